//! Server-sent events, as far as the gateway uses them: fields `id` and `data`, comments as heartbeats. Bytes in,
//! events out, no I/O. <https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream>

/// Longest line, in bytes (M-limits).
pub const LINE_LIMIT: usize = 1024;

/// A line that is longer than [`LINE_LIMIT`]: not our gateway's stream.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("a line of the stream is too long")]
pub struct TooLong;

/// What a stream says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A comment: the connection is alive.
    Heartbeat,
    /// An event with data.
    Event {
        /// The last `id` so far.
        id: Option<String>,
        /// The `data` lines.
        data: String,
    },
}

/// A reader of event streams.
#[derive(Debug, Default)]
pub struct Lines {
    line: Vec<u8>,
    after_cr: bool,
    id: Option<String>,
    data: Option<String>,
}

impl Lines {
    /// Takes bytes as they come; gives what they complete.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<Said>, TooLong> {
        let mut said = Vec::new();
        for byte in bytes {
            match byte {
                b'\n' if self.after_cr => self.after_cr = false,
                b'\n' | b'\r' => {
                    self.after_cr = *byte == b'\r';
                    let line = std::mem::take(&mut self.line);
                    said.extend(self.line(&String::from_utf8_lossy(&line))?);
                }
                _ if self.line.len() >= LINE_LIMIT => return Err(TooLong),
                byte => {
                    self.after_cr = false;
                    self.line.push(*byte);
                }
            }
        }
        Ok(said)
    }

    fn line(&mut self, line: &str) -> Result<Option<Said>, TooLong> {
        if line.is_empty() {
            let id = self.id.clone();
            return Ok(self.data.take().map(|data| Said::Event { id, data }));
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "" => return Ok(Some(Said::Heartbeat)),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "data" => {
                let data = self.data.get_or_insert_default();
                if !data.is_empty() {
                    data.push('\n');
                }
                if data.len() + value.len() > LINE_LIMIT {
                    return Err(TooLong);
                }
                data.push_str(value);
            }
            // `event`, `retry` and fields of tomorrow.
            _ => {}
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<Said> {
        Lines::default().push(text.as_bytes()).unwrap()
    }

    fn event(id: &str, data: &str) -> Said {
        Said::Event { id: Some(id.into()), data: data.into() }
    }

    #[test]
    fn events_heartbeats_and_what_is_unknown() {
        let text = ": hello\n\nid: 7\ndata: changed\n\nevent: new\nretry: 10\nhue: blue\n\nid:8\ndata:changed\n\n";
        assert_eq!(read(text), [Said::Heartbeat, event("7", "changed"), event("8", "changed")]);
    }

    #[test]
    fn an_event_without_data_is_none_and_an_id_lasts() {
        assert_eq!(read("id: 9\n\ndata: changed\n\n"), [event("9", "changed")]);
        assert_eq!(read("data: changed"), []);
    }

    #[test]
    fn a_line_may_be_one_kibibyte_and_no_longer() {
        let mut lines = Lines::default();
        assert!(lines.push(&[b'a'; LINE_LIMIT]).is_ok());
        assert_eq!(lines.push(b"a"), Err(TooLong));
        let many = "data: aaaaaaaaaaaaaaaa\n".repeat(100);
        assert_eq!(Lines::default().push(many.as_bytes()), Err(TooLong));
    }

    proptest! {
        #[test]
        fn how_the_bytes_are_cut_makes_no_difference(
            end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
            cut in 1_usize..7,
        ) {
            let lines = ["id: 3", "data: changed", "", ": beat", "data: x", "data: y", "", "unknown", ""];
            let text: String = lines.iter().flat_map(|line| [*line, end]).collect();
            let mut reader = Lines::default();
            let pieces: Vec<Said> = text.as_bytes().chunks(cut).flat_map(|c| reader.push(c).unwrap()).collect();
            prop_assert_eq!(pieces, [event("3", "changed"), Said::Heartbeat, event("3", "x\ny")]);
        }

        #[test]
        fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
            let _ = Lines::default().push(&bytes);
        }
    }
}

//! Reading a settlement file: camt.054.001.08 (ISO 20022), as a stream of XML events. A file is taken whole or not at
//! all: what is truncated, of another day, or does not add up to its own summary is refused.
//!
//! Limits: 8 MiB, 16 levels, 200 bytes of text in an element, 200,000 entries; no document type, so no entities
//! besides the five of XML itself.

mod entry;
mod summary;

use std::collections::HashMap;

use desk_domain::{Day, Money, Timestamp};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::limits;

const DEPTH: usize = 16;
const TEXT: usize = 200;
const ENTRIES: usize = 200_000;
const DOCUMENT: &str = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";
const NOTIFICATION: &str = "Document/BkToCstmrDbtCdtNtfctn/Ntfctn";
const ENTRY: &str = "Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry";

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CamtError {
    #[error("larger, deeper or longer than the limits")]
    Limit,
    #[error("not well-formed, or cut off")]
    Form,
    #[error("a document type")]
    DocumentType,
    #[error("another kind of document")]
    Kind,
    #[error("an element that is missing or is not what it has to be: {0}")]
    Element(&'static str),
    #[error("of another day")]
    Day,
    #[error("the summary does not fit the entries")]
    Summary,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Move {
    Settlement,
    Refund,
    Reversal,
}

/// One movement of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) kind: Move,
    pub(crate) amount: Money,
    pub(crate) booked: Timestamp,
    /// The switch's id of the settlement.
    pub(crate) transaction: String,
    /// The bank's number of a settlement, our id of a refund.
    pub(crate) instruction: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) bill_number: String,
    pub(crate) payee: String,
    pub(crate) bank: Option<String>,
    /// In the one language of the file.
    pub(crate) bank_name: Option<String>,
}

/// The movements of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    pub(crate) entries: Vec<Entry>,
}

/// Reads the file of `day`.
pub(crate) fn read(bytes: &[u8], day: Day) -> Result<Statement, CamtError> {
    if bytes.len() > limits::SETTLEMENT_FILE {
        return Err(CamtError::Limit);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CamtError::Form)?;
    let mut file = File::default();
    let mut reader = Reader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
    loop {
        match reader.read_event().map_err(|_| CamtError::Form)? {
            Event::Start(start) => file.open(&start)?,
            Event::Empty(start) => {
                file.open(&start)?;
                file.close()?;
            }
            Event::Text(text) => file.text(&text.xml10_content())?,
            Event::CData(text) => file.text(&text.xml10_content())?,
            Event::GeneralRef(entity) => {
                let resolved = match entity.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    Ok(None) => {
                        quick_xml::escape::resolve_predefined_entity(&entity).ok_or(CamtError::Form)?.to_owned()
                    }
                    Err(_) => return Err(CamtError::Form),
                };
                file.text(&resolved)?;
            }
            Event::End(_) => file.close()?,
            Event::DocType(_) => return Err(CamtError::DocumentType),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    file.finish(day)
}

/// What has been read so far.
#[derive(Default)]
struct File {
    path: String,
    depth: usize,
    text: String,
    seen_root: bool,
    notifications: usize,
    currency: Option<String>,
    /// Texts of the entry that is open, by their path below it.
    fields: HashMap<String, String>,
    /// Texts of the notification itself: summary and days.
    frame: HashMap<String, String>,
    entries: Vec<Entry>,
}

impl File {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), CamtError> {
        self.depth += 1;
        let name = start.local_name().into_inner();
        if self.depth > DEPTH || name.len() > 64 {
            return Err(CamtError::Limit);
        }
        if self.depth == 1 {
            let space = start.try_get_attribute("xmlns").map_err(|_| CamtError::Form)?;
            if self.seen_root || name != "Document" || space.is_none_or(|space| space.value != DOCUMENT) {
                return Err(CamtError::Kind);
            }
            self.seen_root = true;
        } else {
            self.path.push('/');
        }
        self.path.push_str(name);
        self.text.clear();
        if self.path == NOTIFICATION {
            self.notifications += 1;
        } else if self.path == ENTRY {
            self.fields.clear();
        } else if self.path.strip_prefix(ENTRY) == Some("/Amt") {
            let currency = start.try_get_attribute("Ccy").map_err(|_| CamtError::Form)?;
            self.currency = currency.map(|currency| currency.value.into_owned());
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), CamtError> {
        // Outside of the document only white space may stand.
        if self.depth == 0 && !text.trim().is_empty() {
            return Err(CamtError::Form);
        }
        self.text.push_str(text);
        if self.text.trim().len() > TEXT { Err(CamtError::Limit) } else { Ok(()) }
    }

    fn close(&mut self) -> Result<(), CamtError> {
        let text = self.text.trim().to_owned();
        self.text.clear();
        if self.path == ENTRY {
            self.entries.push(entry::read(&mut self.fields, self.currency.take().as_deref())?);
            if self.entries.len() > ENTRIES {
                return Err(CamtError::Limit);
            }
        } else if !text.is_empty() {
            let field = self.path.strip_prefix(ENTRY).and_then(|path| path.strip_prefix('/'));
            let frame = self.path.strip_prefix(NOTIFICATION).and_then(|path| path.strip_prefix('/'));
            let (place, name) = match (field, frame) {
                (Some(field), _) => (&mut self.fields, field),
                (None, Some(frame)) => (&mut self.frame, frame),
                (None, None) => (&mut self.frame, self.path.as_str()),
            };
            // Two details under one entry would be two transactions: no file of the switch has them.
            if place.insert(name.to_owned(), text).is_some() && field.is_some() {
                return Err(CamtError::Element("twice in an entry"));
            }
        }
        self.depth = self.depth.checked_sub(1).ok_or(CamtError::Form)?;
        let parent = self.path.rfind('/').unwrap_or(0);
        self.path.truncate(parent);
        Ok(())
    }

    fn finish(self, day: Day) -> Result<Statement, CamtError> {
        if self.depth != 0 || !self.seen_root || self.notifications != 1 {
            return Err(CamtError::Form);
        }
        summary::check(&self.frame, &self.entries, day)?;
        Ok(Statement { entries: self.entries })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day() -> Day {
        Day::new(2026, 11, 23).unwrap()
    }

    fn entry(transaction: &str, amount: &str, more: &str) -> String {
        format!(
            "<Ntry><Amt Ccy=\"HKD\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><DtTm>2026-11-23T01:00:00Z</DtTm>\
             </BookgDt><AcctSvcrRef>{transaction}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED\
             </EndToEndId></Refs><RltdAgts><DbtrAgt><FinInstnId><ClrSysMmbId><MmbId>harbour</MmbId></ClrSysMmbId>\
             <Nm>Harbour Bank</Nm></FinInstnId></DbtrAgt></RltdAgts><RmtInf><Strd><CdtrRefInf><Ref>12&amp;3</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>\
             </NtryDtls>{more}</Ntry>"
        )
    }

    fn file(count: usize, sum: &str, entries: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><Document xmlns=\"{DOCUMENT}\"><BkToCstmrDbtCdtNtfctn><Ntfctn><TxsSummry><TtlNtries>\
             <NbOfNtries>{count}</NbOfNtries><Sum>{sum}</Sum></TtlNtries></TxsSummry>{entries}</Ntfctn>\
             </BkToCstmrDbtCdtNtfctn></Document>"
        )
    }

    #[test]
    fn a_file_is_read_to_the_cent() {
        let text = file(2, "412.61", &[entry("T1", "412.60", ""), entry("T2", "0.01", "")].concat());
        let read = read(text.as_bytes(), day()).unwrap().entries;
        assert_eq!(read[0].amount, Money::hkd(41_260));
        assert_eq!((read[1].transaction.as_str(), read[1].bill_number.as_str()), ("T2", "12&3"));
        assert_eq!((read[1].reference.as_deref(), read[1].kind), (None, Move::Settlement));
        assert_eq!((read[0].bank.as_deref(), read[0].bank_name.as_deref()), (Some("harbour"), Some("Harbour Bank")));
    }

    #[test]
    fn what_is_wrong_is_refused_whole() {
        let one = entry("T1", "1.00", "");
        let good = file(1, "1.00", &one);
        assert!(read(good.as_bytes(), day()).is_ok());
        for cut in [good.len() - 1, good.len() / 2, 40, 0] {
            assert_eq!(read(&good.as_bytes()[..cut], day()), Err(CamtError::Form), "cut at {cut}");
        }
        let refused = |text: &str| read(text.as_bytes(), day()).unwrap_err();
        assert_eq!(refused(&file(2, "1.00", &one)), CamtError::Summary);
        assert_eq!(refused(&file(1, "1.01", &one)), CamtError::Summary);
        assert_eq!(read(good.as_bytes(), day().plus_days(1)), Err(CamtError::Day));
        assert_eq!(refused(&good.replace("camt.054.001.08", "camt.053.001.08")), CamtError::Kind);
        assert_eq!(refused(&good.replace("1.00</Amt>", "1.001</Amt>")), CamtError::Element("Amt"));
        assert_eq!(refused(&good.replace("HKD", "USD")), CamtError::Element("Amt/@Ccy"));
        assert_eq!(
            refused(&good.replace("<BookgDt>", "<X>").replace("</BookgDt>", "</X>")),
            CamtError::Element("BookgDt")
        );
        assert_eq!(refused(&good.replace("&amp;", "&lol;")), CamtError::Form);
        let entity = good.replace("<Document", "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><Document");
        assert_eq!(refused(&entity), CamtError::DocumentType);
        let deep = format!("{}{}", "<a>".repeat(20), "</a>".repeat(20));
        assert_eq!(refused(&file(1, "1.00", &entry("T1", "1.00", &deep))), CamtError::Limit);
        assert_eq!(refused(&file(1, "1.00", &entry(&"T".repeat(300), "1.00", ""))), CamtError::Limit);
        assert_eq!(refused(&format!("{good}{good}")), CamtError::Kind);
    }

    /// Run as a test, bolero gives random bytes for a second; `cargo bolero test` lets a fuzzing engine look for days.
    #[test]
    fn any_bytes_are_read_or_refused_and_what_is_written_is_read_again() {
        bolero::check!().for_each(|bytes: &[u8]| {
            let _ = read(bytes, day());
            let raw = String::from_utf8_lossy(bytes);
            let _ = read(file(1, "1.00", &entry(&raw, "1.00", &raw.repeat(9))).as_bytes(), day());
            let word: String = bytes.iter().take(TEXT).map(|byte| char::from(b'!' + byte % 94)).collect();
            let cents = bytes.iter().take(5).fold(0, |cents, byte| cents * 256 + i64::from(*byte));
            let amount = format!("{}.{:02}", cents / 100, cents % 100);
            let written = file(1, &amount, &entry(&quick_xml::escape::escape(word.as_str()), &amount, ""));
            let read = read(written.as_bytes(), day());
            if word.is_empty() {
                assert_eq!(read, Err(CamtError::Element("AcctSvcrRef")));
            } else {
                let one = &read.unwrap().entries[0];
                assert_eq!((one.transaction.as_str(), one.amount), (word.as_str(), Money::hkd(cents)));
            }
        });
    }

    proptest! {
        #[test]
        fn a_file_with_one_byte_changed_never_panics(place: prop::sample::Index, byte: u8) {
            let mut bytes = file(1, "1.00", &entry("T1", "1.00", "")).into_bytes();
            let place = place.index(bytes.len());
            bytes[place] = byte;
            let _ = read(&bytes, day());
        }
    }
}

//! Fourteen series in Prometheus text. No label carries an id; none carries anything of a person.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

macro_rules! counters {
    ($($field:ident = $name:literal, $help:literal;)+) => {
        /// The counters of this replica since its start.
        #[derive(Default)]
        pub(crate) struct Metrics { $(pub(crate) $field: Counter,)+ }

        impl Metrics {
            /// Prometheus text format, with the number of open streams as the one gauge.
            pub(crate) fn text(&self, streams: usize) -> String {
                let mut text = String::new();
                $(
                    // Writing into a String cannot fail.
                    let _ = writeln!(
                        text,
                        "# HELP desk_gateway_{0} {1}\n# TYPE desk_gateway_{0} counter\ndesk_gateway_{0} {2}",
                        $name, $help, self.$field.get()
                    );
                )+
                let _ = writeln!(
                    text,
                    "# HELP desk_gateway_streams Open event streams\n# TYPE desk_gateway_streams gauge\ndesk_gateway_streams {streams}"
                );
                text
            }
        }
    };
}

counters! {
    requests = "requests_total", "Requests answered";
    failures = "failures_total", "Requests answered with 5xx";
    refused_tokens = "refused_tokens_total", "Tokens and DPoP proofs refused";
    sign_ins = "sign_ins_total", "Sign-ins completed";
    failed_sign_ins = "failed_sign_ins_total", "Sign-ins that ended without a session";
    token_reuses = "token_reuses_total", "Refresh tokens used twice, session ended";
    batch_items = "batch_items_total", "Items of department batches";
    platform_calls = "platform_calls_total", "Calls to iAM Smart";
    refused_callbacks = "refused_callbacks_total", "Callbacks not believed";
    switch_calls = "switch_calls_total", "Calls to the FPS switch";
    settlements = "settlements_total", "Settlements booked";
    refused_notices = "refused_notices_total", "Notices of the switch not believed";
    exceptions = "payment_exceptions_total", "Entries written to the list of exceptions";
}

/// One counter.
#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    pub(crate) fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    pub(crate) fn one(&self) {
        self.add(1);
    }

    pub(crate) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_fourteen_series_without_labels() {
        let metrics = Metrics::default();
        metrics.sign_ins.add(3);
        let text = metrics.text(2);
        let series: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(series.len(), 14);
        assert!(series.iter().all(|line| !line.contains('{')));
        assert!(series.contains(&"desk_gateway_sign_ins_total 3"));
    }
}

//! Ways of paying that the desk explains but does not carry out (hk-identity §5.2, §5.3).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::open_enum::open_enum;

open_enum! {
    /// A way of paying.
    PayChannelKind {
        /// Faster Payment System, by the code that the desk shows.
        Fps = "fps",
        /// PPS by telephone or its web site.
        Pps = "pps",
        /// Cash at a convenience store.
        ConvenienceStore = "convenience-store",
        /// e-Cheque at payecheque.gov.hk.
        ECheque = "e-cheque",
        /// A bank's cash machine.
        Atm = "atm",
        /// At a post office or a department's counter.
        Counter = "counter",
        /// Direct debit under a standing eDDA mandate.
        Edda = "edda",
    }
}

/// What a person needs to pay by a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PayChannel {
    /// Which.
    pub kind: PayChannelKind,
    /// Merchant code of the channel, such as `08` for water at PPS.
    #[serde(default)]
    pub merchant_code: Option<String>,
    /// The number to enter there, when it differs from the bill's.
    #[serde(default)]
    pub number: Option<String>,
    /// Largest amount that the channel takes.
    #[serde(default)]
    pub limit: Option<crate::Money>,
}

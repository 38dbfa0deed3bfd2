//! Merchant codes of PPS (telephone payment), as gov.hk and the departments publish them (hk-identity §5.2:
//! gov.hk telephonepayment.htm, ird.gov.hk epa.htm, rvd.gov.hk methods of payment, try.gov.hk).

use crate::DepartmentId;
use crate::bill::{BillKind, PayChannel, PayChannelKind};

/// One merchant of PPS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PpsMerchant {
    /// What the payer enters.
    pub code: &'static str,
    /// Whose it is.
    pub department: &'static str,
    /// The words of the kinds that it takes.
    pub kinds: &'static [&'static str],
    /// Where it is published.
    pub source: &'static str,
}

const GOV_HK: &str = "gov.hk telephonepayment.htm";

const MERCHANTS: &[PpsMerchant] = &[
    PpsMerchant {
        code: "10",
        department: "ird",
        kinds: &["tax-demand-note", "business-registration", "stamp-duty", "tax-reserve-certificate"],
        source: "ird.gov.hk/eng/faq/epa.htm",
    },
    PpsMerchant { code: "09", department: "rvd", kinds: &["rates", "government-rent"], source: "rvd.gov.hk" },
    PpsMerchant { code: "24", department: "landsd", kinds: &["government-rent"], source: GOV_HK },
    PpsMerchant { code: "08", department: "wsd", kinds: &["water"], source: GOV_HK },
    PpsMerchant { code: "9174", department: "try", kinds: &["general-demand-note"], source: "try.gov.hk" },
    PpsMerchant { code: "9147", department: "fehd", kinds: &["market-rent", "fixed-penalty"], source: GOV_HK },
    PpsMerchant { code: "9175", department: "hkpf", kinds: &["fixed-penalty"], source: GOV_HK },
    PpsMerchant { code: "6743", department: "afcd", kinds: &["fixed-penalty"], source: GOV_HK },
    PpsMerchant { code: "9760", department: "dh", kinds: &["fixed-penalty"], source: GOV_HK },
    PpsMerchant { code: "6585", department: "fsd", kinds: &["licence-fee"], source: GOV_HK },
    PpsMerchant { code: "6644", department: "md", kinds: &["licence-fee"], source: GOV_HK },
    PpsMerchant { code: "9122", department: "ofca", kinds: &["licence-fee"], source: GOV_HK },
];

/// All that we know.
pub fn pps_merchants() -> &'static [PpsMerchant] {
    MERCHANTS
}

/// The merchant code for bills of this kind from `department`. General demand notes go to the Treasury, whoever asks.
pub fn pps_merchant_code(department: &DepartmentId, kind: &BillKind) -> Option<&'static str> {
    let anyone = *kind == BillKind::GeneralDemandNote;
    let takes = |merchant: &&PpsMerchant| {
        (anyone || merchant.department == department.as_str()) && merchant.kinds.contains(&kind.as_str())
    };
    MERCHANTS.iter().find(takes).map(|merchant| merchant.code)
}

/// The ways to pay a bill that nobody has told the ways of: those whose numbers are published.
pub fn known_channels(department: &DepartmentId, kind: &BillKind) -> Vec<PayChannel> {
    let pps = |code: &str| PayChannel {
        kind: PayChannelKind::Pps,
        merchant_code: Some(code.to_owned()),
        number: None,
        limit: None,
    };
    pps_merchant_code(department, kind).map(pps).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_bill_can_be_paid_by_what_is_published() {
        let water = known_channels(&"wsd".into(), &BillKind::Water);
        assert_eq!(water.len(), 1);
        assert_eq!((&water[0].kind, water[0].merchant_code.as_deref()), (&PayChannelKind::Pps, Some("08")));
        assert_eq!(known_channels(&"judiciary".into(), &BillKind::CourtFine), []);
    }

    #[test]
    fn codes_by_department_and_kind() {
        let code = |department: &str, kind| pps_merchant_code(&department.into(), &kind);
        assert_eq!(code("wsd", BillKind::Water), Some("08"));
        assert_eq!(code("rvd", BillKind::GovernmentRent), Some("09"));
        assert_eq!(code("landsd", BillKind::GovernmentRent), Some("24"));
        assert_eq!(code("immd", BillKind::GeneralDemandNote), Some("9174"));
        assert_eq!(code("wsd", BillKind::Rates), None);
    }

    #[test]
    fn every_kind_named_is_one_that_we_know() {
        for merchant in pps_merchants() {
            assert!(!merchant.kinds.is_empty() && !merchant.source.is_empty());
            assert!(merchant.kinds.iter().all(|kind| BillKind::KNOWN.contains(kind)), "{}", merchant.code);
        }
    }
}

//! What kind of bill it is. Charts and reminders go by kind; colours go by category.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::open_enum::open_enum;

open_enum! {
    /// The kinds of government bills (hk-identity §5.2).
    BillKind {
        /// Tax demand note of the Inland Revenue Department.
        TaxDemandNote = "tax-demand-note",
        /// Business registration fee.
        BusinessRegistration = "business-registration",
        /// Stamp duty.
        StampDuty = "stamp-duty",
        /// Tax reserve certificate.
        TaxReserveCertificate = "tax-reserve-certificate",
        /// Rates, with or without government rent, of the Rating and Valuation Department.
        Rates = "rates",
        /// Government rent of the Lands Department.
        GovernmentRent = "government-rent",
        /// Water and sewage.
        Water = "water",
        /// General demand note of the Treasury.
        GeneralDemandNote = "general-demand-note",
        /// Rent of a market stall.
        MarketRent = "market-rent",
        /// Fixed penalty: traffic, cleanliness, smoking.
        FixedPenalty = "fixed-penalty",
        /// Fee of a visa.
        VisaFee = "visa-fee",
        /// Fee of a licence.
        LicenceFee = "licence-fee",
        /// Fine of a court.
        CourtFine = "court-fine",
    }
}

/// The order and the colours of charts (ui.md §8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BillCategory {
    /// Everything that the Inland Revenue Department collects.
    Tax,
    /// Rates and government rent.
    Rates,
    /// Water and sewage.
    Water,
    /// Fees and licences.
    Fees,
    /// Penalties, fines, market rent and what we do not know.
    Other,
}

impl BillCategory {
    /// In the order of a chart's columns.
    pub const ALL: [Self; 5] = [Self::Tax, Self::Rates, Self::Water, Self::Fees, Self::Other];
}

impl BillKind {
    /// Under what a chart counts it.
    pub fn category(&self) -> BillCategory {
        match self {
            Self::TaxDemandNote | Self::BusinessRegistration | Self::StampDuty | Self::TaxReserveCertificate => {
                BillCategory::Tax
            }
            Self::Rates | Self::GovernmentRent => BillCategory::Rates,
            Self::Water => BillCategory::Water,
            Self::GeneralDemandNote | Self::VisaFee | Self::LicenceFee => BillCategory::Fees,
            Self::MarketRent | Self::FixedPenalty | Self::CourtFine | Self::Other(_) => BillCategory::Other,
        }
    }
}

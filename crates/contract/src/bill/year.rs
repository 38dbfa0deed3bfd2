//! What was paid in a year, and saving it.

use desk_domain::Money;
use desk_domain::bill::BillCategory;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{BillAddRequest, BillLabelRequest, BillReadCodeRequest};

/// What was paid in twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BillsYearRequest {
    /// A calendar year; `None`: the twelve months that end now.
    pub year: Option<u16>,
}

/// What was paid in one month for one category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CategorySumView {
    /// Category.
    pub category: BillCategory,
    /// What was paid.
    pub amount: Money,
}

/// What was paid in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillsMonthView {
    /// Year.
    pub year: u16,
    /// 1–12.
    pub month: u8,
    /// Together.
    pub total: Money,
    /// By category, in the order of [`BillCategory::ALL`], those of nothing left out.
    pub sums: Vec<CategorySumView>,
}

/// What was paid in twelve months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillsYearView {
    /// Twelve months, oldest first.
    pub months: Vec<BillsMonthView>,
    /// Together.
    pub total: Money,
    /// By category.
    pub sums: Vec<CategorySumView>,
    /// Calendar years that have payments, newest first.
    pub years: Vec<u16>,
}

/// In which form a year is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExportForm {
    /// Comma-separated values, UTF-8 with a mark, for spreadsheets.
    Csv,
    /// PDF/A.
    Pdf,
}

/// Saves what was paid in a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillsExportRequest {
    /// Which year; `None`: the twelve months that end now.
    pub year: Option<u16>,
    /// In which form.
    pub form: ExportForm,
}

macro_rules! quiet {
    ($($type:ident),+) => {$(
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($type)).finish_non_exhaustive()
            }
        }
    )+};
}
quiet!(BillLabelRequest, BillAddRequest, BillReadCodeRequest);

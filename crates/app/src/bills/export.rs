//! What was paid in a year as a file: a table for spreadsheets, or a PDF.

use desk_contract::{BillsExportRequest, DeskError, ExportForm, LocalAct, SavedFileView};
use desk_domain::bill::yearly::Month;
use desk_domain::bill::{BillPeriod, PayChannelKind};
use desk_domain::payment::PaymentMethod;
use desk_domain::{Currency, Day, Department, Language, LocalizedText, Money, Timestamp};
use desk_l10n::{MessageId, day_long, id, texts};
use desk_receipt::{Align, Column, YearList};
use desk_store::{Labels, Paid};

use super::year::last_month;
use crate::profile::OpenProfile;
use crate::{Desk, incident, receipts, saved};

/// Lets spreadsheets know that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// The columns, in order.
const COLUMNS: [MessageId; 12] = [
    id::EXPORT_DAY,
    id::EXPORT_DEPARTMENT,
    id::EXPORT_WHAT,
    id::EXPORT_FOR_WHOM,
    id::EXPORT_NUMBER,
    id::EXPORT_FROM,
    id::EXPORT_TO,
    id::EXPORT_AMOUNT,
    id::EXPORT_CURRENCY,
    id::EXPORT_WAY,
    id::EXPORT_REFERENCE,
    id::EXPORT_BANK_REFERENCE,
];

/// One payment of the year, whatever it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    day: Day,
    department: LocalizedText,
    title: LocalizedText,
    for_whom: Option<String>,
    number: String,
    period: Option<BillPeriod>,
    amount: Money,
    way: MessageId,
    reference: Option<String>,
    bank_reference: Option<String>,
}

impl Desk {
    /// Saves what was paid in a calendar year, or in the twelve months that end now.
    pub async fn bills_export(&self, request: BillsExportRequest) -> Result<SavedFileView, DeskError> {
        let profile = self.open()?;
        let lines = lines(&profile, last_month(request.year, self.now()), self.language()).await?;
        match request.form {
            ExportForm::Csv => {
                let table = table(&lines, self.language())?;
                saved::save(self, LocalAct::BillsSaved, ("bills", "csv"), &table).await
            }
            ExportForm::Pdf => {
                let list = list(&lines, request.year, self.now(), self.language());
                let bytes = receipts::year_pdf(list, self.language()).await?;
                saved::save(self, LocalAct::BillsSaved, ("bills", "pdf"), &bytes).await
            }
        }
    }
}

/// The year's payments, oldest first.
async fn lines(profile: &OpenProfile, last: Month, language: Language) -> Result<Vec<Line>, DeskError> {
    let store = profile.store();
    let months = last.twelve();
    let paid = store.paid_between(number(months[0]), number(last)).await.map_err(|error| incident::store(&error))?;
    let labels = store.labels().await.map_err(|error| incident::store(&error))?;
    let mut lines: Vec<Line> = paid.into_iter().map(|paid| line(paid, &labels, language)).collect();
    lines.sort_by_key(|line| line.day);
    Ok(lines)
}

fn number(month: Month) -> (u16, u8) {
    (u16::try_from(month.year).unwrap_or_default(), u8::try_from(month.month).unwrap_or(1))
}

fn line(paid: Paid, labels: &Labels, language: Language) -> Line {
    let whom = |department: &Department, account: &str, number: &str, told: Option<LocalizedText>| {
        let label = labels.of(&department.id, account, number).map(str::to_owned);
        label.or_else(|| told.map(|text| text.get(language).to_owned()))
    };
    match paid {
        Paid::Receipt(receipt, cents) => Line {
            day: Day::of(receipt.paid_at),
            for_whom: whom(&receipt.department, &receipt.account, &receipt.number, receipt.for_whom),
            department: receipt.department.name,
            title: receipt.title,
            number: receipt.number,
            period: receipt.period,
            amount: Money { cents, ..receipt.amount },
            way: if receipt.method == PaymentMethod::Edda { id::EXPORT_WAY_EDDA } else { id::EXPORT_WAY_FPS },
            reference: Some(receipt.reference),
            bank_reference: receipt.bank_reference,
        },
        Paid::AnotherWay(bill, cents) => Line {
            day: Day::of(bill.paid_at.unwrap_or(bill.changed_at)),
            for_whom: whom(&bill.department, &bill.account, &bill.number, bill.for_whom),
            department: bill.department.name,
            title: bill.title,
            number: bill.number,
            period: bill.period,
            amount: Money { cents, ..bill.total },
            way: way(bill.paid_by.as_ref().or(bill.claim.as_ref().map(|claim| &claim.channel))),
            reference: None,
            bank_reference: None,
        },
    }
}

/// How the department says that it was paid; else how the person did.
fn way(channel: Option<&PayChannelKind>) -> MessageId {
    match channel {
        Some(PayChannelKind::Pps) => id::EXPORT_WAY_PPS,
        Some(PayChannelKind::ConvenienceStore) => id::EXPORT_WAY_STORE,
        Some(PayChannelKind::ECheque) => id::EXPORT_WAY_CHEQUE,
        _ => id::EXPORT_WAY_OTHER,
    }
}

/// RFC 4180 with a head line.
fn table(lines: &[Line], language: Language) -> Result<Vec<u8>, DeskError> {
    let word = |message: MessageId| texts().plain(language, message);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    let broken = |error: csv::Error| incident::internal("bills.export", &error);
    writer.write_record(COLUMNS.map(word)).map_err(broken)?;
    for line in lines {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let record = [
            line.day.to_string(),
            line.department.get(language).to_owned(),
            line.title.get(language).to_owned(),
            line.for_whom.clone().unwrap_or_default(),
            line.number.clone(),
            day(line.period.map(|period| period.from)),
            day(line.period.map(|period| period.to)),
            decimal(line.amount),
            line.amount.currency.code().to_owned(),
            word(line.way),
            line.reference.clone().unwrap_or_default(),
            line.bank_reference.clone().unwrap_or_default(),
        ];
        writer.write_record(record.iter().map(|field| harmless(field))).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| incident::internal("bills.export", error.error()))
}

/// The same lines as a page to print: what, for whom, by what number, how much; and the sum of Hong Kong dollars.
fn list(lines: &[Line], year: Option<u16>, now: Timestamp, language: Language) -> YearList {
    let word = |message: MessageId| texts().plain(language, message);
    let months = last_month(year, now).twelve();
    let first = Day::new(months[0].year, months[0].month, 1).unwrap_or(Day::of(now));
    let last =
        Day::new(months[11].year, months[11].month, 1).map_or(Day::of(now), |day| day.plus_months(1).plus_days(-1));
    let (from, to) = (day_long(language, first), day_long(language, last.min(Day::of(now))));
    let title = match year {
        Some(year) => texts().format(language, id::RECEIPT_YEAR_TITLE, &[("year", year.to_string().into())]),
        None => word(id::RECEIPT_TWELVE_TITLE),
    };
    let column = |head, share, align| Column { head: word(head), share, align };
    let total = lines.iter().map(|line| line.amount).filter(|amount| amount.currency == Currency::Hkd);
    let total = Money::hkd(total.map(|amount| amount.cents).sum());
    let empty = String::new;
    YearList {
        language,
        title,
        lead: vec![texts().format(
            language,
            id::RECEIPT_YEAR_LEAD,
            &[("from", from.as_str().into()), ("to", to.as_str().into())],
        )],
        columns: vec![
            column(id::EXPORT_DAY, 16, Align::Left),
            column(id::EXPORT_DEPARTMENT, 26, Align::Left),
            column(id::EXPORT_WHAT, 30, Align::Left),
            column(id::EXPORT_NUMBER, 24, Align::Left),
            column(id::EXPORT_AMOUNT, 20, Align::Right),
        ],
        rows: lines.iter().map(|line| cells(line, language)).collect(),
        total: Some(vec![word(id::RECEIPT_YEAR_TOTAL), empty(), empty(), empty(), receipts::amount(language, total)]),
        id: format!("{}-{:02}", months[11].year, months[11].month),
        at: now,
    }
}

fn cells(line: &Line, language: Language) -> Vec<String> {
    let title = line.title.get(language);
    let what = line.for_whom.as_ref().map_or_else(|| title.to_owned(), |whom| format!("{title} · {whom}"));
    vec![
        line.day.to_string(),
        line.department.get(language).to_owned(),
        what,
        line.number.clone(),
        receipts::amount(language, line.amount),
    ]
}

/// `412.60`: a number for every spreadsheet, without sign of currency or thousands.
fn decimal(amount: Money) -> String {
    let (sign, cents) = (if amount.cents < 0 { "-" } else { "" }, amount.cents.unsigned_abs());
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// A text that a spreadsheet would take for a formula is marked as text. Amounts are never negative.
fn harmless(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{field}")
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Line {
        Line {
            day: Day::new(2026, 11, 24).unwrap(),
            department: LocalizedText::same("Water Supplies Department"),
            title: LocalizedText::same("Water, and sewage"),
            for_whom: Some("=HYPERLINK(\"http://example.hk\")".to_owned()),
            number: "80012345678".to_owned(),
            period: None,
            amount: Money::hkd(141_205),
            way: id::EXPORT_WAY_FPS,
            reference: Some("CD26112400317".to_owned()),
            bank_reference: Some("two\nlines \"quoted\"".to_owned()),
        }
    }

    #[test]
    fn the_table_is_read_back_by_a_reader_of_csv() {
        let bytes = table(&[line()], Language::ZhHantHk).unwrap();
        assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]), "UTF-8 with its mark");
        let text = String::from_utf8(bytes).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        assert_eq!(reader.headers().unwrap().len(), COLUMNS.len());
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), 1);
        assert_eq!(&records[0][2], "Water, and sewage");
        assert_eq!(&records[0][3], "'=HYPERLINK(\"http://example.hk\")", "a formula is text");
        assert_eq!(&records[0][7], "1412.05");
        assert_eq!(&records[0][11], "two\nlines \"quoted\"");
        assert!(text.contains("\r\n"));
    }

    #[test]
    fn nothing_that_starts_a_formula_stays_as_it_is() {
        for start in ["=1", "+1", "-1", "@a", "\tx", "＝1"] {
            assert!(harmless(start).starts_with('\''), "{start}");
        }
        assert_eq!(harmless("1-2"), "1-2");
    }
}

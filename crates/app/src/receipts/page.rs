//! What stands on a receipt: ready texts in one language, out of the receipt as it was made then.

use desk_domain::payment::{PaymentMethod, Receipt};
use desk_domain::{Currency, Day, Language, Money};
use desk_l10n::{MessageId, clock, day_full, day_long, hkd, id, texts};
use desk_receipt::{Receipt as Page, Row};

/// The page of `receipt`. `label`: the person's own name for the account. `sandbox`: nothing in it is real.
pub(super) fn page(receipt: &Receipt, label: Option<&str>, sandbox: bool, language: Language) -> Page {
    let word = |message: MessageId| texts().plain(language, message);
    let paid_on = Day::of(receipt.paid_at);
    Page {
        language,
        banner: sandbox.then(|| word(id::RECEIPT_SANDBOX)),
        desk: word(id::NOTICE_TITLE),
        title: word(id::RECEIPT_TITLE),
        payee: receipt.department.name.get(language).to_owned(),
        subject: subject(receipt, language),
        amount: Row::new(word(id::RECEIPT_AMOUNT), amount(language, receipt.amount)),
        state: word(id::RECEIPT_PAID),
        reference: Row::exact(word(id::RECEIPT_REFERENCE), receipt.reference.clone()),
        paid_at: Row::new(
            word(id::RECEIPT_PAID_ON),
            format!("{} {}", day_full(language, paid_on), clock(receipt.paid_at)),
        ),
        rows: rows(receipt, label, language),
        notes: vec![word(id::RECEIPT_NOTE)],
        settled: receipt.paid_at,
    }
}

/// What it was for, and which time it covered.
fn subject(receipt: &Receipt, language: Language) -> Vec<String> {
    let mut lines = vec![receipt.title.get(language).to_owned()];
    if let Some(period) = receipt.period {
        let (from, to) = (day_long(language, period.from), day_long(language, period.to));
        let arguments = [("from", from.as_str().into()), ("to", to.as_str().into())];
        lines.push(texts().format(language, id::RECEIPT_PERIOD, &arguments));
    }
    lines
}

fn rows(receipt: &Receipt, label: Option<&str>, language: Language) -> Vec<Row> {
    let word = |message: MessageId| texts().plain(language, message);
    let whom = receipt.for_whom.as_ref().map(|text| text.get(language));
    let way = if receipt.method == PaymentMethod::Edda { id::EXPORT_WAY_EDDA } else { id::EXPORT_WAY_FPS };
    let mut rows = Vec::new();
    let whom: Vec<&str> = [label, whom].into_iter().flatten().collect();
    if !whom.is_empty() {
        rows.push(Row::new(word(id::RECEIPT_FOR_WHOM), whom.join(" · ")));
    }
    rows.push(Row::exact(word(id::RECEIPT_NUMBER), receipt.number.clone()));
    rows.push(Row::exact(word(id::RECEIPT_ACCOUNT), receipt.account.clone()));
    rows.push(Row::new(word(id::RECEIPT_WAY), word(way)));
    rows.extend(receipt.bank_in(language).map(|bank| Row::new(word(id::RECEIPT_BANK), bank.to_owned())));
    let own = receipt.bank_reference.as_ref();
    rows.extend(own.map(|number| Row::exact(word(id::RECEIPT_BANK_REFERENCE), number.clone())));
    if receipt.owed_after.is_positive() {
        rows.push(Row::new(word(id::RECEIPT_OWED_AFTER), amount(language, receipt.owed_after)));
    }
    rows
}

/// `HK$412.60`, `$412.60`; another currency is named: `CNY 12.00`.
pub(crate) fn amount(language: Language, amount: Money) -> String {
    match amount.currency {
        Currency::Hkd => hkd(language, amount.cents),
        Currency::Cny => {
            format!("{} {}", amount.currency.code(), hkd(Language::ZhHans, amount.cents).replace('$', ""))
        }
    }
}

#[cfg(test)]
pub(crate) mod tests_support {
    //! A receipt to start from.
    use super::*;
    use desk_domain::bill::{BillKind, BillPeriod};
    use desk_domain::{Department, LocalizedText};

    pub(crate) fn receipt() -> Receipt {
        let text = |en: &str, hant: &str, hans: &str| LocalizedText {
            en: en.to_owned(),
            zh_hant_hk: hant.to_owned(),
            zh_hans: hans.to_owned(),
        };
        let name = text("Water Supplies Department", "水務署", "水务署");
        Receipt {
            id: "r".into(),
            payment: "p".into(),
            bill: "b".into(),
            reference: "CD26112400317".to_owned(),
            department: Department { id: "wsd".into(), name, phone: None, email: None, url: None },
            kind: BillKind::Water,
            title: text("Water and sewage", "水費及排污費", "水费及排污费"),
            for_whom: Some(text("Flat B, 12/F", "12樓B室", "12楼B室")),
            account: "1104-1260-01".to_owned(),
            number: "00982512146".to_owned(),
            period: Some(BillPeriod { from: "2026-07-31".parse().unwrap(), to: "2026-11-18".parse().unwrap() }),
            amount: Money::hkd(41_260),
            owed_after: Money::hkd(0),
            method: PaymentMethod::Fps,
            bank: Some("harbour".to_owned()),
            bank_name: Some(text("Harbour Bank", "海港銀行", "海港银行")),
            bank_reference: Some("HB-1".to_owned()),
            paid_at: "2026-11-24T02:00:00Z".parse().unwrap(),
            issued_at: "2026-11-24T02:00:01Z".parse().unwrap(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tests_support::receipt;
    use super::*;

    #[test]
    fn a_receipt_says_everything_in_the_language_of_the_person() {
        let page = page(&receipt(), Some("Home"), true, Language::ZhHantHk);
        assert_eq!((page.payee.as_str(), page.amount.value.as_str()), ("水務署", "$412.60"));
        assert!(page.banner.is_some());
        assert_eq!(page.subject[0], "水費及排污費");
        assert_eq!(page.rows[0].value, "Home · 12樓B室");
        assert!(page.paid_at.value.contains("2026年11月24日") && page.paid_at.value.ends_with("10:00"));
        let bank = page.rows.iter().find(|row| row.label == texts().plain(Language::ZhHantHk, id::RECEIPT_BANK));
        assert_eq!(bank.map(|row| row.value.as_str()), Some("海港銀行"));
        let owed = Receipt { owed_after: Money::hkd(5), ..receipt() };
        let rows = super::rows(&owed, None, Language::En);
        assert_eq!(rows.last().map(|row| row.value.as_str()), Some("HK$0.05"));
    }

    #[test]
    fn another_currency_is_named() {
        assert_eq!(amount(Language::En, Money { cents: 123_400, currency: Currency::Cny }), "CNY 1,234.00");
    }
}

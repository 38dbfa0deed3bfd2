//! The code to scan. The gateway makes its text; the desk reads it and draws it only when it says what was reviewed:
//! payee, bill number, amount and end, and nothing that would let the bank show something else.

use desk_contract::PaymentCodeView;
use desk_domain::Timestamp;
use desk_domain::payment::{Payment, PaymentState};
use desk_hkqr::{Account, FpsCode, Initiation, decode, picture};

use super::reviewed::Reviewed;

/// What becomes of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// There is none to show.
    No,
    /// It agrees.
    Code(PaymentCodeView),
    /// It does not agree: it is not shown, and the person is told not to pay.
    Refused,
}

/// The code of `payment` at `now`, by the gateway's clock; `reviewed` is what the person reviewed here, and without it
/// nothing is drawn.
pub(crate) fn shown(payment: &Payment, reviewed: Option<&Reviewed>, now: Timestamp) -> Shown {
    let over = payment.expires_at.is_none_or(|end| end <= now);
    let (Some(text), Some(reviewed)) = (&payment.code, reviewed) else { return Shown::No };
    if payment.state != PaymentState::AwaitingPayer || over {
        return Shown::No;
    }
    let Ok(code) = decode(text) else { return Shown::Refused };
    if !agrees(&code, payment, reviewed) {
        return Shown::Refused;
    }
    match picture::framed(text) {
        Ok(picture) => Shown::Code(PaymentCodeView { size: picture.size, path: picture.path, text: text.clone() }),
        Err(_) => Shown::Refused,
    }
}

fn agrees(code: &FpsCode, payment: &Payment, reviewed: &Reviewed) -> bool {
    let end = payment.expires_at.map(|end| FpsCode::of(code.account.clone()).until(end).expires);
    code.initiation == Initiation::Dynamic
        && code.account == Account::FpsId(reviewed.payee_account.clone())
        && code.money() == Some(reviewed.amount)
        && payment.amount == reviewed.amount
        && (reviewed.part_payment || !code.editable)
        && code.additional.bill_number.as_deref() == Some(reviewed.number.as_str())
        && payment.bill_number == reviewed.number
        && code.additional.reference_label.as_deref() == Some(payment.reference.as_str())
        && end == Some(code.expires)
        && code.expires.is_some()
}

#[cfg(test)]
mod tests {
    use desk_domain::payment::PaymentMethod;
    use desk_domain::{BillId, Day, LocalizedText, Money, PaymentId};
    use desk_hkqr::encode;

    use super::*;

    fn now() -> Timestamp {
        "2026-11-24T02:00:00Z".parse().unwrap()
    }

    fn reviewed() -> Reviewed {
        Reviewed {
            version: 3,
            amount: Money::hkd(41_260),
            owed: Money::hkd(41_260),
            number: "80012345678".to_owned(),
            payee: LocalizedText::same("Water Supplies Department"),
            payee_account: "1665211".to_owned(),
            due: Day::new(2026, 11, 27).ok(),
            part_payment: false,
            checked_at: None,
            asked: None,
            confirmed_at: None,
        }
    }

    fn code() -> FpsCode {
        let mut code = FpsCode::of(Account::FpsId("1665211".to_owned())).until(now().plus_seconds(900));
        code.amount = Some(41_260);
        code.additional.bill_number = Some("80012345678".to_owned());
        code.additional.reference_label = Some("CD26112400317".to_owned());
        code
    }

    fn payment(code: &FpsCode) -> Payment {
        Payment {
            id: PaymentId::new("p"),
            version: 2,
            bill: BillId::new("b"),
            idempotency_key: None,
            method: PaymentMethod::Fps,
            amount: Money::hkd(41_260),
            state: PaymentState::AwaitingPayer,
            reason: None,
            reference: "CD26112400317".to_owned(),
            payee: LocalizedText::same("Water Supplies Department"),
            bill_number: "80012345678".to_owned(),
            code: encode(code).ok(),
            expires_at: Some(now().plus_seconds(900)),
            received: Money::hkd(0),
            refund: Money::hkd(0),
            refunded_at: None,
            bank_reference: None,
            checked_at: None,
            created_at: now(),
            settled_at: None,
            changed_at: now(),
        }
    }

    #[test]
    fn a_code_that_says_what_was_reviewed_is_drawn() {
        let Shown::Code(view) = shown(&payment(&code()), Some(&reviewed()), now()) else { panic!("it agrees") };
        assert!(view.path.starts_with("M4 4h7"), "inside its quiet zone");
        assert_eq!(view.text, encode(&code()).unwrap());
    }

    /// A difference by name, and what makes it.
    type Change = (&'static str, fn(&mut FpsCode));

    #[test]
    fn each_difference_refuses_the_code() {
        let changes: [Change; 9] = [
            ("another payee", |code| code.account = Account::FpsId("1665212".to_owned())),
            ("a mobile number", |code| code.account = Account::Mobile("+852-51665211".to_owned())),
            ("more", |code| code.amount = Some(41_261)),
            ("no amount", |code| code.amount = None),
            ("an amount that can be changed", |code| code.editable = true),
            ("another bill", |code| code.additional.bill_number = Some("80012345679".to_owned())),
            ("another reference", |code| code.additional.reference_label = Some("CD26112400318".to_owned())),
            ("another end", |code| *code = code.clone().until(now().plus_seconds(901))),
            ("renminbi", |code| code.currency = desk_domain::Currency::Cny),
        ];
        for (name, change) in changes {
            let mut other = code();
            change(&mut other);
            assert_eq!(shown(&payment(&other), Some(&reviewed()), now()), Shown::Refused, "{name}");
        }
        let mut broken = payment(&code());
        broken.code = broken.code.map(|text| text.replace("1665211", "1665212"));
        assert_eq!(shown(&broken, Some(&reviewed()), now()), Shown::Refused, "a checksum that does not fit");
        let other = Payment { bill_number: "1".to_owned(), ..payment(&code()) };
        assert_eq!(shown(&other, Some(&reviewed()), now()), Shown::Refused, "the payment itself says another bill");
    }

    #[test]
    fn without_a_review_here_or_after_its_end_no_code_is_shown() {
        let payment = payment(&code());
        assert_eq!(shown(&payment, None, now()), Shown::No);
        assert_eq!(shown(&payment, Some(&reviewed()), now().plus_seconds(900)), Shown::No);
        let settled = Payment { state: PaymentState::Settled { late: false }, ..payment };
        assert_eq!(shown(&settled, Some(&reviewed()), now()), Shown::No);
    }
}

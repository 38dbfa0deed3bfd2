//! One movement of money, out of the texts of its `Ntry`.

use std::collections::HashMap;

use desk_domain::{Currency, Money};

use super::{CamtError, Entry, Move};

/// Takes the entry out of its texts, which lie by their path below it; `currency` is the attribute of its amount.
pub(super) fn read(fields: &mut HashMap<String, String>, currency: Option<&str>) -> Result<Entry, CamtError> {
    let mut take = |name: &str| fields.remove(name);
    let currency = match currency {
        Some("HKD") => Currency::Hkd,
        Some("CNY") => Currency::Cny,
        _ => return Err(CamtError::Element("Amt/@Ccy")),
    };
    let cents = take("Amt").as_deref().and_then(cents).ok_or(CamtError::Element("Amt"))?;
    let booked = take("BookgDt/DtTm").and_then(|text| text.parse().ok()).ok_or(CamtError::Element("BookgDt"))?;
    let kind = match (take("CdtDbtInd").as_deref(), take("BkTxCd/Prtry/Cd").as_deref()) {
        (Some("CRDT"), None | Some("SETTLEMENT")) => Move::Settlement,
        (Some("DBIT"), Some("REVERSAL")) => Move::Reversal,
        (Some("DBIT"), None | Some("REFUND")) => Move::Refund,
        _ => return Err(CamtError::Element("CdtDbtInd")),
    };
    let details = "NtryDtls/TxDtls";
    let bank = "NtryDtls/TxDtls/RltdAgts/DbtrAgt/FinInstnId";
    let reference = take(&format!("{details}/Refs/EndToEndId")).filter(|text| text != "NOTPROVIDED");
    Ok(Entry {
        kind,
        amount: Money { cents, currency },
        booked,
        transaction: take("AcctSvcrRef").ok_or(CamtError::Element("AcctSvcrRef"))?,
        instruction: take(&format!("{details}/Refs/InstrId")),
        reference,
        bill_number: take(&format!("{details}/RmtInf/Strd/CdtrRefInf/Ref")).unwrap_or_default(),
        payee: take(&format!("{details}/RltdPties/Cdtr/Pty/Nm")).unwrap_or_default(),
        bank: take(&format!("{bank}/ClrSysMmbId/MmbId")),
        bank_name: take(&format!("{bank}/Nm")),
    })
}

/// `412.60` as cents, to the cent and without a sign.
pub(super) fn cents(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // Five decimals are allowed; what is less than a cent may only be nothing.
    if !digits(whole) || !digits(part) || whole.len() > 15 || part.len() > 5 || part.bytes().skip(2).any(|b| b != b'0')
    {
        return None;
    }
    let part = format!("{part:0<2}");
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part.get(..2)?.parse().ok()?)
}

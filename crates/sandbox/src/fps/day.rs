//! The settlement file of a day: camt.054.001.08 (ISO 20022), one entry for each movement of money.

use desk_domain::{Day, Money, Timestamp};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::PARTICIPANT;
use super::settle::Settled;
use super::switch::Switch;
use crate::faults::Fault;

const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

/// Why money moved; stands in `BkTxCd/Prtry/Cd`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Settlement,
    Refund,
    Reversal,
}

/// One entry.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    what: Move,
    at: Timestamp,
    amount: Money,
    /// Bank's number of a settlement, refund id of a refund.
    instruction: String,
    settled: Settled,
}

impl Switch {
    /// What moved on `day`, oldest first.
    pub(super) fn entries_of(&self, day: Day) -> Vec<Entry> {
        let mut entries = Vec::new();
        for transaction in &self.transactions {
            let settled = &transaction.settled;
            let entry = |what, at, amount, instruction: &str| Entry {
                what,
                at,
                amount,
                instruction: instruction.to_owned(),
                settled: settled.clone(),
            };
            entries.push(entry(Move::Settlement, settled.booked_at, settled.amount, &settled.bank_reference));
            if let Some(at) = transaction.reversed_at {
                entries.push(entry(Move::Reversal, at, settled.amount, &settled.bank_reference));
            }
        }
        for (id, refund) in &self.refunds {
            let Some(transaction) = self.transaction(&refund.transaction_id) else { continue };
            entries.push(Entry {
                what: Move::Refund,
                at: refund.at,
                amount: refund.amount,
                instruction: id.clone(),
                settled: transaction.settled.clone(),
            });
        }
        entries.retain(|entry| Day::of(entry.at) == day);
        entries.sort_by(|a, b| (a.at, &a.settled.transaction_id).cmp(&(b.at, &b.settled.transaction_id)));
        entries
    }
}

/// The file, with the fault that meets it.
pub(super) fn file(day: Day, entries: &[Entry], now: Timestamp, fault: Option<Fault>) -> std::io::Result<Vec<u8>> {
    let mut entries = entries.to_vec();
    match fault {
        Some(Fault::Duplicate) => entries = entries.into_iter().flat_map(|entry| [entry.clone(), entry]).collect(),
        Some(Fault::UnknownEntry) => entries.push(unknown(day)),
        _ => {}
    }
    let mut bytes = write(day, &entries, now)?;
    if fault == Some(Fault::Truncated) {
        bytes.truncate(bytes.len() * 2 / 3);
    }
    Ok(bytes)
}

/// Money that no bank of ours sent.
fn unknown(day: Day) -> Entry {
    let settled = Settled {
        transaction_id: format!("FPS{}X0000001", day.to_string().replace('-', "")),
        payment_id: None,
        reference: None,
        payee: "0000000".to_owned(),
        bill_number: "0000000000".to_owned(),
        amount: Money::hkd(123),
        bank: "unknown".to_owned(),
        bank_name: None,
        bank_reference: "X1".to_owned(),
        booked_at: day.at(12, 0),
    };
    Entry {
        what: Move::Settlement,
        at: settled.booked_at,
        amount: settled.amount,
        instruction: settled.bank_reference.clone(),
        settled,
    }
}

type Xml = Writer<Vec<u8>>;

fn write(day: Day, entries: &[Entry], now: Timestamp) -> std::io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("Document").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        within(xml, "BkToCstmrDbtCdtNtfctn", |xml| {
            within(xml, "GrpHdr", |xml| {
                text(xml, "MsgId", &format!("FPS-{day}"))?;
                text(xml, "CreDtTm", &now.to_string())
            })?;
            within(xml, "Ntfctn", |xml| {
                text(xml, "Id", &format!("{day}"))?;
                text(xml, "CreDtTm", &now.to_string())?;
                within(xml, "FrToDt", |xml| {
                    text(xml, "FrDtTm", &day.at(0, 0).to_string())?;
                    text(xml, "ToDtTm", &day.end().to_string())
                })?;
                within(xml, "Acct", |xml| {
                    within(xml, "Id", |xml| within(xml, "Othr", |xml| text(xml, "Id", PARTICIPANT)))
                })?;
                summary(xml, entries)?;
                entries.iter().try_for_each(|entry| self::entry(xml, entry))
            })
        })
    })?;
    Ok(xml.into_inner())
}

fn summary(xml: &mut Xml, entries: &[Entry]) -> std::io::Result<()> {
    let total = |xml: &mut Xml, name: &str, wanted: &dyn Fn(Move) -> bool| {
        let of: Vec<_> = entries.iter().filter(|entry| wanted(entry.what)).collect();
        within(xml, name, |xml| {
            text(xml, "NbOfNtries", &of.len().to_string())?;
            text(xml, "Sum", &decimal(of.iter().map(|entry| entry.amount.cents).sum()))
        })
    };
    within(xml, "TxsSummry", |xml| {
        total(xml, "TtlNtries", &|_| true)?;
        total(xml, "TtlCdtNtries", &|what| what == Move::Settlement)?;
        total(xml, "TtlDbtNtries", &|what| what != Move::Settlement)
    })
}

fn entry(xml: &mut Xml, entry: &Entry) -> std::io::Result<()> {
    let Entry { what, at, amount, instruction, settled } = entry;
    let (indicator, word) = match what {
        Move::Settlement => ("CRDT", "SETTLEMENT"),
        Move::Refund => ("DBIT", "REFUND"),
        Move::Reversal => ("DBIT", "REVERSAL"),
    };
    within(xml, "Ntry", |xml| {
        let sum = decimal(amount.cents);
        xml.create_element("Amt")
            .with_attribute(("Ccy", amount.currency.code()))
            .write_text_content(BytesText::new(&sum))?;
        text(xml, "CdtDbtInd", indicator)?;
        within(xml, "Sts", |xml| text(xml, "Cd", "BOOK"))?;
        within(xml, "BookgDt", |xml| text(xml, "DtTm", &at.to_string()))?;
        text(xml, "AcctSvcrRef", &settled.transaction_id)?;
        within(xml, "BkTxCd", |xml| within(xml, "Prtry", |xml| text(xml, "Cd", word)))?;
        within(xml, "NtryDtls", |xml| {
            within(xml, "TxDtls", |xml| {
                within(xml, "Refs", |xml| {
                    text(xml, "InstrId", instruction)?;
                    text(xml, "EndToEndId", settled.reference.as_deref().unwrap_or("NOTPROVIDED"))
                })?;
                within(xml, "RltdPties", |xml| {
                    within(xml, "Cdtr", |xml| within(xml, "Pty", |xml| text(xml, "Nm", &settled.payee)))
                })?;
                within(xml, "RltdAgts", |xml| within(xml, "DbtrAgt", |xml| bank(xml, settled)))?;
                within(xml, "RmtInf", |xml| {
                    within(xml, "Strd", |xml| within(xml, "CdtrRefInf", |xml| text(xml, "Ref", &settled.bill_number)))
                })
            })
        })
    })
}

fn bank(xml: &mut Xml, settled: &Settled) -> std::io::Result<()> {
    within(xml, "FinInstnId", |xml| {
        within(xml, "ClrSysMmbId", |xml| text(xml, "MmbId", &settled.bank))?;
        settled.bank_name.as_ref().map_or(Ok(()), |name| text(xml, "Nm", &name.en))
    })
}

fn within(xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml) -> std::io::Result<()>) -> std::io::Result<()> {
    xml.create_element(name).write_inner_content(inside).map(drop)
}

fn text(xml: &mut Xml, name: &str, content: &str) -> std::io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(content)).map(drop)
}

/// `412.60`.
fn decimal(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

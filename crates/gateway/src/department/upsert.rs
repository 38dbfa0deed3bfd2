//! One item of a batch: created, updated, unchanged, deleted or refused. Bills have their own file beside this one.

use desk_domain::application::Application;
use desk_domain::department_api::{self as api, Shape};
use desk_domain::task::Task;
use desk_domain::{Department, PersonId, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::merge::{self, Frame};
use super::shape::{self, Fault};
use crate::db::Tx;
use crate::db::change::{Entity, Feed};
use crate::db::record::{self, RecordRow, Table};
use crate::problem::Outcome;

/// An item as it was sent.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Item {
    pub(super) kind: String,
    pub(super) external_id: String,
    pub(super) open_id: String,
    #[serde(default)]
    pub(super) body: Option<Value>,
    #[serde(default)]
    pub(super) delete: bool,
}

/// What an item is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The department's word is the whole of it.
    Record(Table),
    /// A bill: its money is booked.
    Bill,
    /// The department was paid another way.
    BillPayment,
    /// The department asked for data of the person.
    Access,
}

impl Kind {
    /// In the order in which the items of a batch are done: each may name one of a kind before it.
    pub(super) const ORDER: [Self; 5] =
        [Self::Record(Table::Application), Self::Record(Table::Task), Self::Bill, Self::BillPayment, Self::Access];
}

impl Item {
    /// What it is about, or what is wrong before the database is asked.
    pub(super) fn judge(&self) -> Result<Kind, Vec<Fault>> {
        let fault = |pointer: &str, reason| vec![(pointer.to_owned(), reason)];
        let (kind, body) = match self.kind.as_str() {
            "task" => (Kind::Record(Table::Task), &api::TASK),
            "application" => (Kind::Record(Table::Application), &api::APPLICATION),
            "bill" => (Kind::Bill, &api::BILL),
            "bill-payment" if self.delete => return Err(fault("/delete", "what was booked stays booked")),
            "bill-payment" => (Kind::BillPayment, &api::BILL_PAYMENT),
            "access" if self.delete => return Err(fault("/delete", "what was written stays written")),
            "access" => (Kind::Access, &api::ACCESS),
            _ => return Err(fault("/kind", "task, application, bill, bill-payment or access")),
        };
        if let Some(reason) = shape::plain(Shape::ExternalId, &self.external_id) {
            return Err(fault("/externalId", reason));
        }
        if let Some(reason) = shape::plain(Shape::OpenId, &self.open_id) {
            return Err(fault("/openId", reason));
        }
        match &self.body {
            _ if self.delete => Ok(kind),
            None => Err(fault("/body", "is missing")),
            Some(given) => {
                let faults = shape::faults(given, Shape::Object(body), "/body");
                if faults.is_empty() { Ok(kind) } else { Err(faults) }
            }
        }
    }
}

/// What an item ends as in the answer.
pub(super) fn refused(external_id: &str, faults: &[Fault]) -> Value {
    let errors: Vec<Value> =
        faults.iter().map(|(pointer, reason)| json!({ "pointer": pointer, "reason": reason })).collect();
    json!({ "externalId": external_id, "status": "refused", "errors": errors })
}

/// Where an item is written to.
pub(super) struct Desk<'a> {
    pub(super) tx: &'a mut Tx,
    pub(super) department: &'a Department,
    pub(super) person: &'a PersonId,
    pub(super) now: Timestamp,
    /// The changes of this batch, one number for each person.
    pub(super) feed: &'a mut Feed,
}

impl Desk<'_> {
    /// Does one item that was judged before.
    pub(super) async fn apply(&mut self, table: Table, item: &Item) -> Outcome<Value> {
        let known = record::find(self.tx, table, self.department.id.as_str(), &item.external_id).await?;
        if known.as_ref().is_some_and(|row| row.person != *self.person) {
            return Ok(refused(&item.external_id, &[("/openId".to_owned(), "the id is another person’s")]));
        }
        if item.delete {
            return self.delete(table, item, known).await;
        }
        let body = item.body.as_ref().unwrap_or(&Value::Null);
        let hash = merge::told_hash(body)?;
        if let Some(row) = known.as_ref().filter(|row| row.told_hash == hash) {
            return Ok(json!({ "externalId": item.external_id, "status": "unchanged", "id": row.id }));
        }
        let Some(linked) = self.link(table, body).await? else {
            let fault = ("/body/application".to_owned(), "no such application of this person");
            return Ok(refused(&item.external_id, &[fault]));
        };
        self.write(table, item, &linked, hash, known).await
    }

    /// The body with the application's own id in place of the department's.
    async fn link(&mut self, table: Table, body: &Value) -> Outcome<Option<Value>> {
        let mut body = body.clone();
        let external = body.get("application").and_then(Value::as_str).map(str::to_owned);
        if let (Table::Task, Some(external)) = (table, external) {
            let found = record::find(self.tx, Table::Application, self.department.id.as_str(), &external).await?;
            let Some(found) = found.filter(|row| row.person == *self.person) else { return Ok(None) };
            if let Some(members) = body.as_object_mut() {
                members.insert("application".to_owned(), found.id.into());
            }
        }
        Ok(Some(body))
    }

    async fn write(
        &mut self,
        table: Table,
        item: &Item,
        body: &Value,
        hash: String,
        known: Option<RecordRow>,
    ) -> Outcome<Value> {
        let id = known.as_ref().map_or_else(|| desk_domain::TaskId::random().to_string(), |row| row.id.clone());
        let version = known.as_ref().map_or(0, |row| row.version) + 1;
        let frame = Frame {
            id: &id,
            version: u32::try_from(version).unwrap_or(u32::MAX),
            department: self.department,
            now: self.now,
        };
        let noun = match table {
            Table::Task => {
                let before = known.as_ref().map(RecordRow::noun::<Task>).transpose()?;
                let before = before.as_ref().zip(known.as_ref().map(|row| row.told_state.as_str()));
                merge::task(&frame, body, before).map(|task| serde_json::to_string(&task))
            }
            Table::Application => {
                let before = known.as_ref().map(RecordRow::noun::<Application>).transpose()?;
                merge::application(&frame, body, before.as_ref()).map(|application| serde_json::to_string(&application))
            }
            Table::Bill | Table::Payment | Table::Receipt | Table::Mandate => None,
        };
        let Some(noun) = noun else {
            return Ok(refused(&item.external_id, &[("/body".to_owned(), "not of the documented shape")]));
        };
        let row = RecordRow {
            id: id.clone(),
            person: self.person.clone(),
            department: self.department.id.to_string(),
            external_id: item.external_id.clone(),
            version,
            body: noun?,
            told_hash: hash,
            told_state: merge::told_state(body),
        };
        let status = if known.is_some() {
            record::update(self.tx, table, &row).await?;
            "updated"
        } else {
            record::insert(self.tx, table, &row).await?;
            "created"
        };
        self.changed(table, &id, false).await?;
        Ok(json!({ "externalId": item.external_id, "status": status, "id": id }))
    }

    async fn delete(&mut self, table: Table, item: &Item, known: Option<RecordRow>) -> Outcome<Value> {
        let Some(row) = known else {
            return Ok(json!({ "externalId": item.external_id, "status": "unchanged" }));
        };
        record::delete(self.tx, table, &row.id).await?;
        self.changed(table, &row.id, true).await?;
        Ok(json!({ "externalId": item.external_id, "status": "deleted", "id": row.id }))
    }

    async fn changed(&mut self, table: Table, id: &str, deleted: bool) -> Outcome<()> {
        self.feed.lock(self.tx, self.person).await?;
        let entity = if table == Table::Task { Entity::Task } else { Entity::Application };
        self.feed.note(self.person, entity, id, deleted);
        Ok(())
    }
}

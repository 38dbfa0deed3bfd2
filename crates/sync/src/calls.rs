//! What sync asks of the gateway, as a trait: the engine and its tests need no network. Rows cross as the text that
//! they came as; the store reads them.

use async_trait::async_trait;
use desk_domain::application::ApplicationAct;
use desk_domain::bill::BillAct;
use desk_domain::task::TaskAct;
use desk_domain::{ApplicationId, BillId, IdempotencyKey, PaymentId, TaskId, Timestamp};
use desk_gov::api::{Changes, Item, Named, PAGE};
use desk_gov::live::{LiveStream, Signal};
use desk_gov::{CitizenApi, GovError};
use desk_store::ChangeEntity;

/// A resource: its id and the JSON that it came as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Identity at the gateway.
    pub id: String,
    /// All of it.
    pub json: String,
}

/// One page of a full sync.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its rows, also those that this program cannot read.
    pub rows: Vec<Row>,
    /// Where the next page starts.
    pub next: Option<String>,
    /// On the first page: where the feed goes on.
    pub cursor: Option<String>,
}

/// The calls of the Citizen API that sync makes.
#[async_trait]
pub trait CitizenCalls: Send + Sync {
    /// Changes since the cursor.
    async fn changes(&self, cursor: &str) -> Result<Changes, GovError>;
    /// A page of everything of a kind, one of [`ChangeEntity::PAGED`].
    async fn page(&self, entity: ChangeEntity, after: Option<&str>) -> Result<Page, GovError>;
    /// The person's own record, as JSON.
    async fn me(&self) -> Result<String, GovError>;
    /// The newest entries of the access log.
    async fn access_log(&self) -> Result<Vec<Row>, GovError>;
    /// Does an act; the task as it is then.
    async fn act(&self, id: &TaskId, act: &TaskAct, write: Write<'_>) -> Result<Row, GovError>;
    /// Does an act; the application as it is then.
    async fn application_act(&self, id: &ApplicationId, act: ApplicationAct, write: Write<'_>)
    -> Result<Row, GovError>;
    /// The person's own word on a bill; the bill as it is then.
    async fn bill_act(&self, id: &BillId, act: &BillAct, write: Write<'_>) -> Result<Row, GovError>;
    /// A bill as it is now.
    async fn bill(&self, id: &BillId) -> Result<Row, GovError>;
    /// A payment as it is now.
    async fn payment(&self, id: &PaymentId) -> Result<Row, GovError>;
    /// Opens the stream of live push.
    async fn live(&self, last: Option<u64>) -> Result<Box<dyn LiveSignals>, GovError>;
}

/// What each write carries.
#[derive(Clone, Copy, Debug)]
pub struct Write<'a> {
    /// When the person did it.
    pub at: Timestamp,
    /// The version that they saw.
    pub base_version: u32,
    /// Done at most once under this key.
    pub key: &'a IdempotencyKey,
}

/// An open stream.
#[async_trait]
pub trait LiveSignals: Send {
    /// The next signal; `None` when the gateway closed the stream.
    async fn next(&mut self) -> Result<Option<Signal>, GovError>;
}

#[async_trait]
impl LiveSignals for LiveStream {
    async fn next(&mut self) -> Result<Option<Signal>, GovError> {
        Self::next(self).await
    }
}

fn row<T>(item: &Item<T>, id: &str) -> Row {
    Row { id: id.to_owned(), json: item.raw.get().to_owned() }
}

/// The last part of a collection's address.
fn collection(entity: ChangeEntity) -> String {
    format!("{}s", entity.word())
}

#[async_trait]
impl CitizenCalls for CitizenApi {
    async fn changes(&self, cursor: &str) -> Result<Changes, GovError> {
        Self::changes(self, cursor).await
    }

    async fn page(&self, entity: ChangeEntity, after: Option<&str>) -> Result<Page, GovError> {
        // Rows cross unread; the store reads them, and keeps those that it cannot.
        let page = self.full_page::<Named>(&collection(entity), after, PAGE).await?;
        let rows = page.items.iter().map(|item| row(item, &item.value.id)).collect();
        Ok(Page { rows, next: page.next, cursor: page.cursor })
    }

    async fn me(&self) -> Result<String, GovError> {
        Ok(Self::me(self).await?.raw.get().to_owned())
    }

    async fn access_log(&self) -> Result<Vec<Row>, GovError> {
        let page = Self::access_log(self, None, PAGE).await?;
        Ok(page.items.iter().map(|item| row(item, item.value.id.as_str())).collect())
    }

    async fn act(&self, id: &TaskId, act: &TaskAct, write: Write<'_>) -> Result<Row, GovError> {
        let item = Self::act(self, id, act, write.at, write.base_version, write.key).await?;
        Ok(row(&item, item.value.id.as_str()))
    }

    async fn application_act(
        &self,
        id: &ApplicationId,
        act: ApplicationAct,
        write: Write<'_>,
    ) -> Result<Row, GovError> {
        let item = Self::application_act(self, id, act, write.at, write.base_version, write.key).await?;
        Ok(row(&item, item.value.id.as_str()))
    }

    async fn bill_act(&self, id: &BillId, act: &BillAct, write: Write<'_>) -> Result<Row, GovError> {
        let item = Self::bill_act(self, id, act, write.at, write.base_version, write.key).await?;
        Ok(row(&item, item.value.id.as_str()))
    }

    async fn bill(&self, id: &BillId) -> Result<Row, GovError> {
        let item = Self::bill(self, id).await?;
        Ok(row(&item, item.value.id.as_str()))
    }

    async fn payment(&self, id: &PaymentId) -> Result<Row, GovError> {
        let item = Self::payment(self, id).await?;
        Ok(row(&item, item.value.id.as_str()))
    }

    async fn live(&self, last: Option<u64>) -> Result<Box<dyn LiveSignals>, GovError> {
        Ok(Box::new(self.events(last).await?))
    }
}

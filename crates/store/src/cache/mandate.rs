//! Standing mandates as rows.

use desk_domain::MandateId;
use desk_domain::payment::{Mandate, MandateState};
use serde::Serialize;

use crate::cache::bill::account_key;
use crate::cache::mark;
use crate::cache::rows::{Kept, create_body, find_bodies, kept_by_statements, purge, put_body, remove};
use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table mandate (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    account_key text not null,
    active integer not null,
    created_at integer not null,
    unique (generation, id)
) strict";
pub(crate) const CREATE_BODY: &str = create_body!("mandate");

statements! {
    PUT = "insert into mandate (generation, id, version, account_key, active, created_at)
        select ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?1) where true
        on conflict (generation, id) do update set
            version = excluded.version, account_key = excluded.account_key, active = excluded.active,
            created_at = excluded.created_at
        where excluded.version >= mandate.version";
    PUT_BODY = put_body!("mandate");
    FIND = find_bodies!("mandate");
    ALL = "select mandate_body.json from mandate join mandate_body on mandate_body.row = mandate.row
        where mandate.generation = ?1 order by mandate.created_at desc, mandate.id limit 100";
    OF_ACCOUNT = "select mandate.id from mandate where generation = ?1 and account_key = ?2 and active
        order by created_at desc limit 1";
    REMOVE = remove!("mandate");
    PURGE = purge!("mandate");
}

/// Id, version, account, whether it is active, when it was asked for.
#[derive(Serialize)]
pub(crate) struct Columns<'a>(&'a str, u32, String, u8, i64);

impl Kept for Mandate {
    type Columns<'a> = Columns<'a>;
    kept_by_statements!();

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn columns(&self) -> Columns<'_> {
        let (account, active) = (account_key(&self.department.id, &self.account), self.state == MandateState::Active);
        Columns(self.id.as_str(), self.version, account, u8::from(active), self.created_at.as_millis())
    }
}

impl Store {
    /// A mandate; `None` when the cache has none.
    pub async fn mandate(&self, id: &MandateId) -> Result<Option<Mandate>, StoreError> {
        self.kept(id.as_str()).await
    }

    /// All mandates, newest first, at most a hundred.
    pub async fn mandates(&self) -> Result<Vec<Mandate>, StoreError> {
        self.kept_by(|shown| sqlx::query_scalar(ALL).bind(shown)).await
    }

    /// The mandate that pays bills of this account.
    pub async fn mandate_of(&self, account: &str) -> Result<Option<MandateId>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Option<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_scalar(OF_ACCOUNT).bind(shown).bind(account);
                Ok::<_, StoreError>(query.fetch_optional(&mut *tx).await?)
            }
            .await,
        )?;
        Ok(found.map(MandateId::new))
    }
}

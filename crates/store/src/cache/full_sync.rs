//! A full sync (mechanisms.md, M-feed): pages are staged under a new generation beside what is shown, and one short
//! transaction shows them, so that the screen never empties and a crash leaves the old picture whole.

use desk_contract::Entity;

use crate::cache::apply::{Sorted, purge};
use crate::cache::{access, department, mark, unread};
use crate::{Change, ChangeEntity, Store, StoreError};

/// Rows of an old generation that go in one transaction: others can write in between.
const PURGE_ROWS: i64 = 1000;

/// A full sync under way. Dropped or forgotten by a crash, it leaves rows that the next one removes.
#[derive(Debug)]
pub struct FullSync {
    generation: i64,
}

impl Store {
    /// Begins a full sync. One that was under way is superseded.
    pub async fn begin_full_sync(&self) -> Result<FullSync, StoreError> {
        let mut tx = self.cache.write().await?;
        let generation = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let generation = mark::staged(&mut tx).await?.unwrap_or(shown).max(shown) + 1;
                mark::set_staged(&mut tx, generation).await?;
                Ok::<_, StoreError>(generation)
            }
            .await,
        )?;
        self.commit_cache(tx, &[]).await?;
        self.purge().await?;
        Ok(FullSync { generation })
    }

    /// Writes a page beside what is shown. Answers how many items could not be read.
    pub async fn stage(&self, sync: &FullSync, items: &[Change]) -> Result<u32, StoreError> {
        let sorted = Sorted::of(items);
        let mut tx = self.cache.write().await?;
        let unreadable = self.cache.noted(
            async {
                if mark::staged(&mut tx).await? != Some(sync.generation) {
                    return Err(StoreError::Superseded);
                }
                sorted.put(&mut tx, sync.generation).await?;
                sorted.put_unread(&mut tx).await
            }
            .await,
        )?;
        self.commit_cache(tx, &[]).await?;
        Ok(unreadable)
    }

    /// Shows what was staged and sets the cursor where the feed goes on, in one transaction.
    pub async fn finish_full_sync(&self, sync: FullSync, cursor: &str) -> Result<(), StoreError> {
        let mut tx = self.cache.write().await?;
        self.cache.noted(
            async {
                if mark::staged(&mut tx).await? != Some(sync.generation) {
                    return Err(StoreError::Superseded);
                }
                mark::show(&mut tx, sync.generation).await?;
                mark::set_cursor(&mut tx, cursor, self.now()).await
            }
            .await,
        )?;
        self.commit_cache(tx, &ChangeEntity::PAGED.map(ChangeEntity::entity)).await?;
        self.purge().await
    }

    /// Removes rows that are neither shown nor being staged.
    async fn purge(&self) -> Result<(), StoreError> {
        loop {
            let mut tx = self.cache.write().await?;
            let gone = self.cache.noted(
                async {
                    let shown = mark::shown(&mut tx).await?;
                    let keep = (shown, mark::staged(&mut tx).await?.unwrap_or(shown));
                    purge(&mut tx, keep, PURGE_ROWS).await
                }
                .await,
            )?;
            self.commit_cache(tx, &[]).await?;
            if gone == 0 {
                return Ok(());
            }
        }
    }

    /// Empties the cache at the person's wish: everything comes again with the next sync. Acts that wait stay.
    pub async fn clear_cache(&self) -> Result<(), StoreError> {
        let mut tx = self.cache.write().await?;
        self.cache.noted(
            async {
                let nothing = (-1, -1);
                while purge(&mut tx, nothing, PURGE_ROWS).await? > 0 {}
                access::clear(&mut tx).await?;
                department::clear(&mut tx).await?;
                unread::clear(&mut tx).await?;
                mark::clear_all(&mut tx).await
            }
            .await,
        )?;
        let mut all = ChangeEntity::PAGED.map(ChangeEntity::entity).to_vec();
        all.extend([Entity::Me, Entity::Access]);
        self.commit_cache(tx, &all).await?;
        self.cache.shrink().await
    }
}

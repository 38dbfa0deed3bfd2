//! Two gateways on one PostgreSQL: a person's computers agree whichever they reach (M-feed, M-idempotency).
//! Runs when `DATABASE_URL` names a server (`scripts/with-postgres.sh`), else says so.

use std::sync::Arc;

use desk_app::call;
use desk_contract::{Empty, TaskActRequest, TaskRequest};
use desk_domain::task::{TaskAct, TaskState};
use desk_journeys::{Hands, Home, Start, database, until};
use desk_world::WorldConfig;

#[tokio::test(flavor = "multi_thread")]
async fn m_feed_two_computers_on_two_replicas_agree() {
    let Some(database_url) = database() else {
        println!("skipped: DATABASE_URL names no PostgreSQL");
        return;
    };
    let world = WorldConfig { replicas: 2, database_url: Some(database_url), ..WorldConfig::default() };
    let first = Home::new(Start { world }).await;
    let second = first.beside();
    let urls = first.world.gateway_urls();
    let here = Hands::at(&first).await;
    let there =
        Hands { home: &second, desk: Arc::clone(&second.try_desk(&urls[1]).await.expect("the second desk starts")) };
    for me in [&here, &there] {
        me.first_run(None).await;
        me.sign_in("wong-ka-yan").await;
    }
    let task = here.own_task().await;
    until("the task on the other computer", async || {
        call::tasks_get(&there.desk, TaskRequest { id: task.clone() }).await.ok()
    })
    .await;
    call::tasks_act(&here.desk, TaskActRequest { id: task.clone(), act: TaskAct::Done }).await.expect("done");
    let seen = until("done on the other computer", async || {
        let _ = call::sync_now(&there.desk, Empty {}).await;
        let view = call::tasks_get(&there.desk, TaskRequest { id: task.clone() }).await.ok()?;
        (view.task.state == TaskState::Done).then_some(view)
    })
    .await;
    assert!(seen.done_elsewhere, "the other computer says where it was done");
    let sessions = call::sessions_list(&there.desk, Empty {}).await.expect("the list");
    assert_eq!(sessions.rows.len(), 2);
}

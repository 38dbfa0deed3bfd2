//! A window of the to-do list.

use desk_contract::{
    DepartmentChoiceView, DeskError, Freshness, MAX_ROWS, TaskGroupView, TaskRowView, TaskSort, TasksListRequest,
    TasksListView, Waiting,
};
use desk_domain::task::TaskGroup;
use desk_domain::{Day, Department};
use desk_store::{GroupCount, TaskOrder, TaskQuery, TaskRow};

use super::view::{Marks, row};
use crate::{Desk, incident, tasks};

impl Desk {
    /// A window of the list; filter, sort, group and search happen in the cache.
    pub async fn tasks_list(&self, request: TasksListRequest) -> Result<TasksListView, DeskError> {
        let profile = self.open()?;
        if profile.is_looking_around().await {
            return Ok(self.example_list());
        }
        let query = TaskQuery {
            text: request.query,
            groups: request.groups,
            department: request.department,
            order: match request.sort {
                TaskSort::Due => TaskOrder::Due,
                TaskSort::Department => TaskOrder::Department,
                TaskSort::Newest => TaskOrder::Newest,
            },
            language: self.language(),
            offset: request.offset,
            limit: request.limit.min(MAX_ROWS),
            now: self.now(),
        };
        // Beside each other: a person who types waits for the slower of the two.
        let (page, departments) = tokio::try_join!(profile.store().tasks(&query), profile.store().task_departments())
            .map_err(|error| incident::store(&error))?;
        let done_count = page.groups.iter().find(|group| group.group == TaskGroup::Done).map_or(0, |group| group.count);
        Ok(TasksListView {
            rows: page.rows.iter().map(|row| view(row, &query)).collect(),
            total: page.total,
            groups: page.groups.iter().filter_map(group_view).collect(),
            done_count,
            departments: departments.into_iter().map(department_view).collect(),
            revision: page.revision,
            freshness: profile.freshness().await,
        })
    }

    fn example_list(&self) -> TasksListView {
        let marks = Marks { example: true, ..Marks::default() };
        let rows: Vec<TaskRowView> =
            tasks::examples(self.now()).iter().map(|task| row(task, marks, self.now())).collect();
        let groups = TaskGroup::ALL.into_iter().filter_map(|key| {
            let first = rows.iter().position(|row| row.group == key)?;
            let count = rows.iter().filter(|row| row.group == key).count();
            Some(TaskGroupView {
                key,
                count: u32::try_from(count).unwrap_or(0),
                first_offset: u32::try_from(first).unwrap_or(0),
            })
        });
        TasksListView {
            groups: groups.collect(),
            total: u32::try_from(rows.len()).unwrap_or(0),
            rows,
            done_count: 0,
            departments: Vec::new(),
            revision: 0,
            freshness: Freshness { fetched_at: None, stale: false },
        }
    }
}

/// The row of the window.
fn view(found: &TaskRow, query: &TaskQuery) -> TaskRowView {
    let mut view = row(&found.task, marks(found), query.now);
    view.group = found.group;
    view.days_left = found.task.days_left(Day::of(query.now));
    view
}

/// What the store knows besides the task.
pub(crate) fn marks(found: &TaskRow) -> Marks {
    let waiting = found.waiting.map(|waiting| match waiting {
        desk_store::Waiting::Queued => Waiting::Queued,
        desk_store::Waiting::Wedged => Waiting::Wedged,
    });
    Marks { waiting, has_note: found.has_note, example: false }
}

fn group_view(group: &GroupCount) -> Option<TaskGroupView> {
    let first_offset = group.first_offset.filter(|_| group.count > 0)?;
    Some(TaskGroupView { key: group.group, count: group.count, first_offset })
}

fn department_view(department: Department) -> DepartmentChoiceView {
    DepartmentChoiceView { id: department.id, name: department.name }
}

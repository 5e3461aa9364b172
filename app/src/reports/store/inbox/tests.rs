//! Every question of the inbox goes by an index: SQLite is asked for its plan.

use super::*;
use crate::platform::{chance::Chance, keys::Keys};

fn filters() -> Vec<Filter> {
    let base = Filter::default;
    let mut all = vec![
        base(),
        Filter { group: Group::Todo, ..base() },
        Filter { group: Group::Todo, area: Some("centrum".into()), ..base() },
        Filter { group: Group::Closed, ..base() },
        Filter { group: Group::All, ..base() },
        Filter { group: Group::In(Status::Received), ..base() },
        Filter { categories: vec!["5.1".into()], ..base() },
        Filter { categories: vec!["5".into(), "5.1".into()], ..base() },
        Filter { area: Some("centrum".into()), ..base() },
        Filter { unit: Some("teknik".into()), ..base() },
        Filter { owner: Some("police".into()), ..base() },
        Filter { choice: Some("safe".into()), ..base() },
        Filter { assigned: Assigned::Nobody, ..base() },
        Filter { assigned: Assigned::To(uuid::Uuid::nil().into()), ..base() },
        Filter { late: true, ..base() },
        Filter { group: Group::In(Status::InReview), reopened: true, ..base() },
        Filter { stems: vec![b"lamp".to_vec().into()], ..base() },
        Filter {
            stems: vec![b"lamp".to_vec().into(), Stem { bytes: "väg".into(), common: true }],
            group: Group::All,
            ..base()
        },
    ];
    for sort in [Sort::Oldest, Sort::Due] {
        all.push(Filter { sort, ..base() });
    }
    all
}

/// The filters whose counts stand on the pages.
fn counted() -> Vec<Filter> {
    let base = Filter::default;
    vec![
        base(),
        Filter { group: Group::In(Status::Received), ..base() },
        Filter { late: true, ..base() },
        Filter { assigned: Assigned::To(uuid::Uuid::nil().into()), ..base() },
        Filter { assigned: Assigned::Nobody, ..base() },
        Filter { group: Group::In(Status::InReview), reopened: true, ..base() },
        Filter { group: Group::Todo, ..base() },
    ]
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

async fn plan(db: &Db, Query { sql, values }: Query) -> Vec<String> {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let Db::Sqlite { read, .. } = db else { unreachable!() };
    let rows: Vec<(i64, i64, i64, String)> =
        bound!(sqlx::query_as(composed(sql)), values).fetch_all(read).await.unwrap();
    rows.into_iter().map(|(.., line)| line).collect()
}

/// A step that walks a whole table, or a whole index from end to end without an order to stop in.
fn walks(line: &str) -> bool {
    line.starts_with("SCAN") && !line.contains("USING") && !line.contains("few") && !line.contains("CONSTANT")
}

#[test]
fn no_question_of_the_inbox_walks_a_whole_table() {
    let folder = std::env::temp_dir().join(format!("lykta-plan-{}", uuid::Uuid::new_v4()));
    let now = Timestamp::default();
    run(async {
        let keys = Keys::parse(&Keys::generate(&Chance::seeded(1))).unwrap();
        let db = Db::open(&format!("sqlite:{}", folder.display()), &keys).await.unwrap();
        db.migrate().await.unwrap();
        let ask = PageAsk::new(3, 50);
        for filter in filters() {
            for all in [true, false] {
                let lists = plan(&db, listing(&filter, all, "teknik", ask, now)).await;
                for line in &lists {
                    assert!(!walks(line), "{filter:?}: {line}");
                }
            }
        }
        for all in [true, false] {
            let lines = plan(&db, counting(&counted(), all, "teknik", now)).await;
            assert!(!lines.iter().any(|line| walks(line)), "{lines:?}");
        }
        for filter in [Filter::default(), Filter { assigned: Assigned::Nobody, ..Filter::default() }] {
            let lines = plan(&db, counting(&[filter], true, "", now)).await;
            assert!(lines.iter().any(|line| line.contains("report_open")), "{lines:?}");
        }
        let newest = plan(&db, listing(&Filter::default(), true, "", ask, now)).await;
        assert!(newest.iter().any(|line| line.contains("report_open")), "{newest:?}");
        let todo = || Filter { group: Group::Todo, ..Filter::default() };
        for question in [listing(&todo(), true, "", ask, now), counting(&[todo()], true, "", now)] {
            let lines = plan(&db, question).await;
            assert!(lines.iter().any(|line| line.contains("report_todo")), "{lines:?}");
            assert!(!lines.iter().any(|line| line.contains("TEMP B-TREE") && !line.contains("nth")), "{lines:?}");
        }
        assert!(!newest.iter().any(|line| line.contains("TEMP B-TREE")), "{newest:?}");
        db.close().await;
    });
    let _ = std::fs::remove_file(&folder);
}

#[test]
fn open_means_what_the_rules_mean() {
    for status in Status::ALL {
        let code = format!("'{}'", status.code());
        assert_eq!(query::OPEN.contains(&code), status.is_closed(), "{status}");
        let closed_and_there = status.is_closed() && *status != Status::Purged;
        assert_ne!(query::CLOSED.contains(&code), closed_and_there, "{status}");
        // An answer leaves nothing to do until the resident says something; so nothing late is ever left out.
        assert_eq!(query::TO_DO.contains(&code), status.is_answer(), "{status}");
    }
}

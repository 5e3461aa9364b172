//! Victim support stands apart: read from the imports, from the statements, and from the foreign keys of the database itself.

use crate::support::{each_engine, source};
use app::{on, platform::db::Db};
use std::collections::BTreeSet;

/// What the slice may import: the shared floor, who asks, and what every page is made of.
const FLOOR: [&str; 11] =
    ["accounts", "fault", "forms", "kernel", "on", "platform", "shell", "support", "t", "ui", "words"];
/// Parts of the platform that keep, send or publish something of their own.
const NOT_OF_PLATFORM: [&str; 7] = ["audit", "files", "photo", "poster", "remembered", "typeset", "qr"];
/// The wiring: where addresses, rules, chores and commands are put together. Everything else knows nothing of it.
const WIRING: [&str; 9] = [
    "app/src/access.rs",
    "app/src/jobs.rs",
    "app/src/lib.rs",
    "app/src/office_access.rs",
    "app/src/office_routes.rs",
    "app/src/routes.rs",
    "server/src/cli/support.rs",
    "server/src/demo.rs",
    "server/src/demo/support",
];
/// The proof that nothing is left also looks where nothing should be.
const PROOF: (&str, [&str; 2]) = ("app/src/support/store/verify.rs", ["outbox", "audit"]);

fn is_inside(path: &str) -> bool {
    path.starts_with("app/src/support/")
}

#[test]
fn it_imports_the_floor_and_accounts_alone() {
    let mut strangers = Vec::new();
    for (path, text) in source::rust().into_iter().filter(|(path, _)| is_inside(path)) {
        for (line, segments) in source::paths(&text) {
            let of = segments.get(1).map_or("", String::as_str);
            let part = segments.get(2).map_or("", String::as_str);
            if !FLOOR.contains(&of) || of == "platform" && NOT_OF_PLATFORM.contains(&part) {
                strangers.push(format!("{path}:{line}: {}", segments.join("::")));
            }
        }
    }
    assert!(strangers.is_empty(), "{}", strangers.join("\n"));
}

#[test]
fn it_is_imported_by_the_wiring_alone() {
    let mut strangers = Vec::new();
    for (path, text) in source::rust() {
        if is_inside(&path) || WIRING.iter().any(|known| path.starts_with(known)) {
            continue;
        }
        let uses =
            source::paths(&text).into_iter().filter(|(_, segments)| segments.get(1).is_some_and(|of| of == "support"));
        strangers.extend(uses.map(|(line, segments)| format!("{path}:{line}: {}", segments.join("::"))));
    }
    assert!(strangers.is_empty(), "{}", strangers.join("\n"));
}

/// The names of tables that a statement names.
fn tables(line: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> =
        line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let named = words.windows(2).filter(|pair| ["FROM", "JOIN", "INTO", "UPDATE"].contains(&pair[0]));
    named.map(|pair| pair[1]).filter(|name| *name != "SET").collect::<Vec<_>>().into_iter()
}

#[test]
fn its_statements_name_its_own_tables_alone() {
    let mut seen = 0;
    for (path, text) in source::rust().into_iter().filter(|(path, _)| is_inside(path)) {
        for (line, code) in source::code(&text) {
            for table in tables(code) {
                let looks = path == PROOF.0 && PROOF.1.contains(&table);
                assert!(table.starts_with("support_") || looks, "{path}:{line}: {table}");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "the statements were not read: {seen}");
}

async fn asked(db: &Db, sqlite: &'static str, postgres: &'static str) -> Vec<(String, String)> {
    let sql = if matches!(db, Db::Sqlite { .. }) { sqlite } else { postgres };
    on!(db, |c| sqlx::query_as(sql).fetch_all(c).await).unwrap()
}

/// Every foreign key: the table that has it, and the one it points at.
async fn foreign_keys(db: &Db) -> Vec<(String, String)> {
    const SQLITE: &str =
        "SELECT m.name, f.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    const POSTGRES: &str = "
        SELECT a.relname::text, b.relname::text FROM pg_constraint k
        JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid WHERE k.contype = 'f'";
    asked(db, SQLITE, POSTGRES).await
}

/// Every table, twice.
async fn all_tables(db: &Db) -> BTreeSet<String> {
    const SQLITE: &str = "SELECT name, name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    const POSTGRES: &str = "SELECT tablename::text, tablename::text FROM pg_tables WHERE schemaname = 'public'";
    asked(db, SQLITE, POSTGRES).await.into_iter().map(|(name, _)| name).collect()
}

each_engine! {
    async fn no_foreign_key_leads_out_or_in(app: App) {
        let scope = app.system();
        let keys = foreign_keys(scope.db()).await;
        let is_ours = |name: &String| name.starts_with("support_");
        let crossing: Vec<_> = keys.iter().filter(|(from, to)| is_ours(from) != is_ours(to)).collect();
        assert!(crossing.is_empty(), "{crossing:?}");
        assert!(keys.iter().filter(|(from, _)| is_ours(from)).count() >= 15, "the foreign keys were not read: {keys:?}");
    }

    async fn nobody_else_names_its_tables(app: App) {
        let scope = app.system();
        let ours: BTreeSet<String> = all_tables(scope.db()).await.into_iter().filter(|name| name.starts_with("support_")).collect();
        assert!(ours.len() >= 15, "{ours:?}");
        for (path, text) in source::rust().into_iter().filter(|(path, _)| !is_inside(path)) {
            for (line, code) in source::code(&text) {
                assert!(!tables(code).any(|table| ours.contains(table)), "{path}:{line}: {}", code.trim());
            }
        }
    }
}

//! The fences of the architecture, read from the source: what may stand where.

use crate::support::source::{self, code};
use std::{collections::BTreeSet, process::Command};

/// Asserts that no line of the product breaks a rule, except in the named files.
#[track_caller]
fn nowhere(rule: &str, except: &[&str], breaks: impl Fn(&str, &str) -> bool) {
    let mut found = Vec::new();
    for (path, text) in source::rust() {
        if except.iter().any(|allowed| path.starts_with(allowed)) {
            continue;
        }
        let lines = code(&text).filter(|(_, line)| breaks(&path, line));
        found.extend(lines.map(|(number, line)| format!("{path}:{number}: {}", line.trim())));
    }
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

#[test]
fn features_are_asked_for_on_module_lines_only() {
    for (path, text) in source::rust() {
        let lines: Vec<_> = code(&text).collect();
        for pair in lines.windows(2).filter(|pair| pair[0].1.contains("cfg(feature")) {
            let next = pair[1].1.trim();
            let module = next.starts_with("pub mod") || next.starts_with("mod ") || next.contains(") mod ");
            // The face of a slice re-exports what its modules hold.
            let module = module || path.ends_with("/mod.rs") && next.starts_with("pub use ");
            // The one function the browser calls by name.
            let hydrate = path == "app/src/lib.rs" && next.contains("wasm_bindgen");
            let one_line = pair[0].1.contains(" mod ");
            assert!(module || hydrate || one_line, "{path}:{}: {next}", pair[0].0);
        }
    }
}

#[test]
fn raw_form_fields_stand_only_in_the_interface_folder_and_in_islands() {
    let raw = ["<textarea", "<input", "<select", "inner_html"];
    nowhere("raw form fields", &["app/src/ui/"], |path, line| {
        !path.contains("/islands") && raw.iter().any(|raw| line.contains(raw))
    });
}

#[test]
fn the_environment_is_read_in_one_place() {
    nowhere("env::var", &["server/src/config.rs"], |_, line| line.contains("env::var"));
}

#[test]
fn the_database_is_reached_through_scopes_only() {
    let allowed = ["app/src/accounts/scope.rs", "app/src/platform/municipality.rs"];
    nowhere("database_behind_scopes", &allowed, |_, line| line.contains("database_behind_scopes"));
}

#[test]
fn pages_never_ask_a_store() {
    nowhere("a page asks a store", &[], |path, line| path.contains("/pages/") && asks(line));
}

/// Does a line call a function of a store?
fn asks(line: &str) -> bool {
    line.split("store::").skip(1).any(|after| {
        let name = after.trim_start_matches(|c: char| c.is_ascii_lowercase() || matches!(c, '_' | ':'));
        name.starts_with('(')
    })
}

#[test]
fn no_view_carries_styles_or_scripts_of_its_own() {
    // The coat of arms may come with styles; that file takes them out.
    nowhere("inline style", &["app/src/about/files.rs"], |path, line| {
        let view = path.starts_with("app/src/") && !path.contains("/platform/");
        view && (line.contains(" style=") || line.contains("style:") || line.contains("<style"))
    });
}

#[test]
fn sql_uses_only_what_both_engines_understand() {
    let foreign =
        ["NOW()", "ILIKE", "strftime", "datetime(", "CURRENT_TIMESTAMP", "LOWER(", "::text", "json_extract", "ANY("];
    nowhere("words of one engine", &[], |path, line| {
        path.contains("store") && foreign.iter().any(|word| line.contains(word))
    });
}

#[test]
fn nothing_is_left_undone() {
    nowhere("left undone", &[], |_, line| {
        ["todo!(", "unimplemented!(", "dbg!("].iter().any(|word| line.contains(word))
    });
    for (path, text) in source::rust() {
        assert!(!text.contains("TODO") && !text.contains("FIXME"), "{path}");
    }
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let mut all = source::rust();
    all.extend(source::files("server/tests", &[".rs"]));
    let long: Vec<_> =
        all.iter().map(|(path, text)| (path, text.lines().count())).filter(|(_, lines)| *lines > 300).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn every_rust_folder_opens_with_what_it_is() {
    for (path, text) in source::rust() {
        assert!(text.starts_with("//!"), "{path} does not say what it is");
    }
}

/// What the browser gets holds nothing that belongs on the server.
#[test]
fn the_browsers_half_depends_on_nothing_of_the_server() {
    let tree = Command::new(env!("CARGO"))
        .current_dir(source::root())
        .args(["tree", "--offline", "--locked", "--package", "app", "--no-default-features"])
        .args(["--features", "hydrate", "--target", "wasm32-unknown-unknown"])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .output()
        .unwrap();
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    let names: BTreeSet<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("leptos"), "cargo tree said nothing");
    for server in ["sqlx", "sqlx-core", "tokio", "lettre", "axum", "hyper", "argon2", "image", "rustls"] {
        assert!(!names.contains(server), "{server} would travel to the browser");
    }
}

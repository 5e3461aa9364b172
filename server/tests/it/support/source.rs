//! The source of the product, for tests that read it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder of the whole repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below a folder with one of the endings: its path from the root of the repository, and its text.
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "nothing in {folder}");
    found.sort();
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "node_modules" | "target") && !name.starts_with('.') {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let shown = path.strip_prefix(root()).unwrap().display().to_string();
            found.push((shown, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The Rust source of the product, without its tests.
pub fn rust() -> Vec<(String, String)> {
    let mut all = files("app/src", &[".rs"]);
    all.extend(files("server/src", &[".rs"]));
    all.retain(|(path, _)| !path.contains("/tests"));
    all
}

/// The lines of a file that run in the product: neither comments nor what stands after `#[cfg(test)]`.
pub fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line));
    lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]").filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Every path of a file's running code that begins with `crate::` or `app::`, segment by segment, with its line; trees
/// of `use` are flattened, because rustfmt nests what stood on a line of its own yesterday.
pub fn paths(text: &str) -> Vec<(usize, Vec<String>)> {
    let (mut found, mut tree) = (Vec::new(), None::<(usize, String)>);
    for (number, line) in code(text) {
        let line = line.split(" // ").next().unwrap_or_default().trim();
        let opened = line.strip_prefix("pub(crate) ").or(line.strip_prefix("pub ")).unwrap_or(line);
        if let Some((_, open)) = &mut tree {
            open.push_str(line);
        } else if let Some(rest) = opened.strip_prefix("use ") {
            tree = Some((number, rest.to_owned()));
        } else {
            found.extend(inline(line).map(|path| (number, path)));
        }
        if let Some((number, whole)) = tree.take_if(|(_, open)| open.ends_with(';')) {
            flatten(&[], whole.trim_end_matches(';'), &mut |path| found.push((number, path)));
        }
    }
    found.retain(|(_, path)| matches!(path[0].as_str(), "crate" | "app"));
    found
}

/// Paths in the middle of a line of code.
fn inline(line: &str) -> impl Iterator<Item = Vec<String>> {
    line.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | ':'))
        .filter(|word| word.contains("::"))
        .map(|word| word.split("::").map(str::to_owned).collect())
}

/// Tells each leaf of a tree of `use`, without the name it is given.
fn flatten(before: &[String], tree: &str, tell: &mut dyn FnMut(Vec<String>)) {
    let (head, branches) = tree.split_once('{').map_or((tree, None), |(head, rest)| (head, rest.rsplit_once('}')));
    let named = head.split(" as ").next().unwrap_or_default();
    let own = named.split("::").map(str::trim).filter(|segment| !segment.is_empty()).map(str::to_owned);
    let path: Vec<String> = before.iter().cloned().chain(own).collect();
    let Some((branches, _)) = branches else { return tell(path) };
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in branches.char_indices().chain([(branches.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let branch = branches[start..at].trim();
                if !branch.is_empty() {
                    flatten(&path, branch, tell);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// The folders of `app/src` that are slices: all but the shared floor.
pub fn slices() -> Vec<String> {
    const FLOOR: [&str; 4] = ["forms", "kernel", "platform", "ui"];
    let folders = fs::read_dir(root().join("app/src")).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name());
    let mut names: Vec<_> = folders.map(|name| name.to_string_lossy().into_owned()).collect();
    names.retain(|name| !FLOOR.contains(&name.as_str()));
    names.sort();
    names
}

#[test]
fn nested_imports_are_seen() {
    let text = "use crate::{\n    a::{self, b::{C, D as E}},\n    f,\n};\nfn g() { crate::h::i(); }\n";
    let seen: Vec<_> = paths(text).into_iter().map(|(line, path)| (line, path.join("::"))).collect();
    let at = |line: usize, path: &str| (line, path.to_owned());
    let uses = ["crate::a::self", "crate::a::b::C", "crate::a::b::D", "crate::f"].map(|path| at(1, path));
    assert_eq!(seen, uses.into_iter().chain([at(5, "crate::h::i")]).collect::<Vec<_>>());
}

//! One document out of several: the defaults joined, the preset laid on top.

use super::{Preset, PresetProblem, files};
use toml::{Table, Value};

/// Reads one TOML document.
pub(super) fn parse(file: &str, text: &str) -> Result<Table, PresetProblem> {
    text.parse::<Table>()
        .map_err(|error| PresetProblem::Unreadable { file: file.to_owned(), message: error.to_string() })
}

/// Lays a document over the shared defaults.
pub(super) fn over_defaults(document: Table) -> Result<Table, PresetProblem> {
    let mut whole = Table::new();
    for (file, text) in files::DEFAULTS {
        lay_over(&mut whole, parse(file, text)?);
    }
    lay_over(&mut whole, document);
    Ok(whole)
}

/// Tables merge key by key; every other value, lists too, is replaced as a whole.
fn lay_over(base: &mut Table, over: Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => lay_over(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

/// Turns the whole document into a preset.
pub(super) fn read(file: &str, document: Table) -> Result<Preset, PresetProblem> {
    document
        .try_into()
        .map_err(|error: toml::de::Error| PresetProblem::Shape { file: file.to_owned(), message: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(base: &str, over: &str) -> Table {
        let mut base = parse("base", base).unwrap();
        lay_over(&mut base, parse("over", over).unwrap());
        base
    }

    #[test]
    fn tables_merge_key_by_key() {
        let both = laid("[contact]\nemail = 'a'\nunit = 'b'", "[contact]\nunit = 'c'");
        assert_eq!(both, laid("", "[contact]\nemail = 'a'\nunit = 'c'"));
    }

    #[test]
    fn lists_are_replaced_as_a_whole() {
        let both = laid("[[actors]]\ncode = 'a'\n[[actors]]\ncode = 'b'", "[[actors]]\ncode = 'c'");
        assert_eq!(both, laid("", "[[actors]]\ncode = 'c'"));
    }

    #[test]
    fn the_default_documents_do_not_share_keys() {
        let mut seen = Vec::new();
        for (file, text) in files::DEFAULTS {
            for key in parse(file, text).unwrap().keys() {
                assert!(!seen.contains(key), "{key} stands in two default documents");
                seen.push(key.clone());
            }
        }
    }
}

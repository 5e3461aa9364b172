//! The settings as a tree: finding a place in it, reading and writing there, and telling two trees apart.
//!
//! A list of things with codes is walked by code, never by position, so that paths keep their meaning.

use serde_json::{Map, Value};

/// A place in the document: the whole of it, or one entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// JSON pointer.
    pointer: String,
    /// What findings call it: `areas.centrum`; empty for the whole.
    prefix: String,
}

impl Place {
    /// The whole document.
    pub fn whole() -> Self {
        Self { pointer: String::new(), prefix: String::new() }
    }

    /// The entry of a list with a code; a code with a point is a kind below a head.
    pub fn entry(document: &Value, list: &str, code: &str) -> Option<Self> {
        let prefix = format!("{list}.{code}");
        let (head, below) = match code.split_once('.') {
            Some((head, _)) if list == "categories" => (head, true),
            _ => (code, false),
        };
        let mut pointer = format!("/{list}");
        pointer = format!("{pointer}/{}", position(document.pointer(&pointer)?, head)?);
        if below {
            pointer.push_str("/kinds");
            pointer = format!("{pointer}/{}", position(document.pointer(&pointer)?, code)?);
        }
        Some(Self { pointer, prefix })
    }

    /// Where a path leads from here: `name.sv`; one that begins with `/` counts from the top of the document.
    pub fn pointer(&self, path: &str) -> String {
        match path.strip_prefix('/') {
            Some(_) => path.to_owned(),
            None => format!("{}/{}", self.pointer, path.replace('.', "/")),
        }
    }

    /// What findings call a path from here.
    pub fn finding(&self, path: &str) -> String {
        match path.strip_prefix('/') {
            Some(top) => top.replace('/', "."),
            None if self.prefix.is_empty() => path.to_owned(),
            None => format!("{}.{path}", self.prefix),
        }
    }
}

fn position(list: &Value, code: &str) -> Option<usize> {
    list.as_array()?.iter().position(|entry| code_of(entry) == Some(code))
}

fn code_of(entry: &Value) -> Option<&str> {
    entry.get("code")?.as_str()
}

/// The value at a pointer as a form shows it; what is not there is empty.
pub fn read(document: &Value, pointer: &str) -> String {
    match document.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(true)) => "1".to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The values of a plain list at a pointer.
pub fn read_many(document: &Value, pointer: &str) -> Vec<String> {
    let values = document.pointer(pointer).and_then(Value::as_array);
    let texts = values.into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

/// Writes a value; tables on the way that are not there are made. Tells whether there was a way.
pub fn write(document: &mut Value, pointer: &str, value: Value) -> bool {
    let Some((above, key)) = pointer.rsplit_once('/') else {
        return false;
    };
    if document.pointer(above).is_none() {
        write(document, above, Value::Object(Map::new()));
    }
    match document.pointer_mut(above) {
        Some(Value::Object(table)) => {
            table.insert(key.to_owned(), value);
            true
        }
        _ => false,
    }
}

/// The paths whose values differ, as `contact.email`, `actors.polisen.name`.
pub fn changed(before: &Value, after: &Value) -> Vec<String> {
    let mut paths = Vec::new();
    differ(before, after, "", &mut paths);
    paths
}

fn differ(before: &Value, after: &Value, path: &str, paths: &mut Vec<String>) {
    match (before, after) {
        (a, b) if a == b => {}
        (Value::Object(a), Value::Object(b)) => {
            let both: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for key in both {
                let missing = Value::Null;
                differ(a.get(key).unwrap_or(&missing), b.get(key).unwrap_or(&missing), &below(path, key), paths);
            }
        }
        (Value::Array(a), Value::Array(b)) if has_codes(a) && has_codes(b) => {
            let old: Vec<&str> = a.iter().filter_map(code_of).collect();
            let fresh = b.iter().filter_map(code_of).filter(|code| !old.contains(code));
            for code in old.iter().copied().chain(fresh) {
                let missing = Value::Null;
                let one = |list: &[Value]| {
                    list.iter().find(|entry| code_of(entry) == Some(code)).cloned().unwrap_or_else(|| missing.clone())
                };
                differ(&one(a), &one(b), &below(path, code), paths);
            }
        }
        _ => paths.push(path.to_owned()),
    }
}

fn has_codes(list: &[Value]) -> bool {
    list.iter().all(|entry| code_of(entry).is_some())
}

fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Value {
        json!({
            "contact": {"email": "a@example.org", "hours": {"sv": ""}},
            "areas": [{"code": "norr", "name": "Norr"}, {"code": "centrum", "name": "Centrum", "lat": 59.5}],
            "categories": [{"code": "5", "kinds": [{"code": "5.1", "name": "Belysning"}]}],
            "languages": ["sv", "fi"],
            "accounts": {"strict": true},
        })
    }

    #[test]
    fn entries_are_found_by_code_also_below_a_head() {
        let centrum = Place::entry(&document(), "areas", "centrum").unwrap();
        assert_eq!(centrum.pointer("lat"), "/areas/1/lat");
        assert_eq!(centrum.finding("lat"), "areas.centrum.lat");
        let kind = Place::entry(&document(), "categories", "5.1").unwrap();
        assert_eq!(read(&document(), &kind.pointer("name")), "Belysning");
        assert_eq!(kind.finding("name"), "categories.5.1.name");
        assert_eq!(Place::entry(&document(), "areas", "söder"), None);
        assert_eq!(Place::entry(&document(), "categories", "6.1"), None);
    }

    #[test]
    fn a_path_from_the_top_keeps_its_own_name() {
        let centrum = Place::entry(&document(), "areas", "centrum").unwrap();
        assert_eq!(centrum.pointer("/owner_emails/police"), "/owner_emails/police");
        assert_eq!(centrum.finding("/owner_emails/police"), "owner_emails.police");
    }

    #[test]
    fn values_are_read_as_a_form_shows_them() {
        assert_eq!(read(&document(), "/areas/1/lat"), "59.5");
        assert_eq!(read(&document(), "/accounts/strict"), "1");
        assert_eq!(read(&document(), "/nothing/here"), "");
        assert_eq!(read_many(&document(), "/languages"), ["sv", "fi"]);
    }

    #[test]
    fn writing_makes_the_tables_on_the_way() {
        let mut document = document();
        assert!(write(&mut document, "/contact/hours/fi", json!("ma")));
        assert!(write(&mut document, "/owner_emails/police", json!("p@example.org")));
        assert_eq!(read(&document, "/owner_emails/police"), "p@example.org");
        assert!(!write(&mut document, "/languages/sv", json!("x")));
    }

    #[test]
    fn what_changed_is_told_by_code_whatever_the_order() {
        let before = document();
        let mut after = document();
        after["areas"][1]["name"] = json!("City");
        after["contact"]["email"] = json!("");
        after["areas"].as_array_mut().unwrap().insert(0, json!({"code": "ny", "name": "Ny"}));
        after["languages"] = json!(["sv"]);
        assert_eq!(changed(&before, &after), ["areas.centrum.name", "areas.ny", "contact.email", "languages"]);
        assert!(changed(&before, &before).is_empty());
    }
}

//! The forms of a page as a browser would send them, found by reading the page.

use super::Answer;
use scraper::{ElementRef, Selector};

/// A form: where it goes, and each field with the value it would send.
#[derive(Clone, Debug)]
pub struct Form {
    pub path: String,
    pub is_post: bool,
    pub has_file: bool,
    pub fields: Vec<(String, String)>,
}

/// A form with other values.
pub fn with<'a>(form: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let own = form.iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    own.chain(other).copied().collect()
}

impl Answer {
    /// Every form of the page; those without an address of their own go to `path`.
    pub fn forms(&self, path: &str) -> Vec<Form> {
        let page = self.html();
        let all = Selector::parse("form").unwrap();
        page.select(&all).map(|form| read(&form, path)).collect()
    }
}

impl Answer {
    /// What a browser sends when the first form that matches is sent as it stands: no box that is not ticked.
    pub fn untouched(&self, form: &str) -> Vec<(String, String)> {
        let page = self.html();
        let form = page.select(&Selector::parse(form).unwrap()).next().expect("there is such a form");
        let controls = Selector::parse("input[name], select[name], textarea[name]").unwrap();
        form.select(&controls).filter_map(|control| sent(&control)).collect()
    }
}

fn sent(control: &ElementRef<'_>) -> Option<(String, String)> {
    let attribute = |name| control.value().attr(name).map(str::to_owned);
    let kind = attribute("type").unwrap_or_default();
    if kind == "file" || matches!(kind.as_str(), "checkbox" | "radio") && attribute("checked").is_none() {
        return None;
    }
    let chosen = Selector::parse("option[selected]").unwrap();
    let chosen = control.select(&chosen).next().and_then(|option| option.value().attr("value").map(str::to_owned));
    Some((attribute("name")?, chosen.unwrap_or_else(|| value(control))))
}

fn read(form: &ElementRef<'_>, path: &str) -> Form {
    let attribute = |name| form.value().attr(name).unwrap_or_default();
    let action = attribute("action").split(['?', '#']).next().unwrap_or_default();
    let controls = Selector::parse("input[name], select[name], textarea[name], button[name]").unwrap();
    let field = |control: ElementRef<'_>| {
        let name = control.value().attr("name").unwrap_or_default().to_owned();
        (name, value(&control))
    };
    let file = Selector::parse("input[type=file]").unwrap();
    Form {
        path: if action.is_empty() { path } else { action }.to_owned(),
        is_post: attribute("method").eq_ignore_ascii_case("post"),
        has_file: form.select(&file).next().is_some(),
        fields: form.select(&controls).map(field).collect(),
    }
}

fn value(control: &ElementRef<'_>) -> String {
    let chosen = Selector::parse("option[selected], option").unwrap();
    match control.value().name() {
        "textarea" => control.text().collect(),
        "select" => control
            .select(&chosen)
            .next()
            .and_then(|option| option.value().attr("value"))
            .unwrap_or_default()
            .to_owned(),
        _ => control.value().attr("value").unwrap_or_default().to_owned(),
    }
}

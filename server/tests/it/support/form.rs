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

impl Answer {
    /// Every form of the page; those without an address of their own go to `path`.
    pub fn forms(&self, path: &str) -> Vec<Form> {
        let page = self.html();
        let all = Selector::parse("form").unwrap();
        page.select(&all).map(|form| read(&form, path)).collect()
    }
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

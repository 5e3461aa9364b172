//! Telephone numbers within sentences, as links: whoever needs one shall not have to remember it.

use leptos::prelude::*;

/// The short numbers that texts name, as people say them.
const NUMBERS: [&str; 3] = ["114 14", "116 006", "112"];

/// A text with its short numbers as links that a telephone can call. They do not break over two lines.
pub fn with_numbers(text: &str) -> AnyView {
    let parts = parts(text).into_iter().map(|part| match part {
        Part::Words(words) => words.to_owned().into_any(),
        Part::Number(number) => view! { <a href=tel(number)>{number.replace(' ', "\u{a0}")}</a> }.into_any(),
    });
    parts.collect_view().into_any()
}

/// A number as a link needs it: figures, and the plus of another country.
pub fn tel(number: &str) -> String {
    let figures = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", figures.collect::<String>())
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Words(&'a str),
    Number(&'a str),
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((at, number)) = first(rest) {
        parts.push(Part::Words(&rest[..at]));
        parts.push(Part::Number(&rest[at..at + number.len()]));
        rest = &rest[at + number.len()..];
    }
    parts.push(Part::Words(rest));
    parts.retain(|part| *part != Part::Words(""));
    parts
}

/// The first number that stands by itself, not within a longer one.
fn first(text: &str) -> Option<(usize, &'static str)> {
    let is_figure = |c: char| c.is_ascii_digit();
    let alone =
        |at: usize, number: &str| !text[..at].ends_with(is_figure) && !text[at + number.len()..].starts_with(is_figure);
    let found = |number: &'static str| {
        text.match_indices(number).map(|(at, _)| at).find(|at| alone(*at, number)).map(|at| (at, number))
    };
    NUMBERS.into_iter().filter_map(found).min_by_key(|(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::{Part::*, *};

    #[test]
    fn numbers_are_found_where_they_stand_by_themselves() {
        let expected = vec![Words("Ring "), Number("112"), Words(" eller "), Number("114 14"), Words(".")];
        assert_eq!(parts("Ring 112 eller 114 14."), expected);
        assert_eq!(parts("Rum 1125"), [Words("Rum 1125")]);
        assert_eq!(parts("116 006"), [Number("116 006")]);
        assert_eq!(parts(""), []);
    }
}

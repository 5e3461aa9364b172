//! From a text in the language files to paragraphs and lists, so that translators see whole sections and no HTML.

use crate::{
    kernel::lang::Lang,
    platform::clock::spoken_date,
    ui::{PageHeading, with_numbers},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A date with its year: what is written here is read for years.
pub(super) fn dated(day: NaiveDate, lang: Lang) -> String {
    spoken_date(day, NaiveDate::MIN, lang)
}

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Paragraph(String),
    List(Vec<String>),
}

/// A page of reading: a heading, a sentence of what it is about, and sections.
#[component]
pub(super) fn Reading(title: String, lead: String, children: Children) -> impl IntoView {
    view! {
        <article class="page page-narrow stack-l">
            <PageHeading title lead/>
            {children()}
        </article>
    }
}

/// A heading with the text under it; what else belongs there are the children.
#[component]
pub(super) fn Section(
    title: String,
    #[prop(optional)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="stack-s measure">
            <h2>{title}</h2>
            {prose(&text)}
            {children.map(|more| more())}
        </section>
    }
}

/// Empty lines part paragraphs; lines that begin with a dash make a list.
pub(super) fn prose(text: &str) -> impl IntoView + use<> {
    let pieces = pieces(text).into_iter().map(|piece| match piece {
        Piece::Paragraph(text) => view! { <p>{with_numbers(&text)}</p> }.into_any(),
        Piece::List(items) => {
            let items = items.into_iter().map(|item| view! { <li>{with_numbers(&item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
    });
    pieces.collect_view()
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut fresh = true;
    for line in text.lines().map(str::trim) {
        match (line.strip_prefix("– "), pieces.last_mut()) {
            _ if line.is_empty() => {}
            (Some(item), Some(Piece::List(items))) if !fresh => items.push(item.to_owned()),
            (Some(item), _) => pieces.push(Piece::List(vec![item.to_owned()])),
            (None, Some(Piece::Paragraph(words))) if !fresh => {
                words.push(' ');
                words.push_str(line);
            }
            (None, _) => pieces.push(Piece::Paragraph(line.to_owned())),
        }
        fresh = line.is_empty();
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    #[test]
    fn empty_lines_part_paragraphs_and_dashes_make_a_list() {
        let text = "One\nand on.\n\nTwo:\n– a\n– b\n\nThree.";
        let expected = vec![
            Paragraph("One and on.".into()),
            Paragraph("Two:".into()),
            List(vec!["a".into(), "b".into()]),
            Paragraph("Three.".into()),
        ];
        assert_eq!(pieces(text), expected);
        assert_eq!(pieces(""), vec![]);
    }
}

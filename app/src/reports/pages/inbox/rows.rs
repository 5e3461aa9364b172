//! The rows of the list: the same in the inbox and beside a case.

use super::query::InboxQuery;
use crate::{
    kernel::{
        id::ReportId,
        lang::Lang,
        pii::{self, PiiMark},
        pii_types::Purpose,
    },
    platform::{
        clock::{Timestamp, local_date, spoken_date},
        municipality::Profile,
    },
    reports::{labels, store::inbox::Line, wording},
    t,
    ui::{Glyph, Icon, RowPick, StatusTag, Tone},
};
use leptos::prelude::*;

/// The id of the form that does one thing with many rows.
pub const BULK: &str = "bulk";
/// So much of the words is shown.
const SHOWN: usize = 120;
const SV: Lang = Lang::Sv;

/// How the list is shown.
pub struct Look<'a> {
    /// For names of codes.
    pub profile: &'a Profile,
    /// For ages.
    pub now: Timestamp,
    /// Carried along in the links.
    pub query: &'a InboxQuery,
    /// The case that is open beside the list.
    pub current: Option<ReportId>,
}

/// The list. Rows can be chosen unless a case stands beside it.
pub fn list(lines: &[Line], look: &Look<'_>) -> AnyView {
    let rows = lines.iter().map(|line| row(line, look)).collect_view();
    view! { <ol class="inbox-list plain">{rows}</ol> }.into_any()
}

fn row(line: &Line, look: &Look<'_>) -> AnyView {
    let current = (look.current == Some(line.id)).then_some("");
    let title = title(line, look.profile);
    let pick = look.current.is_none().then(|| {
        let value = format!("{}.{}", line.id, line.version);
        let label = t!(SV, "office-pick-row", title = title.as_str());
        view! { <RowPick name="row" value form=BULK label/> }
    });
    let href = look.query.link(Some(line.id));
    let words = snippet(line.words.disclose(Purpose::ShowToHandler));
    view! {
        <li class="inbox-row" data-row="" data-current=current>
            {pick}
            <div class="inbox-row-text">
                <a href=href aria-current=current.map(|_| "true")>{title}</a>
                {words}
                {facts(line, look)}
            </div>
        </li>
    }
    .into_any()
}

/// What the resident pressed, and where.
pub fn title(line: &Line, profile: &Profile) -> String {
    labels::title(profile, &line.choice, line.area.as_ref())
}

fn facts(line: &Line, look: &Look<'_>) -> AnyView {
    let promise = labels::promise(line.due_at, line.answered_at, look.now).map(|promise| {
        let tone = if promise.late { Tone::Danger } else { Tone::Neutral };
        view! { <StatusTag text=promise.text tone/> }
    });
    let came = spoken_date(local_date(line.received_at), local_date(look.now), SV);
    let photo = line
        .photo
        .then(|| view! { <span class="inbox-sign"><Icon glyph=Glyph::Camera/>{t!(SV, "office-has-photo")}</span> });
    let who = line.assigned.as_ref().map(|name| {
        view! { <abbr class="initials" title=name.clone()>{labels::initials(name)}</abbr> }
    });
    view! {
        <p class="inbox-facts">
            <StatusTag text=labels::status(line.status) tone=labels::tone(line.status)/>
            {promise}
            <time datetime=line.received_at.to_rfc3339()>{came}</time>
            {photo}
            {who}
        </p>
    }
    .into_any()
}

/// The first words, with a word for what looks like personal data: a list is read over shoulders, and looking through it
/// is not logged. A mark is never cut in two.
pub fn snippet(words: &str) -> Option<AnyView> {
    if words.trim().is_empty() {
        return None;
    }
    let marks = pii::find(words);
    let end = cut(words, &marks);
    let within: Vec<PiiMark> = marks.into_iter().filter(|mark| mark.end <= end).collect();
    let more = if end < words.len() { "…" } else { "" };
    Some(view! { <p class="inbox-words">{covered(&words[..end], &within)}{more}</p> }.into_any())
}

fn cut(words: &str, marks: &[PiiMark]) -> usize {
    let end = words.char_indices().nth(SHOWN).map_or(words.len(), |(at, _)| at);
    let crossing = marks.iter().find(|mark| mark.start < end && end < mark.end);
    crossing.map_or(end, |mark| mark.end)
}

/// A text with the name of each mark in place of it.
fn covered(text: &str, marks: &[PiiMark]) -> AnyView {
    with_marks(text, marks, |mark, _| wording::mark(mark.kind, SV))
}

/// A text with its marks highlighted.
pub fn marked(text: &str, marks: &[PiiMark]) -> AnyView {
    with_marks(text, marks, |_, inside| inside.to_owned())
}

fn with_marks(text: &str, marks: &[PiiMark], shown: impl Fn(&PiiMark, &str) -> String) -> AnyView {
    let (mut parts, mut done) = (Vec::new(), 0);
    for mark in marks {
        let (Some(before), Some(inside)) = (text.get(done..mark.start), text.get(mark.start..mark.end)) else {
            continue;
        };
        parts.push(before.to_owned().into_any());
        parts.push(view! { <mark>{shown(mark, inside)}</mark> }.into_any());
        done = mark.end;
    }
    parts.push(text.get(done..).unwrap_or_default().to_owned().into_any());
    parts.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mark_at_the_edge_is_shown_whole() {
        let words = format!("{}070-174 06 05 och mer", "a ".repeat(57));
        let marks = pii::find(&words);
        assert!(cut(&words, &marks) >= marks[0].end, "{marks:?}");
    }

    proptest! {
        #[test]
        fn any_words_are_cut_between_characters(words in any::<String>()) {
            let marks = pii::find(&words);
            let end = cut(&words, &marks);
            prop_assert!(words.is_char_boundary(end));
            let _ = snippet(&words);
        }
    }
}

//! The lines of a protocol as a table, in the office and for everybody, and a comparison stop by stop.

use crate::{
    kernel::lang::Lang,
    platform::{clock::plain_date, municipality::Profile},
    t,
    ui::*,
    walks::{
        labels,
        model::{ActionStatus, Compared, Group, Item, Plan},
        service::compare::Both,
        store::action::Row,
    },
};
use leptos::prelude::*;

/// The mark of a status.
pub(super) fn mark(lang: Lang, status: ActionStatus) -> AnyView {
    let (tone, glyph) = labels::look(status);
    view! { <StatusTag text=labels::status(lang, status) tone glyph=Some(glyph)/> }.into_any()
}

/// Is a line about something that should stay as it is?
pub(super) fn is_kept(row: &Row) -> bool {
    row.item().is_some_and(|item| item.group() == Group::Keep)
}

/// Who reads a table of lines.
pub(super) enum Reader<F> {
    /// The office, with the numbers and codes it works by; where there is an address of a line, it leads there.
    Office(F),
    /// Everybody: numbered as they stand there, in plain words.
    Everybody,
}

/// The table of everybody.
pub(super) const EVERYBODY: Reader<fn(&Row) -> Option<String>> = Reader::Everybody;

impl<F: Fn(&Row) -> Option<String>> Reader<F> {
    /// The number of a line, the address it leads to, and what kind of thing it is about, how bad.
    fn says(&self, lang: Lang, row: &Row, place: i64) -> (i64, Option<String>, String) {
        let (group, severity) = (row.item().map(Item::group), row.content().severity);
        let parts = match self {
            Self::Office(_) => [group.map(|one| labels::group(lang, one)), severity.map(|n| labels::severity(lang, n))],
            Self::Everybody => {
                [group.map(|one| labels::group_name(lang, one)), severity.map(|n| labels::severity_word(lang, n))]
            }
        };
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        match self {
            Self::Office(link) => (row.number, link(row), parts.join(" · ")),
            Self::Everybody => (place, None, parts.join(", ")),
        }
    }
}

/// The lines that ask for something, as a table.
pub(super) fn table<F: Fn(&Row) -> Option<String>>(
    lang: Lang,
    profile: &Profile,
    plan: &Plan,
    rows: &[&Row],
    reader: &Reader<F>,
) -> AnyView {
    let columns = vec![
        Column::new(t!(lang, "walk-line-what")),
        Column::new(t!(lang, "walk-line-where")),
        Column::new(t!(lang, "walk-line-owner")),
        Column::new(t!(lang, "walk-line-decision")),
        Column::new(t!(lang, "walk-line-status")),
    ];
    let rows = rows
        .iter()
        .zip(1..)
        .map(|(row, place)| cells(lang, profile, plan, row, reader.says(lang, row, place)))
        .collect();
    view! {
        <div class="walk-lines"><DataTable caption=t!(lang, "walk-lines-caption") columns rows quiet_caption=true/></div>
    }
    .into_any()
}

fn cells(
    lang: Lang,
    profile: &Profile,
    plan: &Plan,
    row: &Row,
    (number, link, kind): (i64, Option<String>, String),
) -> Vec<AnyView> {
    let content = row.content();
    let stop = plan.stop(row.stop).map(labels::stop).unwrap_or_default();
    let text = content.text.clone();
    let what = match link {
        Some(href) => view! { <a href=href lang="sv">{number}". "{text}</a> }.into_any(),
        None => view! { <span lang="sv">{number}". "{text}</span> }.into_any(),
    };
    let owner = if content.owner.is_empty() { "–".to_owned() } else { profile.owner_name(&content.owner, lang) };
    let unit =
        (!content.unit.is_empty()).then(|| view! { <span class="walk-by" lang="sv">{content.unit.clone()}</span> });
    vec![
        cell(view! { <span>{what}<span class="walk-by">{kind}</span></span> }),
        cell(view! { <span lang="sv">{stop}</span> }),
        cell(view! { <span>{owner}{unit}</span> }),
        decision(lang, row),
        cell(view! { <span>{mark(lang, row.status())}{days(lang, row)}</span> }),
    ]
}

/// What was decided; of a no the reason.
fn decision(lang: Lang, row: &Row) -> AnyView {
    let content = row.content();
    let said = match row.status() {
        ActionStatus::Declined => {
            let reason = content.reason;
            view! { <span><b>{t!(lang, "walk-line-because")}</b>" "<span lang="sv">{reason}</span></span> }.into_any()
        }
        _ if content.decision.is_empty() => "–".into_any(),
        _ => view! { <span lang="sv">{content.decision}</span> }.into_any(),
    };
    cell(said)
}

/// The day that belongs to the status.
fn days(lang: Lang, row: &Row) -> Option<AnyView> {
    let content = row.content();
    let said = match row.status() {
        ActionStatus::Planned => t!(lang, "walk-line-due", day = plain_date(content.due?, lang)),
        ActionStatus::Followed => t!(lang, "walk-line-followed", day = plain_date(content.followed?, lang)),
        _ => return None,
    };
    Some(view! { <span class="walk-by">{said}</span> }.into_any())
}

/// What should stay as it is, as a list.
pub(super) fn kept(lang: Lang, plan: &Plan, rows: &[&Row]) -> Option<AnyView> {
    let items = rows.iter().map(|row| {
        let (text, stop) = (row.content().text, plan.stop(row.stop).map(labels::stop).unwrap_or_default());
        view! { <li><span lang="sv">{text}</span>" "<span class="small" lang="sv">{stop}</span></li> }
    });
    let items = items.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-s">
                <h2>{t!(lang, "walk-kept")}</h2>
                <ul class="walk-kept">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Then and now, stop by stop.
pub(super) fn comparison(lang: Lang, both: &Both) -> AnyView {
    let stops = both.stops.iter().map(|one| at_stop(lang, both, one)).collect_view();
    view! { <ol class="plain stack walk-compared">{stops}</ol> }.into_any()
}

fn at_stop(lang: Lang, both: &Both, one: &Compared) -> AnyView {
    let name = labels::stop(&one.stop);
    let lines = one.lines.iter().map(|(item, seen)| {
        let (word, tone) = labels::seen(lang, *seen);
        let answered = both.lines.iter().find(|line| line.stop == one.stop.number && line.item() == Some(*item));
        let answered = answered.map(|line| {
            let said = labels::became(lang, line.status());
            view! { <span class="small">{t!(lang, "walk-seen-status", status = said)}</span> }
        });
        view! {
            <li class="spread">
                <span class="stack-s"><span>{labels::item(lang, *item)}</span>{answered}</span>
                <StatusTag text=word tone/>
            </li>
        }
    });
    let lines = if one.lines.is_empty() {
        view! { <p class="small">{t!(lang, "walk-seen-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="plain stack-s">{lines.collect_view()}</ul> }.into_any()
    };
    view! { <li class="card stack-s"><h2 lang="sv">{name}</h2>{lines}</li> }.into_any()
}

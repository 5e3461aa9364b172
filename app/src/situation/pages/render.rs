//! Draws a picture: the same for the page of a period and for a frozen version.

use crate::{
    kernel::lang::Lang,
    situation::content::{Cell, Content, Group, Mark, Part, Section, Sheet},
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The id of a section on its page.
pub(super) fn anchor(code: &str) -> String {
    format!("avsnitt-{code}")
}

/// What changed, the list of sections, the sections. `more` adds what belongs under a section; `top` what stands before
/// all of them.
pub(super) fn content(content: &Content, top: Option<AnyView>, more: impl Fn(&str) -> Option<AnyView>) -> AnyView {
    view! {
        {changes(content)}
        {contents(&content.sections)}
        {top}
        {sections(content, more)}
    }
    .into_any()
}

/// What changed since the last period.
pub(super) fn changes(content: &Content) -> AnyView {
    view! {
        <section class="stack" id="andrat">
            <h2>{t!(SV, "situation-changed")}</h2>
            {parts("andrat", &content.changes)}
        </section>
    }
    .into_any()
}

/// The sections alone.
pub(super) fn sections(content: &Content, more: impl Fn(&str) -> Option<AnyView>) -> AnyView {
    content.sections.iter().map(|one| section(one, more(&one.code))).collect_view().into_any()
}

/// The list of sections, to jump.
fn contents(sections: &[Section]) -> Option<AnyView> {
    if sections.len() < 4 {
        return None;
    }
    let items = sections.iter().map(|one| {
        view! { <li><a class="quiet-link" href=format!("#{}", anchor(&one.code))>{one.name.clone()}</a></li> }
    });
    let items = items.collect_view();
    Some(
        view! {
            <nav class="contents no-print" aria-label=t!(SV, "picture-contents")>
                <Details summary=t!(SV, "picture-contents")><ol class="contents-list">{items}</ol></Details>
            </nav>
        }
        .into_any(),
    )
}

fn section(one: &Section, more: Option<AnyView>) -> AnyView {
    let id = anchor(&one.code);
    let words = (!one.words.is_empty()).then(|| paragraphs(&one.words, None));
    let empty = one.words.is_empty() && one.parts.is_empty();
    let empty = empty.then(|| view! { <p class="muted">{t!(SV, "picture-nothing-written")}</p> });
    view! {
        <section class="stack picture-section" id=id.clone()>
            <h2>{one.name.clone()}</h2>
            {words}
            {empty}
            {parts(&id, &one.parts)}
            {more}
        </section>
    }
    .into_any()
}

fn parts(id: &str, parts: &[Part]) -> AnyView {
    let drawn = parts.iter().enumerate().map(|(at, one)| part(&format!("{id}-{at}"), one));
    drawn.collect_view().into_any()
}

fn part(id: &str, part: &Part) -> AnyView {
    match part {
        Part::Say { text, quiet: true } => view! { <p class="small measure">{text.clone()}</p> }.into_any(),
        Part::Say { text, quiet: false } => view! { <p class="measure">{text.clone()}</p> }.into_any(),
        Part::Title { text } => view! { <h3>{text.clone()}</h3> }.into_any(),
        Part::Quote { who, text } => view! {
            <figure class="quote">
                <figcaption><h3>{who.clone()}</h3></figcaption>
                {paragraphs(text, None)}
            </figure>
        }
        .into_any(),
        Part::Table(one) => sheet(one),
        Part::Folded(one) => {
            let table = sheet(one);
            view! { <Details summary=one.caption.clone()>{table}</Details> }.into_any()
        }
        Part::Chart { title, finding, series, groups, category, summary } => {
            let groups = groups.iter().map(bars).collect();
            view! {
                <BarChart id title=title.clone() description=finding.clone() series=series.clone() groups
                    category=category.clone() table_summary=summary.clone()/>
            }
            .into_any()
        }
    }
}

fn bars(group: &Group) -> Bars {
    let value = |number: &i64| Some(i32::try_from(*number).map_or(f64::MAX, f64::from));
    Bars { label: group.label.clone(), values: group.values.iter().map(value).collect() }
}

fn sheet(sheet: &Sheet) -> AnyView {
    if sheet.rows.is_empty() {
        return (!sheet.none.is_empty()).then(|| view! { <p>{sheet.none.clone()}</p> }).into_any();
    }
    let heads = sheet.heads.iter();
    let columns = heads.map(|head| Column { text: head.text.clone(), number: head.number }).collect::<Vec<_>>();
    let rows = sheet.rows.iter().map(|row| row.iter().map(drawn).collect()).collect();
    let caption = sheet.caption.clone();
    if columns.len() > 2 {
        view! { <DataTable caption columns rows/> }.into_any()
    } else {
        view! { <DataTable caption columns rows narrow=Narrow::Scroll/> }.into_any()
    }
}

fn drawn(one: &Cell) -> AnyView {
    let text = one.text.clone();
    match one.mark {
        Mark::Plain => cell(text),
        Mark::Up => cell(view! { <TrendMark trend=Trend::Up text/> }),
        Mark::Down => cell(view! { <TrendMark trend=Trend::Down text/> }),
        Mark::Flat => cell(view! { <TrendMark trend=Trend::Flat text/> }),
        Mark::Normal => cell(view! { <LevelTag level=LevelLook::Normal word=text/> }),
        Mark::Watchful => cell(view! { <LevelTag level=LevelLook::Watchful word=text/> }),
        Mark::Raised => cell(view! { <LevelTag level=LevelLook::Raised word=text/> }),
        Mark::AllHands => cell(view! { <LevelTag level=LevelLook::AllHands word=text/> }),
    }
}

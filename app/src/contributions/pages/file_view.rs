//! The pages of files: asking for one, and looking at what it says before it counts.

use super::parts::{SV, closed, head};
use crate::{
    contributions::{
        import::{Column as FileColumn, Kind, Table},
        labels,
        service::{
            imports::{Import, Kept, Said},
            own::Own,
        },
    },
    forms::FieldErrors,
    platform::{
        clock::{Timestamp, spoken_moment},
        preset::parts::ActorKind,
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// How many lines and mistakes a page shows.
const FIRST: usize = 10;
const MOST_MISTAKES: usize = 50;

/// What a kept file says.
pub(super) struct Look {
    /// The file.
    pub kept: Kept,
    /// What it says.
    pub said: Said,
}

/// Asks for a file.
pub(super) fn ask(
    frame: &Frame,
    own: &Own,
    errors: &FieldErrors,
    files: &[Import],
    done: &str,
    (now, status): (Timestamp, StatusCode),
) -> Response {
    let title = t!(SV, "contributions-file-title");
    frame.page(title.clone()).office(Room::Contributions).status(status).render(|| {
        let summary = errors.summary(SV);
        let done = (done == "angrat").then(|| {
            view! { <Notice title=t!(SV, "contributions-file-undone") tone=Tone::Ok announce=true/> }
        });
        let conflict = status == StatusCode::CONFLICT;
        view! {
            {head(frame, own, title, "/fil")}
            <div class="page-narrow stack-l">
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                {done}
                {(conflict || !own.open).then(|| closed(conflict))}
                {own.open.then(|| form(own, errors))}
                {earlier(own, files, now)}
            </div>
        }
    })
}

fn form(own: &Own, errors: &FieldErrors) -> impl IntoView + use<> {
    let usual = if own.kind == ActorKind::Police { Kind::Crimes } else { Kind::Events };
    let kinds =
        Kind::ALL.iter().map(|kind| Choice::new(kind.code(), labels::kind(*kind)).chosen(*kind == usual)).collect();
    view! {
        <form method="post" enctype="multipart/form-data" class="stack">
            <RadioGroup name="kind" id="field-kind" legend=t!(SV, "contributions-file-kind") choices=kinds error=errors.of("kind", SV)/>
            <FileInput id="field-file" name="file" label=t!(SV, "contributions-file") accept=".csv,.xlsx,text/csv"
                hint=t!(SV, "contributions-file-hint") error=errors.of("file", SV)/>
            <Details summary=t!(SV, "contributions-file-how")>
                <p>{t!(SV, "contributions-file-how-text")}</p>
                <pre><code>"Datum;Tid;Kategori;Område;Antal;Text\n2026-03-02;kväll;5.1;Centrum;1;Släckt lampa"</code></pre>
                <p>{t!(SV, "contributions-file-how-crimes")}</p>
                <pre><code>"Månad;Brottstyp;Område;Antal\n2026-02;Skadegörelse;Centrum;4"</code></pre>
            </Details>
            <ActionBar><Button text=t!(SV, "contributions-file-read") kind=ButtonKind::Amber name="do" value="read"/></ActionBar>
        </form>
    }
}

fn earlier(own: &Own, files: &[Import], now: Timestamp) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let lines = files.iter().map(|file| {
        let kind = Kind::parse(&file.kind).map(labels::kind).unwrap_or_default();
        let undone = file.state == "undone";
        let text = t!(SV, "contributions-file-line", kind = kind, n = file.lines, at = spoken_moment(file.at, now, SV));
        let fields = vec![("do".to_owned(), "undo".to_owned()), ("file_id".to_owned(), file.id.to_string())];
        let can = !undone && own.open && file.period == own.period.key();
        let act = can.then(|| view! { <ButtonForm text=t!(SV, "contributions-file-undo") about=text.clone() fields/> });
        let state =
            undone.then(|| view! { <StatusTag text=t!(SV, "contributions-file-is-undone") tone=Tone::Neutral/> });
        view! { <li class="spread"><span>{text}</span>{act}{state}</li> }
    });
    let lines = lines.collect_view();
    Some(
        view! { <Card title=t!(SV, "contributions-file-earlier")><ul class="plain stack-s">{lines}</ul></Card> }
            .into_any(),
    )
}

/// Shows what a kept file says.
pub(super) fn look(frame: &Frame, own: &Own, look: &Look, status: StatusCode) -> Response {
    let title = t!(SV, "contributions-file-preview");
    frame.page(title.clone()).office(Room::Contributions).status(status).render(|| {
        let conflict = status == StatusCode::CONFLICT;
        view! {
            {head(frame, own, title, "/fil")}
            <div class="stack-l">
                {(conflict || !own.open).then(|| closed(conflict))}
                {counted(look)}
                {mapping(look, own.open && !conflict)}
                {mistakes(look)}
                {first(&look.kept.table)}
            </div>
        }
    })
}

fn counted(look: &Look) -> impl IntoView + use<> {
    let (right, wrong) = (look.said.right(), look.said.wrong().len());
    let missing = look.kept.mapping.missing(look.kept.kind).map(labels::column).collect::<Vec<_>>();
    if missing.is_empty() {
        let tone = if wrong == 0 { Tone::Ok } else { Tone::Warn };
        return view! { <Notice title=t!(SV, "contributions-file-counted", right = right, wrong = wrong) tone/> }
            .into_any();
    }
    let title = t!(SV, "contributions-file-choose", columns = missing.join(", "));
    view! { <Notice title tone=Tone::Warn/> }.into_any()
}

/// Which column means what; the same form takes the file in.
fn mapping(look: &Look, open: bool) -> impl IntoView + use<> {
    let (kept, table) = (&look.kept, &look.kept.table);
    let selects = FileColumn::of(kept.kind).iter().map(|column| {
        let at = kept.mapping.at(*column).map(|at| at.to_string()).unwrap_or_default();
        let named = table.heading.iter().enumerate().map(|(at, name)| {
            let name = if name.is_empty() { t!(SV, "contributions-file-nameless", n = at + 1) } else { name.clone() };
            Choice::new(at.to_string(), name)
        });
        let choices = crate::forms::offered::after(t!(SV, "contributions-file-no-column"), named, &at);
        let name = format!("column-{column}");
        view! { <Select id=format!("field-{name}") name label=labels::column(*column) choices/> }
    });
    let selects = selects.collect_view();
    let ready = open && kept.mapping.missing(kept.kind).next().is_none() && look.said.right() > 0;
    let take_in = ready.then(|| {
        let text = t!(SV, "contributions-file-take-in", n = look.said.right());
        view! { <Button text kind=ButtonKind::Amber name="do" value="take_in"/> }
    });
    let id = kept.row.id.to_string();
    view! {
        <Card title=t!(SV, "contributions-file-columns")>
            <form method="post" class="stack">
                <HiddenInput name="file_id" value=id/>
                <div class="grid-2">{selects}</div>
                <ActionBar>
                    <Button text=t!(SV, "contributions-file-map") kind=ButtonKind::Quiet name="do" value="map"/>
                    {take_in}
                </ActionBar>
            </form>
        </Card>
    }
}

fn mistakes(look: &Look) -> Option<AnyView> {
    let wrong = look.said.wrong();
    if wrong.is_empty() || look.kept.mapping.missing(look.kept.kind).next().is_some() {
        return None;
    }
    let lines =
        wrong.iter().take(MOST_MISTAKES).map(|error| view! { <li>{labels::line_error(error)}</li> }).collect_view();
    let more = wrong.len().saturating_sub(MOST_MISTAKES);
    let more = (more > 0).then(|| view! { <p>{t!(SV, "contributions-file-more", n = more)}</p> });
    Some(
        view! {
            <Card title=t!(SV, "contributions-file-wrong")>
                <p class="small muted">{t!(SV, "contributions-file-wrong-text")}</p>
                <ul>{lines}</ul>
                {more}
            </Card>
        }
        .into_any(),
    )
}

/// The first lines as they stand in the file.
fn first(table: &Table) -> impl IntoView + use<> {
    let heading = table.heading.iter().map(|name| Column::new(name.clone()));
    let columns = std::iter::once(Column::number(t!(SV, "contributions-file-number"))).chain(heading).collect();
    let rows = table.lines.iter().take(FIRST).map(|line| {
        let cells = (0..table.heading.len()).map(|at| cell(Table::cell(line, at).to_owned()));
        std::iter::once(cell(line.number.to_string())).chain(cells).collect()
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "contributions-file-first") columns rows narrow=Narrow::Scroll/> }
}

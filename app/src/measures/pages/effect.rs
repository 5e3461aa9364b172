//! `/personal/insatser/verkan`: what worked. All measures that have run, by type and verdict and by the kind of problem.

use super::{HERE, address};
use crate::{
    accounts::{
        policy::{ReadMeasures, ReadObservations},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    measures::{
        labels,
        model::Verdict,
        service::{
            effect::{ByKind, ByProblem, by_kind, by_problem},
            read::{self, Summary},
        },
    },
    platform::municipality::Profile,
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadMeasures>) -> Result<Response, Fault> {
    let (measures, within) = (read::all(&scope).await?, scope.narrow::<ReadObservations>().is_ok());
    let profile = frame.profile.clone();
    Ok(frame.page(t!(SV, "measures-effect")).office(Room::Measures).render(move || page(&profile, &measures, within)))
}

fn page(profile: &Profile, measures: &[Summary], within: bool) -> impl IntoView + use<> {
    let groups = by_problem(profile, measures);
    let body = if groups.is_empty() {
        view! { <EmptyState title=t!(SV, "measures-none-judged") text=t!(SV, "measures-none-judged-text")/> }.into_any()
    } else {
        let parts = groups.iter().map(|group| problem(profile, group, within)).collect_view();
        view! { {kinds(&by_kind(measures))}<div class="stack-l">{parts}</div> }.into_any()
    };
    view! {
        <PageHeading title=t!(SV, "measures-effect") lead=t!(SV, "measures-effect-lead")>
            <LinkButton href=HERE text=t!(SV, "measures-to-all") kind=ButtonKind::Quiet glyph=Glyph::ArrowLeft/>
        </PageHeading>
        <div class="stack-l">
            {body}
            <Notice title=t!(SV, "measures-effect-note")><p>{t!(SV, "measures-effect-note-text")}</p></Notice>
        </div>
    }
}

fn kinds(lines: &[ByKind]) -> AnyView {
    let mut columns = vec![Column::new(t!(SV, "measures-kind"))];
    columns.extend(Verdict::ALL.iter().map(|one| Column::number(labels::verdict(*one))));
    columns.push(Column::number(t!(SV, "measures-unjudged")));
    columns.push(Column::number(t!(SV, "measures-sum")));
    let row = |line: &ByKind| {
        let numbers = line.verdicts.into_iter().chain([line.unjudged, line.all()]);
        std::iter::once(cell(labels::kind(line.kind))).chain(numbers.map(|n| cell(n.to_string()))).collect()
    };
    let rows = lines.iter().map(row).collect();
    view! { <DataTable caption=t!(SV, "measures-by-kind") columns rows/> }.into_any()
}

fn problem(profile: &Profile, group: &ByProblem<'_>, within: bool) -> AnyView {
    let heading = group.head.as_deref().map(|code| profile.category_label(code));
    let heading = heading.unwrap_or_else(|| t!(SV, "measures-no-category"));
    let count = |verdict: Verdict| group.measures.iter().filter(|one| one.verdict == Some(verdict)).count();
    let sums = Verdict::ALL.iter().map(|verdict| (labels::verdict(*verdict), count(*verdict)));
    let sums = sums.filter(|(_, n)| *n > 0).map(|(verdict, n)| t!(SV, "measures-sum-of", verdict = verdict, n = n));
    let sums = sums.collect::<Vec<_>>().join(" · ");
    let columns = vec![
        Column::new(t!(SV, "measures-one")),
        Column::new(t!(SV, "measures-place")),
        Column::new(t!(SV, "measures-kind")),
        Column::new(t!(SV, "measures-verdict")),
        Column::new(t!(SV, "measures-reason")),
        Column::new(t!(SV, "measures-figure")),
    ];
    let rows = group.measures.iter().map(|one| row(profile, one, within)).collect();
    view! {
        <section class="stack">
            <h2>{heading.clone()}</h2>
            <p class="muted">{sums}</p>
            <DataTable caption=heading quiet_caption=true columns rows/>
        </section>
    }
    .into_any()
}

fn row(profile: &Profile, one: &Summary, within: bool) -> Vec<AnyView> {
    let (href, title) = (address(one.id), one.title.clone());
    let place = labels::place(profile, one.area.as_ref().map(|code| code.as_str()), &one.place);
    let verdict = one.verdict.map(|verdict| {
        let (text, tone) = (labels::verdict(verdict), labels::verdict_tone(verdict));
        view! { <StatusTag text tone/> }
    });
    vec![
        cell(view! { <a href=href>{title}</a> }),
        cell(place),
        cell(one.kind.map(labels::kind).unwrap_or_default()),
        cell(verdict),
        cell(one.reason.clone()),
        cell(figure(one, within)),
    ]
}

/// The indicator before and at its end: two figures and no share.
fn figure(one: &Summary, within: bool) -> String {
    match (one.before, one.after) {
        (Some(before), Some(after)) => t!(
            SV,
            "measures-from-to",
            before = labels::amount(before, within),
            after = labels::amount(after, within),
            unit = one.unit.as_str()
        ),
        _ => t!(SV, "measures-not-measured"),
    }
}

//! `/personal/rad/beslut`: the log of decisions, by year, by body, by word, and what was followed up.

use super::parts::{Asked, DECISIONS, SV, Typed, again, along, day, done, paragraphs, runs, tabs, years};
use crate::{
    accounts::{
        policy::{ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        labels,
        model::{Outcome, day_of, paragraph},
        service::{
            decide,
            decisions::{self, Log, Row},
            meetings,
        },
        view::{DecisionForm, DecisionQuery},
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::CouncilItemId,
    platform::clock::local_date,
    shell::{Frame, Room, see_other, turning},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// The page: decisions of this year, or of the one in the address.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadCouncil>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let item = if asked.gor == "folj-upp" { asked.arende } else { String::new() };
    let this_year = local_date(scope.now()).year();
    let sought = DecisionQuery::form(query.as_deref(), scope.municipality().keys(), this_year);
    let form = DecisionForm { item, klart: asked.klart, ..sought };
    show(&frame, &scope, Typed::fresh(form)).await
}

/// A search, or what came of a decision.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such decision, or it is not for this person to follow up.
pub async fn post(
    frame: Frame,
    scope: Scope<ReadCouncil>,
    Posted(form): Posted<DecisionForm>,
) -> Result<Response, Fault> {
    if form.act == "search" {
        return show(&frame, &scope, Typed::fresh(form)).await;
    }
    match act(&scope.narrow()?, &form).await {
        Ok(klart) => {
            let list = DecisionQuery::of(&form, scope.municipality()).page(DECISIONS, form.ask().number());
            Ok(see_other(&format!("{list}&klart={klart}")))
        }
        Err(refused) => show(&frame, &scope, again(refused, form, None).await?).await,
    }
}

async fn act(scope: &Scope<RunCouncil>, form: &DecisionForm) -> Result<&'static str, Refused> {
    let item = CouncilItemId::parse(&form.item).ok_or(Fault::NotFound);
    match form.act.as_str() {
        "followed" => decisions::followed_up(scope, item?, &form.came_of_it()?).await.map(|()| "uppfoljt"),
        "correct" => decide::correct(scope, item?).await.map(|()| "rattelse"),
        _ => Err(Fault::BadRequest.into()),
    }
}

async fn show(frame: &Frame, scope: &Scope<ReadCouncil>, typed: Typed<DecisionForm>) -> Result<Response, Fault> {
    let log = decisions::page(scope, &typed.form.sought(), typed.form.ask()).await?;
    let query = DecisionQuery::of(&typed.form, scope.municipality());
    Ok(page(frame, &log, &typed, &query, local_date(scope.now())))
}

fn page(frame: &Frame, log: &Log, typed: &Typed<DecisionForm>, query: &DecisionQuery, today: NaiveDate) -> Response {
    let title = t!(SV, "council-decisions");
    let (tabs, runs) = (tabs(frame, DECISIONS), runs(frame));
    frame.page(title.clone()).office(Room::Council).status(typed.status()).render(|| {
        let form = &typed.form;
        let shown = form.ar.trim().parse().ok();
        let all = log.years.iter().filter_map(|year| i32::try_from(*year).ok()).collect::<Vec<_>>();
        let list = if log.rows.is_empty() {
            view! { <EmptyState title=t!(SV, "council-no-decisions") text=t!(SV, "council-no-decisions-text")/> }
                .into_any()
        } else {
            let rows = log.rows.iter().map(|row| entry(log, row, (typed, query), runs, today)).collect_view();
            view! { <ol class="plain stack">{rows}</ol> }.into_any()
        };
        let pages = turning(form.ask(), log.rows.len(), log.more, |number| query.page(DECISIONS, number));
        let left = log.words_left.then(|| {
            view! { <Notice title=t!(SV, "council-search-first-words", n = decisions::WORDS) tone=Tone::Info/> }
        });
        view! {
            <div class="stack-l">
                {done(&form.klart)}
                {typed.above()}
                <PageHeading title eyebrow=form.ar.clone() lead=t!(SV, "council-decisions-lead")/>
                {tabs}
                {years(DECISIONS, "", all, shown)}
                {search(log, form)}
                {left}{list}{pages}
            </div>
        }
    })
}

fn search(log: &Log, form: &DecisionForm) -> impl IntoView + use<> {
    let every = Choice::new("", t!(SV, "council-every-body")).chosen_if(&form.grupp);
    let bodies = log.bodies.iter().map(|(code, name)| Choice::new(code.as_str(), name.clone()).chosen_if(&form.grupp));
    let bodies = std::iter::once(every).chain(bodies).collect::<Vec<_>>();
    let every = Choice::new("", t!(SV, "council-every-outcome")).chosen_if(&form.utfall);
    let outcomes =
        Outcome::ALL.iter().map(|one| Choice::new(one.code(), labels::outcome(*one).0).chosen_if(&form.utfall));
    let outcomes = std::iter::once(every).chain(outcomes).collect::<Vec<_>>();
    let (sought, year) = (form.sok.clone(), form.ar.clone());
    view! {
        <FilterBar action=DECISIONS post=true label=t!(SV, "council-search-decisions") submit=t!(SV, "council-search")>
            <HiddenInput name="do" value="search"/>
            <SearchBox name="sok" label=t!(SV, "council-search-words") value=sought/>
            <TextInput name="ar" label=t!(SV, "council-year") hint=t!(SV, "council-year-hint") value=year inputmode="numeric" width=Width::Short/>
            <Select name="grupp" label=t!(SV, "council-body") choices=bodies/>
            <Select name="utfall" label=t!(SV, "council-outcome") choices=outcomes/>
        </FilterBar>
    }
}

/// The form as it was sent, and the list it belongs to.
type Asking<'a> = (&'a Typed<DecisionForm>, &'a DecisionQuery);

fn entry(log: &Log, row: &Row, asking: Asking<'_>, runs: bool, today: NaiveDate) -> impl IntoView + use<> {
    let (text, tone) = labels::outcome_of(&row.outcome);
    let body = log.bodies.get(&row.body).cloned().unwrap_or_default();
    let on = day_of(&row.decided_on);
    let corrected = row.corrected_year.zip(row.corrected_paragraph).map(|(year, number)| {
        view! { <p><StatusTag text=t!(SV, "council-corrected", paragraph = paragraph(year, number)) tone=Tone::Warn/></p> }
    });
    let minutes = format!("{}/protokoll", meetings::address(row.meeting));
    view! {
        <li class="card" id=format!("beslut-{}", row.id)>
            <p class="eyebrow">{paragraph(row.year, row.paragraph)}" · "{body}" · "{day(on, today)}</p>
            <h2>{row.title.clone()}" "<StatusTag text tone/></h2>
            {corrected}
            {paragraphs(&row.decision)}
            {follow(row, today)}
            <div class="cluster no-print">
                <a class="quiet-link" href=minutes>{t!(SV, "council-minutes")}<span class="hidden">" "{row.title.clone()}</span></a>
                {runs.then(|| acts(row, asking))}
            </div>
        </li>
    }
}

/// Who follows it up by when, or what came of it.
fn follow(row: &Row, today: NaiveDate) -> Option<AnyView> {
    let by = day_of(row.follow_by.as_deref()?);
    let who = row.follow_who.clone();
    let state = match (&row.done_on, &row.done_note) {
        (Some(on), note) => {
            let words = note.clone().unwrap_or_default();
            view! { <p class="small"><StatusTag text=t!(SV, "council-followed-up") tone=Tone::Ok/>" "{day(day_of(on), today)}": "{words}</p> }
                .into_any()
        }
        (None, _) if by < today => {
            view! { <StatusTag text=t!(SV, "council-follow-late") tone=Tone::Danger/> }.into_any()
        }
        (None, _) => ().into_any(),
    };
    Some(
        view! {
            <p class="small">{t!(SV, "council-follow")}": "{who}", "{t!(SV, "council-by")}" "{day(by, today)}</p>
            {state}
        }
        .into_any(),
    )
}

fn acts(row: &Row, (typed, query): Asking<'_>) -> AnyView {
    let id = row.id.to_string();
    let correct = {
        let mut fields = along([("do", "correct".to_owned()), ("item", id.clone())]);
        fields.extend(typed.form.kept());
        view! { <ButtonForm action=DECISIONS text=t!(SV, "council-correct") about=row.title.clone() fields/> }
    };
    // What was typed while somebody else noted it is drawn too: it can still be copied.
    let came_back = typed.form.act == "followed" && typed.form.item == id;
    if (row.follow_by.is_none() || row.done_on.is_some()) && !came_back {
        return correct.into_any();
    }
    if typed.form.item != id {
        let list = query.page(DECISIONS, typed.form.ask().number());
        let open = format!("{list}&gor=folj-upp&arende={id}#beslut-{id}");
        return view! {
            <a class="btn btn-quiet btn-small" href=open><span>{t!(SV, "council-follow-up")}<span class="hidden">" "{row.title.clone()}</span></span></a>
            {correct}
        }
        .into_any();
    }
    let value = typed.form.note.clone();
    let kept = typed.form.kept().into_iter().map(|(name, value)| view! { <HiddenInput name value/> }).collect_view();
    view! {
        <form method="post" action=DECISIONS class="stack">
            <HiddenInput name="do" value="followed"/>
            <HiddenInput name="item" value=id/>
            {kept}
            <TextArea id="field-note" name="note" label=t!(SV, "council-came-of-it") hint=t!(SV, "council-names-nobody-hint") value
                error=typed.error("note") rows=3 required=true/>
            <div class="cluster"><Button text=t!(SV, "council-follow-up-save") kind=ButtonKind::Amber/></div>
        </form>
    }
    .into_any()
}

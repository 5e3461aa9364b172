//! `/personal/rad/avtal/{id}`: one agreement: between whom, for how long, signed by what roles, followed up when.

use super::{
    agreement_forms,
    parts::{AGREEMENTS, Asked, SV, Typed, again, along, day, done, form_card, listed, runs},
};
use crate::{
    accounts::{
        policy::{ReadDecisions, RunCouncil},
        scope::Scope,
    },
    council::{
        labels,
        model::{AgreementState, day_of, lines},
        service::{
            agreements::{self, Agreement},
            subject,
        },
        view::AgreementForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::AgreementId,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use leptos::prelude::*;

/// What the page shows.
struct Shown {
    agreement: Agreement,
    runs: bool,
    /// The form that is open, by the word in the address.
    open: String,
    typed: Typed<AgreementForm>,
    klart: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agreement.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadDecisions>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = AgreementId::parse(&id).ok_or(Fault::NotFound)?;
    let asked = Asked::of(query.as_deref());
    let agreement = agreements::one(&scope, id).await?;
    let form = AgreementForm { follow_up: asked.arende, ..AgreementForm::of(&agreement.row) };
    let runs = runs(&frame);
    let open = if runs { asked.gor } else { String::new() };
    Ok(page(&frame, Shown { agreement, runs, open, typed: Typed::fresh(form), klart: asked.klart }))
}

/// One of the page's forms.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agreement.
pub async fn post(
    frame: Frame,
    scope: Scope<RunCouncil>,
    Path(id): Path<String>,
    Posted(form): Posted<AgreementForm>,
) -> Result<Response, Fault> {
    let id = AgreementId::parse(&id).ok_or(Fault::NotFound)?;
    let read = scope.narrow::<ReadDecisions>()?;
    let refused = match act(&scope, id, &form).await {
        Ok((id, klart)) => return Ok(see_other(&format!("{AGREEMENTS}/{id}?klart={klart}"))),
        Err(refused) => refused,
    };
    let agreement = agreements::one(&read, id).await?;
    let open = match form.act.as_str() {
        "save" => "andra",
        "sign" => "skriv-under",
        "follow_up" => "uppfoljning",
        "followed" => "folj-upp",
        _ => "",
    };
    let mut typed = again(refused, form, Some((&scope, subject::AGREEMENT, id.to_string()))).await?;
    typed.go_on_from(|form| form.version = agreement.row.version.to_string());
    Ok(page(&frame, Shown { agreement, runs: true, open: open.to_owned(), typed, klart: String::new() }))
}

async fn act(
    scope: &Scope<RunCouncil>,
    id: AgreementId,
    form: &AgreementForm,
) -> Result<(AgreementId, &'static str), Refused> {
    let version = form.version();
    match form.act.as_str() {
        "save" => agreements::change(scope, id, version, form.facts()?).await.map(|()| (id, "sparat")),
        "sign" => {
            let (day, by) = form.signing()?;
            agreements::sign(scope, id, version, day, by).await.map(|()| (id, "undertecknat"))
        }
        "end" => agreements::end(scope, id, version).await.map(|()| (id, "avslutat")),
        "renew" => agreements::renew(scope, id, version).await.map(|next| (next, "fornyat")),
        "follow_up" => agreements::add_follow_up(scope, id, form.follow_up_day()?).await.map(|()| (id, "tillagt")),
        "followed" => {
            let follow_up = form.follow_up().ok_or(Fault::NotFound)?;
            agreements::do_follow_up(scope, id, follow_up, &form.came_of_it()?).await.map(|()| (id, "uppfoljt"))
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

fn page(frame: &Frame, shown: Shown) -> Response {
    let row = &shown.agreement.row;
    let page = frame.page(row.title.clone()).office(Room::Council).status(shown.typed.status());
    page.render(move || {
        let row = &shown.agreement.row;
        let (text, tone) = labels::agreement(row.state(), row.standing(shown.agreement.today));
        let (title, kind, buttons) = (row.title.clone(), labels::agreement_kind(row.kind()), buttons(&shown));
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href=AGREEMENTS>{t!(SV, "council-agreements")}</a></p>
                {done(&shown.klart)}
                {shown.typed.above()}
                <PageHeading title eyebrow=kind>{buttons}</PageHeading>
                <p><StatusTag text tone/></p>
                {form(&shown)}
                <div class="split">
                    {facts(&shown)}
                    {follow_ups(&shown)}
                </div>
            </div>
        }
    })
}

fn here(shown: &Shown) -> String {
    format!("{AGREEMENTS}/{}", shown.agreement.row.id)
}

fn buttons(shown: &Shown) -> Option<AnyView> {
    if !shown.runs || !shown.open.is_empty() {
        return None;
    }
    let here = here(shown);
    let row = &shown.agreement.row;
    let link = |to: &str, text: String, kind: ButtonKind| {
        view! { <LinkButton href=format!("{here}?gor={to}") text kind/> }
    };
    let one = |act: &str, text: String| {
        let fields = along([("do", act.to_owned()), ("version", row.version.to_string())]);
        view! { <ButtonForm action=here.clone() text fields kind=ButtonKind::Quiet/> }
    };
    let draft = row.state() == AgreementState::Draft;
    let renewable = !draft && shown.agreement.renewed_by.is_none();
    let change = draft.then(|| link("andra", t!(SV, "council-change"), ButtonKind::Quiet));
    let renew = renewable.then(|| one("renew", t!(SV, "council-renew")));
    let end = (row.state() != AgreementState::Ended).then(|| one("end", t!(SV, "council-end")));
    let sign = draft.then(|| link("skriv-under", t!(SV, "council-sign"), ButtonKind::Amber));
    Some(view! { {change}{renew}{end}{sign} }.into_any())
}

fn form(shown: &Shown) -> Option<AnyView> {
    let typed = &shown.typed;
    // What was typed while somebody else signed is drawn too: it can still be copied.
    let draft = shown.agreement.row.state() == AgreementState::Draft || typed.conflict.is_some();
    let (act, title, button, fields) = match shown.open.as_str() {
        "andra" if draft => ("save", t!(SV, "council-change"), t!(SV, "council-save"), agreement_forms::facts(typed)),
        "skriv-under" if draft => {
            ("sign", t!(SV, "council-sign"), t!(SV, "council-sign"), agreement_forms::signing(typed))
        }
        "uppfoljning" => {
            ("follow_up", t!(SV, "council-add-follow-up"), t!(SV, "council-add"), agreement_forms::follow_up(typed))
        }
        "folj-upp" => (
            "followed",
            t!(SV, "council-follow-up"),
            t!(SV, "council-follow-up-save"),
            agreement_forms::came_of_it(typed),
        ),
        _ => return None,
    };
    let hidden = vec![("do", act.to_owned()), ("version", typed.form.version.clone())];
    Some(form_card(title, here(shown), hidden, fields, button))
}

fn facts(shown: &Shown) -> AnyView {
    let (row, today) = (&shown.agreement.row, shown.agreement.today);
    let on = |text: &Option<String>| match text {
        Some(text) => cell(day(day_of(text), today)),
        None => cell(t!(SV, "council-not-set")),
    };
    let mut facts = vec![
        (t!(SV, "council-parties"), cell(listed(lines(&row.parties)))),
        (t!(SV, "council-first-day"), on(&row.first)),
        (t!(SV, "council-last-day"), on(&row.last)),
        (t!(SV, "council-registration"), cell(row.registration.clone())),
        (t!(SV, "council-remind"), cell(t!(SV, "council-remind-before", days = row.remind_days))),
    ];
    if row.signed_on.is_some() {
        facts.push((t!(SV, "council-signed-on"), on(&row.signed_on)));
        facts.push((t!(SV, "council-signed-by"), cell(listed(lines(&row.signed_by)))));
    }
    let chained = |text: String, id: Option<AgreementId>| {
        id.map(|id| view! { <p><a class="quiet-link" href=format!("{AGREEMENTS}/{id}")>{text}</a></p> })
    };
    view! {
        <section class="stack">
            <h2>{t!(SV, "council-about-agreement")}</h2>
            <DefinitionList facts/>
            {chained(t!(SV, "council-renews"), row.renews)}
            {chained(t!(SV, "council-renewed-by"), shown.agreement.renewed_by)}
        </section>
    }
    .into_any()
}

fn follow_ups(shown: &Shown) -> AnyView {
    let (here, today) = (here(shown), shown.agreement.today);
    let items = shown.agreement.follow_ups.iter().map(|one| {
        let due = day_of(&one.day);
        let state = match &one.done_on {
            Some(on) => {
                let note = one.note.clone();
                view! { <p class="small"><StatusTag text=t!(SV, "council-followed-up") tone=Tone::Ok/>" "{day(day_of(on), today)}": "{note}</p> }
                    .into_any()
            }
            None => {
                let late = (due < today).then(|| view! { <StatusTag text=t!(SV, "council-follow-late") tone=Tone::Danger/>" " });
                let open = (shown.runs && shown.open.is_empty()).then(|| {
                    view! { <a href=format!("{here}?gor=folj-upp&arende={}", one.id)>{t!(SV, "council-follow-up")}<span class="hidden">" "{one.day.clone()}</span></a> }
                });
                view! { <p class="small">{late}{open}</p> }.into_any()
            }
        };
        view! { <li><p>{day(due, today)}</p>{state}</li> }
    });
    let items = items.collect_view();
    let none = shown.agreement.follow_ups.is_empty().then(|| view! { <p>{t!(SV, "council-no-follow-ups")}</p> });
    let add = (shown.runs && shown.open.is_empty()).then(|| {
        view! { <LinkButton href=format!("{here}?gor=uppfoljning") text=t!(SV, "council-add-follow-up") kind=ButtonKind::Quiet glyph=Glyph::Plus/> }
    });
    view! { <Card title=t!(SV, "council-follow-ups")><ul class="plain stack-s">{items}</ul>{none}{add}</Card> }
        .into_any()
}

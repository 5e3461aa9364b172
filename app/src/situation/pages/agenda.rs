//! `/personal/installningar/dagordning`: the points of the group's meeting, how long each may take, and their order.

use super::{
    ordered::{self, Line, hidden_fields},
    typed::Typed,
};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    forms::{Posted, version},
    kernel::lang::Lang,
    settings::{AGENDA, settings_tabs},
    shell::{Frame, Room, see_other},
    situation::{
        agenda::{Change, Item, POINT_MINUTES, Point},
        labels,
        service::template,
        template::{LONGEST_NAME, Template},
        view::AgendaForm,
    },
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ManageSettings>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let current = template::current(&scope).await?;
    Ok(page(&frame, &current, &Typed::default(), query.as_deref() == Some("klart=sparat")))
}

/// Changes the agenda. A meeting that has begun keeps the one it began with.
///
/// # Errors
/// [`Fault::BadRequest`] when it does not say what to do.
pub async fn post(
    frame: Frame,
    scope: Scope<ManageSettings>,
    Posted(form): Posted<AgendaForm>,
) -> Result<Response, Fault> {
    let code = form.section.clone();
    let change = match form.r#do.as_str() {
        "set" => Change::Set {
            code,
            name: form.title.clone(),
            minutes: form.minutes.trim().parse().unwrap_or_default(),
            section: form.looks_at.clone(),
        },
        "hide" => Change::Hide(code, true),
        "show" => Change::Hide(code, false),
        "up" => Change::Move(code, true),
        "down" => Change::Move(code, false),
        "remove" => Change::Remove(code),
        "add" => Change::Add(form.title.clone()),
        _ => return Err(Fault::BadRequest),
    };
    match template::change(&scope, version(&form.version), template::Change::Agenda(change)).await {
        Ok(()) => Ok(see_other(&format!("{AGENDA}?klart=sparat#main"))),
        Err(refused) => Ok(page(&frame, &template::current(&scope).await?, &Typed::of(refused, form)?, false)),
    }
}

fn page(frame: &Frame, (number, template): &(i64, Template), typed: &Typed<AgendaForm>, done: bool) -> Response {
    let title = t!(SV, "agenda-title");
    frame.page(title.clone()).office(Room::Settings).status(typed.status()).render(|| {
        let agenda = &template.agenda;
        let many = agenda.items.len();
        let items = agenda.items.iter().enumerate();
        let items = items.map(|(at, one)| point(*number, one, (at == 0, at + 1 == many), template, typed));
        let items = items.collect_view();
        let new = (t!(SV, "agenda-add"), t!(SV, "agenda-add-hint"));
        view! {
            <div class="stack-l">
                {ordered::above(typed, done)}
                <PageHeading title lead=t!(SV, "agenda-lead")/>
                {settings_tabs(AGENDA)}
                <p>{t!(SV, "agenda-whole", n = agenda.minutes())}</p>
                <ol class="level-list">{items}</ol>
                {ordered::add(*number, typed, typed.form.r#do == "add", &typed.form.title, new)}
            </div>
        }
    })
}

fn point(number: i64, one: &Item, edges: (bool, bool), template: &Template, typed: &Typed<AgendaForm>) -> AnyView {
    let line = Line { number, code: one.code.clone(), title: one.title(), hidden: one.hidden, edges };
    let hidden = one.hidden.then(|| view! { <StatusTag text=t!(SV, "agenda-hidden")/> });
    let is_own = one.point == Point::Own;
    let own = is_own.then(|| view! { <StatusTag text=t!(SV, "agenda-own") tone=Tone::Info/> });
    let remove = is_own.then(|| line.button("remove", t!(SV, "agenda-remove")));
    view! {
        <li class="stack-s">
            <div class="cluster">
                <strong>{one.title()}</strong>
                <span class="muted">{t!(SV, "meeting-planned", n = one.minutes)}</span>
                {hidden}{own}
            </div>
            <p class="small">{labels::point_hint(one.point)}</p>
            <div class="cluster">{line.moves()}{remove}</div>
            {set(number, one, template, typed)}
        </li>
    }
    .into_any()
}

/// Name, minutes, and what a point of the municipality's own looks at.
fn set(number: i64, one: &Item, template: &Template, typed: &Typed<AgendaForm>) -> AnyView {
    let here = typed.form.r#do == "set" && typed.form.section == one.code;
    let (name, minutes, looks_at) = match here {
        true => (typed.form.title.clone(), typed.form.minutes.clone(), typed.form.looks_at.clone()),
        false => (one.title(), one.minutes.to_string(), one.section.clone()),
    };
    let id = |field: &str| if here { format!("field-{field}") } else { format!("{field}-{}", one.code) };
    let error = |field: &str| if here { typed.error(field) } else { None };
    let (no_title, no_minutes) = (error("title"), error("minutes"));
    let (title_id, minutes_id, looks_at_id) = (id("title"), id("minutes"), id("looks_at"));
    let hidden = hidden_fields(number, "set", &one.code);
    let section = (one.point == Point::Own).then(|| {
        let choices = std::iter::once(Choice::new("", t!(SV, "agenda-looks-at-none")));
        let sections = template.shown().map(|section| Choice::new(section.code.clone(), section.title()));
        let choices: Vec<_> = choices.chain(sections).map(|choice| choice.chosen_if(&looks_at)).collect();
        view! { <Select name="looks_at" id=looks_at_id label=t!(SV, "agenda-looks-at") choices/> }
    });
    let (least, most) = (*POINT_MINUTES.start(), *POINT_MINUTES.end());
    view! {
        <Details summary=t!(SV, "agenda-set", name = one.title()) open=here>
            <form method="post" class="stack" data-guard="">
                {hidden}
                <TextInput name="title" id=title_id label=t!(SV, "template-name-label") value=name error=no_title
                    hint=t!(SV, "template-name", most = LONGEST_NAME)/>
                <TextInput name="minutes" id=minutes_id label=t!(SV, "agenda-minutes") value=minutes error=no_minutes
                    inputmode="numeric" width=Width::Short hint=t!(SV, "agenda-minutes-hint", least = least, most = most)/>
                {section}
                <div><Button text=t!(SV, "picture-save")/></div>
            </form>
        </Details>
    }
    .into_any()
}

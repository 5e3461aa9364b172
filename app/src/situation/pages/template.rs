//! `/personal/installningar/lagesbild`: the sections of the picture, their names and their order.

use super::{
    ordered::{self, Line, hidden_fields},
    typed::Typed,
};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    forms::{Posted, version},
    kernel::lang::Lang,
    settings::{TEMPLATE, settings_tabs},
    shell::{Frame, Room, see_other},
    situation::{
        service::template::{self, Change},
        template::{Kind, LONGEST_NAME, Section, Template},
        view::TemplateForm,
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

/// Changes the template.
///
/// # Errors
/// [`Fault::BadRequest`] when it does not say what to do.
pub async fn post(
    frame: Frame,
    scope: Scope<ManageSettings>,
    Posted(form): Posted<TemplateForm>,
) -> Result<Response, Fault> {
    let section = form.section.clone();
    let change = match form.r#do.as_str() {
        "rename" => Change::Rename(section, form.title.clone()),
        "hide" => Change::Hide(section, true),
        "show" => Change::Hide(section, false),
        "up" => Change::Move(section, true),
        "down" => Change::Move(section, false),
        "add" => Change::Add(form.title.clone()),
        _ => return Err(Fault::BadRequest),
    };
    match template::change(&scope, version(&form.version), change).await {
        Ok(()) => Ok(see_other(&format!("{TEMPLATE}?klart=sparat#main"))),
        Err(refused) => Ok(page(&frame, &template::current(&scope).await?, &Typed::of(refused, form)?, false)),
    }
}

fn page(frame: &Frame, (number, template): &(i64, Template), typed: &Typed<TemplateForm>, done: bool) -> Response {
    let title = t!(SV, "template-title");
    frame.page(title.clone()).office(Room::Settings).status(typed.status()).render(|| {
        let many = template.sections.len();
        let items = template.sections.iter().enumerate();
        let items = items.map(|(at, one)| section(*number, one, (at == 0, at + 1 == many), typed)).collect_view();
        let new = (t!(SV, "template-add"), t!(SV, "template-add-hint"));
        view! {
            <div class="stack-l">
                {ordered::above(typed, done)}
                <PageHeading title lead=t!(SV, "template-lead")/>
                {settings_tabs(TEMPLATE)}
                <ol class="level-list">{items}</ol>
                {ordered::add(*number, typed, typed.form.r#do == "add", &typed.form.title, new)}
            </div>
        }
    })
}

fn section(number: i64, one: &Section, edges: (bool, bool), typed: &Typed<TemplateForm>) -> AnyView {
    let line = Line { number, code: one.code.clone(), title: one.title(), hidden: one.hidden, edges };
    let hidden = one.hidden.then(|| view! { <StatusTag text=t!(SV, "template-hidden")/> });
    let own = (one.kind == Kind::Own).then(|| view! { <StatusTag text=t!(SV, "template-own") tone=Tone::Info/> });
    view! {
        <li class="stack-s">
            <div class="cluster"><strong>{one.title()}</strong>{hidden}{own}</div>
            <div class="cluster">{line.moves()}</div>
            {rename(number, one, typed)}
        </li>
    }
    .into_any()
}

fn rename(number: i64, one: &Section, typed: &Typed<TemplateForm>) -> AnyView {
    let here = typed.form.r#do == "rename" && typed.form.section == one.code;
    let value = if here { typed.form.title.clone() } else { one.title() };
    let id = if here { "field-title".to_owned() } else { format!("title-{}", one.code) };
    let error = if here { typed.error("title") } else { None };
    let hidden = hidden_fields(number, "rename", &one.code);
    view! {
        <Details summary=t!(SV, "template-rename", name = one.title()) open=here>
            <form method="post" class="stack" data-guard="">
                {hidden}
                <TextInput name="title" id label=t!(SV, "template-name-label") value error hint=t!(SV, "template-name", most = LONGEST_NAME)/>
                <div><Button text=t!(SV, "picture-save")/></div>
            </form>
        </Details>
    }
    .into_any()
}

//! `/personal/installningar/lagesbild`: the sections of the picture, their names and their order.

use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, version},
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
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The form as it is shown.
#[derive(Clone, Debug, Default)]
struct Typed {
    form: TemplateForm,
    errors: FieldErrors,
    conflict: bool,
}

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
    let typed = match template::change(&scope, version(&form.version), change).await {
        Ok(()) => return Ok(see_other(&format!("{TEMPLATE}?klart=sparat#main"))),
        Err(Refused::Form(errors)) => Typed { form, errors, conflict: false },
        Err(Refused::Fault(Fault::Conflict)) => Typed { form, errors: FieldErrors::default(), conflict: true },
        Err(Refused::Fault(fault)) => return Err(fault),
    };
    Ok(page(&frame, &template::current(&scope).await?, &typed, false))
}

fn page(frame: &Frame, (number, template): &(i64, Template), typed: &Typed, done: bool) -> Response {
    let status = match (typed.conflict, typed.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let title = t!(SV, "template-title");
    frame.page(title.clone()).office(Room::Settings).status(status).render(|| {
        let summary = typed.errors.summary(SV);
        let done = done.then(|| view! { <Notice title=t!(SV, "template-saved") tone=Tone::Ok announce=true/> });
        let conflict = typed.conflict.then(|| {
            view! {
                <Notice title=t!(SV, "template-conflict") tone=Tone::Warn announce=true><p>{t!(SV, "picture-conflict-text")}</p></Notice>
            }
        });
        let sections = template.sections.iter().enumerate();
        let many = template.sections.len();
        let items = sections.map(|(at, one)| line(*number, one, at == 0, at + 1 == many, typed)).collect_view();
        view! {
            <div class="stack-l">
                {done}
                {conflict}
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title lead=t!(SV, "template-lead")/>
                {settings_tabs(TEMPLATE)}
                <ol class="level-list">{items}</ol>
                {add(*number, typed)}
            </div>
        }
    })
}

fn fields(number: i64, act: &str, section: &str) -> Vec<(String, String)> {
    let all = [("do", act.to_owned()), ("version", number.to_string()), ("section", section.to_owned())];
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn line(number: i64, one: &Section, first: bool, last: bool, typed: &Typed) -> AnyView {
    let button = |act: &str, text: String| {
        view! { <ButtonForm text about=one.title() fields=fields(number, act, &one.code)/> }
    };
    let hidden = one.hidden.then(|| view! { <StatusTag text=t!(SV, "template-hidden")/> });
    let own = (one.kind == Kind::Own).then(|| view! { <StatusTag text=t!(SV, "template-own") tone=Tone::Info/> });
    let toggle = match one.hidden {
        true => button("show", t!(SV, "template-show")),
        false => button("hide", t!(SV, "template-hide")),
    };
    view! {
        <li class="stack-s">
            <div class="cluster"><strong>{one.title()}</strong>{hidden}{own}</div>
            <div class="cluster">
                {(!first).then(|| button("up", t!(SV, "template-up")))}
                {(!last).then(|| button("down", t!(SV, "template-down")))}
                {toggle}
            </div>
            {rename(number, one, typed)}
        </li>
    }
    .into_any()
}

fn rename(number: i64, one: &Section, typed: &Typed) -> AnyView {
    let here = typed.form.r#do == "rename" && typed.form.section == one.code;
    let value = if here { typed.form.title.clone() } else { one.title() };
    let id = if here { "field-title".to_owned() } else { format!("title-{}", one.code) };
    let error = if here { typed.errors.of("title", SV) } else { None };
    let hidden = fields(number, "rename", &one.code);
    let hidden = hidden.into_iter().map(|(name, value)| view! { <HiddenInput name value/> }).collect_view();
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

fn add(number: i64, typed: &Typed) -> AnyView {
    let here = typed.form.r#do == "add";
    let (value, error) =
        if here { (typed.form.title.clone(), typed.errors.of("title", SV)) } else { Default::default() };
    let id = if here { "field-title" } else { "title-new" };
    let hidden = fields(number, "add", "");
    let hidden = hidden.into_iter().map(|(name, value)| view! { <HiddenInput name value/> }).collect_view();
    view! {
        <Card title=t!(SV, "template-add")>
            <form method="post" class="stack" data-guard="">
                {hidden}
                <TextInput name="title" id label=t!(SV, "template-name-label") value error hint=t!(SV, "template-add-hint")/>
                <div><Button text=t!(SV, "template-add")/></div>
            </form>
        </Card>
    }
    .into_any()
}

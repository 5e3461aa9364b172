//! `/personal/installningar`: everything at a glance, each part with a form of its own, and what was only assumed.

use super::{
    form::{controls, facts},
    parts::{Asked, OVERVIEW, SV, Typed, attempt, conflict, done, tabs},
};
use crate::{
    accounts::{
        policy::{ManageSettings, ManageStaff},
        scope::Scope,
    },
    fault::Fault,
    forms::Posted,
    platform::{
        municipality::Profile,
        preset::accent::{PAPER, Rgb, WHITE},
    },
    settings::{
        model::{
            called::called,
            edit::{applied, filled},
            input::Form,
            sections::Section,
            tree::Place,
        },
        service::change::{self, Open},
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;

/// Shows everything, or the form of one part.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such part.
pub async fn get(frame: Frame, scope: Scope<ManageSettings>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let open = change::open(&scope).await?;
    if asked.del.is_empty() {
        return Ok(overview(&frame, &scope, &open, &asked.klart, Typed::default()));
    }
    let section = Section::parse(&asked.del).ok().filter(|section| may_change(&scope, *section));
    let section = section.ok_or(Fault::NotFound)?;
    let form = filled(&open.profile, &Place::whole(), &section.inputs(&open.profile));
    Ok(one(&frame, &open, section, Typed::fresh(form)))
}

fn may_change(scope: &Scope<ManageSettings>, section: Section) -> bool {
    !section.is_administrators() || scope.narrow::<ManageStaff>().is_ok()
}

/// Saves a part, or marks an assumption as looked at.
///
/// # Errors
/// [`Fault::BadRequest`] when it says neither.
pub async fn post(
    frame: Frame,
    scope: Scope<ManageSettings>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let form = Form(fields);
    let open = change::open(&scope).await?;
    if form.first("do") == "checked" {
        let mut after = Profile::clone(&open.profile);
        after.assumed.retain(|path| path != form.first("path"));
        return match attempt(&scope, &open, form, Ok(after)).await? {
            None => Ok(see_other("/personal/installningar?klart=sparat")),
            Some(typed) => Ok(overview(&frame, &scope, &change::open(&scope).await?, "", typed)),
        };
    }
    let section = Section::parse(form.first("del")).map_err(|_| Fault::BadRequest)?;
    if !may_change(&scope, section) {
        return Err(Fault::NotFound);
    }
    let after = applied(&open.profile, &Place::whole(), &section.inputs(&open.profile), &form);
    match attempt(&scope, &open, form, after).await? {
        None => Ok(see_other("/personal/installningar?klart=sparat")),
        Some(typed) => Ok(one(&frame, &change::open(&scope).await?, section, typed)),
    }
}

fn overview(frame: &Frame, scope: &Scope<ManageSettings>, open: &Open, klart: &str, typed: Typed) -> Response {
    let (profile, version, status) = (open.profile.clone(), open.version, typed.status());
    let klart = klart.to_owned();
    let page = frame.page(t!(SV, "settings-title")).office(Room::Settings).status(status);
    page.render(move || {
        let cards =
            Section::ALL.iter().map(|section| card(&profile, *section, may_change(scope, *section))).collect_view();
        view! {
            <div class="stack-l">
                {done(&klart)}
                {conflict(typed.conflict)}
                <PageHeading title=t!(SV, "settings-title") lead=t!(SV, "settings-lead", name = profile.name.clone())/>
                {tabs(OVERVIEW)}
                {assumed(&profile, version)}
                <div class="grid-2">{cards}</div>
            </div>
        }
    })
}

fn card(profile: &Profile, section: Section, may_change: bool) -> impl IntoView + use<> {
    let inputs = section.inputs(profile);
    let form = filled(profile, &Place::whole(), &inputs);
    let to = format!("{OVERVIEW}?del={section}");
    let accent = (section == Section::Identity).then(|| contrast(&profile.accent));
    let way = if may_change {
        let text = t!(SV, "settings-change", what = section.title().to_lowercase());
        view! { <LinkButton href=to text kind=ButtonKind::Quiet glyph=Glyph::Edit/> }.into_any()
    } else {
        view! { <span class="small muted">{t!(SV, "settings-administrators-change")}</span> }.into_any()
    };
    view! {
        <Card title=section.title()>
            <DefinitionList facts=facts(inputs, &form)/>
            {accent}
            <p>{way}</p>
        </Card>
    }
}

/// How well the accent can be read, in figures and words.
fn contrast(accent: &str) -> Option<AnyView> {
    let colour = Rgb::parse(accent.trim())?;
    let figure = |ground| format!("{:.1}", colour.contrast(ground)).replace('.', ",");
    let verdict = if colour.is_readable() { t!(SV, "settings-contrast-good") } else { t!(SV, "settings-contrast-bad") };
    let text = t!(SV, "settings-contrast", white = figure(WHITE), paper = figure(PAPER));
    Some(view! { <p class="small">{text}" "{verdict}</p> }.into_any())
}

fn assumed(profile: &Profile, version: i64) -> Option<impl IntoView + use<>> {
    if profile.assumed.is_empty() {
        return None;
    }
    let rows = profile.assumed.iter().map(|path| {
        let fields = vec![
            ("do".to_owned(), "checked".to_owned()),
            ("path".to_owned(), path.clone()),
            ("version".to_owned(), version.to_string()),
        ];
        let name = called(profile, path);
        view! {
            <li class="spread">
                <a href=place_of(path)>{name.clone()}</a>
                <ButtonForm action=OVERVIEW text=t!(SV, "settings-looked-at") about=name fields glyph=Glyph::Check/>
            </li>
        }
    });
    let rows = rows.collect_view();
    Some(view! {
        <Notice title=t!(SV, "settings-assumed", n = profile.assumed.len()) tone=Tone::Warn>
            <p>{t!(SV, "settings-assumed-text")}</p>
            <ul class="plain stack-s">{rows}</ul>
        </Notice>
    })
}

/// The page where an assumed field is changed.
fn place_of(path: &str) -> String {
    use crate::{platform::preset::switched::ListKind, settings::model::lists::Screen};
    let (top, code) = path.split_once('.').unwrap_or((path, ""));
    let section = |section: Section| format!("{OVERVIEW}?del={section}");
    match top {
        "bodies" => section(Section::Bodies),
        "situation" | "answer" | "duplicates" => section(Section::Rhythm),
        "contact" => section(Section::Contact),
        "accessibility" | "data_protection" => section(Section::Supervision),
        "retention" => section(Section::Retention),
        "accounts" => section(Section::Accounts),
        "owner_emails" => format!("{}?lista=owners&kod={code}", Screen::Texts.address()),
        top => match ListKind::parse(top) {
            Ok(list) => {
                let screen = Screen::ALL.iter().find(|screen| screen.lists().contains(&list));
                let code = code.split('.').next().unwrap_or_default();
                screen.map_or_else(
                    || OVERVIEW.to_owned(),
                    |screen| format!("{}?lista={list}&kod={code}", screen.address()),
                )
            }
            Err(_) => section(Section::Identity),
        },
    }
}

fn one(frame: &Frame, open: &Open, section: Section, typed: Typed) -> Response {
    let (inputs, version, status) = (section.inputs(&open.profile), open.version, typed.status());
    let page = frame.page(section.title()).office(Room::Settings).status(status);
    page.render(move || {
        let Typed { form, mistakes, conflict: quicker } = typed;
        let summary = mistakes.summary();
        let accent = (section == Section::Identity).then(|| contrast(form.first("accent")));
        view! {
            <div class="stack-l page-narrow">
                {conflict(quicker)}
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title=section.title() eyebrow=t!(SV, "settings-title")/>
                <form method="post" action=OVERVIEW class="stack" id="settings-form">
                    <HiddenInput name="del" value=section.code()/>
                    <HiddenInput name="version" value=version.to_string()/>
                    {controls(inputs, &form, &mistakes)}
                    {accent}
                    <ActionBar>
                        <LinkButton href=OVERVIEW text=t!(SV, "settings-back") kind=ButtonKind::Quiet/>
                        <Button text=t!(SV, "settings-save") kind=ButtonKind::Amber/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}

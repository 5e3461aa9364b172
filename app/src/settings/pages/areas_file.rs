//! `/personal/installningar/omraden/fil`: outlines from GeoJSON, looked at before they count.

use super::parts::{AREAS_FILE, Asked, SV, tabs};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    forms::MultipartForm,
    platform::municipality::Profile,
    settings::{
        model::{
            findings::Mistakes,
            lists::Screen,
            shapes::{Change, Feature, Odd, Preview, Wrong},
        },
        service::{
            areas::{self, Refused},
            change::{self, Open},
        },
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{RawQuery, Request},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// The largest file: fifty thousand corners fit.
const LARGEST: usize = 4 * 1024 * 1024;

/// Asks for a file, or shows what a kept one would do.
///
/// # Errors
/// [`Fault::NotFound`] when the kept file was used or another one came since.
pub async fn get(frame: Frame, scope: Scope<ManageSettings>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let open = change::open(&scope).await?;
    let Ok(number) = asked.fil.parse::<i64>() else {
        return Ok(ask(&frame, StatusCode::OK, Mistakes::default(), String::new()));
    };
    let preview = areas::kept(&scope, &open, number).await?.ok_or(Fault::NotFound)?;
    Ok(look(&frame, &open, preview, number, StatusCode::OK))
}

/// Keeps a file, applies a kept one, or throws it away.
///
/// # Errors
/// [`Fault::Conflict`] when the kept file was used meanwhile.
pub async fn post(frame: Frame, scope: Scope<ManageSettings>, request: Request) -> Result<Response, Fault> {
    let form = MultipartForm::read(request, &(), LARGEST).await?;
    let number = form.first("fil").parse().unwrap_or(0);
    match form.first("do") {
        "apply" => apply(frame, scope, number, form.first("version").parse().unwrap_or(0)).await,
        "forget" => {
            areas::forget(&scope, number).await?;
            Ok(see_other(&format!("{}?klart=bortkastat", Screen::Areas.address())))
        }
        _ => keep(frame, scope, form).await,
    }
}

async fn apply(frame: Frame, scope: Scope<ManageSettings>, number: i64, version: i64) -> Result<Response, Fault> {
    let open = change::open(&scope).await?;
    match areas::apply(&scope, &open, version, number).await {
        Ok(()) => Ok(see_other(&format!("{}?klart=inlast", Screen::Areas.address()))),
        // The settings moved on: the same file against the list as it is now.
        Err(Fault::Conflict) => {
            let open = change::open(&scope).await?;
            let preview = areas::kept(&scope, &open, number).await?.ok_or(Fault::Conflict)?;
            Ok(look(&frame, &open, preview, number, StatusCode::CONFLICT))
        }
        Err(fault) => Err(fault),
    }
}

async fn keep(frame: Frame, scope: Scope<ManageSettings>, form: MultipartForm) -> Result<Response, Fault> {
    let pasted = form.first("text").to_owned();
    let refuse = |mistakes| Ok(ask(&frame, StatusCode::UNPROCESSABLE_ENTITY, mistakes, pasted.clone()));
    if form.upload.too_large {
        return refuse(Mistakes::at("file", t!(SV, "settings-file-too-large", megabytes = LARGEST / 1_048_576)));
    }
    let (field, text) = if form.upload.bytes.is_empty() {
        ("text", pasted.clone())
    } else {
        match String::from_utf8(form.upload.bytes) {
            Ok(text) => ("file", text),
            Err(_) => return refuse(Mistakes::at("file", t!(SV, "settings-file-not-text"))),
        }
    };
    if text.trim().is_empty() {
        return refuse(Mistakes::at("file", t!(SV, "settings-file-missing")));
    }
    match areas::keep(&scope, text.trim_start_matches('\u{feff}')).await {
        Ok(number) => Ok(see_other(&format!("{AREAS_FILE}?fil={number}"))),
        Err(Refused::File(wrong)) => {
            let mut mistakes = Mistakes::default();
            for (at, what) in wrong {
                mistakes.say(field, told(at, what));
            }
            refuse(mistakes)
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn told(at: usize, what: Wrong) -> String {
    let words = match what {
        Wrong::NotGeoJson => t!(SV, "settings-shape-not-geojson"),
        Wrong::NoFeatures => t!(SV, "settings-shape-no-features"),
        Wrong::Code => t!(SV, "settings-shape-code"),
        Wrong::Twice => t!(SV, "settings-shape-twice"),
        Wrong::Name => t!(SV, "settings-shape-name"),
        Wrong::Geometry => t!(SV, "settings-shape-geometry"),
        Wrong::Swapped => t!(SV, "settings-shape-swapped"),
        Wrong::Metres => t!(SV, "settings-shape-metres"),
        Wrong::Outside => t!(SV, "settings-shape-outside"),
        Wrong::TooFine => t!(SV, "settings-shape-too-fine"),
    };
    match at {
        0 => words,
        at => t!(SV, "settings-shape-at", at = at, words = words),
    }
}

fn odd_words(odd: Odd) -> String {
    match odd {
        Odd::CrossesItself => t!(SV, "settings-odd-crosses"),
        Odd::Small => t!(SV, "settings-odd-small"),
        Odd::Large => t!(SV, "settings-odd-large"),
        Odd::Far => t!(SV, "settings-odd-far"),
    }
}

fn ask(frame: &Frame, status: StatusCode, mistakes: Mistakes, pasted: String) -> Response {
    let page = frame.page(t!(SV, "settings-areas-file")).office(Room::Settings).status(status);
    page.render(move || {
        let summary = mistakes.summary();
        view! {
            <div class="stack-l">
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title=t!(SV, "settings-areas-file") eyebrow=t!(SV, "settings-title") lead=t!(SV, "settings-areas-file-lead")/>
                {tabs(&Screen::Areas.address())}
                <form method="post" action=AREAS_FILE enctype="multipart/form-data" class="stack page-narrow" id="settings-form">
                    <FileInput id="field-file" name="file" label=t!(SV, "settings-geojson") accept=".geojson,.json,application/geo+json,application/json"
                        hint=t!(SV, "settings-geojson-hint") error=mistakes.of("file")/>
                    <TextArea id="field-text" name="text" label=t!(SV, "settings-geojson-paste") hint=t!(SV, "settings-geojson-paste-hint")
                        value=pasted error=mistakes.of("text") rows=8/>
                    <ActionBar>
                        <LinkButton href=Screen::Areas.address() text=t!(SV, "settings-back-to-list") kind=ButtonKind::Quiet/>
                        <Button text=t!(SV, "settings-look") kind=ButtonKind::Amber/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}

fn look(frame: &Frame, open: &Open, preview: Preview, number: i64, status: StatusCode) -> Response {
    let (profile, version) = (open.profile.clone(), open.version);
    let page = frame.page(t!(SV, "settings-areas-file")).office(Room::Settings).status(status);
    page.render(move || {
        let moved = (status == StatusCode::CONFLICT)
            .then(|| view! { <Notice title=t!(SV, "settings-preview-moved") tone=Tone::Warn announce=true/> });
        view! {
            <div class="stack-l">
                {moved}
                <PageHeading title=t!(SV, "settings-preview") eyebrow=t!(SV, "settings-areas-file") lead=t!(SV, "settings-preview-lead")/>
                {features(&preview)}
                {missing(&profile, &preview)}
                <div class="cluster">{decide(number, version)}</div>
            </div>
        }
    })
}

fn features(preview: &Preview) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(t!(SV, "settings-column-area")),
        Column::new(t!(SV, "settings-column-code")),
        Column::new(t!(SV, "settings-column-change")),
        Column::number(t!(SV, "settings-column-size")),
        Column::new(t!(SV, "settings-column-odd")),
    ];
    let rows = preview.features.iter().map(feature).collect();
    view! { <DataTable caption=t!(SV, "settings-preview") quiet_caption=true columns rows/> }
}

fn feature(feature: &Feature) -> Vec<AnyView> {
    let (tone, change) = match feature.change {
        Change::New => (Tone::Info, t!(SV, "settings-change-new")),
        Change::Changed => (Tone::Warn, t!(SV, "settings-change-changed")),
        Change::Same => (Tone::Neutral, t!(SV, "settings-change-same")),
    };
    let odd: Vec<_> = feature.odd.iter().map(|odd| odd_words(*odd)).collect();
    let odd = if odd.is_empty() { "–".to_owned() } else { odd.join(" ") };
    vec![
        cell(feature.name.clone()),
        cell(view! { <code>{feature.code.clone()}</code> }),
        cell(view! { <StatusTag text=change tone/> }),
        cell(format!("{:.2} km²", feature.square_km).replace('.', ",")),
        cell(odd),
    ]
}

fn missing(profile: &Profile, preview: &Preview) -> Option<impl IntoView + use<>> {
    if preview.missing.is_empty() {
        return None;
    }
    let names: Vec<_> = preview.missing.iter().map(|code| profile.area_name(code)).collect();
    Some(view! {
        <Notice title=t!(SV, "settings-missing-areas")><p>{t!(SV, "settings-missing-areas-text", names = names.join(", "))}</p></Notice>
    })
}

/// Two answers to the preview, as forms of one button each.
fn decide(number: i64, version: i64) -> impl IntoView {
    let fields = |act: &str| {
        let fields = [("do", act.to_owned()), ("fil", number.to_string()), ("version", version.to_string())];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>()
    };
    view! {
        <ButtonForm action=AREAS_FILE text=t!(SV, "settings-forget") kind=ButtonKind::Quiet fields=fields("forget")/>
        <ButtonForm action=AREAS_FILE text=t!(SV, "settings-apply") kind=ButtonKind::Amber fields=fields("apply")/>
    }
}

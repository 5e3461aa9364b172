//! `/personal/installningar/platser`: streets and named places from a CSV file, looked at before they count.

use super::parts::{Asked, PLACES, SV, done, tabs};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    forms::MultipartForm,
    platform::{
        municipality::Profile,
        preset::gazetteer::{GazetteerKind, GazetteerRow, HEADER, RowFault, RowProblem},
    },
    settings::{
        model::findings::Mistakes,
        service::places::{self, Preview, Refused},
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

/// The largest file: twenty thousand rows fit.
const LARGEST: usize = 3 * 1024 * 1024;

/// Asks for a file, or shows what a kept one would do.
///
/// # Errors
/// [`Fault::NotFound`] when the kept file was used or another one came since.
pub async fn get(frame: Frame, scope: Scope<ManageSettings>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    if let Ok(number) = asked.fil.parse::<i64>() {
        let preview = places::kept(&scope, number).await?.ok_or(Fault::NotFound)?;
        return Ok(look(&frame, preview, number));
    }
    let count = places::count(&scope).await?;
    Ok(ask(&frame, StatusCode::OK, Mistakes::default(), count, asked.klart))
}

/// Keeps a file, applies a kept one, or throws it away.
///
/// # Errors
/// [`Fault::Conflict`] when the kept file was used meanwhile.
pub async fn post(frame: Frame, scope: Scope<ManageSettings>, request: Request) -> Result<Response, Fault> {
    let form = MultipartForm::read(request, &(), LARGEST).await?;
    let number = form.first("fil").parse().unwrap_or(0);
    match form.first("do") {
        "apply" => {
            places::apply(&scope, number).await?;
            Ok(see_other(&format!("{PLACES}?klart=inlast")))
        }
        "forget" => {
            places::forget(&scope, number).await?;
            Ok(see_other(&format!("{PLACES}?klart=bortkastat")))
        }
        _ => keep(frame, scope, form).await,
    }
}

async fn keep(frame: Frame, scope: Scope<ManageSettings>, form: MultipartForm) -> Result<Response, Fault> {
    let count = places::count(&scope).await?;
    let refuse = |mistakes| Ok(ask(&frame, StatusCode::UNPROCESSABLE_ENTITY, mistakes, count, String::new()));
    if form.upload.too_large {
        return refuse(Mistakes::at("file", t!(SV, "settings-file-too-large", megabytes = LARGEST / 1_048_576)));
    }
    if form.upload.bytes.is_empty() {
        return refuse(Mistakes::at("file", t!(SV, "settings-file-missing")));
    }
    let Ok(text) = String::from_utf8(form.upload.bytes) else {
        return refuse(Mistakes::at("file", t!(SV, "settings-file-not-text")));
    };
    match places::keep(&scope, &text).await {
        Ok(number) => Ok(see_other(&format!("{PLACES}?fil={number}"))),
        Err(Refused::File(problems)) => {
            let mut mistakes = Mistakes::default();
            for problem in problems {
                mistakes.say("file", told(problem));
            }
            refuse(mistakes)
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn told(problem: RowProblem) -> String {
    let words = match problem.what {
        RowFault::Header => t!(SV, "settings-row-header", header = HEADER),
        RowFault::FieldCount => t!(SV, "settings-row-field-count"),
        RowFault::Quotes => t!(SV, "settings-row-quotes"),
        RowFault::Name => t!(SV, "settings-row-name"),
        RowFault::Kind => t!(SV, "settings-row-kind"),
        RowFault::Area => t!(SV, "settings-row-area"),
        RowFault::Position => t!(SV, "settings-row-position"),
        RowFault::PlaceType => t!(SV, "settings-row-place-type"),
        RowFault::Twice => t!(SV, "settings-row-twice"),
        RowFault::TooMany => t!(SV, "settings-row-too-many"),
    };
    t!(SV, "settings-row-at", line = problem.line, words = words)
}

fn ask(frame: &Frame, status: StatusCode, mistakes: Mistakes, (streets, named): (i64, i64), klart: String) -> Response {
    let page = frame.page(t!(SV, "settings-tab-places")).office(Room::Settings).status(status);
    page.render(move || {
        let summary = mistakes.summary();
        view! {
            <div class="stack-l">
                {done(&klart)}
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title=t!(SV, "settings-tab-places") eyebrow=t!(SV, "settings-title") lead=t!(SV, "settings-places-lead")/>
                {tabs(PLACES)}
                <p>{t!(SV, "settings-places-count", streets = streets, places = named)}</p>
                <form method="post" action=PLACES enctype="multipart/form-data" class="stack page-narrow" id="settings-form">
                    <h2>{t!(SV, "settings-places-file")}</h2>
                    <FileInput id="field-file" name="file" label=t!(SV, "settings-csv") accept=".csv,text/csv"
                        hint=t!(SV, "settings-csv-hint") error=mistakes.of("file")/>
                    <Details summary=t!(SV, "settings-csv-how")>
                        <p>{t!(SV, "settings-csv-how-text")}</p>
                        <pre><code>{example()}</code></pre>
                    </Details>
                    <ActionBar><Button text=t!(SV, "settings-look") kind=ButtonKind::Amber/></ActionBar>
                </form>
            </div>
        }
    })
}

fn example() -> String {
    format!(
        "{HEADER}\nKvarnvägen;street;kvarnbacken;59,6102;15,9225;\nStationsparken;place;stationsomradet;59,5902;15,8765;park"
    )
}

fn look(frame: &Frame, preview: Preview, number: i64) -> Response {
    let page = frame.page(t!(SV, "settings-preview")).office(Room::Settings);
    let profile = frame.profile.clone();
    page.render(move || {
        let unknown = (!preview.unknown_areas.is_empty()).then(|| {
            let codes = preview.unknown_areas.join(", ");
            view! { <Notice title=t!(SV, "settings-places-unknown", codes = codes) tone=Tone::Warn/> }
        });
        let counted = t!(SV, "settings-places-counted", streets = preview.streets, places = preview.places);
        view! {
            <div class="stack-l">
                <PageHeading title=t!(SV, "settings-preview") eyebrow=t!(SV, "settings-tab-places") lead=t!(SV, "settings-places-replace")/>
                <p>{counted}</p>
                {unknown}
                {first(&profile, preview.first)}
                <div class="cluster">
                    <ButtonForm action=PLACES text=t!(SV, "settings-forget") kind=ButtonKind::Quiet fields=fields("forget", number)/>
                    <ButtonForm action=PLACES text=t!(SV, "settings-apply") kind=ButtonKind::Amber fields=fields("apply", number)/>
                </div>
            </div>
        }
    })
}

fn first(profile: &Profile, rows: Vec<GazetteerRow>) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(t!(SV, "settings-column-name")),
        Column::new(t!(SV, "settings-kind")),
        Column::new(t!(SV, "settings-column-area")),
        Column::number(t!(SV, "settings-lat")),
        Column::number(t!(SV, "settings-lon")),
    ];
    let kind = |kind| match kind {
        GazetteerKind::Street => t!(SV, "settings-street"),
        GazetteerKind::Place => t!(SV, "settings-place"),
    };
    // A code nobody knows is shown as it stands in the file: it is what must be looked for there.
    let area = |code: String| profile.area_name(&code);
    let degrees = |degrees: f64| degrees.to_string().replace('.', ",");
    let rows = rows.into_iter().map(|row| {
        vec![
            cell(row.name),
            cell(kind(row.kind)),
            cell(row.area.map_or_else(|| "–".to_owned(), &area)),
            cell(degrees(row.lat)),
            cell(degrees(row.lon)),
        ]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "settings-places-first") columns rows/> }
}

fn fields(act: &str, number: i64) -> Vec<(String, String)> {
    vec![("do".to_owned(), act.to_owned()), ("fil".to_owned(), number.to_string())]
}

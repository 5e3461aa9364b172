//! `/personal/lagesbild/{period}/mote`: the meeting, the same for the projector and for every phone at the table.

use super::{
    forms::Typed,
    meeting_parts::{self as parts, Hall},
    period,
};
use crate::{
    accounts::{
        policy::{DecideMeasures, ReadObservations, ReadSituation, RunSituation, WriteSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::{id::MeasureId, lang::Lang},
    observations::{Origin, period_path},
    shell::{Frame, Room, see_other},
    situation::{
        letters::Letters,
        service::{
            look,
            meeting::{self, Move},
        },
        view::PictureForm,
    },
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The address of a period's meeting.
pub(super) fn meeting_path(key: &str) -> String {
    format!("{}/mote", period_path(key))
}

/// Where changes of a period's picture are told as they happen.
pub(super) fn stream_path(key: &str) -> String {
    format!("{}/strom", meeting_path(key))
}

/// Shows the meeting; `O` knows where observations come from.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period.
pub async fn get<O: Origin, L: Letters>(
    frame: Frame,
    scope: Scope<ReadObservations>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let large = query.as_deref().is_some_and(|query| query.split('&').any(|one| one == "visning=projektor"));
    show::<O, L>(&frame, &scope, &key, Typed::default(), large).await
}

/// One of the meeting's forms, or one of the picture's that is filled in at the meeting.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period, or the form is not this person's.
pub async fn post<O: Origin, L: Letters>(
    frame: Frame,
    scope: Scope<WriteSituation>,
    Path(key): Path<String>,
    Posted(form): Posted<PictureForm>,
) -> Result<Response, Fault> {
    match act::<L>(&frame, &scope, &key, &form).await {
        Ok(anchor) => Ok(see_other(&format!("{}#{anchor}", meeting_path(&key)))),
        Err(refused) => {
            let typed = Typed::of(refused, form)?;
            show::<O, L>(&frame, &scope.narrow()?, &key, typed, false).await
        }
    }
}

/// Does what a form says; tells where on the page it can be seen.
async fn act<L: Letters>(
    frame: &Frame,
    scope: &Scope<WriteSituation>,
    key: &str,
    form: &PictureForm,
) -> Result<String, Refused> {
    let anchor = match form.r#do.as_str() {
        "start" => {
            meeting::start(&scope.narrow::<RunSituation>()?, key, form.minutes.trim().parse().ok()).await?;
            "main"
        }
        "go" => {
            meeting::go(&scope.narrow::<RunSituation>()?, key, form.point(), form.version()).await?;
            "punkt"
        }
        "end" => {
            meeting::go(&scope.narrow::<RunSituation>()?, key, Move::End, form.version()).await?;
            "main"
        }
        "present" => {
            meeting::attend(&scope.narrow::<RunSituation>()?, key, form.attendance()).await?;
            "deltagare"
        }
        "decide" => {
            let scope = scope.narrow::<DecideMeasures>()?;
            meeting::decide(&scope, key, form.decided(&frame.profile)?).await?;
            "beslut"
        }
        // Levels, sections and summary are written with the forms of the picture. Its steps are taken on its own page.
        "level" | "levels" | "write" | "summary" => {
            period::act::<L>(scope, key, form).await?;
            "punkt"
        }
        _ => return Err(Refused::Fault(Fault::BadRequest)),
    };
    Ok(anchor.to_owned())
}

async fn show<O: Origin, L: Letters>(
    frame: &Frame,
    scope: &Scope<ReadObservations>,
    key: &str,
    typed: Typed,
    large: bool,
) -> Result<Response, Fault> {
    let look = look::look::<O, L>(&scope.narrow::<ReadSituation>()?, key).await?;
    let meeting = meeting::of(scope, &look.figures.period).await?;
    let key: MeasureId = scope.municipality().chance().opaque_id().into();
    let hall = Hall { look, meeting, typed, large, key, decides: scope.narrow::<DecideMeasures>().is_ok() };
    let title = format!("{}, {}", t!(SV, "meeting-title"), hall.look.figures.period.label_sv());
    let profile = frame.profile.clone();
    let page = frame.page(title.clone()).office(Room::Situation).status(hall.typed.status());
    Ok(page.render(move || {
        let stream = stream_path(&hall.look.figures.period.key());
        let class = if large { "stack-l meeting meeting-large" } else { "stack-l meeting" };
        let group = profile.bodies.operative.name.clone();
        view! {
            <div class=class data-live=stream data-number=hall.meeting.change.to_string()>
                <PageHeading title eyebrow=group lead=parts::lead(&hall)/>
                {parts::contact()}
                {hall.typed.above(&hall.look)}
                {parts::body(&profile, &hall)}
            </div>
        }
    }))
}

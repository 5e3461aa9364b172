//! `/personal/lagesbild/{period}`: the picture of one period, change first.

use super::{
    forms::{self, Typed},
    level_forms, meeting, parts, render,
};
use crate::{
    accounts::{
        policy::{Capability, ReadSituation, RunSituation, TriageReports, WriteSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::lang::Lang,
    observations::{FEWEST_TO_SHARE, Origin, period_path},
    platform::{clock::spoken_date, municipality::Profile},
    shell::{Frame, Room, see_other},
    situation::{
        letters::Letters,
        service::{
            acts,
            look::{self, Look},
            steps,
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

/// Shows a period; `O` knows where its observations come from.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period.
pub async fn get<O: Origin, L: Letters>(
    frame: Frame,
    scope: Scope<ReadSituation>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let look = look::look::<O, L>(&scope, &key).await?;
    Ok(page(&frame, look, Typed::default(), done(query.as_deref())))
}

/// One of the page's forms.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period, or the form is not this person's.
pub async fn post<O: Origin, L: Letters>(
    frame: Frame,
    scope: Scope<WriteSituation>,
    Path(key): Path<String>,
    Posted(form): Posted<PictureForm>,
) -> Result<Response, Fault> {
    let refused = match act::<L>(&scope, &key, &form).await {
        Ok(anchor) => {
            let done = form.r#do.split('-').next().unwrap_or_default();
            return Ok(see_other(&format!("{}?done={done}#{anchor}", period_path(&key))));
        }
        Err(refused) => refused,
    };
    let typed = Typed::of(refused, form)?;
    let look = look::look::<O, L>(&scope.narrow()?, &key).await?;
    Ok(page(&frame, look, typed, None))
}

/// Does what a form says; tells where on the page it can be seen.
pub(super) async fn act<L: Letters>(
    scope: &Scope<WriteSituation>,
    key: &str,
    form: &PictureForm,
) -> Result<String, Refused> {
    let anchor = |code: &str| render::anchor(code);
    match form.r#do.as_str() {
        "write" => {
            acts::write(scope, key, &form.section, &form.words, form.version()).await?;
            Ok(anchor(&form.section))
        }
        "summary" => {
            acts::summarise(&scope.narrow::<RunSituation>()?, key, form.summary(), form.version()).await?;
            Ok(anchor("summary"))
        }
        "level" => {
            acts::set_level(&scope.narrow::<RunSituation>()?, key, form.level()?).await?;
            Ok(anchor("levels"))
        }
        "levels" => {
            acts::accept_all(&scope.narrow::<RunSituation>()?, key).await?;
            Ok(anchor("levels"))
        }
        _ => {
            let verb = form.verb()?;
            let seen = steps::Seen { version: form.version(), change: form.change.trim().parse().ok() };
            steps::step::<L>(&scope.narrow::<RunSituation>()?, key, verb, &form.why, seen).await?;
            Ok("main".to_owned())
        }
    }
}

/// What was just done, in words.
fn done(query: Option<&str>) -> Option<String> {
    match query? {
        "done=add" => Some(t!(SV, "situation-done-add")),
        "done=take_out" => Some(t!(SV, "situation-done-take-out")),
        "done=write" => Some(t!(SV, "picture-done-write")),
        "done=summary" => Some(t!(SV, "picture-done-summary")),
        "done=level" => Some(t!(SV, "picture-done-level")),
        "done=levels" => Some(t!(SV, "picture-done-levels")),
        "done=step" => Some(t!(SV, "picture-done-step")),
        _ => None,
    }
}

fn page(frame: &Frame, look: Look, typed: Typed, done: Option<String>) -> Response {
    let profile = frame.profile.clone();
    let sorts = frame.staff().is_some_and(|staff| staff.can(TriageReports::NEED));
    let title = format!("{}, {}", t!(SV, "office-situation"), look.figures.period.label_sv());
    let page = frame.page(title).office(Room::Situation).status(typed.status());
    page.render(move || {
        let key = look.figures.period.key();
        // What comes in while it is read is told; it moves nothing under the eyes of who reads or writes.
        let follows = look.figures.within && look.stage.is_made();
        let stream = follows.then(|| meeting::stream_path(&key));
        let number = follows.then(|| look.row.change.to_string());
        let news = follows.then(|| news(period_path(&key)));
        let content = match look.figures.within {
            true => within(&profile, &look, &typed, sorts).into_any(),
            false => outside(&profile, &look).into_any(),
        };
        view! {
            <PageHeading title=look.content.title.clone() eyebrow=look.content.eyebrow.clone() lead=lead(&look)/>
            <div class="stack-l" data-live=stream data-number=number>
                {news}
                {done.map(|title| view! { <Notice title tone=Tone::Ok announce=true/> })}
                {typed.above(&look)}
                {forms::stages(&look, &typed)}
                {content}
                {parts::neighbours(&look)}
            </div>
        }
    })
}

/// That something came in since the page was made: shown by the script alone.
fn news(here: String) -> impl IntoView {
    view! {
        <div data-live-news="" role="status" hidden>
            <Notice title=t!(SV, "picture-news") tone=Tone::Info>
                <p><a class="quiet-link" href=here>{t!(SV, "picture-news-show")}</a></p>
            </Notice>
        </div>
    }
}

fn lead(look: &Look) -> String {
    let (period, today) = (&look.figures.period, look.figures.today);
    let day = spoken_date(period.last(), today, SV);
    if period.contains(today) { t!(SV, "situation-until", day = day) } else { t!(SV, "situation-closed", day = day) }
}

/// Everything, for those who make the picture together.
fn within(profile: &Profile, look: &Look, typed: &Typed, sorts: bool) -> impl IntoView + use<> {
    let nothing = (look.stage.is_made() && look.figures.spans.now.is_empty()).then(|| empty(look, sorts));
    let more = |code: &str| match code {
        "summary" if look.runs && look.stage.is_made() => Some(forms::summary(look, typed)),
        "levels" if !look.areas.is_empty() => Some(level_forms::levels(look, typed, false)),
        code => {
            let written = look.writes.iter().find(|one| one.code == code);
            written.map(|written| forms::write(written, typed))
        }
    };
    view! {
        {nothing}
        {render::content(&look.content, None, more)}
        {parts::observations(profile, look)}
        {notes()}
    }
}

/// For those outside the group: sums, and none of them small enough to point at somebody.
fn outside(profile: &Profile, look: &Look) -> impl IntoView + use<> {
    let group = profile.bodies.operative.name.clone();
    view! {
        {render::content(&look.content, None, |_| None)}
        <Notice title=t!(SV, "situation-few-title", n = FEWEST_TO_SHARE)>
            <p>{t!(SV, "situation-few-text", group = group)}</p>
        </Notice>
    }
}

fn empty(look: &Look, sorts: bool) -> AnyView {
    let open = look.figures.period.contains(look.figures.today);
    let action = (open && sorts).then(|| {
        view! { <LinkButton href="/personal/inkorg" text=t!(SV, "situation-to-inbox") kind=ButtonKind::Quiet/> }
    });
    let add = parts::add(look);
    view! { <EmptyState title=t!(SV, "situation-empty") text=t!(SV, "situation-empty-text")>{action}{add}</EmptyState> }
        .into_any()
}

fn notes() -> impl IntoView {
    view! {
        <Notice title=t!(SV, "situation-small-title")>
            <p>{t!(SV, "situation-small", n = FEWEST_TO_SHARE)}</p>
        </Notice>
    }
}

//! `/personal/lagesbild/{period}`: the picture of one period, change first.

use super::{outside, parts};
use crate::{
    accounts::{
        policy::{Capability, ReadSituation, TriageReports},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    observations::{FEWEST_TO_SHARE, Origin, area_name, period_path, short_label, year_of},
    platform::{clock::spoken_date, municipality::Profile},
    shell::{Frame, Room},
    situation::{
        service::{self, Picture},
        tally::Line,
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
pub async fn get<O: Origin>(
    frame: Frame,
    scope: Scope<ReadSituation>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let picture = service::picture::<O>(&scope, &key).await?;
    let done = done(query.as_deref());
    let profile = frame.profile.clone();
    let sorts = frame.staff().is_some_and(|staff| staff.can(TriageReports::NEED));
    let title = format!("{}, {}", t!(SV, "office-situation"), picture.period.label_sv());
    Ok(frame.page(title).office(Room::Situation).render(move || page(&profile, &picture, sorts, done)))
}

/// What was just done, in words.
fn done(query: Option<&str>) -> Option<String> {
    match query? {
        "done=add" => Some(t!(SV, "situation-done-add")),
        "done=take_out" => Some(t!(SV, "situation-done-take-out")),
        _ => None,
    }
}

fn page(profile: &Profile, picture: &Picture, sorts: bool, done: Option<String>) -> impl IntoView + use<> {
    let body = &profile.bodies.operative;
    let label = short_label(&picture.period, year_of(&picture.period));
    let day = spoken_date(picture.period.last(), picture.today, SV);
    let lead = if picture.open { t!(SV, "situation-until", day = day) } else { t!(SV, "situation-closed", day = day) };
    let content = match picture.within {
        true => within(profile, picture, sorts).into_any(),
        false => outside::picture(profile, picture).into_any(),
    };
    view! {
        <PageHeading title=t!(SV, "situation-title", town = profile.short_name.clone())
            eyebrow=format!("{} · {} {}", body.name, label, year_of(&picture.period)) lead/>
        <div class="stack-l">
            {done.map(|title| view! { <Notice title tone=Tone::Ok announce=true/> })}
            {content}
            {neighbours(picture)}
        </div>
    }
}

/// Everything, for those who make the picture together.
fn within(profile: &Profile, picture: &Picture, sorts: bool) -> impl IntoView + use<> {
    let nothing = picture.spans.now.is_empty().then(|| empty(picture, sorts));
    view! {
        {nothing}
        {changed(profile, picture)}
        {parts::chart(profile, picture)}
        <div class="grid-2">{parts::hot(profile, picture)}{parts::safe(profile, picture)}</div>
        {parts::observations(profile, picture)}
        {notes(profile)}
    }
}

fn empty(picture: &Picture, sorts: bool) -> AnyView {
    let action = (picture.open && sorts).then(|| {
        view! { <LinkButton href="/personal/inkorg" text=t!(SV, "situation-to-inbox") kind=ButtonKind::Quiet/> }
    });
    let add = parts::add(picture);
    view! { <EmptyState title=t!(SV, "situation-empty") text=t!(SV, "situation-empty-text")>{action}{add}</EmptyState> }
        .into_any()
}

fn changed(profile: &Profile, picture: &Picture) -> impl IntoView + use<> {
    let unsafe_ones = picture.spans.only(profile, false);
    let total = unsafe_ones.total();
    let areas = profile.areas.iter().map(|area| area.code.as_str());
    let table = parts::comparison(
        t!(SV, "situation-by-area"),
        t!(SV, "situation-column-area"),
        picture,
        unsafe_ones.by_area(areas),
        |line| area_name(profile, line.code.as_deref()),
    );
    view! {
        <section class="stack">
            <h2>{t!(SV, "situation-changed")}</h2>
            <p class="lead">{total_words(&total, picture)}" "
                {t!(SV, "situation-total-year", when = picture.last_year.clone(), n = total.last_year)}</p>
            {parts::under_way(picture)}
            {table}
        </section>
    }
}

fn total_words(total: &Line, picture: &Picture) -> String {
    let (now, before, n) = (total.now, picture.before.clone(), total.change().abs());
    match total.change() {
        0 => t!(SV, "situation-total-same", now = now, before = before),
        1.. => t!(SV, "situation-total-more", now = now, n = n, before = before),
        _ => t!(SV, "situation-total-fewer", now = now, n = n, before = before),
    }
}

fn notes(profile: &Profile) -> impl IntoView + use<> {
    let to: Vec<_> = profile.recipients_in_use().map(|to| to.name.clone()).collect();
    let group = profile.bodies.operative.name.clone();
    view! {
        <Notice title=t!(SV, "situation-small-title")>
            <p>{t!(SV, "situation-small", n = FEWEST_TO_SHARE)}" "
                {t!(SV, "situation-to-steering", group = group, to = to.join(", "))}</p>
        </Notice>
    }
}

fn neighbours(picture: &Picture) -> impl IntoView + use<> {
    let (previous, next) = (picture.period.previous(), picture.period.next());
    let year = year_of(&picture.period);
    let back =
        Link::new(period_path(&previous.key()), t!(SV, "situation-previous", period = short_label(&previous, year)));
    let onward = (next.first() <= picture.today)
        .then(|| Link::new(period_path(&next.key()), t!(SV, "situation-next", period = short_label(&next, year))));
    view! {
        <Pager label=t!(SV, "situation-neighbours") status=picture.period.label_sv() previous=Some(back) next=onward/>
        <p class="no-print"><a href="/personal/lagesbild">{t!(SV, "situation-all")}</a></p>
    }
}

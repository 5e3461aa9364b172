//! `/personal/insatser`: what goes on, what is to be followed up, what is over.

use super::{HERE, address, waiting::due};
use crate::{
    accounts::{
        policy::{Capability, DecideMeasures, FollowMeasures, ReadMeasures},
        scope::Scope,
    },
    fault::Fault,
    forms::offered,
    kernel::lang::Lang,
    measures::{
        labels,
        model::{Kind, State},
        service::read::{self, Summary, is_to_follow},
    },
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;
/// The views, each with its address.
const VIEWS: [&str; 4] = ["", "folj", "utkast", "avslutade"];

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Narrowed {
    /// One of [`VIEWS`].
    visa: String,
    /// Code of an area.
    omrade: String,
    /// Code of an actor.
    agare: String,
    /// Code of a [`Kind`].
    typ: String,
}

impl Narrowed {
    fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    fn is_narrowed(&self) -> bool {
        [&self.omrade, &self.agare, &self.typ].iter().any(|code| !code.is_empty())
    }

    fn fits(&self, one: &Summary) -> bool {
        let is = |asked: &str, code: Option<&str>| asked.is_empty() || code == Some(asked);
        is(&self.omrade, one.area.as_ref().map(|code| code.as_str()))
            && is(&self.agare, one.actor.as_ref().map(|code| code.as_str()))
            && is(&self.typ, one.kind.map(Kind::code))
    }
}

fn is_in(view: &str, one: &Summary, today: NaiveDate) -> bool {
    match view {
        "folj" => is_to_follow(one, today),
        "utkast" => one.state == State::Draft,
        "avslutade" => one.state.is_over(),
        _ => one.state == State::Running,
    }
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadMeasures>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let narrowed = Narrowed::of(query.as_deref());
    let (measures, today) = (read::all(&scope).await?, local_date(scope.now()));
    Ok(page(&frame, &narrowed, measures, today))
}

fn page(frame: &Frame, narrowed: &Narrowed, measures: Vec<Summary>, today: NaiveDate) -> Response {
    let profile = &*frame.profile;
    let decides = frame.staff().is_some_and(|staff| staff.can(DecideMeasures::NEED));
    let fitting: Vec<_> = measures.into_iter().filter(|one| narrowed.fits(one)).collect();
    // Drafts are only for those who work on measures.
    let drafts = frame.staff().is_some_and(|staff| staff.can(FollowMeasures::NEED));
    let tabs = tabs(narrowed, &fitting, drafts, today);
    let mut shown: Vec<_> = fitting.into_iter().filter(|one| is_in(&narrowed.visa, one, today)).collect();
    match narrowed.visa.as_str() {
        "utkast" => {}
        "avslutade" => shown.sort_by(|one, other| (other.ended, &one.title).cmp(&(one.ended, &other.title))),
        _ => shown.sort_by(|one, other| {
            (one.next.is_none(), one.next, &one.title).cmp(&(other.next.is_none(), other.next, &other.title))
        }),
    }
    let body = list(profile, narrowed, &shown, today);
    let new = decides.then(
        || view! { <LinkButton href="/personal/insatser/ny" text=t!(SV, "measures-new") kind=ButtonKind::Amber glyph=Glyph::Plus/> },
    );
    frame.page(t!(SV, "measures-all")).office(Room::Measures).render(|| {
        view! {
            <PageHeading title=t!(SV, "measures-all") lead=t!(SV, "measures-lead")>
                <LinkButton href="/personal/insatser/verkan" text=t!(SV, "measures-effect") kind=ButtonKind::Quiet glyph=Glyph::Chart/>
                {new}
            </PageHeading>
            {tabs}
            {filter(profile, narrowed)}
            {body}
        }
    })
}

fn tabs(narrowed: &Narrowed, fitting: &[Summary], drafts: bool, today: NaiveDate) -> AnyView {
    let here = if VIEWS.contains(&narrowed.visa.as_str()) { narrowed.visa.as_str() } else { "" };
    let names = [
        t!(SV, "measures-view-running"),
        t!(SV, "measures-view-follow"),
        t!(SV, "measures-view-drafts"),
        t!(SV, "measures-view-over"),
    ];
    let link = |(view, name): (&&str, String)| {
        let many = fitting.iter().filter(|one| is_in(view, one, today)).count();
        let query = [("visa", *view), ("omrade", &narrowed.omrade), ("agare", &narrowed.agare), ("typ", &narrowed.typ)];
        let asked: Vec<_> = query.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let asked = serde_html_form::to_string(&asked).unwrap_or_default();
        let href = if asked.is_empty() { HERE.to_owned() } else { format!("{HERE}?{asked}") };
        Link::new(href, name).count(u32::try_from(many).unwrap_or(u32::MAX)).current(*view == here)
    };
    let views = VIEWS.iter().zip(names).filter(|(view, _)| drafts || **view != "utkast");
    let links = views.map(link).collect();
    view! { <Tabs label=t!(SV, "measures-views") links/> }.into_any()
}

fn filter(profile: &Profile, narrowed: &Narrowed) -> AnyView {
    let all = || t!(SV, "measures-every");
    let areas = offered::every_area(profile, &narrowed.omrade, all());
    let actors = offered::every_unit(profile, &narrowed.agare, all());
    let kinds = Kind::ALL.iter().map(|one| Choice::new(one.code(), labels::kind(*one)));
    let kinds = offered::after(all(), kinds, &narrowed.typ);
    let back = if narrowed.visa.is_empty() { HERE.to_owned() } else { format!("{HERE}?visa={}", shown(narrowed)) };
    let reset = narrowed.is_narrowed().then(|| Link::new(back, t!(SV, "measures-show-all")));
    let here = shown(narrowed);
    view! {
        <FilterBar action=HERE label=t!(SV, "measures-filter") submit=t!(SV, "measures-show") reset>
            <HiddenInput name="visa" value=here/>
            <Select name="omrade" label=t!(SV, "measures-area") choices=areas/>
            <Select name="agare" label=t!(SV, "measures-owner") choices=actors/>
            <Select name="typ" label=t!(SV, "measures-kind") choices=kinds/>
        </FilterBar>
    }
    .into_any()
}

/// The view that is shown; what is no view is the first.
fn shown(narrowed: &Narrowed) -> &'static str {
    VIEWS.into_iter().find(|view| *view == narrowed.visa).unwrap_or_default()
}

fn list(profile: &Profile, narrowed: &Narrowed, measures: &[Summary], today: NaiveDate) -> AnyView {
    if measures.is_empty() {
        return nothing(narrowed);
    }
    let over = narrowed.visa == "avslutade";
    let columns = vec![
        Column::new(t!(SV, "measures-one")),
        Column::new(t!(SV, "measures-place")),
        Column::new(t!(SV, "measures-owner")),
        Column::new(t!(SV, "measures-kind")),
        Column::new(if over { t!(SV, "measures-ended") } else { t!(SV, "measures-next") }),
        Column::new(t!(SV, "measures-standing")),
    ];
    let rows = measures.iter().map(|one| row(profile, one, over, today)).collect();
    view! { <DataTable caption=t!(SV, "measures-all") quiet_caption=true columns rows/> }.into_any()
}

fn row(profile: &Profile, one: &Summary, over: bool, today: NaiveDate) -> Vec<AnyView> {
    let (href, title) = (address(one.id), one.title.clone());
    let owner = one.actor.as_ref().map(|code| profile.actor_name(code.as_str()));
    let when = match over {
        true => one.ended.map(|day| spoken_date(day, today, SV).into_any()),
        false => due(one.next, today),
    };
    let standing = match one.verdict.filter(|_| over) {
        Some(verdict) => {
            view! { <StatusTag text=labels::verdict(verdict) tone=labels::verdict_tone(verdict)/> }.into_any()
        }
        None => view! { <StatusTag text=labels::state(one.state) tone=labels::tone(one.state)/> }.into_any(),
    };
    let none = || t!(SV, "measures-not-set");
    vec![
        cell(view! { <a href=href>{title}</a> }),
        cell(labels::place(profile, one.area.as_ref().map(|code| code.as_str()), &one.place)),
        cell(owner.unwrap_or_else(none)),
        cell(one.kind.map_or_else(none, labels::kind)),
        when.unwrap_or_else(|| cell(none())),
        cell(standing),
    ]
}

fn nothing(narrowed: &Narrowed) -> AnyView {
    let (title, text) = if narrowed.is_narrowed() {
        (t!(SV, "measures-none-found"), t!(SV, "measures-none-found-text"))
    } else {
        match narrowed.visa.as_str() {
            "folj" => (t!(SV, "measures-none-follow"), t!(SV, "measures-none-follow-text")),
            "utkast" => (t!(SV, "measures-none-drafts"), t!(SV, "measures-none-drafts-text")),
            "avslutade" => (t!(SV, "measures-none-over"), t!(SV, "measures-none-over-text")),
            _ => (t!(SV, "measures-none"), t!(SV, "measures-none-text")),
        }
    };
    view! { <EmptyState title text/> }.into_any()
}

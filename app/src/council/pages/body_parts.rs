//! The parts of a body's page: what it is, when it meets, what waits, who sits in it, its calendar.

use super::{
    meetings::table,
    parts::{SV, Typed, along, listed},
};
use crate::{
    council::{
        labels,
        service::{bodies::Body, meetings::Meeting, members::Member},
        view::BodyForm,
    },
    t,
    ui::*,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// What the page shows.
pub(super) struct Shown {
    pub body: Body,
    pub members: Vec<Member>,
    pub next: Vec<Meeting>,
    pub waiting: Vec<String>,
    pub calendar: Option<String>,
    pub today: NaiveDate,
    pub runs: bool,
    /// The form that is open, by the word in the address.
    pub open: String,
    pub typed: Typed<BodyForm>,
    pub klart: String,
}

pub(super) fn heading(shown: &Shown) -> impl IntoView + use<> {
    let body = &shown.body;
    let here = body.address();
    let buttons = (shown.runs && shown.open.is_empty()).then(|| {
        view! {
            <LinkButton href=format!("{here}?gor=andra") text=t!(SV, "council-change") kind=ButtonKind::Quiet glyph=Glyph::Edit/>
        }
    });
    let shared = body.shared_with();
    let decides = if body.decides { t!(SV, "council-decides") } else { t!(SV, "council-decides-not") };
    let purpose = (!body.row.purpose.is_empty()).then(|| super::parts::paragraphs(&body.row.purpose));
    let own = shown.body.row.report_address.clone();
    let shared = (!shared.is_empty()).then(|| {
        let address = if own.is_empty() { t!(SV, "council-no-report-address") } else { own };
        view! {
            <Notice title=t!(SV, "council-shared", with = shared.join(", "))>
                <p>{t!(SV, "council-shared-text")}</p>
                <p>{t!(SV, "council-report-address")}": "{address}</p>
            </Notice>
        }
    });
    view! {
        <PageHeading title=body.long_name.clone() eyebrow=body.name.clone() lead=format!("{} {decides}", labels::rhythm(body.rhythm))>
            {buttons}
        </PageHeading>
        {purpose}
        {shared}
    }
}

pub(super) fn next(shown: &Shown) -> impl IntoView + use<> {
    let here = shown.body.address();
    let list = if shown.next.is_empty() {
        view! { <p>{t!(SV, "council-no-meetings-text")}</p> }.into_any()
    } else {
        table(&shown.next, shown.today)
    };
    let buttons = (shown.runs && !shown.body.row.closed).then(|| {
        view! {
            <div class="cluster no-print">
                <LinkButton href=format!("{here}/plan") text=t!(SV, "council-plan-year") kind=ButtonKind::Primary glyph=Glyph::Calendar/>
                <LinkButton href=format!("{here}?gor=mote") text=t!(SV, "council-add-meeting") kind=ButtonKind::Quiet glyph=Glyph::Plus/>
            </div>
        }
    });
    let all = format!("{}?grupp={}", super::parts::MEETINGS, shown.body.code);
    view! {
        <section class="stack">
            <h2>{t!(SV, "council-next")}</h2>
            {list}
            {buttons}
            <a class="quiet-link" href=all>{t!(SV, "council-all-meetings")}</a>
        </section>
    }
}

pub(super) fn waits(shown: &Shown) -> Option<AnyView> {
    let here = shown.body.address();
    shown.runs.then(|| {
        let list = listed(shown.waiting.clone());
        let none = list.is_none().then(|| view! { <p>{t!(SV, "council-nothing-waits")}</p> });
        view! {
            <section class="stack">
                <h2>{t!(SV, "council-waiting")}</h2>
                {list}{none}
                <div class="cluster no-print">
                    <LinkButton href=format!("{here}?gor=arende") text=t!(SV, "council-add-item") kind=ButtonKind::Quiet glyph=Glyph::Plus/>
                </div>
            </section>
        }
        .into_any()
    })
}

pub(super) fn sits(shown: &Shown) -> impl IntoView + use<> {
    let here = shown.body.address();
    let members = shown.members.iter().map(|member| {
        let chair = member.chair.then(|| view! { " "<StatusTag text=t!(SV, "council-chair") tone=Tone::Info/> });
        let away = shown.runs.then(|| {
            let fields = along([("do", "member_away".to_owned()), ("member", member.id.to_string())]);
            view! { <ButtonForm action=here.clone() text=t!(SV, "council-remove") about=member.spoken() fields/> }
        });
        view! {
            <li class="spread">
                <span><strong>{member.title.clone()}</strong>{chair}<br/><span class="small">{member.organisation.clone()}</span></span>
                {away}
            </li>
        }
    });
    let members = members.collect_view();
    let none = shown.members.is_empty().then(|| view! { <p>{t!(SV, "council-no-members")}</p> });
    let add = shown.runs.then(|| {
        view! { <LinkButton href=format!("{here}?gor=ledamot") text=t!(SV, "council-add-member") kind=ButtonKind::Quiet glyph=Glyph::Plus/> }
    });
    view! {
        <Card title=t!(SV, "council-members")>
            <ul class="plain stack-s">{members}</ul>
            {none}
            <p class="small">{t!(SV, "council-names-nobody-hint")}</p>
            {add}
        </Card>
    }
}

pub(super) fn calendar(shown: &Shown) -> impl IntoView + use<> {
    let here = shown.body.address();
    let address = shown.calendar.clone().map(|address| {
        view! {
            <p class="small">{t!(SV, "council-calendar-address")}</p>
            <p><code>{address}</code></p>
        }
    });
    let none = shown.calendar.is_none().then(|| view! { <p>{t!(SV, "council-calendar-none")}</p> });
    let version = shown.body.row.version.to_string();
    let acts = shown.runs.then(|| {
        let open = along([("do", "calendar".to_owned()), ("version", version.clone())]);
        let text =
            if shown.calendar.is_some() { t!(SV, "council-calendar-renew") } else { t!(SV, "council-calendar-open") };
        let close = shown.calendar.is_some().then(|| {
            let fields = along([("do", "calendar_away".to_owned()), ("version", version.clone())]);
            view! { <ButtonForm action=here.clone() text=t!(SV, "council-calendar-close") fields/> }
        });
        view! { <div class="cluster"><ButtonForm action=here.clone() text fields=open/>{close}</div> }
    });
    view! {
        <Card title=t!(SV, "council-calendar") calm=true>
            <p class="small">{t!(SV, "council-calendar-text")}</p>
            {address}{none}
            <p><a class="quiet-link" href=format!("{here}/kalender.ics") download="">{t!(SV, "council-calendar-download")}</a></p>
            {acts}
        </Card>
    }
}

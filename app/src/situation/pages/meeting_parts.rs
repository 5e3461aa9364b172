//! The parts of the meeting's page. What has `data-part` is brought up to date while people look at it.

use super::{
    forms::{self, Typed},
    level_forms,
    meeting::meeting_path,
    meeting_forms, render,
};
use crate::{
    kernel::{id::MeasureId, lang::Lang},
    observations::period_path,
    platform::municipality::Profile,
    situation::{
        agenda::{Clock, Point},
        compose,
        content::Content,
        labels,
        service::{
            look::Look,
            meeting::{Meeting, Run},
        },
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Everything the page shows.
pub(super) struct Hall {
    pub look: Look,
    pub meeting: Meeting,
    pub typed: Typed,
    /// Is it shown on the wall?
    pub large: bool,
    /// The id of the decision that is written down next.
    pub key: MeasureId,
    /// May the person write decisions down?
    pub decides: bool,
}

impl Hall {
    /// May the person lead the meeting now?
    pub(super) fn leads(&self) -> bool {
        self.look.runs && self.look.stage.is_made() && !self.large
    }
}

/// Where the meeting is, in a line.
pub(super) fn lead(hall: &Hall) -> String {
    match &hall.meeting.run {
        None => t!(SV, "meeting-not-begun"),
        Some(run) if run.ended => t!(SV, "meeting-ended", n = run.whole.passed / 60),
        Some(run) => t!(SV, "meeting-at", number = run.at + 1, all = hall.meeting.agenda.items.len()),
    }
}

/// That the connection is lost: shown by the script alone.
pub(super) fn contact() -> impl IntoView {
    view! { <p class="meeting-lost" data-live-lost="" role="status" hidden>{t!(SV, "meeting-lost")}</p> }
}

/// The agenda, the point, who is there, what was decided.
pub(super) fn body(profile: &Profile, hall: &Hall) -> AnyView {
    let key = hall.look.figures.period.key();
    let to_picture = period_path(&key);
    let stands = (!hall.look.stage.is_made()).then(|| {
        view! { <Notice title=t!(SV, "meeting-stands") tone=Tone::Ok><p>{t!(SV, "meeting-stands-text")}</p></Notice> }
    });
    let views = match hall.large {
        true => view! { <a class="quiet-link" href=meeting_path(&key)>{t!(SV, "meeting-to-phone")}</a> },
        false => {
            view! { <a class="quiet-link" href=format!("{}?visning=projektor", meeting_path(&key))>{t!(SV, "meeting-to-wall")}</a> }
        }
    };
    let main = match &hall.meeting.run {
        None => meeting_forms::start(hall),
        Some(run) => point(hall, run),
    };
    view! {
        {stands}
        <div class="meeting-room">
            <div class="stack-l meeting-main">
                {main}
                <section class="stack" id="beslut" data-part="decisions">
                    <h2>{t!(SV, "meeting-decisions")}</h2>
                    {decisions(profile, hall)}
                </section>
                {(hall.decides && hall.leads()).then(|| meeting_forms::decide(profile, hall))}
                <section class="stack" id="deltagare" data-part="present">
                    <h2>{t!(SV, "meeting-present")}</h2>
                    {present(hall)}
                </section>
                {hall.leads().then(|| meeting_forms::present(hall))}
            </div>
            // After the point, which is what a phone shows first; beside it where there is room.
            <aside class="stack meeting-side" data-part="agenda">{agenda(hall)}</aside>
        </div>
        <p class="cluster no-print">
            <a class="quiet-link" href=to_picture>{t!(SV, "meeting-to-picture")}</a>
            {views}
        </p>
    }
    .into_any()
}

/// The points in order, with the clock of the whole meeting.
fn agenda(hall: &Hall) -> AnyView {
    let run = hall.meeting.run.as_ref();
    let agenda = &hall.meeting.agenda;
    let minutes = run.map_or(agenda.usual_minutes(), |run| run.minutes);
    let here = run.filter(|run| !run.ended).map(|run| run.at);
    let version = run.map(|run| run.version.to_string());
    let points = agenda.items.iter().enumerate().map(|(at, item)| {
        let seconds = agenda.planned(item, minutes).num_seconds();
        let class = match here {
            Some(here) if here == at => "agenda-here",
            Some(here) if here > at => "agenda-done",
            _ => "",
        };
        let name = item.title();
        let go = version.clone().filter(|_| hall.leads() && here != Some(at)).map(|version| {
            let fields = [("do", "go"), ("point", &*item.code), ("version", &*version)];
            let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
            view! { <ButtonForm text=t!(SV, "meeting-go") about=name.clone() kind=ButtonKind::Small fields/> }
        });
        view! {
            <li class=class aria-current=(here == Some(at)).then_some("step")>
                <span class="agenda-name">{name}</span>
                <span class="muted small">{t!(SV, "meeting-planned", n = (seconds + 30) / 60)}</span>
                {go}
            </li>
        }
    });
    let whole = run.filter(|run| !run.ended).map(|run| clock(&run.whole, t!(SV, "meeting-whole")));
    view! {
        <h2>{t!(SV, "meeting-agenda")}</h2>
        {whole}
        <ol class="agenda">{points.collect_view()}</ol>
    }
    .into_any()
}

/// A clock. The words are true when the page is made; the script lets them run.
fn clock(clock: &Clock, of: String) -> AnyView {
    let text = match clock.left() {
        Some(n) => t!(SV, "meeting-left", n = n),
        None => t!(SV, "meeting-over", n = (clock.passed - clock.planned) / 60),
    };
    let class = if clock.left().is_some() { "clock" } else { "clock clock-over" };
    view! {
        <p class=class role="timer">
            <span class="muted small">{of}</span>" "
            <b data-clock="" data-passed=clock.passed.to_string() data-planned=clock.planned.to_string()
                data-left=t!(SV, "meeting-clock-left", time = "{time}") data-over=t!(SV, "meeting-clock-over", time = "{time}")>{text}</b>
        </p>
    }
    .into_any()
}

/// The point the meeting is at: what the picture says of it, and what can be done about it.
fn point(hall: &Hall, run: &Run) -> AnyView {
    let Some(item) = hall.meeting.point() else { return ().into_any() };
    let look = &hall.look;
    let sections = look.content.sections.iter().filter(|section| hall.meeting.agenda.looks_at(item, &section.code));
    let shown = Content { sections: sections.cloned().collect(), ..Content::default() };
    let changes = (item.point == Point::Shared).then(|| render::changes(&look.content));
    let more = |code: &str| match code {
        _ if hall.large => None,
        "summary" if hall.leads() => Some(forms::summary(look, &hall.typed)),
        "levels" if !look.areas.is_empty() => Some(level_forms::levels(look, &hall.typed, true)),
        code => look.writes.iter().find(|one| one.code == code).map(|one| forms::write(one, &hall.typed)),
    };
    let time = (!run.ended).then(|| clock(&run.clock, t!(SV, "meeting-point-clock")));
    let moves = hall.leads().then(|| meeting_forms::moves(&hall.meeting.agenda, run));
    let hint = labels::point_hint(item.point);
    view! {
        <section class="stack meeting-point" id="punkt" data-part="point">
            <div class="spread">
                <h2>{format!("{}. {}", run.at + 1, item.title())}</h2>
                {time}
            </div>
            <p class="measure">{hint}</p>
            {changes}
            {render::sections(&shown, more)}
            {moves}
        </section>
    }
    .into_any()
}

fn decisions(profile: &Profile, hall: &Hall) -> AnyView {
    if hall.meeting.decisions.is_empty() {
        return view! { <p>{t!(SV, "meeting-decisions-none")}</p> }.into_any();
    }
    let columns = vec![
        Column::new(t!(SV, "meeting-column-what")),
        Column::new(t!(SV, "meeting-column-who")),
        Column::new(t!(SV, "meeting-column-until")),
    ];
    let today = hall.look.figures.today;
    let rows = hall.meeting.decisions.iter().map(|one| {
        let href = format!("/personal/insatser/{}", one.measure);
        let title = one.title.clone();
        vec![
            cell(view! { <a href=href>{title}</a> }),
            cell(compose::who(profile, one)),
            cell(compose::until(one, today)),
        ]
    });
    let caption = t!(SV, "meeting-decisions");
    view! { <DataTable caption quiet_caption=true columns rows=rows.collect()/> }.into_any()
}

fn present(hall: &Hall) -> AnyView {
    if hall.meeting.present.is_empty() {
        return view! { <p>{t!(SV, "meeting-present-none")}</p> }.into_any();
    }
    let roles = hall.meeting.present.iter().map(|role| view! { <li>{role.clone()}</li> }).collect_view();
    view! { <ul>{roles}</ul> }.into_any()
}

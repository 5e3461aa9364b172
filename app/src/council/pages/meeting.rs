//! `/personal/rad/moten/{id}`: one meeting: its agenda, what waits, what was decided.

use super::{
    agenda,
    meeting_forms::{self, Open},
    parts::{Asked, MEETINGS, SV, Typed, again, day, done, hours, listed, runs},
};
use crate::{
    accounts::{
        policy::{ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        labels,
        model::{MeetingState, lines},
        service::{
            agenda as items, decide,
            meetings::{self, Meeting},
            members::{self, Member},
            moving::{self, Move},
            subject,
        },
        store::items::Row,
        view::MeetingForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::CouncilMeetingId,
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// What the page shows.
pub(super) struct Shown {
    pub meeting: Meeting,
    pub agenda: Vec<Row>,
    pub waiting: Vec<Row>,
    pub members: Vec<Member>,
    /// Other planned meetings of the body, for what is postponed.
    pub others: Vec<Meeting>,
    pub today: NaiveDate,
    pub runs: bool,
    pub open: Open,
    pub typed: Typed<MeetingForm>,
    pub klart: String,
}

impl Shown {
    /// May it still be changed by the one who looks?
    pub fn changes(&self) -> bool {
        self.runs && !self.meeting.row.is_adjusted()
    }

    /// The version of what the open form is about; none when that has left this meeting.
    fn version_now(&self) -> Option<i64> {
        match self.open.item() {
            Some(item) => self.agenda.iter().find(|row| row.id == item).map(|row| row.version),
            None => Some(self.meeting.row.version),
        }
    }
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such meeting, or not for this person.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadCouncil>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = CouncilMeetingId::parse(&id).ok_or(Fault::NotFound)?;
    let asked = Asked::of(query.as_deref());
    let mut shown = load(&frame, &scope, id).await?;
    if shown.changes() {
        (shown.open, shown.typed) = meeting_forms::opened(&shown, &asked.gor, &asked.arende);
    }
    shown.klart = asked.klart;
    Ok(page(&frame, shown))
}

async fn load(frame: &Frame, scope: &Scope<ReadCouncil>, id: CouncilMeetingId) -> Result<Shown, Fault> {
    const OTHERS: usize = 30;
    let meeting = meetings::one(scope, id).await?;
    let agenda = items::of(scope, &meeting).await?;
    let members = members::of(scope, &meeting.body.code).await?;
    let (mut waiting, mut others) = (Vec::new(), Vec::new());
    if let Ok(run) = scope.narrow::<RunCouncil>() {
        waiting = items::waiting(&run, &meeting.body.code).await?;
        others = meetings::to_come(scope, meeting.body.code.as_str(), OTHERS).await?;
        others.retain(|other| other.row.id != id);
    }
    let typed = Typed::fresh(MeetingForm::of(&meeting.row, &members));
    let (today, runs, open) = (local_date(scope.now()), runs(frame), Open::Nothing);
    Ok(Shown { meeting, agenda, waiting, members, others, today, runs, open, typed, klart: String::new() })
}

/// One of the page's forms.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such meeting.
pub async fn post(
    frame: Frame,
    scope: Scope<RunCouncil>,
    Path(id): Path<String>,
    Posted(form): Posted<MeetingForm>,
) -> Result<Response, Fault> {
    let id = CouncilMeetingId::parse(&id).ok_or(Fault::NotFound)?;
    let refused = match act(&scope, id, &form).await {
        Ok(klart) => return Ok(see_other(&format!("{}?klart={klart}", meetings::address(id)))),
        Err(refused) => refused,
    };
    let mut shown = load(&frame, &scope.narrow()?, id).await?;
    shown.open = Open::of_act(&form.act, form.item());
    shown.typed = again(refused, form, Some((&scope, subject::MEETING, id.to_string()))).await?;
    if let Some(version) = shown.version_now() {
        shown.typed.go_on_from(|form| form.version = version.to_string());
    }
    Ok(page(&frame, shown))
}

async fn act(scope: &Scope<RunCouncil>, id: CouncilMeetingId, form: &MeetingForm) -> Result<&'static str, Refused> {
    let version = form.version();
    match form.act.as_str() {
        "save" => meetings::change(scope, id, version, form.facts()?).await.map(|()| "sparat"),
        "hold" => {
            let body = meetings::one(scope, id).await?.body;
            let members = members::of(scope, &body.code).await?;
            meetings::hold(scope, id, version, form.present(&members)?).await.map(|()| "hallet")
        }
        "cancel" => meetings::cancel(scope, id, version).await.map(|()| "installt"),
        "restore" => meetings::restore(scope, id, version).await.map(|()| "aterstallt"),
        "item" => items::add_own(scope, id, form.own_item()?).await.map(|()| "tillagt"),
        "take_up" => items::take_up(scope, id, &form.chosen()?).await.map(|()| "upptaget"),
        "adjust" => decide::adjust(scope, id, version, form.adjusted_by()?).await.map(|()| "justerat"),
        _ => with_item(scope, id, form).await,
    }
}

/// What is done to one item.
async fn with_item(
    scope: &Scope<RunCouncil>,
    id: CouncilMeetingId,
    form: &MeetingForm,
) -> Result<&'static str, Refused> {
    let version = form.version();
    let known = ["decide", "undo", "earlier", "later", "postpone", "remove"].contains(&&*form.act);
    let item = form.item().ok_or(if known { Fault::NotFound } else { Fault::BadRequest })?;
    let to = match form.act.as_str() {
        "decide" => return decide::decide(scope, id, item, version, form.decide()?).await.map(|()| "beslutat"),
        "undo" => return decide::undo(scope, id, item, version).await.map(|()| "angrat"),
        "earlier" => Move::Earlier,
        "later" => Move::Later,
        "remove" => Move::Away,
        "postpone" if form.to.is_empty() => Move::Wait,
        "postpone" => Move::To(CouncilMeetingId::parse(&form.to).ok_or(Fault::NotFound)?),
        _ => return Err(Fault::BadRequest.into()),
    };
    moving::shift(scope, id, item, version, to).await.map(|()| if to == Move::Away { "borttaget" } else { "flyttat" })
}

fn page(frame: &Frame, shown: Shown) -> Response {
    let row = &shown.meeting.row;
    let title =
        format!("{}, {}", shown.meeting.body.name, crate::platform::clock::spoken_date(row.day(), shown.today, SV));
    let status = shown.typed.status();
    frame.page(title).office(Room::Council).status(status).render(move || {
        let form = meeting_forms::open(&shown);
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href=MEETINGS>{t!(SV, "council-meetings")}</a></p>
                {done(&shown.klart)}
                {shown.typed.above()}
                {heading(&shown)}
                {form}
                {agenda::agenda(&shown)}
                {agenda::waiting(&shown)}
                {present(&shown)}
            </div>
        }
    })
}

fn heading(shown: &Shown) -> impl IntoView + use<> {
    let row = &shown.meeting.row;
    let (state, tone) = labels::meeting(row.state(), row.is_adjusted());
    let place = if row.place.is_empty() { String::new() } else { format!(" · {}", row.place) };
    let title = crate::platform::clock::spoken_date(row.day(), shown.today, SV);
    let title = title.chars().take(1).flat_map(char::to_uppercase).chain(title.chars().skip(1)).collect::<String>();
    let moved = row.moved_from.as_deref().map(crate::council::model::day_of).map(|from| {
        view! { <p class="small">{t!(SV, "council-moved")}" "{day(from, shown.today)}</p> }
    });
    let (eyebrow, buttons) = (shown.meeting.body.name.clone(), buttons(shown));
    let lead = format!("{}{place}", hours(&row.starts, row.minutes));
    view! {
        <PageHeading title eyebrow lead>{buttons}</PageHeading>
        <p id="field-cancel" tabindex="-1"><StatusTag text=state tone/></p>
        {moved}
    }
}

/// What can be done with the meeting as it stands.
fn buttons(shown: &Shown) -> impl IntoView + use<> {
    let row = &shown.meeting.row;
    let here = meetings::address(row.id);
    let link = |to: &str, text: String, kind: ButtonKind| {
        view! { <LinkButton href=format!("{here}?gor={to}") text kind/> }
    };
    let closed = !shown.changes() || shown.open != Open::Nothing;
    let state = row.state();
    let begun = row.day() <= shown.today;
    let plain = (!closed && state != MeetingState::Cancelled).then(|| {
        view! {
            {link("andra", t!(SV, "council-change-meeting"), ButtonKind::Quiet)}
            {link("arende", t!(SV, "council-add-item"), ButtonKind::Quiet)}
        }
    });
    let hold = (!closed && begun && state == MeetingState::Planned)
        .then(|| link("hallet", t!(SV, "council-hold"), ButtonKind::Amber));
    let again = (!closed && state == MeetingState::Held)
        .then(|| link("hallet", t!(SV, "council-change-present"), ButtonKind::Quiet));
    let ready = shown.agenda.iter().all(|item| item.outcome.is_some());
    let adjust = (!closed && state == MeetingState::Held && ready)
        .then(|| link("justera", t!(SV, "council-adjust"), ButtonKind::Amber));
    let version = row.version.to_string();
    let one = |act: &str, text: String| {
        let fields = super::parts::along([("do", act.to_owned()), ("version", version.clone())]);
        view! { <ButtonForm action=here.clone() text fields kind=ButtonKind::Quiet/> }
    };
    let cancel = (!closed && state == MeetingState::Planned).then(|| one("cancel", t!(SV, "council-cancel")));
    let restore = (!closed && state == MeetingState::Cancelled).then(|| one("restore", t!(SV, "council-restore")));
    view! {
        {plain}{again}{cancel}{restore}{hold}{adjust}
        <LinkButton href=format!("{here}/protokoll") text=t!(SV, "council-to-minutes") kind=ButtonKind::Quiet glyph=Glyph::Note/>
    }
}

fn present(shown: &Shown) -> Option<AnyView> {
    let list = listed(lines(&shown.meeting.row.present))?;
    Some(view! { <section class="stack"><h2>{t!(SV, "council-present")}</h2>{list}</section> }.into_any())
}

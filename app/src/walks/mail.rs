//! Letters about walks. To participants which walk it is (as everybody reads it) and a link, and never a word of what anybody
//! noted; to owners the place and what the
//! office wrote about it.

use super::{
    labels,
    model::Plan,
    service::{letters, tokens},
    store::{
        Row,
        action::Row as Action,
        signup::{self, Row as Signup},
    },
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    kernel::{lang::Lang, pii_types::Pii},
    platform::{
        clock::{Timestamp, plain_date},
        db::Tx,
        letter::{self, Along, Letter},
        outbox::{self, Errand},
    },
    t,
};
use chrono::NaiveDate;

/// What a letter to a participant is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Please confirm the address.
    Confirm,
    /// One has left one’s place.
    Left,
    /// From the waiting list to a place.
    MovedUp,
    /// Another day, time or meeting point.
    Changed,
    /// It will not be walked.
    Cancelled,
    /// The protocol is public.
    Protocol,
    /// Measures have moved on.
    Status,
    /// Half a year has passed.
    HalfYear,
    /// There is a return walk.
    Return,
    /// There is a pre-meeting that day.
    Before(NaiveDate),
    /// There is a follow-up meeting that day.
    After(NaiveDate),
}

impl News {
    /// The code in the texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Left => "left",
            Self::MovedUp => "moved_up",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
            Self::Protocol => "protocol",
            Self::Status => "status",
            Self::HalfYear => "half_year",
            Self::Return => "return",
            Self::Before(_) => "before",
            Self::After(_) => "after",
        }
    }

    /// The day it is about, if it is about one.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Before(day) | Self::After(day) => Some(day),
            _ => None,
        }
    }

    /// Does it belong to the letters that go on until they are ended? Those that answer what somebody just did do not.
    fn goes_on(self) -> bool {
        !matches!(self, Self::Confirm | Self::MovedUp | Self::Left)
    }
}

/// The link of a participant in a letter, and what stands behind it.
fn link<C: Capability>(scope: &Scope<C>, one: &Signup, step: &str) -> String {
    let path = format!("/anmalan/{}{step}", tokens::letter(scope.municipality().keys(), one.id));
    scope.municipality().link(&one.lang().path(&path))
}

fn letter_of<C: Capability>(scope: &Scope<C>, walk: &Row, one: &Signup, news: News) -> Letter {
    let (lang, place, plan) = (one.lang(), scope.profile().short_name.clone(), walk.plan());
    let day = news.day().map(|day| plain_date(day, lang)).unwrap_or_default();
    let mut text = t!(lang, "walk-mail-text", news = news.code(), day = day);
    if news == News::Confirm && one.state == "waiting" {
        text = format!("{text}\n\n{}", t!(lang, "walk-mail-waiting"));
    }
    let title = plan.title.as_str();
    let subject = match news {
        News::Confirm => {
            let day = plan.day.map(|day| plain_date(day, lang)).unwrap_or_default();
            t!(lang, "walk-mail-confirm-subject", title = title, day = day).trim().to_owned()
        }
        news => t!(lang, "walk-mail-subject", news = news.code(), place = place.as_str()),
    };
    let which = which(lang, &plan);
    let place = place.as_str();
    let body = if news == News::Left {
        let link = scope.municipality().link(&lang.path(&format!("/vandringar/{}", walk.slug)));
        t!(lang, "walk-mail-left-body", text = text, walk = which, link = link, place = place)
    } else {
        t!(lang, "walk-mail-body", text = text, walk = which, link = link(scope, one, ""), place = place)
    };
    Letter { subject, body, files: Vec::new() }
}

/// Which walk it is, a line each: what it is called, when, and where one meets. Everybody reads this on its page.
fn which(lang: Lang, plan: &Plan) -> String {
    let mut lines = vec![plan.title.clone(), labels::when(lang, plan)];
    if !plan.meeting_point.is_empty() {
        lines.push(format!("{}: {}", t!(lang, "walk-meeting-point"), plan.meeting_point));
    }
    lines.join("\n")
}

/// The letter that asks to confirm an address, sealed before the write lock is held.
pub fn confirmation<C: Capability>(scope: &Scope<C>, walk: &Row, one: &Signup, to: &Pii<String>) -> Errand {
    let along = Along { unsubscribe: None, payload: letters::payload(one.id) };
    let letter = letter_of(scope, walk, one, News::Confirm);
    letter::seal_asking(scope, one.lang(), to, &letter, along, format!("walk-confirm:{}", one.id))
}

/// The address of a participant, once it is confirmed.
///
/// # Errors
/// When the seal does not open.
pub fn confirmed<C: Capability>(scope: &Scope<C>, one: &Signup) -> Result<Option<Pii<String>>, Fault> {
    let (Some(email), Some(_)) = (&one.email, one.confirmed_at) else { return Ok(None) };
    Ok(Some(Pii::new(scope.municipality().keys().open_text(&signup::sealed_at("email", one.id), email)?)))
}

/// Tells one participant, if there is a confirmed address. The same news with the same `once` is told once.
///
/// # Errors
/// When the database does not answer or the seal does not open.
pub async fn tell<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    (walk, one): (&Row, &Signup),
    news: News,
    once: &str,
) -> Result<bool, Fault> {
    let Some(to) = confirmed(scope, one)? else { return Ok(false) };
    let key = format!("walk-{}:{}:{once}", news.code(), one.id);
    let unsubscribe = news.goes_on().then(|| link(scope, one, "/avsluta"));
    let along = Along { unsubscribe, payload: letters::payload(one.id) };
    let errand = letter::seal_with(scope, &to, &letter_of(scope, walk, one, news), along, key);
    outbox::put(tx, scope.now(), &errand).await?;
    Ok(true)
}

/// Tells everybody of a walk who has not left it; answers how many were written to.
///
/// # Errors
/// As [`tell`].
pub async fn tell_all<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    walk: &Row,
    news: News,
    once: &str,
) -> Result<usize, Fault> {
    let mut told = 0;
    for one in &signup::of_walk_in(tx, walk.id).await? {
        told += usize::from(tell(scope, tx, (walk, one), news, once).await?);
    }
    Ok(told)
}

/// Writes to the owner of a line of the protocol: where, what, and the link to answer by.
///
/// # Errors
/// When the database does not answer.
pub async fn to_owner<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    walk: &Row,
    (action, handed_at): (&Action, Timestamp),
    to: &Pii<String>,
) -> Result<(), Fault> {
    let (lang, profile, plan, content) = (Lang::Sv, scope.profile(), walk.plan(), action.content());
    let link = format!("/atgard/{}", tokens::question(scope.municipality().keys(), action.id, handed_at));
    let stop = plan.stop(action.stop).map(labels::stop).unwrap_or_default();
    let letter = Letter {
        subject: t!(lang, "walks-owner-subject", n = action.number, place = profile.short_name.as_str()),
        body: t!(
            lang,
            "walks-owner-body",
            municipality = profile.name.as_str(),
            area = profile.area_name(plan.area.as_str()),
            stop = stop,
            text = content.text.as_str(),
            proposal = if content.proposal.is_empty() { "–" } else { content.proposal.as_str() },
            link = scope.municipality().link(&link),
            email = profile.contact.email.as_str()
        ),
        files: Vec::new(),
    };
    Ok(letter::post(scope, tx, to, &letter, format!("walk-owner:{}:{}", action.id, action.version)).await?)
}

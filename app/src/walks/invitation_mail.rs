//! The letter to those whom the office invites: when, where, the page to sign up on, and the day for the calendar.

use super::{
    ics, labels,
    model::RoleWord,
    service::{invite::KEPT_DAYS, letters, public::Shown},
    store::Row,
};
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    kernel::{id::InvitationId, lang::Lang, pii_types::Pii},
    platform::{
        letter::{self, Along, Enclosed, Letter},
        outbox::Errand,
    },
    t,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};

const SV: Lang = Lang::Sv;

/// What the letter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Come along.
    Invited,
    /// Another day, time or meeting point.
    Changed,
    /// It will not be walked.
    Cancelled,
}

impl Word {
    fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// The letter, sealed with its recipient.
pub fn errand(
    scope: &Scope<LeadWalks>,
    walk: &Row,
    (invitation, to): (InvitationId, &Pii<String>),
    role: Option<RoleWord>,
    word: Word,
    dedupe_key: String,
) -> Errand {
    let payload = letters::of_invitation(invitation, word == Word::Invited);
    let along = Along { unsubscribe: None, payload };
    letter::seal_with(scope, to, &letter_of(scope, walk, role, word), along, dedupe_key)
}

fn letter_of(scope: &Scope<LeadWalks>, walk: &Row, role: Option<RoleWord>, word: Word) -> Letter {
    let (plan, profile) = (walk.plan(), scope.profile());
    let role = role.map(|role| t!(SV, "walks-invite-as", role = labels::role(SV, role))).unwrap_or_default();
    let text = t!(SV, "walks-invite-text", word = word.code(), municipality = profile.name.as_str(), role = role);
    let body = t!(
        SV,
        "walks-invite-body",
        text = text,
        title = plan.title.as_str(),
        day = labels::day_in_words(SV, &plan),
        hours = labels::hours(SV, &plan),
        point = if plan.meeting_point.is_empty() { "–" } else { plan.meeting_point.as_str() },
        link = link(scope, &walk.slug),
        days = KEPT_DAYS,
        email = profile.contact.email.as_str()
    );
    Letter {
        subject: t!(SV, "walks-invite-subject", word = word.code(), place = profile.short_name.as_str()),
        body,
        files: vec![calendar(scope, walk)],
    }
}

fn link(scope: &Scope<LeadWalks>, slug: &str) -> String {
    scope.municipality().link(&format!("/vandringar/{slug}"))
}

/// The day as a file for a calendar; a cancelled walk leaves it again.
fn calendar(scope: &Scope<LeadWalks>, walk: &Row) -> Enclosed {
    let shown = Shown { row: walk.clone(), plan: walk.plan(), left: 0, waiting: 0, is_open: true };
    let text = ics::calendar(&scope.profile(), SV, &[shown], |slug| link(scope, slug));
    Enclosed {
        name: "vandring.ics".to_owned(),
        media: "text/calendar; charset=utf-8".to_owned(),
        base64: BASE64_STANDARD.encode(text),
    }
}

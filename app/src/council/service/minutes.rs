//! Minutes: the meeting as it is kept, and proof that it is what was justerat.

use super::{
    agenda,
    meetings::{self, Meeting},
};
use crate::{
    accounts::{policy::ReadCouncil, scope::Scope},
    council::store::{items::Row, meetings as rows},
    fault::Fault,
    kernel::id::CouncilMeetingId,
    platform::keys::Keys,
};

/// A meeting with everything its minutes hold.
#[derive(Clone, Debug)]
pub struct Minutes {
    /// The meeting.
    pub meeting: Meeting,
    /// Its agenda with decisions.
    pub agenda: Vec<Row>,
    /// Are they as they were when they were justerade? None before that.
    pub unchanged: Option<bool>,
}

/// The minutes of a meeting.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such meeting, or not for this person.
pub async fn of(scope: &Scope<ReadCouncil>, id: CouncilMeetingId) -> Result<Minutes, Fault> {
    let meeting = meetings::one(scope, id).await?;
    let agenda = agenda::of(scope, &meeting).await?;
    let keys = scope.municipality().keys();
    let unchanged = meeting.row.seal.as_ref().map(|seal| *seal == seal_of(keys, &meeting.row, &agenda));
    Ok(Minutes { meeting, agenda, unchanged })
}

/// The fingerprint of minutes: of every word and number they hold, and of what the body was called. It is made with the
/// municipality's keys, so that whoever can only write the database makes none that fits. The audit log keeps it too.
pub(super) fn seal_of(keys: &Keys, meeting: &rows::Row, agenda: &[Row]) -> Vec<u8> {
    let mut whole = Vec::new();
    let mut add = |text: &str| {
        whole.extend(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        whole.extend(text.as_bytes());
    };
    let id = meeting.id.to_string();
    let minutes = meeting.minutes.to_string();
    let adjusted = meeting.adjusted_on.as_deref().unwrap_or_default();
    let facts = [
        &*id,
        meeting.body.as_str(),
        &meeting.body_name,
        &meeting.body_long_name,
        &meeting.day,
        &meeting.starts,
        &minutes,
        &meeting.place,
        &meeting.state,
        &meeting.present,
        adjusted,
        &meeting.adjusted_by,
    ];
    facts.into_iter().for_each(&mut add);
    for item in agenda {
        let numbers = [item.position, item.year.unwrap_or(0), item.paragraph.unwrap_or(0)].map(|n| n.to_string());
        let (id, of) = (item.id.to_string(), item.corrects.map(|id| id.to_string()).unwrap_or_default());
        let outcome = item.outcome.as_deref().unwrap_or_default();
        let days = [item.decided_on.as_deref(), item.follow_by.as_deref()].map(Option::unwrap_or_default);
        let words = [&*id, &of, &item.kind, &item.title, &item.note, outcome, &item.decision, &item.follow_who];
        words.into_iter().for_each(&mut add);
        days.into_iter().for_each(&mut add);
        numbers.iter().for_each(|number| add(number));
    }
    keys.fingerprint("council minutes", &whole)
}

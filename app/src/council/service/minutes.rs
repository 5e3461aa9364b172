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
};
use sha2::{Digest, Sha256};

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
    let unchanged = meeting.row.seal.as_ref().map(|seal| *seal == seal_of(&meeting.row, &agenda));
    Ok(Minutes { meeting, agenda, unchanged })
}

/// The fingerprint of minutes: of every word and number they hold. The audit log keeps it too, where nobody can change it.
pub(super) fn seal_of(meeting: &rows::Row, agenda: &[Row]) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(text.as_bytes());
    };
    let id = meeting.id.to_string();
    let minutes = meeting.minutes.to_string();
    let adjusted = meeting.adjusted_on.as_deref().unwrap_or_default();
    let facts = [
        &*id,
        meeting.body.as_str(),
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
    hash.finalize().to_vec()
}

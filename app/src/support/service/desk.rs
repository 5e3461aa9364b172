//! The officers' side: who waits, one contact, and what is done about it. Members of an organisation see what is theirs and
//! nothing else; who is kept from a contact does not find it; every opening is noted.

mod act;
mod block;
mod handover;

pub(super) use act::given_back;
pub use act::{attempt, close, give_back, say, take};
pub use block::{block, unblock};
pub use handover::{ask_handover, end_handover, hand_over};

use super::{
    note, own,
    people::{People, me},
    public,
};
use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportOrganisationId},
    platform::{
        clock::{Timestamp, local_date},
        db::Tx,
    },
    support::{
        model::{Act, Attempt, ContactState, Officer, Source, Waits, is_over, promised},
        store::{self, act as act_log, consent, contact, desk, directory, message, organisation},
        view::{Case, Colleague, Consent, Desk, Handover, Row, Target, Tried},
    },
};

/// Every contact this person may see.
///
/// # Errors
/// When the database does not answer.
pub async fn list(scope: &Scope<AnswerContacts>) -> Result<Desk, Fault> {
    let (me, people) = (me(scope)?, People::of(scope).await?);
    let mut all = Desk::default();
    for row in desk::open(scope.db(), me).await? {
        let row = line(scope.now(), &people, row);
        match row.taken_by {
            None => all.waiting.push(row),
            Some(by) if by == me => all.mine.push(row),
            Some(_) => all.others.push(row),
        }
    }
    let ended = desk::ended(scope.db(), me).await?.into_iter().map(|row| line(scope.now(), &people, row));
    (all.taken_back, all.closed) = ended.partition(|row| is_unseen(me, row.taken_by, row.state, row.waits));
    Ok(all)
}

/// Did this officer take it, did the person take it back, and has the officer not looked since?
fn is_unseen(me: StaffId, taken_by: Option<StaffId>, state: ContactState, waits: Option<Waits>) -> bool {
    taken_by == Some(me) && state == ContactState::Withdrawn && waits == Some(Waits::Officer)
}

/// A row as the office shows it. A state this program does not know opens nothing.
pub(super) fn line(now: Timestamp, people: &People, row: desk::Row) -> Row {
    let state = ContactState::parse(&row.state).unwrap_or(ContactState::Purged);
    let days = public::days(row.promised_days);
    Row {
        id: row.id,
        organisation: row.organisation,
        name: row.name,
        state,
        source: Source::parse(&row.source).unwrap_or(Source::Other),
        chosen: row.chosen,
        asked_at: row.asked_at,
        age_days: (local_date(now) - local_date(row.asked_at)).num_days(),
        promised: promised(row.asked_at, days),
        promised_over: state.is_open() && row.taken_by.is_none() && is_over(row.asked_at, days, now),
        waits: Waits::parse(&row.waits).ok(),
        taken_by_name: row.taken_by.map(|by| people.name(by)).unwrap_or_default(),
        taken_by: row.taken_by,
        opens: row.opens,
    }
}

/// One contact, with the ciphertext the own key opens. That somebody looked is noted before anything is shown.
///
/// # Errors
/// [`Fault::NotFound`] when there is none this person may see.
pub async fn one(scope: &Scope<AnswerContacts>, id: SupportContactId) -> Result<Case, Fault> {
    let (me, people) = (me(scope)?, People::of(scope).await?);
    let mut tx = scope.db().begin().await?;
    let shown = desk::one_in(&mut tx, me, id).await?.ok_or(Fault::NotFound)?;
    let row = contact::one_in(&mut tx, id).await?.ok_or(Fault::NotFound)?;
    note(scope, &mut tx, Act::Opened, Some(id), Some(row.organisation)).await?;
    if is_unseen(me, row.taken_by, row.state(), row.waits()) {
        let seen = contact::waits_code(None).to_owned();
        // Somebody who is faster has changed something else; then it stands on the desk once more.
        contact::save(&mut tx, &contact::Row { waits: seen, ..row.clone() }).await?;
    }
    let changed_at = act_log::latest_in(&mut tx, id, Act::Replaced).await?;
    tx.commit().await?;
    let mine = row.state().is_open() && row.taken_by == Some(me);
    let (attempts, messages) = (tried(scope, &people, id).await?, message::of(scope.db(), id).await?);
    let (consents, handover) = agreed(scope, id).await?;
    let (blocked, colleagues) = colleagues(scope, &people, &row).await?;
    Ok(Case {
        row: line(scope.now(), &people, shown),
        version: row.version,
        mine,
        targets: targets(scope, &row, mine).await?,
        wrapped: desk::wrapped(scope.db(), id, me).await?,
        broken: store::own::broken(scope.db(), id).await?,
        purge_on: row.purge_on.as_deref().and_then(|day| day.parse().ok()),
        closed_at: row.closed_at,
        changed_at,
        recipient: row.recipient,
        sealed: row.sealed,
        messages: messages.into_iter().map(own::written).collect(),
        attempts,
        consents,
        handover,
        blocked,
        colleagues,
    })
}

async fn tried(scope: &Scope<AnswerContacts>, people: &People, id: SupportContactId) -> Result<Vec<Tried>, Fault> {
    let read = |row: desk::Tried| {
        let outcome = Attempt::parse(&row.outcome).ok()?;
        Some(Tried { id: row.id, at: row.at, by: people.name(row.by), outcome })
    };
    Ok(desk::tries(scope.db(), id).await?.into_iter().filter_map(read).collect())
}

/// What the person consents to, and what is asked just now.
async fn agreed(
    scope: &Scope<AnswerContacts>,
    id: SupportContactId,
) -> Result<(Vec<Consent>, Option<Handover>), Fault> {
    let organisations = organisation::all(scope.db()).await?;
    let name = |id: SupportOrganisationId| {
        organisations.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
    };
    let consents = consent::of(scope.db(), id).await?;
    let handover = store::own::handover(scope.db(), id).await?;
    let consents = consents.into_iter().map(|one| own::given(name(one.organisation), one)).collect();
    Ok((consents, handover.map(|one| own::asked(name(one.organisation), one))))
}

/// Members who are kept from a contact, and those who are not.
async fn colleagues(
    scope: &Scope<AnswerContacts>,
    people: &People,
    row: &contact::Row,
) -> Result<(Vec<Colleague>, Vec<Colleague>), Fault> {
    let kept = desk::blocked(scope.db(), row.id).await?;
    let members = directory::members(scope.db()).await?;
    let ours = members.into_iter().filter(|one| one.organisation == row.organisation).map(|one| one.staff);
    let free = ours.filter(|staff| people.answers(*staff) && !kept.contains(staff));
    let free = free.map(|staff| people.colleague(staff)).collect();
    Ok((kept.into_iter().map(|staff| people.colleague(staff)).collect(), free))
}

/// Where a contact can go from here.
async fn targets(scope: &Scope<AnswerContacts>, row: &contact::Row, mine: bool) -> Result<Vec<Target>, Fault> {
    if !mine {
        return Ok(Vec::new());
    }
    let all = public::targets(scope).await?;
    Ok(all.into_iter().filter(|target| target.id != row.organisation).collect())
}

/// A contact that a member may act on, inside the transaction of the act.
struct Reached {
    row: contact::Row,
    officer: Officer,
}

impl Reached {
    /// The row, if this person took it and it is open.
    fn held(self) -> Result<contact::Row, Fault> {
        let holds = self.row.state().is_open() && self.officer.holds(self.row.taken_by);
        if holds { Ok(self.row) } else { Err(Fault::Conflict) }
    }
}

/// Finds a contact for a member. Whoever broke the glass reads and does nothing.
async fn reach(scope: &Scope<AnswerContacts>, tx: &mut Tx, id: SupportContactId) -> Result<Reached, Fault> {
    let staff: StaffId = me(scope)?;
    let row = contact::one_in(tx, id).await?.filter(|row| row.state() != ContactState::Purged);
    let row = row.ok_or(Fault::NotFound)?;
    let officer = Officer { staff, of: directory::of_in(tx, staff).await? };
    let blocked = desk::blocked_in(tx, id).await?;
    if officer.sees(row.organisation, &blocked) { Ok(Reached { row, officer }) } else { Err(Fault::NotFound) }
}

/// Saves a contact, unless somebody else was faster.
async fn save(tx: &mut Tx, row: &contact::Row) -> Result<(), Fault> {
    if contact::save(tx, row).await? { Ok(()) } else { Err(Fault::Conflict) }
}

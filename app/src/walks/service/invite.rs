//! Invitations by mail: each address once, with the page to sign up on and the day for the calendar; and those who signed up
//! to the meetings before and after the walk.

use super::{hold, log, signup::is_open};
use crate::{
    accounts::{
        self,
        policy::{Capability, LeadWalks},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, InvitationId, WalkId},
        pii_types::{Pii, Purpose},
        words::hex,
    },
    platform::{
        clock::local_date,
        db::Tx,
        outbox::{self, Errand},
    },
    t,
    walks::{
        invitation_mail::{self as letters, Word},
        mail::{self, News},
        model::{RoleWord, State},
        store::{
            self, Row,
            invitation::{self, Row as Invited},
            signup,
        },
    },
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// So many addresses may be written at once.
pub const AT_ONCE: usize = 50;
/// So many may be invited to one walk.
pub const MOST: i64 = 300;
/// Addresses are erased so many days after the walk.
pub const KEPT_DAYS: u64 = 30;

/// Somebody to invite.
#[derive(Clone, Debug)]
pub struct Guest {
    /// The address.
    pub email: Pii<String>,
    /// As what.
    pub role: Option<RoleWord>,
}

/// Somebody who was invited: the address while there is one, and as what.
pub type Opened = (Option<Pii<String>>, Option<RoleWord>);

/// What came of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Letters that are on their way.
    pub new: usize,
    /// Addresses that had been invited before.
    pub before: usize,
}

/// The addresses of those who work for each actor and have an account.
///
/// # Errors
/// When the database does not answer.
pub async fn by_actor(scope: &Scope<LeadWalks>) -> Result<BTreeMap<ActorCode, Vec<Pii<String>>>, Fault> {
    let mut all: BTreeMap<ActorCode, Vec<Pii<String>>> = BTreeMap::new();
    for (actor, email) in accounts::of_actors(scope).await? {
        all.entry(actor).or_default().push(email);
    }
    Ok(all)
}

/// Invites to a walk that is open; whoever was invited before gets no second letter.
///
/// # Errors
/// [`Refused::Form`] when one cannot sign up for it, or too many were invited; [`Fault::NotFound`] when there is no such walk.
pub async fn invite(scope: &Scope<LeadWalks>, id: WalkId, guests: Vec<Guest>) -> Result<Sent, Refused> {
    let today = local_date(scope.now());
    let walk = store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let closed = || Refused::at("emails", t!(scope.lang(), "walks-invite-closed"));
    if !is_open(&walk, today) {
        return Err(closed());
    }
    // Sealed before the write lock is held.
    let ready: Vec<(Invited, Errand)> = guests.iter().map(|guest| sealed(scope, &walk, guest)).collect();
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, id).await?;
    store::one_in(&mut tx, id).await?.filter(|now| is_open(now, today)).ok_or_else(closed)?;
    let mut new = 0;
    for (row, errand) in &ready {
        if invitation::put(&mut tx, row).await? {
            outbox::put(&mut tx, scope.now(), errand).await?;
            new += 1;
        }
    }
    if invitation::count_in(&mut tx, id).await? > MOST {
        return Err(Refused::at("emails", t!(scope.lang(), "walks-invite-enough", most = MOST)));
    }
    if new > 0 {
        log(scope, &mut tx, "walk.invited", id, &new.to_string()).await?;
    }
    tx.commit().await?;
    Ok(Sent { new, before: ready.len() - new })
}

fn sealed(scope: &Scope<LeadWalks>, walk: &Row, guest: &Guest) -> (Invited, Errand) {
    let (municipality, id) = (scope.municipality(), scope.new_id::<InvitationId>());
    let plain = guest.email.disclose(Purpose::Keep);
    let row = Invited {
        id,
        walk: walk.id,
        mark: hex(&municipality.keys().fingerprint("walk-invitation", format!("{} {plain}", walk.id).as_bytes())),
        email: Some(municipality.keys().seal(municipality.chance(), &invitation::sealed_at(id), plain.as_bytes())),
        role: guest.role.map(RoleWord::code).unwrap_or_default().to_owned(),
        at: scope.now(),
    };
    let errand =
        letters::errand(scope, walk, (id, &guest.email), guest.role, Word::Invited, format!("walk-invite:{id}"));
    (row, errand)
}

/// Everybody who was invited: the address while there is one, and as what. The log tells that they were opened.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn open(scope: &Scope<LeadWalks>, id: WalkId) -> Result<Vec<Opened>, Refused> {
    store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let mut tx = scope.db().begin().await?;
    log(scope, &mut tx, "walk.invited_opened", id, "").await?;
    let all = invitation::of_walk_in(&mut tx, id).await?;
    tx.commit().await?;
    all.iter().map(|one| Ok((address(scope, one)?, one.role()))).collect()
}

fn address<C: Capability>(scope: &Scope<C>, one: &Invited) -> Result<Option<Pii<String>>, Fault> {
    let Some(email) = &one.email else { return Ok(None) };
    Ok(Some(Pii::new(scope.municipality().keys().open_text(&invitation::sealed_at(one.id), email)?)))
}

/// Tells those who were invited that the walk has changed or is cancelled; who signed up with the same address hears it
/// otherwise. The caller holds the walk.
///
/// # Errors
/// When the database does not answer or a seal does not open.
pub(super) async fn tell(
    scope: &Scope<LeadWalks>,
    tx: &mut Tx,
    id: WalkId,
    word: Word,
    once: &str,
) -> Result<(), Fault> {
    let invited = invitation::of_walk_in(tx, id).await?;
    if invited.is_empty() {
        return Ok(());
    }
    // As it was saved a moment ago: calendars take a day for another one by its number.
    let walk = store::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    let told = signed_up(scope, tx, id).await?;
    for one in &invited {
        let Some(to) = address(scope, one)?.filter(|to| !told.contains(to)) else { continue };
        let errand =
            letters::errand(scope, &walk, (one.id, &to), one.role(), word, format!("walk-invited:{}:{once}", one.id));
        outbox::put(tx, scope.now(), &errand).await?;
    }
    Ok(())
}

/// The confirmed addresses of those who signed up.
async fn signed_up(scope: &Scope<LeadWalks>, tx: &mut Tx, walk: WalkId) -> Result<BTreeSet<Pii<String>>, Fault> {
    let mut all = BTreeSet::new();
    for one in &signup::of_walk_in(tx, walk).await? {
        all.extend(mail::confirmed(scope, one)?);
    }
    Ok(all)
}

/// A meeting that belongs to a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Förmöte.
    Before,
    /// Uppföljande möte.
    After,
}

impl Meeting {
    /// What the letter about it is called, when there may be one today.
    pub fn news(self, walk: &Row, today: NaiveDate) -> Option<News> {
        let plan = walk.plan();
        let (day, news): (_, fn(NaiveDate) -> News) = match (self, walk.state()) {
            (Self::Before, State::Open) => (plan.pre_day?, News::Before),
            (Self::After, State::Open | State::Walked | State::Published) => (plan.follow_day?, News::After),
            _ => return None,
        };
        (day >= today).then(|| news(day))
    }
}

/// Invites those who signed up and confirmed an address to a meeting; the same day is told once. Answers how many have been
/// written to.
///
/// # Errors
/// [`Refused::Form`] when there is no such meeting to come, [`Fault::Conflict`] when somebody else was faster.
pub async fn to_meeting(
    scope: &Scope<LeadWalks>,
    id: WalkId,
    version: i64,
    meeting: Meeting,
) -> Result<usize, Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    let none = || Refused::at("meeting", t!(scope.lang(), "walks-invite-no-meeting"));
    let news = meeting.news(&row, local_date(scope.now())).ok_or_else(none)?;
    let told = mail::tell_all(scope, &mut tx, &row, news, &news.day().unwrap_or_default().to_string()).await?;
    log(scope, &mut tx, "walk.meeting_invited", id, &format!("{} {told}", news.code())).await?;
    tx.commit().await?;
    Ok(told)
}

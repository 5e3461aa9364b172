//! Signing up without an account: a place or the waiting list, a link to leave by, and the next in line moved up by itself.

use super::{log, tokens};
use crate::{
    accounts::{
        policy::{Capability, LeadWalks, Public},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{SignupId, WalkId},
        pii_types::{Pii, Purpose},
    },
    platform::{
        clock::local_date,
        db::Tx,
        keys::Sealed,
        outbox::{self, Errand},
        refusals,
    },
    t,
    walks::{
        mail::{self, News},
        model::State,
        store::{self, Row, signup},
    },
};
use chrono::TimeDelta;

/// So many may wait: more than ever move up.
pub const MOST_WAITING: i64 = 100;
/// A form that comes again within so long is the same one. Later it is somebody else's: phones keep pages, with the key in
/// them, and a family shares one.
pub(super) const SAME_FORM: TimeDelta = TimeDelta::minutes(10);

/// What somebody tells who wants to come.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// Made by the form.
    pub key: SignupId,
    /// A first name.
    pub name: Option<Pii<String>>,
    /// An address.
    pub email: Option<Pii<String>>,
}

/// How somebody stands.
pub struct Standing {
    /// The place in the queue.
    pub row: signup::Row,
    /// The walk.
    pub walk: Row,
    /// The token came by letter, so its holder reads the address.
    pub by_letter: bool,
    /// How many are before them on the waiting list.
    pub before: i64,
}

/// May one sign up for it today?
pub fn is_open(walk: &Row, today: chrono::NaiveDate) -> bool {
    walk.state() == State::Open && walk.day().is_some_and(|day| day >= today)
}

/// Signs up; answers the token of the place. The same form twice is one place.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Refused::Form`] when it is not open.
pub async fn sign_up(scope: &Scope<Public>, slug: &str, new: SignUp) -> Result<String, Refused> {
    let walk = store::by_slug(scope.db(), slug).await?.filter(|row| row.state().is_public()).ok_or(Fault::NotFound)?;
    let closed = || Refused::at("name", t!(scope.lang(), "walk-signup-closed"));
    if !is_open(&walk, local_date(scope.now())) {
        return Err(closed());
    }
    let municipality = scope.municipality();
    let new = SignUp { email: refusals::willing(scope, new.email).await?, ..new };
    let key = match signup::one(scope.db(), new.key).await? {
        Some(row) if row.walk == walk.id && is_same(scope, &row, &new) => {
            return Ok(tokens::place(municipality.keys(), row.id));
        }
        // Somebody went back in the browser to sign up a friend.
        Some(_) => SignupId(municipality.chance().opaque_id()),
        None => new.key,
    };
    // Whoever types a stranger's address cannot flood them: beyond that, the place comes without one.
    let new = SignUp { email: new.email.filter(|to| municipality.limits().may_ask(to)), key, ..new };
    let mut row = sealed(scope, walk.id, &new);
    let ask = letters(scope, &walk, &row, new.email.as_ref());
    let mut tx = scope.db().begin().await?;
    row.place = store::lock(&mut tx, walk.id).await?.ok_or(Fault::NotFound)?;
    let now = store::one_in(&mut tx, walk.id).await?.filter(|now| is_open(now, local_date(scope.now())));
    let cap = i64::from(now.ok_or_else(closed)?.plan().cap);
    let (going, waiting) = signup::counts_in(&mut tx, walk.id).await?;
    row.state = if going < cap && waiting == 0 { "going" } else { "waiting" }.to_owned();
    if row.state == "waiting" && waiting >= MOST_WAITING {
        return Err(Refused::at("name", t!(scope.lang(), "walk-signup-enough")));
    }
    if signup::put(&mut tx, &row).await? {
        log(scope, &mut tx, "walk.signed_up", walk.id, &row.state).await?;
        for (_, errand) in ask.iter().filter(|(state, _)| *state == row.state) {
            outbox::put(&mut tx, scope.now(), errand).await?;
        }
        tx.commit().await?;
    }
    Ok(tokens::place(municipality.keys(), row.id))
}

/// The letter that asks to confirm an address, for each way one may stand: it says whether one waits, which only the lock tells,
/// and letters are sealed before that is held.
fn letters(
    scope: &Scope<Public>,
    walk: &Row,
    row: &signup::Row,
    email: Option<&Pii<String>>,
) -> Vec<(&'static str, Errand)> {
    let ways = email.into_iter().flat_map(|to| ["going", "waiting"].map(|state| (to, state)));
    let letters = ways.map(|(to, state)| {
        let stands = signup::Row { state: state.to_owned(), ..row.clone() };
        (state, mail::confirmation(scope, walk, &stands, to))
    });
    letters.collect()
}

/// Was this form sent a moment ago?
fn is_same(scope: &Scope<Public>, row: &signup::Row, new: &SignUp) -> bool {
    if row.at + SAME_FORM < scope.now() {
        return false;
    }
    let was = |column: &str, sealed: Option<&Sealed>| {
        scope.municipality().keys().open_text(&signup::sealed_at(column, row.id), sealed?).ok()
    };
    let is = |text: &Option<Pii<String>>| text.as_ref().map(|text| text.disclose(Purpose::Keep).clone());
    was("name", row.name.as_ref()) == is(&new.name) && was("email", row.email.as_ref()) == is(&new.email)
}

fn sealed(scope: &Scope<Public>, walk: WalkId, new: &SignUp) -> signup::Row {
    let municipality = scope.municipality();
    let seal = |column: &str, text: &Option<Pii<String>>| {
        let text = text.as_ref()?.disclose(Purpose::Keep);
        Some(municipality.keys().seal(municipality.chance(), &signup::sealed_at(column, new.key), text.as_bytes()))
    };
    signup::Row {
        id: new.key,
        walk,
        place: 0,
        state: "waiting".to_owned(),
        lang: scope.lang().code().to_owned(),
        name: seal("name", &new.name),
        email: seal("email", &new.email),
        confirmed_at: None,
        at: scope.now(),
    }
}

/// How the holder of a token stands.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the token, or the place is gone.
pub async fn standing(scope: &Scope<Public>, token: &str) -> Result<Standing, Fault> {
    let (id, by_letter) = tokens::read_place(scope.municipality().keys(), token).ok_or(Fault::NotFound)?;
    let row = signup::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let walk = store::one(scope.db(), row.walk).await?.ok_or(Fault::NotFound)?;
    let before = signup::before(scope.db(), row.walk, row.place).await?;
    Ok(Standing { row, walk, by_letter, before })
}

/// Leaves, and hears of it by a confirmed address; whoever is first in line moves up and is told.
///
/// # Errors
/// As [`standing`].
pub async fn leave(scope: &Scope<Public>, token: &str) -> Result<(), Refused> {
    let Standing { row, walk, .. } = standing(scope, token).await?;
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, walk.id).await?;
    if signup::stand(&mut tx, row.id, "left").await? {
        // As it is now: whoever has just ended the letters gets none.
        if let Some(row) = signup::one_in(&mut tx, row.id).await? {
            mail::tell(scope, &mut tx, (&walk, &row), News::Left, "").await?;
        }
        signup::forget(&mut tx, row.id).await?;
        log(scope, &mut tx, "walk.left", walk.id, "").await?;
        let walk = store::one_in(&mut tx, walk.id).await?.ok_or(Fault::NotFound)?;
        if is_open(&walk, local_date(scope.now())) {
            move_up(scope, &mut tx, &walk).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Gives free places to those who wait, in their order. The caller holds the walk.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn move_up<C: Capability>(scope: &Scope<C>, tx: &mut Tx, walk: &Row) -> Result<(), Refused> {
    let cap = i64::from(walk.plan().cap);
    loop {
        let (going, _) = signup::counts_in(tx, walk.id).await?;
        if going >= cap {
            return Ok(());
        }
        let Some(next) = signup::first_waiting(tx, walk.id).await? else { return Ok(()) };
        signup::stand(tx, next.id, "going").await?;
        log(scope, tx, "walk.moved_up", walk.id, "").await?;
        mail::tell(scope, tx, (walk, &next), News::MovedUp, "").await?;
    }
}

/// Confirms an address. Only the token of a letter can; twice is fine.
///
/// # Errors
/// As [`standing`].
pub async fn confirm(scope: &Scope<Public>, token: &str) -> Result<(), Refused> {
    let standing = standing(scope, token).await?;
    if !standing.by_letter {
        return Err(Fault::NotFound.into());
    }
    let mut tx = scope.db().begin().await?;
    if signup::confirm(&mut tx, standing.row.id, scope.now()).await? {
        log(scope, &mut tx, "walk.address_confirmed", standing.walk.id, "").await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The first names of those who come and those who wait, for the leader; the log tells that they were opened.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn names(scope: &Scope<LeadWalks>, id: WalkId) -> Result<Vec<(Pii<String>, bool)>, Refused> {
    store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let mut tx = scope.db().begin().await?;
    log(scope, &mut tx, "walk.names_opened", id, "").await?;
    let all = signup::of_walk_in(&mut tx, id).await?;
    tx.commit().await?;
    let mut names = Vec::new();
    for one in &all {
        let Some(name) = &one.name else { continue };
        let name =
            scope.municipality().keys().open_text(&signup::sealed_at("name", one.id), name).map_err(Fault::from)?;
        names.push((Pii::new(name), one.state == "going"));
    }
    Ok(names)
}

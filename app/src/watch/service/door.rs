//! How representatives come in: by the link of a letter, good once and for a short time, without a password.
//!
//! Whoever asks learns nothing of an address: the request looks nothing up, the worker does. A session belongs to the
//! address, so one person who represents several areas signs in once; it ends with the last of them.

use crate::{
    accounts::{
        REP_IDLE_DAYS, RepAs, ask_for_link, asked_by,
        policy::{Public, Represent, System},
        scope::Scope,
        session::Token,
    },
    fault::Fault,
    jobs::JobProblem,
    kernel::{
        lang::Lang,
        pii_types::{Pii, Purpose},
    },
    platform::{
        audit,
        clock::Timestamp,
        keys::Keys,
        letter,
        limits::Client,
        outbox::{self, Claimed},
    },
    watch::{
        mail,
        service::letters,
        store::{door, rep},
    },
};
use chrono::TimeDelta;

/// The kind of errand that sends a link.
pub const KIND: &str = "watch.link";
/// A link opens so long.
pub const LINK_MINUTES: i64 = 30;
/// A session ends after so long whatever happens.
const LONGEST_DAYS: i64 = 365;
/// Sessions are noted as seen at most so often.
const SEEN_HOURS: i64 = 1;
/// Addresses that become known in one round.
const MOST: i64 = 200;

/// What an address is looked up by; nothing for no address.
pub(super) fn lookup(keys: &Keys, address: &str) -> Vec<u8> {
    if address.is_empty() { Vec::new() } else { keys.fingerprint("watch-rep-address", address.as_bytes()) }
}

/// What a token is looked up by.
fn print(keys: &Keys, token: &Token, what: &str) -> Vec<u8> {
    keys.fingerprint(what, token.reveal().as_bytes())
}

const LINK: &str = "watch-link";
const SESSION: &str = "watch-session";

/// Somebody asks for a link, to be written in the language of the page.
///
/// # Errors
/// As [`ask_for_link`].
pub async fn ask(scope: &Scope<Public>, client: Option<Client>, email: &Pii<String>) -> Result<(), Fault> {
    let lang = serde_json::json!(scope.lang()).to_string();
    ask_for_link(scope, client, email, KIND, lang).await
}

/// Sends the link, if the address represents something. Done twice it sends one letter: its key is that of the errand.
///
/// # Errors
/// When the database does not answer, or the seal of the address does not open.
pub(in crate::watch) async fn send(scope: &Scope<System>, errand: &Claimed) -> Result<(), JobProblem> {
    let keys = scope.municipality().keys();
    let address = asked_by(keys, errand)?;
    let key = lookup(keys, address.disclose(Purpose::SignIn));
    let stands = rep::stands(scope.db(), &key).await.map_err(Fault::from)?;
    let Some(stand) = stands.first() else { return Ok(()) };
    let lang = serde_json::from_str(&errand.payload).unwrap_or(Lang::Sv);
    let token = Token::new(scope.municipality().chance());
    let letter = mail::link(scope, lang, &token);
    let (along, once) = (letters::along(&key, false), format!("watch-link:{}", errand.id));
    let letter = letter::seal_with(scope, &address, &letter, along, once);
    let laid = async {
        let mut tx = scope.db().begin().await?;
        let until = scope.now() + TimeDelta::minutes(LINK_MINUTES);
        door::lay(&mut tx, &print(keys, &token, LINK), &key, until).await?;
        outbox::put(&mut tx, scope.now(), &letter).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("watch.link_sent", "watch", stand.watch, "")).await?;
        tx.commit().await
    };
    Ok(laid.await.map_err(Fault::from)?)
}

/// Does a link open? Looking does not use it up: mail scanners look.
///
/// # Errors
/// When the database does not answer.
pub async fn opens(scope: &Scope<Public>, text: &str) -> Result<bool, Fault> {
    let Some(token) = Token::parse(text) else { return Ok(false) };
    let print = print(scope.municipality().keys(), &token, LINK);
    Ok(door::opens(scope.db(), &print, scope.now()).await?.is_some())
}

/// Uses a link up and starts a session; answers the token for the cookie.
///
/// # Errors
/// [`Fault::NotFound`] when it does not open, or not any more.
pub async fn enter(scope: &Scope<Public>, text: &str) -> Result<Token, Fault> {
    let (keys, now) = (scope.municipality().keys(), scope.now());
    let link = Token::parse(text).ok_or(Fault::NotFound)?;
    let token = Token::new(scope.municipality().chance());
    let mut tx = scope.db().begin().await?;
    let key = door::use_up(&mut tx, &print(keys, &link, LINK), now).await?.ok_or(Fault::NotFound)?;
    let stands = rep::stands_in(&mut tx, &key).await?;
    let stand = stands.first().ok_or(Fault::NotFound)?;
    door::start(&mut tx, &print(keys, &token, SESSION), &key, (now, now + TimeDelta::days(LONGEST_DAYS))).await?;
    rep::speaks(&mut tx, &key, scope.lang().code()).await?;
    audit::append(&mut tx, now, &scope.entry("watch.rep_signed_in", "watch", stand.watch, "")).await?;
    tx.commit().await?;
    Ok(token)
}

fn idle(now: Timestamp) -> Timestamp {
    now - TimeDelta::days(REP_IDLE_DAYS)
}

/// The representative behind a token, if the session lives and the person still represents something.
///
/// # Errors
/// When the database does not answer.
pub async fn resume(scope: &Scope<System>, token: &Token) -> Result<Option<RepAs>, sqlx::Error> {
    let now = scope.now();
    let session = print(scope.municipality().keys(), token, SESSION);
    let Some((key, seen)) = door::resume(scope.db(), &session, now, idle(now)).await? else { return Ok(None) };
    let stands = rep::stands(scope.db(), &key).await?;
    if stands.is_empty() {
        return Ok(None);
    }
    if now - seen > TimeDelta::hours(SEEN_HOURS)
        && let Err(error) = note_seen(scope, &session).await
    {
        // A full disk or a busy writer must not keep anybody from reading.
        tracing::warn!("a session could not be noted as seen: {error}");
    }
    Ok(Some(RepAs { session, stands }))
}

async fn note_seen(scope: &Scope<System>, session: &[u8]) -> Result<(), sqlx::Error> {
    let mut tx = scope.db().begin().await?;
    door::seen(&mut tx, session, scope.now()).await?;
    tx.commit().await
}

/// Signs out.
///
/// # Errors
/// When the database does not answer.
pub async fn leave(scope: &Scope<Represent>) -> Result<(), Fault> {
    let rep = scope.rep().ok_or(Fault::NotFound)?;
    let stand = rep.stands.first().ok_or(Fault::NotFound)?;
    let mut tx = scope.db().begin().await?;
    door::end(&mut tx, &rep.session).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("watch.rep_signed_out", "watch", stand.watch, "")).await?;
    tx.commit().await?;
    Ok(())
}

/// Purges links and sessions that ended by themselves. Takes the write lock only when there are any.
///
/// # Errors
/// When the database does not answer.
pub(in crate::watch) async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    let now = scope.now();
    if door::any_dead(scope.db(), now, idle(now)).await? {
        let mut tx = scope.db().begin().await?;
        door::purge(&mut tx, now, idle(now)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Makes what addresses are looked up by, for those who were added before there was any: SQL cannot open a seal.
///
/// # Errors
/// When the database does not answer.
pub(in crate::watch) async fn make_known(scope: &Scope<System>) -> Result<(), Fault> {
    let keys = scope.municipality().keys();
    for row in rep::unknown(scope.db(), MOST).await? {
        // Whose seal does not open is left: the right key file makes them known later.
        let Some(person) = super::rep::opened(keys, &row) else { continue };
        let key = lookup(keys, person.email.disclose(Purpose::SignIn));
        let mut tx = scope.db().begin().await?;
        rep::make_known(&mut tx, row.id, &key).await?;
        tx.commit().await?;
    }
    Ok(())
}

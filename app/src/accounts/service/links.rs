//! Links by mail: asked for, sent, and used once to choose a password.

use super::{factor::tell, link_print};
use crate::{
    accounts::{
        jobs, mail,
        model::{LinkKind, Person},
        password,
        policy::{Capability, Public, System},
        scope::Scope,
        session::{self, Token},
        store::{people, secrets},
        visitor::Visitor,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::OutboxId,
        pii_types::{Pii, Purpose, Secret},
    },
    platform::{
        audit,
        db::Tx,
        letter,
        limits::{Client, Limit},
        outbox::{self, Errand},
    },
};

/// Somebody forgot the password.
///
/// # Errors
/// As [`ask_for_link`].
pub async fn forgotten(scope: &Scope<Public>, visitor: &Visitor, email: &Pii<String>) -> Result<(), Fault> {
    ask_for_link(scope, visitor.client, email, jobs::FORGOTTEN, "{}".to_owned()).await
}

/// Somebody asks for a link by mail. Nothing is looked up here: the worker does, by an errand of this kind, so that
/// neither the answer nor the time it takes tells whether the address is known.
///
/// # Errors
/// [`Fault::TooMany`] when too many were asked for from one address block.
pub async fn ask_for_link(
    scope: &Scope<Public>,
    client: Option<Client>,
    email: &Pii<String>,
    kind: &'static str,
    payload: String,
) -> Result<(), Fault> {
    let municipality = scope.municipality();
    let address = email.disclose(Purpose::SignIn);
    municipality.limits().take(Limit::SignInFrom, client)?;
    // Quietly left out: saying so would tell that others ask for the same address.
    if municipality.limits().take(Limit::MailLink, (kind, address)).is_err() {
        return Ok(());
    }
    let id: OutboxId = scope.new_id();
    let sealed = municipality.keys().seal(municipality.chance(), &outbox::sealed_at(id), address.as_bytes());
    let dedupe_key = format!("{kind}|{id}");
    let errand = Errand { id, kind, sealed: Some(sealed), payload, dedupe_key, run_at: scope.now() };
    let mut tx = scope.db().begin().await?;
    outbox::put(&mut tx, scope.now(), &errand).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends a person a link to choose a password.
///
/// # Errors
/// When the database does not answer.
pub async fn send_link(scope: &Scope<System>, person: &Person, kind: LinkKind) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    post_link(scope, &mut tx, person, kind).await?;
    let entry = scope.entry("staff.link_sent", "staff", person.id, kind.code());
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes a link for a person and posts the letter that carries it. Returns its address.
pub(super) async fn post_link<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    person: &Person,
    kind: LinkKind,
) -> Result<Secret<String>, Fault> {
    let token = Token::new(scope.municipality().chance());
    let hash = link_print(scope, &token);
    secrets::add_link(tx, &hash, person.id, kind, scope.now() + kind.lasts()).await?;
    let address = scope.municipality().link(&format!("/personal/lank/{}", token.reveal()));
    let letter = mail::link(&scope.profile(), kind, &address);
    let once = format!("staff.link|{}", scope.new_id::<OutboxId>());
    letter::post(scope, tx, &person.email, &letter, once).await?;
    Ok(Secret::new(address))
}

/// What a link is for, if it works. Looking does not use it up: mail programs open links to test them.
///
/// # Errors
/// When the database does not answer.
pub async fn link_kind(scope: &Scope<Public>, token: &str) -> Result<Option<LinkKind>, Fault> {
    let Some(token) = Token::parse(token) else {
        return Ok(None);
    };
    let found = secrets::link(scope.db(), &link_print(scope, &token), scope.now()).await?;
    Ok(found.map(|(_, kind)| kind))
}

/// Chooses a password by a link. The link is used up, every other one too, and every session ends.
///
/// # Errors
/// [`Fault::NotFound`] when the link does not work, [`Refused::Form`] when the password is easy to guess.
pub async fn choose_password(scope: &Scope<Public>, token: &str, password: &Secret<String>) -> Result<(), Refused> {
    let token = Token::parse(token).ok_or(Fault::NotFound)?;
    let hash = link_print(scope, &token);
    let found = secrets::link(scope.db(), &hash, scope.now()).await?;
    let (id, _) = found.ok_or(Fault::NotFound)?;
    let person = people::by_id(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    super::check_strength(&scope.profile(), &person, password)?;
    let hashed = Secret::new(password::hash(scope.municipality().chance(), password).await?);
    let mut tx = scope.db().begin().await?;
    let Some((_, kind)) = secrets::use_link(&mut tx, &hash, scope.now()).await? else {
        return Err(Fault::NotFound.into());
    };
    if !secrets::set_password(&mut tx, id, &hashed).await? {
        return Err(Fault::NotFound.into());
    }
    secrets::drop_links(&mut tx, id).await?;
    session::end_all(&mut tx, id).await?;
    let entry = super::entry_of(id, "staff.password_chosen", kind.code());
    audit::append(&mut tx, scope.now(), &entry).await?;
    if kind == LinkKind::Reset {
        tell(scope, &mut tx, &person).await?;
    }
    tx.commit().await?;
    Ok(())
}

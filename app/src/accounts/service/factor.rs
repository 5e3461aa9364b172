//! Setting up the second factor: the key is offered, and counts once a code proves that the app has it.

use super::{check_own_password, entry_of, recovery_print};
use crate::{
    accounts::{
        mail,
        model::Person,
        policy::Password,
        scope::Scope,
        session::{self, SignedInAs, Stage, Token},
        store::{people, secrets},
        totp::{self, Key},
        visitor::Visitor,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        lang::Lang,
        pii_types::{Purpose, Secret},
    },
    platform::{audit, db::Tx, letter, limits::Limit},
    t,
};

/// A key to put into an app.
pub struct Offer {
    /// What the picture says.
    pub address: String,
    /// The key as text.
    pub key: String,
    /// Somebody who is signed in already must give the password again.
    pub needs_password: bool,
    /// One is set already and will be replaced.
    pub replaces: bool,
    /// The code the app would show, in the demonstration only.
    pub demo_code: Option<String>,
}

/// What somebody gives to set the second factor up.
pub struct Confirm {
    /// The code the app shows.
    pub code: Secret<String>,
    /// The password, where it is needed.
    pub password: Secret<String>,
}

/// The second factor is set up.
pub struct SetUp {
    /// The new session.
    pub token: Token,
    /// Ten codes for paper, shown once.
    pub recovery_codes: Vec<String>,
}

/// Offers a key. It stays the same while the session lasts, so that a mistyped code does not cost another scan.
///
/// # Errors
/// [`Fault::SecondFactor`] when somebody who has one has not given its code yet.
pub async fn offer(scope: &Scope<Password>) -> Result<Offer, Fault> {
    let (staff, person) = who(scope).await?;
    let key = offered(scope, staff, &person);
    let profile = scope.profile();
    let address = key
        .address(person.email.disclose(Purpose::SignIn), &profile.name)
        .ok_or_else(|| Fault::broken("making the picture of a key", &"address or name does not fit"))?;
    let shown = scope.municipality().is_demo() && person.demo;
    Ok(Offer {
        address,
        key: key.spoken(),
        needs_password: staff.stage == Stage::Full,
        replaces: person.totp.is_some(),
        demo_code: shown.then(|| key.code(totp::step_of(scope.now()))),
    })
}

/// Sets the second factor up. Every other session ends; this one goes on with a new token.
///
/// # Errors
/// [`Refused::Form`] at `code` or `password`.
pub async fn confirm(scope: &Scope<Password>, visitor: &Visitor, given: &Confirm) -> Result<SetUp, Refused> {
    let (staff, person) = who(scope).await?;
    if staff.stage == Stage::Full {
        check_own_password(scope, visitor, &person, &given.password, "password").await?;
    }
    let limits = scope.municipality().limits();
    limits.take(Limit::SignInAs, ("set up", staff.id, visitor.client))?;
    let key = offered(scope, staff, &person);
    let Some(step) = key.matches(given.code.expose(), scope.now(), 0) else {
        return Err(Refused::at("code", t!(Lang::Sv, "staff-code-wrong")));
    };
    let municipality = scope.municipality();
    let sealed = municipality.keys().seal(municipality.chance(), &Person::totp_place(person.id), key.bytes());
    let recovery_codes = totp::recovery_codes(municipality.chance());
    let mut tx = scope.db().begin().await?;
    if !secrets::set_totp(&mut tx, person.id, &sealed, step).await? {
        return Err(Fault::SignIn.into());
    }
    keep_recovery_codes(scope, &mut tx, &person, &recovery_codes).await?;
    session::end_all(&mut tx, person.id).await?;
    let token = session::start(scope, &mut tx, person.id, Stage::Full, &visitor.device).await?;
    let entry = entry_of(person.id, "staff.second_factor_set", "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tell(scope, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(SetUp { token, recovery_codes })
}

async fn who(scope: &Scope<Password>) -> Result<(&SignedInAs, Person), Fault> {
    let staff = scope.staff().ok_or(Fault::SignIn)?;
    let person = people::by_id(scope.db(), staff.id).await?.ok_or(Fault::SignIn)?;
    // Else a stolen password alone would be enough to replace the second factor.
    if staff.stage == Stage::Password && person.totp.is_some() {
        return Err(Fault::SecondFactor);
    }
    Ok((staff, person))
}

/// The key offered in a session. It is derived, not stored: what was never confirmed leaves nothing behind.
fn offered(scope: &Scope<Password>, staff: &SignedInAs, person: &Person) -> Key {
    let what = format!("{}|{}|{}", staff.id, staff.session, person.totp_last_step);
    let print = scope.municipality().keys().fingerprint("totp offer", what.as_bytes());
    let mut bytes = [0; 20];
    bytes.copy_from_slice(&print[..20]);
    Key::of(bytes)
}

/// Keeps the fingerprints of new recovery codes.
pub(super) async fn keep_recovery_codes<C: crate::accounts::policy::Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    person: &Person,
    codes: &[String],
) -> Result<(), sqlx::Error> {
    let prints: Vec<Vec<u8>> = codes.iter().map(|code| recovery_print(scope, person.id, code)).collect();
    secrets::set_recovery_codes(tx, person.id, &prints).await
}

/// Tells the owner by mail that the way to sign in was changed.
pub(super) async fn tell<C: crate::accounts::policy::Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    person: &Person,
) -> Result<(), sqlx::Error> {
    let address = scope.municipality().link("/personal/glomt");
    let once = format!("staff.changed|{}", scope.new_id::<crate::kernel::id::OutboxId>());
    letter::post(scope, tx, &person.email, &mail::changed(&scope.profile(), &address), once).await
}

//! No scope, no database: the only way to a [`Db`] is a [`Scope`], and a scope is made only by passing the check.

use super::{
    policy::{Capability, Need, Public, Role, System},
    rep::RepAs,
    session::{SignedInAs, Stage},
};
use crate::{
    fault::Fault,
    kernel::{
        id::{ActorCode, StaffId},
        lang::Lang,
    },
    platform::{
        audit::Entry,
        clock::Timestamp,
        db::Db,
        municipality::{Municipality, Profile},
    },
};
use axum::extract::FromRequestParts;
use http::request::Parts;
use std::{marker::PhantomData, sync::Arc};
use uuid::Uuid;

/// Who a request comes from.
#[derive(Clone, Debug)]
pub enum Who {
    /// A resident or anybody else without a session.
    Anybody,
    /// A session; its stage says whether the second factor is still owed.
    Staff(Arc<SignedInAs>),
    /// A representative of neighbourhood watch.
    Rep(Arc<RepAs>),
    /// The worker or the command line.
    System,
}

/// The right to do `C` in one municipality, now.
pub struct Scope<C> {
    municipality: Arc<Municipality>,
    who: Who,
    lang: Lang,
    now: Timestamp,
    can: PhantomData<fn() -> C>,
}

/// How far a member of staff sees among cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every case.
    Everything,
    /// Cases of the own unit and those not given to any unit yet.
    Unit(ActorCode),
    /// Nothing: a handler without a unit.
    Nothing,
}

impl<C: Capability> Scope<C> {
    /// Checks the need of `C` and makes the scope.
    ///
    /// # Errors
    /// [`Fault::SignIn`] or [`Fault::SecondFactor`] when a step is missing, [`Fault::NotFound`] when the roles do not
    /// allow it: what one may not do is not there.
    pub fn check(municipality: Arc<Municipality>, who: Who, lang: Lang) -> Result<Self, Fault> {
        admit(C::NEED, &who)?;
        let now = municipality.clock().now();
        Ok(Self { municipality, who, lang, now, can: PhantomData })
    }

    /// The database of the municipality.
    pub fn db(&self) -> &Db {
        self.municipality.database_behind_scopes()
    }

    /// The municipality.
    pub fn municipality(&self) -> &Arc<Municipality> {
        &self.municipality
    }

    /// What differs between municipalities, as it was when the request began.
    pub fn profile(&self) -> Arc<Profile> {
        self.municipality.profile()
    }

    /// The moment the request began.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The language of the page.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A new time-ordered id.
    pub fn new_id<I: From<Uuid>>(&self) -> I {
        I::from(self.municipality.chance().id(self.now))
    }

    /// The member of staff, if one is signed in.
    pub fn staff(&self) -> Option<&SignedInAs> {
        match &self.who {
            Who::Staff(staff) => Some(staff),
            Who::Anybody | Who::Rep(_) | Who::System => None,
        }
    }

    /// The representative of neighbourhood watch, if one is signed in.
    pub fn rep(&self) -> Option<&RepAs> {
        match &self.who {
            Who::Rep(rep) => Some(rep),
            Who::Anybody | Who::Staff(_) | Who::System => None,
        }
    }

    /// The id of the member of staff, if one is signed in.
    pub fn staff_id(&self) -> Option<StaffId> {
        self.staff().map(|staff| staff.id)
    }

    /// How far this person sees among cases. Coordinators see all, handlers their unit.
    pub fn reach(&self) -> Reach {
        match &self.who {
            Who::System => Reach::Everything,
            Who::Anybody | Who::Rep(_) => Reach::Nothing,
            Who::Staff(staff) if staff.roles.contains(&Role::Coordinator) => Reach::Everything,
            Who::Staff(staff) => staff.actor.clone().map_or(Reach::Nothing, Reach::Unit),
        }
    }

    /// The same person asking for something else.
    ///
    /// # Errors
    /// As [`Scope::check`].
    pub fn narrow<D: Capability>(&self) -> Result<Scope<D>, Fault> {
        Scope::check(Arc::clone(&self.municipality), self.who.clone(), self.lang)
    }

    /// An entry for the audit log in this person's name.
    pub fn entry(
        &self,
        action: &'static str,
        subject: &'static str,
        id: impl ToString,
        detail: impl Into<String>,
    ) -> Entry {
        let (who, role) = match &self.who {
            Who::Anybody => (None, "resident"),
            Who::Rep(_) => (None, "rep"),
            Who::System => (None, "system"),
            Who::Staff(staff) => (Some(staff.id.0), staff.role_for(C::NEED).map_or("staff", Role::code)),
        };
        Entry { who, role, action, subject, id: id.to_string(), detail: detail.into() }
    }
}

impl Scope<System> {
    /// The scope of the worker and the command line. Request handlers cannot get it: its need is never met.
    pub fn system(municipality: Arc<Municipality>) -> Self {
        let now = municipality.clock().now();
        Self { municipality, who: Who::System, lang: Lang::Sv, now, can: PhantomData }
    }
}

/// The gate: the same decision for the edge and for scopes.
///
/// # Errors
/// As [`Scope::check`].
pub fn admit(need: Need, who: &Who) -> Result<(), Fault> {
    match (need, who) {
        (Need::Public, _) => Ok(()),
        (Need::System, _) | (_, Who::System) => Err(Fault::NotFound),
        (_, Who::Anybody) => Err(Fault::SignIn),
        (Need::Rep, Who::Rep(_)) => Ok(()),
        (Need::Rep, _) | (_, Who::Rep(_)) => Err(Fault::NotFound),
        (Need::Password, Who::Staff(_)) => Ok(()),
        (_, Who::Staff(staff)) if staff.stage == Stage::Password => Err(Fault::SecondFactor),
        (need, Who::Staff(staff)) if need.met_by(&staff.roles) => Ok(()),
        _ => Err(Fault::NotFound),
    }
}

impl<S: Send + Sync, C: Capability> FromRequestParts<S> for Scope<C> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Fault> {
        let municipality = parts.extensions.get::<Arc<Municipality>>().cloned().ok_or(Fault::NotFound)?;
        let who = parts.extensions.get::<Who>().cloned().unwrap_or(Who::Anybody);
        let lang = parts.extensions.get::<Lang>().copied().unwrap_or(Lang::Sv);
        Self::check(municipality, who, lang)
    }
}

/// A public scope outside a request, for tests and the demo.
impl Scope<Public> {
    /// Anybody, in a language.
    pub fn anybody(municipality: Arc<Municipality>, lang: Lang) -> Self {
        let now = municipality.clock().now();
        Self { municipality, who: Who::Anybody, lang, now, can: PhantomData }
    }
}

//! Rate limits, in memory: nothing about a sender's network is ever stored. The price: when the program starts anew, every
//! count starts anew too. So a limit here slows somebody down and is never the only wall: receipt codes are long, what opens
//! something is a whole fingerprint, and who wants no letters at all is remembered in the database ([`super::refusals`]).
//!
//! A key is a short-lived hash of the client's address block (IPv4 address, IPv6 /64) or of an account; the table
//! forgets keys that have been quiet, so it stays small under a flood of addresses.

mod client;

pub use client::Client;

use crate::{
    fault::Fault,
    kernel::pii_types::{Pii, Purpose},
};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, QuantaInstant, Reference as _},
};
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    num::NonZeroU32,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Sending reports: 30 at once, then 20 a minute per block (a school class shares one address).
    Submit,
    /// Codes that people type and that open nothing: 10 at once, then 6 a minute, per block and kind of code (the key is
    /// `(purpose, client)`). Tokens of letters are not among them: nobody guesses a whole fingerprint, and whoever shares an
    /// address with somebody else would be locked out of what is theirs.
    GuessCode,
    /// Signing in, per block: 20 at once, then 10 a minute.
    SignInFrom,
    /// Wrong passwords, per account and block: 5 at once, then one a minute. Others' tries do not lock the owner out.
    SignInAs,
    /// Signing in, per wider network (IPv6 /48, IPv4 /24): 80 at once, then 40 a minute. One home can have hundreds of
    /// blocks.
    SignInNear,
    /// Wrong codes, per account from anywhere: 10 at once, then one a minute. Only who has the password gets this far.
    SecondFactor,
    /// Letters that ask somebody to confirm an address, per address and whatever they are about: 8 at once, then one in three
    /// hours. Nobody is flooded in our name; a restart counts anew, a refusal in the letter itself stays.
    Confirm,
    /// Photos, per block: 40 at once, then 120 an hour. A disk holds only so many.
    Photo,
    /// Photos on a walk that the office leads, per block: 300 at once, then 600 an hour. Phones that were offline for the
    /// whole route send everything from one network; who may, has the code of that day.
    WalkPhoto,
    /// Asking for a link by mail, per account or address: 3 at once, then one in ten minutes.
    MailLink,
    /// Looking up places: 60 at once, then 120 a minute.
    Search,
    /// Saying something that is counted, and not what place it is about (surveys, feedback): 40 at once, then 20 an hour per
    /// block and thing. A school class shares one address; whoever wants to be many has to wait.
    Answer,
    /// Taking a place in a list that has an end (a walk), or wanting to be called: 12 at once, then 12 an hour per
    /// block.
    Place,
    /// Letters that ask somebody to confirm an address, per block that asks: 30 at once, then 30 an hour.
    ConfirmFrom,
    /// Asking for contact with victim support and writing to it, per block: 20 at once, then 30 an hour. A shelter shares one
    /// address.
    SupportAsk,
    /// Codes of victim support that open nothing, per block: 10 at once, then 6 a minute. Apart from other codes: nobody is
    /// kept from support because somebody on the same network guessed at something else.
    SupportCode,
}

impl Limit {
    /// Every limit there is.
    pub const ALL: [Self; 16] = [
        Self::Submit,
        Self::GuessCode,
        Self::SignInFrom,
        Self::SignInNear,
        Self::SignInAs,
        Self::SecondFactor,
        Self::Confirm,
        Self::Photo,
        Self::WalkPhoto,
        Self::MailLink,
        Self::Search,
        Self::Answer,
        Self::Place,
        Self::ConfirmFrom,
        Self::SupportAsk,
        Self::SupportCode,
    ];
}

type Table = DefaultKeyedRateLimiter<u64>;

/// The tables of one municipality.
pub struct Limits {
    seed: RandomState,
    submit: Table,
    guess: Table,
    from: Table,
    near: Table,
    account: Table,
    factor: Table,
    confirm: Table,
    photo: Table,
    walk_photo: Table,
    mail: Table,
    search: Table,
    answer: Table,
    place: Table,
    confirm_from: Table,
    support_ask: Table,
    support_code: Table,
    /// How often a key was forgiven: each time it is counted under a new hash.
    forgiven: Mutex<HashMap<u64, u32>>,
    /// Who was refused, and until when.
    shut: Mutex<HashMap<(Limit, u64), QuantaInstant>>,
}

/// More forgiven keys than any municipality has staff and places to sign in from.
const MOST_FORGIVEN: usize = 10_000;

const THREE_HOURS: Duration = Duration::from_secs(3 * 3_600);

const fn some(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Default for Limits {
    fn default() -> Self {
        let table = |burst, quota: Quota| RateLimiter::keyed(quota.allow_burst(some(burst)));
        Self {
            seed: RandomState::new(),
            submit: table(30, Quota::per_minute(some(20))),
            guess: table(10, Quota::per_minute(some(6))),
            from: table(20, Quota::per_minute(some(10))),
            near: table(80, Quota::per_minute(some(40))),
            account: table(5, Quota::per_minute(some(1))),
            factor: table(10, Quota::per_minute(some(1))),
            confirm: table(8, Quota::with_period(THREE_HOURS).unwrap_or_else(|| Quota::per_hour(some(1)))),
            photo: table(40, Quota::per_hour(some(120))),
            walk_photo: table(300, Quota::per_hour(some(600))),
            mail: table(3, Quota::per_hour(some(6))),
            search: table(60, Quota::per_minute(some(120))),
            answer: table(40, Quota::per_hour(some(20))),
            place: table(12, Quota::per_hour(some(12))),
            confirm_from: table(30, Quota::per_hour(some(30))),
            support_ask: table(20, Quota::per_hour(some(30))),
            support_code: table(10, Quota::per_minute(some(6))),
            forgiven: Mutex::default(),
            shut: Mutex::default(),
        }
    }
}

impl Limits {
    /// Counts one try and refuses when there were too many.
    ///
    /// # Errors
    /// [`Fault::TooMany`] with the seconds to wait.
    pub fn take(&self, limit: Limit, key: impl Hash) -> Result<(), Fault> {
        let table = self.table(limit);
        let key = self.hash(&key);
        table.check_key(&key).map_err(|refused| {
            self.shut().insert((limit, key), refused.earliest_possible());
            too_many(refused.wait_time_from(table.clock().now()))
        })
    }

    /// Counts a letter that asks somebody to confirm an address, and tells whether it may be sent. All forms count under the
    /// same key: whoever types a stranger's address into each of them floods nobody.
    pub fn may_ask(&self, address: &Pii<String>) -> bool {
        self.take(Limit::Confirm, ("confirm", address.disclose(Purpose::ConfirmAddress))).is_ok()
    }

    /// Refuses, without counting, whoever was refused and has not waited. Where only misses are counted (guessing
    /// codes), it stands before the look-up: otherwise a hit would still get through.
    ///
    /// # Errors
    /// [`Fault::TooMany`] with the seconds to wait.
    pub fn waited(&self, limit: Limit, key: impl Hash) -> Result<(), Fault> {
        let now = self.table(limit).clock().now();
        let until = self.shut().get(&(limit, self.hash(&key))).copied();
        match until.filter(|until| *until > now) {
            Some(until) => Err(too_many(until.duration_since(now).into())),
            None => Ok(()),
        }
    }

    fn shut(&self) -> MutexGuard<'_, HashMap<(Limit, u64), QuantaInstant>> {
        self.shut.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a key from nought again: the right password came, so the tries before it were the owner's.
    pub fn forgive(&self, key: impl Hash) {
        let mut forgiven = self.forgiven.lock().unwrap_or_else(PoisonError::into_inner);
        *forgiven.entry(self.seed.hash_one(&key)).or_default() += 1;
    }

    fn hash(&self, key: &impl Hash) -> u64 {
        let hash = self.seed.hash_one(key);
        let forgiven = self.forgiven.lock().unwrap_or_else(PoisonError::into_inner);
        match forgiven.get(&hash) {
            Some(times) => self.seed.hash_one((hash, times)),
            None => hash,
        }
    }

    /// Forgets keys that have been quiet; the worker calls it every minute.
    pub fn forget_quiet(&self) {
        let mut forgiven = self.forgiven.lock().unwrap_or_else(PoisonError::into_inner);
        if forgiven.len() > MOST_FORGIVEN {
            forgiven.clear();
        }
        drop(forgiven);
        let now = self.search.clock().now();
        self.shut().retain(|_, until| *until > now);
        for limit in Limit::ALL {
            self.table(limit).retain_recent();
        }
    }

    /// Did the right password come for this key lately?
    pub fn is_forgiven(&self, key: impl Hash) -> bool {
        let forgiven = self.forgiven.lock().unwrap_or_else(PoisonError::into_inner);
        forgiven.contains_key(&self.seed.hash_one(&key))
    }

    fn table(&self, limit: Limit) -> &Table {
        match limit {
            Limit::Submit => &self.submit,
            Limit::GuessCode => &self.guess,
            Limit::SignInFrom => &self.from,
            Limit::SignInNear => &self.near,
            Limit::SignInAs => &self.account,
            Limit::SecondFactor => &self.factor,
            Limit::Confirm => &self.confirm,
            Limit::Photo => &self.photo,
            Limit::WalkPhoto => &self.walk_photo,
            Limit::MailLink => &self.mail,
            Limit::Search => &self.search,
            Limit::Answer => &self.answer,
            Limit::Place => &self.place,
            Limit::ConfirmFrom => &self.confirm_from,
            Limit::SupportAsk => &self.support_ask,
            Limit::SupportCode => &self.support_code,
        }
    }
}

fn too_many(wait: Duration) -> Fault {
    Fault::TooMany(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
}

#[cfg(test)]
mod tests;

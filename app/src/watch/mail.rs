//! Letters to representatives: a link, and never a word of what anybody told.

use super::service::door::LINK_MINUTES;
use crate::{
    accounts::{policy::Capability, scope::Scope, session::Token},
    kernel::lang::Lang,
    platform::letter::Letter,
    t,
};

/// The letter with the link that signs in.
pub fn link<C: Capability>(scope: &Scope<C>, lang: Lang, token: &Token) -> Letter {
    let place = scope.profile().short_name.clone();
    let link = scope.municipality().link(&lang.path(&format!("/ombud/lank/{}", token.reveal())));
    Letter {
        subject: t!(lang, "rep-mail-link-subject", place = place.as_str()),
        body: t!(lang, "rep-mail-link-body", link = link, minutes = LINK_MINUTES, place = place.as_str()),
        files: Vec::new(),
    }
}

/// The reminder of the monthly round: where to sign in. It carries no secret, so it may lie in the mailbox.
pub fn reminder<C: Capability>(scope: &Scope<C>, lang: Lang) -> Letter {
    let place = scope.profile().short_name.clone();
    let link = scope.municipality().link(&lang.path("/ombud"));
    Letter {
        subject: t!(lang, "rep-mail-remind-subject", place = place.as_str()),
        body: t!(lang, "rep-mail-remind-body", link = link, place = place.as_str()),
        files: Vec::new(),
    }
}

//! Letters to those who follow. They carry what is public already, a link to it, and the way out.

use super::{
    labels,
    model::{Asked, Happened},
    service::{Door, Token, bounce},
    store::subscription::{Row, sealed_at},
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    kernel::{id::NoticeOccasionId, lang::Lang, pii_types::Pii},
    platform::{
        letter::{self, Along, Letter},
        outbox::Errand,
    },
    t,
};

/// The letter that asks the owner of an address to confirm it. Nothing else is ever sent to an address before that.
pub fn confirmation<C: Capability>(scope: &Scope<C>, row: &Row, asked: &Asked) -> Errand {
    let (lang, place) = (row.lang(), scope.profile().short_name.clone());
    let link = link(scope, row, Door::Confirm, "/bekrafta");
    let letter = Letter {
        subject: t!(lang, "notice-confirm-subject", place = place.as_str()),
        body: t!(lang, "notice-confirm-body", place = place.as_str(), link = link),
        files: Vec::new(),
    };
    let key = format!("notice-confirm:{}", scope.new_id::<crate::kernel::id::OutboxId>());
    letter::seal_asking(scope, lang, &asked.email, &letter, along(scope, row, None), key)
}

/// The letter to somebody who follows already and asks once more: what was chosen stays, and here is the way to it.
pub fn known<C: Capability>(scope: &Scope<C>, row: &Row, asked: &Asked) -> Errand {
    let (lang, place) = (row.lang(), scope.profile().short_name.clone());
    let link = link(scope, row, Door::Manage, "");
    let letter = Letter {
        subject: t!(lang, "notice-known-subject", place = place.as_str()),
        body: t!(lang, "notice-known-body", place = place.as_str(), link = link),
        files: Vec::new(),
    };
    let key = format!("notice-known:{}", scope.new_id::<crate::kernel::id::OutboxId>());
    letter::seal_asking(scope, lang, &asked.email, &letter, along(scope, row, None), key)
}

/// One thing that happened, to one subscription; none when its address does not open.
pub fn at_once<C: Capability>(scope: &Scope<C>, row: &Row, one: &Happened) -> Option<Errand> {
    let (lang, place) = (row.lang(), scope.profile().short_name.clone());
    let what = labels::happened(lang, &one.what);
    let letter = Letter {
        subject: t!(lang, "notice-one-subject", what = labels::kind(lang, one.what.kind), place = place.as_str()),
        body: t!(
            lang,
            "notice-one-body",
            what = what,
            link = read(scope, lang, one),
            place = place.as_str(),
            manage = link(scope, row, Door::Manage, ""),
            end = link(scope, row, Door::Manage, "/avsluta")
        ),
        files: Vec::new(),
    };
    let (to, along) = (address(scope, row)?, along(scope, row, Some(one.id)));
    Some(letter::seal_with(scope, &to, &letter, along, format!("notice:{}:{}", one.id, row.id)))
}

/// What happened since the last letter; none when the address does not open.
pub fn weekly<C: Capability>(scope: &Scope<C>, row: &Row, all: &[Happened]) -> Option<Errand> {
    let (lang, place) = (row.lang(), scope.profile().short_name.clone());
    let items = all.iter().map(|one| format!("{}\n{}", labels::happened(lang, &one.what), read(scope, lang, one)));
    let letter = Letter {
        subject: t!(lang, "notice-week-subject", n = all.len(), place = place.as_str()),
        body: t!(
            lang,
            "notice-week-body",
            items = items.collect::<Vec<_>>().join("\n\n"),
            place = place.as_str(),
            manage = link(scope, row, Door::Manage, ""),
            end = link(scope, row, Door::Manage, "/avsluta")
        ),
        files: Vec::new(),
    };
    let (to, from) = (address(scope, row)?, row.told_until.timestamp_millis());
    // The same stretch of time is told of once.
    Some(letter::seal_with(scope, &to, &letter, along(scope, row, None), format!("notice-week:{from}:{}", row.id)))
}

fn address<C: Capability>(scope: &Scope<C>, row: &Row) -> Option<Pii<String>> {
    let opened = scope.municipality().keys().open_text(&sealed_at(row.id), &row.address);
    if opened.is_err() {
        tracing::error!(subscription = %row.id, "the address of a subscription does not open: is this the right key file?");
    }
    opened.ok().map(Pii::new)
}

/// Where something is read, in the language of the letter.
fn read<C: Capability>(scope: &Scope<C>, lang: Lang, one: &Happened) -> String {
    scope.municipality().link(&lang.path(&one.what.path))
}

fn link<C: Capability>(scope: &Scope<C>, row: &Row, door: Door, step: &str) -> String {
    let token = Token::of(scope.municipality().keys(), door, row.id);
    scope.municipality().link(&row.lang().path(&format!("/folj/{}{step}", token.reveal())))
}

/// What goes along with a letter; `occasion` where it is about one thing alone: when that is recalled, the letter does
/// not leave.
fn along<C: Capability>(scope: &Scope<C>, row: &Row, occasion: Option<NoticeOccasionId>) -> Along {
    let unsubscribe = Some(link(scope, row, Door::Manage, "/avsluta"));
    Along { unsubscribe, payload: bounce::payload(row.id, occasion) }
}

//! Use cases of pledges: drafted, changed, published, read.

pub mod draft;
pub mod feedback;
pub mod heard;
pub mod hearing;
pub mod poster;
pub mod public;
pub mod publish;
pub mod read;

use super::{
    model::{Content, Ground, GroundKind, areas},
    store::{self, Origin, draft::Row, publication},
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::id::PledgeId,
    platform::{db::Tx, keys::Keys},
    t,
};

/// What a draft says: what was written last, or what its newest point says.
fn content_of(row: &Row, newest: Option<&Origin>) -> Result<Content, Fault> {
    match (&row.draft, newest) {
        (Some(json), _) => Content::read(json).map_err(|error| Fault::broken("reading a pledge", &error)),
        (None, Some(origin)) => Ok(from_point(origin, &origin.round.replace('-', " "))),
        (None, None) => Err(Fault::NotFound),
    }
}

/// What a point alone says.
fn from_point(origin: &Origin, round_name: &str) -> Content {
    Content {
        title: origin.title.clone(),
        promise: origin.sentence.clone(),
        first: origin.first.parse().ok(),
        last: origin.last.parse().ok(),
        who: origin.who(),
        other: origin.other.clone(),
        areas: areas(&origin.areas),
        grounds: vec![ground(&origin.round, round_name)],
        ..Content::default()
    }
}

fn ground(round: &str, name: &str) -> Ground {
    Ground { kind: GroundKind::Direction, text: name.to_owned(), round: round.to_owned(), cites: String::new() }
}

/// A draft as the person saw it, inside a transaction.
async fn hold(tx: &mut Tx, id: PledgeId, version: i64) -> Result<(Row, Content), Refused> {
    let row = store::draft::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    if row.version != version {
        return Err(Fault::Conflict.into());
    }
    let newest = store::newest_in(tx, id).await?;
    let content = content_of(&row, newest.as_ref())?;
    Ok((row, content))
}

/// Nothing may point at a person.
fn without_persons<'a, C: Capability>(
    scope: &Scope<C>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Result<(), FieldErrors> {
    FieldErrors::persons(texts, &t!(scope.lang(), "pledges-personal")).none()
}

/// The fingerprint of a publication: of every byte of it and of where it belongs.
fn seal_of(keys: &Keys, row: &publication::Row) -> Vec<u8> {
    let (pledge, number, at) = (row.pledge.to_string(), row.number.to_string(), row.at.to_rfc3339());
    let mut whole = Vec::new();
    for text in [&*pledge, &number, &at, &row.by_role, &row.news, &row.content] {
        whole.extend(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        whole.extend(text.as_bytes());
    }
    keys.fingerprint("pledge", &whole)
}

/// Is a publication what was published?
fn is_genuine(keys: &Keys, row: &publication::Row) -> bool {
    seal_of(keys, row) == row.seal
}

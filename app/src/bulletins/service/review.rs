//! Four eyes: what one person wrote, another one publishes or sends back. Taking something back needs one pair only: it must
//! be quick.

use super::{broken, hold, json, named, person, put, whole, without_persons};
use crate::{
    accounts::{policy::ReviewBulletins, scope::Scope},
    bulletins::{
        followed,
        model::{Content, State},
        store::{self, Row},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::BulletinId,
        words::{address_word, free_word},
    },
    platform::db::Tx,
    t,
};

/// Publishes what waits for review, and tells everybody who follows; answers the number of the version.
///
/// # Errors
/// [`Refused::Form`] at `publish` for somebody who wrote in it, and for what does not hold any more; [`Fault::Conflict`] when
/// somebody else was faster, or nothing waits.
pub async fn publish(scope: &Scope<ReviewBulletins>, id: BulletinId, version: i64) -> Result<i64, Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.state() != State::Review {
        return Err(Fault::Conflict.into());
    }
    if row.is_by(person(scope)?) {
        return Err(Refused::at("publish", t!(scope.lang(), "bulletins-four-eyes")));
    }
    let content = named(scope, row.draft().map_err(broken)?);
    // What was whole when it was written may be too late now.
    if let Err(errors) = whole(scope, &content, row.public().map_err(broken)?.as_ref()) {
        let said = errors.fields(scope.lang()).into_iter().map(|(_, said)| said).collect::<Vec<_>>().join(" ");
        return Err(Refused::at("publish", said));
    }
    let (number, now, public) = (row.published + 1, scope.now(), json(&content)?);
    let slug = match row.slug.clone() {
        Some(slug) => slug,
        None => free_slug(&mut tx, &content.title).await?,
    };
    store::add_version(&mut tx, id, number, now, &public).await?;
    followed::published(scope, &mut tx, (id, &slug, number), &content).await?;
    let row = Row {
        state: State::Published.code().to_owned(),
        slug: Some(slug),
        // The next correction says for itself what it corrects.
        draft: json(&Content { correction: String::new(), ..content })?,
        writers: String::new(),
        remark: String::new(),
        published: number,
        public: Some(public),
        published_at: row.published_at.or(Some(now)),
        renewed_at: Some(now),
        ..row
    };
    put(scope, tx, row, "bulletin.published", &number.to_string()).await?;
    Ok(number)
}

/// The heading as an address that stands for no other bulletin.
async fn free_slug(tx: &mut Tx, title: &str) -> Result<String, sqlx::Error> {
    let word = address_word(title, "information");
    let taken = store::taken(tx, &word).await?;
    Ok(free_word(word, &taken))
}

/// Sends it back to those who wrote it, with what is to be changed.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster, or nothing waits.
pub async fn send_back(
    scope: &Scope<ReviewBulletins>,
    id: BulletinId,
    version: i64,
    remark: String,
) -> Result<(), Refused> {
    without_persons(scope, [("remark", remark.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.state() != State::Review {
        return Err(Fault::Conflict.into());
    }
    let row = Row { state: State::Draft.code().to_owned(), remark, ..row };
    put(scope, tx, row, "bulletin.sent_back", "").await
}

/// Takes it back, with a reason everybody reads; letters that wait are not sent, and those who follow are told.
///
/// # Errors
/// [`Refused::Form`] when the reason looks like it points at a person; [`Fault::Conflict`] when somebody else was faster, or
/// nobody reads it.
pub async fn withdraw(
    scope: &Scope<ReviewBulletins>,
    id: BulletinId,
    version: i64,
    reason: String,
) -> Result<(), Refused> {
    without_persons(scope, [("reason", reason.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    let (Some(content), Some(slug)) = (row.public().map_err(broken)?, row.slug.clone()) else {
        return Err(Fault::Conflict.into());
    };
    if row.state() == State::Withdrawn {
        return Err(Fault::Conflict.into());
    }
    followed::withdrawn(scope, &mut tx, (id, &slug), &content, &reason).await?;
    let now = Some(scope.now());
    let row = Row {
        state: State::Withdrawn.code().to_owned(),
        writers: String::new(),
        remark: String::new(),
        withdrawn_at: now,
        renewed_at: now,
        reason,
        ..row
    };
    put(scope, tx, row, "bulletin.withdrawn", "").await
}

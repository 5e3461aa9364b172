//! Publishing: what is whole becomes a version that is never changed.

use super::{hold, seal_of, without_persons};
use crate::{
    accounts::{
        policy::{Capability, PublishPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::PledgeId,
        words::{free_word, hex},
    },
    platform::{audit, clock::local_date, db::Tx},
    pledges::{
        followed, labels,
        model::{Content, missing, slug},
        store::{
            draft::{self, Row},
            publication,
        },
    },
    t,
};

/// Publishes the draft as the next version; tells its number.
///
/// # Errors
/// [`Refused::Form`] at `publish` with everything that stands in the way, [`Fault::Conflict`] when somebody else was faster.
pub async fn publish(scope: &Scope<PublishPledges>, id: PledgeId, version: i64, news: String) -> Result<i64, Refused> {
    let mut tx = scope.db().begin().await?;
    let (row, content) = hold(&mut tx, id, version).await?;
    let content = named(scope, content);
    let before = before(&mut tx, &row).await?;
    check(scope, &row, before.as_ref(), &content, &news)?;
    let mut made = publication::Row {
        pledge: id,
        number: row.published + 1,
        at: scope.now(),
        by_role: role_of(scope),
        news,
        content: content.json(),
        seal: Vec::new(),
    };
    made.seal = seal_of(scope.municipality().keys(), &made);
    publication::add(&mut tx, &made).await?;
    let slug = match row.slug {
        Some(slug) => slug,
        None => free_slug(&mut tx, &content.title).await?,
    };
    followed::tell(scope, &mut tx, (id, &slug, made.number), before.as_ref(), (&content, &made.news)).await?;
    let (number, changed_at) = (made.number, Some(scope.now()));
    let after = Row { published: number, slug: Some(slug), draft: Some(made.content), changed_at, ..row };
    if !draft::published(&mut tx, &after).await? {
        return Err(Fault::Conflict.into());
    }
    let entry = scope.entry("pledge.published", "pledge", id, format!("{number} {}", hex(&made.seal)));
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(number)
}

/// With the names the areas have today: a version reads the same whatever they are called later.
pub(super) fn named<C: Capability>(scope: &Scope<C>, content: Content) -> Content {
    let profile = scope.profile();
    let area_names = content.areas.iter().map(|code| profile.area_name(code.as_str())).collect();
    Content { area_names, ..content }
}

/// What the latest version says.
async fn before(tx: &mut Tx, row: &Row) -> Result<Option<Content>, sqlx::Error> {
    let before = publication::one_in(tx, row.id, row.published).await?;
    Ok(before.and_then(|before| Content::read(&before.content).ok()))
}

fn check(
    scope: &Scope<PublishPledges>,
    row: &Row,
    before: Option<&Content>,
    content: &Content,
    news: &str,
) -> Result<(), Refused> {
    let lang = scope.lang();
    // The forms refused it already; this is the wall behind them.
    let activities = content.activities.iter().flat_map(|one| one.texts().map(|(_, text)| ("publish", text)));
    let texts = content.texts().into_iter().map(|(_, text)| ("publish", text)).chain(activities);
    without_persons(scope, texts.chain([("news", news)]))?;
    let mut errors = FieldErrors::default();
    for one in missing(content, local_date(scope.now())) {
        errors.add("publish", Problem::Said(labels::missing(one, content)));
    }
    if row.published > 0 {
        if news.is_empty() {
            errors.add("news", Problem::Said(t!(lang, "pledges-news-missing")));
        }
        if before.is_some_and(|before| before == content) {
            errors.add("publish", Problem::Said(t!(lang, "pledges-nothing-new")));
        }
    }
    Ok(errors.none()?)
}

/// The heading as an address that stands for no other pledge.
async fn free_slug(tx: &mut Tx, title: &str) -> Result<String, sqlx::Error> {
    let word = slug(title);
    let taken = draft::taken(tx, &word).await?;
    Ok(free_word(word, &taken))
}

fn role_of(scope: &Scope<PublishPledges>) -> String {
    let role = scope.staff().and_then(|staff| staff.role_for(PublishPledges::NEED));
    role.map(|role| role.code().to_owned()).unwrap_or_default()
}

//! The directory of support organisations and who is a member of which, for whoever runs victim support.

use super::{
    desk::given_back,
    keys, note,
    people::{People, me, receiving},
    public,
};
use crate::{
    accounts::{SupportPerson, policy::RunSupport, scope::Scope},
    fault::Fault,
    kernel::{
        id::{StaffId, SupportOrganisationId},
        words::sort_key,
    },
    platform::db::Tx,
    support::{
        model::Act,
        store::{contact, directory, key, organisation, recovery},
        view::{Colleague, Entry, KeyStanding, Listed, Member, Organisation},
    },
};

/// Every organisation, by name, shown to residents or not.
///
/// # Errors
/// When the database does not answer.
pub async fn list(scope: &Scope<RunSupport>) -> Result<Vec<Listed>, Fault> {
    let people = People::of(scope).await?;
    let (members, receiving) = (directory::members(scope.db()).await?, receiving(scope, &people).await?);
    let guarded = recovery::all(scope.db()).await?;
    let listed = |row: organisation::Row| Listed {
        members: members.iter().filter(|one| one.organisation == row.id).count(),
        keys: receiving.iter().filter(|organisation| **organisation == row.id).count(),
        guarded: guarded.iter().any(|one| one.organisation == row.id),
        organisation: public::read(row),
    };
    let mut all: Vec<Listed> = organisation::all(scope.db()).await?.into_iter().map(listed).collect();
    all.sort_by_cached_key(|one| sort_key(&one.organisation.name));
    Ok(all)
}

/// One of them, with its members and who could become one.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<RunSupport>, id: SupportOrganisationId) -> Result<Entry, Fault> {
    let row = organisation::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let (people, keys) = (People::of(scope).await?, key::all(scope.db()).await?);
    let ours = directory::members(scope.db()).await?.into_iter().filter(|one| one.organisation == id);
    let standing = |one: &directory::Member| match keys.iter().find(|key| key.staff == one.staff) {
        None => KeyStanding::Missing,
        Some(key) if key.confirmed_at.is_some() && one.let_in == Some(key.id) => KeyStanding::Confirmed,
        Some(_) => KeyStanding::Waiting,
    };
    let member = |one: directory::Member| Member {
        who: people.colleague(one.staff),
        since: one.since,
        key: standing(&one),
        active: people.answers(one.staff),
    };
    let members: Vec<Member> = ours.map(member).collect();
    let could = |person: &&SupportPerson| person.answers() && members.iter().all(|member| member.who.id != person.id);
    let candidates: Vec<Colleague> =
        people.all().iter().filter(could).map(|person| people.colleague(person.id)).collect();
    Ok(Entry { organisation: public::read(row), members, candidates })
}

/// Adds an organisation under its id.
///
/// # Errors
/// When the database does not answer.
pub async fn add(scope: &Scope<RunSupport>, new: &Organisation) -> Result<(), Fault> {
    let row = row(new)?;
    let mut tx = scope.db().begin().await?;
    first_line(&mut tx, new).await?;
    directory::put(&mut tx, &row).await?;
    note(scope, &mut tx, Act::OrganisationSaved, None, Some(new.id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes an organisation.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, [`Fault::Conflict`] when it was changed since its version.
pub async fn save(scope: &Scope<RunSupport>, changed: &Organisation) -> Result<(), Fault> {
    let row = row(changed)?;
    let mut tx = scope.db().begin().await?;
    organisation::one_in(&mut tx, changed.id).await?.ok_or(Fault::NotFound)?;
    first_line(&mut tx, changed).await?;
    if !directory::save(&mut tx, &row).await? {
        return Err(Fault::Conflict);
    }
    note(scope, &mut tx, Act::OrganisationSaved, None, Some(changed.id)).await?;
    tx.commit().await?;
    Ok(())
}

/// At most one organisation gets those who want help to choose.
async fn first_line(tx: &mut Tx, one: &Organisation) -> Result<(), Fault> {
    if one.first_line {
        directory::take_first_line(tx, one.id).await?;
    }
    Ok(())
}

fn row(one: &Organisation) -> Result<organisation::Row, Fault> {
    let json = |error: serde_json::Error| Fault::broken("writing an organisation", &error);
    let offers: Vec<&str> = one.offers.iter().map(|offer| offer.code()).collect();
    Ok(organisation::Row {
        id: one.id,
        version: one.version,
        name: one.name.clone(),
        kind: one.kind.code().to_owned(),
        words: serde_json::to_string(&one.words).map_err(json)?,
        hours: serde_json::to_string(&one.hours).map_err(json)?,
        languages: one.languages.clone(),
        phone: one.phone.clone(),
        site: one.site.clone(),
        offers: serde_json::to_string(&offers).map_err(json)?,
        receives: one.receives,
        first_line: one.first_line,
        promised_days: i64::from(one.promised_days),
        checked_on: one.checked_on.to_string(),
        hidden: one.hidden,
    })
}

/// Makes somebody a member. Contacts open to them when a colleague has compared the key and passes them on; only the
/// first key of an organisation needs nobody.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such organisation or person, [`Fault::Conflict`] when it is so already.
pub async fn add_member(scope: &Scope<RunSupport>, id: SupportOrganisationId, staff: StaffId) -> Result<(), Fault> {
    let people = People::of(scope).await?;
    if !people.answers(staff) {
        return Err(Fault::NotFound);
    }
    let mut tx = scope.db().begin().await?;
    organisation::one_in(&mut tx, id).await?.ok_or(Fault::NotFound)?;
    if !directory::add(&mut tx, staff, id, scope.now()).await? {
        return Err(Fault::Conflict);
    }
    note(scope, &mut tx, Act::MemberAdded, None, Some(id)).await?;
    directory::hold(&mut tx, staff).await?;
    if let Some(key) = key::current_in(&mut tx, staff).await?
        && keys::begins(&mut tx, &people, (staff, id)).await?
    {
        key::confirm(&mut tx, key.id, staff, scope.now()).await?;
        directory::let_in(&mut tx, (staff, id), key.id).await?;
        note(scope, &mut tx, Act::KeyConfirmed, None, Some(id)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Makes somebody a member no longer: what that person took waits for somebody else, and the person's key opens nothing of
/// the organisation any more.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such member, [`Fault::Conflict`] when nobody else could open some contact.
pub async fn remove_member(scope: &Scope<RunSupport>, id: SupportOrganisationId, staff: StaffId) -> Result<(), Fault> {
    me(scope)?;
    let mut tx = scope.db().begin().await?;
    // Whoever asks for contact, or passes one on, in this moment waits, or is waited for.
    directory::hold_one(&mut tx, id).await?;
    if !directory::remove(&mut tx, staff, id).await? {
        return Err(Fault::NotFound);
    }
    let before = directory::orphans(&mut tx, id).await?;
    directory::shut(&mut tx, staff, id).await?;
    if directory::orphans(&mut tx, id).await? > before {
        return Err(Fault::Conflict);
    }
    for taken in directory::taken(&mut tx, staff, id).await? {
        let row = contact::one_in(&mut tx, taken).await?;
        if let Some(back) = row.and_then(given_back) {
            if !contact::save(&mut tx, &back).await? {
                return Err(Fault::Conflict);
            }
            note(scope, &mut tx, Act::GivenBack, Some(taken), Some(id)).await?;
        }
    }
    note(scope, &mut tx, Act::MemberRemoved, None, Some(id)).await?;
    tx.commit().await?;
    Ok(())
}

//! Files: kept sealed while somebody looks at them, taken in as a whole, taken back as a whole while the period is open.

use super::{To, give, is_for_another, must_be_open, note, note_figures, read::giver};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        import::{self, Crime, Kind, Mapping, Table, Understood},
        model::State,
        store::{self, crimes, events, imports},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, ImportId},
        period::Period,
    },
    observations,
    platform::{clock::local_date, db::Tx},
};

pub use crate::contributions::store::imports::Row as Import;

/// A file that somebody looks at.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The file.
    pub row: Import,
    /// What it holds.
    pub kind: Kind,
    /// What was read.
    pub table: Table,
    /// What its columns mean: as it was said last, or as the heading makes likely.
    pub mapping: Mapping,
}

/// What a file says.
#[derive(Clone, Debug)]
pub enum Said {
    /// Events.
    Events(Understood<give::NewEvent>),
    /// Reported crimes.
    Crimes(Understood<Crime>),
}

impl Said {
    /// How many lines can be taken in.
    pub fn right(&self) -> usize {
        match self {
            Self::Events(said) => said.right.len(),
            Self::Crimes(said) => said.right.len(),
        }
    }

    /// What is wrong with the others.
    pub fn wrong(&self) -> &[import::LineError] {
        match self {
            Self::Events(said) => &said.wrong,
            Self::Crimes(said) => &said.wrong,
        }
    }
}

fn sealed_at(id: ImportId) -> String {
    format!("contribution-import:{id}")
}

/// Keeps what was read of a file, sealed, for a day at most. An earlier one that nobody took in is forgotten.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(scope: &Scope<Contribute>, actor: &ActorCode, kind: Kind, table: &Table) -> Result<ImportId, Fault> {
    let id: ImportId = scope.new_id();
    let plain = serde_json::to_vec(table).map_err(|error| Fault::broken("keeping a file", &error))?;
    let municipality = scope.municipality();
    let sealed = municipality.keys().seal(municipality.chance(), &sealed_at(id), &plain);
    let row = Import {
        id,
        period: observations::period_of(&scope.profile(), local_date(scope.now())).key(),
        actor: actor.clone(),
        kind: kind.code().to_owned(),
        state: "waiting".to_owned(),
        sealed: Some(sealed),
        lines: i64::try_from(table.lines.len()).unwrap_or(i64::MAX),
        at: scope.now(),
        version: 1,
    };
    let mut tx = scope.db().begin().await?;
    imports::forget(&mut tx, actor).await?;
    imports::insert(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(id)
}

/// A file that waits.
///
/// # Errors
/// [`Fault::NotFound`] when it is not there, not the actor's, or was taken in.
pub async fn kept(scope: &Scope<Contribute>, actor: &str, id: ImportId) -> Result<Kept, Fault> {
    let actor = giver(scope, actor)?;
    let row = imports::one(scope.db(), id, &actor).await?.ok_or(Fault::NotFound)?;
    let kind = Kind::parse(&row.kind).map_err(|_| Fault::NotFound)?;
    let sealed = row.sealed.as_ref().ok_or(Fault::NotFound)?;
    let plain = scope.municipality().keys().open(&sealed_at(id), sealed).map_err(|_| Fault::NotFound)?;
    let table: Table = serde_json::from_slice(&plain).map_err(|error| Fault::broken("reading a kept file", &error))?;
    let remembered = imports::mapping(scope.db(), &actor, kind.code(), &table.signature()).await?;
    let mapping = remembered.and_then(|text| serde_json::from_str::<Mapping>(&text).ok());
    let mapping = mapping.unwrap_or_else(|| Mapping::guess(kind, &table)).within(kind, &table);
    Ok(Kept { row, kind, table, mapping })
}

/// What a file says when its columns mean this.
pub fn said(scope: &Scope<Contribute>, kept: &Kept, mapping: &Mapping) -> Result<Said, Fault> {
    let (profile, today) = (scope.profile(), local_date(scope.now()));
    match kept.kind {
        Kind::Events => {
            let period = Period::parse_key(&kept.row.period).map_err(|_| Fault::NotFound)?;
            Ok(Said::Events(import::events(&profile, &period, &kept.table, mapping)))
        }
        Kind::Crimes => Ok(Said::Crimes(import::crimes(&profile, today, &kept.table, mapping))),
    }
}

/// Remembers what the columns mean.
///
/// # Errors
/// When the database does not answer.
pub async fn remember(scope: &Scope<Contribute>, kept: &Kept, mapping: &Mapping) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    remember_in(&mut tx, kept, mapping).await?;
    tx.commit().await?;
    Ok(())
}

async fn remember_in(tx: &mut Tx, kept: &Kept, mapping: &Mapping) -> Result<(), Fault> {
    let text = serde_json::to_string(mapping).map_err(|error| Fault::broken("keeping a mapping", &error))?;
    Ok(imports::remember(tx, &kept.row.actor, &kept.row.kind, &kept.table.signature(), &text).await?)
}

/// Takes in every line that is right, in one go, and forgets the file.
///
/// # Errors
/// [`Refused`]; [`Fault::Conflict`] when the period is closed or the file was taken in meanwhile.
pub async fn take_in(scope: &Scope<Contribute>, kept: &Kept, mapping: &Mapping) -> Result<usize, Refused> {
    let (to, said) = (To { actor: &kept.row.actor, period: &kept.row.period }, said(scope, kept, mapping)?);
    let many = said.right();
    let mut tx = scope.db().begin().await?;
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, to.actor, scope.now()).await?;
    remember_in(&mut tx, kept, mapping).await?;
    let lines = i64::try_from(many).unwrap_or(i64::MAX);
    if many == 0 || !imports::finish(&mut tx, &kept.row, "taken_in", lines).await? {
        return Err(Fault::Conflict.into());
    }
    let (rang_in, detail) = (is_for_another(scope, to.actor), format!("{} {lines}", kept.row.kind));
    match said {
        Said::Events(said) => {
            for (_, event) in said.right {
                give::add(scope, &mut tx, &row, scope.new_id(), Some(kept.row.id), event).await?;
            }
            give::written(scope, &mut row, rang_in);
            store::save(&mut tx, &row).await?;
            note(scope, &mut tx, "contribution.file_taken_in", &row, detail).await?;
        }
        // Figures of months belong to no period: where the contribution stands is not changed by them.
        Said::Crimes(said) => {
            for (_, Crime { month, crime, area, number }) in said.right {
                crimes::put(&mut tx, kept.row.id, to.actor, &crimes::Row { month, crime, area, number }).await?;
            }
            store::drop_if_new(&mut tx, &row).await?;
            note_figures(scope, &mut tx, "contribution.file_taken_in", &row, detail).await?;
        }
    }
    tx.commit().await?;
    Ok(many)
}

/// The latest files of an actor that were taken in.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(scope: &Scope<Contribute>, actor: &ActorCode) -> Result<Vec<Import>, Fault> {
    Ok(imports::of_actor(scope.db(), actor).await?)
}

/// Takes a whole file back: its events leave the picture, its figures are those there were before.
///
/// # Errors
/// [`Refused`]; [`Fault::Conflict`] when its period is closed or it was taken back already.
pub async fn undo(scope: &Scope<Contribute>, actor: &ActorCode, id: ImportId) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let file = imports::one_in(&mut tx, id, actor).await?.ok_or(Fault::NotFound)?;
    let to = To { actor, period: &file.period };
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, actor, scope.now()).await?;
    if file.state != "taken_in" || !imports::finish(&mut tx, &file, "undone", file.lines).await? {
        return Err(Fault::Conflict.into());
    }
    let taken_in = events::of_import_in(&mut tx, id).await?;
    observations::take_back(scope, &mut tx, (actor, to.period), &taken_in).await?;
    events::forget_import(&mut tx, id).await?;
    crimes::forget_import(&mut tx, id).await?;
    if row.version == 0 {
        store::drop_if_new(&mut tx, &row).await?;
    } else if row.state() != State::Nothing && give::is_empty(&mut tx, &row).await? {
        // Nothing is left of what was given: the group waits for an answer again.
        store::remove(&mut tx, &row).await?;
    } else {
        row.changed_at = scope.now();
        store::save(&mut tx, &row).await?;
    }
    let (action, detail) = ("contribution.file_taken_back", format!("{} {}", file.kind, file.lines));
    match Kind::parse(&file.kind) {
        Ok(Kind::Crimes) => note_figures(scope, &mut tx, action, &row, detail).await?,
        _ => note(scope, &mut tx, action, &row, detail).await?,
    }
    tx.commit().await?;
    Ok(())
}

//! The template of sections: read by everybody who reads a picture, changed in the settings.

use crate::{
    accounts::{
        policy::{Capability, ManageSettings},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{lang::Lang, pii, words::bounded},
    platform::audit,
    situation::{
        agenda::{self, MOST_POINTS, POINT_MINUTES},
        store::template as rows,
        template::{LONGEST_NAME, MOST_SECTIONS, Template},
    },
    t,
};

/// The number of the template in force, and the template; the default one is number 0.
///
/// # Errors
/// When the database does not answer.
pub async fn current<C: Capability>(scope: &Scope<C>) -> Result<(i64, Template), Fault> {
    let Some((number, content)) = rows::latest(scope.db()).await? else { return Ok((0, Template::default())) };
    let template = serde_json::from_str(&content).map_err(|error| Fault::broken("reading the template", &error))?;
    Ok((number, template))
}

/// What is changed about the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another name.
    Rename(String, String),
    /// Hidden, or shown again.
    Hide(String, bool),
    /// One step up, or down.
    Move(String, bool),
    /// A section of words at the end.
    Add(String),
    /// The agenda of the meeting.
    Agenda(agenda::Change),
}

/// Changes the template. What is frozen keeps the one it was made with.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it since `seen`; [`Refused::Form`] at `name`.
pub async fn change(scope: &Scope<ManageSettings>, seen: i64, change: Change) -> Result<(), Refused> {
    let (number, template) = current(scope).await?;
    if number != seen {
        return Err(Fault::Conflict.into());
    }
    let before = template.clone();
    let after = match change {
        Change::Rename(code, name) => template.renamed(&code, &named(&name)?),
        Change::Hide(code, hidden) => template.hidden(&code, hidden),
        Change::Move(code, up) => template.moved(&code, up),
        Change::Add(_) if template.sections.len() >= MOST_SECTIONS => {
            return Err(Refused::at("title", t!(Lang::Sv, "template-full", most = MOST_SECTIONS)));
        }
        Change::Add(name) => template.with_own(&named(&name)?),
        Change::Agenda(change) => {
            let change = agreed(&template, change)?;
            Template { agenda: template.agenda.clone().changed(change), ..template }
        }
    };
    if after == before {
        return Ok(());
    }
    let content = serde_json::to_string(&after).map_err(|error| Fault::broken("writing the template", &error))?;
    let mut tx = scope.db().begin().await?;
    if !rows::add(&mut tx, number + 1, &content, scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    let entry = scope.entry("picture.template", "picture", "template", format!("version {}", number + 1));
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// A change of the agenda whose texts and numbers can stand.
fn agreed(template: &Template, change: agenda::Change) -> Result<agenda::Change, Refused> {
    match change {
        agenda::Change::Add(_) if template.agenda.items.len() >= MOST_POINTS => {
            Err(Refused::at("title", t!(Lang::Sv, "agenda-full", most = MOST_POINTS)))
        }
        agenda::Change::Add(name) => Ok(agenda::Change::Add(named(&name)?)),
        agenda::Change::Set { minutes, .. } if !POINT_MINUTES.contains(&minutes) => {
            let (least, most) = (*POINT_MINUTES.start(), *POINT_MINUTES.end());
            Err(Refused::at("minutes", t!(Lang::Sv, "meeting-minutes-wrong", least = least, most = most)))
        }
        agenda::Change::Set { code, name, minutes, section } => {
            let known = section.is_empty() || template.section(&section).is_some();
            let name = named(&name)?;
            known.then_some(agenda::Change::Set { code, name, minutes, section }).ok_or(Fault::BadRequest.into())
        }
        change => Ok(change),
    }
}

fn named(name: &str) -> Result<String, Refused> {
    let name = bounded(name, 1, LONGEST_NAME);
    let name = name.map_err(|_| Refused::at("title", t!(Lang::Sv, "template-name", most = LONGEST_NAME)))?;
    if name.contains('\n') || !pii::find(&name).is_empty() {
        return Err(Refused::at("title", t!(Lang::Sv, "picture-personal-data")));
    }
    Ok(name)
}

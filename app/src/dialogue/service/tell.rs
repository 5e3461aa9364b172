//! Telling: what was heard, and what happens now. The figures are made once, when nobody answers any more.

use super::{Content, free_slug, from_json, hold, json, today, without_persons, write};
use crate::{
    accounts::{policy::RunDialogue, scope::Scope},
    dialogue::{
        model::{Facts, Meeting, Report, State, Survey, Tallies, Told, groups, lists},
        service::population,
        store::{Row, answer},
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::DialogueId,
    platform::db::Db,
    t,
};

/// Saves what the office writes of a survey that has closed, and tells it to everybody when asked to.
///
/// # Errors
/// [`Refused::Form`] when it points at a person or, to be told, lacks something; [`Fault::Conflict`] when somebody was faster.
pub async fn save(
    scope: &Scope<RunDialogue>,
    id: DialogueId,
    version: i64,
    report: Report,
    publish: bool,
) -> Result<(), Refused> {
    without_persons(scope, report.texts())?;
    let counted = counted(scope.db(), id).await?;
    let (population, _) = population::read(scope).await?;
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    let survey = row.survey()?;
    if !matches!(row.state(today(scope)), State::Closed | State::Told) {
        return Err(Fault::NotFound.into());
    }
    row.report = json(&report);
    if publish {
        let lang = scope.lang();
        let lacking = [("heard", report.heard.is_empty()), ("next", report.next.is_empty())];
        let mut errors = FieldErrors::default();
        lacking.into_iter().filter(|(_, lacks)| *lacks).for_each(|(field, _)| {
            errors.add(field, Problem::Said(t!(lang, "dialogues-tell-missing")));
        });
        errors.none()?;
        row.told = Some(json(&told(&row, &survey, report, &counted, &population)?));
        row.told_at.get_or_insert(scope.now());
    }
    let act = if publish { "dialogue.told" } else { "dialogue.changed" };
    write(scope, &mut tx, &row, act, "report").await?;
    tx.commit().await?;
    Ok(())
}

/// Everything that was counted of a survey.
pub(super) async fn counted(db: &Db, id: DialogueId) -> Result<Tallies, Fault> {
    let rows = answer::tallies(db, id).await?;
    Ok(rows.into_iter().map(|(question, choice, number)| ((question, choice), number)).collect())
}

/// What everybody reads of a survey: new words, and the figures that were told first.
pub(super) fn told(
    row: &Row,
    survey: &Survey,
    report: Report,
    counted: &Tallies,
    population: &crate::dialogue::model::Population,
) -> Result<Told, Fault> {
    if let Some(before) = &row.told {
        return Ok(Told { report, ..from_json(before)? });
    }
    let (answers, lists) = lists(survey, counted, population);
    let (title, source) = (survey.title.sv.clone(), population.source.clone());
    Ok(Told { title, report, answers, lists, source, facts: None })
}

/// Tells everybody of a meeting.
///
/// # Errors
/// As [`save`].
pub async fn publish_meeting(scope: &Scope<RunDialogue>, id: DialogueId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    let Content::Meeting(meeting) = row.content()? else { return Err(Fault::NotFound.into()) };
    without_persons(scope, meeting.texts().into_iter().map(|(_, text)| ("publish", text)))?;
    if meeting.lacks(today(scope)).is_some() {
        return Err(Refused::at("publish", t!(scope.lang(), "dialogues-meeting-lacks")));
    }
    if row.slug.is_none() {
        row.slug = Some(free_slug(&mut tx, &meeting.title).await?);
    }
    row.published_at.get_or_insert(scope.now());
    row.told = Some(json(&of_meeting(scope, &meeting)));
    row.told_at.get_or_insert(scope.now());
    write(scope, &mut tx, &row, "dialogue.told", "meeting").await?;
    tx.commit().await?;
    Ok(())
}

/// What everybody reads of a meeting.
pub(super) fn of_meeting<C: crate::accounts::policy::Capability>(scope: &Scope<C>, meeting: &Meeting) -> Told {
    let profile = scope.profile();
    let names = meeting.areas.iter().map(|code| profile.area_name(code.as_str())).collect();
    let (answers, lists) = groups(meeting);
    Told {
        title: meeting.title.clone(),
        report: Report { heard: meeting.said.clone(), next: meeting.leads_to.clone(), words: Vec::new() },
        answers,
        lists,
        source: String::new(),
        facts: Some(Facts::of(meeting, names)),
    }
}

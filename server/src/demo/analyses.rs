//! Three analyses in Lyktköping: one that is done, one that goes on, one that waits for the council. Played through the use
//! cases: proposed, decided at a meeting of the council, given to an actor, worked on, reported.

use super::{
    analysis_texts::{ALL, Text},
    broken,
    measures::{Measures, office},
    wait_until,
};
use app::{
    accounts::{
        policy::{CommissionAnalyses, RunCouncil, System, WorkOnAnalyses},
        scope::Scope,
        session::SignedInAs,
    },
    analysis::{
        State,
        model::{Arena, Bone, Factor, Point, Step},
        service::{
            commission::{self, Asked, Assigned, Then},
            hear,
            links::{self, Linked},
            read, work,
        },
    },
    council::{ItemKind, Outcome, agenda, decide},
    fault::Fault,
    forms::Refused,
    kernel::id::{AnalysisId, BodyCode, CauseId, CouncilItemId, CouncilMeetingId},
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::sync::Arc;

/// How often somebody looks whether there is something to do.
const OFTEN: TimeDelta = TimeDelta::days(7);

/// What is still to happen.
pub struct Analyses {
    ids: Vec<Option<AnalysisId>>,
    next: Timestamp,
    today: NaiveDate,
}

impl Analyses {
    /// Everything up to `now`.
    pub fn new(now: Timestamp) -> Self {
        Self { ids: vec![None; ALL.len()], next: now - TimeDelta::days(500), today: local_date(now) }
    }

    /// Plays what happened before a moment, week by week. The municipality's clock must be a fixed one.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(
        &mut self,
        at: Timestamp,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        measures: &Measures,
    ) -> Result<(), Fault> {
        while self.next <= at {
            wait_until(municipality, self.next);
            self.next += OFTEN;
            self.look(municipality, staff, measures).await?;
        }
        Ok(())
    }

    /// Hears the council, and does the next thing to each.
    ///
    /// # Errors
    /// As [`Analyses::until`].
    pub async fn look(
        &mut self,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        measures: &Measures,
    ) -> Result<(), Fault> {
        hear::hear(&Scope::<System>::system(Arc::clone(municipality))).await?;
        let scope: Scope<CommissionAnalyses> = office(municipality, staff, "trygghet")?;
        for (n, text) in ALL.iter().enumerate() {
            let done = self.step(&scope, n, text, measures).await;
            done.map_err(|refused| broken("playing the analyses", text.title, refused))?;
        }
        Ok(())
    }

    fn day(&self, ago: i64) -> NaiveDate {
        self.today - TimeDelta::days(ago)
    }

    async fn step(
        &mut self,
        scope: &Scope<CommissionAnalyses>,
        n: usize,
        text: &'static Text,
        measures: &Measures,
    ) -> Result<(), Refused> {
        let come = |ago: i64| scope.now() >= start_of_day(self.day(ago));
        let Some(id) = self.ids[n] else {
            if come(text.proposed) {
                self.ids[n] = Some(commission::create(scope, asked(text), Then::Propose).await?);
            }
            return Ok(());
        };
        let whole = read::whole(&scope.narrow()?, id).await?;
        match whole.one.state {
            State::Commissioned => {
                let to = Assigned { actor: text.actor.into(), role: text.role.to_owned(), due: self.day(text.due) };
                commission::assign(scope, (id, whole.one.version), to).await?;
                self.write(&scope.narrow()?, id, text).await
            }
            State::Running if text.reported.is_some_and(come) => {
                self.report(&scope.narrow()?, id, text, measures).await
            }
            _ => Ok(()),
        }
    }

    /// Writes causes, chain, star and findings.
    async fn write(&self, scope: &Scope<WorkOnAnalyses>, id: AnalysisId, text: &Text) -> Result<(), Refused> {
        let mut last: Option<CauseId> = None;
        for cause in text.causes {
            let new = work::NewCause {
                bone: Some(cause.bone),
                direct: last.filter(|_| cause.behind),
                words: cause.words.to_owned(),
            };
            work::add_cause(scope, seen(scope, id).await?, new).await?;
            if !cause.behind {
                let causes = read::whole(&scope.narrow()?, id).await?.causes;
                last = causes.into_iter().find(|one| one.words == cause.words).map(|one| one.id);
            }
        }
        let step = |(words, breaks): &(&str, &str)| Step { words: (*words).to_owned(), breaks: (*breaks).to_owned() };
        let steps: Vec<_> = text.steps.iter().map(step).collect();
        work::write_steps(scope, seen(scope, id).await?, &steps).await?;
        let factors: Vec<_> = text.factors.iter().filter_map(|code| Factor::standard(code)).chain(own(text)).collect();
        work::write_star(scope, seen(scope, id).await?, text.points.to_vec(), &factors).await?;
        let span = (self.day(text.counted.0), self.day(text.counted.1));
        work::count(scope, seen(scope, id).await?, Some(text.category.into()), Some(span)).await?;
        if text.found.is_empty() {
            return Ok(());
        }
        work::find(scope, seen(scope, id).await?, text.found.to_owned(), text.proposals.to_owned()).await
    }

    /// Links the measures there are by then, and reports.
    async fn report(
        &self,
        scope: &Scope<WorkOnAnalyses>,
        id: AnalysisId,
        text: &Text,
        measures: &Measures,
    ) -> Result<(), Refused> {
        let causes = read::whole(&scope.narrow()?, id).await?.causes;
        for (title, cause, arena, point) in text.answers {
            let cause = causes.iter().find(|one| one.words == *cause).map(|one| one.id);
            let Some(measure) = measures.id_of(title) else { continue };
            let to = Linked { measure, cause, arena: *arena, point: *point };
            links::link(scope, seen(scope, id).await?, to).await?;
        }
        commission::report(scope, seen(scope, id).await?, text.report.to_owned()).await
    }
}

async fn seen(scope: &Scope<WorkOnAnalyses>, id: AnalysisId) -> Result<(AnalysisId, i64), Refused> {
    Ok((id, read::whole(&scope.narrow()?, id).await?.one.version))
}

fn own(text: &Text) -> Option<Factor> {
    let (words, effect, arena, field, point) = text.own?;
    Some(Factor { code: String::new(), words: words.to_owned(), effect, arena, field, point })
}

fn asked(text: &Text) -> Asked {
    Asked {
        kind: text.kind,
        title: text.title.to_owned(),
        problem: text.problem.to_owned(),
        area: Some(text.area.into()),
        place: text.place.to_owned(),
        why: text.why.to_owned(),
        find_out: text.find_out.to_owned(),
    }
}

/// Takes up what other parts of the story laid before a body, for its meeting; tells which items that are.
///
/// # Errors
/// When the database does not answer.
pub async fn taken_up(
    scope: &Scope<RunCouncil>,
    meeting: CouncilMeetingId,
    body: &BodyCode,
) -> Result<Vec<CouncilItemId>, Refused> {
    let waiting = agenda::waiting(scope, body).await?;
    let ids: Vec<_> = waiting
        .iter()
        .filter(|one| !one.subject.is_empty() && one.kind() != ItemKind::Direction)
        .map(|one| one.id)
        .collect();
    agenda::take_up(scope, meeting, &ids).await?;
    Ok(ids)
}

/// Decides about what was taken up.
///
/// # Errors
/// When the database does not answer.
pub async fn answered(
    scope: &Scope<RunCouncil>,
    meeting: CouncilMeetingId,
    items: &[agenda::Row],
    asked: &[CouncilItemId],
) -> Result<(), Refused> {
    for item in items.iter().filter(|one| asked.contains(&one.id)) {
        decide::decide(scope, meeting, item.id, item.version, settle(&item.subject)).await?;
    }
    Ok(())
}

/// What the body makes of an analysis: it wants to know, and it takes note of what was found.
fn settle(subject: &str) -> decide::Decide {
    let (outcome, decision) = match subject {
        "analysis" => (Outcome::Approved, "Analysen görs enligt förslaget och återrapporteras."),
        _ => (Outcome::Noted, "Rapporten noteras. Förslagen tas med i nästa inriktning."),
    };
    decide::Decide {
        outcome,
        decision: decision.to_owned(),
        paragraph: None,
        follow_who: String::new(),
        follow_by: None,
    }
}

/// A cause of the story.
pub struct CauseText {
    /// Where it hangs.
    pub bone: Bone,
    /// Does it lie behind the direct one before it?
    pub behind: bool,
    /// In words.
    pub words: &'static str,
}

/// Which measure answers which cause, in which arena, for which point.
pub type AnswerText = (&'static str, &'static str, Option<Arena>, Option<Point>);

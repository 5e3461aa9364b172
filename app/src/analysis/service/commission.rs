//! From a proposal to an assignment, and to the report that comes back.

use super::{save, seen, without_persons};
use crate::{
    accounts::{
        policy::{Capability, CommissionAnalyses, ReadObservations, WorkOnAnalyses},
        scope::Scope,
    },
    analysis::{
        model::{Act, Kind},
        store::{self, Analysis},
    },
    council::{ItemKind, NewItem, STEERING, put_on_agenda},
    forms::{FieldErrors, Problem, Refused},
    kernel::id::{ActorCode, AnalysisId, AreaCode, BodyCode},
    observations,
    platform::{audit, clock::local_date, db::Tx},
    t,
};
use chrono::{Days, NaiveDate};

/// What the agenda of the council calls a proposal of ours.
pub(super) const PROPOSAL: &str = "analysis";
/// What it calls a report of ours.
pub(super) const REPORT: &str = "analysis_report";

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// A mapping or a cause analysis.
    pub kind: Kind,
    /// Its name.
    pub title: String,
    /// The problem.
    pub problem: String,
    /// Where, as an area.
    pub area: Option<AreaCode>,
    /// Where, in words.
    pub place: String,
    /// Why it is needed.
    pub why: String,
    /// What is to be found out.
    pub find_out: String,
}

impl Asked {
    fn texts(&self) -> [(&'static str, &str); 5] {
        [
            ("title", &self.title),
            ("problem", &self.problem),
            ("place", &self.place),
            ("why", &self.why),
            ("find_out", &self.find_out),
        ]
    }

    fn over(self, one: Analysis) -> Analysis {
        let Self { kind, title, problem, area, place, why, find_out } = self;
        Analysis { kind, title, problem, area, place, why, find_out, ..one }
    }
}

/// What must be said before it is decided on.
fn complete(scope: &Scope<impl Capability>, one: &Analysis) -> Result<(), FieldErrors> {
    let empty = |text: &str| text.trim().is_empty();
    let lang = scope.lang();
    let asked = [
        ("problem", empty(&one.problem), t!(lang, "analysis-must-problem")),
        ("area", one.area.is_none() && empty(&one.place), t!(lang, "analysis-must-where")),
        ("why", empty(&one.why), t!(lang, "analysis-must-why")),
        ("find_out", empty(&one.find_out), t!(lang, "analysis-must-find-out")),
    ];
    let mut errors = FieldErrors::default();
    for (field, _, words) in asked.into_iter().filter(|(_, missing, _)| *missing) {
        errors.add(field, Problem::Said(words));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// What becomes of a proposal that is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It stays a proposal.
    Keep,
    /// It is laid before the council.
    Propose,
    /// It starts without the council.
    StartSmall,
}

impl Then {
    fn act(self) -> Act {
        match self {
            Self::Keep => Act::Change,
            Self::Propose => Act::Propose,
            Self::StartSmall => Act::StartSmall,
        }
    }

    fn told(self) -> &'static str {
        match self {
            Self::Keep => "analysis.changed",
            Self::Propose => "analysis.laid_before",
            Self::StartSmall => "analysis.started_small",
        }
    }
}

/// Writes a proposal down, and goes on with it at once where asked to.
///
/// # Errors
/// [`Refused::Form`] with everything that is missing, or that points at a person; then nothing is written.
pub async fn create(scope: &Scope<CommissionAnalyses>, asked: Asked, then: Then) -> Result<AnalysisId, Refused> {
    without_persons(scope, asked.texts())?;
    let mut one = asked.over(Analysis::fresh(scope.new_id(), scope.now()));
    let mut tx = scope.db().begin().await?;
    if then != Then::Keep {
        complete(scope, &one)?;
    }
    store::insert(&mut tx, &one).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("analysis.drafted", "analysis", one.id, one.kind.code())).await?;
    if then != Then::Keep {
        one.state = one.state.after(then.act()).map_err(|_| crate::fault::Fault::Conflict)?;
        go_on(scope, &mut tx, &mut one, then).await?;
    }
    tx.commit().await?;
    Ok(one.id)
}

/// Saves what is asked for, and goes on with it where asked to: what lies before the council changes no more.
///
/// # Errors
/// [`Refused`].
pub async fn change(
    scope: &Scope<CommissionAnalyses>,
    seen_as: (AnalysisId, i64),
    asked: Asked,
    then: Then,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let before = seen(scope, &mut tx, seen_as, then.act()).await?;
    without_persons(scope, asked.texts())?;
    let mut one = asked.over(before);
    if then != Then::Keep {
        complete(scope, &one)?;
    }
    go_on(scope, &mut tx, &mut one, then).await?;
    tx.commit().await?;
    Ok(())
}

async fn go_on(scope: &Scope<CommissionAnalyses>, tx: &mut Tx, one: &mut Analysis, then: Then) -> Result<(), Refused> {
    match then {
        Then::Keep => {}
        Then::StartSmall => one.small = true,
        Then::Propose => {
            let kind = match one.kind {
                Kind::Mapping => ItemKind::Mapping,
                Kind::Cause => ItemKind::CauseAnalysis,
            };
            let new = NewItem {
                body: BodyCode::from(STEERING),
                kind,
                subject: PROPOSAL,
                subject_id: one.id.to_string(),
                title: one.title.clone(),
            };
            one.item = Some(put_on_agenda(tx, scope, new).await?);
            (one.paragraph, one.decided_on) = (String::new(), None);
        }
    }
    save(scope, tx, one, (then.told(), "")).await
}

/// Who works on it, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The organisation.
    pub actor: ActorCode,
    /// The title of the one who answers for it, never a name.
    pub role: String,
    /// By when.
    pub due: NaiveDate,
}

/// Gives a commissioned analysis to an actor, or to another one.
///
/// # Errors
/// [`Refused`].
pub async fn assign(
    scope: &Scope<CommissionAnalyses>,
    seen_as: (AnalysisId, i64),
    to: Assigned,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, Act::Assign).await?;
    without_persons(scope, [("role", to.role.as_str())])?;
    if to.due < local_date(scope.now()) {
        return Err(Refused::at("due", t!(scope.lang(), "analysis-due-passed")));
    }
    let Assigned { actor, role, due } = to;
    let told = actor.to_string();
    let one = Analysis { actor: Some(actor), role, due: Some(due), reminded_at: None, ..one };
    save(scope, &mut tx, &one, ("analysis.assigned", &told)).await?;
    tx.commit().await?;
    Ok(())
}

/// Reports back. What the council commissioned is laid before it again, to be noted. What was counted is kept as it is
/// today: those outside the group read that, and it does not move.
///
/// # Errors
/// [`Refused`].
pub async fn report(scope: &Scope<WorkOnAnalyses>, seen_as: (AnalysisId, i64), words: String) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, Act::Report).await?;
    without_persons(scope, [("report", words.as_str())])?;
    if one.found.trim().is_empty() {
        return Err(Refused::at("report", t!(scope.lang(), "analysis-must-found")));
    }
    let counted = counted(scope, &one).await?;
    let mut one = Analysis { report: words, reported_on: Some(local_date(scope.now())), counted, ..one };
    if !one.small {
        let new = NewItem {
            body: BodyCode::from(STEERING),
            kind: ItemKind::Report,
            subject: REPORT,
            subject_id: one.id.to_string(),
            title: t!(scope.lang(), "analysis-report-title", title = one.title.as_str()),
        };
        one.item = Some(put_on_agenda(&mut tx, scope, new).await?);
    }
    save(scope, &mut tx, &one, ("analysis.reported", "")).await?;
    tx.commit().await?;
    Ok(())
}

/// Counts the observations of its span, and of as many days before it.
pub(super) async fn counted<C: Capability>(scope: &Scope<C>, one: &Analysis) -> Result<Option<(i64, i64)>, Refused> {
    let (Some(area), Some(category), Some((first, last))) = (&one.area, &one.category, one.span) else {
        return Ok(None);
    };
    let within = scope.narrow::<ReadObservations>()?;
    let days = Days::new((last - first).num_days().unsigned_abs() + 1);
    let before = (first - days, first - Days::new(1));
    let [earlier, now] = observations::count_in(&within, area, category, [before, (first, last)]).await?;
    Ok(Some((now, earlier)))
}

/// Ends what nobody has to take note of any more.
///
/// # Errors
/// [`Refused`].
pub async fn close(scope: &Scope<CommissionAnalyses>, seen_as: (AnalysisId, i64)) -> Result<(), Refused> {
    simply(scope, seen_as, Act::Close, "analysis.closed").await
}

/// Strikes a proposal out. It stays in the list, so that nobody wonders where it went.
///
/// # Errors
/// [`Refused`].
pub async fn drop_draft(scope: &Scope<CommissionAnalyses>, seen_as: (AnalysisId, i64)) -> Result<(), Refused> {
    simply(scope, seen_as, Act::Drop, "analysis.dropped").await
}

async fn simply(
    scope: &Scope<CommissionAnalyses>,
    seen_as: (AnalysisId, i64),
    act: Act,
    action: &'static str,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, act).await?;
    save(scope, &mut tx, &one, (action, "")).await?;
    tx.commit().await?;
    Ok(())
}

//! The worker carries the council's decisions to the analyses they are about, once the minutes are justerade.

use super::{
    commission::{PROPOSAL, REPORT},
    save,
};
use crate::{
    accounts::{policy::System, scope::Scope},
    analysis::{
        model::{Act, Heard, State},
        store::{self, Analysis},
    },
    council::{Outcome, outcome_of},
    fault::Fault,
    forms::Refused,
    kernel::id::AnalysisId,
};

/// Hears what was decided about everything that waits for the council.
///
/// # Errors
/// When the database does not answer.
pub async fn hear(scope: &Scope<System>) -> Result<(), Fault> {
    let waiting = store::all(scope.db()).await?;
    for one in waiting.into_iter().filter(|one| matches!(one.state, State::Proposed | State::Reported)) {
        match hear_of(scope, one.id).await {
            // Somebody was at it in the same moment: the next round hears it.
            Ok(()) | Err(Refused::Fault(Fault::Conflict) | Refused::Form(_)) => {}
            Err(Refused::Fault(fault)) => return Err(fault),
        }
    }
    Ok(())
}

async fn hear_of(scope: &Scope<System>, id: AnalysisId) -> Result<(), Refused> {
    let Some(one) = store::by_id(scope.db(), id).await? else { return Ok(()) };
    let subject = if one.state == State::Proposed { PROPOSAL } else { REPORT };
    let Some(decided) = outcome_of(scope, subject, &id.to_string()).await? else { return Ok(()) };
    let Some(outcome) = decided.outcome.filter(|_| one.item == Some(decided.item)) else { return Ok(()) };
    let heard = match outcome {
        Outcome::Approved => Heard::Approved,
        Outcome::Rejected => Heard::Rejected,
        Outcome::SentBack => Heard::SentBack,
        Outcome::Noted => Heard::Noted,
    };
    let Ok(state) = one.state.after(Act::Hear(heard)) else { return Ok(()) };
    let mut after = Analysis { state, ..one.clone() };
    if one.state == State::Proposed {
        // The decision that matters is the one that commissioned it.
        (after.paragraph, after.decided_on) = (decided.paragraph, decided.day);
    }
    let mut tx = scope.db().begin().await?;
    save(scope, &mut tx, &after, ("analysis.decided", heard.code())).await?;
    tx.commit().await?;
    Ok(())
}

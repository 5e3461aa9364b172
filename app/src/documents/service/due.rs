//! What is to be made now: for each recipient the latest days that are over, and the plan of the law every second year.

use crate::{
    accounts::{
        policy::{MakeDocuments, ReadDocuments},
        scope::Scope,
    },
    documents::{
        model::{Kind, LawDue, Span, State},
        store::{self, Row},
    },
    fault::Fault,
    platform::clock::local_date,
};
use chrono::NaiveDate;

/// Something that should be made and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Its days.
    pub span: Span,
    /// Names of those who wait for it.
    pub to: Vec<String>,
    /// Is it begun?
    pub begun: Option<State>,
}

/// What is due, and how the law stands.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Reports that are not sent yet.
    pub reports: Vec<Due>,
    /// The plan of the law.
    pub law: LawDue,
}

/// When the plan of the law is due.
///
/// # Errors
/// When the database does not answer.
pub async fn law(scope: &Scope<ReadDocuments>) -> Result<LawDue, Fault> {
    let decided = store::law_decided(scope.db()).await?;
    let day = decided.and_then(|day| day.parse::<NaiveDate>().ok());
    Ok(LawDue::after(day, local_date(scope.now())))
}

/// What is due now.
///
/// # Errors
/// When the database does not answer.
pub async fn now(scope: &Scope<MakeDocuments>) -> Result<Waiting, Fault> {
    let (profile, today, rows) = (scope.profile(), local_date(scope.now()), store::all(scope.db()).await?);
    let mut reports: Vec<Due> = Vec::new();
    for recipient in profile.recipients_in_use() {
        let Some(kind) = Kind::of(recipient.every) else { continue };
        let span = Span::latest(kind, today);
        match reports.iter_mut().find(|due| due.span == span) {
            Some(due) => due.to.push(recipient.name.clone()),
            None => reports.push(Due { span, to: vec![recipient.name.clone()], begun: begun(&rows, span) }),
        }
    }
    reports.retain(|due| !matches!(due.begun, Some(State::Sent | State::Archived)));
    Ok(Waiting { reports, law: law(&scope.narrow()?).await? })
}

/// How far the latest version for some days has come.
fn begun(rows: &[Row], span: Span) -> Option<State> {
    let own = rows.iter().filter(|row| row.span() == Some(span));
    own.max_by_key(|row| row.number).map(Row::state)
}

/// The days a new document can be about, the latest first: three of each kind that somebody gets, years and the law always.
pub fn choices(scope: &Scope<MakeDocuments>) -> Vec<Span> {
    let (profile, today) = (scope.profile(), local_date(scope.now()));
    let wanted = |kind: &Kind| {
        matches!(kind, Kind::Month | Kind::Year | Kind::Law)
            || profile.recipients_in_use().any(|one| Kind::of(one.every) == Some(*kind))
            || *kind == Kind::Quarter
    };
    let kinds = Kind::ALL.iter().filter(|kind| wanted(kind));
    kinds
        .flat_map(|kind| std::iter::successors(Some(Span::latest(*kind, today)), |span| Some(span.before())).take(3))
        .collect()
}

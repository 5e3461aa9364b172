//! What a document is made of: counts that went through suppression, and what stands [`beside`](super::beside) them.

use super::{
    beside::{self, Beside},
    model::{Kind, Span},
};
use crate::{
    accounts::{
        policy::{MakeDocuments, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    observations::{self, Basis, Shown},
    platform::municipality::Profile,
};
use std::sync::Arc;

/// A figure with its name; none where it is hidden.
pub type Figure = (String, Option<i64>);

/// Counts with their sum, after suppression.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The figures.
    pub lines: Vec<Figure>,
    /// Their sum.
    pub all: Option<i64>,
}

/// Everything a document is made of.
#[derive(Clone, Debug)]
pub struct Figures {
    /// What differs between municipalities.
    pub profile: Arc<Profile>,
    /// The days.
    pub span: Span,
    /// Events by area.
    pub areas: Counted,
    /// The same in the span before.
    pub areas_before: Counted,
    /// Events by category.
    pub categories: Counted,
    /// The same in the span before.
    pub categories_before: Counted,
    /// Events month by month, where it is about more than one.
    pub months: Counted,
    /// What others hold of these days.
    pub beside: Beside,
    /// What it was counted from: settled when the document is fixed.
    pub basis: Basis,
}

impl Figures {
    /// Is there something to compare with? A year without a single event is one before anybody kept a picture.
    pub fn has_before(&self) -> bool {
        self.span.kind().months() < 12 || self.areas_before.all != Some(0)
    }
}

/// Gathers everything a document of these days is made of. Every figure is one that [`Ledger`](observations::Ledger) shows.
///
/// # Errors
/// When the database does not answer.
pub async fn gather(scope: &Scope<MakeDocuments>, span: Span) -> Result<Figures, Fault> {
    let profile = scope.profile();
    let days = span.days();
    let basis = observations::basis(&scope.narrow::<ReadSituation>()?, span.before().days().first, days.last).await?;
    let shown = |span: Span| basis.ledger.shown(span.days().first, span.kind().months());
    let (now, before) = (shown(span), shown(span.before()));
    let months = span.parts(Kind::Month).into_iter().map(|month| (month.label_sv(), shown(month).all)).collect();
    let (areas, kinds) = (areas(&profile, &now, &before), kinds(&profile, &now, &before));
    let beside = beside::gather(scope, &days).await?;
    Ok(Figures {
        areas: by_area(&areas, &now),
        areas_before: by_area(&areas, &before),
        categories: by_category(&kinds, &now),
        categories_before: by_category(&kinds, &before),
        months: Counted { lines: months, all: now.all },
        beside,
        profile,
        span,
        basis,
    })
}

/// Codes and names of the areas, in the order of the settings; what has none, or one that is gone, stands last.
fn areas(profile: &Profile, now: &Shown, before: &Shown) -> Vec<(Option<String>, String)> {
    let mut all: Vec<_> = profile.areas.iter().map(|area| (Some(area.code.clone()), area.name.clone())).collect();
    all.push((None, super::labels::no_area()));
    for code in now.areas().chain(before.areas()) {
        if all.iter().all(|(known, _)| known.as_deref() != code) {
            all.push((code.map(str::to_owned), observations::named::area(profile, code)));
        }
    }
    all
}

/// Codes and names of the heads of categories, in the order of the settings.
fn kinds(profile: &Profile, now: &Shown, before: &Shown) -> Vec<(String, String)> {
    let heads = profile.categories.iter().filter(|head| !head.safe);
    let mut all: Vec<_> = heads.map(|head| (head.code.clone(), head.name.sv.clone())).collect();
    for code in now.categories().chain(before.categories()) {
        if all.iter().all(|(known, _)| known != code) {
            all.push((code.to_owned(), profile.category_label(code)));
        }
    }
    all
}

fn by_area(areas: &[(Option<String>, String)], shown: &Shown) -> Counted {
    let lines = areas.iter().map(|(code, name)| (name.clone(), shown.area(code.as_deref()))).collect();
    Counted { lines, all: shown.all }
}

fn by_category(kinds: &[(String, String)], shown: &Shown) -> Counted {
    let lines = kinds.iter().map(|(code, name)| (name.clone(), shown.category(code))).collect();
    Counted { lines, all: shown.all }
}

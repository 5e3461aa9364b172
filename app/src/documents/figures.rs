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
    observations::{self, At, Count, Grid, tells},
    platform::municipality::Profile,
};
use std::{collections::BTreeMap, sync::Arc};

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
    /// Areas in rows, categories in columns; only where it is about a year or more.
    pub cross: Option<Cross>,
    /// What others hold of these days.
    pub beside: Beside,
}

/// A table with two directions and its sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Names and figures of the rows; the last figure is the sum.
    pub rows: Vec<(String, Vec<Option<i64>>)>,
    /// The sums of the columns and of all.
    pub sums: Vec<Option<i64>>,
}

/// Whole numbers of a span, by area and by category; they never leave this file.
#[derive(Clone, Debug, Default)]
struct Raw {
    cells: BTreeMap<(usize, usize), i64>,
}

/// Names in rows and columns, in the order of the settings. What has no area, or one that is gone, stands last.
struct Axes {
    areas: Vec<(Option<String>, String)>,
    categories: Vec<(String, String)>,
}

impl Axes {
    fn of(profile: &Profile) -> Self {
        let areas = profile.areas.iter().map(|area| (Some(area.code.clone()), area.name.clone()));
        let heads = profile.categories.iter().filter(|head| !head.safe);
        Self {
            areas: areas.chain([(None, super::labels::no_area())]).collect(),
            categories: heads.map(|head| (head.code.clone(), head.name.sv.clone())).collect(),
        }
    }

    fn raw(&self, profile: &Profile, counts: &[Count]) -> Raw {
        let mut raw = Raw::default();
        for count in counts {
            let head = profile.category_head(&count.category).filter(|head| !head.safe);
            let column = head.and_then(|head| self.categories.iter().position(|(code, _)| *code == head.code));
            let Some(column) = column else { continue };
            let row = self.areas.iter().position(|(code, _)| *code == count.area).unwrap_or(self.areas.len() - 1);
            *raw.cells.entry((row, column)).or_default() += count.number;
        }
        raw
    }

    fn by_area(&self, raw: &Raw) -> Vec<i64> {
        (0..self.areas.len())
            .map(|row| raw.cells.iter().filter(|((r, _), _)| *r == row).map(|(_, n)| n).sum())
            .collect()
    }

    fn by_category(&self, raw: &Raw) -> Vec<i64> {
        let sum = |column| raw.cells.iter().filter(|((_, c), _)| *c == column).map(|(_, n)| n).sum();
        (0..self.categories.len()).map(sum).collect()
    }
}

/// What two lists of the same events show: by area, by category. What one hides of their sum, the other hides too.
struct Pair {
    areas: Grid,
    categories: Grid,
    /// The finest counts behind each hidden figure, in the order areas, categories, the sum; empty where it is shown.
    behind: Vec<Vec<i64>>,
}

impl Pair {
    /// `behind` are the hidden finest counts of each figure, one list for each way to divide the days.
    fn of(axes: &Axes, raw: &Raw, behind: &[Vec<Vec<i64>>]) -> Self {
        let (by_area, by_category) = (axes.by_area(raw), axes.by_category(raw));
        let (mut areas, mut categories) = (Grid::list(&by_area), Grid::list(&by_category));
        let many = by_area.len();
        let sum = many + by_category.len();
        for figure in (0..=sum).filter(|figure| behind.iter().any(|way| tells(&way[*figure]))) {
            match figure {
                _ if figure == sum => (areas.hide(At::All), categories.hide(At::All)),
                area if area < many => (areas.hide(At::Row(area)), ()),
                category => ((), categories.hide(At::Row(category - many))),
            };
        }
        let (mut areas, mut categories) = (areas.protect(), categories.protect());
        while areas.shown(At::All).is_some() != categories.shown(At::All).is_some() {
            areas.hide(At::All);
            categories.hide(At::All);
            (areas, categories) = (areas.protect(), categories.protect());
        }
        let all = by_area.iter().sum();
        let counts: Vec<i64> = by_area.into_iter().chain(by_category).chain([all]).collect();
        let mut pair = Self { areas, categories, behind: Vec::new() };
        let finest =
            |figure: usize| match behind.iter().map(|way| &way[figure]).min_by_key(|way| way.iter().sum::<i64>()) {
                Some(way) => way.clone(),
                None => vec![counts[figure]],
            };
        let hidden = |figure: usize| if pair.is_shown(figure, many) { Vec::new() } else { finest(figure) };
        pair.behind = (0..=sum).map(hidden).collect();
        pair
    }

    fn is_shown(&self, figure: usize, areas: usize) -> bool {
        let at = if figure < areas { self.areas.shown(At::Row(figure)) } else { self.rest(figure - areas) };
        at.is_some()
    }

    fn rest(&self, figure: usize) -> Option<i64> {
        self.categories.shown(if figure < self.categories.many() { At::Row(figure) } else { At::All })
    }
}

fn counted(grid: &Grid, names: impl Iterator<Item = String>) -> Counted {
    let lines = names.enumerate().map(|(row, name)| (name, grid.shown(At::Row(row)))).collect();
    Counted { lines, all: grid.shown(At::All) }
}

/// Gathers everything a document of these days is made of.
///
/// # Errors
/// When the database does not answer.
pub async fn gather(scope: &Scope<MakeDocuments>, span: Span) -> Result<Figures, Fault> {
    let profile = scope.profile();
    let axes = Axes::of(&profile);
    let before = pair(scope, &profile, &axes, span.before()).await?;
    let now = pair(scope, &profile, &axes, span).await?;
    let names = || axes.areas.iter().map(|(_, name)| name.clone());
    let kinds = || axes.categories.iter().map(|(_, name)| name.clone());
    let beside = beside::gather(scope, &span.days()).await?;
    Ok(Figures {
        areas: counted(&now.pair.areas, names()),
        areas_before: counted(&before.pair.areas, names()),
        categories: counted(&now.pair.categories, kinds()),
        categories_before: counted(&before.pair.categories, kinds()),
        months: now.months,
        cross: if span.kind().months() >= Kind::Year.months() { cross(&axes, &now.raw, &now.pair) } else { None },
        beside,
        profile,
        span,
    })
}

struct Spanned {
    raw: Raw,
    pair: Pair,
    months: Counted,
}

/// Counts a span month by month and works out what may be shown, parts before wholes.
async fn pair(scope: &Scope<MakeDocuments>, profile: &Profile, axes: &Axes, span: Span) -> Result<Spanned, Fault> {
    let read = scope.narrow::<ReadSituation>()?;
    let mut months = BTreeMap::new();
    for month in span.parts(Kind::Month) {
        months.insert(month, axes.raw(profile, &observations::count(&read, &month.days()).await?));
    }
    let whole = |span: Span| {
        let mut raw = Raw::default();
        for cell in span.parts(Kind::Month).iter().filter_map(|month| months.get(month)).flat_map(|raw| &raw.cells) {
            *raw.cells.entry(*cell.0).or_default() += *cell.1;
        }
        raw
    };
    let (raw, pair) = (whole(span), told(axes, span, &whole));
    let parts = span.parts(Kind::Month);
    let sums: Vec<Option<i64>> = parts.iter().map(|month| told(axes, *month, &whole).areas.shown(At::All)).collect();
    let lines = parts.iter().map(|month| month.label_sv()).zip(sums).collect();
    let months = Counted { lines, all: pair.areas.shown(At::All) };
    Ok(Spanned { raw, pair, months })
}

/// What may be shown of a span, when everything shorter is shown as its own documents show it.
fn told(axes: &Axes, span: Span, whole: &impl Fn(Span) -> Raw) -> Pair {
    let ways: Vec<Vec<Vec<i64>>> = span
        .kind()
        .divided()
        .iter()
        .map(|kind| {
            let mut behind: Vec<Vec<i64>> = vec![Vec::new(); axes.areas.len() + axes.categories.len() + 1];
            for part in span.parts(*kind) {
                let part = told(axes, part, whole);
                behind.iter_mut().zip(part.behind).for_each(|(all, hidden)| all.extend(hidden));
            }
            behind
        })
        .collect();
    Pair::of(axes, &whole(span), &ways)
}

/// Areas against categories, with the sums that the two lists show, and nothing of what they hide. None where there are
/// so few events that nothing could be shown.
fn cross(axes: &Axes, raw: &Raw, pair: &Pair) -> Option<Cross> {
    let (rows, columns) = (axes.areas.len(), axes.categories.len());
    let count = |row: usize, column: usize| raw.cells.get(&(row, column)).copied().unwrap_or_default();
    let counts: Vec<Vec<i64>> = (0..rows).map(|row| (0..columns).map(|column| count(row, column)).collect()).collect();
    let mut grid = Grid::new(&counts);
    (0..rows).filter(|row| pair.areas.shown(At::Row(*row)).is_none()).for_each(|row| grid.hide(At::Row(row)));
    (0..columns).filter(|at| pair.categories.shown(At::Row(*at)).is_none()).for_each(|at| grid.hide(At::Column(at)));
    if pair.areas.shown(At::All).is_none() {
        grid.hide(At::All);
    }
    // The lists show these sums already: here only cells can be hidden beside them.
    let grid = grid.keep_sums().protect();
    let row =
        |row: usize| (0..columns).map(|at| grid.shown(At::Cell(row, at))).chain([grid.shown(At::Row(row))]).collect();
    grid.is_protected().then(|| Cross {
        columns: axes.categories.iter().map(|(_, name)| name.clone()).collect(),
        rows: axes.areas.iter().enumerate().map(|(at, (_, name))| (name.clone(), row(at))).collect(),
        sums: (0..columns).map(|at| grid.shown(At::Column(at))).chain([grid.shown(At::All)]).collect(),
    })
}

//! What the forms of the work send: causes, chain, what is counted, links, findings, the star.

use super::{AnalysisForm, SV, YEARS};
use crate::{
    analysis::{
        model::{Arena, Bone, Effect, Factor, Field, LONGEST_TEXT, LONGEST_WORDS, MOST, Point, STANDARD, Step},
        service::{links::Linked, work::NewCause},
    },
    forms::{FieldErrors, Problem, fields},
    kernel::id::{CategoryCode, CauseId, MeasureId},
    measures,
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;

impl AnalysisForm {
    /// A new cause.
    ///
    /// # Errors
    /// When it has no words, or no choice of the lists.
    pub fn new_cause(&self) -> Result<NewCause, FieldErrors> {
        fields(|f| NewCause {
            bone: f.code("bone", &self.bone, |code| Bone::parse(code).ok()),
            direct: f.code("direct", &self.direct, CauseId::parse),
            words: f.text("words", &self.words, 1..=LONGEST_WORDS),
        })
    }

    /// Other words of a cause.
    ///
    /// # Errors
    /// When there are none, or too many.
    pub fn reworded(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("words", &self.words, 1..=LONGEST_WORDS))
    }

    /// The cause something is done to.
    pub fn the_cause(&self) -> Option<CauseId> {
        CauseId::parse(&self.cause)
    }

    /// The measure something is done to.
    pub fn the_measure(&self) -> Option<MeasureId> {
        MeasureId::parse(&self.measure)
    }

    /// What a new measure is called.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn measure_title(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("measure_title", &self.measure_title, 1..=measures::LONGEST_TITLE))
    }

    /// The steps in the order of their numbers; rows without words are left out, and end up as a mistake when something can
    /// be broken there.
    ///
    /// # Errors
    /// When one is too long, or says how nothing can be broken.
    pub fn steps(&self) -> Result<Vec<Step>, FieldErrors> {
        let of = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        let mut rows: Vec<_> = (0..self.step.len().min(MOST + 1)).collect();
        rows.sort_by_key(|n| (of(&self.order, *n).trim().parse::<u16>().unwrap_or(u16::MAX), *n));
        fields(|f| {
            let mut steps = Vec::new();
            for n in rows {
                let words = f.text("step", &of(&self.step, n), 0..=LONGEST_WORDS);
                let breaks = f.text("step", &of(&self.breaks, n), 0..=LONGEST_WORDS);
                if words.is_empty() && !breaks.is_empty() {
                    f.wrong("step", Problem::Said(t!(SV, "analysis-must-step")));
                } else if !words.is_empty() {
                    steps.push(Step { words, breaks });
                }
            }
            steps
        })
    }

    /// What is counted: a category and its days, all of them or none.
    ///
    /// # Errors
    /// When one of them is missing or cannot be read.
    #[expect(clippy::type_complexity, reason = "two things that are read together")]
    pub fn counted(
        &self,
        profile: &Profile,
    ) -> Result<(Option<CategoryCode>, Option<(NaiveDate, NaiveDate)>), FieldErrors> {
        fields(|f| {
            let known = |code: &str| profile.category_head(code).map(|_| code.into());
            let category: Option<CategoryCode> = f.code("category", &self.category, known);
            let (first, last) = (f.day("first", &self.first, YEARS), f.day("last", &self.last, YEARS));
            if category.is_some() {
                let none = || Problem::Said(t!(SV, "analysis-must-span"));
                if self.first.trim().is_empty() {
                    f.wrong("first", none());
                }
                if self.last.trim().is_empty() {
                    f.wrong("last", none());
                }
            }
            (category, first.zip(last))
        })
    }

    /// What was found and what is proposed.
    ///
    /// # Errors
    /// When one is too long.
    pub fn findings(&self) -> Result<(String, String), FieldErrors> {
        fields(|f| {
            (f.text("found", &self.found, 0..=LONGEST_TEXT), f.text("proposals", &self.proposals, 0..=LONGEST_TEXT))
        })
    }

    /// A measure and where it belongs.
    ///
    /// # Errors
    /// When none is chosen, or no choice of the lists.
    pub fn linked(&self) -> Result<Linked, FieldErrors> {
        let measure = self.the_measure();
        let linked = fields(|f| {
            let none = Problem::Said(t!(SV, "analysis-must-measure"));
            let measure = f.must("measure", measure, none)?;
            Some(Linked {
                measure,
                cause: f.code("link_cause", &self.cause, CauseId::parse),
                arena: f.code("arena", &self.arena, |code| Arena::parse(code).ok()),
                point: f.code("point", &self.point, |code| Point::parse(code).ok()),
            })
        })?;
        linked.ok_or_else(|| FieldErrors::one("measure", Problem::Missing))
    }

    /// The points that are touched; what is none of them is left out.
    pub fn chosen_points(&self) -> Vec<Point> {
        Point::ALL.iter().filter(|point| self.points.iter().any(|code| code == point.code())).copied().collect()
    }

    /// The factors: those that were ticked, then the own ones.
    ///
    /// # Errors
    /// When an own one is too long, or does not say where it belongs.
    pub fn factors(&self) -> Result<Vec<Factor>, FieldErrors> {
        let of = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        let ticked = STANDARD.iter().filter(|one| self.tick.iter().any(|code| code == one.code));
        let mut all: Vec<_> = ticked.filter_map(|one| Factor::standard(one.code)).collect();
        let own = fields(|f| {
            let mut own = Vec::new();
            for n in 0..self.factor.len().min(MOST + 1) {
                let words = f.text("factor", &of(&self.factor, n), 0..=LONGEST_WORDS);
                let effect = Effect::parse(&of(&self.effect, n)).ok();
                let arena = Arena::parse(&of(&self.at, n)).ok();
                let place = read_spot(&of(&self.spot, n));
                match (words.is_empty(), effect, arena, place) {
                    (true, ..) => {}
                    (false, Some(effect), Some(arena), Some((field, point))) => {
                        own.push(Factor { code: String::new(), words, effect, arena, field, point });
                    }
                    _ => f.wrong("factor", Problem::Said(t!(SV, "analysis-must-spot"))),
                }
            }
            own
        })?;
        all.extend(own);
        Ok(all)
    }
}

/// Where a factor stands, as the form says it.
pub(super) fn spot(factor: &Factor) -> String {
    spot_code(factor.field, factor.point)
}

/// A field and a point as one code.
pub fn spot_code(field: Field, point: Option<Point>) -> String {
    match point {
        Some(point) => format!("{field}:{point}"),
        None => field.code().to_owned(),
    }
}

pub(super) fn read_spot(code: &str) -> Option<(Field, Option<Point>)> {
    if code == Field::Base.code() {
        return Some((Field::Base, None));
    }
    let (field, point) = code.split_once(':')?;
    let field = Field::parse(field).ok().filter(|field| *field != Field::Base)?;
    Some((field, Some(Point::parse(point).ok()?)))
}

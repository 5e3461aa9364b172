//! What the forms of contributions send, and how it becomes a command.

use super::{
    import::{Column, Kind, Mapping},
    model::{Figure, HIGHEST, LONGEST_PICTURE, MOST_AT_ONCE},
    service::{
        give::{NewEvent, Written},
        own::{Event, Own},
    },
};
use crate::{
    forms::{self, FieldErrors, MultipartForm, Problem, fields},
    kernel::{
        id::{AreaCode, CategoryCode, ContributedEventId},
        lang::Lang,
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    observations::{LONGEST_WORDS, Observed},
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// The form of an event.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EventForm {
    /// `add` or `add_more`.
    pub r#do: String,
    /// The id the event will have: one that is sent twice is told once.
    pub key: String,
    /// Key of the period the form was opened in.
    pub period: String,
    /// What it is about.
    pub category: String,
    /// Where.
    pub area: String,
    /// In what kind of place.
    pub place_type: String,
    /// When in the day.
    pub time_band: String,
    /// On what kind of day.
    pub day_type: String,
    /// How many.
    pub number: String,
    /// The short text.
    pub words: String,
}

impl EventForm {
    /// The form as it opens: with the area and the category that were told last.
    pub fn fresh(own: &Own, key: ContributedEventId, latest: Option<&Event>) -> Self {
        Self {
            key: key.to_string(),
            period: own.period.key(),
            category: latest.map(|event| event.category.clone()).unwrap_or_default(),
            area: latest.and_then(|event| event.area.clone()).unwrap_or_default(),
            number: "1".to_owned(),
            ..Self::default()
        }
    }

    /// The id; a form without one is none of ours.
    pub fn id(&self) -> Option<ContributedEventId> {
        ContributedEventId::parse(&self.key)
    }

    /// What happened.
    ///
    /// # Errors
    /// No category, neither area nor kind of place, a choice that is none, a figure that is none.
    pub fn event(&self, profile: &Profile) -> Result<NewEvent, FieldErrors> {
        let is_category = profile.category_codes().any(|code| code == self.category);
        let nowhere = self.area.is_empty() && self.place_type.is_empty();
        fields(|f| {
            if !is_category {
                f.wrong("category", if self.category.is_empty() { Problem::Missing } else { Problem::NotAChoice });
            }
            if nowhere {
                f.wrong("area", Problem::Said(t!(SV, "contributions-must-where")));
            }
            let what = Observed {
                category: CategoryCode::from(self.category.as_str()),
                area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
                place_type: f.code("place_type", &self.place_type, |code| PlaceType::parse(code).ok()),
                time_band: f.code("time_band", &self.time_band, |code| TimeBand::parse(code).ok()),
                day_type: f.code("day_type", &self.day_type, |code| DayType::parse(code).ok()),
                words: f.text("words", &self.words, 0..=LONGEST_WORDS),
            };
            let typed = if self.number.trim().is_empty() { Some(1) } else { self.number.trim().parse::<i64>().ok() };
            let number = typed.filter(|number| (1..=MOST_AT_ONCE).contains(number));
            let number =
                f.must("number", number, Problem::Said(t!(SV, "contributions-must-number", most = MOST_AT_ONCE)));
            NewEvent { number: number.unwrap_or(1), what }
        })
    }
}

/// The small forms of an actor's page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// `nothing`, `send` or `remove`.
    pub r#do: String,
    /// Key of the period.
    pub period: String,
    /// The version the person saw.
    pub version: String,
    /// The event to remove.
    pub event: String,
}

impl ActForm {
    /// The version the person saw; nonsense matches none.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }
}

/// The most figures one actor is asked for on one page.
pub const MOST_FIGURES: usize = 20;
/// Names of their fields, for mistakes.
const FIGURES: [&str; MOST_FIGURES] = [
    "figure-0",
    "figure-1",
    "figure-2",
    "figure-3",
    "figure-4",
    "figure-5",
    "figure-6",
    "figure-7",
    "figure-8",
    "figure-9",
    "figure-10",
    "figure-11",
    "figure-12",
    "figure-13",
    "figure-14",
    "figure-15",
    "figure-16",
    "figure-17",
    "figure-18",
    "figure-19",
];

/// The form of words and figures.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WrittenForm {
    /// `save` or `send`.
    pub r#do: String,
    /// Key of the period.
    pub period: String,
    /// The version the person saw.
    pub version: String,
    /// The words.
    pub words: String,
    /// Codes of the series, in the order of the fields.
    pub series: Vec<String>,
    /// What was typed for each.
    pub figure: Vec<String>,
}

impl WrittenForm {
    /// The form as it opens.
    pub fn of(own: &Own) -> Self {
        let figures = own.figures.iter().take(MOST_FIGURES);
        Self {
            r#do: String::new(),
            period: own.period.key(),
            version: own.version.to_string(),
            words: own.words.clone(),
            series: figures.clone().map(|figure| figure.series.clone()).collect(),
            figure: figures.map(|figure| figure.value.map(|value| value.to_string()).unwrap_or_default()).collect(),
        }
    }

    /// The version the person saw.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// What was typed for a series.
    pub fn typed(&self, series: &str) -> String {
        let mut pairs = self.series.iter().zip(&self.figure);
        pairs.find(|(code, _)| *code == series).map(|(_, typed)| typed.clone()).unwrap_or_default()
    }

    /// The words and the figures of the series that are asked for. Nothing typed is no figure, which is not nought.
    ///
    /// # Errors
    /// A text that is too long, a figure that is none.
    pub fn written(&self, asked: &[Figure]) -> Result<Written, FieldErrors> {
        fields(|f| {
            let words = f.text("words", &self.words, 0..=LONGEST_PICTURE);
            let mut figures = Vec::new();
            for (at, figure) in asked.iter().take(MOST_FIGURES).enumerate() {
                if !self.series.contains(&figure.series) {
                    continue;
                }
                let typed: String =
                    self.typed(&figure.series).chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
                let read = |text: &str| {
                    let digits = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
                    text.parse::<i64>().ok().filter(|number| digits && *number <= HIGHEST)
                };
                let problem = Problem::Said(t!(SV, "contributions-must-figure"));
                figures.push((figure.series.clone(), f.optional(FIGURES[at], &typed, read, problem)));
            }
            Written { words, figures }
        })
    }
}

/// What the form of a file's columns says.
pub fn mapping(kind: Kind, form: &MultipartForm) -> Mapping {
    let at = |column: &Column| form.first(&format!("column-{column}")).parse::<usize>().ok().map(|at| (*column, at));
    Mapping(Column::of(kind).iter().filter_map(at).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contributions::series_view::SeriesForm;
    use proptest::prelude::*;

    fn figure(series: &str) -> Figure {
        let (name, unit) = ("Larm".to_owned(), "st".to_owned());
        Figure { series: series.to_owned(), name, unit, value: None, before: None, last_year: None }
    }

    proptest! {
        #[test]
        fn no_form_makes_it_panic(a: String, b: String, c: String, many in proptest::collection::vec(any::<String>(), 0..40)) {
            let profile = Profile::load("lyktkoping").unwrap();
            let form = EventForm {
                key: a.clone(), category: b.clone(), area: c.clone(), place_type: a.clone(), time_band: b.clone(),
                day_type: c.clone(), number: a.clone(), words: b.clone(), ..EventForm::default()
            };
            let _ = (form.id(), form.event(&profile));
            let form = WrittenForm { words: a.clone(), series: many.clone(), figure: many, version: b.clone(), ..WrittenForm::default() };
            let _ = (form.version(), form.written(&[figure("larm")]));
            let form = SeriesForm { name: a, unit: b, actor: c, ..SeriesForm::default() };
            let _ = form.series(&profile);
        }
    }

    #[test]
    fn nothing_typed_is_not_nought() {
        let form = |typed: &str| WrittenForm {
            series: vec!["larm".into()],
            figure: vec![typed.into()],
            ..WrittenForm::default()
        };
        let read = |typed: &str| form(typed).written(&[figure("larm")]).map(|written| written.figures[0].1);
        assert_eq!((read(""), read("0"), read("1 250")), (Ok(None), Ok(Some(0)), Ok(Some(1250))));
        assert!(["-1", "1,5", "många", "99999999999"].into_iter().all(|wrong| read(wrong).is_err()));
    }

    #[test]
    fn a_place_is_an_area_or_a_kind_of_place() {
        let profile = Profile::load("lyktkoping").unwrap();
        let form = EventForm { category: "5.1".into(), ..EventForm::default() };
        assert!(form.event(&profile).is_err());
        let somewhere = EventForm { area: "centrum".into(), ..form };
        assert_eq!(somewhere.event(&profile).map(|event| event.number), Ok(1));
    }
}

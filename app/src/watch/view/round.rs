//! What the forms around the monthly round send.

use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::{
        id::{AreaCode, CategoryCode},
        pii_types::Pii,
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    observations::{LONGEST_WORDS as LONGEST_LINE, Observed},
    platform::municipality::Profile,
    watch::{
        model::round::{LONGEST_ANSWER, LONGEST_PLACE, LONGEST_WORDS, Place, SignsSeen, Told, Why},
        service::{round::Round, sort::TakeIn},
    },
};
use serde::Deserialize;

/// Somebody asks for a link.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    pub email: String,
}

impl LinkForm {
    /// The address.
    ///
    /// # Errors
    /// When it cannot be one.
    pub fn address(&self) -> Result<Pii<String>, FieldErrors> {
        fields(|f| {
            if self.email.trim().is_empty() {
                f.wrong("email", Problem::Missing);
            }
            Pii::new(f.email("email", &self.email).unwrap_or_default())
        })
    }
}

/// The buttons of the first page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HomeForm {
    pub r#do: String,
    pub watch: String,
}

/// What a representative tells.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RoundForm {
    /// The version the person saw; empty where there was none.
    pub version: String,
    pub seen: Vec<String>,
    pub unsafe_1: String,
    pub unsafe_1_when: String,
    pub unsafe_2: String,
    pub unsafe_2_when: String,
    pub safe_1: String,
    pub safe_1_when: String,
    pub signs: String,
    pub meeting: String,
    pub words: String,
}

impl RoundForm {
    /// The form as it opens.
    pub fn of(round: Option<&Round>) -> Self {
        let Some(round) = round else { return Self::default() };
        let told = &round.told;
        let place = |safe: bool, at: usize| {
            let place = told.places.iter().filter(|place| place.safe == safe).nth(at);
            let band = place.and_then(|place| place.band).map(|band| band.code().to_owned());
            (place.map(|place| place.name.clone()).unwrap_or_default(), band.unwrap_or_default())
        };
        let [first, second, safe] = [(false, 0), (false, 1), (true, 0)].map(|(safe, at)| place(safe, at));
        Self {
            version: round.version.to_string(),
            seen: told.seen.clone(),
            unsafe_1: first.0,
            unsafe_1_when: first.1,
            unsafe_2: second.0,
            unsafe_2_when: second.1,
            safe_1: safe.0,
            safe_1_when: safe.1,
            signs: told.signs.map(|signs| signs.code().to_owned()).unwrap_or_default(),
            meeting: if told.meeting { "1".to_owned() } else { String::new() },
            words: told.words.clone(),
        }
    }

    /// The places of the form: the field, whether it feels safe there, its name and part of the day.
    fn places(&self) -> [(&'static str, &'static str, bool, &str, &str); 3] {
        [
            ("unsafe_1", "unsafe_1_when", false, &self.unsafe_1, &self.unsafe_1_when),
            ("unsafe_2", "unsafe_2_when", false, &self.unsafe_2, &self.unsafe_2_when),
            ("safe_1", "safe_1_when", true, &self.safe_1, &self.safe_1_when),
        ]
    }

    /// The fields that hold a place, in the order of [`Told::places`].
    pub fn place_fields(&self) -> Vec<&'static str> {
        self.places().iter().filter(|place| !place.3.trim().is_empty()).map(|place| place.0).collect()
    }

    /// What is told.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn told(&self, profile: &Profile) -> Result<Told, FieldErrors> {
        let is_choice = |code: &String| profile.public_choices.iter().any(|choice| choice.code == *code);
        fields(|f| {
            if !self.seen.iter().all(is_choice) {
                f.wrong("seen", Problem::NotAChoice);
            }
            let mut places = Vec::new();
            for (field, when, safe, name, band) in self.places() {
                let name = f.text(field, name, 0..=LONGEST_PLACE);
                let band = f.code(when, band, |code| TimeBand::parse(code).ok());
                if !name.is_empty() {
                    places.push(Place { safe, name, band });
                }
            }
            let mut seen = self.seen.clone();
            seen.sort();
            seen.dedup();
            Told {
                seen,
                signs: f.code("signs", &self.signs, |code| SignsSeen::parse(code).ok()),
                meeting: self.meeting == "1",
                places,
                words: f.text("words", &self.words, 0..=LONGEST_WORDS),
            }
        })
    }
}

/// What the office makes of a round.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SortForm {
    pub r#do: String,
    pub version: String,
    pub category: String,
    pub area: String,
    pub place_type: String,
    pub time_band: String,
    pub day_type: String,
    pub words: String,
    pub approved: String,
    pub why: String,
    pub answer: String,
}

impl SortForm {
    /// What is taken in.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn take_in(&self, profile: &Profile) -> Result<TakeIn, FieldErrors> {
        let is_category = profile.category_codes().any(|code| code == self.category);
        fields(|f| {
            if !is_category {
                f.wrong("category", if self.category.is_empty() { Problem::Missing } else { Problem::NotAChoice });
            }
            let what = Observed {
                category: CategoryCode::from(self.category.as_str()),
                area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
                place_type: f.code("place_type", &self.place_type, |code| PlaceType::parse(code).ok()),
                time_band: f.code("time_band", &self.time_band, |code| TimeBand::parse(code).ok()),
                day_type: f.code("day_type", &self.day_type, |code| DayType::parse(code).ok()),
                words: f.text("words", &self.words, 0..=LONGEST_LINE),
            };
            TakeIn { what, approved: self.approved == "1", answer: f.text("answer", &self.answer, 0..=LONGEST_ANSWER) }
        })
    }

    /// The answer alone.
    ///
    /// # Errors
    /// When it is too long.
    pub fn answer(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("answer", &self.answer, 0..=LONGEST_ANSWER))
    }

    /// Why nothing is taken in, and the answer.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn nothing(&self) -> Result<(Why, String), FieldErrors> {
        fields(|f| {
            let why = f.must("why", Why::parse(&self.why).ok(), Problem::Missing);
            (why.unwrap_or(Why::Known), f.text("answer", &self.answer, 0..=LONGEST_ANSWER))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> RoundForm {
        RoundForm {
            seen: vec!["lamp".to_owned(), "lamp".to_owned()],
            unsafe_2: " Björkvägen ".to_owned(),
            unsafe_2_when: "evening".to_owned(),
            safe_1: "Lekplatsen".to_owned(),
            meeting: "1".to_owned(),
            ..RoundForm::default()
        }
    }

    #[test]
    fn a_form_says_what_was_typed_and_places_keep_their_fields() {
        let profile = Profile::load("lyktkoping").unwrap();
        let told = form().told(&profile).unwrap();
        assert_eq!(told.seen, ["lamp"]);
        assert_eq!(
            told.places.iter().map(|place| (place.safe, place.name.as_str())).collect::<Vec<_>>(),
            [(false, "Björkvägen"), (true, "Lekplatsen")]
        );
        assert_eq!(form().place_fields(), ["unsafe_2", "safe_1"]);
        assert!(told.meeting && told.signs.is_none() && told.has_content());
        assert!(RoundForm::default().told(&profile).unwrap().is_empty(), "an empty form says that there is nothing");
    }

    #[test]
    fn what_is_no_choice_is_a_mistake_at_its_field() {
        let profile = Profile::load("lyktkoping").unwrap();
        let wrong =
            RoundForm { seen: vec!["x".to_owned()], signs: "x".to_owned(), safe_1_when: "x".to_owned(), ..form() };
        let errors = wrong.told(&profile).unwrap_err();
        let fields: Vec<_> = errors.fields(crate::kernel::lang::Lang::Sv).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["seen", "safe_1_when", "signs"]);
    }
}

//! The form of a new report: what a browser sends, and the command it becomes.

use crate::{
    forms::{FieldErrors, MultipartForm, Problem, Reader, fields},
    kernel::{
        id::{AreaCode, CategoryCode, PlaceId},
        lang::Lang,
        pii::{self, PiiMark},
        pii_types::Pii,
        place::{HowGiven, Position},
        timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    },
    platform::municipality::Profile,
    t,
};
use uuid::{Uuid, Version};

/// Most characters of the teller's own words.
pub const MOST_WORDS: usize = 3_000;
/// Most characters of a place in words.
pub const MOST_PLACE_WORDS: usize = 300;
/// Most characters of the street or place that is searched for.
pub const MOST_PLACE: usize = 100;
/// What `place_id` says when none of the places found is the right one.
pub const NO_PLACE: &str = "-";

/// The form as it was sent. Not `Debug`: it is full of what a person wrote.
#[derive(Clone, Default)]
pub struct SubmitForm {
    pub client_id: String,
    pub choice: String,
    pub area: String,
    pub place: String,
    pub place_id: String,
    pub place_words: String,
    pub lat: String,
    pub lon: String,
    pub accuracy: String,
    pub given: String,
    pub time_band: Vec<String>,
    pub day_type: Vec<String>,
    pub recurrence: String,
    pub impact: String,
    pub words: String,
    pub already: String,
    pub email: String,
    pub pii_ok: String,
    pub kept_photo: String,
    pub kept_turn: String,
}

/// A report to be kept.
#[derive(Clone, Debug)]
pub struct Submit {
    /// The id the phone made; none when it sent nothing that can be one.
    pub client: Option<Uuid>,
    /// The large choice.
    pub choice: String,
    /// The category that choice begins with.
    pub category: CategoryCode,
    /// Where.
    pub place: Place,
    /// When in the day.
    pub time_bands: Vec<TimeBand>,
    /// On what kind of day.
    pub day_types: Vec<DayType>,
    /// Once, or again and again.
    pub recurrence: Option<Recurrence>,
    /// How much it affects the teller.
    pub impact: Option<Impact>,
    /// The teller's own words.
    pub words: Pii<String>,
    /// Reported elsewhere?
    pub already: Option<AlreadyReported>,
    /// Where to tell that an answer waits.
    pub email: Option<Pii<String>>,
}

/// Where it is, in all the ways it was told.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The area that was chosen.
    pub area: Option<AreaCode>,
    /// The phone's own position, or a point of a map.
    pub position: Option<Position>,
    /// The street or place that was chosen among those found.
    pub chosen: Option<PlaceId>,
    /// The street or place as it was typed.
    pub typed: String,
    /// The place in words.
    pub words: Pii<String>,
}

impl SubmitForm {
    /// Takes the fields out of a form; unknown ones are left.
    pub fn read(form: &MultipartForm) -> Self {
        let first = |name: &str| form.first(name).to_owned();
        Self {
            client_id: first("client_id"),
            choice: first("choice"),
            area: first("area"),
            place: first("place"),
            place_id: first("place_id"),
            place_words: first("place_words"),
            lat: first("lat"),
            lon: first("lon"),
            accuracy: first("accuracy"),
            given: first("given"),
            time_band: form.all("time_band"),
            day_type: form.all("day_type"),
            recurrence: first("recurrence"),
            impact: first("impact"),
            words: first("words"),
            already: first("already"),
            email: first("email"),
            pii_ok: first("pii_ok"),
            kept_photo: first("kept_photo"),
            kept_turn: first("kept_turn"),
        }
    }

    /// Every field that travels along when another page (review, warning) stands between the form and sending.
    pub fn travelling(&self) -> Vec<(&'static str, String)> {
        let one = [
            ("client_id", &self.client_id),
            ("choice", &self.choice),
            ("area", &self.area),
            ("place", &self.place),
            ("place_id", &self.place_id),
            ("place_words", &self.place_words),
            ("lat", &self.lat),
            ("lon", &self.lon),
            ("accuracy", &self.accuracy),
            ("given", &self.given),
            ("recurrence", &self.recurrence),
            ("impact", &self.impact),
            ("words", &self.words),
            ("already", &self.already),
            ("email", &self.email),
            ("pii_ok", &self.pii_ok),
            ("kept_photo", &self.kept_photo),
            ("kept_turn", &self.kept_turn),
        ];
        let bands = self.time_band.iter().map(|code| ("time_band", code));
        let days = self.day_type.iter().map(|code| ("day_type", code));
        let all = one.into_iter().chain(bands).chain(days);
        all.filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())).collect()
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Every mistake at its field.
    pub fn parse(&self, profile: &Profile, lang: Lang) -> Result<Submit, FieldErrors> {
        fields(|f| {
            let place = self.place(f, profile, lang);
            let chosen = profile.public_choice(&self.choice);
            let problem = if self.choice.is_empty() { Problem::Missing } else { Problem::NotAChoice };
            let chosen = f.must("choice", chosen, problem);
            Submit {
                client: self.client(),
                choice: chosen.map(|choice| choice.code.clone()).unwrap_or_default(),
                category: chosen.map_or("", |choice| choice.category.as_str()).into(),
                place,
                time_bands: several(f, "time_band", &self.time_band, TimeBand::parse),
                day_types: several(f, "day_type", &self.day_type, DayType::parse),
                recurrence: f.code("recurrence", &self.recurrence, |code| Recurrence::parse(code).ok()),
                impact: f.code("impact", &self.impact, |code| Impact::parse(code).ok()),
                words: Pii::new(f.text("words", &self.words, 0..=MOST_WORDS)),
                already: f.code("already", &self.already, |code| AlreadyReported::parse(code).ok()),
                email: f.email("email", &self.email).map(Pii::new),
            }
        })
    }

    /// Only ids made of chance: with others, strangers could meet at the same receipt.
    fn client(&self) -> Option<Uuid> {
        let id = Uuid::parse_str(self.client_id.trim()).ok()?;
        (id.get_version() == Some(Version::Random)).then_some(id)
    }

    fn place(&self, f: &mut Reader, profile: &Profile, lang: Lang) -> Place {
        let area = profile.area(&self.area).map(|area| AreaCode(area.code.clone()));
        if area.is_none() && !self.area.is_empty() {
            f.wrong("area", Problem::NotAChoice);
        }
        let chosen = PlaceId::parse(&self.place_id);
        if chosen.is_none() && !self.place_id.is_empty() && self.place_id != NO_PLACE {
            f.wrong("place", Problem::NotAChoice);
        }
        let position = self.position(f);
        let typed = f.text("place", &self.place, 0..=MOST_PLACE);
        let words = f.text("place_words", &self.place_words, 0..=MOST_PLACE_WORDS);
        let told = area.is_some() || chosen.is_some() || position.is_some() || !typed.is_empty() || !words.is_empty();
        // A place that was too long was told, too: one mistake is enough.
        if !told && self.place.is_empty() && self.place_words.is_empty() && self.lat.is_empty() && self.area.is_empty()
        {
            f.wrong("place", Problem::Said(t!(lang, "report-place-missing")));
        }
        Place { area, position, chosen, typed, words: Pii::new(words) }
    }

    fn position(&self, f: &mut Reader) -> Option<Position> {
        if self.lat.is_empty() && self.lon.is_empty() {
            return None;
        }
        let given = if self.given == HowGiven::Map.code() { HowGiven::Map } else { HowGiven::Device };
        f.must("place", Position::parse(&self.lat, &self.lon, &self.accuracy, given).ok(), Problem::NotANumber)
    }

    /// Is there something that looks like personal data, and nobody has said that it may stay?
    pub fn asks(&self) -> bool {
        !self.asked().is_empty()
    }

    /// The texts to ask about: none when somebody has said that they may stay.
    pub fn asked(&self) -> Vec<AskedText<'_>> {
        if self.pii_ok == "1" { Vec::new() } else { self.marks() }
    }

    /// What in the free texts looks like personal data.
    pub fn marks(&self) -> Vec<AskedText<'_>> {
        let texts = [("words", self.words.as_str()), ("place_words", self.place_words.as_str())];
        let marked = texts.map(|(name, text)| (name, text, pii::find(text)));
        marked.into_iter().filter(|(_, _, marks)| !marks.is_empty()).collect()
    }
}

/// A text that looks like personal data: the field's name, the text, the marks in it.
pub type AskedText<'a> = (&'static str, &'a str, Vec<PiiMark>);

/// Codes of a list, each once, in the list's order.
fn several<T: Ord, E>(
    f: &mut Reader,
    name: &'static str,
    codes: &[String],
    parse: impl Fn(&str) -> Result<T, E>,
) -> Vec<T> {
    let read: Vec<T> = codes.iter().filter_map(|code| parse(code).ok()).collect();
    if read.len() < codes.len() {
        f.wrong(name, Problem::NotAChoice);
    }
    read.into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests;

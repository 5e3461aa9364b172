//! The form of a survey, but for its questions.

use super::{YEARS, day_text, texts};
use crate::{
    dialogue::model::{LONGEST_TEXT, LONGEST_TITLE, Survey},
    forms::{FieldErrors, Problem, Reader, fields},
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// Everything the form of a survey can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SurveyForm {
    /// `save`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The heading in three languages.
    pub title: String,
    /// In Finnish.
    pub title_fi: String,
    /// In English.
    pub title_en: String,
    /// Why it is asked, in three languages.
    pub intro: String,
    /// In Finnish.
    pub intro_fi: String,
    /// In English.
    pub intro_en: String,
    /// `ages`, `areas`.
    pub background: Vec<String>,
    /// The first day.
    pub opens: String,
    /// The last day.
    pub closes: String,
    /// The day by which people hear of it.
    pub report_by: String,
}

impl SurveyForm {
    /// The form as it opens.
    pub fn of(survey: &Survey, version: i64) -> Self {
        let asked = [("ages", survey.ages), ("areas", survey.areas)].into_iter();
        Self {
            r#do: String::new(),
            version: version.to_string(),
            title: survey.title.sv.clone(),
            title_fi: survey.title.fi.clone(),
            title_en: survey.title.en.clone(),
            intro: survey.intro.sv.clone(),
            intro_fi: survey.intro.fi.clone(),
            intro_en: survey.intro.en.clone(),
            background: asked.filter(|(_, asked)| *asked).map(|(code, _)| code.to_owned()).collect(),
            opens: day_text(survey.opens),
            closes: day_text(survey.closes),
            report_by: day_text(survey.report_by),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn survey(&self) -> Result<Survey, FieldErrors> {
        let asks = |code: &str| self.background.iter().any(|one| one == code);
        fields(|f| {
            let opens = f.day("opens", &self.opens, YEARS);
            let closes = f.day("closes", &self.closes, YEARS);
            let report_by = f.day("report_by", &self.report_by, YEARS);
            in_order(f, "closes", opens, closes);
            in_order(f, "report_by", closes, report_by);
            Survey {
                title: texts(f, "title", [&self.title, &self.title_fi, &self.title_en], 1, LONGEST_TITLE),
                intro: texts(f, "intro", [&self.intro, &self.intro_fi, &self.intro_en], 0, LONGEST_TEXT),
                ages: asks("ages"),
                areas: asks("areas"),
                opens,
                closes,
                report_by,
                ..Survey::default()
            }
        })
    }
}

fn in_order(f: &mut Reader, field: &'static str, first: Option<NaiveDate>, last: Option<NaiveDate>) {
    if first.zip(last).is_some_and(|(first, last)| last < first) {
        f.wrong(field, Problem::Said(t!(super::SV, "dialogues-days-turned")));
    }
}

//! What the pages for victims of crime send where no script runs. The texts are about a person: nothing here prints itself.

use super::Target;
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::{
        lang::Lang,
        pii_types::{Pii, Purpose::ShowToSender},
    },
    support::{
        model::{
            AgeGroup, Crime, Help, Hours, LONGEST_LANGUAGE, LONGEST_MESSAGE, LONGEST_NAME, LONGEST_WAY, Record, Sex,
            Way, WayKind, Words,
        },
        service::ask::Ask,
    },
    t,
};

/// What the question of whom says for "help me choose".
pub const CHOOSE: &str = "choose";
/// What a ticked box sends.
pub const YES: &str = "yes";

/// The fields of a posted form, in the order they came.
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a field, or nothing.
    pub fn first(&self, name: &str) -> String {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    }
}

/// What somebody tells of themself, as typed.
#[derive(Clone, Default)]
pub struct RecordForm {
    /// What to be called.
    pub name: String,
    /// A telephone number.
    pub phone: String,
    /// A mail address.
    pub email: String,
    /// Through somebody else, or in another way.
    pub other: String,
    /// Codes of [`Hours`].
    pub hours: Vec<String>,
    /// May a message be left?
    pub message: bool,
    /// Say not where you call from.
    pub silent: bool,
    /// The language to speak.
    pub language: String,
    /// An interpreter is needed.
    pub interpreter: bool,
    /// A code of [`AgeGroup`].
    pub age: String,
    /// A code of [`Crime`].
    pub crime: String,
    /// Codes of [`Help`].
    pub needs: Vec<String>,
    /// A code of [`Sex`].
    pub sex: String,
}

impl RecordForm {
    /// As it opens. What is safer is chosen: no message is left, and nobody says where they call from.
    pub fn fresh() -> Self {
        Self { silent: true, ..Self::default() }
    }

    /// As it was posted.
    pub fn of(fields: &Fields) -> Self {
        let ticked = |name: &str| fields.first(name) == YES;
        Self {
            name: fields.first("name"),
            phone: fields.first("phone"),
            email: fields.first("email"),
            other: fields.first("other"),
            hours: fields.all("hours"),
            message: ticked("message"),
            silent: ticked("silent"),
            language: fields.first("language"),
            interpreter: ticked("interpreter"),
            age: fields.first("age"),
            crime: fields.first("crime"),
            needs: fields.all("needs"),
            sex: fields.first("sex"),
        }
    }

    /// What was told before, shown to the person who told it.
    pub fn told(record: &Record) -> Self {
        let text = |value: &Pii<String>| value.disclose(ShowToSender).clone();
        let way = |kind: WayKind| {
            record.ways.iter().find(|way| way.kind == kind).map(|way| text(&way.value)).unwrap_or_default()
        };
        let code = |code: Option<&str>| code.unwrap_or_default().to_owned();
        Self {
            name: text(&record.name),
            phone: way(WayKind::Phone),
            email: way(WayKind::Email),
            other: way(WayKind::Other),
            hours: record.hours.iter().map(|one| one.code().to_owned()).collect(),
            message: record.message,
            silent: record.silent,
            language: text(&record.language),
            interpreter: record.interpreter,
            age: code(record.age.map(AgeGroup::code)),
            crime: code(record.crime.map(Crime::code)),
            needs: record.needs.iter().map(|one| one.code().to_owned()).collect(),
            sex: code(record.sex.map(Sex::code)),
        }
    }

    /// The record, with every mistake noted at its field.
    pub fn read(&self, f: &mut Reader, lang: Lang) -> Record {
        let ways = self.ways(f, lang);
        let text = |f: &mut Reader, field, value: &str, most| Pii::new(f.text(field, value, 0..=most));
        Record {
            name: text(f, "name", &self.name, LONGEST_NAME),
            ways,
            hours: codes(f, "hours", &self.hours, |code| Hours::parse(code).ok()),
            message: self.message,
            silent: self.silent,
            language: text(f, "language", &self.language, LONGEST_LANGUAGE),
            interpreter: self.interpreter,
            age: f.code("age", &self.age, |code| AgeGroup::parse(code).ok()),
            crime: f.code("crime", &self.crime, |code| Crime::parse(code).ok()),
            needs: codes(f, "needs", &self.needs, |code| Help::parse(code).ok()),
            sex: f.code("sex", &self.sex, |code| Sex::parse(code).ok()),
        }
    }

    /// The ways to be reached that were filled in; one is needed.
    fn ways(&self, f: &mut Reader, lang: Lang) -> Vec<Way> {
        let typed = [
            (WayKind::Phone, "phone", &self.phone),
            (WayKind::Email, "email", &self.email),
            (WayKind::Other, "other", &self.other),
        ];
        if typed.iter().all(|(_, _, value)| value.trim().is_empty()) {
            f.wrong("phone", Problem::Said(t!(lang, "aid-no-way")));
        }
        let mut ways = Vec::new();
        for (kind, field, value) in typed {
            let value = f.text(field, value, 0..=LONGEST_WAY);
            match kind {
                _ if value.is_empty() => {}
                WayKind::Phone if !is_phone(&value) => f.wrong(field, Problem::Said(t!(lang, "aid-no-phone"))),
                WayKind::Email if crate::forms::email(&value).is_none() => f.wrong(field, Problem::NotAnAddress),
                _ => ways.push(Way { kind, value: Pii::new(value) }),
            }
        }
        ways
    }
}

/// Every code of a list, each once, in the order of the list's own kind.
fn codes<T: PartialEq>(
    f: &mut Reader,
    field: &'static str,
    sent: &[String],
    read: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for code in sent {
        match read(code) {
            Some(one) if !found.contains(&one) => found.push(one),
            Some(_) => {}
            None => f.wrong(field, Problem::NotAChoice),
        }
    }
    found
}

/// Could somebody call it? Figures and what stands between them, in any country's way of writing.
pub fn is_phone(text: &str) -> bool {
    let figures = text.chars().filter(char::is_ascii_digit).count();
    (5..=15).contains(&figures) && text.chars().all(|c| c.is_ascii_digit() || " +-–()/.".contains(c))
}

/// The whole form that asks for contact.
#[derive(Clone, Default)]
pub struct AskForm {
    /// The id of an organisation, or [`CHOOSE`].
    pub org: String,
    /// What is told.
    pub record: RecordForm,
    /// The box of the consent.
    pub consent: bool,
}

impl AskForm {
    /// As it opens. Where there is only one organisation, it is chosen.
    pub fn fresh(targets: &[Target]) -> Self {
        let org = match targets {
            [only] => only.id.to_string(),
            _ => String::new(),
        };
        Self { org, record: RecordForm::fresh(), consent: false }
    }

    /// As it was posted.
    pub fn of(fields: &Fields) -> Self {
        Self { org: fields.first("org"), record: RecordForm::of(fields), consent: fields.first("consent") == YES }
    }

    /// What is asked for.
    ///
    /// # Errors
    /// What must be put right first.
    pub fn parse(&self, lang: Lang, targets: &[Target]) -> Result<Ask, FieldErrors> {
        fields(|f| {
            let organisation = match self.org.as_str() {
                "" => {
                    f.wrong("org", Problem::Said(t!(lang, "aid-no-org")));
                    None
                }
                CHOOSE if targets.iter().any(|target| target.first_line) => None,
                id => {
                    let found = targets.iter().map(|target| target.id).find(|known| known.to_string() == id);
                    f.must("org", found, Problem::NotAChoice)
                }
            };
            let record = self.record.read(f, lang);
            if !self.consent {
                f.wrong("consent", Problem::Said(t!(lang, "aid-no-consent")));
            }
            Ask { organisation, record }
        })
    }
}

/// A message to the organisation.
///
/// # Errors
/// When it is empty or too long.
pub fn words(lang: Lang, text: &str) -> Result<Words, FieldErrors> {
    let missing = Problem::Said(t!(lang, "aid-no-text"));
    fields(|f| Words(Pii::new(f.asked("text", text, 1..=LONGEST_MESSAGE, missing))))
}

#[cfg(test)]
mod tests;

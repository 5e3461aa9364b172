//! A poster for a notice board: what is asked, until when, and a code that leads to the questions.

use super::public;
use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::model::{State, Survey},
    fault::Fault,
    platform::{clock::plain_date, poster},
    t,
};
use serde_json::{Value, json};
use std::sync::Arc;

/// The poster of a survey that can be answered, and what its file is called.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey or it has closed, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: &Scope<Public>, slug: &str) -> Result<(Arc<Vec<u8>>, String), Fault> {
    let shown = public::one(scope, slug).await?;
    let open = matches!(shown.state, State::Open | State::Planned);
    let survey = shown.survey.filter(|_| open).ok_or(Fault::NotFound)?;
    let address = scope.municipality().link(&scope.lang().path(&format!("/dialog/{slug}")));
    let made = poster::poster(scope.municipality(), &address, document(scope, &survey)).await?;
    Ok((made, format!("{slug}.pdf")))
}

/// What the layout is made from.
fn document(scope: &Scope<Public>, survey: &Survey) -> Value {
    let lang = scope.lang();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| plain_date(day, lang)).unwrap_or_default();
    json!({
        "lang": lang.code(),
        "date": survey.opens.map(|day| day.to_string()).unwrap_or_default(),
        "municipality": scope.profile().name,
        "eyebrow": t!(lang, "dialogue-poster-eyebrow"),
        "title": survey.title.in_lang(lang),
        "promise": survey.intro.in_lang(lang),
        "facts": [
            t!(lang, "dialogue-closes", day = day(survey.closes)),
            t!(lang, "dialogue-report-by", day = day(survey.report_by)),
        ],
        "todo": "",
        "activities": [],
        "read": t!(lang, "dialogue-poster-read"),
        "how": t!(lang, "dialogue-poster-how"),
    })
}

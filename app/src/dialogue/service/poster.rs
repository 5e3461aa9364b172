//! A poster for a notice board: what is asked, until when, and a code that leads to the questions.

use super::public;
use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::model::{State, Survey},
    fault::Fault,
    platform::{clock::plain_date, qr, typeset::in_turn},
    t,
};
use serde_json::json;
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// So many posters are kept, so that nobody can keep the processor busy by asking for the same one again.
const MOST_KEPT: usize = 50;

/// By everything that stands on them.
static KEPT: LazyLock<Mutex<HashMap<String, Arc<Vec<u8>>>>> = LazyLock::new(Mutex::default);

/// The poster of a survey that can be answered, and what its file is called.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey or it has closed, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: &Scope<Public>, slug: &str) -> Result<(Arc<Vec<u8>>, String), Fault> {
    let shown = public::one(scope, slug).await?;
    let open = matches!(shown.state, State::Open | State::Planned);
    let survey = shown.survey.filter(|_| open).ok_or(Fault::NotFound)?;
    let typeset = scope.municipality().typesetter().ok_or(Fault::Unavailable)?;
    let (json, name) = (document(scope, slug, &survey), format!("{slug}.pdf"));
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = kept().get(&json).cloned() {
        return Ok((made, name));
    }
    let key = json.clone();
    let made = in_turn(move || typeset(&json).map_err(|kind| Fault::broken("typesetting a poster", &kind))).await?;
    let made = Arc::new(made);
    let mut kept = kept();
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    kept.insert(key, Arc::clone(&made));
    Ok((made, name))
}

/// What the layout is made from.
fn document(scope: &Scope<Public>, slug: &str, survey: &Survey) -> String {
    let lang = scope.lang();
    let address = scope.municipality().link(&lang.path(&format!("/dialog/{slug}")));
    let code = qr::drawing(&address).map(|code| json!({ "side": code.side, "runs": code.runs }));
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| plain_date(day, lang)).unwrap_or_default();
    let document = json!({
        "layout": "poster",
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
        "address": address.split_once("://").map_or(address.as_str(), |(_, plain)| plain),
        "qr": code,
    });
    document.to_string()
}

//! A poster for a notice board: when and where, and a code that leads to signing up.

use super::public::{self, Shown};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::{clock::local_date, qr, typeset::in_turn},
    t,
    walks::labels,
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// So many stops fit.
const STOPS: usize = 4;
/// So many posters are kept, so that nobody can keep the processor busy by asking for the same one again.
const MOST_KEPT: usize = 100;

type Kept = LazyLock<Mutex<HashMap<String, Arc<Vec<u8>>>>>;
static KEPT: Kept = LazyLock::new(Mutex::default);

/// The poster, and what its file is called.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: &Scope<Public>, slug: &str) -> Result<(Arc<Vec<u8>>, String), Fault> {
    let shown = public::one(scope, slug).await?.shown;
    let address = scope.municipality().link(&scope.lang().path(&format!("/vandringar/{slug}")));
    let (key, name) = (format!("{address} {}", shown.row.version), format!("{slug}.pdf"));
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = kept().get(&key).cloned() {
        return Ok((made, name));
    }
    let typeset = scope.municipality().typesetter().ok_or(Fault::Unavailable)?;
    let json = document(scope, &shown, &address).to_string();
    let made = in_turn(move || typeset(&json).map_err(|kind| Fault::broken("typesetting a poster", &kind))).await?;
    let made = Arc::new(made);
    let mut kept = kept();
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    kept.insert(key, Arc::clone(&made));
    Ok((made, name))
}

fn document(scope: &Scope<Public>, shown: &Shown, address: &str) -> Value {
    let (lang, plan) = (scope.lang(), &shown.plan);
    let code = qr::drawing(address).map(|code| json!({ "side": code.side, "runs": code.runs }));
    let stops: Vec<_> =
        plan.stops.iter().take(STOPS).map(|stop| json!({ "text": stop.name, "target": stop.place_name })).collect();
    let facts = [
        labels::day_in_words(lang, plan),
        labels::hours(lang, plan),
        plan.meeting_point.clone(),
        scope.profile().area_name(plan.area.as_str()),
    ];
    json!({
        "layout": "poster",
        "lang": lang.code(),
        "date": local_date(shown.row.changed_at).to_string(),
        "municipality": scope.profile().name,
        "eyebrow": t!(lang, "walk-eyebrow"),
        "title": plan.title,
        "promise": if plan.about.is_empty() { t!(lang, "walk-poster-promise") } else { plan.about.clone() },
        "facts": facts,
        "todo": t!(lang, "walk-poster-stops"),
        "activities": stops,
        "read": t!(lang, "walk-poster-read"),
        "how": t!(lang, "walk-poster-how"),
        "address": address.split_once("://").map_or(address, |(_, plain)| plain),
        "qr": code,
    })
}

//! A poster for a notice board: the promise in large letters, and a code that leads to how it goes.

use super::public::{self, Published};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::{clock::local_date, qr, typeset::in_turn},
    pledges::labels,
    t,
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// So many activities fit.
const ACTIVITIES: usize = 4;
/// So many posters are kept, so that nobody can keep the processor busy by asking for the same one again.
const MOST_KEPT: usize = 100;

type Kept = LazyLock<Mutex<HashMap<String, Arc<Vec<u8>>>>>;
/// A version never changes, so neither does its poster. The address names municipality, pledge and language.
static KEPT: Kept = LazyLock::new(Mutex::default);

/// The poster of the latest version, and what its file is called.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: &Scope<Public>, slug: &str) -> Result<(Arc<Vec<u8>>, String), Fault> {
    let shown = public::whole(scope, slug, None).await?.shown;
    let address = scope.municipality().link(&scope.lang().path(&format!("/loften/{slug}")));
    let (key, name) = (format!("{address} {}", shown.number), format!("{slug}-{}.pdf", shown.number));
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

/// What the layout is made from.
fn document(scope: &Scope<Public>, shown: &Published, address: &str) -> Value {
    let (lang, content) = (scope.lang(), &shown.content);
    let code = qr::drawing(address).map(|code| json!({ "side": code.side, "runs": code.runs }));
    let activities = content.activities.iter().filter_map(|one| {
        let (said, unit) = labels::target(lang, one)?;
        Some(json!({ "text": one.text, "target": format!("{said} {unit}").trim_end() }))
    });
    let activities: Vec<_> = activities.take(ACTIVITIES).collect();
    json!({
        "layout": "poster",
        "lang": lang.code(),
        "date": local_date(shown.at).to_string(),
        "municipality": scope.profile().name,
        "eyebrow": t!(lang, "pledge-poster-eyebrow"),
        "title": content.title,
        "promise": content.promise,
        "facts": facts(lang, shown),
        "todo": t!(lang, "pledge-poster-todo"),
        "activities": activities,
        "read": t!(lang, "pledge-poster-read"),
        "how": t!(lang, "pledge-poster-how"),
        "address": address.split_once("://").map_or(address, |(_, plain)| plain),
        "qr": code,
    })
}

fn facts(lang: Lang, shown: &Published) -> Vec<String> {
    let content = &shown.content;
    vec![
        labels::who_in(lang, content.who, &content.other),
        labels::period(lang, content),
        labels::places(lang, content),
    ]
}

//! A poster for a notice board: when and where, and a code that leads to signing up.

use super::public::{self, Shown};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::{clock::local_date, poster},
    t,
    walks::labels,
};
use serde_json::{Value, json};
use std::sync::Arc;

/// So many stops fit.
const STOPS: usize = 4;
/// The poster, and what its file is called.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: &Scope<Public>, slug: &str) -> Result<(Arc<Vec<u8>>, String), Fault> {
    let shown = public::one(scope, slug).await?.shown;
    let address = scope.municipality().link(&scope.lang().path(&format!("/vandringar/{slug}")));
    let made = poster::poster(scope.municipality(), &address, document(scope, &shown)).await?;
    Ok((made, format!("{slug}.pdf")))
}

/// What the layout is made from.
fn document(scope: &Scope<Public>, shown: &Shown) -> Value {
    let (lang, plan) = (scope.lang(), &shown.plan);
    let stops: Vec<_> =
        plan.stops.iter().take(STOPS).map(|stop| json!({ "text": stop.name, "target": stop.place_name })).collect();
    let facts = [
        labels::day_in_words(lang, plan),
        labels::hours(lang, plan),
        plan.meeting_point.clone(),
        scope.profile().area_name(plan.area.as_str()),
    ];
    json!({
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
    })
}

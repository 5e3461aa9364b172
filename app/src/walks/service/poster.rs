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

/// So many stops fit under a text of so many letters.
fn stops_beside(letters: usize) -> usize {
    match letters {
        0..=250 => 4,
        251..=450 => 2,
        _ => 0,
    }
}

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
    let many = stops_beside(plan.about.chars().count());
    let stops = plan.stops.iter().take(many).map(|stop| json!({ "text": labels::stop(stop), "target": "" }));
    let stops: Vec<_> = stops.collect();
    // What somebody who passes by must read: the day, the time, and where; each on a line of its own.
    let large: Vec<_> = [labels::day_in_words(lang, plan), labels::hours(lang, plan), plan.meeting_point.clone()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    let facts: Vec<_> = [scope.profile().area_name(plan.area.as_str()), plan.distance.clone(), plan.step_free.clone()]
        .into_iter()
        .filter(|fact| !fact.is_empty())
        .collect();
    json!({
        "lang": lang.code(),
        "date": local_date(shown.row.changed_at).to_string(),
        "municipality": scope.profile().name,
        "eyebrow": t!(lang, "walk-eyebrow"),
        "title": plan.title,
        "promise": if plan.about.is_empty() { t!(lang, "walk-poster-promise") } else { plan.about.clone() },
        "large": large,
        "facts": facts,
        "todo": t!(lang, "walk-poster-stops"),
        "activities": stops,
        "read": t!(lang, "walk-poster-read"),
        "how": t!(lang, "walk-poster-how"),
    })
}

//! A poster for a notice board: the promise in large letters, and a code that leads to how it goes.

use super::public::{self, Published};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::{clock::local_date, poster},
    pledges::labels,
    t,
};
use serde_json::{Value, json};
use std::sync::Arc;

/// So many activities fit.
const ACTIVITIES: usize = 4;
/// The poster of the latest version, and what its file is called.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge, [`Fault::Unavailable`] when this program makes no PDF.
pub async fn poster(scope: &Scope<Public>, slug: &str) -> Result<(Arc<Vec<u8>>, String), Fault> {
    let shown = public::whole(scope, slug, None).await?.shown;
    let address = scope.municipality().link(&scope.lang().path(&format!("/loften/{slug}")));
    let made = poster::poster(scope.municipality(), &address, document(scope, &shown)).await?;
    Ok((made, format!("{slug}-{}.pdf", shown.number)))
}

/// What the layout is made from.
fn document(scope: &Scope<Public>, shown: &Published) -> Value {
    let (lang, content) = (scope.lang(), &shown.content);
    let activities = content.activities.iter().filter_map(|one| {
        let (said, unit) = labels::target(lang, one)?;
        Some(json!({ "text": one.text, "target": format!("{said} {unit}").trim_end() }))
    });
    let activities: Vec<_> = activities.take(ACTIVITIES).collect();
    json!({
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

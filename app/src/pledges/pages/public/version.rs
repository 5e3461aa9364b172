//! `/loften/{slug}/version/{nummer}`: a version as it was published. It never changes, and its address stays.

use super::{
    data,
    list::published,
    read::{head, successor},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::clock::local_date,
    pledges::{
        pages::{
            article::{self, Shown},
            public_address,
        },
        service::public::{self, Whole},
    },
    shell::Frame,
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such version.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    Path((slug, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (number, for_programs) = match number.strip_suffix(".json") {
        Some(number) => (number, true),
        None => (number.as_str(), false),
    };
    let number: i64 = number.parse().map_err(|_| Fault::NotFound)?;
    if for_programs {
        return data::one(&scope, &slug, Some(number)).await;
    }
    let whole = public::whole(&scope, &slug, Some(number)).await?;
    let content = whole.shown.content.clone();
    let today = local_date(whole.shown.at);
    let shown = Shown { lang: frame.lang, content: &content, today, successor: successor(frame.lang, &whole) };
    let title = t!(frame.lang, "pledge-version-title", title = content.title.as_str(), n = number);
    Ok(frame.page(title).render(|| {
        view! {
            <div class="page stack-l pledge">
                {head(frame.lang, &whole)}
                {which(frame.lang, &whole)}
                <div class="split">
                    <div class="stack">{article::promise(&shown)}</div>
                    <aside class="stack" aria-label=t!(frame.lang, "pledge-about")>{article::facts(&shown)}</aside>
                </div>
                {article::body(&shown)}
            </div>
        }
    }))
}

/// Says that this is one of several versions, and where the latest is.
fn which(lang: Lang, whole: &Whole) -> AnyView {
    let (number, latest) = (whole.shown.number, whole.latest());
    let here = lang.path(&public_address(&whole.shown.slug));
    let all = format!("{here}/versioner");
    let news = (!whole.shown.news.is_empty()).then(|| {
        let news = whole.shown.news.clone();
        view! { <p>{t!(lang, "pledge-news")}" "<span lang="sv">{news}</span></p> }
    });
    let difference = (number > 1).then(|| {
        let href = format!("{here}/skillnad?fran={}&till={number}", number - 1);
        view! { <a class="quiet-link" href=href>{t!(lang, "pledge-what-changed")}</a> }
    });
    let newer = (number < latest)
        .then(|| view! { <a class="quiet-link" href=here>{t!(lang, "pledge-to-latest", n = latest)}</a> });
    let title = if number < latest {
        t!(lang, "pledge-old-version", version = published(lang, &whole.shown))
    } else {
        t!(lang, "pledge-latest-version", version = published(lang, &whole.shown))
    };
    view! {
        <Notice title>
            {news}
            <p class="cluster no-print">{newer}{difference}<a class="quiet-link" href=all>{t!(lang, "pledge-versions")}</a></p>
        </Notice>
    }
    .into_any()
}

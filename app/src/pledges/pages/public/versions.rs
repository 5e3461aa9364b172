//! `/loften/{slug}/versioner`: every version of a pledge, the latest first.

use super::in_swedish;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::clock::{local_date, plain_date},
    pledges::{
        pages::{article::mark, public_address},
        service::public::{self, Published},
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
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let whole = public::whole(&scope, &slug, None).await?;
    let (lang, here) = (frame.lang, frame.href(&public_address(&slug)));
    let happenings = whole.versions.iter().map(|one| happening(lang, &here, one)).collect();
    let (title, name) = (t!(lang, "pledge-versions"), whole.shown.content.title.clone());
    let page = t!(lang, "pledge-versions-title", title = name.as_str());
    Ok(frame.page(page).feed("/loften.atom").render(move || {
        view! {
            <div class="page page-narrow stack-l">
                <div class="stack-s">
                    <p class="no-print"><a class="quiet-link" href=here><span lang="sv">{name}</span></a></p>
                    <PageHeading title lead=t!(lang, "pledge-versions-lead")/>
                    {in_swedish(lang)}
                </div>
                <Timeline happenings/>
            </div>
        }
    }))
}

fn happening(lang: Lang, here: &str, one: &Published) -> Happening {
    let number = one.number;
    let (href, when) = (format!("{here}/version/{number}"), plain_date(local_date(one.at), lang));
    let difference = (number > 1).then(|| {
        let href = format!("{here}/skillnad?fran={}&till={number}", number - 1);
        let about = t!(lang, "pledge-version", n = number);
        view! { <a class="quiet-link" href=href>{t!(lang, "pledge-what-changed")}<span class="hidden">" "{about}</span></a> }
    });
    let news = match (one.news.as_str(), number) {
        ("", _) => view! { <p>{t!(lang, "pledge-first-version")}</p> }.into_any(),
        (news, _) => {
            let news = news.to_owned();
            view! { <p lang="sv">{news}</p> }.into_any()
        }
    };
    let read = t!(lang, "pledge-read-version", n = number);
    Happening::new(one.at.to_rfc3339(), when, t!(lang, "pledge-version", n = number)).body(view! {
        {news}
        <p class="cluster">{mark(lang, one.content.status)}<a class="quiet-link" href=href>{read}</a>{difference}</p>
    })
}

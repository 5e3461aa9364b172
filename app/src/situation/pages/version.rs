//! `/personal/lagesbild/{period}/version/{nummer}`: a frozen version, exactly as it was justerad.

use super::render;
use crate::{
    accounts::{policy::ReadSituation, scope::Scope},
    fault::Fault,
    kernel::{lang::Lang, words::hex},
    observations::period_path,
    shell::{Frame, Room},
    situation::service::freeze::{self, Version},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such version.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadSituation>,
    Path((key, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let number: i64 = number.parse().map_err(|_| Fault::NotFound)?;
    let version = freeze::version(&scope, &key, number).await?;
    let title = format!("{}, {}", version.content.eyebrow, t!(SV, "picture-version", n = number));
    let back = period_path(&key);
    Ok(frame.page(title).office(Room::Situation).render(move || {
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "picture-to-period")}</a></p>
                <PageHeading title=version.content.title.clone()
                    eyebrow=format!("{} · {}", version.content.eyebrow, t!(SV, "picture-version", n = number))/>
                {frozen(&version)}
                {render::content(&version.content, None, |_| None)}
            </div>
        }
    }))
}

/// Who froze it and when, why there is another version, and proof that it is unchanged.
fn frozen(version: &Version) -> AnyView {
    let (title, tone) = match version.unchanged {
        true => (t!(SV, "picture-is-frozen", n = version.number), Tone::Info),
        false => (t!(SV, "picture-seal-broken"), Tone::Danger),
    };
    let reason = (!version.reason.is_empty())
        .then(|| view! { <p>{t!(SV, "picture-reopened-because", why = version.reason.clone())}</p> });
    let by = t!(SV, "picture-frozen-by", who = version.by.clone(), n = version.template);
    let seal = hex(&version.seal);
    view! {
        <Notice title tone>
            <p>{by}</p>
            {reason}
            <p class="small">{t!(SV, "picture-seal")}" "<code class="seal">{seal}</code></p>
        </Notice>
    }
    .into_any()
}

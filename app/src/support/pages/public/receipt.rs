//! The code, shown once, and how to keep it where nobody looks.

use super::{HERE, OWN};
use crate::{
    kernel::lang::Lang,
    platform::clock::{Timestamp, local_date, spoken_date},
    shell::Frame,
    support::{model::promised, view::Target},
    t,
    ui::*,
};
use leptos::prelude::*;

/// What somebody reads who has asked for contact. A script gives no code and writes its own into the box.
/// Of the promises, the script shows the one of whom was chosen.
pub(super) fn receipt<'a>(
    frame: &Frame,
    code: &str,
    targets: impl IntoIterator<Item = &'a Target>,
    now: Timestamp,
) -> AnyView {
    let lang = frame.lang;
    let promises = targets.into_iter().map(|one| promise(lang, one, now, code.is_empty())).collect_view();
    let keep = [
        t!(lang, "aid-code-keep-paper"),
        t!(lang, "aid-code-keep-place"),
        t!(lang, "aid-code-keep-photo"),
        t!(lang, "aid-code-keep-lost"),
    ];
    let keep = keep.map(|advice| view! { <li>{advice}</li> }).collect_view();
    let sent = t!(lang, "aid-sent");
    let heading = match code {
        "" => view! { <p data-h1="">{sent}</p> }.into_any(),
        _ => view! { <h1>{sent}</h1> }.into_any(),
    };
    let (done, own) = (frame.href(HERE), frame.href(OWN));
    view! {
        <div class="page-heading">
            <div class="page-heading-text">
                {heading}
                <p class="lead">{t!(lang, "aid-sent-text")}</p>
                {promises}
            </div>
        </div>
        <CodeBox label=t!(lang, "aid-code") code/>
        <section class="stack-s measure">
            <h2>{t!(lang, "aid-code-keep")}</h2>
            <ul>{keep}</ul>
        </section>
        <section class="stack-s measure">
            <h2>{t!(lang, "aid-code-use")}</h2>
            <p>{t!(lang, "aid-code-use-text")}</p>
            <p><a class="quiet-link" href=own>{t!(lang, "aid-to-own")}</a></p>
        </section>
        <div class="cluster"><LinkButton href=done text=t!(lang, "aid-code-kept")/></div>
    }
    .into_any()
}

/// Until when somebody is promised to be taken care of.
fn promise(lang: Lang, by: &Target, now: Timestamp, hidden: bool) -> AnyView {
    let day = spoken_date(promised(now, by.promised_days), local_date(now), lang);
    let text = t!(lang, "aid-sent-promise", name = by.name.as_str(), day = day);
    view! { <p data-promise=by.id.to_string() hidden=hidden>{text}</p> }.into_any()
}

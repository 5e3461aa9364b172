//! The code, shown once, and how to keep it where nobody looks.

use super::{HERE, OWN};
use crate::{
    kernel::lang::Lang,
    platform::clock::{Timestamp, local_date, spoken_date},
    shell::Frame,
    support::{
        model::promised,
        view::{Target, public::CHOOSE},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Until when somebody is promised to be taken care of.
pub(super) struct Promise {
    /// What the question of whom says for it.
    pub of: String,
    /// Who promises.
    pub name: String,
    /// The day, in words.
    pub day: String,
}

/// What everybody who can be asked promises now.
pub(super) fn promises(lang: Lang, targets: &[Target], now: Timestamp) -> Vec<Promise> {
    let promise = |of: String, target: &Target| {
        let day = spoken_date(promised(now, target.promised_days), local_date(now), lang);
        Promise { of, name: target.name.clone(), day }
    };
    let helper = targets.iter().find(|target| target.first_line);
    let helper = helper.map(|target| promise(CHOOSE.to_owned(), target));
    helper.into_iter().chain(targets.iter().map(|target| promise(target.id.to_string(), target))).collect()
}

/// What somebody reads who has asked for contact. A script gives no code and writes its own into the box.
/// Of the promises, the script shows the one of whom was chosen.
pub(super) fn receipt(frame: &Frame, code: &str, promises: &[Promise]) -> AnyView {
    let lang = frame.lang;
    let promises = promises.iter().map(|one| {
        let text = t!(lang, "aid-sent-promise", name = one.name.as_str(), day = one.day.as_str());
        view! { <p data-promise=one.of.clone() hidden=code.is_empty()>{text}</p> }
    });
    let promises = promises.collect_view();
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

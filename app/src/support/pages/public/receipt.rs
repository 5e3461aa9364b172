//! The code, shown once, and how to keep it where nobody looks.

use super::{HERE, OWN};
use crate::{shell::Frame, t, ui::*};
use leptos::prelude::*;

/// What somebody reads who has asked for contact. A script gives no code and writes its own into the box.
pub(super) fn receipt(frame: &Frame, code: &str) -> AnyView {
    let lang = frame.lang;
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

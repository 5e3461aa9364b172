//! Reports that wait on this phone. The script fills the list; without one there is nothing to see.

use crate::{kernel::lang::Lang, t};
use leptos::prelude::*;

/// The section, with every word the script needs (see `app/web/src/main.ts` for what each is for).
#[component]
pub fn WaitingReports(
    /// The language of the page.
    lang: Lang,
) -> impl IntoView {
    view! {
        <section class="stack" hidden data-queue=""
            data-state-draft=t!(lang, "waiting-state-draft") data-state-waiting=t!(lang, "waiting-state-waiting")
            data-state-sent=t!(lang, "waiting-state-sent") data-state-needs-you=t!(lang, "waiting-state-needs-you")
            data-problem-network=t!(lang, "waiting-problem-network") data-problem-busy=t!(lang, "waiting-problem-busy")
            data-problem-answers=t!(lang, "waiting-problem-answers") data-problem-photo=t!(lang, "waiting-problem-photo")
            data-problem-refused=t!(lang, "waiting-problem-refused") data-problem-unreadable=t!(lang, "waiting-problem-unreadable")
            data-old=t!(lang, "waiting-old") data-sending=t!(lang, "waiting-sending") data-follow=t!(lang, "waiting-follow") data-sent=t!(lang, "waiting-sent")
            data-not-sent=t!(lang, "waiting-not-sent") data-confirm=t!(lang, "waiting-confirm")
            data-confirm-sent=t!(lang, "waiting-confirm-sent") data-deleted=t!(lang, "waiting-deleted")
            data-changed=t!(lang, "waiting-changed")>
            <h2 tabindex="-1">{t!(lang, "waiting-title")}</h2>
            <p data-queue-said="" role="status" hidden></p>
            <ul class="plain card-grid" data-queue-list=""></ul>
            <template data-queue-item="">{item(lang)}</template>
        </section>
    }
}

/// One report, as the script copies it.
fn item(lang: Lang) -> impl IntoView {
    view! {
        <li class="card">
            <p><b data-item-state=""></b>" "<time class="small" data-item-when=""></time></p>
            <p data-item-place="" hidden></p>
            <p data-item-problem=""></p>
            <ul data-item-errors=""></ul>
            <p><a data-item-code=""></a></p>
            <div class="cluster">
                <a class="btn btn-quiet btn-small" data-item-open="">{t!(lang, "waiting-open")}</a>
                <button class="btn btn-quiet btn-small" type="button" data-item-retry="">{t!(lang, "waiting-retry")}</button>
                <button class="btn btn-quiet btn-small" type="button" data-item-delete="">{t!(lang, "waiting-delete")}</button>
            </div>
        </li>
    }
}

//! Where the script (`app/web/src/unsent.ts`) says which events wait on this phone for a network.

use super::parts::SV;
use crate::t;
use leptos::prelude::*;

/// Hidden until something waits. `again` is the address of a page that lists events: it is read in anew when one has gone off.
pub(super) fn unsent(again: Option<String>) -> impl IntoView {
    let again = again.map(|href| {
        view! { <p data-unsent-again="" hidden><a href=href>{t!(SV, "contributions-unsent-again")}</a></p> }
    });
    view! {
        <section class="card" data-unsent-list="" hidden
            data-waiting=t!(SV, "contributions-unsent-waiting") data-refused=t!(SV, "contributions-unsent-refused")
            data-signed-out=t!(SV, "contributions-unsent-signed-out") data-sent=t!(SV, "contributions-unsent-sent")
            data-remove=t!(SV, "contributions-unsent-remove")>
            <h2>{t!(SV, "contributions-unsent")}</h2>
            <p class="small muted">{t!(SV, "contributions-unsent-text")}</p>
            <p data-unsent-said="" role="status" hidden></p>
            {again}
            <ul class="plain stack-s" data-unsent-items=""></ul>
        </section>
    }
}

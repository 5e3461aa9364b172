//! What can be done with many rows at once: the box that chooses all, and the bar with the deeds.

use super::rows::BULK;
use crate::{
    forms::offered,
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
    ui::{Button, ButtonKind, Choice, Details, PickAll, Select},
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Chooses every row of the page; above the list, where one begins to choose.
pub(super) fn all() -> AnyView {
    view! { <PickAll label=t!(SV, "office-pick-all") form=BULK/> }.into_any()
}

/// The bar. It comes after the rows, which is the order of choosing and doing, and stays at the bottom of the screen; the
/// rows' checkboxes name its form. What needs one more choice is folded away: on a phone the bar must not cover the list.
pub(super) fn bar(profile: &Profile) -> AnyView {
    let areas = offered::areas(profile, "", t!(SV, "office-choose"));
    let categories = offered::categories(profile, "");
    let choose = vec![Choice::new("", t!(SV, "office-choose"))];
    view! {
        <form method="post" id=BULK class="bulk" data-bulk="" aria-label=t!(SV, "office-bulk")>
            <div class="bulk-actions" data-bulk-actions="">
                <p class="bulk-many" data-selected="" role="status" data-text=t!(SV, "office-picked") hidden></p>
                <Button text=t!(SV, "office-take-on") kind=ButtonKind::Small name="do" value="mine"/>
                <Button text=t!(SV, "office-set-review") kind=ButtonKind::Small name="do" value="review"/>
                <Details summary=t!(SV, "office-bulk-more")>
                    <div class="with-button">
                        <Select name="category" id="bulk-category" label=t!(SV, "office-category") choices=choose groups=categories/>
                        <Button text=t!(SV, "office-set-category") kind=ButtonKind::Small name="do" value="category"/>
                    </div>
                    <div class="with-button">
                        <Select name="area" id="bulk-area" label=t!(SV, "office-area") choices=areas/>
                        <Button text=t!(SV, "office-set-area") kind=ButtonKind::Small name="do" value="area"/>
                    </div>
                </Details>
            </div>
        </form>
    }
    .into_any()
}

//! The second screen: the checklist at a stop. One tap for what is fine, the form for what is not.

use super::{address, said};
use crate::{
    kernel::lang::Lang,
    t,
    ui::*,
    walks::{
        labels,
        model::{Group, Item, Verdict},
    },
};
use leptos::prelude::*;

pub(super) fn screen(lang: Lang) -> AnyView {
    let groups = Group::ALL.iter().map(|one| group(lang, *one)).collect_view();
    view! {
        <template data-screen="stop">
            <div class="stack-s">
                <p><a class="quiet-link" data-back="">{t!(lang, "walk-to-stops")}</a></p>
                <p data-h1="" data-title="" lang="sv"></p>
                <p class="lead" data-note="" lang="sv"></p>
                {said()}
            </div>
            <div class="stack-s walk-groups" data-checklist="">{groups}</div>
            <nav class="spread" aria-label=t!(lang, "walk-route")>
                <a class="btn btn-quiet" data-before="" hidden>{t!(lang, "walk-stop-before")}</a>
                <a class="btn" data-next="" hidden>{t!(lang, "walk-stop-next")}</a>
            </nav>
        </template>
    }
    .into_any()
}

fn group(lang: Lang, group: Group) -> AnyView {
    let name = labels::group(lang, group);
    let plain = name.clone();
    let items = Item::of(group).map(|item| line(lang, item)).collect_view();
    view! {
        <details class="details" data-group=group.code()>
            <summary><Icon glyph=Glyph::ChevronDown/><span data-group-name=plain>{name}</span></summary>
            <div class="details-body"><ul class="plain walk-checklist">{items}</ul></div>
        </details>
    }
    .into_any()
}

fn line(lang: Lang, item: Item) -> AnyView {
    let name = labels::item(lang, item);
    let kept = item.group() == Group::Keep;
    let tell = if kept { t!(lang, "walk-tell-keep") } else { t!(lang, "walk-tell-fault") };
    let (spoken, group) = (format!("{tell}: {name}"), name.clone());
    // A link without an address has no name; the script gives it the right one.
    let here = address(lang);
    let say = |verdict: Verdict| {
        let text = labels::verdict(lang, verdict);
        view! { <button class="btn btn-quiet" type="button" data-say=verdict.code() aria-pressed="false">{text}</button> }
    };
    let (fine, unknown) = ((!kept).then(|| say(Verdict::Ok)), (!kept).then(|| say(Verdict::Unknown)));
    view! {
        <li class="walk-item" data-item=item.code()>
            <p class="walk-item-name" data-item-name="">{name}</p>
            <p class="cluster" data-marks="" hidden></p>
            <div class="walk-answers" role="group" aria-label=group data-answers="">
                {fine}
                <a class="btn btn-quiet" href=here data-open="" aria-label=spoken>{tell}</a>
                {unknown}
            </div>
            <ul class="plain stack-s" data-mine="" hidden></ul>
        </li>
    }
    .into_any()
}

//! The third screen: how bad, in words, with a photo in which everybody is blurred before it is kept.

use crate::{
    kernel::lang::Lang,
    t,
    ui::*,
    walks::{labels, model::LONGEST_TEXT},
};
use leptos::prelude::*;

pub(super) fn screen(lang: Lang) -> AnyView {
    let severity: Vec<_> = (1..=3).map(|n| Choice::new(n.to_string(), labels::severity(lang, n))).collect();
    view! {
        <template data-screen="note">
            <div class="stack-s">
                <p><a class="quiet-link" data-back="">{t!(lang, "walk-note-back")}</a></p>
                <p data-h1="" data-title=""></p>
                <p class="error" role="alert" data-problem="" hidden></p>
            </div>
            <form class="stack" data-note-form="" novalidate>
                <div class="stack-s" data-severity="">
                    <p class="error" role="alert" data-severity-missing="" hidden>{t!(lang, "walk-severity-missing")}</p>
                    <RadioGroup name="severity" id="field-severity" legend=t!(lang, "walk-severity") choices=severity/>
                </div>
                <TextArea name="words" id="field-words" label=t!(lang, "walk-note-words") hint=t!(lang, "walk-note-words-hint") rows=3 maxlength=most(LONGEST_TEXT)/>
                {photo(lang)}
                <div class="action-bar"><Button text=t!(lang, "walk-note-save") kind=ButtonKind::Amber/></div>
            </form>
        </template>
    }
    .into_any()
}

fn photo(lang: Lang) -> AnyView {
    view! {
        <div class="stack-s" data-photo-box="" data-working=t!(lang, "walk-phone-photo-working")
            data-placed=t!(lang, "walk-phone-photo-placed") data-unreadable=t!(lang, "walk-phone-photo-unreadable")
            data-removed=t!(lang, "walk-phone-photo-removed") data-blurred=t!(lang, "walk-phone-photo-blurred")
            data-undone=t!(lang, "walk-phone-photo-undone")>
            <FileInput name="photo" id="field-photo" label=t!(lang, "walk-phone-photo-choose") hint=t!(lang, "walk-phone-photo-hint")
                accept="image/jpeg,image/png,image/webp"/>
            <p class="small" role="status" data-photo-said="" hidden></p>
            <div class="stack-s" data-editor="" hidden>
                <div class="walk-canvas" data-canvas-box="">
                    <canvas role="img" aria-label=t!(lang, "walk-phone-photo-alt") data-canvas=""></canvas>
                    <span class="walk-box" data-box="" hidden></span>
                </div>
                <div class="cluster">
                    <button class="btn btn-quiet" type="button" data-blur="box" aria-expanded="false">{t!(lang, "walk-phone-blur-box")}</button>
                    <button class="btn btn-quiet" type="button" data-blur="undo" hidden>{t!(lang, "walk-phone-blur-undo")}</button>
                    <button class="btn btn-quiet" type="button" data-blur="remove">{t!(lang, "walk-phone-photo-remove")}</button>
                </div>
                {tools(lang)}
            </div>
        </div>
    }
    .into_any()
}

/// For whom no finger can draw: the box is moved and sized by buttons or arrow keys.
fn tools(lang: Lang) -> AnyView {
    let moves = [
        ("left", t!(lang, "walk-phone-blur-left")),
        ("up", t!(lang, "walk-phone-blur-up")),
        ("down", t!(lang, "walk-phone-blur-down")),
        ("right", t!(lang, "walk-phone-blur-right")),
        ("smaller", t!(lang, "walk-phone-blur-smaller")),
        ("larger", t!(lang, "walk-phone-blur-larger")),
    ];
    let moves =
        moves.map(|(how, text)| view! { <button class="btn btn-quiet" type="button" data-move=how>{text}</button> });
    view! {
        <div class="stack-s" role="group" aria-labelledby="blur-tools" data-tools="" hidden>
            <p class="small" id="blur-tools">{t!(lang, "walk-phone-blur-tools")}</p>
            <div class="walk-moves">{moves.collect_view()}</div>
            <div><button class="btn" type="button" data-move="here">{t!(lang, "walk-phone-blur-here")}</button></div>
        </div>
    }
    .into_any()
}

//! Parts of the page of a photo: the photo with its measure, the copy, and the form.

use super::{mistake, shown::Page};
use crate::{
    kernel::lang::Lang,
    t,
    ui::*,
    walks::{
        labels,
        model::LONGEST_NAME,
        pages::address,
        service::shown::Looked,
        store::copy::Row as Copy,
        view::{MOST_PARTS, nth},
    },
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// So many empty lines wait at the end of the list.
const SPARE: usize = 2;

/// The form of the page, to which what is drawn on the photo belongs.
const FORM: &str = "photo-form";

/// Is it shown?
pub(super) fn mark(looked: &Looked) -> AnyView {
    if looked.copy.as_ref().is_some_and(|copy| copy.shown_at.is_some()) {
        return view! { <StatusTag text=t!(SV, "walks-photo-is-shown") tone=Tone::Ok glyph=Some(Glyph::Eye)/> }
            .into_any();
    }
    view! { <StatusTag text=t!(SV, "walks-photo-is-hidden") tone=Tone::Neutral/> }.into_any()
}

/// The photo with a line at every tenth, and the copy as everybody sees it.
pub(super) fn pictures(looked: &Looked) -> AnyView {
    let base = format!("{}/bild/{}", address(looked.walk.id), looked.note.key);
    let item = looked.note.item().map(|item| labels::item(SV, item)).unwrap_or_default();
    let (original, name) = (format!("{base}/stor"), t!(SV, "walks-photo", item = item));
    let copy = looked.copy.as_ref().map(|copy| {
        // The name of the copy makes the address another one, so that no browser shows the copy before.
        let src = format!("{base}/kopia?{}", copy.photo);
        view! {
            <Card title=t!(SV, "walks-photo-copy")>
                <img class="walk-look" src=src alt=t!(SV, "walks-photo-copy")/>
            </Card>
        }
    });
    let parts = looked.copy.as_ref().map(Copy::parts).unwrap_or_default();
    let drawn = parts.into_iter().map(|part| {
        let [x, y, width, height] = [part.left, part.top, part.width, part.height].map(|side| side.to_string());
        view! { <rect x=x y=y width=width height=height/> }
    });
    let drawn = drawn.collect_view();
    let tenths = (0..=10).map(|tenth| view! { <span>{tenth * 10}</span> }).collect::<Vec<_>>();
    let down = (0..=10).map(|tenth| view! { <span>{tenth * 10}</span> }).collect::<Vec<_>>();
    view! {
        {copy}
        <Card title=t!(SV, "walks-photo-original")>
            <p class="small">{t!(SV, "walks-photo-measure")}</p>
            <div class="walk-measured">
                <div class="walk-measure-across" aria-hidden="true">{tenths}</div>
                <div class="walk-measure-down" aria-hidden="true">{down}</div>
                <div class="walk-measure-field" data-cover=FORM>
                    <img class="walk-look" src=original alt=name/>
                    <svg class="walk-covers" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>
                </div>
            </div>
        </Card>
    }
    .into_any()
}

/// What is covered, what is on it, and the buttons.
pub(super) fn form(page: &Page<'_>) -> AnyView {
    let (form, errors) = (page.form, page.errors);
    let (copy, words, wrong) = (form.copy.clone(), form.words.clone(), errors.of("words", SV));
    let looked = vec![Choice::new("1", t!(SV, "walks-photo-looked")).chosen_if(&form.looked)];
    let (not_looked, covers) = (errors.of("looked", SV), covers(page));
    view! {
        <Card title=t!(SV, "walks-photo-form")>
            <form method="post" class="stack" data-guard="" id=FORM>
                <HiddenInput name="copy" value=copy/>
                {covers}
                <div><Button text=t!(SV, "walks-photo-cover") name="do" value="cover" kind=ButtonKind::Quiet/></div>
                <TextInput name="words" id="field-words" label=t!(SV, "walks-photo-words") hint=t!(SV, "walks-photo-words-hint")
                    value=words error=wrong autocomplete="off" maxlength=most(LONGEST_NAME)/>
                <CheckboxGroup name="looked" id="field-looked" legend=t!(SV, "walks-photo-looked-legend") choices=looked
                    error=not_looked/>
                <ActionBar><Button text=t!(SV, "walks-photo-show") name="do" value="show" kind=ButtonKind::Amber/></ActionBar>
            </form>
        </Card>
    }
    .into_any()
}

fn covers(page: &Page<'_>) -> AnyView {
    let form = page.form;
    let many = (form.left.len() + SPARE).min(MOST_PARTS);
    let error = mistake(page.errors, "parts");
    let rows = (0..many).map(|at| {
        let side = |name: &'static str, label: String, all: &[String]| {
            let (id, value) = (format!("field-{name}-{at}"), nth(all, at).to_owned());
            view! { <TextInput name id label value kind="number" width=Width::Short min="0" max="100"/> }
        };
        let n = at + 1;
        view! {
            <div class="walk-people-fields">
                {side("left", t!(SV, "walks-photo-left", n = n), &form.left)}
                {side("top", t!(SV, "walks-photo-top", n = n), &form.top)}
                {side("width", t!(SV, "walks-photo-width", n = n), &form.width)}
                {side("height", t!(SV, "walks-photo-height", n = n), &form.height)}
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <fieldset class="stack-s" id="field-parts" tabindex="-1">
            <legend>{t!(SV, "walks-photo-parts")}</legend>
            <p class="hint">{t!(SV, "walks-photo-parts-hint")}</p>
            {error}
            {rows}
        </fieldset>
    }
    .into_any()
}

/// Taking an approval back.
pub(super) fn take_back(looked: &Looked) -> Option<AnyView> {
    let copy = looked.copy.as_ref()?;
    let fields = vec![("do".to_owned(), "hide".to_owned()), ("copy".to_owned(), copy.photo.to_string())];
    let text = if copy.shown_at.is_some() { t!(SV, "walks-photo-hide") } else { t!(SV, "walks-photo-drop") };
    Some(
        view! {
            <Card title=t!(SV, "walks-photo-hide-heading")>
                <p>{t!(SV, "walks-photo-hide-text")}</p>
                <div><ButtonForm text kind=ButtonKind::Danger fields/></div>
            </Card>
        }
        .into_any(),
    )
}

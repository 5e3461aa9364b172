//! What the person can do with a contact. Without a script each form sends the code along; with one (`data-act`) nothing of
//! it is sent as it stands.

use super::{AGREE_TO, OWN, fields, own_view::Told, said};
use crate::{
    forms::FieldErrors,
    shell::Frame,
    support::{
        model::LONGEST_MESSAGE,
        view::public::{RecordForm, YES},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Writes to the organisation.
pub(super) const SAY: &str = "skriv";
/// Changes how to be reached.
pub(super) const REPLACE: &str = "andra";
/// Answers whether it may go to another organisation.
pub(super) const AGREE: &str = "svara";
/// Takes everything back.
pub(super) const WITHDRAW: &str = "aterkalla";

/// The code and the act. A code is a secret, and stands here all the same: the page is kept by nobody, and without a script
/// the only other places were a cookie or an address, which stay.
fn hidden(told: Option<&Told>, act: &'static str) -> AnyView {
    let code = told.map(|told| told.code.clone()).unwrap_or_default();
    view! { <HiddenInput name="kod" value=code/><HiddenInput name="gor" value=act/> }.into_any()
}

/// Nothing can be done with it any more; or it is the empty form, and the script says.
fn is_over(told: Option<&Told>) -> bool {
    !told.is_some_and(|told| told.opened.own.state.is_open())
}

/// A message.
pub(super) fn write(frame: &Frame, told: Option<&Told>) -> AnyView {
    let lang = frame.lang;
    let text = told.map(|told| told.text.clone()).unwrap_or_default();
    let error = told.and_then(|told| told.errors.of("text", lang));
    let over = is_over(told);
    view! {
        <form class="stack" method="post" action=frame.href(OWN) autocomplete="off" data-act="say" data-if="open" hidden=over>
            {hidden(told, SAY)}
            {fields::mistakes(lang)}
            <TextArea name="text" id="field-text" label=t!(lang, "aid-write") hint=t!(lang, "aid-write-hint") value=text rows=4
                maxlength=most(LONGEST_MESSAGE) error/>
            <div><Button text=t!(lang, "aid-write-button")/></div>
        </form>
    }
    .into_any()
}

/// Another way to be reached.
pub(super) fn change(frame: &Frame, told: Option<&Told>) -> AnyView {
    let lang = frame.lang;
    let (fresh, right) = (RecordForm::default(), FieldErrors::default());
    let (record, errors) = told.map_or((&fresh, &right), |told| (&told.record, &told.errors));
    let wrong = !errors.is_empty() && errors.of("text", lang).is_none();
    let inside = view! {
        <form class="stack" method="post" action=frame.href(OWN) autocomplete="off" data-act="replace">
            {hidden(told, REPLACE)}
            {fields::mistakes(lang)}
            {fields::contact(lang, record, errors)}
            {fields::name(lang, record, errors)}
            {fields::wishes(lang, record, errors)}
            <div><Button text=t!(lang, "aid-change-button")/></div>
        </form>
    }
    .into_any();
    let over = is_over(told);
    view! {
        <div data-if="open" hidden=over><Details summary=t!(lang, "aid-change") open=wrong>{inside}</Details></div>
    }
    .into_any()
}

/// May it go to another organisation?
pub(super) fn handover(frame: &Frame, told: Option<&Told>) -> AnyView {
    let lang = frame.lang;
    let waiting = told.and_then(|told| told.opened.own.handover.as_ref()).filter(|one| one.agreed_at.is_none());
    let name = waiting.map(|one| said::handover(lang, &one.name)).unwrap_or_default();
    let (id, none) = (waiting.map(|one| one.id.to_string()).unwrap_or_default(), waiting.is_none());
    view! {
        <form class="card stack" method="post" action=frame.href(OWN) data-act="agree" data-if="handover" hidden=none>
            {hidden(told, AGREE)}
            <HiddenInput name=AGREE_TO value=id/>
            <h2>{t!(lang, "aid-handover")}</h2>
            <p data-fill="handover">{name}</p>
            <div class="cluster">
                <Button text=t!(lang, "aid-handover-yes") name="svar" value=YES/>
                <Button text=t!(lang, "aid-handover-no") kind=ButtonKind::Quiet name="svar" value="no"/>
            </div>
        </form>
    }
    .into_any()
}

/// The end of it all. Nothing is asked twice but this: it cannot be undone.
pub(super) fn withdraw(frame: &Frame, told: Option<&Told>) -> AnyView {
    let lang = frame.lang;
    let inside = view! {
        <form class="stack" method="post" action=frame.href(OWN) data-act="withdraw">
            {hidden(told, WITHDRAW)}
            <p>{t!(lang, "aid-withdraw-text")}</p>
            <div><Button text=t!(lang, "aid-withdraw-button") kind=ButtonKind::Danger/></div>
        </form>
    }
    .into_any();
    let over = is_over(told);
    view! {
        <div data-if="open" hidden=over><Details summary=t!(lang, "aid-withdraw")>{inside}</Details></div>
    }
    .into_any()
}

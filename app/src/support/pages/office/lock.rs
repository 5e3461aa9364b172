//! The own key on a page: closed, open, waiting for a colleague, or not there.

use super::{KEY, SV};
use crate::{support::view::Key, t, ui::*};
use leptos::prelude::*;

/// The lock. Without a script it says that one is needed; without a key, where to make one.
pub(super) fn lock(key: Option<&Key>) -> AnyView {
    let Some(key) = key else {
        return view! {
            <Notice title=t!(SV, "office-support-no-key") tone=Tone::Warn>
                <p>{t!(SV, "office-support-no-key-text")}</p>
                <p><a href=KEY>{t!(SV, "office-support-no-key-link")}</a></p>
            </Notice>
        }
        .into_any();
    };
    let waits = key.confirmed_at.is_none().then(|| {
        view! {
            <Notice title=t!(SV, "office-support-key-waits") tone=Tone::Info><p>{t!(SV, "office-support-key-waits-text")}</p></Notice>
        }
    });
    view! {
        {waits}
        <section class="card support-lock stack-s no-print" aria-labelledby="lock-title" data-lock=""
            data-recipient=key.recipient.clone() data-passphrase=key.passphrase.clone() data-passkey=key.passkey.clone()>
            <h2 id="lock-title"><Icon glyph=Glyph::Lock/>{t!(SV, "office-support-lock")}</h2>
            <p data-no-script="">{t!(SV, "office-support-no-script")}</p>
            {closed()}
            <p data-said="" role="status" hidden></p>
            <div class="spread" data-open="" hidden>
                <p>{t!(SV, "office-support-open")}</p>
                <button class="btn btn-quiet btn-small" type="button" data-close="">{t!(SV, "office-support-close-key")}</button>
            </div>
        </section>
    }
    .into_any()
}

/// The passphrase has no name: it is never sent.
fn closed() -> AnyView {
    view! {
        <div data-closed="" hidden>
            <form class="support-unlock" method="post" data-unlock="">
                <TextInput name="" id="lock-passphrase" label=t!(SV, "office-support-passphrase") kind="password"
                    hint=t!(SV, "office-support-passphrase-stays") autocomplete="off"/>
                <div class="cluster">
                    <Button text=t!(SV, "office-support-unlock")/>
                    <button class="btn btn-quiet" type="button" data-by-passkey="" hidden>{t!(SV, "office-support-unlock-passkey")}</button>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The fields of a new key: a passphrase, twice, and a passkey where the device can have one. None of what is typed has a name:
/// it is never sent.
pub(super) fn new_key(error: Option<String>) -> AnyView {
    new_key_named("new", error)
}

/// The same where the page has such fields already; the form with the mistake has the id that its summary leads to.
pub(super) fn new_key_named(own: &str, error: Option<String>) -> AnyView {
    let passkey = vec![Choice::new("1", t!(SV, "office-support-make-passkey"))];
    let id = if error.is_some() { "field-passphrase".to_owned() } else { format!("passphrase-{own}") };
    view! {
        <TextInput name="" id label=t!(SV, "office-support-new-passphrase") kind="password" error
            hint=t!(SV, "office-support-new-passphrase-hint") autocomplete="off"/>
        <TextInput name="" id=format!("again-{own}") label=t!(SV, "office-support-again") kind="password" autocomplete="off"/>
        <div data-passkey-choice="" hidden>
            <CheckboxGroup name="" id=format!("with-passkey-{own}") legend=t!(SV, "office-support-passkey-legend")
                hint=t!(SV, "office-support-passkey-hint") choices=passkey/>
        </div>
        <HiddenInput name="recipient" value=""/>
        <HiddenInput name="passphrase" value=""/>
        <HiddenInput name="passkey" value=""/>
    }
    .into_any()
}

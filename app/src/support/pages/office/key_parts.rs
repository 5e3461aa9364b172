//! The parts of the page of the own key.

use super::{
    KEYS, SV,
    key::{Shown, Typed},
    labels,
    lock::{new_key, new_key_named},
    parts, reference,
};
use crate::{
    forms::offered::after,
    platform::clock::{Timestamp, local_date, plain_date, spoken_moment},
    support::{
        model::{Reason, RequestKind},
        view::{
            AskedShare, Key, OwnRequest,
            office::{given, shares, wraps},
        },
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Shares that are needed.
const NEEDED: usize = 2;

/// There is no key yet. What losing it means is said first, and must be understood.
pub(super) fn make(typed: &Typed) -> AnyView {
    let fields = new_key(typed.error("make", "passphrase"));
    let understood = understood("make", typed);
    view! {
        <Notice title=t!(SV, "office-support-lose") tone=Tone::Danger>
            <p>{t!(SV, "office-support-lose-own")}</p>
            <p>{t!(SV, "office-support-lose-all")}</p>
            <p>{t!(SV, "office-support-lose-guard")}</p>
        </Notice>
        <section class="card stack" aria-labelledby="make-title">
            <h2 id="make-title">{t!(SV, "office-support-make")}</h2>
            <p>{t!(SV, "office-support-make-text")}</p>
            <p data-no-script="">{t!(SV, "office-support-no-script")}</p>
            <form method="post" class="stack" data-seal="make" data-scripted="" hidden>
                {fields}
                {understood}
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-make-button") kind=ButtonKind::Amber name="do" value="make"/></div>
            </form>
        </section>
    }
    .into_any()
}

fn understood(own: &'static str, typed: &Typed) -> AnyView {
    let (legend, text) = (t!(SV, "office-support-understood-legend"), t!(SV, "office-support-understood"));
    parts::tick("understood", own, legend, text, typed.error(own, "understood"))
}

/// What the own key is, and the number by which a colleague compares it.
pub(super) fn facts(key: &Key, now: Timestamp) -> AnyView {
    let made = spoken_moment(key.made_at, now, SV);
    let confirmed = match key.confirmed_at {
        Some(at) => plain_date(local_date(at), SV),
        None => t!(SV, "office-support-unconfirmed"),
    };
    let passkey = if key.passkey.is_some() {
        t!(SV, "office-support-with-passkey")
    } else {
        t!(SV, "office-support-without-passkey")
    };
    let facts = vec![
        (t!(SV, "office-support-number"), parts::number(&key.recipient)),
        (t!(SV, "office-support-made-at"), made.into_any()),
        (t!(SV, "office-support-confirmed-at"), confirmed.into_any()),
        (t!(SV, "office-support-passkey"), passkey.into_any()),
    ];
    view! {
        <Card title=t!(SV, "office-support-this-key")>
            <DefinitionList facts/>
            <p class="small">{t!(SV, "office-support-number-text")}</p>
        </Card>
    }
    .into_any()
}

/// A new key in place of the old one, with everything the old one opens: also the way to a new passphrase and a passkey.
pub(super) fn rotate(shown: &Shown, typed: &Typed) -> AnyView {
    let error = typed.error("rotate", "passphrase");
    let (open, fields) = (error.is_some(), new_key(error));
    let (wraps, shares) = (wraps(&shown.holding.wraps), shares(&shown.holding.shares));
    let (sealed, answer) = (shown.proof.sealed.clone(), parts::answer(&shown.proof));
    view! {
        <Details summary=t!(SV, "office-support-rotate") open>
            <p>{t!(SV, "office-support-rotate-text")}</p>
            <p data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
            <form method="post" class="stack" data-seal="rotate" data-wraps=wraps data-shares=shares data-proof=sealed
                data-needs-key="" hidden>
                {fields}
                <HiddenInput name="wraps" value=""/>
                <HiddenInput name="shares" value=""/>
                {answer}
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-rotate-button") name="do" value="rotate"/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The passphrase is lost: a new key that opens nothing yet.
pub(super) fn lost(typed: &Typed) -> AnyView {
    let error = typed.error("replace", "passphrase");
    let understood = understood("replace", typed);
    let open = error.is_some() || typed.error("replace", "understood").is_some();
    let fields = new_key_named("lost", error);
    view! {
        <Details summary=t!(SV, "office-support-lost") open>
            <p>{t!(SV, "office-support-lost-text")}</p>
            <ol>
                <li>{t!(SV, "office-support-lost-one")}</li>
                <li>{t!(SV, "office-support-lost-two")}</li>
                <li>{t!(SV, "office-support-lost-three")}</li>
            </ol>
            <p data-no-script="">{t!(SV, "office-support-no-script")}</p>
            <form method="post" class="stack" data-seal="make" data-scripted="" hidden>
                {fields}
                {understood}
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-lost-button") kind=ButtonKind::Danger name="do" value="replace"/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// Others ask for the share that this person keeps.
pub(super) fn asked(shown: &Shown, typed: &Typed) -> Option<AnyView> {
    if shown.asked.is_empty() {
        return None;
    }
    let cards = shown.asked.iter().map(|one| share(one, shown, typed)).collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="asked-title">
                <h2 id="asked-title">{t!(SV, "office-support-asked-shares")}</h2>
                {cards}
            </section>
        }
        .into_any(),
    )
}

fn share(one: &AskedShare, shown: &Shown, typed: &Typed) -> AnyView {
    let contact = one.contact.map(|id| t!(SV, "office-support-contact", name = reference(id)));
    let mut facts = vec![
        (t!(SV, "office-support-asks"), one.asked_by.name.clone().into_any()),
        (t!(SV, "office-support-for"), one.organisation.clone().into_any()),
        (t!(SV, "office-support-why"), labels::reason(one.reason).into_any()),
        (t!(SV, "office-support-when"), spoken_moment(one.asked_at, shown.now, SV).into_any()),
        (t!(SV, "office-support-number-asking"), parts::number(&one.recipient)),
    ];
    if let Some(contact) = contact {
        facts.insert(2, (t!(SV, "office-support-which"), contact.into_any()));
    }
    let id = one.id.to_string();
    let error = typed.errors.of("compared", SV).filter(|_| typed.form.request == id);
    let (legend, text) = (t!(SV, "office-support-compared-legend"), t!(SV, "office-support-compared-asking"));
    let compared = parts::tick("compared", &id, legend, text, error);
    let end = vec![("do".to_owned(), "end".to_owned()), ("request".to_owned(), id.clone())];
    let (share, recipient) = (one.share.clone(), one.recipient.clone());
    let (sealed, answer) = (shown.proof.sealed.clone(), parts::answer(&shown.proof));
    view! {
        <Card title=labels::request(one.kind) level=3>
            <DefinitionList facts/>
            <p>{t!(SV, "office-support-share-text")}</p>
            <p data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
            <form method="post" class="stack-s" data-seal="give" data-share=share data-recipient=recipient data-proof=sealed
                data-needs-key="" hidden>
                <HiddenInput name="request" value=id/>
                <HiddenInput name="share" value=""/>
                {answer}
                {compared}
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-give") name="do" value="give"/></div>
            </form>
            <ButtonForm text=t!(SV, "office-support-say-no") fields=end/>
        </Card>
    }
    .into_any()
}

/// What this person has asked the trustees for.
pub(super) fn requests(shown: &Shown) -> Option<AnyView> {
    if shown.requests.is_empty() {
        return None;
    }
    let cards = shown.requests.iter().map(|one| request(one, shown.now)).collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="requests-title">
                <h2 id="requests-title">{t!(SV, "office-support-requests")}</h2>
                {cards}
            </section>
        }
        .into_any(),
    )
}

fn request(one: &OwnRequest, now: Timestamp) -> AnyView {
    let title = match one.contact {
        Some(id) => t!(SV, "office-support-request-one", name = reference(id)),
        None => t!(SV, "office-support-request-all", name = one.name.as_str()),
    };
    let when = spoken_moment(one.asked_at, now, SV);
    let far = t!(SV, "office-support-shares-given", many = one.given.len(), needed = NEEDED);
    let id = one.id.to_string();
    let end = vec![("do".to_owned(), "end".to_owned()), ("request".to_owned(), id.clone())];
    let finish = (one.given.len() >= NEEDED).then(|| {
        let (recipient, given, wraps) = (one.recipient.clone(), given(&one.given), wraps(&one.wraps));
        view! {
            <p data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
            <form method="post" class="stack-s" data-seal="finish" data-given=given data-recipient=recipient data-wraps=wraps
                data-needs-key="" hidden>
                <HiddenInput name="request" value=id/>
                <HiddenInput name="wraps" value=""/>
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-finish") kind=ButtonKind::Amber name="do" value="finish"/></div>
            </form>
        }
    });
    view! {
        <Card title level=3>
            <p>{far}" "{t!(SV, "office-support-asked-at", when = when)}</p>
            {finish}
            <ButtonForm text=t!(SV, "office-support-take-request-back") fields=end/>
        </Card>
    }
    .into_any()
}

/// Asking the trustees for everything of an organisation.
pub(super) fn ask(shown: &Shown, typed: &Typed) -> Option<AnyView> {
    shown.key.as_ref()?;
    let guarded = shown.standing.iter().filter(|one| one.member && one.guard.is_some());
    let organisations: Vec<_> =
        guarded.map(|one| Choice::new(one.organisation.to_string(), one.name.clone())).collect();
    if organisations.is_empty() {
        return None;
    }
    let form = &typed.form;
    let organisations = after(t!(SV, "office-support-choose"), organisations.into_iter(), &form.organisation);
    let reasons = Reason::of(RequestKind::Recovery).iter().map(|one| Choice::new(one.code(), labels::reason(*one)));
    let reasons = reasons.map(|one| one.chosen_if(&form.reason)).collect();
    let (no_organisation, no_reason) = (typed.error("ask", "organisation"), typed.error("ask", "reason"));
    let open = no_organisation.is_some() || no_reason.is_some();
    Some(
        view! {
            <Details summary=t!(SV, "office-support-ask-trustees") open>
                <p>{t!(SV, "office-support-ask-trustees-text")}</p>
                <form method="post" class="stack-s">
                    <Select name="organisation" id="field-organisation" label=t!(SV, "office-support-for") choices=organisations
                        error=no_organisation/>
                    <RadioGroup name="reason" id="field-reason" legend=t!(SV, "office-support-why") choices=reasons error=no_reason/>
                    <div><Button text=t!(SV, "office-support-ask-button") kind=ButtonKind::Quiet name="do" value="ask"/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

/// What comes next after something was done: a recovery key that was whole in one place is exchanged, a new key waits for a
/// colleague, an organisation without a recovery gets one.
pub(super) fn next(shown: &Shown, done: &str) -> Option<AnyView> {
    let waits = shown.key.as_ref().is_some_and(|key| key.confirmed_at.is_none());
    let bare = shown.standing.iter().any(|one| one.member && one.guard.is_none());
    let link = || view! { <a href=KEYS>{t!(SV, "office-support-next-guard-link")}</a> };
    match done {
        "finish" => Some(view! { <p>{t!(SV, "office-support-next-anew")}" "{link()}</p> }.into_any()),
        "make" | "replace" if waits => Some(view! { <p>{t!(SV, "office-support-next-confirm")}</p> }.into_any()),
        "make" if bare => Some(view! { <p>{t!(SV, "office-support-next-guard")}" "{link()}</p> }.into_any()),
        _ => None,
    }
}

//! The parts of the page of keys.

use super::{
    SV,
    keys::{Shown, Typed},
    labels, parts, reference,
};
use crate::{
    forms::offered::after,
    platform::clock::{local_date, plain_date, spoken_date},
    support::{
        model::{Reason, RequestKind},
        view::{
            Guard, Keeper, Standing, Trustee, WaitingKey, Wrap,
            office::{trustees, wraps},
        },
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Shares that are needed.
const NEEDED: usize = 2;

/// Colleagues whose keys wait for somebody whose key is open.
pub(super) fn waiting(shown: &Shown, typed: &Typed) -> AnyView {
    let none = (shown.waiting.is_empty() && shown.unfilled.is_empty()).then(|| {
        view! { <EmptyState title=t!(SV, "office-support-nobody-waits") text=t!(SV, "office-support-nobody-waits-text") level=3/> }
    });
    let cards = shown.waiting.iter().map(|one| key(one, shown, typed)).collect_view();
    let unfilled = shown.unfilled.iter().map(fill).collect_view();
    view! {
        <section class="stack" aria-labelledby="waiting-title">
            <h2 id="waiting-title">{t!(SV, "office-support-keys-waiting")}</h2>
            {none}{cards}{unfilled}
        </section>
    }
    .into_any()
}

/// One of them. The number is compared in the room or by a voice one knows, never by mail.
fn key(one: &WaitingKey, shown: &Shown, typed: &Typed) -> AnyView {
    let id = one.key.id.to_string();
    let own = format!("{id}-{}", one.organisation);
    let (form_key, form_of) = (&typed.form.key, &typed.form.organisation);
    let error =
        typed.error("confirm", "compared").filter(|_| *form_key == id && *form_of == one.organisation.to_string());
    let (legend, words) = (t!(SV, "office-support-compared-legend"), t!(SV, "office-support-compared-colleague"));
    let compared = parts::tick("compared", &own, legend, words, error);
    let text = if one.is_new {
        t!(SV, "office-support-key-new", name = one.owner.name.as_str(), of = one.name.as_str())
    } else {
        t!(SV, "office-support-key-lacks", name = one.owner.name.as_str(), many = one.wraps.len())
    };
    let (recipient, wraps) = (one.key.recipient.clone(), wraps(&one.wraps));
    let (number, organisation) = (parts::number(&one.key.recipient), one.organisation.to_string());
    let (sealed, answer) = (shown.proof.sealed.clone(), parts::answer(&shown.proof));
    let title = one.owner.name.clone();
    view! {
        <Card title level=3>
            <p>{text}</p>
            <p>{t!(SV, "office-support-number")}": "{number}</p>
            <p data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
            <form method="post" class="stack-s" data-seal="confirm" data-recipient=recipient data-wraps=wraps data-proof=sealed
                data-needs-key="" hidden>
                <HiddenInput name="key" value=id/>
                <HiddenInput name="organisation" value=organisation/>
                <HiddenInput name="wraps" value=""/>
                {answer}
                {compared}
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-confirm") name="do" value="confirm"/></div>
            </form>
        </Card>
    }
    .into_any()
}

/// A recovery that does not open every contact yet.
fn fill(one: &WaitingKey) -> AnyView {
    let (id, recipient, wraps) = (one.key.id.to_string(), one.key.recipient.clone(), wraps(&one.wraps));
    let text = t!(SV, "office-support-recovery-lacks", of = one.name.as_str(), many = one.wraps.len());
    view! {
        <Card title=t!(SV, "office-support-recovery") level=3>
            <p>{text}</p>
            <p data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
            <form method="post" class="stack-s" data-seal="confirm" data-recipient=recipient data-wraps=wraps data-needs-key="" hidden>
                <HiddenInput name="key" value=id/>
                <HiddenInput name="wraps" value=""/>
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-fill") kind=ButtonKind::Quiet name="do" value="fill"/></div>
            </form>
        </Card>
    }
    .into_any()
}

/// How well each organisation is guarded.
pub(super) fn standing(shown: &Shown, typed: &Typed) -> AnyView {
    let cards = shown.standing.iter().map(|(one, wraps)| guarded(one, wraps, shown, typed)).collect_view();
    view! {
        <section class="stack" aria-labelledby="guard-title">
            <h2 id="guard-title">{t!(SV, "office-support-guards")}</h2>
            <p class="measure">{t!(SV, "office-support-guards-text")}</p>
            {cards}
        </section>
    }
    .into_any()
}

fn guarded(one: &Standing, wraps: &[Wrap], shown: &Shown, typed: &Typed) -> AnyView {
    let bare = (one.keys == 0).then(|| {
        view! { <Notice title=t!(SV, "office-support-no-keys") tone=Tone::Danger><p>{t!(SV, "office-support-no-keys-text")}</p></Notice> }
    });
    let single = (one.keys == 1).then(|| {
        view! { <Notice title=t!(SV, "office-support-one-key") tone=Tone::Warn><p>{t!(SV, "office-support-one-key-text")}</p></Notice> }
    });
    let guard = match &one.guard {
        Some(guard) => kept(guard, shown),
        None => view! {
            <Notice title=t!(SV, "office-support-no-guard") tone=Tone::Danger><p>{t!(SV, "office-support-lose-all")}</p></Notice>
        }
        .into_any(),
    };
    let (title, set_up) = (one.name.clone(), set_up(one, wraps, shown, typed));
    view! { <Card title level=3>{bare}{single}{guard}{set_up}</Card> }.into_any()
}

fn kept(guard: &Guard, shown: &Shown) -> AnyView {
    let weak = (guard.usable() < NEEDED).then(|| {
        view! { <Notice title=t!(SV, "office-support-weak-guard") tone=Tone::Danger><p>{t!(SV, "office-support-weak-guard-text")}</p></Notice> }
    });
    let made = plain_date(local_date(guard.made_at), SV);
    let keeper = |one: &Keeper| {
        let lost =
            (!one.usable).then(|| view! { <StatusTag text=t!(SV, "office-support-share-lost") tone=Tone::Warn/> });
        view! { <li class="spread"><span>{one.who.name.clone()}</span>{lost}</li> }
    };
    let keepers = guard.keepers.iter().map(keeper).collect_view();
    // A recovery that somebody has used is made anew, and one that was made a year ago is looked at again.
    let used = guard.used.then(|| {
        view! { <Notice title=t!(SV, "office-support-used-guard") tone=Tone::Danger><p>{t!(SV, "office-support-used-guard-text")}</p></Notice> }
    });
    let age = (shown.now - guard.made_at).num_days() > 365;
    let old = age.then(|| view! { <p>{t!(SV, "office-support-old-guard")}</p> });
    view! {
        {weak}
        {used}
        <p>{t!(SV, "office-support-guard-made", day = made)}</p>
        <ul class="plain stack-s">{keepers}</ul>
        {old}
    }
    .into_any()
}

/// A new recovery: two trustees or more, whose numbers were compared.
fn set_up(one: &Standing, wrapped: &[Wrap], shown: &Shown, typed: &Typed) -> AnyView {
    if shown.trustees.len() < NEEDED {
        return view! { <p>{t!(SV, "office-support-too-few-trustees")}</p> }.into_any();
    }
    let organisation = one.organisation.to_string();
    let error = typed.error("recovery", "trustee").filter(|_| typed.form.organisation == organisation);
    let id = if error.is_some() { "field-trustee".to_owned() } else { format!("trustee-{organisation}") };
    let choices = shown.trustees.iter().map(|one| {
        let chosen = typed.form.trustee.contains(&one.who.id.to_string());
        Choice::new(one.who.id.to_string(), one.who.name.clone()).chosen(chosen)
    });
    let (choices, numbers) = (choices.collect(), shown.trustees.iter().map(trustee).collect_view());
    let (list, wraps) = (trustees(&shown.trustees), wraps(wrapped));
    let (sealed, answer) = (shown.proof.sealed.clone(), parts::answer(&shown.proof));
    let open = error.is_some() || one.guard.is_none();
    let summary =
        if one.guard.is_some() { t!(SV, "office-support-guard-anew") } else { t!(SV, "office-support-guard-set") };
    view! {
        <Details summary open>
            <p>{t!(SV, "office-support-guard-text")}</p>
            <p data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
            <form method="post" class="stack-s" data-seal="recovery" data-trustees=list data-wraps=wraps data-proof=sealed
                data-needs-key="" hidden>
                <HiddenInput name="organisation" value=organisation/>
                <CheckboxGroup name="trustee" id legend=t!(SV, "office-support-trustees") hint=t!(SV, "office-support-trustees-hint")
                    choices error/>
                <ul class="plain stack-s">{numbers}</ul>
                <HiddenInput name="recipient" value=""/>
                <HiddenInput name="shares" value=""/>
                <HiddenInput name="wraps" value=""/>
                {answer}
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-guard-button") name="do" value="recovery"/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The number of somebody's key; who was never compared with it is named.
fn trustee(one: &Trustee) -> AnyView {
    let new =
        (!one.confirmed).then(|| view! { <StatusTag text=t!(SV, "office-support-compare-first") tone=Tone::Warn/> });
    view! { <li class="cluster"><b>{one.who.name.clone()}</b>{parts::number(&one.key.recipient)}{new}</li> }.into_any()
}

/// One contact, opened by two trustees for an officer of the municipality.
pub(super) fn emergency(shown: &Shown, typed: &Typed) -> Option<AnyView> {
    let outside = shown.outside.as_ref().filter(|rows| !rows.is_empty())?;
    let today = local_date(shown.now);
    let contacts = outside.iter().map(|row| {
        let day = spoken_date(local_date(row.asked_at), today, SV);
        let name = t!(SV, "office-support-contact", name = reference(row.id));
        Choice::new(row.id.to_string(), format!("{name}, {}, {day}", row.name))
    });
    let contacts = after(t!(SV, "office-support-choose"), contacts, &typed.form.contact);
    let reasons = Reason::of(RequestKind::BreakGlass).iter().map(|one| Choice::new(one.code(), labels::reason(*one)));
    let reasons = reasons.map(|one| one.chosen_if(&typed.form.reason)).collect();
    let error = |field: &str| typed.error("break", field);
    let (no_contact, no_reason) = (error("contact"), error("reason"));
    let open = [&no_contact, &no_reason, &error("understood")].iter().any(|wrong| wrong.is_some());
    let (legend, text) = (t!(SV, "office-support-break-legend"), t!(SV, "office-support-break-understood"));
    let understood = parts::tick("understood", "break", legend, text, error("understood"));
    Some(
        view! {
            <Details summary=t!(SV, "office-support-break") open>
                <p>{t!(SV, "office-support-break-text")}</p>
                <form method="post" class="stack-s">
                    <Select name="contact" id="field-contact" label=t!(SV, "office-support-which") choices=contacts error=no_contact/>
                    <RadioGroup name="reason" id="field-reason" legend=t!(SV, "office-support-why") choices=reasons error=no_reason/>
                    {understood}
                    <div><Button text=t!(SV, "office-support-break-button") kind=ButtonKind::Danger name="do" value="break"/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

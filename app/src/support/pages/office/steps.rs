//! What can be done with a contact: taken, given back, handed over, kept from somebody, closed.

use super::{SV, contact::Typed, labels, parts};
use crate::{
    forms::offered::after,
    support::{
        labels as common,
        model::{AgeGroup, ConsentHow, Crime, Outcome, Reported, Sex, Step},
        view::{Case, Colleague, Handover, office::holders},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Nobody has taken it: that comes first.
pub(super) fn take(one: &Case) -> Option<AnyView> {
    let free = one.row.taken_by.is_none() && one.row.state.after(Step::Take).is_some();
    free.then(|| {
        let fields = vec![("do".to_owned(), "take".to_owned())];
        view! {
            <Notice title=t!(SV, "office-support-free") tone=Tone::Warn>
                <p>{t!(SV, "office-support-free-text")}</p>
                <ButtonForm text=t!(SV, "office-support-take") kind=ButtonKind::Amber fields/>
            </Notice>
        }
        .into_any()
    })
}

/// Giving it back, also for a colleague who is away.
pub(super) fn back(one: &Case) -> Option<AnyView> {
    let can = one.row.taken_by.is_some() && one.row.state.after(Step::GiveBack).is_some();
    can.then(|| {
        let text = if one.mine { t!(SV, "office-support-back-mine") } else { t!(SV, "office-support-back-other") };
        let fields = vec![("do".to_owned(), "back".to_owned())];
        view! {
            <Details summary=t!(SV, "office-support-back")>
                <p>{text}</p>
                <ButtonForm text=t!(SV, "office-support-back-button") kind=ButtonKind::Quiet fields/>
            </Details>
        }
        .into_any()
    })
}

/// To another organisation, with the person's yes.
pub(super) fn handover(one: &Case, typed: &Typed<'_>) -> Option<AnyView> {
    if !one.mine || one.row.state.after(Step::HandOver).is_none() {
        return None;
    }
    match &one.handover {
        Some(handover) => Some(under_way(one, handover)),
        None if one.targets.is_empty() => None,
        None => Some(ask(one, typed)),
    }
}

fn ask(one: &Case, typed: &Typed<'_>) -> AnyView {
    let error = |field: &str| typed.errors.of(field, SV);
    let targets = one.targets.iter().map(|target| Choice::new(target.id.to_string(), target.name.clone()));
    let targets = after(t!(SV, "office-support-choose"), targets, &typed.form.organisation);
    let hows = [
        (ConsentHow::Code, t!(SV, "office-support-how-code")),
        (ConsentHow::Oral, t!(SV, "office-support-how-oral")),
        (ConsentHow::Written, t!(SV, "office-support-how-written")),
    ];
    let hows = hows.map(|(how, text)| Choice::new(how.code(), text).chosen_if(&typed.form.how));
    let (no_organisation, no_how) = (error("organisation"), error("how"));
    view! {
        <Details summary=t!(SV, "office-support-handover") open=no_organisation.is_some() || no_how.is_some()>
            <form method="post" class="stack-s">
                <p>{t!(SV, "office-support-handover-text")}</p>
                <Select name="organisation" id="field-organisation" label=t!(SV, "office-support-handover-to") choices=targets
                    error=no_organisation/>
                <RadioGroup name="how" id="field-how" legend=t!(SV, "office-support-handover-how") choices=hows.to_vec() error=no_how/>
                <div><Button text=t!(SV, "office-support-handover-ask") kind=ButtonKind::Quiet name="do" value="ask"/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The person was asked; with a yes the key of the contact is locked to the others and nobody here opens it any more.
fn under_way(one: &Case, handover: &Handover) -> AnyView {
    let cancel = vec![("do".to_owned(), "cancel".to_owned())];
    let target = one.targets.iter().find(|target| target.id == handover.organisation);
    let give = handover.agreed_at.and(target).map(|target| {
        let version = one.version.to_string();
        view! {
            <p>{t!(SV, "office-support-handover-agreed", name = handover.name.as_str())}</p>
            <form method="post" class="stack-s" data-seal="handover" data-holders=holders(target) data-needs-key="" hidden>
                <HiddenInput name="version" value=version/>
                <HiddenInput name="wraps" value=""/>
                {parts::refused()}
                <div><Button text=t!(SV, "office-support-handover-give") name="do" value="give"/></div>
            </form>
            <p class="small" data-without-key="">{t!(SV, "office-support-needs-open-key")}</p>
        }
    });
    let nobody = (handover.agreed_at.is_some() && target.is_none()).then(|| {
        view! { <p>{t!(SV, "office-support-handover-nobody", name = handover.name.as_str())}</p> }
    });
    let waits = handover.agreed_at.is_none().then(|| {
        view! { <p>{t!(SV, "office-support-handover-waits", name = handover.name.as_str())}</p> }
    });
    view! {
        <Card title=t!(SV, "office-support-handover")>
            {waits}{nobody}{give}
            <ButtonForm text=t!(SV, "office-support-handover-cancel") fields=cancel/>
        </Card>
    }
    .into_any()
}

/// Conflicts of interest.
pub(super) fn blocks(one: &Case, typed: &Typed<'_>) -> AnyView {
    let error = typed.errors.of("staff", SV);
    let free = |colleague: &Colleague| {
        let fields = vec![("do".to_owned(), "unblock".to_owned()), ("staff".to_owned(), colleague.id.to_string())];
        let name = colleague.name.clone();
        view! {
            <li class="spread"><span>{name.clone()}</span><ButtonForm text=t!(SV, "office-support-unblock") fields about=name/></li>
        }
    };
    let blocked = one.blocked.iter().map(free).collect_view();
    let colleagues = one.colleagues.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone()));
    let colleagues = after(t!(SV, "office-support-choose"), colleagues, &typed.form.staff);
    view! {
        <Details summary=t!(SV, "office-support-block") open=error.is_some() || !one.blocked.is_empty()>
            <p>{t!(SV, "office-support-block-text")}</p>
            <ul class="plain stack-s">{blocked}</ul>
            <form method="post" class="stack-s">
                <Select name="staff" id="field-staff" label=t!(SV, "office-support-block-whom") choices=colleagues error/>
                <div><Button text=t!(SV, "office-support-block-button") kind=ButtonKind::Quiet name="do" value="block"/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The end, with what is kept for statistics.
pub(super) fn closing(one: &Case, typed: &Typed<'_>) -> Option<AnyView> {
    if !one.mine || one.row.state.after(Step::Close).is_none() {
        return None;
    }
    let form = typed.form;
    let error = |field: &str| typed.errors.of(field, SV);
    let ends = Outcome::BY_OFFICER.iter().map(|one| Choice::new(one.code(), labels::outcome(*one)));
    let ends = ends.map(|one| one.chosen_if(&form.outcome)).collect();
    let reported = Reported::ALL.iter().map(|one| Choice::new(one.code(), labels::reported(*one)));
    let reported = reported.map(|one| one.chosen_if(&form.reported)).collect();
    let (no_end, no_report) = (error("outcome"), error("reported"));
    let (version, coarse) = (one.version.to_string(), coarse(typed));
    Some(
        view! {
            <Details summary=t!(SV, "office-support-close") open=no_end.is_some() || no_report.is_some()>
                <form method="post" class="stack-s" autocomplete="off">
                    <p>{t!(SV, "office-support-close-text")}</p>
                    <HiddenInput name="version" value=version/>
                    <RadioGroup name="outcome" id="field-outcome" legend=t!(SV, "office-support-ended") choices=ends error=no_end/>
                    <RadioGroup name="reported" id="field-reported" legend=t!(SV, "office-support-reported") choices=reported error=no_report/>
                    {coarse}
                    <div><Button text=t!(SV, "office-support-close-button") kind=ButtonKind::Danger name="do" value="close"/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

/// Coarse facts; with an open key they begin with what the person told.
fn coarse(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let unsaid = || t!(SV, "office-support-unsaid");
    let crimes = Crime::ALL.iter().map(|one| Choice::new(one.code(), common::crime(SV, *one)));
    let ages = AgeGroup::ALL.iter().map(|one| Choice::new(one.code(), common::age(SV, *one)));
    let sexes = Sex::ALL.iter().map(|one| Choice::new(one.code(), common::sex(SV, *one)));
    view! {
        <p class="hint">{t!(SV, "office-support-coarse-hint")}</p>
        <Select name="crime" id="field-crime" label=t!(SV, "office-support-told-crime") choices=after(unsaid(), crimes, &form.crime)
            error=typed.errors.of("crime", SV)/>
        <Select name="age" id="field-age" label=t!(SV, "office-support-told-age") choices=after(unsaid(), ages, &form.age)
            error=typed.errors.of("age", SV)/>
        <Select name="sex" id="field-sex" label=t!(SV, "office-support-told-sex") choices=after(unsaid(), sexes, &form.sex)
            error=typed.errors.of("sex", SV)/>
    }
    .into_any()
}

//! Who handles the case, what it is about and where it belongs.

use super::view::{SV, View};
use crate::{
    accounts::policy::{AssignCases, Capability},
    forms::offered,
    reports::labels,
    t,
    ui::{Button, ButtonForm, ButtonKind, Card, Choice, Details, Glyph, HiddenInput, Select},
};
use leptos::prelude::*;

/// Who handles it: to oneself with one button, to others for those who may.
pub fn assign(view: &View<'_>) -> AnyView {
    let report = &view.case.report;
    let now = match report.assigned {
        Some(who) => t!(SV, "office-handled-by", name = view.name(who)),
        None => t!(SV, "office-handled-by-nobody"),
    };
    let mine = view.me.is_some_and(|me| report.assigned == Some(me.id));
    let take_on = (!mine).then(|| {
        let fields = vec![("do".into(), "take_on".into()), ("version".into(), view.form.version.clone())];
        view! { <ButtonForm text=t!(SV, "office-take-on") glyph=Glyph::User fields/> }
    });
    let drop = mine.then(|| {
        let fields = vec![
            ("do".into(), "assign".into()),
            ("assigned".into(), String::new()),
            ("version".into(), view.form.version.clone()),
        ];
        view! { <ButtonForm text=t!(SV, "office-let-go") fields/> }
    });
    let other = to_other(view);
    view! {
        <Card title=t!(SV, "office-assigned")>
            <div class="spread"><p>{now}</p><div class="cluster">{take_on}{drop}</div></div>
            {other}
        </Card>
    }
    .into_any()
}

fn to_other(view: &View<'_>) -> Option<AnyView> {
    if !view.me.is_some_and(|me| me.can(AssignCases::NEED)) {
        return None;
    }
    let people = std::iter::once(Choice::new("", t!(SV, "office-assigned-nobody")))
        .chain(view.case.colleagues.iter().map(|one| {
            let unit = one.unit.as_ref().map(|code| view.profile.actor_name(code.as_str()));
            let label = unit.map_or_else(|| one.name.clone(), |unit| format!("{} ({unit})", one.name));
            Choice::new(one.id.to_string(), label)
        }))
        .map(|one| one.chosen_if(&view.form.assigned))
        .collect::<Vec<_>>();
    Some(
        view! {
            <form method="post" class="with-button">
                {view.version()}
                <HiddenInput name="do" value="assign"/>
                <Select name="assigned" id="field-assigned" label=t!(SV, "office-give-to") choices=people error=view.error("assigned")/>
                <Button text=t!(SV, "office-give") kind=ButtonKind::Small/>
            </form>
        }
        .into_any(),
    )
}

/// What it is about and where it belongs.
pub fn classify(view: &View<'_>) -> AnyView {
    let (form, lang, profile) = (view.form, SV, view.profile);
    let open = view.came_back(&["classify"]);
    let none = || t!(lang, "office-not-said");
    let version = view.version();
    let lists = view! {
        <Select name="category" id="field-category" label=t!(lang, "office-category") groups=offered::categories(profile, &form.category) error=view.error("category")/>
        <Select name="area" id="field-area" label=t!(lang, "office-area") choices=offered::areas(profile, &form.area, none()) error=view.error("area")/>
        <Select name="place_type" id="field-place_type" label=t!(lang, "office-place-type") choices=labels::place_types(profile, &form.place_type, none()) error=view.error("place_type")/>
        <Select name="owner" id="sort-owner" label=t!(lang, "office-owner") choices=offered::owners(profile, &form.owner, none()) error=view.error("owner")/>
        <Select name="unit" id="field-unit" label=t!(lang, "office-unit") choices=offered::units(profile, &form.unit, t!(lang, "office-unit-none")) error=view.error("unit")/>
    };
    view! {
        <Details summary=t!(lang, "office-classify") open=open>
            <form method="post" class="stack" data-guard="" data-changed=open.then_some("")>
                {version}
                <HiddenInput name="do" value="classify"/>
                <div class="grid-2">{lists}</div>
                <div><Button text=t!(lang, "office-save") kind=ButtonKind::Quiet/></div>
            </form>
        </Details>
    }
    .into_any()
}

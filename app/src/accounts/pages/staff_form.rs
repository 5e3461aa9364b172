//! What an invitation and a change have in common: roles, and the organisation they are for.

use super::parts::SV;
use crate::{
    accounts::{
        policy::Role,
        view::{StaffForm, role_may},
    },
    forms::{FieldErrors, offered},
    platform::municipality::Profile,
    shell::role_name,
    t,
    ui::{CheckboxGroup, Choice, Select},
};
use leptos::prelude::*;

/// The roles, several at will.
pub(super) fn roles(form: &StaffForm, errors: &FieldErrors) -> impl IntoView + use<> {
    let roles = Role::ALL.iter().map(|role| {
        let chosen = form.roles.iter().any(|code| code == role.code());
        Choice::new(role.code(), role_name(*role)).hint(role_may(*role)).chosen(chosen)
    });
    let roles = roles.collect::<Vec<_>>();
    let error = errors.of("roles", SV);
    view! { <CheckboxGroup id="field-roles" name="roles" legend=t!(SV, "staff-roles") choices=roles error/> }
}

/// The unit or organisation the person speaks for.
pub(super) fn actor(form: &StaffForm, profile: &Profile, errors: &FieldErrors) -> impl IntoView + use<> {
    // One that was switched off stays with those who speak for it, until they get another.
    let actors = offered::units(profile, &form.actor, t!(SV, "staff-actor-none"));
    let error = errors.of("actor", SV);
    view! { <Select id="field-actor" name="actor" label=t!(SV, "staff-actor") hint=t!(SV, "staff-actor-hint") choices=actors error/> }
}

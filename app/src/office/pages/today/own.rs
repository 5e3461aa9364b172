//! The person: what the roles can do today, and the own account.

use super::SV;
use crate::{
    accounts::{OwnView, policy::Role, role_may},
    shell::role_name,
    t,
    ui::{Card, DefinitionList},
};
use leptos::prelude::*;

/// What each role can do today. Those whose rooms stand in the menu know it already.
pub(super) fn roles(roles: &[Role]) -> Option<AnyView> {
    let known = [Role::Coordinator, Role::Handler, Role::Administrator, Role::DataProtectionOfficer];
    let told: Vec<_> = roles.iter().filter(|role| !known.contains(role)).collect();
    if told.is_empty() {
        return None;
    }
    let lines = told.into_iter().map(|role| view! { <li><b>{role_name(*role)}</b><p>{role_may(*role)}</p></li> });
    let lines = lines.collect_view();
    Some(view! { <Card title=t!(SV, "today-may") calm=true><ul class="plain stack-s">{lines}</ul></Card> }.into_any())
}

/// How the own account stands.
pub(super) fn account(own: &OwnView) -> AnyView {
    let factor = match (own.has_factor, own.owes_factor) {
        (true, _) => t!(SV, "staff-factor-on"),
        (false, true) => t!(SV, "staff-factor-next-time"),
        (false, false) => t!(SV, "staff-factor-off"),
    };
    let mut facts = vec![(t!(SV, "staff-own-factor"), factor.into_any())];
    if own.has_factor {
        facts.push((t!(SV, "today-codes-left"), own.codes_left.into_any()));
    }
    facts.push((t!(SV, "today-sessions"), t!(SV, "today-places", many = own.sessions.len()).into_any()));
    view! {
        <Card title=t!(SV, "office-account")>
            <DefinitionList facts/>
            <p><a class="quiet-link" href="/personal/konto">{t!(SV, "today-to-account")}</a></p>
        </Card>
    }
    .into_any()
}

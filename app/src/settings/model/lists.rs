//! The lists with codes: their fields, how an entry is told in a line, how a new one begins.

mod fields;
mod names;

pub use fields::inputs;

use super::{code, input::swedish};
use crate::{
    kernel::{codes::codes, lang::Lang},
    platform::{
        municipality::Profile,
        preset::{lists::SupportLine, switched::ListKind},
    },
    t,
};
use names::{actor_kind, area_kind, interval, status};

const SV: Lang = Lang::Sv;

codes! {
    /// A page that shows lists.
    pub enum Screen {
        /// Actors and recipients.
        Actors = "aktorer",
        /// Areas.
        Areas = "omraden",
        /// Categories and the choices of the public form.
        Categories = "kategorier",
        /// Templates, numbers to call, waiting reasons, owners.
        Texts = "texter",
    }
}

impl Screen {
    /// Its lists; the first one shows when none is asked for.
    pub fn lists(self) -> &'static [ListKind] {
        match self {
            Self::Actors => &[ListKind::Actors, ListKind::Recipients],
            Self::Areas => &[ListKind::Areas],
            Self::Categories => &[ListKind::Categories, ListKind::PublicChoices],
            Self::Texts => &[
                ListKind::Templates,
                ListKind::SupportLines,
                ListKind::LocalSupport,
                ListKind::WaitingReasons,
                ListKind::Owners,
            ],
        }
    }

    /// Its address.
    pub fn address(self) -> String {
        format!("/personal/installningar/{self}")
    }
}

/// What a list is called.
pub fn title(list: ListKind) -> String {
    match list {
        ListKind::Actors => t!(SV, "settings-list-actors"),
        ListKind::Recipients => t!(SV, "settings-list-recipients"),
        ListKind::Areas => t!(SV, "settings-list-areas"),
        ListKind::Categories => t!(SV, "settings-list-categories"),
        ListKind::PublicChoices => t!(SV, "settings-list-choices"),
        ListKind::Owners => t!(SV, "settings-list-owners"),
        ListKind::WaitingReasons => t!(SV, "settings-list-waiting"),
        ListKind::Templates => t!(SV, "settings-list-templates"),
        ListKind::SupportLines => t!(SV, "settings-list-support"),
        ListKind::LocalSupport => t!(SV, "settings-list-local-support"),
    }
}

/// An entry in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What else tells it apart.
    pub about: String,
    /// Is it offered?
    pub on: bool,
    /// Is it a kind below a head?
    pub below: bool,
}

/// The entries of a list, in order.
pub fn lines(profile: &Profile, list: ListKind) -> Vec<Line> {
    let line = |code: &str, name: String, about: String| Line {
        code: code.to_owned(),
        name,
        about,
        on: profile.is_on(list, code),
        below: false,
    };
    match list {
        ListKind::Actors => {
            profile.actors.iter().map(|one| line(&one.code, one.name.clone(), actor_kind(one.kind))).collect()
        }
        ListKind::Recipients => {
            profile.report_to.iter().map(|one| line(&one.code, one.name.clone(), interval(one.every))).collect()
        }
        ListKind::Areas => {
            profile.areas.iter().map(|one| line(&one.code, one.name.clone(), area_kind(one.kind))).collect()
        }
        ListKind::Categories => categories(profile),
        ListKind::PublicChoices => {
            let about = |code: &str| profile.category_name(code).unwrap_or(code).to_owned();
            profile
                .public_choices
                .iter()
                .map(|one| line(&one.code, swedish(&one.label), about(&one.category)))
                .collect()
        }
        ListKind::Owners => {
            let email = |code: &str| profile.owner_emails.get(code).cloned().unwrap_or_default();
            profile.owners.iter().map(|one| line(&one.code, swedish(&one.name), email(&one.code))).collect()
        }
        ListKind::WaitingReasons => {
            profile.waiting_reasons.iter().map(|one| line(&one.code, swedish(&one.name), String::new())).collect()
        }
        ListKind::Templates => {
            profile.templates.iter().map(|one| line(&one.code, one.name.clone(), status(&one.status))).collect()
        }
        ListKind::SupportLines => profile.support_lines.iter().map(support_line).collect(),
        ListKind::LocalSupport => profile.local_support.iter().map(support_line).collect(),
    }
}

fn categories(profile: &Profile) -> Vec<Line> {
    let line = |code: &str, name: &str, staff_only: bool, below: bool| Line {
        code: code.to_owned(),
        name: name.to_owned(),
        about: if staff_only { t!(SV, "settings-staff-only") } else { t!(SV, "settings-for-residents") },
        on: profile.category_is_on(code),
        below,
    };
    let head = |head: &crate::platform::preset::lists::Category| {
        let kinds = head.kinds.iter().map(|kind| line(&kind.code, &kind.name, head.is_staff_only(&kind.code), true));
        let own = line(&head.code, &head.name.sv, head.staff_only, false);
        std::iter::once(own).chain(kinds).collect::<Vec<_>>()
    };
    profile.categories.iter().flat_map(head).collect()
}

/// A number is offered when somebody has checked it: residents see no other.
fn support_line(one: &SupportLine) -> Line {
    let checked = one.last_checked.map(|day| t!(SV, "settings-checked-on", day = day.to_string()));
    let about = checked.unwrap_or_else(|| t!(SV, "settings-never-checked"));
    Line {
        code: one.code.clone(),
        name: one.name.sv.clone(),
        about: format!("{} · {about}", if one.number.is_empty() { "–" } else { &one.number }),
        on: one.is_shown(),
        below: false,
    }
}

/// The field a new entry gets its code from.
fn name_field(list: ListKind, below: bool) -> &'static str {
    match list {
        ListKind::PublicChoices => "label.sv",
        ListKind::Actors | ListKind::Recipients | ListKind::Areas | ListKind::Templates => "name",
        ListKind::Categories if below => "name",
        _ => "name.sv",
    }
}

/// The code a new entry gets; `under` is the head of a new kind, else empty.
pub fn new_code(profile: &Profile, list: ListKind, under: &str, form: &super::input::Form) -> String {
    if list == ListKind::Categories {
        return code::next_number(under, profile.category_codes());
    }
    let taken: Vec<String> = match list {
        // Numbers share their codes: both lists stand on one page.
        ListKind::SupportLines | ListKind::LocalSupport => [ListKind::SupportLines, ListKind::LocalSupport]
            .into_iter()
            .flat_map(|list| lines(profile, list))
            .map(|line| line.code)
            .collect(),
        list => lines(profile, list).into_iter().map(|line| line.code).collect(),
    };
    code::from_name(form.first(name_field(list, false)), taken.iter().map(String::as_str))
}

#[cfg(test)]
mod tests;

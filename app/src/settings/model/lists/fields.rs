//! The fields of an entry, list by list.

use super::{
    super::input::{Input, Kind, texts},
    names::{actor_kind, area_kind, interval, status, support_group},
};
use crate::{
    kernel::lang::Lang,
    platform::{
        municipality::Profile,
        preset::{
            lists::SupportGroup,
            parts::{ActorKind, AreaKind, ReportInterval},
            switched::ListKind,
        },
    },
    reports::Status,
    t,
    ui::Choice,
};

const SV: Lang = Lang::Sv;

/// The fields of an entry. `code` is its code: kinds below a head have fewer fields, owners an address elsewhere.
pub fn inputs(profile: &Profile, list: ListKind, code: &str) -> Vec<Input> {
    let named = |most| Input::new("name", t!(SV, "settings-entry-name"), Kind::Line(most));
    let in_languages = |path: &str, label: String, kind: Kind| texts(path, &label, &profile.languages, &kind);
    let mut inputs = match list {
        ListKind::Actors => vec![named(80), choice("kind", t!(SV, "settings-kind"), ActorKind::ALL, actor_kind)],
        ListKind::Recipients => vec![
            named(80),
            choice("every", t!(SV, "settings-every"), ReportInterval::ALL, interval),
            Input::new("more_often_on_unrest", t!(SV, "settings-unrest"), Kind::Flag),
        ],
        ListKind::Areas => area(named(60)),
        ListKind::Categories if code.contains('.') => vec![named(80)],
        ListKind::PublicChoices | ListKind::Templates => Vec::new(),
        _ => in_languages("name", t!(SV, "settings-entry-name"), Kind::Line(100)),
    };
    match list {
        ListKind::Categories => {
            inputs.push(Input::new("staff_only", t!(SV, "settings-staff-only-label"), Kind::Flag));
        }
        ListKind::PublicChoices => {
            inputs.extend(in_languages("label", t!(SV, "settings-choice-label"), Kind::Line(60)));
            inputs.extend(public_choice(profile));
        }
        ListKind::Owners => inputs.push(owner_email(code)),
        ListKind::Templates => {
            inputs.extend(template(profile, named(60)));
            inputs.extend(in_languages("text", t!(SV, "settings-template-text"), Kind::Lines(600)));
        }
        ListKind::SupportLines | ListKind::LocalSupport => inputs.extend(support(profile)),
        _ => {}
    }
    inputs
}

fn choice<T: Copy + std::fmt::Display>(path: &str, label: String, all: &[T], name: fn(T) -> String) -> Input {
    let choices = all.iter().map(|one| Choice::new(one.to_string(), name(*one))).collect();
    Input::new(path, label, Kind::Choice(choices))
}

fn area(name: Input) -> Vec<Input> {
    vec![
        name,
        choice("kind", t!(SV, "settings-kind"), AreaKind::ALL, area_kind),
        Input::new("lat", t!(SV, "settings-lat"), Kind::Degrees).hint(t!(SV, "settings-lat-hint")),
        Input::new("lon", t!(SV, "settings-lon"), Kind::Degrees),
    ]
}

fn public_choice(profile: &Profile) -> Vec<Input> {
    let open = |code: &&str| {
        let staff_only = profile.category_head(code).is_some_and(|head| head.is_staff_only(code));
        profile.category_is_on(code) && !staff_only
    };
    let category =
        |code: &str| Choice::new(code, format!("{code} {}", profile.category_name(code).unwrap_or_default()));
    let categories = profile.category_codes().filter(open).map(category).collect();
    let icons = icons(profile).into_iter().map(|(icon, name)| Choice::new(icon, name)).collect();
    vec![
        Input::new("category", t!(SV, "settings-choice-category"), Kind::Choice(categories)),
        Input::new("icon", t!(SV, "settings-choice-icon"), Kind::Choice(icons)),
    ]
}

/// The symbols of the public form, and any other one a preset has used.
fn icons(profile: &Profile) -> Vec<(String, String)> {
    let known = [
        ("lamp", t!(SV, "settings-icon-lamp")),
        ("trees", t!(SV, "settings-icon-trees")),
        ("spray-can", t!(SV, "settings-icon-spray")),
        ("users", t!(SV, "settings-icon-users")),
        ("car", t!(SV, "settings-icon-car")),
        ("cloud", t!(SV, "settings-icon-cloud")),
        ("heart", t!(SV, "settings-icon-heart")),
    ];
    let mut icons = known.map(|(icon, name)| (icon.to_owned(), name)).to_vec();
    for choice in &profile.public_choices {
        if icons.iter().all(|(icon, _)| *icon != choice.icon) {
            icons.push((choice.icon.clone(), choice.icon.clone()));
        }
    }
    icons
}

fn owner_email(code: &str) -> Input {
    Input::new(format!("/owner_emails/{code}"), t!(SV, "settings-owner-email"), Kind::Email)
        .hint(t!(SV, "settings-owner-email-hint"))
        .named("email")
}

fn template(profile: &Profile, name: Input) -> Vec<Input> {
    let any = Choice::new("", t!(SV, "settings-template-any"));
    let category =
        |code: &str| Choice::new(code, format!("{code} {}", profile.category_name(code).unwrap_or_default()));
    let categories = std::iter::once(any).chain(profile.category_codes().map(category)).collect();
    let statuses = Status::ALL.iter().map(|one| Choice::new(one.code(), status(one.code()))).collect();
    vec![
        name.hint(t!(SV, "settings-template-name-hint")),
        Input::new("status", t!(SV, "settings-template-status"), Kind::Choice(statuses)),
        Input::new("category", t!(SV, "settings-template-category"), Kind::Choice(categories)),
    ]
}

fn support(profile: &Profile) -> Vec<Input> {
    let mut inputs = vec![
        choice("group", t!(SV, "settings-support-group"), SupportGroup::ALL, support_group),
        Input::new("number", t!(SV, "settings-telephone"), Kind::Plain("tel")).hint(t!(SV, "settings-telephone-hint")),
    ];
    inputs.extend(texts("hours", &t!(SV, "settings-hours"), &profile.languages, &Kind::Line(80)));
    inputs.extend([
        Input::new("url", t!(SV, "settings-website"), Kind::Plain("url")),
        Input::new("check_at", t!(SV, "settings-check-at"), Kind::Line(80)),
        Input::new("last_checked", t!(SV, "settings-last-checked"), Kind::Date),
        Input::new("confirmed", t!(SV, "settings-confirmed"), Kind::Flag).hint(t!(SV, "settings-confirmed-hint")),
    ]);
    inputs
}

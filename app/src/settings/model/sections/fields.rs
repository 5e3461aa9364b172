//! The fields of each part of the overview.

use super::super::input::{Input, Kind, language, texts};
use crate::{
    accounts::policy::Role,
    kernel::{
        lang::Lang,
        period::{Cadence, PrioritisationPeriod},
    },
    platform::municipality::Profile,
    shell::role_name,
    t,
    ui::Choice,
};

const SV: Lang = Lang::Sv;

pub(super) fn identity() -> Vec<Input> {
    let others = [Lang::Fi, Lang::En].map(|lang| Choice::new(lang.code(), language(lang)));
    vec![
        Input::new("name", t!(SV, "settings-name"), Kind::Line(80)),
        Input::new("short_name", t!(SV, "settings-short-name"), Kind::Line(40)),
        Input::new("accent", t!(SV, "settings-accent"), Kind::Plain("text")).hint(t!(SV, "settings-accent-hint")),
        Input::new("languages", t!(SV, "settings-languages"), Kind::Many(others.into(), Some("sv")))
            .hint(t!(SV, "settings-languages-hint")),
    ]
}

pub(super) fn bodies() -> Vec<Input> {
    let body = |key: &str, title: String| {
        let path = |field: &str| format!("bodies.{key}.{field}");
        [
            Input::new(path("name"), t!(SV, "settings-body-name", body = title.clone()), Kind::Line(60)),
            Input::new(path("long_name"), t!(SV, "settings-body-long", body = title.clone()), Kind::Line(120))
                .hint(t!(SV, "settings-body-long-hint")),
            Input::new(path("short_name"), t!(SV, "settings-body-short", body = title.clone()), Kind::Line(30))
                .hint(t!(SV, "settings-body-long-hint")),
            Input::new(path("decides"), t!(SV, "settings-body-decides", body = title.clone()), Kind::Flag),
            Input::new(
                path("meetings_per_year"),
                t!(SV, "settings-body-meetings", body = title),
                Kind::MaybeNumber(1, 104),
            )
            .hint(t!(SV, "settings-body-meetings-hint")),
        ]
    };
    let operative = body("operative", t!(SV, "settings-operative"));
    operative.into_iter().chain(body("steering", t!(SV, "settings-steering"))).collect()
}

pub(super) fn rhythm() -> Vec<Input> {
    let cadences = Cadence::ALL.iter().map(|one| Choice::new(one.code(), cadence(*one))).collect();
    let lengths = PrioritisationPeriod::ALL.iter().map(|one| Choice::new(one.code(), prioritisation(*one)));
    let areas = Input::new("situation.priority_areas", t!(SV, "settings-priority-areas"), Kind::Number(1, 10));
    vec![
        Input::new("situation.cadence", t!(SV, "settings-cadence"), Kind::Choice(cadences))
            .hint(t!(SV, "settings-cadence-hint")),
        Input::new("situation.prioritisation", t!(SV, "settings-prioritisation"), Kind::Choice(lengths.collect())),
        areas,
        Input::new("answer.working_days", t!(SV, "settings-answer-days"), Kind::Number(1, 60))
            .hint(t!(SV, "settings-answer-days-hint")),
        Input::new("duplicates.radius_m", t!(SV, "settings-duplicate-radius"), Kind::Number(1, 1_000)),
        Input::new("duplicates.weeks", t!(SV, "settings-duplicate-weeks"), Kind::Number(1, 104)),
    ]
}

/// What a cadence is called.
pub fn cadence(cadence: Cadence) -> String {
    match cadence {
        Cadence::Week => t!(SV, "settings-cadence-week"),
        Cadence::TwoWeeks => t!(SV, "settings-cadence-two-weeks"),
        Cadence::Month => t!(SV, "settings-cadence-month"),
    }
}

fn prioritisation(period: PrioritisationPeriod) -> String {
    match period {
        PrioritisationPeriod::Quarter => t!(SV, "settings-quarter"),
        PrioritisationPeriod::Tertial => t!(SV, "settings-tertial"),
    }
}

pub(super) fn contact(profile: &Profile) -> Vec<Input> {
    let mut inputs = vec![
        Input::new("contact.unit", t!(SV, "settings-contact-unit"), Kind::Line(80)),
        Input::new("contact.telephone", t!(SV, "settings-telephone"), Kind::Plain("tel"))
            .hint(t!(SV, "settings-telephone-hint")),
        Input::new("contact.email", t!(SV, "settings-email"), Kind::Email),
        Input::new("contact.website", t!(SV, "settings-website"), Kind::Plain("url")),
        Input::new("contact.postal_address", t!(SV, "settings-postal"), Kind::Line(120)),
        Input::new("contact.visiting_address", t!(SV, "settings-visiting"), Kind::Line(120)),
    ];
    let hours = t!(SV, "settings-hours");
    inputs.extend(texts("contact.hours", &hours, &profile.languages, &Kind::Line(120)));
    inputs
}

pub(super) fn supervision() -> Vec<Input> {
    vec![
        Input::new("accessibility.supervisor", t!(SV, "settings-supervisor"), Kind::Line(120)),
        Input::new("accessibility.supervisor_url", t!(SV, "settings-supervisor-url"), Kind::Plain("url")),
        Input::new("data_protection.name", t!(SV, "settings-dpo"), Kind::Line(80)).hint(t!(SV, "settings-dpo-hint")),
        Input::new("data_protection.telephone", t!(SV, "settings-dpo-telephone"), Kind::Plain("tel"))
            .hint(t!(SV, "settings-telephone-hint")),
        Input::new("data_protection.email", t!(SV, "settings-dpo-email"), Kind::Email),
        Input::new("data_protection.authority", t!(SV, "settings-authority"), Kind::Line(120)),
        Input::new("data_protection.authority_url", t!(SV, "settings-authority-url"), Kind::Plain("url")),
    ]
}

pub(super) fn retention() -> Vec<Input> {
    let field = |path: &str, label: String, least, most| Input::new(path, label, Kind::Number(least, most));
    vec![
        field("retention.contact_months_after_answer", t!(SV, "settings-keep-contact"), 1, 24),
        field("retention.photo_months", t!(SV, "settings-keep-photo"), 1, 60),
        field("retention.report_years", t!(SV, "settings-keep-report"), 1, 10)
            .hint(t!(SV, "settings-keep-report-hint")),
        field("retention.survey_months", t!(SV, "settings-keep-survey"), 1, 60)
            .hint(t!(SV, "settings-keep-survey-hint")),
        field("retention.log_years", t!(SV, "settings-keep-log"), 1, 10),
        field("retention.referral_days_after_close", t!(SV, "settings-keep-referral"), 1, 365),
    ]
}

pub(super) fn accounts() -> Vec<Input> {
    let roles = Role::ALL.iter().map(|role| Choice::new(role.code(), role_name(*role))).collect();
    vec![
        Input::new("accounts.totp_roles", t!(SV, "settings-totp-roles"), Kind::Many(roles, None))
            .hint(t!(SV, "settings-totp-roles-hint")),
        Input::new("accounts.session_idle_minutes", t!(SV, "settings-idle"), Kind::Number(5, 1_440)),
        Input::new("accounts.session_absolute_minutes", t!(SV, "settings-absolute"), Kind::Number(15, 1_440)),
    ]
}

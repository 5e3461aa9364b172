//! What keeps the service going: accounts, errands, settings, the log.

use super::{SV, counted};
use crate::{
    accounts::Standing,
    platform::clock::{Timestamp, spoken_moment},
    settings::Week,
    t,
    ui::{Card, StatusTag, Tone},
};
use leptos::prelude::*;

/// How the accounts stand.
pub(super) fn accounts(standing: &Standing) -> AnyView {
    let Standing { active, invited, without_factor } = *standing;
    let to = || "/personal/konton".to_owned();
    let owed = if without_factor == 0 { Tone::Ok } else { Tone::Warn };
    view! {
        <Card title=t!(SV, "office-staff")>
            <ul class="plain stack-s">
                {counted(to(), t!(SV, "today-invited"), invited, Tone::Info)}
                {counted(to(), t!(SV, "today-without-factor"), without_factor, owed)}
                {counted(to(), t!(SV, "today-active"), active, Tone::Neutral)}
            </ul>
        </Card>
    }
    .into_any()
}

/// Errands that were given up, and those that are tried again.
pub(super) fn errands((dead, failing): (i64, i64)) -> AnyView {
    let (text, tone) = match dead {
        0 => (t!(SV, "today-none-stuck"), Tone::Ok),
        many => (t!(SV, "today-stuck", many = many), Tone::Danger),
    };
    let again = (failing > 0).then(|| view! { <p>{t!(SV, "today-failing", many = failing)}</p> });
    view! {
        <Card title=t!(SV, "office-outbox")>
            <p><StatusTag text tone/></p>
            {again}
            <p><a class="quiet-link" href="/personal/utskick">{t!(SV, "today-to-outbox")}</a></p>
        </Card>
    }
    .into_any()
}

/// Settings nobody has looked at yet; nothing when there are none.
pub(super) fn assumed(many: usize) -> Option<AnyView> {
    (many > 0).then(|| {
        view! {
            <Card title=t!(SV, "office-settings")>
                <p>{t!(SV, "today-assumed", many = many)}</p>
                <p><a class="quiet-link" href="/personal/installningar">{t!(SV, "today-to-settings")}</a></p>
            </Card>
        }
        .into_any()
    })
}

/// The last seven days of the log, each line a way to exactly those rows.
pub(super) fn log(week: &Week, now: Timestamp) -> AnyView {
    let to = |more: &str| format!("/personal/logg?from={}{more}", week.from);
    let (proved, tone) = match week.proved {
        None => (t!(SV, "today-never-proved"), Tone::Neutral),
        Some((at, true)) => (t!(SV, "today-proved-whole", when = spoken_moment(at, now, SV)), Tone::Ok),
        Some((at, false)) => (t!(SV, "today-proved-broken", when = spoken_moment(at, now, SV)), Tone::Danger),
    };
    let lines = [
        counted(to(""), t!(SV, "today-log-rows"), week.rows, Tone::Neutral),
        counted(to("&action=report.original_opened"), t!(SV, "today-log-originals"), week.originals, Tone::Neutral),
        counted(to("&action=signin.failed"), t!(SV, "today-log-refused"), week.refused, Tone::Neutral),
    ];
    view! {
        <Card title=t!(SV, "office-log") eyebrow=t!(SV, "today-seven-days")>
            <ul class="plain stack-s">{lines.into_iter().collect_view()}</ul>
            <p><StatusTag text=proved tone/></p>
        </Card>
    }
    .into_any()
}

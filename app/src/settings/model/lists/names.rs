//! What the small fixed lists are called in the office.

use crate::{
    kernel::lang::Lang,
    platform::preset::{
        lists::SupportGroup,
        parts::{ActorKind, AreaKind, ReportInterval},
    },
    reports::Status,
    t,
};

const SV: Lang = Lang::Sv;

/// A kind of organisation.
pub fn actor_kind(kind: ActorKind) -> String {
    match kind {
        ActorKind::Municipality => t!(SV, "settings-actor-municipality"),
        ActorKind::Police => t!(SV, "settings-actor-police"),
        ActorKind::Housing => t!(SV, "settings-actor-housing"),
        ActorKind::MunicipalCompany => t!(SV, "settings-actor-municipal-company"),
        ActorKind::Church => t!(SV, "settings-actor-church"),
        ActorKind::Faith => t!(SV, "settings-actor-faith"),
        ActorKind::Rescue => t!(SV, "settings-actor-rescue"),
        ActorKind::TechnicalFederation => t!(SV, "settings-actor-technical-federation"),
        ActorKind::EducationFederation => t!(SV, "settings-actor-education-federation"),
        ActorKind::Association => t!(SV, "settings-actor-association"),
        ActorKind::Business => t!(SV, "settings-actor-business"),
    }
}

/// A kind of area.
pub fn area_kind(kind: AreaKind) -> String {
    match kind {
        AreaKind::Locality => t!(SV, "settings-area-locality"),
        AreaKind::District => t!(SV, "settings-area-district"),
        AreaKind::Rural => t!(SV, "settings-area-rural"),
    }
}

/// How often somebody receives a report.
pub fn interval(interval: ReportInterval) -> String {
    match interval {
        ReportInterval::Period => t!(SV, "settings-every-period"),
        ReportInterval::Month => t!(SV, "settings-every-month"),
        ReportInterval::Quarter => t!(SV, "settings-every-quarter"),
        ReportInterval::Tertial => t!(SV, "settings-every-tertial"),
        ReportInterval::Year => t!(SV, "settings-every-year"),
    }
}

/// Under which heading a number stands.
pub fn support_group(group: SupportGroup) -> String {
    match group {
        SupportGroup::Now => t!(SV, "settings-support-now"),
        SupportGroup::Crime => t!(SV, "settings-support-crime"),
        SupportGroup::Violence => t!(SV, "settings-support-violence"),
        SupportGroup::Change => t!(SV, "settings-support-change"),
        SupportGroup::Health => t!(SV, "settings-support-health"),
        SupportGroup::Children => t!(SV, "settings-support-children"),
        SupportGroup::Information => t!(SV, "settings-support-information"),
        SupportGroup::Local => t!(SV, "settings-support-local"),
    }
}

/// The status a template goes with.
pub fn status(code: &str) -> String {
    match Status::parse(code) {
        Ok(Status::Received) => t!(SV, "settings-status-received"),
        Ok(Status::InReview) => t!(SV, "settings-status-in-review"),
        Ok(Status::NeedsMore) => t!(SV, "settings-status-needs-more"),
        Ok(Status::InSituation) => t!(SV, "settings-status-in-situation"),
        Ok(Status::HandedOver) => t!(SV, "settings-status-handed-over"),
        Ok(Status::Planned) => t!(SV, "settings-status-planned"),
        Ok(Status::Waiting) => t!(SV, "settings-status-waiting"),
        Ok(Status::Done) => t!(SV, "settings-status-done"),
        Ok(Status::NoAction) => t!(SV, "settings-status-no-action"),
        Ok(Status::Duplicate) => t!(SV, "settings-status-duplicate"),
        Ok(Status::Removed) => t!(SV, "settings-status-removed"),
        Ok(Status::Purged) => t!(SV, "settings-status-purged"),
        Err(_) => code.to_owned(),
    }
}

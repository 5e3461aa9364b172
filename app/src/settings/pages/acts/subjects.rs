//! What the things are called that acts in the log are done to.

use super::{Act, SV};
use crate::t;

/// What acts are done to, with its name.
pub(super) const SUBJECTS: &[Act] = &[
    ("report", || t!(SV, "log-subject-report")),
    ("picture", || t!(SV, "log-subject-picture")),
    ("observation", || t!(SV, "log-subject-observation")),
    ("contribution", || t!(SV, "log-subject-contribution")),
    ("series", || t!(SV, "log-subject-series")),
    ("analysis", || t!(SV, "log-subject-analysis")),
    ("measure", || t!(SV, "log-subject-measure")),
    ("priority_round", || t!(SV, "log-subject-priority-round")),
    ("pledge", || t!(SV, "log-subject-pledge")),
    ("answer", || t!(SV, "log-subject-answer")),
    ("watch", || t!(SV, "log-subject-watch")),
    ("watch_interest", || t!(SV, "log-subject-watch-interest")),
    ("watch_round", || t!(SV, "log-subject-watch-round")),
    ("bulletin", || t!(SV, "log-subject-bulletin")),
    ("notice", || t!(SV, "log-subject-notice")),
    ("walk", || t!(SV, "log-subject-walk")),
    ("dialogue", || t!(SV, "log-subject-dialogue")),
    ("staff", || t!(SV, "log-subject-staff")),
    ("council_body", || t!(SV, "log-subject-council-body")),
    ("council_meeting", || t!(SV, "log-subject-council-meeting")),
    ("council_item", || t!(SV, "log-subject-council-item")),
    ("agreement", || t!(SV, "log-subject-agreement")),
    ("document", || t!(SV, "log-subject-document")),
    ("settings", || t!(SV, "log-subject-settings")),
    ("outbox", || t!(SV, "log-subject-outbox")),
    ("log", || t!(SV, "log-subject-log")),
];

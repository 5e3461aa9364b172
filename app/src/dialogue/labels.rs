//! What codes of dialogues are called.

use super::model::{Asks, Kind, Label, Lacks, Span, State};
use crate::{kernel::lang::Lang, t, ui::Tone};

const SV: Lang = Lang::Sv;

/// What kind of dialogue it is.
pub(super) fn kind(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Survey => t!(lang, "dialogue-kind-survey"),
        Kind::Meeting => t!(lang, "dialogue-kind-meeting"),
        Kind::Staff => t!(lang, "dialogue-kind-staff"),
    }
}

/// Where it stands, in a word and its tone.
pub(super) fn state(lang: Lang, state: State) -> (String, Tone) {
    match state {
        State::Draft => (t!(lang, "dialogue-state-draft"), Tone::Neutral),
        State::Planned => (t!(lang, "dialogue-state-planned"), Tone::Neutral),
        State::Open => (t!(lang, "dialogue-state-open"), Tone::Ok),
        State::Closed => (t!(lang, "dialogue-state-closed"), Tone::Info),
        State::Told => (t!(lang, "dialogue-state-told"), Tone::Ok),
    }
}

/// How a question is answered, for the form.
pub(super) fn asks(asks: Asks) -> String {
    match asks {
        Asks::Scale => t!(SV, "dialogues-asks-scale"),
        Asks::One => t!(SV, "dialogues-asks-one"),
        Asks::Several => t!(SV, "dialogues-asks-several"),
        Asks::Place => t!(SV, "dialogues-asks-place"),
        Asks::Words => t!(SV, "dialogues-asks-words"),
    }
}

/// An age.
pub(super) fn age(lang: Lang, span: Span) -> String {
    match span.to {
        Some(to) => t!(lang, "dialogue-age", from = span.from, to = to),
        None => t!(lang, "dialogue-age-last", from = span.from),
    }
}

/// What stands before a figure.
pub(super) fn label(lang: Lang, label: &Label) -> String {
    match label {
        Label::Said(texts) => texts.in_lang(lang).to_owned(),
        Label::Age(span) => age(lang, *span),
        Label::Nothing => t!(lang, "dialogue-no-answer"),
    }
}

/// What stands in the way of publishing.
pub(super) fn lack(lack: Lacks) -> String {
    match lack {
        Lacks::Questions => t!(SV, "dialogues-lacks-questions"),
        Lacks::Days => t!(SV, "dialogues-lacks-days"),
        Lacks::Passed => t!(SV, "dialogues-lacks-passed"),
        Lacks::ReportBy => t!(SV, "dialogues-lacks-report-by"),
    }
}

/// The field where that is put right.
pub(super) fn lack_field(lack: Lacks) -> &'static str {
    match lack {
        Lacks::Questions => "questions",
        Lacks::Days => "opens",
        Lacks::Passed => "closes",
        Lacks::ReportBy => "report_by",
    }
}

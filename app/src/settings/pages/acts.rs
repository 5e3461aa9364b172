//! What each act in the log is called. The log itself holds codes, which never change.

mod subjects;

use crate::{kernel::lang::Lang, t, ui::Choice};
use subjects::SUBJECTS;

const SV: Lang = Lang::Sv;

/// Its code and its name.
type Act = (&'static str, fn() -> String);

/// Every act there is with its name, in the order of a day's work.
const ACTS: &[Act] = &[
    ("report.received", || t!(SV, "log-act-report-received")),
    ("report.step", || t!(SV, "log-act-report-step")),
    ("report.classified", || t!(SV, "log-act-report-classified")),
    ("report.assigned", || t!(SV, "log-act-report-assigned")),
    ("report.noted", || t!(SV, "log-act-report-noted")),
    ("report.masked", || t!(SV, "log-act-report-masked")),
    ("report.unmasked", || t!(SV, "log-act-report-unmasked")),
    ("report.opened", || t!(SV, "log-act-report-opened")),
    ("report.original_opened", || t!(SV, "log-act-report-original-opened")),
    ("report.merged", || t!(SV, "log-act-report-merged")),
    ("report.unmerged", || t!(SV, "log-act-report-unmerged")),
    ("report.added", || t!(SV, "log-act-report-added")),
    ("report.judged", || t!(SV, "log-act-report-judged")),
    ("report.reopened", || t!(SV, "log-act-report-reopened")),
    ("report.withdrawn", || t!(SV, "log-act-report-withdrawn")),
    ("report.address_confirmed", || t!(SV, "log-act-report-address-confirmed")),
    ("report.address_purged", || t!(SV, "log-act-report-address-purged")),
    ("report.photo_purged", || t!(SV, "log-act-report-photo-purged")),
    ("report.purged", || t!(SV, "log-act-report-purged")),
    ("report.taken_out", || t!(SV, "log-act-report-taken-out")),
    ("observation.taken_in", || t!(SV, "log-act-observation-taken-in")),
    ("observation.corrected", || t!(SV, "log-act-observation-corrected")),
    ("observation.taken_out", || t!(SV, "log-act-observation-taken-out")),
    ("contribution.event_added", || t!(SV, "log-act-contribution-event-added")),
    ("contribution.event_removed", || t!(SV, "log-act-contribution-event-removed")),
    ("contribution.saved", || t!(SV, "log-act-contribution-saved")),
    ("contribution.sent", || t!(SV, "log-act-contribution-sent")),
    ("contribution.nothing", || t!(SV, "log-act-contribution-nothing")),
    ("contribution.file_taken_in", || t!(SV, "log-act-contribution-file-taken-in")),
    ("contribution.file_taken_back", || t!(SV, "log-act-contribution-file-taken-back")),
    ("series.saved", || t!(SV, "log-act-series-saved")),
    ("picture.moved", || t!(SV, "log-act-picture-moved")),
    ("picture.sent", || t!(SV, "log-act-picture-sent")),
    ("picture.adjusted", || t!(SV, "log-act-picture-adjusted")),
    ("picture.reopened", || t!(SV, "log-act-picture-reopened")),
    ("picture.written", || t!(SV, "log-act-picture-written")),
    ("picture.summary", || t!(SV, "log-act-picture-summary")),
    ("picture.levelled", || t!(SV, "log-act-picture-levelled")),
    ("picture.meeting_started", || t!(SV, "log-act-picture-meeting-started")),
    ("picture.meeting_moved", || t!(SV, "log-act-picture-meeting-moved")),
    ("picture.present", || t!(SV, "log-act-picture-present")),
    ("picture.decided", || t!(SV, "log-act-picture-decided")),
    ("picture.template", || t!(SV, "log-act-picture-template")),
    ("picture.calendar", || t!(SV, "log-act-picture-calendar")),
    ("measure.drafted", || t!(SV, "log-act-measure-drafted")),
    ("measure.changed", || t!(SV, "log-act-measure-changed")),
    ("measure.started", || t!(SV, "log-act-measure-started")),
    ("measure.rescheduled", || t!(SV, "log-act-measure-rescheduled")),
    ("measure.followed_up", || t!(SV, "log-act-measure-followed-up")),
    ("measure.dropped", || t!(SV, "log-act-measure-dropped")),
    ("analysis.drafted", || t!(SV, "log-act-analysis-drafted")),
    ("analysis.changed", || t!(SV, "log-act-analysis-changed")),
    ("analysis.laid_before", || t!(SV, "log-act-analysis-laid-before")),
    ("analysis.decided", || t!(SV, "log-act-analysis-decided")),
    ("analysis.started_small", || t!(SV, "log-act-analysis-started-small")),
    ("analysis.assigned", || t!(SV, "log-act-analysis-assigned")),
    ("analysis.worked", || t!(SV, "log-act-analysis-worked")),
    ("analysis.reported", || t!(SV, "log-act-analysis-reported")),
    ("analysis.closed", || t!(SV, "log-act-analysis-closed")),
    ("analysis.dropped", || t!(SV, "log-act-analysis-dropped")),
    ("signin.password_accepted", || t!(SV, "log-act-signin-password-accepted")),
    ("signin.completed", || t!(SV, "log-act-signin-completed")),
    ("signin.failed", || t!(SV, "log-act-signin-failed")),
    ("signin.code_failed", || t!(SV, "log-act-signin-code-failed")),
    ("signin.ended", || t!(SV, "log-act-signin-ended")),
    ("staff.added", || t!(SV, "log-act-staff-added")),
    ("staff.invited", || t!(SV, "log-act-staff-invited")),
    ("staff.link_sent", || t!(SV, "log-act-staff-link-sent")),
    ("staff.forgotten", || t!(SV, "log-act-staff-forgotten")),
    ("staff.changed", || t!(SV, "log-act-staff-changed")),
    ("staff.renamed", || t!(SV, "log-act-staff-renamed")),
    ("staff.closed", || t!(SV, "log-act-staff-closed")),
    ("staff.reopened", || t!(SV, "log-act-staff-reopened")),
    ("staff.password_chosen", || t!(SV, "log-act-staff-password-chosen")),
    ("staff.password_changed", || t!(SV, "log-act-staff-password-changed")),
    ("staff.second_factor_set", || t!(SV, "log-act-staff-second-factor-set")),
    ("staff.second_factor_removed", || t!(SV, "log-act-staff-second-factor-removed")),
    ("staff.second_factor_reset", || t!(SV, "log-act-staff-second-factor-reset")),
    ("staff.recovery_codes_renewed", || t!(SV, "log-act-staff-recovery-codes-renewed")),
    ("staff.session_ended", || t!(SV, "log-act-staff-session-ended")),
    ("staff.sessions_ended", || t!(SV, "log-act-staff-sessions-ended")),
    ("priority.weighed", || t!(SV, "log-act-priority-weighed")),
    ("priority.placed", || t!(SV, "log-act-priority-placed")),
    ("priority.chosen", || t!(SV, "log-act-priority-chosen")),
    ("priority.decided", || t!(SV, "log-act-priority-decided")),
    ("priority.point_added", || t!(SV, "log-act-priority-point-added")),
    ("priority.point_changed", || t!(SV, "log-act-priority-point-changed")),
    ("priority.point_dropped", || t!(SV, "log-act-priority-point-dropped")),
    ("priority.direction_laid", || t!(SV, "log-act-priority-direction-laid")),
    ("pledge.drafted", || t!(SV, "log-act-pledge-drafted")),
    ("pledge.changed", || t!(SV, "log-act-pledge-changed")),
    ("pledge.published", || t!(SV, "log-act-pledge-published")),
    ("answer.drafted", || t!(SV, "log-act-answer-drafted")),
    ("answer.changed", || t!(SV, "log-act-answer-changed")),
    ("answer.published", || t!(SV, "log-act-answer-published")),
    ("answer.withdrawn", || t!(SV, "log-act-answer-withdrawn")),
    ("answer.dropped", || t!(SV, "log-act-answer-dropped")),
    ("watch.added", || t!(SV, "log-act-watch-added")),
    ("watch.changed", || t!(SV, "log-act-watch-changed")),
    ("watch.rep_added", || t!(SV, "log-act-watch-rep-added")),
    ("watch.rep_erased", || t!(SV, "log-act-watch-rep-erased")),
    ("watch.interest_told", || t!(SV, "log-act-watch-interest-told")),
    ("watch.interest_answered", || t!(SV, "log-act-watch-interest-answered")),
    ("watch.interest_purged", || t!(SV, "log-act-watch-interest-purged")),
    ("watch.link_sent", || t!(SV, "log-act-watch-link-sent")),
    ("watch.rep_signed_in", || t!(SV, "log-act-watch-rep-signed-in")),
    ("watch.rep_signed_out", || t!(SV, "log-act-watch-rep-signed-out")),
    ("watch.reminder_set", || t!(SV, "log-act-watch-reminder-set")),
    ("watch.round_told", || t!(SV, "log-act-watch-round-told")),
    ("watch.round_sorted", || t!(SV, "log-act-watch-round-sorted")),
    ("watch.round_purged", || t!(SV, "log-act-watch-round-purged")),
    ("bulletin.drafted", || t!(SV, "log-act-bulletin-drafted")),
    ("bulletin.changed", || t!(SV, "log-act-bulletin-changed")),
    ("bulletin.asked", || t!(SV, "log-act-bulletin-asked")),
    ("bulletin.sent_back", || t!(SV, "log-act-bulletin-sent-back")),
    ("bulletin.published", || t!(SV, "log-act-bulletin-published")),
    ("bulletin.withdrawn", || t!(SV, "log-act-bulletin-withdrawn")),
    ("bulletin.dropped", || t!(SV, "log-act-bulletin-dropped")),
    ("pledge.feedback_given", || t!(SV, "log-act-pledge-feedback-given")),
    ("pledge.feedback_published", || t!(SV, "log-act-pledge-feedback-published")),
    ("pledge.feedback_hidden", || t!(SV, "log-act-pledge-feedback-hidden")),
    ("pledge.feedback_carried", || t!(SV, "log-act-pledge-feedback-carried")),
    ("pledge.feedback_put_back", || t!(SV, "log-act-pledge-feedback-put-back")),
    ("pledge.feedback_observed", || t!(SV, "log-act-pledge-feedback-observed")),
    ("pledge.feedback_purged", || t!(SV, "log-act-pledge-feedback-purged")),
    ("notice.asked", || t!(SV, "log-act-notice-asked")),
    ("notice.confirmed", || t!(SV, "log-act-notice-confirmed")),
    ("notice.changed", || t!(SV, "log-act-notice-changed")),
    ("notice.ended", || t!(SV, "log-act-notice-ended")),
    ("notice.refused", || t!(SV, "log-act-notice-refused")),
    ("notice.removed", || t!(SV, "log-act-notice-removed")),
    ("notice.letters_refused", || t!(SV, "log-act-notice-letters-refused")),
    ("notice.letters_allowed", || t!(SV, "log-act-notice-letters-allowed")),
    ("notice.forgotten", || t!(SV, "log-act-notice-forgotten")),
    ("walk.planned", || t!(SV, "log-act-walk-planned")),
    ("walk.changed", || t!(SV, "log-act-walk-changed")),
    ("walk.opened", || t!(SV, "log-act-walk-opened")),
    ("walk.cancelled", || t!(SV, "log-act-walk-cancelled")),
    ("walk.signed_up", || t!(SV, "log-act-walk-signed-up")),
    ("walk.left", || t!(SV, "log-act-walk-left")),
    ("walk.moved_up", || t!(SV, "log-act-walk-moved-up")),
    ("walk.address_confirmed", || t!(SV, "log-act-walk-address-confirmed")),
    ("walk.letters_ended", || t!(SV, "log-act-walk-letters-ended")),
    ("walk.names_opened", || t!(SV, "log-act-walk-names-opened")),
    ("walk.noted", || t!(SV, "log-act-walk-noted")),
    ("walk.note_taken_back", || t!(SV, "log-act-walk-note-taken-back")),
    ("walk.conditions", || t!(SV, "log-act-walk-conditions")),
    ("walk.stop_added", || t!(SV, "log-act-walk-stop-added")),
    ("walk.own_begun", || t!(SV, "log-act-walk-own-begun")),
    ("walk.own_sent", || t!(SV, "log-act-walk-own-sent")),
    ("walk.own_accepted", || t!(SV, "log-act-walk-own-accepted")),
    ("walk.own_declined", || t!(SV, "log-act-walk-own-declined")),
    ("walk.own_forgotten", || t!(SV, "log-act-walk-own-forgotten")),
    ("walk.closed", || t!(SV, "log-act-walk-closed")),
    ("walk.published", || t!(SV, "log-act-walk-published")),
    ("walk.line_added", || t!(SV, "log-act-walk-line-added")),
    ("walk.line_changed", || t!(SV, "log-act-walk-line-changed")),
    ("walk.lines_merged", || t!(SV, "log-act-walk-lines-merged")),
    ("walk.handed_over", || t!(SV, "log-act-walk-handed-over")),
    ("walk.replied", || t!(SV, "log-act-walk-replied")),
    ("walk.reply_taken", || t!(SV, "log-act-walk-reply-taken")),
    ("walk.reply_put_aside", || t!(SV, "log-act-walk-reply-put-aside")),
    ("walk.late_taken", || t!(SV, "log-act-walk-late-taken")),
    ("walk.names_purged", || t!(SV, "log-act-walk-names-purged")),
    ("walk.place_purged", || t!(SV, "log-act-walk-place-purged")),
    ("walk.address_refused", || t!(SV, "log-act-walk-address-refused")),
    ("walk.address_purged", || t!(SV, "log-act-walk-address-purged")),
    ("walk.notes_purged", || t!(SV, "log-act-walk-notes-purged")),
    ("walk.photo_covered", || t!(SV, "log-act-walk-photo-covered")),
    ("walk.photo_shown", || t!(SV, "log-act-walk-photo-shown")),
    ("walk.photo_hidden", || t!(SV, "log-act-walk-photo-hidden")),
    ("walk.invited", || t!(SV, "log-act-walk-invited")),
    ("walk.invited_opened", || t!(SV, "log-act-walk-invited-opened")),
    ("walk.meeting_invited", || t!(SV, "log-act-walk-meeting-invited")),
    ("walk.invitation_purged", || t!(SV, "log-act-walk-invitation-purged")),
    ("dialogue.begun", || t!(SV, "log-act-dialogue-begun")),
    ("dialogue.changed", || t!(SV, "log-act-dialogue-changed")),
    ("dialogue.published", || t!(SV, "log-act-dialogue-published")),
    ("dialogue.told", || t!(SV, "log-act-dialogue-told")),
    ("dialogue.taken_in", || t!(SV, "log-act-dialogue-taken-in")),
    ("dialogue.purged", || t!(SV, "log-act-dialogue-purged")),
    ("document.made", || t!(SV, "log-act-document-made")),
    ("document.saved", || t!(SV, "log-act-document-saved")),
    ("document.fixed", || t!(SV, "log-act-document-fixed")),
    ("document.numbered", || t!(SV, "log-act-document-numbered")),
    ("document.sent", || t!(SV, "log-act-document-sent")),
    ("document.archived", || t!(SV, "log-act-document-archived")),
    ("document.recipient_changed", || t!(SV, "log-act-document-recipient-changed")),
    ("document.dropped", || t!(SV, "log-act-document-dropped")),
    ("document.opened", || t!(SV, "log-act-document-opened")),
    ("council.body_added", || t!(SV, "log-act-council-body-added")),
    ("council.body_changed", || t!(SV, "log-act-council-body-changed")),
    ("council.member_added", || t!(SV, "log-act-council-member-added")),
    ("council.member_removed", || t!(SV, "log-act-council-member-removed")),
    ("council.year_planned", || t!(SV, "log-act-council-year-planned")),
    ("council.meeting_added", || t!(SV, "log-act-council-meeting-added")),
    ("council.meeting_changed", || t!(SV, "log-act-council-meeting-changed")),
    ("council.meeting_held", || t!(SV, "log-act-council-meeting-held")),
    ("council.meeting_cancelled", || t!(SV, "log-act-council-meeting-cancelled")),
    ("council.meeting_restored", || t!(SV, "log-act-council-meeting-restored")),
    ("council.agenda_changed", || t!(SV, "log-act-council-agenda-changed")),
    ("council.item_added", || t!(SV, "log-act-council-item-added")),
    ("council.item_taken_up", || t!(SV, "log-act-council-item-taken-up")),
    ("council.item_ordered", || t!(SV, "log-act-council-item-ordered")),
    ("council.item_postponed", || t!(SV, "log-act-council-item-postponed")),
    ("council.item_removed", || t!(SV, "log-act-council-item-removed")),
    ("council.item_decided", || t!(SV, "log-act-council-item-decided")),
    ("council.item_undecided", || t!(SV, "log-act-council-item-undecided")),
    ("council.minutes_adjusted", || t!(SV, "log-act-council-minutes-adjusted")),
    ("council.decision_followed_up", || t!(SV, "log-act-council-decision-followed-up")),
    ("council.calendar_opened", || t!(SV, "log-act-council-calendar-opened")),
    ("council.calendar_closed", || t!(SV, "log-act-council-calendar-closed")),
    ("council.agreement_added", || t!(SV, "log-act-council-agreement-added")),
    ("council.agreement_changed", || t!(SV, "log-act-council-agreement-changed")),
    ("council.agreement_signed", || t!(SV, "log-act-council-agreement-signed")),
    ("council.agreement_ended", || t!(SV, "log-act-council-agreement-ended")),
    ("council.agreement_renewed", || t!(SV, "log-act-council-agreement-renewed")),
    ("council.agreement_follow_up_added", || t!(SV, "log-act-council-agreement-follow-up-added")),
    ("council.agreement_followed_up", || t!(SV, "log-act-council-agreement-followed-up")),
    ("council.agreement_reminded", || t!(SV, "log-act-council-agreement-reminded")),
    ("settings.changed", || t!(SV, "log-act-settings-changed")),
    ("areas.imported", || t!(SV, "log-act-areas-imported")),
    ("places.imported", || t!(SV, "log-act-places-imported")),
    ("outbox.revived", || t!(SV, "log-act-outbox-revived")),
    ("log.verified", || t!(SV, "log-act-log-verified")),
];

/// What a kind of thing is called; its code where it has no name.
pub fn subject(code: &str) -> String {
    named(SUBJECTS, code)
}

/// The kinds of things to choose among; `picked` is chosen, whether it has a name or not.
pub fn subjects(picked: &str) -> Vec<Choice> {
    offered(SUBJECTS, t!(SV, "log-every-subject"), picked)
}

/// Whether an act has a name.
pub fn is_named(code: &str) -> bool {
    ACTS.iter().any(|(known, _)| *known == code)
}

/// What an act is called; its code where it has no name, so that nothing is hidden.
pub fn name(code: &str) -> String {
    named(ACTS, code)
}

fn named(table: &[Act], code: &str) -> String {
    let named = table.iter().find(|(known, _)| *known == code);
    named.map_or_else(|| code.to_owned(), |(_, name)| name())
}

/// The acts to choose among; `picked` is chosen, whether it has a name or not.
pub fn choices(picked: &str) -> Vec<Choice> {
    offered(ACTS, t!(SV, "log-every-act"), picked)
}

fn offered(table: &[Act], every: String, picked: &str) -> Vec<Choice> {
    let all = Choice::new("", every).chosen_if(picked);
    let is_known = table.iter().any(|(known, _)| *known == picked);
    let unknown = (!picked.is_empty() && !is_known).then_some(picked);
    let codes = table.iter().map(|(code, _)| *code).chain(unknown);
    std::iter::once(all).chain(codes.map(|code| Choice::new(code, named(table, code)).chosen_if(picked))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_act_has_a_name_of_its_own() {
        let mut names: Vec<String> = ACTS.iter().map(|(_, name)| name()).collect();
        assert!(names.iter().zip(ACTS).all(|(name, (code, _))| name != code));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), ACTS.len());
    }
}

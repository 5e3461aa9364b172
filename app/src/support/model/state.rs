//! Where a contact stands, and what may be done with it there.

use crate::kernel::codes::codes;

codes! {
    /// Where a contact stands.
    pub enum ContactState {
        /// Registrerad: somebody wrote it down.
        Registered = "registered",
        /// Samtycke klart: it is known to what the person consents.
        Consented = "consented",
        /// Skickad: it lies with the organisation and nobody has taken it.
        Sent = "sent",
        /// Mottagen: somebody there has taken it.
        Received = "received",
        /// Kontakt tagen.
        Contacted = "contacted",
        /// Ej nådd, so far.
        Unreached = "unreached",
        /// Avslutad.
        Closed = "closed",
        /// Återkallad by the person. What was told is shredded.
        Withdrawn = "withdrawn",
        /// Gallrad: only the row is left, without anything that points at somebody.
        Purged = "purged",
    }
}

/// What happens to a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The person consents.
    Consent,
    /// It goes to an organisation.
    Send,
    /// Somebody takes it.
    Take,
    /// That somebody gives it back.
    GiveBack,
    /// The person was reached.
    Reach,
    /// The person was not reached.
    Miss,
    /// It goes to another organisation.
    HandOver,
    /// It ends.
    Close,
    /// The person takes it back.
    Withdraw,
    /// What is left of it goes.
    Purge,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 10] = [
        Self::Consent,
        Self::Send,
        Self::Take,
        Self::GiveBack,
        Self::Reach,
        Self::Miss,
        Self::HandOver,
        Self::Close,
        Self::Withdraw,
        Self::Purge,
    ];
}

impl ContactState {
    /// The state after a step; none when the step is not possible here.
    pub fn after(self, step: Step) -> Option<Self> {
        use ContactState as S;
        match (self, step) {
            (S::Registered, Step::Consent) => Some(S::Consented),
            (S::Consented, Step::Send) => Some(S::Sent),
            (S::Sent, Step::Take) => Some(S::Received),
            // Somebody was already reached, or tried: taking it over does not undo that.
            (S::Contacted | S::Unreached, Step::Take) => Some(self),
            (S::Received, Step::GiveBack) => Some(S::Sent),
            (S::Contacted | S::Unreached, Step::GiveBack) => Some(self),
            (S::Received | S::Contacted | S::Unreached, Step::Reach) => Some(S::Contacted),
            (S::Received | S::Unreached, Step::Miss) => Some(S::Unreached),
            // Whoever was reached once and does not answer today is still in contact.
            (S::Contacted, Step::Miss) => Some(S::Contacted),
            (S::Sent | S::Received | S::Contacted | S::Unreached, Step::HandOver) => Some(S::Sent),
            (S::Received | S::Contacted | S::Unreached, Step::Close) => Some(S::Closed),
            (state, Step::Withdraw) if state.is_open() => Some(S::Withdrawn),
            (S::Purged, _) => None,
            (_, Step::Purge) => Some(S::Purged),
            _ => None,
        }
    }

    /// Is somebody to do something about it?
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn | Self::Purged)
    }

    /// Is what was told still there to be read? After closing it is, until the purge.
    pub fn is_readable(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Purged)
    }

    /// Can person and officer write to each other?
    pub fn takes_messages(self) -> bool {
        self.is_open()
    }
}

#[cfg(test)]
mod tests {
    use super::{ContactState as S, *};
    use proptest::prelude::*;

    fn walk(steps: &[Step]) -> Option<S> {
        steps.iter().try_fold(S::Registered, |state, step| state.after(*step))
    }

    #[test]
    fn the_usual_ways_are_open() {
        let sent = [Step::Consent, Step::Send];
        assert_eq!(walk(&sent), Some(S::Sent));
        assert_eq!(walk(&[&sent[..], &[Step::Take, Step::Miss, Step::Reach, Step::Close]].concat()), Some(S::Closed));
        assert_eq!(walk(&[&sent[..], &[Step::Take, Step::HandOver, Step::Take]].concat()), Some(S::Received));
        assert_eq!(walk(&[&sent[..], &[Step::Take, Step::GiveBack]].concat()), Some(S::Sent));
        assert_eq!(walk(&[&sent[..], &[Step::Withdraw, Step::Purge]].concat()), Some(S::Purged));
    }

    #[test]
    fn nothing_goes_out_without_consent_and_nobody_closes_what_nobody_took() {
        assert_eq!(S::Registered.after(Step::Send), None);
        assert_eq!(S::Sent.after(Step::Close), None);
        assert_eq!(S::Sent.after(Step::Reach), None);
    }

    proptest! {
        #[test]
        fn closed_is_closed(steps in proptest::collection::vec(0..Step::ALL.len(), 0..30)) {
            let mut state = S::Registered;
            let mut ended = false;
            for step in steps.into_iter().map(|at| Step::ALL[at]) {
                let Some(next) = state.after(step) else { continue };
                prop_assert!(!ended || next == S::Purged, "{state:?} -> {next:?}");
                prop_assert!(next != S::Sent || state != S::Registered);
                ended |= !next.is_open();
                state = next;
            }
            prop_assert!(state == S::Purged || state.after(Step::Purge) == Some(S::Purged));
            prop_assert_eq!(state.is_open(), state.after(Step::Withdraw).is_some());
        }
    }
}

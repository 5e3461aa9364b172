//! The rooms of the office, as its menu names them.

use crate::kernel::codes::codes;

codes! {
    /// The rooms of the office, in the order of its navigation.
    pub enum Room {
        /// What waits for me.
        Today = "today",
        /// Incoming reports.
        Inbox = "inbox",
        /// The shared picture.
        Situation = "situation",
        /// What the actors give to it.
        Contributions = "contributions",
        /// What is done about it.
        Measures = "measures",
        /// Why the problems are there.
        Analysis = "analysis",
        /// Which areas come first.
        Priorities = "priorities",
        /// Dialogue: surveys and meetings, and what came of them.
        Dialogue = "dialogue",
        /// Pledges: drafts and what is published.
        Pledges = "pledges",
        /// What residents said and what came of it.
        Answers = "answers",
        /// Neighbourhood watch: its register.
        Watch = "watch",
        /// Kommunpolisen informerar.
        Bulletins = "bulletins",
        /// Victim support: those who asked for contact.
        Support = "support",
        /// The own key of victim support, for those who only keep a share.
        SupportKey = "support_key",
        /// Asking for contact for somebody who consents.
        Referral = "referral",
        /// Trygghetsvandringar.
        Walks = "walks",
        /// Councils: meetings, decisions, agreements.
        Council = "council",
        /// Reports to others.
        Documents = "documents",
        /// What differs between municipalities.
        Settings = "settings",
        /// Accounts.
        Staff = "staff",
        /// Errands that failed.
        Outbox = "outbox",
        /// Who follows by e-mail and wants to stop.
        Followers = "followers",
        /// The audit log.
        Log = "log",
        /// The log of victim support.
        SupportLog = "support_log",
        /// The own account.
        Account = "account",
    }
}

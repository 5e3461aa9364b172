//! What is chosen from lists. Every list is coarse on purpose: a combination of fine answers points at somebody.

use crate::kernel::codes::codes;

codes! {
    /// What kind of organisation it is.
    pub enum Kind {
        /// A brottsofferjour: anybody, any crime.
        Victims = "victims",
        /// A kvinnojour or tjejjour.
        Women = "women",
        /// For men.
        Men = "men",
        /// For young people and children.
        Young = "young",
        /// For hbtqi persons.
        Hbtqi = "hbtqi",
        /// The municipality's own support for victims of crime.
        Municipal = "municipal",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// What help there is, and what help somebody wants.
    pub enum Help {
        /// Råd och stöd.
        Advice = "advice",
        /// Hjälp med myndighetskontakter.
        Authorities = "authorities",
        /// Någon att tala med.
        Talk = "talk",
        /// Stöd inför och under en rättegång.
        Court = "court",
        /// Skyddat boende.
        Shelter = "shelter",
        /// Annan hjälp.
        Other = "other",
    }
}

codes! {
    /// Who asked for contact.
    pub enum Source {
        /// The person.
        OwnAct = "self",
        /// Somebody at the social services, with consent.
        SocialServices = "social",
        /// The police, with consent.
        Police = "police",
        /// A school, with consent.
        School = "school",
        /// Somebody else who meets people, with consent.
        Other = "other",
    }
}

codes! {
    /// How the person is reached safely.
    pub enum WayKind {
        /// By telephone.
        Phone = "phone",
        /// By e-mail.
        Email = "email",
        /// Through somebody else, or in another way.
        Other = "other",
    }
}

codes! {
    /// When the person is reached safely.
    pub enum Hours {
        /// Förmiddag.
        Morning = "morning",
        /// Eftermiddag.
        Day = "day",
        /// Kväll.
        Evening = "evening",
        /// Helg.
        Weekend = "weekend",
    }
}

codes! {
    /// Age in coarse groups.
    pub enum AgeGroup {
        /// Up to 12 years.
        Child = "0-12",
        /// 13 to 17 years.
        Teen = "13-17",
        /// 18 to 24 years.
        Young = "18-24",
        /// 25 to 64 years.
        Adult = "25-64",
        /// 65 years and more.
        Senior = "65",
    }
}

codes! {
    /// The kind of crime, in coarse groups.
    pub enum Crime {
        /// Våld.
        Violence = "violence",
        /// Våld i nära relation, hedersrelaterat våld.
        Close = "close",
        /// Sexualbrott.
        Sexual = "sexual",
        /// Hot, ofredande, stalkning.
        Threat = "threat",
        /// Rån.
        Robbery = "robbery",
        /// Stöld, inbrott, skadegörelse.
        Property = "property",
        /// Bedrägeri.
        Fraud = "fraud",
        /// Hatbrott.
        Hate = "hate",
        /// Vittne till brott, or close to somebody who was hurt.
        Witness = "witness",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// Sex, for statistics, when the person wants to say it.
    pub enum Sex {
        /// Kvinna.
        Woman = "woman",
        /// Man.
        Man = "man",
        /// Annat.
        Other = "other",
    }
}

codes! {
    /// Was the crime reported to the police?
    pub enum Reported {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

codes! {
    /// How a contact ended.
    pub enum Outcome {
        /// The person got support.
        Helped = "helped",
        /// The person was helped on to somebody else.
        Referred = "referred",
        /// The person wanted no contact after all.
        Declined = "declined",
        /// The person could not be reached.
        Unreached = "unreached",
        /// The person took it back with the code.
        Withdrawn = "withdrawn",
        /// Nobody took care of it in a year.
        Lapsed = "lapsed",
    }
}

impl Outcome {
    /// Those an officer chooses from when closing; the others are noted by the program.
    pub const BY_OFFICER: [Self; 4] = [Self::Helped, Self::Referred, Self::Declined, Self::Unreached];
}

codes! {
    /// What came of a try to reach the person.
    pub enum Attempt {
        /// We talked.
        Reached = "reached",
        /// Nobody answered.
        NoAnswer = "no_answer",
        /// A message was left, where that was allowed.
        LeftMessage = "left_message",
    }
}

codes! {
    /// How a consent was given.
    pub enum ConsentHow {
        /// In the form, by the person.
        OwnAct = "self",
        /// By word of mouth, noted by whoever asked.
        Oral = "oral",
        /// In writing, kept by whoever asked.
        Written = "written",
        /// With the code.
        Code = "code",
    }
}

codes! {
    /// Whom a message waits for.
    pub enum Waits {
        /// The officer: the person wrote last.
        Officer = "officer",
        /// The person: the officer wrote last, or asks for something.
        Person = "person",
    }
}

codes! {
    /// What the trustees are asked for.
    pub enum RequestKind {
        /// Every case of an organisation, for somebody who lost the own key.
        Recovery = "recovery",
        /// One case, for an officer of the municipality: it is told to the person afterwards.
        BreakGlass = "break_glass",
    }
}

codes! {
    /// Why the trustees are asked. Coarse: nothing about the person.
    pub enum Reason {
        /// The passphrase or the passkey is lost.
        LostKey = "lost_key",
        /// Nobody who has a key is at work.
        Absence = "absence",
        /// Somebody's life or health is in danger.
        Danger = "danger",
        /// A complaint, or the supervision of an authority.
        Oversight = "oversight",
    }
}

impl Reason {
    /// The reasons a kind of request can have.
    pub const fn of(kind: RequestKind) -> &'static [Self] {
        match kind {
            RequestKind::Recovery => &[Self::LostKey, Self::Absence],
            RequestKind::BreakGlass => &[Self::Absence, Self::Danger, Self::Oversight],
        }
    }
}

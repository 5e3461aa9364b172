//! What victim support in Lyktköping is made of: organisations, people and words. All of it is invented, the telephone numbers
//! are of those that belong to nobody.

use app::{
    kernel::{id::SupportOrganisationId, pii_types::Pii},
    platform::clock::{Timestamp, local_date},
    support::{
        model::{AgeGroup, Crime, Help, Hours, Kind, Outcome, Record, Reported, Sex, Way, WayKind},
        view::{Organisation, Said, Statistics},
    },
};

/// The organisations, in the order in which they are named below.
pub const MANY: usize = 3;
/// The brottsofferjour.
pub const JOUR: usize = 0;
/// The kvinnojour.
pub const KVINNOJOUR: usize = 1;
/// The municipality's own support, which helps to choose.
pub const MUNICIPAL: usize = 2;

fn said(sv: &str, fi: &str, en: &str) -> Said {
    Said { sv: sv.to_owned(), fi: fi.to_owned(), en: en.to_owned() }
}

/// An organisation as it comes into the directory.
pub fn organisation(at: usize, id: SupportOrganisationId, now: Timestamp) -> Organisation {
    let blank = Organisation {
        id,
        version: 1,
        name: String::new(),
        kind: Kind::Other,
        words: Said::default(),
        hours: Said::default(),
        languages: "svenska, engelska".to_owned(),
        phone: String::new(),
        site: String::new(),
        offers: Vec::new(),
        receives: true,
        first_line: false,
        promised_days: 1,
        checked_on: local_date(now),
        hidden: false,
    };
    match at {
        JOUR => jour(blank),
        KVINNOJOUR => kvinnojour(blank),
        _ => municipal(blank),
    }
}

fn jour(blank: Organisation) -> Organisation {
    Organisation {
        name: "Brottsofferjouren Lyktköping".to_owned(),
        kind: Kind::Victims,
        words: said(
            "För alla som råkat ut för brott, och för vittnen och anhöriga. Ideella stödpersoner som har tystnadslöfte.",
            "Kaikille rikoksen kohteeksi joutuneille sekä todistajille ja läheisille. Vapaaehtoiset ovat luvanneet vaieta.",
            "For anyone hurt by a crime, and for witnesses and relatives. Volunteers who have promised to keep silent.",
        ),
        hours: said("Vardagar kl. 9–16", "Arkisin klo 9–16", "Weekdays 9:00–16:00"),
        languages: "svenska, finska, engelska, arabiska".to_owned(),
        phone: "08-465 004 13".to_owned(),
        site: "https://jour.lyktkoping.example.org".to_owned(),
        offers: vec![Help::Advice, Help::Authorities, Help::Talk, Help::Court],
        ..blank
    }
}

fn kvinnojour(blank: Organisation) -> Organisation {
    Organisation {
        name: "Kvinnojouren Lanternan".to_owned(),
        kind: Kind::Women,
        words: said(
            "För kvinnor och barn som lever med hot eller våld. Samtal, följeslagare och skyddat boende.",
            "Naisille ja lapsille, jotka elävät uhan tai väkivallan keskellä. Keskusteluja, saattajia ja turvakoti.",
            "For women and children who live with threats or violence. Talks, company on the way, and a safe place to stay.",
        ),
        hours: said("Dygnet runt på telefon", "Puhelimessa ympäri vuorokauden", "By telephone day and night"),
        phone: "08-465 004 11".to_owned(),
        offers: vec![Help::Talk, Help::Shelter, Help::Authorities],
        ..blank
    }
}

fn municipal(blank: Organisation) -> Organisation {
    Organisation {
        name: "Kommunens stöd till brottsutsatta".to_owned(),
        kind: Kind::Municipal,
        words: said(
            "Socialtjänstens stöd. Vi hjälper dig också att välja vem som passar bäst.",
            "Sosiaalipalvelujen tuki. Autamme sinua myös valitsemaan sopivimman.",
            "The support of the social services. We also help you to choose who suits you best.",
        ),
        hours: said("Vardagar kl. 8–16.30", "Arkisin klo 8–16.30", "Weekdays 8:00–16:30"),
        phone: "08-465 004 12".to_owned(),
        offers: vec![Help::Advice, Help::Authorities, Help::Talk, Help::Other],
        first_line: true,
        ..blank
    }
}

/// Somebody who asks, one of many.
pub fn record(nth: usize) -> Record {
    let text = |text: &str| Pii::new(text.to_owned());
    let phone = Way { kind: WayKind::Phone, value: Pii::new(format!("070-174 06 {}", 30 + nth % 60)) };
    let through = Way { kind: WayKind::Other, value: text("Genom kuratorn på vårdcentralen") };
    Record {
        name: text(["Alex", "Robin", "Sam", "Kim"][nth % 4]),
        ways: if nth % 5 == 4 { vec![through] } else { vec![phone] },
        hours: if nth.is_multiple_of(2) { vec![Hours::Day] } else { vec![Hours::Morning, Hours::Evening] },
        message: nth.is_multiple_of(3),
        silent: nth % 3 == 1,
        language: text(if nth % 7 == 6 { "finska" } else { "" }),
        interpreter: nth % 14 == 13,
        age: (!nth.is_multiple_of(4)).then_some(AgeGroup::Adult),
        crime: Some(crime(nth)),
        needs: vec![Help::Talk],
        sex: None,
    }
}

fn crime(nth: usize) -> Crime {
    [Crime::Threat, Crime::Violence, Crime::Fraud, Crime::Close, Crime::Property, Crime::Threat][nth % 6]
}

/// What is counted when such a contact is closed.
pub fn statistics(nth: usize) -> Statistics {
    Statistics {
        sex: [Some(Sex::Woman), Some(Sex::Man), Some(Sex::Woman), None][nth % 4],
        age: [Some(AgeGroup::Adult), Some(AgeGroup::Young), Some(AgeGroup::Adult), Some(AgeGroup::Senior)][nth % 4],
        crime: Some(crime(nth)),
        reported: [Reported::Yes, Reported::No, Reported::Yes, Reported::Unknown][nth % 4],
        outcome: match nth % 7 {
            5 => Outcome::Unreached,
            6 => Outcome::Referred,
            _ => Outcome::Helped,
        },
    }
}

/// What an officer writes first.
pub const HELLO: &str = "Hej! Jag heter Anneli och arbetar på brottsofferjouren. Jag ringer dig i morgon mellan 13 och 15. \
    Säg till här om en annan tid är bättre.";
/// What the person answers.
pub const ANSWER: &str = "Tack. Efter klockan 14 går bra, då är jag ensam.";

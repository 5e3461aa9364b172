//! The two frames around a page: the public one and the office.
//!
//! A page's body stands inside `<main id="main">`. A public page brings its own `<div class="page">` (with `page-narrow`
//! for reading and forms), so that a hero can reach from edge to edge; an office page needs none.

use super::{
    frame::{EXIT_SITE, Frame},
    room::Room,
};
use crate::{
    accounts::{
        policy::{
            AnswerContacts, Capability, Contribute, HoldSupportKey, KeepNotices, KeepWatch, ManageSettings,
            ManageStaff, Need, ReadAnalyses, ReadCouncil, ReadDialogue, ReadDocuments, ReadLog, ReadMeasures,
            ReadPledges, ReadPriorities, ReadSituation, ReadSupportLog, ReadWalks, ReferVictims, ReviewBulletins, Role,
            SignedIn, TellResidents, TendOutbox, TriageReports,
        },
        session::SignedInAs,
    },
    kernel::lang::Lang,
    t,
    ui::{
        Call, EmergencyStrip, Glyph, Link, NavGroup, OfficeShell, PublicFooter, PublicHeader, QuickExit, Signed,
        SkipLink,
    },
};
use leptos::prelude::*;

/// A public page: emergency numbers first, the municipality, the page, the footer.
pub(super) fn public(frame: &Frame, once: bool, body: AnyView) -> AnyView {
    let lang = frame.lang;
    let calls = vec![Call::new(t!(lang, "shell-now"), "112"), Call::new(t!(lang, "shell-crime"), "114 14")];
    let demo = frame.demo.then(|| {
        view! { <aside class="demo-note" aria-label=t!(lang, "shell-demo-label")>{t!(lang, "shell-demo")}</aside> }
    });
    let exit = frame.is_discreet().then(|| view! { <QuickExit href=EXIT_SITE text=t!(lang, "shell-leave")/> });
    view! {
        <SkipLink text=t!(lang, "shell-skip")/>
        {exit}
        <EmergencyStrip label=t!(lang, "shell-emergency") calls/>
        {demo}
        {header(frame, once)}
        <main id="main" tabindex="-1">{body}</main>
        {footer(frame, once)}
    }
    .into_any()
}

fn header(frame: &Frame, once: bool) -> impl IntoView + use<> {
    let lang = frame.lang;
    let link = |path: &str, text: String| Link::new(frame.href(path), text).current(frame.path == path);
    let [report, follow, pledges, walks, support, contact] = [
        link("/rapportera", t!(lang, "shell-report")),
        link("/arende", t!(lang, "shell-follow")),
        link("/loften", t!(lang, "shell-pledges")),
        link("/vandringar", t!(lang, "shell-walks")),
        link("/stod", t!(lang, "shell-support")),
        link("/kontakt", t!(lang, "shell-contact")),
    ];
    let links = vec![report.clone(), follow.clone(), pledges.clone(), walks.clone(), support.clone(), contact.clone()];
    // A phone has no room for the footer's list at hand, but all the room it needs once the menu is open.
    let folded = vec![
        report,
        follow,
        link("/lage", t!(lang, "shell-lage")),
        link("/ni-sa-vi-gjorde", t!(lang, "shell-answers")),
        pledges,
        link("/dialog", t!(lang, "shell-dialogue")),
        walks,
        link("/grannsamverkan", t!(lang, "shell-watch")),
        support,
        contact,
    ];
    let languages =
        frame.profile.languages.iter().filter(|_| !once).map(|other| {
            Link::new(other.path(&frame.path), other.own_name()).lang(other.code()).current(*other == lang)
        });
    let coat = frame.profile.coat_of_arms_svg().map(|_| "/vapen.svg".to_owned());
    view! {
        <PublicHeader name=frame.profile.short_name.clone() home=frame.href("/") coat
            menu=t!(lang, "shell-menu") nav_label=t!(lang, "shell-nav") links folded
            language_label=t!(lang, "shell-languages") languages=languages.collect()/>
    }
}

fn footer(frame: &Frame, once: bool) -> impl IntoView + use<> {
    let lang = frame.lang;
    let link = |path: &str, text: String| Link::new(frame.href(path), text).current(frame.path == path);
    let mut links = vec![
        link("/ni-sa-vi-gjorde", t!(lang, "shell-answers")),
        link("/grannsamverkan", t!(lang, "shell-watch")),
        link("/stod", t!(lang, "shell-support")),
        link("/om", t!(lang, "shell-about")),
        link("/kontakt", t!(lang, "shell-contact")),
        link("/folj", t!(lang, "shell-by-mail")),
        link("/dialog", t!(lang, "shell-dialogue")),
        link("/lattlast", t!(lang, "shell-easy")),
        link("/personuppgifter", t!(lang, "shell-privacy")),
        link("/kakor", t!(lang, "shell-cookies")),
        link("/tillganglighet", t!(lang, "shell-accessibility")),
    ];
    let others = frame.profile.languages.iter().filter(|other| !once && **other != lang);
    links.extend(others.map(|other| Link::new(other.path(&frame.path), other.own_name()).lang(other.code())));
    links.push(Link::new("/personal", t!(lang, "shell-staff")));
    let responsible = t!(lang, "shell-responsible", municipality = frame.profile.name.as_str());
    view! {
        <PublicFooter label=t!(lang, "shell-more") links>
            <p>{responsible}</p>
            <p>{t!(lang, "shell-not-around-the-clock")}</p>
        </PublicFooter>
    }
}

/// An office page: navigation on the left (on phones behind a button), the page beside it.
pub(super) fn office(frame: &Frame, here: Option<Room>, body: AnyView) -> AnyView {
    let groups = groups(frame, here);
    let signed = signed(frame.staff());
    let demo = frame.demo.then(|| view! { <p class="demo-note no-print">{t!(Lang::Sv, "shell-demo")}</p> });
    view! {
        <OfficeShell name=frame.profile.short_name.clone() home="/personal" skip=t!(Lang::Sv, "shell-skip")
            menu=t!(Lang::Sv, "shell-menu") nav_label=t!(Lang::Sv, "office-nav") groups signed>
            {demo}{body}
        </OfficeShell>
    }
    .into_any()
}

fn signed(staff: Option<&SignedInAs>) -> Signed {
    let roles = staff.map(|staff| staff.roles.as_slice()).unwrap_or_default();
    Signed {
        who: staff.map(|staff| staff.id.to_string()),
        name: staff.map(|staff| staff.name.clone()).unwrap_or_default(),
        role: roles.iter().copied().map(role_name).collect::<Vec<_>>().join(", "),
        sign_out: "/personal/logga-ut".to_owned(),
        sign_out_text: t!(Lang::Sv, "office-sign-out"),
    }
}

/// What a role is called in the office.
pub fn role_name(role: Role) -> String {
    match role {
        Role::Coordinator => t!(Lang::Sv, "office-role-coordinator"),
        Role::Handler => t!(Lang::Sv, "office-role-handler"),
        Role::Participant => t!(Lang::Sv, "office-role-participant"),
        Role::Police => t!(Lang::Sv, "office-role-police"),
        Role::CouncilMember => t!(Lang::Sv, "office-role-council-member"),
        Role::Publisher => t!(Lang::Sv, "office-role-publisher"),
        Role::SupportOfficer => t!(Lang::Sv, "office-role-support-officer"),
        Role::SupportReceiver => t!(Lang::Sv, "office-role-support-receiver"),
        Role::SupportTrustee => t!(Lang::Sv, "office-role-support-trustee"),
        Role::SupportReferrer => t!(Lang::Sv, "office-role-support-referrer"),
        Role::DataProtectionOfficer => t!(Lang::Sv, "office-role-data-protection-officer"),
        Role::Administrator => t!(Lang::Sv, "office-role-administrator"),
    }
}

/// The rooms this person may enter, the daily ones first.
fn groups(frame: &Frame, here: Option<Room>) -> Vec<NavGroup> {
    let title = t!(Lang::Sv, "office-nav-manage");
    let daily = [
        Room::Today,
        Room::Inbox,
        Room::Contributions,
        Room::Situation,
        Room::Analysis,
        Room::Priorities,
        Room::Measures,
        Room::Council,
        Room::Dialogue,
        Room::Pledges,
        Room::Answers,
        Room::Watch,
        Room::Bulletins,
        Room::Support,
        Room::SupportKey,
        Room::Referral,
        Room::Walks,
        Room::Documents,
    ];
    let manage = [Room::Settings, Room::Staff, Room::Outbox, Room::Followers, Room::Log, Room::SupportLog];
    let groups = [(None, daily.as_slice()), (Some(title), &manage), (None, &[Room::Account])];
    groups
        .into_iter()
        .map(|(title, rooms)| NavGroup { title, links: links(frame, here, rooms) })
        .filter(|group| !group.links.is_empty())
        .collect()
}

fn links(frame: &Frame, here: Option<Room>, rooms: &[Room]) -> Vec<Link> {
    let may = |need| frame.staff().is_some_and(|staff| staff.can(need));
    rooms
        .iter()
        .filter(|room| !is_within_support(**room) || !may(AnswerContacts::NEED))
        .map(|room| (*room, door(*room)))
        .filter(|(_, (_, need, ..))| may(*need))
        .map(|(room, (path, _, glyph, text))| Link::new(path, text).glyph(glyph).current(Some(room) == here))
        .collect()
}

/// Is it a part of the room of victim support? Those who answer contacts find it there; others have only that part.
fn is_within_support(room: Room) -> bool {
    matches!(room, Room::SupportKey | Room::Referral | Room::SupportLog)
}

/// Address, need, picture and name of a room.
fn door(room: Room) -> (&'static str, Need, Glyph, String) {
    match room {
        Room::Today => ("/personal", SignedIn::NEED, Glyph::Home, t!(Lang::Sv, "office-today")),
        Room::Inbox => ("/personal/inkorg", TriageReports::NEED, Glyph::Inbox, t!(Lang::Sv, "office-inbox")),
        Room::Situation => ("/personal/lagesbild", ReadSituation::NEED, Glyph::Chart, t!(Lang::Sv, "office-situation")),
        Room::Contributions => {
            ("/personal/bidrag", Contribute::NEED, Glyph::Note, t!(Lang::Sv, "office-contributions"))
        }
        Room::Measures => ("/personal/insatser", ReadMeasures::NEED, Glyph::Flag, t!(Lang::Sv, "office-measures")),
        Room::Priorities => {
            ("/personal/prioritering", ReadPriorities::NEED, Glyph::Filter, t!(Lang::Sv, "office-priorities"))
        }
        Room::Dialogue => ("/personal/dialog", ReadDialogue::NEED, Glyph::Speech, t!(Lang::Sv, "office-dialogue")),
        Room::Pledges => ("/personal/loften", ReadPledges::NEED, Glyph::Heart, t!(Lang::Sv, "office-pledges")),
        Room::Answers => {
            ("/personal/ni-sa-vi-gjorde", TellResidents::NEED, Glyph::Speech, t!(Lang::Sv, "office-answers"))
        }
        Room::Watch => ("/personal/grannsamverkan", KeepWatch::NEED, Glyph::People, t!(Lang::Sv, "office-watch")),
        Room::Bulletins => {
            ("/personal/informerar", ReviewBulletins::NEED, Glyph::Shield, t!(Lang::Sv, "office-bulletins"))
        }
        Room::Support | Room::SupportKey | Room::Referral | Room::SupportLog => door_of_support(room),
        Room::Followers => {
            ("/personal/prenumerationer", KeepNotices::NEED, Glyph::Mail, t!(Lang::Sv, "office-followers"))
        }
        Room::Walks => ("/personal/vandringar", ReadWalks::NEED, Glyph::Route, t!(Lang::Sv, "office-walks")),
        Room::Analysis => ("/personal/analys", ReadAnalyses::NEED, Glyph::Search, t!(Lang::Sv, "office-analysis")),
        Room::Council => ("/personal/rad", ReadCouncil::NEED, Glyph::Council, t!(Lang::Sv, "office-council")),
        Room::Documents => ("/personal/rapporter", ReadDocuments::NEED, Glyph::Note, t!(Lang::Sv, "office-documents")),
        Room::Settings => {
            ("/personal/installningar", ManageSettings::NEED, Glyph::Settings, t!(Lang::Sv, "office-settings"))
        }
        Room::Staff => ("/personal/konton", ManageStaff::NEED, Glyph::People, t!(Lang::Sv, "office-staff")),
        Room::Outbox => ("/personal/utskick", TendOutbox::NEED, Glyph::Mail, t!(Lang::Sv, "office-outbox")),
        Room::Log => ("/personal/logg", ReadLog::NEED, Glyph::List, t!(Lang::Sv, "office-log")),
        Room::Account => ("/personal/konto", SignedIn::NEED, Glyph::User, t!(Lang::Sv, "office-account")),
    }
}

/// The same for victim support, part by part.
fn door_of_support(room: Room) -> (&'static str, Need, Glyph, String) {
    match room {
        Room::SupportKey => {
            ("/personal/stod/nyckel", HoldSupportKey::NEED, Glyph::Lock, t!(Lang::Sv, "office-support-key"))
        }
        Room::Referral => {
            ("/personal/stod/hanvisa", ReferVictims::NEED, Glyph::Heart, t!(Lang::Sv, "office-support-refer"))
        }
        Room::SupportLog => {
            ("/personal/stod/logg", ReadSupportLog::NEED, Glyph::List, t!(Lang::Sv, "office-support-log"))
        }
        _ => ("/personal/stod", AnswerContacts::NEED, Glyph::Heart, t!(Lang::Sv, "office-support")),
    }
}

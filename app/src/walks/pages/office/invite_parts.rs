//! Parts of the page of invitations: the form, how many, the meetings, and the addresses once somebody opened them.

use super::{
    invite::{Actors, Page},
    mistake,
};
use crate::{
    kernel::{lang::Lang, pii_types::Purpose},
    platform::{clock::plain_date, municipality::Profile},
    t,
    ui::*,
    walks::{
        labels,
        model::RoleWord,
        service::{
            invite::{AT_ONCE, KEPT_DAYS, Meeting, Opened},
            read::Whole,
            signup::is_open,
        },
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Addresses, a role, actors.
pub(super) fn form(page: &Page<'_>, profile: &Profile, actors: &Actors, today: NaiveDate) -> AnyView {
    if !is_open(&page.whole.row, today) {
        return view! {
            <div id="field-emails" tabindex="-1">
                <EmptyState title=t!(SV, "walks-invite-not-now") text=t!(SV, "walks-invite-closed")/>
            </div>
        }
        .into_any();
    }
    let (form, error) = (page.form, page.errors.of("emails", SV));
    let value = form.emails.clone();
    let none = std::iter::once(Choice::new("", t!(SV, "walks-invite-no-role")));
    let roles = RoleWord::ALL.iter().map(|role| Choice::new(role.code(), labels::role(SV, *role)));
    let roles: Vec<_> = none.chain(roles).map(|one| one.chosen_if(&form.role)).collect();
    let offered = profile.actors_in_use().filter_map(|actor| {
        let many = actors.iter().find(|(code, _)| code.as_str() == actor.code).map(|(_, all)| all.len())?;
        let ticked = form.actor.contains(&actor.code);
        Some(
            Choice::new(&actor.code, t!(SV, "walks-invite-actor", name = actor.name.as_str(), n = many)).chosen(ticked),
        )
    });
    let offered: Vec<_> = offered.collect();
    let ticks = (!offered.is_empty()).then(|| {
        view! {
            <CheckboxGroup name="actor" legend=t!(SV, "walks-invite-actors") hint=t!(SV, "walks-invite-actors-hint") choices=offered/>
        }
    });
    view! {
        <Card title=t!(SV, "walks-invite-form")>
            <form method="post" class="stack" data-guard="">
                <TextArea name="emails" id="field-emails" label=t!(SV, "walks-invite-emails")
                    hint=t!(SV, "walks-invite-emails-hint", most = AT_ONCE) value error rows=6/>
                <Select name="role" id="field-role" label=t!(SV, "walks-invite-role") hint=t!(SV, "walks-invite-role-hint") choices=roles/>
                {ticks}
                <p class="small">{t!(SV, "walks-invite-privacy", days = KEPT_DAYS)}</p>
                <ActionBar><Button text=t!(SV, "walks-invite-send") name="do" value="invite" kind=ButtonKind::Amber/></ActionBar>
            </form>
        </Card>
    }
    .into_any()
}

/// How many were invited, and how many signed up.
pub(super) fn count(whole: &Whole) -> AnyView {
    let (going, waiting) = whole.seats;
    let said = t!(SV, "walks-invite-count", invited = whole.invited, signed = going + waiting);
    let open = (whole.invited > 0).then(|| {
        let fields = vec![("do".to_owned(), "open".to_owned())];
        view! { <div><ButtonForm text=t!(SV, "walks-invite-open") fields/></div> }
    });
    view! { <Card title=t!(SV, "walks-invite-so-far")><p><b>{said}</b></p>{open}</Card> }.into_any()
}

/// The meetings before and after the walk that are still to come.
pub(super) fn meetings(page: &Page<'_>, today: NaiveDate) -> Option<AnyView> {
    let row = &page.whole.row;
    let one = |meeting: Meeting, what: &str, title: String| {
        let day = plain_date(meeting.news(row, today)?.day()?, SV);
        let fields = vec![("do".to_owned(), what.to_owned()), ("version".to_owned(), row.version.to_string())];
        let text = t!(SV, "walks-invite-to-meeting");
        let words = format!("{title} {day}");
        Some(view! { <li class="stack-s"><span>{words}</span><ButtonForm text fields about=title/></li> }.into_any())
    };
    let before = one(Meeting::Before, "before", t!(SV, "walks-invite-before"));
    let after = one(Meeting::After, "after", t!(SV, "walks-invite-after"));
    let error = mistake(page.errors, "meeting");
    if before.is_none() && after.is_none() && error.is_none() {
        return None;
    }
    Some(
        view! {
            <Card title=t!(SV, "walks-invite-meetings")>
                <p class="small">{t!(SV, "walks-invite-meetings-text")}</p>
                <div id="field-meeting" tabindex="-1">{error}</div>
                <ul class="plain stack-s">{before}{after}</ul>
            </Card>
        }
        .into_any(),
    )
}

/// The addresses, once somebody opened them.
pub(super) fn opened(all: &[Opened]) -> AnyView {
    let items = all.iter().map(|(email, role)| {
        let email = email.as_ref().map(|email| email.disclose(Purpose::ShowToHandler).clone());
        let email = email.unwrap_or_else(|| t!(SV, "walks-invite-erased"));
        let role = role.map(|role| view! { <span class="small">{labels::role(SV, role)}</span> });
        view! { <li class="spread"><span>{email}</span>{role}</li> }
    });
    let items = items.collect_view();
    view! {
        <Card title=t!(SV, "walks-invite-opened")>
            <p class="small">{t!(SV, "walks-invite-opened-text")}</p>
            <ul class="plain stack-s">{items}</ul>
        </Card>
    }
    .into_any()
}

//! What stands beside the text of a pledge in the office: activities, what is missing, versions, where it came from.

use crate::{
    accounts::{
        policy::{Capability, ReadPledges, ReadPriorities},
        scope::Scope,
    },
    kernel::lang::Lang,
    platform::clock::{local_date, plain_date, spoken_moment},
    pledges::{
        labels,
        model::{Activity, Missing, Status},
        pages::{
            address,
            article::{mark, outcome, target},
            public_address,
        },
        service::read::{Version, Whole},
    },
    shell::Frame,
    t,
    ui::*,
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The activities, each with a way to its form for those who write.
pub(super) fn activities(whole: &Whole, writes: bool, today: NaiveDate) -> AnyView {
    let here = address(whole.id);
    let all = &whole.content.activities;
    let add = writes.then(|| {
        let href = format!("{here}/aktivitet/ny");
        view! { <p><LinkButton href text=t!(SV, "pledges-add-activity") kind=ButtonKind::Quiet glyph=Some(Glyph::Plus)/></p> }
    });
    let body = if all.is_empty() {
        view! { <p>{t!(SV, "pledges-no-activities")}</p> }.into_any()
    } else {
        let columns = vec![
            Column::new(t!(SV, "pledge-activity")),
            Column::new(t!(SV, "pledge-target")),
            Column::new(t!(SV, "pledge-outcome")),
            Column::new(t!(SV, "pledge-status")),
        ];
        let rows = all.iter().map(|one| row(&here, one, writes, today)).collect();
        view! { <DataTable caption=t!(SV, "pledge-activities") columns rows quiet_caption=true/> }.into_any()
    };
    view! { <section class="card" id="field-activities" tabindex="-1"><h2>{t!(SV, "pledge-activities")}</h2>{body}{add}</section> }
        .into_any()
}

fn row(here: &str, one: &Activity, writes: bool, today: NaiveDate) -> Vec<AnyView> {
    let (text, who) = (one.text.clone(), labels::who(one.who, &one.other));
    let name = if writes {
        let href = format!("{here}/aktivitet/{}", one.number);
        view! { <a class="pledge-what" href=href>{text}</a> }.into_any()
    } else {
        view! { <span class="pledge-what">{text}</span> }.into_any()
    };
    let late = one.owes_explanation(today).then(|| view! { <span class="pledge-late">{t!(SV, "pledges-owes")}</span> });
    vec![
        cell(view! { {name}<span class="pledge-by">{who}</span> }),
        target(SV, one),
        outcome(SV, one),
        cell(view! { <span class="pledge-state">{mark(SV, one.status)}{late}</span> }),
    ]
}

/// Where it stands, what is missing, and the way to publishing.
pub(super) fn publish(whole: &Whole, publishes: bool) -> AnyView {
    let state = match (&whole.slug, whole.is_changed()) {
        (None, _) => t!(SV, "pledges-not-public"),
        (Some(_), true) => t!(SV, "pledges-public-changed"),
        (Some(_), false) => t!(SV, "pledges-public-same"),
    };
    let text = whole.slug.is_none().then(|| view! { <p>{t!(SV, "pledges-not-public-text")}</p> });
    let page = whole.slug.as_ref().map(|slug| {
        let href = public_address(slug);
        view! { <p><a class="quiet-link" href=href>{t!(SV, "pledges-to-page")}</a></p> }
    });
    let href = format!("{}/granska", address(whole.id));
    let (word, kind) = if publishes {
        (t!(SV, "pledges-review"), ButtonKind::Amber)
    } else {
        (t!(SV, "pledges-preview"), ButtonKind::Quiet)
    };
    let missing = (!whole.missing.is_empty() && whole.is_changed()).then(|| missing(whole));
    view! {
        <Card title=t!(SV, "pledges-state")>
            <p><strong>{state}</strong></p>
            {text}
            {page}
            {missing}
            <p><LinkButton href text=word kind/></p>
        </Card>
    }
    .into_any()
}

/// What must be done first, each with a link to where.
pub(super) fn missing(whole: &Whole) -> AnyView {
    let here = address(whole.id);
    let items = whole.missing.iter().map(|one| {
        let (href, text) = (place(&here, *one), labels::missing(*one, &whole.content));
        view! { <li><a href=href>{text}</a></li> }
    });
    let (items, many) = (items.collect_view(), whole.missing.len());
    view! { <h3>{t!(SV, "pledges-missing", n = many)}</h3><ul class="stack-s">{items}</ul> }.into_any()
}

fn place(here: &str, one: Missing) -> String {
    match one.activity() {
        Some(number) => format!("{here}/aktivitet/{number}"),
        None => format!("{here}#field-{}", one.field()),
    }
}

/// The way to what residents say of it.
pub(super) fn feedback(whole: &Whole, publishes: bool) -> Option<AnyView> {
    let href = format!("{}/synpunkter", address(whole.id));
    (publishes && whole.slug.is_some()).then(|| {
        view! {
            <Card title=t!(SV, "hearing-title")>
                <p>{t!(SV, "hearing-card-text")}</p>
                <p><a class="quiet-link" href=href>{t!(SV, "hearing-read")}</a></p>
            </Card>
        }
        .into_any()
    })
}

/// What was published, the latest first.
pub(super) fn versions(scope: &Scope<ReadPledges>, whole: &Whole) -> Option<AnyView> {
    let slug = whole.slug.as_ref()?;
    let happenings = whole.versions.iter().map(|one: &Version| {
        let when = spoken_moment(one.at, scope.now(), SV);
        let (href, news) = (format!("{}/version/{}", public_address(slug), one.number), one.news.clone());
        let news = (!news.is_empty()).then(|| view! { <p>{news}</p> });
        let broken = (!one.is_genuine).then(|| view! { <Notice title=t!(SV, "pledges-broken") tone=Tone::Danger/> });
        let read = t!(SV, "pledge-read-version", n = one.number);
        Happening::new(one.at.to_rfc3339(), when, t!(SV, "pledge-version", n = one.number))
            .body(view! { {broken}{news}<p><a class="quiet-link" href=href>{read}</a></p> })
    });
    let happenings = happenings.collect();
    Some(view! { <Card title=t!(SV, "pledges-versions")><Timeline happenings/></Card> }.into_any())
}

/// The points of directions it came from.
pub(super) fn origins(frame: &Frame, scope: &Scope<ReadPledges>, whole: &Whole) -> Option<AnyView> {
    if whole.origins.is_empty() {
        return None;
    }
    let reads = frame.staff().is_some_and(|staff| staff.can(ReadPriorities::NEED));
    let happenings = whole.origins.iter().map(|one| {
        let when = spoken_moment(one.made_at, scope.now(), SV);
        let href = format!("/personal/prioritering/{}/inriktning", one.round);
        let from = reads.then(|| view! { <a class="quiet-link" href=href>{t!(SV, "pledges-origin")}</a> });
        let (sentence, days) = (one.sentence.clone(), labels::days(SV, one.first.parse().ok(), one.last.parse().ok()));
        Happening::new(one.made_at.to_rfc3339(), when, one.title.clone())
            .body(view! { <p class="words">{sentence}</p><p class="small">{days}</p>{from} })
    });
    let happenings = happenings.collect();
    Some(view! { <Card title=t!(SV, "pledges-origins")><Timeline happenings/></Card> }.into_any())
}

/// When the latest version came out, for lines of text.
pub(super) fn latest(whole: &Whole) -> Option<String> {
    let latest = whole.versions.first()?;
    let day = plain_date(local_date(latest.at), SV);
    Some(t!(SV, "pledge-version-of", n = latest.number, day = day))
}

/// The states as choices.
pub(super) fn statuses(picked: &str) -> Vec<Choice> {
    Status::ALL.iter().map(|one| Choice::new(one.code(), labels::status(SV, *one)).chosen_if(picked)).collect()
}

//! Parts of the page of a walk: its facts, its route, and the protocol with every measure and every no.

use crate::{
    accounts::{policy::Public, scope::Scope},
    kernel::lang::Lang,
    platform::{
        clock::{local_date, plain_date},
        municipality::Profile,
    },
    shell::Frame,
    t,
    ui::*,
    walks::{
        labels,
        model::{State, Stop, told},
        pages::{lines, public_address},
        service::public::{Read, Shown},
        store::action::Row as Line,
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// When and where: the first thing somebody wants to know.
pub(super) fn when_and_where(lang: Lang, shown: &Shown) -> AnyView {
    let point = shown.plan.meeting_point.clone();
    let mut facts = vec![(t!(lang, "walk-when"), labels::when(lang, &shown.plan).into_any())];
    if !point.is_empty() {
        facts.push((t!(lang, "walk-meeting-point"), view! { <span lang="sv">{point}</span> }.into_any()));
    }
    view! { <div class="walk-when"><DefinitionList facts/></div> }.into_any()
}

/// What else there is of it.
pub(super) fn facts(frame: &Frame, scope: &Scope<Public>, read: &Read) -> AnyView {
    let (lang, shown) = (frame.lang, &read.shown);
    let plan = &shown.plan;
    let swedish = |text: String| view! { <span lang="sv">{text}</span> }.into_any();
    let facts = vec![(t!(lang, "walk-area"), swedish(frame.profile.area_name(plan.area.as_str())))];
    let typesets = scope.municipality().typesetter().is_some();
    let here = lang.path(&public_address(&shown.row.slug));
    let (calendar, poster) = (format!("{here}/kalender.ics"), format!("{here}/affisch.pdf"));
    let poster = (typesets && shown.is_open)
        .then(|| view! { <li><a class="quiet-link" href=poster>{t!(lang, "walk-poster")}</a></li> });
    let calendar = shown
        .is_open
        .then(|| view! { <li><a class="quiet-link" href=calendar>{t!(lang, "walk-to-calendar")}</a></li> });
    let first = read.first.as_ref().map(|(title, slug)| {
        let (href, title) = (lang.path(&public_address(slug)), title.clone());
        view! { <li>{t!(lang, "walk-first")}" "<a href=href lang="sv">{title}</a></li> }
    });
    let compare = (read.first.is_some() && shown.row.state() == State::Published).then(|| {
        let href = format!("{here}/jamfor");
        view! { <li><a class="quiet-link" href=href>{t!(lang, "walk-compare")}</a></li> }
    });
    let returns = read.returns.iter().map(|(title, slug, both)| {
        let (path, title) = (lang.path(&public_address(slug)), title.clone());
        let href = if *both { format!("{path}/jamfor") } else { path };
        let word = labels::unless_said(t!(lang, "walk-again"), &title);
        view! { <li>{word}<a href=href lang="sv">{title}</a></li> }
    });
    let returns = returns.collect_view();
    view! {
        <DefinitionList facts/>
        <ul class="plain no-print">{calendar}{poster}{first}{compare}{returns}</ul>
    }
    .into_any()
}

/// What it is about, how far it goes, and for whom the way is.
pub(super) fn description(lang: Lang, shown: &Shown) -> Option<AnyView> {
    let plan = &shown.plan;
    let facts =
        [(t!(lang, "walk-distance"), plan.distance.clone()), (t!(lang, "walk-step-free"), plan.step_free.clone())];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts: Vec<_> = facts.map(|(word, text)| (word, view! { <span lang="sv">{text}</span> }.into_any())).collect();
    if plan.about.is_empty() && facts.is_empty() {
        return None;
    }
    let about = (!plan.about.is_empty()).then(|| {
        let text = plan.about.clone();
        view! { <p class="typed measure" lang="sv">{text}</p> }
    });
    let facts = (!facts.is_empty()).then(|| view! { <DefinitionList facts/> });
    Some(view! { <div class="stack-s">{about}{facts}</div> }.into_any())
}

/// How it goes: the three steps, the route, and who is there.
pub(super) fn about(lang: Lang, shown: &Shown, today: NaiveDate) -> AnyView {
    let plan = &shown.plan;
    let stops = plan.stops.iter().map(stop).collect_view();
    let roles = plan.roles.iter().map(|one| view! { <li>{labels::role(lang, *one)}</li> }).collect_view();
    let roles = (!plan.roles.is_empty()).then(|| {
        view! { <section class="stack-s"><h2>{t!(lang, "walk-roles")}</h2><ul>{roles}</ul></section> }
    });
    view! {
        {three_steps(lang, shown, today)}
        <section class="stack-s"><h2>{t!(lang, "walk-route")}</h2><ol class="plain stack-s walk-route">{stops}</ol></section>
        {roles}
    }
    .into_any()
}

fn stop(one: &Stop) -> AnyView {
    let (name, note) = (labels::stop(one), one.note.clone());
    let note = (!note.is_empty()).then(|| view! { <span class="walk-by">{note}</span> });
    view! { <li lang="sv">{name}{note}</li> }.into_any()
}

/// Before, the walk itself, afterwards, and again some months later.
fn three_steps(lang: Lang, shown: &Shown, today: NaiveDate) -> AnyView {
    let plan = &shown.plan;
    let meeting = |title: String, day: Option<NaiveDate>, text: &str| {
        let day = day?;
        let said = match day < today {
            true => t!(lang, "walk-step-over", day = plain_date(day, lang)),
            false => plain_date(day, lang),
        };
        let text = text.to_owned();
        Some(view! { <li><b>{title}</b>" "{said}" "<span class="small" lang="sv">{text}</span></li> })
    };
    view! {
        <section class="stack-s">
            <h2>{t!(lang, "walk-steps")}</h2>
            <ol class="walk-steps">
                {meeting(t!(lang, "walk-step-pre"), plan.pre_day, &plan.pre_text)}
                {meeting(t!(lang, "walk-step-walk"), plan.day, "")}
                {meeting(t!(lang, "walk-step-follow"), plan.follow_day, &plan.follow_text)}
                {meeting(t!(lang, "walk-step-return"), plan.return_day, "")}
            </ol>
        </section>
    }
    .into_any()
}

/// The protocol, once it is public: who was there, every measure, every no with its reason, and what should stay.
pub(super) fn protocol(lang: Lang, profile: &Profile, read: &Read) -> Option<AnyView> {
    let published = read.shown.row.published_at?;
    let plan = &read.shown.plan;
    let (kept, asked): (Vec<_>, Vec<_>) = read.lines.iter().partition(|row| lines::is_kept(row));
    let done = asked.iter().filter(|row| is_done(row.status())).count();
    let (many, day) = (asked.len(), plain_date(local_date(published), lang));
    let done = (many > 0).then(|| view! { <p><b>{t!(lang, "walk-done-of", done = done, all = many)}</b></p> });
    let none = asked.is_empty().then(|| view! { <p>{t!(lang, "walk-nothing-found")}</p> });
    let table = (!asked.is_empty()).then(|| lines::table(lang, profile, plan, &asked, &lines::EVERYBODY));
    Some(
        view! {
            <section class="stack" id="protokoll">
                <h2>{t!(lang, "walk-protocol")}</h2>
                <p class="small">{t!(lang, "walk-published", day = day)}</p>
                {how(lang, read)}
                {done}
                {none}
                {table}
                {photos(lang, read, &asked)}
            </section>
            {lines::kept(lang, plan, &kept)}
        }
        .into_any(),
    )
}

/// The photos that the office has approved, each with its line of the protocol.
fn photos(lang: Lang, read: &Read, asked: &[&Line]) -> Option<AnyView> {
    let here = lang.path(&public_address(&read.shown.row.slug));
    let items = read.photos.iter().filter_map(|(action, photo, words)| {
        let line = read.lines.iter().find(|line| line.id == *action)?;
        let base = format!("{here}/bild/{photo}");
        let (small, large, words) = (format!("{base}/liten"), format!("{base}/stor"), words.clone());
        let stop = read.shown.plan.stop(line.stop).map(labels::stop).unwrap_or_default();
        // Numbered as in the table; what should stay as it is has no number there.
        let number = asked.iter().position(|one| one.id == line.id).map(|at| format!("{}. ", at + 1));
        let of = format!("{}{} – {stop}", number.unwrap_or_default(), line.content().text);
        Some(view! {
            <li lang="sv">
                <figure class="walk-shown">
                    <a href=large><img src=small alt=words/></a>
                    <figcaption class="small">{of}</figcaption>
                </figure>
            </li>
        })
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="stack-s">
                <h3>{t!(lang, "walk-photos")}</h3>
                <ul class="plain walk-photos">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn is_done(status: crate::walks::model::ActionStatus) -> bool {
    use crate::walks::model::ActionStatus::{Done, Followed};
    matches!(status, Done | Followed)
}

/// Light, weather, and how many came, with small numbers hidden.
fn how(lang: Lang, read: &Read) -> AnyView {
    let how = read.shown.row.conditions();
    let (told, said) = (told(&how.groups), labels::conditions(lang, &how));
    let few = t!(lang, "walk-few", least = crate::observations::FEWEST_TO_SHARE);
    let groups = told.groups.iter().map(|(group, many)| {
        let many = many.map_or_else(|| few.clone(), |many| many.to_string());
        format!("{}: {many}", labels::people(lang, *group))
    });
    let groups = groups.collect::<Vec<_>>().join(", ");
    let all = match told.all {
        0 => few,
        all if told.at_least => t!(lang, "walk-at-least", n = all),
        all => all.to_string(),
    };
    let mut facts = Vec::new();
    if !said.is_empty() {
        facts.push((t!(lang, "walk-conditions"), said.into_any()));
    }
    if !groups.is_empty() {
        facts.push((t!(lang, "walk-participants"), format!("{all} ({groups})").into_any()));
    }
    view! { <DefinitionList facts/> }.into_any()
}

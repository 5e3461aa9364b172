//! What people decide and do: levels, what is to come, measures, who meets next.

use super::{Coming, Known, SV, change, people};
use crate::{
    kernel::id::AreaCode,
    measures::{Summary, is_to_follow},
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    situation::{
        content::{Cell, Head, Mark, Part, Sheet},
        labels,
        service::{Figures, areas::Area, meeting::Decision},
        tally::Line,
    },
    t,
};
use chrono::NaiveDate;

/// Each area with its level, the highest first.
pub fn levels(figures: &Figures, known: &Known) -> Vec<Part> {
    let mut areas: Vec<&Area> = known.areas.iter().collect();
    areas.sort_by_key(|area| std::cmp::Reverse(area.level().unwrap_or(area.proposal.level)));
    let heads = [
        t!(SV, "situation-column-area"),
        t!(SV, "picture-column-level"),
        t!(SV, "picture-column-trend"),
        t!(SV, "picture-column-cause"),
        t!(SV, "picture-column-set"),
    ];
    let rows = areas.into_iter().map(|area| level(figures, area)).collect();
    let caption = t!(SV, "picture-levels");
    vec![Part::Table(Sheet { caption, heads: heads.map(Head::words).into(), rows, none: String::new() })]
}

fn level(figures: &Figures, area: &Area) -> Vec<Cell> {
    let line = Line { code: None, now: area.facts.number, before: area.facts.before, last_year: 0 };
    let (told, cause, set) = match (area.level(), &area.set) {
        (Some(level), Some(set)) => {
            let day = spoken_date(local_date(set.at), figures.today, SV);
            let who = t!(SV, "picture-set-by", role = labels::role(&set.by_role), day = day);
            let told = Cell { text: labels::level(level), mark: Mark::from(level) };
            let cause = [set.cause.as_str(), set.reason.as_str()].into_iter().filter(|text| !text.is_empty());
            (told, cause.collect::<Vec<_>>().join(" – "), who)
        }
        _ => {
            let text = t!(SV, "picture-proposed", level = labels::level(area.proposal.level));
            let told = Cell { text, mark: Mark::from(area.proposal.level) };
            (told, area.because.clone(), t!(SV, "picture-not-set"))
        }
    };
    vec![area.name.clone().into(), told, change(&line), cause.into(), set.into()]
}

/// School breaks, arrangements, days of risk, and what is rumoured.
pub fn coming(profile: &Profile, figures: &Figures, known: &Known) -> Vec<Part> {
    let heads = [
        t!(SV, "picture-column-what"),
        t!(SV, "picture-column-days"),
        t!(SV, "picture-column-where"),
        t!(SV, "picture-column-note"),
    ];
    let row = |one: &Coming| {
        let what = format!("{} ({})", one.title, one.kind.to_lowercase());
        vec![
            what.into(),
            spoken_days(one.days, figures.today).into(),
            one.place.clone().into(),
            one.note.clone().into(),
        ]
    };
    let rows = known.coming.iter().map(row).collect();
    let (caption, none) = (t!(SV, "picture-coming"), t!(SV, "picture-coming-none"));
    vec![
        Part::Table(Sheet { caption, heads: heads.map(Head::words).into(), rows, none }),
        Part::Table(rumours(profile, figures)),
    ]
}

/// The head of categories that rumours and worry are counted under.
const WORRY: &str = "7";

fn rumours(profile: &Profile, figures: &Figures) -> Sheet {
    let worry = |code: &str| profile.category_head(code).is_some_and(|head| head.code == WORRY);
    let lines = figures.spans.only(profile, false).by_category();
    let lines: Vec<Line> = lines.into_iter().filter(|line| line.code.as_deref().is_some_and(worry)).collect();
    let name = |line: &Line| profile.category_label(line.code.as_deref().unwrap_or_default());
    let sheet = people::table(t!(SV, "picture-rumours"), t!(SV, "situation-column-category"), &lines, name);
    Sheet { none: t!(SV, "picture-rumours-none"), ..sheet }
}

/// `fredag 1 maj`, `måndag 23 februari – söndag 1 mars`.
pub fn spoken_days((first, last): (NaiveDate, NaiveDate), today: NaiveDate) -> String {
    let told = spoken_date(first, today, SV);
    if first == last { told } else { format!("{told} – {}", spoken_date(last, today, SV)) }
}

/// What goes on, and what of it is to be looked at.
pub fn measures(profile: &Profile, figures: &Figures, known: &Known) -> Vec<Part> {
    let (due, others): (Vec<&Summary>, Vec<&Summary>) =
        known.measures.iter().partition(|one| is_to_follow(one, figures.today));
    let sheet = |caption: String, none: String, list: &[&Summary]| {
        let heads = [
            t!(SV, "picture-column-measure"),
            t!(SV, "situation-column-area"),
            t!(SV, "picture-column-owner"),
            t!(SV, "picture-column-next"),
        ];
        let rows = list.iter().map(|one| measure(profile, figures, one)).collect();
        Part::Table(Sheet { caption, heads: heads.map(Head::words).into(), rows, none })
    };
    let mut parts = vec![
        sheet(t!(SV, "picture-to-follow"), t!(SV, "picture-to-follow-none"), &due),
        sheet(t!(SV, "picture-ongoing"), t!(SV, "picture-ongoing-none"), &others),
    ];
    if !known.decided.is_empty() {
        parts.push(Part::Table(decided(profile, figures, &known.decided)));
    }
    parts
}

/// What the meeting decided, as it was put there.
fn decided(profile: &Profile, figures: &Figures, decisions: &[Decision]) -> Sheet {
    let heads = [t!(SV, "meeting-column-what"), t!(SV, "meeting-column-who"), t!(SV, "meeting-column-until")];
    let row =
        |one: &Decision| vec![one.title.as_str().into(), who(profile, one).into(), until(one, figures.today).into()];
    let rows = decisions.iter().map(row).collect();
    let caption = t!(SV, "meeting-decisions");
    Sheet { caption, heads: heads.map(Head::words).into(), rows, none: String::new() }
}

fn measure(profile: &Profile, figures: &Figures, one: &Summary) -> Vec<Cell> {
    let actor = one.actor.as_ref().and_then(|code| profile.actor(code.as_str())).map(|actor| actor.name.clone());
    let owner = [actor.unwrap_or_default(), one.role.clone()].into_iter().filter(|text| !text.is_empty());
    let next = one.next.map(|day| spoken_date(day, figures.today, SV));
    vec![
        one.title.clone().into(),
        place(profile, one).into(),
        owner.collect::<Vec<_>>().join(", ").into(),
        next.unwrap_or_else(|| t!(SV, "picture-no-day")).into(),
    ]
}

/// Where a measure is, as far as said.
pub fn place(profile: &Profile, one: &Summary) -> String {
    let area = one.area.as_ref().map(AreaCode::as_str);
    match (area, one.place.as_str()) {
        (Some(area), _) => profile.area_name(area),
        (None, "") => t!(SV, "situation-no-area"),
        (None, place) => place.to_owned(),
    }
}

/// Who is told.
pub fn upward(profile: &Profile) -> Part {
    let to: Vec<_> = profile.recipients_in_use().map(|to| to.name.clone()).collect();
    let group = profile.bodies.operative.name.clone();
    Part::quiet(t!(SV, "situation-to-steering", group = group, to = to.join(", ")))
}

/// Who was at the meeting, or else who sits in the group; and when it meets next.
pub fn present(known: &Known) -> Vec<Part> {
    let heads = vec![Head::words(t!(SV, "picture-column-role"))];
    let (caption, roles) = match known.present.is_empty() {
        true => (t!(SV, "picture-members"), &known.members),
        false => (t!(SV, "meeting-present"), &known.present),
    };
    let rows = roles.iter().map(|role| vec![role.as_str().into()]).collect();
    let none = t!(SV, "picture-members-none");
    let next = known.next.clone().unwrap_or_else(|| t!(SV, "picture-no-meeting"));
    vec![Part::say(next), Part::Table(Sheet { caption, heads, rows, none })]
}

/// `Kommunen – gata och park, Driftchef`.
pub fn who(profile: &Profile, one: &Decision) -> String {
    let actor = profile.actor(&one.actor).map_or_else(|| one.actor.clone(), |actor| actor.name.clone());
    if one.role.is_empty() { actor } else { format!("{actor}, {}", one.role) }
}

/// The day in words.
pub fn until(one: &Decision, today: NaiveDate) -> String {
    one.until.parse().map_or_else(|_| one.until.clone(), |day| spoken_date(day, today, SV))
}

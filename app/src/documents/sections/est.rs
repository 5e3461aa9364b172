//! What fills the sections from the rest of EST: levels, priorities and direction, analyses, agreements that end.

use super::{
    Texts,
    blocks::{heading, note, paragraph, sourced},
};
use crate::{
    analysis,
    documents::{
        beside::Beside,
        figures::{Counted, Figures},
        labels::{date, date_of, shown},
        model::{
            Kind,
            paper::{Block, Column},
        },
    },
    kernel::{days::Days, id::AreaCode, lang::Lang},
    measures::Summary,
    platform::{municipality::Profile, preset::parts::Recipient},
    priorities::{PointStanding, Told, ToldPoint},
    situation::{Level, Standing, level_name},
    t,
};

const SV: Lang = Lang::Sv;
/// A proposed text is cut after the paragraph that passes so many signs.
const LONGEST_PROPOSAL: usize = 4_000;

/// The level of each area in the latest justerade picture of the days.
pub fn levels(figures: &Figures) -> Vec<Block> {
    let pictures = &figures.beside.pictures;
    let Some(latest) = pictures.iter().rev().find(|picture| !picture.levels.is_empty()) else { return Vec::new() };
    let mut levels = latest.levels.clone();
    // The order of the settings among areas of the same level.
    levels.sort_by_key(|one| std::cmp::Reverse(one.level));
    if figures.span.kind() == Kind::Month {
        return vec![paragraph(in_words(&latest.period, &levels))];
    }
    let highest = |area: &str| {
        let all = pictures.iter().flat_map(|picture| &picture.levels);
        all.filter(|one| one.area == area).map(|one| one.level).max().unwrap_or(Level::Normal)
    };
    let row = |one: &Standing| {
        vec![one.area.clone(), level_name(one.level), level_name(highest(&one.area)), one.reason.clone()]
    };
    let columns = vec![
        Column::words(t!(SV, "documents-area")),
        Column::words(t!(SV, "documents-level")),
        Column::words(t!(SV, "documents-level-highest")),
        Column::words(t!(SV, "documents-level-reason")),
    ];
    let caption = t!(SV, "documents-levels-caption", period = latest.period.as_str());
    let table = Block::Table { caption, columns, rows: levels.iter().map(row).collect() };
    let source = t!(SV, "documents-source-levels", many = pictures.len());
    vec![table, note(source)]
}

/// One page has room for a few lines: each level with its areas, those that are as usual last.
fn in_words(period: &str, levels: &[Standing]) -> String {
    let at = |level: Level| -> Vec<&str> {
        levels.iter().filter(|one| one.level == level).map(|one| one.area.as_str()).collect()
    };
    let each = Level::ALL.iter().rev().map(|level| (level, at(*level))).filter(|(_, areas)| !areas.is_empty());
    let said: Vec<_> = each.map(|(level, areas)| format!("{}: {}.", level_name(*level), areas.join(", "))).collect();
    t!(SV, "documents-levels-words", period = period, levels = said.join(" "))
}

/// Chosen areas and the direction of each round within the days, and how it went with the round before.
pub fn priorities(figures: &Figures) -> Vec<Block> {
    let days = figures.span.days();
    let mut blocks = Vec::new();
    let (before, within): (Vec<&Told>, Vec<&Told>) =
        figures.beside.rounds.iter().partition(|round| round.days.last < days.first);
    for round in &within {
        blocks.push(heading(t!(SV, "documents-round", round = round.name.as_str())));
        blocks.push(chosen(figures, round, false));
        blocks.extend(points(figures, round));
    }
    // Two years tell of eight rounds themselves; what was before them was told then.
    if let Some(round) = before.last().filter(|_| !within.is_empty() && figures.span.kind() != Kind::Law) {
        blocks.push(heading(t!(SV, "documents-round-before", round = round.name.as_str())));
        blocks.push(chosen(figures, round, true));
        blocks.extend(points(figures, round));
    }
    if figures.span.kind() == Kind::Law && !blocks.is_empty() {
        blocks.push(note(t!(SV, "documents-source-priorities")));
    }
    blocks
}

/// The chosen areas with their motives. Followed up, with the figures of this document and no others: a count of its own
/// could give away what is hidden there.
fn chosen(figures: &Figures, round: &Told, followed: bool) -> Block {
    let profile = &figures.profile;
    let fits = followed && same(&round.days, &figures.span.before().days());
    let mut columns = vec![Column::words(t!(SV, "documents-area")), Column::words(t!(SV, "documents-motive"))];
    if fits {
        columns.push(Column::number(figures.span.before().label_sv()));
        columns.push(Column::number(figures.span.label_sv()));
    }
    if followed {
        columns.push(Column::words(t!(SV, "documents-measures-there")));
    }
    let count = |counted: &Counted, name: &str| {
        counted.lines.iter().find(|(line, _)| line == name).and_then(|(_, count)| *count)
    };
    let row = |(area, motive): &(AreaCode, String)| {
        let name = profile.area_name(area.as_str());
        let mut cells = vec![name.clone(), motive.clone()];
        if fits {
            cells.push(shown(count(&figures.areas_before, &name)));
            cells.push(shown(count(&figures.areas, &name)));
        }
        if followed {
            cells.push(there(&figures.beside, area));
        }
        cells
    };
    let rows = round.chosen.iter().map(row).collect();
    Block::Table { caption: t!(SV, "documents-chosen", round = round.name.as_str()), columns, rows }
}

fn same(one: &Days, other: &Days) -> bool {
    one.first == other.first && one.last == other.last
}

/// The measures in an area.
fn there(beside: &Beside, area: &AreaCode) -> String {
    let own = |one: &&Summary| one.area.as_ref() == Some(area);
    let titles: Vec<_> = beside.measures.iter().filter(own).map(|one| one.title.as_str()).collect();
    if titles.is_empty() { t!(SV, "documents-none-there") } else { titles.join(", ") }
}

/// The points of a direction, if any were laid before the body.
fn points(figures: &Figures, round: &Told) -> Option<Block> {
    let row = |point: &ToldPoint| {
        let areas: Vec<_> = point.areas.iter().map(|area| figures.profile.area_name(area.as_str())).collect();
        vec![point.text.clone(), point.who.clone(), areas.join(", "), decided(point)]
    };
    let rows: Vec<_> = round.points.iter().map(row).collect();
    let columns = vec![
        Column::words(t!(SV, "documents-point")),
        Column::words(t!(SV, "documents-owner")),
        Column::words(t!(SV, "documents-area")),
        Column::words(t!(SV, "documents-decision")),
    ];
    let caption = t!(SV, "documents-direction", round = round.name.as_str());
    (!rows.is_empty()).then_some(Block::Table { caption, columns, rows })
}

/// `Antagen, § 4/2026, 12 januari 2026`.
fn decided(point: &ToldPoint) -> String {
    let day = point.day.map(date).unwrap_or_default();
    let parts = [point.stands.as_str(), &point.paragraph, &day];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What was found out, and what somebody was asked to find out.
pub fn analyses(figures: &Figures) -> Vec<Block> {
    let analyses = &figures.beside.analyses;
    if analyses.is_empty() {
        return Vec::new();
    }
    let rows = analyses.iter().map(|one| {
        let where_ =
            one.area.as_ref().map_or_else(|| one.place.clone(), |area| figures.profile.area_name(area.as_str()));
        let who = one.actor.as_ref().map(|actor| figures.profile.actor_name(actor.as_str())).unwrap_or_default();
        vec![format!("{}: {}", one.kind, one.title), where_, who, one.paragraph.clone(), stands(one)]
    });
    let columns = vec![
        Column::words(t!(SV, "documents-analysis")),
        Column::words(t!(SV, "documents-area")),
        Column::words(t!(SV, "documents-owner")),
        Column::words(t!(SV, "documents-paragraph")),
        Column::words(t!(SV, "documents-state")),
    ];
    let table = Block::Table { caption: t!(SV, "documents-analyses-caption"), columns, rows: rows.collect() };
    let mut blocks = vec![table];
    for one in analyses {
        blocks.extend(causes(one));
    }
    blocks.extend((figures.span.kind() == Kind::Law).then(|| note(t!(SV, "documents-source-analyses"))));
    blocks
}

fn stands(one: &analysis::Told) -> String {
    match (&one.outcome, one.due) {
        (Some(found), _) => t!(SV, "documents-analysis-reported", day = date(found.on)),
        (None, Some(due)) => t!(SV, "documents-analysis-due", day = date(due)),
        (None, None) => t!(SV, "documents-analysis-begun"),
    }
}

fn causes(one: &analysis::Told) -> Vec<Block> {
    let Some(found) = one.outcome.as_ref().filter(|found| !found.causes.is_empty()) else { return Vec::new() };
    vec![heading(t!(SV, "documents-causes", title = one.title.as_str())), Block::List { items: found.causes.clone() }]
}

/// What the body adopted last: what the plan rests on.
pub fn plan(figures: &Figures) -> Vec<Block> {
    let adopted = |point: &&ToldPoint| point.standing == PointStanding::Adopted;
    let latest = figures.beside.rounds.iter().rev().find(|round| round.points.iter().any(|point| adopted(&point)));
    let Some(round) = latest else { return Vec::new() };
    let row = |point: &ToldPoint| vec![point.text.clone(), point.who.clone(), point.indicator.clone(), decided(point)];
    let columns = vec![
        Column::words(t!(SV, "documents-point")),
        Column::words(t!(SV, "documents-owner")),
        Column::words(t!(SV, "documents-followed-by")),
        Column::words(t!(SV, "documents-decision")),
    ];
    let rows = round.points.iter().filter(adopted).map(row).collect();
    let table = Block::Table { caption: t!(SV, "documents-plan-caption"), columns, rows };
    sourced(figures, table, || t!(SV, "documents-source-plan", round = round.name.as_str()))
}

/// Agreements that end soon, where only the council gets the report.
pub fn ending(figures: &Figures) -> Vec<Block> {
    let row = |row: &crate::council::agreements::Row| {
        vec![row.title.clone(), row.parties.replace('\n', ", "), row.last.as_deref().map(date_of).unwrap_or_default()]
    };
    let rows: Vec<_> = figures.beside.ending.iter().map(row).collect();
    if rows.is_empty() || !only_the_council(&figures.profile, figures.span.kind()) {
        return Vec::new();
    }
    let columns = vec![
        Column::words(t!(SV, "documents-agreement")),
        Column::words(t!(SV, "documents-parties")),
        Column::words(t!(SV, "documents-until")),
    ];
    vec![Block::Table { caption: t!(SV, "documents-ending-caption"), columns, rows }]
}

/// Is the steering body the only one that gets reports of this kind?
fn only_the_council(profile: &Profile, kind: Kind) -> bool {
    let body = &profile.bodies.steering;
    let is_body = |one: &Recipient| one.name == body.name || one.name == body.long();
    let mut getting = profile.recipients_in_use().filter(|one| Kind::of(one.every) == Some(kind)).peekable();
    getting.peek().is_some() && getting.all(is_body)
}

/// Words the plan of the law begins with: people change them as they like.
pub fn proposed(beside: &Beside) -> Texts {
    let found = beside.analyses.iter().filter_map(|one| Some((one.title.as_str(), one.outcome.as_ref()?)));
    let of = |read: fn(&analysis::Found) -> &str| {
        let mut text = String::new();
        for (title, found) in found.clone().filter(|(_, found)| !read(found).is_empty()) {
            let part = t!(SV, "documents-from-analysis", title = title, text = read(found));
            if text.chars().count() + part.chars().count() <= LONGEST_PROPOSAL {
                text.push_str(&part);
                text.push('\n');
            }
        }
        text.trim_end().to_owned()
    };
    let texts = [("analysis", of(|found| &found.found)), ("plan", of(|found| &found.proposals))];
    texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(code, text)| (code.to_owned(), text)).collect()
}

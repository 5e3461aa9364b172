//! What fills the sections by itself.

use crate::{
    documents::{
        figures::{Counted, Figure, Figures},
        labels::{self, shown},
        model::{
            Kind,
            paper::{Bar, Block, Column},
        },
    },
    kernel::lang::Lang,
    measures::State,
    observations::FEWEST_TO_SHARE,
    t,
};

const SV: Lang = Lang::Sv;
/// So many changes are told.
const MOST_CHANGES: usize = 3;

/// Only what people write.
pub fn nothing(_: &Figures) -> Vec<Block> {
    Vec::new()
}

pub(super) fn paragraph(text: String) -> Block {
    Block::Paragraph { text }
}

pub(super) fn note(text: String) -> Block {
    Block::Note { text }
}

pub(super) fn heading(text: String) -> Block {
    Block::Heading { level: 2, text }
}

/// The whole in one sentence.
pub fn summary(figures: &Figures) -> Vec<Block> {
    let (now, before) = (figures.areas.all, figures.areas_before.all.filter(|_| figures.has_before()));
    let period = figures.span.label_sv();
    let running = figures.beside.measures.iter().filter(|one| one.state == State::Running).count();
    let first = match (now, before) {
        (Some(now), Some(before)) => {
            t!(
                SV,
                "documents-sum-compared",
                period = period,
                now = now,
                before = before,
                then = figures.span.before().label_sv()
            )
        }
        (Some(now), None) => t!(SV, "documents-sum", period = period, now = now),
        (None, _) => t!(SV, "documents-sum-hidden", period = period, few = FEWEST_TO_SHARE),
    };
    vec![paragraph(format!("{first} {}", t!(SV, "documents-sum-measures", many = running)))]
}

/// Areas, and for more than a month categories and months.
pub fn situation(figures: &Figures) -> Vec<Block> {
    let mut blocks = vec![compared(
        figures,
        t!(SV, "documents-by-area"),
        t!(SV, "documents-area"),
        &figures.areas,
        &figures.areas_before,
    )];
    if figures.span.kind() != Kind::Month {
        blocks.push(by_category(figures));
        blocks.push(by_month(figures));
    }
    blocks
}

/// What the law calls kartläggning: how much, where, when.
pub fn mapping(figures: &Figures) -> Vec<Block> {
    let areas =
        compared(figures, t!(SV, "documents-by-area"), t!(SV, "documents-area"), &figures.areas, &figures.areas_before);
    let mut blocks = vec![heading(t!(SV, "documents-where")), areas];
    blocks.extend([heading(t!(SV, "documents-what")), by_category(figures)]);
    blocks.extend([heading(t!(SV, "documents-when")), by_month(figures)]);
    blocks.push(note(t!(SV, "documents-source-mapping", group = figures.profile.bodies.operative.name.as_str())));
    blocks
}

fn by_category(figures: &Figures) -> Block {
    compared(
        figures,
        t!(SV, "documents-by-category"),
        t!(SV, "documents-category"),
        &figures.categories,
        &figures.categories_before,
    )
}

fn compared(figures: &Figures, caption: String, name: String, now: &Counted, before: &Counted) -> Block {
    let then = |name: &str| before.lines.iter().find(|(other, _)| other == name).and_then(|(_, count)| *count);
    let row = |(name, count): &Figure| vec![name.clone(), shown(*count), shown(then(name))];
    let mut rows: Vec<_> = now.lines.iter().map(row).collect();
    rows.push(vec![t!(SV, "documents-all"), shown(now.all), shown(before.all)]);
    let mut columns = vec![
        Column::words(name),
        Column::number(figures.span.label_sv()),
        Column::number(figures.span.before().label_sv()),
    ];
    if !figures.has_before() {
        columns.truncate(2);
        rows.iter_mut().for_each(|row| row.truncate(2));
    }
    Block::Table { caption, columns, rows }
}

fn by_month(figures: &Figures) -> Block {
    let bar = |(label, count): &Figure| Bar { label: label.clone(), value: *count, text: shown(*count) };
    Block::Bars {
        caption: t!(SV, "documents-by-month"),
        label: t!(SV, "documents-month"),
        unit: t!(SV, "documents-events"),
        bars: figures.months.lines.iter().map(bar).collect(),
    }
}

/// The largest changes among figures that are shown in both periods.
pub fn changes(figures: &Figures) -> Vec<Block> {
    let pairs = [(&figures.areas, &figures.areas_before), (&figures.categories, &figures.categories_before)];
    let mut changes: Vec<(i64, String, i64, i64)> = Vec::new();
    for (now, before) in pairs {
        for ((name, now), (_, before)) in now.lines.iter().zip(&before.lines) {
            if let (Some(now), Some(before)) = (now, before) {
                changes.push((now - before, name.clone(), *now, *before));
            }
        }
    }
    changes.retain(|(change, ..)| *change != 0 && figures.has_before());
    changes.sort_by_key(|(change, name, ..)| (-change.abs(), name.clone()));
    let said = |(change, name, now, before): &(i64, String, i64, i64)| {
        if *change > 0 {
            t!(SV, "documents-more", what = name.as_str(), now = *now, before = *before)
        } else {
            t!(SV, "documents-fewer", what = name.as_str(), now = *now, before = *before)
        }
    };
    let items: Vec<String> = changes.iter().take(MOST_CHANGES).map(said).collect();
    if items.is_empty() { vec![paragraph(t!(SV, "documents-no-changes"))] } else { vec![Block::List { items }] }
}

/// What goes on.
pub fn measures(figures: &Figures) -> Vec<Block> {
    let running = figures.beside.measures.iter().filter(|one| one.state == State::Running);
    let row = |one: &crate::measures::Summary| {
        vec![one.title.clone(), labels::place(figures, one), labels::owner(figures, one), labels::until(one)]
    };
    let rows: Vec<_> = running.map(row).collect();
    if rows.is_empty() {
        return vec![paragraph(t!(SV, "documents-no-measures"))];
    }
    let columns = ["documents-measure", "documents-area", "documents-owner", "documents-until"];
    let table =
        Block::Table { caption: t!(SV, "documents-measures-caption"), columns: columns.map(words).into(), rows };
    sourced(figures, table, || t!(SV, "documents-source-measures"))
}

/// What came of measures that were followed up.
pub fn verdicts(figures: &Figures) -> Vec<Block> {
    let judged = figures.beside.measures.iter().filter_map(|one| Some((one, one.verdict?)));
    let rows: Vec<_> = judged
        .map(|(one, verdict)| {
            vec![one.title.clone(), labels::place(figures, one), labels::verdict(verdict), one.reason.clone()]
        })
        .collect();
    if rows.is_empty() {
        return vec![paragraph(t!(SV, "documents-no-verdicts"))];
    }
    let columns = ["documents-measure", "documents-area", "documents-verdict", "documents-reason"];
    let table =
        Block::Table { caption: t!(SV, "documents-verdicts-caption"), columns: columns.map(words).into(), rows };
    sourced(figures, table, || t!(SV, "documents-source-verdicts"))
}

/// The plan of the law says where each part comes from.
pub(super) fn sourced(figures: &Figures, table: Block, source: impl Fn() -> String) -> Vec<Block> {
    let source = (figures.span.kind() == Kind::Law).then(|| note(source()));
    std::iter::once(table).chain(source).collect()
}

fn words(key: &str) -> Column {
    Column::words(labels::heading(key))
}

/// What the steering body decided.
pub fn decisions(figures: &Figures) -> Vec<Block> {
    let rows: Vec<_> = figures
        .beside
        .decisions
        .iter()
        .map(|row| {
            vec![
                format!("§ {}/{}", row.paragraph, row.year),
                labels::date_of(&row.decided_on),
                row.title.clone(),
                row.decision.clone(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return vec![paragraph(t!(SV, "documents-no-decisions", body = figures.profile.bodies.steering.name.as_str()))];
    }
    let columns = ["documents-paragraph", "documents-date", "documents-matter", "documents-decision"];
    let body = figures.profile.bodies.steering.long();
    vec![Block::Table {
        caption: t!(SV, "documents-decisions-caption", body = body),
        columns: columns.map(words).into(),
        rows,
    }]
}

/// Council, coordination, agreements: what the law asks a municipality to have.
pub fn cooperation(figures: &Figures) -> Vec<Block> {
    let bodies = &figures.profile.bodies;
    let mut blocks = vec![paragraph(t!(
        SV,
        "documents-bodies",
        steering = bodies.steering.long(),
        operative = bodies.operative.long()
    ))];
    let rows: Vec<_> = figures
        .beside
        .agreements
        .iter()
        .map(|row| {
            let until = row.last.as_deref().map_or_else(|| t!(SV, "documents-open-end"), labels::date_of);
            let from = row.first.as_deref().map(labels::date_of).unwrap_or_default();
            vec![row.title.clone(), row.parties.replace('\n', ", "), from, until]
        })
        .collect();
    if rows.is_empty() {
        blocks.push(paragraph(t!(SV, "documents-no-agreements")));
    } else {
        let columns = ["documents-agreement", "documents-parties", "documents-from", "documents-until"];
        blocks.push(Block::Table {
            caption: t!(SV, "documents-agreements-caption"),
            columns: columns.map(words).into(),
            rows,
        });
    }
    if figures.span.kind() == Kind::Law {
        blocks.extend([heading(t!(
            SV,
            "documents-decisions-of",
            body = figures.profile.bodies.steering.name.as_str()
        ))]);
        blocks.extend(decisions(figures));
    }
    blocks
}

/// What the group needs from others; nothing, unless somebody writes it.
pub fn support(_: &Figures) -> Vec<Block> {
    Vec::new()
}

/// Where the figures come from and what was hidden.
pub fn sources(figures: &Figures) -> Vec<Block> {
    let group = figures.profile.bodies.operative.name.as_str();
    let hidden = t!(SV, "documents-suppressed", few = FEWEST_TO_SHARE, hidden = labels::hidden());
    let suppressed = format!("{hidden} {}", t!(SV, "documents-quiet", few = FEWEST_TO_SHARE));
    if figures.span.kind() == Kind::Month {
        // One page.
        return vec![note(format!("{suppressed} {}", t!(SV, "documents-caution")))];
    }
    vec![note(t!(SV, "documents-source", group = group)), note(suppressed), note(t!(SV, "documents-caution"))]
}

//! `/lage`: what residents read of the picture. Somebody worried opens it on a phone: first how it is, then what is done,
//! then the figures, none of them small.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{
        lang::Lang,
        period::{Cadence, Period, TWO_WEEK_ANCHOR},
    },
    notices::FollowByMail,
    observations::FEWEST_TO_SHARE,
    platform::{
        clock::{short_period, spoken_date, spoken_period},
        municipality::Profile,
    },
    shell::Frame,
    situation::{
        content::{AreaLevel, Residents, Told},
        labels,
        levels::Level,
        perception::{Perception, Trend},
        service::freeze,
    },
    t,
    ui::*,
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// A shared month is no older than this beside the picture that tells of it.
const MONTHS_BACK: usize = 24;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let published = freeze::published(&scope).await?;
    let (lang, profile, town) = (frame.lang, Arc::clone(&frame.profile), frame.profile.short_name.clone());
    let [report, contact] = ["/rapportera", "/kontakt"].map(|path| frame.href(path));
    let title = t!(lang, "lage-title", town = town.clone());
    let page = frame.page(title.clone()).description(t!(lang, "lage-description", town = town));
    Ok(page.render(move || {
        let body = match published {
            Some((picture, period, day)) => told(&Telling { lang, profile: &profile, picture, period }, day),
            None => view! { <EmptyState title=t!(lang, "lage-none") text=t!(lang, "lage-none-text")/> }.into_any(),
        };
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title lead=t!(lang, "lage-lead")/>
                {body}
                <section class="stack">
                    <h2>{t!(lang, "lage-you")}</h2>
                    <p>{t!(lang, "lage-you-text")}</p>
                    <p class="cluster">
                        <LinkButton href=report text=t!(lang, "shell-report") kind=ButtonKind::Amber/>
                        <a class="quiet-link" href=contact>{t!(lang, "shell-contact")}</a>
                        <FollowByMail lang/>
                    </p>
                </section>
            </div>
        }
    }))
}

/// A published picture, and who reads it.
struct Telling<'a> {
    lang: Lang,
    profile: &'a Profile,
    picture: Residents,
    period: Period,
}

impl Telling<'_> {
    /// The month of a frozen Swedish label: it is kept in words alone, and no later than the picture.
    fn month(&self, label: &str) -> Option<Period> {
        let last = Period::containing(Cadence::Month, self.period.last(), TWO_WEEK_ANCHOR);
        std::iter::successors(Some(last), |month| Some(month.previous()))
            .take(MONTHS_BACK)
            .find(|one| one.label_sv() == label)
    }

    /// The same label in the reader's language.
    fn month_name(&self, label: &str) -> String {
        self.month(label).map_or_else(|| label.to_owned(), |month| spoken_period(&month, self.lang))
    }

    /// A frozen category without its code, and the language it is in: the reader's, as long as the municipality calls the
    /// category what it called it then.
    fn category(&self, label: &str) -> (String, Lang) {
        let coded = label.split_once(' ').filter(|(code, _)| code.starts_with(|c: char| c.is_ascii_digit()));
        let Some((code, name)) = coded else { return (label.to_owned(), Lang::Sv) };
        match self.profile.kept_head_name(code, name, self.lang) {
            Some(text) => (text.to_owned(), self.lang),
            None => (name.to_owned(), Lang::Sv),
        }
    }
}

fn told(telling: &Telling<'_>, day: NaiveDate) -> AnyView {
    let (lang, picture, period) = (telling.lang, &telling.picture, &telling.period);
    let shown = |text: &str| view! { <div lang="sv">{paragraphs(text, None)}</div> };
    let summary = (!picture.summary.is_empty()).then(|| shown(&picture.summary));
    let text = (!picture.text.is_empty()).then(|| shown(&picture.text));
    let swedish = (lang != Lang::Sv && (summary.is_some() || text.is_some()))
        .then(|| view! { <p class="small">{t!(lang, "lage-in-swedish")}</p> });
    let day = spoken_date(day, NaiveDate::MIN, lang);
    view! {
        <section class="stack">
            <h2>{t!(lang, "lage-now", period = short_period(period, lang))}</h2>
            <p class="small">{t!(lang, "lage-period", period = spoken_period(period, lang), day = day)}</p>
            {swedish}
            {summary}
        </section>
        {levels(lang, &picture.levels)}
        {done(lang, picture, text.map(IntoAny::into_any))}
        {perception(lang, &picture.perception, period)}
        {figures(telling)}
    }
    .into_any()
}

fn levels(lang: Lang, levels: &[AreaLevel]) -> Option<AnyView> {
    if levels.is_empty() {
        return None;
    }
    let items = levels.iter().map(|one| {
        let word = labels::level_in(one.level, lang);
        view! { <li><span lang="sv">{one.area.clone()}</span><LevelTag level=one.level.look() word/></li> }
    });
    let items = items.collect_view();
    let meaning = Level::ALL.iter().map(|level| {
        let word = labels::level_in(*level, lang);
        view! { <li><LevelTag level=level.look() word/><p class="small">{meaning(*level, lang)}</p></li> }
    });
    let meaning = meaning.collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{t!(lang, "lage-areas")}</h2>
                <ul class="lage-levels">{items}</ul>
                <Details summary=t!(lang, "lage-meaning")><ul class="plain stack-s">{meaning}</ul></Details>
            </section>
        }
        .into_any(),
    )
}

/// What a level means for those who live there.
fn meaning(level: Level, lang: Lang) -> String {
    match level {
        Level::Normal => t!(lang, "lage-meaning-normal"),
        Level::Watchful => t!(lang, "lage-meaning-watchful"),
        Level::Raised => t!(lang, "lage-meaning-raised"),
        Level::AllHands => t!(lang, "lage-meaning-all-hands"),
    }
}

/// What is being done: the words for residents, and the measures they may know of.
fn done(lang: Lang, picture: &Residents, text: Option<AnyView>) -> Option<AnyView> {
    if text.is_none() && picture.measures.is_empty() {
        return None;
    }
    let items = picture.measures.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view();
    let list = (!picture.measures.is_empty()).then(|| view! { <ul lang="sv">{items}</ul> });
    Some(view! { <section class="stack"><h2>{t!(lang, "lage-done")}</h2>{text}{list}</section> }.into_any())
}

/// How it feels beside what happens, why the two differ, and where it feels safe.
fn perception(lang: Lang, told: &Perception, period: &Period) -> Option<AnyView> {
    if told.is_empty() {
        return None;
    }
    let (now, before) = (short_period(period, lang), short_period(&period.previous(), lang));
    let (now, before) = (now.as_str(), before.as_str());
    let felt = told.felt.map(|trend| match trend {
        Trend::More => t!(lang, "lage-feel-felt-more", now = now, before = before),
        Trend::Same => t!(lang, "lage-feel-felt-same", now = now, before = before),
        Trend::Fewer => t!(lang, "lage-feel-felt-fewer", now = now, before = before),
    });
    let seen = told.seen.map(|trend| match trend {
        Trend::More => t!(lang, "lage-feel-seen-more", now = now, before = before),
        Trend::Same => t!(lang, "lage-feel-seen-same", now = now, before = before),
        Trend::Fewer => t!(lang, "lage-feel-seen-fewer", now = now, before = before),
    });
    let lines = [felt, seen].into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view();
    let lines = (told.felt.is_some() || told.seen.is_some()).then(|| view! { <ul>{lines}</ul> });
    let safe = (!told.safe.is_empty()).then(|| {
        let names = told.safe.join(", ");
        view! { <p>{t!(lang, "lage-safe")}": "<span lang="sv">{names}</span>"."</p> }
    });
    Some(
        view! {
            <section class="stack">
                <h2>{t!(lang, "lage-feel")}</h2>
                {lines}
                <p class="measure">{t!(lang, "lage-feel-why")}</p>
                {safe}
            </section>
        }
        .into_any(),
    )
}

/// The figures, why some are missing, and why they are of other days than what stands above them.
fn figures(telling: &Telling<'_>) -> AnyView {
    let (lang, picture) = (telling.lang, &telling.picture);
    let month = telling.month_name(&picture.month);
    let total = picture.total.map(|n| view! { <p>{t!(lang, "lage-total", n = n, month = month)}</p> });
    let weeks = (telling.period.cadence() != Cadence::Month && !picture.month.is_empty()).then(|| {
        let period = short_period(&telling.period, lang);
        view! { <p>{t!(lang, "lage-months", period = period)}</p> }
    });
    let area = |name: &str| (name.to_owned(), Lang::Sv);
    let category = |name: &str| telling.category(name);
    let areas = table(telling, t!(lang, "lage-by-area"), t!(lang, "lage-area"), &picture.areas, area);
    let heads = table(telling, t!(lang, "lage-by-category"), t!(lang, "lage-category"), &picture.categories, category);
    view! {
        <section class="stack">
            <h2>{t!(lang, "lage-figures")}</h2>
            {total}
            {weeks}
            <p class="small">{t!(lang, "lage-few", n = FEWEST_TO_SHARE)}</p>
            {areas}
            {heads}
        </section>
    }
    .into_any()
}

fn table(
    telling: &Telling<'_>,
    caption: String,
    first: String,
    lines: &[Told],
    named: impl Fn(&str) -> (String, Lang),
) -> Option<AnyView> {
    let lang = telling.lang;
    // A line of which nothing is told says nothing.
    let told = lines.iter().filter(|line| line.now.is_some() || line.before.is_some());
    let number = |number: Option<i64>| cell(number.map_or_else(|| t!(lang, "lage-hidden"), |n| n.to_string()));
    let rows: Vec<_> = told
        .map(|line| {
            let (name, spoken) = named(&line.name);
            vec![cell(view! { <span lang=spoken.code()>{name}</span> }), number(line.now), number(line.before)]
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let months = [&telling.picture.month, &telling.picture.before].map(|label| telling.month_name(label));
    let columns = std::iter::once(Column::new(first)).chain(months.map(Column::number)).collect();
    Some(view! { <DataTable caption columns rows/> }.into_any())
}

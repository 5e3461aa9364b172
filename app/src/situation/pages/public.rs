//! `/lage`: what residents read of the picture. Somebody worried opens it on a phone: first how it is, then what is done,
//! then the figures, none of them small.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    notices::FollowByMail,
    observations::FEWEST_TO_SHARE,
    platform::clock::spoken_date,
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

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let published = freeze::published(&scope).await?;
    let (lang, town) = (frame.lang, frame.profile.short_name.clone());
    let [report, contact] = ["/rapportera", "/kontakt"].map(|path| frame.href(path));
    let title = t!(lang, "lage-title", town = town.clone());
    let page = frame.page(title.clone()).description(t!(lang, "lage-description", town = town));
    Ok(page.render(move || {
        let body = match published {
            Some((picture, day)) => told(lang, &picture, day),
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

fn told(lang: Lang, picture: &Residents, day: NaiveDate) -> AnyView {
    let shown = |text: &str| view! { <div lang="sv">{paragraphs(text, None)}</div> };
    let summary = (!picture.summary.is_empty()).then(|| shown(&picture.summary));
    let text = (!picture.text.is_empty()).then(|| shown(&picture.text));
    let swedish = (lang != Lang::Sv && (summary.is_some() || text.is_some()))
        .then(|| view! { <p class="small">{t!(lang, "lage-in-swedish")}</p> });
    let day = spoken_date(day, NaiveDate::MIN, lang);
    view! {
        <section class="stack">
            <h2>{t!(lang, "lage-now")}</h2>
            <p class="small">{t!(lang, "lage-period", period = picture.period.clone(), day = day)}</p>
            {swedish}
            {summary}
        </section>
        {levels(lang, &picture.levels)}
        {done(lang, picture, text.map(IntoAny::into_any))}
        {perception(lang, &picture.perception)}
        {figures(lang, picture)}
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
fn perception(lang: Lang, told: &Perception) -> Option<AnyView> {
    if told.is_empty() {
        return None;
    }
    let felt = told.felt.map(|trend| match trend {
        Trend::More => t!(lang, "lage-feel-felt-more"),
        Trend::Same => t!(lang, "lage-feel-felt-same"),
        Trend::Fewer => t!(lang, "lage-feel-felt-fewer"),
    });
    let seen = told.seen.map(|trend| match trend {
        Trend::More => t!(lang, "lage-feel-seen-more"),
        Trend::Same => t!(lang, "lage-feel-seen-same"),
        Trend::Fewer => t!(lang, "lage-feel-seen-fewer"),
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

/// The figures, and why some are missing.
fn figures(lang: Lang, picture: &Residents) -> AnyView {
    let month = picture.month.as_str();
    let total = picture.total.map(|n| view! { <p>{t!(lang, "lage-total", n = n, month = month)}</p> });
    let areas = table(lang, t!(lang, "lage-by-area"), t!(lang, "lage-area"), picture, &picture.areas);
    let heads = table(lang, t!(lang, "lage-by-category"), t!(lang, "lage-category"), picture, &picture.categories);
    view! {
        <section class="stack">
            <h2>{t!(lang, "lage-figures")}</h2>
            {total}
            <p class="small">{t!(lang, "lage-few", n = FEWEST_TO_SHARE)}</p>
            {areas}
            {heads}
        </section>
    }
    .into_any()
}

fn table(lang: Lang, caption: String, first: String, picture: &Residents, lines: &[Told]) -> Option<AnyView> {
    // A line of which nothing is told says nothing.
    let told = lines.iter().filter(|line| line.now.is_some() || line.before.is_some());
    let number = |number: Option<i64>| cell(number.map_or_else(|| t!(lang, "lage-hidden"), |n| n.to_string()));
    let rows: Vec<_> = told
        .map(|line| {
            let name = line.name.clone();
            vec![cell(view! { <span lang="sv">{name}</span> }), number(line.now), number(line.before)]
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let columns =
        vec![Column::new(first), Column::number(picture.month.clone()), Column::number(picture.before.clone())];
    Some(view! { <DataTable caption columns rows/> }.into_any())
}

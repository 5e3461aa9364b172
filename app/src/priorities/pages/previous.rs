//! What came of the choice before: measures with their verdicts, observations before and after.

use super::{SV, address};
use crate::{
    measures::{self, Summary},
    platform::{clock::spoken_date, municipality::Profile},
    priorities::{
        labels,
        service::read::{Followed, Previous, Whole},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// The round before, followed up; a word where there is none.
pub fn previous(profile: &Profile, whole: &Whole) -> AnyView {
    let Some(previous) = &whole.previous else {
        return view! { <Card title=t!(SV, "priorities-previous")><p>{t!(SV, "priorities-no-previous")}</p></Card> }
            .into_any();
    };
    let name = labels::round(&previous.key);
    let areas = previous.areas.iter().map(|one| followed(profile, whole, previous, one)).collect_view();
    let points = previous.points.iter().map(|one| {
        let ((text, tone), words) = (labels::point(one.standing), one.point.text.clone());
        view! { <li class="spread spread-tight"><span>{words}</span><StatusTag text tone/></li> }
    });
    let points: Vec<_> = points.collect();
    let points = (!points.is_empty()).then(|| {
        view! { <h3>{t!(SV, "priorities-direction")}</h3><ul class="plain stack-s">{points}</ul> }
    });
    let href = address(&previous.key);
    view! {
        <Card title=t!(SV, "priorities-previous-of", round = name)>
            <div class="stack">
                <p class="small">{t!(SV, "priorities-few-warning")}</p>
                {areas}
                {points}
                <p><a class="quiet-link" href=href>{t!(SV, "priorities-to-previous")}</a></p>
            </div>
        </Card>
    }
    .into_any()
}

fn followed(profile: &Profile, whole: &Whole, previous: &Previous, one: &Followed) -> AnyView {
    let figure = |number: Option<i64>| match number {
        Some(number) => number.to_string(),
        None if previous.over => t!(SV, "priorities-hidden"),
        None => t!(SV, "priorities-not-yet"),
    };
    let counted = t!(
        SV,
        "priorities-before-after",
        first = labels::round(&previous.key.before()),
        before = figure(one.before),
        second = labels::round(&previous.key),
        after = figure(one.after)
    );
    let small = one
        .before
        .zip(one.after)
        .is_some_and(|(before, after)| before.max(after) < 10)
        .then(|| view! { <p class="small">{t!(SV, "priorities-small-numbers")}</p> });
    let running = (!previous.over && whole.within).then(
        || view! { <p class="small">{t!(SV, "priorities-still-runs", day = spoken_date(previous.key.days.last, whole.today, SV))}</p> },
    );
    let lines: Vec<_> = one.measures.iter().map(|measure| line(whole, measure)).collect();
    let list = match lines.is_empty() {
        true => view! { <p>{t!(SV, "priorities-no-measures")}</p> }.into_any(),
        false => view! { <ul class="plain stack-s">{lines}</ul> }.into_any(),
    };
    let (name, motive) = (profile.area_name(one.choice.area.as_str()), one.choice.motive.clone());
    view! {
        <section class="stack-s">
            <h3>{name}</h3>
            <p class="words small">{motive}</p>
            <p>{counted}</p>
            {small}
            {running}
            {list}
        </section>
    }
    .into_any()
}

fn line(whole: &Whole, one: &Summary) -> AnyView {
    let (href, title) = (measures::address(one.id), one.title.clone());
    let verdict = match one.verdict {
        Some(verdict) => {
            view! { <StatusTag text=measures::verdict_name(verdict) tone=measures::verdict_tone(verdict)/> }.into_any()
        }
        None => view! { <StatusTag text=t!(SV, "priorities-unjudged") tone=Tone::Neutral/> }.into_any(),
    };
    let figures = one.before.zip(one.after).map(|(before, after)| {
        let show = |amount| measures::figure(amount, whole.within);
        let text = t!(SV, "priorities-indicator", before = show(before), after = show(after), unit = one.unit.as_str());
        view! { <span class="small">{text}</span> }
    });
    view! { <li class="stack-s"><span class="spread spread-tight"><a href=href>{title}</a>{verdict}</span>{figures}</li> }
        .into_any()
}

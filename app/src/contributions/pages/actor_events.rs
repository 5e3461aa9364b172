//! The events of an actor, as its page shows them.

use super::parts::SV;
use crate::{
    contributions::service::own::{Event, MOST_LISTED, Own},
    observations::{self, Observed, named, observation_path},
    platform::municipality::Profile,
    shell::Frame,
    t,
    ui::*,
};
use leptos::prelude::*;

/// Events that only the actor sees.
pub(super) fn drafts(frame: &Frame, own: &Own) -> Option<AnyView> {
    if own.drafts.is_empty() {
        return None;
    }
    let lines = own.drafts.iter().map(|event| draft(&frame.profile, own, event)).collect_view();
    let more = more(own.many_drafts - own.drafts.len() as i64);
    // Of a period that is over nothing is sent any more; that it never was is said above.
    let how = (!own.earlier).then(|| view! { <p class="small muted">{t!(SV, "contributions-drafts-text")}</p> });
    Some(
        view! {
            <Card title=t!(SV, "contributions-drafts")>
                {how}
                <ul class="plain stack">{lines}</ul>
                {more}
            </Card>
        }
        .into_any(),
    )
}

/// How many are not listed.
fn more(many: i64) -> Option<impl IntoView + use<>> {
    (many > 0).then(|| view! { <p class="small">{t!(SV, "contributions-and-more", n = many)}</p> })
}

fn draft(profile: &Profile, own: &Own, event: &Event) -> impl IntoView + use<> {
    let row = observations::Row::saying(Observed {
        category: event.category.clone().into(),
        area: event.area.clone().map(Into::into),
        place_type: event.place_type.as_deref().and_then(|code| code.parse().ok()),
        time_band: event.time_band.as_deref().and_then(|code| code.parse().ok()),
        day_type: event.day_type.as_deref().and_then(|code| code.parse().ok()),
        words: event.words.clone(),
    });
    let row = observations::Row { number: event.number, ..row };
    let about = profile.category_label(&event.category);
    let fields = [("do", "remove".to_owned()), ("period", own.period.key()), ("event", event.id.to_string())];
    let fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
    let remove = own.open.then(|| {
        view! { <ButtonForm text=t!(SV, "contributions-remove") about fields glyph=Glyph::Trash/> }
    });
    view! { <li class="spread"><div>{line(profile, &row, None)}</div>{remove}</li> }
}

/// An event in two lines: what and how many, where and when; then its text.
fn line(profile: &Profile, row: &observations::Row, href: Option<String>) -> AnyView {
    let label = profile.category_label(&row.category);
    let what = match href {
        Some(href) => view! { <a href=href>{label}</a> }.into_any(),
        None => view! { <b>{label}</b> }.into_any(),
    };
    let many = (row.number > 1).then(|| format!(" × {}", row.number));
    let place = format!("{} · {}", named::place(profile, row), named::when(row));
    let words = (!row.words.is_empty()).then(|| view! { <p>{row.words.clone()}</p> });
    view! { <p>{what}{many}</p><p class="small muted">{place}</p>{words} }.into_any()
}

/// What the actor has in the picture.
pub(super) fn told(frame: &Frame, own: &Own, corrects: bool) -> Option<AnyView> {
    if own.told.is_empty() {
        return None;
    }
    let key = own.period.key();
    let many: i64 = own.told.iter().map(|row| row.number).sum();
    let listed = usize::try_from(MOST_LISTED).unwrap_or(usize::MAX);
    let lines = own.told.iter().take(listed).map(|row| {
        let href = corrects.then(|| observation_path(&key, row.id));
        view! { <li>{line(&frame.profile, row, href)}</li> }
    });
    let (lines, more) = (lines.collect_view(), more(own.told.len() as i64 - MOST_LISTED));
    let how = match (own.earlier, corrects) {
        (true, _) => t!(SV, "contributions-told-then"),
        (false, true) => t!(SV, "contributions-told-correct"),
        (false, false) => t!(SV, "contributions-told-ask"),
    };
    Some(
        view! {
            <Card title=t!(SV, "contributions-told", n = many)>
                <p class="small muted">{how}</p>
                <ul class="plain stack">{lines}</ul>
                {more}
            </Card>
        }
        .into_any(),
    )
}

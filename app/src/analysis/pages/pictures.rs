//! What there is to see of the work: what was counted, fishbone and chain, star, measures; each drawing with its words.

use super::{address, drawing, parts::Shown, star_picture::star};
use crate::{
    analysis::{
        labels,
        model::{Act, Kind, ribs},
        service::read::{Answer, Whole},
    },
    kernel::lang::Lang,
    measures,
    platform::{clock::spoken_date, municipality::Profile},
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Everything there is to see of the work: what was counted, fishbone, chain, star, measures.
pub(super) fn pictures(profile: &Profile, shown: &Shown) -> Option<AnyView> {
    let whole = &shown.whole;
    if !whole.one.state.has_work() {
        return None;
    }
    let bare = whole.causes.is_empty() && whole.factors.is_empty() && whole.steps.is_empty();
    if bare && shown.may(Act::Work) {
        let href = format!("{}/arbete", address(whole.one.id));
        return Some(
            view! {
                <EmptyState title=t!(SV, "analysis-bare") text=t!(SV, "analysis-bare-text")>
                    <LinkButton href text=t!(SV, "analysis-to-work") kind=ButtonKind::Amber glyph=Glyph::Edit/>
                </EmptyState>
            }
            .into_any(),
        );
    }
    Some(view! { {counted(profile, whole)}{fishbone(whole)}{chain(whole)}{star(whole)}{answers(whole)} }.into_any())
}

/// What was counted in the span, and before it.
pub(super) fn counted(profile: &Profile, whole: &Whole) -> Option<AnyView> {
    let ((now, before), category) = (whole.counted?, whole.one.category.as_ref()?);
    let (first, last) = whole.one.span?;
    let day = |day| spoken_date(day, whole.today, SV);
    let text = t!(
        SV,
        "analysis-counted",
        category = profile.category_label(category.as_str()),
        first = day(first),
        last = day(last),
        now = labels::count(now, whole.within),
        before = labels::count(before, whole.within)
    );
    Some(view! { <Card title=t!(SV, "analysis-observations") calm=true><p>{text}</p></Card> }.into_any())
}

/// The fishbone with its list; nothing for a mapping without causes.
pub(super) fn fishbone(whole: &Whole) -> Option<AnyView> {
    if whole.causes.is_empty() {
        return (whole.one.kind == Kind::Cause).then(|| {
            view! { <EmptyState title=t!(SV, "analysis-no-causes") text=t!(SV, "analysis-no-causes-text")/> }.into_any()
        });
    }
    let list = causes(whole);
    Some(
        view! {
            <section class="stack">
                <h2>{t!(SV, "analysis-fishbone")}</h2>
                {drawing::fishbone(whole)}
                <p class="small">{t!(SV, "analysis-fishbone-key")}</p>
                <Details summary=t!(SV, "analysis-fishbone-list")>{list}</Details>
            </section>
        }
        .into_any(),
    )
}

fn causes(whole: &Whole) -> AnyView {
    let titles = |id| {
        let own = whole.answers.iter().filter(move |one| one.link.cause == Some(id));
        own.map(|one| one.measure.title.clone()).collect::<Vec<_>>().join(", ")
    };
    let line = |words: &str, id| match titles(id) {
        none if none.is_empty() => words.to_owned(),
        some => t!(SV, "analysis-cause-answered", words = words, measures = some),
    };
    let bones = ribs(&whole.causes).into_iter().map(|(bone, ribs)| {
        let lines: Vec<_> = ribs
            .iter()
            .map(|rib| {
                let behind: Vec<_> =
                    rib.behind.iter().map(|one| view! { <li>{line(&one.words, one.id)}</li> }).collect();
                let behind = (!behind.is_empty()).then(|| view! { <ul>{behind}</ul> });
                view! { <li value=rib.number.to_string()>{line(&rib.cause.words, rib.cause.id)}{behind}</li> }
            })
            .collect();
        let body = match lines.is_empty() {
            true => view! { <p class="small">{t!(SV, "analysis-bone-empty")}</p> }.into_any(),
            false => view! { <ol>{lines}</ol> }.into_any(),
        };
        view! { <h3>{labels::bone(bone)}</h3>{body} }
    });
    bones.collect_view().into_any()
}

/// The chain of events: numbered steps, with where each can be broken.
pub(super) fn chain(whole: &Whole) -> Option<AnyView> {
    let steps: Vec<_> = whole
        .steps
        .iter()
        .map(|step| {
            let (words, breaks) = (step.words.clone(), step.breaks.clone());
            let breaks = (!breaks.is_empty()).then(|| {
                view! { <span class="chain-break"><strong>{t!(SV, "analysis-breaks")}</strong>" "{breaks}</span> }
            });
            view! { <li><span class="chain-words">{words}</span>{breaks}</li> }
        })
        .collect();
    (!steps.is_empty()).then(|| {
        view! {
            <section class="stack"><h2>{t!(SV, "analysis-chain")}</h2><ol class="chain">{steps}</ol></section>
        }
        .into_any()
    })
}

/// The measures that answer the analysis.
fn answers(whole: &Whole) -> Option<AnyView> {
    if whole.answers.is_empty() {
        return None;
    }
    let row = |one: &Answer| {
        let (href, title) = (format!("/personal/insatser/{}", one.measure.id), one.measure.title.clone());
        let cause = whole.causes.iter().find(|cause| Some(cause.id) == one.link.cause).map(|cause| cause.words.clone());
        let level = one.measure.level.map(measures::level_name).unwrap_or_else(|| t!(SV, "analysis-not-set"));
        let said = one.measure.verdict.map(measures::verdict_name).unwrap_or_else(|| t!(SV, "analysis-no-verdict"));
        let tag = view! { <StatusTag text=measures::state_name(one.measure.state) tone=measures::state_tone(one.measure.state)/> };
        vec![
            view! { <a href=href>{title}</a> }.into_any(),
            cell(cause.unwrap_or_else(|| t!(SV, "analysis-whole-problem"))),
            cell(level),
            tag.into_any(),
            cell(said),
        ]
    };
    let rows = whole.answers.iter().map(row).collect();
    let heads = [
        t!(SV, "analysis-measure"),
        t!(SV, "analysis-cause"),
        t!(SV, "analysis-level"),
        t!(SV, "analysis-standing"),
        t!(SV, "analysis-verdict"),
    ];
    let columns = heads.into_iter().map(Column::new).collect();
    Some(
        view! {
            <section class="stack">
                <h2>{t!(SV, "analysis-answers")}</h2>
                <DataTable caption=t!(SV, "analysis-answers") columns rows quiet_caption=true/>
            </section>
        }
        .into_any(),
    )
}

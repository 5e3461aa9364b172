//! The forms of the work. Each change is one form of its own: nothing is lost, nothing needs a script.

use super::{
    fields::{day, long},
    parts::Shown,
};
use crate::{
    analysis::{
        labels,
        model::{Arena, Bone, Cause, LONGEST_WORDS, MOST, Point, Rib, ribs},
        service::read::Answer,
    },
    forms::offered,
    kernel::lang::Lang,
    measures::{self, Summary},
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// Empty rows after those that are filled.
const MORE: usize = 2;

fn part(id: &'static str, heading: String, body: impl IntoView + 'static) -> AnyView {
    view! { <section class="stack page-narrow" id=id><h2>{heading}</h2>{body}</section> }.into_any()
}

/// Which observations are counted.
pub(super) fn count(profile: &Profile, shown: &Shown) -> AnyView {
    let (form, errors) = (&shown.form, &shown.errors);
    let groups = offered::categories(profile, &form.category);
    let none = vec![Choice::new("", t!(SV, "analysis-count-nothing"))];
    let wrong = shown.error("category");
    let text = match shown.whole.one.area {
        Some(_) => t!(SV, "analysis-count-text"),
        None => t!(SV, "analysis-count-no-area"),
    };
    part(
        "underlag",
        t!(SV, "analysis-observations"),
        view! {
            <p>{text}</p>
            {super::pictures::counted(profile, &shown.whole)}
            <form method="post" class="stack" data-guard="">
                {shown.version()}
                <Select name="category" id="field-category" label=t!(SV, "analysis-category") choices=none groups error=wrong/>
                <div class="grid-2">
                    {day(errors, "first", t!(SV, "analysis-first"), &form.first)}
                    {day(errors, "last", t!(SV, "analysis-last"), &form.last)}
                </div>
                <div><Button text=t!(SV, "analysis-save") kind=ButtonKind::Quiet name="do" value="count"/></div>
            </form>
        },
    )
}

/// The causes: what hangs there, and a form for one more.
pub(super) fn causes(shown: &Shown) -> AnyView {
    let bones: Vec<_> = ribs(&shown.whole.causes)
        .into_iter()
        .filter(|(_, ribs)| !ribs.is_empty())
        .map(|(bone, ribs)| {
            let lines: Vec<_> = ribs.iter().map(|rib| line(shown, rib)).collect();
            view! { <h3>{labels::bone(bone)}</h3><ul class="plain stack">{lines}</ul> }
        })
        .collect();
    part(
        "fiskben",
        t!(SV, "analysis-causes"),
        view! {
            <Notice title=t!(SV, "analysis-not-person") tone=Tone::Info><p>{t!(SV, "analysis-not-person-text")}</p></Notice>
            {bones}
            {add(shown)}
        },
    )
}

fn line(shown: &Shown, rib: &Rib<'_>) -> AnyView {
    let behind: Vec<_> = rib.behind.iter().map(|one| view! { <li>{one_cause(shown, one, None)}</li> }).collect();
    let behind = (!behind.is_empty()).then(|| view! { <ul class="stack-s">{behind}</ul> });
    view! { <li class="card">{one_cause(shown, rib.cause, Some(rib.number))}{behind}</li> }.into_any()
}

fn one_cause(shown: &Shown, cause: &Cause, number: Option<usize>) -> AnyView {
    let here = shown.form.cause == cause.id.to_string() && shown.came_back(&["reword", "suggest"]);
    let title = number.map_or_else(|| cause.words.clone(), |n| format!("{n}. {}", cause.words));
    let kind = if cause.direct.is_none() { t!(SV, "analysis-direct") } else { t!(SV, "analysis-indirect") };
    let mine = here && shown.came_back(&["reword"]);
    let words = if mine { shown.form.words.clone() } else { cause.words.clone() };
    let id = if mine { "field-words".to_owned() } else { format!("words-{}", cause.id) };
    let error = shown.error("words").filter(|_| mine);
    let version = shown.form.version.clone();
    let gone = [("do", "forget".to_owned()), ("version", version), ("cause", cause.id.to_string())];
    let gone = gone.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>();
    let (suggest, about) = (suggest(shown, cause, here), cause.words.clone());
    let reword = view! {
        <form method="post" class="stack-s" data-guard="">
            {shown.version()}
            <HiddenInput name="cause" value=cause.id.to_string()/>
            <TextInput name="words" id label=t!(SV, "analysis-cause-words") value=words error autocomplete="off"
                maxlength=most(LONGEST_WORDS)/>
            <div><Button text=t!(SV, "analysis-save") kind=ButtonKind::Small name="do" value="reword"/></div>
        </form>
    };
    view! {
        <p><strong>{title}</strong>" "<span class="small">{kind}</span></p>
        <Details summary=t!(SV, "analysis-change-cause") open=here>
            {reword}
            {suggest}
            <ButtonForm text=t!(SV, "analysis-forget") fields=gone about/>
        </Details>
    }
    .into_any()
}

/// A measure against the cause; only for those who may draft one.
fn suggest(shown: &Shown, cause: &Cause, here: bool) -> Option<AnyView> {
    if !shown.whole.commissions {
        return None;
    }
    let here = here && shown.came_back(&["suggest"]);
    let id = if here { "field-measure_title".to_owned() } else { format!("measure-{}", cause.id) };
    let value = if here { shown.form.measure_title.clone() } else { String::new() };
    let error = shown.error("measure_title").filter(|_| here);
    Some(
        view! {
            <form method="post" class="stack-s">
                {shown.version()}
                <HiddenInput name="cause" value=cause.id.to_string()/>
                <TextInput name="measure_title" id label=t!(SV, "analysis-suggest-title") hint=t!(SV, "analysis-suggest-hint")
                    value error autocomplete="off" maxlength=most(measures::LONGEST_TITLE)/>
                <div><Button text=t!(SV, "analysis-suggest") kind=ButtonKind::Small name="do" value="suggest"/></div>
            </form>
        }
        .into_any(),
    )
}

fn add(shown: &Shown) -> AnyView {
    let mine = shown.came_back(&["cause"]);
    let typed = |value: &str| if mine { value.to_owned() } else { String::new() };
    let (bone, direct) = (typed(&shown.form.bone), typed(&shown.form.direct));
    let bones: Vec<_> = Bone::ALL
        .iter()
        .map(|one| Choice::new(one.code(), labels::bone(*one)).hint(labels::bone_hint(*one)).chosen_if(&bone))
        .collect();
    let directs = shown.whole.causes.iter().filter(|one| one.direct.is_none());
    let directs = offered::after(
        t!(SV, "analysis-is-direct"),
        directs.map(|one| Choice::new(one.id.to_string(), one.words.clone())),
        &direct,
    );
    let other = shown.came_back(&["reword"]);
    let id = if other { "new-words" } else { "field-words" };
    let (words, wrong) = (typed(&shown.form.words), shown.error("words").filter(|_| mine));
    let (no_bone, no_direct) = (shown.error("bone"), shown.error("direct"));
    let form = view! {
        <form method="post" class="stack" data-guard="" data-changed=mine.then_some("")>
            {shown.version()}
            <TextInput name="words" id label=t!(SV, "analysis-cause-words") hint=t!(SV, "analysis-cause-hint") value=words
                error=wrong autocomplete="off" maxlength=most(LONGEST_WORDS)/>
            <Select name="direct" id="field-direct" label=t!(SV, "analysis-behind") hint=t!(SV, "analysis-behind-hint")
                choices=directs error=no_direct/>
            <RadioGroup name="bone" id="field-bone" legend=t!(SV, "analysis-bone") choices=bones error=no_bone/>
            <div><Button text=t!(SV, "analysis-add-cause") name="do" value="cause"/></div>
        </form>
    };
    view! { <Card title=t!(SV, "analysis-add-cause") level=3 calm=true>{form}</Card> }.into_any()
}

/// The chain: one row per step, with its number.
pub(super) fn chain(shown: &Shown) -> AnyView {
    let form = &shown.form;
    let of = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
    let filled = form.step.len().min(MOST);
    let empty = form.step.iter().rev().take_while(|step| step.is_empty()).count();
    let rows = (0..filled + MORE.saturating_sub(empty)).map(|n| {
        let id = if n == 0 { "field-step".to_owned() } else { format!("step-{n}") };
        let order = form.order.get(n).cloned().unwrap_or_else(|| (n + 1).to_string());
        let (step, breaks) = (of(&form.step, n), of(&form.breaks, n));
        let error = shown.error("step").filter(|_| n == 0);
        view! {
            <li class="chain-row">
                <TextInput name="order" id=format!("order-{n}") label=t!(SV, "analysis-order") value=order inputmode="numeric"
                    autocomplete="off" maxlength=2u32 width=Width::Short/>
                <TextInput name="step" id label=t!(SV, "analysis-step", n = n + 1) value=step error autocomplete="off"
                    maxlength=most(LONGEST_WORDS)/>
                <TextInput name="breaks" id=format!("breaks-{n}") label=t!(SV, "analysis-step-breaks", n = n + 1)
                    value=breaks autocomplete="off" maxlength=most(LONGEST_WORDS)/>
            </li>
        }
    });
    let rows = rows.collect_view();
    part(
        "kedja",
        t!(SV, "analysis-chain"),
        view! {
            <p>{t!(SV, "analysis-chain-text")}</p>
            <form method="post" class="stack" data-guard="" data-changed=shown.came_back(&["chain"]).then_some("")>
                {shown.version()}
                <ol class="plain stack">{rows}</ol>
                <div><Button text=t!(SV, "analysis-save-chain") kind=ButtonKind::Quiet name="do" value="chain"/></div>
            </form>
        },
    )
}

/// Measures: what is linked, and a form for one more.
pub(super) fn measures(shown: &Shown, all: &[Summary]) -> AnyView {
    let lines: Vec<_> = shown.whole.answers.iter().map(|one| linked(shown, one)).collect();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="plain stack-s">{lines}</ul> });
    let form = &shown.form;
    let choose = |first: String, choices: Vec<Choice>, picked: &str| offered::after(first, choices.into_iter(), picked);
    let measures = all.iter().map(|one| {
        Choice::new(one.id.to_string(), format!("{} ({})", one.title, measures::state_name(one.state).to_lowercase()))
    });
    let measures = choose(t!(SV, "analysis-choose"), measures.collect(), &form.measure);
    let causes = shown.whole.causes.iter().map(|one| Choice::new(one.id.to_string(), one.words.clone()));
    let causes = choose(t!(SV, "analysis-whole-problem"), causes.collect(), &form.cause);
    let arenas = Arena::ALL.iter().map(|one| Choice::new(one.code(), labels::arena(*one)));
    let arenas = choose(t!(SV, "analysis-no-arena"), arenas.collect(), &form.arena);
    let points = Point::ALL.iter().map(|one| Choice::new(one.code(), labels::point(*one)));
    let points = choose(t!(SV, "analysis-all-points"), points.collect(), &form.point);
    let (wrong, no_arena) = (shown.error("measure"), shown.error("arena"));
    part(
        "insatser",
        t!(SV, "analysis-answers"),
        view! {
            <p>{t!(SV, "analysis-link-text")}</p>
            {lines}
            <form method="post" class="stack" data-guard="">
                {shown.version()}
                <Select name="measure" id="field-measure" label=t!(SV, "analysis-measure") choices=measures error=wrong/>
                <Select name="cause" id="field-link_cause" label=t!(SV, "analysis-link-cause") choices=causes/>
                <div class="grid-2">
                    <Select name="arena" id="field-arena" label=t!(SV, "analysis-arena") choices=arenas error=no_arena/>
                    <Select name="point" id="field-point" label=t!(SV, "analysis-point") choices=points/>
                </div>
                <div><Button text=t!(SV, "analysis-link") kind=ButtonKind::Quiet name="do" value="link"/></div>
            </form>
        },
    )
}

fn linked(shown: &Shown, one: &Answer) -> AnyView {
    let fields =
        [("do", "unlink".to_owned()), ("version", shown.form.version.clone()), ("measure", one.measure.id.to_string())];
    let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>();
    let (href, title) = (format!("/personal/insatser/{}", one.measure.id), one.measure.title.clone());
    let about = title.clone();
    view! {
        <li class="spread">
            <a href=href>{title}</a>
            <ButtonForm text=t!(SV, "analysis-unlink") fields about/>
        </li>
    }
    .into_any()
}

/// What was found, in a few lines.
pub(super) fn found(shown: &Shown) -> AnyView {
    let (form, errors) = (&shown.form, &shown.errors);
    part(
        "fynd",
        t!(SV, "analysis-found-heading"),
        view! {
            <form method="post" class="stack" data-guard="" data-changed=shown.came_back(&["found"]).then_some("")>
                {shown.version()}
                {long(errors, "found", t!(SV, "analysis-found"), Some(t!(SV, "analysis-found-hint")), &form.found)}
                {long(errors, "proposals", t!(SV, "analysis-proposals"), Some(t!(SV, "analysis-proposals-hint")), &form.proposals)}
                <ActionBar><Button text=t!(SV, "analysis-save") kind=ButtonKind::Amber name="do" value="found"/></ActionBar>
            </form>
        },
    )
}

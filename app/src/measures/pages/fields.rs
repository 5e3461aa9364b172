//! The fields of what a measure says, the same for a new one and for a change.

use crate::{
    forms::{FieldErrors, offered},
    kernel::{
        lang::Lang,
        period::{Period, TWO_WEEK_ANCHOR},
    },
    measures::{
        labels,
        model::{Evidence, Kind, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, Level},
        view::{MeasureForm, is_problem},
    },
    platform::{municipality::Profile, preset::switched::ListKind},
    t,
    ui::*,
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// As many periods back can be chosen.
const PERIODS: usize = 26;

/// What the fields are made from.
pub(super) struct Typed<'a> {
    /// For the lists.
    pub profile: &'a Profile,
    /// What was typed.
    pub form: &'a MeasureForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// May the person say whose it is?
    pub decides: bool,
    /// Today.
    pub today: NaiveDate,
}

impl Typed<'_> {
    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    fn line(&self, name: &'static str, label: String, hint: Option<String>, value: &str, longest: usize) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label hint error value autocomplete="off" maxlength=most(longest)/> }.into_any()
    }

    fn area(&self, name: &'static str, label: String, hint: Option<String>, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextArea name id label hint error value rows=3 maxlength=most(LONGEST_TEXT)/> }.into_any()
    }

    fn day(&self, name: &'static str, label: String, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label error value kind="date" width=Width::Medium/> }.into_any()
    }

    fn choose(&self, name: &'static str, label: String, hint: Option<String>, choices: Vec<Choice>) -> AnyView {
        let (id, error) = (format!("field-{name}"), self.error(name));
        view! { <Select name id label hint error choices/> }.into_any()
    }
}

/// All of them, in the order people think: the problem, the measure, who and when, how it is known.
pub(super) fn fields(typed: &Typed<'_>) -> AnyView {
    let title = typed.line(
        "title",
        t!(SV, "measures-title"),
        Some(t!(SV, "measures-title-hint")),
        &typed.form.title,
        LONGEST_TITLE,
    );
    view! {
        {title}
        {problem(typed)}
        {way(typed)}
        {owner(typed)}
        {yardstick(typed)}
        {around(typed)}
    }
    .into_any()
}

fn part(heading: String, body: impl IntoView + 'static) -> AnyView {
    view! { <section class="stack"><h3>{heading}</h3>{body}</section> }.into_any()
}

fn problem(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let places = places(typed);
    part(
        t!(SV, "measures-part-problem"),
        view! {
            {typed.area("problem", t!(SV, "measures-problem"), Some(t!(SV, "measures-problem-hint")), &form.problem)}
            {typed.area("cause", t!(SV, "measures-cause"), Some(t!(SV, "measures-cause-hint")), &form.cause)}
            {categories(typed)}
            <div class="grid-2">{places}</div>
        },
    )
}

fn places(typed: &Typed<'_>) -> AnyView {
    let picked = &typed.form.area;
    let areas = offered::areas(typed.profile, picked, t!(SV, "measures-whole"));
    let hint = Some(t!(SV, "measures-place-hint"));
    view! {
        {typed.choose("area", t!(SV, "measures-area"), Some(t!(SV, "measures-area-hint")), areas)}
        {typed.line("place", t!(SV, "measures-place-words"), hint, &typed.form.place, LONGEST_WORD)}
    }
    .into_any()
}

fn categories(typed: &Typed<'_>) -> AnyView {
    let (profile, picked) = (typed.profile, typed.form.category.as_str());
    let groups = offered::only(offered::categories(profile, picked), |code| is_problem(profile, code));
    let none = vec![Choice::new("", t!(SV, "measures-choose"))];
    let (hint, error) = (t!(SV, "measures-category-hint"), typed.error("category"));
    view! {
        <Select name="category" id="field-category" label=t!(SV, "measures-category") hint error choices=none groups/>
    }
    .into_any()
}

/// The codes of a list as choices, after one that means none.
fn coded<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    name: impl Fn(T) -> String,
    picked: &str,
) -> Vec<Choice> {
    offered::after(t!(SV, "measures-choose"), all.iter().map(|one| Choice::new(code(*one), name(*one))), picked)
}

fn way(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let kinds = coded(Kind::ALL, Kind::code, labels::kind, &form.kind);
    let levels = coded(Level::ALL, Level::code, labels::level, &form.level);
    let evidence = coded(Evidence::ALL, Evidence::code, labels::evidence, &form.evidence);
    part(
        t!(SV, "measures-part-way"),
        view! {
            {typed.choose("kind", t!(SV, "measures-kind"), Some(t!(SV, "measures-kind-hint")), kinds)}
            {typed.choose("level", t!(SV, "measures-level"), Some(t!(SV, "measures-level-hint")), levels)}
            {typed.choose("evidence", t!(SV, "measures-evidence"), Some(t!(SV, "measures-evidence-hint")), evidence)}
        },
    )
}

fn owner(typed: &Typed<'_>) -> AnyView {
    let (profile, form) = (typed.profile, typed.form);
    let on = |code: &str| code == form.actor || typed.decides && profile.is_on(ListKind::Actors, code);
    let actors = profile.actors.iter().filter(|one| on(&one.code)).map(|one| Choice::new(&one.code, &one.name));
    let none = typed.decides.then(|| Choice::new("", t!(SV, "measures-choose")));
    let actors = none.into_iter().chain(actors).map(|one| one.chosen_if(&form.actor)).collect();
    let role_hint = Some(t!(SV, "measures-role-hint"));
    part(
        t!(SV, "measures-part-owner"),
        view! {
            <div class="grid-2">
                {typed.choose("actor", t!(SV, "measures-actor"), None, actors)}
                {typed.line("role", t!(SV, "measures-role"), role_hint, &form.role, LONGEST_TITLE)}
            </div>
            <div class="grid-2">
                {typed.day("starts", t!(SV, "measures-starts"), &form.starts)}
                {typed.day("ends", t!(SV, "measures-ends"), &form.ends)}
            </div>
            <p class="small">{t!(SV, "measures-plan-hint")}</p>
        },
    )
}

fn yardstick(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let hint = Some(t!(SV, "measures-indicator-hint"));
    let (value, error) = (form.before.clone(), typed.error("before"));
    part(
        t!(SV, "measures-part-yardstick"),
        view! {
            {typed.line("indicator", t!(SV, "measures-indicator"), hint, &form.indicator, LONGEST_TITLE)}
            <div class="grid-2">
                <TextInput name="before" id="field-before" label=t!(SV, "measures-before") value error
                    inputmode="decimal" autocomplete="off" maxlength=20u32 width=Width::Short/>
                {typed.line("unit", t!(SV, "measures-unit"), None, &form.unit, LONGEST_WORD)}
            </div>
            {typed.area("how", t!(SV, "measures-how"), Some(t!(SV, "measures-how-hint")), &form.how)}
        },
    )
}

fn around(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let mut period = Period::containing(typed.profile.situation.cadence, typed.today, TWO_WEEK_ANCHOR);
    let mut periods = vec![Choice::new("", t!(SV, "measures-no-period"))];
    for _ in 0..PERIODS {
        periods.push(Choice::new(period.key(), period.label_sv()));
        period = period.previous();
    }
    if let Ok(picked) = Period::parse_key(&form.period)
        && !periods.iter().any(|one| one.value == form.period)
    {
        periods.push(Choice::new(picked.key(), picked.label_sv()));
    }
    let periods = periods.into_iter().map(|one| one.chosen_if(&form.period)).collect();
    let public = vec![Choice::new("1", t!(SV, "measures-may-be-public")).chosen(form.public == "1")];
    let (words, text) = (t!(SV, "measures-public-text"), Some(t!(SV, "measures-public-text-hint")));
    part(
        t!(SV, "measures-part-around"),
        view! {
            {typed.choose("period", t!(SV, "measures-period"), Some(t!(SV, "measures-period-hint")), periods)}
            <CheckboxGroup name="public" id="field-public" legend=t!(SV, "measures-public")
                hint=t!(SV, "measures-public-hint") choices=public/>
            {typed.area("public_text", words, text, &form.public_text)}
        },
    )
}

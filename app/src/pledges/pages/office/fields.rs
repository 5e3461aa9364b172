//! The fields of what a pledge says, in the order its readers meet it.

use super::panel::statuses;
use crate::{
    dialogue::Cited,
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::{municipality::Profile, preset::switched::ListKind},
    pledges::{
        labels,
        model::{GroundKind, LONGEST_SENTENCE, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, Who},
        view::{PledgeForm, nth},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// What the fields are made from.
pub(super) struct Typed<'a> {
    /// For the lists.
    pub profile: &'a Profile,
    /// What was typed.
    pub form: &'a PledgeForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// Other pledges: id and heading.
    pub others: &'a [(String, String)],
    /// Reports of dialogues that can be cited.
    pub told: &'a [Cited],
}

/// Who does something, as choices.
pub(super) fn whos(picked: &str) -> Vec<Choice> {
    let name = |who: Who| labels::who(who, "");
    Who::ALL.iter().map(|who| Choice::new(who.code(), name(*who)).chosen_if(picked)).collect()
}

impl Typed<'_> {
    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    fn line(&self, name: &'static str, label: String, hint: Option<String>, value: &str, longest: usize) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label hint error value autocomplete="off" maxlength=most(longest)/> }.into_any()
    }

    fn area(&self, name: &'static str, label: String, hint: Option<String>, value: &str, rows: u32) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        let longest = if matches!(name, "promise" | "contact") { LONGEST_SENTENCE } else { LONGEST_TEXT };
        view! { <TextArea name id label hint error value rows maxlength=most(longest)/> }.into_any()
    }

    fn day(&self, name: &'static str, label: String, hint: Option<String>, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.error(name));
        view! { <TextInput name id label hint error value kind="date" width=Width::Medium/> }.into_any()
    }
}

/// All of them.
pub(super) fn fields(typed: &Typed<'_>) -> AnyView {
    view! {
        {promise(typed)}
        {how(typed)}
        {why(typed)}
        {around(typed)}
    }
    .into_any()
}

fn part(heading: String, body: impl IntoView + 'static) -> AnyView {
    view! { <section class="stack"><h3>{heading}</h3>{body}</section> }.into_any()
}

fn promise(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let areas = typed
        .profile
        .areas
        .iter()
        .filter(|area| typed.profile.is_on(ListKind::Areas, &area.code) || form.area.contains(&area.code));
    let areas = areas.map(|area| Choice::new(&area.code, &area.name).chosen(form.area.contains(&area.code))).collect();
    let who_error = typed.error("who");
    part(
        t!(SV, "pledges-part-promise"),
        view! {
            {typed.line("title", t!(SV, "pledges-title"), Some(t!(SV, "pledges-title-hint")), &form.title, LONGEST_TITLE)}
            {typed.area("promise", t!(SV, "pledges-promise"), Some(t!(SV, "pledges-promise-hint")), &form.promise, 4)}
            <div class="grid-2">
                {typed.day("first", t!(SV, "pledges-first"), Some(t!(SV, "pledges-period-hint")), &form.first)}
                {typed.day("last", t!(SV, "pledges-last"), None, &form.last)}
            </div>
            <div class="grid-2">
                <Select name="who" id="field-who" label=t!(SV, "pledges-who") choices=whos(&form.who) error=who_error/>
                {typed.line("other", t!(SV, "pledges-other"), Some(t!(SV, "pledges-other-hint")), &form.other, LONGEST_WORD)}
            </div>
            <CheckboxGroup name="area" id="field-area" legend=t!(SV, "pledges-areas") hint=t!(SV, "pledges-areas-hint") choices=areas/>
            {typed.area("aim", t!(SV, "pledges-aim"), Some(t!(SV, "pledges-aim-hint")), &form.aim, 3)}
        },
    )
}

fn how(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let others = typed.others.iter().map(|(id, title)| Choice::new(id, title));
    let others = std::iter::once(Choice::new("", t!(SV, "pledges-no-successor"))).chain(others);
    let others = others.map(|one| one.chosen_if(&form.replaced_by)).collect();
    let (status_error, other_error) = (typed.error("status"), typed.error("replaced_by"));
    part(
        t!(SV, "pledges-part-how"),
        view! {
            <Select name="status" id="field-status" label=t!(SV, "pledges-status") hint=t!(SV, "pledges-status-hint")
                choices=statuses(&form.status) error=status_error width=Width::Medium/>
            {typed.area("reason", t!(SV, "pledges-reason"), Some(t!(SV, "pledges-reason-hint")), &form.reason, 3)}
            <Select name="replaced_by" id="field-replaced_by" label=t!(SV, "pledges-successor") choices=others error=other_error/>
        },
    )
}

fn why(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    part(
        t!(SV, "pledges-part-why"),
        view! {
            {typed.area("background", t!(SV, "pledges-background"), Some(t!(SV, "pledges-background-hint")), &form.background, 5)}
            {figures(typed)}
            {typed.area("children", t!(SV, "pledges-children"), Some(t!(SV, "pledges-children-hint")), &form.children, 3)}
            {grounds(typed)}
            {typed.area("previous", t!(SV, "pledges-previous"), Some(t!(SV, "pledges-previous-hint")), &form.previous, 4)}
        },
    )
}

fn around(typed: &Typed<'_>) -> AnyView {
    part(
        t!(SV, "pledges-part-around"),
        view! {
            {signatures(typed)}
            {typed.area("contact", t!(SV, "pledges-contact"), Some(t!(SV, "pledges-contact-hint")), &typed.form.contact, 2)}
        },
    )
}

/// A list whose lines are several fields: the words for all of them stand once, each line says its own number.
fn lines(typed: &Typed<'_>, name: &'static str, legend: String, hint: String, rows: Vec<AnyView>) -> AnyView {
    let id = format!("field-{name}");
    let error = typed.error(name);
    let (wrong, error_id) = (error.is_some(), format!("{id}-error"));
    let error = error.map(|text| view! { <p class="error" id=error_id>{text}</p> });
    Labels::note(&id, &legend);
    view! {
        <fieldset class="field pledge-lines" class:has-error=wrong id=id tabindex="-1">
            <legend class="label">{legend}</legend>
            <p class="hint">{hint}</p>
            {error}
            <div class="stack-s">{rows.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn small(name: &'static str, at: usize, label: String, value: &str, kind: &'static str, longest: usize) -> AnyView {
    let (id, value) = (format!("{name}-{at}"), value.to_owned());
    view! { <TextInput name id label value kind autocomplete="off" maxlength=most(longest)/> }.into_any()
}

fn figures(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let row = |at: usize| {
        let n = at + 1;
        let word = |name: &'static str, label: String, said: &[String]| {
            small(name, at, label, nth(said, at), "text", LONGEST_WORD)
        };
        let what = word("figure_what", t!(SV, "pledges-figure-what", n = n), &form.figure_what);
        let value = word("figure_value", t!(SV, "pledges-figure-value", n = n), &form.figure_value);
        let source = word("figure_source", t!(SV, "pledges-figure-source", n = n), &form.figure_source);
        view! { <div class="pledge-line pledge-line-3">{what}{value}{source}</div> }.into_any()
    };
    let rows = (0..PledgeForm::lines(&form.figure_what)).map(row).collect();
    lines(typed, "figures", t!(SV, "pledges-figures"), t!(SV, "pledges-figures-hint"), rows)
}

fn grounds(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let row = |at: usize| {
        let picked = nth(&form.ground_kind, at);
        let kinds = GroundKind::ALL.iter().map(|kind| Choice::new(kind.code(), labels::ground(SV, *kind)));
        let none = std::iter::once(Choice::new("", t!(SV, "pledges-ground-choose")));
        let kinds = none.chain(kinds).map(|one| one.chosen_if(picked)).collect();
        let id = format!("ground_kind-{at}");
        let label = t!(SV, "pledges-ground-kind", n = at + 1);
        let text = small(
            "ground_text",
            at,
            t!(SV, "pledges-ground-text", n = at + 1),
            nth(&form.ground_text, at),
            "text",
            LONGEST_SENTENCE,
        );
        let cited = cites(typed, at);
        view! { <div class="pledge-line pledge-line-3"><Select name="ground_kind" id label choices=kinds/>{text}{cited}</div> }
            .into_any()
    };
    let rows = (0..PledgeForm::lines(&form.ground_text)).map(row).collect();
    lines(typed, "grounds", t!(SV, "pledges-grounds"), t!(SV, "pledges-grounds-hint"), rows)
}

/// Which report of a dialogue a line cites.
fn cites(typed: &Typed<'_>, at: usize) -> AnyView {
    let picked = nth(&typed.form.ground_cites, at);
    let none = std::iter::once(Choice::new("", t!(SV, "pledges-ground-cites-none")));
    let all = none.chain(typed.told.iter().map(|one| Choice::new(&one.slug, &one.title)));
    let choices = all.map(|one| one.chosen_if(picked)).collect();
    let (id, label) = (format!("ground_cites-{at}"), t!(SV, "pledges-ground-cites", n = at + 1));
    view! { <Select name="ground_cites" id label choices/> }.into_any()
}

fn signatures(typed: &Typed<'_>) -> AnyView {
    let form = typed.form;
    let row = |at: usize| {
        let role = small(
            "sign_role",
            at,
            t!(SV, "pledges-sign-role", n = at + 1),
            nth(&form.sign_role, at),
            "text",
            LONGEST_WORD,
        );
        let day = small("sign_day", at, t!(SV, "pledges-sign-day", n = at + 1), nth(&form.sign_day, at), "date", 10);
        view! { <div class="pledge-line pledge-line-2 pledge-line-day">{role}{day}</div> }.into_any()
    };
    let rows = (0..PledgeForm::lines(&form.sign_role)).map(row).collect();
    lines(typed, "signatures", t!(SV, "pledges-signatures"), t!(SV, "pledges-signatures-hint"), rows)
}

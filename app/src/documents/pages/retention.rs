//! Below the register: how long each kind of document is kept, on what basis, and the forms that decide it.

use super::parts::{REGISTER, SV, Wrong};
use crate::{
    documents::{labels, model::Keep, service::retention::Rule, view::RetentionForm},
    t,
    ui::*,
};
use leptos::prelude::*;

/// Times that can be chosen.
const YEARS: [i64; 6] = [1, 2, 3, 5, 7, 10];

/// The rules, and for those who may, their forms.
pub(super) fn rules(rules: &[Rule], makes: bool, form: &RetentionForm, wrong: &Wrong) -> AnyView {
    let row = |rule: &Rule| {
        let status = match rule.is_decided() {
            true => (t!(SV, "documents-retention-decided"), Tone::Ok),
            false => (t!(SV, "documents-retention-proposed"), Tone::Warn),
        };
        let basis = if rule.is_decided() { rule.basis.clone() } else { t!(SV, "documents-retention-no-basis") };
        vec![
            cell(labels::kind(rule.kind)),
            cell(labels::keep(rule.keep)),
            cell(basis),
            cell(view! { <StatusTag text=status.0 tone=status.1/> }),
        ]
    };
    let rows = rules.iter().map(row).collect::<Vec<Vec<_>>>();
    let columns = vec![
        Column::new(t!(SV, "documents-document")),
        Column::new(t!(SV, "documents-retention-keep")),
        Column::new(t!(SV, "documents-retention-basis")),
        Column::new(t!(SV, "documents-state")),
    ];
    let open = !form.kind.is_empty();
    let forms = makes.then(|| {
        let forms = rules.iter().map(|rule| one(rule, form, wrong)).collect_view();
        view! { <Details summary=t!(SV, "documents-retention-change") open>{forms}</Details> }
    });
    view! {
        <section class="stack">
            <h2>{t!(SV, "documents-retention")}</h2>
            <p class="measure">{t!(SV, "documents-retention-lead")}</p>
            <DataTable caption=t!(SV, "documents-retention") quiet_caption=true columns rows/>
            {forms}
        </section>
    }
    .into_any()
}

fn one(rule: &Rule, form: &RetentionForm, wrong: &Wrong) -> AnyView {
    let code = rule.kind.code();
    let typed = form.kind == code;
    let stored = rule.keep.years().map_or_else(|| "always".to_owned(), |years| years.to_string());
    let (keep, basis) = if typed { (form.keep.clone(), form.basis.clone()) } else { (stored, rule.basis.clone()) };
    let version = if typed && !wrong.conflict { form.version.clone() } else { rule.version.to_string() };
    let years = YEARS.into_iter().chain(rule.keep.years().filter(|years| !YEARS.contains(years)));
    let choice = |code: String, kept: Keep| Choice::new(code.clone(), labels::keep(kept)).chosen(code == keep);
    let choices = std::iter::once(choice("always".to_owned(), Keep::Always))
        .chain(years.map(|years| choice(years.to_string(), Keep::Years(years))));
    let choices = choices.collect::<Vec<_>>();
    // The field that is wrong is the one the summary leads to.
    let id = |field: &str| if typed { field.to_owned() } else { format!("{field}-{code}") };
    let error = |field: &str| typed.then(|| wrong.errors.of(field, SV)).flatten();
    let (keep_id, basis_id, keep_error, basis_error) = (id("keep"), id("basis"), error("keep"), error("basis"));
    let title = labels::kind(rule.kind);
    view! {
        <form method="post" action=REGISTER class="stack">
            <h3>{title.clone()}</h3>
            <HiddenInput name="do" value="keep"/>
            <HiddenInput name="kind" value=code/>
            <HiddenInput name="version" value=version/>
            <Select id=keep_id name="keep" label=t!(SV, "documents-retention-keep-of", kind = title.as_str()) choices error=keep_error/>
            <TextInput id=basis_id name="basis" label=t!(SV, "documents-retention-basis-of", kind = title.as_str()) value=basis
                hint=t!(SV, "documents-retention-basis-hint") error=basis_error/>
            <Button text=t!(SV, "documents-save") kind=ButtonKind::Quiet/>
        </form>
    }
    .into_any()
}

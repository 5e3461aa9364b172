//! The fields of an answer, in the order its readers meet it.

use super::{Offered, SV, error};
use crate::{
    answers::{
        model::{LONGEST_REASON, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WISH},
        view::AnswerForm,
    },
    forms::{FieldErrors, offered::after},
    platform::{municipality::Profile, preset::switched::ListKind},
    t,
    ui::*,
};
use leptos::prelude::*;

/// All of them.
pub(super) fn fields(profile: &Profile, form: &AnswerForm, errors: &FieldErrors, offered: &Offered) -> AnyView {
    let text = |name: &'static str, label: String, hint: String, value: &str| {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), error(errors, name));
        view! { <TextArea name id label hint error value rows=5 maxlength=most(LONGEST_TEXT)/> }
    };
    view! {
        {about(profile, form, errors)}
        {text("said", t!(SV, "answers-said"), t!(SV, "answers-said-hint"), &form.said)}
        {text("done", t!(SV, "answers-done"), t!(SV, "answers-done-hint"), &form.done)}
        {measures(form, errors, offered)}
        {text("result", t!(SV, "answers-result"), t!(SV, "answers-result-hint"), &form.result)}
        {refusals(form, errors)}
    }
    .into_any()
}

fn about(profile: &Profile, form: &AnswerForm, errors: &FieldErrors) -> AnyView {
    let areas =
        profile.areas.iter().filter(|area| profile.is_on(ListKind::Areas, &area.code) || form.area == area.code);
    let areas = areas.map(|area| Choice::new(&area.code, &area.name));
    let areas = after(t!(SV, "answers-everywhere"), areas, &form.area);
    let heads = profile.categories.iter().map(|head| Choice::new(&head.code, profile.category_label(&head.code)));
    let heads = after(t!(SV, "answers-anything"), heads, &form.category);
    let (area_error, head_error, title_error) =
        (error(errors, "area"), error(errors, "category"), error(errors, "title"));
    view! {
        <TextInput name="title" id="field-title" label=t!(SV, "answers-heading") hint=t!(SV, "answers-heading-hint")
            value=form.title.clone() error=title_error maxlength=most(LONGEST_TITLE) autocomplete="off"/>
        <div class="grid-2">
            <Select name="area" id="field-area" label=t!(SV, "answers-area") choices=areas error=area_error/>
            <Select name="category" id="field-category" label=t!(SV, "answers-category") hint=t!(SV, "answers-category-hint")
                choices=heads error=head_error/>
        </div>
    }
    .into_any()
}

/// Measures and the pledge. Chosen ones first, the rest folded: a municipality has many.
fn measures(form: &AnswerForm, errors: &FieldErrors, offered: &Offered) -> AnyView {
    let chosen = |id: &String| form.measure.contains(id);
    let (first, rest): (Vec<_>, Vec<_>) = offered.measures.iter().partition(|(id, _)| chosen(id));
    let choices = |list: Vec<&(String, String)>| -> Vec<_> {
        list.into_iter().map(|(id, title)| Choice::new(id, title).chosen(chosen(id))).collect()
    };
    let error = error(errors, "measure");
    let (is_first, is_more) = (!first.is_empty() || error.is_some(), !rest.is_empty());
    let (first, rest) = (choices(first), choices(rest));
    let first = is_first.then(|| {
        view! { <CheckboxGroup name="measure" id="field-measure" legend=t!(SV, "answers-measures") choices=first error=error/> }
    });
    let rest = is_more.then(|| {
        view! {
            <Details summary=t!(SV, "answers-measures-more")>
                <CheckboxGroup name="measure" id="field-measures" legend=t!(SV, "answers-measures-other")
                    hint=t!(SV, "answers-measures-hint") choices=rest/>
            </Details>
        }
    });
    let pledges = offered.pledges.iter().map(|(id, title)| Choice::new(id, title));
    let pledges = after(t!(SV, "answers-no-pledge"), pledges, &form.pledge);
    view! {
        {first}
        {rest}
        <Select name="pledge" id="field-pledge" label=t!(SV, "answers-pledge") choices=pledges/>
    }
    .into_any()
}

fn refusals(form: &AnswerForm, errors: &FieldErrors) -> AnyView {
    let error = error(errors, "refusals");
    let lines = (0..form.lines()).map(|at| {
        let (wish, reason) = form.line(at);
        let (wish, reason) = (wish.to_owned(), reason.to_owned());
        let ids = if at == 0 { "field-refusals".to_owned() } else { format!("field-refusals-{at}") };
        let number = at + 1;
        let error = (at == 0).then(|| error.clone()).flatten();
        view! {
            <div class="grid-2">
                <TextInput name="wish" id=ids label=t!(SV, "answers-wish", n = number) value=wish error maxlength=most(LONGEST_WISH) autocomplete="off"/>
                <TextArea name="reason" id=format!("field-reason-{at}") label=t!(SV, "answers-reason", n = number) value=reason rows=2 maxlength=most(LONGEST_REASON)/>
            </div>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="stack">
            <h3>{t!(SV, "answers-refusals")}</h3>
            <p class="hint">{t!(SV, "answers-refusals-hint")}</p>
            {lines}
        </section>
    }
    .into_any()
}

//! One piece of feedback as the office reads it, with what can be done about it.

use super::feedback::View;
use crate::{
    forms::offered,
    kernel::lang::Lang,
    observations::LONGEST_WORDS,
    platform::clock::{local_date, plain_date},
    pledges::{
        labels,
        model::{FeedbackState, HiddenReason, LONGEST_FEEDBACK, LONGEST_SENTENCE, Matters, Noticed},
        service::hearing::Feedback,
        view::HearingForm,
    },
    shell::Frame,
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// A form about one piece: where its fields stand, and what was typed in it.
struct Typed<'a> {
    view: &'a View<'a>,
    row: &'a Feedback,
    what: &'static str,
    here: bool,
}

impl<'a> Typed<'a> {
    fn of(view: &'a View<'a>, row: &'a Feedback, what: &'static str) -> Self {
        let here = view.form.r#do == what && view.form.id == row.id.to_string();
        Self { view, row, what, here }
    }

    /// The id of a field: that of the form with mistakes is the one the summary leads to.
    fn id(&self, name: &str) -> String {
        if self.here { format!("field-{name}") } else { format!("{name}-{}-{}", self.what, self.row.id) }
    }

    fn value(&self, typed: impl Fn(&HearingForm) -> &str, kept: &str) -> String {
        if self.here { typed(self.view.form).to_owned() } else { kept.to_owned() }
    }

    fn error(&self, name: &str) -> Option<String> {
        self.view.errors.of(name, SV).filter(|_| self.here)
    }

    /// The form, folded away until somebody wants it or has to put something right.
    fn folded(&self, summary: String, button: String, body: AnyView, open: bool) -> AnyView {
        let (id, version, what) = (self.row.id.to_string(), self.row.version.to_string(), self.what);
        view! {
            <Details summary open=open || self.here>
                <form method="post" class="stack">
                    <HiddenInput name="do" value=what/>
                    <HiddenInput name="id" value=id/>
                    <HiddenInput name="version" value=version/>
                    {body}
                    <div><Button text=button/></div>
                </form>
            </Details>
        }
        .into_any()
    }
}

/// One piece of feedback.
pub(super) fn one(frame: &Frame, view: &View<'_>, row: &Feedback) -> AnyView {
    let state = FeedbackState::parse(&row.state).unwrap_or(FeedbackState::New);
    let (word, tone) = labels::feedback_state(state);
    let day = plain_date(local_date(row.sent_at), SV);
    let is_read = state != FeedbackState::New;
    let (words, spoken) = (row.words.clone(), row.lang.clone());
    let words = match words.is_empty() {
        true => view! { <p class="muted">{t!(SV, "hearing-purged")}</p> }.into_any(),
        false => view! { <p class="typed" lang=spoken>{words}</p> }.into_any(),
    };
    view! {
        <article class="card stack">
            <p class="spread spread-tight">
                <span class="small">{t!(SV, "hearing-sent", day = day, n = row.number)}</span><StatusTag text=word tone/>
            </p>
            {words}
            {answers(row)}
            {standing(row)}
            {show(view, row, !is_read)}
            {hide(view, row)}
            {is_read.then(|| carry(view, row))}
            {(is_read && view.feeds && !row.observed).then(|| observe(frame, view, row))}
        </article>
    }
    .into_any()
}

/// What was ticked.
fn answers(row: &Feedback) -> AnyView {
    let none = || t!(SV, "hearing-no-answer");
    let matters = Matters::parse(&row.matters).map_or_else(|_| none(), |one| labels::matters(SV, one));
    let noticed = Noticed::parse(&row.noticed).map_or_else(|_| none(), |one| labels::noticed(SV, one));
    let facts = vec![(t!(SV, "hearing-matters"), matters.into_any()), (t!(SV, "hearing-noticed"), noticed.into_any())];
    view! { <DefinitionList facts/> }.into_any()
}

/// What the office made of it so far.
fn standing(row: &Feedback) -> AnyView {
    let line = |word: String, text: &str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| view! { <p><b>{word}</b>" "<span class="typed">{text}</span></p> })
    };
    let reason = HiddenReason::parse(&row.reason).map(labels::hidden_reason).unwrap_or_default();
    let carried = row.carried.map(|n| view! { <p class="small">{t!(SV, "hearing-carried-in", n = n)}</p> });
    let observed = row.observed.then(|| view! { <p class="small">{t!(SV, "hearing-observed-in")}</p> });
    view! {
        {line(t!(SV, "hearing-approved-now"), &row.approved)}
        {line(t!(SV, "hearing-answer-now"), &row.answer)}
        {line(t!(SV, "hearing-reason-now"), &reason)}
        {carried}
        {observed}
    }
    .into_any()
}

fn show(view: &View<'_>, row: &Feedback, open: bool) -> AnyView {
    let typed = Typed::of(view, row, "show");
    let kept = if row.approved.is_empty() { &row.words } else { &row.approved };
    let (approved, answer) = (typed.value(|f| &f.approved, kept), typed.value(|f| &f.answer, &row.answer));
    let (no_words, no_answer) = (typed.error("approved"), typed.error("answer"));
    let body = view! {
        <TextArea name="approved" id=typed.id("approved") label=t!(SV, "hearing-approved") hint=t!(SV, "hearing-approved-hint")
            value=approved error=no_words rows=3 maxlength=most(LONGEST_FEEDBACK)/>
        <TextArea name="answer" id=typed.id("answer") label=t!(SV, "hearing-answer") hint=t!(SV, "hearing-answer-hint")
            value=answer error=no_answer rows=3 maxlength=most(LONGEST_FEEDBACK)/>
    };
    typed.folded(t!(SV, "hearing-show"), t!(SV, "hearing-show-button"), body.into_any(), open)
}

fn hide(view: &View<'_>, row: &Feedback) -> AnyView {
    let typed = Typed::of(view, row, "hide");
    let picked = typed.value(|f| &f.reason, &row.reason);
    let choices = HiddenReason::ALL.iter().map(|one| Choice::new(one.code(), labels::hidden_reason(*one)));
    let choices = choices.map(|one| one.chosen_if(&picked)).collect();
    let error = typed.error("reason");
    let body =
        view! { <RadioGroup name="reason" id=typed.id("reason") legend=t!(SV, "hearing-reason") choices error/> };
    typed.folded(t!(SV, "hearing-hide"), t!(SV, "hearing-hide-button"), body.into_any(), false)
}

fn carry(view: &View<'_>, row: &Feedback) -> AnyView {
    let next = view.whole.versions.first().map_or(1, |one| one.number + 1);
    if row.carried == Some(next) {
        let fields = [("do", "put_back".to_owned()), ("id", row.id.to_string()), ("version", row.version.to_string())];
        let fields = fields.map(|(name, value)| (name.to_owned(), value)).into();
        return view! { <ButtonForm text=t!(SV, "hearing-put-back-button") kind=ButtonKind::Quiet fields/> }.into_any();
    }
    let typed = Typed::of(view, row, "carry");
    let (said, changed) = (typed.value(|f| &f.said, &row.approved), typed.value(|f| &f.changed, ""));
    let (no_said, no_changed) = (typed.error("said"), typed.error("changed"));
    let body = view! {
        <TextArea name="said" id=typed.id("said") label=t!(SV, "hearing-said") hint=t!(SV, "hearing-said-hint") value=said
            error=no_said rows=2 maxlength=most(LONGEST_SENTENCE)/>
        <TextArea name="changed" id=typed.id("changed") label=t!(SV, "hearing-changed") hint=t!(SV, "hearing-changed-hint")
            value=changed error=no_changed rows=2 maxlength=most(LONGEST_SENTENCE)/>
    };
    typed.folded(t!(SV, "hearing-carry"), t!(SV, "hearing-carry-button"), body.into_any(), false)
}

fn observe(frame: &Frame, view: &View<'_>, row: &Feedback) -> AnyView {
    let typed = Typed::of(view, row, "observe");
    let first = view.whole.content.areas.first().map(|code| code.as_str().to_owned()).unwrap_or_default();
    let (category, area) = (typed.value(|f| &f.category, ""), typed.value(|f| &f.area, &first));
    let words = typed.value(|f| &f.observation, "");
    let none = vec![Choice::new("", t!(SV, "hearing-choose"))];
    let groups = offered::categories(&frame.profile, &category);
    let areas = offered::areas(&frame.profile, &area, t!(SV, "hearing-no-area"));
    let (no_category, no_area, no_words) = (typed.error("category"), typed.error("area"), typed.error("observation"));
    let body = view! {
        <div class="grid-2">
            <Select name="category" id=typed.id("category") label=t!(SV, "hearing-category") choices=none groups error=no_category/>
            <Select name="area" id=typed.id("area") label=t!(SV, "hearing-area") choices=areas error=no_area/>
        </div>
        <TextArea name="observation" id=typed.id("observation") label=t!(SV, "hearing-observation")
            hint=t!(SV, "hearing-observation-hint") value=words error=no_words rows=2 maxlength=most(LONGEST_WORDS)/>
    };
    typed.folded(t!(SV, "hearing-observe"), t!(SV, "hearing-observe-button"), body.into_any(), false)
}

//! The next step: status, words to the person who reported, and how that will look to them.

use super::view::{SV, View};
use crate::{
    forms::offered,
    kernel::{lang::Lang, pii, pii_types::Pii},
    reports::{
        labels,
        model::{Event, EventKind, Status},
        pages::timeline::happening,
        service::{hand_over, templates, triage},
    },
    t,
    ui::{
        ActionBar, Button, ButtonKind, Card, Choice, ChoiceGroup, Details, Glyph, Notice, Select, TextArea, Timeline,
        Tone,
    },
};
use leptos::prelude::*;

/// The form of the next step; nothing when no step is left.
pub fn step(view: &View<'_>) -> Option<AnyView> {
    let report = &view.case.report;
    let steps = triage::shown(report.status);
    if steps.is_empty() || report.merged_into.is_some() {
        return None;
    }
    let choices = std::iter::once(Choice::new("", t!(SV, "office-choose")))
        .chain(steps.iter().map(|one| Choice::new(one.code(), named(view, *one))))
        .map(|one| one.chosen_if(&view.form.status))
        .collect::<Vec<_>>();
    let changed = view.came_back(&["step", "template", "preview"]).then_some("");
    let (language, version, start) = (report.lang.own_name(), view.version(), start(view, &steps));
    let (wrong, unanswered) = (view.error("status"), view.error("answer"));
    let (answer, why, owner, preview) = (view.form.answer.clone(), why(view), owner(view), preview(view));
    // Where the step leads to the form of the picture, that one stands where the browser goes.
    let id = (!view.leading).then_some("nasta-steg");
    let (here, to_preview) = (view.at("nasta-steg"), view.at("forhandsvisning"));
    Some(
        view! {
            <Card title=t!(SV, "office-step")>
                <form method="post" action=here id=id class="stack" data-guard="" data-changed=changed>
                    {version}
                    {start}
                    <Select name="status" id="field-status" label=t!(SV, "office-new-status") choices error=wrong/>
                    <TextArea name="answer" id="field-answer" label=t!(SV, "office-answer", language = language)
                        hint=t!(SV, "office-answer-hint") value=answer error=unanswered maxlength=2000u32/>
                    {why}
                    {owner}
                    {preview}
                    <ActionBar>
                        <Button kind=ButtonKind::Quiet name="do" value="preview" glyph=Glyph::Eye text=t!(SV, "office-preview")
                            {..} formaction=to_preview/>
                        <Button text=t!(SV, "office-take-step") kind=ButtonKind::Amber name="do" value="step"/>
                    </ActionBar>
                </form>
            </Card>
        }
        .into_any(),
    )
}

/// A status as a choice; the present one is kept, and one has a form of its own to fill in first.
fn named(view: &View<'_>, status: Status) -> String {
    let name = labels::status(status);
    match status {
        _ if status == view.case.report.status => t!(SV, "office-keep-status", status = name),
        Status::InSituation if view.case.placed.is_none() => t!(SV, "office-step-take-in", status = name),
        _ => name,
    }
}

/// Templates by step; the button fetches the words, so it works without a script.
fn start(view: &View<'_>, steps: &[Status]) -> Option<AnyView> {
    let fitting = templates::fitting(view.profile, &view.case.report, steps);
    if fitting.is_empty() {
        return None;
    }
    let groups = fitting.into_iter().map(|(status, list)| ChoiceGroup {
        label: labels::status(status),
        choices: list.into_iter().map(|one| Choice::new(&one.code, &one.name).chosen_if(&view.form.template)).collect(),
    });
    let groups: Vec<ChoiceGroup> = groups.collect();
    let none = vec![Choice::new("", t!(SV, "office-no-template"))];
    Some(
        view! {
            <div class="with-button">
                <Select name="template" id="field-template" label=t!(SV, "office-template") choices=none groups/>
                <Button text=t!(SV, "office-use-template") kind=ButtonKind::Small name="do" value="template"/>
            </div>
        }
        .into_any(),
    )
}

/// Why it waits; asked for only by that step, but always there, because no script folds it away.
fn why(view: &View<'_>) -> AnyView {
    let reasons = std::iter::once(Choice::new("", t!(SV, "office-choose")))
        .chain(view.profile.waiting_reasons_in_use().map(|one| Choice::new(&one.code, &one.name.sv)))
        .map(|one| one.chosen_if(&view.form.reason))
        .collect::<Vec<_>>();
    let error = view.error("reason");
    let open = error.is_some() || view.form.status == Status::Waiting.code();
    view! {
        <Details summary=t!(SV, "office-if-waiting") open=open>
            <Select name="reason" id="field-reason" label=t!(SV, "office-reason") choices=reasons error/>
        </Details>
    }
    .into_any()
}

/// To whom it is handed over, and what they get to read.
fn owner(view: &View<'_>) -> AnyView {
    let owners = offered::owners(view.profile, &view.form.owner, t!(SV, "office-choose"));
    let (error, wrong) = (view.error("owner"), view.error("description"));
    let description = view.form.description.clone();
    let open = error.is_some() || wrong.is_some() || view.form.status == Status::HandedOver.code();
    view! {
        <Details summary=t!(SV, "office-if-handed-over") open=open>
            <Select name="owner" id="field-owner" label=t!(SV, "office-hand-to") choices=owners error/>
            <TextArea name="description" id="field-description" label=t!(SV, "office-description") rows=3
                hint=t!(SV, "office-description-hint") value=description error=wrong maxlength=500u32/>
        </Details>
    }
    .into_any()
}

/// The step as the resident will see it, and the text the owner will get.
fn preview(view: &View<'_>) -> Option<AnyView> {
    if !view.preview {
        return None;
    }
    let report = &view.case.report;
    let status = Status::parse(&view.form.status).ok()?;
    let code = match status {
        Status::Waiting => view.form.reason.clone(),
        Status::HandedOver => view.form.owner.clone(),
        _ => String::new(),
    };
    let line = Event::new(uuid::Uuid::nil().into(), report.id, view.now, EventKind::Status)
        .status(status)
        .reason(code)
        .words(Pii::new(view.form.answer.clone()))
        .by(view.me.map(|me| me.id));
    let risky = (!pii::find(&view.form.answer).is_empty())
        .then(|| view! { <Notice title=t!(SV, "office-answer-personal") tone=Tone::Warn/> });
    let handed = (status == Status::HandedOver).then(|| hand_over_text(view));
    Some(
        view! {
            <section class="stack preview" id="forhandsvisning" tabindex="-1" aria-label=t!(SV, "office-preview-title")>
                <h3>{t!(SV, "office-preview-title")}</h3>
                {risky}
                <div class="card card-calm" lang=report.lang.code()>{as_resident(view, &line, report.lang)}</div>
                {handed}
            </section>
        }
        .into_any(),
    )
}

fn as_resident(view: &View<'_>, line: &Event, lang: Lang) -> AnyView {
    let happenings = vec![happening(view.profile, lang, view.now, line)];
    view! { <Timeline happenings/> }.into_any()
}

fn hand_over_text(view: &View<'_>) -> AnyView {
    let text = hand_over::compose(view.profile, &view.case.report, &view.form.description);
    let owner = view.profile.owner_name(&view.form.owner, SV);
    let how = match hand_over::address(view.profile, &view.form.owner) {
        Some(address) => t!(SV, "office-hand-over-by-mail", owner = owner, address = address),
        None => t!(SV, "office-hand-over-yourself", owner = owner),
    };
    view! {
        <h3>{how}</h3>
        <div class="card card-calm"><p><b>{text.subject}</b></p><pre class="letter">{text.body}</pre></div>
    }
    .into_any()
}

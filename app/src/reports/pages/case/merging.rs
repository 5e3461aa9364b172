//! Merging is looked at before it is done: into what, and how the one who reported will see it.

use super::{
    Shown,
    form::CaseForm,
    related::STEP,
    view::{SV, View},
};
use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    forms::Refused,
    kernel::{
        id::ReportId,
        pii,
        pii_types::{Pii, Purpose},
    },
    reports::{
        labels,
        model::{Event, EventKind, Report, Status},
        pages::{
            inbox::{query::InboxQuery, rows::snippet},
            timeline::happening,
        },
        service::{merge, templates},
    },
    shell::Frame,
    t,
    ui::{Button, ButtonKind, Card, Glyph, HiddenInput, Notice, TextArea, Timeline, Tone},
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The part of the page that asks.
pub(super) const PART: &str = "lagg-ihop";
/// The form that merges.
const FORM: &str = "lagg-ihop-nu";

/// The form as it is when somebody has pressed the button of another report.
pub(super) fn begun(form: CaseForm) -> CaseForm {
    CaseForm { r#do: "merge_look".into(), into: form.merge_with.clone(), merge_with: String::new(), ..form }
}

/// The same page with the question. Nothing is stored.
pub(super) async fn look(
    frame: &Frame,
    scope: &Scope<TriageReports>,
    id: ReportId,
    query: InboxQuery,
    (form, fresh): (CaseForm, bool),
) -> Result<Response, Fault> {
    let mut shown = Shown::again(scope, id, query, form).await?;
    if fresh {
        shown.form.merge_answer = usual_answer(frame, &shown.case.report);
    }
    let checked = match (shown.form.merge_into(), shown.form.merge_answer()) {
        (Ok(into), Ok(_)) => merge::look(scope, &shown.case.report, !shown.case.merged.is_empty(), into).await,
        (Err(errors), _) | (_, Err(errors)) => Err(Refused::Form(errors)),
    };
    match checked {
        Ok(main) => Shown { main: Some(main), ..shown }.render(frame, scope, StatusCode::OK).await,
        Err(Refused::Form(errors)) => {
            let shown = with_main(scope, Shown { errors, ..shown }).await?;
            shown.render(frame, scope, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

/// The same page without the question, and with what was typed elsewhere on it.
pub(super) async fn not_now(
    frame: &Frame,
    scope: &Scope<TriageReports>,
    id: ReportId,
    query: InboxQuery,
    form: CaseForm,
) -> Result<Response, Fault> {
    Shown::again(scope, id, query, form).await?.render(frame, scope, StatusCode::OK).await
}

/// When merging was refused for its words, or because somebody was faster: the question again, with what was typed.
pub(super) async fn with_main(scope: &Scope<TriageReports>, shown: Shown) -> Result<Shown, Fault> {
    if !matches!(shown.form.r#do.as_str(), "merge" | "merge_look") {
        return Ok(shown);
    }
    let Ok(into) = shown.form.merge_into() else { return Ok(shown) };
    match merge::look(scope, &shown.case.report, !shown.case.merged.is_empty(), into).await {
        Ok(main) => Ok(Shown { main: Some(main), ..shown }),
        Err(Refused::Fault(fault)) => Err(fault),
        Err(_) => Ok(shown),
    }
}

/// The question, with the answer as the one who reported will read it.
pub(super) fn confirm(view: &View<'_>) -> Option<AnyView> {
    let main = view.main?;
    let (href, to) = (view.query.link(Some(main.id)), view.at(PART));
    let about = view.profile.category_label(main.category.as_str());
    let came = labels::moment(main.received_at, view.now);
    let words = snippet(main.words.disclose(Purpose::ShowToHandler));
    let (answer, error) = (view.form.merge_answer.clone(), view.error("merge_answer"));
    let language = view.case.report.lang.own_name();
    let (version, into, here) = (view.version(), main.id.to_string(), to.clone());
    let (elsewhere, preview) = (elsewhere(view.form), preview(view));
    let at = main.received_at.to_rfc3339();
    Some(
        view! {
            <section id=PART tabindex="-1" aria-label=t!(SV, "office-merge-title")>
                <Card title=t!(SV, "office-merge-title")>
                    <p>{t!(SV, "office-merge-into")}" "<a href=href>{about}</a>", "
                        <time datetime=at>{came}</time></p>
                    {words}
                    <form method="post" action=here id=FORM class="stack">
                        {version}
                        <HiddenInput name="into" value=into/>
                        {elsewhere}
                        <TextArea name="merge_answer" id="field-merge_answer" label=t!(SV, "office-answer", language = language)
                            hint=t!(SV, "office-merge-hint") value=answer error maxlength=2000u32/>
                        {preview}
                        <div class="cluster">
                            <Button text=t!(SV, "office-merge-not") kind=ButtonKind::Quiet form=STEP name="do" value="keep"
                                {..} formaction=to/>
                            <Button text=t!(SV, "office-merge-again") kind=ButtonKind::Quiet glyph=Glyph::Eye name="do" value="merge_look"/>
                            <Button text=t!(SV, "office-merge-now") glyph=Glyph::Merge name="do" value="merge"/>
                        </div>
                    </form>
                </Card>
            </section>
        }
        .into_any(),
    )
}

/// What was typed for the next step goes along, so that looking once more does not lose it.
fn elsewhere(form: &CaseForm) -> Vec<AnyView> {
    let typed = [
        ("status", &form.status),
        ("answer", &form.answer),
        ("template", &form.template),
        ("reason", &form.reason),
        ("owner", &form.owner),
        ("description", &form.description),
    ];
    let typed = typed.into_iter().filter(|(_, value)| !value.is_empty());
    typed.map(|(name, value)| view! { <HiddenInput name value=value.clone()/> }.into_any()).collect()
}

fn preview(view: &View<'_>) -> AnyView {
    let report = &view.case.report;
    let line = Event::new(uuid::Uuid::nil().into(), report.id, view.now, EventKind::Status)
        .status(Status::Duplicate)
        .words(Pii::new(view.form.merge_answer.clone()))
        .by(view.me.map(|me| me.id));
    let risky = (!pii::find(&view.form.merge_answer).is_empty())
        .then(|| view! { <Notice title=t!(SV, "office-answer-personal") tone=Tone::Warn/> });
    let happenings = vec![happening(view.profile, report.lang, view.now, &line)];
    view! {
        <div class="stack preview">
            <h3>{t!(SV, "office-preview-title")}</h3>
            {risky}
            <div class="card card-calm" lang=report.lang.code()><Timeline happenings/></div>
            <p class="small">{t!(SV, "office-merge-after")}</p>
        </div>
    }
    .into_any()
}

/// The municipality's own words for a duplicate, in the language of the report.
fn usual_answer(frame: &Frame, report: &Report) -> String {
    let fitting = templates::fitting(&frame.profile, report, &[Status::Duplicate]);
    let first = fitting.first().and_then(|(_, list)| list.first());
    first.map_or_else(String::new, |one| one.text.in_lang(report.lang).to_owned())
}

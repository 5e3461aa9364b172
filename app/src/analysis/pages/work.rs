//! `/personal/analys/{id}/arbete`: where the work is written down: causes, chain, what is counted, measures, findings.

use super::{
    address,
    parts::{self, Shown},
    pictures, work_forms as forms,
};
use crate::{
    accounts::{
        policy::{ReadAnalyses, WorkOnAnalyses},
        scope::Scope,
    },
    analysis::{
        model::Act,
        service::{self, links, read, work},
        view::AnalysisForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::{id::AnalysisId, lang::Lang},
    measures::Summary,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such analysis, or it is not the person's to work on.
pub async fn get(
    frame: Frame,
    scope: Scope<WorkOnAnalyses>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = parts::read_id(&id)?;
    service::worked_on(&scope, id).await?;
    let whole = read::whole(&scope.narrow::<ReadAnalyses>()?, id).await?;
    let shown = Shown::fresh(whole, scope.now(), query.as_deref());
    Ok(page(&frame, &shown, &read::to_link(&scope).await?, StatusCode::OK))
}

/// Does what one of the forms asks for.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<WorkOnAnalyses>,
    Path(id): Path<String>,
    Posted(form): Posted<AnalysisForm>,
) -> Result<Response, Fault> {
    let id = parts::read_id(&id)?;
    match act(&frame, &scope, id, &form).await {
        Ok(to) => Ok(see_other(&to)),
        Err(refused) => {
            let (shown, status) = parts::again(&scope, id, form, refused).await?;
            Ok(page(&frame, &shown, &read::to_link(&scope).await?, status))
        }
    }
}

/// Tells where the browser goes: back to its part of the page, or to a measure that was drafted.
async fn act(
    frame: &Frame,
    scope: &Scope<WorkOnAnalyses>,
    id: AnalysisId,
    form: &AnalysisForm,
) -> Result<String, Refused> {
    let (profile, seen) = (&*frame.profile, (id, form.version()));
    service::worked_on(scope, id).await?;
    let nowhere = || Refused::Fault(Fault::NotFound);
    let part = match form.r#do.as_str() {
        "cause" => work::add_cause(scope, seen, form.new_cause()?).await.map(|()| "fiskben"),
        "reword" => {
            let cause = form.the_cause().ok_or_else(nowhere)?;
            work::reword(scope, seen, cause, &form.reworded()?).await.map(|()| "fiskben")
        }
        "forget" => {
            let cause = form.the_cause().ok_or_else(nowhere)?;
            work::forget_cause(scope, seen, cause).await.map(|()| "fiskben")
        }
        "suggest" => {
            let cause = form.the_cause().ok_or_else(nowhere)?;
            let measure = links::suggest(&scope.narrow()?, seen, cause, form.measure_title()?).await?;
            return Ok(format!("/personal/insatser/{measure}"));
        }
        "chain" => work::write_steps(scope, seen, &form.steps()?).await.map(|()| "kedja"),
        "count" => {
            let (category, span) = form.counted(profile)?;
            work::count(scope, seen, category, span).await.map(|()| "underlag")
        }
        "link" => links::link(scope, seen, form.linked()?).await.map(|()| "insatser"),
        "unlink" => {
            let measure = form.the_measure().ok_or_else(nowhere)?;
            links::unlink(scope, seen, measure).await.map(|()| "insatser")
        }
        "found" => {
            let (found, proposals) = form.findings()?;
            work::find(scope, seen, found, proposals).await.map(|()| "fynd")
        }
        _ => Err(Refused::Fault(Fault::BadRequest)),
    }?;
    Ok(format!("{}/arbete?done=work#{part}", address(id)))
}

fn page(frame: &Frame, shown: &Shown, measures: &[Summary], status: StatusCode) -> Response {
    let whole = &shown.whole;
    let title = t!(SV, "analysis-work-title");
    let (back, name) = (address(whole.one.id), whole.one.title.clone());
    let works = shown.may(Act::Work);
    let closed = (!works).then(|| view! { <Notice title=t!(SV, "analysis-not-open") tone=Tone::Warn/> });
    let body = works.then(|| {
        view! {
            {forms::count(&frame.profile, shown)}
            {forms::causes(shown)}
            {forms::chain(shown)}
            {forms::measures(shown, measures)}
            {forms::found(shown)}
        }
    });
    frame.page(title.clone()).office(Room::Analysis).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "analysis-to-one")}</a></p>
            <PageHeading title eyebrow=name lead=t!(SV, "analysis-work-lead")/>
            <div class="stack-l">
                {parts::messages(&frame.profile, shown)}
                {closed}
                {pictures::fishbone(whole)}
                {body}
            </div>
        }
    })
}

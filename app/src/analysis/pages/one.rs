//! `/personal/analys/{id}`: one analysis: what is asked for, what was found, and what can be done with it.

use super::{
    acts, address,
    new::then,
    parts::{self, Shown},
    pictures,
};
use crate::{
    accounts::{
        policy::{ReadAnalyses, WorkOnAnalyses},
        scope::Scope,
    },
    analysis::{
        service::{self, commission, read},
        view::AnalysisForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::{id::AnalysisId, lang::Lang},
    platform::clock::spoken_date,
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
/// [`Fault::NotFound`] when there is no such analysis.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadAnalyses>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope, parts::read_id(&id)?).await?;
    Ok(page(&frame, &Shown::fresh(whole, scope.now(), query.as_deref()), StatusCode::OK))
}

/// Does what one of the forms asks for.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such analysis, or it is not the person's to change.
pub async fn post(
    frame: Frame,
    scope: Scope<WorkOnAnalyses>,
    Path(id): Path<String>,
    Posted(form): Posted<AnalysisForm>,
) -> Result<Response, Fault> {
    let id = parts::read_id(&id)?;
    match act(&frame, &scope, id, &form).await {
        Ok(()) => Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(refused) => {
            let (shown, status) = parts::again(&scope, id, form, refused).await?;
            Ok(page(&frame, &shown, status))
        }
    }
}

async fn act(frame: &Frame, scope: &Scope<WorkOnAnalyses>, id: AnalysisId, form: &AnalysisForm) -> Result<(), Refused> {
    let (profile, seen) = (&*frame.profile, (id, form.version()));
    // Whether it is theirs at all comes before what is wrong with the form.
    service::worked_on(scope, id).await?;
    match form.r#do.as_str() {
        "assign" => commission::assign(&scope.narrow()?, seen, form.assigned(profile)?).await,
        "report" => commission::report(scope, seen, form.report()?).await,
        "close" => commission::close(&scope.narrow()?, seen).await,
        "drop" => commission::drop_draft(&scope.narrow()?, seen).await,
        other => match then(other) {
            Some(then) => commission::change(&scope.narrow()?, seen, form.asked(profile)?, then).await,
            None => Err(Refused::Fault(Fault::BadRequest)),
        },
    }
}

fn page(frame: &Frame, shown: &Shown, status: StatusCode) -> Response {
    let one = &shown.whole.one;
    let (title, eyebrow) = (one.title.clone(), crate::analysis::labels::kind(one.kind));
    frame.page(title.clone()).office(Room::Analysis).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=super::HERE>{t!(SV, "analysis-to-all")}</a></p>
            <PageHeading title eyebrow/>
            <div class="stack-l">
                {parts::standing(shown)}
                {parts::messages(&frame.profile, shown)}
                {acts::report(shown)}
                {found(shown)}
                {pictures::pictures(&frame.profile, shown)}
                <div class="split">
                    <div class="stack">
                        {asked(frame, shown)}
                        {acts::edit(&frame.profile, shown)}
                        {acts::assign(&frame.profile, shown)}
                        {acts::close(shown)}
                        {acts::drop_draft(shown)}
                    </div>
                    <div class="stack">{decision(frame, shown)}{history(frame, shown)}</div>
                </div>
            </div>
        }
    })
}

/// What was found, first: it is what the council reads.
fn found(shown: &Shown) -> Option<AnyView> {
    let one = &shown.whole.one;
    let part = |heading: String, text: &str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| view! { <h3>{heading}</h3><p class="words">{text}</p> })
    };
    let parts = [
        part(t!(SV, "analysis-found"), &one.found),
        part(t!(SV, "analysis-proposals"), &one.proposals),
        part(t!(SV, "analysis-report"), &one.report),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| view! { <Card title=t!(SV, "analysis-found-heading")>{parts}</Card> }.into_any())
}

fn asked(frame: &Frame, shown: &Shown) -> AnyView {
    let one = &shown.whole.one;
    let words = |text: &str| {
        let text = if text.is_empty() { t!(SV, "analysis-not-set") } else { text.to_owned() };
        view! { <span class="words">{text}</span> }.into_any()
    };
    let place = crate::analysis::labels::place(&frame.profile, one.area.as_ref().map(|a| a.as_str()), &one.place);
    let facts = vec![
        (t!(SV, "analysis-problem"), words(&one.problem)),
        (t!(SV, "analysis-where"), words(&place)),
        (t!(SV, "analysis-why"), words(&one.why)),
        (t!(SV, "analysis-find-out"), words(&one.find_out)),
    ];
    view! { <Card title=t!(SV, "analysis-asked")><DefinitionList facts/></Card> }.into_any()
}

/// Who decided, who works on it, by when.
fn decision(frame: &Frame, shown: &Shown) -> AnyView {
    let one = &shown.whole.one;
    let day = |day| spoken_date(day, shown.whole.today, SV);
    let body = super::fields::body_name(&frame.profile);
    let text = |text: String| text.into_any();
    let mut facts = Vec::new();
    if one.small {
        facts.push((t!(SV, "analysis-decision"), text(t!(SV, "analysis-small-told", body = body.as_str()))));
    } else if let Some(decided) = one.decided_on {
        let told =
            t!(SV, "analysis-decided", body = body.as_str(), paragraph = one.paragraph.as_str(), day = day(decided));
        let link = shown.whole.decisions.then(|| {
            view! { <br/><a class="quiet-link" href="/personal/rad/beslut">{t!(SV, "analysis-to-decisions")}</a> }
        });
        facts.push((t!(SV, "analysis-decision"), view! { {told}{link} }.into_any()));
    } else {
        facts.push((t!(SV, "analysis-decision"), text(t!(SV, "analysis-not-decided"))));
    }
    if let Some(actor) = &one.actor {
        let who = format!("{} ({})", frame.profile.actor_name(actor.as_str()), one.role);
        facts.push((t!(SV, "analysis-responsible"), text(who)));
    }
    facts.extend(one.due.map(|due| (t!(SV, "analysis-due"), text(day(due)))));
    facts.extend(one.reported_on.map(|on| (t!(SV, "analysis-reported"), text(day(on)))));
    view! { <Card title=t!(SV, "analysis-assignment")><DefinitionList facts/></Card> }.into_any()
}

fn history(frame: &Frame, shown: &Shown) -> Option<AnyView> {
    if shown.whole.changes.is_empty() {
        return None;
    }
    let happenings = shown.whole.changes.iter().map(|change| {
        let what = crate::analysis::labels::change(&frame.profile, change);
        let when = crate::platform::clock::spoken_moment(change.at, shown.now, SV);
        let who = crate::analysis::labels::who(change);
        Happening::new(change.at.to_rfc3339(), when, what).body(view! { <p class="small">{who}</p> })
    });
    let happenings = happenings.collect();
    Some(
        view! {
            <Details summary=t!(SV, "analysis-history")><Timeline happenings/></Details>
        }
        .into_any(),
    )
}

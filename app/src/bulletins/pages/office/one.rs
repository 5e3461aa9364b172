//! `/personal/informerar/{id}`: a bulletin as residents read it, how far its letters have come, and what can be done with it:
//! reviewed by somebody else than its writers, corrected, taken back.

use super::{SV, error};
use crate::{
    accounts::{
        policy::{Capability, ReviewBulletins, WriteBulletins},
        scope::Scope,
    },
    bulletins::{
        labels,
        model::{LONGEST_NOTE, State},
        pages::{OFFICE, address, article, public_address},
        service::{
            read::{self, Bulletin},
            review, write,
        },
        view::ReviewForm,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::BulletinId,
    notices::Progress,
    platform::clock::{local_date, plain_date},
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

fn read_id(id: &str) -> Result<BulletinId, Fault> {
    BulletinId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such bulletin.
pub async fn get(
    frame: Frame,
    scope: Scope<ReviewBulletins>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let said = query.as_deref().and_then(|query| query.strip_prefix("done=")).and_then(done);
    let (form, errors) = (ReviewForm::default(), FieldErrors::default());
    render(&frame, &scope, read_id(&id)?, Said { form: &form, errors: &errors, said }, StatusCode::OK).await
}

/// Publishes, sends back, takes back or throws away.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<ReviewBulletins>,
    Path(id): Path<String>,
    Posted(form): Posted<ReviewForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let none = FieldErrors::default();
    match act(&scope, id, &form).await {
        Ok(true) => Ok(see_other(&format!("{OFFICE}?done=drop"))),
        Ok(false) => Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(Refused::Form(errors)) => {
            let said = Said { form: &form, errors: &errors, said: None };
            render(&frame, &scope, id, said, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            let said = Some((t!(SV, "bulletins-conflict"), Tone::Danger));
            render(&frame, &scope, id, Said { form: &form, errors: &none, said }, StatusCode::CONFLICT).await
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

/// Does what is asked for; tells whether the bulletin is gone.
async fn act(scope: &Scope<ReviewBulletins>, id: BulletinId, form: &ReviewForm) -> Result<bool, Refused> {
    let version = forms::version(&form.version);
    match form.r#do.as_str() {
        "publish" => review::publish(scope, id, version).await.map(|_| false),
        "back" => review::send_back(scope, id, version, form.remark()?).await.map(|()| false),
        "withdraw" => review::withdraw(scope, id, version, form.reason()?).await.map(|()| false),
        "drop" => write::discard(&scope.narrow::<WriteBulletins>()?, id, version).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "new" => t!(SV, "bulletins-begun"),
        "save" => t!(SV, "bulletins-saved"),
        "ask" => t!(SV, "bulletins-asked"),
        "publish" => t!(SV, "bulletins-published"),
        "back" => t!(SV, "bulletins-sent-back"),
        "withdraw" => t!(SV, "bulletins-taken-back"),
        "drop" => t!(SV, "bulletins-correction-dropped"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// What was just typed and said.
struct Said<'a> {
    form: &'a ReviewForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

async fn render(
    frame: &Frame,
    scope: &Scope<ReviewBulletins>,
    id: BulletinId,
    said: Said<'_>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let bulletin = read::one(scope, id).await?;
    let letters = read::letters(scope, &bulletin).await?;
    let writes = frame.staff().is_some_and(|staff| staff.can(WriteBulletins::NEED));
    let summary = said.errors.summary(SV);
    let (count, title) = (summary.len(), bulletin.draft.title.clone());
    Ok(frame.page(title.clone()).office(Room::Bulletins).status(status).render(|| {
        let notice = said.said.clone().map(|(title, tone)| view! { <Notice title tone announce=true/> });
        let body = view! { {correction(&bulletin)}{article::body(SV, &bulletin.draft)} };
        let state = labels::state(bulletin.state, bulletin.published > 0);
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "bulletins-to-all")}</a></p>
            <PageHeading title>{state}</PageHeading>
            <div class="stack-l">
                {notice}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <div class="split">
                    <Card title=t!(SV, "bulletins-preview")>{body}</Card>
                    <div class="stack">
                        {standing(&bulletin, letters)}
                        {reviewing(&bulletin, &said)}
                        {writing(&bulletin, writes)}
                        {taking_back(&bulletin, &said)}
                    </div>
                </div>
            </div>
        }
    }))
}

fn correction(bulletin: &Bulletin) -> Option<AnyView> {
    let what = bulletin.draft.correction.clone();
    (!what.is_empty()).then(|| view! { <p><b>{t!(SV, "bulletins-correction")}</b>": "{what}</p> }.into_any())
}

/// What everybody reads of it, and how far its letters have come.
fn standing(bulletin: &Bulletin, letters: Option<Progress>) -> Option<AnyView> {
    let slug = bulletin.slug.clone()?;
    let (href, version) = (public_address(&slug), t!(SV, "bulletins-version", n = bulletin.published));
    let sent = letters.map(|sent| {
        let words = t!(SV, "bulletins-letters", gone = sent.gone, laid = sent.laid);
        let more = (!sent.is_done).then(|| view! { " "{t!(SV, "bulletins-letters-more")} });
        view! { <p>{words}{more}</p><p class="small">{t!(SV, "bulletins-letters-weekly")}</p> }
    });
    let withdrawn = bulletin.withdrawn.clone().map(|(at, reason)| {
        let day = plain_date(local_date(at), SV);
        view! { <Notice title=t!(SV, "bulletins-withdrawn-on", day = day) tone=Tone::Danger><p>{reason}</p></Notice> }
    });
    Some(
        view! {
            <Card title=t!(SV, "bulletins-out")>
                {withdrawn}
                <p>{version}" "<a href=href>{t!(SV, "bulletins-as-residents")}</a></p>
                {sent}
            </Card>
        }
        .into_any(),
    )
}

/// For somebody else than its writers: publish, or send back.
fn reviewing(bulletin: &Bulletin, said: &Said<'_>) -> Option<AnyView> {
    if bulletin.state != State::Review {
        return None;
    }
    let refused = error(said.errors, "publish");
    let refused = refused.map(|text| view! { <p class="error" id="field-publish" tabindex="-1">{text}</p> });
    if bulletin.is_own {
        return Some(
            view! { <Card title=t!(SV, "bulletins-review")>{refused}<p>{t!(SV, "bulletins-review-other")}</p></Card> }
                .into_any(),
        );
    }
    let (version, again) = (bulletin.version.to_string(), bulletin.version.to_string());
    let (remark, wrong) = (said.form.remark.clone(), error(said.errors, "remark"));
    Some(
        view! {
            <Card title=t!(SV, "bulletins-review")>
                {refused}
                <p>{t!(SV, "bulletins-review-text")}</p>
                <form method="post">
                    <HiddenInput name="version" value=version/>
                    <Button text=t!(SV, "bulletins-publish") kind=ButtonKind::Amber name="do" value="publish"/>
                </form>
                <Details summary=t!(SV, "bulletins-send-back") open=wrong.is_some()>
                    <form method="post" class="stack-s">
                        <HiddenInput name="version" value=again/>
                        <TextArea name="remark" id="field-remark" label=t!(SV, "bulletins-remark-label") value=remark error=wrong
                            rows=3 maxlength=most(LONGEST_NOTE)/>
                        <div><Button text=t!(SV, "bulletins-send-back-button") kind=ButtonKind::Quiet name="do" value="back"/></div>
                    </form>
                </Details>
            </Card>
        }
        .into_any(),
    )
}

/// For those who write: on with it, or away with it.
fn writing(bulletin: &Bulletin, writes: bool) -> Option<AnyView> {
    if !writes || bulletin.state == State::Withdrawn {
        return None;
    }
    let href = format!("{}/skriv", address(bulletin.id));
    let text = if bulletin.published > 0 { t!(SV, "bulletins-correct") } else { t!(SV, "bulletins-write") };
    let remark = (!bulletin.remark.is_empty()).then(|| {
        let remark = bulletin.remark.clone();
        view! { <Notice title=t!(SV, "bulletins-remark") tone=Tone::Warn><p>{remark}</p></Notice> }
    });
    let drop = (bulletin.state != State::Published).then(|| {
        let version = bulletin.version.to_string();
        view! {
            <Details summary=t!(SV, "bulletins-drop")>
                <form method="post" class="stack-s">
                    <HiddenInput name="version" value=version/>
                    <p>{t!(SV, "bulletins-drop-text")}</p>
                    <div><Button text=t!(SV, "bulletins-drop-button") kind=ButtonKind::Danger name="do" value="drop"/></div>
                </form>
            </Details>
        }
    });
    Some(view! { {remark}<p><a href=href>{text}</a></p>{drop} }.into_any())
}

/// What is wrong is taken back at once, with a reason.
fn taking_back(bulletin: &Bulletin, said: &Said<'_>) -> Option<AnyView> {
    if bulletin.published == 0 || bulletin.state == State::Withdrawn {
        return None;
    }
    let version = bulletin.version.to_string();
    let (reason, wrong) = (said.form.reason.clone(), error(said.errors, "reason"));
    Some(
        view! {
            <Details summary=t!(SV, "bulletins-withdraw") open=wrong.is_some()>
                <form method="post" class="stack-s">
                    <HiddenInput name="version" value=version/>
                    <p>{t!(SV, "bulletins-withdraw-text")}</p>
                    <TextArea name="reason" id="field-reason" label=t!(SV, "bulletins-reason") value=reason error=wrong rows=3
                        maxlength=most(LONGEST_NOTE)/>
                    <div><Button text=t!(SV, "bulletins-withdraw-button") kind=ButtonKind::Danger name="do" value="withdraw"/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

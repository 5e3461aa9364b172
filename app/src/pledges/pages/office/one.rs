//! `/personal/loften/{id}`: what a pledge says, as it is worked on, and what stands between it and its readers.

use super::{
    fields::{Typed, fields},
    panel, read_id,
};
use crate::{
    accounts::{
        policy::{DraftPledges, PublishPledges, ReadPledges},
        scope::Scope,
    },
    dialogue::cited,
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::{id::PledgeId, lang::Lang},
    platform::clock::local_date,
    pledges::{
        labels,
        pages::{
            OFFICE, address,
            article::{self, Shown, mark},
        },
        service::{
            draft,
            read::{self, Whole},
        },
        view::PledgeForm,
    },
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
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// What the address says besides the pledge.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadPledges>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope, read_id(&id)?).await?;
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let form = PledgeForm::of(&whole.content, whole.version);
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said: done(&said.done) };
    page.render(&frame, &scope, StatusCode::OK).await
}

/// Saves what was written, or throws it away.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn post(
    frame: Frame,
    scope: Scope<DraftPledges>,
    Path(id): Path<String>,
    Posted(mut form): Posted<PledgeForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let reading = scope.narrow::<ReadPledges>()?;
    let refused = match act(&frame, &scope, id, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&reading, id).await?;
    if let Refused::Form(errors) = &refused {
        let page = Page { whole: &whole, form: &form, errors, said: None };
        return page.render(&frame, &reading, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    // Sending again means: I have read what changed, and mean it still.
    form.version = whole.version.to_string();
    let said = Some((t!(SV, "pledges-conflict"), Tone::Danger));
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said };
    page.render(&frame, &reading, StatusCode::CONFLICT).await
}

async fn act(frame: &Frame, scope: &Scope<DraftPledges>, id: PledgeId, form: &PledgeForm) -> Result<(), Refused> {
    let version = forms::version(&form.version);
    match form.r#do.as_str() {
        "save" => draft::save(scope, id, version, form.content(&frame.profile, &cited(scope).await?)?).await,
        "discard" => draft::discard(scope, id, version).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "new" => t!(SV, "pledges-begun"),
        "save" => t!(SV, "pledges-saved"),
        "discard" => t!(SV, "pledges-discarded"),
        "activity" => t!(SV, "pledges-activity-saved"),
        "strike" => t!(SV, "pledges-activity-struck"),
        "publish" => t!(SV, "pledges-published"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// A page about to be shown.
struct Page<'a> {
    whole: &'a Whole,
    form: &'a PledgeForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl Page<'_> {
    async fn render(self, frame: &Frame, scope: &Scope<ReadPledges>, status: StatusCode) -> Result<Response, Fault> {
        let whole = self.whole;
        let writes = scope.narrow::<DraftPledges>().is_ok();
        let publishes = scope.narrow::<PublishPledges>().is_ok();
        let others = if writes { others(scope, whole.id).await? } else { Vec::new() };
        let told = if writes { cited(scope).await? } else { Vec::new() };
        let summary = self.errors.summary(SV);
        let (count, title) = (summary.len(), whole.content.title.clone());
        let typed =
            Typed { profile: &frame.profile, form: self.form, errors: self.errors, others: &others, told: &told };
        let today = local_date(scope.now());
        Ok(frame.page(title.clone()).office(Room::Pledges).status(status).render(|| {
            let state = mark(SV, whole.content.status);
            let eyebrow = labels::who(whole.content.who, &whole.content.other);
            let said = self.said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
            view! {
                <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "pledges-to-all")}</a></p>
                <PageHeading title eyebrow lead=whole.content.promise.clone()>{state}</PageHeading>
                <div class="stack-l">
                    {said}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split">
                        <div class="stack">
                            {panel::activities(whole, writes, today)}
                            {if writes { form(&typed) } else { words(whole, today) }}
                        </div>
                        <div class="stack">
                            {panel::publish(whole, publishes)}
                            {panel::feedback(whole, publishes)}
                            {panel::versions(scope, whole)}
                            {panel::origins(frame, scope, whole)}
                        </div>
                    </div>
                </div>
            }
        }))
    }
}

/// Other pledges that might take its place.
async fn others(scope: &Scope<ReadPledges>, id: PledgeId) -> Result<Vec<(String, String)>, Fault> {
    let all = read::all(scope).await?.into_iter().filter(|one| one.pledge != id);
    Ok(all.map(|one| (one.pledge.to_string(), one.title)).collect())
}

fn form(typed: &Typed<'_>) -> AnyView {
    let changed = (!typed.errors.is_empty()).then_some("");
    let (version, fields) = (typed.form.version.clone(), fields(typed));
    view! {
        <Card title=t!(SV, "pledges-edit")>
            <form method="post" class="stack-l" data-guard="" data-changed=changed>
                <HiddenInput name="version" value=version/>
                {fields}
                <ActionBar><Button text=t!(SV, "pledges-save") name="do" value="save"/></ActionBar>
            </form>
        </Card>
    }
    .into_any()
}

/// What it says, for those who only read.
fn words(whole: &Whole, today: chrono::NaiveDate) -> AnyView {
    let shown = Shown { lang: SV, content: &whole.content, today, successor: None };
    view! { <div class="stack-l">{article::facts(&shown)}{article::body(&shown)}</div> }.into_any()
}

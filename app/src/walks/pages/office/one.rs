//! `/personal/vandringar/{id}`: what is planned, who comes, and what follows from it.

use super::{
    fields::{Typed, fields},
    panel, read_id,
};
use crate::{
    accounts::{
        policy::{LeadWalks, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::{
        id::WalkId,
        lang::Lang,
        pii_types::{Pii, Purpose},
    },
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::LONGEST_TEXT,
        pages::{OFFICE, address},
        service::{
            own, plan,
            read::{self, Whole},
            signup,
        },
        view::PlanForm,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// What the address says besides the walk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadWalks>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope, read_id(&id)?).await?;
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let form = PlanForm::of(&whole.plan, whole.row.version);
    let page =
        Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said: done(&said.done), names: None };
    Ok(page.render(&frame, &scope, StatusCode::OK))
}

/// Saves the plan, or takes the walk a step further.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn post(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path(id): Path<String>,
    Posted(mut form): Posted<PlanForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let reading = scope.narrow::<ReadWalks>()?;
    if form.r#do == "names" {
        return names(&frame, &scope, id).await;
    }
    let refused = match act(&frame, &scope, id, &form).await {
        Ok(to) => return Ok(see_other(&format!("{}?done={}", address(to), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&reading, id).await?;
    if form.r#do != "save" {
        let reason = std::mem::take(&mut form.reason);
        form = PlanForm { reason, ..PlanForm::of(&whole.plan, whole.row.version) };
    }
    if let Refused::Form(errors) = &refused {
        let page = Page { whole: &whole, form: &form, errors, said: None, names: None };
        return Ok(page.render(&frame, &reading, StatusCode::UNPROCESSABLE_ENTITY));
    }
    // Sending again means: I have read what changed, and mean it still.
    form.version = whole.row.version.to_string();
    let said = Some((t!(SV, "walks-conflict"), Tone::Danger));
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said, names: None };
    Ok(page.render(&frame, &reading, StatusCode::CONFLICT))
}

async fn act(frame: &Frame, scope: &Scope<LeadWalks>, id: WalkId, form: &PlanForm) -> Result<WalkId, Refused> {
    let version = forms::version(&form.version);
    let reason = || forms::fields(|f| f.text("reason", &form.reason, 1..=LONGEST_TEXT));
    match form.r#do.as_str() {
        "save" => plan::save_plan(scope, id, version, form.plan(&frame.profile)?).await?,
        "open" => plan::open(scope, id, version).await?,
        "cancel" => plan::cancel(scope, id, version, reason()?).await?,
        "accept" => own::accept(scope, id, version).await?,
        "decline" => own::decline(scope, id, version, reason()?).await?,
        "back" => return plan::go_back(scope, id).await,
        _ => return Err(Fault::BadRequest.into()),
    }
    Ok(id)
}

/// The first names, on a page that no history keeps.
async fn names(frame: &Frame, scope: &Scope<LeadWalks>, id: WalkId) -> Result<Response, Fault> {
    let names = match signup::names(scope, id).await {
        Ok(names) => names,
        Err(Refused::Fault(fault)) => return Err(fault),
        Err(Refused::Form(_)) => Vec::new(),
    };
    let reading = scope.narrow::<ReadWalks>()?;
    let whole = read::whole(&reading, id).await?;
    let form = PlanForm::of(&whole.plan, whole.row.version);
    let errors = FieldErrors::default();
    let page = Page { whole: &whole, form: &form, errors: &errors, said: None, names: Some(names) };
    Ok(page.render(frame, &reading, StatusCode::OK))
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "new" => t!(SV, "walks-begun"),
        "save" => t!(SV, "walks-saved"),
        "open" => t!(SV, "walks-opened"),
        "cancel" => t!(SV, "walks-cancelled"),
        "accept" => t!(SV, "walks-accepted"),
        "decline" => t!(SV, "walks-declined"),
        "back" => t!(SV, "walks-back-begun"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// A page about to be shown.
struct Page<'a> {
    whole: &'a Whole,
    form: &'a PlanForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
    names: Option<Vec<(Pii<String>, bool)>>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, scope: &Scope<ReadWalks>, status: StatusCode) -> Response {
        let (whole, leads) = (self.whole, scope.narrow::<LeadWalks>().is_ok());
        let typed = Typed { profile: &frame.profile, form: self.form, errors: self.errors };
        let summary = self.errors.summary(SV);
        let (count, title, state) = (summary.len(), whole.plan.title.clone(), whole.row.state());
        let today = local_date(scope.now());
        frame.page(title.clone()).office(Room::Walks).status(status).render(|| {
            let mark = view! { <StatusTag text=labels::state(SV, state) tone=labels::state_tone(state)/> };
            let eyebrow = frame.profile.area_name(whole.plan.area.as_str());
            let lead = labels::when(SV, &whole.plan);
            let said = self.said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
            view! {
                <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "walks-to-all")}</a></p>
                <PageHeading title eyebrow lead>{mark}</PageHeading>
                <div class="stack-l">
                    {said}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split">
                        <div class="stack">
                            {self.names.as_ref().map(|names| names_card(names))}
                            {if leads { form(&typed) } else { panel::words(whole) }}
                        </div>
                        <div class="stack">
                            {panel::steps(whole, leads, today, self.form, self.errors)}
                            {panel::people(whole, leads)}
                            {panel::around(frame, whole)}
                        </div>
                    </div>
                </div>
            }
        })
    }
}

fn form(typed: &Typed<'_>) -> AnyView {
    let changed = (!typed.errors.is_empty()).then_some("");
    let (version, fields) = (typed.form.version.clone(), fields(typed));
    view! {
        <Card title=t!(SV, "walks-plan")>
            <form method="post" class="stack-l walk-plan" data-guard="" data-changed=changed>
                <HiddenInput name="version" value=version/>
                {fields}
                <ActionBar><Button text=t!(SV, "walks-save") name="do" value="save"/></ActionBar>
            </form>
        </Card>
    }
    .into_any()
}

fn names_card(names: &[(Pii<String>, bool)]) -> AnyView {
    let items = names.iter().map(|(name, goes)| {
        let name = name.disclose(Purpose::ShowToHandler).clone();
        let waits = (!goes).then(|| view! { <StatusTag text=t!(SV, "walks-name-waits") tone=Tone::Neutral/> });
        view! { <li class="spread"><span>{name}</span>{waits}</li> }
    });
    let items = items.collect_view();
    let none = names.is_empty().then(|| view! { <p>{t!(SV, "walks-names-none")}</p> });
    view! {
        <Card title=t!(SV, "walks-names")>
            <p class="small">{t!(SV, "walks-names-text")}</p>
            <ul class="plain stack-s">{items}</ul>
            {none}
        </Card>
    }
    .into_any()
}

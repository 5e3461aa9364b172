//! `/personal/grannsamverkan/{id}`: an area, what is demanded of it, and who represents it.

use super::{
    SV,
    fields::{Typed, fields},
    reps::reps,
    told,
};
use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::{RepId, WatchId},
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    watch::{
        labels,
        model::{Demand, Facts},
        pages::{OFFICE, address},
        service::{
            register::{self, Watch},
            rep, sort,
        },
        view::WatchForm,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use chrono::NaiveDate;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address says besides the area.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

fn read_id(id: &str) -> Result<WatchId, Fault> {
    WatchId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such area.
pub async fn get(
    frame: Frame,
    scope: Scope<KeepWatch>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let watch = register::one(&scope, read_id(&id)?).await?;
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let form = WatchForm::of(watch.state, &watch.facts, watch.version);
    let page = Page { watch: &watch, form: &form, errors: &FieldErrors::default(), said: done(&said.done) };
    page.render(&frame, &scope, StatusCode::OK).await
}

/// Saves the area, adds a representative or erases one.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such area.
pub async fn post(
    frame: Frame,
    scope: Scope<KeepWatch>,
    Path(id): Path<String>,
    Posted(mut form): Posted<WatchForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let refused = match act(&frame, &scope, id, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let watch = register::one(&scope, id).await?;
    if form.r#do == "rep" {
        // The form of the area holds what stands; only that of the representative was sent.
        let facts = WatchForm::of(watch.state, &watch.facts, watch.version);
        form = WatchForm { main: form.main, rep_name: form.rep_name, phone: form.phone, email: form.email, ..facts };
    }
    if let Refused::Form(errors) = &refused {
        let page = Page { watch: &watch, form: &form, errors, said: None };
        return page.render(&frame, &scope, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    // Sending again means: I have read what changed, and mean it still.
    form.version = watch.version.to_string();
    let said = Some((t!(SV, "watch-conflict"), Tone::Danger));
    let page = Page { watch: &watch, form: &form, errors: &FieldErrors::default(), said };
    page.render(&frame, &scope, StatusCode::CONFLICT).await
}

async fn act(frame: &Frame, scope: &Scope<KeepWatch>, id: WatchId, form: &WatchForm) -> Result<(), Refused> {
    match form.r#do.as_str() {
        "save" => {
            let (state, facts) = form.facts(&frame.profile)?;
            register::change(scope, id, forms::version(&form.version), state, facts).await
        }
        "rep" => {
            let (main, person) = form.person()?;
            rep::add(scope, id, main, &person).await?;
            Ok(())
        }
        "erase" => Ok(rep::erase(scope, id, RepId::parse(&form.rep).ok_or(Fault::NotFound)?).await?),
        _ => Err(Fault::BadRequest.into()),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "new" => t!(SV, "watch-added"),
        "save" => t!(SV, "watch-saved"),
        "rep" => t!(SV, "watch-rep-added"),
        "erase" => t!(SV, "watch-rep-erased"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// A page about to be shown.
struct Page<'a> {
    watch: &'a Watch,
    form: &'a WatchForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl Page<'_> {
    async fn render(self, frame: &Frame, scope: &Scope<KeepWatch>, status: StatusCode) -> Result<Response, Fault> {
        let watch = self.watch;
        let people = rep::of(scope, watch.id).await?;
        let rounds = sort::of_area(scope, watch.id).await?;
        let today = local_date(scope.now());
        let summary = self.errors.summary(SV);
        let (count, title) = (summary.len(), watch.facts.name.clone());
        Ok(frame.page(title.clone()).office(Room::Watch).private().status(status).render(|| {
            let fields = fields(&Typed { profile: &frame.profile, form: self.form, errors: self.errors });
            let said = self.said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
            let changed = (!self.errors.is_empty()).then_some("");
            let version = self.form.version.clone();
            let (state, tone) = (labels::state(watch.state), labels::tone(watch.state));
            let told = told::rounds(&watch.facts, &rounds);
            let beside = view! { {told}{demanded(&watch.facts, today)}{reps(watch, &people, self.form, self.errors)} };
            view! {
                <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "watch-to-all")}</a></p>
                <PageHeading title><StatusTag text=state tone/></PageHeading>
                <div class="stack-l">
                    {said}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split">
                        <Card title=t!(SV, "watch-register-entry")>
                            <form method="post" class="stack-l" data-guard="" data-changed=changed>
                                <HiddenInput name="version" value=version/>
                                {fields}
                                <ActionBar><Button text=t!(SV, "watch-save") name="do" value="save" kind=ButtonKind::Amber/></ActionBar>
                            </form>
                        </Card>
                        <div class="stack">{beside}</div>
                    </div>
                </div>
            }
        }))
    }
}

/// What is demanded before signs are ordered, and whether it is met.
fn demanded(facts: &Facts, today: NaiveDate) -> AnyView {
    let line = |demand: &Demand| {
        let (text, tone) = if facts.meets(*demand, today) {
            (t!(SV, "watch-met"), Tone::Ok)
        } else {
            (t!(SV, "watch-missing"), Tone::Warn)
        };
        (labels::demand(*demand), view! { <StatusTag text tone/> }.into_any())
    };
    let lines = Demand::ALL.iter().map(line).collect::<Vec<_>>();
    let lead = if facts.missing(today).is_empty() { t!(SV, "watch-signs-may") } else { t!(SV, "watch-signs-may-not") };
    view! { <Card title=t!(SV, "watch-demands")><p>{lead}</p><DefinitionList facts=lines/></Card> }.into_any()
}

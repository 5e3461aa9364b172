//! `/personal/vandringar/{id}/protokoll`: the walk is closed, every fault has its line, and the whole is published.

use super::{protocol_parts as parts, read_id};
use crate::{
    accounts::{
        policy::{LeadWalks, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Problem, Refused, fields},
    kernel::{id::WalkId, lang::Lang},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::{Item, LONGEST_TEXT, State},
        pages::{address, lines},
        service::{
            protocol,
            read::{self, Whole},
        },
        view::ProtocolForm,
    },
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
/// [`Fault::NotFound`] when there is no such walk.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadWalks>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope, read_id(&id)?).await?;
    let form = ProtocolForm::of(&whole.row.conditions(), whole.row.version);
    let done = query.as_deref().and_then(done);
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said: done };
    Ok(page.render(&frame, &scope, StatusCode::OK))
}

/// What was just done, in a sentence.
fn done(query: &str) -> Option<(String, Tone)> {
    let text = match query.strip_prefix("done=")? {
        "close" => t!(SV, "walks-closed"),
        "publish" => t!(SV, "walks-published"),
        "late" => t!(SV, "walks-late-taken"),
        _ => t!(SV, "walks-saved"),
    };
    Some((text, Tone::Ok))
}

/// Closes the walk, adds and merges lines, publishes.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn post(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path(id): Path<String>,
    Posted(mut form): Posted<ProtocolForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let reading = scope.narrow::<ReadWalks>()?;
    let refused = match act(&scope, id, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}/protokoll?done={}", address(id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&reading, id).await?;
    if !matches!(form.r#do.as_str(), "close" | "how") {
        let how = ProtocolForm::of(&whole.row.conditions(), whole.row.version);
        (form.light, form.weather, form.people) = (how.light, how.weather, how.people);
    }
    if let Refused::Form(errors) = &refused {
        let page = Page { whole: &whole, form: &form, errors, said: None };
        return Ok(page.render(&frame, &reading, StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.version = whole.row.version.to_string();
    let said = Some((t!(SV, "walks-conflict"), Tone::Danger));
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said };
    Ok(page.render(&frame, &reading, StatusCode::CONFLICT))
}

async fn act(scope: &Scope<LeadWalks>, id: WalkId, form: &ProtocolForm) -> Result<(), Refused> {
    let version = forms::version(&form.version);
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    match form.r#do.as_str() {
        "close" | "how" => protocol::close(scope, id, version, form.conditions()?).await,
        "publish" => protocol::publish(scope, id, version, form.sure == "1").await,
        "late" => protocol::take_late(scope, id, version).await,
        "merge" => protocol::merge(scope, id, version, number(&form.from), number(&form.into)).await,
        "add" => {
            let (item, text) = fields(|f| {
                let item = f.must("item", Item::parse(&form.item), Problem::NotAChoice);
                (item, f.text("text", &form.text, 1..=LONGEST_TEXT))
            })?;
            let item = item.ok_or(Fault::BadRequest)?;
            protocol::add(scope, id, version, (number(&form.stop), item, text)).await
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// A page about to be shown.
pub(super) struct Page<'a> {
    pub whole: &'a Whole,
    pub form: &'a ProtocolForm,
    pub errors: &'a FieldErrors,
    pub said: Option<(String, Tone)>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, scope: &Scope<ReadWalks>, status: StatusCode) -> Response {
        let (whole, leads) = (self.whole, scope.narrow::<LeadWalks>().is_ok());
        let ready = protocol::ready(scope, &whole.lines);
        let summary = self.errors.summary(SV);
        let (count, back, name, state) =
            (summary.len(), address(whole.row.id), whole.plan.title.clone(), whole.row.state());
        let title = t!(SV, "walks-protocol");
        let said = self.said.clone();
        frame.page(title.clone()).office(Room::Walks).status(status).render(|| {
            let mark = view! { <StatusTag text=labels::state(SV, state) tone=labels::state_tone(state)/> };
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{name.clone()}</a></p>
                <PageHeading title eyebrow=name>{mark}</PageHeading>
                <div class="stack-l">
                    {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    {leads.then(|| parts::publish(whole, &ready, self.errors))}
                    {leads.then(|| parts::late(whole))}
                    {self.lines(frame, leads)}
                    {leads.then(|| parts::more(&self))}
                    {leads.then(|| parts::close(&self))}
                    {leads.then(|| parts::notes(whole))}
                </div>
            }
        })
    }

    fn lines(&self, frame: &Frame, leads: bool) -> AnyView {
        let whole = self.whole;
        let (kept, asked): (Vec<_>, Vec<_>) = whole.lines.iter().partition(|row| lines::is_kept(row));
        let link = |row: &crate::walks::store::action::Row| {
            leads.then(|| format!("{}/atgard/{}", address(whole.row.id), row.number))
        };
        if whole.lines.is_empty() {
            let walked = whole.row.state() != State::Open;
            let text = if walked { t!(SV, "walks-no-lines") } else { t!(SV, "walks-no-lines-yet") };
            return view! { <EmptyState title=t!(SV, "walks-lines-none") text/> }.into_any();
        }
        let keep = kept.iter().map(|row| {
            let (href, text) = (link(row), row.content().text);
            let number = row.number;
            view! { <li>{number}". "<a href=href>{text}</a></li> }
        });
        let keep = (!kept.is_empty()).then(|| {
            view! { <section class="stack-s"><h2>{t!(SV, "walk-kept")}</h2><ul class="plain">{keep.collect_view()}</ul></section> }
        });
        view! {
            <section class="stack" id="field-lines" tabindex="-1">
                <h2>{t!(SV, "walks-lines")}</h2>
                {(!asked.is_empty()).then(|| lines::table(SV, &frame.profile, &whole.plan, &asked, &lines::Reader::Office(link)))}
            </section>
            {keep}
        }
        .into_any()
    }
}

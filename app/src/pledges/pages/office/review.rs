//! `/personal/loften/{id}/granska`: the pledge as residents will read it, what changes for them, and the button.

use super::{panel, read_id};
use crate::{
    accounts::{
        policy::{DraftPledges, PublishPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused, fields},
    kernel::lang::Lang,
    platform::clock::local_date,
    pledges::{
        model::LONGEST_SENTENCE,
        pages::{
            address,
            article::{self, Shown, mark},
            changes::changes,
        },
        service::{
            public, publish,
            read::{self, Whole},
        },
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// What is said of a new version.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    /// The version the person saw.
    pub version: String,
    /// What is new.
    pub news: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(frame: Frame, scope: Scope<ReadPledges>, Path(id): Path<String>) -> Result<Response, Fault> {
    let whole = read::whole(&scope, read_id(&id)?).await?;
    let form = PublishForm { version: whole.version.to_string(), news: String::new() };
    let view = View { whole: &whole, form: &form, errors: &FieldErrors::default(), said: None };
    view.render(&frame, &scope, StatusCode::OK).await
}

/// Publishes it.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn post(
    frame: Frame,
    scope: Scope<PublishPledges>,
    Path(id): Path<String>,
    Posted(mut form): Posted<PublishForm>,
) -> Result<Response, Fault> {
    let (id, reading) = (read_id(&id)?, scope.narrow::<ReadPledges>()?);
    let published = match fields(|f| f.text("news", &form.news, 0..=LONGEST_SENTENCE)) {
        Ok(news) => publish::publish(&scope, id, forms::version(&form.version), news).await,
        Err(errors) => Err(errors.into()),
    };
    let refused = match published {
        Ok(_) => return Ok(see_other(&format!("{}?done=publish", address(id)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&reading, id).await?;
    if let Refused::Form(errors) = &refused {
        let view = View { whole: &whole, form: &form, errors, said: None };
        return view.render(&frame, &reading, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    form.version = whole.version.to_string();
    let said = Some(t!(SV, "pledges-publish-conflict"));
    let view = View { whole: &whole, form: &form, errors: &FieldErrors::default(), said };
    view.render(&frame, &reading, StatusCode::CONFLICT).await
}

/// A page about to be shown.
struct View<'a> {
    whole: &'a Whole,
    form: &'a PublishForm,
    errors: &'a FieldErrors,
    said: Option<String>,
}

impl View<'_> {
    async fn render(self, frame: &Frame, scope: &Scope<ReadPledges>, status: StatusCode) -> Result<Response, Fault> {
        let content = &self.whole.content;
        let successor = match content.replaced_by {
            Some(id) => public::successor(scope, id).await?,
            None => None,
        };
        let successor = successor.map(|(title, slug)| (title, crate::pledges::pages::public_address(&slug)));
        let shown = Shown { lang: SV, content, today: local_date(scope.now()), successor };
        let (publishes, writes) = (scope.narrow::<PublishPledges>().is_ok(), scope.narrow::<DraftPledges>().is_ok());
        let (back, name) = (address(self.whole.id), content.title.clone());
        let title = if publishes { t!(SV, "pledges-review") } else { t!(SV, "pledges-preview") };
        let summary = self.errors.summary(SV);
        let count = summary.len();
        let said = self.said.clone();
        Ok(frame.page(title.clone()).office(Room::Pledges).status(status).render(|| {
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{name}</a></p>
                <PageHeading title lead=t!(SV, "pledges-review-lead")/>
                <div class="stack-l">
                    {said.map(|title| view! { <Notice title tone=Tone::Danger announce=true/> })}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    {self.verdict(publishes, writes)}
                    {self.changes()}
                    {preview(&shown)}
                </div>
            }
        }))
    }

    /// Whether it may be published, and the form for it.
    fn verdict(&self, publishes: bool, writes: bool) -> AnyView {
        let whole = self.whole;
        let public = !whole.versions.is_empty();
        if !whole.is_changed() {
            return view! { <div id="field-publish" tabindex="-1"><Notice title=t!(SV, "pledges-public-same")/></div> }
                .into_any();
        }
        let missing = (!whole.missing.is_empty()).then(|| {
            view! { <section class="card" id="field-publish" tabindex="-1">{panel::missing(whole)}</section> }
        });
        let form = (publishes && whole.missing.is_empty()).then(|| self.form(public));
        let discard = (writes && public).then(|| {
            let fields =
                vec![("do".to_owned(), "discard".to_owned()), ("version".to_owned(), whole.version.to_string())];
            let action = address(whole.id);
            view! {
                <Details summary=t!(SV, "pledges-discard-open")>
                    <p>{t!(SV, "pledges-discard-text")}</p>
                    <ButtonForm action text=t!(SV, "pledges-discard") kind=ButtonKind::Danger fields/>
                </Details>
            }
        });
        view! { {missing}{form}{discard} }.into_any()
    }

    fn form(&self, public: bool) -> AnyView {
        let (version, news, error) = (self.form.version.clone(), self.form.news.clone(), self.errors.of("news", SV));
        let news = public.then(|| {
            view! {
                <TextArea name="news" id="field-news" label=t!(SV, "pledges-news") hint=t!(SV, "pledges-news-hint")
                    value=news error rows=2 maxlength=most(LONGEST_SENTENCE)/>
            }
        });
        let number = self.whole.versions.first().map_or(1, |one| one.number + 1);
        view! {
            <section class="card" id="field-publish" tabindex="-1">
                <h2>{t!(SV, "pledges-publish-version", n = number)}</h2>
                <p>{t!(SV, "pledges-publish-text")}</p>
                <form method="post" class="stack">
                    <HiddenInput name="version" value=version/>
                    {news}
                    <div class="cluster"><Button text=t!(SV, "pledges-publish") kind=ButtonKind::Amber/></div>
                </form>
            </section>
        }
        .into_any()
    }

    /// What changes for residents.
    fn changes(&self) -> Option<AnyView> {
        let (differs, latest) = (self.whole.changes(), panel::latest(self.whole)?);
        if differs.is_empty() {
            return None;
        }
        let many = differs.len();
        Some(
            view! {
                <section class="stack">
                    <h2>{t!(SV, "pledges-changes", n = many)}</h2>
                    {changes(SV, &differs, &latest, &t!(SV, "pledges-draft"))}
                </section>
            }
            .into_any(),
        )
    }
}

/// As residents will read it.
fn preview(shown: &Shown<'_>) -> AnyView {
    let title = shown.content.title.clone();
    view! {
        <section class="stack pledge-preview">
            <h2>{t!(SV, "pledges-preview-heading")}</h2>
            <div class="pledge-frame stack-l">
                <p class="pledge-frame-title">{title}</p>
                <p>{mark(SV, shown.content.status)}</p>
                {article::promise(shown)}
                {article::facts(shown)}
                {article::body(shown)}
            </div>
        </section>
    }
    .into_any()
}

//! `/personal/dialog/{id}/resultat`: what came of a dialogue, what is told of it, what is taken into the lägesbild.

use super::{
    Asked, SV, Told as Said, conflict, done,
    fields::{area, line},
    read_id, to_one, top,
};
use crate::{
    accounts::{
        policy::{FeedSituation, ReadDialogue, RunDialogue},
        scope::Scope,
    },
    dialogue::{
        model::{LONGEST_TEXT, Question, State, Survey, Told},
        pages::{address, results},
        service::{
            read::{self, Whole},
            take_in, tell,
        },
        view::{ReportForm, asking_for_words, nth},
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused, offered},
    observations::LONGEST_WORDS,
    platform::municipality::Profile,
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

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such dialogue.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadDialogue>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::one(&scope, read_id(&id)?).await?;
    let form = ReportForm::of(whole.survey(), &whole.report, whole.version);
    let said = done(&Asked::of(query.as_deref()).done);
    let view = View { whole: &whole, form: &form, errors: &FieldErrors::default(), said };
    view.render(&frame, &scope, StatusCode::OK).await
}

/// Saves or tells what was written, or takes something into the lägesbild.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such dialogue.
pub async fn post(
    frame: Frame,
    scope: Scope<RunDialogue>,
    Path(id): Path<String>,
    Posted(mut form): Posted<ReportForm>,
) -> Result<Response, Fault> {
    let (id, reading) = (read_id(&id)?, scope.narrow::<ReadDialogue>()?);
    let before = read::one(&reading, id).await?;
    let refused = match act(&frame.profile, &scope, &before, &form).await {
        Ok(done) => return Ok(see_other(&format!("{}/resultat?done={done}", address(id)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::one(&reading, id).await?;
    let (none, status) = (FieldErrors::default(), StatusCode::UNPROCESSABLE_ENTITY);
    if form.r#do == "take_in" {
        // That form knows nothing of the words of the report: they stand as they were saved.
        let saved = ReportForm::of(whole.survey(), &whole.report, whole.version);
        form = ReportForm { heard: saved.heard, next: saved.next, words: saved.words, ..form };
    }
    if let Refused::Form(errors) = &refused {
        return View { whole: &whole, form: &form, errors, said: None }.render(&frame, &reading, status).await;
    }
    form.version = whole.version.to_string();
    let view = View { whole: &whole, form: &form, errors: &none, said: conflict() };
    view.render(&frame, &reading, StatusCode::CONFLICT).await
}

async fn act(
    profile: &Profile,
    scope: &Scope<RunDialogue>,
    whole: &Whole,
    form: &ReportForm,
) -> Result<&'static str, Refused> {
    let (id, version) = (whole.id, forms::version(&form.version));
    match (form.r#do.as_str(), whole.survey()) {
        ("save", Some(survey)) => tell::save(scope, id, version, form.report(survey)?, false).await.map(|()| "report"),
        ("tell", Some(survey)) => tell::save(scope, id, version, form.report(survey)?, true).await.map(|()| "tell"),
        ("tell", None) => tell::publish_meeting(scope, id, version).await.map(|()| "tell"),
        ("take_in", _) => take_in::take_in(scope, id, version, form.take_in(profile)?).await.map(|()| "take_in"),
        _ => Err(Fault::BadRequest.into()),
    }
}

/// A page about to be shown.
struct View<'a> {
    whole: &'a Whole,
    form: &'a ReportForm,
    errors: &'a FieldErrors,
    said: Said,
}

impl View<'_> {
    async fn render(self, frame: &Frame, scope: &Scope<ReadDialogue>, status: StatusCode) -> Result<Response, Fault> {
        let whole = self.whole;
        let over = whole.survey().is_none() || matches!(whole.state, State::Closed | State::Told);
        let told = if over { Some(read::told(scope, whole).await?) } else { None };
        let run = scope.narrow::<RunDialogue>().ok();
        let words = match &run {
            Some(run) if over => read::words(run, whole.id).await?,
            _ => Vec::new(),
        };
        let feeds = run.is_some() && scope.narrow::<FeedSituation>().is_ok();
        let title = t!(SV, "dialogues-results");
        Ok(frame.page(title.clone()).office(Room::Dialogue).status(status).render(|| {
            let waits = told.is_none().then(|| {
                let many = whole.answers;
                view! { <Notice title=t!(SV, "dialogues-not-yet", n = many)><p>{t!(SV, "dialogues-not-yet-text")}</p></Notice> }
            });
            view! {
                {to_one(whole.id, whole.content.title())}
                <PageHeading title lead=t!(SV, "dialogues-results-lead")/>
                <div class="stack-l">
                    {top(&self.said, self.errors)}
                    {waits}
                    {told.map(|told| self.body(frame, &told, &words, run.is_some(), feeds))}
                </div>
            }
        }))
    }

    fn body(&self, frame: &Frame, told: &Told, words: &[(i64, String)], runs: bool, feeds: bool) -> AnyView {
        let survey = self.whole.survey();
        let form = runs.then(|| match survey {
            Some(survey) => self.report(survey, words),
            None => self.meeting(),
        });
        let take_in = (feeds && self.whole.told.is_some()).then(|| self.take_in(&frame.profile));
        let figures = match survey {
            // The words stand in the form beside it.
            Some(_) if runs => view! { {results::figures(SV, told)}{results::missing(SV, told)} }.into_any(),
            _ => results::whole(SV, told, survey),
        };
        view! {
            <div class="split">
                <div class="stack-l">{figures}</div>
                <div class="stack">{form}{take_in}</div>
            </div>
        }
        .into_any()
    }

    /// What is told of a survey.
    fn report(&self, survey: &Survey, words: &[(i64, String)]) -> AnyView {
        let (form, errors) = (self.form, self.errors);
        let own = asking_for_words(survey).enumerate().map(|(at, question)| self.own_words(at, question, words));
        let own = own.collect_view();
        let version = form.version.clone();
        let first = self.whole.told.is_none();
        let tell = if first { t!(SV, "dialogues-tell") } else { t!(SV, "dialogues-tell-again") };
        let (heard_hint, next_hint) = (Some(t!(SV, "dialogues-heard-hint")), Some(t!(SV, "dialogues-next-hint")));
        let heard = area(errors, "heard", t!(SV, "dialogues-heard"), heard_hint, &form.heard, LONGEST_TEXT);
        let next = area(errors, "next", t!(SV, "dialogues-next"), next_hint, &form.next, LONGEST_TEXT);
        let changed = (!errors.is_empty()).then_some("");
        view! {
            <Card title=t!(SV, "dialogues-report")>
                <form method="post" class="stack" data-guard="" data-changed=changed>
                    <HiddenInput name="version" value=version/>
                    {heard}
                    {next}
                    {own}
                    <div class="cluster">
                        <Button text=t!(SV, "dialogues-report-save") kind=ButtonKind::Quiet name="do" value="save"/>
                        <Button text=tell kind=ButtonKind::Amber name="do" value="tell"/>
                    </div>
                </form>
            </Card>
        }
        .into_any()
    }

    /// What was written for one question, and what the office makes of it.
    fn own_words(&self, at: usize, question: &Question, words: &[(i64, String)]) -> AnyView {
        let of = i64::from(question.number);
        let raw = words.iter().filter(|(number, _)| *number == of);
        let raw = raw.map(|(_, said)| view! { <li class="typed">{said.clone()}</li> }).collect_view();
        let label = t!(SV, "dialogues-words", question = question.text.sv.as_str());
        let (value, hint) = (nth(&self.form.words, at).to_owned(), t!(SV, "dialogues-words-hint"));
        let (id, error) = match at {
            0 => ("field-words".to_owned(), self.errors.of("words", SV)),
            _ => (format!("field-words-{at}"), None),
        };
        view! {
            <Details summary=t!(SV, "dialogues-raw")>
                <p class="small">{t!(SV, "dialogues-raw-text")}</p>
                <ul>{raw}</ul>
            </Details>
            <TextArea name="words" id label hint error value rows=4 maxlength=most(LONGEST_TEXT)/>
        }
        .into_any()
    }

    /// The button that tells of a meeting.
    fn meeting(&self) -> AnyView {
        let first = self.whole.told.is_none();
        let text = if first { t!(SV, "dialogues-tell") } else { t!(SV, "dialogues-tell-again") };
        let version = self.form.version.clone();
        view! {
            <section class="card" id="field-publish" tabindex="-1">
                <h2>{t!(SV, "dialogues-publish")}</h2>
                <p>{t!(SV, "dialogues-meeting-publish-text")}</p>
                <form method="post" class="stack">
                    <HiddenInput name="version" value=version/>
                    <div class="cluster"><Button text kind=ButtonKind::Amber name="do" value="tell"/></div>
                </form>
            </section>
        }
        .into_any()
    }

    /// One thing that was heard, for the lägesbild.
    fn take_in(&self, profile: &Profile) -> AnyView {
        let (form, errors) = (self.form, self.errors);
        let came_back = form.r#do == "take_in";
        let approved = vec![Choice::new("1", t!(SV, "dialogues-approved")).chosen_if(&form.approved)];
        let choose = vec![Choice::new("", t!(SV, "dialogues-choose"))];
        let version = form.version.clone();
        let many = self.whole.taken_in;
        let (groups, hint) = (offered::categories(profile, &form.category), Some(t!(SV, "dialogues-observation-hint")));
        let areas = offered::areas(profile, &form.area, t!(SV, "dialogues-not-said"));
        let observation =
            line(errors, "observation", t!(SV, "dialogues-observation"), hint, &form.observation, LONGEST_WORDS);
        let [wrong, wrong_area, unread] = ["category", "in_area", "approved"].map(|field| errors.of(field, SV));
        view! {
            <Details summary=t!(SV, "dialogues-take-in") open=came_back>
                <p class="small">{t!(SV, "dialogues-take-in-text", n = many)}</p>
                <form method="post" class="stack">
                    <HiddenInput name="version" value=version/>
                    <Select name="category" id="field-category" label=t!(SV, "dialogues-category") choices=choose
                        groups error=wrong/>
                    <Select name="area" id="field-in_area" label=t!(SV, "dialogues-areas")
                        choices=areas error=wrong_area/>
                    {observation}
                    <CheckboxGroup name="approved" id="field-approved" legend=t!(SV, "dialogues-approval") choices=approved error=unread/>
                    <div><Button text=t!(SV, "dialogues-take-in-now") name="do" value="take_in"/></div>
                </form>
            </Details>
        }
        .into_any()
    }
}

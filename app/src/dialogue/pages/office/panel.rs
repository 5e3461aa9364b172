//! What stands beside the form of a dialogue: where it stands, the way on, what residents reach it by.

use super::SV;
use crate::{
    dialogue::{
        labels,
        model::State,
        pages::{address, public_address},
        service::{Content, read::Whole},
    },
    platform::clock::plain_date,
    shell::Frame,
    t,
    ui::*,
};
use leptos::prelude::*;

/// All of it.
pub(super) fn beside(frame: &Frame, whole: &Whole, runs: bool) -> AnyView {
    view! { {next(whole, runs)}{reach(frame, whole)} }.into_any()
}

/// Where it stands, and the one thing to do.
fn next(whole: &Whole, runs: bool) -> AnyView {
    let here = address(whole.id);
    let draft = whole.state == State::Draft;
    let (href, text, kind) = match &whole.content {
        Content::Survey(_) if draft && runs => {
            (format!("{here}/granska"), t!(SV, "dialogues-review"), ButtonKind::Amber)
        }
        Content::Survey(_) if matches!(whole.state, State::Closed | State::Told) => {
            (format!("{here}/resultat"), t!(SV, "dialogues-results"), ButtonKind::Amber)
        }
        Content::Survey(_) => (format!("{here}/granska"), t!(SV, "dialogues-preview"), ButtonKind::Quiet),
        Content::Meeting(_) => (format!("{here}/resultat"), t!(SV, "dialogues-review"), ButtonKind::Amber),
    };
    let say = |day: chrono::NaiveDate| plain_date(day, SV);
    let survey = whole.survey();
    let facts = [
        (t!(SV, "dialogues-opens"), survey.and_then(|survey| survey.opens).map(say)),
        (t!(SV, "dialogues-closes"), survey.and_then(|survey| survey.closes).map(say)),
        (t!(SV, "dialogues-report-by"), survey.and_then(|survey| survey.report_by).map(say)),
        (t!(SV, "dialogues-answers"), (survey.is_some() && !draft).then(|| whole.answers.to_string())),
    ];
    let facts = facts.into_iter().filter_map(|(word, value)| Some((word, value?.into_any())));
    let facts: Vec<_> = facts.collect();
    let facts = (!facts.is_empty()).then(|| view! { <DefinitionList facts/> });
    let counted = (whole.state == State::Open).then(|| {
        let href = format!("{here}/resultat");
        view! { <p><a class="quiet-link" href=href>{t!(SV, "dialogues-results")}</a></p> }
    });
    view! {
        <Card title=t!(SV, "dialogues-state")>
            {draft.then(|| view! { <p>{t!(SV, "dialogues-draft-text")}</p> })}
            {facts}
            <p><LinkButton href text kind/></p>
            {counted}
        </Card>
    }
    .into_any()
}

/// The address to put on a site or in a letter, and the poster.
fn reach(frame: &Frame, whole: &Whole) -> Option<AnyView> {
    let slug = whole.slug.as_ref()?;
    let path = public_address(slug);
    let whole_address = format!("{}{path}", frame.address);
    let open = matches!(whole.state, State::Open | State::Planned);
    let poster = open.then(|| {
        let href = format!("{path}/affisch.pdf");
        view! { <li><a class="quiet-link" href=href>{t!(SV, "dialogues-poster")}</a></li> }
    });
    Some(
        view! {
            <Card title=t!(SV, "dialogues-reach")>
                <p>{t!(SV, "dialogues-reach-text")}</p>
                <p class="typed">{whole_address}</p>
                <ul class="plain">
                    <li><a class="quiet-link" href=path>{t!(SV, "dialogues-to-page")}</a></li>
                    {poster}
                </ul>
            </Card>
        }
        .into_any(),
    )
}

/// What it says, for those who only read.
pub(super) fn words(whole: &Whole) -> AnyView {
    let facts: Vec<(String, AnyView)> = match &whole.content {
        Content::Survey(survey) => {
            let questions = survey.questions.iter().map(|one| (one.text.sv.clone(), labels::asks(one.asks).into_any()));
            questions.collect()
        }
        Content::Meeting(meeting) => vec![
            (t!(SV, "dialogues-arranged"), meeting.arranged.clone().into_any()),
            (t!(SV, "dialogues-themes"), meeting.themes.clone().into_any()),
        ],
    };
    view! { <DefinitionList facts/> }.into_any()
}

//! What residents said of pledges, beside a dialogue that is prepared: each can become a question or a theme.

use super::SV;
use crate::{
    accounts::{policy::RunDialogue, scope::Scope},
    dialogue::{
        Said, SaidLately,
        model::{Asks, State},
        pages::address,
        service::read::Whole,
        view::{MeetingForm, QuestionForm},
    },
    fault::Fault,
    t,
    ui::*,
};
use leptos::prelude::*;

/// So many words of each stand here; the rest is read where they were said.
const WORDS: usize = 3;

/// What there is to take up; nothing once people are asked, or for those who only read.
pub(super) async fn of<S: SaidLately>(scope: Option<&Scope<RunDialogue>>, whole: &Whole) -> Result<Vec<Said>, Fault> {
    match scope {
        Some(scope) if is_prepared(whole) => S::all(scope).await,
        _ => Ok(Vec::new()),
    }
}

fn is_prepared(whole: &Whole) -> bool {
    match whole.survey() {
        Some(_) => matches!(whole.state, State::Draft) && !whole.answered,
        None => whole.told.is_none(),
    }
}

/// The card.
pub(super) fn card(whole: &Whole, said: Vec<Said>) -> Option<AnyView> {
    let survey = whole.survey().is_some();
    let here = address(whole.id);
    let each = said.into_iter().map(|one| {
        let to =
            if survey { format!("{here}/fraga/ny?lofte={}", one.key) } else { format!("{here}?lofte={}", one.key) };
        let text = if survey { t!(SV, "dialogues-said-ask") } else { t!(SV, "dialogues-said-theme") };
        let aria = format!("{text}: {}", one.title);
        let words =
            one.words.into_iter().take(WORDS).map(|(lang, words)| view! { <li lang=lang>{words}</li> }).collect_view();
        view! {
            <li class="stack-s">
                <a class="quiet-link" href=one.href>{one.title}</a>
                <ul>{words}</ul>
                <p><a href=to aria-label=aria>{text}</a></p>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    (!each.is_empty()).then(|| {
        view! {
            <Card title=t!(SV, "dialogues-said-of-pledges")>
                <p>{t!(SV, "dialogues-said-of-pledges-text")}</p>
                <ul class="plain stack">{each}</ul>
            </Card>
        }
        .into_any()
    })
}

/// A new question about a pledge, for somebody to look at and save.
pub(super) fn question(said: &Said, version: i64) -> QuestionForm {
    QuestionForm {
        version: version.to_string(),
        asks: Asks::One.code().to_owned(),
        text: t!(SV, "dialogues-said-question", title = said.title.as_str()),
        options: t!(SV, "dialogues-said-options"),
        ..QuestionForm::default()
    }
}

/// A theme about a pledge, behind those that are written already.
pub(super) fn theme(said: &Said, form: &mut MeetingForm) {
    let words: Vec<_> = said.words.iter().take(WORDS).map(|(_, words)| format!("– {words}")).collect();
    let theme = format!("{}\n{}", t!(SV, "dialogues-said-as-theme", title = said.title.as_str()), words.join("\n"));
    let written = form.themes.trim_end();
    form.themes = if written.is_empty() { theme } else { format!("{written}\n\n{theme}") };
}

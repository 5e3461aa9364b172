//! `/`: the start page. One thing to do, how it works, what came of it, and whom to call.

use crate::{
    about::SupportList,
    accounts::{policy::Public, scope::Scope},
    answers::{self, AnswersInBrief, Published as Answer},
    bulletins::{self, BulletinsInBrief, Published as Bulletin},
    dialogue::{self, Invitation, OpenSurveys},
    fault::Fault,
    kernel::{lang::Lang, receipt::FIELD_LENGTH},
    platform::{municipality::Profile, preset::lists::SupportGroup},
    pledges::{self, PledgesInBrief, Published},
    reports::{self, Latest, WaitingReports},
    shell::Frame,
    situation, t,
    ui::{Button, ButtonKind, Card, CardGrid, DefinitionList, Glyph, Icon, LinkButton, PublicHero, TextInput},
    walks::{self, NextWalks, OnAWalk},
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let latest = reports::latest(&scope).await?;
    let published = situation::is_published(&scope).await?;
    let pledges = pledges::on_start(&scope).await?;
    let answers = answers::on_start(&scope).await?;
    let walks = walks::coming(&scope).await?;
    let surveys = dialogue::on_start(&scope).await?;
    let bulletins = bulletins::on_start(&scope).await?;
    Ok(page(&frame, latest, published, Told { bulletins, pledges, answers, walks, surveys }))
}

/// What goes on, and what came of what residents said.
struct Told {
    bulletins: Vec<Bulletin>,
    pledges: Vec<Published>,
    answers: Vec<Answer>,
    walks: Vec<walks::Shown>,
    surveys: Vec<Invitation>,
}

fn page(frame: &Frame, latest: Latest, published: bool, told: Told) -> Response {
    let Told { bulletins, pledges, answers, walks, surveys } = told;
    let (lang, profile) = (frame.lang, frame.profile.clone());
    let (title, lead) = (t!(lang, "start-title"), t!(lang, "start-lead"));
    let hrefs = ["/rapportera", "/arende", "/stod", "/om", "/lage"].map(|path| frame.href(path));
    let [report, follow, support, about, lage] = hrefs;
    let lage = published.then_some(lage);
    frame.page(title.clone()).description(t!(lang, "about-lead")).render(move || {
        view! {
            <PublicHero title lead>
                <LinkButton href=report text=t!(lang, "shell-report") kind=ButtonKind::Amber/>
            </PublicHero>
            <div class="page stack-l">
                <WaitingReports lang/>
                <OnAWalk lang/>
                {steps(lang, &profile, about)}
                <CardGrid>
                    {follow_card(lang, follow)}
                    {support_card(lang, &profile, support)}
                    <BulletinsInBrief lang bulletins/>
                    <AnswersInBrief lang profile=profile.clone() answers/>
                    <OpenSurveys lang surveys/>
                    <PledgesInBrief lang pledges/>
                    <NextWalks lang walks/>
                    {latest_card(lang, &profile, latest, lage)}
                </CardGrid>
                {install_hint(lang)}
            </div>
        }
    })
}

/// What happens with a report, in three steps.
fn steps(lang: Lang, profile: &Profile, about: String) -> impl IntoView + use<> {
    let days = profile.answer.working_days;
    let steps = [
        (Glyph::Pin, t!(lang, "start-tell"), t!(lang, "start-tell-text")),
        (Glyph::User, t!(lang, "start-read"), t!(lang, "start-read-text", days = days)),
        (Glyph::Lamp, t!(lang, "start-know"), t!(lang, "start-know-text")),
    ];
    let steps = steps.map(|(glyph, title, text)| {
        view! {
            <li class="beside">
                <span class="step-mark"><Icon glyph/></span>
                <div><h3>{title}</h3><p>{text}</p></div>
            </li>
        }
    });
    view! {
        <section class="stack">
            <h2>{t!(lang, "start-how")}</h2>
            <ol class="plain grid-3">{steps.collect_view()}</ol>
            <p><a href=about>{t!(lang, "start-more")}</a></p>
        </section>
    }
}

/// The way back to one's own report. Posted, so that the code stands in no address before it is known to be right.
fn follow_card(lang: Lang, follow: String) -> impl IntoView {
    view! {
        <Card title=t!(lang, "start-follow")>
            <form class="stack" method="post" action=follow>
                <TextInput name="code" id="field-code" label=t!(lang, "start-code") hint=t!(lang, "start-code-hint")
                    autocomplete="off" maxlength=FIELD_LENGTH/>
                <div><Button text=t!(lang, "start-follow-button") kind=ButtonKind::Quiet/></div>
            </form>
        </Card>
    }
}

/// Figures of the last days; too small ones are not told. Below them the way to the picture of the whole, once there is one.
fn latest_card(lang: Lang, profile: &Profile, latest: Latest, lage: Option<String>) -> impl IntoView + use<> {
    let days = reports::LATEST_DAYS;
    let few = t!(lang, "start-few", least = reports::LEAST_TOLD);
    let body = if latest.received.is_some() {
        let told = |count: Option<i64>| count.map_or_else(|| few.clone(), |count| count.to_string());
        let facts = [
            (t!(lang, "start-received"), latest.received),
            (t!(lang, "start-answered"), latest.answered),
            (t!(lang, "start-done"), latest.done),
        ];
        let facts = facts.map(|(word, count)| (word, view! { <b class="n">{told(count)}</b> }.into_any()));
        view! { <DefinitionList facts=facts.into()/> }.into_any()
    } else {
        view! { <p>{t!(lang, "start-too-few", least = reports::LEAST_TOLD)}</p> }.into_any()
    };
    let town = profile.short_name.clone();
    let lage = lage.map(|to| view! { <p><a href=to>{t!(lang, "start-lage", town = town)}</a></p> });
    view! { <Card title=t!(lang, "start-latest", days = days)>{body}{lage}</Card> }
}

/// For somebody who met with a crime: the checked numbers that listen, then the way to the rest.
fn support_card(lang: Lang, profile: &Profile, support: String) -> impl IntoView + use<> {
    let lines = profile.shown_support().filter(|line| {
        // The police stand on top of every page already.
        matches!(line.group, SupportGroup::Crime | SupportGroup::Violence) && line.code != "police"
    });
    let lines: Vec<_> = lines.take(3).cloned().collect();
    view! {
        <Card title=t!(lang, "start-support") calm=true>
            <p>{t!(lang, "start-support-text")}</p>
            <SupportList lines lang/>
            <p><a href=support>{t!(lang, "start-support-more")}</a></p>
        </Card>
    }
}

/// Shown by the script where the browser can put the page on the home screen.
fn install_hint(lang: Lang) -> impl IntoView {
    view! {
        <section class="card" hidden data-install="">
            <h2>{t!(lang, "start-install")}</h2>
            <p>{t!(lang, "start-install-text")}</p>
            <p data-install-ios="" hidden>{t!(lang, "start-install-ios")}</p>
            <div class="cluster">
                <button class="btn" type="button" data-install-button="" hidden>{t!(lang, "start-install-button")}</button>
                <button class="btn btn-quiet" type="button" data-install-close="">{t!(lang, "start-install-close")}</button>
            </div>
        </section>
    }
}

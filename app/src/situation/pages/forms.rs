//! The forms of a period's page: its steps, its summary, its sections.

use crate::{
    kernel::lang::Lang,
    observations::{Stage, period_path},
    platform::clock::spoken_date,
    situation::{
        labels,
        service::{
            acts::{LONGEST_SUMMARY, LONGEST_WORDS, SUMMARY_LINES},
            look::{Look, Written},
        },
        stages::{Verb, next, verbs},
        view::PictureForm,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// One of the forms of a period or of its meeting.
pub(super) type Typed = super::typed::Typed<PictureForm>;

impl Typed {
    /// Is it this form that was sent?
    pub(super) fn is(&self, act: &str, of: &str) -> bool {
        self.form.r#do == act && (self.form.section == of || self.form.area == of)
    }

    /// What stands above the page: mistakes with links, and that somebody was quicker. Where the form is gone, because the
    /// picture was justerad meanwhile, what was typed is shown to be copied.
    pub(super) fn above(&self, look: &Look) -> AnyView {
        let summary = self.errors.summary(SV);
        let lost = (self.conflict && !look.stage.is_made()).then(|| {
            let texts = [&self.form.words, &self.form.summary, &self.form.cause, &self.form.reason];
            let text = texts.into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
            (!text.is_empty()).then(|| view! { <TextArea name="typed" label=t!(SV, "picture-you-typed") value=text/> })
        });
        let conflict = self.conflict.then(|| {
            view! {
                <Notice title=t!(SV, "picture-conflict") tone=Tone::Warn announce=true>
                    <p>{t!(SV, "picture-conflict-text")}</p>
                    {lost}
                </Notice>
            }
        });
        view! {
            {conflict}
            <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
        }
        .into_any()
    }
}

/// The line of steps, and what can be done now.
pub(super) fn stages(look: &Look, typed: &Typed) -> AnyView {
    let steps = Stage::ALL.iter().map(|stage| Step {
        text: labels::stage(*stage),
        done: *stage < look.stage,
        here: *stage == look.stage,
    });
    let frozen = look.frozen.map(|(number, unchanged)| frozen(look, number, unchanged));
    let actions = look.runs.then(|| actions(look, typed));
    let href = super::meeting::meeting_path(&look.figures.period.key());
    // Who leads it has the way there among the actions.
    let leads = look.runs && next(look.stage, Verb::Meet).is_some();
    let meeting = (look.figures.within && look.stage.is_made() && !leads).then(|| {
        view! { <p class="no-print"><a class="quiet-link" href=href>{t!(SV, "meeting-open")}</a></p> }
    });
    view! {
        <div class="stack" id="field-step">
            <StageLine label=t!(SV, "picture-stages") steps=steps.collect()/>
            {frozen}
            {meeting}
            {actions}
        </div>
    }
    .into_any()
}

/// That what is read is frozen, and the way to its versions.
fn frozen(look: &Look, number: i64, unchanged: bool) -> AnyView {
    let here = period_path(&look.figures.period.key());
    let many = look.versions.len();
    let link = |version: i64| {
        view! { <a class="quiet-link" href=format!("{here}/version/{version}")>{t!(SV, "picture-version", n = version)}</a> }
    };
    let links = look.versions.iter().map(|one| link(one.number)).collect_view();
    let difference = look.figures.within.then(|| {
        view! { <a class="quiet-link" href=format!("{here}/skillnad")>{t!(SV, "picture-difference")}</a> }
    });
    let (title, tone) = match unchanged {
        true => (t!(SV, "picture-is-frozen", n = number), Tone::Info),
        false => (t!(SV, "picture-seal-broken"), Tone::Danger),
    };
    view! {
        <Notice title tone>
            <p>{t!(SV, "picture-versions", n = many)}</p>
            <p class="cluster no-print">{links}{difference}</p>
        </Notice>
    }
    .into_any()
}

/// The step that comes next by itself.
fn onward(stage: Stage) -> Option<Verb> {
    match stage {
        Stage::Collecting => Some(Verb::Write),
        Stage::Draft => Some(Verb::Meet),
        Stage::Meeting => Some(Verb::Adjust),
        Stage::Adjusted => Some(Verb::Tell),
        Stage::Told => Some(Verb::Publish),
        Stage::Published => Some(Verb::Archive),
        Stage::Archived => None,
    }
}

fn actions(look: &Look, typed: &Typed) -> AnyView {
    let version = look.row.version.to_string();
    let button = |verb: Verb| {
        let kind = if onward(look.stage) == Some(verb) { ButtonKind::Amber } else { ButtonKind::Quiet };
        if verb == Verb::Meet {
            // The meeting begins where it is held, with its clock: there is one way to begin it.
            let href = super::meeting::meeting_path(&look.figures.period.key());
            return view! { <LinkButton href text=t!(SV, "meeting-open") kind/> }.into_any();
        }
        let mut fields = vec![("do".to_owned(), format!("step-{verb}")), ("version".to_owned(), version.clone())];
        if verb == Verb::Adjust {
            fields.push(("change".to_owned(), look.row.change.to_string()));
        }
        view! { <ButtonForm text=labels::verb(verb) kind fields/> }.into_any()
    };
    let runs = look.figures.today <= look.figures.period.last();
    let too_early = |verb: Verb| verb == Verb::Adjust && runs;
    let plain: Vec<Verb> = verbs(look.stage).into_iter().filter(|verb| *verb != Verb::Reopen).collect();
    let early = plain.iter().any(|verb| too_early(*verb)).then(|| {
        let last = spoken_date(look.figures.period.last(), look.figures.today, SV);
        view! { <p class="small">{t!(SV, "picture-adjusted-after", day = last)}</p> }
    });
    let plain: Vec<Verb> = plain.into_iter().filter(|verb| !too_early(*verb)).collect();
    let buttons = plain.into_iter().map(button).collect_view();
    let told = look.tells.iter().map(|(name, reached)| match reached {
        true => view! { <p class="small">{t!(SV, "picture-goes-to", name = name.as_str())}</p> }.into_any(),
        false => view! { <p class="small">{t!(SV, "picture-goes-nowhere", name = name.as_str())}</p> }.into_any(),
    });
    let told = told.collect_view();
    let wrong = typed.error("step").map(|text| view! { <p class="error">{text}</p> });
    let reopen = verbs(look.stage).contains(&Verb::Reopen).then(|| reopen(&version, typed));
    view! {
        <div class="stack no-print">
            {told}
            <div class="cluster">{buttons}</div>
            {early}
            {wrong}
            {reopen}
        </div>
    }
    .into_any()
}

fn reopen(version: &str, typed: &Typed) -> AnyView {
    let here = typed.form.r#do == "step-reopen";
    let why = if here { typed.form.why.clone() } else { String::new() };
    let (version, error) = (version.to_owned(), typed.error("why"));
    view! {
        <Details summary=labels::verb(Verb::Reopen) open=here>
            <form method="post" class="stack" data-guard="">
                <p class="small">{t!(SV, "picture-reopen-text")}</p>
                <HiddenInput name="do" value="step-reopen"/>
                <HiddenInput name="version" value=version/>
                <TextInput name="why" id="field-why" label=t!(SV, "picture-why") value=why error/>
                <div><Button text=labels::verb(Verb::Reopen) kind=ButtonKind::Danger/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The summary, and what residents may read.
pub(super) fn summary(look: &Look, typed: &Typed) -> AnyView {
    let here = typed.form.r#do == "summary";
    let row = &look.row;
    let (words, publishable, measures) = match here {
        true => {
            let form = &typed.form;
            (form.summary.clone(), !form.publishable.is_empty(), !form.measures.is_empty())
        }
        false => (row.summary.clone(), row.publishable, row.shows_measures),
    };
    let version = row.version.to_string();
    let may = vec![Choice::new("1", t!(SV, "picture-publishable")).chosen(publishable)];
    let shows = vec![Choice::new("1", t!(SV, "picture-shows-measures")).chosen(measures)];
    let error = if here { typed.error("summary") } else { None };
    view! {
        <Details summary=t!(SV, "picture-write-summary") open=here>
            <form method="post" class="stack" data-guard="">
                <HiddenInput name="do" value="summary"/>
                <HiddenInput name="version" value=version/>
                <TextArea name="summary" id="field-summary" label=t!(SV, "picture-section-summary") value=words error
                    hint=t!(SV, "picture-summary-hint", lines = SUMMARY_LINES, most = LONGEST_SUMMARY)/>
                <CheckboxGroup name="publishable" legend=t!(SV, "picture-may-publish") choices=may/>
                <CheckboxGroup name="measures" legend=t!(SV, "picture-may-show") choices=shows/>
                <div><Button text=t!(SV, "picture-save")/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The words of a section.
pub(super) fn write(written: &Written, typed: &Typed) -> AnyView {
    let here = typed.is("write", &written.code);
    let (words, id, error) = match here {
        true => (typed.form.words.clone(), "field-words".to_owned(), typed.error("words")),
        false => (written.words.clone(), format!("words-{}", written.code), None),
    };
    // Told that somebody else wrote, sending again is a decision made knowingly.
    let version = written.version.to_string();
    let section = written.code.clone();
    let other = (here && typed.conflict && written.words != typed.form.words).then(|| {
        view! { <p class="small">{t!(SV, "picture-reads-now")}" "<q>{written.words.clone()}</q></p> }
    });
    view! {
        <Details summary=t!(SV, "picture-write") open=here>
            <form method="post" class="stack" data-guard="">
                {other}
                <HiddenInput name="do" value="write"/>
                <HiddenInput name="section" value=section/>
                <HiddenInput name="version" value=version/>
                <TextArea name="words" id label=t!(SV, "picture-words") value=words error rows=6
                    hint=t!(SV, "picture-words-hint", most = LONGEST_WORDS)/>
                <div><Button text=t!(SV, "picture-save")/></div>
            </form>
        </Details>
    }
    .into_any()
}

//! The words of the report with what looks like personal data marked, and one tap to mask it.

use super::view::{SV, View};
use crate::{
    kernel::{pii, pii_types::Purpose},
    reports::{
        pages::inbox::rows::marked,
        service::mask::{self, Marked},
        store::original::Part,
        wording,
    },
    t,
    ui::{Button, ButtonForm, ButtonKind, Card, Details, Glyph, HiddenInput, Notice, TextInput, Tone},
};
use leptos::prelude::*;

/// The words and what can be done about them.
pub fn words(view: &View<'_>) -> AnyView {
    let report = &view.case.report;
    let texts = mask::texts(report, &view.case.events, Purpose::ShowToHandler);
    let own = texts.iter().find(|text| text.part == Part::Words && !text.words.trim().is_empty());
    let body = match own {
        Some(own) => view! { <div class="measure words" lang=report.lang.code()>{lines(own)}</div> }.into_any(),
        None if report.withdrawn => view! { <p class="muted">{t!(SV, "office-withdrawn")}</p> }.into_any(),
        None => view! { <p class="muted">{t!(SV, "office-no-words")}</p> }.into_any(),
    };
    let (warning, original, passage) =
        (warning(view, &texts), original(view), (!report.withdrawn).then(|| passage(view)));
    view! { <Card title=t!(SV, "office-words")>{body}{warning}{original}{passage}</Card> }.into_any()
}

/// The words line by line, each with the marks that lie within it.
fn lines(text: &Marked<'_>) -> impl IntoView + use<> {
    let lines = text.words.split('\n').scan(0, |start, line| {
        let from = *start;
        *start += line.len() + 1;
        let within = text
            .marks
            .iter()
            .filter(|mark| from <= mark.start && mark.end <= from + line.len())
            .map(|mark| pii::PiiMark { start: mark.start - from, end: mark.end - from, ..*mark });
        Some(view! { <p>{marked(line, &within.collect::<Vec<_>>())}</p> })
    });
    lines.collect_view()
}

/// What was found in any text, with a button for each and one for all.
fn warning(view: &View<'_>, texts: &[Marked<'_>]) -> Option<AnyView> {
    let found = texts.iter().flat_map(|text| text.marks.iter().map(move |mark| (text, mark)));
    let count = found.clone().count();
    if count == 0 {
        return None;
    }
    let each = found.enumerate().map(|(nth, (text, mark))| {
        let said = text.words.get(mark.start..mark.end).unwrap_or_default().to_owned();
        let fields = fields(view, &nth.to_string());
        let elsewhere = match text.part {
            Part::Words => None,
            Part::Place => Some(t!(SV, "office-mark-in-place")),
            Part::Line(_) => Some(t!(SV, "office-mark-in-line")),
        };
        view! {
            <li class="spread">
                <span><mark>{said.clone()}</mark>" "<span class="small">{wording::mark(mark.kind, SV)}" "{elsewhere}</span></span>
                <ButtonForm text=t!(SV, "office-mask-one") fields about=said/>
            </li>
        }
    });
    let each = each.collect_view();
    let every = fields(view, "all");
    Some(
        view! {
            <Notice title=t!(SV, "office-marks", count = count) tone=Tone::Warn>
                <ButtonForm text=t!(SV, "office-mask-all") kind=ButtonKind::Primary glyph=Glyph::EyeOff
                    fields=every/>
                <ul class="plain stack-s">{each}</ul>
            </Notice>
        }
        .into_any(),
    )
}

fn fields(view: &View<'_>, mark: &str) -> Vec<(String, String)> {
    vec![("do".into(), "mask".into()), ("version".into(), view.form.version.clone()), ("mark".into(), mark.to_owned())]
}

/// The way to the sealed original. Opening it is a deed, so it is a button, and the log tells it.
fn original(view: &View<'_>) -> Option<AnyView> {
    let report = &view.case.report;
    if !report.masked {
        return None;
    }
    let open = format!("/personal/inkorg/{}/original", report.id);
    let restore = vec![("do".to_owned(), "unmask".to_owned()), ("version".to_owned(), view.form.version.clone())];
    Some(
        view! {
            <Notice title=t!(SV, "office-masked") tone=Tone::Info>
                <p>{t!(SV, "office-masked-text")}</p>
                <div class="cluster">
                    <ButtonForm action=open text=t!(SV, "office-open-original") glyph=Glyph::Eye/>
                    <ButtonForm text=t!(SV, "office-unmask") fields=restore/>
                </div>
            </Notice>
        }
        .into_any(),
    )
}

/// For what the finder missed.
fn passage(view: &View<'_>) -> AnyView {
    let (version, passage, error) = (view.version(), view.form.passage.clone(), view.error("passage"));
    let open = error.is_some();
    view! {
        <Details summary=t!(SV, "office-mask-passage") open=open>
            <form method="post" class="stack">
                {version}
                <HiddenInput name="do" value="mask"/>
                <TextInput name="passage" id="field-passage" label=t!(SV, "office-passage")
                    hint=t!(SV, "office-passage-hint") value=passage error
                    autocomplete="off" maxlength=200u32/>
                <div><Button text=t!(SV, "office-mask-one") kind=ButtonKind::Quiet/></div>
            </form>
        </Details>
    }
    .into_any()
}

//! What may be about the same thing, and what was put together.

use super::{
    merging,
    view::{SV, View},
};
use crate::{
    kernel::pii_types::Purpose,
    reports::{labels, model::Status, pages::inbox::rows::snippet, store::likes::Like},
    t,
    ui::{Button, ButtonForm, ButtonKind, Card, Details, Glyph, Notice, StatusTag, Tone},
};
use leptos::prelude::*;

/// The id of the form of the next step.
pub(super) const STEP: &str = "nasta-steg";
/// So many are shown before the rest is folded away.
const AT_ONCE: usize = 5;

/// Where this report went, and the way back.
pub fn merged_into(view: &View<'_>) -> Option<AnyView> {
    let main = view.case.report.merged_into?;
    let href = view.query.link(Some(main));
    let fields = vec![("do".into(), "unmerge".into()), ("version".into(), view.form.version.clone())];
    Some(
        view! {
            <Notice title=t!(SV, "office-is-merged") tone=Tone::Info>
                <p>{t!(SV, "office-is-merged-text")}</p>
                <div class="cluster">
                    <a class="quiet-link" href=href>{t!(SV, "office-to-main")}</a>
                    <ButtonForm text=t!(SV, "office-unmerge") fields/>
                </div>
            </Notice>
        }
        .into_any(),
    )
}

/// Reports near in place and time, each with a button that merges this one into it.
pub fn similar(view: &View<'_>) -> Option<AnyView> {
    let case = view.case;
    if case.similar.is_empty() || case.report.merged_into.is_some() {
        return None;
    }
    let can = case.report.status.next().contains(&Status::Duplicate) && case.merged.is_empty() && view.main.is_none();
    let rules = &view.profile.duplicates;
    let lead = t!(SV, "office-similar-text", metres = rules.radius_m, weeks = rules.weeks);
    let error = view.error("into").filter(|_| view.main.is_none());
    let error = error.map(|text| view! { <p class="error" id="field-into">{text}</p> });
    let row = |(like, metres): &(Like, Option<f64>)| row(view, like, *metres, can);
    let (first, rest) = case.similar.split_at(case.similar.len().min(AT_ONCE));
    let (many, first) = (case.similar.len(), first.iter().map(row).collect_view());
    let more = (!rest.is_empty()).then(|| {
        let (count, rest) = (rest.len(), rest.iter().map(row).collect_view());
        view! { <Details summary=t!(SV, "office-similar-more", count = count)><ul class="plain stack-s">{rest}</ul></Details> }
    });
    Some(
        view! {
            <Card title=t!(SV, "office-similar", count = many)>
                <p class="small">{lead}</p>
                {error}
                <ul class="plain stack-s">{first}</ul>
                {more}
            </Card>
        }
        .into_any(),
    )
}

/// What was merged into this report.
pub fn merged(view: &View<'_>) -> Option<AnyView> {
    if view.case.merged.is_empty() {
        return None;
    }
    let many = view.case.merged.len();
    let rows = view.case.merged.iter().map(|like| row(view, like, None, false)).collect_view();
    Some(
        view! {
            <Card title=t!(SV, "office-merged", count = many)>
                <p class="small">{t!(SV, "office-merged-text")}</p>
                <ul class="plain stack-s">{rows}</ul>
            </Card>
        }
        .into_any(),
    )
}

fn row(view: &View<'_>, like: &Like, metres: Option<f64>, can: bool) -> AnyView {
    let href = view.query.link(Some(like.id));
    let words = snippet(like.words.disclose(Purpose::ShowToHandler));
    let about = view.profile.category_label(like.category.as_str());
    let far = metres.map(|metres| t!(SV, "office-metres", metres = metres.round().to_string()));
    let came = labels::moment(like.received_at, view.now);
    let merge = (can && !like.status.is_closed()).then(|| {
        // Sends the form of the next step along: what is typed there is still there afterwards.
        let (to, text) = (view.at(merging::PART), t!(SV, "office-merge"));
        let label = format!("{text}: {about}, {came}");
        view! {
            <Button text kind=ButtonKind::Small glyph=Glyph::Merge form=STEP name="merge_with" value=like.id.to_string()
                {..} formaction=to aria-label=label/>
        }
    });
    view! {
        <li class="spread similar">
            <div>
                <a href=href>{about}</a>
                {words}
                <p class="inbox-facts">
                    <StatusTag text=labels::status(like.status) tone=labels::tone(like.status)/>
                    <time datetime=like.received_at.to_rfc3339()>{came}</time>
                    {far.map(|text| view! { <span>{text}</span> })}
                </p>
            </div>
            {merge}
        </li>
    }
    .into_any()
}

//! What is chosen and why, and what follows from it.

use super::{SV, View};
use crate::{
    forms::offered,
    priorities::{labels, model::LONGEST_REASON, pages::address, service::choose::FIELDS},
    t,
    ui::*,
};
use leptos::prelude::*;

/// The chosen areas: a form while it is a draft, words once it is decided.
pub fn chosen(view: &View<'_>) -> AnyView {
    if view.edits() {
        return form(view);
    }
    let lines = view.whole.chosen.iter().map(|one| {
        let (name, motive) = (view.name(one.area.as_str()), one.motive.clone());
        view! { <li><strong>{name}</strong><p class="words">{motive}</p></li> }
    });
    let lines: Vec<_> = lines.collect();
    let body = match lines.is_empty() {
        true => view! { <p>{t!(SV, "priorities-not-chosen-yet")}</p> }.into_any(),
        false => view! { <ol class="stack">{lines}</ol> }.into_any(),
    };
    view! { <Card title=t!(SV, "priorities-chosen-areas")>{body}</Card> }.into_any()
}

fn form(view: &View<'_>) -> AnyView {
    let many = usize::from(view.frame.profile.situation.priority_areas).min(FIELDS.len());
    let lines = (0..many).map(|n| line(view, n)).collect_view();
    let changed = (!view.errors.is_empty()).then_some("");
    let (version, day, no_day) = (view.form.version.clone(), view.form.day.clone(), view.error("day"));
    view! {
        <Card title=t!(SV, "priorities-choose", most = many)>
            <p class="small">{t!(SV, "priorities-choose-text")}</p>
            <form method="post" class="stack-l" data-guard="" data-changed=changed>
                <HiddenInput name="version" value=version/>
                {lines}
                <TextInput name="day" id="field-day" label=t!(SV, "priorities-day") hint=t!(SV, "priorities-day-hint")
                    value=day kind="date" width=Width::Medium error=no_day/>
                <div class="cluster">
                    <Button text=t!(SV, "priorities-save") kind=ButtonKind::Quiet name="do" value="save" unchecked=true/>
                    <Button text=t!(SV, "priorities-decide") kind=ButtonKind::Amber name="do" value="decide"/>
                </div>
            </form>
        </Card>
    }
    .into_any()
}

fn line(view: &View<'_>, n: usize) -> AnyView {
    let area = view.form.area.get(n).map_or("", String::as_str);
    let motive = view.form.motive.get(n).cloned().unwrap_or_default();
    let choices = offered::areas(&view.frame.profile, area, t!(SV, "priorities-no-area"));
    let (area_id, motive_id) = (format!("field-area-{}", n + 1), format!("field-{}", FIELDS[n]));
    let error = (n == 0).then(|| view.error("area-1")).flatten();
    view! {
        <div class="stack-s">
            <Select name="area" id=area_id label=t!(SV, "priorities-area-nth", n = n + 1) choices error/>
            <TextArea name="motive" id=motive_id label=t!(SV, "priorities-motive-nth", n = n + 1) rows=2 value=motive
                error=view.error(FIELDS[n]) maxlength=most(LONGEST_REASON)/>
        </div>
    }
    .into_any()
}

/// Where the direction stands, in few words.
pub fn direction(view: &View<'_>) -> AnyView {
    let href = format!("{}/inriktning", address(&view.whole.key));
    let lines = view.whole.points.iter().map(|one| {
        let ((text, tone), words) = (labels::point(one.standing), one.point.text.clone());
        view! { <li class="spread spread-tight"><span>{words}</span><StatusTag text tone/></li> }
    });
    let lines: Vec<_> = lines.collect();
    let body = match lines.is_empty() {
        true if view.whole.is_draft() => view! { <p>{t!(SV, "priorities-choose-first-text")}</p> }.into_any(),
        true => view! { <p>{t!(SV, "priorities-no-points")}</p> }.into_any(),
        false => view! { <ul class="plain stack-s">{lines}</ul> }.into_any(),
    };
    view! {
        <Card title=t!(SV, "priorities-direction")>
            {body}
            <p><a class="quiet-link" href=href>{t!(SV, "priorities-to-direction")}</a></p>
        </Card>
    }
    .into_any()
}

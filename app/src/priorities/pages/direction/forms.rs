//! The forms of the direction: a point, laying it before the body, making a draft of a pledge.

use super::{SV, View};
use crate::{
    pledges::{self, LONGEST_SENTENCE, LONGEST_TITLE, Who},
    priorities::{
        model::{LONGEST_POINT, LONGEST_WORD, PointStanding},
        service::direction::Stands,
        view::DirectionForm,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// A new point.
pub fn add(view: &View<'_>) -> Option<AnyView> {
    if !view.whole.decides || view.whole.is_draft() {
        return None;
    }
    let back = view.came_back("add", "");
    let empty = DirectionForm::default();
    let fields = fields(view, if back { view.form } else { &empty }, "", back);
    let (here, version) = (view.here(), view.whole.version().to_string());
    Some(
        view! {
            <Card title=t!(SV, "priorities-add-point")>
                <form method="post" action=here class="stack" data-guard="">
                    <HiddenInput name="version" value=version/>
                    {fields}
                    <div class="cluster"><Button text=t!(SV, "priorities-add") name="do" value="add"/></div>
                </form>
            </Card>
        }
        .into_any(),
    )
}

/// Changes or strikes a point that is open.
pub fn change(view: &View<'_>, one: &Stands) -> Option<AnyView> {
    if !one.standing.is_open() {
        return None;
    }
    let id = one.point.id.to_string();
    let back = view.came_back("change", &id);
    let own = DirectionForm {
        text: one.point.text.clone(),
        who: one.point.who.clone(),
        other: one.point.other.clone(),
        area: one.areas().iter().map(ToString::to_string).collect(),
        indicator: one.point.indicator.clone(),
        ..DirectionForm::default()
    };
    let fields = fields(view, if back { view.form } else { &own }, &format!("-{id}"), back);
    let strike = (one.standing == PointStanding::Draft).then(|| {
        view! { <Button text=t!(SV, "priorities-strike") kind=ButtonKind::Danger name="do" value="strike" unchecked=true/> }
    });
    let (here, version) = (view.here(), view.whole.version().to_string());
    Some(
        view! {
            <Details summary=t!(SV, "priorities-change-point") open=back>
                <form method="post" action=here class="stack" data-guard="">
                    <HiddenInput name="version" value=version/>
                    <HiddenInput name="point" value=id/>
                    {fields}
                    <div class="cluster">
                        <Button text=t!(SV, "priorities-change") name="do" value="change"/>
                        {strike}
                    </div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

/// The fields of a point. The one that came back has the ids an error summary points at.
fn fields(view: &View<'_>, form: &DirectionForm, suffix: &str, back: bool) -> AnyView {
    let id = |name: &str| if back { format!("field-{name}") } else { format!("{name}{suffix}") };
    let error = |name: &str| if back { view.error(name) } else { None };
    let who = Who::ALL.iter().map(|who| Choice::new(who.code(), pledges::who(*who, "")).chosen_if(&form.who)).collect();
    let areas = view.whole.chosen.iter().map(|one| {
        let code = one.area.to_string();
        let is = form.area.contains(&code);
        Choice::new(code, view.frame.profile.area_name(one.area.as_str())).chosen(is)
    });
    let areas = areas.collect();
    let (text, other, indicator) = (form.text.clone(), form.other.clone(), form.indicator.clone());
    view! {
        <TextInput name="text" id=id("text") label=t!(SV, "priorities-point-text") hint=t!(SV, "priorities-point-hint")
            value=text error=error("text") maxlength=most(LONGEST_POINT) autocomplete="off"/>
        <RadioGroup name="who" id=id("who") legend=t!(SV, "priorities-who") choices=who error=error("who")/>
        <TextInput name="other" id=id("other") label=t!(SV, "priorities-other") value=other error=error("other")
            maxlength=most(LONGEST_WORD) autocomplete="off"/>
        <CheckboxGroup name="area" id=id("area") legend=t!(SV, "priorities-areas") choices=areas error=error("area")/>
        <TextInput name="indicator" id=id("indicator") label=t!(SV, "priorities-indicator-label") value=indicator
            error=error("indicator") maxlength=most(LONGEST_WORD) autocomplete="off"/>
    }
    .into_any()
}

/// Lays what is written before the body.
pub fn lay(view: &View<'_>) -> Option<AnyView> {
    let written = view.whole.points.iter().filter(|one| one.standing == PointStanding::Draft).count();
    if !view.whole.decides || written == 0 {
        return None;
    }
    let body = view.frame.profile.bodies.steering.name.clone();
    Some(
        view! {
            <form method="post" action=view.here() class="cluster" id="field-lay">
                <HiddenInput name="version" value=view.whole.version().to_string()/>
                <Button text=t!(SV, "priorities-lay", n = written, body = body) kind=ButtonKind::Amber name="do" value="lay"/>
            </form>
        }
        .into_any(),
    )
}

/// Makes a draft of a pledge from an adopted point.
pub fn pledge(view: &View<'_>, one: &Stands) -> AnyView {
    let point = one.point.id.to_string();
    let back = view.came_back("pledge", &point);
    let field = |name: &str| if back { format!("field-{name}") } else { format!("{name}-{point}") };
    let ids = [field("pledge"), field("title"), field("sentence")];
    let error = |name: &str| if back { view.error(name) } else { None };
    let errors = [error("pledge"), error("title"), error("sentence")];
    let (title, sentence, of) = match back {
        true => (view.form.title.clone(), view.form.sentence.clone(), view.form.pledge.clone()),
        false => (one.point.text.clone(), String::new(), String::new()),
    };
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    let drafts = view.drafts.iter().map(|draft| {
        let text = t!(SV, "priorities-new-version", title = draft.title.as_str());
        Choice::new(draft.pledge.to_string(), text).chosen_if(&of)
    });
    let new = Choice::new("", t!(SV, "priorities-new-pledge")).chosen_if(&of);
    let choices = std::iter::once(new).chain(drafts).collect::<Vec<_>>();
    let here = view.here();
    view! {
        <Details summary=t!(SV, "priorities-make-pledge") open=back>
            <form method="post" action=here class="stack" data-guard="">
                <HiddenInput name="point" value=point/>
                {pledge_fields(ids, errors, choices, title, sentence)}
                <div class="cluster"><Button text=t!(SV, "priorities-pledge-save") name="do" value="pledge"/></div>
            </form>
        </Details>
    }
    .into_any()
}

fn pledge_fields(
    [pledge_id, title_id, sentence_id]: [String; 3],
    [no_pledge, no_title, no_sentence]: [Option<String>; 3],
    choices: Vec<Choice>,
    title: String,
    sentence: String,
) -> AnyView {
    view! {
        <Select name="pledge" id=pledge_id label=t!(SV, "priorities-pledge-of") choices error=no_pledge/>
        <TextInput name="title" id=title_id label=t!(SV, "pledges-title") value=title error=no_title
            maxlength=most(LONGEST_TITLE) autocomplete="off"/>
        <TextArea name="sentence" id=sentence_id label=t!(SV, "pledges-sentence") hint=t!(SV, "pledges-sentence-hint")
            value=sentence error=no_sentence maxlength=most(LONGEST_SENTENCE) rows=3/>
    }
    .into_any()
}

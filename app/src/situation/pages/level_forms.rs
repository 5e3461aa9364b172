//! Setting levels: what is proposed is taken with one tap, another one with a reason.

use super::forms::Typed;
use crate::{
    kernel::lang::Lang,
    situation::{
        labels,
        levels::Level,
        service::{acts::LONGEST_CAUSE, areas::Area, look::Look},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Every area, with what is proposed and what was set. At the meeting it lies open until all are set; on the page of the
/// period, where the levels are read, whoever sets them opens it.
pub(super) fn levels(look: &Look, typed: &Typed, at_meeting: bool) -> AnyView {
    let unset = look.areas.iter().filter(|area| area.set.is_none()).count();
    let all = (unset > 1).then(|| {
        let fields = vec![("do".to_owned(), "levels".to_owned())];
        view! { <ButtonForm text=t!(SV, "picture-accept-all", n = unset) kind=ButtonKind::Quiet fields/> }
    });
    let open = at_meeting && unset > 0 || look.areas.iter().any(|area| typed.is("level", &area.code));
    let areas = look.areas.iter().map(|area| one(area, typed)).collect_view();
    view! {
        <div class="no-print">
            <Details summary=t!(SV, "picture-set-levels", n = unset) open>
                {all}
                <ul class="plain level-list">{areas}</ul>
            </Details>
        </div>
    }
    .into_any()
}

fn one(area: &Area, typed: &Typed) -> AnyView {
    let proposed = area.proposal.level;
    let told = match area.level() {
        Some(level) => view! { <LevelTag level=level.look() word=labels::level(level)/> }.into_any(),
        None => {
            let word = t!(SV, "picture-proposed", level = labels::level(proposed));
            view! { <LevelTag level=proposed.look() word/> }.into_any()
        }
    };
    let version = area.set.as_ref().map_or(0, |set| set.version).to_string();
    let accept = area.set.is_none().then(|| {
        let fields = [("do", "level"), ("area", &*area.code), ("level", proposed.code()), ("version", &*version)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        view! { <ButtonForm text=t!(SV, "picture-accept") about=area.name.clone() kind=ButtonKind::Small fields/> }
    });
    view! {
        <li class="stack-s">
            <div class="spread"><strong>{area.name.clone()}</strong>{told}</div>
            <p class="small">{t!(SV, "picture-because", text = area.because.clone())}</p>
            {accept}
            {choose(area, version.clone(), typed)}
        </li>
    }
    .into_any()
}

/// Another level, or the same with a cause.
fn choose(area: &Area, version: String, typed: &Typed) -> AnyView {
    let here = typed.is("level", &area.code);
    let set = area.set.clone();
    let kept = |get: fn(&crate::situation::store::picture::LevelRow) -> &String| set.as_ref().map(get).cloned();
    let (level, cause, reason) = match here {
        true => (typed.form.level.clone(), typed.form.cause.clone(), typed.form.reason.clone()),
        false => (
            kept(|set| &set.level).unwrap_or_else(|| area.proposal.level.code().to_owned()),
            kept(|set| &set.cause).unwrap_or_default(),
            kept(|set| &set.reason).unwrap_or_default(),
        ),
    };
    let choices = Level::ALL.iter().map(|one| Choice::new(one.code(), labels::level(*one)).chosen_if(&level));
    let choices: Vec<Choice> = choices.collect();
    let id = |field: &str| if here { format!("field-{field}") } else { format!("{field}-{}", area.code) };
    let error = |field: &str| if here { typed.error(field) } else { None };
    let [level_id, cause_id, reason_id] = ["level", "cause", "reason"].map(id);
    let [in_level, in_cause, in_reason] = ["level", "cause", "reason"].map(error);
    let summary = t!(SV, "picture-choose-level", area = area.name.clone());
    let code = area.code.clone();
    view! {
        <Details summary open=here>
            <form method="post" class="stack" data-guard="">
                <HiddenInput name="do" value="level"/>
                <HiddenInput name="area" value=code/>
                <HiddenInput name="version" value=version/>
                <Select name="level" id=level_id label=t!(SV, "picture-column-level") choices error=in_level/>
                <TextInput name="cause" id=cause_id label=t!(SV, "picture-cause") value=cause error=in_cause
                    hint=t!(SV, "picture-one-line", most = LONGEST_CAUSE)/>
                <TextInput name="reason" id=reason_id label=t!(SV, "picture-reason") value=reason
                    error=in_reason/>
                <div><Button text=t!(SV, "picture-set-level")/></div>
            </form>
        </Details>
    }
    .into_any()
}

//! What the office does with a round.

use super::SV;
use crate::{
    forms::{
        FieldErrors,
        offered::{self, after},
    },
    kernel::timeband::{DayType, TimeBand},
    observations::{LONGEST_WORDS as LONGEST_LINE, named},
    shell::Frame,
    t,
    ui::*,
    watch::{
        labels,
        model::round::{LONGEST_ANSWER, RoundState, Why, refused},
        service::sort::Line,
        view::round::SortForm,
    },
};
use leptos::prelude::*;

/// The form as it opens: with the area of the register, the first thing that was seen, and the words as far as they fit.
pub(super) fn opening(frame: &Frame, line: &Line) -> SortForm {
    let (profile, told) = (&frame.profile, &line.round.told);
    let place = told.places.iter().find(|place| !place.safe).or(told.places.first());
    let first = told.seen.first().and_then(|code| profile.public_choices.iter().find(|choice| choice.code == *code));
    let safe = profile.categories.iter().find(|head| head.safe).map(|head| head.code.clone());
    let category = first.map(|choice| choice.category.clone());
    let category = category.or_else(|| place.filter(|place| place.safe).and(safe)).unwrap_or_default();
    let words = if told.words.is_empty() {
        place.map(|place| place.name.clone()).unwrap_or_default()
    } else {
        told.words.clone()
    };
    let short = words.chars().count() <= LONGEST_LINE && refused(&words).is_none();
    SortForm {
        version: line.round.version.to_string(),
        category,
        area: line.watch.facts.area.as_ref().map(|code| code.0.clone()).unwrap_or_default(),
        time_band: place.and_then(|place| place.band).map(|band| band.code().to_owned()).unwrap_or_default(),
        words: if short { words } else { String::new() },
        ..SortForm::default()
    }
}

/// Those this person may use.
pub(super) fn forms(frame: &Frame, line: &Line, form: &SortForm, errors: &FieldErrors, feeds: bool) -> AnyView {
    let (state, content) = (line.round.state, line.round.told.has_content());
    let may_take_in = feeds && content && matches!(state, RoundState::New | RoundState::Read | RoundState::TakenIn);
    let take_in = may_take_in.then(|| take_in(frame, line, form, errors));
    let nothing =
        (feeds && content && matches!(state, RoundState::New | RoundState::Read)).then(|| nothing(form, errors));
    let read = (state == RoundState::New && !(feeds && content)).then(|| read(form, errors));
    let police = (!feeds && content).then(|| view! { <p class="muted">{t!(SV, "rounds-office-takes-in")}</p> });
    let none = (take_in.is_none() && nothing.is_none() && read.is_none() && police.is_none())
        .then(|| view! { <p class="muted">{t!(SV, "rounds-done")}</p> });
    view! { {take_in}{nothing}{read}{police}{none} }.into_any()
}

/// The answer, in a form of its own; the summary of mistakes leads to the form that was sent.
fn answer(id: &'static str, form: &SortForm, errors: &FieldErrors, act: &str) -> AnyView {
    let sent = form.r#do == act;
    let error = if sent { errors.of("answer", SV) } else { None };
    let (id, value) = (if sent { "field-answer" } else { id }, if sent { form.answer.clone() } else { String::new() });
    view! {
        <TextArea name="answer" id label=t!(SV, "rounds-answer") hint=t!(SV, "rounds-answer-hint") value error rows=3
            maxlength=most(LONGEST_ANSWER)/>
    }
    .into_any()
}

fn take_in(frame: &Frame, line: &Line, form: &SortForm, errors: &FieldErrors) -> AnyView {
    let profile = &frame.profile;
    let error = |name: &str| errors.of(name, SV);
    let none = || t!(SV, "rounds-not-said");
    let kinds = profile.place_types.iter().map(|one| Choice::new(one.code.code(), &one.name.sv));
    let kinds = after(none(), kinds, &form.place_type);
    let bands = TimeBand::ALL.iter().map(|one| Choice::new(one.code(), named::band(Some(*one))));
    let bands = after(none(), bands, &form.time_band);
    let days = after(none(), DayType::ALL.iter().map(|one| Choice::new(one.code(), named::day(*one))), &form.day_type);
    let approved = vec![Choice::new("1", t!(SV, "rounds-approved")).chosen(form.approved == "1")];
    let (version, words) = (form.version.clone(), form.words.clone());
    let title =
        if line.round.state == RoundState::TakenIn { t!(SV, "rounds-take-in-more") } else { t!(SV, "rounds-take-in") };
    let (button, answer) = (title.clone(), answer("take-in-answer", form, errors, "take_in"));
    let (groups, areas) = (offered::categories(profile, &form.category), offered::areas(profile, &form.area, none()));
    let [no_category, no_area, no_kind, no_band, no_day, no_words, no_approval] =
        ["category", "area", "place_type", "time_band", "day_type", "words", "approved"].map(error);
    view! {
        <Card title>
            <p>{t!(SV, "rounds-take-in-text")}</p>
            <form method="post" class="stack" data-guard="">
                <HiddenInput name="version" value=version/>
                <div class="grid-2">
                    <Select name="category" id="field-category" label=t!(SV, "rounds-category")
                        groups error=no_category/>
                    <Select name="area" id="field-area" label=t!(SV, "watch-area")
                        choices=areas error=no_area/>
                    <Select name="place_type" id="field-place_type" label=t!(SV, "rounds-place-type") choices=kinds error=no_kind/>
                    <Select name="time_band" id="field-time_band" label=t!(SV, "rounds-time-band") choices=bands error=no_band/>
                    <Select name="day_type" id="field-day_type" label=t!(SV, "rounds-day-type") choices=days error=no_day/>
                </div>
                <TextInput name="words" id="field-words" label=t!(SV, "rounds-line") hint=t!(SV, "rounds-line-hint") value=words
                    error=no_words maxlength=most(LONGEST_LINE) autocomplete="off"/>
                <CheckboxGroup name="approved" id="field-approved" legend=t!(SV, "rounds-approval") choices=approved error=no_approval/>
                {answer}
                <ActionBar><Button text=button name="do" value="take_in" kind=ButtonKind::Amber/></ActionBar>
            </form>
        </Card>
    }
    .into_any()
}

fn nothing(form: &SortForm, errors: &FieldErrors) -> AnyView {
    let whys = Why::ALL.iter().map(|one| Choice::new(one.code(), labels::why(*one, SV)));
    let whys = after(t!(SV, "rounds-why-none"), whys, &form.why);
    let (version, error) = (form.version.clone(), errors.of("why", SV));
    let (open, answer) = (form.r#do == "nothing", answer("nothing-answer", form, errors, "nothing"));
    view! {
        <Details summary=t!(SV, "rounds-nothing") open>
            <form method="post" class="stack" data-guard="">
                <HiddenInput name="version" value=version/>
                <Select name="why" id="field-why" label=t!(SV, "rounds-why") choices=whys error/>
                {answer}
                <div><Button text=t!(SV, "rounds-nothing-button") name="do" value="nothing" kind=ButtonKind::Quiet/></div>
            </form>
        </Details>
    }
    .into_any()
}

fn read(form: &SortForm, errors: &FieldErrors) -> AnyView {
    let (version, answer) = (form.version.clone(), answer("read-answer", form, errors, "read"));
    view! {
        <Card title=t!(SV, "rounds-read-title")>
            <form method="post" class="stack" data-guard="">
                <HiddenInput name="version" value=version/>
                {answer}
                <div><Button text=t!(SV, "rounds-read-button") name="do" value="read" kind=ButtonKind::Amber/></div>
            </form>
        </Card>
    }
    .into_any()
}

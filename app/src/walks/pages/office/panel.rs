//! Beside the plan: the next step, who comes, and where everything is.

use crate::{
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::clock::plain_date,
    shell::Frame,
    t,
    ui::*,
    walks::{
        labels,
        model::{Kind, LONGEST_TEXT, State},
        pages::{address, public_address, today::due},
        service::{read::Whole, route::takes_notes},
        view::PlanForm,
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

fn act(whole: &Whole, text: String, what: &str, kind: ButtonKind) -> AnyView {
    let fields = vec![("do".to_owned(), what.to_owned()), ("version".to_owned(), whole.row.version.to_string())];
    let action = address(whole.row.id);
    view! { <ButtonForm action text kind fields/> }.into_any()
}

/// The next step of a walk.
pub(super) fn steps(
    whole: &Whole,
    leads: bool,
    today: NaiveDate,
    form: &PlanForm,
    errors: &FieldErrors,
) -> Option<AnyView> {
    let state = whole.row.state();
    let body = match state {
        _ if !leads => return reason(whole),
        State::Draft | State::Cancelled => draft(whole, form, errors),
        State::Open => open(whole, today, form, errors),
        State::Walked | State::Published => protocol(whole, today),
        State::OwnSent => view! {
            <p>{t!(SV, "walks-own-text")}</p>
            <div>{act(whole, t!(SV, "walks-accept"), "accept", ButtonKind::Amber)}</div>
            {ask_reason(whole, "decline", t!(SV, "walks-decline"), form, errors)}
        }
        .into_any(),
        State::OwnUnderWay | State::OwnDeclined => return reason(whole),
    };
    let why = reason(whole);
    Some(view! { <Card title=t!(SV, "walks-next-step")>{why}{body}</Card> }.into_any())
}

fn reason(whole: &Whole) -> Option<AnyView> {
    let reason = whole.plan.reason.clone();
    (!reason.is_empty()).then(|| view! { <Notice title=t!(SV, "walks-reason-was")><p>{reason}</p></Notice> }.into_any())
}

fn draft(whole: &Whole, form: &PlanForm, errors: &FieldErrors) -> AnyView {
    let lacks = whole.plan.lacks();
    let items = lacks.iter().map(|field| {
        let href = format!("#field-{field}");
        view! { <li><a href=href>{t!(SV, "walks-lacks", what = *field)}</a></li> }
    });
    if lacks.is_empty() {
        return view! {
            <p>{t!(SV, "walks-open-text")}</p>
            <div>{act(whole, t!(SV, "walks-open"), "open", ButtonKind::Amber)}</div>
            {(whole.row.state() == State::Draft).then(|| ask_reason(whole, "cancel", t!(SV, "walks-cancel"), form, errors))}
        }
        .into_any();
    }
    view! { <p>{t!(SV, "walks-lacks-text")}</p><ul>{items.collect_view()}</ul> }.into_any()
}

fn open(whole: &Whole, today: NaiveDate, form: &PlanForm, errors: &FieldErrors) -> AnyView {
    let to_protocol = takes_notes(&whole.row, today) || whole.plan.day.is_some_and(|day| day < today);
    let href = format!("{}/protokoll", address(whole.row.id));
    let link = to_protocol.then(|| view! { <LinkButton href text=t!(SV, "walks-close-link") kind=ButtonKind::Amber/> });
    view! {
        <p>{t!(SV, "walks-open-now")}</p>
        {link}
        {ask_reason(whole, "cancel", t!(SV, "walks-cancel"), form, errors)}
    }
    .into_any()
}

fn protocol(whole: &Whole, today: NaiveDate) -> AnyView {
    let href = format!("{}/protokoll", address(whole.row.id));
    let many = whole.lines.len();
    let waits = (whole.row.state() == State::Walked).then(|| whole.promised().map(|day| due(day, today)));
    view! {
        <p class="cluster">{t!(SV, "walks-lines-many", n = many)}{waits}</p>
        <div><LinkButton href text=t!(SV, "walks-to-protocol") kind=ButtonKind::Amber/></div>
        <p>{t!(SV, "walks-back-text")}</p>
        <div>{act(whole, t!(SV, "walks-back"), "back", ButtonKind::Quiet)}</div>
    }
    .into_any()
}

fn ask_reason(whole: &Whole, what: &'static str, text: String, form: &PlanForm, errors: &FieldErrors) -> AnyView {
    let (value, error, version) = (form.reason.clone(), errors.of("reason", SV), whole.row.version.to_string());
    let open = error.is_some();
    view! {
        <Details summary=text.clone() open>
            <form method="post" class="stack">
                <HiddenInput name="version" value=version/>
                <TextArea name="reason" id="field-reason" label=t!(SV, "walks-reason") hint=t!(SV, "walks-reason-hint")
                    value error rows=2 maxlength=most(LONGEST_TEXT)/>
                <div><Button text name="do" value=what kind=ButtonKind::Danger/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// Who comes, and the code of the day.
pub(super) fn people(whole: &Whole, leads: bool) -> Option<AnyView> {
    if whole.row.kind() == Kind::Own {
        return None;
    }
    let (going, waiting) = whole.seats;
    let facts = vec![
        (t!(SV, "walks-going"), t!(SV, "walks-seats-of", going = going, cap = whole.plan.cap).into_any()),
        (t!(SV, "walks-waiting-list"), waiting.to_string().into_any()),
    ];
    let invite = (leads && whole.row.state().is_public()).then(|| {
        let href = format!("{}/inbjudan", address(whole.row.id));
        let said = t!(SV, "walks-invite-count", invited = whole.invited, signed = going + waiting);
        view! { <p>{said}" "<a class="quiet-link" href=href>{t!(SV, "walks-invite")}</a></p> }
    });
    let names =
        (leads && going + waiting > 0).then(|| act(whole, t!(SV, "walks-show-names"), "names", ButtonKind::Small));
    let code = whole.code.clone().filter(|_| matches!(whole.row.state(), State::Open | State::Walked)).map(|code| {
        view! { <CodeBox label=t!(SV, "walks-code") code/><p class="small">{t!(SV, "walks-code-text")}</p> }
    });
    Some(view! { <Card title=t!(SV, "walks-people")><DefinitionList facts/>{invite}{names}{code}</Card> }.into_any())
}

/// Where everything is.
pub(super) fn around(frame: &Frame, whole: &Whole) -> AnyView {
    let public = public_address(&whole.row.slug);
    let (is_public, is_own) = (whole.row.is_public(), whole.row.kind() == Kind::Own);
    // Nobody signs up for a walk that a resident has taken alone.
    let coming = (is_public && !is_own).then(|| {
        let (join, poster) = (format!("{}{public}/ga", frame.address), format!("{public}/affisch.pdf"));
        view! {
            <li><a class="quiet-link" href=poster>{t!(SV, "walks-poster")}</a></li>
            <li class="small">{t!(SV, "walks-join-at", address = join)}</li>
        }
    });
    let ways = is_public.then(|| {
        view! { <li><a class="quiet-link" href=public.clone()>{t!(SV, "walks-public-page")}</a></li>{coming} }
    });
    let first = whole.first.as_ref().map(|row| {
        let (href, title) = (address(row.id), row.plan().title);
        let both = format!("{}/jamfor", address(whole.row.id));
        view! {
            <li>{t!(SV, "walks-goes-back-to")}" "<a href=href>{title}</a></li>
            <li><a class="quiet-link" href=both>{t!(SV, "walks-compare")}</a></li>
        }
    });
    let protocol = whole.row.state().has_protocol().then(|| {
        let href = format!("{}/protokoll", address(whole.row.id));
        view! { <li><a class="quiet-link" href=href>{t!(SV, "walks-protocol")}</a></li> }
    });
    let returns = whole.returns.iter().map(|row| {
        let (href, title) = (address(row.id), row.plan().title);
        let word = labels::unless_said(t!(SV, "walks-return"), &title);
        view! { <li>{word}<a href=href>{title}</a></li> }
    });
    let returns = returns.collect_view();
    let text = if is_own { t!(SV, "walks-own-not-public") } else { t!(SV, "walks-not-public") };
    let hidden = (!is_public && whole.first.is_none()).then(|| view! { <p class="small">{text}</p> });
    view! {
        <Card title=t!(SV, "walks-around")><ul class="plain stack-s">{protocol}{ways}{first}{returns}</ul>{hidden}</Card>
    }
    .into_any()
}

/// The plan for those who only read.
pub(super) fn words(whole: &Whole) -> AnyView {
    let plan = &whole.plan;
    let meeting = |day: Option<NaiveDate>, text: &str| {
        let day = day.map(|day| plain_date(day, SV));
        let parts = [day.unwrap_or_default(), text.to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let facts = [
        (t!(SV, "walks-meeting-point"), plan.meeting_point.clone()),
        (t!(SV, "walks-distance"), plan.distance.clone()),
        (t!(SV, "walks-step-free"), plan.step_free.clone()),
        (t!(SV, "walks-about"), plan.about.clone()),
        (t!(SV, "walks-pre-day"), meeting(plan.pre_day, &plan.pre_text)),
        (t!(SV, "walks-follow-day"), meeting(plan.follow_day, &plan.follow_text)),
        (t!(SV, "walks-return-day"), meeting(plan.return_day, "")),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let facts = facts.map(|(word, value)| (word, value.into_any())).collect();
    let stops = plan.stops.iter().map(|stop| view! { <li>{labels::stop(stop)}</li> }).collect_view();
    let roles = plan.roles.iter().map(|one| view! { <li>{labels::role(SV, *one)}</li> }).collect_view();
    view! {
        <Card title=t!(SV, "walks-plan")>
            <DefinitionList facts/>
            <h3>{t!(SV, "walks-part-route")}</h3><ul class="plain stack-s">{stops}</ul>
            <h3>{t!(SV, "walks-roles")}</h3><ul>{roles}</ul>
        </Card>
    }
    .into_any()
}

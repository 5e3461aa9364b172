//! `/personal/vandringar/{id}/atgard/{nummer}`: one line of a protocol: what, whose, decided how, and why not.

use super::{protocol_parts::one_note, read_id};
use crate::{
    accounts::{
        policy::{LeadWalks, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::{id::WalkId, lang::Lang},
    platform::clock::{local_date, plain_date},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::{ActionStatus, LONGEST_NAME, LONGEST_TEXT},
        pages::{address, lines::mark},
        service::{
            actions,
            read::{self, Whole},
        },
        store::action::Row,
        view::ActionForm,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such line.
pub async fn get(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path((id, number)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (whole, number) = find(&scope, &id, &number).await?;
    let row = line(&whole, number)?;
    let form = ActionForm::of(&row.content(), row.status(), row.version);
    let said = query.is_some_and(|query| query.contains("done=")).then(|| (t!(SV, "walks-saved"), Tone::Ok));
    let page = Page { whole: &whole, row: &row, form: &form, errors: &FieldErrors::default(), said };
    Ok(page.render(&frame, StatusCode::OK))
}

/// Saves it, hands it over, or takes over what its owner answered.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such line.
pub async fn post(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path((id, number)): Path<(String, String)>,
    Posted(mut form): Posted<ActionForm>,
) -> Result<Response, Fault> {
    let (whole, number) = find(&scope, &id, &number).await?;
    let refused = match act(&frame, &scope, whole.row.id, number, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}/atgard/{number}?done={}", address(whole.row.id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let (whole, _) = find(&scope, &id, &number.to_string()).await?;
    let row = line(&whole, number)?;
    if form.r#do != "save" {
        form = ActionForm::of(&row.content(), row.status(), row.version);
    }
    if let Refused::Form(errors) = &refused {
        let page = Page { whole: &whole, row: &row, form: &form, errors, said: None };
        return Ok(page.render(&frame, StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.version = row.version.to_string();
    let said = Some((t!(SV, "walks-conflict"), Tone::Danger));
    let page = Page { whole: &whole, row: &row, form: &form, errors: &FieldErrors::default(), said };
    Ok(page.render(&frame, StatusCode::CONFLICT))
}

async fn find(scope: &Scope<LeadWalks>, id: &str, number: &str) -> Result<(Whole, i64), Fault> {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    let whole = read::whole(&scope.narrow::<ReadWalks>()?, read_id(id)?).await?;
    line(&whole, number)?;
    Ok((whole, number))
}

fn line(whole: &Whole, number: i64) -> Result<Row, Fault> {
    whole.lines.iter().find(|row| row.number == number).cloned().ok_or(Fault::NotFound)
}

async fn act(
    frame: &Frame,
    scope: &Scope<LeadWalks>,
    walk: WalkId,
    number: i64,
    form: &ActionForm,
) -> Result<(), Refused> {
    let which = (walk, number, forms::version(&form.version));
    match form.r#do.as_str() {
        "save" => {
            let (status, content) = form.read(&frame.profile)?;
            actions::save(scope, which, status, content).await
        }
        "hand_over" => actions::hand_over(scope, which).await,
        "take_over" => actions::settle_reply(scope, which, true).await,
        "put_aside" => actions::settle_reply(scope, which, false).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

/// A page about to be shown.
struct Page<'a> {
    whole: &'a Whole,
    row: &'a Row,
    form: &'a ActionForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, status: StatusCode) -> Response {
        let (whole, row) = (self.whole, self.row);
        let summary = self.errors.summary(SV);
        let back = format!("{}/protokoll", address(whole.row.id));
        let (count, text, number) = (summary.len(), row.content().text, row.number);
        let title = t!(SV, "walks-line-title", n = number, text = text);
        let said = self.said.clone();
        frame.page(title.clone()).office(Room::Walks).status(status).render(|| {
            let mark = mark(SV, row.status());
            let eyebrow = whole.plan.stop(row.stop).map(labels::stop).unwrap_or_default();
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "walks-protocol")}</a></p>
                <PageHeading title eyebrow>{mark}</PageHeading>
                <div class="stack-l">
                    {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split">
                        <div class="stack">{self.form(frame)}</div>
                        <div class="stack">{self.reply()}{self.owner(frame)}{self.notes()}</div>
                    </div>
                </div>
            }
        })
    }

    fn area(&self, name: &'static str, label: String, hint: Option<String>, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.errors.of(name, SV));
        view! { <TextArea name id label hint error value rows=2 maxlength=most(LONGEST_TEXT)/> }.into_any()
    }

    fn day(&self, name: &'static str, label: String, value: &str) -> AnyView {
        let (id, value, error) = (format!("field-{name}"), value.to_owned(), self.errors.of(name, SV));
        view! { <TextInput name id label error value kind="date" width=Width::Medium/> }.into_any()
    }

    /// Owners, categories, statuses and severities.
    fn lists(&self, frame: &Frame) -> [Vec<Choice>; 4] {
        let form = self.form;
        let none = |text: String, all: Vec<Choice>, picked: &str| -> Vec<Choice> {
            std::iter::once(Choice::new("", text)).chain(all).map(|one| one.chosen_if(picked)).collect()
        };
        let owners = frame.profile.owners.iter().map(|one| Choice::new(&one.code, &one.name.sv)).collect();
        let codes = frame.profile.category_codes().map(|code| Choice::new(code, frame.profile.category_label(code)));
        let statuses = ActionStatus::ALL.iter().map(|one| Choice::new(one.code(), labels::status(SV, *one)));
        let severities = (1..=3).map(|n| Choice::new(n.to_string(), labels::severity(SV, n))).collect();
        [
            none(t!(SV, "walks-pick-owner"), owners, &form.owner),
            none(t!(SV, "walks-no-category"), codes.collect(), &form.category),
            statuses.map(|one| one.chosen_if(&form.status)).collect(),
            none(t!(SV, "walks-not-said"), severities, &form.severity),
        ]
    }

    fn form(&self, frame: &Frame) -> AnyView {
        let form = self.form;
        let [owners, categories, statuses, severities] = self.lists(frame);
        let wrong = |field: &str| self.errors.of(field, SV);
        let (version, unit) = (form.version.clone(), form.unit.clone());
        let fields = view! {
            {self.area("text", t!(SV, "walk-line-what"), Some(t!(SV, "walks-line-text-hint")), &form.text)}
            <Select name="severity" id="field-severity" label=t!(SV, "walk-severity") choices=severities/>
            {self.area("proposal", t!(SV, "walks-proposal"), None, &form.proposal)}
            <Select name="owner" id="field-owner" label=t!(SV, "walk-line-owner") hint=t!(SV, "walks-owner-hint")
                choices=owners error=wrong("owner")/>
            <TextInput name="unit" id="field-unit" label=t!(SV, "walks-unit") value=unit error=wrong("unit")
                autocomplete="off" maxlength=most(LONGEST_NAME)/>
            <Select name="status" id="field-status" label=t!(SV, "walk-line-status") choices=statuses error=wrong("status")/>
            {self.area("decision", t!(SV, "walk-line-decision"), None, &form.decision)}
            {self.area("reason", t!(SV, "walks-line-reason"), Some(t!(SV, "walks-line-reason-hint")), &form.reason)}
            {self.day("due", t!(SV, "walks-due"), &form.due)}
            {self.day("followed", t!(SV, "walks-followed"), &form.followed)}
            <Select name="category" id="field-category" label=t!(SV, "walks-category") hint=t!(SV, "walks-category-hint")
                choices=categories error=wrong("category")/>
        }
        .into_any();
        view! {
            <Card title=t!(SV, "walks-line-card")>
                <form method="post" class="stack" data-guard="">
                    <HiddenInput name="version" value=version/>
                    {fields}
                    <ActionBar><Button text=t!(SV, "walks-save") name="do" value="save"/></ActionBar>
                </form>
            </Card>
        }
        .into_any()
    }

    fn act(&self, text: String, what: &str, kind: ButtonKind) -> AnyView {
        let fields = vec![("do".to_owned(), what.to_owned()), ("version".to_owned(), self.row.version.to_string())];
        view! { <ButtonForm text kind fields/> }.into_any()
    }

    /// What the owner answered.
    fn reply(&self) -> Option<AnyView> {
        let reply = self.row.reply()?;
        let day = reply.day.map(|day| view! { <p>{t!(SV, "walk-line-due", day = plain_date(day, SV))}</p> });
        let take_over = self.act(t!(SV, "walks-take-over"), "take_over", ButtonKind::Amber);
        let put_aside = self.act(t!(SV, "walks-put-aside"), "put_aside", ButtonKind::Small);
        Some(
            view! {
                <Card title=t!(SV, "walks-reply")>
                    <p><b>{labels::reply(reply.kind)}</b></p>
                    {day}
                    <p class="typed">{reply.words}</p>
                    <div class="cluster">{take_over}{put_aside}</div>
                </Card>
            }
            .into_any(),
        )
    }

    /// Handing it over by mail.
    fn owner(&self, frame: &Frame) -> Option<AnyView> {
        let owner = self.row.content().owner;
        if owner.is_empty() {
            return None;
        }
        let name = frame.profile.owner_name(&owner, SV);
        let known = frame.profile.owner_emails.contains_key(&owner);
        let before = self.row.handed_at.map(|at| plain_date(local_date(at), SV));
        let before = before.map(|day| view! { <p class="small">{t!(SV, "walks-handed-at", day = day)}</p> });
        let body = if known {
            let again = self.row.handed_at.is_some();
            let text = if again { t!(SV, "walks-hand-over-again") } else { t!(SV, "walks-hand-over") };
            view! { <p>{t!(SV, "walks-hand-over-text", owner = name)}</p>{self.act(text, "hand_over", ButtonKind::Quiet)} }
                .into_any()
        } else {
            view! { <p>{t!(SV, "walks-owner-no-address")}</p> }.into_any()
        };
        Some(view! { <Card title=t!(SV, "walks-hand-over-heading")>{before}{body}</Card> }.into_any())
    }

    /// What phones noted of it.
    fn notes(&self) -> Option<AnyView> {
        let notes: Vec<_> = self.whole.notes.iter().filter(|note| note.action == Some(self.row.id)).collect();
        let items = notes.iter().map(|note| one_note(self.whole, note)).collect_view();
        (!notes.is_empty()).then(|| {
            view! { <Card title=t!(SV, "walks-line-notes")><ul class="plain stack-s">{items}</ul></Card> }.into_any()
        })
    }
}

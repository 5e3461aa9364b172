//! `/personal/rapporter/mottagare`: where reports go, and whether as a link or in the letter.

use super::parts::{Asked, RECIPIENTS, SV, Wrong, done, tabs};
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    documents::{
        labels,
        model::{Kind, Way},
        service::send::{self, Contact},
        view::RecipientForm,
    },
    fault::Fault,
    forms::Posted,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<MakeDocuments>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let contacts = send::contacts(&scope).await?;
    Ok(page(&frame, contacts, &RecipientForm::default(), &Wrong::default(), &Asked::of(query.as_deref()).klart))
}

/// Saves one of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such recipient.
pub async fn post(
    frame: Frame,
    scope: Scope<MakeDocuments>,
    Posted(form): Posted<RecipientForm>,
) -> Result<Response, Fault> {
    let saved = match form.row() {
        Ok(row) => send::reach(&scope, &row).await,
        Err(errors) => Err(errors.into()),
    };
    match saved {
        Ok(()) => Ok(see_other(&format!("{RECIPIENTS}?klart=sparat"))),
        Err(refused) => Ok(page(&frame, send::contacts(&scope).await?, &form, &Wrong::of(refused)?, "")),
    }
}

fn page(frame: &Frame, contacts: Vec<Contact>, form: &RecipientForm, wrong: &Wrong, klart: &str) -> Response {
    let title = t!(SV, "documents-recipients");
    let tabs = tabs(frame, RECIPIENTS);
    let (form, wrong, klart) = (form.clone(), wrong.clone(), klart.to_owned());
    frame.page(title.clone()).office(Room::Documents).status(wrong.status()).render(move || {
        let cards = contacts.iter().map(|contact| card(contact, &form, &wrong)).collect_view();
        view! {
            <div class="stack-l">
                {done(&klart)}
                {wrong.above()}
                <PageHeading title lead=t!(SV, "documents-recipients-lead")/>
                {tabs}
                {cards}
            </div>
        }
    })
}

fn card(contact: &Contact, form: &RecipientForm, wrong: &Wrong) -> AnyView {
    let code = contact.recipient.code.clone();
    let typed = form.code == code;
    let stored = &contact.reached;
    let (address, way) = if typed { (&form.address, &form.way) } else { (&stored.address, &stored.way) };
    let version = if typed && !wrong.conflict { form.version.clone() } else { stored.version.to_string() };
    let error = typed.then(|| wrong.errors.of("address", SV)).flatten();
    let choices = Way::ALL.iter().map(|one| Choice::new(one.code(), labels::way(*one)).chosen(way == one.code()));
    let choices = choices.collect::<Vec<_>>();
    let every =
        Kind::of(contact.recipient.every).map(labels::kind).unwrap_or_else(|| t!(SV, "documents-every-picture"));
    let whole = Kind::of(contact.recipient.every).is_none();
    let hint = whole.then(|| view! { <p class="small">{t!(SV, "documents-every-picture-hint")}</p> });
    // The field that is wrong is the one the summary leads to.
    let id = if typed { "address".to_owned() } else { format!("address-{code}") };
    let (name, value, way_id) = (contact.recipient.name.clone(), address.clone(), format!("way-{code}"));
    view! {
        <Card title=name eyebrow=every>
            <form method="post" action=RECIPIENTS class="stack">
                {hint}
                <HiddenInput name="do" value="save"/>
                <HiddenInput name="code" value=code.clone()/>
                <HiddenInput name="version" value=version/>
                <TextInput id name="address" label=t!(SV, "documents-address") kind="email" value
                    hint=t!(SV, "documents-address-hint") error/>
                <Select id=way_id name="way" label=t!(SV, "documents-way") choices/>
                <Button text=t!(SV, "documents-save") kind=ButtonKind::Quiet/>
            </form>
        </Card>
    }
    .into_any()
}

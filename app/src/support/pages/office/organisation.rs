//! `/personal/stod/organisationer/{id}`: an organisation, and who answers there.

use super::{
    KEYS, ORGANISATIONS, SV, organisation_address,
    organisation_fields::{self, fields},
    parts,
    typed::Typed,
};
use crate::{
    accounts::{policy::RunSupport, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, offered::after},
    kernel::id::{StaffId, SupportOrganisationId},
    platform::clock::{local_date, plain_date},
    shell::{Frame, Room, see_other},
    support::{
        service::directory,
        view::{Entry, KeyStanding, Member, office::OrganisationForm},
    },
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

fn read_id(id: &str) -> Result<SupportOrganisationId, Fault> {
    SupportOrganisationId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such organisation.
pub async fn get(
    frame: Frame,
    scope: Scope<RunSupport>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let entry = directory::one(&scope, read_id(&id)?).await?;
    let said = done(&parts::Asked::of(query.as_deref()).done);
    let form = OrganisationForm::of(&entry.organisation);
    Ok(page(&frame, &entry, Typed { form, errors: FieldErrors::default(), said }, StatusCode::OK))
}

/// Saves it, adds a member or removes one.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<RunSupport>,
    Path(id): Path<String>,
    Posted(mut form): Posted<OrganisationForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let refused = match act(&scope, id, &mut form).await {
        Ok(()) => return Ok(see_other(&format!("{}?done={}", organisation_address(id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let entry = directory::one(&scope, id).await?;
    if form.r#do == "add" || form.r#do == "remove" {
        let staff = form.staff.clone();
        form = OrganisationForm { staff, ..OrganisationForm::of(&entry.organisation) };
    }
    if let Refused::Form(errors) = refused {
        return Ok(page(&frame, &entry, Typed { form, errors, said: None }, StatusCode::UNPROCESSABLE_ENTITY));
    }
    // Sending again means: I have read what changed, and mean it still.
    form.version = entry.organisation.version.to_string();
    let why =
        if form.r#do == "remove" { t!(SV, "office-support-member-last") } else { t!(SV, "office-support-conflict") };
    let said = Some((why, Tone::Danger));
    Ok(page(&frame, &entry, Typed { form, errors: FieldErrors::default(), said }, StatusCode::CONFLICT))
}

async fn act(scope: &Scope<RunSupport>, id: SupportOrganisationId, form: &mut OrganisationForm) -> Result<(), Refused> {
    let today = local_date(scope.now());
    match form.r#do.as_str() {
        "checked" => {
            form.checked_on = today.to_string();
            directory::save(scope, &form.organisation(id, today)?).await?;
        }
        "save" => {
            directory::save(scope, &form.organisation(id, today)?).await?;
        }
        "add" => {
            let staff = StaffId::parse(&form.staff);
            let staff = staff.ok_or_else(|| Refused::at("staff", t!(SV, "office-support-member-which")))?;
            directory::add_member(scope, id, staff).await?;
        }
        "remove" => {
            let staff = StaffId::parse(&form.staff).ok_or(Fault::NotFound)?;
            directory::remove_member(scope, id, staff).await?;
        }
        _ => return Err(Fault::BadRequest.into()),
    }
    Ok(())
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "new" => t!(SV, "office-support-done-organisation"),
        "save" | "checked" => t!(SV, "office-support-done-saved"),
        "add" => t!(SV, "office-support-done-member"),
        "remove" => t!(SV, "office-support-done-no-member"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

fn page(frame: &Frame, entry: &Entry, typed: Typed<OrganisationForm>, status: StatusCode) -> Response {
    let title = entry.organisation.name.clone();
    parts::begin(frame, Room::Support).status(status).render(|| {
        let fields = fields(&organisation_fields::Typed { form: &typed.form, errors: &typed.errors });
        let version = typed.form.version.clone();
        view! {
            {parts::back(ORGANISATIONS, t!(SV, "office-support-to-organisations"))}
            <PageHeading title/>
            <div class="stack-l">
                {parts::sentences()}
                {parts::working()}
                {parts::said(typed.said.clone())}
                {parts::summary(&typed.errors)}
                <div class="split">
                    <Card title=t!(SV, "office-support-entry")>
                        <form method="post" class="stack">
                            <HiddenInput name="version" value=version/>
                            {fields}
                            <ActionBar>
                                <Button text=t!(SV, "office-support-save-checked") kind=ButtonKind::Quiet name="do" value="checked"/>
                                <Button text=t!(SV, "office-support-save") kind=ButtonKind::Amber name="do" value="save"/>
                            </ActionBar>
                        </form>
                    </Card>
                    <div class="stack">{members(entry, &typed)}</div>
                </div>
            </div>
        }
    })
}

/// Who answers there. Whoever is removed keeps nothing: the key goes, and what it opened is locked to others.
fn members(entry: &Entry, typed: &Typed<OrganisationForm>) -> AnyView {
    let lines = entry.members.iter().map(member).collect_view();
    let none = entry.members.is_empty().then(|| view! { <p>{t!(SV, "office-support-no-members")}</p> });
    let candidates = entry.candidates.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone()));
    let candidates: Vec<_> = after(t!(SV, "office-support-choose"), candidates, &typed.form.staff);
    let error = typed.errors.of("staff", SV);
    let add = (candidates.len() > 1).then(|| {
        view! {
            <form method="post" class="stack-s">
                <Select name="staff" id="field-staff" label=t!(SV, "office-support-member-new") choices=candidates error/>
                <div><Button text=t!(SV, "office-support-member-add") kind=ButtonKind::Quiet name="do" value="add"/></div>
            </form>
        }
        .into_any()
    });
    let add = add.unwrap_or_else(|| view! { <p class="small">{t!(SV, "office-support-no-candidates")}</p> }.into_any());
    view! {
        <Card title=t!(SV, "office-support-members")>
            <p>{t!(SV, "office-support-members-text")}</p>
            {none}
            <ul class="plain stack-s">{lines}</ul>
            {add}
            <p><a class="quiet-link" href=KEYS>{t!(SV, "office-support-to-keys")}</a></p>
        </Card>
    }
    .into_any()
}

fn member(one: &Member) -> AnyView {
    let (text, tone) = match one.key {
        KeyStanding::Missing => (t!(SV, "office-support-member-keyless"), Tone::Warn),
        KeyStanding::Waiting => (t!(SV, "office-support-member-waiting"), Tone::Warn),
        KeyStanding::Confirmed => (t!(SV, "office-support-member-confirmed"), Tone::Ok),
    };
    let asleep =
        (!one.active).then(|| view! { <StatusTag text=t!(SV, "office-support-member-inactive") tone=Tone::Danger/> });
    let since = t!(SV, "office-support-member-since", day = plain_date(local_date(one.since), SV));
    let fields = vec![("do".to_owned(), "remove".to_owned()), ("staff".to_owned(), one.who.id.to_string())];
    let name = one.who.name.clone();
    view! {
        <li class="stack-s">
            <p class="cluster"><b>{name.clone()}</b><StatusTag text tone/>{asleep}</p>
            <p class="small">{since}</p>
            <ButtonForm text=t!(SV, "office-support-member-remove") fields about=name/>
        </li>
    }
    .into_any()
}

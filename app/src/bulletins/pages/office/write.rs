//! `/personal/informerar/{id}/skriv`: the text is written on, or corrected, and given to somebody else to read.

use super::{SV, fields::fields};
use crate::{
    accounts::{
        policy::{ReviewBulletins, WriteBulletins},
        scope::Scope,
    },
    bulletins::{
        model::{Content, State},
        pages::address,
        service::{
            read::{self, Bulletin},
            write,
        },
        view::BulletinForm,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::BulletinId,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// A bulletin that can be written on.
async fn found(scope: &Scope<WriteBulletins>, id: &str) -> Result<Bulletin, Fault> {
    let id = BulletinId::parse(id).ok_or(Fault::NotFound)?;
    let bulletin = read::one(&scope.narrow::<ReviewBulletins>()?, id).await?;
    if bulletin.state == State::Withdrawn { Err(Fault::NotFound) } else { Ok(bulletin) }
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such bulletin, or it was taken back.
pub async fn get(frame: Frame, scope: Scope<WriteBulletins>, Path(id): Path<String>) -> Result<Response, Fault> {
    let bulletin = found(&scope, &id).await?;
    let form = BulletinForm::of(&bulletin.draft, bulletin.version);
    let page = Page { bulletin: &bulletin, form: &form, errors: &FieldErrors::default(), said: None };
    Ok(page.render(&frame, StatusCode::OK))
}

/// Saves it, or gives it to review.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<WriteBulletins>,
    Path(id): Path<String>,
    Posted(mut form): Posted<BulletinForm>,
) -> Result<Response, Fault> {
    let bulletin = found(&scope, &id).await?;
    let done = match form.content(&frame.profile) {
        Ok(content) => act(&scope, &bulletin, &form, content).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("{}?done={}", address(bulletin.id), form.r#do))),
        Err(Refused::Form(errors)) => {
            let page = Page { bulletin: &bulletin, form: &form, errors: &errors, said: None };
            Ok(page.render(&frame, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            // Sending again means: I have read what changed, and mean it still.
            form.version = bulletin.version.to_string();
            let said = Some(t!(SV, "bulletins-conflict"));
            let page = Page { bulletin: &bulletin, form: &form, errors: &FieldErrors::default(), said };
            Ok(page.render(&frame, StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn act(
    scope: &Scope<WriteBulletins>,
    bulletin: &Bulletin,
    form: &BulletinForm,
    content: Content,
) -> Result<(), Refused> {
    let version = forms::version(&form.version);
    match form.r#do.as_str() {
        "save" => write::save(scope, bulletin.id, version, content).await,
        "ask" => write::ask(scope, bulletin.id, version, content).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

/// A page about to be shown.
struct Page<'a> {
    bulletin: &'a Bulletin,
    form: &'a BulletinForm,
    errors: &'a FieldErrors,
    said: Option<String>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, status: StatusCode) -> Response {
        let bulletin = self.bulletin;
        let correcting = bulletin.published > 0;
        let title = if correcting { t!(SV, "bulletins-correct") } else { t!(SV, "bulletins-write") };
        let summary = self.errors.summary(SV);
        let (count, back) = (summary.len(), address(bulletin.id));
        frame.page(title.clone()).office(Room::Bulletins).status(status).render(|| {
            let fields = fields(&frame.profile, self.form, self.errors, correcting);
            let changed = (!self.errors.is_empty()).then_some("");
            let said = self.said.map(|title| view! { <Notice title tone=Tone::Danger announce=true/> });
            let version = self.form.version.clone();
            let remark = (!bulletin.remark.is_empty()).then(|| {
                let remark = bulletin.remark.clone();
                view! { <Notice title=t!(SV, "bulletins-remark") tone=Tone::Warn><p>{remark}</p></Notice> }
            });
            let waits = (bulletin.state == State::Review).then(|| {
                view! { <Notice title=t!(SV, "bulletins-waits") tone=Tone::Info/> }
            });
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "bulletins-back")}</a></p>
                <PageHeading title lead=t!(SV, "bulletins-new-lead")/>
                <div class="page-narrow stack">
                    {said}{remark}{waits}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <Card title=t!(SV, "bulletins-edit")>
                        <form method="post" class="stack-l" data-guard="" data-changed=changed>
                            <HiddenInput name="version" value=version/>
                            {fields}
                            <ActionBar>
                                <Button text=t!(SV, "bulletins-save") name="do" value="save" kind=ButtonKind::Quiet/>
                                <Button text=t!(SV, "bulletins-ask") name="do" value="ask" kind=ButtonKind::Amber/>
                            </ActionBar>
                        </form>
                    </Card>
                </div>
            }
        })
    }
}

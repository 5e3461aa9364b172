//! The photo on its way through the form: taken, waiting under a name of its own, or refused with words that help.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{Problem, Upload},
    kernel::lang::Lang,
    platform::{
        limits::{Client, Limit},
        photo::PhotoProblem,
    },
    reports::{
        service::photo::{self, Incoming, NotTaken},
        view::SubmitForm,
    },
    t,
};

/// Where a form comes from.
#[derive(Clone, Copy)]
pub(super) struct Sender {
    /// The address block.
    pub client: Option<Client>,
    /// A script sends it, and understands "later".
    pub json: bool,
}

impl Sender {
    fn may_send_another(self, scope: &Scope<Public>) -> Result<(), Fault> {
        self.client.map_or(Ok(()), |client| scope.municipality().limits().take(Limit::Photo, client))
    }
}

/// The photo of this form: a new one, or the one that waited on the review page.
pub(super) async fn take(
    scope: &Scope<Public>,
    form: &SubmitForm,
    upload: Upload,
    from: Sender,
) -> Result<Result<Option<Incoming>, Problem>, Fault> {
    if !upload.bytes.is_empty()
        && let Err(fault) = from.may_send_another(scope)
    {
        // A phone waits and sends again by itself; a person is told, and keeps the rest.
        let said = t!(scope.lang(), "report-photo-too-often");
        return if from.json { Err(fault) } else { Ok(Err(Problem::Said(said))) };
    }
    let taken = match upload {
        Upload { too_large: true, .. } => Err(NotTaken::Problem(PhotoProblem::TooLarge)),
        Upload { bytes, .. } if bytes.is_empty() => photo::waiting(scope, &form.kept_photo, &form.kept_turn).await,
        Upload { bytes, .. } => photo::receive(scope, bytes).await.map(Some),
    };
    if matches!(&taken, Ok(Some(photo)) if !photo.waited) {
        photo::give_up(scope, &form.kept_photo).await;
    }
    match taken {
        Ok(photo) => Ok(Ok(photo)),
        Err(NotTaken::Fault(fault)) => Err(fault),
        Err(NotTaken::Gone) => Ok(Err(Problem::Said(t!(scope.lang(), "report-photo-gone")))),
        Err(NotTaken::Problem(problem)) => Ok(Err(Problem::Said(words(problem, scope.lang())))),
    }
}

/// What is wrong with a photo, and what to do about it.
pub fn words(problem: PhotoProblem, lang: Lang) -> String {
    match problem {
        PhotoProblem::Empty => t!(lang, "report-photo-empty"),
        PhotoProblem::TooLarge => t!(lang, "report-photo-too-large"),
        PhotoProblem::Heic => t!(lang, "report-photo-heic"),
        PhotoProblem::NotAPhoto | PhotoProblem::WrongType(_) => t!(lang, "report-photo-not-a-photo"),
        PhotoProblem::TooManyPixels { width, height } => {
            t!(lang, "report-photo-too-many-pixels", width = width.to_string(), height = height.to_string())
        }
        PhotoProblem::Broken => t!(lang, "report-photo-broken"),
        PhotoProblem::Busy => t!(lang, "report-photo-busy"),
    }
}

/// A file field cannot be filled in again, so the photo waits under a name that travels with the form.
pub(super) fn remember(form: &mut SubmitForm, photo: &Result<Option<Incoming>, Problem>) {
    let photo = photo.as_ref().ok().copied().flatten();
    form.kept_photo = photo.map(|photo| photo.id.0.simple().to_string()).unwrap_or_default();
    form.kept_turn = photo.map(|photo| photo.turn.to_string()).unwrap_or_default();
}

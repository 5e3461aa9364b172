//! `/ombud/logga-ut`: the end of a session.

use crate::{
    accounts::{CookieDoor, REPS_SIGN_IN, clear_cookie, policy::Represent, scope::Scope},
    fault::Fault,
    shell::{Frame, see_other},
    watch::service::door,
};
use axum::response::Response;
use http::header;

/// Signs out, on the server and in the browser.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<Represent>) -> Result<Response, Fault> {
    door::leave(&scope).await?;
    let mut response = see_other(&format!("{}?klart=ut", frame.href(REPS_SIGN_IN)));
    let gone = clear_cookie(CookieDoor::Rep, scope.municipality().is_tls());
    response.headers_mut().insert(header::SET_COOKIE, gone);
    Ok(response)
}

//! `/personal/logga-ut`: the end of a session.

use crate::{
    accounts::{
        cookie::{self, Door},
        policy::Password,
        scope::Scope,
        service,
    },
    fault::Fault,
    shell::see_other,
};
use axum::response::Response;
use http::header;

/// Signs out, on the server and in the browser.
///
/// # Errors
/// When the database does not answer.
pub async fn post(scope: Scope<Password>) -> Result<Response, Fault> {
    service::sign_out(&scope).await?;
    let mut response = see_other("/personal/logga-in?klart=ut");
    let gone = cookie::clear(Door::Staff, scope.municipality().is_tls());
    response.headers_mut().insert(header::SET_COOKIE, gone);
    Ok(response)
}

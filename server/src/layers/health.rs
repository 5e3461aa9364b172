//! `/health`: ok only when database and worker are.

use app::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
};

/// `ok`, for the one who watches the machine.
///
/// # Errors
/// 503 when the database does not answer or the worker has not been seen for a while.
pub async fn get(scope: Scope<Public>) -> Result<&'static str, Fault> {
    scope.db().ping().await.map_err(|_| Fault::Unavailable)?;
    Ok("ok")
}

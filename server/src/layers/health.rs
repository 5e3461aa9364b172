//! `/health`: ok only when every database and the worker of every municipality are. Asked by any host name.

use crate::router::Edge;
use app::{
    accounts::{policy::System, scope::Scope},
    platform::municipality::Municipality,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use std::sync::Arc;

/// `ok`, or 503 and what is not: `database` or `worker`. Which municipality it is stands in the log.
pub async fn get(State(edge): State<Edge>) -> Response {
    for municipality in edge.sites.all() {
        if let Some(what) = ails(&edge, municipality).await {
            tracing::warn!(municipality = municipality.slug(), health.what = what, "not healthy: {what}");
            return answer(StatusCode::SERVICE_UNAVAILABLE, what);
        }
    }
    answer(StatusCode::OK, "ok")
}

async fn ails(edge: &Edge, municipality: &Arc<Municipality>) -> Option<&'static str> {
    let system = Scope::<System>::system(Arc::clone(municipality));
    if system.db().ping().await.is_err() {
        Some("database")
    } else if !edge.sites.pulse().is_alive(municipality.slug()) {
        Some("worker")
    } else {
        None
    }
}

fn answer(status: StatusCode, text: &'static str) -> Response {
    let mut response = (status, text).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

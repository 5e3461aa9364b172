//! Every address of the product on one screen. What each needs stands in [`crate::access`].

use crate::reports::pages as reports;
use axum::{
    handler::Handler,
    routing::{MethodRouter, get as on_get, post as on_post},
};

/// A method, a path in Swedish without language prefix, and the handler.
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path with its parameters.
    pub path: &'static str,
    /// What answers.
    pub handler: MethodRouter,
}

fn get<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route {
        method: "GET",
        path,
        handler: on_get(handler),
    }
}

#[expect(dead_code, reason = "the first post comes with the next page")]
fn post<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route {
        method: "POST",
        path,
        handler: on_post(handler),
    }
}

/// The list.
pub fn routes() -> Vec<Route> {
    vec![get("/", reports::start::get)]
}

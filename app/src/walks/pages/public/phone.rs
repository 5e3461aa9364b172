//! What a phone asks for that walks without a network (`app/web/src/walk/`): the whole walk once, and later what others noted. The
//! same addresses and the same pass as the pages, asked for as JSON.

use crate::{
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::clock::plain_date,
    walks::{
        labels,
        model::{Item, Verdict},
        service::route::{Noted, Pass, last_day},
    },
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A stop of the route.
#[derive(Serialize)]
struct Stop {
    number: i64,
    name: String,
    note: String,
}

/// How many other phones say what of a line at a stop.
#[derive(Serialize)]
struct Others {
    stop: i64,
    item: &'static str,
    ok: usize,
    fault: usize,
    unknown: usize,
    keep: usize,
}

/// The walk, as it is now.
pub(super) fn told(lang: Lang, pass: &Pass, noted: &[Noted]) -> Response {
    let (plan, how) = (&pass.plan, pass.walk.conditions());
    let until = last_day(&pass.walk);
    let stops: Vec<_> = plan
        .stops
        .iter()
        .map(|one| Stop { number: one.number, name: labels::stop(one), note: one.note.clone() })
        .collect();
    let when = match pass.is_own() {
        true => String::new(),
        false => labels::when(lang, plan),
    };
    private(
        StatusCode::OK,
        json!({
            "title": plan.title,
            "slug": pass.walk.slug,
            "own": pass.is_own(),
            "when": when,
            "meeting_point": plan.meeting_point,
            "until": until.map(|day| plain_date(day, lang)).unwrap_or_default(),
            "until_day": until.map(|day| day.to_string()).unwrap_or_default(),
            "light": how.light.map(|one| one.code()).unwrap_or_default(),
            "weather": how.weather.map(|one| one.code()).unwrap_or_default(),
            "stops": stops,
            "others": others(pass.phone, noted),
        }),
    )
}

/// A phone that says a thing twice counts once; what this phone noted it knows itself.
fn others(phone: Uuid, noted: &[Noted]) -> Vec<Others> {
    let mut lines: BTreeMap<(i64, Item), BTreeMap<&'static str, BTreeSet<Uuid>>> = BTreeMap::new();
    for one in noted.iter().filter(|one| one.phone != phone) {
        let line = lines.entry((one.stop, one.item)).or_default();
        line.entry(one.verdict.code()).or_default().insert(one.phone);
    }
    let told = lines.into_iter().map(|((stop, item), said)| {
        let many = |verdict: Verdict| said.get(verdict.code()).map_or(0, BTreeSet::len);
        Others {
            stop,
            item: item.code(),
            ok: many(Verdict::Ok),
            fault: many(Verdict::Fault),
            unknown: many(Verdict::Unknown),
            keep: many(Verdict::Keep),
        }
    });
    told.collect()
}

/// The pass of a phone that joined or began.
pub(super) fn pass(token: &str) -> Response {
    private(StatusCode::OK, json!({ "token": token }))
}

/// What must be put right first, field by field. Beside the key of the note, where there is one.
pub(super) fn refused(lang: Lang, key: &str, errors: &FieldErrors) -> Response {
    let errors: Vec<_> =
        errors.fields(lang).into_iter().map(|(field, message)| json!({ "field": field, "message": message })).collect();
    private(StatusCode::UNPROCESSABLE_ENTITY, json!({ "key": key, "errors": errors }))
}

/// An answer for one phone only.
pub(super) fn private(status: StatusCode, body: Value) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

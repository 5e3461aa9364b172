//! `/loften.json` and `/loften/{slug}.json`: pledges for other programs, by names that stay.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::amount::Amount,
    pledges::{
        model::{Activity, Content, Ground, TargetKind},
        pages::public_address,
        service::public::{self, Published},
    },
};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use serde_json::{Value, json};

/// The latest version of every pledge.
///
/// # Errors
/// When the database does not answer.
pub async fn get(scope: Scope<Public>) -> Result<Response, Fault> {
    let all = public::all(&scope).await?;
    let pledges: Vec<_> = all.iter().map(|one| whole(&scope, one)).collect();
    Ok(answer(json!({ "municipality": scope.profile().name, "language": "sv", "pledges": pledges })))
}

/// One pledge, in its latest version or in another.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub(super) async fn one(scope: &Scope<Public>, slug: &str, number: Option<i64>) -> Result<Response, Fault> {
    let found = public::whole(scope, slug, number).await?;
    let mut pledge = whole(scope, &found.shown);
    if let Some(fields) = pledge.as_object_mut() {
        let link = |path: String| scope.municipality().link(&path);
        let base = public_address(slug);
        let versions = found.versions.iter().map(|one| {
            let address = link(format!("{base}/version/{}", one.number));
            json!({ "version": one.number, "published": one.at.to_rfc3339(), "news": one.news, "address": address })
        });
        fields.insert("versions".to_owned(), versions.collect());
        let successor =
            found.successor.map(|(title, slug)| json!({ "title": title, "address": link(public_address(&slug)) }));
        fields.insert("replaced_by".to_owned(), json!(successor));
    }
    Ok(answer(pledge))
}

fn answer(value: Value) -> Response {
    let mut response = Json(value).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn whole(scope: &Scope<Public>, one: &Published) -> Value {
    let content = &one.content;
    json!({
        "address": scope.municipality().link(&public_address(&one.slug)),
        "version": one.number,
        "published": one.at.to_rfc3339(),
        "news": one.news,
        "title": content.title,
        "promise": content.promise,
        "status": content.status.code(),
        "reason": content.reason,
        "first_day": content.first,
        "last_day": content.last,
        "by": content.who.code(),
        "by_other": content.other,
        "areas": content.area_names,
        "background": content.background,
        "figures": figures(content),
        "aim": content.aim,
        "activities": content.activities.iter().map(activity).collect::<Vec<_>>(),
        "children": content.children,
        "heard": content.heard.iter().map(|one| json!({ "said": one.said, "changed": one.changed, "version": one.version })).collect::<Vec<_>>(),
        "rests_on": content.grounds.iter().map(|one| ground(scope, one)).collect::<Vec<_>>(),
        "previous_period": content.previous,
        "signed": content.signatures.iter().map(|one| json!({ "role": one.role, "day": one.day })).collect::<Vec<_>>(),
        "contact": content.contact,
    })
}

fn ground(scope: &Scope<Public>, one: &Ground) -> Value {
    let cites =
        (!one.cites.is_empty()).then(|| scope.municipality().link(&crate::dialogue::public_address(&one.cites)));
    json!({ "kind": one.kind.code(), "text": one.text, "address": cites })
}

fn figures(content: &Content) -> Vec<Value> {
    let figures = content.figures.iter();
    figures.map(|one| json!({ "what": one.what, "value": one.value, "source": one.source })).collect()
}

fn activity(one: &Activity) -> Value {
    json!({
        "number": one.number,
        "text": one.text,
        "by": one.who.code(),
        "by_other": one.other,
        "target": one.kind.map(TargetKind::code),
        "target_amount": one.amount.map(Amount::number),
        "unit": one.unit,
        "due": one.due,
        "outcome": one.outcome.map(Amount::number),
        "done": one.done,
        "reached": one.is_reached(),
        "comment": one.comment,
        "status": one.status.code(),
    })
}

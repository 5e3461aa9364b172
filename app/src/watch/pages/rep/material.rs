//! `/ombud/material`: what a representative needs, short and on paper too.

use super::HERE;
use crate::{
    accounts::{policy::Represent, scope::Scope},
    fault::Fault,
    shell::Frame,
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<Represent>) -> Result<Response, Fault> {
    let (lang, title) = (frame.lang, t!(frame.lang, "rep-material"));
    let parts = [
        (t!(lang, "rep-material-demands"), t!(lang, "rep-material-demands-text")),
        (t!(lang, "rep-material-meeting"), t!(lang, "rep-material-meeting-text")),
        (t!(lang, "rep-material-neighbours"), t!(lang, "rep-material-neighbours-text")),
        (t!(lang, "rep-material-away"), t!(lang, "rep-material-away-text")),
        (t!(lang, "rep-material-channel"), t!(lang, "rep-material-channel-text")),
    ];
    let page = frame.page(title.clone()).private();
    Ok(page.render(|| {
        let back = frame.href(HERE);
        let parts = parts.map(|(title, lines)| part(title, &lines));
        view! {
            <div class="page page-narrow stack-l">
                <p class="no-print"><a class="quiet-link" href=back>{t!(lang, "rep-back")}</a></p>
                <PageHeading title lead=t!(lang, "rep-material-lead")/>
                {parts.collect_view()}
                {leaflet(&frame)}
                {contact(&frame)}
            </div>
        }
    }))
}

/// A list of short lines.
fn part(title: String, lines: &str) -> AnyView {
    let items = lines.lines().filter(|line| !line.trim().is_empty());
    let items = items.map(|line| view! { <li>{line.trim().to_owned()}</li> }).collect_view();
    view! { <section class="stack-s"><h2>{title}</h2><ul>{items}</ul></section> }.into_any()
}

/// A note for the stairwell, with the name of the municipality.
fn leaflet(frame: &Frame) -> AnyView {
    let (lang, name) = (frame.lang, frame.profile.name.clone());
    let address = format!("{}{}", frame.address, frame.href("/grannsamverkan"));
    view! {
        <section class="card stack-s">
            <h2>{t!(lang, "rep-leaflet")}</h2>
            <p>{t!(lang, "rep-leaflet-text")}</p>
            <p>{t!(lang, "rep-leaflet-join")}</p>
            <p>{address}</p>
            <p>{t!(lang, "rep-leaflet-numbers")}</p>
            <p class="small">{t!(lang, "rep-leaflet-from", municipality = name)}</p>
        </section>
    }
    .into_any()
}

/// How the municipality is reached; kommunpolisen answers on 114 14.
fn contact(frame: &Frame) -> AnyView {
    let (lang, contact) = (frame.lang, &frame.profile.contact);
    let (unit, phone) = (contact.unit.clone(), contact.telephone.clone());
    let email = contact.email.clone();
    let call = (!phone.is_empty()).then(|| {
        let href = tel(&phone);
        view! { <p><a href=href>{phone.clone()}</a></p> }
    });
    let write = (!email.is_empty()).then(|| view! { <p><a href=format!("mailto:{email}")>{email.clone()}</a></p> });
    view! {
        <section class="stack-s">
            <h2>{t!(lang, "rep-contact")}</h2>
            <p>{t!(lang, "rep-contact-police")}</p>
            <p>{unit}</p>
            {call}
            {write}
        </section>
    }
    .into_any()
}

//! `/kakor`: what lies on the reader's own device, and why nobody is asked about it.
//!
//! Lag (2022:482) om elektronisk kommunikation, 9 kap. 28 §: information always, consent unless the storing is needed for a
//! service the reader has asked for. It covers web storage and caches, not cookies alone.

use crate::{
    about::prose::{Reading, Section},
    accounts::{REP_IDLE_DAYS, policy::Public, scope::Scope},
    fault::Fault,
    shell::Frame,
    t,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let (title, lead) = (t!(lang, "cookies-title"), t!(lang, "cookies-lead"));
    let page = frame.page(title.clone()).description(lead.clone());
    let minutes = i64::from(frame.profile.accounts.session_idle_minutes);
    Ok(page.render(move || {
        view! {
            <Reading title lead>
                <Section title=t!(lang, "cookies-pages") text=t!(lang, "cookies-pages-text")/>
                <Section title=t!(lang, "cookies-reports") text=t!(lang, "cookies-reports-text")/>
                <Section title=t!(lang, "cookies-walk") text=t!(lang, "cookies-walk-text")/>
                <Section title=t!(lang, "cookies-staff") text=t!(lang, "cookies-staff-text", minutes = minutes)/>
                <Section title=t!(lang, "cookies-rep") text=t!(lang, "cookies-rep-text", days = REP_IDLE_DAYS)/>
                <Section title=t!(lang, "cookies-support") text=t!(lang, "cookies-support-text")/>
                <Section title=t!(lang, "cookies-none") text=t!(lang, "cookies-none-text")/>
                <Section title=t!(lang, "cookies-why") text=t!(lang, "cookies-why-text")/>
                <Section title=t!(lang, "cookies-remove") text=t!(lang, "cookies-remove-text")/>
            </Reading>
        }
    }))
}

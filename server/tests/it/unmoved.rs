//! What stands, stands: every form of the product, whole, mistaken and nonsense, sent by those who may do most, and years of
//! time, move nothing in a frozen lägesbild.

mod attack;
mod stage;

use crate::support::{App, Persona, each_engine};
use app::{
    access::rules,
    kernel::id::{ContributedEventId, MeasureId, ObservationId, StaffId},
    on,
};
use attack::attacked;
use chrono::TimeDelta;
use stage::{anew, assert_unmoved, frozen, standing};

const KEY: &str = "2026-v09-10";
const PICTURE: &str = "/personal/lagesbild/2026-v09-10";
const LATER: &str = "Ändrat i efterhand";

/// A frozen picture meets every form there is, from somebody.
async fn withstands(app: &App, persona: Persona) {
    frozen(app).await;
    let then = standing(app).await;
    let sent = attacked(app, persona).await;
    let missed: Vec<_> = rules().filter(|rule| rule.method == "POST" && !sent.contains_key(rule.path)).collect();
    assert!(missed.is_empty(), "nothing was sent to {:?}", missed.iter().map(|rule| rule.path).collect::<Vec<_>>());
    println!("{persona:?}: {} forms to {} routes", sent.values().sum::<usize>(), sent.len());
    assert_unmoved(&standing(app).await, &then, &format!("every form of {persona:?}"));
}

/// Changes a page of the settings and asserts that it was changed.
async fn settles(app: &App, page: &str, written: &[(&str, &str)]) {
    let client = anew(app, Persona::Administrator).await;
    let mut form = client.get(page).await.is(200).untouched("#settings-form");
    form.retain(|(name, _)| written.iter().all(|(field, _)| name != field));
    form.extend(written.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(page.split('?').next().unwrap(), &form).await.is(303);
}

each_engine! {
    async fn no_form_of_a_coordinator_changes_a_frozen_picture(app: App) {
        withstands(&app, Persona::Coordinator).await;
    }

    async fn no_form_of_an_administrator_changes_a_frozen_picture(app: App) {
        withstands(&app, Persona::Administrator).await;
    }

    async fn names_and_sources_may_change_and_what_stands_reads_as_it_did(app: App) {
        frozen(&app).await;
        let then = standing(&app).await;
        let place = "/personal/installningar";
        settles(&app, &format!("{place}?del=namn"), &[("name", "Nya Lyktans kommun"), ("short_name", "Nya Lyktan")]).await;
        settles(&app, &format!("{place}?del=grupper"), &[("bodies.operative.name", "Trygghetsgruppen")]).await;
        settles(&app, &format!("{place}/omraden?lista=areas&kod=centrum"), &[("name", "Stadskärnan")]).await;
        settles(&app, &format!("{place}/aktorer?lista=actors&kod=lyktbo"), &[("name", "Lyktans bostäder")]).await;
        settles(&app, &format!("{place}/kategorier?lista=categories&kod=2.1"), &[("name.sv", "Folksamling")]).await;
        for (page, list, code) in [("kategorier", "categories", "3.1"), ("omraden", "areas", "sjostaden"), ("aktorer", "actors", "lyktbo")] {
            let version = app.municipality.snapshot().1.to_string();
            let form = [("do", "off"), ("lista", list), ("kod", code), ("version", &*version)];
            anew(&app, Persona::Administrator).await.post(&format!("{place}/{page}"), &form).await.is(303);
        }
        let rename = [("do", "rename"), ("version", "0"), ("section", "hot"), ("title", "Brännpunkter")];
        anew(&app, Persona::Administrator).await.post(&format!("{place}/lagesbild"), &rename).await.is(303);
        assert_unmoved(&standing(&app).await, &then, "other names");
        assert!(anew(&app, Persona::Coordinator).await.get(PICTURE).await.text().contains("Nya Lyktan"), "the frame is of today");

        // What it was counted from cannot be touched while it stands: neither what was told nor what was given.
        let observation: ObservationId = on!(app.system().db(), |c| sqlx::query_scalar("SELECT id FROM observation ORDER BY id LIMIT 1").fetch_one(c).await).unwrap();
        let path = format!("{PICTURE}/uppgift/{observation}");
        let seen = anew(&app, Persona::Coordinator).await.get(&path).await.is(200).value("version").unwrap_or("1".into());
        let moved = [("do", "correct"), ("version", &*seen), ("category", "1.1"), ("area", "tallasen")];
        anew(&app, Persona::Coordinator).await.post(&path, &moved).await.is(409);
        anew(&app, Persona::Coordinator).await.post(&path, &[("do", "take_out"), ("version", &*seen), ("reason", "untrue")]).await.is(409);
        let event: ContributedEventId = on!(app.system().db(), |c| sqlx::query_scalar("SELECT id FROM contribution_event ORDER BY id LIMIT 1").fetch_one(c).await).unwrap();
        let event = event.to_string();
        let withdrawn = [("do", "remove"), ("period", KEY), ("event", &*event)];
        let answer = anew(&app, Persona::Coordinator).await.post("/personal/bidrag/lyktbo", &withdrawn).await;
        assert!([404, 409].contains(&answer.status.as_u16()), "{}", answer.status);
        let measure: MeasureId = on!(app.system().db(), |c| sqlx::query_scalar("SELECT id FROM measure").fetch_one(c).await).unwrap();
        steps_act(&app, &format!("/personal/insatser/{measure}"), &[("do", "save"), ("title", "Kameror vid torget")]).await;
        // The person who gave it is gone.
        let giver: StaffId = on!(app.system().db(), |c| sqlx::query_scalar("SELECT id FROM staff WHERE actor = 'lyktbo' AND email LIKE 'lyktbo-%' LIMIT 1").fetch_one(c).await).unwrap();
        anew(&app, Persona::Administrator).await.post(&format!("/personal/konton/{giver}"), &[("do", "close")]).await.is(303);
        assert_unmoved(&standing(&app).await, &then, "what happened to its sources");
    }

    async fn years_pass_and_every_chore_is_done_and_it_stands(app: App) {
        frozen(&app).await;
        let then = standing(&app).await;
        for years in [1, 3, 8] {
            app.wait(TimeDelta::days(366 * years));
            app.run_jobs().await;
            assert_unmoved(&standing(&app).await, &then, &format!("{years} more years"));
        }
        // A picture is kept for good: no chore knows it. What it was counted from is still there too, and names nobody.
        let count = "SELECT COUNT(*) FROM picture_frozen";
        let kept: i64 = on!(app.system().db(), |c| sqlx::query_scalar(count).fetch_one(c).await).unwrap();
        assert_eq!(kept, 2);
        let list = anew(&app, Persona::CouncilMember).await.get(PICTURE).await.is(200);
        assert!(list.main().contains("Oro vid torget."), "{}", list.main());
    }
}

/// Sends a form of a page as it is now, whatever comes of it.
async fn steps_act(app: &App, path: &str, form: &[(&str, &str)]) {
    let coordinator = anew(app, Persona::Coordinator).await;
    let seen = coordinator.get(path).await.is(200).value("version").unwrap_or_default();
    let form: Vec<_> = form.iter().copied().chain([("version", &*seen)]).collect();
    assert!(coordinator.post(path, &form).await.status.as_u16() < 500);
}

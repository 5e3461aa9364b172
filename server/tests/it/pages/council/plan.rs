//! The plan of a year: proposed from the rhythm, taken over by people.

use super::{HERE, OPERATIVE, STEERING, acts};
use crate::support::{App, Persona, each_engine};

async fn take_over(app: &App, body: &str, year: &str) -> Vec<String> {
    let coordinator = app.as_(Persona::Coordinator);
    let page = coordinator.get(&format!("{body}/plan?ar={year}")).await.is(200);
    let form = page.untouched("form:has(input[value=plan])");
    // A box that is ticked is sent with its value.
    let days: Vec<_> = form.iter().filter(|(name, _)| name == "days").map(|(_, day)| day.clone()).collect();
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    coordinator.post(&format!("{body}/plan"), &form).await.is(303);
    days
}

each_engine! {
    async fn a_year_is_proposed_and_taken_over_once(app: App) {
        let days = take_over(&app, STEERING, "2027").await;
        assert_eq!(days, ["2027-01-13", "2027-03-10", "2027-05-12", "2027-08-11", "2027-10-13", "2027-12-08"]);
        let page = app.as_(Persona::CouncilMember).get(&format!("{HERE}/moten?ar=2027")).await.is(200);
        let rows = page.table("Möten");
        assert_eq!(rows.len(), 6);
        assert_eq!(rows[0], ["onsdag 13 januari 2027", "Lokala BRÅ", "13.00–15.00", "", "Planerat", "Protokoll"]);
        // Proposed again, the days are there already and not ticked.
        let again = app.as_(Persona::Coordinator).get(&format!("{STEERING}/plan?ar=2027")).await.is(200);
        assert!(again.untouched("form:has(input[value=plan])").iter().all(|(name, _)| name != "days"));
        let twice = [("do", "plan"), ("year", "2027"), ("days", "2027-01-13"), ("days", "2027-01-14")];
        app.as_(Persona::Coordinator).post(&format!("{STEERING}/plan"), &twice).await.is(303);
        assert_eq!(app.as_(Persona::Police).get(&format!("{HERE}/moten?ar=2027")).await.table("Möten").len(), 6);
        assert_eq!(acts(&app).await, [("council.year_planned".to_owned(), "2027 6".to_owned())]);
    }

    async fn holidays_are_moved_and_said_to_be(app: App) {
        let days = take_over(&app, OPERATIVE, "2026").await;
        assert!(days.len() > 18 && days.iter().all(|day| day.as_str() >= "2026-03-02"), "{days:?}");
        let page = app.as_(Persona::Participant).get(&format!("{HERE}/moten?ar=2026")).await.is(200);
        assert_eq!(page.table("Möten").len(), days.len());
        // Ascension Day and Christmas Eve are Thursdays of even weeks.
        let moved: Vec<_> = page.table("Möten").into_iter().map(|row| row[0].clone()).filter(|day| day.contains("Flyttat")).collect();
        assert_eq!(moved, ["fredag 15 maj Flyttat från torsdag 14 maj", "onsdag 23 december Flyttat från torsdag 24 december"]);
        // The council does not read the group's calendar.
        assert!(app.as_(Persona::CouncilMember).get(&format!("{HERE}/moten?ar=2026")).await.is(200).table("Möten").is_empty());
    }

    async fn a_plan_without_days_or_of_another_time_is_refused(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let plan = format!("{STEERING}/plan");
        let page = coordinator.post(&plan, &[("do", "plan"), ("year", "2026")]).await.is(422);
        assert_eq!(page.texts("#error-summary a").len(), 1);
        for year in ["2025", "2029", "0", "9999999"] {
            coordinator.get(&format!("{plan}?ar={year}")).await.is(404);
        }
        app.as_(Persona::CouncilMember).get(&plan).await.is(404);
        app.as_(Persona::CouncilMember).post(&plan, &[("do", "plan"), ("year", "2026")]).await.is(404);
    }
}

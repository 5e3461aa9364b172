//! Bodies: the two of the settings, those that were added, and who sits in them by role.

use super::{HERE, OPERATIVE, STEERING, acts};
use crate::support::{Persona, each_engine};

const BODIES: &str = "/personal/rad/grupper";
const NEW: [(&str, &str); 9] = [
    ("do", "add"),
    ("name", "Polisområdets råd"),
    ("circle", "council"),
    ("purpose", "Gemensamma frågor i polisområdet."),
    ("per_year", "4"),
    ("weekday", "2"),
    ("starts", "10.00"),
    ("minutes", "120"),
    ("shared_with", "Karlskoga kommun\n\n Degerfors kommun "),
];

each_engine! {
    async fn each_sees_the_bodies_of_their_own_circle(app: App) {
        for (persona, seen) in [
            (Persona::Coordinator, vec!["Lokala BRÅ", "EST-gruppen"]),
            (Persona::Police, vec!["Lokala BRÅ", "EST-gruppen"]),
            (Persona::CouncilMember, vec!["Lokala BRÅ"]),
            (Persona::Publisher, vec!["Lokala BRÅ"]),
            (Persona::Participant, vec!["EST-gruppen"]),
        ] {
            let page = app.as_(persona).get(BODIES).await.is(200);
            assert_eq!(page.texts(".card h2"), seen, "{persona:?}");
            let status = |there: bool| if there { 200 } else { 404 };
            app.as_(persona).get(STEERING).await.is(status(seen.contains(&"Lokala BRÅ")));
            app.as_(persona).get(OPERATIVE).await.is(status(seen.contains(&"EST-gruppen")));
            app.as_(persona).get(&format!("{OPERATIVE}/kalender.ics")).await.is(status(seen.contains(&"EST-gruppen")));
        }
        for persona in [Persona::Handler, Persona::Administrator, Persona::SupportOfficer] {
            app.as_(persona).get(BODIES).await.is(404);
        }
    }

    async fn a_body_is_added_and_shared_with_others(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.post(BODIES, &NEW).await.is(303).location().to_owned();
        let shown = coordinator.get(&page).await.is(200);
        assert!(shown.main().contains("Delas med Karlskoga kommun, Degerfors kommun"), "{}", shown.main());
        assert!(shown.main().contains("Varje kommun skickar sin egen publicerade rapport till rådet"));
        assert!(shown.main().contains("Möts 4 gånger om året."));
        assert_eq!(app.as_(Persona::Participant).get(BODIES).await.is(200).texts(".card h2"), ["EST-gruppen"]);
        let body = page.split('?').next().unwrap();
        app.as_(Persona::Participant).get(body).await.is(404);
        app.as_(Persona::CouncilMember).get(body).await.is(200);
        assert_eq!(acts(&app).await, [("council.body_added".to_owned(), "council".to_owned())]);
    }

    async fn a_form_with_mistakes_comes_back_as_it_was_typed(app: App) {
        let mut form = NEW.to_vec();
        form.extend([("report_address", "ingen adress"), ("place", "Hos Anna Svensson")]);
        form[6] = ("starts", "halv tio");
        let page = app.as_(Persona::Coordinator).post(BODIES, &form).await.is(422);
        let mistakes = page.texts("#error-summary a");
        assert_eq!(mistakes.len(), 3, "{mistakes:?}");
        assert_eq!(page.value("name").as_deref(), Some("Polisområdets råd"));
        assert_eq!(page.value("place").as_deref(), Some("Hos Anna Svensson"));
        assert!(page.text().contains("Skriv roll och verksamhet i stället för namn"));
        assert!(acts(&app).await.is_empty());
    }

    async fn members_are_roles_and_never_persons(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let add = async |title: &str, actor: &str, other: &str, chair: &str| {
            let form = [("do", "member"), ("title", title), ("actor", actor), ("organisation", other), ("chair", chair)];
            coordinator.post(STEERING, &form).await
        };
        add("Kommunpolis", "polisen", "", "").await.is(303);
        add("Ordförande i kommunstyrelsen", "", "Lyktköpings kommun", "1").await.is(303);
        let wrong = add("Anna Svensson", "polisen", "", "").await.is(422);
        assert_eq!(wrong.value("title").as_deref(), Some("Anna Svensson"));
        add("Rektor", "", "", "").await.is(422);
        add("Rektor", "finns-inte", "", "").await.is(422);
        let page = app.as_(Persona::CouncilMember).get(STEERING).await.is(200);
        let members = page.texts(".card li");
        assert_eq!(members, ["Ordförande i kommunstyrelsen OrdförandeLyktköpings kommun", "KommunpolisPolisen"]);
        let own = coordinator.get(STEERING).await.is(200);
        let id = own.attr("input[name=member]", "value").unwrap();
        coordinator.post(OPERATIVE, &[("do", "member_away"), ("member", &*id)]).await.is(404);
        coordinator.post(STEERING, &[("do", "member_away"), ("member", &*id)]).await.is(303);
        assert_eq!(app.as_(Persona::CouncilMember).get(STEERING).await.texts(".card li").len(), 1);
    }

    async fn the_second_of_two_is_told_who_was_first_and_what_they_did(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let open = coordinator.get(&format!("{STEERING}?gor=andra")).await.is(200);
        let mut form = open.untouched("form:has(input[value=save])");
        form.iter_mut().filter(|(name, _)| name == "place").for_each(|(_, value)| *value = "Rådhuset".into());
        let first: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        coordinator.post(STEERING, &first).await.is(303);
        let mut second = first.clone();
        second.retain(|(name, _)| *name != "place");
        second.push(("place", "Biblioteket"));
        let told = coordinator.post(STEERING, &second).await.is(409);
        assert!(told.main().contains(&format!("{} (trygghetssamordnare) hann före, måndag 2 mars kl. 09.00", Persona::Coordinator.name())), "{}", told.main());
        assert!(told.main().contains("Råd eller grupp ändrades"));
        assert_eq!(told.value("place").as_deref(), Some("Biblioteket"));
        // Having read it, the second person saves knowingly.
        let form = told.untouched("form:has(input[value=save])");
        let again: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        coordinator.post(STEERING, &again).await.is(303);
    }

    async fn a_mistake_in_a_form_does_not_hide_what_somebody_else_did(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let form = |starts: &'static str, place: &'static str| {
            [("do", "save"), ("version", "1"), ("weekday", "3"), ("starts", starts), ("minutes", "60"), ("place", place)]
        };
        coordinator.post(STEERING, &form("13:00", "Rådhuset")).await.is(303);
        let wrong = coordinator.post(STEERING, &form("halv tio", "Biblioteket")).await.is(422);
        let version = "form:has(input[value=save]) input[name=version]";
        assert_eq!(wrong.attr(version, "value").as_deref(), Some("1"));
        let told = coordinator.post(STEERING, &form("09:30", "Biblioteket")).await.is(409);
        assert_eq!(told.attr(version, "value").as_deref(), Some("2"));
    }

    async fn who_may_read_a_body_changes_only_before_it_meets(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let body = coordinator.post(BODIES, &NEW).await.is(303).location().split('?').next().unwrap().to_owned();
        let form = |circle: &'static str, version: &'static str| {
            let mut form = NEW.to_vec();
            (form[0], form[2]) = (("do", "save"), ("circle", circle));
            form.push(("version", version));
            form
        };
        coordinator.post(&body, &form("group", "1")).await.is(303);
        super::meeting(&app, &body, super::TODAY).await;
        let refused = coordinator.post(&body, &form("council", "2")).await.is(422);
        assert_eq!(refused.attr("#error-summary a", "href").as_deref(), Some("#field-circle"));
        app.as_(Persona::CouncilMember).get(&body).await.is(404);
        coordinator.post(&body, &form("group", "2")).await.is(303);
        let changes: Vec<_> = acts(&app).await.into_iter().filter(|(act, _)| act == "council.body_changed").map(|(_, detail)| detail).collect();
        assert_eq!(changes, ["open council -> group", "open"]);
    }

    async fn what_the_settings_name_is_named_there_alone(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let form = [("do", "save"), ("version", "1"), ("name", "Eget namn"), ("circle", "group"), ("per_year", "52"),
            ("closed", "1"), ("weekday", "3"), ("starts", "13:00"), ("minutes", "60")];
        coordinator.post(STEERING, &form).await.is(303);
        let page = app.as_(Persona::CouncilMember).get(STEERING).await.is(200);
        assert!(page.main().contains("Möts 6 gånger om året.") && !page.text().contains("Eget namn"));
        for nonsense in ["finns-inte", "%00", "..%2fsteering", "STEERING", "steering%27--"] {
            coordinator.get(&format!("{HERE}/grupper/{nonsense}")).await.is(404);
        }
    }
}

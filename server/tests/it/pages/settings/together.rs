//! Two people at the same settings: the second is told who was first, and nothing is overwritten.

use super::{HERE, noted, sent, settings};
use crate::support::{Persona, each_engine};

const CONTACT: &str = "/personal/installningar?del=kontakt";

each_engine! {
    async fn the_second_of_two_is_told_and_saves_again_knowingly(app: App) {
        let (admin, coordinator) = (app.as_(Persona::Administrator), app.as_(Persona::Coordinator));
        let (first, second) = (admin.get(CONTACT).await.is(200), coordinator.get(CONTACT).await.is(200));
        sent(&admin, HERE, &first, &[("contact.unit", "Medborgarkontoret")]).await.is(303);
        let told = sent(&coordinator, HERE, &second, &[("contact.telephone", "08-465 004 09")]).await.is(409);
        assert!(told.main().contains(&format!("{} (systemförvaltare) ändrade inställningarna nyss, kl. 09.00", Persona::Administrator.name())), "{}", told.main());
        assert!(told.main().contains("Ändrat: Enhet som svarar."));
        assert_eq!(told.value("contact.telephone").as_deref(), Some("08-465 004 09"));
        assert_eq!((&*settings(&app).0.contact.unit, &*settings(&app).0.contact.telephone), ("Medborgarkontoret", "08-465 004 00"));
        // Having read it, the second person takes over the name of the unit and saves.
        sent(&coordinator, HERE, &told, &[("contact.unit", "Medborgarkontoret")]).await.is(303);
        assert_eq!((&*settings(&app).0.contact.unit, &*settings(&app).0.contact.telephone), ("Medborgarkontoret", "08-465 004 09"));
        assert_eq!(noted(&app).await.len(), 2);
    }

    async fn a_list_is_guarded_by_the_same_version_as_the_overview(app: App) {
        let (admin, coordinator) = (app.as_(Persona::Administrator), app.as_(Persona::Coordinator));
        let (open, actors) = (admin.get(CONTACT).await.is(200), "/personal/installningar/aktorer");
        let entry = coordinator.get(&format!("{actors}?lista=actors&kod=lyktbo")).await.is(200);
        sent(&admin, HERE, &open, &[("contact.unit", "Medborgarkontoret")]).await.is(303);
        let told = sent(&coordinator, actors, &entry, &[("name", "Lyktbo")]).await.is(409);
        assert!(told.main().contains("Ändrat: Enhet som svarar."));
        assert_eq!(told.value("name").as_deref(), Some("Lyktbo"));
        let off = [("do", "off"), ("lista", "actors"), ("kod", "lyktbo"), ("version", "1")];
        coordinator.post(actors, &off).await.is(409);
        let lyktbo = settings(&app).0.actors.iter().find(|actor| actor.code == "lyktbo").unwrap().name.clone();
        assert_eq!((lyktbo.as_str(), settings(&app).0.switched_off.len()), ("Lyktbo AB", 0));
    }

    async fn of_many_at_the_same_moment_one_is_saved_and_the_others_are_told(app: App) {
        let admin = app.as_(Persona::Administrator);
        let open = admin.get(CONTACT).await.is(200);
        let save = |name: &'static str| {
            let (admin, open) = (&admin, &open);
            async move { sent(admin, HERE, open, &[("contact.unit", name)]).await.status.as_u16() }
        };
        let answers = tokio::join!(save("Enhet 1"), save("Enhet 2"), save("Enhet 3"), save("Enhet 4"));
        let mut answers: [u16; 4] = answers.into();
        answers.sort_unstable();
        assert_eq!(answers, [303, 409, 409, 409]);
        assert_eq!((settings(&app).1, noted(&app).await.len()), (2, 1));
        assert!(settings(&app).0.contact.unit.starts_with("Enhet "));
    }

    async fn a_form_without_its_version_saves_nothing(app: App) {
        let admin = app.as_(Persona::Administrator);
        let open = admin.get(CONTACT).await.is(200);
        for version in ["", "0", "2", "-1", "1e0", "99999999999999999999"] {
            sent(&admin, HERE, &open, &[("contact.unit", "Någon annan"), ("version", version)]).await.is(409);
        }
        assert_eq!((&*settings(&app).0.contact.unit, settings(&app).1), ("Kontaktcenter", 1));
    }
}

//! The pages of those who answer: neutral, usable without a script as far as no key is needed, and nothing that was typed is
//! lost. What a person told is in none of them, except locked.

use crate::{
    support::{App, Persona, each_engine},
    support_person::jour,
};

const DESK: &str = "/personal/stod";
const PHONE: &str = "070-174 06 47";

/// The pages that an officer has, besides those of single contacts and organisations.
const PAGES: [&str; 8] = [
    DESK,
    "/personal/stod/nyckel",
    "/personal/stod/nycklar",
    "/personal/stod/organisationer",
    "/personal/stod/organisationer/ny",
    "/personal/stod/hanvisa",
    "/personal/stod/logg",
    "/personal/stod/siffror",
];

/// Somebody asks without a script; tells the address of the contact in the office.
async fn asked(app: &App, organisation: &str) -> String {
    let form = [("org", organisation), ("phone", PHONE), ("name", "Planterad Kim"), ("consent", "yes")];
    app.resident().post("/stod/kontakt", &form).await.is(200);
    let list = app.as_(Persona::SupportOfficer).get(DESK).await.is(200);
    list.attr(".support-row a", "href").expect("a contact")
}

each_engine! {
    async fn every_page_of_the_office_is_neutral(app: App) {
        let (id, _) = jour(&app).await;
        let contact = asked(&app, &id.to_string()).await;
        let own = format!("/personal/stod/organisationer/{id}");
        for path in PAGES.into_iter().chain([contact.as_str(), own.as_str()]) {
            let page = app.as_(Persona::SupportOfficer).get(path).await.is(200);
            assert!(page.texts("title")[0].starts_with("Information – "), "{path}: {:?}", page.texts("title"));
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
            assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
            assert_eq!(page.texts("h1").len(), 1, "{path}");
            assert!(!page.text().contains(PHONE) && !page.text().contains("Planterad Kim"), "{path}");
        }
    }

    async fn a_contact_is_taken_noted_and_closed_without_a_script(app: App) {
        let (id, _) = jour(&app).await;
        let here = asked(&app, &id.to_string()).await;
        let officer = app.as_(Persona::SupportOfficer);
        let list = officer.get(DESK).await.is(200);
        assert!(list.main().contains("1 person väntar på att någon tar emot, sedan i dag."), "{}", list.main());
        let one = here.rsplit('/').next().unwrap().to_owned();
        let take = [("do", "take"), ("id", one.as_str())];
        let taken = officer.post(DESK, &take).await.is(303);
        assert_eq!(taken.location(), format!("{here}?done=take"));
        assert!(officer.post(DESK, &take).await.is(409).main().contains("Någon annan hann före"));
        let page = officer.get(taken.location()).await.is(200);
        assert!(page.main().contains("behövs en webbläsare med skript"), "{}", page.main());
        assert!(page.attr("[data-case]", "data-case").unwrap().contains("BEGIN AGE ENCRYPTED FILE"));
        let wrong = officer.post(&here, &[("do", "attempt")]).await.is(422);
        assert_eq!(wrong.texts("#error-summary li").len(), 1);
        assert_eq!(wrong.attr("#error-summary a", "href").as_deref(), Some("#field-attempt"));
        officer.post(&here, &[("do", "attempt"), ("attempt", "reached")]).await.is(303);
        let unsealed = officer.post(&here, &[("do", "say"), ("text", "Hej")]).await.is(422);
        assert_eq!(unsealed.texts("#field-text-error").len(), 1);
        let version = officer.get(&here).await.is(200).value("version").expect("a form that closes");
        let open = officer.post(&here, &[("do", "close"), ("version", &version), ("crime", "fraud")]).await.is(422);
        assert_eq!(open.texts("#error-summary li").len(), 2, "{:?}", open.texts("#error-summary li"));
        assert_eq!(open.attr("#field-crime option[selected]", "value").as_deref(), Some("fraud"), "what was chosen stays");
        let end = [("do", "close"), ("version", &*version), ("outcome", "helped"), ("reported", "unknown"), ("crime", "fraud")];
        officer.post(&here, &end).await.is(303);
        let closed = officer.get(&here).await.is(200);
        assert!(closed.main().contains("Avslutad") && closed.main().contains("Gallras"), "{}", closed.main());
        assert!(closed.attr("form [name=do][value=close]", "value").is_none());
        assert!(officer.get(DESK).await.main().contains("1 avslutad eller återkallad kontakt"));
    }

    async fn losing_a_key_is_told_before_there_is_one(app: App) {
        let officer = app.as_(Persona::SupportOfficer);
        let page = officer.get("/personal/stod/nyckel").await.is(200);
        assert!(page.main().contains("kan ingen återställa den") && page.main().contains("borta för alltid"), "{}", page.main());
        assert!(page.attr("input[type=password]", "id").is_some());
        assert!(page.attr("input[type=password]", "name").is_none(), "no passphrase is ever sent");
        let refused = officer.post("/personal/stod/nyckel", &[("do", "make")]).await.is(422);
        assert_eq!(refused.texts("#error-summary li").len(), 2, "{:?}", refused.texts("#error-summary li"));
        officer.post("/personal/stod/nyckel", &[("do", "steal")]).await.is(400);
        let (_, _) = jour(&app).await;
        let page = officer.get("/personal/stod/nyckel").await.is(200);
        assert!(page.attr("[data-lock]", "data-passphrase").unwrap().contains("argon2id"));
    }

    async fn an_organisation_keeps_what_was_typed(app: App) {
        let officer = app.as_(Persona::SupportOfficer);
        let good = [
            ("do", "save"), ("name", "Kvinnojouren Lyktan"), ("kind", "women"), ("words_sv", "Samtal och skydd."),
            ("offers", "talk"), ("offers", "shelter"), ("promised_days", "2"), ("checked_on", "2026-03-02"), ("receives", "1"),
        ];
        let with = |name: &'static str, value: &'static str| -> Vec<(&str, &str)> {
            good.iter().copied().filter(|(own, _)| *own != name).chain([(name, value)]).collect()
        };
        for (field, value) in [("name", ""), ("kind", "x"), ("words_sv", ""), ("site", "javascript:x"), ("promised_days", "0"), ("checked_on", "2026-03-03")] {
            let page = officer.post("/personal/stod/organisationer/ny", &with(field, value)).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
            assert_eq!(page.texts("input[name=offers][checked]").len(), 2, "{field}");
        }
        let added = officer.post("/personal/stod/organisationer/ny", &good).await.is(303);
        let here = added.location().split('?').next().unwrap().to_owned();
        let version = officer.get(&here).await.is(200).value("version").unwrap();
        let changed: Vec<_> = with("promised_days", "3").into_iter().chain([("version", &*version)]).collect();
        officer.post(&here, &changed).await.is(303);
        let late = officer.post(&here, &changed).await.is(409);
        assert_eq!(late.value("promised_days").as_deref(), Some("3"));
        officer.post(&here, &[("do", "add")]).await.is(422);
        let me = app.id_of(Persona::SupportOfficer).to_string();
        officer.post(&here, &[("do", "add"), ("staff", &me)]).await.is(303);
        let page = officer.get(&here).await.is(200);
        assert!(page.main().contains("Ingen nyckel än"), "{}", page.main());
        let list = officer.get("/personal/stod/organisationer").await.is(200);
        assert_eq!(list.table("Organisationer")[0][2], "Ja, men ingen har nyckel");
    }

    async fn who_is_referred_gets_a_code_that_stands_nowhere_else(app: App) {
        let (id, _) = jour(&app).await;
        let (officer, id) = (app.as_(Persona::SupportOfficer), id.to_string());
        let form = [("org", id.as_str()), ("source", "school"), ("how", "oral"), ("consent", "yes"), ("phone", PHONE), ("name", "Planterad Kim")];
        for left_out in ["source", "how", "consent", "phone"] {
            let some: Vec<_> = form.into_iter().filter(|(name, _)| *name != left_out).collect();
            let page = officer.post("/personal/stod/hanvisa", &some).await.is(422);
            assert_eq!(page.attr("#error-summary a", "href"), Some(format!("#field-{left_out}")));
            assert_eq!(page.value("name").as_deref(), Some("Planterad Kim"), "without {left_out}");
        }
        let code = officer.post("/personal/stod/hanvisa", &form).await.is(200).texts(".code").remove(0);
        assert_eq!(code.len(), 20, "{code}");
        assert!(!officer.get("/personal/stod/hanvisa").await.text().contains(&code));
        app.resident().post("/stod/arende", &[("kod", &code)]).await.is(200);
        assert!(officer.get(DESK).await.main().contains("Skolan"));
        officer.post("/personal/stod/hanvisa", &[("sealed", "{}")]).await.is(400);
    }

    async fn the_log_tells_who_did_what_and_no_content(app: App) {
        let (id, _) = jour(&app).await;
        let here = asked(&app, &id.to_string()).await;
        app.as_(Persona::SupportOfficer).get(&here).await.is(200);
        let page = app.as_(Persona::DataProtectionOfficer).get("/personal/stod/logg").await.is(200);
        let acts: Vec<_> = page.table("Logg för stödet").into_iter().map(|row| row[2].clone()).collect();
        assert!(acts.iter().any(|act| act == "Bad om kontakt") && acts.iter().any(|act| act == "Öppnade kontakten"), "{acts:?}");
        assert!(!page.text().contains(PHONE) && !page.text().contains("Planterad Kim"));
        let one = here.rsplit('/').next().unwrap().to_owned();
        let one = app.as_(Persona::DataProtectionOfficer).get(&format!("/personal/stod/logg?kontakt={one}")).await.is(200);
        assert!(one.table("Logg för stödet").iter().all(|row| row[3] != "–"));
        app.as_(Persona::DataProtectionOfficer).get(DESK).await.is(404);
    }
}

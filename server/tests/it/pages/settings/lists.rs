//! The lists: an entry added, changed, switched off and on again; what others need stays.

use super::{HERE, change, mistakes, noted, settings};
use crate::{
    pages::office::{given, path},
    support::{App, Persona, each_engine},
};
use scraper::Selector;

/// What is typed into a form.
type Typed = &'static [(&'static str, &'static str)];

/// Page, list, what is typed, the code it gets, and a change of it.
type List = (&'static str, &'static str, Typed, &'static str, (&'static str, &'static str));

/// Every list whose entries are switched off and on.
const LISTS: [List; 8] = [
    (
        "aktorer",
        "actors",
        &[("name", "Lyktans löpare"), ("kind", "association")],
        "lyktans-lopare",
        ("name", "Löparna i Lyktan"),
    ),
    (
        "aktorer",
        "report_to",
        &[("name", "Nämnden för trygghet"), ("every", "quarter")],
        "namnden-for-trygghet",
        ("every", "year"),
    ),
    (
        "omraden",
        "areas",
        &[("name", "Nya hamnen"), ("kind", "district"), ("lat", "59,58"), ("lon", "15,91")],
        "nya-hamnen",
        ("lat", "59.581"),
    ),
    (
        "kategorier",
        "categories",
        &[("name.sv", "Vilda djur"), ("name.fi", "Villieläimet"), ("name.en", "Wild animals")],
        "10",
        ("name.en", "Wildlife"),
    ),
    (
        "kategorier",
        "public_choices",
        &[
            ("label.sv", "Halt på vägen"),
            ("label.fi", "Liukas tie"),
            ("label.en", "Slippery road"),
            ("category", "5.8"),
            ("icon", "cloud"),
        ],
        "halt-pa-vagen",
        ("label.sv", "Halka"),
    ),
    (
        "texter",
        "templates",
        &[
            ("name", "Snön är borta"),
            ("status", "done"),
            ("category", "5.8"),
            ("text.sv", "Snön är borta."),
            ("text.fi", "Lumi on poistettu."),
            ("text.en", "The snow is gone."),
        ],
        "snon-ar-borta",
        ("text.sv", "Nu är snön borta."),
    ),
    (
        "texter",
        "waiting_reasons",
        &[("name.sv", "Tjäle i marken"), ("name.fi", "Routa maassa"), ("name.en", "Frozen ground")],
        "tjale-i-marken",
        ("name.fi", "Routa"),
    ),
    (
        "texter",
        "owners",
        &[
            ("name.sv", "Elbolaget"),
            ("name.fi", "Sähköyhtiö"),
            ("name.en", "Power company"),
            ("email", "el@example.org"),
        ],
        "elbolaget",
        ("email", "ny.el@example.org"),
    ),
];

fn entry(page: &str, list: &str, code: &str) -> String {
    format!("{HERE}/{page}?lista={list}&kod={code}")
}

async fn switch(app: &App, page: &str, list: &str, code: &str, act: &str) -> crate::support::Answer {
    let version = settings(app).1.to_string();
    let form = [("do", act), ("lista", list), ("kod", code), ("version", &*version)];
    app.as_(Persona::Coordinator).post(&format!("{HERE}/{page}"), &form).await
}

/// The line of an entry in its list.
async fn line(app: &App, page: &str, list: &str, code: &str) -> Option<Vec<String>> {
    let shown = app.as_(Persona::Coordinator).get(&format!("{HERE}/{page}?lista={list}")).await.is(200);
    let title = shown.texts("table caption").remove(0);
    let links = Selector::parse("tbody th a").unwrap();
    let page = shown.html();
    let mut links = page.select(&links).map(|link| link.value().attr("href").unwrap_or_default());
    let at = links.position(|link| link.ends_with(&format!("&kod={code}")))?;
    shown.table(&title).into_iter().nth(at)
}

/// Adds an entry to each of the lists, changes it, switches it off and on.
async fn goes_round(app: &App, lists: &[List]) {
    for &(page, list, typed, code, (field, value)) in lists {
        let done = change(app, &format!("{HERE}/{page}?lista={list}&ny=1"), typed).await.is(303);
        assert_eq!(done.location(), format!("{HERE}/{page}?lista={list}&klart=tillagt"));
        assert_eq!(line(app, page, list, code).await.expect(code)[2], "Används", "{list}");
        let keys = noted(app).await.last().unwrap().1.clone();
        assert!(keys.split(' ').any(|key| key == format!("{list}.{code}")), "{keys}");

        change(app, &entry(page, list, code), &[(field, value)]).await.is(303);
        let form =
            app.as_(Persona::Administrator).get(&entry(page, list, code)).await.is(200).untouched("#settings-form");
        assert!(form.contains(&(field.to_owned(), value.to_owned())), "{list}: {form:?}");
        assert!(
            noted(app).await.last().unwrap().1.contains(field.split('.').next().unwrap()) || list == "owners",
            "{list}"
        );

        let off = switch(app, page, list, code, "off").await.is(303);
        assert!(off.location().ends_with("klart=av"), "{list}");
        assert_eq!(line(app, page, list, code).await.unwrap()[2], "Avstängd", "{list}");
        assert_eq!(noted(app).await.last().unwrap().1, format!("off:{list}:{code}"));
        switch(app, page, list, code, "on").await.is(303);
        assert_eq!(line(app, page, list, code).await.unwrap()[2], "Används", "{list}");
        assert_eq!(noted(app).await.last().unwrap().1, format!("on:{list}:{code}"));
    }
}

each_engine! {
    async fn an_entry_of_the_work_is_added_changed_switched_off_and_on(app: App) {
        goes_round(&app, &LISTS[..4]).await;
        // Twice added is twice there, under another code: a name is no key.
        change(&app, &format!("{HERE}/aktorer?lista=actors&ny=1"), LISTS[0].2).await.is(303);
        assert!(line(&app, "aktorer", "actors", "lyktans-lopare-2").await.is_some());
    }

    async fn an_entry_residents_read_is_added_changed_switched_off_and_on(app: App) {
        goes_round(&app, &LISTS[4..]).await;
    }

    async fn an_untouched_entry_changes_nothing(app: App) {
        let before = settings(&app);
        for (page, list, code) in [
            ("aktorer", "actors", "polisen"),
            ("aktorer", "report_to", "lokala-bra"),
            ("omraden", "areas", "centrum"),
            ("kategorier", "categories", "5"),
            ("kategorier", "categories", "5.1"),
            ("kategorier", "public_choices", "lamp"),
            ("texter", "templates", "received"),
            ("texter", "support_lines", "emergency"),
            ("texter", "local_support", "switchboard"),
            ("texter", "waiting_reasons", "season"),
            ("texter", "owners", "street_park"),
        ] {
            change(&app, &entry(page, list, code), &[]).await.is(303);
            assert_eq!(settings(&app), before, "{list} {code}");
        }
    }

    async fn a_kind_comes_below_its_head_and_goes_off_with_it(app: App) {
        change(&app, &format!("{HERE}/kategorier?lista=categories&ny=1&under=5"), &[("name", "Trasig bänk")]).await.is(303);
        assert_eq!(line(&app, "kategorier", "categories", "5.9").await.unwrap()[..2], ["↳ Trasig bänk 5.9", "Invånare kan välja"]);
        for choice in ["lamp", "view"] {
            switch(&app, "kategorier", "public_choices", choice, "off").await.is(303);
        }
        switch(&app, "kategorier", "categories", "5", "off").await.is(303);
        assert_eq!(line(&app, "kategorier", "categories", "5.9").await.unwrap()[2], "Avstängd");
    }

    async fn what_is_off_is_offered_no_longer_but_still_called_by_its_name(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let coordinator = app.as_(Persona::Coordinator);
        for (page, list, code, at, option) in [
            ("kategorier", "public_choices", "traffic", "/rapportera", "input[name=choice][value=traffic]"),
            ("omraden", "areas", "tallasen", "/rapportera", "select[name=area] option[value=tallasen]"),
            ("omraden", "areas", "sjostaden", &*path(id), "select[name=area] option[value=sjostaden]"),
            ("kategorier", "categories", "3.4", &path(id), "select[name=category] option[value=\"3.4\"]"),
            ("texter", "owners", "police", &path(id), "select[name=owner] option[value=police]"),
            ("aktorer", "actors", "handlarna", &path(id), "select[name=unit] option[value=handlarna]"),
            ("texter", "waiting_reasons", "season", &path(id), "select[name=reason] option[value=season]"),
            ("texter", "templates", "needs_place", &path(id), "select[name=template] option[value=needs_place]"),
            ("aktorer", "actors", "lyktbo", "/personal/konton", "select[name=actor] option[value=lyktbo]"),
        ] {
            let client = match at {
                "/rapportera" => app.resident(),
                "/personal/konton" => app.as_(Persona::Administrator),
                _ => coordinator.clone(),
            };
            assert!(client.get(at).await.is(200).attr(option, "value").is_some(), "{at} has no {option}");
            switch(&app, page, list, code, "off").await.is(303);
            assert!(client.get(at).await.is(200).attr(option, "value").is_none(), "{at} offers {code}");
        }
        // What has it keeps it and is called by its name; old cases are still found by it.
        let account = format!("/personal/konton/{}", app.id_of(Persona::Participant));
        let page = app.as_(Persona::Administrator).get(&account).await.is(200);
        assert_eq!(page.attr("select[name=actor] option[selected]", "value").as_deref(), Some("lyktbo"));
        assert!(coordinator.get("/personal/inkorg").await.is(200).attr("select[name=area] option[value=tallasen]", "value").is_some());
        let picture = coordinator.get("/personal/lagesbild/2026-v09-10").await.is(200);
        assert!(picture.table("Områden").iter().any(|row| row[0] == "Tallåsen"));
    }

    async fn what_others_need_stays_on_and_says_why(app: App) {
        let before = settings(&app);
        for (page, list, code, why) in [
            ("kategorier", "categories", "5.1", "Kategorin är avstängd"),
            ("kategorier", "public_choices", "safe", "Formuläret måste ha ett val för trygga platser"),
        ] {
            let told = switch(&app, page, list, code, "off").await.is(422);
            assert!(told.texts("#error-summary a")[0].contains(why), "{:?}", mistakes(&told));
        }
        assert_eq!(settings(&app), before);
        for area in settings(&app).0.areas.iter().skip(1) {
            switch(&app, "omraden", "areas", &area.code, "off").await.is(303);
        }
        let last = settings(&app).0.areas[0].code.clone();
        let told = switch(&app, "omraden", "areas", &last, "off").await.is(422);
        assert!(told.texts("#error-summary a")[0].contains("Något i listan måste vara kvar"));
    }

    async fn a_mistake_in_an_entry_stands_at_its_field_and_keeps_what_was_typed(app: App) {
        let before = settings(&app);
        let new = |page: &str, list: &str| format!("{HERE}/{page}?lista={list}&ny=1");
        for (page, typed, wrong) in [
            (new("aktorer", "actors"), ("name", ""), "name"),
            (new("texter", "owners"), ("name.sv", "Elbolaget"), "name.fi"),
            (entry("omraden", "areas", "centrum"), ("lat", "mitt i stan"), "lat"),
            (entry("omraden", "areas", "centrum"), ("lat", "9,5"), "lat"),
            (entry("texter", "owners", "street_park"), ("email", "gatan"), "email"),
            (entry("texter", "support_lines", "police"), ("number", "ring"), "number"),
            (entry("texter", "local_support", "switchboard"), ("number", "ring"), "number"),
            (entry("texter", "local_support", "switchboard"), ("name.en", ""), "name.en"),
            (entry("texter", "local_support", "switchboard"), ("url", "lyktkoping.example.org"), "url"),
            (entry("texter", "local_support", "switchboard"), ("last_checked", "i går"), "last_checked"),
        ] {
            let told = change(&app, &page, &[typed]).await.is(422);
            let at: Vec<_> = mistakes(&told).into_iter().map(|(at, _)| at).collect();
            assert!(at.contains(&format!("#field-{wrong}")), "{page}: {:?}", mistakes(&told));
            assert_eq!(told.value(typed.0).as_deref(), Some(typed.1), "{page}");
        }
        assert_eq!(settings(&app), before);
    }

    async fn a_number_is_shown_to_residents_once_somebody_has_checked_it(app: App) {
        let switchboard = entry("texter", "local_support", "switchboard");
        let off: Vec<_> = app.as_(Persona::Coordinator).get(&switchboard).await.is(200).untouched("#settings-form");
        let off: Vec<_> = off.iter().filter(|(name, _)| name != "confirmed").map(|(name, value)| (name.as_str(), value.as_str())).collect();
        app.as_(Persona::Coordinator).post(&format!("{HERE}/texter"), &off).await.is(303);
        assert_eq!(line(&app, "texter", "local_support", "switchboard").await.unwrap()[2], "Visas inte");
        change(&app, &switchboard, &[("confirmed", "1"), ("last_checked", "2026-03-01")]).await.is(303);
        let line = line(&app, "texter", "local_support", "switchboard").await.unwrap();
        assert_eq!((&*line[2], &*line[1]), ("Visas", "08-465 004 00 · kontrollerat 2026-03-01"));
        // 112 is on every form; it cannot be taken away.
        let emergency = entry("texter", "support_lines", "emergency");
        change(&app, &emergency, &[("number", "113")]).await.is(422);
    }

    async fn what_is_not_on_the_page_is_not_there(app: App) {
        let admin = app.as_(Persona::Administrator);
        for path in ["aktorer?lista=areas", "aktorer?lista=hej", "aktorer?lista=actors&kod=ingen", "kategorier?lista=categories&kod=5.99"] {
            admin.get(&format!("{HERE}/{path}")).await.is(404);
        }
        let post = |form: Typed| { let admin = admin.clone(); async move { admin.post("/personal/installningar/aktorer", form).await.status.as_u16() } };
        assert_eq!(post(&[("do", "save"), ("lista", "actors"), ("kod", "ingen"), ("version", "1")]).await, 404);
        assert_eq!(post(&[("do", "off"), ("lista", "actors"), ("kod", "ingen"), ("version", "1")]).await, 404);
        assert_eq!(post(&[("do", "remove"), ("lista", "actors"), ("kod", "polisen"), ("version", "1")]).await, 400);
        assert_eq!(post(&[("do", "off"), ("lista", "areas"), ("kod", "centrum"), ("version", "1")]).await, 404);
        let under = [("do", "add"), ("lista", "categories"), ("under", "77"), ("name", "Under ingenting"), ("version", "1")];
        admin.post(&format!("{HERE}/kategorier"), &under).await.is(404);
        assert_eq!(settings(&app).1, 1);
    }
}

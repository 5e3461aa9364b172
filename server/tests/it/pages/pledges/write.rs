//! Writing: nothing typed is lost, nobody overwrites anybody, nothing points at a person, what was promised cannot vanish.

use super::{HERE, TITLE, WALKS, WHOLE, act, begun, log, publisher, version, whole, with};
use crate::support::{Answer, Persona, each_engine};

/// What a field holds: typed, ticked, or chosen in a list.
fn kept(page: &Answer, name: &str) -> Option<String> {
    let chosen = |from: &str| page.attr(&format!("{from}[name=\"{name}\"] option[selected]"), "value");
    let ticked = page.attr(&format!("input[name=\"{name}\"][checked]"), "value");
    chosen("select").or(ticked).or_else(|| page.value(name))
}

each_engine! {
    async fn a_pledge_begins_with_its_heading_and_says_what_is_missing(app: App) {
        let here = begun(&app, TITLE).await;
        let page = publisher(&app).get(&here).await.is(200);
        assert!(page.main().contains("4 saker saknas innan löftet kan publiceras"), "{}", page.main());
        assert_eq!(page.attr("article a[href*='#field-']", "href"), Some(format!("{here}#field-promise")));
        publisher(&app).post(&format!("{HERE}/ny"), &[("title", " ")]).await.is(422);
        assert_eq!(log(&app).await, ["pledge.drafted"]);
        app.as_(Persona::Anonymous).get("/loften/trygg-vag-hem-i-centrum").await.is(404);
        assert!(app.resident().get("/loften").await.is(200).main().contains("Inga löften är publicerade än"));
    }

    async fn everything_that_is_written_is_kept(app: App) {
        let here = whole(&app, TITLE).await;
        let page = publisher(&app).get(&here).await.is(200);
        for (name, value) in WHOLE.iter().filter(|(name, _)| !["do", "area"].contains(name)) {
            assert_eq!(kept(&page, name).as_deref(), Some(*value), "{name}");
        }
        let activity = publisher(&app).get(&format!("{here}/aktivitet/1")).await.is(200);
        for (name, value) in WALKS.iter().filter(|(name, _)| *name != "do") {
            assert_eq!(kept(&activity, name).as_deref(), Some(*value), "{name}");
        }
        assert!(!page.main().contains("saknas innan"), "{}", page.main());
    }

    async fn a_form_with_mistakes_keeps_what_was_typed(app: App) {
        let here = begun(&app, TITLE).await;
        for (field, at, other) in [
            ("last", "last", ("last", "2025-12-31")),
            ("last", "last", ("last", "snart")),
            ("figures", "figures", ("figure_source", "")),
            ("signatures", "signatures", ("sign_day", "")),
            ("grounds", "grounds", ("ground_kind", "")),
            ("other", "other", ("who", "other")),
        ] {
            let page = act(&app, &here, &here, &with(&WHOLE, &[other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{at}-error")).len(), 1, "{field}");
            assert_eq!(page.value("background").as_deref(), Some("Många väljer en längre väg."));
        }
        let new = format!("{here}/aktivitet/ny");
        for (field, other) in [("amount", ""), ("amount", "många"), ("unit", ""), ("due", ""), ("text", "")] {
            let page = act(&app, &here, &new, &with(&WALKS, &[(field, other)])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
        }
        assert_eq!(version(&app, &here).await, "1", "nothing was changed");
    }

    async fn the_slower_of_two_loses_nothing(app: App) {
        let here = begun(&app, TITLE).await;
        act(&app, &here, &here, &WHOLE).await.is(303);
        let late = [("version", "1"), ("aim", "Något annat.")];
        let page = publisher(&app).post(&here, &with(&WHOLE, &late)).await.is(409);
        assert!(page.text().contains("Något annat.") && page.main().contains("Någon annan ändrade löftet"));
        publisher(&app).post(&format!("{here}/aktivitet/ny"), &with(&WALKS, &[("version", "1")])).await.is(409);
        publisher(&app).post(&format!("{here}/granska"), &[("version", "1")]).await.is(409);
        assert_eq!(publisher(&app).get(&here).await.value("aim").as_deref(), Some("Fler går hem."));
    }

    async fn nobody_is_pointed_at_anywhere(app: App) {
        const CALL: &str = "Ring Anna Svensson på 070-174 06 12.";
        let here = begun(&app, TITLE).await;
        publisher(&app).post(&format!("{HERE}/ny"), &[("title", CALL)]).await.is(422);
        let fields = [
            "title", "promise", "background", "figure_what", "figure_source", "aim", "children", "sign_role", "ground_text",
            "previous", "contact", "reason", "other",
        ];
        for field in fields {
            act(&app, &here, &here, &with(&WHOLE, &[(field, CALL)])).await.is(422);
        }
        for field in ["text", "other", "unit", "comment"] {
            act(&app, &here, &format!("{here}/aktivitet/ny"), &with(&WALKS, &[(field, CALL)])).await.is(422);
        }
        assert_eq!(version(&app, &here).await, "1", "nothing was kept");
        let here = whole(&app, TITLE).await;
        super::publish(&app, &here, "").await.is(303);
        act(&app, &here, &here, &with(&WHOLE, &[("aim", "Alla går hem.")])).await.is(303);
        super::publish(&app, &here, CALL).await.is(422);
    }

    async fn an_activity_is_struck_until_it_is_promised(app: App) {
        let here = whole(&app, TITLE).await;
        let new = format!("{here}/aktivitet/ny");
        act(&app, &here, &new, &with(&WALKS, &[("text", "Kontroller"), ("unit", "kontroller")])).await.is(303);
        act(&app, &here, &format!("{here}/aktivitet/2"), &[("do", "strike")]).await.is(303);
        publisher(&app).get(&format!("{here}/aktivitet/2")).await.is(404);
        super::publish(&app, &here, "").await.is(303);
        let page = act(&app, &here, &format!("{here}/aktivitet/1"), &[("do", "strike")]).await.is(422);
        assert!(page.main().contains("kan inte strykas"), "{}", page.main());
    }

    async fn those_who_only_read_have_no_forms(app: App) {
        let here = whole(&app, TITLE).await;
        for persona in [Persona::Police, Persona::CouncilMember] {
            for path in [here.clone(), format!("{here}/granska")] {
                assert!(app.as_(persona).get(&path).await.is(200).texts("main form").is_empty(), "{path}");
            }
            app.as_(persona).post(&here, &WHOLE).await.is(404);
            app.as_(persona).post(&format!("{here}/granska"), &[]).await.is(404);
        }
        app.as_(Persona::Participant).get(&here).await.is(404);
    }
}

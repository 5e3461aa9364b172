//! The public pages and the small files.

use crate::support::each_engine;
use app::platform::preset::Preset;

/// Every page of reading, in Swedish; the other languages by prefix.
const PAGES: [&str; 7] = ["/", "/om", "/kontakt", "/personuppgifter", "/kakor", "/tillganglighet", "/lattlast"];

each_engine! {
    async fn every_public_page_names_itself_and_its_other_languages(app: App) {
        for path in PAGES {
            for (prefix, lang) in [("", "sv"), ("/fi", "fi"), ("/en", "en")] {
                let own = format!("{prefix}{}", if prefix.is_empty() || path != "/" { path } else { "" });
                let page = app.resident().get(&own).await.is(200);
                assert_eq!(page.attr("html", "lang").as_deref(), Some(lang));
                assert_eq!(page.texts("h1").len(), 1, "{own}");
                let description = page.attr("meta[name=description]", "content").unwrap_or_default();
                assert!(description.chars().count() > 20, "{own} describes itself");
                let canonical = page.attr("link[rel=canonical]", "href").unwrap_or_default();
                assert!(canonical.starts_with("http") && canonical.ends_with(&own), "{own}: {canonical}");
                for other in ["sv", "fi", "en", "x-default"] {
                    let alternate = format!("link[rel=alternate][hreflang={other}]");
                    assert!(page.attr(&alternate, "href").is_some(), "{own} in {other}");
                }
                assert!(page.attr("meta[name=robots]", "content").is_none(), "{own} may be found");
                let words = page.main();
                assert!(!words.contains('{') && !words.contains("– "), "{own}: {words}");
            }
        }
    }

    async fn the_language_switch_keeps_the_page(app: App) {
        let page = app.resident().get("/fi/tillganglighet").await.is(200);
        let switch = |lang: &str| page.attr(&format!(".languages a[hreflang={lang}]"), "href");
        assert_eq!(switch("sv").as_deref(), Some("/tillganglighet"));
        assert_eq!(switch("en").as_deref(), Some("/en/tillganglighet"));
    }

    async fn the_group_behind_the_short_name_is_explained(app: App) {
        for prefix in ["", "/fi", "/en"] {
            let page = app.resident().get(&format!("{prefix}/om")).await.is(200);
            let titles = page.texts("h2");
            assert!(titles.iter().any(|title| title.contains("EST-gruppen")), "{titles:?}");
            assert!(page.main().contains("Effektiv samordning för trygghet"));
        }
    }

    async fn the_accessibility_statement_holds_all_eleven_points(app: App) {
        let page = app.resident().get("/tillganglighet").await.is(200);
        let profile = Preset::load("lyktkoping").unwrap();
        assert_eq!(page.texts("dl.facts dt").len(), 5, "actor, service, conformity, assessed, updated");
        assert!(page.texts("dl.facts dd").contains(&profile.name));
        assert_eq!(page.texts("article h2").len(), 6, "known, burden, exempt, method, tell us, supervisor");
        let complain = format!("main a[href=\"{}\"]", profile.accessibility.supervisor_url);
        assert_eq!(page.texts(&complain).len(), 1);
        let tell = format!("main a[href=\"mailto:{}\"]", profile.contact.email);
        assert_eq!(page.texts(&tell).len(), 1);
    }

    async fn numbers_nobody_has_checked_are_not_shown(app: App) {
        let profile = Preset::load("lyktkoping").unwrap();
        let page = app.resident().get("/kontakt").await.is(200);
        for line in profile.support_lines.iter().chain(&profile.local_support) {
            let shown = page.texts(&format!("main a[href=\"{}\"]", line.tel()));
            assert_eq!(shown.is_empty(), !line.is_shown() , "{}", line.code);
        }
    }

    async fn the_manifest_speaks_the_language_of_the_page(app: App) {
        let page = app.resident().get("/en/om").await.is(200);
        let address = page.attr("link[rel=manifest]", "href").unwrap();
        let manifest = app.resident().get(&address).await.is(200);
        assert_eq!(manifest.header("content-type"), "application/manifest+json");
        let read: serde_json::Value = serde_json::from_slice(&manifest.body).unwrap();
        assert_eq!((read["lang"].as_str(), read["start_url"].as_str()), (Some("en"), Some("/en")));
    }

    async fn the_theme_of_the_page_may_be_kept_and_another_not_for_long(app: App) {
        let page = app.resident().get("/").await.is(200);
        let address = page.attr("link[href^=\"/tema.css\"]", "href").unwrap();
        let theme = app.resident().get(&address).await.is(200);
        assert!(theme.header("cache-control").contains("immutable"));
        assert_eq!(theme.text(), ":root{--accent:#1F4B99}");
        let guessed = app.resident().get("/tema.css?ffffff").await.is(200);
        assert!(!guessed.header("cache-control").contains("immutable"));
    }

    async fn the_coat_of_arms_can_do_nothing(app: App) {
        let arms = app.resident().get("/vapen.svg").await.is(200);
        let policy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; sandbox";
        assert_eq!(arms.header("content-security-policy"), policy);
        assert_eq!(arms.header("x-content-type-options"), "nosniff");
    }

    async fn security_txt_says_where_to_tell(app: App) {
        let file = app.resident().get("/.well-known/security.txt").await.is(200);
        assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
        for field in ["Contact: ", "Expires: ", "Canonical: http"] {
            assert_eq!(file.text().lines().filter(|line| line.starts_with(field)).count(), 1, "{field}");
        }
    }

    async fn what_is_not_there_says_so_in_the_language_asked_for(app: App) {
        for (path, lang) in [("/finns-inte", "sv"), ("/fi/finns-inte", "fi"), ("/en/finns-inte", "en")] {
            let page = app.resident().get(path).await.is(404);
            assert_eq!(page.attr("html", "lang").as_deref(), Some(lang));
            assert_eq!(page.attr("meta[name=robots]", "content").as_deref(), Some("noindex"));
            assert!(page.attr("link[rel=canonical]", "href").is_none());
        }
    }

    async fn the_menu_of_a_phone_leads_wherever_a_resident_goes(app: App) {
        let page = app.resident().get("/").await.is(200);
        let menu = [
            "Rapportera en plats", "Följ din rapport", "Läget", "Ni sa – vi gjorde", "Löften", "Dialog och enkäter", "Vandringar",
            "Grannsamverkan", "Stöd vid brott", "Kontakt",
        ];
        assert_eq!(page.texts(".site-fold nav a"), menu);
        for n in 1..=menu.len() {
            let href = page.attr(&format!(".site-fold li:nth-child({n}) a"), "href").unwrap();
            app.resident().get(&href).await.is(200);
        }
    }
}

//! Outlines from GeoJSON: looked at first, applied once, told by number when they cannot be used.

use super::{HERE, mistakes, noted, settings};
use crate::support::{Answer, App, File, Persona, each_engine, rows};

const FILE: &str = "/personal/installningar/omraden/fil";
const SQUARE: &str = "[[[15.88,59.58],[15.91,59.58],[15.91,59.60],[15.88,59.60],[15.88,59.58]]]";
const TURNED: &str = "[[[59.58,15.88],[59.58,15.91],[59.60,15.91],[59.60,15.88],[59.58,15.88]]]";

fn geojson(features: &[(&str, &str)]) -> String {
    let one = |(properties, coordinates): &(&str, &str)| {
        format!(
            r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":{coordinates}}}}}"#
        )
    };
    let all: Vec<String> = features.iter().map(one).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, all.join(","))
}

/// An area that is on the list, and one that is not.
fn two() -> String {
    geojson(&[(r#"{"code":"centrum"}"#, SQUARE), (r#"{"code":"nya-hamnen","name":"Nya hamnen"}"#, SQUARE)])
}

async fn upload(app: &App, bytes: &[u8]) -> Answer {
    let file = File { field: "file", name: "omraden.geojson", bytes };
    app.as_(Persona::Administrator).multipart(FILE, &[("text", "")], &[file]).await
}

async fn decide(app: &App, preview: &str, act: &str, version: i64) -> Answer {
    let (version, number) = (version.to_string(), preview.rsplit('=').next().unwrap_or_default());
    let form = [("do", act), ("fil", number), ("version", &*version)];
    app.as_(Persona::Administrator).multipart(FILE, &form, &[]).await
}

async fn outlines(app: &App) -> usize {
    rows::everything(app.system().db()).await["area_shape"].len()
}

each_engine! {
    async fn a_file_is_looked_at_and_counts_only_when_it_is_applied(app: App) {
        let before = (settings(&app), outlines(&app).await);
        let kept = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        let page = app.as_(Persona::Administrator).get(&kept).await.is(200);
        let features = page.table("Så här blir det");
        assert_eq!(features[0][..3], ["Centrum", "centrum", "Nya gränser"]);
        assert_eq!(features[1][..3], ["Nya hamnen", "nya-hamnen", "Nytt område"]);
        assert!(page.main().contains("De ligger kvar som de är: Stationsområdet"), "{}", page.main());
        assert_eq!((settings(&app), outlines(&app).await), before);

        let done = decide(&app, &kept, "apply", 1).await.is(303);
        let list = app.as_(Persona::Administrator).get(done.location()).await.is(200);
        assert!(list.main().contains("Filen är inläst"));
        let outlined = list.table("Områden").into_iter().filter(|row| row[1].contains("inlästa gränser"));
        let codes: Vec<_> = outlined.map(|row| row[0].rsplit(' ').next().unwrap_or_default().to_owned()).collect();
        assert_eq!(codes, ["centrum", "nya-hamnen"]);
        let acts = noted(&app).await;
        assert_eq!(acts[0], ("areas.imported".to_owned(), "outlines 2".to_owned()));
        assert!(acts[1].1.contains("areas.nya-hamnen"), "{acts:?}");
        // The same file again would change nothing.
        let again = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        let page = app.as_(Persona::Administrator).get(&again).await.is(200);
        assert!(page.table("Så här blir det").iter().all(|row| row[2] == "Oförändrat"));
    }

    async fn a_file_is_applied_once_or_thrown_away(app: App) {
        let kept = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        decide(&app, &kept, "apply", 1).await.is(303);
        decide(&app, &kept, "apply", 2).await.is(409);
        let kept = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        decide(&app, &kept, "forget", 2).await.is(303);
        app.as_(Persona::Administrator).get(&kept).await.is(404);
        decide(&app, &kept, "apply", 2).await.is(409);
        // A later file takes the place of one nobody has decided about.
        let first = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        let second = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        app.as_(Persona::Administrator).get(&first).await.is(404);
        app.as_(Persona::Administrator).get(&second).await.is(200);
    }

    async fn settings_that_moved_on_are_shown_before_anything_is_applied(app: App) {
        let kept = upload(&app, two().as_bytes()).await.is(303).location().to_owned();
        super::change(&app, &format!("{HERE}?del=kontakt"), &[("contact.unit", "Medborgarkontoret")]).await.is(303);
        let before = (settings(&app), outlines(&app).await);
        let told = decide(&app, &kept, "apply", 1).await.is(409);
        assert!(told.main().contains("Inställningarna ändrades av någon annan"));
        assert_eq!((settings(&app), outlines(&app).await), before);
        decide(&app, &kept, "apply", 2).await.is(303);
        assert_eq!(settings(&app).0.contact.unit, "Medborgarkontoret");
        assert!(settings(&app).0.areas.iter().any(|area| area.code == "nya-hamnen"));
    }

    async fn what_cannot_be_used_is_told_with_the_number_of_the_area(app: App) {
        let before = (settings(&app), outlines(&app).await);
        let good = (r#"{"code":"centrum"}"#, SQUARE);
        for (file, words) in [
            (geojson(&[good, ("{}", SQUARE)]), "Område nummer 2 i filen: egenskapen code saknas"),
            (geojson(&[good, good]), "Område nummer 2 i filen: koden finns redan"),
            (geojson(&[good, good, (r#"{"code":"ny"}"#, SQUARE)]), "Område nummer 3 i filen: området är nytt"),
            (geojson(&[(r#"{"code":"centrum"}"#, TURNED)]), "Område nummer 1 i filen: latitud står före longitud"),
            (geojson(&[]), "Filen har inga områden"),
            ("hej".to_owned(), "Filen är inte GeoJSON"),
            (String::new(), "Välj en fil"),
        ] {
            let page = upload(&app, file.as_bytes()).await.is(422);
            let told = mistakes(&page);
            assert!(told.iter().any(|(at, said)| at == "#field-file" && said.starts_with(words)), "{words}: {told:?}");
        }
        let latin = [two().as_bytes(), &[0xE5]].concat();
        assert!(mistakes(&upload(&app, &latin).await.is(422))[0].1.contains("UTF-8"));
        let huge = vec![b' '; 4 * 1024 * 1024 + 1];
        assert!(mistakes(&upload(&app, &huge).await.is(422))[0].1.contains("högst 4 MB"));
        assert_eq!((settings(&app), outlines(&app).await), before);
        assert!(noted(&app).await.is_empty());
    }

    async fn pasted_text_is_kept_beside_its_mistakes(app: App) {
        let typed = geojson(&[(r#"{"code":"ny"}"#, SQUARE)]);
        let admin = app.as_(Persona::Administrator);
        let page = admin.multipart(FILE, &[("text", &typed)], &[]).await.is(422);
        assert_eq!(mistakes(&page)[0], ("#field-text".to_owned(), "Område nummer 1 i filen: området är nytt men saknar egenskapen name.".to_owned()));
        assert_eq!(page.value("text").as_deref(), Some(&*typed));
        let kept = admin.multipart(FILE, &[("text", &two())], &[]).await.is(303);
        admin.get(kept.location()).await.is(200);
    }
}

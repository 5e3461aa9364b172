//! Streets and named places from CSV: looked at first, then in place of the old list.

use super::mistakes;
use crate::support::{Answer, App, File, Persona, each_engine, rows};

const PLACES: &str = "/personal/installningar/platser";
const HEADER: &str = "name;kind;area;lat;lon;place_type";
const TWO: &str = "Lyktgränd;street;centrum;59,5898;15,8995;\nStora lyktan;place;nowhere;59,59;15,9;park";

fn csv(rows: &str) -> Vec<u8> {
    format!("{HEADER}\n{rows}\n").into_bytes()
}

async fn upload(app: &App, bytes: &[u8]) -> Answer {
    let file = File { field: "file", name: "platser.csv", bytes };
    app.as_(Persona::Administrator).multipart(PLACES, &[], &[file]).await
}

async fn decide(app: &App, preview: &str, act: &str) -> Answer {
    let form = [("do", act), ("fil", preview.rsplit('=').next().unwrap_or_default())];
    app.as_(Persona::Administrator).multipart(PLACES, &form, &[]).await
}

/// What the street search finds, as residents see it.
async fn found(app: &App, text: &str) -> String {
    app.resident().post(app::places::SEARCH, &[("text", text)]).await.is(200).text()
}

async fn places(app: &App) -> std::collections::BTreeSet<String> {
    rows::everything(app.system().db()).await["place"].clone()
}

each_engine! {
    async fn a_file_is_looked_at_and_then_replaces_the_list(app: App) {
        let old = upload(&app, &csv("Gamla gatan;street;;59,59;15,9;")).await.is(303).location().to_owned();
        decide(&app, &old, "apply").await.is(303);
        assert!(found(&app, "Gamla").await.contains("Gamla gatan"));

        let before = places(&app).await;
        let kept = upload(&app, &csv(TWO)).await.is(303).location().to_owned();
        let page = app.as_(Persona::Administrator).get(&kept).await.is(200);
        assert!(page.main().contains("Filen har 1 gata och 1 plats."), "{}", page.main());
        assert!(page.main().contains("Okända områden i filen: nowhere."));
        assert_eq!(page.table("De första raderna")[0], ["Lyktgränd", "Gata", "Centrum", "59,5898", "15,8995"]);
        assert_eq!(places(&app).await, before, "nothing counts before it is applied");

        let done = decide(&app, &kept, "apply").await.is(303);
        let page = app.as_(Persona::Administrator).get(done.location()).await.is(200);
        assert!(page.main().contains("Filen är inläst") && page.main().contains("Nu finns 1 gata och 1 plats."));
        assert!(found(&app, "Lyktgr").await.contains("Lyktgränd") && !found(&app, "Gamla").await.contains("Gamla gatan"));
        assert!(super::noted(&app).await.contains(&("places.imported".to_owned(), "rows 2".to_owned())));
        decide(&app, &kept, "apply").await.is(409);
    }

    async fn a_file_thrown_away_changes_nothing(app: App) {
        let before = places(&app).await;
        let kept = upload(&app, &csv(TWO)).await.is(303).location().to_owned();
        decide(&app, &kept, "forget").await.is(303);
        app.as_(Persona::Administrator).get(&kept).await.is(404);
        decide(&app, &kept, "apply").await.is(409);
        assert_eq!(places(&app).await, before);
    }

    async fn what_cannot_be_used_is_told_with_the_number_of_its_line(app: App) {
        let before = places(&app).await;
        for (file, words) in [
            (csv("Lyktgränd;street;centrum;59,5898;15,8995;\nLyktgränd;street;centrum;59,5;15,9;"), "Rad 3: Samma namn finns på en tidigare rad"),
            (csv("Lyktgränd;street;centrum;59,5898"), "Rad 2: Raden ska ha sex fält"),
            (csv("Lyktgränd;väg;centrum;59,5898;15,8995;"), "Rad 2: Sorten ska vara street eller place"),
            (csv("Lyktgränd;street;centrum;15,8995;59,5898;"), "Rad 2: Latitud eller longitud är inget tal, eller ligger utanför Sverige"),
            (csv("\"Lyktgränd;street;centrum;59,5898;15,8995;"), "Rad 2: Ett citattecken saknar sitt slut"),
            (b"namn;sort\nLyktgr\xC3\xA4nd;street".to_vec(), "Rad 1: Första raden ska vara name;kind;area;lat;lon;place_type"),
            (b"Lyktgr\xE4nd".to_vec(), "Filen går inte att läsa. Spara den som UTF-8"),
            (Vec::new(), "Välj en fil"),
            (vec![b';'; 3 * 1024 * 1024 + 1], "Filen är för stor. Den får vara högst 3 MB."),
        ] {
            let told = mistakes(&upload(&app, &file).await.is(422));
            assert!(told[0].0 == "#field-file" && told[0].1.starts_with(words), "{words}: {told:?}");
        }
        assert_eq!(places(&app).await, before);
    }
}

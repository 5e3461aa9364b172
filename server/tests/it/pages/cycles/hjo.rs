//! Hjo: EST every second week with an own mapping of what makes people uneasy, the police statistics beside it, and BRÅ that
//! follows it every quarter.

use super::steps::*;
use crate::support::{Answer, App, Client, File, Persona, each_engine};
use chrono::TimeDelta;

const WEEKS: &str = "2026-v09-10";
const FILE: &str = "/personal/bidrag/polisen/fil";
const SUMMARY: &str = "Oro i hamnen på helgkvällar.";
/// Headings as the police may write them: nothing says by itself which column is the month or the number.
const HEADING: [&str; 4] = ["Tidsperiod", "Brottstyp", "Ort", "Fall"];
const COLUMNS: [(&str, &str); 4] =
    [("column-month", "0"), ("column-crime", "1"), ("column-area", "2"), ("column-number", "3")];

async fn read(police: &Client<'_>, name: &str, bytes: &[u8]) -> (String, Answer) {
    let file = File { field: "file", name, bytes };
    let sent = police.multipart(FILE, &[("do", "read"), ("kind", "crimes")], &[file]).await.is(303);
    let id = sent.location().split("fil=").nth(1).unwrap().trim_end_matches("#main").to_owned();
    (id, police.get(sent.location()).await.is(200))
}

async fn does(police: &Client<'_>, verb: &str, file: &str) -> Answer {
    let form = [[("do", verb), ("file_id", file)].as_slice(), &COLUMNS].concat();
    police.post(FILE, &form).await.is(303)
}

fn workbook(rows: &[[&str; 3]], numbers: &[f64]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADING).unwrap();
    for ((row, number), at) in rows.iter().zip(numbers).zip(1..) {
        sheet.write_row(at, 0, *row).unwrap();
        sheet.write(at, 3, *number).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn book_of(month: &str, thefts: f64) -> Vec<u8> {
    workbook(&[[month, "Stöld", "Hjo"]], &[thefts])
}

/// What the picture says of reported crimes.
async fn reported(app: &App, month: &str) -> Vec<Vec<String>> {
    picture(app, WEEKS).await.table(&format!("Anmälda brott, {month}"))
}

/// What the two files say of February: now, in January, a year ago.
const FEBRUARY: [[&str; 4]; 3] = [["Hot", "2", "–", "–"], ["Skadegörelse", "–", "3", "–"], ["Stöld", "9", "4", "–"]];

/// Two files of the police: lines with mistakes, columns that are chosen once, one taken back and taken in again. Tells which
/// stands.
async fn statistics_are_read(app: &App) -> String {
    let police = speaker(app, "polisen").await;
    let lines = "2026-01;Stöld;Hjo;4\n2026-01;Skadegörelse;Korsberga;3\n2025-01;Stöld;Hjo;7\n2026-13;Stöld;Hjo;2\n2026-01;Bedrägeri;Atlantis;1\n2026-01;Hot;Hjo;många\n";
    let csv = format!("{}\n{lines}", HEADING.join(";"));
    let (first, look) = read(&police, "brott.csv", csv.as_bytes()).await;
    assert!(look.main().contains("Välj kolumn för: Månad"), "{}", look.main());
    does(&police, "map", &first).await;
    let look = police.get(&format!("{FILE}?fil={first}")).await.is(200).main();
    assert!(look.contains("3 rader kan läsas in, 3 har fel."), "{look}");
    for wrong in [
        "Rad 5: Månad går inte att läsa.",
        "Rad 6: Område finns inte i kommunens lista.",
        "Rad 7: Antal går inte att läsa.",
    ] {
        assert!(look.contains(wrong), "{wrong}: {look}");
    }
    assert!(reported(app, "januari 2026").await.is_empty(), "looked at is not taken in");
    does(&police, "take_in", &first).await;
    assert_eq!(reported(app, "januari 2026").await, [["Skadegörelse", "3", "–", "–"], ["Stöld", "4", "–", "7"]]);

    // The next month comes as a workbook with the same headings: its columns are known.
    app.wait(TimeDelta::minutes(1));
    let book = workbook(&[["2026-02", "Stöld", "Hjo"], ["2026-02", "Hot", "Korsberga"]], &[9.0, 2.0]);
    let (second, look) = read(&police, "brott.xlsx", &book).await;
    assert!(look.main().contains("2 rader kan läsas in") && !look.main().contains("Välj kolumn"), "{}", look.main());
    does(&police, "take_in", &second).await;
    assert_eq!(reported(app, "februari 2026").await, FEBRUARY);
    does(&police, "undo", &second).await;
    assert!(reported(app, "februari 2026").await.is_empty());
    assert_eq!(reported(app, "januari 2026").await.len(), 2, "the month before stands again");
    app.wait(TimeDelta::minutes(1));
    let (third, _) = read(&police, "brott.xlsx", &book).await;
    does(&police, "take_in", &third).await;
    third
}

/// The group's own mapping, beside the statistics; the two are never added up.
async fn two_weeks_are_told(app: &App) {
    let own = [
        ("2.1", "hjo", 7, "Samling i hamnen."),
        ("5.1", "korsberga", 1, "Mörk gångväg."),
        ("2.1", "landsbygden", 4, "Buskörning."),
    ];
    gives(app, "kommunen", WEEKS, "Fler vuxna behövs i hamnen.", &own).await;
    gives(app, "foretag", WEEKS, "Snatterier i matbutiken.", &[("1.1", "hjo", 3, "Snatteri.")]).await;
    is_quiet(app, "ideella-organisationer", WEEKS).await;
    gives(app, "polisen", WEEKS, "Trafikkontroller vid skolan.", &[]).await;
    let page = picture(app, WEEKS).await;
    assert!(page.texts(".eyebrow").contains(&"EST · vecka 9–10 2026".to_owned()), "{:?}", page.texts(".eyebrow"));
    assert!(
        page.main().contains("15 uppgifter om otrygghet")
            && page.main().contains("Den läggs inte ihop med gruppens egna uppgifter."),
        "{}",
        page.main()
    );
    for told in [
        "Polisen (kommunpolis)",
        "Ideella organisationer",
        "Fler vuxna behövs i hamnen.",
        "Trafikkontroller vid skolan.",
    ] {
        assert!(page.main().contains(told), "{told}: {}", page.main());
    }
    let members = [("Säkerhetsstrateg", "kommunen"), ("Kommunpolis", "polisen"), ("Butikschef", "foretag")];
    let decided = Decision {
        title: "Vuxna i hamnen på helger",
        actor: "kommunen",
        role: "Fritidschef",
        until: "2026-04-30",
        area: "hjo",
    };
    meets(app, WEEKS, &members, &decided).await;
}

each_engine! {
    async fn police_statistics_stand_beside_the_groups_own_mapping(app: App of "hjo") {
        let third = statistics_are_read(&app).await;
        two_weeks_are_told(&app).await;
        app.wait_signed_in(TimeDelta::days(7)).await;
        let frozen = stands(&app, WEEKS, SUMMARY).await;
        is_published(&app, WEEKS, SUMMARY).await;
        let stood = async || coordinator(&app).get(&frozen).await.is(200).table("Anmälda brott, februari 2026");
        assert_eq!(stood().await, FEBRUARY);
        let outside = app.as_(Persona::CouncilMember).get(&frozen).await.is(200);
        assert!(!outside.main().contains("Anmälda brott"), "small figures of the police stay in the group");
        // What the police put right later stands in the next picture; what stood stands.
        app.wait_signed_in(TimeDelta::days(1)).await;
        let later = book_of("2026-02", 12.0);
        let police = speaker(&app, "polisen").await;
        police.post(FILE, &[("do", "undo"), ("file_id", &*third)]).await.is(409);
        let (fourth, _) = read(&police, "brott.xlsx", &later).await;
        does(&police, "take_in", &fourth).await;
        let next = picture(&app, "2026-v11-12").await.table("Anmälda brott, februari 2026");
        assert_eq!(next.iter().find(|row| row[0] == "Stöld").unwrap()[1], "12");
        assert_eq!(stood().await, FEBRUARY);

        app.wait_signed_in(TimeDelta::days(24)).await;
        let to = reach(&app, "bra", "attachment").await;
        let report = report(&app, "quarter:2026-k1", "Stölder enligt polisen: 9 i februari. Oro i hamnen.").await;
        assert_eq!(sends(&app, &report).await, ["bra"]);
        assert_eq!(addresses(&app, "Kvartalsrapport kvartal 1 2026 från Hjo kommun").await, [to]);
        let page = app.as_(Persona::CouncilMember).get(&report).await.is(200);
        assert!(page.main().contains("Ur lägesbilden, från EST.") && page.main().contains("Stölder enligt polisen: 9 i februari."), "{}", page.main());
        assert_eq!([figure(&page, "Hjo"), figure(&page, "Korsberga")], ["10", "–"].map(str::to_owned));
        assert_eq!(page.table("Skickad till")[0][0], "Brottsförebyggande rådet (BRÅ)");
    }
}

//! The register: reports and delgivna lägesbilder, to whom, how, and whether the letter has left; page by page.

use super::{HERE, again, fixed};
use crate::{
    pages::cycles::steps,
    support::{App, Persona, each_engine, smtp::Smtp},
    worker::over,
};
use app::{kernel::id::DocumentId, on};
use server::worker::work_off;

const REGISTER: &str = "/personal/rapporter/diarium";
const WEEK: &str = "2026-v10";
const PICTURE: &str = "/personal/lagesbild/2026-v10";
const NAME: &str = "Lägesbild vecka 10 2026";

/// The picture of the week is delgiven to those who work with the measures, by a PDF.
async fn told(app: &App) {
    steps::reach(app, "verksamheterna", "attachment").await;
    app.wait_signed_in(chrono::TimeDelta::days(7)).await;
    steps::coordinator(app).post(PICTURE, &[("do", "levels")]).await.is(303);
    steps::act(app, PICTURE, &[("do", "step-meet")]).await.is(303);
    steps::stands(app, WEEK, "Lugnt i alla områden.").await;
    steps::act(app, PICTURE, &[("do", "step-tell")]).await.is(303);
}

async fn lines(app: &App) -> Vec<Vec<String>> {
    let reader = again(app, Persona::CouncilMember).await;
    reader.get(&format!("{REGISTER}?ar=2026")).await.is(200).table("Diarieförteckning")
}

/// So many reports of months long ago, fixed this year, one a day.
async fn many(app: &App, number: u32) {
    const ADD: &str = "
        INSERT INTO document (id, kind, span, number, state, texts, content, hash, registration, fixed_on, created_at, version)
        VALUES ($1, 'month', $2, 1, 'fixed', '{}', '{}', '', $3, $4, $5, 1)";
    let scope = app.system();
    let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let mut tx = scope.db().begin().await.unwrap();
    for at in 0..number {
        let span = format!("{}-{:02}", 2015 + at / 12, at % 12 + 1);
        let day = first + chrono::Days::new(u64::from(at));
        let created = scope.now() - chrono::TimeDelta::days(400 - i64::from(at));
        on!(&mut tx, |c| sqlx::query(ADD)
            .bind(scope.new_id::<DocumentId>())
            .bind(span)
            .bind(format!("KS 2026/{at}"))
            .bind(day.to_string())
            .bind(created)
            .execute(c)
            .await
            .map(|_| ()))
        .unwrap();
    }
    tx.commit().await.unwrap();
}

each_engine! {
    async fn a_delgiven_picture_stands_in_the_register_with_its_recipients(app: App of "degerfors") {
        assert!(lines(&app).await.is_empty());
        told(&app).await;
        let waiting = "Verksamheterna: bifogad PDF, på väg sedan 9 mars 2026";
        assert_eq!(lines(&app).await, [["9 mars 2026", NAME, "1", "", "Delgiven", waiting, "Bevaras"]]);
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        while work_off(&app.municipality, &post).await > 0 {}
        assert_eq!(lines(&app).await[0][5], "Verksamheterna: bifogad PDF, avsänd 9 mars 2026");
        // Told again, it is another version; how the first went stands as it was.
        steps::act(&app, PICTURE, &[("do", "step-reopen"), ("why", "Ett antal var fel.")]).await.is(303);
        steps::act(&app, PICTURE, &[("do", "step-adjust")]).await.is(303);
        let link = [("do", "save"), ("code", "verksamheterna"), ("version", "1"), ("address", "v@example.org"), ("way", "link")];
        again(&app, Persona::Coordinator).await.post(super::RECIPIENTS, &link).await.is(303);
        steps::act(&app, PICTURE, &[("do", "step-tell")]).await.is(303);
        let scope = app.system();
        let mut tx = scope.db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query("UPDATE outbox SET state = 'dead' WHERE state = 'waiting'").execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        let rows = lines(&app).await;
        assert_eq!([&rows[0][2], &rows[0][5]], ["2", "Verksamheterna: länk, gick inte att skicka (9 mars 2026)"]);
        assert_eq!([&rows[1][2], &rows[1][5]], ["1", "Verksamheterna: bifogad PDF, avsänd 9 mars 2026"]);
        let reader = again(&app, Persona::CouncilMember).await;
        let page = reader.get(REGISTER).await.is(200);
        assert_eq!(page.attr("td a[href*=version]", "href").as_deref(), Some("/personal/lagesbild/2026-v10/version/2"));
        let file = reader.get(&format!("{REGISTER}.csv?ar=2026")).await.is(200);
        assert!(file.header("content-disposition").contains("\"diarieforteckning-degerfors-2026.csv\""));
        let file = file.text();
        let first = "2026-03-09;Lägesbild vecka 10 2026;1;;Delgiven;Verksamheterna: bifogad PDF, avsänd 9 mars 2026;Bevaras\r\n";
        assert!(file.contains(first) && file.find(first) < file.find(";2;;Delgiven"), "{file}");
    }

    async fn a_step_that_fails_leaves_no_line(app: App of "degerfors") {
        told(&app).await;
        steps::coordinator(&app).post(PICTURE, &[("do", "step-tell"), ("version", "1")]).await.is(409);
        assert_eq!(lines(&app).await.len(), 1);
    }

    async fn a_long_register_and_a_long_list_have_pages(app: App) {
        many(&app, 60).await;
        let reader = again(&app, Persona::CouncilMember).await;
        let page = reader.get(&format!("{REGISTER}?ar=2026")).await.is(200);
        let rows = page.table("Diarieförteckning");
        assert_eq!((rows.len(), rows[0][0].as_str(), rows[0][3].as_str()), (50, "1 mars 2026", "KS 2026/59"));
        let next = page.attr("nav.pager a[rel=next]", "href").unwrap();
        assert_eq!(next, format!("{REGISTER}?ar=2026&sida=2"));
        let page = reader.get(&next).await.is(200);
        let rows = page.table("Diarieförteckning");
        assert_eq!((rows.len(), rows[9][0].as_str()), (10, "1 januari 2026"));
        assert!(page.attr("nav.pager a[rel=next]", "href").is_none() && page.main().contains("Rad 51–60"));
        // The file holds the whole year.
        assert_eq!(reader.get(&format!("{REGISTER}.csv?ar=2026")).await.text().matches("Månadsrapport").count(), 60);
        let list = reader.get(HERE).await.is(200);
        let rows = list.table("Alla rapporter");
        assert_eq!((rows.len(), rows[0][0].as_str()), (50, "Månadsrapport december 2019"));
        let list = reader.get(&list.attr("nav.pager a[rel=next]", "href").unwrap()).await.is(200);
        assert_eq!(list.table("Alla rapporter").len(), 10);
        for nonsense in ["0", "-1", "två", "99999999999"] {
            assert_eq!(reader.get(&format!("{HERE}?sida={nonsense}")).await.is(200).table("Alla rapporter").len(), 50);
        }
        assert!(reader.get(&format!("{HERE}?sida=9")).await.is(200).main().contains("Här slutar listan"));
    }

    async fn drafts_take_no_room_in_the_list_of_those_who_read(app: App) {
        let page = fixed(&app).await;
        again(&app, Persona::Coordinator).await.post(&page, &[("do", "again")]).await.is(303);
        let rows = async |persona| again(&app, persona).await.get(HERE).await.is(200).table("Alla rapporter");
        assert_eq!([rows(Persona::Coordinator).await.len(), rows(Persona::CouncilMember).await.len()], [2, 1]);
    }
}

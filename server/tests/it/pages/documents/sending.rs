//! Sent as a link or in the letter, noted, registered.

use super::{HERE, RECIPIENTS, again, fixed};
use crate::{
    support::{App, Persona, each_engine, smtp::Smtp},
    worker::over,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::TimeDelta;
use server::worker::work_off;

async fn reach(app: &App, code: &str, way: &str) {
    let form = [("do", "save"), ("code", code), ("version", "0"), ("address", "registrator@example.org"), ("way", way)];
    again(app, Persona::Coordinator).await.post(RECIPIENTS, &form).await.is(303);
}

/// A part of a mail as a reader of mail sees it: its head in one line, and its bytes.
fn parts(mail: &str) -> Vec<(String, Vec<u8>)> {
    let lines: Vec<&str> = mail.lines().collect();
    let boundary = mail.split("boundary=\"").nth(1).map(|rest| format!("--{}", rest.split('"').next().unwrap()));
    let Some(boundary) = boundary else { return Vec::new() };
    let inside = lines.split(|line| line.starts_with(&boundary)).skip(1);
    let part = |lines: &[&str]| {
        let at = lines.iter().position(|line| line.is_empty())?;
        let (head, body) = (lines[..at].join(" "), lines[at..].concat());
        let bytes = if head.contains("base64") { BASE64_STANDARD.decode(body).unwrap() } else { body.into_bytes() };
        Some((head, bytes))
    };
    inside.filter_map(part).collect()
}

each_engine! {
    async fn the_pdf_goes_through_the_mail_byte_by_byte_and_a_link_carries_nothing(app: App) {
        let page = fixed(&app).await;
        reach(&app, "lansstyrelsen", "attachment").await;
        reach(&app, "lokala-bra", "link").await;
        let coordinator = again(&app, Persona::Coordinator).await;
        let form = [("do", "send"), ("version", "2"), ("to", "lansstyrelsen"), ("to", "lokala-bra")];
        coordinator.post(&page, &form).await.is(303);
        let pdf = coordinator.get(&format!("{page}/fil/pdf")).await.is(200).body;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        while work_off(&app.municipality, &post).await > 0 {}
        let mails = server.taken();
        assert_eq!(mails.len(), 2);
        let (with, without): (Vec<_>, Vec<_>) = mails.iter().partition(|mail| mail.contains("multipart/mixed"));
        let [mail] = with[..] else { panic!("one has a file") };
        let parts = parts(mail);
        let (head, bytes) = parts.iter().find(|(head, _)| head.contains("application/pdf")).expect("the file");
        assert!(head.contains("attachment") && head.contains("manadsrapport-lyktkoping-2026-03-v1.pdf"), "{head}");
        assert!(*bytes == pdf, "{} bytes came of {}", bytes.len(), pdf.len());
        assert!(!without[0].contains("application/pdf") && !without[0].contains("JVBERi0"));
    }

    async fn a_link_opens_the_report_for_a_month(app: App) {
        let page = fixed(&app).await;
        let coordinator = again(&app, Persona::Coordinator).await;
        coordinator.post(&page, &[("do", "send"), ("version", "2"), ("to", "lansstyrelsen")]).await.is(404);
        reach(&app, "lansstyrelsen", "link").await;
        coordinator.post(&page, &[("do", "send"), ("version", "1"), ("to", "lansstyrelsen")]).await.is(409);
        coordinator.post(&page, &[("do", "send"), ("version", "2"), ("to", "lansstyrelsen")]).await.is(303);
        app.run_jobs().await;
        let letters = app.letters().await;
        let (to, subject, body) = &letters[0];
        assert_eq!((letters.len(), to.as_str()), (1, "registrator@example.org"));
        assert!(subject.contains("Månadsrapport mars 2026") && !body.contains("Centrum"), "{body}");
        let token = body.split("/delat/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        assert_eq!(token.len(), 64);
        let link = format!("/delat/{token}");
        let file = app.resident().get(&link).await.is(200);
        assert!(file.body.starts_with(b"%PDF-") && file.header("cache-control").contains("no-store"));
        app.resident().get(&format!("/delat/{}", "0".repeat(64))).await.is(404);
        let shown = again(&app, Persona::CouncilMember).await.get(&page).await.is(200);
        let sent = &shown.table("Skickad till")[0];
        assert_eq!([&sent[0], &sent[3]], ["Länsstyrelsen", "På väg"]);
        app.wait(TimeDelta::days(31));
        app.resident().get(&link).await.is(404);
    }

    async fn what_goes_in_the_letter_is_the_pdf(app: App) {
        let page = fixed(&app).await;
        reach(&app, "lansstyrelsen", "attachment").await;
        reach(&app, "lokala-bra", "link").await;
        let form = [("do", "send"), ("version", "2"), ("to", "lansstyrelsen"), ("to", "lokala-bra")];
        again(&app, Persona::Coordinator).await.post(&page, &form).await.is(303);
        let scope = app.system();
        let now = scope.now();
        let mut files = 0;
        while let Some(errand) = app::platform::outbox::claim(scope.db(), app::platform::outbox::Queue::Letters, now, TimeDelta::minutes(1)).await.unwrap() {
            let (_, letter) = app::platform::letter::open(app.municipality.keys(), &errand).unwrap();
            files += letter.files.len();
            assert!(letter.files.iter().all(|file| file.name == "manadsrapport-lyktkoping-2026-03-v1.pdf" && file.base64.starts_with("JVBERi0")));
        }
        assert_eq!(files, 1);
    }

    async fn an_address_must_be_one_and_nobody_is_overwritten(app: App) {
        let coordinator = again(&app, Persona::Coordinator).await;
        let wrong = [("do", "save"), ("code", "lansstyrelsen"), ("version", "0"), ("address", "registrator"), ("way", "link")];
        assert_eq!(coordinator.post(RECIPIENTS, &wrong).await.is(422).texts("#error-summary a").len(), 1);
        reach(&app, "lansstyrelsen", "link").await;
        let again = [("do", "save"), ("code", "lansstyrelsen"), ("version", "0"), ("address", "a@example.org"), ("way", "link")];
        coordinator.post(RECIPIENTS, &again).await.is(409);
        let unknown = [("do", "save"), ("code", "ingen"), ("version", "0"), ("address", "a@example.org"), ("way", "link")];
        coordinator.post(RECIPIENTS, &unknown).await.is(404);
    }

    async fn the_register_tells_what_when_number_and_to_whom(app: App) {
        let page = fixed(&app).await;
        reach(&app, "lansstyrelsen", "link").await;
        let coordinator = again(&app, Persona::Coordinator).await;
        coordinator.post(&page, &[("do", "number"), ("version", "2"), ("registration", "=KS 2026/118")]).await.is(303);
        coordinator.post(&page, &[("do", "send"), ("version", "3"), ("to", "lansstyrelsen")]).await.is(303);
        let reader = again(&app, Persona::CouncilMember).await;
        let shown = reader.get(&format!("{HERE}/diarium?ar=2026")).await.is(200);
        let row = &shown.table("Diarieförteckning")[0];
        assert_eq!(row[1..], ["Månadsrapport mars 2026", "1", "=KS 2026/118", "Skickad", "Länsstyrelsen: länk, på väg sedan 6 april 2026", "Inte beslutat"]);
        let file = reader.get(&format!("{HERE}/diarium.csv?ar=2026")).await.is(200).text();
        assert!(file.starts_with('\u{feff}') && file.contains(";'=KS 2026/118;Skickad;Länsstyrelsen: länk, på väg sedan 6 april 2026;Inte beslutat\r\n"), "{file}");
        assert!(reader.get(&format!("{HERE}/diarium?ar=2020")).await.is(200).main().contains("Inget fastställt"));
    }
}

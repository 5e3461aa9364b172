//! Following a report: the code, the link of a letter, and what the sender can do.

use super::{count, phone_id, send};
use crate::{
    pages::situation,
    support::{App, each_engine},
};
use app::{
    accounts::scope::Reach,
    kernel::id::ReportId,
    on,
    reports::{
        Event, EventKind, Status,
        store::{event, report},
        tell_sender,
    },
};

/// The only report there is, moved by staff to a status with an answer.
async fn answer(app: &App, status: Status, words: &str) {
    let scope = app.system();
    let id: ReportId = on!(scope.db(), |c| sqlx::query_scalar("SELECT id FROM report").fetch_one(c).await).unwrap();
    let mut tx = scope.db().begin().await.unwrap();
    let mut kept = report::by_id_in(&mut tx, id, &Reach::Everything).await.unwrap().unwrap();
    kept.status = status;
    kept.answered_at = Some(scope.now());
    kept.closed_at = status.is_closed().then(|| scope.now());
    assert!(report::save(&mut tx, &kept).await.unwrap());
    let line =
        Event::new(scope.new_id(), id, scope.now(), EventKind::Status).status(status).words(words.to_owned().into());
    event::append_event(&mut tx, &line).await.unwrap();
    tell_sender(&scope, &mut tx, &kept, line.id).await.unwrap();
    tx.commit().await.unwrap();
}

each_engine! {
    async fn the_code_opens_the_report_however_it_is_typed(app: App) {
        let code = send(&app, &[]).await;
        let typed = code.to_lowercase().replace('-', " ");
        let found = app.resident().post("/arende", &[("code", &typed)]).await.is(303);
        assert_eq!(found.location(), format!("/arende/{code}"));
        let page = app.resident().get(found.location()).await.is(200);
        assert!(page.main().contains("Mottagen"));
        assert_eq!(page.header("referrer-policy"), "same-origin", "no other site learns the address");
    }

    async fn a_wrong_code_tells_nothing_and_guessing_is_stopped(app: App) {
        let code = send(&app, &[]).await;
        let nobodys: &'static str = app::kernel::receipt::ReceiptCode::from_bytes([7; 10]).to_string().leak();
        let nobodys_page: &'static str = format!("/arende/{nobodys}").leak();
        let guess = |text: &'static str| { let from = app.resident().from([198, 51, 100, 7]); async move { from.post("/arende", &[("code", text)]).await } };
        let (none, malformed) = (guess(nobodys).await.is(422), guess("katt").await.is(422));
        assert_eq!(none.texts("#error-summary a"), malformed.texts("#error-summary a"));
        let page = |path: &'static str| { let from = app.resident().from([198, 51, 100, 8]); async move { from.get(path).await } };
        let (none, malformed) = (page(nobodys_page).await.is(404), page("/arende/katt").await.is(404));
        assert_eq!(none.main(), malformed.main());
        for _ in 0..9 {
            guess(nobodys).await;
        }
        let stopped = guess(nobodys).await.is(429);
        assert!(!stopped.header("retry-after").is_empty());
        // The right code does not get through either, until the wait is over; others are not disturbed.
        app.resident().from([198, 51, 100, 7]).get(&format!("/arende/{code}")).await.is(429);
        app.resident().get(&format!("/arende/{code}")).await.is(200);
    }

    async fn what_another_site_embeds_opens_nothing_and_locks_nobody_out(app: App) {
        let code = send(&app, &[]).await;
        let here = format!("/arende/{code}");
        let reader = || app.resident().from([198, 51, 100, 9]);
        let embedded = || reader().with("sec-fetch-site", "cross-site").with("sec-fetch-dest", "image");
        for _ in 0..30 {
            embedded().get("/arende/katt").await.is(404);
        }
        embedded().get(&here).await.is(404);
        reader().with("sec-fetch-site", "cross-site").with("sec-fetch-dest", "document").get(&here).await.is(200);
        reader().get(&here).await.is(200);
    }

    async fn wrong_links_of_letters_are_not_counted_for_nobody_guesses_them(app: App) {
        send(&app, &[("email", "maja@example.org")]).await;
        let (_, _, body) = app.letters().await.remove(0);
        let path = body.split_whitespace().find_map(|word| word.split_once("/brev/")).map(|(_, token)| format!("/brev/{token}"));
        let reader = app.resident().from([198, 51, 100, 10]);
        for _ in 0..30 {
            reader.get(&format!("/brev/{}", "0".repeat(96))).await.is(404);
        }
        reader.get(&path.unwrap()).await.is(200);
    }

    async fn an_address_is_written_to_only_after_it_was_confirmed(app: App) {
        let code = send(&app, &[("email", "maja@example.org")]).await;
        let letters = app.letters().await;
        assert_eq!(letters.len(), 1);
        let (to, _, body) = &letters[0];
        assert_eq!(to, "maja@example.org");
        assert!(!body.contains("Lampan") && !body.contains(&code));
        answer(&app, Status::Planned, "Lampan byts på fredag.").await;
        assert_eq!(app.letters().await.len(), 1);

        let link = body.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
        let path = link.split_once(".test").unwrap().1.to_owned();
        app.resident().get(&path).await.is(200);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report_contact WHERE confirmed_at IS NOT NULL").await, 0);
        let confirmed = app.resident().post(&path, &[]).await.is(303);
        let page = app.resident().get(confirmed.location()).await.is(200);
        assert!(page.main().contains("Lampan byts på fredag."));
        assert!(!page.text().contains(&code));

        answer(&app, Status::Done, "Nu är lampan bytt.").await;
        let letters = app.letters().await;
        assert_eq!(letters.len(), 2);
        assert!(letters.iter().all(|(_, subject, body)| !body.contains("bytt") && !subject.contains("lampa")));
    }

    async fn a_changed_link_opens_nothing(app: App) {
        send(&app, &[("email", "maja@example.org")]).await;
        let body = app.letters().await.remove(0).2;
        let link = body.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
        let path = link.split_once(".test").unwrap().1.replace("/bekrafta", "");
        let last = if path.ends_with('0') { '1' } else { '0' };
        app.resident().get(&format!("{}{last}", &path[..path.len() - 1])).await.is(404);
    }

    async fn more_can_be_told_and_a_question_is_answered(app: App) {
        let code = send(&app, &[]).await;
        let path = format!("/arende/{code}");
        answer(&app, Status::NeedsMore, "Vilken av lamporna är det?").await;
        let empty = app.resident().post(&path, &[("do", "addition"), ("words", " ")]).await.is(422);
        assert!(!empty.texts("#error-summary a").is_empty());
        app.resident().post(&path, &[("do", "addition"), ("words", "Den närmast skolan.")]).await.is(303);
        let page = app.resident().get(&path).await.is(200);
        assert!(page.main().contains("Den närmast skolan.") && page.main().contains("Vilken av lamporna är det?"));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report WHERE status = 'in_review'").await, 1);
    }

    async fn a_closed_report_is_judged_and_opened_again(app: App) {
        let code = send(&app, &[]).await;
        let path = format!("/arende/{code}");
        app.resident().post(&path, &[("do", "verdict"), ("verdict", "no")]).await.is(404);
        answer(&app, Status::Done, "Lampan är bytt.").await;
        app.resident().post(&path, &[("do", "verdict"), ("verdict", "no")]).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report WHERE helped = 'no'").await, 1);
        let asked = [("do", "reopen"), ("why", "Släckt igen. Ring 070-174 06 31.")];
        let page = app.resident().post(&path, &asked).await.is(422);
        assert_eq!(page.texts("textarea[name=why]"), ["Släckt igen. Ring 070-174 06 31."]);
        app.resident().post(&path, &[("do", "reopen"), ("why", "Släckt igen.")]).await.is(303);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM report WHERE status = 'in_review' AND closed_at IS NULL").await, 1);
    }

    async fn a_withdrawn_report_keeps_only_what_was_counted(app: App) {
        let sent = [("client_id", &*phone_id()), ("email", "maja@example.org"), ("area", "centrum"), ("lat", "59.59"), ("lon", "15.9")];
        let code = send(&app, &sent).await;
        let path = format!("/arende/{code}");
        app.resident().post(&path, &[("do", "addition"), ("words", "Hemligt tillägg")]).await.is(303);
        app.run_jobs().await;
        app.resident().post(&path, &[("do", "withdraw")]).await.is(422);
        app.resident().post(&path, &[("do", "withdraw"), ("sure", "1")]).await.is(303);
        for gone in [
            "SELECT COUNT(*) FROM report WHERE words <> '' OR place_words <> '' OR lat IS NOT NULL OR photo IS NOT NULL",
            "SELECT COUNT(*) FROM report_contact",
            "SELECT COUNT(*) FROM report_event WHERE words <> ''",
            "SELECT COUNT(*) FROM report_word",
        ] {
            assert_eq!(count(&app, gone).await, 0, "{gone}");
        }
        let kept = "SELECT COUNT(*) FROM report WHERE withdrawn AND category = '5.1' AND area = 'centrum' AND status = 'removed'";
        assert_eq!(count(&app, kept).await, 1);
        let page = app.resident().get(&path).await.is(200);
        assert!(page.main().contains("tillbakatagen"));
        app.resident().post(&path, &[("do", "addition"), ("words", "Mer")]).await.is(404);
    }

    async fn part_of_the_situation_picture_is_told(app: App) {
        let code = send(&app, &[]).await;
        let page = app.resident().get(&format!("/arende/{code}")).await.is(200);
        assert!(!page.main().contains("del av lägesbilden"));
        situation::take_in(&app, "").await;
        let page = app.resident().get(&format!("/arende/{code}")).await.is(200);
        assert!(page.main().contains("del av lägesbilden"));
    }
}

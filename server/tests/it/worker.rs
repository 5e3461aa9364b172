//! The worker and the mail server: every letter leaves, none twice, whatever the server does meanwhile.

use crate::{
    pages::reports,
    support::{
        App, each_engine, logs,
        smtp::{Mood, Smtp},
    },
};
use app::{
    accounts::{policy::System, scope::Scope},
    kernel::pii_types::Pii,
    platform::{
        letter::{self, Letter},
        outbox::{self, Line},
    },
};
use chrono::TimeDelta;
use server::{config::Config, mail::Post, worker::work_off};
use std::{fs, net::SocketAddr, sync::Arc, time::Duration};

const RECIPIENT: &str = "kerstin.provsson@example.org";

fn post_office(app: &App, transport: &str) -> Arc<Post> {
    let file = app.folder().join("lykta.toml");
    fs::write(&file, format!("mail.transport = '{transport}'\nmail.from = 'Trygghet <svara-inte@example.org>'"))
        .unwrap();
    let data = app.folder().display().to_string();
    let config = Config::load(&file, |name| (name == "LYKTA_DATA").then(|| data.clone())).unwrap();
    Arc::new(Post::new(&config).unwrap())
}

pub(crate) fn over(app: &App, server: SocketAddr) -> Arc<Post> {
    post_office(app, &format!("smtp://{server}"))
}

async fn write_to(app: &App, recipient: &str, number: usize) {
    let scope = Scope::<System>::system(Arc::clone(&app.municipality));
    let body = format!("Det finns ett svar. Öppna länken: {}\n", app.municipality.link("/brev/x"));
    let letter = Letter { subject: format!("Svar på det du berättade {number}"), body, files: Vec::new() };
    let mut tx = scope.db().begin().await.unwrap();
    let to = Pii::new(recipient.to_owned());
    letter::post(&scope, &mut tx, &to, &letter, format!("test|{number}")).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) async fn stuck(app: &App) -> Vec<Line> {
    outbox::stuck(app.system().db(), 100).await.unwrap()
}

each_engine! {
    async fn a_letter_leaves_once_and_its_recipient_is_forgotten(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        write_to(&app, RECIPIENT, 1).await;
        write_to(&app, RECIPIENT, 1).await;
        assert_eq!(work_off(&app.municipality, &post).await, 1);
        assert_eq!(work_off(&app.municipality, &post).await, 0);
        let [letter] = server.taken().try_into().unwrap();
        assert!(letter.contains("Auto-Submitted: auto-generated"), "{letter}");
        assert!(letter.contains("@trygg.lyktkoping.test>"), "{letter}");
        let kept: Vec<Option<Vec<u8>>> = app::on!(app.system().db(), |c| {
            sqlx::query_scalar("SELECT sealed FROM outbox ORDER BY id").fetch_all(c).await
        }).unwrap();
        assert!(kept.iter().all(Option::is_none));
    }

    async fn a_letter_that_is_put_off_leaves_within_five_minutes_of_the_server_s_return(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Answers(451));
        write_to(&app, RECIPIENT, 1).await;
        for _ in 0..20 {
            work_off(&app.municipality, &post).await;
            app.wait(TimeDelta::minutes(3));
        }
        assert_eq!(stuck(&app).await[0].state, "waiting");
        server.be(Mood::Willing);
        app.wait(TimeDelta::minutes(4));
        work_off(&app.municipality, &post).await;
        app.wait(TimeDelta::hours(1));
        work_off(&app.municipality, &post).await;
        assert_eq!(server.taken().len(), 1);
    }

    async fn a_refused_letter_is_dead_after_three_tries_and_can_be_revived(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Answers(550));
        write_to(&app, RECIPIENT, 1).await;
        for _ in 0..5 {
            work_off(&app.municipality, &post).await;
            app.wait(TimeDelta::hours(1));
        }
        let [line] = stuck(&app).await.try_into().unwrap();
        assert_eq!((line.state.as_str(), line.attempts), ("dead", 3));
        assert!(line.last_error.contains("550"), "{}", line.last_error);
        assert!(!line.last_error.contains("kerstin"), "{}", line.last_error);
        logs::hold_none_of(&[RECIPIENT, "kerstin"]);
        server.be(Mood::Willing);
        let mut tx = app.system().db().begin().await.unwrap();
        assert!(outbox::revive(&mut tx, line.id, app.clock.now()).await.unwrap());
        tx.commit().await.unwrap();
        work_off(&app.municipality, &post).await;
        assert_eq!(server.taken().len(), 1);
    }

    async fn letters_wait_for_a_server_that_is_down_and_none_is_lost_or_doubled(app: App) {
        let address = Smtp::start().await.stop().await;
        let post = over(&app, address);
        for number in 0..10 {
            write_to(&app, RECIPIENT, number).await;
        }
        for _ in 0..20 {
            work_off(&app.municipality, &post).await;
            app.wait(TimeDelta::minutes(3));
        }
        assert!(stuck(&app).await.iter().all(|line| line.state == "waiting"));
        let server = Smtp::start_at(address).await;
        app.wait(TimeDelta::minutes(4));
        while work_off(&app.municipality, &post).await > 0 {}
        assert_eq!(server.taken().len(), 10);
    }

    async fn a_report_is_taken_while_the_mail_server_is_down_and_its_letter_leaves_once(app: App) {
        let address = Smtp::start().await.stop().await;
        let post = over(&app, address);
        let code = reports::send(&app, &[("email", RECIPIENT)]).await;
        for _ in 0..5 {
            work_off(&app.municipality, &post).await;
            app.wait(TimeDelta::minutes(5));
        }
        let page = app.resident().get(&format!("/arende/{code}")).await.is(200);
        assert!(page.main().contains("Mottagen"));
        let [line] = stuck(&app).await.try_into().unwrap();
        assert_eq!((line.kind.as_str(), line.state.as_str()), ("mail", "waiting"));
        let server = Smtp::start_at(address).await;
        for _ in 0..3 {
            work_off(&app.municipality, &post).await;
            app.wait(TimeDelta::minutes(5));
        }
        let [letter] = server.taken().try_into().unwrap();
        assert!(letter.contains(&format!("To: {RECIPIENT}")), "{letter}");
        assert!(stuck(&app).await.is_empty());
    }

    async fn a_slow_server_gets_each_letter_once(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        server.be(Mood::Slow(Duration::from_secs(2)));
        write_to(&app, RECIPIENT, 1).await;
        let (one, other) = tokio::join!(work_off(&app.municipality, &post), work_off(&app.municipality, &post));
        assert_eq!(one + other, 1);
        assert_eq!(server.taken().len(), 1);
    }

    async fn several_workers_share_the_letters(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        for number in 0..30 {
            write_to(&app, RECIPIENT, number).await;
        }
        for _ in 0..40 {
            let work = || work_off(&app.municipality, &post);
            let (a, b, c) = tokio::join!(work(), work(), work());
            if a + b + c == 0 {
                break;
            }
        }
        let mut subjects: Vec<String> = server.taken().iter().map(|letter| subject(letter)).collect();
        subjects.sort_unstable();
        let all = subjects.len();
        subjects.dedup();
        assert_eq!((all, subjects.len()), (30, 30));
    }

    async fn what_is_no_address_is_dead_at_once(app: App) {
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        write_to(&app, "kerstin", 1).await;
        work_off(&app.municipality, &post).await;
        assert_eq!(stuck(&app).await[0].state, "dead");
        logs::hold_none_of(&["kerstin"]);
    }

    async fn without_a_server_letters_become_files(app: App) {
        let post = post_office(&app, "file");
        write_to(&app, RECIPIENT, 1).await;
        assert_eq!(work_off(&app.municipality, &post).await, 1);
        let files: Vec<_> = fs::read_dir(app.folder().join("lyktkoping/mail")).unwrap().collect();
        assert_eq!(files.len(), 1);
        let text = fs::read_to_string(files[0].as_ref().unwrap().path()).unwrap();
        assert!(text.contains(&format!("To: {RECIPIENT}")), "{text}");
    }

    async fn an_errand_nobody_knows_is_dead_and_says_so(app: App) {
        let post = post_office(&app, "file");
        let scope = app.system();
        let errand = outbox::Errand {
            id: scope.new_id(),
            kind: "unknown",
            sealed: None,
            payload: "{}".into(),
            dedupe_key: "unknown".into(),
            run_at: scope.now(),
        };
        let mut tx = scope.db().begin().await.unwrap();
        outbox::put(&mut tx, scope.now(), &errand).await.unwrap();
        tx.commit().await.unwrap();
        work_off(&app.municipality, &post).await;
        assert_eq!(stuck(&app).await[0].state, "dead");
    }
}

pub(crate) fn subject(letter: &str) -> String {
    let lines: Vec<&str> = letter.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("Subject:")).unwrap();
    let more = lines[at + 1..].iter().take_while(|line| line.starts_with(' '));
    std::iter::once(&lines[at]).chain(more).copied().collect()
}

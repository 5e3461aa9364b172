//! Files: read, mapped, looked at, taken in, taken back.

use super::{EVENTS, OBSERVATIONS, OWN, count, given, log, write};
use crate::support::{Answer, App, File, Persona, each_engine, rows};
use app::contributions::State;

const FILE: &str = "/personal/bidrag/lyktbo/fil";
const EVENTS_FILE: &str = "När;Vad;Var;Antal;Text\n2026-03-02 21:30;5.1;Kvarnbacken;3;Släckt lampa\n;Belysning;;;\n2026-03-03;Finns inte;;;\n";

async fn send(app: &App, persona: Persona, path: &str, kind: &str, bytes: &[u8]) -> Answer {
    let file = File { field: "file", name: "händelser.csv", bytes };
    app.as_(persona).multipart(path, &[("do", "read"), ("kind", kind)], &[file]).await
}

/// The id of the file an answer leads to.
fn id(answer: &Answer) -> String {
    answer.location().split("fil=").nth(1).unwrap().trim_end_matches("#main").to_owned()
}

const CRIMES: &str = "/personal/bidrag/polisen/fil";

/// The police takes in how many thefts there were in a month; tells the id of the file.
async fn take_in_crimes(app: &App, number: &str) -> String {
    let text = format!("Månad;Brottstyp;Område;Antal\n2026-02;Stöld;Centrum;{number}\n2025-02;Stöld;Centrum;7\n");
    let id = id(&send(app, Persona::Police, CRIMES, "crimes", text.as_bytes()).await.is(303));
    let columns = [("column-month", "0"), ("column-crime", "1"), ("column-area", "2"), ("column-number", "3")];
    let take_in = [[("do", "take_in"), ("file_id", &*id)].as_slice(), &columns].concat();
    app.as_(Persona::Police).post(CRIMES, &take_in).await.is(303);
    app.wait(chrono::TimeDelta::minutes(1));
    id
}

each_engine! {
    async fn columns_are_chosen_once_lines_are_looked_at_and_taken_in(app: App) {
        let read = send(&app, Persona::Participant, FILE, "events", EVENTS_FILE.as_bytes()).await.is(303);
        let look = app.as_(Persona::Participant).get(read.location()).await.is(200);
        assert!(look.main().contains("Välj kolumn för: Kategori"), "{}", look.main());
        let id = id(&read);
        let columns = [("column-day", "0"), ("column-category", "1"), ("column-area", "2"), ("column-number", "3"), ("column-words", "4")];
        let form = |act: &'static str| [[("do", act), ("file_id", &*id)].as_slice(), &columns].concat();
        app.as_(Persona::Participant).post(FILE, &form("map")).await.is(303);
        let look = app.as_(Persona::Participant).get(read.location()).await.is(200);
        assert!(look.main().contains("2 rader kan läsas in, 1 har fel."), "{}", look.main());
        assert!(look.main().contains("Rad 4: Kategori finns inte i kommunens lista."), "{}", look.main());
        app.as_(Persona::Coordinator).post(FILE, &form("take_in")).await.is(303);
        // The coordinator took it in for an actor who had given nothing yet: it counts at once.
        assert_eq!((count(&app, OBSERVATIONS).await, given(&app, Persona::Police, "lyktbo").await.state), (2, State::Sent));
        app.as_(Persona::Participant).post(FILE, &form("take_in")).await.is(404);
        assert_eq!(count(&app, OBSERVATIONS).await, 2, "a file is taken in once");
        // The same heading another time: its columns are known.
        let again = send(&app, Persona::Participant, FILE, "events", EVENTS_FILE.as_bytes()).await.is(303);
        let look = app.as_(Persona::Participant).get(again.location()).await.is(200);
        assert!(look.main().contains("2 rader kan läsas in"), "{}", look.main());
    }

    async fn a_contribution_that_was_a_file_alone_is_missing_when_that_is_taken_back(app: App) {
        let plain = "Datum;Kategori\n2026-03-02;5.1\n";
        let id = id(&send(&app, Persona::Participant, FILE, "events", plain.as_bytes()).await.is(303));
        let take_in = [("do", "take_in"), ("file_id", &*id), ("column-day", "0"), ("column-category", "1")];
        app.as_(Persona::Coordinator).post(FILE, &take_in).await.is(303);
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.state, State::Sent);
        app.as_(Persona::Coordinator).post(FILE, &[("do", "undo"), ("file_id", &*id)]).await.is(303);
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.state, State::Missing);
        // Nor is an empty form given for somebody who rang.
        let empty = [("do", "send"), ("period", super::PERIOD), ("version", "0"), ("words", "")];
        app.as_(Persona::Coordinator).post(&format!("{OWN}/text"), &empty).await.is(422);
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.state, State::Missing);
    }

    async fn a_file_that_comes_in_while_the_picture_is_under_way_is_told(app: App) {
        write(&app, "send", "Lugnt.", ["1", "2"]).await.is(303);
        let step = [("do", "step-write"), ("version", "0")];
        app.as_(Persona::Coordinator).post("/personal/lagesbild/2026-v09-10", &step).await.is(303);
        let plain = "Datum;Kategori\n2026-03-02;5.1\n2026-03-02;5.3\n";
        let id = id(&send(&app, Persona::Participant, FILE, "events", plain.as_bytes()).await.is(303));
        let take_in = [("do", "take_in"), ("file_id", &*id), ("column-day", "0"), ("column-category", "1")];
        app.as_(Persona::Participant).post(FILE, &take_in).await.is(303);
        let told = "SELECT COUNT(*) FROM picture_change WHERE what = 'contribution.file_taken_in'";
        assert_eq!(count(&app, told).await, 1, "once for the file");
    }

    async fn figures_of_months_and_of_series_are_told_once_an_act(app: App) {
        let told = async || {
            const TOLD: &str = "SELECT period, what FROM picture_change WHERE what NOT LIKE 'picture.%' ORDER BY period, number";
            let found: Vec<(String, String)> =
                app::on!(app.system().db(), |c| sqlx::query_as(TOLD).fetch_all(c).await).unwrap();
            found.into_iter().map(|(period, what)| format!("{period} {what}")).collect::<Vec<_>>()
        };
        // While things are collected nobody follows.
        let earlier = take_in_crimes(&app, "4").await;
        app.as_(Persona::Police).post(CRIMES, &[("do", "undo"), ("file_id", &*earlier)]).await.is(303);
        let step = [("do", "step-write"), ("version", "0")];
        for period in ["2026-v07-08", "2026-v09-10"] {
            app.as_(Persona::Coordinator).post(&format!("/personal/lagesbild/{period}"), &step).await.is(303);
        }
        assert_eq!(told().await, [""; 0]);
        // The police has given nothing itself, and yet every picture shows other figures now.
        let taken_in = take_in_crimes(&app, "9").await;
        let both = |what: &str| ["2026-v07-08", "2026-v09-10"].map(|period| format!("{period} {what}"));
        let mut expected = both("contribution.file_taken_in").to_vec();
        assert_eq!(told().await, expected);
        app.as_(Persona::Police).post(CRIMES, &[("do", "undo"), ("file_id", &*taken_in)]).await.is(303);
        expected.extend(both("contribution.file_taken_back"));
        expected.sort_by_key(|line| line[..11].to_owned());
        assert_eq!(told().await, expected);
        // Figures of a draft are nobody's yet; those that are given are told with what they came with, once.
        write(&app, "save", "", ["1", "2"]).await.is(303);
        assert_eq!(told().await.len(), 4);
        write(&app, "send", "", ["1", "2"]).await.is(303);
        write(&app, "send", "", ["3", "2"]).await.is(303);
        assert_eq!(told().await[4..], ["2026-v09-10 contribution.sent", "2026-v09-10 contribution.sent"]);
        let name = [("code", "storningar-lyktbo"), ("version", "0"), ("name", "Larm"), ("unit", "st"), ("actor", "lyktbo"), ("on", "1")];
        app.as_(Persona::Administrator).post("/personal/installningar/serier", &name).await.is(303);
        assert_eq!(told().await.iter().filter(|line| line.ends_with("series.saved")).count(), 2);
    }

    async fn a_whole_file_is_taken_back(app: App) {
        write(&app, "send", "Lugnt.", ["1", "2"]).await.is(303);
        let plain = "Datum;Kategori;Område\n2026-03-02;5.1;Centrum\n2026-03-02;5.3;Centrum\n";
        let read = send(&app, Persona::Participant, FILE, "events", plain.as_bytes()).await.is(303);
        let id = id(&read);
        let take_in = [("do", "take_in"), ("file_id", &*id), ("column-day", "0"), ("column-category", "1"), ("column-area", "2")];
        app.as_(Persona::Participant).post(FILE, &take_in).await.is(303);
        assert_eq!((count(&app, OBSERVATIONS).await, count(&app, EVENTS).await), (2, 2));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM contribution_import WHERE sealed IS NOT NULL").await, 0);
        let undo = [("do", "undo"), ("file_id", &*id)];
        app.as_(Persona::Police).post("/personal/bidrag/polisen/fil", &undo).await.is(404);
        app.as_(Persona::Participant).post(FILE, &undo).await.is(303);
        assert_eq!((count(&app, OBSERVATIONS).await, count(&app, EVENTS).await), (0, 0));
        app.as_(Persona::Participant).post(FILE, &undo).await.is(409);
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.words, "Lugnt.", "what was written stays");
        let acts: Vec<_> = log(&app).await.into_iter().map(|(action, ..)| action).collect();
        assert_eq!(acts, ["contribution.sent", "contribution.file_taken_in", "contribution.file_taken_back"]);
    }

    async fn police_statistics_are_figures_of_months_and_never_observations(app: App) {
        let files = [take_in_crimes(&app, "4").await, take_in_crimes(&app, "9").await];
        let table = async || app.as_(Persona::Police).get("/personal/bidrag/polisen").await.is(200).table("Anmälda brott februari 2026");
        assert_eq!(table().await, [["Stöld", "9", "–", "7"]]);
        app.as_(Persona::Police).post(CRIMES, &[("do", "undo"), ("file_id", &*files[1])]).await.is(303);
        assert_eq!(table().await, [["Stöld", "4", "–", "7"]], "what was there before counts again");
        assert_eq!(count(&app, OBSERVATIONS).await, 0);
        assert_eq!(given(&app, Persona::Coordinator, "polisen").await.state, State::Missing);
    }

    async fn what_is_no_table_is_told_in_words(app: App) {
        let before = rows::state(app.system().db()).await;
        for (bytes, words) in [
            (b"PK\x03\x04\x00\x00trasig".as_slice(), "går inte att läsa"),
            (b"\x89PNG\r\n\x1a\n\x00\x00", "går inte att läsa"),
            (b"Datum;Kategori\n", "inga rader"),
            (b"1;2\n3;4\n", "rubriker"),
            (b"", "Välj en fil"),
        ] {
            let page = send(&app, Persona::Participant, FILE, "events", bytes).await.is(422);
            assert!(page.texts("#field-file-error")[0].contains(words), "{words}: {}", page.main());
        }
        let large = vec![b'a'; 3 * 1024 * 1024];
        send(&app, Persona::Participant, FILE, "events", &large).await.is(422);
        app.as_(Persona::Participant).multipart(FILE, &[("do", "read")], &[]).await.is(422);
        app.as_(Persona::Participant).post(FILE, &[("do", "undo"), ("file_id", "hej")]).await.is(404);
        assert_eq!(rows::state(app.system().db()).await, before);
    }

    async fn what_waits_is_sealed_and_forgotten_after_a_day(app: App) {
        let text = "Datum;Kategori;Text\n2026-03-02;5.1;Hemligheten i filen\n";
        let read = send(&app, Persona::Participant, FILE, "events", text.as_bytes()).await.is(303);
        let all = rows::everything(app.system().db()).await;
        assert!(!all["contribution_import"].iter().any(|row| row.contains("Hemligheten")));
        app.as_(Persona::Police).get(&read.location().replace("lyktbo", "polisen")).await.is(404);
        app.wait(chrono::TimeDelta::hours(25));
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM contribution_import").await, 0);
        assert!(OWN.starts_with("/personal/bidrag"));
    }
}

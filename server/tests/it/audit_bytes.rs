//! Every byte of the log: whichever is turned, in whatever column, the proof names its row.

use crate::{
    pages::reports,
    support::{App, Persona, each_engine},
};
use app::{
    on,
    platform::{
        audit::{self, Broken},
        db::{Db, composed},
    },
};

/// Columns that hold text.
const TEXTS: [&str; 5] = ["role", "action", "subject", "id", "detail"];

/// Real acts of a resident, the system and staff: rows with and without a person, with and without details.
async fn some_acts(app: &App) {
    reports::send(app, &[]).await;
    let row = "SELECT id FROM report";
    let id: uuid::Uuid = on!(app.system().db(), |c| sqlx::query_scalar(row).fetch_one(c).await).unwrap();
    let step = [("do", "step"), ("version", "1"), ("status", "planned"), ("answer", "Vi byter lampan på fredag.")];
    app.as_(Persona::Coordinator).post(&format!("/personal/inkorg/{id}"), &step).await.is(303);
    let name = [("do", "name"), ("name", "Annat Namn")];
    app.as_(Persona::Handler).post("/personal/konto", &name).await.is(303);
    if let Db::Sqlite { write, .. } = app.system().db() {
        // Hundreds of small changes of a file that nobody keeps.
        sqlx::query("PRAGMA synchronous = OFF").execute(write).await.unwrap();
    }
}

/// Runs a statement on the log. It is put together here, from columns and digits alone.
async fn write(app: &App, sql: String) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(composed(sql.clone())).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// The bytes of a column in a row, as they are stored.
async fn stored(app: &App, column: &str, seq: i64) -> Option<Vec<u8>> {
    let cast = match app.system().db() {
        Db::Sqlite { .. } => format!("CAST({column} AS BLOB)"),
        Db::Postgres(_) if column == "hash" => column.to_owned(),
        Db::Postgres(_) if column == "who" => "uuid_send(who)".to_owned(),
        Db::Postgres(_) if column == "at" => "timestamptz_send(at)".to_owned(),
        Db::Postgres(_) => format!("convert_to({column}, 'UTF8')"),
    };
    let select = format!("SELECT {cast} FROM audit WHERE seq = {seq}");
    on!(app.system().db(), |c| sqlx::query_scalar(composed(select.clone())).fetch_one(c).await).unwrap()
}

/// The statement that stores other bytes in a column of a row.
fn storing(app: &App, column: &str, seq: i64, bytes: &[u8]) -> String {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let value = match app.system().db() {
        Db::Sqlite { .. } if column == "who" || column == "hash" => format!("X'{hex}'"),
        Db::Sqlite { .. } => format!("CAST(X'{hex}' AS TEXT)"),
        Db::Postgres(_) if column == "hash" => format!("'\\x{hex}'::bytea"),
        Db::Postgres(_) if column == "who" => format!("'{hex}'::uuid"),
        // A moment is a number of microseconds since 2000.
        Db::Postgres(_) if column == "at" => {
            let micros = i64::from_be_bytes(bytes.try_into().unwrap());
            format!("'2000-01-01T00:00:00Z'::timestamptz + {micros} * INTERVAL '1 microsecond'")
        }
        Db::Postgres(_) => format!("convert_from('\\x{hex}'::bytea, 'UTF8')"),
    };
    format!("UPDATE audit SET {column} = {value} WHERE seq = {seq}")
}

/// The bytes with the lowest bit of one of them turned, for each: text stays text that way, and a moment a moment.
fn turned(bytes: &[u8]) -> Vec<Vec<u8>> {
    let turn = |at: usize| {
        let mut other = bytes.to_vec();
        other[at] ^= 1;
        other
    };
    (0..bytes.len()).map(turn).collect()
}

async fn assert_named(app: &App, seq: i64, what: &str) {
    let proof = audit::verify(app.system().db()).await;
    assert!(matches!(proof, Err(Broken::Row(row)) if row == seq), "{what} of row {seq}: {proof:?}");
}

each_engine! {
    async fn whichever_byte_is_turned_its_row_is_named(app: App) {
        some_acts(&app).await;
        let rows = audit::verify(app.system().db()).await.unwrap();
        assert!(rows >= 3, "{rows} rows");
        let mut tried = 0;
        for seq in 1..=rows {
            for column in TEXTS.iter().chain(&["at", "who", "hash"]) {
                let Some(bytes) = stored(&app, column, seq).await else { continue };
                for other in turned(&bytes) {
                    write(&app, storing(&app, column, seq, &other)).await;
                    assert_named(&app, seq, column).await;
                    tried += 1;
                }
                write(&app, storing(&app, column, seq, &bytes)).await;
            }
            assert_eq!(audit::verify(app.system().db()).await.unwrap(), rows, "it was not put back");
        }
        assert!(tried > 300, "{tried} bytes turned");
        println!("{tried} bytes turned");
    }

    async fn a_person_put_in_taken_out_or_made_of_noughts_is_named(app: App) {
        some_acts(&app).await;
        let rows = audit::verify(app.system().db()).await.unwrap();
        for seq in 1..=rows {
            let bytes = stored(&app, "who", seq).await;
            for other in [Some([0; 16]), Some([7; 16]), None] {
                if bytes.as_deref() == other.as_ref().map(<[u8; 16]>::as_slice) {
                    continue;
                }
                let change = match other {
                    Some(other) => storing(&app, "who", seq, &other),
                    None => format!("UPDATE audit SET who = NULL WHERE seq = {seq}"),
                };
                write(&app, change).await;
                assert_named(&app, seq, "who").await;
            }
            match bytes {
                Some(bytes) => write(&app, storing(&app, "who", seq, &bytes)).await,
                None => write(&app, format!("UPDATE audit SET who = NULL WHERE seq = {seq}")).await,
            }
        }
    }

    async fn a_row_with_another_number_is_missed_where_it_was(app: App) {
        some_acts(&app).await;
        let rows = audit::verify(app.system().db()).await.unwrap();
        for seq in 1..=rows {
            for number in [-1, 0, rows + 1, rows + 1_000, i64::MAX, i64::MIN] {
                write(&app, format!("UPDATE audit SET seq = {number} WHERE seq = {seq}")).await;
                let proof = audit::verify(app.system().db()).await;
                let named = matches!(proof, Err(Broken::Row(row)) if row == number || row == seq + 1);
                assert!(named, "{seq} became {number}: {proof:?}");
                write(&app, format!("UPDATE audit SET seq = {seq} WHERE seq = {number}")).await;
            }
        }
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), rows);
    }

    async fn a_row_nobody_appended_is_named(app: App) {
        some_acts(&app).await;
        let rows = audit::verify(app.system().db()).await.unwrap();
        for number in [0, -5, rows + 1, rows + 7] {
            let copy = "at, who, role, action, subject, id, detail, hash";
            write(&app, format!("INSERT INTO audit (seq, {copy}) SELECT {number}, {copy} FROM audit WHERE seq = 1")).await;
            assert_named(&app, number, "the number").await;
            write(&app, format!("DELETE FROM audit WHERE seq = {number}")).await;
        }
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), rows);
    }

    async fn a_turned_head_is_told(app: App) {
        some_acts(&app).await;
        let head = audit::head(app.system().db()).await.unwrap().unwrap();
        for at in 0..head.hash.len() {
            let mut other = head.hash.clone();
            other[at] ^= 1;
            let change = storing(&app, "hash", 1, &other).replace("UPDATE audit", "UPDATE audit_head").replace("seq = 1", "id = 1");
            write(&app, change).await;
            let proof = audit::verify(app.system().db()).await;
            assert!(matches!(proof, Err(Broken::Tail { .. })), "{proof:?}");
        }
    }
}

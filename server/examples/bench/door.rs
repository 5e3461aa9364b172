//! Does the time of an answer tell whether a code of victim support opens something? A code that does and codes that do not, in
//! turn, over one connection: with a script (the door that comes from the code) and without one (the code itself).

use super::{
    Outcome,
    http::{Connection, Reply},
    machine::Machine,
    report::{encode, network},
};
use app::{kernel::receipt::ReceiptCode, support::seal::Person};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use std::time::{Duration, Instant};

/// Of each so many.
const TIMES: usize = 400;
const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";
const JSON: &str = "content-type: application/json\r\n";

/// Asks, and tells how well the two could be told apart.
pub async fn compare(machine: &Machine) -> Outcome<()> {
    let mut connection = Connection::open(machine.port).await?;
    let code = ask(&mut connection).await?;
    for (what, path, headers, body) in [
        ("door of a script", "/stod/lada", JSON, knock as fn(&ReceiptCode) -> String),
        ("code without a script", "/stod/arende", FORM, typed),
    ] {
        let (mut opens, mut nothing, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..TIMES {
            for (code, times) in [(code, &mut opens), (ReceiptCode::from_bytes(rand::random()), &mut nothing)] {
                let body = body(&code);
                let began = Instant::now();
                let reply = connection.post(path, &format!("{headers}{}", network()), body.as_bytes()).await?;
                times.push(began.elapsed());
                sizes.push(reply.head.len() + reply.body.len());
            }
        }
        tell(what, &mut opens, &mut nothing);
        sizes.sort_unstable();
        sizes.dedup();
        println!("{:<35} bytes {sizes:?}", "");
    }
    Ok(())
}

/// How often an answer to a code that opens something came later than one to a code that does not: half of the times, where
/// time tells nothing; and how far from half chance alone would bring it in 19 of 20 measurements.
fn tell(what: &str, opens: &mut [Duration], nothing: &mut [Duration]) {
    let pairs = (opens.len() * nothing.len()) as f64;
    let later = opens.iter().map(|one| nothing.iter().filter(|other| *other < one).count()).sum::<usize>() as f64;
    let same = opens.iter().map(|one| nothing.iter().filter(|other| *other == one).count()).sum::<usize>() as f64;
    let share = (later + same / 2.0) / pairs * 100.0;
    let (n, m) = (opens.len() as f64, nothing.len() as f64);
    let chance = 1.96 * ((n + m + 1.0) / (12.0 * n * m)).sqrt() * 100.0;
    opens.sort_unstable();
    nothing.sort_unstable();
    let (opens, nothing) = (opens[opens.len() / 2], nothing[nothing.len() / 2]);
    println!(
        "{what:<35} opens {opens:.2?}, nothing {nothing:.2?}; later in {share:.1} of 100 (chance: 50 ± {chance:.1})"
    );
}

/// Asks for contact as a form without a script does; answers the code.
async fn ask(connection: &mut Connection) -> Outcome<ReceiptCode> {
    let fields = [("org", "choose"), ("phone", "070-174 06 05"), ("name", "Kim"), ("consent", "yes")];
    let body = encode(&fields.map(|(name, value)| (name, value.to_owned())));
    let reply = connection.post("/stod/kontakt", &format!("{FORM}{}", network()), body.as_bytes()).await?;
    shown(&reply).ok_or_else(|| "no code is shown".into())
}

/// The code on a page, without the marks around its groups.
fn shown(reply: &Reply) -> Option<ReceiptCode> {
    let page = reply.text();
    let (_, rest) = page.split_once("id=\"code\"")?;
    let (code, _) = rest.split_once('>')?.1.split_once("</p>")?;
    let letters: String = code.split('<').filter_map(|part| part.rsplit('>').next()).collect();
    ReceiptCode::parse(&letters).ok()
}

fn knock(code: &ReceiptCode) -> String {
    format!("{{\"door\":\"{}\"}}", URL_SAFE_NO_PAD.encode(Person::of(code).door().as_bytes()))
}

fn typed(code: &ReceiptCode) -> String {
    format!("kod={code}")
}

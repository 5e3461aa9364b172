//! `lykta audit`: what the command line says of the log, alone and compared with heads kept elsewhere.

use crate::process::Machine;
use std::fs;

const INVITE: [&str; 8] =
    ["staff", "add", "--email", "nobody@example.org", "--name", "Någon", "--role", "administrator"];
/// The head's seal is forgotten and made up: the best somebody can do who holds the database and not the key.
const CUT: &str = "DELETE FROM audit WHERE seq = 2";
const FORGED: &str = "UPDATE audit_head SET seq = 1, hash = (SELECT hash FROM audit WHERE seq = 1)";

#[test]
fn a_changed_row_of_the_log_is_named() {
    let machine = Machine::with("hjo");
    let head = machine.good(&["audit", "head"]);
    assert!(head.starts_with("hjo 1 "), "{head}");
    machine.good(&INVITE);
    assert!(machine.good(&["audit", "verify"]).contains("Loggen för hjo är hel: 2 rader"));
    machine.change("hjo", "UPDATE audit SET detail = 'other' WHERE seq = 2");
    assert!(machine.bad(&["audit", "verify"]).contains("rad 2 är ändrad"));
}

#[test]
fn a_head_kept_elsewhere_is_looked_for() {
    let machine = Machine::with("hjo");
    let early = machine.good(&["audit", "head"]);
    machine.good(&INVITE);
    let late = machine.good(&["audit", "head"]);
    let file = machine.folder.path().join("heads.txt").display().to_string();
    fs::write(&file, format!("{early}gagnef 99 {}\n{late}", "00".repeat(32))).unwrap();
    let said = machine.good(&["audit", "verify", "--head", early.trim(), "--head-file", &file]);
    assert!(
        said.contains("är hel: 2 rader") && said.contains("rad 1 stämmer") && said.contains("rad 2 stämmer"),
        "{said}"
    );

    let other = early.replace(&early.trim()[6..10], "0f0f");
    assert!(machine.bad(&["audit", "verify", "--head", other.trim()]).contains("skriven på nytt"));
    let ahead = late.replace("hjo 2", "hjo 3");
    assert!(machine.bad(&["audit", "verify", "--head", ahead.trim()]).contains("avkortad"));
    let foreign = late.replace("hjo", "gagnef");
    assert!(machine.bad(&["audit", "verify", "--head", foreign.trim()]).contains("inget sparat tal för hjo"));
    assert!(machine.bad(&["audit", "verify", "--head", "två"]).contains("inget tal från"));
    assert!(machine.bad(&["audit", "verify", "--head-file", "nowhere.txt"]).contains("går inte att läsa"));
}

#[test]
fn a_cut_or_emptied_log_is_told_whatever_becomes_of_its_head() {
    let machine = Machine::with("hjo");
    machine.good(&INVITE);
    machine.change("hjo", CUT);
    assert!(machine.bad(&["audit", "verify"]).contains("slutar vid rad 1, men ska sluta vid rad 2"));
    machine.change("hjo", FORGED);
    assert!(machine.bad(&["audit", "verify"]).contains("slutar vid rad 1"));
    machine.change("hjo", "DELETE FROM audit");
    machine.change("hjo", "DELETE FROM audit_head");
    assert!(machine.bad(&["audit", "verify"]).contains("är tom"));
}

#[test]
fn another_key_file_is_named_as_what_may_be_wrong() {
    let machine = Machine::with("hjo");
    fs::remove_file(machine.folder.path().join("lykta.key")).unwrap();
    assert!(machine.bad(&["audit", "verify"]).contains("utan nyckelfilen"));
    machine.good(&["keys", "new"]);
    let said = machine.bad(&["audit", "verify"]);
    assert!(said.contains("nyckelfilen en annan"), "{said}");
}

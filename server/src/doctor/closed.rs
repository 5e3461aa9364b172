//! Why a municipality cannot be opened, for `lykta doctor` and the commands that speak Swedish.

use super::system;
use crate::{boot::BootProblem, config::Config};
use app::platform::{keys::KeyProblem, municipality::ProfileProblem};

/// Why a municipality cannot be opened, and what to do.
pub fn swedish(config: &Config, slug: &str, problem: &BootProblem) -> String {
    if let Some(key) = key(config, problem) {
        return format!("{slug} går inte att öppna{key}");
    }
    match problem {
        BootProblem::Behind(_) => {
            format!("Databasen för {slug} är äldre än programmet. Stoppa servern och kör `lykta migrate`.")
        }
        BootProblem::Database { error, .. } if config.database(slug).reveal().starts_with("sqlite:") => format!(
            "Databasen för {slug} går inte att öppna. Får kontot som kör lykta läsa och skriva i mappen {}? Databasen \
             säger: {error}.",
            config.folder(slug).display()
        ),
        BootProblem::Database { error, .. } => format!(
            "Databasen för {slug} svarar inte. Är databasservern igång, och stämmer adressen, användaren och lösenordet \
             i municipality.{slug}.database? Felet var: {error}."
        ),
        BootProblem::Profile { error: ProfileProblem::Missing, .. } => format!(
            "Databasen för {slug} är tom: kommunen är aldrig tillagd i den. Är det rätt databas? Annars kör `lykta \
             municipality add`."
        ),
        BootProblem::Profile { error, .. } => format!(
            "Kommunens inställningar i databasen för {slug} går inte att läsa av den här versionen: {error}. Är \
             databasen från en nyare version? Installera den versionen igen."
        ),
        BootProblem::Folder { path, error } => {
            format!("{slug} går inte att öppna. {path}: {}.", system::swedish(error))
        }
        BootProblem::Unknown(_) => {
            format!("Det finns ingen kommun som heter {slug}. `lykta municipality list` visar vilka som finns.")
        }
        other => format!("{slug} går inte att öppna: {other}."),
    }
}

/// What is wrong with the key file, if that is what is wrong.
fn key(config: &Config, problem: &BootProblem) -> Option<String> {
    const OLD: &str =
        "Lägg tillbaka nyckelfilen från den sparade kopian. Gör ingen ny: en ny nyckel öppnar inte det som finns.";
    match problem {
        BootProblem::Folder { path, .. } if *path == config.key_path().display().to_string() => {
            Some(format!(" utan nyckelfilen {path}. Den finns inte, eller så får kontot inte läsa den."))
        }
        BootProblem::Keys(KeyProblem::Line(line)) => Some(format!(": rad {line} i nyckelfilen är ingen nyckel. {OLD}")),
        BootProblem::Keys(KeyProblem::Empty) => Some(format!(": nyckelfilen är tom. {OLD}")),
        _ => None,
    }
}

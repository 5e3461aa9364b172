//! The proof of the log, told in plain Swedish: for `lykta audit verify` and `lykta doctor`.

use app::platform::{
    audit::{self, Broken, Found, Head},
    db::Db,
};

/// What to do when the log is not whole.
const LEAVE_IT: &str = "Spara databasen som den är, ändra inget, och jämför med den senaste säkerhetskopian";

/// Recomputes the log and looks for the heads that were kept elsewhere. `Err` says what is wrong.
pub async fn prove(slug: &str, db: &Db, kept: &[Head]) -> Result<String, String> {
    let rows = match audit::verify(db).await {
        Ok(0) => return Err(format!("Loggen för {slug} är tom, men en kommuns logg är aldrig det. {LEAVE_IT}.")),
        Ok(rows) => rows,
        Err(broken) => return Err(wrong(slug, &broken)),
    };
    let mut told = match rows {
        1 => format!("Loggen för {slug} är hel: 1 rad, den är inte ändrad."),
        rows => format!("Loggen för {slug} är hel: {rows} rader, ingen är ändrad."),
    };
    for head in kept {
        let found = audit::find(db, head).await.map_err(|error| wrong(slug, &error.into()))?;
        told += &format!("\n{}", compared(slug, rows, head.seq, found)?);
    }
    Ok(told)
}

fn wrong(slug: &str, broken: &Broken) -> String {
    match broken {
        Broken::Row(1) => format!(
            "Loggen för {slug} stämmer inte: rad 1 är ändrad eller borttagen, eller så är nyckelfilen en annan än den \
             loggen skrevs med. Kontrollera först nyckelfilen. {LEAVE_IT}."
        ),
        Broken::Row(row) => {
            format!(
                "Loggen för {slug} stämmer inte: rad {row} är ändrad, eller en rad före den är borttagen. {LEAVE_IT}."
            )
        }
        Broken::Tail { found, expected } => format!(
            "Loggen för {slug} stämmer inte: den slutar vid rad {found}, men ska sluta vid rad {expected}. {LEAVE_IT}."
        ),
        Broken::Database(error) => format!("Loggen för {slug} gick inte att läsa: databasen svarar inte ({error})."),
    }
}

fn compared(slug: &str, rows: i64, kept: i64, found: Found) -> Result<String, String> {
    match found {
        Found::Same => Ok(format!("Det sparade talet för rad {kept} stämmer: inget till och med den raden är ändrat.")),
        Found::Gone => Err(format!(
            "Loggen för {slug} är avkortad: den slutar vid rad {rows}, men talet som sparades är för rad {kept}. Är \
             databasen återställd från en säkerhetskopia? {LEAVE_IT}."
        )),
        Found::Other => Err(format!(
            "Loggen för {slug} är skriven på nytt: rad {kept} har ett annat tal än det som sparades. Kontrollera att du \
             har skrivit av talet rätt. {LEAVE_IT}."
        )),
    }
}

/// The heads of one municipality in what `lykta audit head` printed, line by line; those of others are left out.
///
/// # Errors
/// Names the line that is none.
pub fn heads(slug: &str, text: &str) -> Result<Vec<Head>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read = lines
        .map(|line| head(slug, line).ok_or_else(|| format!("Det här är inget tal från `lykta audit head`: {line}")));
    Ok(read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// `name number hash`, the name left out if one likes. The outer nothing: unreadable; the inner one: of another.
fn head(slug: &str, line: &str) -> Option<Option<Head>> {
    nameless(line).map(Some).or_else(|| {
        let (name, rest) = line.split_once(char::is_whitespace).filter(|(name, _)| name.parse::<i64>().is_err())?;
        nameless(rest).map(|head| (name == slug).then_some(head))
    })
}

/// `number hash`; the page of the log shows the hash in groups.
fn nameless(text: &str) -> Option<Head> {
    let mut words = text.split_whitespace();
    let seq: i64 = words.next()?.parse().ok().filter(|seq| *seq >= 0)?;
    let hash = bytes(&words.collect::<String>())?;
    (hash.len() == 32 || seq == 0 && hash.is_empty()).then_some(Head { seq, hash })
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        hex.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn a_head_is_read_as_it_was_printed_and_as_people_copy_it() {
        let grouped: Vec<&str> = (0..8).map(|at| &HASH[at * 8..at * 8 + 8]).collect();
        let grouped = grouped.join(" ");
        for line in [
            format!("hjo 12 {HASH}"),
            format!("12 {HASH}"),
            format!("  12  {}  ", HASH.to_uppercase()),
            format!("12 {grouped}"),
            format!("hjo 12 {grouped}"),
        ] {
            let [head] = heads("hjo", &line).unwrap().try_into().unwrap();
            assert_eq!((head.seq, head.hash.len(), head.hash[1]), (12, 32, 0x11), "{line}");
        }
        assert_eq!(heads("hjo", "hjo 0"), Ok(vec![Head::default()]));
    }

    #[test]
    fn heads_of_others_are_left_out_and_what_is_none_is_named() {
        let both = format!("gagnef 3 {HASH}\n\nhjo 12 {HASH}\n");
        assert_eq!(heads("hjo", &both).unwrap().len(), 1);
        assert_eq!(heads("fagersta", &both).unwrap().len(), 0);
        for line in [
            "12",
            "hjo",
            "hjo 12",
            "12 00ff",
            "-1 00",
            "0 12",
            "tolv 00ff",
            &format!("12 {HASH}0"),
            &format!("12 x{}", &HASH[1..]),
        ] {
            assert!(heads("hjo", line).is_err_and(|said| said.contains(line)), "{line}");
        }
    }
}

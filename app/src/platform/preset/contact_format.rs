//! How telephone numbers, e-mail addresses and links of an office are written.

/// Is it a Swedish number as people write it: `0223-440 00`, `020-50 50 50`, or a short one: `112`, `114 14`, `90101`?
pub fn is_telephone(text: &str) -> bool {
    match text.split_once('-') {
        Some((area, rest)) => {
            let (start, count) =
                (figures(rest).first().copied(), area.len() + rest.bytes().filter(u8::is_ascii_digit).count());
            area.starts_with('0')
                && (2..=4).contains(&area.len())
                && area.bytes().all(|b| b.is_ascii_digit())
                && (8..=11).contains(&count)
                && start.is_some_and(|n| (2..=3).contains(&n))
                && is_grouped(rest, 2)
        }
        None => (3..=6).contains(&text.bytes().filter(u8::is_ascii_digit).count()) && is_grouped(text, 2),
    }
}

/// Figures in groups divided by single spaces, each of at least so many.
fn is_grouped(text: &str, least: usize) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b == b' ') && figures(text).iter().all(|n| *n >= least)
}

/// How many characters stand in each group.
fn figures(text: &str) -> Vec<usize> {
    text.split(' ').map(str::len).collect()
}

/// Does it look like the address of an office? Whether it exists, only a letter tells.
pub fn is_email(text: &str) -> bool {
    let allowed = |part: &str, more: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    text.split_once('@').is_some_and(|(local, host)| allowed(local, "._+-") && is_host(host))
}

/// Is it a secure link?
pub fn is_link(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        is_host(host) && rest.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>\\`".contains(&b))
    })
}

fn is_host(host: &str) -> bool {
    let label = |l: &str| {
        !l.is_empty()
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for right in [
            "112",
            "114 14",
            "116 006",
            "90101",
            "90 390",
            "1177",
            "020-50 50 50",
            "020-555 666",
            "0223-440 00",
            "08-465 004 00",
            "070-174 06 31",
        ] {
            assert!(is_telephone(right), "{right}");
        }
        for wrong in [
            "",
            "11",
            "0223-44000",
            "022344000",
            "+46 223 440 00",
            "0223-440 0 0",
            "0223-",
            "0223 - 440 00",
            "0223-440  00",
            "ring",
            "223-440 00",
            "1234567",
            "0223-440 00 ank 3",
        ] {
            assert!(!is_telephone(wrong), "{wrong}");
        }
    }

    #[test]
    fn addresses_have_a_name_and_a_host() {
        for right in ["kontaktcenter@hjo.se", "a.b+c@d-e.example.org"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in ["", "a", "@b.se", "a@b", "a@b..se", "a b@c.se", "a@b@c.se", "a@-b.se", "<a@b.se>"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }

    #[test]
    fn links_are_secure() {
        for right in ["https://www.hjo.se", "https://www.digg.se/tdosanmalan"] {
            assert!(is_link(right), "{right}");
        }
        for wrong in [
            "",
            "http://hjo.se",
            "https://",
            "https://hjo",
            "javascript:alert(1)",
            "https://hjo.se/\"><b>",
            "https://hjo.se/a b",
        ] {
            assert!(!is_link(wrong), "{wrong}");
        }
    }
}

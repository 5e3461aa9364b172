//! Mail: does the server answer?

use super::Finding;
use crate::{
    config::Config,
    mail::{Post, Refusal, TLS_FAILED},
};

/// Nothing, when the settings of mail are wrong: that is told with the settings.
pub async fn all(config: &Config) -> Option<Finding> {
    let post = Post::new(config).ok()?;
    if post.writes_files() {
        return Some(Finding::good("Breven skrivs som filer i datamappen. De skickas inte."));
    }
    Some(answer(post.test().await.err()))
}

pub fn answer(refusal: Option<Refusal>) -> Finding {
    match refusal {
        None => Finding::good("E-postservern svarar."),
        Some(Refusal::Unreachable(why)) if why == TLS_FAILED => Finding::bad(
            "E-postservern svarar, men den krypterade anslutningen går inte att göra. Är certifikatet giltigt, och är \
             namnet i mail.transport det som står i certifikatet?",
        ),
        Some(Refusal::Unreachable(_) | Refusal::Never(_)) => Finding::bad(
            "E-postservern svarar inte. Stämmer adressen i mail.transport, och släpper brandväggen fram porten? Brev \
             väntar så länge och skickas sedan av sig själva.",
        ),
        Some(Refusal::Later(code)) => Finding::bad(format!(
            "E-postservern svarar ”försök senare” ({code}). Brev skickas av sig själva när den är redo. Är det likadant \
             om en timme, fråga den som sköter e-postservern."
        )),
        Some(Refusal::No(code) | Refusal::Closed(code)) => Finding::bad(format!(
            "E-postservern säger nej ({code}). Stämmer mail.user och lösenordet, och får den här datorn skicka?"
        )),
    }
}

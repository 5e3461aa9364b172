//! Mail: does the server answer?

use super::Finding;
use crate::{
    config::Config,
    mail::{Post, Refusal},
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
        Some(Refusal::Unreachable(_) | Refusal::Never(_)) => Finding::bad(
            "E-postservern svarar inte. Stämmer adressen i mail.transport, och släpper brandväggen fram porten?",
        ),
        Some(Refusal::Later(code)) => Finding::bad(format!("E-postservern svarar ”försök senare” ({code}).")),
        Some(Refusal::No(code)) => Finding::bad(format!(
            "E-postservern säger nej ({code}). Stämmer mail.user och lösenordet, och får den här datorn skicka?"
        )),
    }
}

//! What victim support says on the start page of the office, to those who answer contacts or keep a share.

use super::{DESK, KEY, KEYS, SV};
use crate::{
    accounts::{
        policy::{AnswerContacts, HoldSupportKey, SignedIn},
        scope::Scope,
    },
    fault::Fault,
    shell::{OnToday, TodayLine, TodayNote},
    support::{
        model::Waits,
        service::{desk, keys, recovery},
    },
    t,
    ui::Tone,
};

/// Handed in where the addresses are wired: the office does not know victim support.
pub struct Today;

impl OnToday for Today {
    async fn note(scope: &Scope<SignedIn>) -> Result<Option<TodayNote>, Fault> {
        let Ok(hold) = scope.narrow::<HoldSupportKey>() else { return Ok(None) };
        let mut lines = match scope.narrow::<AnswerContacts>() {
            Ok(answer) => waiting(&answer).await?,
            Err(_) => Vec::new(),
        };
        let asked = count(recovery::mine(&hold).await?.len());
        lines.push(line(KEY, t!(SV, "office-support-today-shares"), asked, Tone::Danger));
        let missing = i64::from(keys::mine(&hold).await?.is_none());
        lines.push(line(KEY, t!(SV, "office-support-today-no-key"), missing, Tone::Warn));
        lines.retain(|line| line.many > 0);
        let answers = scope.narrow::<AnswerContacts>().is_ok();
        let (href, open) = if answers {
            (DESK, t!(SV, "office-support-today-open"))
        } else {
            (KEY, t!(SV, "office-support-today-open-key"))
        };
        let (title, quiet) = (t!(SV, "office-support"), t!(SV, "office-support-today-quiet"));
        Ok(Some(TodayNote { title, quiet, href: href.to_owned(), open, lines }))
    }
}

/// Who waits, for whom it is late, who wrote, and whose key is to be confirmed.
async fn waiting(scope: &Scope<AnswerContacts>) -> Result<Vec<TodayLine>, Fault> {
    let desk = desk::list(scope).await?;
    let late = desk.waiting.iter().filter(|row| row.promised_over).count();
    let wrote = desk.mine.iter().filter(|row| row.waits == Some(Waits::Officer)).count();
    let keys = keys::waiting(scope).await?.len();
    Ok(vec![
        line(DESK, t!(SV, "office-support-today-taken-back"), count(desk.taken_back.len()), Tone::Danger),
        line(DESK, t!(SV, "office-support-today-late"), count(late), Tone::Danger),
        line(DESK, t!(SV, "office-support-today-waiting"), count(desk.waiting.len()), Tone::Warn),
        line(DESK, t!(SV, "office-support-today-wrote"), count(wrote), Tone::Warn),
        line(KEYS, t!(SV, "office-support-today-keys"), count(keys), Tone::Info),
    ])
}

fn line(href: &str, text: String, many: i64, tone: Tone) -> TodayLine {
    TodayLine { href: href.to_owned(), text, many, tone }
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

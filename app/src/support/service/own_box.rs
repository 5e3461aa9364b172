//! The answer to a door: always of the same form and the same size, whether the door opens something or not.
//!
//! What is in it, only the person's own key tells: of a door that opens nothing it is chance. Sizes and times of answers
//! therefore tell nobody on the way whether there is a contact.

use super::own;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::id::SupportHandoverId,
    platform::{
        chance::Chance,
        clock::{Timestamp, local_date},
    },
    support::{
        model::{ConsentHow, ContactState, Door, hour},
        seal,
        view::{Message, Own},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

/// How many bytes every answer has. Some twenty messages fit; when there are more, the oldest are left out.
pub const BOX: usize = 131_072;
/// Room for what closes the answer.
const END: usize = r#","pad":""}"#.len();
/// Of how many bytes a record is, and an identity.
const RECORD: usize = 2_048;
const IDENTITY: usize = 74;

#[derive(Serialize)]
struct Boxed {
    v: u8,
    state: ContactState,
    organisation: String,
    phone: String,
    promised_days: u32,
    promised: NaiveDate,
    asked_at: Timestamp,
    taken_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    purge_on: Option<NaiveDate>,
    recipient: String,
    sealed: Option<String>,
    person_wrap: Option<String>,
    handover: Option<Asked>,
    consents: Vec<Given>,
    opened: Vec<Timestamp>,
    earlier: bool,
    messages: Vec<Message>,
}

/// A handing over that waits for the person's answer.
#[derive(Serialize)]
struct Asked {
    id: SupportHandoverId,
    to: String,
    asked_at: Timestamp,
}

#[derive(Serialize)]
struct Given {
    to: String,
    at: Timestamp,
    how: ConsentHow,
    withdrawn_at: Option<Timestamp>,
}

/// What a door opens, as its own person's script reads it: JSON of [`BOX`] bytes. It must not be compressed on its way.
///
/// # Errors
/// When the database does not answer.
pub async fn box_(scope: &Scope<Public>, door: &Door) -> Result<Vec<u8>, Fault> {
    let chance = scope.municipality().chance();
    let own = own::open(scope, door).await?;
    let boxed = match own {
        Some(own) => of(own),
        None => nothing(scope),
    };
    filled(boxed, chance).map_err(|error| Fault::broken("writing the answer to a door", &error))
}

fn of(own: Own) -> Boxed {
    // What is agreed to waits for the officer, and the person has nothing to answer.
    let waiting = own.handover.filter(|handover| handover.agreed_at.is_none());
    let given = own.consents.into_iter().map(|consent| Given {
        to: consent.name,
        at: consent.at,
        how: consent.how,
        withdrawn_at: consent.withdrawn_at,
    });
    Boxed {
        v: 1,
        state: own.state,
        organisation: own.name,
        phone: own.phone,
        promised_days: own.promised_days,
        promised: own.promised,
        asked_at: own.asked_at,
        taken_at: own.taken_at,
        closed_at: own.closed_at,
        purge_on: own.purge_on,
        recipient: own.recipient,
        sealed: own.sealed,
        person_wrap: own.person_wrap,
        handover: waiting.map(|one| Asked { id: one.id, to: one.name, asked_at: one.asked_at }),
        consents: given.collect(),
        opened: own.broken,
        earlier: own.earlier,
        messages: own.messages,
    }
}

/// What looks like a contact that somebody asked for lately, and is nobody's.
fn nothing(scope: &Scope<Public>) -> Boxed {
    let chance = scope.municipality().chance();
    let [hours, days] = chance.bytes::<2>();
    let asked_at = hour(scope.now() - TimeDelta::hours(i64::from(hours)));
    Boxed {
        v: 1,
        state: ContactState::Sent,
        organisation: String::new(),
        phone: String::new(),
        promised_days: 1,
        promised: local_date(asked_at + TimeDelta::days(i64::from(days % 3))),
        asked_at,
        taken_at: None,
        closed_at: None,
        purge_on: None,
        recipient: seal::decoy_recipient(chance),
        sealed: Some(seal::decoy(chance, RECORD)),
        person_wrap: Some(seal::decoy(chance, IDENTITY)),
        handover: None,
        consents: Vec::new(),
        opened: Vec::new(),
        earlier: false,
        messages: Vec::new(),
    }
}

/// The JSON, filled up with chance: spaces would be squeezed out by whatever compresses on the way.
fn filled(mut boxed: Boxed, chance: &Chance) -> Result<Vec<u8>, serde_json::Error> {
    let mut all = std::mem::take(&mut boxed.messages);
    let mut room = BOX.saturating_sub(serde_json::to_vec(&boxed)?.len() + END);
    let mut first = all.len();
    while first > 0 {
        let more = serde_json::to_vec(&all[first - 1])?.len() + 1;
        if more > room {
            break;
        }
        room -= more;
        first -= 1;
    }
    boxed.messages = all.split_off(first);
    boxed.earlier = first > 0;
    let mut bytes = serde_json::to_vec(&boxed)?;
    bytes.pop();
    bytes.extend_from_slice(br#","pad":""#);
    let pad = BOX.saturating_sub(bytes.len() + 2);
    let mut chars = Vec::with_capacity(pad + 64);
    while chars.len() < pad {
        chars.extend_from_slice(STANDARD.encode(chance.bytes::<48>()).as_bytes());
    }
    bytes.extend_from_slice(&chars[..pad]);
    bytes.extend_from_slice(br#""}"#);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::SupportMessageId;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn boxed(chance: &Chance, messages: usize) -> Boxed {
        let message = |n: usize| Message {
            id: SupportMessageId(Uuid::from_u128(n as u128)),
            from_person: n.is_multiple_of(2),
            at: Timestamp::UNIX_EPOCH,
            sealed: seal::decoy(chance, 4_096),
        };
        Boxed {
            v: 1,
            state: ContactState::Contacted,
            organisation: "Brottsofferjouren Lyktköping".to_owned(),
            phone: String::new(),
            promised_days: 1,
            promised: NaiveDate::default(),
            asked_at: Timestamp::UNIX_EPOCH,
            taken_at: None,
            closed_at: None,
            purge_on: None,
            recipient: seal::decoy_recipient(chance),
            sealed: Some(seal::decoy(chance, 2 * RECORD)),
            person_wrap: Some(seal::decoy(chance, IDENTITY)),
            handover: None,
            consents: Vec::new(),
            opened: vec![Timestamp::UNIX_EPOCH; 3],
            earlier: false,
            messages: (0..messages).map(message).collect(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn every_answer_has_the_same_size_and_is_read_as_json(messages in 0_usize..40, seed: u64) {
            let chance = Chance::seeded(seed);
            let bytes = filled(boxed(&chance, messages), &chance).unwrap();
            prop_assert_eq!(bytes.len(), BOX);
            let read: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            let kept = read["messages"].as_array().unwrap();
            prop_assert_eq!(read["earlier"].as_bool(), Some(kept.len() < messages));
            prop_assert!(kept.len() == messages || kept.len() >= 15, "{}", kept.len());
            if let Some(last) = kept.last() {
                let newest = Uuid::from_u128(messages as u128 - 1).to_string();
                prop_assert_eq!(last["id"].as_str(), Some(newest.as_str()), "the newest are kept");
            }
        }
    }
}

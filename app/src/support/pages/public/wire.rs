//! `/stod/skicka`: what scripts send. Everything is sealed already, and what names a contact is its door, never a code.

use super::{From, limit};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::id::{SupportHandoverId, SupportHolderId, SupportOrganisationId},
    platform::limits::Limit,
    support::{
        model::Door,
        service::{
            ask::{self, SealedAsk},
            own,
        },
    },
};
use axum::{Json, extract::rejection::JsonRejection};
use http::StatusCode;
use serde::Deserialize;

/// What is asked for, as a browser sealed it.
#[derive(Deserialize)]
pub struct Asked {
    organisation: SupportOrganisationId,
    chosen: bool,
    recipient: String,
    sealed: String,
    person_wrap: String,
    door: String,
    wraps: Vec<(SupportHolderId, String)>,
}

/// What a script sends.
#[derive(Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Sent {
    /// Somebody asks for contact.
    Ask(Asked),
    /// The person writes.
    Say {
        /// What the code opens.
        door: String,
        /// The message.
        sealed: String,
    },
    /// The person changes how to be reached.
    Replace {
        /// What the code opens.
        door: String,
        /// The record.
        sealed: String,
    },
    /// The person agrees that it goes to another organisation, or says no.
    Agree {
        /// What the code opens.
        door: String,
        /// What is agreed to.
        handover: SupportHandoverId,
        /// Yes or no.
        yes: bool,
    },
    /// The person takes everything back.
    Withdraw {
        /// What the code opens.
        door: String,
    },
}

/// Keeps it.
///
/// # Errors
/// [`Fault::BadRequest`] when it does not have its shape, [`Fault::Conflict`] when it is sealed to others than those who
/// receive now, when the door opens nothing, or when it comes too late; [`Fault::TooMany`].
pub async fn post(
    scope: Scope<Public>,
    from: From,
    sent: Result<Json<Sent>, JsonRejection>,
) -> Result<StatusCode, Fault> {
    let Json(sent) = sent.map_err(|_| Fault::BadRequest)?;
    limit(&scope, &from, Limit::SupportAsk)?;
    match sent {
        Sent::Ask(asked) => ask::ask_sealed(&scope, sealed(asked)?).await?,
        Sent::Say { door, sealed } => own::say(&scope, &opened(&door)?, &sealed).await?,
        Sent::Replace { door, sealed } => own::replace(&scope, &opened(&door)?, &sealed).await?,
        Sent::Agree { door, handover, yes } => own::agree(&scope, &opened(&door)?, handover, yes).await?,
        Sent::Withdraw { door } => own::withdraw(&scope, &opened(&door)?).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}

fn opened(door: &str) -> Result<Door, Fault> {
    Door::parse(door).map_err(|_| Fault::BadRequest)
}

/// What a browser sealed, as the use case takes it. Referrals of staff come in the same shape.
pub(in crate::support) fn sealed(asked: Asked) -> Result<SealedAsk, Fault> {
    Ok(SealedAsk {
        organisation: asked.organisation,
        chosen: asked.chosen,
        recipient: asked.recipient,
        sealed: asked.sealed,
        person_wrap: asked.person_wrap,
        door: opened(&asked.door)?,
        wraps: asked.wraps,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scripts_send_is_read() {
        let id = "01961d2e-0000-7000-8000-000000000001";
        let ask = format!(
            r#"{{"act":"ask","organisation":"{id}","chosen":false,"recipient":"age1x","sealed":"s","person_wrap":"p",
            "door":"{}","wraps":[["{id}","w"]]}}"#,
            "A".repeat(43)
        );
        let Ok(Sent::Ask(asked)) = serde_json::from_str(&ask) else { panic!("an ask") };
        assert_eq!(asked.wraps.len(), 1);
        assert!(sealed(asked).is_ok());
        let agree = format!(r#"{{"act":"agree","door":"x","handover":"{id}","yes":true}}"#);
        assert!(matches!(serde_json::from_str(&agree), Ok(Sent::Agree { yes: true, .. })));
        for wrong in ["{}", r#"{"act":"ask"}"#, r#"{"act":"read","door":"x"}"#, r#"{"act":"say","door":1}"#] {
            assert!(serde_json::from_str::<Sent>(wrong).is_err(), "{wrong}");
        }
    }
}

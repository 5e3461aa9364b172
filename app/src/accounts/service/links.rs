//! Links by mail: made here, used in the pages of invitation and reset.

use super::link_print;
use crate::{
    accounts::{
        mail,
        model::{LinkKind, Person},
        policy::Capability,
        scope::Scope,
        session::Token,
        store::secrets,
    },
    fault::Fault,
    kernel::pii_types::Secret,
    platform::{db::Tx, letter},
};

/// Makes a link for a person and posts the letter that carries it. Returns its address.
pub(super) async fn post_link<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    person: &Person,
    kind: LinkKind,
) -> Result<Secret<String>, Fault> {
    let token = Token::new(scope.municipality().chance());
    let hash = link_print(scope, &token);
    secrets::add_link(tx, &hash, person.id, kind, scope.now() + kind.lasts()).await?;
    let address = scope
        .municipality()
        .link(&format!("/personal/lank/{}", token.reveal()));
    let letter = mail::link(&scope.profile(), kind, &address);
    let once = format!("staff.link|{}", scope.new_id::<crate::kernel::id::OutboxId>());
    letter::post(scope, tx, &person.email, &letter, once).await?;
    Ok(Secret::new(address))
}

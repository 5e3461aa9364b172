//! `lykta staff`: the first account of a municipality, and the end of those whose passwords are known.

use super::{CliProblem, Which};
use crate::{
    boot::{self, Sources},
    config::Config,
};
use app::{
    accounts::{
        model::Invite,
        policy::{Role, System},
        scope::Scope,
        service,
    },
    forms::Refused,
    kernel::{id::ActorCode, pii_types::Pii},
    platform::municipality::Profile,
};
use clap::Subcommand;

/// What can be done with accounts from the command line; the rest is done on the pages.
#[derive(Subcommand)]
pub enum Command {
    /// Invite somebody, as the first administrator: prints the link, and mails it.
    Add(Add),
    /// Close every account of the demonstration for good.
    CloseDemo(Which),
}

/// Whom to invite.
#[derive(clap::Args)]
pub struct Add {
    #[command(flatten)]
    which: Which,
    /// The address to sign in with; the invitation goes there too.
    #[arg(long)]
    email: String,
    /// The name colleagues see.
    #[arg(long)]
    name: String,
    /// A role, as administrator or coordinator. May be repeated.
    #[arg(long = "role", required = true)]
    roles: Vec<String>,
    /// Code of the actor the person speaks for.
    #[arg(long)]
    actor: Option<String>,
}

/// Carries out the command.
pub async fn run(config: &Config, command: Command) -> Result<(), CliProblem> {
    match command {
        Command::Add(add) => invite(config, add).await,
        Command::CloseDemo(which) => {
            let slug = which.one(config)?;
            let municipality = boot::municipality(config, &slug, &Sources::default()).await?;
            let closed = service::close_demo(&Scope::<System>::system(municipality)).await?;
            println!("{slug}: {closed} accounts closed");
            Ok(())
        }
    }
}

async fn invite(config: &Config, add: Add) -> Result<(), CliProblem> {
    let slug = add.which.one(config)?;
    let municipality = boot::municipality(config, &slug, &Sources::default()).await?;
    let (roles, actor) = fitting(&add, &municipality.profile())?;
    let invite = Invite { email: Pii::new(add.email), name: add.name, roles, actor };
    let invited = service::add_invited(&Scope::<System>::system(municipality), invite).await;
    let invited = invited.map_err(|refused| match refused {
        Refused::Form(_) => CliProblem::Said("--email: somebody has this address already".into()),
        Refused::Fault(app::fault::Fault::BadRequest) => CliProblem::Said("--email: is not a mail address".into()),
        Refused::Fault(fault) => fault.into(),
    })?;
    println!("Invited. The link works for seven days and once; it is mailed as soon as the server runs:");
    println!("{}", invited.link.expose());
    Ok(())
}

/// Roles and actor that there are, and that go together.
fn fitting(add: &Add, profile: &Profile) -> Result<(Vec<Role>, Option<ActorCode>), CliProblem> {
    let said = |text: String| Err(CliProblem::Said(text));
    let mut roles = Vec::new();
    for code in &add.roles {
        let Ok(role) = Role::parse(code) else {
            let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
            return said(format!("--role: there is no {code}; there are: {}", known.join(", ")));
        };
        roles.push(role);
    }
    let known = |code: &String| profile.actor(code).is_some();
    if let Some(code) = add.actor.as_ref().filter(|code| !known(code)) {
        let codes: Vec<&str> = profile.actors.iter().map(|actor| actor.code.as_str()).collect();
        return said(format!("--actor: there is no {code}; there are: {}", codes.join(", ")));
    }
    if add.actor.is_none() && roles.iter().any(|role| role.needs_actor()) {
        return said("--actor: this role speaks for an actor; name it".into());
    }
    Ok((roles, add.actor.clone().map(ActorCode::from)))
}

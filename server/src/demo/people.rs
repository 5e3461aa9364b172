//! One person per role. Names, addresses and the password are fictional and known to everybody.

use app::{
    accounts::{
        model::{NewStaff, demands_second_factor},
        policy::{Role, System},
        scope::Scope,
        service,
        totp::{Key, step_of},
    },
    fault::Fault,
    kernel::{
        id::{ActorCode, StaffId},
        pii_types::{Pii, Secret},
    },
    platform::municipality::Municipality,
};

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "Lyktan-lyser-i-natten";
/// The key of their second factor, the same for all.
const SECOND_FACTOR: [u8; 20] = *b"Lyktkoping-finns-ej!";

/// Somebody in Lyktköping.
pub struct Person {
    /// What the person is, in Swedish.
    pub title: &'static str,
    /// The name colleagues see.
    pub name: &'static str,
    /// The address to sign in with.
    pub email: &'static str,
    /// The role.
    pub role: Role,
    /// The unit or organisation the person speaks for.
    pub actor: Option<&'static str>,
}

const fn person(
    title: &'static str,
    name: &'static str,
    email: &'static str,
    role: Role,
    actor: Option<&'static str>,
) -> Person {
    Person { title, name, email, role, actor }
}

/// The address of a representative of neighbourhood watch, who signs in by the link of a letter.
pub const REP: &str = "ombud@lyktkoping.example.org";

/// Who answers those who ask for support: at the municipality, at the brottsofferjour, at the kvinnojour.
pub const OFFICER: &str = "stod@lyktkoping.example.org";
/// See [`OFFICER`].
pub const JOUR: &str = "jour@lyktkoping.example.org";
/// See [`OFFICER`].
pub const KVINNOJOUR: &str = "kvinnojour@lyktkoping.example.org";
/// Those who keep shares of recovery keys.
pub const TRUSTEES: [&str; 2] = ["nyckel1@lyktkoping.example.org", "nyckel2@lyktkoping.example.org"];
/// Who asks for support for others.
pub const REFERRER: &str = "hanvisare@lyktkoping.example.org";

/// Everybody who can sign in.
pub const ALL: [Person; 15] = [
    person(
        "Trygghetssamordnare",
        "Maja Lund",
        "samordnare@lyktkoping.example.org",
        Role::Coordinator,
        Some("trygghet"),
    ),
    person(
        "Handläggare, gata och park",
        "Omar Vik",
        "handlaggare@lyktkoping.example.org",
        Role::Handler,
        Some("teknik"),
    ),
    person("Handläggare, fritid", "Elin Holm", "fritid@lyktkoping.example.org", Role::Handler, Some("fritid")),
    person("EST-deltagare, skola", "Sara Åkerö", "est@lyktkoping.example.org", Role::Participant, Some("skola")),
    person("Kommunpolis", "Jonas Ek", "polis@lyktkoping.example.org", Role::Police, Some("polisen")),
    person("Ledamot i rådet", "Birgitta Sund", "ledamot@lyktkoping.example.org", Role::CouncilMember, None),
    person("Kommunikatör", "Nadia Berg", "kommunikator@lyktkoping.example.org", Role::Publisher, None),
    person("Brottsofferhandläggare", "Tove Rask", OFFICER, Role::SupportOfficer, None),
    person("Dataskyddsombud", "Ingrid Falk", "dataskydd@lyktkoping.example.org", Role::DataProtectionOfficer, None),
    person("Systemförvaltare", "Ville Saari", "system@lyktkoping.example.org", Role::Administrator, None),
    person("Mottagare, brottsofferjouren", "Anneli Sjö", JOUR, Role::SupportReceiver, None),
    person("Mottagare, kvinnojouren", "Petra Ask", KVINNOJOUR, Role::SupportReceiver, None),
    person("Nyckelförvaltare", "Rut Almgren", TRUSTEES[0], Role::SupportTrustee, None),
    person("Nyckelförvaltare", "Bertil Rosén", TRUSTEES[1], Role::SupportTrustee, None),
    person("Hänvisare, socialtjänsten", "Samira Wiik", REFERRER, Role::SupportReferrer, None),
];

/// Adds them all.
///
/// # Errors
/// When the database does not answer.
pub async fn add(scope: &Scope<System>) -> Result<Vec<StaffId>, Fault> {
    let mut ids = Vec::new();
    for person in &ALL {
        let roles = vec![person.role];
        let second_factor = demands_second_factor(&roles, &scope.profile()).then(|| Key::of(SECOND_FACTOR));
        let new = NewStaff {
            email: Pii::new(person.email.to_owned()),
            name: person.name.to_owned(),
            password: Some(Secret::new(PASSWORD.to_owned())),
            roles,
            actor: person.actor.map(ActorCode::from),
            demo: true,
            totp: second_factor,
        };
        ids.push(service::add_active(scope, new).await?);
    }
    Ok(ids)
}

/// How to sign in, one line per person, with the code of this moment where one is needed.
pub fn sign_ins(municipality: &Municipality) -> String {
    let profile = municipality.profile();
    let key = Key::of(SECOND_FACTOR);
    let code = key.code(step_of(municipality.clock().now()));
    let mut lines =
        vec![format!("Sign in at {} with the password {PASSWORD}", municipality.link("/personal/logga-in"))];
    for person in &ALL {
        let second = if demands_second_factor(&[person.role], &profile) { "+ code" } else { "" };
        lines.push(format!("  {:<38} {:<28} {second}", person.email, person.title));
    }
    let reps = municipality.link("/ombud");
    lines.push(format!(
        "Ombud in grannsamverkan: type {REP} at {reps}, then open the link in its letter (mail log or folder)"
    ));
    lines.push(format!("Keys of victim support (/personal/stod) are unlocked with the passphrase {PASSWORD}"));
    lines.push(format!("The code just now is {code}; for an app on the telephone the key is {}", key.spoken()));
    lines.push("`lykta demo --sign-ins` shows this again, with a fresh code.".to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::platform::preset::Preset;

    #[test]
    fn every_role_has_somebody_bound_to_an_actor_there_is() {
        let preset = Preset::load("lyktkoping").unwrap();
        for role in Role::ALL {
            assert!(ALL.iter().any(|person| person.role == *role), "{role}");
        }
        for person in &ALL {
            assert!(!person.role.needs_actor() || person.actor.is_some(), "{}", person.title);
            assert!(person.actor.is_none_or(|code| preset.actors.iter().any(|actor| actor.code == code)));
        }
    }
}

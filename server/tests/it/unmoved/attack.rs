//! Every form there is: as it stands, with other words, aimed at what stands, and nonsense.

use super::{
    KEY, LATER, PICTURE,
    stage::{anew, first},
};
use crate::support::{App, Client, Persona, crawl, form::Form};
use app::{access::rules, on};
use std::collections::{BTreeMap, BTreeSet};

/// What a form could carry besides ids.
const VALUES: [(&str, &str); 40] = [
    ("period", KEY),
    ("section", "police"),
    ("area", "centrum"),
    ("omrade", "centrum"),
    ("category", "5.1"),
    ("level", "normal"),
    ("reason", LATER),
    ("cause", LATER),
    ("why", LATER),
    ("summary", LATER),
    ("words", LATER),
    ("title", LATER),
    ("name", LATER),
    ("publishable", "1"),
    ("number", "99"),
    ("actor", "lyktbo"),
    ("role", "Chef"),
    ("until", "2026-12-01"),
    ("first", "2026-03-02"),
    ("kind", "risk"),
    ("place_type", "underpass"),
    ("time_band", "night"),
    ("approved", "1"),
    ("source", "staff"),
    ("other", "Någon annan"),
    ("minutes", "30"),
    ("point", "round"),
    ("lista", "areas"),
    ("kod", "centrum"),
    ("code", "lokala-bra"),
    ("address", "ny@example.org"),
    ("way", "link"),
    ("what", "month:2026-02"),
    ("series", "storningar-lyktbo"),
    ("figure", "99"),
    ("sure", "1"),
    ("status", "removed"),
    ("answer", LATER),
    ("verdict", "end"),
    ("value", "1"),
];
/// What any form might understand.
const ANY: [&str; 8] = ["save", "change", "remove", "undo", "correct", "take_out", "off", "drop"];
/// What forms of pictures and contributions understand.
const OF_PICTURES: [&str; 23] = [
    "write",
    "summary",
    "level",
    "levels",
    "step-write",
    "step-collect",
    "step-meet",
    "step-pause",
    "step-adjust",
    "step-tell",
    "step-publish",
    "step-archive",
    "step-reopen",
    "start",
    "go",
    "end",
    "present",
    "decide",
    "add",
    "nothing",
    "send",
    "take_in",
    "rename",
];

/// What stands for each parameter of an address.
async fn addressed(app: &App, path: &str) -> Vec<String> {
    let id = match path.split("/{id}").next().unwrap_or_default() {
        "/personal/konton" => app.id_of(Persona::Participant).to_string(),
        "/personal/insatser" => first(app, "SELECT id FROM measure").await,
        "/personal/lagesbild/{period}/uppgift" => first(app, "SELECT id FROM observation").await,
        "/personal/rapporter" => first(app, "SELECT id FROM document").await,
        "/personal/analys" => first(app, "SELECT id FROM analysis").await,
        "/personal/rad/moten" => first(app, "SELECT id FROM council_meeting").await,
        "/personal/rad/avtal" => first(app, "SELECT id FROM agreement").await,
        "/personal/informerar" => first(app, "SELECT id FROM bulletin").await,
        "/personal/grannsamverkan" | "/ombud/rond" => first(app, "SELECT id FROM watch").await,
        "/personal/grannsamverkan/ronder" => first(app, "SELECT id FROM watch_round").await,
        "/personal/loften" => first(app, "SELECT id FROM pledge").await,
        "/personal/ni-sa-vi-gjorde" => first(app, "SELECT id FROM answer").await,
        _ => first(app, "SELECT id FROM report").await,
    };
    let values = |name: &str| -> Vec<String> {
        match name {
            "{period}" => vec![KEY.into()],
            "{aktor}" => vec!["lyktbo".into(), "polisen".into()],
            "{runda}" => vec!["2026-kvartal-1".into()],
            "{omrade}" => vec!["centrum".into()],
            "{grupp}" => vec!["operative".into(), "steering".into()],
            "{token}" => vec!["0".repeat(64)],
            _ => vec![id.clone()],
        }
    };
    let mut all = vec![String::new()];
    for step in path.split('/').skip(1) {
        let steps = if step.starts_with('{') { values(step) } else { vec![step.to_owned()] };
        all = all.iter().flat_map(|path| steps.iter().map(move |step| format!("{path}/{step}"))).collect();
    }
    all
}

/// Fields that any form could have, with the ids of what stands. Those a form does not know, it does not read.
async fn aimed(app: &App) -> Vec<(&'static str, String)> {
    let mut fields: Vec<(&str, String)> = VALUES.map(|(name, value)| (name, value.to_owned())).into();
    for (name, sql) in [
        ("event", "SELECT id FROM contribution_event"),
        ("file_id", "SELECT id FROM contribution_import"),
        ("measure", "SELECT id FROM measure"),
        ("observation", "SELECT id FROM observation"),
        ("member", "SELECT id FROM council_member"),
        ("id", "SELECT id FROM council_member"),
        ("key", "SELECT id FROM contribution_event"),
    ] {
        fields.push((name, first(app, sql).await));
    }
    fields
}

/// Every form of every page the two may see, and what each asks for.
async fn forms(app: &App, persona: Persona) -> Vec<Form> {
    let pages = crawl::pages(app, persona).await;
    let mut seen = BTreeSet::new();
    let all = pages.iter().flat_map(|(path, page)| page.forms(path)).filter(|form| form.is_post);
    all.filter(|form| seen.insert((form.path.clone(), form.fields.clone()))).collect()
}

/// What forms ask for, by the first steps of their address, and what any of them might understand.
fn verbs(forms: &[Form], path: &str) -> BTreeSet<String> {
    let room = |path: &str| path.split('/').take(3).collect::<Vec<_>>().join("/");
    let own = forms.iter().filter(|form| room(&form.path) == room(path));
    let own = own.flat_map(|form| form.fields.iter().filter(|(name, _)| name == "do").map(|(_, act)| act.clone()));
    let picture = path.contains("lagesbild") || path.contains("bidrag");
    own.chain(ANY.map(str::to_owned))
        .chain(OF_PICTURES.iter().filter(|_| picture).map(|act| (*act).to_owned()))
        .collect()
}

/// One who signs in again whenever a form of theirs has ended that.
struct Sender<'a> {
    app: &'a App,
    persona: Persona,
    client: Client<'a>,
}

impl Sender<'_> {
    /// Sends a form; what was answered does not matter here, as long as nothing broke.
    async fn send(&mut self, path: &str, fields: &[(String, String)]) {
        let pairs: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let mut answer = self.client.post(path, &pairs).await;
        if answer.location().starts_with("/personal/logga-in") {
            self.client = anew(self.app, self.persona).await.from([203, 0, 113, 9]);
            answer = self.client.post(path, &pairs).await;
        }
        assert!(answer.status.as_u16() < 500, "{:?} {path} {pairs:?}: {}", self.persona, answer.status);
    }
}

/// The versions a form is sent with: an old one, and for the picture the one it has now.
async fn versions(app: &App, path: &str) -> [String; 2] {
    const NOW: &str = "SELECT version FROM picture WHERE period = $1";
    if !path.starts_with(PICTURE) {
        return ["1", "2"].map(str::to_owned);
    }
    let now: i64 = on!(app.system().db(), |c| sqlx::query_scalar(NOW).bind(KEY).fetch_one(c).await).unwrap();
    ["1".to_owned(), now.to_string()]
}

/// Sends every form there is as it stands, with other words, and with nonsense. Tells how many went to each route.
pub async fn attacked(app: &App, persona: Persona) -> BTreeMap<String, usize> {
    let (forms, aimed) = (forms(app, persona).await, aimed(app).await);
    let mut sender = Sender { app, persona, client: anew(app, persona).await.from([203, 0, 113, 9]) };
    let mut sent: BTreeMap<String, usize> = BTreeMap::new();
    for form in &forms {
        sender.send(&form.path, &form.fields.iter().map(in_other_words).collect::<Vec<_>>()).await;
    }
    for rule in rules().filter(|rule| rule.method == "POST") {
        for path in addressed(app, rule.path).await {
            let verbs = verbs(&forms, rule.path);
            for act in &verbs {
                for version in versions(app, &path).await {
                    let own = [("do", act.clone()), ("version", version)].into_iter().chain(aimed.iter().cloned());
                    sender.send(&path, &own.map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>()).await;
                    *sent.entry(rule.path.to_owned()).or_default() += 1;
                }
            }
            let nonsense = aimed.iter().map(|(name, _)| ((*name).to_owned(), "</script>\u{202e}-1\0å".repeat(3)));
            let act = verbs.into_iter().next_back().unwrap_or_default();
            sender.send(&path, &nonsense.chain([("do".to_owned(), act)]).collect::<Vec<_>>()).await;
        }
    }
    sent
}

/// What stood in a text field is another text.
fn in_other_words((name, value): &(String, String)) -> (String, String) {
    let fixed = ["do", "version", "lista", "kod", "id", "key", "code"].contains(&name.as_str());
    (name.clone(), if fixed || !value.contains(' ') { value.clone() } else { LATER.to_owned() })
}

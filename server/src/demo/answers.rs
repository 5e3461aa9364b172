//! Ni sa – vi gjorde in Lyktköping: what came of what residents said, and a no with its reason. All of it is invented.

use super::{broken, wait_until};
use app::{
    accounts::{
        policy::{Role, TellResidents},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    answers::{
        model::{Draft, Refusal},
        service::{read, write},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AreaCode, CategoryCode},
        lang::Lang,
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
};
use chrono::TimeDelta;
use std::{collections::VecDeque, sync::Arc};

/// An answer.
struct Text {
    /// Told so many days ago.
    ago: i64,
    title: &'static str,
    area: &'static str,
    head: &'static str,
    said: &'static str,
    done: &'static str,
    /// Headings of measures.
    measures: &'static [&'static str],
    /// Heading of the pledge it became part of.
    pledge: Option<&'static str>,
    result: &'static str,
    refusals: &'static [(&'static str, &'static str)],
}

/// The newest last.
const ALL: [Text; 4] = [
    Text {
        ago: 170,
        title: "Fri sikt på gångvägen till Norra skolan",
        area: "norra-skolan",
        head: "5",
        said: "Buskarna längs gångvägen till Norra skolan var höga. Barn och föräldrar såg inte vem som kom, och flera av er gick på körbanan i stället.",
        done: "Vi har röjt tre meter på båda sidor om gångvägen. Skötseln är ändrad, så att buskarna klipps två gånger om året.",
        measures: &["Röjning längs gångvägen till Norra skolan"],
        pledge: None,
        result: "Fler barn går den vägen nu. Skolan och föräldrarna säger att det är lättare att se framåt.",
        refusals: &[],
    },
    Text {
        ago: 118,
        title: "A-traktorer på kvällarna i Tallåsen",
        area: "tallasen",
        head: "4",
        said: "Ni har berättat om A-traktorer som kör runt på torget, hög musik och mopeder på gångvägen. Äldre och småbarnsfamiljer undviker torget på kvällen.",
        done: "Polisen har haft samtal och kontroller, och kommunen har öppnat en plats där den som gillar motorer kan träffas med en ledare på plats.",
        measures: &["Samtal och kontroller kring A-traktorer", "Mötesplats för motorintresserade"],
        pledge: None,
        result: "Kontrollerna hjälpte bara en kort tid. Sedan mötesplatsen öppnade är det lugnare på vardagar. På fredagar körs det fortfarande för fort, så där fortsätter polisen att kontrollera.",
        refusals: &[(
            "Förbud mot A-traktorer på torget",
            "Torget är en allmän väg, och reglerna gäller alla fordon lika. Vi sätter ut hinder så att det inte går att köra runt.",
        )],
    },
    Text {
        ago: 47,
        title: "Mer ljus på vägen till stationen",
        area: "stationsomradet",
        head: "5",
        said: "Stationstunneln var svart på kvällen, och på vägen dit fanns mörka hörn. Många av er gick en omväg över bron.",
        done: "Hälften av lamporna i tunneln är bytta till sådana som tål slag, och resten byts nu. På vägen till stationen är ljuset starkare, och det som skymde sikten är flyttat.",
        measures: &["Belysning i Stationstunneln", "Ljus och öppen sikt på väg till stationen"],
        pledge: Some("Du ska ha en trygg väg hem, också när det är mörkt"),
        result: "Färre hör av sig om mörker på vägen till stationen. Vid cykelparkeringen säger några av er att det fortfarande känns ödsligt sent på natten.",
        refusals: &[(
            "Kameror i tunneln",
            "Bättre ljus och sikt hjälper fler och gör inget intrång. Om det inte räcker prövar vi frågan igen efter vintern.",
        )],
    },
    Text {
        ago: 12,
        title: "Fredagskvällar i centrum",
        area: "centrum",
        head: "2",
        said: "Det är stökigt i centrum sent på fredagar. Unga säger att det inte finns någonstans att vara, och vuxna väljer en annan väg hem.",
        done: "Fritidsgården har öppet fredag och lördag kväll, och kyrkan har kafé på fredagar.",
        measures: &["Kvällsöppen fritidsgård fredag och lördag", "Öppet kyrkkafé fredagskvällar"],
        pledge: Some("Unga och deras föräldrar ska få stöd i god tid"),
        result: "",
        refusals: &[(
            "Ordningsvakter varje kväll",
            "Det behövs mest på helger och lov. Därför lägger vi tiden där, och följer upp efter årsskiftet.",
        )],
    },
];

/// The answers' part of the story.
pub struct Answers {
    waiting: VecDeque<(Timestamp, &'static Text)>,
}

impl Answers {
    /// Everything from the beginning of the story to `now`.
    pub fn new(now: Timestamp) -> Self {
        let at = |text: &Text| start_of_day(local_date(now - TimeDelta::days(text.ago))) + TimeDelta::hours(10);
        Self { waiting: ALL.iter().map(|text| (at(text), text)).collect() }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(
        &mut self,
        at: Timestamp,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
    ) -> Result<(), Fault> {
        let publisher = staff.iter().find(|one| one.roles.contains(&Role::Publisher)).ok_or(Fault::NotFound)?;
        while let Some((when, text)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(municipality, when);
            let who = Who::Staff(Arc::clone(publisher));
            let scope = Scope::check(Arc::clone(municipality), who, Lang::Sv)?;
            tell(&scope, text).await.map_err(|refused| broken("playing the answers", text.title, refused))?;
        }
        Ok(())
    }
}

async fn tell(scope: &Scope<TellResidents>, text: &Text) -> Result<(), Refused> {
    let measures = read::decided(scope).await?;
    let pledges = read::promised(scope).await?;
    let refusals = text.refusals.iter();
    let draft = Draft {
        title: text.title.to_owned(),
        area: Some(AreaCode::from(text.area)),
        category: Some(CategoryCode::from(text.head)),
        said: text.said.to_owned(),
        done: text.done.to_owned(),
        measures: measures.iter().filter(|one| text.measures.contains(&&*one.title)).map(|one| one.id).collect(),
        pledge: pledges.iter().find(|one| text.pledge == Some(&one.content.title)).map(|one| one.pledge),
        result: text.result.to_owned(),
        refusals: refusals
            .map(|(wish, reason)| Refusal { wish: (*wish).to_owned(), reason: (*reason).to_owned() })
            .collect(),
    };
    let id = write::create(scope, draft.clone()).await?;
    write::publish(scope, id, 1, draft).await
}

//! What goes on in the office beside the reports, day by day: measures, contributions, the council, analyses, priorities,
//! documents, pictures, dialogues, pledges, answers, walks, the rounds of neighbourhood watch, victim support, what the
//! police inform.

use super::{
    analyses::Analyses, answers::Answers, bulletins::Bulletins, contributions::Contributions, council::Council,
    dialogues::Dialogues, documents::Documents, measures::Measures, pictures::Pictures, pledges::Pledges,
    priorities::Priorities, support::Support, walks::Walks, watch::Watch,
};
use app::{
    accounts::session::SignedInAs,
    fault::Fault,
    platform::{clock::Timestamp, municipality::Municipality},
};
use chrono::TimeDelta;
use std::sync::Arc;

/// All of it.
pub struct Beside<'a> {
    municipality: &'a Arc<Municipality>,
    measures: Measures,
    analyses: Analyses,
    answers: Answers,
    bulletins: Bulletins,
    contributions: Contributions,
    pictures: Pictures,
    pledges: Pledges<'a>,
    coordinator: Arc<SignedInAs>,
    council: Council<'a>,
    dialogues: Dialogues<'a>,
    documents: Documents<'a>,
    priorities: Priorities<'a>,
    support: Support<'a>,
    walks: Walks<'a>,
    watch: Watch<'a>,
}

impl<'a> Beside<'a> {
    /// Before anything has happened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin(
        municipality: &'a Arc<Municipality>,
        coordinator: Arc<SignedInAs>,
        now: Timestamp,
    ) -> Result<Self, Fault> {
        Ok(Self {
            municipality,
            measures: Measures::new(now),
            analyses: Analyses::new(now),
            answers: Answers::new(now),
            bulletins: Bulletins::new(now),
            contributions: Contributions::new(municipality, now),
            pictures: Pictures::new(municipality.clock().now(), now),
            pledges: Pledges::new(municipality, Arc::clone(&coordinator), now),
            dialogues: Dialogues::new(municipality, Arc::clone(&coordinator), now),
            documents: Documents::begin(municipality, Arc::clone(&coordinator), now).await?,
            priorities: Priorities::new(municipality, Arc::clone(&coordinator), now),
            support: Support::new(municipality, now),
            council: Council::begin(municipality, Arc::clone(&coordinator), now).await?,
            walks: Walks::new(municipality, Arc::clone(&coordinator), now),
            watch: Watch::new(municipality, Arc::clone(&coordinator), now),
            coordinator,
        })
    }

    /// Plays it up to a moment, day by day, so that none of it runs ahead of the rest.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        let mut day = self.municipality.clock().now();
        while day < at {
            day = (day + TimeDelta::days(1)).min(at);
            self.measures.until(day, self.municipality, staff).await?;
            self.contributions.until(day, self.municipality, staff).await?;
            self.council.up_to(day).await?;
            self.analyses.until(day, self.municipality, staff, &self.measures).await?;
            self.priorities.until(day).await?;
            self.documents.up_to(day).await?;
            self.dialogues.until(day).await?;
            self.pledges.until(day, staff).await?;
            self.answers.until(day, self.municipality, staff).await?;
            self.walks.until(day).await?;
            self.watch.until(day).await?;
            self.support.until(day, staff).await?;
            self.bulletins.until(day, self.municipality, staff).await?;
            self.pictures.until(day, self.municipality, &self.coordinator).await?;
        }
        Ok(())
    }

    /// Ends the story today.
    ///
    /// # Errors
    /// As [`Self::until`].
    pub async fn end(mut self, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        self.council.end().await?;
        self.priorities.end().await?;
        self.documents.end().await?;
        self.watch.end().await?;
        self.analyses.look(self.municipality, staff, &self.measures).await
    }
}

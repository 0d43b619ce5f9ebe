//! Dull plans: what a decoy opens on, or any plan whose owner likes a dull front.
//!
//! A filling is made by the edits that any person can make, out of words that come from the message
//! files. Nothing in it says that it is one; see `docs/decisions/0002-decoy-filling.md`.

use chrono::NaiveDate;

use super::{Edit, EditError, History, Plan, PlanText};

/// The dull subjects offered in set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filling {
    /// A household budget.
    Budget,
    /// Recipes and a shopping list.
    Recipes,
    /// What to watch.
    Watching,
}

impl Filling {
    /// Every subject, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Budget, Self::Recipes, Self::Watching];
}

impl Plan {
    /// A plan of nothing but own sections: each a title with its items, in order.
    ///
    /// # Errors
    /// [`EditError`] as for the same edits made by hand.
    pub fn of_own_sections<T, I>(
        sections: T,
        language: Option<&str>,
        today: NaiveDate,
        new_id: &mut dyn FnMut() -> [u8; 8],
    ) -> Result<Self, EditError>
    where
        T: IntoIterator<Item = (PlanText, I)>,
        I: IntoIterator<Item = PlanText>,
    {
        let mut history = History::new(Self::empty(language));
        for (title, items) in sections {
            let added = history.apply(Edit::AddSection { title }, today, new_id)?;
            let section = added.ok_or(EditError::Gone)?;
            for text in items {
                history.apply(Edit::AddItem { section, text }, today, new_id)?;
            }
        }
        Ok(history.into_plan())
    }
}

//! The status machine of an application, as departments drive it.

use crate::open_enum::open_enum;

open_enum! {
    /// Where an application stands.
    ///
    /// | from \ event            | Pay  | Check          | `AskMore` | Answer        | Approve    | Finish | Refuse  | Withdraw  | Collect   |
    /// |-------------------------|------|----------------|---------|---------------|------------|--------|---------|-----------|-----------|
    /// | submitted               | paid | being-checked  | more    | –             | –          | –      | refused | withdrawn | –         |
    /// | paid                    | –    | being-checked  | more    | –             | –          | –      | refused | withdrawn | –         |
    /// | being-checked           | –    | –              | more    | –             | being-made | ready  | refused | withdrawn | –         |
    /// | more-information-needed | –    | –              | –       | being-checked | –          | –      | refused | withdrawn | –         |
    /// | being-made              | –    | –              | –       | –             | –          | ready  | –       | –         | –         |
    /// | ready                   | –    | –              | –       | –             | –          | –      | –       | –         | completed |
    ///
    /// `completed`, `refused` and `withdrawn` are final.
    ApplicationStatus {
        /// The department has it.
        Submitted = "submitted",
        /// The fee is paid.
        Paid = "paid",
        /// The department checks it.
        BeingChecked = "being-checked",
        /// The department waits for something from the person.
        MoreInformationNeeded = "more-information-needed",
        /// What was asked for is being made.
        BeingMade = "being-made",
        /// It can be fetched, or has been given.
        Ready = "ready",
        /// Fetched; nothing is left to do.
        Completed = "completed",
        /// The department said no.
        Refused = "refused",
        /// The person took it back.
        Withdrawn = "withdrawn",
    }
}

/// What may happen to an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table at ApplicationStatus says what each does")]
pub enum StatusEvent {
    Pay,
    Check,
    AskMore,
    Answer,
    Approve,
    Finish,
    Refuse,
    Withdraw,
    Collect,
}

/// An event that the status does not allow.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{event:?} is not possible in {}", from.as_str())]
pub struct IllegalTransition {
    from: ApplicationStatus,
    event: StatusEvent,
}

impl ApplicationStatus {
    /// The status after `event`, by the table above.
    pub fn apply(&self, event: StatusEvent) -> Result<Self, IllegalTransition> {
        use ApplicationStatus as S;
        use StatusEvent as E;
        Ok(match (self, event) {
            (S::Submitted, E::Pay) => S::Paid,
            (S::Submitted | S::Paid, E::Check) | (S::MoreInformationNeeded, E::Answer) => S::BeingChecked,
            (S::Submitted | S::Paid | S::BeingChecked, E::AskMore) => S::MoreInformationNeeded,
            (S::BeingChecked, E::Approve) => S::BeingMade,
            (S::BeingChecked | S::BeingMade, E::Finish) => S::Ready,
            (S::Submitted | S::Paid | S::BeingChecked | S::MoreInformationNeeded, E::Refuse) => S::Refused,
            (S::Submitted | S::Paid | S::BeingChecked | S::MoreInformationNeeded, E::Withdraw) => S::Withdrawn,
            (S::Ready, E::Collect) => S::Completed,
            _ => return Err(IllegalTransition { from: self.clone(), event }),
        })
    }

    /// Nothing more will happen.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Completed | Self::Refused | Self::Withdrawn)
    }

    /// The person is asked for something.
    pub fn waits_for_person(&self) -> bool {
        matches!(self, Self::MoreInformationNeeded | Self::Ready)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EVENTS: [StatusEvent; 9] = [
        StatusEvent::Pay,
        StatusEvent::Check,
        StatusEvent::AskMore,
        StatusEvent::Answer,
        StatusEvent::Approve,
        StatusEvent::Finish,
        StatusEvent::Refuse,
        StatusEvent::Withdraw,
        StatusEvent::Collect,
    ];

    proptest! {
        #[test]
        fn no_way_leads_out_of_a_final_status(path in prop::collection::vec(0_usize..9, 0..30)) {
            let mut status = ApplicationStatus::Submitted;
            for step in path {
                let next = status.apply(EVENTS[step]);
                if status.is_final() {
                    prop_assert!(next.is_err());
                }
                status = next.unwrap_or(status);
            }
        }
    }

    #[test]
    fn every_known_status_can_be_reached() {
        let mut reached = vec![ApplicationStatus::Submitted];
        let mut index = 0;
        while index < reached.len() {
            for event in EVENTS {
                if let Ok(next) = reached[index].apply(event)
                    && !reached.contains(&next)
                {
                    reached.push(next);
                }
            }
            index += 1;
        }
        assert_eq!(reached.len(), ApplicationStatus::KNOWN.len());
    }

    #[test]
    fn an_unknown_status_is_kept_and_moves_nowhere() {
        let unknown = ApplicationStatus::from("sent-to-the-moon");
        assert_eq!(unknown.as_str(), "sent-to-the-moon");
        assert!(EVENTS.iter().all(|event| unknown.apply(*event).is_err()));
    }
}

//! The life of one payment. Money always wins: a settlement is legal in every state.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a payment was before it became doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Undecided {
    /// The switch has not been heard.
    Created,
    /// The payer has a code.
    AwaitingPayer,
    /// The time of the code was over.
    Expired,
    /// The person had called it off.
    Cancelled,
    /// The switch had said that it failed.
    Failed,
}

/// Where a payment stands.
///
/// | state \ event | `CodeReady` | `Settled` | `Expired` | `Cancelled` | `Failed` | `Doubted` | `Cleared` | `Reversed` |
/// |---|---|---|---|---|---|---|---|---|
/// | created | awaiting-payer | settled | expired | cancelled | failed | in-doubt | created | – |
/// | awaiting-payer | awaiting-payer | settled | expired | cancelled | failed | in-doubt | awaiting-payer | – |
/// | expired | – | settled, late | expired | expired | expired | in-doubt | expired | – |
/// | cancelled | – | settled, late | cancelled | cancelled | cancelled | in-doubt | cancelled | – |
/// | failed | – | settled, late | failed | failed | failed | in-doubt | failed | – |
/// | in-doubt | – | settled¹ | in-doubt² | – | failed | in-doubt | as before | – |
/// | settled | settled | settled | settled | – | settled | – | settled | reversed |
/// | reversed | – | settled, late | reversed | – | reversed | – | reversed | reversed |
///
/// ¹ late when it was over before the doubt. ² and expired once the doubt is cleared.
/// Cancelled and expired mean only "we show no code any more". `Cleared`: the switch answered "not paid".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PaymentState {
    /// Written down; the switch has not answered yet.
    Created,
    /// The payer has a code.
    AwaitingPayer,
    /// Money came.
    Settled {
        /// It came after the payment was expired, cancelled or failed.
        late: bool,
    },
    /// The time of the code is over and the switch said "not paid".
    Expired,
    /// The person called it off.
    Cancelled,
    /// The switch or the bank refused it.
    Failed,
    /// Nobody has said yet whether money went.
    InDoubt {
        /// Where it was before.
        before: Undecided,
    },
    /// The bank took the money back.
    Reversed,
}

/// What can happen to a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentEvent {
    /// The switch knows it; the code can be shown.
    CodeReady,
    /// Money came.
    Settled,
    /// Its time is over.
    Expired,
    /// The person called it off.
    Cancelled,
    /// The switch or the bank refused it.
    Failed,
    /// An answer that should have come did not.
    Doubted,
    /// The switch answered: not paid.
    Cleared,
    /// The bank took the money back.
    Reversed,
}

/// An event that cannot happen in this state.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{event:?} cannot happen to a payment that is {state:?}")]
pub struct IllegalTransition {
    /// The state.
    pub state: PaymentState,
    /// The event.
    pub event: PaymentEvent,
}

impl PaymentState {
    /// It holds its bill: no other payment of the bill may begin.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Created | Self::AwaitingPayer | Self::InDoubt { .. })
    }

    /// The word of the state, as lists and columns hold it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::AwaitingPayer => "awaiting-payer",
            Self::Settled { .. } => "settled",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
            Self::InDoubt { .. } => "in-doubt",
            Self::Reversed => "reversed",
        }
    }

    /// The state after `event`, or why it cannot be.
    pub fn apply(self, event: PaymentEvent) -> Result<Self, IllegalTransition> {
        use PaymentEvent as E;
        let illegal = IllegalTransition { state: self, event };
        match event {
            E::Settled => Ok(Self::Settled { late: self.is_late() }),
            E::Reversed => match self {
                Self::Settled { .. } | Self::Reversed => Ok(Self::Reversed),
                _ => Err(illegal),
            },
            E::CodeReady => match self {
                Self::Created => Ok(Self::AwaitingPayer),
                Self::AwaitingPayer | Self::Settled { .. } => Ok(self),
                _ => Err(illegal),
            },
            E::Cancelled => match self {
                Self::Created | Self::AwaitingPayer => Ok(Self::Cancelled),
                Self::Expired | Self::Cancelled | Self::Failed => Ok(self),
                _ => Err(illegal),
            },
            E::Doubted => match self {
                Self::InDoubt { .. } => Ok(self),
                _ => self.undecided().map(|before| Self::InDoubt { before }).ok_or(illegal),
            },
            E::Expired => Ok(match self {
                Self::Created | Self::AwaitingPayer => Self::Expired,
                Self::InDoubt { before: Undecided::Created | Undecided::AwaitingPayer } => {
                    Self::InDoubt { before: Undecided::Expired }
                }
                other => other,
            }),
            E::Failed => Ok(match self {
                Self::Created | Self::AwaitingPayer | Self::InDoubt { .. } => Self::Failed,
                other => other,
            }),
            E::Cleared => Ok(match self {
                Self::InDoubt { before } => before.state(),
                other => other,
            }),
        }
    }

    /// Money that comes now comes late.
    fn is_late(self) -> bool {
        match self {
            Self::Settled { late } => late,
            Self::Created | Self::AwaitingPayer => false,
            Self::Expired | Self::Cancelled | Self::Failed | Self::Reversed => true,
            Self::InDoubt { before } => before.state().is_late(),
        }
    }

    fn undecided(self) -> Option<Undecided> {
        Some(match self {
            Self::Created => Undecided::Created,
            Self::AwaitingPayer => Undecided::AwaitingPayer,
            Self::Expired => Undecided::Expired,
            Self::Cancelled => Undecided::Cancelled,
            Self::Failed => Undecided::Failed,
            Self::Settled { .. } | Self::InDoubt { .. } | Self::Reversed => return None,
        })
    }
}

impl Undecided {
    /// The state that it names.
    pub fn state(self) -> PaymentState {
        match self {
            Self::Created => PaymentState::Created,
            Self::AwaitingPayer => PaymentState::AwaitingPayer,
            Self::Expired => PaymentState::Expired,
            Self::Cancelled => PaymentState::Cancelled,
            Self::Failed => PaymentState::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn events() -> impl Strategy<Value = PaymentEvent> {
        use PaymentEvent as E;
        prop::sample::select(vec![
            E::CodeReady,
            E::Settled,
            E::Expired,
            E::Cancelled,
            E::Failed,
            E::Doubted,
            E::Cleared,
            E::Reversed,
        ])
    }

    fn reached(events: &[PaymentEvent]) -> PaymentState {
        events.iter().fold(PaymentState::Created, |state, event| state.apply(*event).unwrap_or(state))
    }

    proptest! {
        /// Money always wins: from wherever a payment got to, a settlement settles it.
        #[test]
        fn a_settlement_is_legal_in_every_state(events in prop::collection::vec(events(), 0..12)) {
            let state = reached(&events);
            prop_assert!(matches!(state.apply(PaymentEvent::Settled), Ok(PaymentState::Settled { .. })), "{:?}", state);
        }

        /// Settled ends only by a reversal, whatever else is said, and each event may be told twice.
        #[test]
        fn settled_ends_only_by_a_reversal(late: bool, events in prop::collection::vec(events(), 0..12)) {
            let mut state = PaymentState::Settled { late };
            for event in events.into_iter().filter(|event| *event != PaymentEvent::Reversed) {
                state = state.apply(event).unwrap_or(state);
                let settled = matches!(state, PaymentState::Settled { .. });
                prop_assert!(settled);
            }
        }

        #[test]
        fn each_event_is_idempotent(events in prop::collection::vec(events(), 0..12), event in events()) {
            if let Ok(once) = reached(&events).apply(event) {
                prop_assert_eq!(once.apply(event), Ok(once));
            }
        }

        /// Doubt and its end leave a payment as it was, or expired when its time went by.
        #[test]
        fn doubt_is_left_as_it_was_entered(events in prop::collection::vec(events(), 0..12)) {
            let state = reached(&events);
            if let (false, Ok(doubted)) = (matches!(state, PaymentState::InDoubt { .. }), state.apply(PaymentEvent::Doubted)) {
                prop_assert_eq!(doubted.apply(PaymentEvent::Cleared), Ok(state));
                prop_assert!(doubted.apply(PaymentEvent::Cancelled).is_err());
            }
        }
    }

    #[test]
    fn money_for_what_was_over_is_late() {
        for over in [PaymentEvent::Expired, PaymentEvent::Cancelled, PaymentEvent::Failed] {
            let state = reached(&[PaymentEvent::CodeReady, over]);
            assert_eq!(state.apply(PaymentEvent::Settled), Ok(PaymentState::Settled { late: true }));
        }
        let doubted = reached(&[PaymentEvent::CodeReady, PaymentEvent::Doubted]);
        assert_eq!(doubted.apply(PaymentEvent::Settled), Ok(PaymentState::Settled { late: false }));
        let too_late = reached(&[PaymentEvent::CodeReady, PaymentEvent::Doubted, PaymentEvent::Expired]);
        assert_eq!(too_late, PaymentState::InDoubt { before: Undecided::Expired });
        assert_eq!(too_late.apply(PaymentEvent::Settled), Ok(PaymentState::Settled { late: true }));
    }
}

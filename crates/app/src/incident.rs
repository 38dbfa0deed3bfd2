//! Faults of ours: logged with a number that the person can quote. Never with personal data.

use std::error::Error;

use desk_contract::DeskError;
use desk_domain::IncidentId;

/// A number of the form `E-4471-QK`.
fn number() -> IncidentId {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut random = [0_u8; 4];
    // Without randomness the number is still a number; nothing secret hangs on it.
    let _ = getrandom::fill(&mut random);
    let digits = u16::from_be_bytes([random[0], random[1]]) % 10_000;
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte) % LETTERS.len()]);
    IncidentId::new(format!("E-{digits:04}-{}{}", letter(random[2]), letter(random[3])))
}

/// Logs a fault at `place` and gives the error to show. `error` must not hold personal data: pass the types of
/// our own crates, whose texts name what failed and never what was in it.
pub(crate) fn internal(place: &'static str, error: &dyn Error) -> DeskError {
    let incident = number();
    tracing::error!(place, incident = incident.as_str(), error = %error, "internal fault");
    DeskError::Internal { incident }
}

/// The coded error of the store.
pub(crate) fn store(error: &desk_store::StoreError) -> DeskError {
    match error {
        desk_store::StoreError::StorageFull => DeskError::StorageFull,
        desk_store::StoreError::Damaged => DeskError::StorageDamaged,
        desk_store::StoreError::Closed => DeskError::Locked,
        other => internal("store", other),
    }
}

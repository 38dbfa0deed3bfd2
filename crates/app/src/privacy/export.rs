//! A copy of everything that the gateway holds of the person; confirmed on the phone (P07).

use desk_contract::{DataExportRequest, DeskError, LocalAct, SavedFileView};
use desk_domain::IdempotencyKey;

use crate::{Desk, incident, saved};

/// So many parts of at most 1 MiB are fetched.
const MAX_PARTS: u32 = 256;

impl Desk {
    /// Saves the copy as JSON: a list of the parts as they came.
    pub async fn data_export(&self, request: DataExportRequest) -> Result<SavedFileView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let key = IdempotencyKey::random();
        let (mut parts, mut part, mut of) = (Vec::new(), 0, 1);
        while part < of.min(MAX_PARTS) {
            match api.export(part, &key, request.step_up.as_ref()).await {
                Ok(fetched) => {
                    of = fetched.parts;
                    parts.push(fetched.data);
                }
                Err(error) => return Err(self.with_code(&profile, &error).await),
            }
            part += 1;
        }
        let text = serde_json::to_vec_pretty(&parts).map_err(|error| incident::internal("export.encode", &error))?;
        saved::save(self, LocalAct::CopySaved, ("my-data", "json"), &text).await
    }
}

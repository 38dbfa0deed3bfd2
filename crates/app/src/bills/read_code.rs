//! Reading the code of a paper bill, from its text or a picture. Nothing is added: the person compares it with the paper.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_contract::{BillCodeView, BillReadCodeRequest, DeskError, FieldReason};
use desk_hkqr::read::{MAX_BYTES, ReadError, read};
use desk_hkqr::{Account, FpsCode, MAX_CHARACTERS, decode};

use super::known_issuers;
use crate::{Desk, incident};

/// What codes for FPS alone give as the name of the payee.
const NO_NAME: &str = "NA";

impl Desk {
    /// What the code says. An error of the field says why it cannot be read.
    pub async fn bills_read_code(&self, request: BillReadCodeRequest) -> Result<BillCodeView, DeskError> {
        let profile = self.open()?;
        let code = match request {
            BillReadCodeRequest::Text { text } => from_text(&text)?,
            BillReadCodeRequest::Picture { base64 } => from_picture(base64).await?,
        };
        let account = match &code.account {
            Account::FpsId(text) | Account::Mobile(text) | Account::Email(text) => text.clone(),
        };
        // Without a list of issuers the code can still be read; the person chooses who it is.
        let issuers = known_issuers(&profile).await.ok();
        let issuer = issuers.as_ref().and_then(|known| known.of_account(&account));
        let payee = match (issuer, code.merchant_name.as_str()) {
            (Some(issuer), _) => issuer.payee.name.get(self.language()).to_owned(),
            (None, "" | NO_NAME) => account,
            (None, name) => name.to_owned(),
        };
        Ok(BillCodeView {
            department: issuer.map(|issuer| issuer.department.id.clone()),
            bill_kind: issuer.and_then(|issuer| match issuer.kinds.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            }),
            payee,
            number: code.additional.bill_number.clone(),
            amount: code.money(),
        })
    }
}

fn from_text(text: &str) -> Result<FpsCode, DeskError> {
    if text.chars().count() > MAX_CHARACTERS {
        return Err(DeskError::field("text", FieldReason::TooLong));
    }
    decode(text.trim()).map_err(|_| DeskError::field("text", FieldReason::Form))
}

async fn from_picture(base64: String) -> Result<FpsCode, DeskError> {
    if base64.len() > MAX_BYTES.div_ceil(3) * 4 {
        return Err(DeskError::field("picture", FieldReason::TooLong));
    }
    let bytes = STANDARD.decode(base64).map_err(|_| DeskError::field("picture", FieldReason::Form))?;
    let found = tokio::task::spawn_blocking(move || read(&bytes)).await;
    let texts = found.map_err(|error| incident::internal("picture.read", &error))?.map_err(|error| {
        let reason = match error {
            ReadError::TooLarge => FieldReason::TooLong,
            ReadError::NotAPicture => FieldReason::Form,
            ReadError::NoCode => FieldReason::Missing,
        };
        DeskError::field("picture", reason)
    })?;
    // A paper may carry other codes beside the one for FPS.
    texts.iter().find_map(|text| decode(text.trim()).ok()).ok_or(DeskError::field("picture", FieldReason::Missing))
}

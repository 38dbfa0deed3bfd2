//! Who can be paid: asked of the gateway, and kept for when it cannot be reached.

use desk_contract::{BillIssuerView, BillIssuersView, DeskError, Empty};
use desk_domain::DepartmentId;
use desk_domain::bill::BillKind;
use desk_gov::api::{Issuer, Issuers, Payee};

use crate::profile::OpenProfile;
use crate::{Desk, incident};

impl Desk {
    /// The departments and kinds of which a paper bill can be added, by name.
    pub async fn bills_issuers(&self, _: Empty) -> Result<BillIssuersView, DeskError> {
        let profile = self.open()?;
        let language = self.language();
        let mut found = known_issuers(&profile).await?.0.items;
        found.sort_by(|a, b| a.department.name.get(language).cmp(b.department.name.get(language)));
        let issuers = found.into_iter().map(|issuer| BillIssuerView {
            department: issuer.department.id,
            name: issuer.department.name,
            kinds: issuer.kinds,
        });
        Ok(BillIssuersView { issuers: issuers.collect() })
    }
}

/// Those who can be paid.
pub(crate) struct KnownIssuers(Issuers);

impl KnownIssuers {
    /// Who gets the money for bills of `kind` from `department`.
    pub(crate) fn payee_of(&self, department: &DepartmentId, kind: &BillKind) -> Option<&Payee> {
        let of_department = || self.0.items.iter().filter(|issuer| issuer.department.id == *department);
        of_department().find(|issuer| issuer.kinds.contains(kind)).map(|issuer| &issuer.payee)
    }

    /// Who is paid under an FPS identifier.
    pub(crate) fn of_account(&self, account: &str) -> Option<&Issuer> {
        self.0.items.iter().find(|issuer| issuer.payee.account == account)
    }
}

/// As the gateway says now; as it said last when it cannot be asked.
pub(crate) async fn known_issuers(profile: &OpenProfile) -> Result<KnownIssuers, DeskError> {
    let asked = match profile.api().await {
        Ok(api) => api.issuers().await.map_err(|error| profile.gov_error(&error)),
        Err(error) => Err(error),
    };
    match asked {
        Ok(item) => {
            profile.store().set_issuers(item.raw.get()).await.map_err(|error| incident::store(&error))?;
            Ok(KnownIssuers(item.value))
        }
        Err(error) => {
            let kept = profile.store().issuers().await.map_err(|error| incident::store(&error))?;
            kept.and_then(|json| serde_json::from_str(&json).ok()).map(KnownIssuers).ok_or(error)
        }
    }
}

//! Asking the platform to show a challenge on the phone: I7 for people who may sign, I6 for the others.
//! Runs from the outbox, outside any transaction; the business id makes a repetition harmless (20011).

use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk_domain::Language;
use desk_eid::hkic::HkicNumber;
use desk_eid::signature::SignatureAlgorithm;
use desk_eid::text::{AccessToken, BusinessId, OpenId, State};
use desk_eid::wire::initiate::{Common, Initiated};
use desk_eid::wire::paths;
use desk_eid::wire::profile::FetchProfile;
use desk_eid::wire::signing::{AckSigning, Document, SignHash, SigningResult};
use desk_eid::wire::source::Source;
use desk_eid::wire::step_up::StepUp;
use desk_eid::{Category, Outcome as Answer};

use super::digest_bytes;
use crate::core::Core;
use crate::db::challenge::{self, ChallengeRow};
use crate::db::{person, session};
use crate::iam::IamError;
use crate::sign_in;
use crate::words::{self, Word};

/// What became of a call of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// Nothing more to do.
    Final,
    /// The platform could not be reached: again later.
    Later,
}

/// Starts the challenge with this id.
pub(crate) async fn start(core: &Core, id: &str) -> Result<Done, IamError> {
    let Some(row) = challenge::get(core.db.read(), id).await? else { return Ok(Done::Final) };
    if row.state != "waiting" || core.now() >= row.expires {
        return Ok(Done::Final);
    }
    match ask(core, &row).await {
        Ok(()) => Ok(Done::Final),
        // The first try arrived after all.
        Err(error) if error.outcome() == Some(Answer::BusinessIdDuplicated) => Ok(Done::Final),
        Err(IamError::Refused(code)) if code.category() != Category::PlatformFault => {
            tracing::warn!(%code, "the platform would not start a confirmation");
            sign_in::learn_account(core, &row.person, &code).await?;
            let mut tx = core.db.begin().await?;
            challenge::advance(&mut tx, &row.id, "waiting", "refused").await?;
            if code.category() == Category::SignInAgain {
                // Nothing can be confirmed under this sign-in any more.
                session::end(&mut tx, &row.session, "too-old", core.now()).await?;
            }
            tx.commit().await?;
            Ok(Done::Final)
        }
        Err(IamError::Database(error)) => Err(error.into()),
        Err(_) => Ok(Done::Later),
    }
}

async fn ask(core: &Core, row: &ChallengeRow) -> Result<(), IamError> {
    let common = common(core, row).await?;
    if row.method == "sign" {
        let hash = digest_bytes(&row.digest).ok_or(IamError::Unavailable)?;
        let hkic_hash = hkic_hash(core, &common).await;
        let request = SignHash {
            common,
            hash_code: STANDARD.encode(hash),
            sig_algo: SignatureAlgorithm::Sha256WithRsa,
            document: document(&row.act, hkic_hash),
        };
        core.iam.ask::<_, Initiated>(paths::SIGN_HASH, &request).await.map(drop)
    } else {
        core.iam.ask::<_, Initiated>(paths::STEP_UP, &StepUp { common }).await.map(drop)
    }
}

/// The fields of every request, with the platform's token of this session.
async fn common(core: &Core, row: &ChallengeRow) -> Result<Common, IamError> {
    let expired = || IamError::Refused(desk_eid::Platform::IamSmart.code(Answer::AccessToken));
    let session = session::get(core.db.read(), &row.session).await?.filter(|session| session.holds(core.now()));
    let session = session.filter(|session| core.now().as_millis() < session.iam_expires_ms).ok_or_else(expired)?;
    let person = person::get(core.db.read(), &row.person).await?.ok_or_else(expired)?;
    let token = session.iam_token.as_deref().and_then(|sealed| core.keys.open(sealed)).ok_or_else(expired)?;
    let path = if row.method == "sign" { "/iam/callback/sign" } else { "/iam/callback/step-up" };
    let wrong = |_| IamError::Unavailable;
    Ok(Common {
        business_id: BusinessId::new(row.business_id.as_str()).map_err(wrong)?,
        access_token: AccessToken::new(token).map_err(wrong)?,
        open_id: OpenId::new(person.open_id.as_str()).map_err(wrong)?,
        source: Source::PcBrowser,
        redirect_uri: core.url(path).to_string(),
        state: Some(State::new(row.iam_state.as_str()).map_err(wrong)?),
    })
}

/// The hash by which the platform makes sure that the same person signs. The number is asked for here, hashed,
/// and never kept; who has none, or does not give it, is recognised by the token alone.
async fn hkic_hash(core: &Core, common: &Common) -> Option<String> {
    let request = FetchProfile {
        access_token: common.access_token.clone(),
        open_id: common.open_id.clone(),
        profile_fields: vec!["idNo".to_owned()],
        eme_fields: Vec::new(),
    };
    let number = core.iam.profiles(&request).await.ok()?.id_no?;
    let text = format!("{}({})", number.identification?, number.check_digit?);
    HkicNumber::parse(&text).ok().map(|number| number.hash())
}

fn document(act: &str, hkic_hash: Option<String>) -> Document {
    let word = match act {
        "export" => Word::ActExport,
        "erase" => Word::ActErase,
        "pay" => Word::ActPay,
        "mandate" | "mandate-limits" => Word::ActMandate,
        _ => Word::ActContact,
    };
    let both = |word| format!("{} {}", words::say(Language::ZhHantHk, word, &[]), words::say(Language::En, word, &[]));
    Document {
        hkic_hash,
        department: both(Word::PartyDesk),
        service_name: both(Word::PartyDesk),
        document_name: both(word),
    }
}

/// I9: the platform is told what became of a signature.
pub(crate) async fn acknowledge(core: &Core, id: &str) -> Result<Done, IamError> {
    let Some(row) = challenge::get(core.db.read(), id).await? else { return Ok(Done::Final) };
    let result = match row.state.as_str() {
        "passed" | "used" => SigningResult::Accepted,
        "refused" => SigningResult::Rejected,
        _ => SigningResult::NoneReceived,
    };
    let business_id = BusinessId::new(row.business_id.as_str()).map_err(|_| IamError::Unavailable)?;
    match core.iam.tell(paths::ACK_SIGNING, &AckSigning { business_id, result }).await {
        Ok(()) | Err(IamError::Refused(_)) => Ok(Done::Final),
        Err(IamError::Database(error)) => Err(error.into()),
        Err(_) => Ok(Done::Later),
    }
}

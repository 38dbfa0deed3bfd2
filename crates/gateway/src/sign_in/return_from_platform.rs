//! `GET /oauth/iam/callback`: the browser comes back from iAM Smart with a code or an error.

use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect as Go, Response};
use desk_domain::{AuthLevel, PersonName};
use desk_eid::text::AuthCode;
use desk_eid::wire::person::{PersonFields, Telephone};
use desk_eid::wire::profile::FetchProfile;
use desk_eid::wire::redirect::Redirect;
use desk_eid::wire::token::{GetToken, Token, UserType};

use super::{cookie, name, reason};
use crate::core::{Core, Shared};
use crate::crypt;
use crate::db::change::{self, Entity};
use crate::db::person;
use crate::db::sign_in::{self, By, Kind, SignInRow, State as Stage};
use crate::iam::IamError;
use crate::limits;
use crate::oauth::answer_url;
use crate::page;
use crate::problem::Outcome;

/// What is asked for at a sign-in. Of the identity card nothing is.
const PROFILE: [&str; 2] = ["enName", "chName"];
const CONTACT: [&str; 2] = ["mobileNumber", "emailAddress"];

/// `GET /oauth/iam/callback`
pub(crate) async fn return_from_platform(
    State(core): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Ok(answer) = Redirect::parse(&query.unwrap_or_default()) else {
        return page::other_browser(&core, &headers);
    };
    let state = match &answer {
        Redirect::Allowed { state, .. } | Redirect::Refused { state, .. } => state.clone(),
    };
    let Some(state) = state else { return page::other_browser(&core, &headers) };
    match take(&core, state.as_str(), &headers).await {
        Ok(Some(row)) => finish(&core, row, answer, &headers).await,
        Ok(None) => page::other_browser(&core, &headers),
        Err(problem) => page::trouble(&core, &headers, &problem),
    }
}

/// The sign-in with this state, once, and only in the browser that it was started in.
async fn take(core: &Core, state: &str, headers: &HeaderMap) -> Outcome<Option<SignInRow>> {
    let mut tx = core.db.begin().await?;
    let Some(row) = sign_in::find(&mut *tx, By::IamState, state).await? else { return Ok(None) };
    if !cookie::fits(core, headers, row.cookie_hash.as_deref()) || core.now() >= row.expires {
        return Ok(None);
    }
    let taken = sign_in::advance(&mut tx, &row.id, &[Stage::AtPlatform], Stage::Exchanging).await?;
    tx.commit().await?;
    Ok(taken.then_some(row))
}

async fn finish(core: &Core, row: SignInRow, answer: Redirect, headers: &HeaderMap) -> Response {
    let result = match answer {
        Redirect::Allowed { code, .. } => exchange(core, &row, code).await,
        Redirect::Refused { code, .. } => Err(reason(&code)),
    };
    let result = match result {
        Ok(found) => approve(core, &row, found).await,
        Err(reason) => Ok(Err(reason)),
    };
    let result = match result {
        Ok(result) => result,
        Err(problem) => {
            tracing::warn!(code = ?problem.code(), "a sign-in could not be stored");
            Err("failed")
        }
    };
    if let Err(reason) = &result {
        crate::security::sign_in_failed(core, reason);
        if let Err(problem) = fail(core, &row, reason).await {
            return page::trouble(core, headers, &problem);
        }
    }
    match row.kind {
        Kind::Code => {
            let url = answer_url(core, &row, result.as_deref().map_err(|reason| *reason));
            url.map_or_else(|| page::broken(core, headers), |url| Go::to(url.as_str()).into_response())
        }
        Kind::Device => page::ended(core, headers, result.err()),
    }
}

/// What the platform said about the person. No `Debug`.
struct Found {
    token: Token,
    name: PersonName,
    mobile: Option<String>,
    email: Option<String>,
}

/// getToken and profiles; both outside any transaction.
async fn exchange(core: &Core, row: &SignInRow, code: AuthCode) -> Result<Found, &'static str> {
    let why = |error: IamError| {
        if let IamError::Refused(code) = &error {
            return reason(code);
        }
        tracing::warn!(%error, kind = row.kind.as_str(), "a sign-in failed at the platform");
        "failed"
    };
    let token = core.iam.get_token(&GetToken::new(code)).await.map_err(why)?;
    let mut request = FetchProfile {
        access_token: token.access_token.clone(),
        open_id: token.open_id.clone(),
        profile_fields: PROFILE.map(str::to_owned).to_vec(),
        eme_fields: CONTACT.map(str::to_owned).to_vec(),
    };
    let fields = match core.iam.profiles(&request).await {
        Err(IamError::Refused(code)) if reason(&code) == "failed" => {
            // Contact data is welcome, not needed: a person without e-ME signs in all the same.
            request.eme_fields.clear();
            core.iam.profiles(&request).await.map_err(why)?
        }
        other => other.map_err(why)?,
    };
    let name = name::spoken(&fields);
    let (mobile, email) = contact(&fields);
    Ok(Found { token, name, mobile, email })
}

fn contact(fields: &PersonFields) -> (Option<String>, Option<String>) {
    let number = |phone: &Telephone| {
        let (code, number) = (phone.country_code.as_deref()?, phone.subscriber_number.as_deref()?);
        let number = match number.split_at_checked(4) {
            Some((first, rest)) if code == "852" && number.len() == 8 => format!("{first} {rest}"),
            _ => number.to_owned(),
        };
        Some(format!("+{code} {number}"))
    };
    let mobile = fields.mobile_number.as_ref().and_then(number).filter(|text| text.len() <= 32);
    (mobile, fields.email_address.clone().filter(|text| text.len() <= 254))
}

/// Stores who it is. For the way through the browser the answer holds a fresh authorization code.
async fn approve(core: &Core, row: &SignInRow, found: Found) -> Outcome<Result<String, &'static str>> {
    let now = core.now();
    let level = if found.token.user_type == UserType::Sign { AuthLevel::Plus } else { AuthLevel::Basic };
    let code = match row.kind {
        Kind::Code => crypt::random_token()?,
        Kind::Device => String::new(),
    };
    let sealed = core.keys.seal(found.token.access_token.as_str())?;
    let mut tx = core.db.begin().await?;
    let person = person::find_or_make(&mut tx, found.token.open_id.as_str(), now).await?;
    let seq = change::next_seq(&mut tx, &person.id).await?;
    let contact = (found.mobile.as_deref(), found.email.as_deref());
    person::signed_in(&mut tx, &person.id, &found.name, level, contact, now).await?;
    let news = !person.has_signed_in || person.name != found.name || person.auth_level != level;
    if news {
        change::record(&mut tx, &person.id, (Entity::Me, person.id.as_str()), seq, false, now).await?;
    }
    let hash = crypt::token_hash(&code);
    let redeem = (row.kind == Kind::Code).then_some((hash.as_str(), now.as_millis() + limits::CODE_MS));
    let token = (sealed.as_str(), found.token.expires_at_ms());
    sign_in::approve(&mut tx, &row.id, &person.id, token, redeem).await?;
    tx.commit().await?;
    core.hub.moved(&person.id, seq);
    Ok(Ok(code))
}

async fn fail(core: &Core, row: &SignInRow, reason: &str) -> Outcome<()> {
    let mut tx = core.db.begin().await?;
    sign_in::fail(&mut tx, &row.id, reason).await?;
    tx.commit().await?;
    Ok(())
}

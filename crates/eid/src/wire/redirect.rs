//! Where getQR leads back to: the GET on the e-service's `redirectURI` with a code or an error.

use super::authorize::Pairs;
use crate::EidError;
use crate::code::ResultCode;
use crate::text::{AuthCode, BusinessId, State};

/// The platform's answer in the browser's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redirect {
    /// The person agreed.
    Allowed {
        /// For getToken; decoded exactly once.
        code: AuthCode,
        /// Of getQR.
        state: Option<State>,
        /// Anonymous flows only.
        business_id: Option<BusinessId>,
        /// The code of CorpID, under any of its three names.
        corp_code: Option<AuthCode>,
    },
    /// The person did not, or something failed.
    Refused {
        /// `error_code`, or CorpID's `cError_code` when it stands alone.
        code: ResultCode,
        /// Of getQR.
        state: Option<State>,
    },
}

impl Redirect {
    /// `redirect_uri` with the answer in its query; a query that is there already stays.
    pub fn to_url(&self, redirect_uri: &str) -> Result<String, EidError> {
        super::limits::address("redirectURI", redirect_uri)?;
        let mut url = url::Url::parse(redirect_uri).map_err(|_| EidError::Invalid("redirectURI"))?;
        let mut query = url.query_pairs_mut();
        let state = match self {
            Self::Allowed { code, state, business_id, corp_code } => {
                query.append_pair("code", code.as_str());
                if let Some(business_id) = business_id {
                    query.append_pair("businessID", business_id.as_str());
                }
                if let Some(corp_code) = corp_code {
                    query.append_pair("cCode", corp_code.as_str());
                }
                state
            }
            Self::Refused { code, state } => {
                query.append_pair("error_code", &code.to_string());
                state
            }
        };
        if let Some(state) = state {
            query.append_pair("state", state.as_str());
        }
        drop(query);
        Ok(url.into())
    }

    /// Reads the query of the callback, without `?`. An error wins over a code.
    pub fn parse(query: &str) -> Result<Self, EidError> {
        let pairs = Pairs::parse(query)?;
        let state = pairs.optional("state").map(State::new).transpose()?;
        if let Some(code) = pairs.optional("error_code").or_else(|| pairs.optional("cError_code")) {
            return Ok(Self::Refused { code: ResultCode::parse(code), state });
        }
        let corp_code = ["cCode", "cAuthCode", "corpMockCode"].iter().find_map(|name| pairs.optional(name));
        Ok(Self::Allowed {
            code: AuthCode::new(pairs.required("code")?)?,
            state,
            business_id: pairs.optional("businessID").map(BusinessId::new).transpose()?,
            corp_code: corp_code.map(AuthCode::new).transpose()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(url: &str) -> &str {
        url.split_once('?').unwrap().1
    }

    #[test]
    fn both_answers_read_back_and_codes_are_decoded_once() {
        let allowed = Redirect::Allowed {
            code: "a+b/c%2Bd==".parse().unwrap(),
            state: Some("s".parse().unwrap()),
            business_id: Some("b".parse().unwrap()),
            corp_code: Some("c".parse().unwrap()),
        };
        let url = allowed.to_url("https://desk.example/cb").unwrap();
        assert_eq!(Redirect::parse(query(&url)).unwrap(), allowed);
        let refused = Redirect::Refused { code: ResultCode::parse("D40001"), state: Some("s".parse().unwrap()) };
        let url = refused.to_url("https://desk.example/cb").unwrap();
        assert_eq!(url, "https://desk.example/cb?error_code=D40001&state=s");
        assert_eq!(Redirect::parse(query(&url)).unwrap(), refused);
    }

    #[test]
    fn names_of_corpid_are_read() {
        for name in ["cCode", "cAuthCode", "corpMockCode"] {
            let Redirect::Allowed { corp_code, .. } = Redirect::parse(&format!("code=a&{name}=x")).unwrap() else {
                panic!("refused")
            };
            assert_eq!(corp_code.unwrap().as_str(), "x");
        }
        assert!(matches!(Redirect::parse("cError_code=M40001&state=s").unwrap(), Redirect::Refused { .. }));
        assert_eq!(Redirect::parse("state=s"), Err(EidError::Missing("code")));
        assert!(matches!(Redirect::parse("code=a&error_code=D40000").unwrap(), Redirect::Refused { .. }));
    }
}

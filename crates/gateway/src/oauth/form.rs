//! The parameters of an OAuth request: each once (RFC 6749 §3.1), none too long.

use axum::extract::{FromRequest, Request};
use axum::http::header;
use bytes::Bytes;

use crate::limits;
use crate::problem::OauthProblem;

/// Parameters of a form or of a query.
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads `application/x-www-form-urlencoded` text.
    pub(crate) fn parse(text: &str) -> Result<Self, OauthProblem> {
        let wrong = |what: &str| OauthProblem::new("invalid_request").describe(what);
        let pairs: Vec<(String, String)> = url::form_urlencoded::parse(text.as_bytes()).into_owned().take(33).collect();
        if pairs.len() > 32 || pairs.iter().any(|(name, value)| name.len() > 64 || value.len() > limits::STRING) {
            return Err(wrong("too many or too long parameters"));
        }
        let twice = pairs.iter().enumerate().any(|(at, (name, _))| pairs.iter().skip(at + 1).any(|(n, _)| n == name));
        if twice { Err(wrong("a parameter is there twice")) } else { Ok(Self(pairs)) }
    }

    /// A parameter, absent when empty (RFC 6749 §3.1).
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// A parameter that has to be there.
    pub(crate) fn require(&self, name: &'static str) -> Result<&str, OauthProblem> {
        self.get(name).ok_or_else(|| OauthProblem::new("invalid_request").describe(name))
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = OauthProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, OauthProblem> {
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(OauthProblem::new("invalid_request").describe("content-type"));
        }
        let wrong = || OauthProblem::new("invalid_request").describe("body");
        let bytes = Bytes::from_request(request, state).await.map_err(|_| wrong())?;
        Self::parse(std::str::from_utf8(&bytes).map_err(|_| wrong())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_there_once_and_empty_is_absent() {
        let form = Form::parse("a=1&b=&c=x%20y").unwrap();
        assert_eq!((form.get("a"), form.get("b"), form.get("c")), (Some("1"), None, Some("x y")));
        assert!(form.require("b").is_err());
        assert!(Form::parse("a=1&a=2").is_err());
        assert!(Form::parse(&format!("a={}", "x".repeat(9000))).is_err());
        assert!(Form::parse(&["p=1&"; 40].concat()).is_err());
    }
}

//! I1 getQR: the address that the person's browser opens. Not signed, not encrypted; where it leads back
//! to is [`super::redirect`].

use url::form_urlencoded;

use super::lenient::parse_bool;
use super::limits;
use super::scope::Scopes;
use super::source::{Lang, Source};
use crate::EidError;
use crate::text::{ClientId, State, TicketId};

/// Longest query read, in bytes.
pub(super) const QUERY_MAX: usize = 8 * 1024;

/// The parameters of getQR; `responseType` is always `code`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorize {
    /// The e-service.
    pub client_id: ClientId,
    /// Browser or app of the person.
    pub source: Source,
    /// Registered address to come back to.
    pub redirect_uri: String,
    /// What is asked for.
    pub scope: Scopes,
    /// Language of the page; the platform's default is Traditional Chinese.
    pub lang: Option<Lang>,
    /// Comes back in the redirect.
    pub state: Option<State>,
    /// Try the app's link before the QR code.
    pub broker_page: bool,
    /// Anonymous flows only: of initiateRequest.
    pub ticket_id: Option<TicketId>,
}

impl Authorize {
    /// The query text, without `?`.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .append_pair("clientID", self.client_id.as_str())
            .append_pair("responseType", "code")
            .append_pair("source", self.source.as_str())
            .append_pair("redirectURI", &self.redirect_uri)
            .append_pair("scope", &self.scope.to_string());
        if let Some(lang) = &self.lang {
            query.append_pair("lang", lang.as_str());
        }
        if let Some(state) = &self.state {
            query.append_pair("state", state.as_str());
        }
        if self.broker_page {
            query.append_pair("brokerPage", "true");
        }
        if let Some(ticket_id) = &self.ticket_id {
            query.append_pair("ticketID", ticket_id.as_str());
        }
        query.finish()
    }

    /// Reads a query (without `?`) as the platform does: 20001 missing, 20002 empty, 20003 wrong form or
    /// given twice, 20007 is the caller's when the source is unknown.
    pub fn parse(query: &str) -> Result<Self, EidError> {
        let pairs = Pairs::parse(query)?;
        let client_id = ClientId::new(pairs.required("clientID")?)?;
        if pairs.required("responseType")? != "code" {
            return Err(EidError::Invalid("responseType"));
        }
        let source = Source::parse(pairs.required("source")?);
        let redirect_uri = pairs.required("redirectURI")?.to_owned();
        limits::address("redirectURI", &redirect_uri)?;
        let scope = Scopes::parse(pairs.required("scope")?);
        // Blanks alone name no scope.
        if scope.0.is_empty() {
            return Err(EidError::Empty("scope"));
        }
        let broker_page = match pairs.optional("brokerPage") {
            Some(text) => parse_bool(text).ok_or(EidError::Invalid("brokerPage"))?,
            None => false,
        };
        Ok(Self {
            client_id,
            source,
            redirect_uri,
            scope,
            lang: pairs.optional("lang").map(Lang::parse),
            state: pairs.optional("state").map(State::new).transpose()?,
            broker_page,
            ticket_id: pairs.optional("ticketID").map(TicketId::new).transpose()?,
        })
    }
}

/// The decoded pairs of a query.
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    pub(super) fn parse(query: &str) -> Result<Self, EidError> {
        if query.len() > QUERY_MAX {
            return Err(EidError::Invalid("query"));
        }
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().take(64).collect();
        let twice = pairs.iter().enumerate().any(|(i, (name, _))| pairs.iter().skip(i + 1).any(|(n, _)| n == name));
        if twice { Err(EidError::Invalid("query")) } else { Ok(Self(pairs)) }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn required(&self, name: &'static str) -> Result<&str, EidError> {
        match self.get(name) {
            None => Err(EidError::Missing(name)),
            Some("") => Err(EidError::Empty(name)),
            Some(value) => Ok(value),
        }
    }

    /// Absent and empty are the same for an optional parameter.
    pub(super) fn optional(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Authorize {
        Authorize {
            client_id: "0123456789abcdef0123456789abcdef".parse().unwrap(),
            source: Source::PcBrowser,
            redirect_uri: "https://desk.example/iam/callback?a=b&c=d".to_owned(),
            scope: Scopes::parse("eidapi_auth eidapi_profiles"),
            lang: Some(Lang::ZhCn),
            state: Some("st-1_A".parse().unwrap()),
            broker_page: true,
            ticket_id: Some("ticket".parse().unwrap()),
        }
    }

    #[test]
    fn the_query_reads_back() {
        let whole = sample();
        assert_eq!(Authorize::parse(&whole.to_query()).unwrap(), whole);
        let least = Authorize { lang: None, state: None, broker_page: false, ticket_id: None, ..whole };
        assert_eq!(Authorize::parse(&least.to_query()).unwrap(), least);
    }

    #[test]
    fn spellings_of_the_samples_are_accepted() {
        let query = sample().to_query();
        assert!(Authorize::parse(&query.replace("brokerPage=true", "brokerPage=True")).unwrap().broker_page);
        let percent = query.replace("eidapi_auth+eidapi_profiles", "eidapi_auth%20eidapi_profiles");
        assert_eq!(Authorize::parse(&percent).unwrap(), sample());
    }

    #[test]
    fn what_is_wrong_has_its_code() {
        let query = sample().to_query();
        assert_eq!(Authorize::parse(""), Err(EidError::Missing("clientID")));
        assert_eq!(Authorize::parse(&query.replace("source=PC_Browser", "source=")), Err(EidError::Empty("source")));
        let blank = query.replace("scope=eidapi_auth+eidapi_profiles", "scope=+");
        assert_eq!(Authorize::parse(&blank), Err(EidError::Empty("scope")));
        assert_eq!(Authorize::parse(&query.replace("=code&", "=token&")), Err(EidError::Invalid("responseType")));
        assert_eq!(Authorize::parse(&query.replace("st-1_A", "st%201")), Err(EidError::Invalid("state")));
        assert_eq!(Authorize::parse(&format!("{query}&state=other")), Err(EidError::Invalid("query")));
        assert_eq!(Authorize::parse(&"x".repeat(QUERY_MAX + 1)), Err(EidError::Invalid("query")));
    }
}

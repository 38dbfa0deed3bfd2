//! P29 against `openssl s_server`: each certificate that must not be believed, and the ones that must.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use desk_contract::UntrustedKind;
use desk_domain::{Clock, ManualClock, SystemClock};

use super::discovery::Discovery;
use super::send::transport;
use super::tls;
use crate::{Anchor, Gov, GovConfig, GovError, Trust};

const CONFIG: &str = "[req]\ndistinguished_name=dn\nx509_extensions=v3\n[dn]\n[v3]\nbasicConstraints=critical,CA:TRUE\n\
keyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\n\
default_md=sha256\ndefault_crl_days=3\ncrlnumber=crlnumber\ncrl_extensions=crl\n[crl]\nauthorityKeyIdentifier=keyid\n";
const LEAF: &str = "subjectAltName=DNS:gateway.example\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n\
authorityKeyIdentifier=keyid\n";
const KEY: [&str; 4] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];

fn openssl(folder: &Path, arguments: &[&str]) {
    let output = Command::new("openssl").current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A certificate authority in a folder, with leaves of 5 and of 30 days for gateway.example.
fn authority() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("ca.cnf"), CONFIG).unwrap();
    std::fs::write(at.join("leaf.cnf"), LEAF).unwrap();
    std::fs::write(at.join("index.txt"), "").unwrap();
    std::fs::write(at.join("crlnumber"), "01\n").unwrap();
    let root = ["req", "-x509", "-config", "ca.cnf", "-nodes", "-subj", "/CN=Root", "-days", "90"];
    openssl(at, &[&root[..], &KEY[..], &["-keyout", "ca.key", "-out", "ca.pem"]].concat());
    for days in ["5", "30"] {
        let (key, csr, pem) = (format!("{days}.key"), format!("{days}.csr"), format!("{days}.pem"));
        let request = ["req", "-new", "-config", "ca.cnf", "-nodes", "-subj", "/CN=gateway.example"];
        openssl(at, &[&request[..], &KEY[..], &["-keyout", &key, "-out", &csr]].concat());
        let sign = ["x509", "-req", "-in", &csr, "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"];
        openssl(at, &[&sign[..], &["-days", days, "-extfile", "leaf.cnf", "-out", &pem]].concat());
    }
    folder
}

fn crl(folder: &Path, revoke: Option<&str>) -> Vec<u8> {
    let ca = ["ca", "-config", "ca.cnf", "-keyfile", "ca.key", "-cert", "ca.pem"];
    if let Some(leaf) = revoke {
        openssl(folder, &[&ca[..], &["-revoke", leaf]].concat());
    }
    openssl(folder, &[&ca[..], &["-gencrl", "-out", "crl.pem"]].concat());
    std::fs::read(folder.join("crl.pem")).unwrap()
}

struct Server(Child, SocketAddr);

impl Server {
    fn start(folder: &Path, days: &str, more: &[&str]) -> Self {
        let (key, pem) = (format!("{days}.key"), format!("{days}.pem"));
        let mut child = Command::new("openssl")
            .current_dir(folder)
            .args(["s_server", "-accept", "127.0.0.1:0", "-key", &key, "-cert", &pem, "-www"])
            .args(more)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.map_while(Result::ok).find_map(|line| line.strip_prefix("ACCEPT ")?.parse().ok());
        Self(child, address.expect("s_server says where it listens"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn anchor(ca_pem: Vec<u8>, crl_pem: &[u8]) -> Anchor {
    Anchor { ca_pem, crl_pem: crl_pem.to_vec(), iam_smart: url::Url::parse("https://iam.example/").unwrap() }
}

/// One request to the server under `name`, `days` from now.
async fn visit(server: &Server, name: &str, ca: &Path, crl_pem: &[u8], days: i64) -> Result<u16, GovError> {
    let ca_pem = std::fs::read(ca.join("ca.pem")).unwrap();
    let now = SystemClock.now().plus_seconds(days * 86_400 + 60);
    let clock: Arc<dyn Clock> = Arc::new(ManualClock::new(now));
    let tls = tls::config(&anchor(ca_pem, crl_pem), &clock).unwrap();
    let client = reqwest::Client::builder()
        .no_proxy()
        .https_only(true)
        .resolve(name, server.1)
        .timeout(Duration::from_secs(10))
        .tls_backend_preconfigured(tls)
        .build()
        .unwrap();
    let url = format!("https://{name}:{}/", server.1.port());
    client.get(url).send().await.map(|response| response.status().as_u16()).map_err(|error| transport(&error))
}

fn kind(visited: Result<u16, GovError>) -> UntrustedKind {
    match visited {
        Err(GovError::Untrusted(kind)) => kind,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn p29_only_our_own_short_lived_certificate_is_believed() {
    let (ours, theirs) = (authority(), authority());
    let (at, none) = (ours.path(), b"".as_slice());
    let server = Server::start(at, "5", &[]);
    assert_eq!(visit(&server, "gateway.example", at, none, 0).await.unwrap(), 200);
    assert_eq!(kind(visit(&server, "gateway.example", theirs.path(), none, 0).await), UntrustedKind::Proxy);
    assert_eq!(kind(visit(&server, "other.example", at, none, 0).await), UntrustedKind::WrongName);
    assert_eq!(kind(visit(&server, "gateway.example", at, none, 6).await), UntrustedKind::Expired);
    assert_eq!(kind(visit(&server, "gateway.example", at, none, -2).await), UntrustedKind::Expired);
}

#[tokio::test]
async fn p29_a_long_lived_certificate_wants_a_list_that_does_not_name_it_and_is_in_date() {
    let ours = authority();
    let at = ours.path();
    let server = Server::start(at, "30", &[]);
    assert_eq!(kind(visit(&server, "gateway.example", at, b"", 0).await), UntrustedKind::Revoked);
    let clean = crl(at, None);
    assert_eq!(visit(&server, "gateway.example", at, &clean, 0).await.unwrap(), 200);
    assert_eq!(kind(visit(&server, "gateway.example", at, &clean, 4).await), UntrustedKind::Expired);
    let revoked = crl(at, Some("30.pem"));
    assert_eq!(kind(visit(&server, "gateway.example", at, &revoked, 0).await), UntrustedKind::Revoked);
}

#[tokio::test]
async fn p29_tls_before_1_2_is_refused() {
    let ours = authority();
    let old = Server::start(ours.path(), "5", &["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]);
    assert!(visit(&old, "gateway.example", ours.path(), b"", 0).await.is_err());
    let new = Server::start(ours.path(), "5", &["-tls1_2"]);
    assert_eq!(visit(&new, "gateway.example", ours.path(), b"", 0).await.unwrap(), 200);
}

#[test]
fn an_anchor_that_is_none_is_refused() {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    for ca_pem in [b"".to_vec(), b"not a certificate".to_vec()] {
        assert!(tls::config(&anchor(ca_pem, b""), &clock).is_err());
    }
    let ours = authority();
    let ca_pem = std::fs::read(ours.path().join("ca.pem")).unwrap();
    assert!(tls::config(&anchor(ca_pem, b"not a list"), &clock).is_err());
}

#[test]
fn m_builds_a_client_with_an_anchor_takes_only_a_gateway_of_its_iam_smart() {
    let ours = authority();
    let ca_pem = std::fs::read(ours.path().join("ca.pem")).unwrap();
    let gov = Gov::new(&GovConfig {
        base: url::Url::parse("https://gateway.example/").unwrap(),
        trust: Trust::Anchor(anchor(ca_pem, b"")),
        clock: Arc::new(SystemClock),
        device_name: String::new(),
    })
    .unwrap();
    let told = |environment: &str| -> Discovery {
        let at = |path: &str| format!("https://gateway.example/oauth/{path}");
        let document = serde_json::json!({
            "issuer": "https://gateway.example", "authorization_endpoint": at("authorize"), "token_endpoint": at("token"),
            "device_authorization_endpoint": at("device"), "revocation_endpoint": at("revoke"),
            "iam_smart_environment": environment,
        });
        serde_json::from_value(document).unwrap()
    };
    assert!(gov.judge(told("https://iam.example")).is_ok());
    assert!(matches!(gov.judge(told("https://testing.iam.example")), Err(GovError::BadReply(_))));
}

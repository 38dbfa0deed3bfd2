"""A department's program: authenticates with its own key (private_key_jwt, ES256) and sends a batch.

    python3 department.py key key.pem                 makes a key pair; prints the public key for the gateway's operator
    python3 department.py send GATEWAY DEPARTMENT key.pem batch.json OPEN_ID
                                                      sends the batch about this person, prints what became of each item
    python3 department.py acts GATEWAY DEPARTMENT key.pem [CURSOR]
                                                      prints what people did with the department's tasks
"""

import base64, hashlib, json, os, sys, time, urllib.error, urllib.parse, urllib.request

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature


def b64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def make_key(path):
    """A fresh key: the private half into a file that only its owner reads, the public half printed as a JWK set."""
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)
    point = key.public_key().public_numbers()
    jwk = {"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "1",
           "x": b64url(point.x.to_bytes(32, "big")), "y": b64url(point.y.to_bytes(32, "big"))}
    print(json.dumps({"keys": [jwk]}))


def assertion(key, department, endpoint):
    """A JWT that says who we are: good for one request, within the next minute."""
    now = int(time.time())
    claims = {"iss": department, "sub": department, "aud": endpoint, "iat": now, "exp": now + 60,
              "jti": os.urandom(16).hex()}
    text = ".".join(b64url(json.dumps(part).encode()) for part in ({"alg": "ES256", "kid": "1"}, claims))
    r, s = decode_dss_signature(key.sign(text.encode(), ec.ECDSA(hashes.SHA256())))
    return text + "." + b64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def call(url, body=lambda: None, headers=None):
    """One request; again when the gateway asks us to wait, or when its answer is lost. `body` makes what is sent each time:
    an assertion is good once, a batch is the same bytes."""
    for wait in (1, 2, 4, 8, None):
        try:
            with urllib.request.urlopen(urllib.request.Request(url, body(), headers or {}), timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as problem:
            text, said = problem.read().decode(), problem.headers.get("Retry-After", "")
            busy = problem.code in (429, 503) or problem.code == 409 and "in-progress" in text
            if wait is None or not busy:
                raise SystemExit(f"{url}: {problem.code} {text}")
            time.sleep(int(said) if said.isdigit() else wait)
        except (urllib.error.URLError, TimeoutError) as lost:
            if wait is None:
                raise SystemExit(f"{url}: {lost}")
            time.sleep(wait)


def sign_in(gateway, department, path):
    """The header with a token of five minutes."""
    with open(path, "rb") as file:
        key = serialization.load_pem_private_key(file.read(), None)
    endpoint = gateway + "/oauth/token"
    form = {"grant_type": "client_credentials", "scope": "department",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}
    signed = lambda: urllib.parse.urlencode(form | {"client_assertion": assertion(key, department, endpoint)}).encode()
    token = call(endpoint, signed)
    return {"Authorization": "Bearer " + token["access_token"]}


def send(gateway, department, path, batch, open_id):
    """The batch, and one line for each item."""
    with open(batch, encoding="utf-8") as file:
        items = json.load(file)["items"]
    for item in items:
        item["openId"] = open_id
    batch = json.dumps({"items": items}).encode()
    headers = sign_in(gateway, department, path)
    # The same bytes under the same key: nothing is done twice, however often this is run.
    headers |= {"Content-Type": "application/json", "Idempotency-Key": hashlib.sha256(batch).hexdigest()}
    answer = call(gateway + "/department/v1/batches", lambda: batch, headers)
    for item, result in zip(items, answer["results"], strict=True):
        print(result["status"], item["kind"], result["externalId"])
        for error in result.get("errors", []):
            print("   ", error["pointer"], error["reason"])


def acts(gateway, department, path, cursor=""):
    """What people did since the cursor; the last line is the next cursor."""
    url = gateway + "/department/v1/acts?" + urllib.parse.urlencode({"cursor": cursor})
    answer = call(url, headers=sign_in(gateway, department, path))
    for item in answer["items"]:
        print(item["at"], item["externalId"], item["act"]["kind"])
    print(answer["cursor"])


match sys.argv[1:]:
    case ["key", path]:
        make_key(path)
    case ["send", gateway, department, path, batch, open_id]:
        send(gateway.rstrip("/"), department, path, batch, open_id)
    case ["acts", gateway, department, path, *cursor] if len(cursor) < 2:
        acts(gateway.rstrip("/"), department, path, *cursor)
    case _:
        raise SystemExit(__doc__)

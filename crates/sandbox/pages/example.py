"""A whole e-service against the simulated iAM Smart: register, sign somebody in, read their name.

    python3 example.py http://127.0.0.1:PORT            opens nothing: prints the address to open
"""

import base64, hashlib, hmac, http.server, json, os, sys, time, urllib.parse, urllib.request

from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import load_pem_private_key

PLATFORM = sys.argv[1].rstrip("/")
CODES = []


class Callback(http.server.BaseHTTPRequestHandler):
    """Where the browser comes back to."""

    def do_GET(self):
        CODES.append(dict(urllib.parse.parse_qsl(urllib.parse.urlparse(self.path).query)))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"You can close this page.")

    def log_message(self, *_):
        pass


def post(path, body, headers=None):
    request = urllib.request.Request(PLATFORM + path, body.encode(), {"Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def call(service, path, body):
    """A signed request; `body` is the exact text that is sent."""
    timestamp, nonce = str(int(time.time() * 1000)), os.urandom(16).hex()
    message = service["clientId"] + "HmacSHA256" + timestamp + nonce + body
    signature = base64.b64encode(hmac.new(service["clientSecret"].encode(), message.encode(), hashlib.sha256).digest())
    headers = {
        "clientID": service["clientId"],
        "signatureMethod": "HmacSHA256",
        "timestamp": timestamp,
        "nonce": nonce,
        "signature": urllib.parse.quote(signature, safe=""),
    }
    answer = post(path, body, headers)
    if answer["code"] != "D00000":
        raise SystemExit(f"{path}: {answer['code']} {answer['message']}")
    return answer["content"]


def sealed(service, key, path, value):
    """A call whose content is encrypted both ways."""
    iv = os.urandom(12)
    frame = b"\x00\x00\x00\x0c" + iv + AESGCM(key).encrypt(iv, json.dumps(value).encode(), None)
    content = call(service, path, json.dumps({"content": base64.b64encode(frame).decode()}))
    frame = base64.b64decode(content)
    return json.loads(AESGCM(key).decrypt(frame[4:16], frame[16:], None))


server = http.server.HTTPServer(("127.0.0.1", 0), Callback)
home = f"http://127.0.0.1:{server.server_port}/cb"
service = post("/registration/v1/services", json.dumps({"name": "Example in Python", "callbacks": [home]}))

query = {"clientID": service["clientId"], "responseType": "code", "source": "PC_Browser", "redirectURI": home,
         "scope": "eidapi_auth eidapi_profiles", "lang": "en-US", "state": os.urandom(16).hex()}
print("Open:", PLATFORM + "/api/v1/auth/getQR?" + urllib.parse.urlencode(query), flush=True)
while not CODES:
    server.handle_request()
back = CODES[0]
if back["state"] != query["state"]:
    raise SystemExit("not our sign-in")
if "code" not in back:
    raise SystemExit("not signed in: " + back["error_code"])

grant = call(service, "/api/v1/security/getKey", "")
kek = load_pem_private_key(service["kekPrivateKeyPem"].encode(), None)
key = kek.decrypt(base64.b64decode(grant["secretKey"]), padding.PKCS1v15())
token = sealed(service, key, "/api/v1/auth/getToken", {"code": back["code"], "grantType": "authorization_code"})
asked = {"accessToken": token["accessToken"], "openID": token["openID"], "profileFields": ["enName"]}
profile = sealed(service, key, "/api/v1/profiles", asked)
print("Signed in:", profile["enName"]["UnstructuredName"], "as", token["userType"], flush=True)

"""Independent check of the eid envelope with Python's `cryptography`: no line is shared with the product.

usage: eid_check.py verify < made-by-the-product.json     each part is checked, exit 1 on a mismatch
       eid_check.py make > made-here.json                 for the product to check
"""

import base64
import datetime
import hashlib
import hmac
import json
import os
import struct
import sys
import urllib.parse

from cryptography import x509
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.x509.oid import NameOID

PEM = serialization.Encoding.PEM
DER = serialization.Encoding.DER
SPKI = serialization.PublicFormat.SubjectPublicKeyInfo


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def unb64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def seal(cek: bytes, plaintext: bytes) -> str:
    iv = os.urandom(12)
    return b64(struct.pack(">I", 12) + iv + AESGCM(cek).encrypt(iv, plaintext, None))


def open_content(cek: bytes, content: str) -> bytes:
    frame = unb64(content)
    (size,) = struct.unpack(">I", frame[:4])
    if size != 12:
        raise ValueError("iv length")
    return AESGCM(cek).decrypt(frame[4:16], frame[16:], None)


def signature(x: dict, body: str) -> str:
    message = x["client_id"] + "HmacSHA256" + str(x["timestamp"]) + x["nonce"] + body
    mac = hmac.new(x["secret"].encode(), message.encode(), hashlib.sha256).digest()
    return urllib.parse.quote(b64(mac), safe="")


def identification_code(data: bytes) -> str:
    mixed = hashlib.md5(hashlib.sha512(data).digest()).digest()
    return "".join(str((mixed[4 * i] >> 4) % 10) for i in range(4))


def check_digit(body: str) -> str:
    text = body.rjust(8)
    values = [36 if c == " " else int(c, 36) for c in text]
    rest = (11 - sum(v * w for v, w in zip(values, range(9, 1, -1), strict=True)) % 11) % 11
    return "A" if rest == 10 else str(rest)


def codes(x: dict) -> tuple[str, str, str]:
    doc = unb64(x["doc_digest"])
    body = x["hkid"].split("(")[0]
    hkic = hashlib.sha256(body.encode()).digest()
    signed_in = identification_code(doc + hashlib.sha256(x["open_id"].encode()).digest())
    anonymous = identification_code(doc + hkic + x["client_id"].encode())
    return b64(hkic), signed_in, anonymous


def refused(action, *errors) -> bool:
    try:
        action()
    except errors:
        return True
    return False


def verify(x: dict) -> list[tuple[str, bool]]:
    key = serialization.load_pem_private_key(x["kek_private"].encode(), None)
    spki = b64(key.public_key().public_bytes(DER, SPKI))
    certificate = x509.load_pem_x509_certificate(x["kek_certificate"].encode())
    signer = x509.load_der_x509_certificate(unb64(x["signing_certificate"])).public_key()
    cek = unb64(x["cek"])
    doc = unb64(x["doc_digest"])
    content = json.loads(x["body"])["content"]
    flipped = bytearray(unb64(content))
    flipped[-1] ^= 1
    hkic_hash, signed_in, anonymous = codes(x)
    body, digit = x["hkid"].rstrip(")").split("(")

    def holds(signature_b64: str, algorithm) -> bool:
        return not refused(
            lambda: signer.verify(unb64(signature_b64), doc, padding.PKCS1v15(), algorithm), InvalidSignature
        )

    return [
        ("content opens", json.loads(open_content(cek, content)) == json.loads(x["plaintext"])),
        ("content starts AAAAD", content.startswith("AAAAD")),
        ("a flipped bit is refused", refused(lambda: open_content(cek, b64(bytes(flipped))), InvalidTag)),
        ("body has no spaces", x["body"] == json.dumps({"content": content}, separators=(",", ":"))),
        ("signature", x["signature"] == signature(x, x["body"])),
        ("signature of the empty body", x["signature_of_empty"] == signature(x, "")),
        ("wrapped bytes open", key.decrypt(unb64(x["wrapped_raw"]), padding.PKCS1v15()) == cek),
        ("wrapped text opens", key.decrypt(unb64(x["wrapped_text"]), padding.PKCS1v15()) == b64(cek).encode()),
        ("pubKey", x["kek_spki"] == spki),
        ("certificate carries the key", b64(certificate.public_key().public_bytes(DER, SPKI)) == spki),
        ("certificate is signed by its key", not refused(
            lambda: certificate.verify_directly_issued_by(certificate), ValueError, TypeError, InvalidSignature)),
        ("check digit", check_digit(body) == digit),
        ("HKIC hash", x["hkic_hash"] == hkic_hash),
        ("code, signed in", x["code_signed_in"] == signed_in),
        ("code, anonymous", x["code_anonymous"] == anonymous),
        ("SHA256withRSA", holds(x["signed_sha256"], hashes.SHA256())),
        ("NONEwithRSA", holds(x["signed_none"], Prehashed(hashes.SHA256()))),
    ]


def make() -> dict:
    key = rsa.generate_private_key(65537, 2048)
    public = key.public_key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Exchange")])
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    cek = os.urandom(32)
    doc = hashlib.sha256(os.urandom(16)).digest()
    plaintext = json.dumps({"code": os.urandom(8).hex(), "note": "智方便"}, ensure_ascii=False)
    body_of_hkid = "AY987654"
    x = {
        "client_id": os.urandom(16).hex(),
        "secret": os.urandom(16).hex(),
        "timestamp": 1767225600123,
        "nonce": os.urandom(16).hex(),
        "kek_private": key.private_bytes(
            PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).decode(),
        "kek_certificate": certificate.public_bytes(PEM).decode(),
        "kek_spki": b64(public.public_bytes(DER, SPKI)),
        "cek": b64(cek),
        "wrapped_raw": b64(public.encrypt(cek, padding.PKCS1v15())),
        "wrapped_text": b64(public.encrypt(b64(cek).encode(), padding.PKCS1v15())),
        "plaintext": plaintext,
        "body": json.dumps({"content": seal(cek, plaintext.encode())}, separators=(",", ":")),
        "open_id": urllib.parse.quote(b64(os.urandom(32)), safe=""),
        "hkid": f"{body_of_hkid}({check_digit(body_of_hkid)})",
        "doc_digest": b64(doc),
        "signed_sha256": b64(key.sign(doc, padding.PKCS1v15(), hashes.SHA256())),
        "signed_none": b64(key.sign(doc, padding.PKCS1v15(), Prehashed(hashes.SHA256()))),
        "signing_certificate": b64(certificate.public_bytes(DER)),
    }
    x["signature"] = signature(x, x["body"])
    x["signature_of_empty"] = signature(x, "")
    x["hkic_hash"], x["code_signed_in"], x["code_anonymous"] = codes(x)
    return x


def main() -> int:
    match sys.argv[1:]:
        case ["make"]:
            json.dump(make(), sys.stdout)
            return 0
        case ["verify"]:
            checks = verify(json.load(sys.stdin))
            for name, ok in checks:
                print("ok  " if ok else "FAIL", name)
            return 0 if all(ok for _, ok in checks) else 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())

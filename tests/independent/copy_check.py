"""Opens a copy of one's data (docs/copy.md) with nothing of ours: the ZIP directory by Python's own reader, the entries by
WinZip's AE-1 and AE-2 as their specification tells it (AES-256 in counter mode, key from PBKDF2-HMAC-SHA1, HMAC-SHA1 over
what is locked; AE-1 with a check sum of the text as well).

`copy_check.py <file> <password> <folder>` writes the entries into the folder and ends with 0; with 1 and a word when the
password is wrong, a byte was changed, or an entry is not locked.
"""

import hashlib
import hmac
import struct
import sys
import zipfile
import zlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

AES_EXTRA, AE_1, AE_2, AES_256, DEFLATED = 0x9901, 1, 2, 3, 8
SALT, CHECK, TAG, ROUNDS = 16, 2, 10, 1000


def counter_mode(key: bytes, text: bytes) -> bytes:
    """AES in counter mode; the counter begins with 1 and its first byte is the lowest, which is not the usual order."""
    blocks = (len(text) + 15) // 16
    counters = b"".join((number + 1).to_bytes(16, "little") for number in range(blocks))
    stream = Cipher(algorithms.AES(key), modes.ECB()).encryptor().update(counters)
    return bytes(a ^ b for a, b in zip(text, stream))


def lock(entry: zipfile.ZipInfo) -> tuple[int, int]:
    """Version of the lock, and how the entry is packed inside of it."""
    extra = entry.extra
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == AES_EXTRA:
            version, vendor, strength, packed = struct.unpack("<H2sBH", extra[4 : 4 + size])
            if version not in (AE_1, AE_2) or (vendor, strength) != (b"AE", AES_256):
                raise ValueError(f"{entry.filename}: version {version}, strength {strength}")
            return version, packed
        extra = extra[4 + size :]
    raise ValueError(f"{entry.filename} is not locked")


def opened(raw: bytes, entry: zipfile.ZipInfo, password: bytes) -> bytes:
    version, packed = lock(entry)
    names, extras = struct.unpack("<HH", raw[entry.header_offset + 26 : entry.header_offset + 30])
    begin = entry.header_offset + 30 + names + extras
    locked = raw[begin : begin + entry.compress_size]
    salt, check, body, tag = locked[:SALT], locked[SALT : SALT + CHECK], locked[SALT + CHECK : -TAG], locked[-TAG:]
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, ROUNDS, 32 + 32 + CHECK)
    if not hmac.compare_digest(keys[64:], check):
        raise ValueError("the password is wrong")
    if not hmac.compare_digest(hmac.new(keys[32:64], body, "sha1").digest()[:TAG], tag):
        raise ValueError(f"{entry.filename} was changed")
    text = counter_mode(keys[:32], body)
    text = zlib.decompress(text, -15) if packed == DEFLATED else text
    if len(text) != entry.file_size:
        raise ValueError(f"{entry.filename} has another length")
    if entry.CRC != (zlib.crc32(text) if version == AE_1 else 0):
        raise ValueError(f"{entry.filename} has another check sum")
    return text


def main() -> int:
    file, password, folder = Path(sys.argv[1]), sys.argv[2].encode(), Path(sys.argv[3])
    raw = file.read_bytes()
    try:
        for entry in zipfile.ZipFile(file).infolist():
            target = folder / entry.filename
            if not target.resolve().is_relative_to(folder.resolve()):
                raise ValueError(f"{entry.filename} leads out of the folder")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(opened(raw, entry, password))
    except ValueError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A second implementation of the bundles of sharing, written from docs/formats/share.md and the RFCs.

Reads a JSON list of tasks from standard input, writes the list of results to standard output. Everything it
opens it checks: padding, signature, both ends, and that the payload is written in the one way it can be.
"""

import hashlib
import hmac
import json
import sys
import unicodedata

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from second_payload import Refused, read_payload, require, write_payload

BUCKETS = (2048, 4096, 16384, 65536, 262144)


# HKDF (RFC 5869).


def extract(name, salt, material):
    return hmac.digest(salt, material, name)


def expand(name, key, info, length):
    out, block, number = b"", b"", 1
    while len(out) < length:
        block = hmac.digest(key, block + info + bytes([number]), name)
        out += block
        number += 1
    return out[:length]


# HPKE, base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, ChaCha20Poly1305 0x0003.

KEM = b"KEM" + (0x0020).to_bytes(2, "big")
HPKE = b"HPKE" + b"".join(n.to_bytes(2, "big") for n in (0x0020, 0x0001, 0x0003))


def labeled_extract(suite, salt, label, material):
    return extract("sha256", salt, b"HPKE-v1" + suite + label + material)


def labeled_expand(suite, key, label, info, length):
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return expand("sha256", key, labeled, length)


def derive_private(ikm):
    key = labeled_extract(KEM, b"", b"dkp_prk", ikm)
    return labeled_expand(KEM, key, b"sk", b"", 32)


def public_of(private):
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def shared(private, public, enc, to):
    ours, theirs = (
        X25519PrivateKey.from_private_bytes(private),
        X25519PublicKey.from_public_bytes(public),
    )
    key = labeled_extract(KEM, b"", b"eae_prk", ours.exchange(theirs))
    return labeled_expand(KEM, key, b"shared_secret", enc + to, 32)


def key_schedule(secret, info):
    context = b"\x00" + b"".join(
        labeled_extract(HPKE, b"", label, value)
        for label, value in ((b"psk_id_hash", b""), (b"info_hash", info))
    )
    secret = labeled_extract(HPKE, secret, b"secret", b"")
    key = labeled_expand(HPKE, secret, b"key", context, 32)
    nonce = labeled_expand(HPKE, secret, b"base_nonce", context, 12)
    return key, nonce


INFO = b"sv1/share\x01"


def pad(payload, tail, around):
    plain = len(payload).to_bytes(4, "little") + payload + tail
    bucket = next(size for size in BUCKETS if len(plain) + around <= size)
    return plain.ljust(bucket - around, b"\0")


def unpad(plain, tail):
    length = int.from_bytes(plain[:4], "little")
    payload, rest = plain[4 : 4 + length], plain[4 + length :]
    require(len(payload) == length and len(rest) >= tail and not any(rest[tail:]))
    return payload, rest[:tail]


# Bundles of words.

WORDS = b"sv1/words"


def folded(typed):
    letters = []
    for letter in unicodedata.normalize("NFKD", typed):
        letter = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"}.get(letter, letter)
        if "\u0300" <= letter <= "\u036f":
            continue
        letters.append(" " if letter in "-‐‑‒–—―" else letter.lower())
    words = "".join(letters).split()
    require(len(words) == 5 and all(w.isascii() and w.isalpha() for w in words))
    return " ".join(words).encode()


def words_keys(task, salt):
    stretched = Argon2id(
        salt=salt, length=32, iterations=task["t"], lanes=1, memory_cost=task["m_kib"]
    ).derive(folded(task["words"]))
    key = extract("sha512", bytes(64), stretched)
    out = expand("sha512", key, WORDS + salt, 76)
    return out[:32], out[32:44], out[44:]


def open_words(task):
    bundle = bytes.fromhex(task["bundle"])
    require(len(bundle) in BUCKETS)
    key, nonce, commitment = words_keys(task, bundle[:32])
    require(hmac.compare_digest(commitment, bundle[32:64]))
    plain = ChaCha20Poly1305(key).decrypt(nonce, bundle[64:], WORDS)
    payload, _ = unpad(plain, 0)
    to, reply, signer, message = read_payload(payload)
    require(to is None and "Share" in message["body"])
    return {"reply": reply.hex(), "signer": signer.hex(), "message": message}


def ends(task):
    signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(task["signing_seed"]))
    reply = public_of(bytes.fromhex(task["reply"]))
    return signing, reply, signing.public_key().public_bytes_raw()


def seal_words(task):
    _, reply, signer = ends(task)
    salt = bytes.fromhex(task["random"])
    key, nonce, commitment = words_keys(task, salt)
    plain = pad(write_payload(None, reply, signer, task["message"]), b"", 80)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, plain, WORDS)
    return {"bundle": (salt + commitment + sealed).hex()}


# Bundles to a key.


def signed(enc, payload):
    return b"sv1/share/sig" + hashlib.sha512(enc).digest() + payload


def open_key(task):
    bundle = bytes.fromhex(task["bundle"])
    require(len(bundle) in BUCKETS)
    enc, sealed = bundle[:32], bundle[32:]
    private = bytes.fromhex(task["private"])
    mine = public_of(private)
    key, nonce = key_schedule(shared(private, enc, enc, mine), INFO)
    plain = ChaCha20Poly1305(key).decrypt(nonce, sealed, b"")
    payload, signature = unpad(plain, 64)
    to, reply, signer, message = read_payload(payload)
    Ed25519PublicKey.from_public_bytes(signer).verify(signature, signed(enc, payload))
    require(to == mine)
    return {"reply": reply.hex(), "signer": signer.hex(), "message": message}


def seal_key(task):
    signing, reply, signer = ends(task)
    to = bytes.fromhex(task["public"])
    ephemeral = derive_private(bytes.fromhex(task["random"]))
    enc = public_of(ephemeral)
    key, nonce = key_schedule(shared(ephemeral, to, enc, to), INFO)
    payload = write_payload(to, reply, signer, task["message"])
    plain = pad(payload, signing.sign(signed(enc, payload)), 48)
    return {"bundle": (enc + ChaCha20Poly1305(key).encrypt(nonce, plain, b"")).hex()}


def fingerprint(task):
    _, reply, signer = ends(task)
    name = hashlib.sha512(b"sv1/share/name" + reply + signer).digest()[:16]
    return {"fingerprint": name.hex()}


def do(task):
    try:
        return globals()[task["do"]](task)
    except (Refused, InvalidTag, InvalidSignature, ValueError, UnicodeDecodeError):
        return {"refused": True}


if __name__ == "__main__":
    json.dump([do(task) for task in json.load(sys.stdin)], sys.stdout)

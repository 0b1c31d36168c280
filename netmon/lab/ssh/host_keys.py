"""Host keys of simulated devices: made of their names, so that they are the same in every lab with the same seed.

They protect nothing, and need not: who could be in between is on this host already.
"""

from __future__ import annotations

import hashlib
import io
from functools import lru_cache
from math import gcd
from random import Random

import paramiko
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

_RSA_BITS = 2048
_EXPONENT = 65_537
_ROUNDS = 12
_SMALL = [number for number in range(3, 2000, 2) if all(number % other for other in range(3, int(number**0.5) + 1, 2))]


@lru_cache(maxsize=1024)
def ed25519_key(*names: object) -> paramiko.PKey:
    """Return the Ed25519 key that goes with these names."""
    private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(_seed(names).encode()).digest())
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()).decode()
    return paramiko.Ed25519Key.from_private_key(io.StringIO(pem))


@lru_cache(maxsize=256)
def rsa_key(*names: object) -> paramiko.PKey:
    """Return the RSA key that goes with these names; the first time that takes a second."""
    chance = Random(_seed(names))  # noqa: S311 - the same key every time is the point, see above
    p, q = (_prime(chance) for _ in range(2))
    secret = pow(_EXPONENT, -1, (p - 1) * (q - 1))
    numbers = rsa.RSAPrivateNumbers(
        p=p,
        q=q,
        d=secret,
        dmp1=secret % (p - 1),
        dmq1=secret % (q - 1),
        iqmp=pow(q, -1, p),
        public_numbers=rsa.RSAPublicNumbers(_EXPONENT, p * q),
    )
    return paramiko.RSAKey(key=numbers.private_key())


def _seed(names: tuple[object, ...]) -> str:
    return "netmon lab host key/" + "/".join(map(str, names))


def _prime(chance: Random) -> int:
    while True:
        # The two topmost bits are set, so that the product of two has as many bits as it should.
        found = chance.getrandbits(_RSA_BITS // 2) | 3 << (_RSA_BITS // 2 - 2) | 1
        if all(found % small for small in _SMALL) and gcd(found - 1, _EXPONENT) == 1 and _is_prime(found, chance):
            return found


def _is_prime(number: int, chance: Random) -> bool:
    """Tell by Miller and Rabin's test."""
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for _ in range(_ROUNDS):
        power = pow(chance.randrange(2, number - 1), odd, number)
        if power in {1, number - 1}:
            continue
        for _ in range(twos - 1):
            power = power * power % number
            if power == number - 1:
                break
        else:
            return False
    return True

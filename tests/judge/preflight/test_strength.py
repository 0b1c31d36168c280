"""What an SSH server has to offer to clients of today."""

from __future__ import annotations

import pytest

from netmon.judge.preflight.strength import of_ssh
from netmon.model.preflight import Matter
from netmon.model.ssh import SshOffer

NEW_KEX = ("curve25519-sha256", "diffie-hellman-group14-sha256")
NEW_KEY = ("rsa-sha2-512", "ssh-ed25519")
NEW_CIPHER = ("aes128-ctr", "aes256-gcm@openssh.com")
NEW_MAC = ("hmac-sha2-256", "hmac-sha1")


def offer(
    kex: tuple[str, ...] = NEW_KEX,
    key: tuple[str, ...] = NEW_KEY,
    cipher: tuple[str, ...] = NEW_CIPHER,
    mac: tuple[str, ...] = NEW_MAC,
) -> SshOffer:
    return SshOffer("2.0", "VRP", kex, key, cipher, mac)


@pytest.mark.parametrize(
    ("said", "matters"),
    [
        (offer(), []),
        (offer(kex=("diffie-hellman-group1-sha1", *NEW_KEX)), []),
        (offer(kex=("diffie-hellman-group1-sha1", "diffie-hellman-group14-sha1")), [Matter.SSH_KEX]),
        (offer(kex=("diffie-hellman-group-exchange-sha1", "ext-info-s")), [Matter.SSH_KEX]),
        (offer(kex=("diffie-hellman-group14-sha1", "kex-strict-s-v00@openssh.com")), [Matter.SSH_KEX]),
        (offer(kex=("gss-group1-sha1-toWM5Slw5Ew8Mqkay+al2g==",)), [Matter.SSH_KEX]),
        (offer(key=("ssh-rsa", "ssh-dss")), [Matter.SSH_KEY]),
        (offer(key=("ssh-rsa", "rsa-sha2-256")), []),
        (offer(key=("ssh-rsa-cert-v01@openssh.com", "x509v3-sign-rsa")), [Matter.SSH_KEY]),
        (offer(cipher=("3des-cbc", "aes256-cbc", "rijndael-cbc@lysator.liu.se", "arcfour128")), [Matter.SSH_CIPHER]),
        (offer(cipher=("aes128-cbc", "aes128-ctr")), []),
        (offer(mac=("hmac-md5", "hmac-sha1-96")), [Matter.SSH_MAC]),
        (offer(mac=("hmac-md5-etm@openssh.com",)), [Matter.SSH_MAC]),
        (offer(mac=()), []),
        (SshOffer("1.5", "old"), [Matter.SSH_1]),
        (SshOffer("1.99", "old", NEW_KEX, NEW_KEY, NEW_CIPHER, NEW_MAC), []),
    ],
)
def test_only_a_list_without_anything_of_today_is_spoken_of(said: SshOffer, matters: list[Matter]) -> None:
    assert [finding.matter for finding in of_ssh(said)] == matters


def test_the_option_that_would_be_needed_is_named() -> None:
    (finding,) = of_ssh(offer(kex=("diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1")))
    assert dict(finding.facts)["option"] == "-o KexAlgorithms=+diffie-hellman-group14-sha1"

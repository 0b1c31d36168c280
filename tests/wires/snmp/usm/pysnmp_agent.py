"""A pysnmp command responder: PORT READY-FILE AUTH-SECRET PRIV-SECRET USER/AUTH/PRIV…"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from pysnmp.carrier.asyncio.dgram import udp
from pysnmp.entity import config, engine
from pysnmp.entity.rfc3413 import cmdrsp, context

AUTH = {
    "": config.USM_AUTH_NONE,
    "md5": config.USM_AUTH_HMAC96_MD5,
    "sha1": config.USM_AUTH_HMAC96_SHA,
    "sha224": config.USM_AUTH_HMAC128_SHA224,
    "sha256": config.USM_AUTH_HMAC192_SHA256,
    "sha384": config.USM_AUTH_HMAC256_SHA384,
    "sha512": config.USM_AUTH_HMAC384_SHA512,
}
PRIV = {
    "": config.USM_PRIV_NONE,
    "des": config.USM_PRIV_CBC56_DES,
    "aes128": config.USM_PRIV_CFB128_AES,
    "aes192": config.USM_PRIV_CFB192_AES_BLUMENTHAL,
    "aes256": config.USM_PRIV_CFB256_AES_BLUMENTHAL,
    "aes192-cisco": config.USM_PRIV_CFB192_AES,
    "aes256-cisco": config.USM_PRIV_CFB256_AES,
}
SYSTEM = (1, 3, 6, 1, 2, 1, 1)


async def serve(port: int, ready: Path, secrets: tuple[str, str], users: list[str]) -> None:
    """Answer reads of the system group until killed."""
    agent = engine.SnmpEngine()
    config.add_transport(agent, udp.DOMAIN_NAME, udp.UdpTransport().open_server_mode(("127.0.0.1", port)))
    for named in users:
        user, auth, priv = named.split("/")
        config.add_v3_user(
            agent,
            user,
            AUTH[auth],
            secrets[0] if auth else None,
            PRIV[priv],
            secrets[1] if priv else None,
        )
        level = "authPriv" if priv else "authNoPriv" if auth else "noAuthNoPriv"
        config.add_vacm_user(agent, 3, user, level, SYSTEM, (1, 3, 7))
    cmdrsp.GetCommandResponder(agent, context.SnmpContext(agent))
    ready.touch()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), Path(sys.argv[2]), (sys.argv[3], sys.argv[4]), sys.argv[5:]))

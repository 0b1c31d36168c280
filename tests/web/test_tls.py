"""TLS: what is spoken, who is asked for a certificate, and how a certificate is renewed."""

from __future__ import annotations

import asyncio
import socket
import ssl
import warnings
from pathlib import Path

import httpx
import pytest
from cryptography import x509

from netmon.web import protection
from netmon.web.server import WebServer
from netmon.web.webconfig import WebConfig, WebError
from tests.web.certificates import Authority
from tests.web.serving import PASSWORD, get, hash_of, serving, until_taken, written

HASH = hash_of()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    made = Authority(tmp_path)
    made.issue("server")
    made.issue("client")
    return made


def config_of(folder: Path, more: str = "") -> Path:
    pair = f"cert_file: server.pem, key_file: server.key{more}"
    return written(folder / "web.yml", f"tls_server_config: {{{pair}}}\nbasic_auth_users: {{prometheus: {HASH}}}\n")


def shaken(port: int, context: ssl.SSLContext) -> tuple[str, int]:
    """Return the protocol and the serial number of the certificate that a handshake ends with."""
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as tls,
    ):
        der = tls.getpeercert(binary_form=True)
        assert der is not None
        return tls.version() or "", x509.load_der_x509_certificate(der).serial_number


async def handshake(server: WebServer, context: ssl.SSLContext) -> tuple[str, int]:
    return await asyncio.get_running_loop().run_in_executor(None, shaken, server.port, context)


@pytest.mark.anyio
async def test_an_address_that_others_reach_serves_with_tls_and_a_password(
    tmp_path: Path, authority: Authority
) -> None:
    async with serving(config_of(tmp_path), listen="0.0.0.0:0") as server:
        url = f"https://127.0.0.1:{server.port}/hello"
        async with httpx.AsyncClient(verify=authority.client(), trust_env=False) as client:
            assert (await client.get(url)).status_code == 401
            assert (await client.get(url, auth=(b"prometheus", PASSWORD.encode()))).text == "hello"
        assert server.url.startswith("https://0.0.0.0:")


@pytest.mark.anyio
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1], ids=str)
async def test_old_versions_of_tls_are_refused(tmp_path: Path, authority: Authority, version: ssl.TLSVersion) -> None:
    context = authority.client()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # what is tried here is deprecated, hence the test
        context.minimum_version = context.maximum_version = version
    context.set_ciphers("ALL:@SECLEVEL=0")
    async with serving(config_of(tmp_path)) as server:
        with pytest.raises(ssl.SSLError, match=r"(?i)protocol.version|EOF"):
            await handshake(server, context)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("more", "spoken"), [("", "TLSv1.3"), (", max_version: TLS12", "TLSv1.2"), (", min_version: TLS13", "TLSv1.3")]
)
async def test_the_versions_of_the_configuration_are_spoken(
    tmp_path: Path, authority: Authority, more: str, spoken: str
) -> None:
    async with serving(config_of(tmp_path, more)) as server:
        assert (await handshake(server, authority.client()))[0] == spoken


@pytest.mark.anyio
async def test_a_client_without_a_certificate_of_the_ca_is_refused(tmp_path: Path, authority: Authority) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    stranger = Authority(elsewhere, "stranger").issue("client")
    known = authority.issue("client")
    config = config_of(tmp_path, ", client_auth_type: RequireAndVerifyClientCert, client_ca_file: ca.pem")
    async with serving(config) as server:
        user = ("prometheus", PASSWORD)
        assert (await get(server, user=user, context=authority.client(known))).text == "hello"
        for context in (authority.client(), authority.client(stranger)):
            with pytest.raises((httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError)):
                await get(server, user=user, context=context)
        # Not even the open route: the handshake comes before any route.
        with pytest.raises((httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError)):
            await get(server, "healthz", context=authority.client())


@pytest.mark.anyio
async def test_a_renewed_certificate_is_served_without_a_restart(tmp_path: Path, authority: Authority) -> None:
    async with serving(config_of(tmp_path)) as server:
        before = await handshake(server, authority.client())
        renewed = authority.issue("server").serial()
        for _ in range(100):
            if (await handshake(server, authority.client()))[1] == renewed:
                break
            await asyncio.sleep(0.1)
        after = await handshake(server, authority.client())
        assert after[1] == renewed != before[1]
        assert server.configuration_taken


@pytest.mark.anyio
async def test_half_of_a_renewal_is_not_served(tmp_path: Path, authority: Authority) -> None:
    async with serving(config_of(tmp_path)) as server:
        before = await handshake(server, authority.client())
        key = (tmp_path / "server.key").read_bytes()
        renewed = authority.issue("server").serial()
        new_key = (tmp_path / "server.key").read_bytes()
        (tmp_path / "server.key").write_bytes(key)
        await until_taken(server, taken=False)
        assert await handshake(server, authority.client()) == before
        (tmp_path / "server.key").write_bytes(new_key)
        await until_taken(server, taken=True)
        assert (await handshake(server, authority.client()))[1] == renewed


@pytest.mark.anyio
async def test_a_bug_in_reading_the_files_does_not_end_all_renewals(
    tmp_path: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(_file: Path) -> WebConfig:
        raise RuntimeError("a bug")

    async with serving(config_of(tmp_path)) as server:
        with monkeypatch.context() as patched:
            patched.setattr(protection, "load_web_config", stumble)
            await until_taken(server, taken=False)
        renewed = authority.issue("server").serial()
        await until_taken(server, taken=True)
        assert (await handshake(server, authority.client()))[1] == renewed
    assert [record.exc_text is not None or record.exc_info is not None for record in caplog.records] == [True]


@pytest.mark.anyio
async def test_tls_cannot_be_taken_away_from_a_running_server(tmp_path: Path, authority: Authority) -> None:
    config = config_of(tmp_path)
    async with serving(config) as server:
        written(config, f"basic_auth_users: {{prometheus: {HASH}}}\n")
        await until_taken(server, taken=False)
        assert (await get(server, user=("prometheus", PASSWORD), context=authority.client())).text == "hello"


@pytest.mark.anyio
@pytest.mark.parametrize("listen", ["0.0.0.0:0", "[::]:0"])
async def test_a_server_that_others_reach_does_not_start_unprotected(listen: str) -> None:
    with pytest.raises(WebError, match=r"refusing to listen on .*: other machines can reach it, so TLS and passwords"):
        async with serving(listen=listen):
            raise AssertionError("it started")

"""The login that the flags of `probe --ssh` describe. Secrets are named there, never written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netmon.cli.credential import COMMAND_LINE, reference
from netmon.cli.errors import WrongUseError
from netmon.model.credential import SecretRef, SshCredential
from netmon.probes.ssh import named
from netmon.vendors.cli.registry import all_profiles


@dataclass(frozen=True, slots=True)
class SshFlags:
    """The flags as typed; None for what was not."""

    user: str | None = None
    password: str | None = None
    key: str | None = None
    passphrase: str | None = None
    enable: str | None = None
    platform: str | None = None
    legacy: bool = False
    known_hosts: Path | None = None

    def given(self) -> bool:
        """Whether a login was typed."""
        return any(flag is not None for flag in (self.user, *self._secrets()))

    def check(self) -> None:
        """Raise WrongUseError where no command line goes by the name that was typed."""
        if self.platform is not None and named(self.platform) is None:
            platforms = [profile.platform for profile in all_profiles()]
            raise WrongUseError("cli.unknown_platform", value=self.platform, choices=platforms)

    def credential(self) -> SshCredential:
        """Return the login; raise WrongUseError with what would be right."""
        if not self.user:
            raise WrongUseError("cli.ssh_user_missing")
        if self.password is None and self.key is None:
            raise WrongUseError("cli.ssh_password_missing")
        return SshCredential(
            COMMAND_LINE,
            self.user,
            _reference(self.password, "--password"),
            _reference(self.key, "--key"),
            _reference(self.passphrase, "--passphrase"),
            _reference(self.enable, "--enable"),
            allow_weak=True,
        )

    def _secrets(self) -> tuple[str | None, ...]:
        return (self.password, self.key, self.passphrase, self.enable)


def _reference(text: str | None, option: str) -> SecretRef | None:
    return None if text is None else reference(text, option)

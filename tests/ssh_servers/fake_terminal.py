"""A terminal without a wire, for pure tests of scripts."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import CommandOutput
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh import Allows, NotAllowedError


class FakeTerminal:
    """Answers each command with its text of `outputs`, refuses every other, and ends with the first other failure.

    `sent` holds what was typed, `dialects` what it became.
    """

    def __init__(
        self, outputs: Mapping[str, str | Failure], allows: Allows = lambda _: True, prompt: str = "<HN-test-1>"
    ) -> None:
        self.prompt = prompt
        self.sent: list[str] = []
        self.dialects: list[Dialect] = []
        self._outputs = outputs
        self._allows = allows
        self._over: Failure | None = None

    def send(self, command: str) -> CommandOutput | Failure:
        if not self._allows(command):
            raise NotAllowedError(command)
        if self._over is not None:
            return self._over
        self.sent.append(command)
        refusal = Failure(
            FailureKind.UNSUPPORTED,
            f"the device refuses: {command}",
            answered=True,
            cause=Cause.COMMAND_REFUSED,
        )
        answer = self._outputs.get(command, refusal)
        if isinstance(answer, str):
            return CommandOutput(command, answer, 0.1)
        if answer.cause is not Cause.COMMAND_REFUSED:
            self._over = answer
        return answer

    def become(self, dialect: Dialect, allows: Allows) -> Failure | None:
        self.dialects.append(dialect)
        self._allows = allows
        return self._over

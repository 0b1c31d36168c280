"""`netmon ssh list`: whose host key is on record, and whose is not."""

from __future__ import annotations

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import CliError
from netmon.cli.options import InventoryOption, JsonOption, KnownHostsOption, NetworkOption
from netmon.cli.session import session_of
from netmon.cli.ssh.enrol import devices_with_ssh
from netmon.cli.tables import table
from netmon.settings import Flags, settings_from

NAMED = 12


def list_(
    context: typer.Context,
    inventory: InventoryOption = None,
    network: NetworkOption = None,
    known_hosts: KnownHostsOption = None,
    json: JsonOption = False,
) -> None:
    """List every device with SSH. Nothing is asked."""
    from netmon.cli.ssh.enrol_view import keys  # noqa: PLC0415 - --help does not need it
    from netmon.wires.ssh import KnownHosts  # noqa: PLC0415 - nor this

    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, network=network, known_hosts=known_hosts), session.environ)
    file = KnownHosts(settings.known_hosts)
    devices = devices_with_ssh(declared(session, settings))
    try:
        found = [(device, file.of(device.address, device.ssh_port)) for device in devices]
        wrong = file.wrong_lines()
    except OSError as error:
        raise CliError("ssh.enrol_unread", file=file.path, error=error.strerror or "?") from error
    if json:
        session.json(
            [
                {
                    "device": device.id,
                    "address": str(device.address),
                    "port": device.ssh_port,
                    "legacy": device.ssh_legacy,
                    "on_record": keys(recorded),
                }
                for device, recorded in found
            ]
        )
    else:
        columns = (
            "preflight.column_device",
            "ssh.column_address",
            "ssh.column_record",
            "ssh.column_type",
            "ssh.column_fingerprint",
        )
        listed = table(session, *columns)
        for device, recorded in sorted(found, key=lambda one: bool(one[1])):
            state = session.say("ssh.enrolment_known" if recorded else "ssh.enrolment_none")
            where = f"{device.address}:{device.ssh_port}"
            for number, key in enumerate(recorded):
                listed.add_row(*((device.id, where, state) if not number else ("", "", "")), key.type, key.fingerprint)
            if not recorded:
                listed.add_row(device.id, where, state, "", "")
        session.out.print(listed)
        session.tell("ssh.listed", known=sum(bool(one) for _, one in found), count=len(found), file=file.path)
    if wrong:
        session.warn("ssh.wrong_lines", file=file.path, lines=", ".join(map(str, wrong[:NAMED])))

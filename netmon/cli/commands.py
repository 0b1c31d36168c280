"""All commands, in the order in which `netmon --help` shows them."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon import __version__
from netmon.cli.audit.listing import audit_list
from netmon.cli.audit.verify import audit_verify
from netmon.cli.cabling.diff import diff
from netmon.cli.cabling.topology import topology
from netmon.cli.check import check
from netmon.cli.config.diff import config_diff
from netmon.cli.config.export import config_export
from netmon.cli.config.listing import config_list
from netmon.cli.config.show import config_show
from netmon.cli.demo.command import demo
from netmon.cli.diagnose.command import diagnose
from netmon.cli.discover import discover
from netmon.cli.downtime.command import downtime
from netmon.cli.errors import DONE, end
from netmon.cli.events import events
from netmon.cli.help import Command, Group
from netmon.cli.history import history
from netmon.cli.imports import import_
from netmon.cli.incident.handling import incident_ack, incident_conclude, incident_release
from netmon.cli.incident.listing import incident_list
from netmon.cli.incident.show import incident_show
from netmon.cli.lab import lab
from netmon.cli.maintenance.commands import (
    maintenance_add,
    maintenance_cancel,
    maintenance_list,
    maintenance_show,
)
from netmon.cli.notify.listing import notify_list
from netmon.cli.notify.replay import notify_replay
from netmon.cli.notify.test import notify_test
from netmon.cli.notify.who import notify_who
from netmon.cli.preflight import preflight
from netmon.cli.probe import probe
from netmon.cli.reload import reload
from netmon.cli.run import run
from netmon.cli.schema import schema
from netmon.cli.session import session_of
from netmon.cli.ssh.enrol import enrol
from netmon.cli.ssh.listing import list_
from netmon.cli.ssh.parse import parse
from netmon.cli.status import status
from netmon.cli.template import template
from netmon.cli.why import why

app = typer.Typer(cls=Group, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)


def version(context: typer.Context) -> None:
    """Print the version."""
    session_of(context).line(f"netmon {__version__}")


def _version_and_end(context: typer.Context, wanted: bool) -> None:
    if wanted:
        version(context)
        end(DONE)


@app.callback(help="help.netmon")
def netmon(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="help.debug")] = False,
    _version: Annotated[
        bool, typer.Option("--version", help="help.version_flag", is_eager=True, callback=_version_and_end)
    ] = False,
) -> None:
    """Take what stands before the command's name."""
    session_of(context).debug = debug


app.command("check", cls=Command, help="help.check")(check)
app.command("template", cls=Command, help="help.template")(template)
app.command("import", cls=Command, help="help.import")(import_)
app.command("discover", cls=Command, help="help.discover")(discover)
app.command("preflight", cls=Command, help="help.preflight")(preflight)
app.command("run", cls=Command, help="help.run")(run)
app.command("status", cls=Command, help="help.status")(status)
app.command("why", cls=Command, help="help.why")(why)
app.command("events", cls=Command, help="help.events")(events)
app.command("incident list", cls=Command, help="help.incident_list")(incident_list)
app.command("incident show", cls=Command, help="help.incident_show")(incident_show)
app.command("incident ack", cls=Command, help="help.incident_ack")(incident_ack)
app.command("incident release", cls=Command, help="help.incident_release")(incident_release)
app.command("incident conclude", cls=Command, help="help.incident_conclude")(incident_conclude)
app.command("downtime", cls=Command, help="help.downtime")(downtime)
app.command("diagnose", cls=Command, help="help.diagnose")(diagnose)
app.command("topology", cls=Command, help="help.topology")(topology)
app.command("inventory diff", cls=Command, help="help.diff")(diff)
app.command("config list", cls=Command, help="help.config_list")(config_list)
app.command("config show", cls=Command, help="help.config_show")(config_show)
app.command("config diff", cls=Command, help="help.config_diff")(config_diff)
app.command("config export", cls=Command, help="help.config_export")(config_export)
app.command("probe", cls=Command, help="help.probe")(probe)
app.command("ssh enrol", cls=Command, help="help.ssh_enrol")(enrol)
app.command("ssh list", cls=Command, help="help.ssh_list")(list_)
app.command("ssh parse", cls=Command, help="help.ssh_parse")(parse)
app.command("maintenance add", cls=Command, help="help.maintenance_add")(maintenance_add)
app.command("maintenance list", cls=Command, help="help.maintenance_list")(maintenance_list)
app.command("maintenance show", cls=Command, help="help.maintenance_show")(maintenance_show)
app.command("maintenance cancel", cls=Command, help="help.maintenance_cancel")(maintenance_cancel)
app.command("audit list", cls=Command, help="help.audit_list")(audit_list)
app.command("audit verify", cls=Command, help="help.audit_verify")(audit_verify)
app.command("notify test", cls=Command, help="help.notify_test")(notify_test)
app.command("notify list", cls=Command, help="help.notify_list")(notify_list)
app.command("notify replay", cls=Command, help="help.notify_replay")(notify_replay)
app.command("notify who", cls=Command, help="help.notify_who")(notify_who)
app.command("reload", cls=Command, help="help.reload")(reload)
app.command("demo", cls=Command, help="help.demo")(demo)
app.command("lab", cls=Command, help="help.lab")(lab)
app.command("lab history", cls=Command, help="help.history")(history)
app.command("schema", cls=Command, help="help.schema")(schema)
app.command("version", cls=Command, help="help.version")(version)

"""All commands, in the order in which `netmon --help` shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

import typer

from netmon import __version__
from netmon.cli.errors import DONE, end
from netmon.cli.group import Entry, Group
from netmon.cli.session import session_of
from netmon.words import Language


class Netmon(Group):
    """`netmon` and what may follow."""

    entries: ClassVar[Mapping[str, Entry]] = {
        "check": Entry("netmon.cli.check:check", "help.check"),
        "template": Entry("netmon.cli.template:template", "help.template"),
        "import": Entry("netmon.cli.imports:import_", "help.import"),
        "discover": Entry("netmon.cli.discover:discover", "help.discover"),
        "preflight": Entry("netmon.cli.preflight:preflight", "help.preflight"),
        "run": Entry("netmon.cli.run:run", "help.run"),
        "status": Entry("netmon.cli.status:status", "help.status"),
        "why": Entry("netmon.cli.why:why", "help.why"),
        "events": Entry("netmon.cli.events:events", "help.events"),
        "incident list": Entry("netmon.cli.incident.listing:incident_list", "help.incident_list"),
        "incident show": Entry("netmon.cli.incident.show:incident_show", "help.incident_show"),
        "incident ack": Entry("netmon.cli.incident.handling:incident_ack", "help.incident_ack"),
        "incident release": Entry("netmon.cli.incident.handling:incident_release", "help.incident_release"),
        "incident conclude": Entry("netmon.cli.incident.handling:incident_conclude", "help.incident_conclude"),
        "availability": Entry("netmon.cli.availability.command:availability", "help.availability"),
        "downtime": Entry("netmon.cli.downtime.command:downtime", "help.downtime"),
        "claims": Entry("netmon.cli.claims.command:claims", "help.claims"),
        "coverage": Entry("netmon.cli.coverage.command:coverage", "help.coverage"),
        "coverage explain": Entry("netmon.cli.coverage.explain:explain", "help.coverage_explain"),
        "coverage gap": Entry("netmon.cli.coverage.gap:gap", "help.coverage_gap"),
        "plan": Entry("netmon.cli.coverage.plan:plan", "help.plan"),
        "diagnose": Entry("netmon.cli.diagnose.command:diagnose", "help.diagnose"),
        "topology": Entry("netmon.cli.cabling.topology:topology", "help.topology"),
        "inventory diff": Entry("netmon.cli.cabling.diff:diff", "help.diff"),
        "config list": Entry("netmon.cli.config.listing:config_list", "help.config_list"),
        "config show": Entry("netmon.cli.config.show:config_show", "help.config_show"),
        "config diff": Entry("netmon.cli.config.diff:config_diff", "help.config_diff"),
        "config export": Entry("netmon.cli.config.export:config_export", "help.config_export"),
        "probe": Entry("netmon.cli.probe:probe", "help.probe"),
        "ssh enrol": Entry("netmon.cli.ssh.enrol:enrol", "help.ssh_enrol"),
        "ssh list": Entry("netmon.cli.ssh.listing:list_", "help.ssh_list"),
        "ssh parse": Entry("netmon.cli.ssh.parse:parse", "help.ssh_parse"),
        "register list": Entry("netmon.cli.register.listing:register_list", "help.register_list"),
        "register show": Entry("netmon.cli.register.show:register_show", "help.register_show"),
        "register pending": Entry("netmon.cli.register.show:register_pending", "help.register_pending"),
        "register propose": Entry("netmon.cli.register.propose:register_propose", "help.register_propose"),
        "register approve": Entry("netmon.cli.register.propose:register_approve", "help.register_approve"),
        "register reject": Entry("netmon.cli.register.propose:register_reject", "help.register_reject"),
        "rectify propose": Entry("netmon.cli.rectify.acting:rectify_propose", "help.rectify_propose"),
        "rectify send": Entry("netmon.cli.rectify.acting:rectify_send", "help.rectify_send"),
        "rectify list": Entry("netmon.cli.rectify.listing:rectify_list", "help.rectify_list"),
        "rectify show": Entry("netmon.cli.rectify.show:rectify_show", "help.rectify_show"),
        "rectify reply": Entry("netmon.cli.rectify.acting:rectify_reply", "help.rectify_reply"),
        "rectify extend": Entry("netmon.cli.rectify.acting:rectify_extend", "help.rectify_extend"),
        "rectify withdraw": Entry("netmon.cli.rectify.acting:rectify_withdraw", "help.rectify_withdraw"),
        "rectify overdue": Entry("netmon.cli.rectify.listing:rectify_overdue", "help.rectify_overdue"),
        "rectify notice": Entry("netmon.cli.rectify.notice:rectify_notice", "help.rectify_notice"),
        "maintenance add": Entry("netmon.cli.maintenance.commands:maintenance_add", "help.maintenance_add"),
        "maintenance list": Entry("netmon.cli.maintenance.commands:maintenance_list", "help.maintenance_list"),
        "maintenance show": Entry("netmon.cli.maintenance.commands:maintenance_show", "help.maintenance_show"),
        "maintenance cancel": Entry("netmon.cli.maintenance.commands:maintenance_cancel", "help.maintenance_cancel"),
        "returns template": Entry("netmon.cli.returns.template:returns_template", "help.returns_template"),
        "returns import": Entry("netmon.cli.returns.importing:returns_import", "help.returns_import"),
        "returns status": Entry("netmon.cli.returns.status:returns_status", "help.returns_status"),
        "report daily": Entry("netmon.cli.report.inspection:report_daily", "help.report_daily"),
        "report handover": Entry("netmon.cli.report.inspection:report_handover", "help.report_handover"),
        "report assurance": Entry("netmon.cli.report.assurance:report_assurance", "help.report_assurance"),
        "report list": Entry("netmon.cli.report.kept:report_list", "help.report_list"),
        "report show": Entry("netmon.cli.report.kept:report_show", "help.report_show"),
        "handover sign": Entry("netmon.cli.handover.signing:handover_sign", "help.handover_sign"),
        "handover list": Entry("netmon.cli.handover.signing:handover_list", "help.handover_list"),
        "bulletin make": Entry("netmon.cli.bulletin.make:bulletin_make", "help.bulletin_make"),
        "bulletin list": Entry("netmon.cli.bulletin.listing:bulletin_list", "help.bulletin_list"),
        "bulletin show": Entry("netmon.cli.bulletin.show:bulletin_show", "help.bulletin_show"),
        "bulletin publish": Entry("netmon.cli.bulletin.publishing:bulletin_publish", "help.bulletin_publish"),
        "bulletin withdraw": Entry("netmon.cli.bulletin.publishing:bulletin_withdraw", "help.bulletin_withdraw"),
        "bulletin verify": Entry("netmon.cli.bulletin.verify:bulletin_verify", "help.bulletin_verify"),
        "bulletin diff": Entry("netmon.cli.bulletin.diff:bulletin_diff", "help.bulletin_diff"),
        "bulletin template": Entry("netmon.cli.bulletin.template:bulletin_template", "help.bulletin_template"),
        "bulletin export": Entry("netmon.cli.bulletin.export:bulletin_export", "help.bulletin_export"),
        "attest add": Entry("netmon.cli.attest.entering:attest_add", "help.attest_add"),
        "attest withdraw": Entry("netmon.cli.attest.entering:attest_withdraw", "help.attest_withdraw"),
        "attest list": Entry("netmon.cli.attest.listing:attest_list", "help.attest_list"),
        "bundle key new": Entry("netmon.cli.bundle.keys:key_new", "help.bundle_key_new"),
        "bundle key show": Entry("netmon.cli.bundle.keys:key_show", "help.bundle_key_show"),
        "bundle export": Entry("netmon.cli.bundle.exporting:export", "help.bundle_export"),
        "bundle import": Entry("netmon.cli.bundle.importing:import_", "help.bundle_import"),
        "bundle list": Entry("netmon.cli.bundle.listing:list_", "help.bundle_list"),
        "bundle show": Entry("netmon.cli.bundle.show:show", "help.bundle_show"),
        "bundle verify": Entry("netmon.cli.bundle.verifying:verify", "help.bundle_verify"),
        "bundle again": Entry("netmon.cli.bundle.show:again", "help.bundle_again"),
        "bundle merged": Entry("netmon.cli.bundle.merged:merged", "help.bundle_merged"),
        "bundle trust": Entry("netmon.cli.bundle.trusting:trust", "help.bundle_trust"),
        "bundle revoke": Entry("netmon.cli.bundle.trusting:revoke", "help.bundle_revoke"),
        "audit list": Entry("netmon.cli.audit.listing:audit_list", "help.audit_list"),
        "audit verify": Entry("netmon.cli.audit.verify:audit_verify", "help.audit_verify"),
        "notify test": Entry("netmon.cli.notify.test:notify_test", "help.notify_test"),
        "notify list": Entry("netmon.cli.notify.listing:notify_list", "help.notify_list"),
        "notify replay": Entry("netmon.cli.notify.replay:notify_replay", "help.notify_replay"),
        "notify who": Entry("netmon.cli.notify.who:notify_who", "help.notify_who"),
        "integrate": Entry("netmon.cli.integrate.command:integrate", "help.integrate"),
        "sd": Entry("netmon.cli.sd:sd", "help.sd"),
        "reload": Entry("netmon.cli.reload:reload", "help.reload"),
        "demo": Entry("netmon.cli.demo.command:demo", "help.demo"),
        "lab": Entry("netmon.cli.lab:lab", "help.lab"),
        "lab history": Entry("netmon.cli.history:history", "help.history"),
        "schema": Entry("netmon.cli.schema:schema", "help.schema"),
        "version": Entry("netmon.cli.commands:version", "help.version"),
    }


app = typer.Typer(cls=Netmon, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)


def command_line(language: Language) -> Group:
    """Return the commands, their help in `language`."""
    group = typer.main.get_command(app)
    if not isinstance(group, Group):
        raise TypeError("the commands are not a group")
    group.speak(language)
    return group


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

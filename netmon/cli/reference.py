"""The reference of the command line, docs/cli.md and docs/cli.zh.md, made from the commands themselves.

`python -m netmon.cli.reference` writes both; a test fails while they say anything else than the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from netmon.cli.commands import command_line
from netmon.cli.group import Group
from netmon.cli.help import Row, arguments, options, usage
from netmon.words import Language, say

FILES = {Language.EN: "cli.md", Language.ZH: "cli.zh.md"}
EXIT_CODES = (0, 1, 2, 130)
EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "check": ("netmon check inventory.yaml", "netmon check --json --no-secrets"),
    "template": (
        "netmon template units.xlsx",
        "netmon template units.xlsx --from inventory.yaml",
        "netmon template sheets/",
    ),
    "import": (
        "netmon import units.xlsx --into /etc/netmon",
        "netmon import units.xlsx --force",
        "netmon import sheets/ --json",
        "netmon import https://netbox.example.gov.cn --from netbox --token env:NETBOX_TOKEN --network extranet",
        "netmon import zbx_export_hosts.yaml --from zabbix --network extranet --map map.yaml --into zabbix",
    ),
    "discover": (
        "netmon discover 10.1.0.0/16 --credential readonly",
        "netmon discover --seed core1 --scope 10.0.0.0/8 --credential readonly --credential branch=10.2.0.0/16",
        "netmon discover 192.0.2.0/24 --snmp v2c --community env:NETMON_COMMUNITY --rate 5 --no-ping",
    ),
    "preflight": ("netmon preflight", "netmon preflight --device hub --device ce --xlsx preflight.xlsx"),
    "run": (
        "netmon run --inventory inventory.yaml --database sqlite:////var/lib/netmon/netmon.db",
        "netmon run --network extranet",
    ),
    "status": (
        "netmon status",
        "netmon status --network extranet --state down --json",
        "netmon status --links",
        "netmon status --live",
    ),
    "why": ("netmon why link:hub-pref", "netmon why county-a@extranet --json"),
    "events": ("netmon events --since 1d --subject device:hub", "netmon events --follow --json"),
    "incident list": (
        "netmon incident list",
        "netmon incident list --all --severity critical --since 7d",
        "netmon incident list --subject hub-pref --all --json",
    ),
    "incident show": ("netmon incident show 01795456789012345", "netmon incident show hub-pref --json"),
    "incident ack": (
        'netmon incident ack 01795456789012345 --note "carrier called" --for 2h',
        "netmon incident ack hub-pref --url https://netmon.example.gov.cn:9899 --user li",
    ),
    "incident release": ("netmon incident release 01795456789012345",),
    "incident conclude": (
        'netmon incident conclude 01795456789012345 --cause carrier --party Telecom --ticket GD-17 --note "fibre cut"',
    ),
    "availability": (
        "netmon availability --month 2026-11",
        "netmon availability --by prefecture --month 2026-10 --network extranet",
        "netmon availability county-a --from 2026-11-01 --to 2026-11-15 --own --json",
        "netmon availability --month 2026-10 --known reported --worst 0 --csv",
    ),
    "downtime": (
        "netmon downtime --month 2026-11",
        "netmon downtime county-a hub-pref --from 2026-11-01 --to 2026-11-15",
        "netmon downtime --carrier --month 2026-11 --json",
    ),
    "coverage": (
        "netmon coverage",
        "netmon coverage --at 2026-06-30 --known reported",
        "netmon coverage departments-connected --by kind",
        "netmon coverage departments-connected --units --json",
        "netmon coverage --unit changsha --at 2026-06-30",
    ),
    "coverage explain": (
        "netmon coverage explain departments-connected --from 2026-06-30",
        "netmon coverage explain departments-connected --from 2026-03-31 --to 2026-06-30 --known reported",
        "netmon coverage explain departments-connected --reported 2026-06-30 --json",
    ),
    "coverage gap": (
        "netmon coverage gap departments-connected",
        "netmon coverage gap departments-connected --at 2026-06-30 --all --json",
    ),
    "plan": ("netmon plan new/inventory.yaml", "netmon plan new/inventory.yaml --json"),
    "diagnose": ("netmon diagnose hub-pref", "netmon diagnose hub-pref --timeout 60 --json"),
    "ssh parse": (
        'netmon ssh parse --platform huawei_vrp --command "display version" capture.txt',
        'netmon ssh parse --platform cisco_ios --command "show interfaces" --json - < capture.txt',
    ),
    "probe": (
        "netmon probe 192.0.2.1 --snmp v2c --community env:COMMUNITY",
        "netmon probe '[2001:db8::1]:161' --snmp v3 --user ops --auth sha256:env:AUTH --priv aes128:env:PRIV --json",
        "netmon probe hub",
    ),
    "topology": ("netmon topology", "netmon topology cs-pe1", "netmon topology --network extranet --json"),
    "inventory diff": ("netmon inventory diff", "netmon inventory diff --json"),
    "notify test": ("netmon notify test zhang-sms",),
    "notify list": (
        "netmon notify list --since 12h",
        "netmon notify list --waiting",
        "netmon notify list --failed --json",
    ),
    "notify replay": (
        'netmon notify replay --from "2026-11-22 18:00" --to "2026-11-23 08:00"',
        "netmon notify replay --from 12h --text",
    ),
    "notify who": ("netmon notify who", 'netmon notify who --at "2026-10-01 03:00"'),
    "config list": ("netmon config list", "netmon config list cs-pe1 --json"),
    "config show": ("netmon config show cs-pe1", 'netmon config show cs-pe1 --at "2026-11-23 08:00" > cs-pe1.cfg'),
    "config diff": (
        "netmon config diff cs-pe1",
        "netmon config diff cs-pe1 7d",
        "netmon config diff cs-pe1 17 31",
        "netmon config diff cs-pe1 cs-pe2",
    ),
    "config export": ("netmon config export /var/backups/configurations",),
    "ssh enrol": (
        "netmon ssh enrol hub",
        "netmon ssh enrol hub --fingerprint SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "netmon ssh enrol --all",
        "netmon ssh enrol hub --replace",
    ),
    "ssh list": ("netmon ssh list", "netmon ssh list --json"),
    "register list": (
        "netmon register list --network extranet",
        "netmon register list --network extranet --at 2026-06-30 --known 2026-06-30 --json",
    ),
    "register show": ("netmon register show wangcheng",),
    "register pending": ("netmon register pending", "netmon register pending --json"),
    "register propose": (
        "netmon register propose exempted wc --network extranet --effective 2026-10-01 --document 9 --reason moves",
        "netmon register propose merged old --into new --effective 2026-07-01 --document 2026-1 --reason reform",
    ),
    "register approve": (
        "netmon register approve 01795000000000000 --note agreed",
        "netmon register approve --all-baseline",
    ),
    "register reject": ('netmon register reject 01795000000000000 --reason "wrong document"',),
    "maintenance add": (
        'netmon maintenance add cs-pe1 --from "2026-11-24 22:00" --for 2h --reason "new control board"',
        'netmon maintenance add link:hub-pref --for 30m --reason "fibre moved" --approval 2026-17',
        'netmon maintenance add unit:cs --from "2026-11-26 01:00" --for 1h --every weekly --on mon,thu --reason check',
    ),
    "maintenance list": ("netmon maintenance list", "netmon maintenance list --past --json"),
    "maintenance show": ("netmon maintenance show 01795000000000000",),
    "maintenance cancel": ("netmon maintenance cancel 01795000000000000",),
    "returns template": (
        "netmon returns template sheets/ --prefecture 430100",
        "netmon returns template sheets/ --all --format csv",
    ),
    "returns import": (
        "netmon returns import changsha.xlsx --dry-run",
        "netmon returns import returned/*.xlsx --skip-wrong",
    ),
    "returns status": ("netmon returns status", "netmon returns status --prefecture 430100 --json"),
    "report daily": (
        "netmon report daily --date 2026-11-22",
        "netmon report daily --network extranet --out daily.json",
    ),
    "report handover": ("netmon report handover --from '2026-11-23 08:00' --to '2026-11-23 20:00'",),
    "rectify propose": (
        "netmon rectify propose --network extranet --all --dry-run",
        "netmon rectify propose furong --network extranet --indicator extranet-units-connected",
    ),
    "rectify send": (
        "netmon rectify send 01790000000000000 --document 'Xiang Zheng Gai 2026-5' --deadline 2026-12-20",
    ),
    "rectify list": ("netmon rectify list --network extranet", "netmon rectify list furong --all --known 2026-11-30"),
    "rectify show": ("netmon rectify show 01790000000000000",),
    "rectify reply": (
        "netmon rectify reply 01790000000000000 --text 'circuit ordered, opens on 10 December' --signer 'Zhang San'",
    ),
    "rectify extend": (
        "netmon rectify extend 01790000000000000 --deadline 2027-01-10 --reason 'flood; the duct is under water'",
    ),
    "rectify withdraw": ("netmon rectify withdraw 01790000000000000 --reason 'sent to the wrong unit'",),
    "rectify overdue": ("netmon rectify overdue --network extranet", "netmon rectify overdue --soon 14 --json"),
    "report assurance": (
        "netmon report assurance national-day --out national-day.docx",
        "netmon report assurance national-day --date 2026-10-01",
    ),
    "report list": ("netmon report list --kind daily",),
    "report show": ("netmon report show handover-extranet-20261123T0800 --out handover.html",),
    "handover sign": (
        "netmon handover sign handover-extranet-20261123T0800 --as left --note 'two circuits reported to the carrier'",
        "netmon handover sign handover-extranet-20261123T0800 --as taken",
    ),
    "handover list": ("netmon handover list --network extranet",),
    "rectify notice": (
        "netmon rectify notice 01790000000000000",
        "netmon rectify notice 01790000000000000 01790000000000004 --format html --out notices --by-unit centre",
    ),
    "claims": (
        "netmon claims --month 2026-06 --network extranet",
        "netmon claims --month 2026-06 --network extranet --carrier Telecom --known 2026-07-05 --format html",
    ),
    "bulletin make": (
        "netmon bulletin make --network extranet --period 2026-06",
        "netmon bulletin make --network extranet --period 2026-W23 --known now --out . --format docx --language zh",
        "netmon bulletin make --network extranet --period 2026-06 --keep --by zhang",
    ),
    "bulletin list": ("netmon bulletin list --network extranet",),
    "bulletin show": ("netmon bulletin show extranet-2026-06-month",),
    "bulletin publish": ("netmon bulletin publish extranet-2026-06-month --by li",),
    "bulletin withdraw": ("netmon bulletin withdraw extranet-2026-06-month --reason wrong --by zhang",),
    "bulletin verify": (
        "netmon bulletin verify extranet-2026-06-month.docx --database sqlite:////media/copy/netmon.db",
        "netmon bulletin verify extranet-2026-06-month:1 --json",
    ),
    "bulletin template": ("netmon bulletin template office.docx",),
    "bulletin diff": (
        "netmon bulletin diff extranet-2026-06-month:2",
        "netmon bulletin diff extranet-2026-06-month extranet-2026-05-month",
    ),
    "bulletin export": ("netmon bulletin export extranet-2026-06-month --out /tmp/june --format docx",),
    "attest add": (
        (
            "netmon attest add furong lan_built yes --network extranet --document 'Fu 2026-17' --signer 'Zhang San' "
            "--reviewer 'Li Si' --since 2026-06-30"
        ),
    ),
    "attest withdraw": ("netmon attest withdraw 01790000000000000 --reason 'wrong document number'",),
    "attest list": ("netmon attest list furong --all", "netmon attest list --claim lan_built --json"),
    "bundle key new": ("netmon bundle key new /etc/netmon/bundle.key --passphrase env:NETMON_BUNDLE_PASSPHRASE",),
    "bundle key show": ("netmon bundle key show --key /etc/netmon/bundle.key",),
    "bundle export": (
        "netmon bundle export --network extranet --period 2026-06 --key bundle.key --approval 2026-7 --out june.bundle",
        "netmon bundle export --network extranet --at 2026-06-30 --key cred:bundle --draft --out look.bundle",
    ),
    "bundle import": (
        "netmon bundle import /media/cdrom/june.bundle",
        'netmon bundle import june.bundle --accept-gap "disc of May was damaged"',
    ),
    "bundle list": ("netmon bundle list", "netmon bundle list --keys", "netmon bundle list --sent --json"),
    "bundle show": ("netmon bundle show june.bundle", "netmon bundle show look.bundle --manifest june.docx"),
    "bundle verify": ("netmon bundle verify june.bundle", "netmon bundle verify"),
    "bundle again": ("netmon bundle again 3f9a01 --out june.bundle",),
    "bundle merged": ("netmon bundle merged", "netmon bundle merged --network extranet --period 2026-06 --json"),
    "bundle trust": ("netmon bundle trust zhuzhou.pub --name Zhuzhou --network extranet --division 430200",),
    "bundle revoke": ('netmon bundle revoke 10293 --because "the host was stolen"',),
    "audit list": ("netmon audit list", "netmon audit list --since 1d --json"),
    "audit verify": ("netmon audit verify",),
    "integrate": (
        "netmon integrate site",
        "netmon integrate /etc/netmon/site --netmon https://netmon.example.gov.cn:9899 --token-file /etc/netmon/token",
    ),
    "sd": ("netmon sd --only role=core --only role=pe", "netmon sd --out /etc/prometheus/netmon"),
    "reload": ("netmon reload",),
    "demo": ("netmon demo", "netmon demo --days 30 --port 8080 --no-view"),
    "lab": (
        "netmon lab inventory.yaml --scenario scenario.yaml",
        "netmon lab fault cut link hub-pref",
        "netmon lab state",
        "netmon lab heal all",
    ),
    "lab history": (
        "netmon lab history --network extranet --days 400 --database sqlite:///sample.db",
        "netmon lab history --remove --database sqlite:///sample.db",
    ),
    "schema": ("netmon schema inventory > inventory.schema.json",),
    "version": ("netmon version",),
}


def reference(language: Language) -> str:
    """Return the whole page in Markdown."""
    return "\n".join(_page(language)) + "\n"


def _page(language: Language) -> Iterator[str]:
    group = command_line(language)
    yield f"# {say(language, 'manual.title')}"
    for text in (say(language, "manual.made_from"), _sentence(group.help, language), say(language, "manual.language")):
        yield ""
        yield text
    yield from _exit_codes(language)
    yield from _settings(group, language)
    context = group.make_context("netmon", [], resilient_parsing=True)
    yield from _title(say(language, "manual.before"), 2)
    yield from _rows(options(group, context, language))
    for name in group.entries:
        command = group.command(name)
        inner = command.make_context(name, [], parent=context, resilient_parsing=True)
        yield from _title(f"netmon {name}", 2)
        yield f"    {usage(command, inner, language)}"
        for text in (_sentence(command.help, language), say(language, f"manual.{name.replace(' ', '_')}")):
            yield ""
            yield text
        yield ""
        yield from _rows([*arguments(command), *options(command, inner, language)])
        yield ""
        yield say(language, "manual.examples")
        yield ""
        yield from (f"    {example}" for example in EXAMPLES[name])


def _exit_codes(language: Language) -> Iterator[str]:
    yield from _title(say(language, "manual.exit_codes"), 2)
    yield from (f"- `{code}`: {say(language, f'manual.exit_{code}')}" for code in EXIT_CODES)


def _settings(group: Group, language: Language) -> Iterator[str]:
    yield from _title(say(language, "manual.settings"), 2)
    yield say(language, "manual.settings_order")
    yield ""
    yield f"| {' | '.join(say(language, f'manual.column_{name}') for name in ('flag', 'variable', 'meaning'))} |"
    yield "|---|---|---|"
    for parameter in group.command("run").params:
        variable = f"NETMON_{(parameter.name or '').upper()}"
        yield f"| `{'/'.join(parameter.opts)}` | `{variable}` | {getattr(parameter, 'help', '')} |"


def _sentence(text: str | None, language: Language) -> str:
    return say(language, "manual.sentence", text=text or "")


def _title(text: str, level: int) -> Iterator[str]:
    yield ""
    yield f"{'#' * level} {text}"
    yield ""


def _rows(rows: list[Row]) -> Iterator[str]:
    yield from (f"- `{left}`: {right}" for left, right in rows)


def write(folder: Path) -> None:
    """Write both pages into `folder`."""
    folder.mkdir(exist_ok=True)
    for language, name in FILES.items():
        (folder / name).write_text(reference(language), encoding="utf-8")


if __name__ == "__main__":
    write(Path("docs"))

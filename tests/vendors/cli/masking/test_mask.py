"""From what a device prints to what may be kept: whole texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.vendors.cli.masking import mask
from netmon.vendors.cli.profile import UnreadableError

CORPUS = Path(__file__).parents[5] / "shared" / "corpus" / "cli"
KEY = b"a key of this process"

IOS = """Building configuration...

Current configuration : 4217 bytes
!
! Last configuration change at 09:12:31 CST Mon Nov 23 2026 by wang
! NVRAM config last updated at 09:13:00 CST Mon Nov 23 2026 by wang
!
version 15.2
hostname CS-CE-01
enable secret 5 $1$abcd$Zm9vYmFyYmF6cXV4
key chain ospf
 key 1
  key-string 7 05080F1C22431F5B4A
crypto pki certificate chain TP-self-signed-1
 certificate self-signed 01
  3082022B 30820194 A0030201 02020101
  300D0609 2A864886 F70D0101
  \tquit
tacacs server acs
 address ipv4 10.0.0.9
 key 731073
ntp clock-period 17179869
end

"""
IOS_KEPT = """!
!
version 15.2
hostname CS-CE-01
enable secret 5 <masked>
key chain ospf
 key 1
  key-string 7 <masked>
crypto pki certificate chain TP-self-signed-1
 certificate self-signed 01
<masked>
  \tquit
tacacs server acs
 address ipv4 10.0.0.9
 key <masked>
end
"""
VRP = """!Software Version V200R019C10SPC500
!Last configuration was updated at 2026-11-22 18:01:02+08:00 by li
!Last configuration was saved at 2026-11-22 18:05:00+08:00 by li
#
sysname 长沙市-核心-01
#
aaa
 local-user admin password irreversible-cipher $1a$8e:4"O b$abc$
 local-user admin service-type ssh
#
return
"""
JUNOS = """## Last commit: 2026-11-20 11:00:00 CST by zhao
version 18.4R1.8;
system {
    root-authentication {
        encrypted-password "$6$salt$hash"; ## SECRET-DATA
    }
}
snmp {
    community provinz {
        authorization read-only;
    }
    trap-group traps731 {
        version v2;
    }
}
policy-options {
    community peers members 65001:100;
}
{master:0}
"""
FORTIOS = """#config-version=FGT60F-7.4.7-FW-build2731-250120:opmode=0:vdom=0:user=admin
#conf_file_ver=188284920375
config system snmp community
    edit 1
        set name "provinz"
        config hosts
            edit 1
                set ip 10.0.0.1 255.255.255.255
            next
        end
    next
end
config vpn certificate local
    edit "web"
        set password ENC AAAAAAAABBBB==
        set private-key "-----BEGIN ENCRYPTED PRIVATE KEY-----
MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkq
-----END ENCRYPTED PRIVATE KEY-----"
    next
end
"""


def test_an_ios_configuration_loses_its_secrets_its_clocks_and_nothing_else() -> None:
    found = mask("cisco_ios", IOS)
    assert found.text == IOS_KEPT
    assert (found.changed_at, found.changed_by) == ("09:12:31 CST Mon Nov 23 2026", "wang")


def test_a_vrp_configuration_tells_when_and_by_whom_it_was_changed_not_when_it_was_saved() -> None:
    found = mask("huawei_vrp", VRP)
    assert (found.changed_at, found.changed_by) == ("2026-11-22 18:01:02+08:00", "li")
    assert "saved at" not in found.text
    assert " local-user admin password irreversible-cipher <masked>\n local-user admin service-type ssh" in found.text
    assert found.text.startswith("!Software Version")


def test_a_junos_community_is_a_secret_in_snmp_and_none_in_a_policy() -> None:
    found = mask("juniper_junos", JUNOS)
    assert (found.changed_at, found.changed_by) == ("2026-11-20 11:00:00 CST", "zhao")
    assert "provinz" not in found.text
    assert "traps731" not in found.text
    assert '        encrypted-password "<masked>"; ## SECRET-DATA\n' in found.text
    assert "    community peers members 65001:100;\n}\n" in found.text
    assert "master:0" not in found.text


def test_a_fortios_key_is_masked_over_several_lines_and_never_taken_for_changed() -> None:
    found = mask("fortinet", FORTIOS, KEY)
    assert not re.search(r"provinz|AAAABBBB|MIIFH|conf_file_ver", found.text)
    again = mask("fortinet", FORTIOS.replace("AAAABBBB", "CCCCDDDD").replace("MIIFH", "MIIZZ"), KEY)
    assert (again.text, again.seals) == (found.text, found.seals)


CHANGES = [
    ("cisco_nxos", "!Running configuration last done at: {}", "Mon Nov 23 09:12:31 2026", None),
    ("cisco_xr", "!! Last configuration change at {} by wang", "Mon Nov 23 09:12:31 2026", "wang"),
    ("cisco_asa", ": Written by enable_15 at {}", "09:12:31.123 UTC Mon Nov 23 2026", "enable_15"),
    ("huawei_vrp", "!Last configuration was updated at {} by SYSTEM automatically", "2026-11-23 09:12:31", "SYSTEM"),
    ("arista_eos", "! Startup-config last modified at Mon Nov 23 2026 by root", None, None),
]


@pytest.mark.parametrize(("platform", "line", "at", "by"), CHANGES)
def test_the_last_change_is_what_the_device_itself_says(
    platform: str, line: str, at: str | None, by: str | None
) -> None:
    end = {"cisco_asa": ": end", "huawei_vrp": "return"}.get(platform, "end")
    found = mask(platform, f"{line.format(at)}\nhostname a\ninterface b\n{end}\n")
    assert (found.changed_at, found.changed_by) == (at, by)
    assert found.text == f"hostname a\ninterface b\n{end}\n"


@pytest.mark.parametrize(
    ("platform", "text"),
    [
        ("cisco_ios", ""),
        ("cisco_ios", "\n\n!\n"),
        ("cisco_ios", "% Invalid input detected at '^' marker.\n"),
        ("cisco_ios", "show running-config\n              ^\n% Invalid input detected at '^' marker.\n"),
        ("cisco_ios", IOS.replace("end\n", "")),
        ("huawei_vrp", VRP.replace("return\n", "")),
        ("huawei_vrp", "Error: Unrecognized command found at '^' position."),
        ("juniper_junos", JUNOS.replace("policy-options {", "")),
        ("juniper_junos", "\n".join(JUNOS.splitlines()[:9])),
        ("fortinet", FORTIOS.removesuffix("end\n")),
        ("", FORTIOS[: FORTIOS.index("-----END")]),
        ("hp_procurve", "Permission denied.\n"),
    ],
)  # fmt: skip
def test_what_is_no_whole_configuration_is_refused(platform: str, text: str) -> None:
    with pytest.raises(UnreadableError):
        mask(platform, text)


def test_no_refusal_repeats_what_the_device_printed() -> None:
    with pytest.raises(UnreadableError) as told:
        mask("cisco_ios", "username admin password Canary0731\nb\nc\nd\n")
    assert "Canary0731" not in str(told.value)


def test_a_seal_tells_that_a_secret_changed_and_only_whoever_has_the_key_can_make_it() -> None:
    before, same = mask("cisco_ios", IOS, KEY), mask("cisco_ios", IOS, KEY)
    after = mask("cisco_ios", IOS.replace("05080F1C22431F5B4A", "0822455D0A16"), KEY)
    assert before.seals == same.seals
    assert before.text == after.text
    lines = before.text.splitlines()
    changed = {place for place, seal in set(before.seals) ^ set(after.seals)}
    assert [lines[place] for place in changed] == ["  key-string 7 <masked>"]
    assert not set(before.seals) & set(mask("cisco_ios", IOS, b"another").seals)
    assert mask("cisco_ios", IOS).seals == ()
    assert "seals" not in repr(before)


def test_a_numbered_key_of_a_chain_is_no_secret_and_that_of_a_server_is_one() -> None:
    found = mask("cisco_ios", "key chain a\n key 1\n  key-string x\ntacacs server b\n key 7310\nend\n").text
    assert found == "key chain a\n key 1\n  key-string <masked>\ntacacs server b\n key <masked>\nend\n"


def test_routeros_names_are_secret_where_they_are_communities() -> None:
    text = "# 2026-11-23 09:12:31 by RouterOS 7.16\n/snmp community\nset [ find default=yes ] name=provinz\n"
    text += "/interface bridge\nadd name=bridge1\n"
    found = mask("mikrotik_routeros", text).text
    assert found == ("/snmp community\nset [ find default=yes ] name=<masked>\n/interface bridge\nadd name=bridge1\n")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the recordings are not here")
def test_nothing_that_looks_like_a_stored_password_is_left_of_recorded_configurations() -> None:
    stored = re.compile(
        r"\$(?:1|5|6|9|h\$6|c\$3|2y|14)\$\S{6}|ENC [A-Za-z0-9+/]{8}|[%][\^]%#\S|(?:AAAAAAAAAABBBBBBBBBB)"
    )
    read = 0
    for path in sorted((CORPUS / "oxidized").rglob("*")):
        if not path.is_file() or path.suffix in {".yaml", ".yml", ".json"}:
            continue
        try:
            found = mask("", path.read_text(errors="replace"))
        except UnreadableError:
            continue
        read += 1
        left = [line for line in found.text.splitlines() if stored.search(line)]
        assert left == [], path
        assert mask("", found.text).text == found.text, path
    assert read > 0

"""Communities and passwords that every scanner tries first: vendors' defaults and manuals' examples."""

from __future__ import annotations

from typing import Final

_WORDS: Final = (
    "public private public123 private123 public@123 private@123 community snmp snmpd snmpv3 snmp123 snmp@123 rmon ilmi",
    "read readonly readwrite write ro rw all hello monitor manager manage mngt security system network netman netmon",
    "admin admin123 admin@123 administrator root root123 guest default test test123 secret",
    "password passwd password1 p@ssw0rd changeme changeme_123 authpass privpass authkey privkey authpassword",
    "privpassword maplesyrup 123456 1234567 12345678 123456789 11111111 00000000 88888888 abc123 abcd1234 qwerty",
    "qwer1234 cisco huawei huawei123 huawei@123 h3c h3c123 ruijie ruijie123 zte zxr10 maipu dptech hillstone topsec",
    "venus sangfor juniper netscreen fortinet tivoli openview cacti zabbix librenms cable-docsis",
)

WELL_KNOWN: Final = frozenset(" ".join(_WORDS).split())
"""In lower case; a secret is compared without case."""

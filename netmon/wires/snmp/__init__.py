"""SNMP v1, v2c and v3, read-only: GET, GETNEXT and GETBULK of RFC 3416. There is no SET in here."""

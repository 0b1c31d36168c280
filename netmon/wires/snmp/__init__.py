"""Our SNMP engine: BER, v1, v2c, v3 with USM, walks."""

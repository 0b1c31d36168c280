"""Floor 5: what snmp_exporter would say of a device (`/snmp?target=`), and where Prometheus learns of devices (`/sd`).

Nothing here asks a device: all of it is what the last visits left on the board, and what the inventory declares.
"""

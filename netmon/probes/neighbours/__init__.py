"""Who is plugged in where: LLDP (IEEE 802.1AB) and CDP, as a device's agent tells them."""

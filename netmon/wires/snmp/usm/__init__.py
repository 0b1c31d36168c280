"""SNMPv3 with the User-based Security Model (RFC 3412, 3414, 3826, 7860): values and decisions, no sockets, no clock.

`keys` turns passphrases into keys, `codec` turns PDUs into messages and back, `session` holds what is known of one
agent's engine and decides what to send next and what an answer means.
"""

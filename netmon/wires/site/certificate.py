"""What a certificate says of itself (RFC 5280), believed or not."""

from __future__ import annotations

from cryptography import x509
from cryptography.x509.oid import NameOID

from netmon.model.service_check import Certificate
from netmon.wires.site.trouble import short


def certificate_of(octets: bytes, *, trusted: bool) -> Certificate | None:
    """Read a certificate in DER; None where it is none."""
    try:
        found = x509.load_der_x509_certificate(octets)
        return Certificate(
            subject=_called(found.subject),
            issuer=_called(found.issuer),
            not_before=found.not_valid_before_utc.timestamp(),
            not_after=found.not_valid_after_utc.timestamp(),
            trusted=trusted,
        )
    except ValueError:
        return None


def _called(name: x509.Name) -> str:
    """Return the common name, else all of it."""
    common = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return short(str(common[0].value) if common else name.rfc4514_string())

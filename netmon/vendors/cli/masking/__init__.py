"""Secrets out of configurations: every rule holds for every device, so that one taken for another's leaks nothing.

Rules for statements that only their makers know stand in a file for each family; `general` finds what any maker calls a
password, a key or a secret. More is masked rather than less. What is masked is told in docs/configurations.md.
"""

from __future__ import annotations

from netmon.vendors.cli.masking.mask import mask
from netmon.vendors.cli.masking.tokens import MASK

__all__ = ["MASK", "mask"]

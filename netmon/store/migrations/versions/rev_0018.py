"""Which incidents became part of another is looked up whenever that one is shown."""

from __future__ import annotations

from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make an index of it."""
    op.create_index("ix_incident_merged_into", "incident", ["merged_into"])

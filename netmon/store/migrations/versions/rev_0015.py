"""What people attest where nothing can be polled."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the table of attestations."""
    op.create_table(
        "attestation",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.Column("expires", sa.String(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.Double(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.Double(), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=False),
        sa.Column("withdrawn_why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attestation"),
    )
    op.create_index("ix_attestation_network_recorded_at", "attestation", ["network", "recorded_at"])
    op.create_index("ix_attestation_unit_network", "attestation", ["unit", "network"])

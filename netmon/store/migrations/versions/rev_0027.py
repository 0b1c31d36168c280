"""Bundles, and the keys that they are signed with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "bundle_key",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("trusted_at", sa.Double(), nullable=False),
        sa.Column("trusted_by", sa.Text(), nullable=False),
        sa.Column("replaces", sa.String(), nullable=False),
        sa.Column("revoked_at", sa.Double(), nullable=True),
        sa.Column("revoked_by", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_bundle_key"),
    )
    op.create_table(
        "bundle",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("approval", sa.Text(), nullable=False),
        sa.Column("detail", sa.Boolean(), nullable=False),
        sa.Column("gap", sa.Text(), nullable=False),
        sa.Column("octets", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_bundle"),
    )
    op.create_index("ix_bundle_digest", "bundle", ["digest"])
    op.create_index("ix_bundle_network_first_last", "bundle", ["network", "first", "last"])
    op.create_index("ix_bundle_way_key_network_sequence", "bundle", ["way", "key", "network", "sequence"], unique=True)

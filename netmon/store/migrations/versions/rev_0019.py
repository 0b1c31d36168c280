"""Closed months of availability."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make the tables of closed months."""
    op.create_table(
        "availability_closing",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("since", sa.Double(), nullable=False),
        sa.Column("until", sa.Double(), nullable=False),
        sa.Column("recorded_at", sa.Double(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_availability_closing"),
    )
    op.create_index(
        "ix_availability_closing_network_month_revision",
        "availability_closing",
        ["network", "month", "revision"],
        unique=True,
    )
    lengths = ("period", "no_data", "blind", "maintained", "business", "business_planned", "own", "own_planned", "shut")
    op.create_table(
        "availability_month",
        sa.Column("closing", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in lengths),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=False),
        sa.Column("repaired", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("closing", "kind", "subject", name="pk_availability_month"),
        sqlite_with_rowid=False,
    )

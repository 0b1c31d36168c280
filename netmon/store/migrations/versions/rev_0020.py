"""What days came to for every subject."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Make the tables of days, of the places in their columns, and of what came late."""
    op.create_table(
        "counted_subject",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("network", "place", name="pk_counted_subject"),
    )
    op.create_index(
        "ix_counted_subject_network_kind_subject", "counted_subject", ["network", "kind", "subject"], unique=True
    )
    op.create_table(
        "day_pack",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("begins", sa.Double(), nullable=False),
        sa.Column("ends", sa.Double(), nullable=False),
        sa.Column("recorded_at", sa.Double(), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_day_pack"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_day_pack_network_day_revision", "day_pack", ["network", "day", "revision"], unique=True)
    op.create_table(
        "late_span",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("since", sa.Double(), nullable=False),
        sa.Column("until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_late_span"),
        sqlite_autoincrement=True,
    )

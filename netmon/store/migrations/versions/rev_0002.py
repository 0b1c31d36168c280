"""Five minutes of links."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of samples, and the one that numbers their links."""
    op.create_table(
        "sampled_link",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_sampled_link"),
    )
    op.create_index("ix_sampled_link_link", "sampled_link", ["link"], unique=True)
    op.create_table(
        "link_sample",
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("link", sa.Integer(), nullable=False),
        sa.Column("in_bps", sa.BigInteger(), nullable=True),
        sa.Column("out_bps", sa.BigInteger(), nullable=True),
        sa.Column("errors", sa.BigInteger(), nullable=True),
        sa.Column("discards", sa.BigInteger(), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("rtt_us", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("at", "link", name="pk_link_sample"),
        # SQLite only: a hidden row number would need an index beside the table, and twice the space.
        sqlite_with_rowid=False,
    )

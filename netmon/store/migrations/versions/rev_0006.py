"""Who devices see at their ports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_TEXTS = (
    *("interface", "local_port", "local_descr", "local_mac", "remote_port", "remote_descr", "remote_mac"),
    *("chassis", "name", "descr"),
)


def upgrade() -> None:
    """Make the tables of readings and of neighbours."""
    op.create_table(
        "neighbour_reading",
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("chassis", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("protocols", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("device", name="pk_neighbour_reading"),
    )
    op.create_table(
        "neighbour",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("protocol", sa.String(), nullable=False),
        sa.Column("if_index", sa.BigInteger(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in _TEXTS),
        sa.Column("addresses", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Double(), nullable=False),
        sa.Column("gone_since", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_neighbour"),
    )
    op.create_index("ix_neighbour_device", "neighbour", ["device"])

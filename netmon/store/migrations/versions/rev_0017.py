"""What checking services came to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Make the tables of a service's hours, and of the newest of each."""
    op.create_table(
        "service_hour",
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("valid", sa.Integer(), nullable=False),
        sa.Column("ok", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Text(), nullable=False),
        sa.Column("invalid", sa.Integer(), nullable=False),
        sa.Column("seconds_sum", sa.Double(), nullable=False),
        sa.Column("seconds_max", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("hour", "service", name="pk_service_hour"),
    )
    op.create_table(
        "service_record",
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("service", name="pk_service_record"),
    )

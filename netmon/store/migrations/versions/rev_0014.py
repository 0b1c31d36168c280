"""What receivers are told, and what incidents were after each change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the table of deliveries; note with each change of an incident what the incident was then."""
    op.add_column("incident_change", sa.Column("after", sa.Text(), nullable=True))
    op.create_table(
        "delivery",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("happening", sa.String(), nullable=False),
        sa.Column("incident", sa.String(), nullable=True),
        sa.Column("network", sa.String(), nullable=True),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("made_at", sa.Double(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.Double(), nullable=True),
        sa.Column("ends_at", sa.Double(), nullable=True),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.Column("annotations", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.Double(), nullable=False),
        sa.Column("done_at", sa.Double(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_delivery"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_delivery_id", "delivery", ["id"], unique=True)
    op.create_index("ix_delivery_made_at", "delivery", ["made_at"])
    op.create_index("ix_delivery_incident_receiver", "delivery", ["incident", "receiver"])
    op.create_index("ix_delivery_state_number", "delivery", ["state", "number"])

"""How the register changed, and what was declared when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "register_change",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("effective", sa.String(), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("proposed_at", sa.Double(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("division", sa.String(), nullable=True),
        sa.Column("government", sa.Boolean(), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=True),
        sa.Column("network", sa.String(), nullable=True),
        sa.Column("criterion", sa.String(), nullable=True),
        sa.Column("until", sa.String(), nullable=True),
        sa.Column("into", sa.String(), nullable=True),
        sa.Column("baseline", sa.Boolean(), nullable=False),
        sa.Column("review", sa.String(), nullable=False),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.Column("reviewed_at", sa.Double(), nullable=True),
        sa.Column("review_note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_register_change"),
    )
    op.create_index("ix_register_change_unit_id", "register_change", ["unit", "id"])
    op.create_index("ix_register_change_review_id", "register_change", ["review", "id"])
    op.create_table(
        "declared",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("since", sa.Double(), nullable=False),
        sa.Column("until", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_declared"),
    )
    op.create_index("ix_declared_until", "declared", ["until"])

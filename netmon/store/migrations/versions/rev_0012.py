"""Incidents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the tables: incidents, their roots, what they took along, and what happened to them."""
    op.create_table(
        "incident",
        sa.Column("id", sa.String(17), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("roots", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("since", sa.Double(), nullable=False),
        sa.Column("opened_at", sa.Double(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("bearer", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("over_since", sa.Double(), nullable=True),
        sa.Column("closed_at", sa.Double(), nullable=True),
        sa.Column("ending", sa.String(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.Column("split_from", sa.String(), nullable=True),
        sa.Column("covered_by", sa.String(), nullable=True),
        sa.Column("acknowledgement", sa.Text(), nullable=True),
        sa.Column("conclusion", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_incident"),
    )
    op.create_index("ix_incident_network_id", "incident", ["network", "id"])
    op.create_index("ix_incident_opened_at", "incident", ["opened_at"])
    op.create_index("ix_incident_closed_at", "incident", ["closed_at"])
    for name in ("incident_root", "incident_affected"):
        times: list[sa.Column[float]] = [
            sa.Column("since", sa.Double(), nullable=False),
            sa.Column("until", sa.Double(), nullable=True),
        ]
        op.create_table(
            name,
            sa.Column("incident", sa.String(17), nullable=False),
            sa.Column("kind", sa.String(), nullable=False),
            sa.Column("subject", sa.String(), nullable=False),
            sa.Column("network", sa.String(), nullable=False),
            *(times if name == "incident_affected" else ()),
            sa.PrimaryKeyConstraint("incident", "kind", "subject", "network", name=f"pk_{name}"),
        )
        index = f"ix_{name}_kind_subject_network_incident"
        op.create_index(index, name, ["kind", "subject", "network", "incident"])
    op.create_table(
        "incident_change",
        sa.Column("id", sa.String(17), nullable=False),
        sa.Column("incident", sa.String(17), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_incident_change"),
    )
    op.create_index("ix_incident_change_incident_id", "incident_change", ["incident", "id"])
    op.create_index("ix_incident_change_at", "incident_change", ["at"])

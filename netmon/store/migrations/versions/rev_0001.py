"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _make_history()
    _make_present()
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )


def _make_history() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.String(17), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index("ix_event_at", "event", ["at"])
    op.create_index("ix_event_kind_subject_network_id", "event", ["kind", "subject", "network", "id"])
    op.create_table(
        "rollup_hour",
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("probe", sa.String(), nullable=False),
        sa.Column("hour", sa.BigInteger(), nullable=False),
        sa.Column("valid", sa.BigInteger(), nullable=False),
        sa.Column("ok", sa.BigInteger(), nullable=False),
        sa.Column("failed", sa.Text(), nullable=False),
        sa.Column("sent", sa.BigInteger(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("rtt_count", sa.BigInteger(), nullable=False),
        sa.Column("rtt_sum", sa.Double(), nullable=False),
        sa.Column("rtt_min", sa.Double(), nullable=True),
        sa.Column("rtt_max", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("device", "probe", "hour", name="pk_rollup_hour"),
    )
    op.create_index("ix_rollup_hour_hour", "rollup_hour", ["hour"])
    op.create_table(
        "inventory_load",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_inventory_load"),
    )


def _make_present() -> None:
    op.create_table(
        "belief",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("since", sa.Double(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("heard", sa.Double(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", "network", name="pk_belief"),
    )
    op.create_table(
        "interface",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("if_index", sa.BigInteger(), nullable=False),
        sa.Column("if_name", sa.Text(), nullable=True),
        sa.Column("if_descr", sa.Text(), nullable=True),
        sa.Column("if_alias", sa.Text(), nullable=True),
        sa.Column("if_type", sa.BigInteger(), nullable=True),
        sa.Column("speed_bps", sa.BigInteger(), nullable=True),
        sa.Column("mac", sa.Text(), nullable=True),
        sa.Column("first_seen", sa.Double(), nullable=False),
        sa.Column("seen_at", sa.Double(), nullable=False),
        sa.Column("gone_since", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_interface"),
    )
    op.create_index("ix_interface_device", "interface", ["device"])
    op.create_table(
        "subject",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Double(), nullable=False),
        sa.Column("retired_at", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "id", "network", name="pk_subject"),
    )
    op.create_table(
        "agent_memory",
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("srtt", sa.Double(), nullable=True),
        sa.Column("rttvar", sa.Double(), nullable=True),
        sa.Column("repetitions", sa.Integer(), nullable=False),
        sa.Column("columns", sa.Integer(), nullable=False),
        sa.Column("bulk", sa.Boolean(), nullable=False),
        sa.Column("engine_id", sa.String(), nullable=False),
        sa.Column("boots", sa.BigInteger(), nullable=False),
        sa.Column("time", sa.BigInteger(), nullable=False),
        sa.Column("time_read_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("device", name="pk_agent_memory"),
    )

"""Bulletins: their content, their files, and what they cite."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Make the tables of bulletins."""
    _bulletins()
    op.create_table(
        "bulletin_content",
        sa.Column("bulletin", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("bulletin", name="pk_bulletin_content"),
    )
    op.create_table(
        "bulletin_file",
        sa.Column("bulletin", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("bulletin", "format", "language", name="pk_bulletin_file"),
    )
    op.create_index("ix_bulletin_file_digest", "bulletin_file", ["digest"])
    op.create_table(
        "bulletin_pin",
        sa.Column("bulletin", sa.Integer(), nullable=False),
        sa.Column("incident", sa.String(length=17), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("since", sa.Double(), nullable=False),
        sa.Column("until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("bulletin", "incident", "link", name="pk_bulletin_pin"),
    )
    op.create_index("ix_bulletin_pin_incident", "bulletin_pin", ["incident"])
    op.create_index("ix_bulletin_pin_link_since_until", "bulletin_pin", ["link", "since", "until"])


def _bulletins() -> None:
    op.create_table(
        "bulletin",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.Column("known", sa.Double(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("release", sa.String(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Double(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Double(), nullable=True),
        sa.Column("replaces", sa.String(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("withdrawn_by", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.Double(), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_bulletin"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_bulletin_id_revision", "bulletin", ["id", "revision"])
    op.create_index("ix_bulletin_network_last", "bulletin", ["network", "last"])
    op.create_index("ix_bulletin_digest", "bulletin", ["digest"])

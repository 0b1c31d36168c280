"""The light that the ends of links receive."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add two columns; what was kept before does not know."""
    for column in ("rx_upper", "rx_lower"):
        op.add_column("link_sample", sa.Column(column, sa.Integer(), nullable=True))

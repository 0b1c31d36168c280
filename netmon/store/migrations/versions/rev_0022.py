"""An outage lasts from the first failed sample, which is earlier than when it is believed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Note with each event when what is believed was seen first."""
    op.add_column("event", sa.Column("seen", sa.Double(), nullable=True))

"""What Alembic runs. The connection comes from `netmon.store.schema`, already inside a transaction."""

from __future__ import annotations

from alembic import context

from netmon.store.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    # SQLite cannot alter most of a table; Alembic makes a new one and moves the rows.
    render_as_batch=True,
)
context.run_migrations()

"""Runs migrations on the connection that the service hands over."""

from alembic import context

from photo_library.sql.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()

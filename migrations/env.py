"""How Alembic reaches both databases: one after the other, each in one transaction."""

from alembic import context

from app.store.database import KEYS, begin, db

DATABASES = {"main": None, "keys": KEYS}


def prepare_sqlite(connection):
    # Without a transaction around it: SQLite ignores foreign_keys within one. WAL stays in the
    # file. A table is changed by copying it, which must not delete what points to it.
    driver = connection.connection.driver_connection
    driver.execute("PRAGMA journal_mode=WAL")
    driver.execute("PRAGMA foreign_keys=OFF")


def finish_sqlite(connection):
    driver = connection.connection.driver_connection
    broken = driver.execute("PRAGMA foreign_key_check").fetchall()
    driver.execute("PRAGMA foreign_keys=ON")
    if broken:
        raise RuntimeError(f"Rows point to nothing: {broken[:5]}")


def moment_by_its_column(kind, item, _autogen_context):
    # A migration must not depend on the classes of later code.
    return "sa.DateTime()" if kind == "type" and type(item).__name__ == "Moment" else False


def migrate(name, engine):
    with engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            prepare_sqlite(connection)
        with connection.begin():
            begin(connection)
            context.configure(
                connection=connection,
                target_metadata=db.metadatas[DATABASES[name]],
                upgrade_token=f"{name}_upgrades",
                downgrade_token=f"{name}_downgrades",
                render_as_batch=sqlite,
                render_item=moment_by_its_column,
                transactional_ddl=True,
            )
            context.run_migrations(database=name)
        if sqlite:
            finish_sqlite(connection)


if context.is_offline_mode():
    raise SystemExit("Run this against the databases: a script of statements is not offered.")
for name, bind in DATABASES.items():
    migrate(name, db.engines[bind])

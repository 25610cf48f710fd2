"""The database and the keys; only this package knows SQL and encryption."""

"""What every table is made of: kinds of columns, and the two ties to a client."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    String,
    TypeDecorator,
)

Id = String(32)
Hash = String(64)
Slug = String(64)


class Moment(TypeDecorator[datetime]):
    """A moment: aware and in UTC in Python, without a zone in the database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; an unaware one is refused."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment without a time zone cannot be kept.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, aware."""
        del dialect
        return value.replace(tzinfo=UTC) if value else None


def of_client() -> Column[str]:
    """The client whose row it is; it goes when the client goes."""
    return Column("client_id", Id, ForeignKey("client.id", ondelete="CASCADE"), nullable=False)


def of_access() -> ForeignKeyConstraint:
    """The access that made the row; it goes when the access goes."""
    return ForeignKeyConstraint(
        ["client_id", "access_no"], ["access.client_id", "access.number"], ondelete="CASCADE"
    )

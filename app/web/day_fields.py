"""A day and a time that may stay empty, typed by hand or picked from the browser's calendar."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import DateField, TimeField


class Day(DateField):  # type: ignore[misc]  # WTForms has no types
    """A day or None: what a calendar sends (2026-12-31), or typed as 31-12-2026."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(
            label,
            format=["%Y-%m-%d", "%d-%m-%Y"],
            invalid_value_message=_l("Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026."),
            **kwargs,
        )

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the day; nothing typed is no error."""
        if any(value.strip() for value in valuelist):
            super().process_formdata(valuelist)


class TimeOfDay(TimeField):  # type: ignore[misc]  # WTForms has no types
    """A time or None: what a browser sends (10:30), or typed as 10.30."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(
            label,
            format=["%H:%M", "%H:%M:%S", "%H.%M"],
            invalid_value_message=_l("Deze tijd kennen wij niet. Schrijf hem zo: 10.30."),
            **kwargs,
        )

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time; nothing typed is no error."""
        if any(value.strip() for value in valuelist):
            super().process_formdata(valuelist)

"""The way to vacancies elsewhere: an address of the bureau's choice, which only the visitor opens."""

from urllib.parse import quote

from app.settings import VACANCIES_TITLE
from app.store.bureau import the_bureau


def vacancies(title: str) -> str:
    """The address with the occupation's title in it; "" where the bureau set none.

    Nothing of the client is in it, and nothing is fetched from there.
    """
    return the_bureau().vacancies_url.replace(VACANCIES_TITLE, quote(title, safe=""))

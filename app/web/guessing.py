"""What counts as a guess: the limits per address count wrong tries and nothing else."""

from http import HTTPStatus

from werkzeug.wrappers import Response


def refused(response: Response) -> bool:
    """Whether the request was refused as wrong, so that it counts against the address.

    The store counts against the account; this stops one address from trying many accounts.
    """
    return response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY

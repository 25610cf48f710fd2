"""The product with one module more, whose screens hold ten rows as the floor's page does."""

from pathlib import Path

import app.modules
from app import create_app

app.modules.__path__.append(str(Path(__file__).parent / "modules"))

from app.web.client import asking  # noqa: E402 - the module must be findable first

asking.ROWS_PER_SCREEN = 10

served = create_app()

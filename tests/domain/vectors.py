"""The test vectors of the specification (content.md Annex C), as they stand there."""

import json
from pathlib import Path

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))

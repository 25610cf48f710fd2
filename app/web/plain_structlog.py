"""structlog without rich, which it loads wherever it is installed, to draw coloured tracebacks.

Our lines are JSON. Rich and pygments came with another package, and would cost every worker
3.5 MB for what is never drawn; hidden for a moment, structlog does without.
"""

import sys

_hidden = "rich" not in sys.modules
if _hidden:
    sys.modules["rich"] = None  # type: ignore[assignment]  # so the import system hides a module
try:
    import structlog
finally:
    if _hidden:
        del sys.modules["rich"]

__all__ = ["structlog"]

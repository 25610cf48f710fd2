"""Mail out: the few neutral letters there are, and the server that takes them.

Nothing here knows a client. The worker (cli/mail.py) brings an address and gets back whether the
server took the mail.
"""

from app.mail.letters import compose
from app.mail.smtp import Later, Refused, Server, ServerAway, connect

__all__ = ["Later", "Refused", "Server", "ServerAway", "compose", "connect"]

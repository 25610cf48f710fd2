"""The coach's pages: the list of own clients, the invitation, and what was shared."""

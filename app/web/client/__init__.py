"""The client's own pages: home, the questions, what comes out, sharing and phones."""

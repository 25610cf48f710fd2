"""Codes as people read and type them."""


def in_fours(code: str) -> str:
    """The code in groups of four: "K7QM 4T2X 9HDP"."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))

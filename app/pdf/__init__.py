"""Documents on paper: tagged PDFs in which every word is printed literally."""

from app.pdf.card import print_card
from app.pdf.document import print_document
from app.pdf.paper import Card, Paper

__all__ = ["Card", "Paper", "print_card", "print_document"]

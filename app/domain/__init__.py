"""What self-research is: what is asked, how it is scored, what is told back. Plain Python."""

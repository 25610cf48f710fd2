"""The pages about occupations: search one, see how it fits, and take it into the own choice."""

"""How the catalogue's data are made: from source tables, or from O*NET's and ESCO's own files."""

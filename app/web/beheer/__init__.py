"""The beheerder's pages: who works here, and whose sealed answers may open. Never any content."""

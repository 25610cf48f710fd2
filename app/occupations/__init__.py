"""What work there is: the catalogue of occupations, searching it and where its figures come from.

Plain Python with NumPy. ``catalogue()`` gives the figures, ``search()`` finds a title,
``app.occupations.attribution`` names the sources; ``flask --app wsgi beroepen`` makes the data.
"""

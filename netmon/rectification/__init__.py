"""Between the floors of figures and of reports: units told to put something right, until it is measured."""

"""Between the floors of figures and of reports: inspection of a day, what a shift hands over, assurance."""

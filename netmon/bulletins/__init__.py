"""Between the floors of figures and of reports: what a bulletin says, gathered, frozen, and held to its digest."""

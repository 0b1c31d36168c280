"""Between the floors of figures and of reports: signed files that carry figures between instances by hand."""

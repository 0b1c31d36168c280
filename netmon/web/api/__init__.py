"""The HTTP API: JSON under `/api/v1`, for the command line and for other programs."""

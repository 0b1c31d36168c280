"""Floor 5: the HTTP server, who may use it, and the pages."""

"""Who ought to be connected: what people propose and review, over the API."""

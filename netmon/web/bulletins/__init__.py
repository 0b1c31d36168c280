"""Bulletins: made by one person, published by another, downloaded by anybody."""

"""The ways to tell somebody, a file each."""

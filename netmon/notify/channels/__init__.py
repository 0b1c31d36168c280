"""The ways to tell a receiver, one file each. Nothing here decides whether or when somebody is told."""

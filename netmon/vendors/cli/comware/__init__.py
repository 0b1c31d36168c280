"""What the command lines of H3C and of those who build on Comware print."""

"""What bulletins show as pictures: drawn as shapes, readable without colour, laid out without asking any font."""

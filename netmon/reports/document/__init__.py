"""What every printed thing is made of: blocks of text, tables and pictures, rendered by one writer for each format."""

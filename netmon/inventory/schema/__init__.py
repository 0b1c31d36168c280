"""The shape of the file: strict models, one per kind of entry. An unknown key is an error."""

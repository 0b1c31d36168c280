"""The parts of a DOCX file (ECMA-376 part 1, WordprocessingML), each as the XML that it is."""

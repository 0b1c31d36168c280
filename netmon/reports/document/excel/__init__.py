"""The sheets of a workbook (ECMA-376 part 1, SpreadsheetML), written through openpyxl."""

"""An inventory as an Excel workbook or a folder of CSV files, for offices to fill in, and back."""

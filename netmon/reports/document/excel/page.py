"""How a sheet is printed: A4 on its side, as wide as the page, with what it is above and below."""

from __future__ import annotations

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from netmon.reports.document.blocks import Document
from netmon.reports.document.plain import printable
from netmon.words import say

LONGEST = 255
"""Characters that Excel takes in a header or a footer, its codes and those in all three places included."""
_A4 = 9


def lay_out(page: Worksheet, document: Document) -> None:
    """Set the paper, and print the watermark above each page and what the document is below it."""
    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_options.horizontalCentered = True
    page.page_margins.left = page.page_margins.right = 0.6
    page.page_margins.top = page.page_margins.bottom = 0.9
    numbers = say(document.language, "office.page", page="&P", pages="&N")
    page.HeaderFooter.oddHeader = HeaderFooterItem(
        left=_HeaderFooterPart("&A"),
        center=_HeaderFooterPart(_plain(document.watermark, 60) or None, size=16, color="808080"),
    )
    page.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(_plain(document.foot, LONGEST - 60) or None, size=8),
        right=_HeaderFooterPart(numbers),
    )


def _plain(text: str, longest: int) -> str:
    """Return text of which Excel takes nothing for a code."""
    return printable(text).replace("\n", " ")[:longest].replace("&", "&&")

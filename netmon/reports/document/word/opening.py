"""An office's own DOCX file, which may be anything: it is looked at before it is read."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

if TYPE_CHECKING:
    from docx.document import Document as Opened

LARGEST = 20_000_000
"""Bytes of a file."""
LARGEST_INSIDE = 100_000_000
MOST_MEMBERS = 2_000
_OLD = b"\xd0\xcf\x11\xe0"
"""How a DOC begins, and a DOCX with a password (MS-CFB 2.2)."""


class TemplateError(ValueError):
    """A template that cannot be filled. `code` names in the catalogue what is wrong, `facts` fill the sentence."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def open_template(template: bytes) -> Opened:
    """Return the file opened. Raises TemplateError for what is not a plain DOCX: damaged, too large once unpacked, with
    macros, or with parts that lie outside of it.
    """
    if len(template) > LARGEST:
        raise TemplateError("office.template_large", largest=LARGEST // 1_000_000)
    if template.startswith(_OLD):
        raise TemplateError("office.template_old")
    _look_inside(template)
    try:
        opened = docx.Document(io.BytesIO(template))
    except Exception as error:
        raise TemplateError("office.template_damaged") from error
    for part in (opened.part, *opened.part.package.iter_parts()):
        for relation in part.rels.values():
            if relation.is_external and relation.reltype != RELATIONSHIP_TYPE.HYPERLINK:
                raise TemplateError("office.template_external", target=relation.target_ref)
    return opened


def _look_inside(template: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_INSIDE:
                raise TemplateError("office.template_large", largest=LARGEST // 1_000_000)
            names = {member.filename for member in members}
            if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
                raise TemplateError("office.template_macros")
            # Reading stops at the size that a member gives itself, and holds it to its checksum.
            types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
            if archive.testzip() is not None:
                raise TemplateError("office.template_damaged")
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, TemplateError):
            raise
        raise TemplateError("office.template_damaged") from error
    if "macroEnabled" in types:
        raise TemplateError("office.template_macros")
    if CONTENT_TYPE.WML_DOCUMENT_MAIN not in types:
        raise TemplateError("office.template_not_docx")

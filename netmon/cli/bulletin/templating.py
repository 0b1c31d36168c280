"""An office's own template on the command line: read, and filled from what a bulletin says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from netmon.bulletins.canonical import from_canonical
from netmon.bulletins.digest import matches
from netmon.cli.bulletin.opening import Shelf, reading
from netmon.cli.errors import CliError, WrongUseError
from netmon.model.bulletin import Bulletin, Publication
from netmon.model.publishing import KeptBulletin, RenderedFile
from netmon.reports.bulletin.document import bulletin_document
from netmon.reports.document.template import TemplateError, fill_template
from netmon.reports.document.word.opening import LARGEST
from netmon.words import Language, say

_DOCX = "docx"


def with_template_alone(formats: Sequence[str] | None) -> None:
    """Refuse a template together with a format that it is not of."""
    for one in formats or ():
        if one != _DOCX:
            raise WrongUseError("bulletin_cli.template_format", value=one)


def frozen(shelf: Shelf, kept: KeptBulletin) -> Bulletin:
    """Return what a kept bulletin says, if it is what its digest is of."""
    with reading():
        content = shelf.reader.bulletin_content(kept)
    if not matches(content, kept.publication.digest):
        raise CliError("bulletin_cli.content_other", name=kept.name, digest=kept.publication.digest)
    with reading():
        return from_canonical(content)


def filled(
    template: Path, bulletin: Bulletin, publication: Publication | None, languages: Iterable[Language]
) -> list[RenderedFile]:
    """Return the template filled in each language; each file says at its foot what it is."""
    try:
        with template.open("rb") as file:
            given = file.read(LARGEST + 1)
    except OSError as error:
        raise CliError("bulletin_cli.template_unread", file=template, error=error.strerror or error) from error
    made = []
    for language in languages:
        document = bulletin_document(bulletin, publication, language)
        if publication is not None and publication.published_at is not None:
            # The files of a published bulletin are those that were kept, and this one can be told from them.
            foot = f"{document.foot}\n{say(language, 'bulletin_doc.further')}"
            fields = dict(document.fields) | {"foot": foot}
            document = replace(document, foot=foot, fields=tuple(fields.items()))
        try:
            body = fill_template(document, given, foot=True)
        except TemplateError as error:
            raise CliError(error.code, **error.facts) from error
        made.append(RenderedFile(_DOCX, language.value, f"{document.name}-{template.stem}.docx", body))
    return made

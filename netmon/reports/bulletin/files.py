"""A bulletin as files: every format in every language, from its content and how it stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netmon.bulletins.canonical import canonical, from_canonical
from netmon.model.bulletin import Bulletin, Publication
from netmon.model.publishing import RenderedFile
from netmon.reports.bulletin.document import bulletin_document
from netmon.reports.render import FORMATS, file_name, render
from netmon.words import Language


def files_of(
    bulletin: Bulletin,
    publication: Publication | None,
    formats: Iterable[str] = tuple(FORMATS),
    languages: Iterable[Language] = tuple(Language),
) -> Iterator[RenderedFile]:
    """Yield the files of a bulletin; without a publication as a preview. Raises KeyError for a format there is not."""
    wanted = tuple(formats)
    # As it is read from its text: equal bulletins may hold their mappings in another order, and files would show it.
    bulletin = from_canonical(canonical(bulletin))
    for language in languages:
        document = bulletin_document(bulletin, publication, language)
        for name in wanted:
            yield RenderedFile(name, language.value, file_name(document, name), render(document, name))

"""The pictures of a DOCX file of our own: their members and the relations that lead to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.reports.document.blocks import Picture
from netmon.reports.document.emf import write_emf
from netmon.reports.document.word.text import NAMESPACES


@dataclass(slots=True)
class Pictures:
    """Collects pictures; `relations` are from the text, id → (type, target)."""

    members: dict[str, bytes] = field(default_factory=dict)
    relations: dict[str, tuple[str, str]] = field(default_factory=dict)

    def keep(self, picture: Picture) -> str:
        """Put a picture into the file and return the id of the relation that leads to it."""
        number = len(self.members) + 1
        identifier, target = f"picture{number}", f"media/picture{number}.emf"
        self.members[f"word/{target}"] = write_emf(picture.drawing, picture.title)
        self.relations[identifier] = (f"{NAMESPACES['r']}/image", target)
        return identifier

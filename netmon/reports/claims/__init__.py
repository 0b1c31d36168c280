"""The claim sheet of a month (索赔依据表) as a document."""

from netmon.reports.claims.document import claims_document

__all__ = ["claims_document"]

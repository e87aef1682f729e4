"""spaCy component that shows what was found as `doc.spans["dates"]` and so on; the last of the pipeline.

The spans are widened to whole tokens, as a Thai word segmenter cuts `นายก` and `นาย` as it likes; the exact
findings stand beside them in the group's `attrs`. Records are built from the exact findings, so extraction
leaves this component out: the spans would take a fortieth of its time.
"""

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from thaipress.extract.thai.evidence import groups
from thaipress.extract.thai.page import page_of

NAME = "thaipress_spans"
_EXACT = "exact"


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "SpanMaker":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return SpanMaker()


class SpanMaker:
    """Makes spaCy spans of the findings."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with a span group per group of findings."""
        view = page_of(doc).view
        for group, findings in groups(doc).items():
            spans = [
                span
                for f in findings
                if (
                    span := doc.char_span(
                        *view.release_span(f.start, f.end), f.label, alignment_mode="expand"
                    )
                )
            ]
            doc.spans[group] = SpanGroup(doc, name=group, spans=spans, attrs={_EXACT: findings})
        return doc

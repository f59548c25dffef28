"""A drafted answer: text with references, and the evidence that they stand for.

The text holds `{F1}` for a figure, `{C1}` for a calculated result, `{E1}` for its expression
and `{@1}` for the citation of a place. Numbers enter only when cite.py renders it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.calculate import Worked, counted
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.types import Status
from index import Figure, Span

REFUSALS: frozenset[Status] = frozenset({"not_stated", "not_loaded", "out_of_scope", "ambiguous"})
GIVEN: frozenset[Status] = frozenset({"answered", "declared_none", "premise_corrected"})  # all that is asked
REFERENCE = re.compile(r"\{([FCE@])(\d+)\}")


@dataclass(frozen=True)
class Place:
    """Where something stands: report and spans, with the very number when there is one."""

    view: ReportView
    spans: tuple[Span, ...]
    section: str
    at: Span | None = None


@dataclass(frozen=True)
class Untold:
    """What is asked and has no figure: how that is said, and the words that tell it after all."""

    text: str
    told_by: re.Pattern[str]
    by_any_quote: bool = False  # any sentence about the thing may tell it, the name behind the number too
    alone: bool = False  # nothing else is asked of the thing


@dataclass
class Draft:
    """Text with references and what they refer to, filled while an answer is composed."""

    status: Status = "answered"
    text: str = ""
    figures: list[tuple[ReportView, Figure]] = field(default_factory=list)
    works: list[Worked] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    counts: list[Worked] = field(default_factory=list)  # of rows, where not all are named
    notes: list[str] = field(default_factory=list)
    known_as: list[str] = field(default_factory=list)  # what is spoken of where no place cited names it
    untold: list[Untold] = field(default_factory=list)  # said unless a sentence quoted tells it

    def figure(self, view: ReportView, figure: Figure) -> str:
        """Reference to a figure as printed with its unit."""
        for number, (_, known) in enumerate(self.figures):
            if known is figure:
                return f"{{F{number + 1}}}"
        self.figures.append((view, figure))
        return f"{{F{len(self.figures)}}}"

    def cite(self, view: ReportView, figure: Figure) -> str:
        """Citation of the sentence or row that states a figure."""
        section = figure.headings[-1] if figure.headings else ""
        return self._place(Place(view, figure.spans, section, figure.at))

    def cite_sentence(self, view: ReportView, sentence: Sentence) -> str:
        """Citation of a sentence."""
        return self.cite_sentences(view, (sentence,))

    def cite_sentences(self, view: ReportView, sentences: Sequence[Sentence]) -> str:
        """Citation of sentences as one place, under the heading of the first."""
        spans = tuple(span for sentence in sentences for span in sentence.spans)
        return self.cite_spans(view, spans, sentences[0].headings[-1] if sentences[0].headings else "")

    def cite_spans(self, view: ReportView, spans: tuple[Span, ...], section: str) -> str:
        """Citation of any place."""
        return self._place(Place(view, spans, section))

    def cited_texts(self) -> list[str]:
        """The texts of the places cited, as their pages print them."""
        return [place.view.text_at(span) for place in self.places for span in place.spans]

    def _place(self, place: Place) -> str:
        for number, known in enumerate(self.places):
            if known.view is place.view and known.spans == place.spans:
                return f"{{@{number + 1}}}"
        self.places.append(place)
        return f"{{@{len(self.places)}}}"

    def work(self, worked: Worked) -> tuple[str, str]:
        """References to the result of a calculation and to its expression."""
        self.works.append(worked)
        return f"{{C{len(self.works)}}}", f"{{E{len(self.works)}}}"

    def count(self, number: int, unit: str) -> str:
        """How many rows there are, kept as counted."""
        self.counts.append(counted(number, unit))
        return f"{number}{unit}"

    def join(self, text: str, other: Draft) -> None:
        """Append another draft's `text` and what it refers to, as a paragraph of its own."""
        counts = {"F": len(self.figures), "C": len(self.works), "E": len(self.works), "@": len(self.places)}
        moved = REFERENCE.sub(lambda m: f"{{{m.group(1)}{int(m.group(2)) + counts[m.group(1)]}}}", text)
        self.text = f"{self.text}\n{moved}" if self.text else moved
        self.figures += other.figures
        self.works += other.works
        self.counts += other.counts
        self.places += other.places
        self.notes += [note for note in other.notes if note not in self.notes]

    def empty(self) -> bool:
        """Whether nothing has been said yet."""
        return not self.text


def one_below_another(drafts: Iterable[Draft]) -> Draft:
    """Drafts as the paragraphs of one."""
    whole = Draft()
    for draft in drafts:
        whole.join(draft.text, draft)
    return whole

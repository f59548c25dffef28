"""What a report's prose has said so far: the figures, and what the next clause inherits.

The readers of numbers, sayings and reasons share one collector. It knows how a figure is
put together from a statement and its surroundings, not how a clause is read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from decimal import Decimal

from index.figures import bases
from index.figures.amounts import Amount
from index.figures.change_words import Change
from index.figures.context import (
    default_measure,
    heading_year,
    narrowed_scope,
    scope_of,
    section_year,
    spoken_year,
)
from index.figures.differences import BUDGETS
from index.figures.item_names import ItemName, ItemReader, without_comparison
from index.figures.one_item import both_sides, same_item
from index.figures.subject import Subject
from index.figures.subjects import Subjects
from index.normalise import YUAN_PER_UNIT, Compact, is_money, years_in
from index.types import Figure, Paragraph, Report, Span

CHANGES = ("增减额", "增减率", "完成率", "差异率")
_THIS_YEAR = re.compile("(?:本年度|今年|当年)(?:[拟将]|计划|预计)")
_NOT_THEN = re.compile(r"(?:而|但|因)?(?P<when>上一?年度?|去年|20\d\d年度?)[^，；。\d]{0,12}?(?:未|无|没有)")
_EARLIER = re.compile("上一?年|去年|前年")
_SHARE = "占比"
_WHOLE = re.compile("公共预算|基金|国有资本|财政拨款|^本年|^财政")
_LEFT_OVER = re.compile(r"^(?!.*(?:上年|年初|期初)).*(?:结余|结转)")


@dataclass(frozen=True)
class Place:
    """The sentence being read; `visible` has the asides blanked that speak for themselves."""

    paragraph: Paragraph
    compact: Compact
    spans: tuple[Span, ...]
    visible: str
    amounts: tuple[Amount, ...]
    inner: bool = False  # inside a reason

    def span(self, start: int, end: int) -> Span | None:
        """Where `compact.text[start:end]` stands on its page."""
        low, high = self.compact.raw_span(start, end)
        return next(iter(self.paragraph.locate(low, high)), None)

    def amounts_in(self, start: int, end: int) -> list[Amount]:
        """The amounts that begin in a stretch of the paragraph."""
        low = bisect_left(self.amounts, start, key=_start_of)
        return list(self.amounts[low : bisect_left(self.amounts, end, lo=low, key=_start_of)])


@dataclass(frozen=True)
class Statement:
    """What a clause says of an item; `at` is the place of a word that stands for a number."""

    measure: str
    value: Decimal | None = None
    printed: str = ""
    unit: str = ""
    base: str = ""
    direction: str = ""
    reason: str = ""
    year: int | None = None
    at: Span | None = None
    use: str = ""


@dataclass
class Running:
    """What a clause inherits from the clauses before it in the paragraph."""

    base: str = ""
    year: int | None = None
    group: int = 0  # the running statement's number
    groups: int = 0  # the last number that was given
    grouped: Subject | None = None
    open: list[int] = field(default_factory=list)  # figures that a coming reason may explain
    reason_pending: bool = False  # a reason mark ended the paragraph
    approved: str = ""  # the measure of amounts that a congress approved
    cause: str = ""  # a cause whose effect follows
    caused: int | None = None  # the first figure that it explains
    use: str = ""
    use_for: str = ""
    use_end: int = 0  # where the use named last ends
    basis: str = ""  # "剔除…因素后": what the next change is reckoned on
    direction: str = ""  # of the last change
    sides: tuple[Subject, ...] = ()  # income and expenditure that "各增加" was told of
    parted: Change | None = None  # the change whose parts a bracket lists as bare amounts
    spans_years: bool = False  # the paragraph speaks of a five-year period
    fund: str = ""  # the fund that amounts were told of last


_LONGEST_SENTENCE = 60  # figures
_SUM_OF_BASE = re.compile(r"(?<=[预决算行成数])\d[\d.,]*(?:万|亿)?元(?=相比|比较|对比|相较)")


class FigureCollector:
    """The figures read so far and the running context."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.figures: list[Figure] = []
        self.items = ItemReader((report.organisation, *report.aliases))
        self.subjects = Subjects(self.items)
        self.running = Running()
        self.headings: tuple[str, ...] = ()  # compact
        self.lead = ""  # the heading that the paragraph itself begins with

    # ---- context ----------------------------------------------------------------------------

    def subject(self, name: ItemName, place: Place) -> Subject | None:
        """The subject that a name makes, or the running one where there is no name."""
        return self.subjects.current if place.inner and not name.name else self.subjects.take(name)

    def year(self) -> int | None:
        """The fiscal year spoken of."""
        if self.running.spans_years and not self.running.year:
            return None
        return self.running.year or section_year((*self.headings, self.lead), self.report)

    def spoken_year(self, text: str) -> int | None:
        """The year that a clause is about: 上年 is before the year spoken of, 今年 the report's own."""
        return spoken_year(text, self.year() if _EARLIER.search(text) else self.report.year)

    def default_measure(self, year: int | None) -> str:
        """The measure of an amount whose clause names none."""
        return default_measure(self.report, (*self.headings, self.lead), year)

    def note_base(self, text: str, has_amounts: bool, told: int | None = None) -> None:
        """Keep the base of comparison and the year that a clause names.

        A year behind the last amount, which ends at `told`, is that of what is done next
        (收回资金9万元并取消2032年预算). The amount of the base is none told (与2031年预算9万元相比).
        """
        if of_base := _SUM_OF_BASE.search(text):
            told = max(told - len(of_base.group()), of_base.start()) if told else told
            text = text[: of_base.start()] + text[of_base.end() :]
        found = bases.comparison(text)
        if found:
            own_year = f"{self.report.year}年"
            self.running.base = found[0].removeprefix(own_year) if "预算" in found[0] else found[0]
        spoken = self.spoken_year(without_comparison(text[:told]))
        spoken = None if not has_amounts and self.year_without(text) else spoken
        if (
            spoken
            and not re.search("上年|去年|上一年", text)
            and (has_amounts or len(text) < 30 or text.startswith(f"{spoken}年"))
        ):
            self.running.year = spoken
        elif _THIS_YEAR.match(text):
            self.running.year = self.report.year

    def year_without(self, clause: str) -> int | None:
        """The year before that a clause only says had none of the thing (上年无此项支出)."""
        said = _NOT_THEN.match(clause)
        now = self.year()
        found = next(iter(years_in(said.group("when"), now)), None) if said else None
        return found.year if found and now and found.year < now else None

    def strays_from(self, year: int | None, sentence: str) -> bool:
        """Whether a sentence without numbers speaks of a year in passing: not first, nor of its section."""
        section, spoken = heading_year(self.headings), self.running.year
        passing = spoken not in (None, year) and section not in (None, spoken)
        return passing and not sentence.startswith(f"{spoken}年")

    def last(self) -> Figure | None:
        """The figure added last."""
        return self.figures[-1] if self.figures else None

    def amounts_told(self, place: Place) -> list[Figure]:
        """The money that the sentence being read has told so far, but for what is said of how it moved."""
        recent = (figure for figure in self.figures[-_LONGEST_SENTENCE:] if figure.spans == place.spans)
        return [figure for figure in recent if is_money(figure.unit) and figure.measure not in CHANGES]

    def recent(self, subject: Subject, place: Place) -> list[int]:
        """Figures of the same item in the same section, among the last forty."""
        names = both_sides(subject.item)
        first = max(0, len(self.figures) - 40)
        return [
            index
            for index in range(first, len(self.figures))
            if any(same_item(self.figures[index].item, name) for name in names)
            and self.figures[index].headings == place.paragraph.headings
        ]

    def whole_of(self, side: str, headings: tuple[str, ...]) -> Subject | None:
        """The income or the expenditure that the section has last given a total of."""
        for figure in reversed(self.figures[-40:]):
            whole = figure.item.endswith(side) and _WHOLE.search(figure.item) and not figure.ancestors
            if whole and figure.unit in YUAN_PER_UNIT and figure.headings == headings:
                return Subject(figure.item, figure.code, region=figure.region)
        return None

    def budget_of(self, subject: Subject) -> str:
        """The budget that the running statement gave for the item, "" without one."""
        for figure in reversed(self.figures[-4:]):
            if figure.item == subject.item and figure.measure in BUDGETS:
                return figure.measure
        return ""

    # ---- figures ----------------------------------------------------------------------------

    def add_amount(self, place: Place, subject: Subject, amount: Amount, said: Statement) -> None:
        """Add a figure for a printed number."""
        at = place.span(amount.start, amount.number_end)
        left = place.visible[max(0, amount.start - 40) : amount.start]
        clause = re.split("[，；。：、]", left)[-1]
        stated = replace(said, printed=amount.printed, unit=amount.unit or "%", at=at)
        figure = self._figure(place, subject, stated, clause)
        scope = narrowed_scope(figure.scope, place.compact.text[amount.end :])
        self._append(replace(figure, scope=scope), place)

    def add(self, place: Place, subject: Subject, said: Statement) -> None:
        """Add a figure for a statement without a number of its own."""
        unit = said.unit or ("万元" if said.value == 0 else "")
        self._append(self._figure(place, subject, replace(said, unit=unit), ""), place)

    def explain(self, index: int, reason: str, place: Place, direction: str = "") -> None:
        """Put a reason to a figure; the sentence that gives it joins the figure's spans."""
        figure = self.figures[index]
        if figure.reason:
            return
        spans = figure.spans if figure.spans == place.spans else _joined(figure.spans + place.spans)
        direction = figure.direction or direction
        self.figures[index] = replace(figure, reason=reason, direction=direction, spans=spans)

    def explain_moves(self, place: Place) -> None:
        """Put a cause that a sentence opened with to how its first item moved, where no other reason is."""
        first, self.running.caused = self.running.caused, None
        if first is None:
            return
        own = self.figures[first]
        for index in range(first + 1, len(self.figures)):
            figure = self.figures[index]
            if (figure.item, figure.region, figure.part) != (own.item, own.region, own.part):
                return
            if figure.measure in (*CHANGES, "完成率"):
                self.explain(index, own.reason, place)

    def _figure(self, place: Place, subject: Subject, said: Statement, clause: str) -> Figure:
        subject = _whose_share(subject, said)
        return Figure(
            item=subject.item,
            measure=said.measure,
            value=said.value,
            unit=said.unit,
            printed=said.printed,
            spans=place.spans,
            at=said.at,
            group=self._group(subject, place, said),
            code=subject.code,
            ancestors=subject.ancestors,
            part=subject.part,
            year=said.year or self.year(),
            scope=self._scope(subject, clause),
            base=said.base,
            direction=said.direction,
            reason=said.reason,
            use=said.use or (self.running.use if self.running.use_for == subject.item else ""),
            headings=place.paragraph.headings,
            region=subject.region,
            confidence=0.5 if place.inner else 1.0,
        )

    def _scope(self, subject: Subject, clause: str) -> str:
        """The funding scope of what is told; what income and spending leave is of the fund told before it."""
        wholes = (opened.parent.item for opened in self.subjects.lists)
        scope = scope_of(subject.item, clause, (*self.headings, *wholes, *subject.ancestors), self.report)
        self.running.fund = scope or self.running.fund
        return scope or (self.running.fund if _LEFT_OVER.search(subject.item) else "")

    def _append(self, figure: Figure, place: Place) -> None:
        if self.running.cause and not place.inner:
            figure = replace(figure, reason=figure.reason or self.running.cause)
            self.running.cause, self.running.caused = "", len(self.figures)
        if bases.over_years(figure.base):
            figure = replace(figure, year=None)
            self._date_group_openly(figure.group)
        self.figures.append(figure)
        if not place.inner and not figure.reason:
            self._note_open(len(self.figures) - 1)

    def _date_group_openly(self, group: int) -> None:
        """What a statement told before its move against a period of years is of such a period too."""
        for index in range(max(0, len(self.figures) - 6), len(self.figures)):
            if self.figures[index].group == group:
                self.figures[index] = replace(self.figures[index], year=None)

    def _note_open(self, index: int) -> None:
        """Keep the figures that a coming reason may explain: the changes of one item."""
        figure = self.figures[index]
        alike = {figure.item} | {side.item for side in self.running.sides}
        kept = [i for i in self.running.open if self.figures[i].item in alike]
        changes = [i for i in kept if self.figures[i].measure in CHANGES]
        if figure.measure in CHANGES:
            self.running.open = [*changes, index]
        elif not changes:
            self.running.open = [index] if figure.measure != "数量" else kept

    def _group(self, subject: Subject, place: Place, said: Statement) -> int:
        """The running statement's number; a new one for a new item or a repeated measure."""
        grouped, running = self.running.grouped, self.running
        repeated = any(_repeats(figure, subject, said, place) for figure in self._of_group())
        same = grouped is not None and _same_subject(grouped, subject)
        if repeated and same:
            running.use = ""
        if repeated or not same or place.inner:
            running.groups += 1
            running.group = running.groups
            running.grouped = subject if not place.inner else None
        return running.group

    def _of_group(self) -> list[Figure]:
        return [figure for figure in self.figures[-6:] if figure.group == self.running.group]


def _start_of(amount: Amount) -> int:
    return amount.start


def _repeats(figure: Figure, subject: Subject, said: Statement, place: Place) -> bool:
    """Whether an earlier sentence gave the same measure of the same item."""
    same = (figure.measure, figure.base, figure.unit, figure.part)
    return same == (said.measure, said.base, said.unit, subject.part) and figure.spans != place.spans


def _same_subject(left: Subject, right: Subject) -> bool:
    wanted = (right.item, right.code, right.ancestors, right.region)
    return (left.item, left.code, left.ancestors, left.region) == wanted


def _joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans with neighbours on one page merged."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and last.page == span.page and 0 <= span.start - last.end <= 1:
            merged[-1] = Span(span.page, last.start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _whose_share(subject: Subject, said: Statement) -> Subject:
    """The thing whose share moved, as a share told of it is: 税收占比提高1个百分点 is of 税收."""
    stem = subject.item.removesuffix(_SHARE)
    moved = (said.measure, said.unit) == ("增减额", "百分点") and not subject.part
    return replace(subject, item=stem, part=_SHARE) if moved and stem not in ("", subject.item) else subject

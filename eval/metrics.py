"""What is measured of an answer: pure functions from a question and an answer to counts.

A score that has nothing to measure is None ("not applicable"), which is not zero. Amounts
are compared in yuan. Knows nothing of files, engines or how an answer came about.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, sqrt

from assistant.types import Answer
from eval.dataset import Number, Question

REFUSALS = frozenset({"not_stated", "declared_none", "not_loaded", "out_of_scope"})

YUAN = {
    "亿元": Decimal(10) ** 8,
    "亿": Decimal(10) ** 8,
    "万元": Decimal(10) ** 4,
    "万": Decimal(10) ** 4,
    "元": Decimal(1),
    "千元": Decimal(10) ** 3,
}

_UNIT = (
    r"亿元|万元|千元|元|个百分点|百分点|%|倍"
    r"|[亿万]?(?:人次|批次|平方米|公里|小时|[人名辆个家台套部条项处件起例宗次批分天米亩户吨册场座张款类所年月日尾剂株羽头只匹棵艘盏枚桩栋间])"
    r"|亿|万"
)
_NUMBER = re.compile(rf"(?<![\d.])([-+]?)\s?(\d{{1,3}}(?:,\d{{3}})+|\d+)(\.\d+)?\s*({_UNIT})?")
_CHINESE = re.compile(r"([一二两三四五六七八九十]{1,3})\s*(个|家|项|辆|人|名|批|次|台|张|款|类|处|所)")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}


@dataclass(frozen=True)
class Stated:
    """A number found in a text: value and unit as written, and its decimals."""

    value: Decimal
    unit: str
    decimals: int

    @property
    def yuan(self) -> Decimal | None:
        """The amount in yuan, None when it is not money."""
        return self.value * YUAN[self.unit] if self.unit in YUAN else None


@dataclass(frozen=True)
class Share:
    """So many of so many, with its 95% Wilson interval; `score` is None when there were none."""

    hits: int
    total: int

    @property
    def score(self) -> float | None:
        """Hits over total."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson score interval at 95%."""
        return wilson(self.hits, self.total)


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float] | None:
    """Wilson score interval of a share; None without observations."""
    if total == 0:
        return None
    share = hits / total
    middle = share + z * z / (2 * total)
    spread = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def percentile(values: Sequence[float], share: float) -> float | None:
    """Nearest-rank percentile: the smallest value that at least `share` of all do not exceed."""
    if not values:
        return None
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]


def plain(text: str) -> str:
    """Text for comparing words: one form of width, no spaces, quotation marks or thousands commas."""
    bare = re.sub(r"[\s“”\"'‘’「」]+", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"(?<=\d),(?=\d{3})", "", bare)


def numbers_in(text: str) -> list[Stated]:
    """The numbers that a text states, citation marks aside; counts may be in Chinese."""
    text = unicodedata.normalize("NFKC", re.sub(r"\[\d+\]", " ", text)).replace("−", "-")
    found = [
        Stated(Decimal(f"{whole.replace(',', '')}{part or ''}"), unit or "", len(part or ".") - 1)
        for _, whole, part, unit in _NUMBER.findall(text)
    ]
    return found + [Stated(Decimal(_chinese(digits)), unit, 0) for digits, unit in _CHINESE.findall(text)]


def states(number: Number, stated: Stated) -> bool:
    """Whether a stated number is the expected one.

    Signs are not compared (a fall of 3 is told by its word). The same unit needs the same
    value, within the tolerance. Another unit of money needs the same amount once the stated
    one is rounded to the digits that the expected one shows; fewer digits than that are wrong.
    A number without a unit counts as being in the expected one; counting words are alike.
    """
    expected, value = abs(number.value), abs(stated.value)
    if number.unit in YUAN and stated.yuan is not None and stated.unit != number.unit:
        converted = abs(stated.yuan) / YUAN[number.unit]
        rounded = converted.quantize(Decimal(1).scaleb(min(0, _exponent(number.value))), ROUND_HALF_UP)
        return rounded == expected or abs(converted - expected) <= number.tolerance
    if _kind(number.unit) != _kind(stated.unit) and stated.unit and number.unit:
        return False
    return abs(value - expected) <= number.tolerance


def number_stated(number: Number, stated: Iterable[Stated], alternatives: Iterable[Number] = ()) -> bool:
    """Whether an expected number, or an accepted other form of it, is among the stated ones."""
    forms = (number, *(other for other in alternatives if _same_amount(number, other)))
    return any(states(form, each) for each in stated for form in forms)


def stated_by(answer: Answer) -> list[Stated]:
    """All numbers an answer gives: in its text, its figures and its calculation."""
    figures = [f"{figure.printed}{figure.unit}" for figure in answer.figures]
    figures += [f"{figure.value}{figure.unit}" for figure in answer.figures]
    sums = []
    if answer.calculation is not None:
        result = answer.calculation
        sums = [result.expression, f"{result.result}{result.unit}"]
    return [number for text in (answer.text, *figures, *sums) for number in numbers_in(text)]


def numeric_right(question: Question, answer: Answer) -> bool | None:
    """Whether the answer gives every expected number; None when none is expected."""
    if not question.numbers:
        return None
    stated = stated_by(answer)
    return all(number_stated(number, stated, question.alternatives) for number in question.numbers)


def wording_right(question: Question, answer: Answer) -> bool | None:
    """Whether each list of words has one in the answer; None when no words are asked."""
    if not question.any_of:
        return None
    said = plain(answer.text + "".join(answer.notes))
    return all(any(plain(word) in said for word in words) for words in question.any_of)


def forbidden_said(question: Question, answer: Answer) -> bool:
    """Whether the answer's text says a string that a right answer must not say."""
    said = plain(answer.text)
    return any(plain(word) in said for word in question.forbidden)


def refused(answer: Answer) -> bool:
    """Whether the answer is one of the kinds of "no"."""
    return answer.status in REFUSALS


def strict_right(question: Question, answer: Answer) -> bool:
    """Whether the answer is right in every respect that the question names.

    An unanswerable question needs a refusal, of any kind. An answerable one needs every number,
    a word of every list, nothing forbidden, and no refusal; the report's own statement that
    there is none (declared_none) is an answer.
    """
    if not question.answerable:
        return refused(answer)
    if refused(answer) and answer.status != "declared_none":
        return False
    return (
        numeric_right(question, answer) is not False
        and wording_right(question, answer) is not False
        and not forbidden_said(question, answer)
    )


def refusal_kind_right(question: Question, answer: Answer) -> bool | None:
    """Whether a refusal is of the kind that the question names; None when it names none or none came."""
    if question.answerable or not question.status or not refused(answer):
        return None
    return answer.status == question.status


def cited_pages(answer: Answer) -> list[set[tuple[str, int]]]:
    """For each citation the (file, page) pairs that it covers."""
    return [
        {(citation.file, page) for page in range(citation.page_start, citation.page_end + 1)}
        for citation in answer.citations
    ]


def citations_on_gold(question: Question, answer: Answer) -> Share:
    """Cited places with a page that holds the evidence, of all; nothing when no page is known.

    Marks side by side ([1][2]) are one place: the same figure, printed on two pages.
    """
    gold = gold_pages(question)
    if not gold:
        return Share(0, 0)
    places = cited_places(answer)
    return Share(sum(bool(pages & gold) for pages in places), len(places))


def cited_places(answer: Answer) -> list[set[tuple[str, int]]]:
    """The (file, page) pairs of each place that the text cites, marks side by side taken together."""
    pages = dict(zip((citation.number for citation in answer.citations), cited_pages(answer), strict=True))
    runs = {
        frozenset(int(number) for number in re.findall(r"\d+", run) if int(number) in pages)
        for run in re.findall(r"(?:\[\d+\])+", answer.text)
    }
    told = frozenset[int]().union(*runs)
    alone = [frozenset({number}) for number in pages if number not in told]
    return [set().union(*(pages[number] for number in run)) for run in (*runs, *alone) if run]


def gold_cited(question: Question, answer: Answer) -> bool | None:
    """Whether any citation stands on a page that holds the evidence; None when no page is known."""
    gold = gold_pages(question)
    return any(pages & gold for pages in cited_pages(answer)) if gold else None


def gold_pages(question: Question) -> set[tuple[str, int]]:
    """The (file, page) pairs that hold the evidence."""
    return {(file, page) for file, pages in question.pages.items() for page in pages}


def untraceable(answer: Answer, question: str, pages: Iterable[str]) -> list[str]:
    """Numbers of the text that neither quotes, cited pages, calculation nor question contain.

    `pages` are the texts of the cited pages. Amounts may stand there in another unit. Years,
    and whole numbers up to 20 (counts of what is listed, serial numbers), are left out; so is a
    larger count that is just that of the cited lines.
    """
    cited = len(answer.citations)
    calculation = answer.calculation
    shown = [calculation.expression, f"{calculation.result}{calculation.unit}"] if calculation else []
    sources = [question, *pages, *(citation.quote for citation in answer.citations), *shown]
    known = {value for source in sources for number in numbers_in(source) for value in forms(number)}
    return [
        f"{number.value}{number.unit}"
        for number in numbers_in(answer.text)
        if not needs_no_source(number) and number.value != cited and not (forms(number) & known)
    ]


def needs_no_source(number: Stated) -> bool:
    """Whether a number is a year or a small count, which an answer may say of itself."""
    is_year = number.unit == "年" and 1949 <= number.value <= 2100
    return number.decimals == 0 and (number.value <= 20 or is_year)


def recall_at(
    ranked: Sequence[AbstractSet[tuple[str, int]]], gold: AbstractSet[tuple[str, int]], k: int
) -> bool | None:
    """Whether one of the first k passages covers a page that holds the evidence.

    A passage is the set of (file, page) pairs it stands on; None when no page is known.
    """
    return any(pages & gold for pages in ranked[:k]) if gold else None


def reciprocal_rank(
    ranked: Sequence[AbstractSet[tuple[str, int]]], gold: AbstractSet[tuple[str, int]]
) -> float | None:
    """One over the rank of the first passage that covers a page with evidence, 0 if none does."""
    if not gold:
        return None
    return next((1 / rank for rank, pages in enumerate(ranked, 1) if pages & gold), 0.0)


def refusal_precision(pairs: Iterable[tuple[Question, Answer]]) -> Share:
    """Of the refusals, those of questions that the reports do not answer."""
    asked = [question for question, answer in pairs if _says_no(question, answer)]
    return Share(sum(not question.answerable for question in asked), len(asked))


def refusal_recall(pairs: Iterable[tuple[Question, Answer]]) -> Share:
    """Of the questions that the reports do not answer, those refused."""
    asked = [answer for question, answer in pairs if not question.answerable]
    return Share(sum(map(refused, asked)), len(asked))


def _says_no(question: Question, answer: Answer) -> bool:
    return refused(answer) and not (answer.status == "declared_none" and strict_right(question, answer))


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _kind(unit: str) -> str:
    if unit in YUAN:
        return "money"
    return "share" if unit in ("%", "百分点", "个百分点") else "count"


def _same_amount(number: Number, other: Number) -> bool:
    """Whether `other` is `number` in another unit, rounded to the digits it shows."""
    if number.unit not in YUAN or other.unit not in YUAN:
        return False
    step = Decimal(1).scaleb(_exponent(other.value)) * YUAN[other.unit]
    return abs(number.value * YUAN[number.unit] - other.value * YUAN[other.unit]) <= step


def forms(number: Stated) -> set[Decimal]:
    """The values under which a number may stand elsewhere: as written, and in yuan."""
    value = abs(number.value).normalize()
    return {value} if number.yuan is None else {value, abs(number.yuan).normalize()}


def _chinese(digits: str) -> int:
    if "十" not in digits:
        return _DIGITS.get(digits, 0) if len(digits) == 1 else 0
    tens, _, ones = digits.partition("十")
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)

"""Why a sum that the question says came, what it is made up of, or of which year it is.

Finds the one sentence that prints the sum; what stands right before it there (核减1205.40万元) is what
the report goes on to explain (核减主要是…). The year is that of the figure of the amount, whatever year
the question or the title says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.said_sums import SaidSum, prints_one, said_sums, sentences_printing
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.templates import say
from index.normalise import is_money, to_yuan

_ASKED = ("reason", "parts", "list")
_OF_MEANING = re.compile(r"怎么回事|怎么(?:来|去|没|少|多)|哪儿?来的|去了?哪|谁|哪[几些]|凭什么")
_PIECES = re.compile(r"[^；。]+")
_HEAD = re.compile(r"[\u4e00-\u9fff]{2}$")
_EXPLAINS = r"(?:额|数|部分|的?(?:资金|金额|部分|原因))?(?:主要)?(?:是|为|系|因|由|用于|包括)"
_LONGEST = 240
_OF_YEAR = re.compile(r"元[^，。；？]{0,8}(?:[是指算为写]|属于|对应)的?(?:是|到底|究竟)*哪一?(?:个)?年")
_TITLED = re.compile(
    r"(?:标题|报告|文件)[^，。；？]{0,8}(?:年份|年度)[^，。；？]{0,4}(?:一致|一样|相符|对得上|同)"
)


def sum_explained(case: Case) -> Draft | None:
    """What the report goes on to say of the sum said; None where it says nothing of it by its name."""
    for view, sentence, sums in _only_told(case):
        if told := _explained(view, sentence, sums):
            quote, where = told
            draft = Draft()
            draft.text = say("says", quote=quote, cite=draft.cite_sentence(view, where))
            return draft
    return None


def year_of_sum(case: Case) -> Draft | None:
    """Of which year the sum said is, and whether that is the report's, where it is asked (是哪一年的收入)."""
    asked, sums = case.query.asked, said_sums(case.query.asked)
    if not _OF_YEAR.search(asked) or len(sums) != 1:
        return None
    found = [
        match
        for target in case.linked.targets
        for view in case.views
        for match in (*case.matches(view, target), *_all_of(view))
        if match.figure.year and _is_meant(match, sums[0])
    ]
    year = found[0].view.report.year if found else None
    if year is None:
        return None
    draft = Draft()
    told = f"与报告的年度（{year}年）{'一致' if found[0].figure.year == year else '不一致'}"
    draft.text = value_clause(draft, found[0]) + (f"，{told}。" if _TITLED.search(asked) else "。")
    return draft


def _all_of(view: ReportView) -> Iterator[Match]:
    return (Match(view, number, 0.0, 0.0) for number in range(len(view.figures)))


def _is_meant(match: Match, said: SaidSum) -> bool:
    figure = match.figure
    return (
        figure.value is not None
        and figure.measure != "增减额"  # what a thing moved by is no amount of it
        and is_money(figure.unit)
        and said.is_meant(to_yuan(figure.value, figure.unit))
    )


def sum_quoted(case: Case) -> Draft | None:
    """The clause of the only sentence that prints the sum said; where nothing else answers."""
    for view, sentence, sums in _only_told(case):
        clauses = (piece.group() for piece in _PIECES.finditer(sentence.text))
        quote = next((clause for clause in clauses if prints_one(clause, sums)), "")
        if quote and len(quote) <= _LONGEST:
            draft = Draft()
            draft.text = say("says", quote=quote.strip(), cite=draft.cite_sentence(view, sentence))
            return draft
    return None


def _only_told(case: Case) -> list[tuple[ReportView, Sentence, list[SaidSum]]]:
    """The only sentence that prints a sum said by a question of why, of what or by whom; else nothing."""
    text = case.query.asked
    sums = said_sums(text)
    if not sums or not (case.query.wants_any(*_ASKED) or _OF_MEANING.search(text)):
        return []
    found = [(view, sentence, sums) for view in case.views for sentence in sentences_printing(view, sums)]
    return found if len(found) == 1 else []


def _explained(view: ReportView, sentence: Sentence, sums: list[SaidSum]) -> tuple[str, Sentence] | None:
    place = prints_one(sentence.text, sums)
    head = _HEAD.search(sentence.text[: place[0]]) if place else None
    if place is None or head is None:
        return None
    explains = re.compile(head.group() + _EXPLAINS)
    following = view.sentences[sentence.number + 1 : sentence.number + 2]
    later = [(piece, sentence) for piece in _PIECES.findall(sentence.text[place[1] :])]
    later += [
        (piece, other)
        for other in following
        if other.paragraph == sentence.paragraph
        for piece in _PIECES.findall(other.text)
    ]
    return next(((piece.strip(), where) for piece, where in later if explains.match(piece)), None)


__all__ = ["sum_explained", "sum_quoted", "year_of_sum"]

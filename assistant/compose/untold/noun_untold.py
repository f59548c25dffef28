"""The noun that a number is asked of, where an answer tells the number of what stands beside it.

甲贷款逾期多少 is not answered by what was lent, 甲基地的总投资 not by one year's bond for it. A figure tells
what its labels, the words in front of it and its own clause name; a quote beside it what a number follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.untold.absent import but_untold, refuse_beside
from assistant.compose.untold.answer_words import said_of
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import sentence_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.answer_kinds import asks_money
from assistant.question.asked.query import content_pieces
from assistant.question.asked.scopes import names_column, names_fund, names_measure
from assistant.question.asked.wants import explicit_wants
from assistant.question.asked.word_kinds import content_words, only_does
from assistant.question.named.mentions import SURE, Mention
from assistant.question.named.nouns_asked import nouns_asked, things_asked
from index import Figure
from index.glossary import load_glossary
from index.normalise import compact_text, item_key

_NUMBERS = frozenset({"amount", "count", "budget", "actual", "completion", "change", "rate", "share"})
QUOTED = re.compile("“([^”]{8,})”")
_WITH_NUMBER = re.compile(r"(?:[^，。；\d、]*[，：])?[^，。；]*\d[^，。；]*")
_PLANNED = re.compile("预期|计划|目标|要求|实际|合计")
_COMERS = re.compile("(?:[众客民]|读者|患者)$")
_TIMES, _GUESTS = "人次", "公务接待"
_PROJECT = "项目"
_OF_PAYMENT = "30"  # codes of how money is spent, and not what for
_OWED = "欠"
_NAMES = frozenset({"exact", "everyday", "code", "alike"})
_BETWEEN = "(?:的|其中|里[面头]?|当?中|一年|全年|每年|目前|现在|年末|年底)*"
_ONE_PHRASE = "(?:(?![的地得和与跟及或是有在比占为用花按从对向把被了])[\u4e00-\u9fff]){0,6}?"
_OF_ASKING = re.compile(
    "科目|价值|开销|花[费销]|累计数?|[压缩裁削核]减|缺口"
)  # words for money, or how it moved
_BOTH_SIDES = re.compile("收入支出|收支")  # in the title of a table: tells neither of its rows
_HEAD = re.compile("(?<=..)(?:收入|支出|面积|比例|率)$")  # of what kind the number is, of whatever


def nouns_untold(case: Case, draft: Draft) -> list[str]:
    """What numbers are asked of and nothing told speaks of, as the question calls it."""
    if case.query.operation != "lookup" or draft.works or draft.status not in ("answered", "partial"):
        return []
    if not case.query.wants or set(case.query.wants) - _NUMBERS:
        return []
    told = [compact_text(text) for text in _told(draft)]
    nouns = [
        noun
        for noun in _nouns(case)
        if _weak_phrase(case, noun) or (_is_of_a_name(case, noun) and not _asks_how(case, noun))
    ]
    untold = [noun for noun in nouns if not _said(case, noun, told)]
    return [name for noun in untold if (name := _called(case, noun))]


def _is_of_a_name(case: Case, noun: str) -> bool:
    """Whether a noun stands right behind what is surely named (甲贷款逾期多少), or alone behind 多少.

    Anywhere else in its clause it may be but a word of the asking.
    """
    text, mentions = case.linked.folded, case.linked.mentions
    if noun == "了":
        return False
    if any(m.kind in _NAMES and re.match(f"{_BETWEEN}{re.escape(noun)}", text[m.end :]) for m in mentions):
        return True
    if any(noun in m.text and m.text != noun and m.kind != "word" for m in mentions):
        return True
    if any(
        m.kind == "alike" and re.match(f"{_ONE_PHRASE}{re.escape(noun)}", text[m.end :]) for m in mentions
    ):
        return True
    behind = re.search(rf"(?:多少|(?<!哪)几)(?:[^，。？；]{{0,4}}?){re.escape(noun)}[^，。？；]*", text)
    return behind is not None and not any(
        m.keys and behind.start() < m.start < behind.end() for m in mentions
    )


def _weak_phrase(case: Case, noun: str) -> str:
    """The phrase that a noun no report prints ends, where but a smaller part of it is like a name; "" else.

    办公楼装修 is called like 办公费 by its first half alone.
    """
    if any(noun in view.full_text for view in case.views):
        return ""
    phrases = (piece for piece in content_pieces(case.linked.folded) if piece.endswith(noun))
    likes = [m.text for m in case.linked.mentions if m.kind == "alike"]
    weak = (p for p in phrases if any(2 * len(like) < len(p) and p.startswith(like) for like in likes))
    return next(weak, "")


def _asks_how(case: Case, noun: str) -> bool:
    """Whether a noun is but a measure, or what money is spent on doing (大气治理花了多少).

    What is done within a cost (公务接待喝酒花了多少) is a part of it, unless reports speak of it.
    """
    of_column = names_measure(noun) or names_column(noun) or _PLANNED.fullmatch(noun)
    of_column = of_column or _OF_ASKING.fullmatch(noun)
    does = only_does(noun) and not (
        _is_within_cost(case, noun) and all(noun not in view.full_text for view in case.views)
    )
    return bool(explicit_wants(noun) or of_column or (_is_paid(case, noun) and does))


def _is_within_cost(case: Case, noun: str) -> bool:
    """Whether a noun stands right behind a cost, called as kinds of payment are (公务接待费, 培训费)."""
    entries = load_glossary().by_id
    costs = (
        m for m in case.linked.mentions if m.entry and (entries[m.entry].code or "").startswith(_OF_PAYMENT)
    )
    return any(re.match(f"{_BETWEEN}{re.escape(noun)}", case.linked.folded[m.end :]) for m in costs)


def _is_paid(case: Case, noun: str) -> bool:
    """Whether money that is paid is asked; what is owed (拖欠) is none."""
    return asks_money(case.query.asked) and _OWED not in noun


def with_nouns_told(case: Case, draft: Draft) -> Draft:
    """The draft; where it tells no noun, or not all, that numbers are asked of, that it does not."""
    lacking = nouns_untold(case, draft)
    if not lacking:
        return draft
    if len(lacking) < len(_nouns(case)):
        return but_untold(draft, "、".join(f"“{name}”" for name in lacking))
    return refuse_beside(case, lacking[0], draft)


def _nouns(case: Case) -> list[str]:
    return nouns_asked(things_asked(case.linked.folded, [view.report for view in case.views]))


def _called(case: Case, noun: str) -> str:
    """How the question calls it; "" where it names it by a name that reports know, or names a fund."""
    name = next((each.name for each in case.linked.targets if noun in each.text), case.linked.name)
    if len(noun) == 1:
        return f"{name}的{noun}数"
    named = [m for m in case.linked.mentions if noun in m.text or noun in m.word]
    pointed_at = re.search(f"[这那该]个?{noun}", case.linked.folded)
    if phrase := _weak_phrase(case, noun):
        return phrase
    if not named and (pointed_at or _is_paid(case, noun)):
        return ""
    if any(_known_as(m) or names_fund(m.text) for m in named):
        return ""
    called = (named[-1].word or named[-1].text) if named else noun
    return called if name in called else name if called in name else f"{name}{called}"


def _known_as(mention: Mention) -> bool:
    """Whether what is named goes by its name as said, and not by one with a word of it left out."""
    return mention.kind in SURE and (mention.kind != "exact" or item_key(mention.text) in mention.keys)


def _said(case: Case, noun: str, told: list[str]) -> bool:
    """Whether a noun is told: itself, a pair of a long one beside its head (利息 of 利息收入), or but as
    how many there are (受理量: 诉求).

    How many times people came is one measure, whatever they are called (观众: 惠及群众人次), but for guests
    received (公务接待). A project is told by the rest of its name (甲利用 of 甲利用项目).
    """
    if noun == _PROJECT and (named := [m.text for m in case.linked.mentions if m.text.endswith(noun)]):
        return any(name.removesuffix(noun) in text for name in named for text in told)
    names = bigrams(_HEAD.sub("", noun))
    tallies = [f"{word}{end}" for word in content_words(case.linked.folded) for end in "量数"]
    guests = any(_GUESTS in text for text in told)
    came = [_TIMES] if _COMERS.search(noun) and _TIMES in case.query.asked and not guests else []
    return any(name in text for name in (*names, *tallies, *came) for text in told)


def _told(draft: Draft) -> Iterator[str]:
    """What an answer tells numbers of."""
    yield from draft.known_as
    if not draft.figures:
        yield from (_BOTH_SIDES.sub("", place.section) for place in draft.places)
    quotes = QUOTED.findall(draft.text) if draft.figures else draft.cited_texts()
    for quote in map(compact_text, quotes):
        yield from (part.group() for part in _WITH_NUMBER.finditer(quote))
    for view, figure in draft.figures:
        yield from (*said_of(view, figure), *figure.headings, figure.part, figure.measure, figure.unit)
        yield _own_clause(view, figure)


def _own_clause(view: ReportView, figure: Figure) -> str:
    """What a figure stands in: its row, or in prose what follows it in its clause."""
    told = compact_text(sentence_of(view, figure))
    return told if figure.table is not None else re.split("[，。；、]", told.partition(figure.printed)[2])[0]


__all__ = ["nouns_untold", "with_nouns_told"]

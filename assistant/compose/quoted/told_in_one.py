"""The one sentence that says all that a question names and, behind it, a number of the kind asked for.

For what no figure tells: the words of the question that can name a thing stand in the sentence or in the
headings above it, the noun that a number is asked of in the very sentence; a reason stands behind them
all. Never a sentence of another year, level or span of months, nor a number that the question says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from assistant.compose.figures.reasons import GIVES_REASON, explains_another
from assistant.compose.quoted.closer import RATE, SPENDS, kinds_asked, of_what_is_asked
from assistant.draft import Draft
from assistant.find.figures.levels import of_other_rank
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import plans_only
from assistant.find.text.forms_of_speech import asks
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.answer_kinds import MONEY
from assistant.question.asked.query import content_pieces
from assistant.question.asked.scopes import government_level
from assistant.question.asked.word_kinds import content_words, goes_on
from assistant.question.named.nouns_asked import HOW_MUCH, nouns_asked, things_asked
from assistant.templates import say
from index.normalise import longest_first

_MOSTLY = 0.75  # the least of the words, by weight, that a sentence says with the headings above it
_BY_ITSELF = 0.5
_BEST = 40
_LONGEST = 300
_HEADINGS = 2
_LEAST_NAMED = 4  # characters
_YEAR = re.compile(r"20\d\d年?(?:度|末|底|初)?")
_SEGMENT = re.compile(r"[^。；;？?！!]+")
_CLAUSE = re.compile(r"[^，,：]+")
_OF_MONEY = re.compile(r"(?:[费款金税债额]|支出|收入|预算|决算|补贴|补助)$")
_MONEY_OR_RATE = re.compile(f"{MONEY.pattern}|{RATE.pattern}")
_DENIES = re.compile("[剩没未缺余]")
_AHEAD = re.compile(  # 投入3万元建甲: the money of one thing told in front of it
    SPENDS + r"[^，。；：\d、等]{0,50}(?:，[^，。；：\d、等]{2,50})?"
)
_WHAT_IT_IS = re.compile(  # 事业收入9万元，占2%，为学费缴入专户后返还: the money of what is told behind it
    r"(?:收入|支出|费|款|资金)\d[\d.,]*(?:万|亿)?元(?:，占[^，。；：]*)?，(?:均|全部?)?(?:为|系)[^，。；：\d]+"
)
_ITEM = re.compile(
    r"(?:^|(?<=[：；。]))(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]+[）)、.．])[^，。；：]{4,24}[。，]?$"
)
_LEFT_ASIDE = re.compile("不(?:含|包括|包含|计|算)")
_WITHOUT = re.compile(rf"[（(]{_LEFT_ASIDE.pattern}[^）)]*[）)]")  # what a sum does not take in
_MOST_BEHIND = 4  # sentences
_NUMBER = re.compile(r"\d[\d,.]*")
_COUNTED = re.compile(r"\d[\d,.]*余?个(?P<of>[\u4e00-\u9fff]{2,10})")


@dataclass(frozen=True)
class Word:
    """A word of a question: the names that it goes by, those it is not, and what it weighs in a report."""

    names: frozenset[str]
    avoid: frozenset[str]
    weight: float

    def said_in(self, text: str) -> bool:
        """Whether a text names the thing, and not only another that is called alike."""
        for name in longest_first(self.avoid):
            text = text.replace(name, "")
        return any(name in text for name in self.names)


@dataclass(frozen=True)
class Telling:
    """Sentences that stand together and tell what is asked, and how much of its words they say."""

    view: ReportView
    sentences: Sequence[Sentence]
    cover: float


def told_in_one(case: Case) -> Draft | None:
    """The sentence that tells what is asked, quoted; None where none says all that is named."""
    text, wants = case.linked.folded, case.query.wants
    tellable = HOW_MUCH.search(text) or "reason" in wants or not asks(text)
    if case.query.operation != "lookup" or "score" in wants or not tellable:
        return None
    found = (telling for view in case.views for telling in _telling(case, view))
    best = max(found, key=lambda telling: telling.cover, default=None)
    return _quoting(best) if best else None


def _quoting(telling: Telling) -> Draft:
    draft = Draft()
    text = "".join(sentence.text for sentence in telling.sentences).rstrip("。；")
    draft.text = say("says", quote=text, cite=draft.cite_sentences(telling.view, telling.sentences))
    return draft


def _telling(case: Case, view: ReportView) -> Iterator[Telling]:
    """The sentences of a report that tell it, with how much of the words they say."""
    words = _words_asked(case, view)
    named = sum(max(map(len, word.names)) for word in words)
    if named < _LEAST_NAMED or ("actual" in case.query.wants and plans_only(view, case.query)):
        return
    whole = sum(word.weight for word in words)
    places = view.places_in(case.query.text)
    pairs = {pair for word in words for name in word.names for pair in bigrams(name)}
    scores = view.sentence_index.scores({pair: view.sentence_index.worth(pair) for pair in pairs})
    for number in sorted(scores, key=lambda number: (-scores[number], number))[:_BEST]:
        sentence = view.sentences[number]
        if sentence.is_row or sentence.is_heading or len(sentence.text) > _LONGEST:
            continue
        own_words = sentence.text if _LEFT_ASIDE.search(case.query.asked) else _WITHOUT.sub("", sentence.text)
        placed = own_words + "".join(sentence.headings[-_HEADINGS:])
        said = [word for word in words if word.said_in(own_words)]
        own = sum(word.weight for word in said) / whole
        cover = sum(word.weight for word in words if word.said_in(placed)) / whole
        if cover < _MOSTLY or own < _BY_ITSELF or _of_another(case, view, sentence):
            continue
        told = "".join((*sentence.headings[-_HEADINGS:], sentence.text))
        if places and not any(place in told for place in places):
            continue  # of the whole, or of another place that has rows
        if item := _item_explained(case, view, sentence, said):
            yield Telling(view, item, cover + own)
        elif _says_nouns(case, view, sentence, said) and _tells(case, view, sentence, said):
            yield Telling(view, (sentence,), cover + own)


def _item_explained(
    case: Case, view: ReportView, sentence: Sentence, words: Sequence[Word]
) -> Sequence[Sentence]:
    """A short item that says all that is to be explained (一是收入放缓。), with what follows it."""
    item = _ITEM.search(sentence.text)
    if "reason" not in case.query.wants or not item or not all(word.said_in(item.group()) for word in words):
        return ()
    later = takewhile(
        lambda other: other.paragraph == sentence.paragraph and mark_of(other.text) is None,
        view.sentences[sentence.number + 1 : sentence.number + _MOST_BEHIND],
    )
    explained = tuple(later)
    return (sentence, *explained) if explained else ()


def _words_asked(case: Case, view: ReportView) -> list[Word]:
    """The words of a question that can name a thing."""
    text = things_asked(case.linked.folded, [view.report])
    found: dict[frozenset[str], frozenset[str]] = {}
    known = (m for m in case.linked.mentions if m.kind in ("exact", "everyday") and m.keys)
    for mention in sorted(known, key=lambda mention: -len(mention.text)):
        if mention.text in text and content_words(mention.text):
            text = text.replace(mention.text, "，")
            found[mention.keys | {mention.text}] = mention.avoid
    rest = (word for piece in content_pieces(text) for word in content_words(piece))
    found |= {frozenset({word}): frozenset() for word in rest}
    return [Word(names, avoid, max(_weight(view, name) for name in names)) for names, avoid in found.items()]


def _weight(view: ReportView, name: str) -> float:
    """How rare the pairs of characters of a name are, on average."""
    pairs = list(bigrams(name))
    return sum(view.sentence_index.worth(pair) for pair in pairs) / len(pairs)


def _nouns_asked(case: Case, view: ReportView) -> list[str]:
    return nouns_asked(things_asked(case.linked.folded, [view.report]))


def _says_nouns(case: Case, view: ReportView, sentence: Sentence, said: Sequence[Word]) -> bool:
    """Whether a sentence says the very nouns that numbers are asked of, or other names of the same."""
    names = [name for word in said for name in word.names]
    return all(
        noun in sentence.text or any(noun in name for name in names) for noun in _nouns_asked(case, view)
    )


def _of_another(case: Case, view: ReportView, sentence: Sentence) -> bool:
    """Whether a sentence is of another year, level or span of months than asked."""
    years = {int(year) for year in re.findall(r"20\d\d(?=年)", sentence.text)}
    if case.query.years and years and years.isdisjoint(case.query.years):
        return True
    level = government_level(sentence.text)
    if case.query.level and level and level != case.query.level:
        return True
    if of_other_rank(view, case.query.text, sentence.text, *reversed(sentence.headings)):
        return True
    other_months = view.of_other_months(sentence, case.query.text)
    return other_months or not of_what_is_asked(case, view, sentence)


def _tells(case: Case, view: ReportView, sentence: Sentence, words: Sequence[Word]) -> bool:
    """Whether a number of each kind asked stands behind a word, and a reason where one is asked."""
    asked = case.linked.folded
    if _DENIES.search(asked) and not _DENIES.search(sentence.text):
        return False
    why = "reason" in case.query.wants
    if why and not _gives_reason(case, view, sentence, words):
        return False
    if why and not HOW_MUCH.search(asked):
        return True
    kinds = kinds_asked(case)
    of_money = all(_OF_MONEY.search(noun) for noun in _nouns_asked(case, view) or ("",))
    kinds += [RATE] if "share" in case.query.wants else [_MONEY_OR_RATE] if of_money else []
    said = set(_NUMBER.findall(asked))
    text = _NUMBER.sub(lambda n: "" if n.group() in said else n.group(), _YEAR.sub("", sentence.text))
    text = _COUNTED.sub(lambda n: n.group() if _is_word(n["of"], words) else "", text)
    return all(any(kind.search(part) for part in _behind(text, words)) for kind in kinds)


def _is_word(counted: str, words: Sequence[Word]) -> bool:
    """Whether what a number counts (8个部室) is one of the words, or called like one."""
    names = [name for word in words for name in word.names]
    return any(pair in name for pair in bigrams(counted) for name in names)


def _gives_reason(case: Case, view: ReportView, sentence: Sentence, words: Sequence[Word]) -> bool:
    """Whether all the words that a sentence says stand together with a reason, and it is one of theirs."""
    return not explains_another(case, view, sentence) and any(
        GIVES_REASON.search(part) and all(word.said_in(part) for word in words)
        for part in _SEGMENT.findall(sentence.text)
    )


def _behind(text: str, words: Sequence[Word]) -> Iterator[str]:
    """What stands behind each word in its clause and those that go on about it; what is told ahead of all."""
    for segment in _SEGMENT.findall(text):
        clauses = _CLAUSE.findall(segment)
        for number, clause in enumerate(clauses):
            ends = [clause.find(name) + len(name) for word in words for name in word.names if name in clause]
            if ends:
                yield clause[min(ends) :]
                yield from takewhile(goes_on, clauses[number + 1 :])
    ahead = (match.group() for told in (_AHEAD, _WHAT_IT_IS) for match in told.finditer(text))
    yield from (each for each in ahead if all(word.said_in(each) for word in words))


__all__ = ["told_in_one"]

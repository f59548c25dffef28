"""The report's own sentence where it says more of what is asked than the answer does.

Compares what an answer cites with the sentences of the reports: a sentence that speaks clearly more
of the things asked about, with numbers of the kinds asked for and of the year asked for, is quoted
beside the answer, or in its place when the answer speaks of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assistant.compose.untold.absent import lacks_noun
from assistant.draft import Draft
from assistant.find.figures.choose import WHOLE_PERIOD
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import plans_only
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import ONLY_THAT
from assistant.find.text.forms_of_speech import DESTINATION, FORMER_NAME, LAWFUL, OVER_TARGET, Form
from assistant.find.text.sentences import Sentence
from assistant.find.text.topic import Topic, names_all, speaking, topic_of
from assistant.find.text.view import ReportView
from assistant.question.asked.answer_kinds import MONEY
from assistant.templates import say
from index.glossary import load_glossary
from index.normalise import item_key, longest_first
from index.subject_codes import subjects_above

_CLEARLY = 0.25  # how much more of the topic a sentence must cover to stand beside an answer
_INSTEAD = 0.3  # how much more to stand in its place
_MOSTLY = 0.6  # the least of the topic that a quote covers
_NOTHING = 0.3  # an answer that covers less speaks of something else
_SURELY = 0.75  # the least of the topic that a quote covers where no figure was found
_LONGEST = 260
_LONGEST_NAME = 8
_LEAST_NAME = 4
SPENDS = (  # 投入3万元, in front of what it is for
    r"(?:投入|安排|统筹|下达|拨付|筹集|筹措|落实|争取|支出|兑现|发放|列支)[^，。；\d增减比占]{0,12}\d[\d.,]*(?:万|亿)?元"
)
_SPENT = re.compile(
    rf"(?:预计|拟|计划)?{SPENDS}"
    r"[^，。；\d]{0,8}，?(?:积极|大力|着力|全力|重点|持续|有力|切实|统筹|集中|专项|全部)?(?P<for>(?:主要)?(?:用于|支持|保障|推动|推进|助力|促进|加快|实施|开展|落实|完善|加强|提升|建设|改善|对)"
    r"[^，。；]{2,50})"
)
_EARNED = re.compile(r"[卖赚挣]|销售|盈利|营业额|营收")
_DONE = re.compile(r"[投花用拨支给发]了|投入了|已经")
_PLANNED = re.compile(r"预计|拟|计划|预算")
_WHY = re.compile(r"主要(?:是|原因|由于)|由于|因为|包括|其中")
_MARKS = re.compile(r"^(?:[一二三四五六七八九十]+[、.]|\d+[.、]|（[一二三四五六七八九十\d]+）)|[。；，]$")
RATE = re.compile(r"\d\s*(?:%|个?百分点)")
_ASKS_RATE = re.compile(r"百分|占比|比重|几成|[增降涨]幅|增速|率(?:是|有|达|多)?|几个点|多少个?点")
_ASKS_MONEY = re.compile(
    r"多少钱|多少(?:万|亿)?元|多少[万亿](?![人名户辆吨亩家平个])|元|花|钱|金额|资金|费用"
)
_HOW_MUCH = re.compile(r"多少|几(?!乎)|各(?!项|类|级|地|区|县|市|部门|单位)")
_COMES_OF_IT = re.compile("(?:共|合计|累计)?(?:实现|取得|获得|形成|带来|筹集|回笼)")  # goes on about the same
_WHETHER = re.compile(r"[^，。；？]*(?:是否|是不是|有没有|吗)[^，。；？]*")
_CLAUSES = re.compile(r"[^，。；：]+[，。；：]?")


@dataclass(frozen=True)
class Quote:
    """Clauses of one sentence and how much of the topic they cover."""

    view: ReportView
    sentence: Sentence
    text: str
    cover: float


def closer(case: Case, draft: Draft) -> Draft:
    """The draft, with the clauses quoted that say clearly more of what is asked, if any do."""
    if case.query.operation not in ("lookup", "times", "average"):
        return draft
    if draft.status == "answered":
        _answer_rest(case, draft)
        for form in (DESTINATION, FORMER_NAME, OVER_TARGET):
            _say_beside(case, draft, form)
    if draft.status == "answered" and any(not untold.by_any_quote for untold in draft.untold):
        return _with_untold(case, draft)
    if not _numbers_asked(case):
        return draft
    if draft.status == "not_stated":
        return _stated_after_all(case) or draft
    if draft.status != "answered":
        return draft
    told = told_of(case, draft)
    if told > 1 - _CLEARLY and not _tells_too_few(case, draft):
        return draft  # no sentence can say clearly more
    kinds = kinds_asked(case)
    numbers = [f"{figure.printed}{figure.unit}" for _, figure in draft.figures]
    untold = [kind for kind in kinds if not any(kind.search(number) for number in numbers)]
    best = max(_quotes(case, untold or kinds), key=lambda quote: quote.cover, default=None)
    if best is None or _is_quoted(draft, best.text):
        return draft
    surely = best.cover >= told + _INSTEAD and _right_behind(case, best)
    if surely or _names_what_is_asked(case, draft, best) or _names_everything(case, draft, best):
        return _quoting(best)
    if best.cover >= told + _CLEARLY or ((best.cover >= told or untold) and _tells_too_few(case, draft)):
        draft.text += say("says", quote=best.text, cite=draft.cite_sentence(best.view, best.sentence))
    return draft


def _names_what_is_asked(case: Case, draft: Draft, quote: Quote) -> bool:
    """Whether a quote says the only name that a question says, and nothing that the draft cites does."""
    named = [m.text for m in case.linked.mentions if m.kind == "word" and len(m.text) >= _LEAST_NAME]
    named = [name for name in named if any(name in view.full_text for view in case.views)]
    sure = any(m.kind in ("exact", "code", "alike") for m in case.linked.mentions)
    cited = "".join(draft.cited_texts()).replace("\n", "").replace(" ", "")
    said = [name for name in named if name in quote.text]
    return bool(said) and not sure and not any(name in cited for name in said)


def _names_everything(case: Case, draft: Draft, quote: Quote) -> bool:
    """Whether a quote says all that a question names, and a word of it that nothing told or cited says."""
    if not names_all(case.linked, quote.text):
        return False
    told = "".join((draft.text, *draft.cited_texts())).replace("\n", "").replace(" ", "")
    words = [m.word or m.text for m in case.linked.mentions if m.kind == "word"]
    return any(word in quote.text and word not in told for word in words)


def with_law(case: Case, draft: Draft) -> Draft:
    """The draft with the sentence that says whether a thing keeps to the law, where that is asked too."""
    if draft.status == "answered":
        _say_beside(case, draft, LAWFUL)
    return draft


def _with_untold(case: Case, draft: Draft) -> Draft:
    """The draft with the sentences that tell what is asked of the one thing and no figure carries."""
    for untold in list(draft.untold) if len(case.linked.targets) == 1 else ():
        telling = [quote for quote in _quotes(case, [untold.told_by]) if quote.cover >= _SURELY]
        best = max(
            telling, key=lambda quote: quote.cover * _of_its_own(case, quote, untold.told_by), default=None
        )
        if best is not None and _of_its_own(case, best, untold.told_by):
            whole = best.sentence.text[max(best.sentence.text.find(best.text), 0) :].rstrip("。；，")
            quote = whole if len(whole) <= _LONGEST else best.text
            draft.untold.remove(untold)
            if not _is_quoted(draft, quote):
                draft.text += say("says", quote=quote, cite=draft.cite_sentence(best.view, best.sentence))
    return draft


def _of_its_own(case: Case, quote: Quote, moved: re.Pattern[str]) -> bool:
    """Whether no more than the amount of the thing itself stands between its name and the move."""
    start = max(topic_of(case.linked, quote.view).first_in(quote.text), 0)
    told = moved.search(quote.text, start)
    return told is not None and len(MONEY.findall(quote.text[start : told.start()])) <= 1


def _answer_rest(case: Case, draft: Draft) -> None:
    """A sentence for a later yes-or-no clause about something that the answer does not speak of."""
    for match in list(_WHETHER.finditer(case.linked.folded))[:2]:
        here = tuple(m for m in case.linked.mentions if match.start() <= m.start < match.end())
        if not here or match.start() == 0:
            continue
        clause = replace(case.linked, mentions=here)
        said = draft.text + "".join(figure.item for _, figure in draft.figures)
        if all(topic_of(clause, view).cover(said) >= _SURELY for view in case.views):
            continue
        found = [
            (
                topic_of(clause, view).cover(sentence.text),
                topic_of(case.linked, view).cover(sentence.text),
                view,
                sentence,
            )
            for view in case.views
            for number in speaking(view, topic_of(case.linked, view))
            if not (sentence := view.sentences[number]).is_row and not sentence.is_heading
        ]
        best = max(found, key=lambda each: each[:2], default=None)
        if best and best[0] >= _SURELY and best[1] >= _MOSTLY and len(best[3].text) <= _LONGEST:
            draft.text += say(
                "says", quote=best[3].text.rstrip("。"), cite=draft.cite_sentence(best[2], best[3])
            )


def _say_beside(case: Case, draft: Draft, form: Form) -> None:
    """The sentence of a form (where a journey went, what a body was called) asked beside numbers."""
    if not form.asked.search(case.query.asked) or form.answer.search(draft.text):
        return
    told = [
        (topic_of(case.linked, view).cover(sentence.text + "".join(sentence.headings[-1:])), view, sentence)
        for view in case.views
        for number in speaking(view, topic_of(case.linked, view))
        if form.answer.search((sentence := view.sentences[number]).text) and not sentence.is_row
    ]
    best = max(told, key=lambda each: each[0], default=None)
    if best and best[0] >= _MOSTLY and len(best[2].text) <= _LONGEST:
        draft.text += say("says", quote=best[2].text.rstrip("。"), cite=draft.cite_sentence(best[1], best[2]))


def speaks_of_nothing(case: Case, draft: Draft) -> bool:
    """Whether what an answer cites has next to nothing to do with what is asked."""
    vague = any(mention.order for mention in case.linked.mentions)
    return bool(draft.places) and not vague and told_of(case, draft) < _NOTHING


def only_of_others(case: Case, draft: Draft) -> bool:
    """Whether what is cited speaks of what is kept apart from the things asked, and of none of these,
    where one alone is asked for."""
    if not ONLY_THAT.search(case.query.asked):
        return False
    told = "/".join(text.replace("\n", "").replace(" ", "") for text in draft.cited_texts())
    kept_apart = [mention for mention in case.linked.mentions if any(name in told for name in mention.avoid)]
    for mention in kept_apart:
        for name in longest_first(mention.avoid):
            told = told.replace(name, "")
        if any(name in told for name in (*mention.keys, mention.text)):
            return False
    return bool(kept_apart)


def told_of(case: Case, draft: Draft) -> float:
    """Share of the topic that the places and figures of a draft speak of; of the report that has most."""
    texts: dict[int, list[str]] = {}
    views = {id(view): view for view in case.views}
    for place in draft.places:
        own = texts.setdefault(id(place.view), [place.section])
        own += [place.view.text_at(span).replace("\n", "").replace(" ", "") for span in place.spans]
    for view, figure in draft.figures:
        own = texts.setdefault(id(view), [])
        whole = load_glossary().named_by_parts(item_key(figure.item)) if "、" in figure.item else None
        own += [
            *(sorted(whole.keys) if whole else ()),
            figure.item,
            figure.part,
            figure.region,
            figure.reason,
            figure.base,
            figure.measure,
        ]
        own += [*figure.ancestors, *subjects_above(figure.code or ""), *figure.headings]
        own += [value for pair in figure.attributes for value in pair]
    told = {key: "/".join((*said, *draft.known_as)) for key, said in texts.items() if key in views}
    if any(names_all(case.linked, said) for said in told.values()):
        return 1.0  # no need of how rare its words are
    return max((topic_of(case.linked, views[key]).cover(said) for key, said in told.items()), default=0.0)


def _stated_after_all(case: Case) -> Draft | None:
    """The sentence that gives the number right behind all that is named, where no figure was found for it."""
    if "actual" in case.query.wants and all(plans_only(view, case.query) for view in case.views):
        return None  # a budget does not tell what was spent
    if "score" in case.query.wants:
        return None  # scores stand in forms, and no other number is one
    close = [
        quote
        for quote in _quotes(case, kinds_asked(case))
        if quote.cover >= _SURELY and _right_behind(case, quote)
    ]
    best = max(close, key=lambda quote: quote.cover, default=None) or _spent_on(case)
    return _quoting(best) if best else None


def _spent_on(case: Case) -> Quote | None:
    """投入…亿元，支持…: money told in front of what it is for."""
    if not _ASKS_MONEY.search(case.query.asked) or _EARNED.search(case.query.asked):
        return None
    done = bool(_DONE.search(case.query.asked))
    for view in case.views:
        topic = topic_of(case.linked, view)
        for number in sorted(speaking(view, topic)):
            sentence = view.sentences[number]
            if sentence.is_row or not topic.things or not of_what_is_asked(case, view, sentence):
                continue
            for match in _SPENT.finditer(sentence.text):
                cover = topic.cover(match.group("for"))
                if cover >= _SURELY and not (done and _PLANNED.search(match.group())):
                    return Quote(view, sentence, match.group(), cover)
    return None


def _right_behind(case: Case, quote: Quote) -> bool:
    """Whether every thing surely named stands in a quote, and a number follows the last in its clause."""
    named = [
        {mention.text, *mention.keys}
        for mention in case.linked.mentions
        if mention.kind in ("exact", "everyday", "alike")
    ]
    places = [max((quote.text.find(name) for name in names), default=-1) for names in named]
    if any(place < 0 for place in places):
        return False
    first = topic_of(case.linked, quote.view).first_in(quote.text)
    start = max([first, *places])
    if first < 0 or _WHY.search(quote.text[:start]):
        return False
    own, *later = re.split(r"[，。；：]", quote.text[start:])
    own += "".join(takewhile(_COMES_OF_IT.match, later))
    return any(kind.search(own) for kind in kinds_asked(case))


def same_words(first: str, second: str) -> bool:
    """Whether one text holds the other, list numbers and stops left out."""
    a, b = _MARKS.sub("", first), _MARKS.sub("", second)
    return a in b or b in a


def _quoting(quote: Quote) -> Draft:
    draft = Draft()
    draft.text = say("says", quote=quote.text, cite=draft.cite_sentence(quote.view, quote.sentence))
    return draft


def _is_quoted(draft: Draft, text: str) -> bool:
    """Whether a draft quotes a text already, alone or inside more of its sentence."""
    return text in draft.text or any(same_words(text, said) for said in _quoted(draft))


def _quoted(draft: Draft) -> list[str]:
    """What is quoted already; a name in quotation marks (“三公”) is no quote."""
    return re.findall(rf"“([^”]{{{_LONGEST_NAME},}})", draft.text)


def _numbers_asked(case: Case) -> int:
    """How many numbers a question asks for."""
    return len(_HOW_MUCH.findall(case.query.asked))


def _tells_too_few(case: Case, draft: Draft) -> bool:
    return len(draft.figures) + len(draft.works) < _numbers_asked(case)


def _quotes(case: Case, kinds: Sequence[re.Pattern[str]]) -> Iterator[Quote]:
    """Clauses of each report that speak of most of the topic and give numbers of all `kinds`."""
    for view in case.views:
        topic = topic_of(case.linked, view)
        if not topic.things:
            continue
        for number in speaking(view, topic):
            sentence = view.sentences[number]
            if sentence.is_row or sentence.is_heading or not of_what_is_asked(case, view, sentence):
                continue
            text = _clauses_about(sentence.text, topic, kinds)
            if view.of_other_months(sentence, case.query.text):
                continue
            if not text or lacks_noun(case.query.text, text, case.views, case.linked.mentions):
                continue
            cover = topic.cover(text + "".join(sentence.headings[-1:]))
            if cover >= _MOSTLY:
                yield Quote(view, sentence, text, cover)


def kinds_asked(case: Case) -> list[re.Pattern[str]]:
    """Patterns of the kinds of numbers that a question asks for."""
    text = case.query.asked
    kinds = [re.compile(rf"\d\s*(?:{'|'.join(map(re.escape, units))})") for units in counted_units(text)]
    if _ASKS_RATE.search(text):
        kinds.append(RATE)
    if _ASKS_MONEY.search(text):
        kinds.append(MONEY)
    return kinds or [re.compile(r"\d\s*(?:(?:万亿|亿|万)?元|%|个?百分点|[\u4e00-\u9fff])")]


def of_what_is_asked(case: Case, view: ReportView, sentence: Sentence) -> bool:
    """Whether the figures of a sentence, if any, are of the year and level asked for."""
    figures = view.figures_in(sentence.spans)
    years = {figure.year for figure in figures if figure.year}
    if case.query.years and years and not years & set(case.query.years):
        return False
    if case.year_alone and not years and WHOLE_PERIOD.search(sentence.text):
        return False
    levels = {level for figure in figures if (level := figure_level(figure))}
    return not case.query.level or not levels or case.query.level in levels


def _clauses_about(text: str, topic: Topic, kinds: Sequence[re.Pattern[str]]) -> str:
    """The clauses from the first that speaks of the topic to the last needed to give every kind of number."""
    if not all(kind.search(text) for kind in kinds):
        return ""
    clauses = [match.group() for match in _CLAUSES.finditer(text)]
    start = topic.first_in(text)
    low, place = 0, 0
    for index, clause in enumerate(clauses):
        if place <= start:
            low = index
        place += len(clause)
    for high in range(low + 1, len(clauses) + 1):
        piece = "".join(clauses[low:high])
        if all(kind.search(piece) for kind in kinds) and topic.cover(piece) >= 0.9 * topic.cover(text):
            ends = next(
                (h for h in range(high, len(clauses) + 1) if clauses[h - 1][-1] in "。；"), len(clauses)
            )
            whole = "".join(clauses[low:ends])
            return (whole if len(whole) <= _LONGEST else piece).rstrip("，；：")
    return text.rstrip("，；：") if len(text) <= _LONGEST else ""

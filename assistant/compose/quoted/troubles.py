"""What is hard for a treasury by its own word: 存在哪些困难和问题, 有哪些难处, 面临什么挑战.

Finds the paragraph in which a report owns up to difficulties after telling what went well, and what an
appraisal found wrong with the one thing that is named; does not explain figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.compose.untold.absent import refuse
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.templates import say
from index.normalise import compact_text, longest_first

_THING = r"困难|难处|难题|难关|难点|问题|挑战|压力|短板|不足|矛盾|隐忧|软肋|薄弱(?:环节|之处)?|苦衷|风险"
_NAMED = re.compile(_THING)
_ASKED = re.compile(
    rf"(?:哪[些几]|什么|啥|哪[两三四五六七]|怎样)[^，。？；]{{0,10}}?(?:{_THING})"
    rf"|(?:{_THING})[^，。？；]{{0,6}}?(?:[有是]?(?:哪[些几]|什么|啥)|在哪)"
    rf"|(?:困在|难在|卡在)(?:哪|什么)"
)
_ABOUT = re.compile(  # all that may stand beside it where nothing else is named
    rf"{_THING}|(?:重点|绩效|财政)*评价(?:报告|组|机构|结果)?|20\d\d|[本当今去上]?年度?|当前|目前|眼下|现在|当下|如今|报告|[我本咱][省市县区州们]|政府|[省市县区州]?财政(?:局|厅|部门)?|预算|决算|草案"
    r"|执行|运行|工作|管理|收支|方面|过程|全[省市县区州]|自己|自身|自我|也|还|都|主要|突出|仍然?|依然|最大|明显"
    r"|承认|坦[言承]|提到|指出|点出|[找查挖揪看]出来?|发现|暴露|揭[示露]|反映|认为|认识到?|面临|存在|遇到|碰到|列举?出?|列了?|讲|说|写|谈到?|有|是|在"
    r"|哪[些几]?|[两三四五六七几]大?|什么|啥|怎样|样|到底|究竟|[和与及、里中上着了过的得地呢吗？?，。；个条点项类些在卡难困]"
)
_APPRAISED = re.compile("(?:该|这个?|本)?项目|绩效|工程|建设|实施")  # what all of an appraisal is about
_WHY = re.compile("(?:主要)?原因|为什么|为何|为啥")
_OWNED = re.compile(rf"(?:存在|面临|遇到|还有|仍有)[^。；]{{0,40}}?(?:{_THING})")
_HARD = re.compile("紧平衡|紧运行|承压|严峻|[吃趋偏]紧|偏[弱低慢大重]|乏力|放缓|滞后|不[足强高够优稳牢实]")
_THESE = re.compile(r"这些(?:困难|问题|挑战|矛盾|不足|短板)")
_TURNS = re.compile(r"同时|但|不过|然而|虽然|清醒|认识到|看到")
_SOBER = re.compile("(?:清醒|深刻)地?(?:认识到|看到)")
_OWN_UP = re.compile(r"(?:清醒|深刻)?地?(?:认识到|看到)|困难和问题|困难、?问题")
_LISTS = re.compile(r"主要[是表体有]|：|一是|如|等(?:困难|问题|挑战)")
_TREASURY = re.compile(r"财政|预算|收支|税收|支出")
_AHEAD = re.compile(r"形势|草案|安排|总体思路")
_RESOLVES = re.compile(
    r"^(?:对此|对于|对这些|针对|为此|我们(?:[^，。]{0,8}重视|将|要|会|必须)|面对|以上|上述|今后|下一步)"
)
_HEADED = re.compile(
    r"(?:存在|面临|发现)[^，。；、]{0,8}(?:问题|困难|挑战)(?:(?:[和与及、]|以及)(?:主要)?(?:原因|成因|不足|困难)(?:分析)?)?$"
)
_FOUND_ASKED = re.compile(  # 甲项目存在什么问题
    rf"(?P<thing>[^，。？；]{{2,24}}?)(?:中|里|上)?(?:还|都|主要)*(?:存在|发现|查出|暴露)[^，。？；]{{0,8}}?(?:{_THING})"
)
_FOUND = re.compile(rf"(?:存在|发现)的?(?:主要|突出)?(?:{_THING})[^，。；：]{{0,8}}[：:。]")
_SCORED = re.compile(r"项目|得分|评分|\d分")
_COUNTS_ON = re.compile("[二三四五六七八九]是|其[二三四]")
_MOSTLY = 0.6
_LEAST_FIT = 3
_SEVERAL = re.compile(r"一些|一定|不少|诸多|许多|以下|突出|较多|若干")
_MOST, _MOST_SENTENCES = 700, 14


def troubles(case: Case) -> Draft | None:
    """The paragraph that owns up to difficulties, or what an appraisal found wrong with the one thing named.

    A report of a government that owns up to none tells none, whatever it says of solving problems.
    """
    if case.query.operation not in ("lookup", "compare"):
        return None
    if not asks_troubles(case):
        return _of_thing(case)
    whole = bool(_WHY.search(case.query.asked))
    for view in case.views:
        if said := _under_heading(view, whole) or _owned(view):
            return _quoted(view, said)
    of_governments = all(view.report.kind.startswith("政府") for view in case.views)
    thing = _NAMED.search(case.query.asked)
    return refuse(case, thing.group() if thing else "") if of_governments and case.views else None


def asks_troubles(case: Case) -> bool:
    """Whether the difficulties of the treasury at large are asked, and nothing besides is named."""
    text = case.query.asked
    if not _ASKED.search(text):
        return False
    for view in case.views:
        for name in longest_first((view.report.organisation, *view.report.aliases)):
            for called in (name, name[:-1]):
                text = text.replace(called, "") if len(called) > 1 else text
    if all(view.report.kind == "绩效" for view in case.views):
        text = _APPRAISED.sub("", text)
    return not _ABOUT.sub("", _WHY.sub("", text)).strip()


def _of_thing(case: Case) -> Draft | None:
    """What an appraisal found wrong with a thing that it names there, or right before as appraised."""
    asked = _FOUND_ASKED.search(case.query.asked)
    pairs = set(bigrams(_APPRAISED.sub("", asked["thing"]))) if asked else set()
    for view in case.views if pairs else ():
        for sentence in view.sentences:
            if not sentence.is_row and _FOUND.search(sentence.text) and _is_of(view, sentence, pairs):
                return _quoted(view, [sentence, *_counted_behind(view, sentence)])
    return None


def _counted_behind(view: ReportView, first: Sentence) -> list[Sentence]:
    """The sentences that go on to count what one begins to (二是…)."""
    behind = view.sentences[first.number + 1 : first.number + _MOST_SENTENCES]
    return list(takewhile(lambda s: _COUNTS_ON.match(s.text), behind))


def _quoted(view: ReportView, said: Sequence[Sentence]) -> Draft:
    draft = Draft()
    quote = "".join(sentence.text for sentence in said)
    draft.text = say("quoted", quote=quote, cite=draft.cite_sentences(view, said))
    return draft


def _is_of(view: ReportView, found: Sentence, pairs: set[str]) -> bool:
    """Whether a sentence tells what is wrong with a thing, by its words or by what was appraised before."""
    before = [s for s in view.sentences[: found.number] if s.paragraph == found.paragraph]
    appraised = next((s for s in reversed(before) if _SCORED.search(s.text)), None)
    texts = [found.text, *([_SCORED.split(appraised.text)[0]] if appraised else [])]
    return any(sum(pair in text for pair in pairs) >= _MOSTLY * len(pairs) for text in texts)


def _owned(view: ReportView) -> list[Sentence]:
    """The sentence that owns up best, and what goes on about it."""
    rated = [(fit, s) for s in view.sentences if not s.is_row and (fit := _fit(view, s)) >= _LEAST_FIT]
    best = max(rated, key=lambda each: each[0], default=None)
    return _going_on(view, best[1]) if best else []


def _fit(view: ReportView, sentence: Sentence) -> int:
    """How surely a sentence is the one that opens what is hard."""
    text = sentence.text
    owned = _OWNED.search(text) or (_OWN_UP.search(text) and _says_hard(view, sentence))
    if not owned or not _TURNS.search(text) or _RESOLVES.match(text):
        return 0
    ahead = bool(sentence.headings) and bool(_AHEAD.search(sentence.headings[-1]))
    return (
        1
        + 2 * bool(_OWN_UP.search(text))
        + bool(_SOBER.search(text))
        + bool(_LISTS.search(text))
        + bool(_TREASURY.search(text))
        + bool(_SEVERAL.search(text))
        - ahead
    )


def _says_hard(view: ReportView, sentence: Sentence) -> bool:
    """Whether a sentence says what is hard without calling it so, or the next one calls it 这些问题."""
    behind = view.sentences[sentence.number + 1 : sentence.number + 2]
    return bool(_HARD.search(sentence.text)) or any(_THESE.search(other.text) for other in behind)


def _going_on(view: ReportView, first: Sentence) -> list[Sentence]:
    """A sentence with the rest of its paragraph, and numbered ones behind, up to what is to be done."""
    said, length = [first], len(first.text)
    for other in view.sentences[first.number + 1 : first.number + _MOST_SENTENCES]:
        length += len(other.text)
        apart = other.paragraph != said[-1].paragraph and not _goes_on_numbered(other)
        if other.is_row or other.is_heading or apart or _RESOLVES.match(other.text) or length > _MOST:
            break
        said.append(other)
    return said


def _goes_on_numbered(sentence: Sentence) -> bool:
    mark = mark_of(sentence.text)
    return mark is not None and mark.ordinal > 1 and not sentence.is_heading


def _under_heading(view: ReportView, whole: bool) -> Sequence[Sentence]:
    """The numbered points under the innermost heading of 存在的问题, by their first words or `whole`."""
    headed = [s for s in view.sentences if s.is_heading and _HEADED.search(s.text)]
    told = [
        below
        for heading in headed
        if (below := [s for s in view.sentences if _stands_below(s, heading) and not s.is_row])
    ]
    below = max(told, key=lambda each: len(each[0].headings), default=[])
    points = [s for s in below if mark_of(s.text) and not whole]
    return points or below[:_MOST_SENTENCES]


def _stands_below(sentence: Sentence, heading: Sentence) -> bool:
    """Whether a heading is among those above a sentence, however its brackets are printed."""
    above = {compact_text(each) for each in sentence.headings}
    return sentence.number > heading.number and compact_text(heading.text) in above


__all__ = ["asks_troubles", "troubles"]

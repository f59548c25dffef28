"""Question in plain Chinese (and the turns before it) -> Query.

Knows how people ask: which words ask for an amount, a change, a reason, a share, a count, a
definition; which years and relative years they name; which words are only scaffolding. Does
not know any report: names of items are linked in link.py against what is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.question.asked.operations import ALL_YEARS, COMPARE, operation_of, order_of
from assistant.question.asked.place_ahead import at_place, only_places, places_ahead
from assistant.question.asked.scopes import LEVELS, government_level, measures_named, scope_of
from assistant.question.asked.turns_of_rate import without_turns_of_rates
from assistant.question.asked.wants import OF_BUDGET, Want, explicit_wants, wants_in
from assistant.question.asked.words import COUNTED, ONLY_ASKS, SCAFFOLD, pattern
from assistant.question.plainly.plainly import said_plainly
from assistant.types import Turn
from index.glossary import load_glossary
from index.normalise import PLAN_END, years_in

_SCAFFOLD = pattern(*SCAFFOLD)

_YES_NO = re.compile(
    r"([\u4e00-\u9fff])[没不]\1|吗|吧[？?]|有没有|有无|是否|是不是|没有？|了没"
    r"|(?:完成?|达到|达成|超)[^，。；？没]{0,10}没有?(?=[，。；？]|$)"  # 完成预算没有，完成率多少
)
OPENING = re.compile("^(?:那么?|还有|另外|再|换成|同样)")  # of a turn that goes on from the one before
_FOLLOW_UP = re.compile(
    rf"{OPENING.pattern}|^其中|呢[？?]?$|^(?:占比|为什么|原因|增幅|同比)[^，。]{{0,4}}$"
    r"|^占(?![用地有比])|^(?:比|较|跟|和|与|同)(?:上一?年|去年|前一年|往年|年?初?预算)"
    r"|^(?:这?[两二三四五几]年)?(?:一共|总共|合计|加起来|合起来)"
)
_SHARE_OF = re.compile(r"^占(?![用地有比])")
_UNIT_ASKED = re.compile(
    rf"(?:多少|几)个?(万元|亿元|万亿元|元(?!素)|块钱?|万(?!元|{COUNTED})|亿(?!元|{COUNTED}))"
    r"|(?:以|用|按)(万元|亿元|元)(?:为单位|表示)|合多少(万元|亿元|元)"
)

# Words that carry the asking and not the thing asked about.


@dataclass(frozen=True)
class Query:
    """A question understood, before its items are linked to what is loaded.

    `text` is the compact question with what a follow-up left out put back; `content` the
    pieces of it that may name things. `wants` are the answers asked for, `operation` how
    they are combined: lookup, compare, rank, sum, average, times, check, chat or off_topic.
    `premise` is the direction that the question takes for granted. `relative_prior` says
    that the year asked is the one before the report's; `report_years` name whole reports.
    `body_years` are years said of single bodies, where they differ.
    `level` is the level of government (whole, own, below), `measures` those named outright.
    """

    text: str
    wants: tuple[Want, ...]
    operation: str
    years: tuple[int, ...] = ()
    all_years: bool = False
    relative_prior: bool = False
    against: str = ""
    scope: str = ""
    premise: str = ""
    unit: str = ""
    order: str = ""
    yes_no: bool = False
    content: tuple[str, ...] = ()
    asked: str = ""
    report_years: tuple[int, ...] = ()
    level: str = ""
    measures: tuple[str, ...] = ()
    body_years: tuple[tuple[str, int], ...] = ()

    def wants_any(self, *wants: Want) -> bool:
        """Whether one of `wants` is asked for."""
        return any(want in self.wants for want in wants)


def question_to_query(question: str, history: Sequence[Turn] = ()) -> Query:
    """Understand `question`; a follow-up takes what it leaves out from the last turns."""
    text = said_plainly(question)
    if history and (is_follow_up(text) or _of_its_budget(text, history)):
        return _completed(text, history)
    return _read(text)


def _of_its_budget(text: str, history: Sequence[Turn]) -> bool:
    """Whether a text names but a budget (预算多少？), of a thing of money that the turn before named."""
    names = [piece for piece in content_pieces(text) if len(piece) > 1]
    if not names or not all(map(_BUDGET_ALONE.fullmatch, names)):
        return False
    before = question_to_query(history[-1].question, history[:-1])
    return bool(before.content) and not before.wants_any("count", "list", "duties")


def is_follow_up(text: str) -> bool:
    """Whether a question leaves out what the turns before it named."""
    pieces = content_pieces(text)
    bare = all(len(piece) < 2 or _names_nothing(piece) for piece in pieces)
    return bool(_FOLLOW_UP.search(text)) or bare


_PLANNED_AND_DONE = re.compile("(?:计划|目标|实际)[\u4e00-\u9fff]?")  # of what was named before
_BUDGET_ALONE = re.compile("[预决]算")  # of the thing named before, where that was not counted


def _names_nothing(piece: str) -> bool:
    """Whether a piece of a question is of what was named before: 计划数, 主要用 (在哪)."""
    return bool(_PLANNED_AND_DONE.fullmatch(piece) or ONLY_ASKS.fullmatch(piece))


def _completed(text: str, history: Sequence[Turn]) -> Query:
    """A follow-up with the items, wants and years it leaves out taken from before."""
    before = question_to_query(history[-1].question, history[:-1])
    said = OPENING.sub("", text)
    own = _read(_SAME_YEARS.sub("", said) if len(before.years) > 1 else said)
    if _SHARE_OF.search(text) and own.content and before.content:
        return _share_of_named(own, before)
    explicit = tuple(want for want, _ in wants_in(re.sub(r"呢[？?]?$", "", own.text)))
    explicit = ("change", "rate") if own.against and set(explicit) <= {"change"} else explicit
    names = [
        piece
        for piece in own.content
        if len(piece) > 1 and not re.fullmatch(r"(?:占比|比重|占|增幅|原因|同期|合计|总计)+", piece)
        if not (_names_nothing(piece) or _BUDGET_ALONE.fullmatch(piece))
    ]
    level = own.level if names == [] or all(_names_level(name) for name in names) else ""
    if level and before.level and (moved := _at_level(before.text, own)):
        return replace(_read(moved), wants=explicit or before.wants)
    if only_places(said):
        of_place = _read(at_place(before.text, places_ahead(said)))
        return replace(of_place, wants=explicit or before.wants, years=of_place.years or before.years)
    if (
        own.content
        and all(piece in _SIDES for piece in own.content)
        and (turned := _turned(before.text, own.content[0]))
    ):
        return replace(_read(turned), wants=explicit or before.wants)
    if not names and _SPENT_ALONE.search(said) and (turned := _turned(before.text, "支出")):
        return replace(_read(turned), wants=explicit or before.wants)
    if len(names) == 1 and (sibling := _sibling(names[0], before.content)):
        own = _read(own.text.replace(names[0], sibling))
    item = "" if of_thing_before(own.text) else "".join(names)
    if item and not own.level and not places_ahead(own.text):
        own = _read(at_place(own.text, places_ahead(before.text)))
    content = own.content if item else (*before.content, *names)
    asked = own.text if item else f"{before.asked or before.text} {own.text}"
    return replace(
        own,
        text=own.text if item else f"{before.text} {own.text}",
        asked=asked,
        content=content,
        wants=explicit or before.wants,
        years=own.years or before.years,
        scope=own.scope or before.scope,
        operation=_combined(own, before),
        against=own.against or before.against,
        level=own.level or ("" if item else before.level),
        relative_prior=own.relative_prior or (before.relative_prior and not own.years),
    )


_SAME_YEARS = re.compile(  # 同样两个年度的X: of the years before
    r"^(?:的|是|也是?|还是|在|这|那|上述|相同的?)*[两二三四五]个?(?:年度|年份|年)(?:的|里|，)?(?:又)?(?=[\u4e00-\u9fff])"
)

_ATTRIBUTE = re.compile(
    r"(?P<name>(?:(?![和与跟及的])[\u4e00-\u9fff]){2,4}?)的(?=[和与跟及、，？?]|$|呢|各|分别|是|有|占|又|还|多少)"
)


THE_SAME_OF = re.compile(r"呢[？?]?$")


def of_thing_before(text: str) -> bool:
    """Whether a sentence names only kinds (新增的和再融资的各多少), of the thing that was named before it."""
    kinds = {found["name"].removeprefix("其中") for found in _ATTRIBUTE.finditer(text)}
    names = [piece for piece in content_pieces(text) if len(piece) > 1]
    known = load_glossary().by_key
    alone = bool(names) and all(piece in kinds and piece not in known for piece in names)
    return alone and ("其中" in text or not THE_SAME_OF.search(text))  # X的呢 asks the same of another


def _sibling(name: str, before: Sequence[str]) -> str:
    """What a short name stands for after its sibling: 购置费 after 公务用车运行维护费 is 公务用车购置费."""
    known = load_glossary().by_key
    if not before or name in known:
        return ""
    thing = before[-1]
    return next((whole for end in range(len(thing) - 1, 1, -1) if (whole := thing[:end] + name) in known), "")


def _share_of_named(own: Query, before: Query) -> Query:
    """占…的多少 after a thing was named: the share of that thing in the whole that is named now."""
    whole = _read("".join(before.content) + own.text)
    return replace(
        whole,
        years=own.years or before.years,
        scope=own.scope or before.scope,
        relative_prior=before.relative_prior and not own.years,
    )


def _names_level(name: str) -> bool:
    """Whether a name is a level of government and hardly more (补充县区财力 is a grant of its own)."""
    found = next((match for _, level in LEVELS if (match := level.search(name))), None)
    return found is not None and len(name) - len(found.group()) < _OWN_NAME


_OWN_NAME = 3
_SIDES = ("收入", "支出")


_SPENT_ALONE = re.compile(r"^[，又则实际一总共到底全年]*花(?:出去|掉|出)?了?(?:多少|几)")  # after an income


def _turned(text: str, asked: str) -> str:
    """The question before asked of the other side (收入 → 支出); "" when it names both or neither."""
    named = [side for side in _SIDES if side in text]
    return text.replace(named[0], asked) if len(named) == 1 and named[0] != asked else ""


def _at_level(text: str, own: Query) -> str:
    """The question before asked of another level of government (省本级 → 市县)."""
    words = next((found.group() for _, level in LEVELS if (found := level.search(own.text))), "")
    places = [found for _, level in LEVELS if (found := level.search(text))]
    return text[: places[0].start()] + words + text[places[0].end() :] if places and words else ""


def _combined(own: Query, before: Query) -> str:
    """How a follow-up combines figures: in its own way (over the years of before), else as before."""
    if own.operation == "sum" and len(before.years) > 1:
        return "compare"
    if own.operation != "lookup":
        return own.operation
    return before.operation if before.operation in ("compare", "lookup", "average") else "lookup"


def _read(text: str) -> Query:
    wants = explicit_wants(text)
    named = list(_REPORT_YEAR.finditer(text)) or _opening_year(text)
    report_years = tuple(int(year.group(1)) for year in named)
    rest = text
    for phrase in named:
        rest = rest.replace(phrase.group(), "")
    years, prior = _years(rest or text)
    base_only = len(years) == 1 and bool(_BASE_YEAR.search(text)) and not report_years
    against = _against(text) or ("预算" if {"budget", "actual", "reason"} <= set(wants) else "")
    years = years if against != "预算" else _without_base(text, years)
    return Query(
        text=text,
        asked=text,
        wants=wants,
        operation=operation_of(text, report_years if len(report_years) > 1 else years),
        years=() if base_only else years,
        all_years=bool(ALL_YEARS.search(text)) or bool(re.search(r"从20\d\d年?(?:到|至)", text)),
        relative_prior=prior,
        against=against or ("上年" if base_only else _of_sides(text, wants, years)),
        scope=scope_of(text),
        premise=_premise(text, wants),
        unit=_unit(text),
        order=order_of(text),
        yes_no=bool(_YES_NO.search(text)),
        content=content_pieces(text),
        report_years=report_years,
        level=government_level(text),
        measures=_measures(text),
    )


def _measures(text: str) -> tuple[str, ...]:
    """The measures named outright; what a completion is of counts only beside another budget named."""
    named = measures_named(OF_BUDGET.sub("", text))
    completed = [measure for match in OF_BUDGET.finditer(text) for measure in measures_named(match.group())]
    beside = [measure for measure in completed if measure == "全年预算数" and "年初预算数" in named]
    return tuple(dict.fromkeys([*beside, *named]))


_REPORT_YEAR = re.compile(
    r"(?:按|照|据)?(20\d\d)年度?的?(?:部门)?(?:预算|决算)?报告(?:的说法|里|中|上)?(?!数)"
)


_OPENING_YEAR = re.compile(r"^[^，。？：\d]{2,}(20\d\d)年度?(?:部门|单位)?(?:预算|决算)?[，：](?!20)")


def _opening_year(text: str) -> list[re.Match[str]]:
    """The year of the report that a question opens with, where it goes on to ask of another year."""
    opening = _OPENING_YEAR.search(text)
    rest = text[opening.end() :] if opening else ""
    asks_of_another = re.search(r"20\d\d年", rest) and not _BASE_YEAR.search(rest)
    return [opening] if opening and asks_of_another else []


_BASE_YEAR = re.compile(
    r"(?:比|较|与|和|同|跟)20\d\d年度?(?!到|至)[^，。？]{0,8}(?:相比|比|变化|增|减|多|少|涨|降|升|高|低)"
    r"|(?:^|[，。？；])(?:比|较|与|和|同|跟|对比|对照|相较于?)20\d\d年度?(?:的?(?:决算|预算|执行)数?)?(?:来看)?，"
    r"|(?:与|和|同|跟)20\d\d年度?(?:的?(?:决算|预算|执行)数?)?(?:之间)?的?(?:差[距额异]|落差|出入)"
    r"|(?:与|和|同|跟|较)[^，。？、\d]{0,10}20\d\d年度?[）)]?(?:相比|对比|比较|比)"
)


_YEAR_OF_BASE = re.compile(r"(?:比|较)(?P<year>20\d\d)年度?(?!的?(?:年初|调整)?预算)")


def _without_base(text: str, years: tuple[int, ...]) -> tuple[int, ...]:
    """The years without the one before, which is but the base of a move (比2021年少多少，比预算又少多少)."""
    bases = {int(base["year"]) for base in _YEAR_OF_BASE.finditer(text)}
    *before, last = years or (0,)
    return (last,) if before == [last - 1] and last - 1 in bases else years


_SHORT_YEAR = re.compile(r"(?<!\d)(\d\d)年(?!前|后|来|内|间|期|度?第)")
_TERM = re.compile(  # 期限为30年, 30年的债券: how long, and no year
    r"(?:期限?|年限|寿命)(?:长?达|长|最长|最短|不?(?:超过|少于|低于)|定|都|均)*(?:是|为|有|在)?\d+(?:[、和与及或到至]\d+)*年"
    r"|20\d\d年[^。？]{0,12}?(?<!\d)\d\d年的?[^，。？、的]{0,4}债"
    r"|(?<!\d)[03-9]\d年|(?<!\d)\d\d年(?:以上|以下|还清|偿还|到期)"
)
_SHORT_YEARS = re.compile(r"(?<![\d.])((?:[012]\d[、,，和与跟])+[012]\d)(?=[两三四五]?年)")  # 23、24、25三年
_YEAR_AGAINST_YEAR = re.compile(r"(?<!\d)(20\d\d)年?度?(?:比|较|和|与|跟|同)(20\d\d)(?!\d)")


def _years(text: str) -> tuple[tuple[int, ...], bool]:
    """Explicit years in order of mention, ranges filled, and whether 上年 itself is asked."""
    span = re.search(r"从?(20\d\d)年?(?:到|至|[-—~～])(20\d\d)(?:年|(?![\d.]))", text)
    said = text if _both_plans(text) else _AGAINST_PERIOD.sub("", text)
    years = list(dict.fromkeys(mention.year for mention in years_in(said, None) if not mention.relative))
    years += [2000 + int(two) for two in _SHORT_YEAR.findall(_TERM.sub("", text))]
    years += [int(year) for year in re.findall(r"(20\d\d)(?=[、,，和与]20\d\d|[一两二三四五]年)", text)]
    years += [int(year) for year in re.findall(r"(?<=20\d\d[、,，和与及])(20\d\d)(?!\d)", text)]
    years += [2000 + int(two) for listed in _SHORT_YEARS.findall(text) for two in re.findall(r"\d\d", listed)]
    years += [int(year) for pair in _YEAR_AGAINST_YEAR.findall(text) for year in pair]
    if span:
        years += range(int(span.group(1)), int(span.group(2)) + 1)
    prior = bool(
        re.search(
            r"^(?:那么?)?(?:去年|上一?年度?)的?呢|再往前一年|前一年(?!比|相比)|上一?年度?(?!结转|结余|没[花用]完|剩|留)的?(?:[^比较，]{0,12})是?多少",
            text,
        )
    ) and not COMPARE.search(text)
    return tuple(sorted(set(years))), prior


_AGAINST_PERIOD = re.compile(
    r"(?:比|较|与|和|跟|同|相比于?)“?(十[一二三四五]五)(?![^，。？]{0,8}(?:两|各|分别))"
)


_DONE_AND_HOW_FAR = re.compile(  # 完成调整预算了吗，差多少
    r"(?:完成|达到|达成)[^，。？]{0,6}预算[^，。？]{0,5}[，。？；](?:还|又|具体|分别|各|到底|实际)*"
    r"(?:(?:[差短缺超多少]|相差)(?:了|出)?(?:多少|几)|差[额距])"
)


def _both_plans(text: str) -> bool:
    """Whether a question sets the last years of two plans against each other (“十四五”末比“十三五”末)."""
    return len(set(re.findall(PLAN_END, text))) > 1


def _against(text: str) -> str:
    """What a change is against: 上年, 预算, a period (十三五), or "" when the question does not say."""
    if (period := _AGAINST_PERIOD.search(text)) and not _both_plans(text):
        return period.group(1)
    if re.search(
        r"超(?:出|过)?了?(?:年初|全年|年度|调整后?的?)*预算|超支|[花用支]超|[超短]收(?!收入|安排)|预算数?(?:都|也|还|却|竟然?)*(?:没有?|未)能?(?:花|用|支|执行|完成|达)|(?:没有?|未|未能|不)(?:能)?(?:达到|完成|达|足|到)[^，。]{0,6}预算|只完成|仅完成|(?:决算|实际)[^，。]{0,4}(?:低|高|小|大|少|多)于|(?:低|高|小|大|少|多)于[^，。]{0,4}预算|不[及如足][^，。]{0,4}预算|比年初(?:定|安排|批)|(?:比|较|与|和|跟|同|低于|高于|超过?|不到)(?:了)?(?:年初|调整|全年)?预算(?:数)?|预算[^，。]{0,12}(?:差[异额距]|相差|悬殊|落差)|年初(?:没有?|未)(?:安排|列|做|批|定)|[离距](?:离|着)?(?:年初|调整后?的?|全年)?预算|(?:[是为有]|相当于|达到?)(?:年初|调整后?的?|全年|当年|原)*预算(?:数|安排)?的?(?:几|多少)倍",
        text,
    ) or _DONE_AND_HOW_FAR.search(text):
        return "预算"
    if re.search(r"同比|上一?年|去年|前一年|往年", text):
        return "上年"
    return ""


_APART = re.compile(
    r"(?:相|之间|两者)?差(?!异率|旅|别|不多)|差[距额]|出入|落差|(?<![至最不])[多少](?:花|支|用|收)了?|[节结]余|节[约省]|(?<![两全本我外])省(?=[了下出])"
)
_YEARS_APART = 2  # years named, which what is asked may lie between


_UNSPENT = re.compile(  # 没花完的原因: why less than was given
    r"(?:没有?|未)(?:能|全部?|都|完全)*(?:花|用|支|执行|使用|拨付?|支付)(?:完|掉|出去|到位|光|满)了?"
    r"|(?:花|用|支|执行)不(?:完|掉|出去)"
)

BUDGET_UNMET = re.compile(  # 完成预算多少，没完成的原因: why the budget named before was not met
    r"预算[^。]*(?:没有?|未)能?(?:全部?|都|完全|足额|如期)*(?:完成|达成|达到|达标|收[齐足够])"
)


def _of_sides(text: str, wants: tuple[Want, ...], years: tuple[int, ...]) -> str:
    """The budget, where it is asked how far what was spent is from it, or why it was not all spent."""
    if "reason" in wants and (_UNSPENT.search(text) or BUDGET_UNMET.search(text)):
        return "预算"
    both = "budget" in wants and "actual" in wants and len(years) < _YEARS_APART
    return "预算" if both and _APART.search(text) else ""


def _premise_pattern(moves: str) -> re.Pattern[str]:
    before = "为什么|为何|为啥|怎么|咋|原因|主因|缘由|何以"
    after = "为什么|为何|为啥|原因|主因|缘由|怎么解释|怎么回事"
    return pattern(rf"(?:{before})[^？]*?{moves}", rf"{moves}[^？，]*，?[^？，]{{0,6}}?(?:{after})")


_TIMES_BEFORE = (
    r"(?:上一?年|去年|前一年|同期|20\d\d年)度?的?(?:好|整整|将?近|快|约)*[几两二三四五六七八九十百多\d.]+倍"
)
_PREMISE_UP = _premise_pattern(f"(?:<up>|{_TIMES_BEFORE})")
_PREMISE_DOWN = _premise_pattern("<down>")
_EITHER_WAY = re.compile("(?:增减|升降|涨跌|增降|涨落)(?:变[化动])?")


def _premise(text: str, wants: tuple[Want, ...]) -> str:
    if "direction" in wants or "reason" not in wants:
        return ""
    text = _EITHER_WAY.sub("变动", without_turns_of_rates(text))
    up, down = _PREMISE_UP.search(text), _PREMISE_DOWN.search(text)
    if bool(up) == bool(down):
        return ""
    return "增加" if up else "减少"


def _unit(text: str) -> str:
    match = _UNIT_ASKED.search(text)
    if not match:
        return ""
    unit = next(group for group in match.groups() if group)
    return {"块": "元", "块钱": "元", "万": "万元", "亿": "亿元"}.get(unit, unit)


def content_pieces(text: str) -> tuple[str, ...]:
    """What is left of a question when its scaffolding is taken out, in order."""
    return tuple(piece for piece in _SCAFFOLD.split(text) if piece)

"""Clauses without a number -> figures and context: no change, no money, uses, topics, ranks.

Knows the statements that budget prose makes in words alone. Knows nothing of amounts or
reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.figures import bases, reason_words, saying_words
from index.figures.amounts import Amount, find_amounts
from index.figures.bases import base_measure
from index.figures.change_words import DOWN, LEVEL, UP
from index.figures.collector import CHANGES, FigureCollector, Place, Statement
from index.figures.context import measure_in
from index.figures.item_names import ItemName, is_levelled, without_comparison
from index.figures.openers import is_list_opener
from index.figures.sentences import BLANK, Clause
from index.normalise import parse_number, without_list_mark

_USE_MARK = re.compile(
    "^(?:(?P<own>[\u4e00-\u9fff]{2,10}(?:支出|经费|资金))(?=主要用于))?(?:主要|重点|专项|全部)?(?:是)?(?:用于|用来)(?:以下)?：?|^主要(?:安排|保障|支持|开展)用于：?"
    "|^(?:费用)?开支内容(?:包括|为|主要是)?：?|^(?P<weak>支持|保障|推动|促进|助力|推进)(?=.{6,})"
)
_SPENT_ON = re.compile("(?:主要|重点|全部)?用于")
_ITEM_LIKE = re.compile(
    "(?:节庆活动|支出|收入|经费|费|资金|债务|余额|补贴|保险|公积金|采购|基金|转移支付|补助|税|拨款|金|收支|预算|决算)"
    "(?:总体|情况)?$"
)
_CLAUSE_LIKE = re.compile(
    r"不|将|应当|必须|按照|根据|纳入|列入|落实|加强|严格|实行|导致|坚持|切实|进一步|我们|工作|是|"
    r"等[^，]{0,2}$"
    r"|^[为系属]|降低|压[减缩]|节约|严控|[全均]部?为|无[该此]|第[一二三四五六七八九十\d]{1,3}(?:位|名|$)|位列|位居|增长|下降|同比|批准"
)
_POINT = re.compile("^[一二三四五六七八九十]是(?!否)")
_NO_TOPIC = re.compile(
    "事项$|^(?:其中|经(?:比较|汇总|统计|核[算查对实])|具体|按照|根据|据[此以]|[照依]此|受|详见|一|二|三)|年$"
)
_NO_MONEY = re.compile(r"(?:\d月份?|季度|[上下]半年|草案|指导思想|原则)$")  # a time, a paper
_APART = re.compile("(?:剔除|扣除|按可比口径|按同口径|按自然口径|同口径|自然口径|可比口径)[^，；]{0,30}$")
_RANK = re.compile(
    r"(?:排名?|位列|位居|居|列|位次|"
    r"排在)(?P<where>[\u4e00-\u9fff]{0,6}?)第(?P<rank>[一二三四五六七八九十\d]{1,3})"
    "(?:位|名|（|，|。|、|$)"
)
_EXTREME = re.compile(  # the place whose rate of change is the highest or the lowest
    "(?:增速|增幅|增长|降幅|下降)[^，。；]{0,4}最[高低快慢大小多少](?:的)?(?:县区|区县|县市|地区|市|县|区|乡镇)?(?:是|为)"
    "(?P<place>[\u4e00-\u9fff]{1,8}(?:市|县|区|州|盟|旗|镇|乡|街道))$"
)
_OWN_PLACE = re.compile("(?:我|本|全)(?:自治区|[省市县区州盟旗])")
_WITHIN = re.compile(
    "(?:各|其他)?(?:乡镇（?街道）?|镇街|乡镇?|镇|街道|(?P<zone>(?:开发|高新|经开|园)区))$"
)  # 乡镇没有此项收支
_APART_FROM = re.compile(  # 剔除…因素后与上年持平
    "(?P<basis>(?:剔除|扣除)[^，；]{2,30}?后|按?(?:可比|同|自然)口径(?:计算|测算|统计)?)(?:[与同和较比][^，；]*|基本|大体)?$"
)
_AT_FIRST, _DENIAL = (
    re.compile("年初$"),
    re.compile("^(?:没有|[无未])(?:安排|编列|列入?)?(?:此项|该项)?"),
)  # 年初无预算, 年初未安排预算: no first budget
_KEPT = re.compile("(?:维持|保持)([^，；]*)$")  # 维持年初预算不变
_DEGREE = re.compile("(?:有所|略有|大幅|小幅|明显|相应|均|整体|总体|变动|变化)+$")


def without_degree(text: str) -> str:
    """The words before a change without "有所", "大幅" and the like."""
    return _DEGREE.sub("", text)


class SayingReader:
    """Reads clauses without numbers into the collector."""

    def __init__(self, collector: FigureCollector) -> None:
        self.collector = collector
        self.items = collector.items

    def read(self, place: Place, clause: Clause) -> None:
        """Take in one clause without a number."""
        text = place.visible[clause.start : clause.end]
        plain = text.replace(BLANK, "")
        if self._is_use(place, clause) or self._note_whole(plain):
            return
        if self._read_none(place, plain) or self._read_level(place, clause, text):
            return
        if self._read_unknown_rate(place, plain) or self.note_use(place, text) or self._note_cause(plain):
            return
        if _APART.match(plain):
            self.collector.running.basis = plain
        elif saying_words.against_expected(plain):
            self.note_growing(plain)
        elif extreme := _EXTREME.search(plain):
            self._speak_of_place(extreme.group("place"))
        elif not self._read_comparison(place, plain):
            self._note_topic(clause, plain)

    def _is_use(self, place: Place, clause: Clause) -> bool:
        """Whether the clause belongs to the use named before it."""
        within = clause.start < self.collector.running.use_end
        return within and place.visible[: clause.start].endswith("，")

    # ---- statements -------------------------------------------------------------------------

    def _read_none(self, place: Place, text: str) -> bool:
        """ "本部门无政府性基金预算支出"."""
        saying = saying_words.none_saying(text)
        if saying is None or len(text) > 120:
            return False
        within = _WITHIN.search(text[: saying.start])
        zone = (within.group("zone") or "") if within else ""  # 高新区没有…: named as its own money is
        region = within.group() if within and not zone else ""
        names = self._none_names(saying.subject)
        told = [replace(n, name=zone + n.name if n.name else "", region=n.region or region) for n in names]
        subjects = [self.collector.subject(name, place) for name in told]
        year = self.collector.year_without(text) or self.collector.year()
        ahead = text.partition(saying.word)[0]
        begun = measure_in(ahead + _DENIAL.sub("", text[len(ahead) :])) if _AT_FIRST.search(ahead) else ""
        measure = begun or measure_in(saying.subject) or measure_in(ahead)
        measure = measure or self.collector.default_measure(year)
        for subject in subjects:
            last = self.collector.last()
            if subject and (last is None or (last.item, last.printed) != (subject.item, "无")):
                self.collector.add(place, subject, Statement(measure, printed="无", year=year))
        return any(subject is not None for subject in subjects)

    def _none_names(self, subject: str) -> list[ItemName]:
        both = re.match("^(.+?)(收入|支出)(?:、|和|与|及)(收入|支出)(.*)$", subject)
        names = [both.group(1) + both.group(2), both.group(1) + both.group(3)] if both else [subject]
        verb = "(?:使用|安排|发生)(?=.{4})|(?:的)?(?:安排|情况)$"
        plain = [_spent_from(re.sub(verb, "", name)) for name in names]
        return [self.items.read(part) for name in plain for part in _joined_names(name)]

    def _read_level(self, place: Place, clause: Clause, text: str) -> bool:
        """ "与上年持平", "决算数与预算数一致"."""
        level = saying_words.level_saying(text.replace(BLANK, ""))
        if level is None or len(text) > 60 or re.search("收支(?:总体)?平衡|《", text):
            return False
        alike = level.word in ("一致", "相同", "相等") or level.word.endswith("保持一致")
        if alike and not bases.names_base(text):
            return False
        verdict = reason_words.verdict(text.rstrip("。"))
        before = without_comparison(text[: verdict.start] if verdict else level.subject)
        apart = _APART_FROM.match(level.subject)
        name = "" if apart else re.sub("(?:与|同|和|较|比|维持|保持)[^，]*$", "", before)
        subject = self.collector.subject(self.items.read(name), place)
        if subject is None:
            return False
        if basis := apart["basis"] if apart else self.collector.running.basis:
            subject = replace(subject, part=basis)
        self.collector.running.basis = ""
        kept = _KEPT.search(level.subject)
        base = (kept and base_measure(kept.group(1))) or self.collector.running.base or "上年"
        if verdict:
            told = self.collector.budget_of(subject) if verdict.base == "预算数" else ""
            base = told or verdict.base
        at = place.span(clause.start + level.start, clause.start + level.end) if BLANK not in text else None
        said = Statement("增减额", Decimal(0), level.word, base=base, direction=LEVEL, at=at)
        self.collector.add(place, subject, said)
        self.collector.running.base = ""  # a move told next is against the year before
        return True

    def _read_unknown_rate(self, place: Place, text: str) -> bool:
        """ "增长--"."""
        unknown = saying_words.unknown_rate(text)
        subject = self.collector.subjects.current
        if unknown is None or subject is None:
            return False
        direction = UP if unknown.subject in ("增长", "增加") else DOWN
        base = self.collector.running.base or "上年"
        said = Statement("增减率", printed=unknown.word, unit="%", base=base, direction=direction)
        self.collector.add(place, subject, said)
        return True

    def _read_comparison(self, place: Place, text: str) -> bool:
        """ "与上年相比" with or without a change in words."""
        compared = bases.comparison(text)
        if compared is None:
            return False
        bare = saying_words.bare_change(text)
        if bare:
            self._add_bare(place, text[: bare[1]], bare[0])
        else:
            self.collector.subject(self.items.read(text[: compared[1]]), place)
        return True

    def _add_bare(self, place: Place, before: str, direction: str) -> None:
        """A change without a number, unless its number has just been given."""
        subject = self.collector.subject(self.items.read(without_degree(without_comparison(before))), place)
        if subject is None:
            return
        figures, running = self.collector.figures, self.collector.running
        told = [
            index
            for index in self.collector.recent(subject, place)[-6:]
            if figures[index].direction == direction and figures[index].measure in ("增减额", "增减率")
        ]
        if told:
            running.open = [index for index in told if not figures[index].reason]
        else:
            self.collector.add(place, subject, Statement("增减额", base=running.base, direction=direction))

    def note_rank(self, place: Place, clause: Clause) -> None:
        """ "位列全省第三": a rank of the running item."""
        match = _RANK.search(place.visible[clause.start : clause.end])
        current = self.collector.subjects.current
        if match is None or current is None:
            return
        head = self.collector.subjects.head
        own = _OWN_PLACE.match(place.visible[clause.start : clause.end])
        current = replace(current, region=head.region) if own and head else current
        at = place.span(clause.start + match.start("rank"), clause.start + match.end("rank"))
        said = Statement("数量", parse_number(match.group("rank")), match.group("rank"), "位", at=at)
        self.collector.add(place, replace(current, part=f"{match.group('where')}排名"), said)

    # ---- context ----------------------------------------------------------------------------

    def _note_whole(self, text: str) -> bool:
        """ "财政拨款支出中，甲…乙…": what follows are parts of it."""
        if not text.endswith("中"):
            return False
        name = self.items.read(text.removeprefix("在").removesuffix("中"))
        if not name.name:
            return False
        subjects = self.collector.subjects
        subjects.take(name, weak=True)
        if subjects.lists:
            subjects.lists[-1].own -= 1
        subjects.open_list()
        return True

    def _speak_of_place(self, place: str) -> None:
        """ "增速最高的为某县（同比增长9%）": what comes next is that place's, of the money spoken of."""
        subjects = self.collector.subjects
        whole = subjects.lists[-1].parent if subjects.lists else subjects.head
        if whole is not None:
            subjects.current = replace(whole, region=place)

    def _note_cause(self, text: str) -> bool:
        if not reason_words.is_cause_first(text):
            return False
        self.collector.running.cause = text
        return True

    def note_growing(self, text: str) -> None:
        """ "项目支出增加" inside a reason: what the amount after it is about."""
        bare = saying_words.bare_change(text) or saying_words.against_expected(text)
        if bare:
            self.collector.subjects.take(self.items.read(text[: bare[1]]), weak=True)

    def _note_topic(self, clause: Clause, text: str) -> None:
        """A clause without a number may name the item that the next one speaks of."""
        plain = text.strip("。，；：")
        marked = is_levelled(plain)
        if len(plain) > 60 or (clause.lead not in ("", "；", "，") and not marked):
            return
        if is_list_opener(plain) or (_CLAUSE_LIKE.search(_POINT.sub("", plain)) and not marked):
            return
        opens = clause.lead == "" and 2 <= len(plain) <= 26 and not _NO_TOPIC.search(plain)
        name = self.items.read(plain)
        if clause.lead == "" and name.generic in ("收入", "支出"):
            self.collector.subjects.generic(name)
        if name.generic == without_list_mark(plain) in ("收入预算", "支出预算"):
            subjects = self.collector.subjects
            subjects.label = subjects.take(ItemName(name.generic), weak=True)
        if _NO_MONEY.search(name.name):
            return
        if name.name and (marked or opens or _ITEM_LIKE.search(plain)):
            self.collector.subjects.take(name, weak=not marked)

    def note_counting_use(self, place: Place, text: str, amounts: Sequence[Amount]) -> bool:
        """ "主要用于现有5辆公务用车的…": a use that counts things."""
        money = any(amount.is_money or amount.is_share for amount in amounts)
        counts = not money and _SPENT_ON.match(text.lstrip("，：" + BLANK)) is not None
        return counts and self.note_use(place, text, len(text))

    def note_use(self, place: Place, text: str, skipped: int = 0) -> bool:
        """ "主要用于…": kept for the figures of the same item; `skipped` characters may hold counts."""
        match = _USE_MARK.match(text.lstrip("，：" + BLANK))
        last, running = self.collector.last(), self.collector.running
        if match is None:
            return False
        if match.group("weak") and (last is None or last.spans != place.spans or last.measure in CHANGES):
            return False
        start = place.visible.find(text, max(0, running.use_end))
        named = match.group("own") or ""
        rest = place.compact.text[max(start, 0) + (len(named) if text.startswith(named) else 0) :]
        use = (rest[:skipped] + _until_stop(rest[skipped:])).strip("，。；：")
        if start < 0 or not use or re.search("以下方面|如下", use):
            return False
        current = self.collector.subjects.current
        ahead = place.visible[running.use_end : start].rpartition("；")
        own = len(find_amounts(ahead[2])) if ahead[1] else 0  # told since the use before and its semicolon
        before, running.use = running.use, use
        running.use_end = start + len(named) + len(use)
        running.use_for = named or (current.item if current else "")
        self._give_use(use, before, own)
        return True

    def _give_use(self, use: str, before: str, own: int) -> None:
        """The use also goes to the figures of the statement that stand before it.

        The last `own` of them took the use named before, and have one of their own now.
        """
        figures, running = self.collector.figures, self.collector.running
        for index in range(max(0, len(figures) - 8), len(figures)):
            figure = figures[index]
            taken = index >= len(figures) - own and figure.use == before
            if figure.group == running.group and figure.item == running.use_for and (not figure.use or taken):
                figures[index] = replace(figure, use=use)


def _spent_from(name: str) -> str:
    """ "政府性基金预算财政拨款安排的预算" -> "政府性基金预算财政拨款支出"."""
    return re.sub("(?<=基金|预算|拨款)(?:安排)?的(?:支出)?(?:预算|支出)$", "支出", name)


def _joined_names(name: str) -> list[str]:
    """ "会议费和培训费" -> both of them."""
    parts = re.split("[、和与及]|以及", name)
    return parts if all(re.search(".{2}(?:费|经费|支出|预算|采购)$", part) for part in parts) else [name]


def _until_stop(text: str) -> str:
    """The beginning of a text up to a full stop, a semicolon or a clause with a number."""
    match = re.match("[，：]?[^。；]*", text)
    kept: list[str] = []
    for piece in re.split("(?<=[，：])", match.group() if match else ""):
        if find_amounts(piece) or bases.names_base(piece):
            break
        kept.append(piece)
    return "".join(kept)

"""Reasons -> the figures that they explain.

Knows where a reason stops and what it belongs to: the changes just stated, the verdict of
actual against budget in front of it, or a change named in words. Knows no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.figures import bases, change_words, reason_words, saying_words
from index.figures.amounts import find_amounts
from index.figures.change_words import DOWN, LEVEL, UP
from index.figures.collector import CHANGES, FigureCollector, Place, Statement
from index.figures.item_names import without_comparison
from index.figures.reason_words import Verdict
from index.figures.sayings import without_degree
from index.figures.sentences import BLANK
from index.normalise import item_key
from index.types import Figure

_NEW_BASE = re.compile(
    r"(?:完成|占|为)[^，；]{0,14}预算[^，；]{0,6}的\d|(?:比|较|与)[^，；]{0,16}(?:预算|"
    r"决算)[^，；]{0,10}?(?:增加|减少|持平|下降|增长)"
)
_JUDGED = re.compile("预算[^，。；]{0,12}原因[^，。；]{0,4}$")  # 决算数小于预算数的主要原因是
_MOVES = (
    "增加|减少|增长|下降|持平|增支|减支|增收|减收|超收|短收|上升|上涨|回落|提高|降低|净增|净减|"
    "压减|调增|调减|扩大|缩小"
)
_PAST_MOVED = re.compile(
    rf"(?:与|比|较|同)(?:上一?年|去年|20\d\d年)[^，；。\d]{{0,10}}?(?:相比|比较)?，?(?:{_MOVES})(?=\d|[，；。]|$)"
)
_COMPARES = re.compile(f"(?:与|比|较|同)[^，；。]{{2,20}}?(?:相比|比较|{_MOVES})")
_CHANGES_TOO = re.compile(
    rf"[^，；。]{{2,24}}?(?:{_MOVES})[\d.,]+(?:%|万元|亿元)，(?:主要|同比|比|{_MOVES}|上涨|原因)"
)
_ITEM_COMPARES = re.compile(  # 丙费支出决算比预算无增减变化，
    rf"[^，；。]{{2,20}}(?:费|支出|收入|决算数?|预算数?)(?:与|比|较|同)[^，；。]{{2,20}}?(?:相比|比较|无增减|无变化|{_MOVES})"
)
_EXPLAINS_TOO = re.compile(
    "(?![二三四五六七八九]是)(?:[^，；。]{4,40}?(?:主要)?原因(?:是|为|：|系)"
    f"|[^，；。]{{2,30}}?(?:费|支出|收入|税|转移支付)(?:{_MOVES})(?:较[多快大]|明显)，?主要(?:是|系|由于))"
)
_NO_MONEY = re.compile(r"[^，；。]{2,20}(?:费|支出|收入|经费)为0[，；。]")
_HOLDINGS = re.compile(
    r"(?:年末|年底|截至|截止)(?:20\d\d年(?:\d+月(?:\d+日)?|末|年?底)?，)?[^，。；]{0,30}?(?:保有|共有|现有)"
)
_NUMBERED = re.compile(r"(?:[二三四五六七八九十]、|附件：)(?=[^，]{2,30}\d)")  # the next of a run-on list
_IN_LIST = re.compile(
    r"(?:[（(]\d{1,2}[)）]|[①-⒛])(?=[^，；。：]{2,24}\d)"
)  # the items of a list in one line
_EXPLAINED = re.compile(r"[^，；。]{2,20}?\d[\d.,]*(?:万元|亿元|元|%)，(?:主要)?原因")
_POINT = re.compile("[一二三四五六七八九]是(?!否)")
_ON_GROUNDS = re.compile("按照?|根据|依据|由于|因(?!公)|受|为(?:了|落实|贯彻)|落实|贯彻")
_COUNTED = re.compile("^(?:以下|如下)?[一二三四五六两几]个?(?:方面)?的?原因：?(?=.)")
_APART = re.compile("的?(?:主要)?(?:差异|变[动化]|增减|不同|不一致)")
_OF_MOVES = re.compile("增减|变[动化]")
_BESIDES = re.compile("(?:同时|此外|另外)[，：]")
_USES = re.compile(
    "(?:[该此本]项?(?:经费|资金|支出|费用)?|[\u4e00-\u9fff]{2,10}(?:支出|经费|资金))?主要用于|用于"
)
_TELLS_MOVE = re.compile(_MOVES + "|[提调上]标|新增|取消|调整")
_MOVED_MUCH = re.compile(f"(?:有所|略有|大幅|小幅|明显)(?:{_MOVES})(?:较[多大快])?")
_OF_MONEY = re.compile("(?:费|支出|收入|经费|税|资金|基金|补助|转移支付)$")
_NOT_SPENT = re.compile("(?:未|没有|无)(?:安排|发生|编制)?[^，；。]{2,16}(?:费|支出|经费|收入)(?=[，；。]|$)")
_BARE_PREFIX = re.compile("(?:主要|变动|变化|增减变化|增减变动|差异|其|调整|产生差异|形成差异)*")
_OTHER_SIDE = str.maketrans("收入支出", "支出收入")
_SIDES = ("收入", "支出", "收入预算", "支出预算")
_EITHER_WAY = re.compile("(?P<level>持平|无变化|无增减变化|一致)?(?:增减|变动|变化|差异)?(?:情况)?$")


class ReasonReader:
    """Reads reasons into the collector."""

    def __init__(self, collector: FigureCollector) -> None:
        self.collector = collector

    # ---- where a reason stands --------------------------------------------------------------

    def goes_on(self, text: str, bounds: tuple[int, int], following: str) -> bool:
        """Whether the following sentence continues the reason that `bounds` ends with."""
        sentence = text[bounds[0] : bounds[1]]
        marks = reason_words.reason_marks(sentence)
        if not marks:
            return False
        reason = sentence[marks[-1][1] :].strip("。：")
        if not reason:
            return not self.starts_statement(following)
        listed = reason_words.opens_list(reason) or not _COMPARES.match(following)
        next_item = _IN_LIST.match(following)
        if next_item and self.starts_statement(following[next_item.end() :]):
            return False  # （2）甲费5万元，主要是…。（3）乙费6万元
        besides = _BESIDES.match(following)
        apart = besides is not None and self.starts_statement(following[besides.end() :])
        return reason_words.goes_on(following) and listed and not apart

    def end_of(self, text: str, start: int, end: int) -> int:
        """Where a reason stops: before the next statement, or at the end."""
        judged = _JUDGED.search(text, max(0, start - 40), start)
        numbered = _IN_LIST.search(text, 0, start)
        of_list = _POINT.search(text, max(text.rfind("。", 0, start), 0), start)
        for mark in re.finditer("[；，]", text[start:end]):
            place = start + mark.start()
            after = text[place + 1 : end]
            after = _IN_LIST.sub("", after, count=1) if numbered and _IN_LIST.match(after) else after
            point = _POINT.match(after) if of_list else None
            if point and _CHANGES_TOO.match(after, point.end()):
                return place  # 一是甲增加1万元，主要是…；二是乙增加2万元，主要是…
            if self._ends_at(mark.group(), after) or (judged and _PAST_MOVED.match(after)):
                return place
        return end

    def _ends_at(self, mark: str, after: str) -> bool:
        """Whether a reason stops at a mark, given what comes after it."""
        if re.match("其中[：，]", after) or (after.startswith("其中") and self.starts_statement(after[2:])):
            return True
        if mark == "，":
            again = _NUMBERED.match(after) or _EXPLAINED.match(after)
            used = _USES.match(after) and not after.startswith("用于")
            return bool(again or _NEW_BASE.match(after) or _HOLDINGS.match(after) or used)
        told = (_USES, _EXPLAINS_TOO, _NO_MONEY, _EXPLAINED)
        if any(words.match(after) for words in told):
            return True
        if self.collector.subjects.lists and _NOT_SPENT.match(after):
            return True  # the next of the list
        if reason_words.goes_on(after):
            return False
        compares = _COMPARES.match(after) or _ITEM_COMPARES.match(after)
        starts = self.starts_statement(after) or compares or _CHANGES_TOO.match(after)
        return bool(starts)

    def starts_statement(self, text: str) -> bool:
        """Whether a text opens with an item and its amount."""
        first = re.split("[；。]", text)[0]
        for amount in find_amounts(first)[:1]:
            left = re.split("[，：]", first[: amount.start])
            names = [self.collector.items.read(piece) for piece in left]
            own = any(name.name for name in names) or names[-1].generic in _SIDES
            told = own and not _ON_GROUNDS.match(left[-1])
            return amount.is_money and told and change_words.change_before(left[-1]) is None
        return False

    @staticmethod
    def leads(place: Place, start: int, mark: tuple[int, int], end: int) -> bool:
        """Whether a cause stands in front of its effect ("主要受…影响，收入下降5%")."""
        begun = max(start, place.visible.rfind("；", start, mark[0]))
        rest = place.visible[mark[1] : end]
        cause = re.match("(?:受|因(?!公)|由)[^。；]{3,60}?(?:影响|因素|等)，", rest)
        if place.visible[: mark[1]].endswith("得益于"):
            cause = re.match("[^，。；]{2,40}，", rest)
        said, follows = place.amounts_in(begun, mark[0]), place.amounts_in(mark[1], end)
        return bool(cause and follows and not said)

    # ---- what it explains -------------------------------------------------------------------

    def take(self, place: Place, before: str, words: tuple[str, str], bounds: tuple[int, int]) -> bool:
        """Give a reason to what it explains; False where it explains nothing known.

        Args:
            place: the sentence.
            before: the clause in front of that of the reason mark.
            words: those of the clause in front of the reason mark, and the mark.
            bounds: offsets of the reason.
        """
        prefix, mark = words
        reason = place.compact.text[bounds[0] : bounds[1]].strip("，。；： ")
        reason = _COUNTED.sub("", reason)
        plain = re.sub("^(?:但|而|其(?![他中余])|本年|今年|同时)+", "", prefix.replace(BLANK, "")).rstrip(
            "的，："
        )
        running = self.collector.running
        if not reason:
            running.reason_pending = bool(running.open)
            return running.reason_pending
        if reason.startswith("用于") or self._restates(plain, reason):
            return False
        if _BARE_PREFIX.fullmatch(plain):
            if _USES.match(before) and not _TELLS_MOVE.search(reason):
                return False  # 用于甲，主要是乙: what the money goes to, no reason
            moved = self._moved_in_words(place, before)
            if moved:
                return self._explain_change(place, before, reason)
            judged = reason_words.verdict(before) if not find_amounts(before) else None
            if judged and judged.direction in (UP, DOWN) and judged.base:
                return self._explain_verdict(place, before[: judged.start], judged, reason)
            if _OF_MOVES.search(prefix + mark):
                self._open_whole(place)
            return self.attach(place, reason)
        verdict = reason_words.verdict(plain)
        if verdict and verdict.direction == LEVEL and _APART.match(mark):
            verdict = replace(verdict, direction="")  # 决算数与预算数的差异原因
        if verdict:
            return self._explain_verdict(place, plain[: verdict.start], verdict, reason)
        return self._explain_change(place, plain, reason)

    def _moved_in_words(self, place: Place, clause: str) -> bool:
        """Whether a clause says of an item of its own, without a number, how it moved (甲增长较快)."""
        change = saying_words.bare_change(clause)
        if change is None or bases.names_base(clause) or find_amounts(clause):
            return False
        if _MOVED_MUCH.fullmatch(clause):
            return self.collector.subjects.current is not None
        return bool(_OF_MONEY.search(self.collector.items.read(without_degree(clause[: change[1]])).name))

    def _restates(self, plain: str, reason: str) -> bool:
        """Whether a reason only says again what the item came to ("会议费增减的原因：会议费5万元")."""
        amounts = find_amounts(reason[:60])
        if not plain or not amounts or not amounts[0].is_money or not self.starts_statement(reason):
            return False
        told = self.collector.items.read(reason[: amounts[0].start].split("，")[-1]).name
        return len(told) > 2 and item_key(told.removesuffix("支出")) in item_key(plain)

    def _open_whole(self, place: Place) -> None:
        """Why something moved is said of the whole where its parts, told last, did not move."""
        figures, running = self.collector.figures, self.collector.running
        last = figures[running.open[-1]] if running.open else None
        if last is None or not last.ancestors or last.measure in CHANGES or last.spans == place.spans:
            return
        first = max(0, len(figures) - 16)
        whole = [
            index
            for index, figure in enumerate(figures[first:], first)
            if figure.item == last.ancestors[-1]
            and figure.measure in CHANGES
            and not figure.reason
            and figure.headings == last.headings
        ]
        running.open = whole or running.open

    def attach(self, place: Place, reason: str) -> bool:
        """Give a reason to the changes stated just before."""
        running, figures = self.collector.running, self.collector.figures
        if not running.open:
            return False
        listed = self._list_explained(place, reason)
        beside = self._other_side(place)
        for index in [*(listed or _explained(figures, running.open, running.base)), *beside]:
            self.collector.explain(index, reason.strip("，。；： "), place)
        running.open = []
        return True

    def _other_side(self, place: Place) -> list[int]:
        """Moves of the other side by the same amounts, told in the sentence before."""
        figures = self.collector.figures
        last = figures[self.collector.running.open[-1]]
        item = last.item.translate(_OTHER_SIDE)
        if item == last.item or last.measure not in CHANGES or last.spans == place.spans:
            return []
        told = range(max(0, len(figures) - 6), len(figures))
        values = {figures[i].value for i in self.collector.running.open}
        return [
            i
            for i in told
            if (figures[i].item, figures[i].spans) == (item, last.spans) and figures[i].value in values
        ]

    def _list_explained(self, place: Place, reason: str) -> list[int]:
        """What the reason explains after a list that ends with an item of no change: the items that it
        names, and their whole."""
        figures = self.collector.figures
        last = figures[self.collector.running.open[-1]]
        if last.direction != LEVEL or not last.ancestors or last.spans == place.spans:
            return []
        first = max(0, len(figures) - 16)
        moved = [
            index
            for index, figure in enumerate(figures[first:], first)
            if figure.measure in ("增减额", "增减率") and figure.direction in (UP, DOWN)
        ]
        named = [i for i in moved if figures[i].spans == last.spans and figures[i].item in reason]
        return [i for i in moved if figures[i].item == last.ancestors[-1]] + named if named else []

    def _explain_verdict(self, place: Place, item: str, verdict: Verdict, reason: str) -> bool:
        """ "决算数小于年初预算数的主要原因是…"."""
        subject = self.collector.subject(self.collector.items.read(item), place)
        if subject is None:
            return False
        figures = self.collector.figures
        recent = self.collector.recent(subject, place)
        rates = [index for index in recent if figures[index].measure in ("完成率", "差异率")]
        told = next((figures[index].base for index in reversed(rates) if figures[index].base), verdict.base)
        direction = verdict.direction or self._told_by(rates)
        past = _is_past(verdict.base)
        moves = [index for index in recent if _is_beyond(figures[index], direction, past)]
        for index in (*([] if past else rates), *moves):
            self.collector.explain(index, reason, place, direction)
        if any(figures[index].measure == "增减额" for index in moves):
            self.collector.running.open = []
            return True
        level = direction == LEVEL
        said = Statement(
            "增减额",
            Decimal(0) if level else None,
            "持平" if level else "",
            base=told if verdict.base == "预算数" else verdict.base,
            direction=direction,
            reason=reason,
        )
        self.collector.add(place, subject, said)
        self.collector.running.open = []
        return True

    def _told_by(self, rates: Sequence[int]) -> str:
        """Which way the actual differs from the budget by the rate of completion given before."""
        figures = (self.collector.figures[index] for index in reversed(rates))
        done = next((f.value for f in figures if f.measure == "完成率" and f.value is not None), None)
        return "" if done is None else LEVEL if done == 100 else UP if done > 100 else DOWN

    def _explain_change(self, place: Place, plain: str, reason: str) -> bool:
        """ "公务接待费减少的主要原因是…"."""
        change = saying_words.bare_change(plain) or _either_way(plain)
        if change is None:
            return False
        self.collector.note_base(plain, False)
        before = without_degree(without_comparison(plain[: change[1]]))
        subject = self.collector.subject(self.collector.items.read(before), place)
        if subject is None:
            return False
        figures = self.collector.figures
        recent = self.collector.recent(subject, place)
        changes = [index for index in recent if figures[index].measure in ("增减额", "增减率")]
        same = [index for index in changes if figures[index].direction == change[0]]
        matching = same or [index for index in changes if figures[index].direction in (LEVEL, "")]
        if bases.names_base(plain):
            past = _is_past(self.collector.running.base)
            matching = [index for index in matching if _is_past(figures[index].base) == past]
        own = [index for index in matching if figures[index].region == subject.region]
        matching = own or matching
        for index in matching:
            self.collector.explain(index, reason, place)
        if not any(figures[index].item == subject.item for index in matching):
            told = figures[matching[-1]].base if matching else "上年"
            base = self.collector.running.base or told
            said = Statement("增减额", base=base, direction=change[0], reason=reason)
            self.collector.add(place, subject, said)
        self.collector.running.open = []
        return True


def _is_beyond(figure: Figure, direction: str, past: bool) -> bool:
    """Whether a figure states by how much the actual differs from the budget, or from a past year's."""
    moved = figure.measure in ("增减额", "增减率") and figure.value is not None
    against = _is_past(figure.base) if past else figure.base in ("预算数", "年初预算数", "全年预算数")
    return moved and figure.direction == direction and against


def _explained(figures: Sequence[Figure], waiting: Sequence[int], base: str) -> list[int]:
    """The figures that a reason without a name explains: those on the base spoken of last.

    A change on another base joins in only where the same sentence says that it goes the same way.
    """
    last = figures[waiting[-1]]
    past = _is_past(last.base or base)
    if last.measure not in CHANGES:
        return list(waiting)
    kept: list[int] = []
    for index in waiting:
        figure = figures[index]
        beside = figure.spans == last.spans and (
            not _is_past(base) if figure.measure == "完成率" else figure.direction == last.direction
        )
        if _is_past(figure.base) == past or beside:
            kept.append(index)
    return kept


def _either_way(text: str) -> tuple[str, int] | None:
    """ "增减变化": a change whose direction the text leaves open."""
    match = _EITHER_WAY.search(text)
    if match is None or not match.group():
        return None
    return (LEVEL if match.group("level") else "", match.start())


def _is_past(base: str) -> bool:
    """Whether a base is an earlier year, not a budget of the same year."""
    return base.startswith("上年") or bool(re.match(r"20\d\d年", base))

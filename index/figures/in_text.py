"""Paragraphs -> figures: every number of the prose with its item, measure, year and reason.

Reads each sentence clause by clause: an amount takes the item named right before it, a
change takes the item and the base spoken of, a reason takes the changes it explains, and
items under "其中：" know their parent. Knows the order of reading; stated_numbers, sayings
and reasons know what clauses say. No list of items anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.figures import bases, change_words, reason_words
from index.figures.amounts import find_amounts
from index.figures.collector import FigureCollector, Place, Running
from index.figures.context import approved_measure, tells_execution
from index.figures.headed import project_appraised, project_named, project_opened
from index.figures.item_names import ItemName, is_level_mark, is_levelled
from index.figures.named_together import told_in_turn
from index.figures.openers import (
    goes_to_parts,
    is_list_opener,
    list_mark,
    lists_parts,
    opener_item,
    starts_list,
)
from index.figures.reasons import ReasonReader
from index.figures.sayings import SayingReader
from index.figures.sentences import BLANK, Aside, Clause, asides, blank_out, split_clauses, split_sentences
from index.figures.slipped_years import with_slipped_years
from index.figures.stated_goals import stated_goals
from index.figures.stated_numbers import NumberReader
from index.figures.subject import Subject
from index.figures.subjects import Subjects
from index.normalise import PLAN_END, Compact, compact, compact_text, to_yuan, without_list_mark
from index.types import Figure, Paragraph, Report

_LONGEST_SAYING = 300
_SHORT_LINE = 40  # characters: a line of a list that has no marks
_PLACE_LED = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[①-⒛])?"
    r"(?P<place>(?![全各本])[\u4e00-\u9fff]{2,20}?(?:区|县|旗|园|管委会))(?:（[^）]{2,20}）)?(?:20\d\d年度?)?"
    r"[\u4e00-\u9fff]{0,8}(?:执行|收支|预算|决算|完成)情况[：:。]"
)
_OPENING = re.compile("([^，。：；\\d]{2,12})[。：]")
_STAFF_LED = re.compile(  # 某中心有事业编制18名，…: whose people a sentence goes on to count
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[①-⒛])?"
    r"(?P<body>(?![我本该各全其年]|20)[\u4e00-\u9fff]{3,24}?(?:局|委|办|厅|院|校|学|中心|所|站|馆|队|社|本级|机关|园|团|处))"
    r"(?:（[^）]{1,12}）)?(?=(?:共有|现有|有|核定|实有|年末|20\d\d年末)?(?:人员|在编|在职|行政|事业|参公|编制|职工|教职工)[^，。；]{0,8}\d)"
)
_TASK_LED = re.compile(  # （四）改善民生，办好实事。: what is done next, and of no budget told before
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])"
    r"(?![^。]*(?:收入|支出|收支|预算|决算|债务|[本直]级|情况))[^，。；：\d]{2,20}(?:，[^，。；：\d]{2,20}){0,3}。"
)
_GLOSSARY = re.compile("名词解释|相关术语|专业名词|^目录$")
_FORM = re.compile(r"[<>=≥≤]=?[\d.]|\d(?:%|分)? \d+(?:\.\d+)?(?: |$)|\d\.\d\d \d")
_TELLING = re.compile(
    "原因|主要情况|持平|一致|相[同等]|变化|不变|无|没有|未|不涉及|不存在|空表|（[类款项]）|增|减|下降|用于|影响"
)
_PERIOD = re.compile("“十[一二三四五]五”(?:时期|期间|以来)|五年来|五年间")
_OF_PERIOD = re.compile(r"[^，。；\d]{0,6}“十[一二三四五]五”(?:时期|期间|以来)(?=，|全|我|一般)")
_SHARED = re.compile(r"[^，。]{2,40}，占(?:比)?[\d（]")
_DEFINES = re.compile("(?:该|本|此)项?(?:科目|支出|经费|资金|费用|款项)?(?:主要)?(?:反映|核算|是指|指)")
_MADE_OF = re.compile(  # 收入预算包括甲、乙等丙，以及丁。
    r"(?P<whole>[^，。；：、\d]{0,12}(?:收入|支出)(?:预算|决算)?)(?:主要)?包括[^，。；：、]+[，、][^。：]*。?$"
)
_LIST_START = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⒛]|——|—|-|·|●|其中)")
_CUT_OFF = re.compile(r"[，。；][^。；：！？]*(?:[\u4e00-\u9fff\d，、]\s*)$")
_LABEL = "[\u4e00-\u9fff]{4,10}："
_FIELD = re.compile(f"(?!.*原因){_LABEL}.")  # of a form told in lines: 预算安排规模：80万元
_FIELD_ENDS = re.compile(rf"[。；](?=\s*{_LABEL})")
_REMARKS = re.compile("主要是|主要原因|原因|主要用于|主要由于|主要系|增加|减少|下降|增长")
_OF_THE_ITEM = re.compile(
    "比|较|与|同比|增长|下降|增加|减少|占|完成|主要是|主要原因|原因|主要用于|主要由于|不含"
)
_OF_SAME_BASE = re.compile(  # the sides, or the parts, of a comparison that was opened before
    "在?(?:收入|支出)方面，|(?:其中[：，]?)?(?:[一二三四五六]是|[①-⑨])"
)
_PARTS_MAINLY = re.compile(
    r"主要[是为有][^，。；、\d\x00]{2,24}\d[\d.,]*(?:万|亿)?元[，、](?![与较比同占])[^，。；、\d\x00]{2,24}\d[\d.,]*(?:万|亿)?元"
)
_OTHER_CUT = re.compile(
    "按[^，]{1,10}(?:分类?|划分?|统计)(?:看|为)?$"
)  # the same whole, in parts of another kind
_BOTH_OF_IT = re.compile("(?:预算|决算|财政)?(?:收支|收入和支出)?(?:预算|决算)?")
_SIDE_OPENED = re.compile("^(?:从|分)[^，]{0,4}(收入|支出)(?:项目|科目|结构|构成|类型|完成|执行|情况)+看$")
_SIDES = ("收入", "支出")
_BARE_SIDE = re.compile("^(?:20\\d\\d年|当年|本年)?的?|安排$")  # 主要支出安排情况如下
_ENDS_IN_LEVEL = re.compile(r"（(?:[类款项]|\d{2})）[。：]?$")
_AS_OF = re.compile(r"(?:截至|截止)(?P<year>20\d\d)年.*：$")
_PARTS_HEADED = re.compile("(?:预算|决算|执行)?的?(?:结构|构成)(?:情况|说明)*$")  # of what the parts follow
_DONE_NEXT = re.compile(  # 核减2032年预算5万元, 兑付2030年补贴3万元: of another year than what is told
    r"(?:[核扣调压削]减|取消|抵[扣减]|[列编纳]入|结转|兑[付现]|[偿归]还|清[算偿]|结算|补发|支付)[^，；。\d]{0,6}(?P<year>20\d\d)年"
)
_TO_PLAN_END = re.compile(PLAN_END)
_ANEW = re.compile(r"20\d\d年度?(?:年初|全年|批复的?)?预算(?:安排|收支|总额)?(?:数|为|是|共|资金)*\d")
_ITEM_MOVED = re.compile(  # 1.甲支出比上年增加5万元: a reason of its whole that has a move of its own
    r"[（(]?\d{1,2}[)）、.．][^，。；\d]{2,20}(?:支出|收入|经费|费)(?:预算|决算)?数?(?:比|较)[^，。；\d]{0,12}[增减升降][^，。；\d]{0,3}\d[\d.]*(?:万|亿)?元"
)
_MONEY_NAME = re.compile("(?:收入|支出|经费|资金|债[务券]?|国债|贷款|补助)$")


def paragraphs_to_figures(paragraphs: Sequence[Paragraph], report: Report) -> list[Figure]:
    """Figures stated in prose, in order of appearance.

    Args:
        paragraphs: the report's paragraphs, headings included.
        report: whose report it is; its year, kind and organisation settle what the text omits.

    Returns:
        One Figure a number, and one for each statement of no change, of no such money, or
        of a change or reason without a number. Group numbers start at 1.
    """
    reader = _TextReader(report)
    for paragraph in _rejoined(paragraphs):
        for field in _fields_of(paragraph):
            reader.read(field)
    return with_slipped_years(reader.collector.figures, report.year)


def _rejoined(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs with those put together that a page or table end broke inside a sentence."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        last = joined[-1] if joined else None
        if last is not None and _breaks_off(last, paragraph):
            joined[-1] = replace(last, text=last.text + paragraph.text, spans=last.spans + paragraph.spans)
        else:
            joined.append(paragraph)
    return joined


def _fields_of(paragraph: Paragraph) -> list[Paragraph]:
    """A form of a project told in one paragraph (项目名称：甲。预算安排规模：9万元。) field by field."""
    if project_named(compact_text(paragraph.text)) is None:
        return [paragraph]
    cuts = [0, *(stop.end() for stop in _FIELD_ENDS.finditer(paragraph.text)), len(paragraph.text)]
    return [paragraph.part(start, end) for start, end in pairwise(cuts)]


def _breaks_off(last: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph stops inside a sentence that the next one goes on with."""
    if last.is_heading or following.is_heading or last.headings != following.headings:
        return False
    if _FIELD.match(last.text) and _FIELD.match(following.text):
        return False
    goes_on = not _LIST_START.match(following.text.lstrip()) and not _FORM.search(following.text)
    return goes_on and bool(_CUT_OFF.search(last.text))


_LEAVES_OUT = re.compile("(?:若|如|但)?(?:剔除|扣除|不考虑|不含)")
_PAIR = 2  # parts of a list
_ROUNDED = 200  # what parts may be off their whole by rounding, as the share of it
_AFTERWARDS = re.compile("(?:[^，。；]{0,8}(?:因素|影响))?(?:之?后|以外)?$")


class _TextReader:
    """Reads paragraphs in order and collects their figures."""

    def __init__(self, report: Report) -> None:
        self.collector = FigureCollector(report)
        self.numbers = NumberReader(self.collector)
        self.sayings = SayingReader(self.collector)
        self.reasons = ReasonReader(self.collector)
        self.tail = ""  # the last characters of the paragraph before
        self.named = False  # the paragraph before only names a subject with its levels

    # ---- paragraphs and sentences -----------------------------------------------------------

    def read(self, paragraph: Paragraph) -> None:
        """Take in one paragraph."""
        short = compact(paragraph.text)
        headings = tuple(compact_text(heading) for heading in paragraph.headings)
        has_amounts = bool(find_amounts(short.text))
        if short.text and _FORM.search(short.text):
            self._read_goals(paragraph, short)
        if not short.text or _FORM.search(short.text):
            return
        if any(_GLOSSARY.search(heading) for heading in headings):
            if not has_amounts and "原因" not in short.text:
                return
            headings = ()  # prose after a glossary that has no heading of its own
        self._start_paragraph(headings, short.text, compact_text(paragraph.led_by))
        if has_amounts or (not paragraph.is_heading and _TELLING.search(short.text)):
            self._read_sentences(paragraph, short)
        elif short.text.endswith("：") and is_list_opener(short.text.rstrip("：")):
            self._note_whole(short.text, paragraph.headings)
        if not has_amounts and (dated := _AS_OF.match(short.text)):
            self.collector.running.year = int(dated.group("year"))  # 截至2031年底，…如下：
        if has_amounts or not paragraph.is_heading:
            self.tail = short.text.rstrip()[-2:]
            self.named = not has_amounts and _names_subject(short.text)

    def _note_whole(self, opener: str, headings: tuple[str, ...]) -> None:
        """Speak of the whole whose parts the paragraphs after "主要税收收入项目情况如下：" are."""
        name = self.collector.items.read(opener_item(opener))
        whole = self._side_opened(opener.rstrip("："), headings)
        if whole is not None:
            self.collector.subjects.lists.clear()
            self.collector.subjects.current = whole
        elif _MONEY_NAME.search(name.name):
            self.collector.subjects.lists.clear()
            self.collector.subjects.take(name)

    def _read_goals(self, paragraph: Paragraph, short: Compact) -> None:
        """What a paragraph of goals sets out, each a statement of its own."""
        collector = self.collector
        found = list(stated_goals(paragraph, short, collector.report, collector.running.groups))
        collector.figures += found
        collector.running.groups += len(found)

    def _start_paragraph(self, headings: tuple[str, ...], text: str, led_by: str) -> None:
        collector = self.collector
        same = headings == collector.headings
        keeps = self._keeps_list(text, same)
        goes_on = same or bool(_LIST_START.match(text))
        opened = self._after_opener() and goes_on and not collector.subjects.below_none()
        if opened and collector.subjects.current is not None:
            stated = not collector.subjects.current.weak
            collector.subjects.open_list(by_paragraph=stated and bool(_LIST_START.match(text)))
            keeps = True
        if self.tail.endswith("；"):
            collector.subjects.drop_empty()
        if self.named and same and not keeps and collector.subjects.current is not None:
            collector.subjects.head = collector.subjects.current
        collector.subjects.start_paragraph(headings, keeps, same, list_mark(text), bool(_ANEW.match(text)))
        if level := self._level_opened(text):
            collector.subjects.lead_item_by(level, headings)
        if same and _TASK_LED.match(text):
            collector.subjects.leave_place()
        headed = _PARTS_HEADED.search(headings[-1]) if headings and not same else None
        if headed and _LIST_START.match(text):
            collector.subjects.open_section(headings[-1][: headed.start()])
        collector.subjects.project = project_opened(text)
        named = project_named(text)
        if named is not None:
            collector.subjects.lists.clear()  # 项目二： in front of it opens no list of the project before
            collector.subjects.head = collector.subjects.current = named
        collector.headings = headings
        collector.lead = led_by
        of_list = self._after_opener() if _LIST_START.match(text) else keeps
        year = collector.running.year if of_list else None
        collector.running = _next_running(collector.running, text, same)
        collector.running.year = year  # of the list that the paragraph belongs to

    def _level_opened(self, text: str) -> str:
        """The level that a paragraph opens with as if it were a heading (2.市级。收入…), "" without one."""
        opening = _OPENING.match(without_list_mark(text))
        name = self.collector.items.read(opening[1]) if opening else ItemName()
        return name.region if _BOTH_OF_IT.fullmatch(name.name) and not name.generic else ""

    def _after_opener(self) -> bool:
        return self.tail.endswith("：") or self.tail == "其中"

    def _keeps_list(self, text: str, same: bool) -> bool:
        """Whether a list that an earlier paragraph opened goes on."""
        marked = bool(_LIST_START.match(text)) and (same or self._after_opener())
        plain = bool(self.tail) and self.tail[-1] not in "。：；！？" and len(text) <= _SHORT_LINE
        goes_on = marked or self.tail.endswith("；") or (same and (plain or bool(_SHARED.match(text))))
        return bool(self.collector.subjects.lists) and goes_on

    def _read_sentences(self, paragraph: Paragraph, short: Compact) -> None:
        sentences = split_sentences(short.text)
        amounts = tuple(find_amounts(short.text))
        place = Place(paragraph, short, (), short.text, amounts)
        position = 0
        while position < len(sentences):
            number, (start, end) = position, sentences[position]
            position += 1
            while position < len(sentences) and self._goes_on(short.text, (start, end), sentences[position]):
                end = sentences[position][1]
                position += 1
            self._read_sentence(place, start, end, number)

    def _goes_on(self, text: str, bounds: tuple[int, int], following: tuple[int, int]) -> bool:
        return self.reasons.goes_on(text, bounds, text[following[0] : following[1]])

    def _read_sentence(self, whole: Place, start: int, end: int, number: int) -> None:
        text, running = whole.compact.text, self.collector.running
        told = bool(whole.amounts_in(start, end))
        if _DEFINES.match(text[start:end]) and not told:
            return  # what a subject stands for in general leaves what was said of it as it is
        if (made := _MADE_OF.match(text[start:end])) and not told:
            self._name_whole(made["whole"])
            return
        self.collector.subjects.start_sentence(number, text[start:end])
        self.collector.subjects.appraise(project_appraised(text[start:end]))
        if led := _PLACE_LED.match(text[start:end]):  # 某开发区2031年预算执行情况：… until the next place
            self.collector.subjects.lead_by(led.group("place"))
        self.collector.subjects.count_staff_of(self._staff_of(text[start:end]))
        speaking = _speaking(whole, text, start, end)
        spans = whole.paragraph.locate(*whole.compact.raw_span(start, end))
        place = replace(whole, spans=spans, visible=blank_out(text, speaking))
        explains = reason_words.reason_marks(text[start:end])[:1]
        goes_on = (explains and explains[0][0] == 0) or (
            _OF_SAME_BASE.match(text[start:end]) and not bases.names_base(text[start:end])
        )
        running.base = running.base if goes_on else ""
        running.cause = ""
        running.approved = running.approved if not tells_execution(text[start:end]) else ""
        year, several = running.year, running.spans_years
        of_period = bool(_OF_PERIOD.match(text, start))
        if of_period:
            running.year, running.spans_years = None, True
        attached = number == 0 and running.reason_pending
        if attached:
            running.reason_pending = False
            self.reasons.attach(place, text[start:end])
        if not attached or _ITEM_MOVED.match(text, start, end):
            self._read_stretch(place, start, end, speaking)
        self.collector.explain_moves(place)
        running = self.collector.running
        if of_period:
            running.year, running.spans_years = year, several
        elif not told and self.collector.strays_from(year, text[start:end]):
            running.year = year
        elif (cut := _DONE_NEXT.search(text, start, end)) and running.year == int(cut["year"]):
            running.year = year  # what follows is told of the year before again
        elif _TO_PLAN_END.search(text, start, end):
            running.year = year  # the end of a plan is the year of its level alone

    def _name_whole(self, words: str) -> None:
        """Speak of the whole whose parts a sentence names without amounts, but for 收入 alone."""
        name = self.collector.items.read(words)
        if name.name:
            self.collector.subjects.take(name, weak=True)

    def _staff_of(self, sentence: str) -> str:
        """The body below the reporting one whose people a sentence counts, "" for the own body."""
        if sentence.startswith("其中"):
            return self.collector.subjects.body
        led, report = _STAFF_LED.match(sentence), self.collector.report
        body = led.group("body") if led else ""
        return "" if body in (report.organisation, *report.aliases) else body

    # ---- stretches of a sentence ------------------------------------------------------------

    def _read_stretch(self, place: Place, start: int, end: int, speaking: Sequence[Aside]) -> None:
        """Read `visible[start:end]`: clauses, then a reason, then clauses again."""
        position = start
        for low, high in reason_words.reason_marks(place.visible[start:end]):
            mark = start + low, start + high
            if mark[0] < position or self.reasons.leads(place, start, mark, end):
                continue
            prefix = self._prefix_start(place, position, mark[0])
            self._read_clauses(place, position, prefix, speaking)
            stop = self.reasons.end_of(place.visible, mark[1], end)
            position = prefix
            before = re.split("[，；。：]", place.visible[start:prefix].rstrip("，："))[-1]
            words = place.visible[prefix : mark[0]], place.visible[slice(*mark)]
            if self.reasons.take(place, before, words, (mark[1], stop)):
                self._read_inside(place, mark[1], stop, speaking)
                position = stop
        self._read_clauses(place, position, end, speaking)

    @staticmethod
    def _prefix_start(place: Place, low: int, high: int) -> int:
        """Where the words that run into a reason mark begin: their clause, or behind its last number."""
        begun = max(place.visible.rfind(mark, low, high) for mark in "，；。：" + BLANK)
        begun = low if begun < low else begun + 1
        changes = [
            amount.end for amount in place.amounts_in(begun, high) if amount.is_money or amount.is_share
        ]
        return max([begun, *changes])

    def _read_inside(self, place: Place, start: int, end: int, speaking: Sequence[Aside]) -> None:
        """Numbers inside a reason: figures of their own, which leave the subject alone."""
        if not place.amounts_in(start, end):
            return
        collector = self.collector
        kept, subjects = replace(collector.running, open=list(collector.running.open)), collector.subjects
        collector.subjects = Subjects(collector.items, head=subjects.head)
        self._read_clauses(replace(place, inner=True), start, end, speaking)
        collector.running = replace(kept, groups=collector.running.groups)
        collector.subjects = subjects

    def _read_clauses(self, place: Place, start: int, end: int, speaking: Sequence[Aside]) -> None:
        """Read the clauses of a stretch, each bracketed remark after the clause it follows."""
        waiting = [aside for aside in speaking if start <= aside.start and aside.end <= end]
        for clause in split_clauses(place.visible, start, end, _listed_cuts(place, start, end)):
            self._read_clause(place, clause)
            while waiting and waiting[0].end <= clause.end + 1:
                self._read_aside(place, waiting.pop(0))
        for aside in waiting:
            self._read_aside(place, aside)

    def _read_aside(self, place: Place, aside: Aside) -> None:
        """A bracketed remark: a list under the current item, or a reason."""
        text = place.compact.text
        subjects, running = self.collector.subjects, self.collector.running
        kept = subjects.current, subjects.head, list(subjects.lists), running.base
        statement = running.group, running.grouped
        if not _OF_THE_ITEM.match(text[aside.start : aside.end]):
            subjects.open_list()
            if subjects.lists and subjects.lists[-1] not in kept[2]:
                subjects.lists[-1].by_bracket = True
        inner = _speaking(place, text, aside.start, aside.end)
        year = running.year
        before, after = place.visible[: aside.start - 1], place.visible[aside.end :]
        opened = before + "，" + text[aside.start : aside.end] + after
        nested = replace(place, visible=blank_out(opened, inner))
        running.parted = self._change_parted(place, aside)
        self._read_stretch(nested, aside.start - 1, aside.end, inner)
        running.parted = None
        subjects.current, subjects.head, subjects.lists, running.base = kept
        running.group, running.grouped = statement
        running.year = year

    def _change_parted(self, place: Place, aside: Aside) -> change_words.Change | None:
        """The change in front of a bracket whose bare amounts add up to it, None for other brackets."""
        last = self.collector.last()
        parts = place.amounts_in(aside.start, aside.end)
        ahead = place.amounts_in(0, aside.start)
        if last is None or last.measure != "增减额" or last.spans != place.spans or not last.value:
            return None
        if len(parts) < 2 or ahead[-1].printed != last.printed:
            return None
        whole = to_yuan(abs(last.value), last.unit)
        adds_up = whole == sum(to_yuan(part.value, part.unit) for part in parts if part.is_money)
        return change_words.Change(last.direction, "", base=last.base) if adds_up else None

    # ---- clauses ----------------------------------------------------------------------------

    def _read_clause(self, place: Place, clause: Clause) -> None:
        text = place.visible[clause.start : clause.end]
        subjects = self.collector.subjects
        if clause.lead == "；":
            if not self._sums_up(place, clause):
                subjects.close_at_semicolon()
            self.collector.running.cause = ""
        running = self.collector.running
        running.approved = approved_measure(text, bool(place.amounts_in(clause.start, clause.end))) or (
            "" if tells_execution(text) else running.approved
        )
        subjects.note_pause(clause.lead, text)
        subjects.note_ordinal(text)
        subjects.note_budget_moved(text)
        if starts_list(text) or self._goes_to_parts(place, clause) or self._parts_mainly(place, clause):
            subjects.open_list()
            if clause.lead == "，" and not place.visible.startswith("：", clause.end):
                subjects.close_by_comma()
        found = place.amounts_in(clause.start, clause.end)
        amounts = [amount for amount in found if place.visible[amount.start] != BLANK]
        told = amounts[-1].end - clause.start if amounts else None
        self.collector.note_base(text, bool(amounts), told)
        if amounts:
            spoken = subjects.current, subjects.first, subjects.head
            counts = self.sayings.note_counting_use(place, text, amounts)
            self.numbers.read(place, clause, amounts)
            ahead = text[: amounts[0].start - clause.start]
            behind = text[amounts[-1].end - clause.start :]
            if _LEAVES_OUT.match(text) and _AFTERWARDS.match(behind) and "后" not in ahead:
                subjects.current, subjects.first, subjects.head = spoken  # what follows is said of the thing
                self.collector.running.basis = ahead
            if counts and not re.match(r"[，、]\d", place.visible[clause.end :]):
                subjects.current, subjects.first, subjects.head = spoken  # not spoken of any further
            if not lists_parts(place.visible, amounts[-1].end):
                self.sayings.note_use(place, place.visible[amounts[-1].end : clause.end])
        elif place.inner:
            self.sayings.note_growing(text)
        elif len(text) <= _LONGEST_SAYING:
            self.sayings.read(place, clause)
        if is_list_opener(text) and not place.inner:
            self._open_list(place, "" if amounts else text)
        elif amounts and lists_parts(place.visible, amounts[-1].end):
            subjects.open_list()
        self.sayings.note_rank(place, clause)

    def _sums_up(self, place: Place, clause: Clause) -> bool:
        """Whether what a list has told and what semicolons part from here on make up its whole.

        收入9亿元，下降2%，其中：甲4亿元，下降1%；乙3亿元，增长2%；丙2亿元: none of them ends the list.
        """
        listed = self.collector.subjects.lists[-1:]
        told = [figure for figure in self.collector.amounts_told(place) if figure.value]
        whole = next((f for f in reversed(told) if listed and f.item == listed[0].parent.item), None)
        if whole is None:
            return False
        parts = [to_yuan(f.value or Decimal(0), f.unit) for f in told if f.ancestors[-1:] == (whole.item,)]
        low = clause.start
        for part in place.visible[low:].split("。")[0].split("；"):
            first = next((a for a in place.amounts_in(low, low + len(part)) if a.is_money), None)
            parts += [to_yuan(first.value, first.unit)] if first else []
            low += len(part) + 1
        of = to_yuan(whole.value or Decimal(0), whole.unit)
        return len(parts) > _PAIR and abs(of - sum(parts)) <= of / _ROUNDED

    def _goes_to_parts(self, place: Place, clause: Clause) -> bool:
        """Whether a clause is the first of those that tell to what an amount goes, and how much to each.

        Money that it names itself (甲债券主要用于乙4万元、丙3万元) is spoken of from there on.
        """
        goes = goes_to_parts(place.visible, clause.start)
        if goes is None or not goes["whole"]:
            return goes is not None
        name = self.collector.items.read(goes["whole"])
        if _MONEY_NAME.search(name.name):
            self.collector.subjects.take(name, weak=True)
        return bool(_MONEY_NAME.search(name.name or name.generic))

    def _parts_mainly(self, place: Place, clause: Clause) -> bool:
        """Whether a clause begins the parts of an amount (支出9万元，主要为甲4万元、乙3万元)."""
        last = self.collector.last()
        told = last is not None and last.measure not in ("增减额", "增减率") and last.spans == place.spans
        return told and bool(_PARTS_MAINLY.match(place.visible, clause.start))

    def _side_opened(self, opener: str, headings: tuple[str, ...]) -> Subject | None:
        """The income or the expenditure told last, where a list of its parts is opened by that bare word."""
        seen = _SIDE_OPENED.search(opener)
        side = seen.group(1) if seen else _BARE_SIDE.sub("", opener_item(opener))
        return self.collector.whole_of(side, headings) if side in _SIDES else None

    def _open_list(self, place: Place, opener: str) -> None:
        """Open a list under the whole that its opener names, or under the running item."""
        if _OTHER_CUT.match(opener) and self.collector.subjects.lists:
            self.collector.subjects.cut_again()
            return
        name = self.collector.items.read(opener_item(opener)) if opener else ItemName()
        whole = self._side_opened(opener, place.paragraph.headings)
        if whole is not None:
            self.collector.subjects.current = whole
        elif _MONEY_NAME.search(name.name):
            self.collector.subjects.take(name, weak=True)
        elif name.region and _BOTH_OF_IT.fullmatch(name.name):  # …，市本级收支安排如下： no longer of all
            self.collector.subjects.lead_section_by(name.region)
            return
        elif self.collector.subjects.below_none() and not name.name:
            return  # 甲费…，乙费…，丙费…。具体如下： what follows is below none of them
        elif self._tells_none() and not name.name:
            return  # 无甲拨款。支出包括： nothing is a part of what there is none of
        self.collector.subjects.open_list()

    def _tells_none(self) -> bool:
        """Whether the last thing told is that there is none of what is spoken of."""
        last, current = self.collector.last(), self.collector.subjects.current
        return last is not None and last.printed == "无" and current is not None and current.item == last.item


def _names_subject(text: str) -> bool:
    """Whether a paragraph ends in the mark, or the code, of the level of a subject that it names."""
    return is_levelled(text) and _ENDS_IN_LEVEL.search(text) is not None


def _next_running(running: Running, text: str, same: bool) -> Running:
    """What the next paragraph inherits: the group's number, and a reason left open."""
    several = bool(_PERIOD.search(text)) and not re.search(r"20\d\d年", text[:30])
    kept = running.grouped if same else None
    fresh = Running(group=running.group, groups=running.groups, grouped=kept, spans_years=several)
    fresh.fund = running.fund if same and text.startswith("收支") else ""
    fresh.base = running.base if same and reason_words.goes_on(text) else ""
    explains = same and re.match("(?:主要|变动|增减|其)*(?:原因|由于)", text)
    if running.reason_pending or explains:
        fresh.open, fresh.reason_pending = running.open, running.reason_pending
    return fresh


def _speaking(place: Place, text: str, start: int, end: int) -> list[Aside]:
    """The bracketed remarks of a stretch that say something of their own."""
    return [aside for aside in asides(text, start, end) if _speaks(place, text, aside)]


def _speaks(place: Place, text: str, aside: Aside) -> bool:
    inside = text[aside.start : aside.end]
    if is_level_mark(f"（{inside}）"):
        return False
    remarks = len(inside) > 6 and bool(_REMARKS.match(inside))
    return remarks or bool(place.amounts_in(aside.start, aside.end))


def _listed_cuts(place: Place, start: int, end: int) -> set[int]:
    """The marks 、 that part two amounts, or a blanked remark and the next amount."""
    text = place.visible
    kept = told_in_turn(text, start, end, place.amounts)
    ends = {amount.end for amount in place.amounts if text[amount.end : amount.end + 1] == "、"}
    cuts = {at for at in ends if not any(low <= at < high for low, high in kept)}
    return cuts | {start + match.end() - 1 for match in re.finditer(f"{BLANK}、", text[start:end])}

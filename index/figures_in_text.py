"""Paragraphs -> figures: every number of the prose with its item, measure, year and reason.

Reads each sentence clause by clause: an amount takes the item named right before it, a
change takes the item and the base spoken of, a reason takes the changes it explains, and
items under "其中：" know their parent. Knows the grammar of budget prose, no list of items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from index import change_words
from index.amounts import Amount, find_amounts, noun_after
from index.change_words import DOWN, LEVEL, UP, Change, Ratio
from index.figure_context import default_measure, heading_year, measure_in, scope_of, spoken_year
from index.item_names import LEVEL_MARK, ItemName, ItemReader, without_comparison
from index.normalise import Compact, compact, compact_text
from index.sentences import BLANK, Aside, Clause, asides, blank_out, split_clauses, split_sentences
from index.subjects import Subject, Subjects, is_list_opener, list_mark, opener_item, same_item, starts_list
from index.types import Figure, Paragraph, Report, Span

_SKIPPED = re.compile("名词解释|相关术语|专业名词|^目录$")
_CHANGES = ("增减额", "增减率", "完成率", "差异率")
_USE_MARK = re.compile(
    r"^(?:主要|重点|专项|全部)?(?:是)?(?:用于|用来)(?:以下)?：?|^主要(?:安排|保障|支持|开展)用于：?|^(?:费用)?开支内容(?:包括|为|主要是)?：?"
    r"|^(?P<weak>支持|保障|推动|促进|助力|推进)(?=.{6,})"
)
_FORM = re.compile(r"[<>=≥≤]=?[\d.]|\d(?:%|分)? \d+(?:\.\d+)?(?: |$)|\d\.\d\d \d")
_BUDGETS = ("年初预算数", "全年预算数", "预算数")
_ITEM_LIKE = re.compile(r"(?:支出|收入|经费|费|资金|债务|余额|补贴|保险|公积金|采购|基金|转移支付|补助|税|拨款|金|收支|预算|决算)(?:总体|情况)?$")
_BASIS = re.compile("(?:年均|自然口径|同口径|可比口径|(?:剔除|扣除)[^，；]{2,30}?)$")
_APART = re.compile("(?:剔除|扣除|按可比口径|按同口径|按自然口径|同口径|自然口径|可比口径)[^，；]{0,30}$")
_PERIOD = re.compile("“十[一二三四五]五”(?:时期|期间|以来)|五年来|五年间")
_SPENT_ON = re.compile(r"^(?:成立|设立|建立|用于|支持|保障|实施|推进|推动|购买|购置|新建|建设|发放|开展|加强|解决|作为)(?=[\u4e00-\u9fff“]{3,24}$)")
_CLAUSE_LIKE = re.compile(r"不|将|应当|必须|按照|根据|纳入|列入|落实|加强|严格|实行|导致|坚持|切实|进一步|我们|工作|是|等[^，]{0,2}$|第[一二三四五六七八九十\d]|位列|位居|增长|下降|同比|批准")
_SHARED = re.compile(r"[^，。]{2,40}，占(?:比)?[\d（]")
_RANK = re.compile(r"(?:排名?|位列|位居|居|列|位次|排在)(?P<where>[\u4e00-\u9fff]{0,6}?)第(?P<rank>[一二三四五六七八九十\d]{1,3})(?:位|名|（|，|。|、|$)")
_LIST_START = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳]|——|—|-|·|●|其中)")
_CUT_OFF = re.compile(r"[，。；][^。；：！？]*(?:[\u4e00-\u9fff\d，、]\s*)$")
_VERB_PARTS = re.compile(r"(惠及|受益|覆盖|资助|审减|核减|节约|节省|压减|结余|结转|收回|偿还|发行|支付|涉及|撬动|带动|拉动|新增)(?:了|资金)?$")


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
        reader.read(paragraph)
    return reader.figures


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


def _breaks_off(last: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph stops inside a sentence that the next one goes on with."""
    if last.is_heading or following.is_heading or last.headings != following.headings:
        return False
    start = following.text.lstrip()
    return bool(_CUT_OFF.search(last.text)) and not _LIST_START.match(start) and not _FORM.search(following.text)


@dataclass(frozen=True)
class _Place:
    """The sentence being read."""

    paragraph: Paragraph
    compact: Compact
    spans: tuple[Span, ...]
    visible: str
    amounts: tuple[Amount, ...]
    inner: bool = False  # inside a reason


@dataclass
class _Running:
    """What a clause inherits from the clauses before it."""

    base: str = ""
    year: int | None = None
    group: int = 0
    grouped: Subject | None = None
    open: list[int] = field(default_factory=list)  # figures that a reason may explain
    cause: str = ""
    use: str = ""
    use_for: str = ""
    spans_years: bool = False  # the paragraph speaks of a five-year period
    basis: str = ""  # "剔除…因素后": what the next change is reckoned on
    use_end: int = 0  # where the use named last ends in the paragraph
    direction: str = ""
    wanted: tuple[str, ...] = ()
    reason_pending: bool = False


class _TextReader:
    """Reads paragraphs in order and collects their figures."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.figures: list[Figure] = []
        self.items = ItemReader((report.organisation, *report.aliases))
        self.subjects = Subjects(self.items)
        self.running = _Running()
        self.headings: tuple[str, ...] = ()
        self.after_opener = False
        self.tail = ""

    # ---- paragraphs and sentences -----------------------------------------------------------

    def read(self, paragraph: Paragraph) -> None:
        """Take in one paragraph."""
        short = compact(paragraph.text)
        headings = tuple(compact_text(heading) for heading in paragraph.headings)
        if not short.text or _FORM.search(short.text):
            return
        if any(_SKIPPED.search(heading) for heading in headings):
            if not find_amounts(short.text):
                return
            headings = ()  # prose after a glossary that has no heading of its own
        self._start_paragraph(headings, short.text)
        if paragraph.is_heading and not find_amounts(short.text):
            return
        sentences = split_sentences(short.text)
        amounts = find_amounts(short.text)
        position = 0
        while position < len(sentences):
            start, end = sentences[position]
            position += 1
            while position < len(sentences) and self._reason_goes_on(short.text, start, end, sentences[position]):
                end = sentences[position][1]
                position += 1
            self._read_sentence(paragraph, short, (start, end), amounts, position)
        self.after_opener = short.text.rstrip().endswith(("：", "其中"))
        self.tail = short.text.rstrip()[-1:]

    def _start_paragraph(self, headings: tuple[str, ...], text: str) -> None:
        same = headings == self.headings
        marked = bool(_LIST_START.match(text))
        keeps = bool(self.subjects.lists) and (marked and (self.after_opener or same) or self.tail == "；" or same and bool(_SHARED.match(text)))
        if self.after_opener and self.subjects.current is not None and (marked or same):
            self.subjects.open_list()
            keeps = True
        self.subjects.start_paragraph(headings, keeps, same, list_mark(text))
        self.headings = headings
        several = bool(_PERIOD.search(text)) and not re.search(r"20\d\d年", text[:30])
        pending, opened = self.running.reason_pending, self.running.open
        self.running = _Running(group=self.running.group, grouped=self.running.grouped if same else None, spans_years=several)
        if pending or (same and re.match(r"^(?:主要|变动|增减|其)*(?:原因|由于)", text)):
            self.running.open, self.running.reason_pending = opened, pending

    def _reason_goes_on(self, text: str, start: int, end: int, following: tuple[int, int]) -> bool:
        """Whether the next sentence continues the reason that this one ends with."""
        marks = change_words.reason_marks(text[start:end])
        if not marks:
            return False
        after = text[following[0] : following[1]]
        reason = text[start + marks[-1][1] : end].strip("。：")
        if not reason:
            return not self._starts_statement(after)
        return change_words.goes_on(after) and (change_words.opens_list(reason) or not _has_comparison(after))

    def _read_sentence(
        self, paragraph: Paragraph, short: Compact, bounds: tuple[int, int], amounts: list[Amount], number: int
    ) -> None:
        start, end = bounds
        low, high = short.raw_span(start, end)
        self.subjects.start_sentence(number - 1, short.text[start:end])
        speaking = [aside for aside in asides(short.text, start, end) if self._speaks(short.text, aside, amounts)]
        place = _Place(paragraph, short, paragraph.locate(low, high), blank_out(short.text, speaking), tuple(amounts))
        self.running.base, self.running.cause = "", ""
        if number > 1 or not self.running.reason_pending:
            self._read_stretch(place, start, end, speaking)
        else:
            self.running.reason_pending = False
            self._attach_reason(short.text[start:end], place.spans)

    def _speaks(self, text: str, aside: Aside, amounts: Sequence[Amount]) -> bool:
        inside = text[aside.start : aside.end]
        if LEVEL_MARK.fullmatch(f"（{inside}）"):
            return False
        has_amount = any(aside.start <= amount.start < aside.end for amount in amounts)
        return has_amount or bool(re.match(r"主要是|主要原因|原因|主要用于|主要由于|主要系|增加|减少|下降|增长", inside)) and len(inside) > 6

    def _read_stretch(self, place: _Place, start: int, end: int, speaking: Sequence[Aside]) -> None:
        """Read `visible[start:end]`: clauses, then a reason, then clauses again."""
        position = start
        marks = [(start + low, start + high) for low, high in change_words.reason_marks(place.visible[start:end])]
        for low, high in marks:
            if low < position or self._leads(place, (start, low), (high, end)):
                continue
            prefix_start = self._prefix_start(place.visible, position, low)
            self._read_clauses(place, position, prefix_start, speaking)
            prefix = place.visible[prefix_start:low]
            stop = self._reason_end(place.visible, high, end)
            if self._take_reason(place, prefix, prefix_start, (high, stop)):
                self._read_inside(place, high, stop, speaking)
                position = stop
            else:
                position = prefix_start
        self._read_clauses(place, position, end, speaking)

    @staticmethod
    def _leads(place: _Place, before: tuple[int, int], after: tuple[int, int]) -> bool:
        """Whether a cause stands in front of its effect ("主要受…影响，收入下降5%")."""
        start = max(before[0], place.visible.rfind("；", before[0], before[1]))
        said = any(start <= amount.start < before[1] for amount in place.amounts)
        follows = any(after[0] <= amount.start < after[1] for amount in place.amounts)
        rest = place.visible[after[0] : after[1]]
        cause = re.match("[受因由][^。；]{3,60}?(?:影响|因素|等)，", rest)
        if place.visible[: after[0]].endswith("得益于"):
            cause = re.match("[^，。；]{2,40}，", rest)
        return follows and not said and cause is not None

    @staticmethod
    def _prefix_start(text: str, low: int, high: int) -> int:
        """Where the clause that runs into a reason mark begins."""
        place = max((text.rfind(mark, low, high) for mark in "，；。：" + BLANK), default=-1)
        return low if place < low else place + 1

    def _reason_end(self, text: str, start: int, end: int) -> int:
        """Where a reason stops: before the next statement, or at the end."""
        for mark in re.finditer(r"[；，]", text[start:end]):
            place = start + mark.start()
            after = text[place + 1 : end]
            if re.match("其中[：，]", after) or after.startswith("其中") and self._starts_statement(after[2:]):
                return place
            if mark.group() == "；" and not change_words.goes_on(after) and (self._starts_statement(after) or _has_comparison(after)):
                return place
            if mark.group() == "，" and re.match(r"(?:完成|占|为)[^，；]{0,14}预算[^，；]{0,6}的\d|(?:比|较|与)[^，；]{0,16}(?:预算|决算)[^，；]{0,10}?(?:增加|减少|持平|下降|增长)", after):
                return place
        return end

    def _starts_statement(self, text: str) -> bool:
        """Whether a text opens with an item and its amount."""
        first = re.split("[；。]", text)[0]
        for amount in find_amounts(first)[:1]:
            left = re.split("[，：]", first[: amount.start])
            own = any(self.items.read(piece).name for piece in left)
            return amount.is_money and own and change_words.change_before(left[-1]) is None
        return False

    def _read_inside(self, place: _Place, start: int, end: int, speaking: Sequence[Aside]) -> None:
        """Numbers inside a reason: figures of their own, which leave the subject alone."""
        if not any(start <= amount.start < end for amount in place.amounts):
            return
        kept, subjects = replace(self.running, open=list(self.running.open)), self.subjects
        self.subjects = Subjects(self.items, head=subjects.head)
        self._read_clauses(replace(place, inner=True), start, end, speaking)
        self.running, self.subjects = replace(kept, group=self.running.group), subjects

    # ---- clauses ------------------------------------------------------------------------------

    def _read_clauses(self, place: _Place, start: int, end: int, speaking: Sequence[Aside]) -> None:
        cuts = {amount.end for amount in place.amounts if place.visible[amount.end : amount.end + 1] == "、"}
        done: set[int] = set()
        for clause in split_clauses(place.visible, start, end, cuts | _cuts_after_blank(place.visible, start, end)):
            self._read_clause(place, clause)
            for aside in speaking:
                if aside.start not in done and start <= aside.start and aside.end <= clause.end + 1:
                    done.add(aside.start)
                    self._read_aside(place, aside)
        for aside in speaking:
            if aside.start not in done and start <= aside.start and aside.end <= end:
                self._read_aside(place, aside)

    def _read_aside(self, place: _Place, aside: Aside) -> None:
        """A bracketed remark: a list under the current item, or a reason."""
        text = place.compact.text
        inner = [inside for inside in asides(text, aside.start, aside.end) if self._speaks(text, inside, place.amounts)]
        visible = place.visible[: aside.start] + text[aside.start : aside.end] + place.visible[aside.end :]
        nested = replace(place, visible=blank_out(visible, inner))
        subject, head, lists = self.subjects.current, self.subjects.head, list(self.subjects.lists)
        base, group, grouped = self.running.base, self.running.group, self.running.grouped
        if not _opens_with_change(text[aside.start : aside.end]):
            self.subjects.open_list()
        first = nested.visible[: aside.start - 1] + "，" + nested.visible[aside.start :]
        self._read_stretch(replace(nested, visible=first), aside.start - 1, aside.end, inner)
        self.subjects.current, self.subjects.head, self.subjects.lists = subject, head, lists
        self.running.base, self.running.grouped = base, grouped
        if group != self.running.group and grouped is None:
            self.running.group += 1

    def _read_clause(self, place: _Place, clause: Clause) -> None:
        text = place.visible[clause.start : clause.end]
        if clause.lead == "；":
            self.subjects.close_at_semicolon()
        self.subjects.note_ordinal(text)
        if starts_list(text):
            self.subjects.open_list()
        amounts = [amount for amount in place.amounts if clause.start <= amount.start < clause.end and place.visible[amount.start] != BLANK]
        self._note_base(text, bool(amounts))
        if amounts:
            self._read_amounts(place, clause, amounts)
        elif place.inner:
            self._note_growing(text)
        else:
            self._read_saying(place, clause, text)
        if is_list_opener(text) and not place.inner:
            whole = self.items.read(opener_item(text)) if not amounts else ItemName()
            if re.search("(?:收入|支出|经费|资金|债务)$", whole.name):
                self.subjects.take(whole, weak=True)
            self.subjects.open_list()
        self._note_rank(place, clause, text)

    def _note_base(self, text: str, has_amounts: bool) -> None:
        found = change_words.comparison(text)
        if found:
            own_year = f"{self.report.year}年"
            self.running.base = found[0].removeprefix(own_year) if "预算" in found[0] else found[0]
        spoken = spoken_year(without_comparison(text), self.report.year)
        if spoken and not re.search(r"(?:上年|去年|上一年)", text):
            self.running.year = spoken if has_amounts or len(text) < 30 else self.running.year

    # ---- numbers ------------------------------------------------------------------------------

    def _read_amounts(self, place: _Place, clause: Clause, amounts: list[Amount]) -> None:
        low = clause.start
        names = self._shared_names(place, clause, amounts)
        for number, amount in enumerate(amounts):
            left = place.visible[low : amount.start].replace(BLANK, "")
            right = place.visible[amount.end : clause.end]
            if names:
                self.subjects.take(ItemName(names[number]))
                left = names[number] + left[left.rfind("分别") + 2 :] if number == 0 else self.running.direction
            self._read_amount(place, amount, left, right)
            low = amount.end
        self._note_use(place, place.visible[low : clause.end])

    def _shared_names(self, place: _Place, clause: Clause, amounts: list[Amount]) -> list[str]:
        """Names of "甲、乙分别增加1万元和2万元"; empty where the counts differ."""
        left = place.visible[clause.start : amounts[0].start]
        if "分别" not in left or len(amounts) < 2:
            return []
        pieces = [piece for piece in re.split("[、和与及]", left[: left.rfind("分别")]) if piece]
        return pieces if len(pieces) == len(amounts) else []

    def _read_amount(self, place: _Place, amount: Amount, left: str, right: str) -> None:
        if change_words.is_old_level(left, right):
            self._emit_level(place, amount, left, "调整前")
        elif change_words.is_new_level(left) and not measure_in(left):
            self._emit_level(place, amount, left, "调整后")
        else:
            self._read_stated(place, amount, left, right)

    def _read_stated(self, place: _Place, amount: Amount, left: str, right: str) -> None:
        change = change_words.change_before(left)
        if change is not None:
            self._emit_change(place, amount, change)
            return
        ratio = change_words.ratio_before(left) if amount.is_share or amount.is_points else None
        if ratio is not None:
            self._emit_ratio(place, amount, ratio)
        elif amount.is_share or amount.is_points:
            self._emit_ratio(place, amount, Ratio("比率", "", left))
        elif amount.unit:
            self._emit_amount(place, amount, left, right)

    def _emit_amount(self, place: _Place, amount: Amount, left: str, right: str) -> None:
        name = self.items.read(left)
        if not name.name and amount.is_money and _SPENT_ON.match(right):
            name = self.items.read(_SPENT_ON.sub("", right, count=1))
        if not amount.is_money:
            name = self._counted(place, amount, name)
        if not amount.is_money and not name.name and self.subjects.first is None:
            return
        subject = self._subject(name, place)
        if subject is None:
            return
        year = spoken_year(without_comparison(left), self.report.year) or self._year()
        measure = self._amount_measure(amount, left, year, name)
        verb = _VERB_PARTS.search(left)
        if verb and not name.name and not subject.part:
            subject = replace(subject, part=verb.group(1))
        direction = ""
        self._add(place, subject, measure, amount.value, amount, year=year, direction=direction)

    def _counted(self, place: _Place, amount: Amount, name: ItemName) -> ItemName:
        """A count's item: the noun behind it ("39个项目"), else the one named in front."""
        after = noun_after(place.visible, amount)
        found = self.items.read(after) if after else ItemName()
        return found if found.name else name

    def _amount_measure(self, amount: Amount, left: str, year: int | None, name: ItemName) -> str:
        if not amount.is_money:
            return "数量"
        if re.search("余额|限额", (name.name or name.generic)[-4:]):
            return "余额" if "余额" in (name.name or name.generic)[-4:] else "限额"
        named = measure_in(left)
        if named == "预算数" and self.report.kind == "部门决算" and "年初" in left:
            return "年初预算数"
        if named == "执行数" and self.report.kind.endswith("决算") and "执行数" not in left and "执行总额" not in left:
            return "决算数"
        parent = self.subjects.lists[-1].parent.item if self.subjects.lists else ""
        if not named and parent.endswith(("余额", "限额")) and "债" in name.name:
            return parent[-2:]
        if not named and self.running.spans_years and year is None:
            return "执行数"
        return named or default_measure(self.report, self.headings, year)

    def _emit_level(self, place: _Place, amount: Amount, left: str, part: str) -> None:
        body = re.sub(r"(?:由|从|原)(?=[^由从]*$)|(?:提高|增加|增长|上升|调整|下降|降低|减少|提升|上调|下调|扩大|压减)(?:到|至|为)$", "，", left)
        pieces = [piece for piece in body.split("，") if piece]
        name = self.items.read(pieces[0]) if pieces else ItemName()
        subject = self._subject(name, place)
        if subject is None:
            return
        year = spoken_year(left, self.report.year) or self._year()
        measure = "数量" if not amount.is_money else default_measure(self.report, self.headings, year)
        measure = "比率" if amount.is_share else measure
        self._add(place, replace(subject, part=part), measure, amount.value, amount, year=year)

    def _emit_ratio(self, place: _Place, amount: Amount, ratio: Ratio) -> None:
        subject = self._subject(self.items.read(ratio.rest), place)
        if subject is None:
            return
        base = ratio.base
        if ratio.measure == "占比" and not base and self.subjects.lists:
            base = self.subjects.lists[-1].parent.item
        if ratio.measure == "差异率":
            base = self._budget_of(subject) or self.running.base or "年初预算数"
        if ratio.measure == "完成率":
            base = base or "预算数"
        direction = _sign_direction(amount.value) if ratio.measure == "差异率" else ""
        self._add(place, subject, ratio.measure, amount.value, amount, base=base, direction=direction)

    def _budget_of(self, subject: Subject) -> str:
        """The budget that the running statement gave for the item, "" without one."""
        for figure in reversed(self.figures[-4:]):
            if figure.item == subject.item and figure.measure in _BUDGETS:
                return figure.measure
        return ""

    def _emit_change(self, place: _Place, amount: Amount, change: Change) -> None:
        measure = "增减率" if amount.is_share or amount.unit in ("", "倍") else "增减额"
        basis = _BASIS.search(change.rest)
        name = self.items.read(change.noun or (change.rest[: basis.start()] if basis else change.rest))
        subject = self._subject(name, place)
        if subject is None:
            return
        direction = self._direction(amount.value, change)
        value = abs(amount.value) * (-1 if direction == DOWN else 1)
        self.running.direction = change.direction
        if amount.is_points:
            subject = replace(subject, part=self._last_ratio() or subject.part)
        part = basis.group() if basis else self.running.basis or subject.part
        self.running.basis = ""
        base = change.base or self.running.base or ("上年" if part != "年均" else "")
        self._add(place, replace(subject, part=part), measure, value, amount, base=base, direction=direction)

    def _direction(self, value: Decimal, change: Change) -> str:
        if value == 0:
            return LEVEL
        if value < 0:
            return DOWN
        if change.doubtful or not change.direction:
            previous = [self.figures[index].direction for index in self.running.open[-1:]]
            return previous[0] if previous and previous[0] else change.direction or UP
        return change.direction

    def _last_ratio(self) -> str:
        last = self.figures[-1] if self.figures else None
        return last.measure if last and last.measure in ("占比", "完成率", "增减率") else ""

    # ---- statements without numbers -------------------------------------------------------------

    def _read_saying(self, place: _Place, clause: Clause, text: str) -> None:
        plain = text.replace(BLANK, "")
        if clause.start < self.running.use_end and place.visible[: clause.start].endswith("，"):
            return
        if re.search("中$", plain) and self._note_whole(plain):
            return
        if self._read_none(place, clause, plain) or self._read_level(place, clause, text):
            return
        unknown = change_words.unknown_rate(plain)
        if unknown and self.subjects.current is not None:
            direction = UP if unknown.subject in ("增长", "增加") else DOWN
            self._add(place, self.subjects.current, "增减率", None, None, printed=unknown.word, base=self.running.base or "上年", direction=direction)
            return
        if self._note_use(place, text) or self._note_cause(plain):
            return
        if _APART.match(plain):
            self.running.basis = plain
            return
        bare, compared = change_words.bare_change(plain), change_words.comparison(plain)
        if compared:
            if bare:
                self._add_bare(place, plain[: bare[1]], bare[0])
            else:
                self._subject(self.items.read(plain[: compared[1]]), place)
            return
        self._note_topic(clause, plain)

    def _read_level(self, place: _Place, clause: Clause, text: str) -> bool:
        level = change_words.level_saying(text.replace(BLANK, ""))
        if level is None or len(text) > 60 or re.search("收支(?:总体)?平衡|保持一致|《", text):
            return False
        if level.word in ("一致", "相同", "相等") and not change_words.names_base(text):
            return False
        verdict = change_words.verdict(text.rstrip("。"))
        subject_text = text[: verdict.start] if verdict else level.subject
        subject = self._subject(self.items.read(re.sub(r"(?:与|同|和|较|比)[^，]*$", "", without_comparison(subject_text))), place)
        if subject is None:
            return False
        base = self.running.base or "上年"
        if verdict:
            base = self._budget_of(subject) or verdict.base if verdict.base == "预算数" else verdict.base
        at = self._span(place, clause.start + level.start, clause.start + level.end) if BLANK not in text else None
        self._add(place, subject, "增减额", Decimal(0), None, printed=level.word, base=base, direction=LEVEL, at=at)
        return True

    def _read_none(self, place: _Place, clause: Clause, text: str) -> bool:
        saying = change_words.none_saying(text)
        if saying is None or len(text) > 120:
            return False
        named = self._none_names(saying.subject)
        subjects = [subject for subject in (self._subject(name, place) for name in named) if subject is not None]
        year = self._year()
        measure = measure_in(saying.subject) or default_measure(self.report, self.headings, year)
        for subject in subjects:
            last = self.figures[-1] if self.figures else None
            if last is None or (last.item, last.printed) != (subject.item, "无"):
                self._add(place, subject, measure, None, None, printed="无", year=year)
        return bool(subjects)

    def _none_names(self, subject: str) -> list[ItemName]:
        both = re.match(r"^(.+?)(收入|支出)(?:、|和|与|及)(收入|支出)(.*)$", subject)
        names = [both.group(1) + both.group(2), both.group(1) + both.group(3)] if both else [subject]
        return [self.items.read(re.sub(r"(?:使用|安排|发生)(?=.{4})|(?:的)?(?:安排|情况)$", "", name)) for name in names]

    def _add_bare(self, place: _Place, before: str, direction: str, reason: str = "") -> None:
        name = self.items.read(re.sub(r"(?:有所|略有|大幅|小幅|明显|相应|均|整体|总体)+$", "", without_comparison(before)))
        subject = self._subject(name, place)
        if subject is None:
            return
        told = [i for i in self._recent(subject, place)[-6:] if self.figures[i].direction == direction and self.figures[i].measure in ("增减额", "增减率")]
        if told:
            self.running.open = [i for i in told if not self.figures[i].reason]
        else:
            self._add(place, subject, "增减额", None, None, printed="", base=self.running.base, direction=direction, reason=reason)

    def _note_growing(self, text: str) -> None:
        """ "项目支出增加" inside a reason: what the amount after it is about."""
        bare = change_words.bare_change(text)
        if bare:
            self.subjects.take(self.items.read(text[: bare[1]]), weak=True)

    def _note_topic(self, clause: Clause, text: str) -> None:
        """A clause without a number may name the item that the next one speaks of."""
        plain = text.strip("。，；：")
        if clause.lead not in ("", "；", "，") or len(plain) > 60:
            return
        if _CLAUSE_LIKE.search(plain) and not LEVEL_MARK.search(plain):
            return
        named = LEVEL_MARK.search(plain) or _ITEM_LIKE.search(plain) or (clause.lead == "" and 2 <= len(plain) <= 26 and not re.search("^(?:其中|具体|按照|根据|受|详见|一|二|三)|年$", plain))
        if named and not is_list_opener(plain) and not change_words.comparison(plain):
            name = self.items.read(plain)
            if name.name and name.name != "□":
                self.subjects.take(name, weak=not LEVEL_MARK.search(plain))

    def _note_whole(self, text: str) -> bool:
        """ "财政拨款支出中，甲…乙…": what follows are parts of it."""
        name = self.items.read(re.sub("中$", "", text.removeprefix("在")))
        if not name.name:
            return False
        self.subjects.take(name, weak=True)
        if self.subjects.lists:
            self.subjects.lists[-1].own -= 1
        self.subjects.open_list()
        return True

    def _note_cause(self, text: str) -> bool:
        if not change_words.is_cause_first(text):
            return False
        self.running.cause = text
        return True

    def _note_use(self, place: _Place, text: str) -> bool:
        """ "主要用于…": kept for the figures of the same item."""
        match = _USE_MARK.match(text.lstrip("，：" + BLANK))
        if match is None:
            return False
        start = place.visible.find(text, max(0, self.running.use_end))
        use = _until_stop(place.compact.text, start) if start >= 0 else text
        if not use or "以下方面" in use or "如下" in use:
            return False
        use = use.strip("，。；：")
        last = self.figures[-1] if self.figures else None
        if match.group("weak") and (last is None or last.spans != place.spans or last.measure in _CHANGES):
            return False
        self.running.use, self.running.use_end = use, start + len(use)
        self.running.use_for = self.subjects.current.item if self.subjects.current else ""
        first = max(0, len(self.figures) - 8)
        same = [i for i in range(first, len(self.figures)) if self.figures[i].group == self.running.group and self.figures[i].item == self.running.use_for]
        for index in same:
            if not self.figures[index].use:
                self.figures[index] = replace(self.figures[index], use=use)
        return True

    def _note_rank(self, place: _Place, clause: Clause, text: str) -> None:
        match = _RANK.search(text)
        if match is None or self.subjects.current is None:
            return
        from index.normalise import parse_number

        value = parse_number(match.group("rank"))
        at = self._span(place, clause.start + match.start("rank"), clause.start + match.end("rank"))
        subject = replace(self.subjects.current, part=f"{match.group('where')}排名")
        self._add(place, subject, "数量", value, None, printed=match.group("rank"), unit="位", at=at)

    # ---- reasons --------------------------------------------------------------------------------

    def _take_reason(self, place: _Place, prefix: str, start: int, bounds: tuple[int, int]) -> bool:
        """Give a reason to what it explains; False where it explains nothing known."""
        reason = place.compact.text[bounds[0] : bounds[1]].strip("，。；： ")
        plain = re.sub(r"^(?:但|而|其|本年|今年|同时)+", "", prefix.replace(BLANK, "")).rstrip("的，：")
        if not reason:
            self.running.reason_pending = bool(self.running.open)
            return self.running.reason_pending
        if reason.startswith("用于"):
            return False
        if not plain or re.fullmatch(r"(?:主要|变动|变化|增减变化|增减变动|差异|其|调整|产生差异|形成差异)+", plain):
            return self._attach_reason(reason, place.spans)
        verdict = change_words.verdict(plain)
        if verdict:
            return self._reason_of_verdict(place, plain[: verdict.start], verdict, reason)
        return self._reason_of_change(place, plain, reason)

    def _attach_reason(self, reason: str, spans: tuple[Span, ...]) -> bool:
        reason = reason.strip("，。；： ")
        if not self.running.open:
            return False
        for index in self.running.open:
            if not (self.figures[index].measure == "完成率" and _is_past(self.running.base)):
                self._explain(index, reason, "", spans)
        self.running.open = []
        return True

    def _reason_of_verdict(self, place: _Place, item: str, verdict: change_words.Verdict, reason: str) -> bool:
        subject = self._subject(self.items.read(item), place)
        if subject is None:
            return False
        rates = [i for i in self._recent(subject, place) if self.figures[i].measure in ("完成率", "差异率")]
        base = next((self.figures[i].base for i in reversed(rates) if self.figures[i].base), verdict.base)
        base = base if verdict.base == "预算数" else verdict.base
        for index in rates:
            self._explain(index, reason, verdict.direction, place.spans)
        value = Decimal(0) if verdict.direction == LEVEL else None
        self._add(place, subject, "增减额", value, None, printed="持平" if value == 0 else "", base=base, direction=verdict.direction, reason=reason)
        self.running.open = []
        return True

    def _reason_of_change(self, place: _Place, plain: str, reason: str) -> bool:
        bare = change_words.bare_change(plain) or _either_way(plain)
        if bare is None:
            return False
        self._note_base(plain, False)
        before = re.sub(r"(?:有所|略有|大幅|小幅|明显|相应|均|整体|总体|变动|变化)+$", "", without_comparison(plain[: bare[1]]))
        subject = self._subject(self.items.read(before), place)
        if subject is None:
            return False
        matching = [i for i in self._recent(subject, place) if self.figures[i].measure in ("增减额", "增减率") and self.figures[i].direction in (bare[0], LEVEL, "")]
        unexplained = [i for i in matching if not self.figures[i].reason]
        for index in unexplained:
            self._explain(index, reason, "", place.spans)
        if not matching:
            self._add(place, subject, "增减额", None, None, printed="", base=self.running.base or "上年", direction=bare[0], reason=reason)
        self.running.open = []
        return True

    def _recent(self, subject: Subject, place: _Place) -> list[int]:
        """Figures of the same item in the last few statements."""
        first = max(0, len(self.figures) - 40)
        return [i for i in range(first, len(self.figures)) if same_item(self.figures[i].item, subject.item) and self.figures[i].headings == place.paragraph.headings]

    def _explain(self, index: int, reason: str, direction: str, spans: tuple[Span, ...]) -> None:
        """Put a reason to a figure; the sentence that gives it joins the figure's spans."""
        figure = self.figures[index]
        if figure.reason:
            return
        more = figure.spans if figure.spans == spans else _joined(figure.spans + spans)
        self.figures[index] = replace(figure, reason=reason, direction=figure.direction or direction, spans=more)

    # ---- figures --------------------------------------------------------------------------------

    def _subject(self, name: ItemName, place: _Place) -> Subject | None:
        if place.inner and not name.name:
            return self.subjects.current
        return self.subjects.take(name)

    def _year(self) -> int | None:
        if self.running.spans_years and not self.running.year:
            return None
        return self.running.year or heading_year(self.headings) or self.report.year

    def _span(self, place: _Place, start: int, end: int) -> Span | None:
        low, high = place.compact.raw_span(start, end)
        return next(iter(place.paragraph.locate(low, high)), None)

    def _add(
        self,
        place: _Place,
        subject: Subject,
        measure: str,
        value: Decimal | None,
        amount: Amount | None,
        *,
        printed: str = "",
        unit: str = "",
        base: str = "",
        direction: str = "",
        reason: str = "",
        year: int | None = None,
        at: Span | None = None,
    ) -> None:
        if amount is not None:
            printed, at = amount.printed, self._span(place, amount.start, amount.number_end)
            unit = amount.unit or "%"
        clause = place.visible[max(0, (amount.start if amount else 0) - 40) : amount.start] if amount else ""
        figure = Figure(
            item=subject.item,
            measure=measure,
            value=value,
            unit=unit or ("万元" if value == 0 and measure == "增减额" else ""),
            printed=printed,
            spans=place.spans,
            at=at,
            group=self._group(subject, place, (measure, base, unit)),
            code=subject.code,
            ancestors=subject.ancestors,
            part=subject.part,
            year=year or self._year(),
            scope=scope_of(subject.item, _last_clause(clause), (*self.headings, *subject.ancestors), self.report),
            base=base,
            direction=direction,
            reason=reason,
            use=self.running.use if self.running.use_for == subject.item else "",
            headings=place.paragraph.headings,
            region=subject.region,
            confidence=0.5 if place.inner else 1.0,
        )
        self._append(figure, place)

    def _append(self, figure: Figure, place: _Place) -> None:
        if self.running.cause and not place.inner:
            figure = replace(figure, reason=figure.reason or self.running.cause)
            self.running.cause = ""
        self.figures.append(figure)
        if place.inner or figure.reason:
            return
        self._note_open(len(self.figures) - 1)

    def _note_open(self, index: int) -> None:
        """Keep the figures that a coming reason may explain: the changes of one item."""
        figure = self.figures[index]
        kept = [i for i in self.running.open if self.figures[i].item == figure.item]
        if figure.measure in _CHANGES:
            kept = [i for i in kept if self.figures[i].measure in _CHANGES]
            self.running.open = [*kept, index]
        elif not any(self.figures[i].measure in _CHANGES for i in kept):
            self.running.open = [index] if figure.measure != "数量" else kept

    def _group(self, subject: Subject, place: _Place, kind: tuple[str, str, str]) -> int:
        """The running statement's number; a new one for a new item or a repeated measure."""
        grouped = self.running.grouped
        said = any(
            (figure.measure, figure.base, figure.unit) == kind and figure.part == subject.part and figure.spans != place.spans
            for figure in self.figures[-6:]
            if figure.group == self.running.group
        )
        if said:
            self.running.use = ""
        if grouped is None or said or not _same_subject(grouped, subject) or place.inner:
            self.running.group += 1
            self.running.grouped = subject if not place.inner else None
        return self.running.group


def _same_subject(left: Subject, right: Subject) -> bool:
    return (left.item, left.code, left.ancestors, left.region) == (right.item, right.code, right.ancestors, right.region)


def _joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans with neighbours on one page merged."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and last.page == span.page and 0 <= span.start - last.end <= 1:
            merged[-1] = Span(span.page, last.start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _sign_direction(value: Decimal) -> str:
    return LEVEL if value == 0 else UP if value > 0 else DOWN


def _either_way(text: str) -> tuple[str, int] | None:
    """ "增减变化": a change whose direction the text leaves open."""
    match = re.search(r"(?:增减|变动|变化|持平|无变化|无增减变化|差异|一致)(?:情况)?$", text)
    return ("" if match and match.group() not in ("持平", "无变化", "一致") else LEVEL, match.start()) if match else None


def _is_past(base: str) -> bool:
    """Whether a base is an earlier year, not a budget of the same year."""
    return base.startswith("上年") or bool(re.match(r"20\d\d年", base))


def _has_comparison(text: str) -> bool:
    return bool(re.match(r"(?:与|比|较|同)[^，；。]{2,20}?(?:相比|比较|增加|减少|增长|下降|持平)", text))


def _opens_with_change(text: str) -> bool:
    return bool(re.match(r"(?:比|较|与|同比|增长|下降|增加|减少|占|完成|主要是|主要原因|原因|主要用于|主要由于|不含)", text))


def _cuts_after_blank(text: str, start: int, end: int) -> set[int]:
    """Marks 、 that follow a blanked aside, which followed an amount."""
    return {start + match.end() - 1 for match in re.finditer(f"{BLANK}、", text[start:end])}


def _last_clause(text: str) -> str:
    return re.split("[，；。：、]", text)[-1]


def _until_stop(text: str, start: int) -> str:
    """The rest of a sentence up to a semicolon or a clause with a number."""
    match = re.match(r"[，：]?[^。；]*", text[start:])
    pieces = re.split("(?<=[，：])", match.group() if match else "")
    kept: list[str] = []
    for piece in pieces:
        if find_amounts(piece):
            break
        kept.append(piece)
    return "".join(kept)

"""Which item a clause speaks of: own names, inherited names, lists under a parent.

Keeps the running subject of a paragraph. Knows nothing of numbers or reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from index.figures.amounts import find_amounts
from index.figures.item_names import LEVEL_MARK, ItemName, ItemReader, region_in
from index.normalise import compact_text, item_key, without_list_mark

_LIST_OPENER = re.compile(
    r"(?:其中|组成|包括|主要包括|构成(?:是|如下|为|情况)?|分别(?:是|为)|具体(?:为|是|如下|情况)?|主要(?:调整|变动|增减)?(?:科目|项目|事项)(?:是|为)?|"
    r"(?:用于)?以下(?:[\u4e00-\u9fff]{0,6}(?:方面|项目|事项|支出|领域|用途))?|如下|主要(?:收入|支出)(?:项目|科目)?(?:执行|完成|"
    r"预算)?情况|(?:主要|分项|具体)(?:项目|科目)?(?:安排|预算|执行|完成)?情况(?:是|为)?|(?:从|分)[^，]{0,14}(?:看|情况)|按[^，]{1,10}(?:分|划|看|分类|统计))$"
)
_STARTS_LIST = re.compile(
    r"^(?:其中|包括|主要包括|含(?=[^，；。]{2,}(?:费|支出|收入|资金|项目)\d)|从(?:结构|级次|构成|项目|债券类型)看|分(?:项目|科目|结构|地区|级次|类别|"
    r"支出)看)[：，,]?"
)
_SIDE_LISTED = re.compile("(?:收入|支出)(?:主要)?包括")  # of both, after the one: 收入包括…。支出包括…
_TOTAL = re.compile("总计|合计$|总额$|^总收入|^总支出|^本年(?:收入|支出)|^收入总|^支出总")
_WHOLE_SIDE = re.compile("(?:收入|支出)(?:合计|总计|总量|总额)|总收入|总支出")  # no part of an item
_BALANCE = re.compile("结[转余]")
_OF_FUND = re.compile("公共预算|基金|国有资本|财政拨款")
_HEADING_TAIL = re.compile(
    r"(?:(?:收入|支出)?(?:预算|决算|执行)?(?:总表|表)?(?:的)?(?:总体|具体|结构|变动|增减变化|增减变动|安排|使用|"
    r"收支|执行|支出|经费|绩效|自评|评价)*(?:情况|说明|分析|如下|方面)+(?:的)?)+(?:（.{0,20}）)?$"
)
_TELLS = re.compile("(?:预算|决算|执行)?(?:总体|具体)?(?:情况|说明)+$")
_TELLS_NOTHING = re.compile("(?:基本|总体|具体|结构|有关|其他)(?:情况|说明)")
_FUND_HEADING = re.compile(
    "(?:一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算|保险(?:基金)?(?:预算)?)$"
)
_FIRST = re.compile("^(?:一是|①|（1）)")
_FURTHER = re.compile("^(?:[二三四五六七八九]是|[②-⑳]|（[2-9]）)")
_POINT = re.compile(r"[一二三四五六七八九十]是(?!否)(?P<words>[^\d，；。]{4,24})$")
_FUNDED = re.compile(
    "公共预算|基金|国有资本|社会保险|社保|财政拨款|总收入|总支出|^本年|收入预算|支出预算|债务|转移性|"
    "^收入|^支出"
)
_PLACE = re.compile("(?!城乡社区)[\u4e00-\u9fff]{2,8}(?:市|县|区|州|盟|旗|师)(?:（[^）]*）)?$")
_SIDE = re.compile("(收入|支出|限额|余额)(预算)?(?:总计|合计)?$")
_OWN_FLOW = re.compile("(?P<fund>.*?)(?P<flow>本年(?:收入|支出))$")
_FUND_FLOW = re.compile(  # 政府性基金收入…。预算支出…: its spending
    "(?P<fund>一般公共(?=预算)|政府性基金|国有资本经营|社会保险基金|(?=预算))(?P<flow>(?:预算)?(?:收入|支出))"
)
_FLOW_IN_TOTAL = re.compile("(?P<flow>.*预算)总(?P<side>收入|支出)")  # 甲预算总收入…，其中：当年收入…
_FLOW_AGAIN = re.compile("(?P<side>收入|支出)(?:完成|决算|预算)?(?:为|共|合计|预计)?[\\d（]")
_AND_SO_ON = re.compile("等(?:各项|其他)?(?:收入|支出|资金|费用|项目)")
_BALANCED = "(?:本年|当年|当期|年末|年终|期末|累计|滚存|收支)*(?:结余|结转结余|结转和结余)"
_BARE_BALANCE = re.compile(_BALANCED)
_TOLD_OF_FUND = re.compile(  # of the budgets themselves the scope tells
    r"(?P<fund>[^，]{2,}(?:保险|基金)(?<!政府性基金)(?<!社会保险基金)(?<!社保基金)(?<!社会保险))(?:预算)?"
    rf"(?:总?收入|总?支出|{_BALANCED})"
)
_SWAPS = {"收入": "支出", "支出": "收入", "限额": "余额", "余额": "限额"}
_WHOLES = {
    "合计",
    "小计",
    "总计",
    "全部",
    "规模",
    "总额",
    "总量",
    "总规模",
    "总资金",
    "数",
    "预算",
    "决算",
    "其",
    "此项",
    "该项",
    "部门",
    "单位",
    "占",
    "决算数",
    "预算数",
    "经费",
    "费用",
    "费用支出",
    "科目",
    "资金",
    "数额",
    "该科目",
    "接待",
    "动用",
    "预算安排规模",
    "安排规模",
    "预算规模",
}
_THIS_ITEM = re.compile("[该此本上]项(?:支出|收入|经费|费用|资金)$")
_AGAINST = re.compile(r"(?:分别)?(?:比|较|与|同)(?:上一?年|去年|20\d\d年|年初预算|同比|同期)|同比")
_BUDGET_MOVED = re.compile(
    r"^(?:[全当]年|年中|最终|相应)*(?P<side>收入|支出)(?:预算(?:调整|变动)(?:到|至|为|成)|(?:调整|变动)后?的?预算)"
)
_GRADES = frozenset({"优", "优秀", "良", "良好", "中", "中等", "差", "较差", "合格", "不合格"})
_GRADED = re.compile(  # an item that names a grade, and so what others of them are named by
    "(?:(?<=“)(?=[^“”]{1,3}”$)|(?<=[级次果为])(?=(?:优秀?|良好?)$))(?P<grade>[^“”]+)"
)
_PROJECT_NAMED = re.compile(r"(?:\d{1,2}[.、．])?项目名称：(?P<name>[^：；。，]{2,40}?)(?=$|[；。 ])")
_THE_PROJECT = re.compile("(?:该|本|此)?项目(?=$|(?:绩效)?(?:自评|评价)?(?:综合)?(?:得分|评分|总分))")
_BARE_SCORE = re.compile("(?:绩效)?(?:(?:自评|评价)(?:综合)?|综合)(?:得分|评分|总分)")
_PROJECT_OPENS = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?(?:“(?P<quoted>[^“”]{2,40})”|(?P<plain>[^“”，。；：]{3,30}?))"
    r"(?:项目)?(?:支出)?(?:绩效|项目)(?:自评|评价)?(?:综述|情况|结果|报告)[：，。]"
)


@dataclass(frozen=True)
class Subject:
    """What is being spoken of."""

    item: str
    code: str | None = None
    ancestors: tuple[str, ...] = ()
    region: str = ""
    part: str = ""
    levels: tuple[int, ...] = ()
    weak: bool = False  # from a heading or a sentence that only introduces it


@dataclass
class OpenList:
    """A list under a parent ("其中："); `own` counts its items in the running sentence."""

    parent: Subject
    own: int = 0
    money: bool = False  # some of its items are amounts of money
    total: int = 0
    fresh: bool = True  # opened in the running sentence
    by_semicolon: bool = False
    by_pause: bool = False  # its items stand side by side, parted by 、
    by_ordinal: bool = False
    by_paragraph: bool = False  # its items are paragraphs of their own
    by_bracket: bool = False  # it ends with its brackets
    by_comma: bool = False  # opened behind a semicolon and without a colon: the next one ends it
    mark: str = ""  # list mark of the paragraph that opened it
    before: bool = False  # opened in an earlier paragraph, so that no semicolon parts its items


@dataclass
class Subjects:
    """The running subject of a paragraph."""

    items: ItemReader
    current: Subject | None = None
    head: Subject | None = None
    lists: list[OpenList] = field(default_factory=list)
    levelled: tuple[Subject, ...] = ()
    region: str = ""
    body: str = ""  # whose people the running sentence counts
    mark: str = ""
    project: str = ""  # the project that the paragraph is about
    first: Subject | None = None  # first item named in the running sentence
    taken: int = 0  # items named in the running sentence
    semicolons: int = 0  # of the running sentence
    tops: int = 0  # items that the running sentence has named below none
    siblings: int = 0  # those of the sentence before
    opened: Subject | None = None  # what was spoken of when the running sentence began
    unnamed: bool = False  # the running sentence began with what it goes on with, without its name
    label: Subject | None = None  # 收入预算 or 支出预算, where the paragraph opens with these words alone
    point: str = ""  # the words that a sentence "二是…" opens with
    cut: Subject | None = None  # what the running sentence parts by places
    fund: str = ""  # whose 本年收入 the paragraph has told, and so whose 本年支出 follows

    def start_paragraph(
        self, headings: Sequence[str], keeps_list: bool, same_section: bool, mark: str, anew: bool = False
    ) -> None:
        """Take the heading's item where the paragraph does not go on with the last one.

        A paragraph that opens `anew`, with a year and its budget alone, is of the section again, but
        for that of a marked paragraph.
        """
        if not keeps_list:
            self.lists.clear()
        while mark and self.lists and self.lists[-1].mark == mark:
            self.lists.pop()
        anew = anew and not self.mark
        self.mark = mark
        for opened in self.lists:
            opened.fresh, opened.before = False, True
        self.levelled = tuple(
            Subject(name.name, name.code, name.ancestors, levels=name.levels)
            for name in (self.items.read(compact_text(heading)) for heading in headings)
            if name.levels
        )
        self.region = next((region for region in map(region_in, reversed(headings)) if region), "")
        if not same_section or self.head is None or (anew and not keeps_list):
            self.head = heading_subject(self.items, headings, anew) or (self.head if same_section else None)
        self.current = self.lists[-1].parent if self.lists else self.head
        self.first, self.taken, self.project, self.body, self.fund = None, 0, "", "", ""
        self.label = None

    def lead_by(self, place: str) -> None:
        """Speak of another place from here on; what was said of the one before is left."""
        self.lists.clear()
        self.head = self.current = self.first = None
        self.region = place

    def count_staff_of(self, body: str) -> None:
        """Count the people of a body in this sentence; what was said of the one before is left."""
        if body != self.body:
            self.head = self.current = self.first = None
        self.body = body

    def start_sentence(self, number: int, text: str) -> None:
        """Go back to the item above at a sentence that is not part of a list."""
        fund = self.first if self._goes_over(text) else None
        while number > 0 and self.lists and self._ends_with_sentence(self.lists[-1]):
            self.first = self.current = self.lists.pop().parent
        self.first = fund or self.first
        if _SIDE_LISTED.match(text):
            while self.lists and self.lists[-1].total and not self.lists[-1].by_paragraph:
                self.first = self.current = self.lists.pop().parent
        if _TOTAL.search(text[:24]) or re.match(r"^20\d\d年", text):
            self.lists = [opened for opened in self.lists if opened.by_paragraph and number > 0]
        if number > 0 and self.first is not None and not text.startswith("其中"):
            self.current = self.first
        self.taken = self.semicolons = 0
        self.cut, self.point = None, ""
        self.unnamed = False
        self.opened = self.current
        self.siblings, self.tops = self.tops, 0
        for opened in self.lists:
            opened.own, opened.fresh = 0, False

    def _goes_over(self, text: str) -> bool:
        """Whether a sentence goes over to the other side of the first item of the one before."""
        again, side = _FLOW_AGAIN.match(text), _SIDE.search(self.first.item) if self.first else None
        listed = bool(self.lists) and self.lists[0].parent.weak
        return bool(listed and again and side and side.group(1) == _SWAPS[again["side"]])

    @staticmethod
    def _ends_with_sentence(opened: OpenList) -> bool:
        over_sentences = opened.total > opened.own > 0  # each of its items has a sentence of its own
        ends = (opened.own >= 2 and not over_sentences) or opened.total == 0
        return not opened.by_paragraph and ends

    def open_list(self, by_paragraph: bool = False) -> None:
        """Start a list under the current subject."""
        if self.current is not None and (not self.lists or self.lists[-1].parent is not self.current):
            self.lists.append(OpenList(self.current, mark=self.mark, by_paragraph=by_paragraph))
        elif self.lists:
            self.lists[-1].by_paragraph = by_paragraph

    def close_by_comma(self) -> None:
        """The list just opened goes no further than the next semicolon, if one stood before it."""
        if self.lists and not self.lists[-1].own:
            self.lists[-1].by_comma = self.semicolons > 0

    def cut_again(self) -> None:
        """Start a list of other parts of the outermost whole that is listed (按功能分类：…)."""
        self.lists = [replace(self.lists[0], own=0, total=0, fresh=True)]
        self.current = self.lists[0].parent

    def close_at_semicolon(self) -> None:
        """A semicolon ends a nested list, and one whose items commas part."""
        self.semicolons += 1
        if not self.lists:
            return
        last = self.lists[-1]
        if last.by_bracket:
            return
        nested = last.by_comma or (
            len(self.lists) > 1 and self.lists[-2].own > 0 and not self.lists[-2].before
        )
        if nested or last.total == 0 or (last.own >= 2 and not last.by_semicolon):
            self.current = self.lists.pop().parent
        if self.lists:
            self.lists[-1].by_semicolon = True

    def below_none(self) -> bool:
        """Whether several items have just been told side by side, so that a list is below none of them."""
        return self.siblings > 2 and not self.tops

    def drop_empty(self) -> None:
        """A list that has told no item ends with the semicolon of its paragraph."""
        while self.lists and not (self.lists[-1].total or self.lists[-1].before):
            self.current = self.lists.pop().parent

    def note_pause(self, lead: str, clause: str) -> None:
        """Items parted by 、 are told in one breath: a change after them is of their whole."""
        if not self.lists:
            return
        last = self.lists[-1]
        if lead == "、":
            last.by_pause = True
        elif lead == "，" and last.by_pause and last.own >= 2 and _AGAINST.match(clause):
            self.current = self.lists.pop().parent

    def note_budget_moved(self, clause: str) -> None:
        """支出预算变动为… is said of the whole that the sentence opened with, not of what moved it."""
        moved = _BUDGET_MOVED.match(clause)
        if moved and self.first is not None and self.first.item.endswith(moved["side"]) and not self.lists:
            self.current = self.head = self.first

    def note_ordinal(self, clause: str) -> None:
        """ "二是" goes back to the list that "一是" began in."""
        if self.taken == 0 and (opened := _POINT.match(clause)):
            self.point = opened["words"]
        if _FIRST.match(clause) and self.lists:
            self.lists[-1].by_ordinal = True
        elif _FURTHER.match(clause):
            while self.lists and not self.lists[-1].by_ordinal and self.lists[-1].fresh:
                self.current = self.lists.pop().parent

    def take(self, name: ItemName, weak: bool = False) -> Subject | None:
        """Make the named item the subject; a generic name is resolved first."""
        if self.body and name.name.startswith(self.body):
            name = replace(name, name=re.sub("^(?:共|现)?有", "", name.name.removeprefix(self.body)))
        if not name.name:
            return self.generic(name)
        if self.project and _THE_PROJECT.match(name.name):
            name = replace(name, name=_THE_PROJECT.sub(self.project, name.name, count=1))
        elif self.project and _BARE_SCORE.fullmatch(name.name):
            name = replace(name, name=self.project + name.name)
        elif self.taken and self.current and _BARE_SCORE.fullmatch(name.name):
            name = replace(name, name=self.current.item.removesuffix("资金") + name.name)
        if name.name.startswith("基金") and self.head is not None and self.head.item.endswith("保险"):
            name = replace(name, name=self.head.item + name.name)
        if _AND_SO_ON.fullmatch(name.name) and self.first is not None:
            name = replace(name, name=self.first.item + name.name)  # 甲收入1万元、乙收入2万元等收入3万元
        name = self._of_fund(self._balance_of_fund(name))
        parent = self.lists[-1].parent if self.lists else None
        whole = parent or self.cut
        if whole is not None and not name.levels and _PLACE.match(name.name):
            name = replace(name, name=whole.item, region=name.name)
        ancestors = self._ancestors(name)
        region = name.region or self._region()
        if name.own_place and not name.region and region.endswith("级"):
            region = self.region  # 甲市教育支出 after 甲市本级…
        subject = Subject(name.name, name.code, ancestors, region, levels=name.levels, weak=weak)
        self.taken += 1
        if self.taken == 1:
            led = self.lists[0] if self.unnamed and self.lists else None
            self.first = led.parent if led and led.fresh else subject
        self.tops += not self.lists
        if self.lists:
            self.lists[-1].own += 1
            self.lists[-1].total += 1
        elif not (self.head and self.head.item.endswith("保险") and name.name.startswith(self.head.item)):
            below = "对" in subject.region  # 市对下…: what goes down is no place to go on with
            self.head = replace(subject, region=self._region()) if below else subject
        self.current = subject
        return subject

    def is_project(self) -> bool:
        """Whether a project of its own name is spoken of, which 项目 alone goes on with."""
        return not self.lists and self.current is not None and self.current.item.endswith("项目")

    def _balance_of_fund(self, name: ItemName) -> ItemName:
        """A balance right after the income or the spending of one fund among others is that fund's."""
        told = _TOLD_OF_FUND.fullmatch(self.current.item) if self.current else None
        bare = _BARE_BALANCE.fullmatch(name.name)
        return replace(name, name=told["fund"] + name.name) if told and bare else name

    def _of_fund(self, name: ItemName) -> ItemName:
        """本年支出 after the 本年收入 of a fund is of that fund too, and so is 预算支出 after its 收入."""
        own = _OWN_FLOW.fullmatch(name.name) or _FUND_FLOW.fullmatch(name.name)
        if own and own["fund"]:
            self.fund = own["fund"]
        return replace(name, name=self.fund + name.name) if own and not own["fund"] else name

    def _region(self) -> str:
        if self.body:
            return self.body
        parent = self.lists[-1].parent if self.lists else self.head
        return parent.region if parent and parent.region else self.region

    def _ancestors(self, name: ItemName) -> tuple[str, ...]:
        if name.levels:
            listed = [opened.parent for opened in self.lists if opened.parent.levels]
            above = [one for one in self.levelled or listed if one.levels[-1] < name.levels[0]]
            return tuple(n for s in above for n in (*s.ancestors, s.item)) + name.ancestors
        parents = [opened.parent.item for opened in self.lists]
        if _WHOLE_SIDE.fullmatch(name.name):
            parents = [parent for parent in parents if _OF_FUND.search(parent)]
        return tuple(parent for parent in parents if not _opposed(parent, name.name)) + name.ancestors

    def note_kind(self, is_money: bool) -> None:
        """A count among the amounts of a list is no item of the list."""
        if self.lists and is_money:
            self.lists[-1].money = True
        elif self.lists and self.lists[-1].money and self.lists[-1].own > 1:
            self.lists[-1].own -= 1

    def generic(self, name: ItemName) -> Subject | None:
        """The subject that a word like 支出 or 价值 stands for, given what was said before."""
        word, current = name.generic, self.current
        if self.point and self.taken == 0 and word in _SWAPS:
            return self.take(replace(self.items.read(self.point), region=name.region))
        self.unnamed = self.unnamed or self.taken == 0
        if current is None:
            self.current = self.first = Subject(word, region=name.region) if word else None
            return self.current
        if name.region and name.region != current.region:
            self.cut = self.cut or current
            current = replace(current, region=name.region)
            self.current = current
        if not word or word in _WHOLES or _THIS_ITEM.match(word):
            return current
        if word.startswith("涉及") and self.lists and self.lists[-1].own >= 2:
            return replace(self.lists[-1].parent, part=word)
        if word in ("年末余额", "年初余额"):
            word = "余额"
        if word in ("收入预算", "支出预算"):
            if not _FUNDED.search(current.item):
                return self.take(ItemName(word, region=name.region))
            word = word.removesuffix("预算")
        if word in _SWAPS:
            return self._swapped(current, word)
        if word in _GRADES and (graded := _GRADED.search(current.item)):
            named = current.item[: graded.start("grade")] + word + current.item[graded.end("grade") :]
            return self.take(ItemName(named, region=current.region))
        return replace(current, part=word)

    def _sided_first(self) -> Subject | None:
        """What the sentence opened with, where it is one side of a fund."""
        first = self.first
        return first if first and _SIDE.search(first.item) and _FUNDED.search(first.item) else None

    def _swapped(self, current: Subject, word: str) -> Subject | None:
        """The other side: 支出 after 一般公共预算收入 is 一般公共预算支出."""
        if word in ("收入", "支出") and _BALANCE.search(current.item) and self._sided_first():
            current = self._sided_first() or current  # 基金收入…；年初结余…；支出…
        side = _SIDE.search(current.item)
        flow = word in ("收入", "支出")
        whole = self.lists[-1].parent if self.lists else current
        if (
            flow
            and _opposed(whole.item, word)
            and _FUNDED.search(whole.item)
            and whole.item in current.ancestors
        ):
            self.current = current = self.lists.pop().parent  # 基金收入…，其中甲收入…；支出…
            side = _SIDE.search(current.item)
        total = _FLOW_IN_TOTAL.fullmatch(current.item)
        if self.lists and total and total["side"] == word and current.item == whole.item:
            return self.take(ItemName(total["flow"] + word, region=current.region))
        if flow and current.item.endswith("收支"):
            self.current = replace(current, item=current.item.removesuffix("收支") + word, code=None)
            return self.current
        if current.levels or (side and side.group(1) == word):
            return current
        if side and flow and not _FUNDED.search(current.item):
            return self.take(ItemName(word, region=current.region))
        opposite = side.group(1) == _SWAPS[word] if side else bool(_FUND_HEADING.search(current.item))
        if flow and not side and self.label is not None and self.label.item.startswith(word):
            self.current = self.first = self.label
            return self.label
        if word == "支出" and current.item.endswith("资金"):
            return replace(current, part=word)  # 补助资金18万元，支出16万元
        if not opposite:
            return current if flow else replace(current, part=word)
        stem = current.item[: side.start()] if side else current.item
        tail = current.item[side.end(1) :] if side else ""  # 总计 of the one side is 总计 of the other
        self.current = replace(current, item=stem + word + tail, code=None)
        return self.current


_MARK = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、.．](?!\d)|[①-⒛]|——|[-·●]"
)


def project_named(text: str) -> Subject | None:
    """The project of a paragraph "项目名称：…", which the paragraphs after it describe."""
    match = _PROJECT_NAMED.match(text)
    return Subject(match.group("name"), weak=True) if match else None


def project_opened(text: str) -> str:
    """The project that a paragraph on self-appraisal begins with, "" without one."""
    match = _PROJECT_OPENS.match(text)
    name = (match.group("quoted") or match.group("plain")) if match else ""
    return name.removesuffix("项目") + "项目" if name else ""


def list_mark(text: str) -> str:
    """The kind of list mark that a paragraph starts with, its number aside."""
    match = _MARK.match(text)
    if match is None:
        return ""
    return re.sub("[一二三四五六七八九十]+", "一", re.sub(r"\d+|[①-⒛]", "1", match.group()))


def _opposed(parent: str, child: str) -> bool:
    """Whether parent and child cannot be whole and part: income and expenditure."""
    spends, earns = parent.endswith("支出"), parent.endswith("收入")
    if spends or parent.endswith("结余"):
        return bool(re.search("收入$|税$|^年[初末]结[转余]", child))
    return earns and child.endswith("支出")


def is_list_opener(clause: str) -> bool:
    """Whether a clause without numbers announces a list."""
    plain = re.sub("（按[^）]{1,8}）$", "", clause.strip("\x00 "))
    return bool(_LIST_OPENER.search(plain)) and len(clause) < 40


def opener_item(clause: str) -> str:
    """The words of a list opener that name the whole ("甲主要支出项目执行情况" -> "甲支出")."""
    clause = re.sub("(?:拟|将)?(?:安排|用于|投向|支持)*(?:用于)?以下.*$", "", clause.strip("\x00 ：，"))
    return re.sub(
        "主要|重点|项目|科目|执行|完成|情况|其中|如下|以下方面|具体|用于|构成|包括|分别|其|是|为$",
        "",
        clause.strip("\x00 ：，"),
    )


def starts_list(clause: str) -> bool:
    """Whether a clause starts with "其中" and the like."""
    return bool(_STARTS_LIST.match(clause))


_COUNTED_PROJECT = re.compile(  # 某县2个村人饮提升项目: the count is a part of its name
    r"\d+[个座条处口户村镇乡][\u4e00-\u9fff、“”]{3,20}(?:项目|工程)$"
)


def heading_subject(items: ItemReader, headings: Sequence[str], sided: bool = False) -> Subject | None:
    """The item that the innermost headings name, None where they name none.

    A fund has its side after it only where `sided` (一般公共预算支出情况: 一般公共预算).
    """
    for heading in reversed(headings):
        text = compact_text(heading)
        if re.search(r"^第.{1,3}部分|概况|名词解释|附件|^目录|公开表", text):
            continue
        subject = _one_heading(items, text, sided)
        if subject:
            return subject
    return None


def _one_heading(items: ItemReader, text: str, sided: bool) -> Subject | None:
    amounts = [] if _COUNTED_PROJECT.search(text) else find_amounts(text)
    body = text[: amounts[0].start] if amounts else text
    body = without_list_mark(body.rstrip("：。，"))
    if not LEVEL_MARK.search(body) and not amounts:
        body = re.split("[。：，]", body)[0]
        body = "" if _TELLS_NOTHING.fullmatch(body) else _without_tail(body, sided) or _TELLS.sub("", body)
    name = items.read(body)
    if not name.name or len(name.name) > 30:
        return None
    return Subject(name.name, name.code, name.ancestors, name.region, levels=name.levels, weak=True)


def _without_tail(heading: str, sided: bool) -> str:
    """The heading without "支出情况说明" and the like, but for what its name needs (基本支出)."""
    name = _HEADING_TAIL.sub("", heading)
    kept = re.match("经费(?:支出)?|支出", heading[len(name) :])
    needed = kept and (kept.group().startswith("经费") or sided or name.endswith(("基本", "项目", "整体")))
    return name + kept.group() if kept and needed else name


def same_item(left: str, right: str) -> bool:
    """Whether two printed names mean one item, 支出 at the end aside."""
    return _bare_name(left) == _bare_name(right)


def both_sides(item: str) -> tuple[str, ...]:
    """The income and the expenditure that a name like 财政拨款收入支出 covers, or the item."""
    match = re.match("(.*?)(?:收入、?支出|收、?支)(总计|合计|总体)?$", item)
    if match is None:
        return (item,)
    stem, total = match.group(1), match.group(2) or ""
    return (item, f"{stem}收入{total}", f"{stem}支出{total}")


def _bare_name(name: str) -> str:
    key = item_key(name)
    return key if key.endswith(("收入支出", "收支")) else key.removesuffix("支出")

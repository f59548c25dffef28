"""Which item a clause speaks of: own names, inherited names, lists under a parent.

Keeps the running subject of a paragraph. Knows nothing of numbers or reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from index.figures.balances import (
    as_opening,
    closing_of,
    is_flow,
    is_worth_at_end,
    thing_at_close,
    thing_at_opening,
)
from index.figures.headed import heading_subject
from index.figures.item_names import ItemName, ItemReader, region_in
from index.figures.subject import OpenList, Subject
from index.normalise import compact_text, without_list_mark

_SIDE_LISTED = re.compile("(?:收入|支出)(?:主要)?包括")  # of both, after the one: 收入包括…。支出包括…
_TOTAL = re.compile("总计|合计$|总额$|^总收入|^总支出|^本年(?:收入|支出)|^收入总|^支出总")
_WHOLE_SIDE = re.compile("(?:收入|支出)(?:合计|总计|总量|总额)|总收入|总支出")  # no part of an item
_MOVED = re.compile(
    "(?:总体|合计)?(?:比|较|与|同比)(?:上年|去年|20\\d\\d年|年初|预算|[增减上下])"
)  # of nothing named
_ACCOUNT = re.compile(  # what is told of a place; 市级甲资金 only says who gives the money
    "(?:收入|支出|收支|结[余转]|预算|决算|财力)(?:总?[计额量])?$|公共预算|政府性基金|国有资本经营|保险基金|[税债]"
)
_TOTAL_OF_SIDE = re.compile("(?:收入|支出)(?:总计|合计|总量)")
_BALANCE = re.compile("结[转余]")
_OF_FUND = re.compile("公共预算|基金|国有资本|财政拨款")
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
_BALANCED = (
    "(?:(?:本年|当年|当期|年末|年终|期末|累计|滚存|收支)*(?:结余|结转结余|结转和结余)"
    "|(?:本年|当年|当期|年度|收支)+(?:缺口|赤字))"
)
_BARE_BALANCE = re.compile(_BALANCED)
_TOLD_OF_FUND = re.compile(  # of the budgets themselves the scope tells
    r"(?P<fund>[^，]{2,}(?:保险|基金)(?<!政府性基金)(?<!社会保险基金)(?<!社保基金)(?<!社会保险))(?:预算)?"
    rf"(?:总?收入|总?支出|{_BALANCED})"
)
_EVENED_OUT = re.compile("调剂|上解|下拨")  # what levels pay each other before the balance of a fund is told
_FLOWS = ("收入", "支出")
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
    "主要",
    "重点",
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
    "(?:(?<=“)(?=[^“”]{1,3}”$)|(?<=[级次果为])(?=(?:优秀?|良好?|中等?|较?差)$))(?P<grade>[^“”]+)"
)
_THE_PROJECT = re.compile("(?:该|本|此)?项目(?=$|(?:绩效)?(?:自评|评价)?(?:综合)?(?:得分|评分|总分))")
_THIS_PROJECT = re.compile("[该此]项目")
_BARE_SCORE = re.compile("(?:绩效)?(?:(?:自评|评价)(?:综合)?|综合)(?:得分|评分|总分)")


@dataclass
class Subjects:
    """The running subject of a paragraph."""

    items: ItemReader
    current: Subject | None = None
    head: Subject | None = None
    lists: list[OpenList] = field(default_factory=list)
    levelled: tuple[Subject, ...] = ()
    region: str = ""
    led: str = ""  # the place that the rest of the section is of, where a sentence says so
    led_mark: str = ""  # of the paragraph that says so; the next of its kind is of the section again
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
    among: str = ""  # the fund among others whose income or spending has just been told
    fund: str = ""  # whose 本年收入 the paragraph has told, and so whose 本年支出 follows
    balance: Subject | None = None  # the opening balance that the running sentence has told
    placed: str | None = None  # the place told before one that the running sentence alone speaks of

    def start_paragraph(
        self, headings: Sequence[str], keeps_list: bool, same_section: bool, mark: str, anew: bool = False
    ) -> None:
        """Take the heading's item where the paragraph does not go on with the last one.

        A paragraph that opens `anew`, with a year and its budget alone, is of the section again, but
        for that of a marked paragraph.
        """
        self.placed = self.placed if same_section else None
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
        if self.led and (not same_section or (mark and mark == self.led_mark)):
            self.led, self.head = "", None
        headed = (region for region in map(region_in, reversed(headings)) if region)
        self.region = self.led or next(headed, "")
        if not same_section or self.head is None or (anew and not keeps_list):
            self.head = heading_subject(self.items, headings, anew) or (self.head if same_section else None)
        self.current = self.lists[-1].parent if self.lists else self.head
        self.first, self.taken, self.project, self.body, self.fund = None, 0, "", "", ""
        self.label, self.among = None, ""

    def leave_place(self) -> None:
        """Speak of the place of the section again where paragraphs before told of less than all of it."""
        if self.head is not None and not self.lists and not self.head.region.startswith("全"):
            self.head = replace(self.head, region=self.region)
            self.current = self.head

    def appraise(self, project: str) -> None:
        """Go on with the project that a sentence says was appraised."""
        self.project = project or self.project

    def lead_by(self, place: str) -> None:
        """Speak of another place from here on; what was said of the one before is left."""
        self.lists.clear()
        self.head = self.current = self.first = None
        self.region = place

    def lead_section_by(self, place: str) -> None:
        """Speak of another place in all of the section that follows, or until the next of its items."""
        self.lead_by(place)
        self.led, self.led_mark = place, self.mark

    def lead_item_by(self, level: str, headings: Sequence[str]) -> None:
        """Speak of the level that an item opens with (2.市级。收入…), and of what its headings name."""
        self.lead_section_by(level)
        head = heading_subject(self.items, headings)
        self.head = self.current = replace(head, region=level) if head else None

    def count_staff_of(self, body: str) -> None:
        """Count the people of a body in this sentence; what was said of the one before is left."""
        if body != self.body:
            self.head = self.current = self.first = None
        self.body = body

    def start_sentence(self, number: int, text: str) -> None:
        """Go back to the item above at a sentence that is not part of a list."""
        if self.placed is not None and self.head is not None:
            self.head = replace(self.head, region=self.placed)
        self.placed = None
        fund = self.first if self._goes_over(text) else None
        while number > 0 and self.lists and self._ends_with_sentence(self.lists[-1]):
            self.first = self.current = self.lists.pop().parent
        if number > 0 and self.lists and self.lists[-1].fresh and self.lists[-1].total and _MOVED.match(text):
            self.first = self.current = self.lists.pop().parent  # 甲…。其中：乙…；丙…。较上年减少…
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
        self.balance = None
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

    def open_section(self, whole: str) -> None:
        """Start a list of the parts of what a heading names (甲支出 of 甲支出结构情况)."""
        name = self.items.read(without_list_mark(whole))
        if item := name.name or name.generic:
            self.head = self.current = Subject(item, region=name.region, weak=True)
            self.lists.append(OpenList(self.current, by_paragraph=True))

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
        elif self.current and not self.project and _THIS_PROJECT.match(name.name):
            return self.generic(replace(name, name="", generic=name.name))
        elif self.project and _BARE_SCORE.fullmatch(name.name):
            name = replace(name, name=self.project + name.name)
        elif self.taken and self.current and _BARE_SCORE.fullmatch(name.name):
            name = replace(name, name=self.current.item.removesuffix("资金") + name.name)
        if name.name.startswith("基金") and self.head is not None and self.head.item.endswith("保险"):
            name = replace(name, name=self.head.item + name.name)
        if _AND_SO_ON.fullmatch(name.name) and self.first is not None:
            name = replace(name, name=self.first.item + name.name)  # 甲收入1万元、乙收入2万元等收入3万元
        if self.balance and is_flow(name.name) and (moved := self.moving(self.balance)):
            return replace(moved, part=name.name)
        name = self._of_fund(self._balance_of_fund(self._at_end(name)))
        parent = self.lists[-1].parent if self.lists else None
        whole = parent or self.cut
        if whole is not None and not name.levels and _PLACE.match(name.name):
            name = replace(name, name=whole.item, region=name.name)
        ancestors = self._ancestors(name)
        region = name.region or self._region_of_other_side(name) or self._region()
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
            passing = "对" in subject.region or self.items.is_above(subject.region)
            stays = subject.region.startswith("全") or bool(_ACCOUNT.search(subject.item))
            lent = bool(name.region) and not passing and not stays
            self.placed = self._region() if lent and self.placed is None else self.placed
            self.head = replace(subject, region=self._region()) if passing else subject
        self.current = subject
        self._note_opening(subject)
        return subject

    def _note_opening(self, subject: Subject) -> None:
        """Keep the opening balance told; what flows in and out of a fund's is the fund's."""
        thing = thing_at_opening(subject.item)
        if thing is not None:
            self.balance = subject
            self.fund = thing if _OF_FUND.search(thing) else self.fund

    def _at_end(self, name: ItemName) -> ItemName:
        """A closing balance is of the thing whose opening balance the sentence has told."""
        if self.balance is None:
            led = self.current if not self.taken and thing_at_opening(name.name) == "" else None
            of_led = led is not None and is_worth_at_end(name.name) and not led.item.endswith(_FLOWS)
            return replace(name, name=led.item + name.name if led and of_led else as_opening(name.name))
        thing = thing_at_close(name.name, self.balance.item)
        closing = closing_of(name.name, self.balance.item)
        above = (thing,) if thing and thing not in closing else ()
        region = name.region or (self.balance.region if thing else "")
        return replace(name, name=closing, ancestors=above or name.ancestors, region=region)

    def is_project(self) -> bool:
        """Whether a project of its own name is spoken of, which 项目 alone goes on with."""
        return not self.lists and self.current is not None and self.current.item.endswith("项目")

    def _balance_of_fund(self, name: ItemName) -> ItemName:
        """A balance right after the income or the spending of one fund among others is that fund's."""
        told = _TOLD_OF_FUND.fullmatch(self.current.item) if self.current else None
        evened = bool(self.current and _EVENED_OUT.search(self.current.item))
        self.among = told["fund"] if told else self.among if evened else ""
        bare = _BARE_BALANCE.fullmatch(name.name)
        return replace(name, name=self.among + name.name) if bare else name

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

    def _region_of_other_side(self, name: ItemName) -> str:
        """The place whose 收入 the sentence has just told with its name: its 支出 follows."""
        current, side = self.current, _SIDE.search(name.name)
        if not self.taken or self.cut is not None or name.own_place or current is None or side is None:
            return ""
        before = _SIDE.search(current.item)
        paired = before is not None and before.group(1) == _SWAPS[side.group(1)]
        stems = (before is not None and current.item[: before.start()]), name.name[: side.start()]
        return current.region if paired and stems[0] == stems[1] else ""

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
        if self.balance is not None and (of_balance := self._of_balance(self.balance, current, name)):
            return of_balance
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

    def _of_balance(self, told: Subject, current: Subject, name: ItemName) -> Subject | None:
        """What a word stands for behind an opening balance: its flows, and the balance at the close."""
        word, thing = name.generic, thing_at_opening(told.item) or ""
        if word == "年末余额":
            return self.take(ItemName(word, region=told.region))
        if thing_at_opening(current.item) is None or (not thing and self._sided_first()):
            return None
        if word in _FLOWS:
            whole = "" if thing and not thing.endswith("拨款") else "本年"
            return self.take(ItemName(thing + whole + word, region=told.region))
        if not is_flow(word):
            return None
        moved = self.moving(current)
        return replace(moved, part=word) if moved else self.take(ItemName(word, region=told.region))

    def moving(self, subject: Subject) -> Subject | None:
        """That whose opening balance a subject is, for what flows in and out; None for another subject."""
        thing = thing_at_opening(subject.item)
        return replace(subject, item=thing) if thing else None

    def _sided_first(self) -> Subject | None:
        """What the sentence opened with, where it is one side of a fund."""
        first = self.first
        return first if first and _SIDE.search(first.item) and _FUNDED.search(first.item) else None

    def _swapped(self, current: Subject, word: str) -> Subject | None:
        """The other side: 支出 after 一般公共预算收入 is 一般公共预算支出."""
        beside = _BALANCE.search(current.item) or _TOTAL_OF_SIDE.fullmatch(current.item)
        if word in _FLOWS and beside and self._sided_first():
            current = self._sided_first() or current  # 基金收入…；年初结余…；收入总计…；支出…
        side = _SIDE.search(current.item)
        flow = word in _FLOWS
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


def _opposed(parent: str, child: str) -> bool:
    """Whether parent and child cannot be whole and part: income and expenditure."""
    spends, earns = parent.endswith("支出"), parent.endswith("收入")
    if spends or parent.endswith("结余"):
        return bool(re.search("收入$|税$|^年[初末]结[转余]", child))
    return earns and child.endswith("支出")

"""The numbers of a clause -> figures: amounts and counts; changes and ratios by their readers.

Knows how the words in front of a number say what it is. Knows nothing of statements
without a number, nor of reasons.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures import bases, change_words, ratio_words
from index.figures.aims import Aim, aim_of, aims_in_turn, is_barely_given, leads_on
from index.figures.amounts import Amount, noun_after
from index.figures.balances import is_worth_at_end
from index.figures.collector import CHANGES, FigureCollector, Place, Statement
from index.figures.context import counted_year, is_later, measure_in
from index.figures.differences import BUDGETS
from index.figures.item_names import ItemName, without_comparison
from index.figures.named_together import (
    all_alike,
    raised_together,
    shared_names,
    told_in_turn,
    years_together,
)
from index.figures.openers import goes_to_parts
from index.figures.ratio_words import Ratio
from index.figures.sentences import BLANK, Clause
from index.figures.stated_changes import ChangeReader
from index.figures.stated_ratios import OTHER_SIDE, RatioReader
from index.figures.subject import Subject
from index.figures.sums import ADDED_UP, added_up
from index.normalise import is_money, to_yuan, years_in

_FURTHEST = 200  # characters in front of a number that can say what it is
_BASIS_BEHIND = re.compile("（(同口径|可比口径)(?:计算)?）")  # what is said of no basis is of the printed one
_LEFT_OUT = re.compile(  # 扣除一次性因素后为3亿元: the same thing, reckoned without them
    "^(?:若|如|但)?(?P<part>(?:剔除|扣除|不考虑|不含)[^，；]{2,30}?之?后)(?:的?(?:金额|数额|收入|支出))?(?:约|仅|共|实际)?(?:为|是|达)?$"
)
_PERIOD = re.compile("(?P<period>[当本]月|累计)(?:完成|实现|收入|支出|执行)*(?:了|为|达)?$")
_BOTH_PERIODS = re.compile("[当本]月.*累计|累计.*[当本]月")  # of a month, and of the year up to it
_SPENT_ON = re.compile(
    "^(?:成立|设立|建立|用于|支持|保障|实施|推进|推动|购买|购置|新建|建设|发放|开展|加强|解决|作为)"
    "(?=[\u4e00-\u9fff“]{3,24}$)"
)
_RAISED_WORKS = re.compile("[\u4e00-\u9fff](?<![收入出额])提升$")
_APART_AGAIN = re.compile("(?:均|同比|(?:比|较)[^，；。]{2,8})?分别")
_FLOW_OF_BUDGET = re.compile("预算(?:收入|支出)$")
_HAS_BEEN = re.compile(r"[，（](?:为|占|完成)[^，。；\d]{0,10}预算数?的\d")
_CUT_IN_REVIEW = re.compile("[审核]减(?:率|金?额|资金)?(?:为|了|达到?|约)*$")
_VERB_PART = re.compile(
    "(惠及|受益|覆盖|资助|审减|核减|节约|节省|压减|结余|结转|收回|偿还|发行|支付|涉及|撬动|带动|拉动|新增)"
    "(?:了|资金)?$"
)
_PAID_WITH = re.compile(  # 预算安排偿还2亿元: what pays each part, with the verb of the whole
    "(?:^|[，、；：])(?:其中)?(?:使用|利用|通过|由|用)?"
    "(?P<own>[\u4e00-\u9fff“”]{2,16}(?P<verb>偿还|归还|化解))了?$"
)
_OLD_LEVEL_MARK = re.compile("(?:由|从|原)(?=[^由从]*$)")
_NEW_LEVEL_MARK = re.compile(
    "(?:提高|增加|增长|上升|[上下]?调[整增减]?|变更?|下降|降低|减少|提升|扩大|压减|缩短|压缩|延长|升|降)(?:到|至|为)"
    rf"(?:{change_words.AT_YEAR})?(?:每人每?[年月天日]?|每[年月天日户人]|年?人均)*$"
)
_DATED_LEVEL = re.compile(f"{change_words.AT_YEAR}$")
_VEHICLE_VERB = re.compile(
    "(?:更新)?(?:购置|购入|购买|报废)(?:（更新）|及更新|更新)?数?(?:量)?|(?:年末)?保有(?:量|数)"
)
_MOVED = re.compile("[增减升降涨跌多少高低]")
_BASE_GOES_ON = re.compile("(?:收入|支出|预算|决算|执行|总额|总数|数额|金额|合计|总计|数|的)*")
_STATE = re.compile("余额$|限额$")
_BARE_TOTAL = re.compile("(?:收入|支出)(?:总计|合计)")
_TELLS_BUDGET = re.compile("(?:预算|决算)数?(?:为|是)$")
_OF_COSTS = re.compile("(?:费用?|支出|经费)$")
_DIFFERENCE = re.compile("差[值额](?:为|是)?$")
_WORTH = re.compile("(?:原值|净值|价值|资产总[额值])(?:合计|总计|总额)?$")  # no money of a budget
_EXPECTED = re.compile("(?:预计|预期|力争)(?:可|能|将|实现)*完成")
_WORKS = re.compile("(?:项目|工程)(?:建设)?$")
_FUNDS = re.compile(  # 甲债券共安排用于9个项目: projects of the 甲债券
    r"(?:^|，|(?<=[债券资金助贷]))(?:共|已|全部|合计|累计|主要)*(?:安排|分配|投入|投向|下达|发行)?(?:用于|支持|投向|投入|安排|涉及)了?$"
)
_IS_FUND = re.compile("(?:债券?|资金|补助|贷款)$")
_HELD = re.compile("(?:共|现|实|保)有公务用车$")
_SCORE = re.compile("(?:支出)?(?:绩效)?(?:自评|评价)?(?:综合)?(?:得分|评分|总分|分)$")
_BODIES = ("部门", "单位")
_ALL_ARE = re.compile(
    "（(?:均|全部?|都)(?:为|是|系|属)(?P<kind>[\u4e00-\u9fff]{2,10})）"
)  # 5辆（均为救护车）
_MOVED_SO = re.compile("(?<=[长加少降升])（[^（）]*(?:简称|下同)[^（）]*）")  # 同比增长（下同）5%
_OF_A_YEAR = re.compile(r"(?:是|为|相当于|达到?)(?:上年|去年|同期|20\d\d年)[^，；。]{0,12}的$")
_AGAINST = re.compile(r"(?:与|同|较|比)[^，；。]{0,12}(?:预算|决算|执行)数?$")
_THEN_NAMED = re.compile(
    r"(?:相比|比较)，(?P<item>[^，；。：\d]{2,30})(?=\d)"
)  # 与年初预算5万元相比，甲支出6万元
_GRADED = re.compile("[为属](?P<grade>优秀?|良好?|中等?|较?差)(?=[，；。、）]|$)")  # 2个为良
_ACCOUNT_FOLLOWS = re.compile(r"，(?:支出)?决算数?(?:为|是)?\d")  # 甲基金预算5万元，决算数3万元
_IN_POST = re.compile("[，；、]?实际(?:有|为|共)?")
_FULL_MARKS = ("满分", "分值", "权重分")
_OF_FULL_MARKS = re.compile(f"[（，](?:{'|'.join(_FULL_MARKS)})")
_PLANNED = re.compile("(?:计划|[原预]计|目标|拟)(?!生育|单列|[内外])")  # 计划演出9场，实际演出8场
_DONE_BEHIND = re.compile("[^，。；]{0,8}[，；、]?实际")


class NumberReader:
    """Reads the numbers of a clause into the collector."""

    def __init__(self, collector: FigureCollector) -> None:
        self.collector = collector
        self.items = collector.items
        self.changes = ChangeReader(collector)
        self.ratios = RatioReader(collector)
        self.given: tuple[Subject, Subject | None] | None = None  # what money went to last, told before it

    def read(self, place: Place, clause: Clause, amounts: list[Amount]) -> None:
        """Add a figure for each amount of the clause."""
        ahead = place.visible[clause.start : amounts[0].start]
        if raised := raised_together(ahead, place.visible, amounts):
            for number, amount in enumerate(amounts):
                part = "调整前" if number < len(raised) else "调整后"
                self._read_level(place, amount, raised[number % len(raised)], part)
            return
        if self._read_apart(place, amounts, ahead):
            return
        apart = told_in_turn(place.visible, clause.start, clause.end, amounts)
        names = shared_names(ahead, len(amounts)) if apart or "分别" in ahead else []
        if apart and not names:
            self._read_by_year(place, amounts, ahead)
            return
        low, told = clause.start, ""
        in_turn = aims_in_turn(place.visible, place.amounts)
        for number, amount in enumerate(amounts):
            left = place.visible[low : amount.start].replace(BLANK, "")[-_FURTHEST:]
            left = _MOVED_SO.sub("", left)
            aim = in_turn.get(amount.start)
            if aim and (aim is not next(iter(in_turn.values())) or leads_on(left)):
                self._add_aimed(place, amount, left, aim)
                low = amount.end
                continue
            if names:
                self.collector.subjects.take(ItemName(names[number]))
                told = left.partition("分别")[2] if number == 0 else told
                moved = _MOVED.search(told) and not change_words.is_new_level(told)
                change = self.collector.running.direction if number and moved else told
                left = names[number] + change
            if number and goes_to_parts(place.visible, low):
                self.collector.subjects.open_list()  # 债券9亿元主要用于甲4亿元、乙3亿元
            for piece in all_alike(left):
                self._read_one(place, amount, piece, place.visible[amount.end : clause.end])
            low = amount.end

    def _read_apart(self, place: Place, amounts: list[Amount], ahead: str) -> bool:
        """甲…1亿元、乙…2亿元，分别增长3%和4%, 占比5%和6%: each its own of the changes or the shares."""
        if len(amounts) == 1:
            return False
        change = change_words.change_before(ahead) if _APART_AGAIN.match(ahead) else None
        ratio = None if change else ratio_words.ratio_before(ahead)
        told = self.collector.amounts_told(place)[-len(amounts) :]
        apart = len(told) == len({(f.item, f.region, f.year) for f in told}) == len(amounts)
        if not apart or (change is None and (ratio is None or ratio.rest.replace("分别", ""))):
            return False
        for figure, amount in zip(told, amounts, strict=True):
            self.collector.subjects.current = Subject(
                figure.item, figure.code, figure.ancestors, figure.region, figure.part
            )
            if change is not None:
                self.changes.read(place, amount, replace(change, rest=change.rest.replace("分别", "")))
            elif ratio is not None:
                self.ratios.read(place, amount, replace(ratio, rest=""))
        return True

    def _read_by_year(self, place: Place, amounts: list[Amount], ahead: str) -> None:
        """2026年和2027年甲收入…，分别为1亿元和2亿元: each of one year; else nothing says of what each is."""
        low = place.visible.rfind("。", 0, amounts[0].start) + 1
        years = years_together(place.visible[low : amounts[0].start], len(amounts))
        for year, amount in zip(years, amounts, strict=False):
            self.collector.running.year = year
            self._read_one(place, amount, ahead.replace("分别", ""), "")

    def _read_one(self, place: Place, amount: Amount, left: str, right: str) -> None:
        if change_words.is_old_level(left, right):
            self._read_level(place, amount, left, "调整前")
            return
        if change_words.is_new_level(left) and not measure_in(left):
            self._read_level(place, amount, left, "调整后")
            return
        if (named := _DIFFERENCE.search(left)) and self.changes.read_difference(
            place, amount, left[: named.start()]
        ):
            return
        change = change_words.change_before(left) or self.changes.again(place, left, amount.start)
        if (
            change is not None
            and amount.is_money
            and _RAISED_WORKS.search(left)
            and not bases.names_base(left)
        ):
            change = None  # works, so much money each: 能力提升2亿元
        if change is not None and _CUT_IN_REVIEW.search(left) and "送审" in place.visible:
            change = None  # of the money reviewed, and of no year before
        parted = self.collector.running.parted
        if change is None and parted is not None and amount.is_money:
            change = replace(parted, rest=left)  # a part of the change that a bracket parts
        if change is not None and not _counts_new(left, amount, place):
            for subject, one in self.changes.both_sides(place, change):
                self.collector.subjects.current = subject or self.collector.subjects.current
                self.changes.read(place, amount, one)
        elif amount.is_share or amount.is_points or (amount.unit == "倍" and _OF_A_YEAR.search(left)):
            if self.changes.read_rate_behind(place, amount, left):
                return
            ratio = (
                ratio_words.ratio_before(left)
                or self.ratios.of_amount_before(left)
                or Ratio("比率", "", left)
            )
            self.ratios.read(place, amount, ratio)
        elif amount.unit:
            self._read_amount(place, amount, left, right)
            if named := _ALL_ARE.match(right):
                self._count_kind(place, amount, named.group("kind"))

    # ---- amounts and counts -----------------------------------------------------------------

    def _read_amount(self, place: Place, amount: Amount, left: str, right: str) -> None:
        if amount.is_money and self._read_given(place, amount, left):
            return
        if self._read_sum(place, amount):
            return
        left_out = _LEFT_OUT.search(left) if amount.is_money else None
        name = ItemName() if left_out else self._name(place, amount, left, right)
        name = self._named_by_first_side(name, place)
        name = self._paid_with(name, left) if amount.is_money else self._in_post(name, amount, left)
        if amount.is_money and name.name == "项目" and self.collector.subjects.is_project():
            name = ItemName()
        if amount.is_money and not name.name and _TELLS_BUDGET.search(left):
            self._leave_counts(place)
        period = _PERIOD.search(left) if amount.is_money and _BOTH_PERIODS.search(place.visible) else None
        if period:
            name = replace(name, name=name.name.removesuffix(period["period"]))
        if not amount.is_money and not name.name and self.collector.subjects.first is None:
            return
        if name.name in _FULL_MARKS and self._full_marks(place, amount):
            return
        subject = self.collector.subject(name, place)
        if subject is None:
            return
        if period:
            subject = self.collector.subjects.current = replace(subject, part=period["period"])
        if name.name:
            self.collector.subjects.note_kind(amount.is_money)
        if left_out:
            subject = replace(subject, part=left_out.group("part"))
        verb = _VERB_PART.search(left)
        if verb and not name.name and not subject.part:
            subject = replace(self.collector.subjects.moving(subject) or subject, part=verb.group(1))
        if basis := _BASIS_BEHIND.match(place.compact.text, amount.end):
            subject = replace(subject, part=basis.group(1))
        before = None if amount.is_money else counted_year(left, self.collector.year())
        year = before or self._year_of(left)
        scored = _SCORE.search(subject.item) if amount.unit == "分" else None
        of_full = amount.unit == "分" and _OF_FULL_MARKS.match(place.compact.text, amount.end)
        planned = (
            not amount.is_money and _PLANNED.search(left) and _DONE_BEHIND.match(place.visible, amount.end)
        )
        counted = "得分" if scored or of_full else "目标值" if planned else "数量"
        measure = self._measure(place, amount.end, left, year, name) if amount.is_money else counted
        if amount.is_money and not subject.part and is_worth_at_end(subject.item):
            measure = "余额"
        if measure != counted and (state := _STATE.search(subject.item)) and _is_base_alone(left):
            measure = state.group()  # 专项债务余额…，比上年的280亿元增加
        self.collector.add_amount(place, subject, amount, Statement(measure, amount.value, year=year))
        if scored:
            self._speak_of(replace(subject, item=subject.item[: scored.start()]))

    def _full_marks(self, place: Place, amount: Amount) -> bool:
        """The marks that the thing scored right before could get at most: 项目决策9分（满分12分）."""
        last = self.collector.last()
        scored = last is not None and last.spans == place.spans and last.measure == "得分"
        if last is None or not scored or amount.unit != "分":
            return False
        subject = Subject(_SCORE.sub("", last.item), ancestors=last.ancestors, region=last.region)
        self.collector.add_amount(place, subject, amount, Statement("分值", amount.value, year=last.year))
        return True

    def _in_post(self, name: ItemName, amount: Amount, left: str) -> ItemName:
        """The people behind a number of posts (行政编制9名，实际8人), who are no posts.

        More of them than the posts told last are the people of more than these.
        """
        last = self.collector.last()
        if last is None or not last.item.endswith("编制") or not _IN_POST.fullmatch(left):
            return name
        of_these = last.value is not None and amount.value <= last.value
        return ItemName("实有人员", ancestors=(last.item,) if of_these else ())

    def _paid_with(self, name: ItemName, left: str) -> ItemName:
        """A part of what is paid that is named by what pays it keeps the verb of its whole."""
        lists, paid = self.collector.subjects.lists, _PAID_WITH.search(left)
        if paid is None or not lists or paid["verb"] not in lists[-1].parent.item:
            return name
        return replace(name, name=paid["own"].removeprefix(name.region), generic="")

    def _read_given(self, place: Place, amount: Amount, left: str) -> bool:
        """Money given without a name of its own is of its aim; after a comma the text goes on as before."""
        subjects = self.collector.subjects
        if not is_barely_given(left):
            return False
        if self.given is not None and subjects.current is self.given[0]:
            subjects.current = self.given[1]  # 统筹3亿元支持甲；统筹2亿元…: more money, and none of it for 甲
        aim = aim_of(place.visible, amount)
        if aim is None or (subjects.taken and not aim.at_once):
            return False
        over = subjects.current
        subject = self._add_aimed(place, amount, left, aim)
        if aim.at_once:
            self.given = subjects.take(ItemName(subject.item, region=subject.region)) or subject, over
        return True

    def _add_aimed(self, place: Place, amount: Amount, left: str, aim: Aim) -> Subject:
        """Add an amount of what it is for, below what the text speaks of."""
        over, year = self.collector.subjects.current, self._year_of(left)
        item, region = self.items.read(aim.item).name or aim.item, self.items.read(left).region
        measure = self._measure(place, amount.end, left, year, ItemName(item))
        above = (*over.ancestors, over.item) if over else ()
        subject = Subject(item, ancestors=above, region=region or (over.region if over else ""))
        said = Statement(measure, amount.value, year=year, use=aim.use)
        self.collector.add_amount(place, subject, amount, said)
        return subject

    def _read_sum(self, place: Place, amount: Amount) -> bool:
        """ "合计5万元" behind the amounts that it adds up."""
        if not amount.is_money or not ADDED_UP.search(place.visible[: amount.start]):
            return False
        told = [f for f in self.collector.figures[-12:] if is_money(f.unit) and f.value is not None]
        told = [f for f in told if f.measure not in CHANGES and f.headings == place.paragraph.headings]
        told = [f for f in told if f.spans == place.spans] or told
        subject = added_up(told, to_yuan(amount.value, amount.unit))
        if subject is not None:
            said = Statement(told[-1].measure, amount.value, year=told[-1].year)
            self.collector.add_amount(place, subject, amount, said)
            self.collector.subjects.current = subject
        return subject is not None

    def _count_kind(self, place: Place, amount: Amount, kind: str) -> None:
        """The same count of what all of them are, said in a remark; the text goes on as before it."""
        subjects = self.collector.subjects
        told = subjects.current, subjects.first, subjects.head
        if not amount.is_money and (subject := self.collector.subject(self.items.read(kind), place)):
            kind_of = replace(subject, ancestors=())  # counted among the parts already
            self.collector.add_amount(place, kind_of, amount, Statement("数量", amount.value))
        subjects.current, subjects.first, subjects.head = told

    def _speak_of(self, scored: Subject) -> None:
        """After its score the text goes on with what was scored."""
        if len(scored.item) > 2:
            self.collector.subjects.current = self.collector.subjects.first = scored

    def _year_of(self, left: str) -> int | None:
        """The year of an amount: of the base of comparison where the amount is the base's."""
        now = self.collector.year()
        compared = bases.comparison(left)
        if compared is None or not _BASE_GOES_ON.fullmatch(left, compared[2]):
            return self.collector.spoken_year(without_comparison(left)) or now
        base = next((mention.year for mention in years_in(compared[0], now)), None)
        return base or self.collector.spoken_year(left) or now

    def _name(self, place: Place, amount: Amount, left: str, right: str) -> ItemName:
        """The item in front of the number, or behind it ("39个项目", "3000万元成立基金")."""
        name = self.items.read(left)
        if amount.is_money and not name.name and _AGAINST.match(left):
            named = _THEN_NAMED.match(place.visible, amount.end)
            moved = change_words.change_before(named["item"]) if named else None
            return self.items.read(moved.rest if moved else named["item"]) if named else name
        if amount.is_money:
            spent = not name.name and _SPENT_ON.match(right)
            return self.items.read(right[spent.end() :]) if spent else name
        after = noun_after(place.visible, amount)
        found = self.items.read(after) if after else ItemName()
        found = replace(found, name=found.name.removesuffix("中"))
        graded = _GRADED.match(place.visible, amount.end)
        if graded and (not name.name or left.endswith("、")):
            return ItemName(generic=graded["grade"])
        if found.name:
            return self._of_fund(found, left) if _WORKS.search(found.name) else found
        if found.generic in _BODIES:
            return replace(found, name=found.generic, generic="")
        if amount.unit == "辆" and _HELD.search(left):
            return replace(name, name="公务用车保有量")
        bare = amount.unit == "辆" and _VEHICLE_VERB.fullmatch(name.name)
        return replace(name, name=f"公务用车{name.name}") if bare else name

    def _of_fund(self, works: ItemName, left: str) -> ItemName:
        """Works counted behind the fund that they are paid from, named with it (甲债券项目)."""
        funded, current = _FUNDS.search(left), self.collector.subjects.current
        if funded is None:
            return works
        fund = self.items.read(left[: funded.start()])
        if not left[: funded.start()] and current is not None:
            fund = ItemName(current.item, region=current.region)
        return replace(fund, name=fund.name + works.name) if _IS_FUND.search(fund.name) else works

    def _measure(self, place: Place, at: int, left: str, year: int | None, name: ItemName) -> str:
        """The measure of an amount of money that ends at `at`."""
        ending = (name.name or name.generic)[-4:]
        if "余额" in ending or "限额" in ending:
            return "余额" if "余额" in ending else "限额"
        if _WORTH.search(name.name or name.generic) and not self.collector.report.kind.endswith("决算"):
            return "金额"
        named = measure_in(left)
        if named == "预算数" and _FLOW_OF_BUDGET.search(left) and _HAS_BEEN.match(place.visible, at):
            named = ""  # 预算支出5亿元，为预算的98%: what has been spent
        if named == "执行数" and self._is_expected(left, year):
            return "预算数"
        if named == "执行数" and self._is_final(left, year):
            return "决算数"
        if not named and name.name.endswith("预算") and _ACCOUNT_FOLLOWS.match(place.visible, at):
            return "预算数"
        return named or self._unnamed_measure(place, year, name)

    def _is_expected(self, left: str, year: int | None) -> bool:
        """Whether 预计完成 looks ahead: in a section on the budget of the year to come."""
        return bool(_EXPECTED.search(left)) and self.collector.default_measure(year) == "预算数"

    def _is_final(self, left: str, year: int | None) -> bool:
        """Whether 完成 means the final account: in a final account of that year, unless 执行数 is said."""
        final = self.collector.report.kind.endswith("决算") and not is_later(year, self.collector.report)
        return final and not re.search("执行数|执行总额", left)

    def _unnamed_measure(self, place: Place, year: int | None, name: ItemName) -> str:
        lists = self.collector.subjects.lists
        parent = lists[-1].parent.item if lists else ""
        of_a_level = bool(name.region) and not name.name  # 按级次分，市级…，县级…
        if parent.endswith(("余额", "限额")) and ("债" in name.name or of_a_level):
            return parent[-2:]
        if self.collector.running.spans_years and year is None:
            return "执行数"
        told = self._measure_of_whole(place, parent, year) if parent else ""
        return told or self.collector.running.approved or self.collector.default_measure(year)

    def _measure_of_whole(self, place: Place, parent: str, year: int | None) -> str:
        """The measure that the same sentence gave last to the whole that a list is of."""
        for figure in reversed(self.collector.figures[-12:]):
            whole = figure.item == parent and figure.spans == place.spans and figure.year == year
            if whole and is_money(figure.unit) and figure.measure in (*BUDGETS, "决算数", "执行数", "金额"):
                return figure.measure
        return ""

    def _read_level(self, place: Place, amount: Amount, left: str, part: str) -> None:
        """ "由134元提高至154元": the level before or after a change."""
        body = _NEW_LEVEL_MARK.sub("，", _OLD_LEVEL_MARK.sub("，", left))
        subject = self.collector.subject(self.items.read(body.lstrip("，").split("，")[0]), place)
        if subject is None:
            return
        year = self.collector.spoken_year(left) or self.collector.year()
        measure = self._adjusted(left, part) if amount.is_money else "数量"
        measure = "比率" if amount.is_share else measure or self.collector.default_measure(year)
        if measure == "年初预算数":
            self.collector.running.base = measure
        said = Statement(measure, amount.value, year=year)
        part = "" if _DATED_LEVEL.search(left) else part  # 从2030年的1万元上升到2031年的2万元
        self.collector.add_amount(place, replace(subject, part=part), amount, said)

    def _adjusted(self, left: str, part: str) -> str:
        """Which budget a level is of, where the first of the year is adjusted (由年初的3亿元增加到5亿元)."""
        if part == "调整前":
            return "年初预算数" if "年初" in left else ""
        last = self.collector.last()
        begun = last is not None and (last.part, last.measure) == ("调整前", "年初预算数")
        return "全年预算数" if begun else ""

    def _leave_counts(self, place: Place) -> None:
        """A budget or an account behind counts is of the money that the sentence began with.

        因公出国（境）费：团组0个，0人次，预算为0万元
        """
        subjects, last = self.collector.subjects, self.collector.last()
        counted = last is not None and last.spans == place.spans and last.measure == "数量"
        opened = subjects.opened
        if counted and opened is not None and (opened.weak or _OF_COSTS.search(opened.item)):
            subjects.current = subjects.first = subjects.head = opened

    def _named_by_first_side(self, name: ItemName, place: Place) -> ItemName:
        """The total of the second side under the name of the first: 财政拨款收入总计…，支出总计…."""
        last = self.collector.last()
        if last is None or last.spans != place.spans or not _BARE_TOTAL.fullmatch(name.name):
            return name
        whole = last.item.translate(OTHER_SIDE)
        return replace(name, name=whole) if whole != last.item and whole.endswith(name.name) else name


def _is_base_alone(left: str) -> bool:
    """Whether the words in front of a number name what is compared with and nothing else (比上年的)."""
    compared = bases.comparison(left)
    return compared is not None and compared[1:] == (0, len(left))


def _counts_new(left: str, amount: Amount, place: Place) -> bool:
    """ "新增1名聘员": a count of new ones, no change of what was spoken of."""
    counted = bool(amount.unit) and not amount.is_money and not amount.is_share and not amount.is_points
    return counted and left.endswith("新增") and bool(noun_after(place.visible, amount))

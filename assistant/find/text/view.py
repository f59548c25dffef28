"""A report as the question engine sees it: its figures and sentences, found by their words.

Built once a report from the catalogue and kept while the report is unchanged. Knows names
and words, not what a question wants.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from assistant.find.figures.fund_sides import side_of_fund
from assistant.find.text.above import all_above
from assistant.find.text.annex import Place, annex_start
from assistant.find.text.months import Months, apart, months_in
from assistant.find.text.sentences import PlaceIndex, sentences_of
from assistant.find.text.sentences import Sentence as Sentence
from assistant.find.text.word_index import WordIndex, bigrams
from assistant.performance.appraisal import Form, forms_of
from assistant.question.named.bodies import body_key
from assistant.question.named.short_names import sides
from index import Figure, Paragraph, Report, Span, Table
from index.glossary import load_glossary
from index.normalise import compact_text, is_money, item_key, longest_first
from index.subject_codes import subjects_above

_TOTALS_OF_SIDE = frozenset({"本年支出合计", "本年收入合计", "支出合计", "收入合计"})
TOTAL_ROWS = _TOTALS_OF_SIDE | {"合计", "总计", "小计"}
_PLACE = re.compile(r"(?<!全)[\u4e00-\u9fff](?:市|县|区|州|旗|盟|镇|乡|街道|开发区|新区)$")
_SIDES = frozenset({"收入", "支出"})
_FUND_NAMES = {
    "一般公共预算": "一般公共预算",
    "政府性基金": "政府性基金预算",
    "国有资本经营": "国有资本经营预算",
    "社会保险基金": "社会保险基金",
}
_LEVEL = re.compile(r"(?:各|所属|所辖)?[省市县区州盟旗乡镇（）()、]+级?")  # 县（市、区）
_ALL_PLACES = re.compile(r"^(?:各|全)|市县|县区|区县|本级|合计")
_OWN_LEVEL = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,}?)本级(?=$|及)")
_AREA = re.compile(
    r"^(?:[省市州])?(?P<area>(?:(?![各全分本对])[\u4e00-\u9fff]){2,12}?(?:区|县|旗))(?=一般公共|公共预算|政府性|国有资本|"
    r"社会保险|社保|基本支出|地方政府|政府|项目支出|预算|决算|收支|财政)"
)
_AHEAD_OF_AREA = re.compile(
    r"^(?:附|公开)?表?[一二三四五六七八九十]*(?:\d{1,2}[、.．）)-]?)*\s*(?=20\d\d)|20\d\d年(?:度|末|底)?|[和、至—-](?=20)"
)
_WHOLE_AREA = re.compile(r"自治区$|[市州省]区$|市辖区$|[县市]区$|地区$|全区$|本级")
_YEAR_AHEAD = re.compile(r"^(?:.{2,20}?)?(?:20\d\d年度?)")
_SECTION_MARK = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)+|(?:支出)?(?:决算|预算)?(?:情况|说明)+$"
)
_OF_A_CLASS = ("支出类", "收入类")  # 教育支出类科目
_MOSTLY = 0.6
_CLOSING_BALANCE = re.compile(r"(?:期末|年末|年底)余额")
_TOTAL_WORD = re.compile(r"(?:总额|总金额|金额|总规模|规模|合计)$")
_LONGEST_SECTION = 6
_TABLE_NUMBER = re.compile(
    r"^(?:附|公开)?表(?:[一二三四五六七八九十]+|\d+)(?:[、.．:：]|(?=[\u4e00-\u9fff“]))"
)
_BOTH_SIDES = re.compile(r"收入、?支出|收、?支")
_TABLE_TITLE = re.compile(r"(.+?)(?:预算|决算)?(?:总|明细|汇总)?(?:情况)?表(?:[（(].*)?$")


_REMARK = re.compile(r"(?<=.{4})（(?:不?含|不?包括|剔除|扣除)[^（）]*）$")
_KINDS_OF_DEBT = frozenset({"一般债务", "专项债务", "政府一般债务", "政府专项债务"})
_STATES_OF_DEBT = frozenset({"余额", "限额"})


@dataclass(frozen=True)
class Labels:
    """Comparison forms of a figure's names, made once."""

    item: str
    part: str
    region: str
    ancestors: tuple[str, ...]
    headings: str
    attributes: str


def _side_alone(name: str, figure: Figure) -> str:
    """The side that prose tells of the fund it speaks of: 收入, 预算收入, of social insurance 总收入."""
    if figure.table is not None:
        return ""
    short = name.removeprefix("总" if figure.scope == "社会保险基金" else "预算").removeprefix("预算")
    return short if short in _SIDES else ""


def _part_names(part: str, figure: Figure) -> str:
    """A column's name; that of a kind of debts in a row of balances or limits also as 专项债务余额."""
    kind = part.rpartition("/")[2]
    state = figure.measure in _STATES_OF_DEBT and kind in _KINDS_OF_DEBT
    return f"{kind}{figure.measure}/{part}" if state else part


@dataclass(eq=False)
class ReportView:
    """Figures, sentences and names of one report, with indexes over them."""

    report: Report
    figures: Sequence[Figure]
    paragraphs: Sequence[Paragraph]
    tables: Sequence[Table]
    page_texts: Mapping[int, str] = field(repr=False, default_factory=dict)

    @cached_property
    def labels(self) -> list[Labels]:
        """Comparison names of every figure."""
        keys: dict[str, str] = {}

        def key(name: str) -> str:
            found = keys.get(name)
            if found is None:
                found = keys[name] = item_key(name)
            return found

        return [
            Labels(
                fund or self._full_name(key, figure),
                "" if fund else _part_names(key(figure.part), figure),
                key(figure.region),
                tuple(key(name) for name in above or subjects_above(figure.code or "")),
                "/".join(key(name) for name in figure.headings),
                "/".join(f"{name}{value}" for name, value in figure.attributes),
            )
            for figure, above in zip(self.figures, all_above(self.figures), strict=True)
            for fund in [key(side_of_fund(figure))]
        ]

    @classmethod
    def _full_name(cls, key: Callable[[str], str], figure: Figure) -> str:
        """The item's name, completed from the title for totals and from the parent for short children."""
        name = key(figure.item)
        if name == "收支":  # …总计A，…总计B。收支较上年增加: of both totals
            return "收支总计"
        if (side := _side_alone(name, figure)) and figure.scope in _FUND_NAMES:
            return f"{_FUND_NAMES[figure.scope]}{side}"  # 全市收入…，支出…: of the fund spoken of
        if name in TOTAL_ROWS:
            return cls._title_item(key, figure)
        if name in _KINDS_OF_DEBT and figure.measure in _STATES_OF_DEBT:
            return name + figure.measure  # 政府债务余额…，其中专项债务…
        if name in _STATES_OF_DEBT and not figure.ancestors and "债务" in "".join(figure.headings[-1:]):
            return f"{_kind_of_debt(key(figure.headings[-1]))}债务{name}"
        name = name.removesuffix("类") if name.endswith(_OF_A_CLASS) else name
        if "、" in name and (whole := load_glossary().named_by_parts(name)):
            return item_key(whole.name)
        name = _headed(key(figure.headings[-1]), name) if figure.headings and not figure.ancestors else name
        if name.startswith("债务"):
            return _kind_of_debt(key(figure.headings[-1]) if figure.headings else "") + name
        above = figure.ancestors[-1:] or tuple(_SECTION_MARK.sub("", own) for own in figure.headings[-1:])
        parent = key(above[0]) if above else ""
        if _CLOSING_BALANCE.fullmatch(name) and figure.ancestors:
            return _balance_of(parent, figure.headings[-1] if figure.headings else "") or name
        return _child_name(parent, name) if parent and len(name) <= 6 else name

    @staticmethod
    def _title_item(key: Callable[[str], str], figure: Figure) -> str:
        """What a total row is the total of, when the table's title tells."""
        title = key(figure.headings[-1]) if figure.headings else ""
        named = _TABLE_TITLE.match(_YEAR_AHEAD.sub("", _TABLE_NUMBER.sub("", title)))
        told = named.group(1) if named else ""
        own = key(figure.item)
        bare = told.removeprefix("部门").removeprefix("单位")  # 收入合计 of the table of 部门收入
        of_one_side = own in _TOTALS_OF_SIDE and (_BOTH_SIDES.search(told) or bare in _SIDES)
        return told if len(told) > 2 and not of_one_side else own

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        """Figure numbers by item, part segment or region."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, label in enumerate(self.labels):
            names = {label.item, label.region, label.part, *label.part.split("/"), *sides(label.item)}
            for name in names - {""}:
                found[name].append(number)
        return found

    @cached_property
    def money_items(self) -> frozenset[str]:
        """Names of the items that have an amount of money."""
        return frozenset(
            label.item
            for label, figure in zip(self.labels, self.figures, strict=True)
            if is_money(figure.unit) and figure.value is not None
        )

    @cached_property
    def body(self) -> str:
        """The body that the report is of, by one name over the years; the file where none is known."""
        return body_key(self.report.organisation) or self.report.file

    @cached_property
    def is_plan(self) -> bool:
        """Whether the report tells plans: a budget, or one of another kind called so or mostly of plans."""
        kind = self.report.kind
        if kind.endswith(("预算", "决算")):
            return kind.endswith("预算") and kind != "政府预算"
        titled = [word for word in ("预算", "决算") if word in self.report.title]
        if len(titled) == 1:
            return titled == ["预算"]
        measures = [figure.measure for figure in self.figures if figure.year == self.report.year]
        return measures.count("预算数") > measures.count("决算数") + measures.count("执行数")

    @cached_property
    def names_above(self) -> frozenset[str]:
        """Subjects above rows by their codes, though no table prints them, and classes of things bought."""
        names = {item_key(name) for code in self.by_code for name in subjects_above(code)}
        bought = (figure for figure in self.figures if any("采购" in each for each in figure.headings[-1:]))
        names |= {item_key(name) for figure in bought for name in figure.ancestors}
        return frozenset(name for name in names if len(name) >= 4)

    @cached_property
    def wholes(self) -> Mapping[str, frozenset[int]]:
        """The figures of which an item is told as but a part, in less money of the same year and measure."""
        found: dict[str, set[int]] = defaultdict(set)
        for label, figure in zip(self.labels, self.figures, strict=True):
            if not label.ancestors or figure.value is None or not is_money(figure.unit) or label.part:
                continue
            kind = (figure.year, figure.unit, figure.measure, figure.part)
            for name in {item_key(above) for above in figure.ancestors} - {label.item}:
                above = ((number, self.figures[number]) for number in self.by_name.get(name, ()))
                found[label.item] |= {
                    number
                    for number, other in above
                    if (other.year, other.unit, other.measure, other.part) == kind
                    and other.item != figure.item
                    and (other.value or 0) > figure.value
                }
        return {item: frozenset(numbers) for item, numbers in found.items()}

    @cached_property
    def by_code(self) -> dict[str, list[int]]:
        """Figure numbers by subject code."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, figure in enumerate(self.figures):
            if figure.code:
                found[figure.code].append(number)
        return found

    @cached_property
    def by_group(self) -> dict[int, list[int]]:
        """Figure numbers of one statement or table row."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, figure in enumerate(self.figures):
            found[figure.group].append(number)
        return found

    @cached_property
    def by_page(self) -> dict[int, list[int]]:
        """Figure numbers by the page on which their statement begins."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, figure in enumerate(self.figures):
            if figure.spans:
                found[figure.spans[0].page].append(number)
        return found

    def figures_in(self, spans: Sequence[Span]) -> list[Figure]:
        """Figures whose statement begins inside one of `spans`."""
        return [
            figure
            for span in spans
            for figure in self.figures_at(self.by_page.get(span.page, ()))
            if span.start <= figure.spans[0].start < span.end
        ]

    @cached_property
    def names(self) -> list[str]:
        """Distinct names of items, parts and regions."""
        return list(self.by_name)

    @cached_property
    def remarked(self) -> dict[str, str]:
        """Names printed only with a remark on what they count in (甲收入（不含基金）), by the name alone."""
        alone = {name[: found.start()]: name for name in self.names if (found := _REMARK.search(name))}
        return {name: printed for name, printed in alone.items() if name not in self.by_name}

    @cached_property
    def name_index(self) -> WordIndex:
        """Names found by their characters."""
        return WordIndex(self.names)

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """Comparison forms of table titles and headings."""
        titles = {item_key(table.title) for table in self.tables if table.title}
        titles |= {item_key(paragraph.text) for paragraph in self.paragraphs if paragraph.is_heading}
        return frozenset(title for title in titles if 2 <= len(title) <= 40)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences of the prose, then all rows of the tables, then the notes below them."""
        return sentences_of(self.paragraphs, self.tables, self.text_at, self.page_texts)

    @cached_property
    def forms(self) -> list[Form]:
        """Performance appraisal forms."""
        return forms_of(self.figures, self.tables)

    @cached_property
    def positions(self) -> PlaceIndex:
        """Sentences by where they stand."""
        return PlaceIndex(self.sentences)

    @cached_property
    def annex(self) -> Place | None:
        """Where the annex of the report begins, None where it has none."""
        return annex_start(self.page_texts)

    @cached_property
    def vectors(self) -> dict[int, npt.NDArray[np.float32]]:
        """Unit vectors of the sentences compared so far, by their numbers."""
        return {}

    def text_at(self, span: Span) -> str:
        """What the page prints at `span`."""
        return self.page_texts.get(span.page, "")[span.start : span.end]

    def headings_at(self, span: Span) -> tuple[str, ...]:
        """The path of headings above a place, as far as prose or a table stands there."""
        for paragraph in self.paragraphs:
            if any(one.page == span.page and one.start <= span.start < one.end for one in paragraph.spans):
                return paragraph.headings
        before = [
            paragraph
            for paragraph in self.paragraphs
            if (paragraph.spans[-1].page, paragraph.spans[-1].start) < (span.page, span.start)
        ]
        last = before[-1] if before else None
        return () if last is None else (*last.headings, last.text) if last.is_heading else last.headings

    @cached_property
    def sentence_index(self) -> WordIndex:
        """Sentences with their nearest heading, found by their characters."""
        return WordIndex([sentence.text + "".join(sentence.headings[-1:]) for sentence in self.sentences])

    @cached_property
    def full_text(self) -> str:
        """The whole report without spaces, to see whether a word occurs at all."""
        return compact_text("".join(self.page_texts.values()).replace("\n", "")).replace(" ", "")

    @cached_property
    def by_heading(self) -> dict[str, list[int]]:
        """Figure numbers by the comparison form of the heading or title right above them."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, figure in enumerate(self.figures):
            if figure.headings and (key := item_key(figure.headings[-1])):
                found[key].append(number)
        return found

    def headings_like(self, words: str) -> list[str]:
        """Headings that hold the words, or that the words hold."""
        if len(words) < 4:
            return []
        return [key for key in self.by_heading if words in key or (len(key) >= 4 and key in words)]

    @cached_property
    def titles(self) -> frozenset[str]:
        """The report's own title, as its first page and its file name give it."""
        return frozenset(item_key(name) for name in (self.report.title, self.report.file.rpartition(".")[0]))

    @cached_property
    def places(self) -> list[str]:
        """Regions and bodies that rows are about, longest names first; levels of government left out."""
        own = {self.report.organisation, *self.report.aliases}
        names = {label.region for label in self.labels} - own - {""}
        return longest_first(name for name in names if _PLACE.search(name) and not _ALL_PLACES.search(name))

    @cached_property
    def own_levels(self) -> Mapping[str, str]:
        """Rows of the own levels of places, whatever they take in besides (甲市本级及市辖区), by place."""
        regions = {label.region for label in self.labels}
        named = {found["place"]: region for region in regions if (found := _OWN_LEVEL.match(region))}
        return {place: region for place, region in named.items() if place in self.places}

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Bodies that rows are about, places and levels of government left out."""
        names = {label.region for label in self.labels} - {""}
        return frozenset(name for name in names if not _PLACE.search(name) and not _LEVEL.fullmatch(name))

    @cached_property
    def areas(self) -> Mapping[str, str]:
        """The part of the place that a table title speaks of alone (高新区, a county), by title."""
        own = {self.report.organisation, *self.report.aliases}
        return {
            table.title: area for table in self.tables if table.title and (area := _area_of(table.title, own))
        }

    @cached_property
    def reasons(self) -> dict[int, str]:
        """The reasons that figures carry, by their statement."""
        return {figure.group: figure.reason for figure in self.figures if figure.reason}

    def explained_by(self, word: str) -> list[int]:
        """Figures of the statements whose reason holds most of a word."""
        grams = list(bigrams(word))
        groups = {
            group
            for group, reason in self.reasons.items()
            if sum(gram in reason for gram in grams) >= _MOSTLY * len(grams)
        }
        return [number for group in groups for number in self.by_group[group]]

    def names_of_code(self, code: str) -> frozenset[str]:
        """The names that rows of a code print."""
        return frozenset(self.labels[number].item for number in self.by_code.get(code, ()))

    def place_in(self, text: str) -> str:
        """The region that a question names, "" when it names none."""
        return min(self.places_in(text), key=text.find, default="")

    @cached_property
    def months(self) -> list[Months | None]:
        """The months that each sentence ends up speaking of, in it or before it in its paragraph."""
        found: list[Months | None] = []
        paragraph, months = None, None
        for sentence in self.sentences:
            said = () if sentence.is_row else months_in(sentence.text)
            months = said[-1] if said else months if sentence.paragraph == paragraph else None
            paragraph = sentence.paragraph
            found.append(months)
        return found

    @cached_property
    def _stating(self) -> Mapping[Span, Sentence]:
        """The sentence at each stretch of a page that one fills."""
        return {span: sentence for sentence in self.sentences for span in sentence.spans}

    def stating(self, figure: Figure) -> Sentence | None:
        """The sentence or row that states a figure, None where it states more than the one."""
        return self._stating.get(figure.spans[0]) if figure.spans else None

    @cached_property
    def _months_known(self) -> frozenset[Months]:
        return frozenset(months for months in self.months if months)

    def of_other_months(self, told: Figure | Sentence, asked: str) -> bool:
        """Whether a figure or a sentence of prose is of other months of the year than a text asks of."""
        months = set(months_in(asked))
        if len(months) != 1:
            return False
        if isinstance(told, Figure):
            said = self.months_of(told)
        else:
            said = self.months[told.number] if len(set(months_in(told.text))) < 2 else None
        return said is not None and apart(months.pop(), said, self._months_known)

    def months_of(self, figure: Figure) -> Months | None:
        """The months that a figure of prose is of, None where nothing before it in its paragraph says."""
        span = figure.spans[0] if figure.table is None and figure.spans else None
        sentence = self._stating.get(span) if span else None
        if span is None or sentence is None:
            return None
        end = figure.at.start if figure.at and figure.at.page == span.page else span.end
        ahead = months_in(re.sub(r"\s", "", self.page_texts.get(span.page, "")[span.start : end]))
        before = self.sentences[sentence.number - 1] if sentence.number else None
        same = before is not None and before.paragraph == sentence.paragraph
        return ahead[-1] if ahead else self.months[sentence.number - 1] if same else None

    def places_in(self, text: str) -> frozenset[str]:
        """The regions that a text names, without those whose names are a part of a longer one named."""
        found: list[str] = []
        for place in self.places:
            if place in text and not any(place in longer for longer in found):
                found.append(place)
        return frozenset(found)

    def figures_at(self, numbers: Iterable[int]) -> list[Figure]:
        """Figures by number."""
        return [self.figures[number] for number in numbers]

    def row_of(self, figure: Figure) -> list[Figure]:
        """The figures of the row, or of the telling in prose, that a figure stands in."""
        return self.figures_at(self.by_group[figure.group])


def _kind_of_debt(title: str) -> str:
    """一般 or 专项 when a table is of one kind of debt, so that its 债务余额 is a 一般债务余额."""
    kinds = set(re.findall("(一般|专项)债务", title))
    return kinds.pop() if len(kinds) == 1 else ""


def _area_of(title: str, own: Iterable[str]) -> str:
    """The part of the own place that a title names before its subject, "" for the whole."""
    named = _AREA.match(_AHEAD_OF_AREA.sub("", title.replace(" ", "")))
    if named is None:
        return ""
    area = named.group("area")
    if _WHOLE_AREA.search(area) or any(area in name or name.endswith(area) for name in own if name):
        return ""
    for name in longest_first(own):
        area = area.removeprefix(name)
    return area


def same_body_and_year(first: ReportView, second: ReportView) -> bool:
    """Whether two files are parts of one report: text and tables are often published apart."""
    a, b = first.report, second.report
    return a.year == b.year and first.body == second.body and a.kind == b.kind


def _headed(heading: str, name: str) -> str:
    """采购总额 under the heading 政府采购 is 政府采购总额: the name goes on where the heading ends."""
    short, total = _SECTION_MARK.sub("", heading), _TOTAL_WORD.search(name)
    begun = name[: total.start()] if total else ""
    ends_so = len(begun) > 1 and short != begun and short.endswith(begun) and len(short) <= _LONGEST_SECTION
    return short + name[len(begun) :] if ends_so else name


def _balance_of(parent: str, title: str) -> str:
    """The debt whose closing balance a row below `parent` prints, in a table that tells of debts."""
    if parent.endswith("债务"):
        return f"{parent}余额"
    return "债务余额" if "债务" in title and parent in TOTAL_ROWS else ""


def _child_name(parent: str, name: str) -> str:
    """运行维护费 below 公务用车购置及运行维护费 is 公务用车运行维护费: the glossary's child that ends so."""
    glossary = load_glossary()
    entry = glossary.by_key.get(parent) if name not in glossary.by_key else None
    children = glossary.children(entry) if entry else ()
    return next(
        (
            full
            for child in children
            for full in sorted(child.keys)
            if full != name and full.endswith(name) and full[:2] == parent[:2]
        ),
        name,
    )

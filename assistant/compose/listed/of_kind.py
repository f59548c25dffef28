"""How many rows of a table are of a kind that a column of words names: 农村公路类的有多少个.

Counts rows by what their cells of words say, and adds the one amount of each where that is asked too.
"""

from __future__ import annotations

import re

from assistant.calculate import total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.tables.projects import PROJECTS, bare_kind, kind_said
from assistant.find.text.view import TOTAL_ROWS, ReportView
from assistant.templates import say
from index import Table, TableRow
from index.normalise import is_money, item_key, longest_first

_ASKED = re.compile(r"(?:多少|几)(?P<unit>个|项|条|笔|只|家|批)(?!百分|月|单位|人)")
_OF_KIND = re.compile(
    r"(?:类|型|性质|方面)?的?(?:项目|债券|采购|资产|设备)?(?:一共|总共|共)?(?:有|是|占|发)?了?$"
)
_TOGETHER = re.compile(
    r"(?:一共|合计|总共|共)?[^，。？]{0,4}多少(?:钱|万|亿|元|资金)|(?:一共|合计|总共|共)多少(?=[，。？]|$)|金额"
)
_NOUN = re.compile(
    r"(?P<noun>(?!重点|具体|债|新|大)[\u4e00-\u9fff]{2,6}?)(?:类|领域|方面|性质|建设|工程)?的?项目"
)
_NAMED = re.compile(
    r"(?:^|[，。？；、])(?:其中|里面|当中)?(?:的|，)?(?P<noun>(?!其中|里面|当中)[\u4e00-\u9fff]{3,10}?)(?:一共|总共|共)?(?:有|设了?)"
    r"(?:几|多少)(?P<unit>个|家|所|支)"
)
_LIST = re.compile(
    r"(?:分别[为是]|包括|内设|下设|设有?|[：:])(?P<members>[^，。；]+?(?:、[^，。；]+?){2,}[。；]?)$"
)
_ORDINAL = re.compile("第?[一二三四五六七八九十]+(?=[庭科处室队部所站中])")
_PROJECTS, _NEAR = "项目", 12
_PLACE = re.compile("[市县区州旗]$")
_LEVEL = re.compile("(?:自治区|[省市县区州盟旗])?本级$")  # 云溪市本级, which a question calls 市本级 or 本级
_WHOLE = re.compile("全(?:自治区|[省市县区州盟旗国])|(?:自治区|[省市县区州盟旗])本级")
_COUNTED = re.compile(  # all the projects that a table lists, and no kind of them
    r"(?:^|[，。？；])(?P<of>[^，。？；]*?)(?:一共|总共|共)?(?:(?:列(?:示|出|举)?|有|用|安排)了?(?:几|多少)(?P<unit>个|项)项目"
    r"|项目(?:一共|总共|共)?(?:列(?:示|出|举)?了?|有)(?:几|多少)(?P<number>个|项))(?=[，。？]|$)"
)
_SCAFFOLD = re.compile(
    r"20\d\d年度?|(?:这张|该|本)?(?:表|报告)[里中上]?$|[里中内]$|^使用|一共|总共|(?<!使)用|[共的了在由]"
)
_SHORTEST, _SHORTEST_BEHIND, _MOST_LISTED = 2, 3, 10


def of_kind(case: Case) -> Draft | None:
    """The number of the rows of the kind named, with their names; None where no column names it."""
    asked = _ASKED.search(case.linked.folded)
    if asked is None or case.query.operation not in ("lookup", "sum"):
        return None
    around = (case.linked.folded[: asked.start()], case.linked.folded[asked.end() :])
    for view in case.views:
        for table in view.tables:
            rows = _of_noun(_rows(table, around), around[1])
            if rows:
                return _told(view, table, rows, asked["unit"], case.query.text)
    return _of_table(case) or _in_list(case)


def _of_table(case: Case) -> Draft | None:
    """The number of the projects that a table named, or a table for the place named, lists."""
    asked = _COUNTED.search(case.query.text)
    if asked is None:
        return None
    for view in case.views:
        for table in view.tables:
            own = [row for row in table.rows if item_key(row.label) not in TOTAL_ROWS and row.attributes]
            cells = {value for row in own for _, value in row.attributes}
            places = {value for value in cells if _place_said(value, asked["of"])}
            left = asked["of"]
            for place in longest_first(places):
                left = left.replace(place, "")
            named = item_key(_SCAFFOLD.sub("", left))
            is_meant = bool(named or places) and named in item_key(table.title)
            if len(own) > 1 and is_meant and PROJECTS.search(table.title):
                rows = [row for row in own if not places or any(v in places for _, v in row.attributes)]
                return _told(view, table, rows, asked["unit"] or asked["number"], case.query.text)
    return None


def _in_list(case: Case) -> Draft | None:
    """The members of a list in prose that are called by a noun, numbers left out (民事第一庭 is a 民事庭)."""
    for asked in _NAMED.finditer(case.query.text):
        for view in case.views:
            for sentence in view.sentences:
                listed = _LIST.search(sentence.text)
                members = listed["members"].rstrip("。；").split("、") if listed else []
                called = [name for name in members if _ORDINAL.sub("", name).endswith(asked["noun"])]
                if sentence.is_row or not 1 < len(called) < len(members):
                    continue
                draft = Draft()
                count, cite = str(len(called)), draft.cite_sentence(view, sentence)
                rows = f"{'、'.join(called)}{cite}"
                told = say("rows_of_kind", count=count, unit=asked["unit"], rows=rows)
                draft.text = f"{asked['noun']}{told}。"
                draft.text += say("says", quote=sentence.text.rstrip("。"), cite=cite) + "。"
                return draft
    return None


def _rows(table: Table, around: tuple[str, str]) -> list[TableRow]:
    """The rows with a cell that says the words right around 有多少个, and not all rows of the table."""
    own = [row for row in table.rows if item_key(row.label) not in TOTAL_ROWS and row.attributes]
    named = "".join((table.title, *(name for row in own[:1] for name, _ in row.attributes)))
    if _PROJECTS in around[1] and around[1].find(_PROJECTS) < _NEAR and _PROJECTS not in named:
        return []  # rows of something else than projects
    kinds = {
        bare_kind(value) for row in own for _, value in row.attributes if _asked(bare_kind(value), around)
    }
    if not kinds:
        return []
    kind = longest_first(kinds)[0]
    found = [row for row in own if any(bare_kind(value) == kind for _, value in row.attributes)]
    return _of_other_columns(found, own, kind, "".join(around)) if len(found) < len(own) else []


def _of_other_columns(rows: list[TableRow], every: list[TableRow], kind: str, text: str) -> list[TableRow]:
    """Of rows of a kind those of the place, or the kind of bonds, that the question says too."""
    for column in dict.fromkeys(
        name for row in rows for name, value in row.attributes if bare_kind(value) != kind
    ):
        cells = {value for row in every for name, value in row.attributes if name == column}
        said = {value for value in cells if value != kind and _said(value, text)}
        if said and said != cells:
            rows = [
                row for row in rows if any(pair[0] == column and pair[1] in said for pair in row.attributes)
            ]
    return rows


def _of_noun(rows: list[TableRow], behind: str) -> list[TableRow]:
    """Of rows those that are called by the noun before 项目 (几个医院项目), all where none is said."""
    asked = _NOUN.match(behind)
    of_kind = [
        row for row in rows if asked and any(asked["noun"] in item_key(value) for _, value in row.attributes)
    ]
    if asked is None or of_kind:
        return of_kind or rows
    return [row for row in rows if asked["noun"] in row.label]


def _said(value: str, text: str) -> bool:
    is_place = _LEVEL.search(value) or _PLACE.search(value)
    return _place_said(value, text) if is_place else kind_said(value, text)


def _place_said(value: str, text: str) -> bool:
    """Whether a text says the place of a cell, or the level that it is; 云溪市本级 says no 云溪市."""
    if level := _LEVEL.search(value):
        return level.group() in text or re.search("(?<![省市县区州盟旗])本级", text) is not None
    return bool(_PLACE.search(value)) and re.search(f"{re.escape(value)}(?!本级)", text) is not None


def _asked(value: str, around: tuple[str, str]) -> bool:
    """Whether the words before 多少个 end in a kind, alone or as 类的有, or those behind begin with it."""
    kind = item_key(value)
    stem = _OF_KIND.sub("", around[0])
    if _WHOLE.fullmatch(kind):
        return False  # whose rows are counted, and no kind of them
    behind = len(kind) >= _SHORTEST_BEHIND and around[1].startswith(kind)
    return behind or (len(kind) >= _SHORTEST and stem.endswith((kind, f"{kind}类")))


def _sum(draft: Draft, view: ReportView, rows: list[TableRow]) -> str:
    """What the rows come to together, where each gives one amount of money."""
    money = [[each for each in view.figures_in(row.spans) if is_money(each.unit)] for row in rows]
    if any(len(each) != 1 or each[0].value is None for each in money):
        return ""
    if len(rows) == 1:
        return f"，{draft.figure(view, money[0][0])}"
    result, expression = draft.work(total([each[0] for each in money]))
    return f"，合计{result}（{expression} = {result}）"


def _told(view: ReportView, table: Table, rows: list[TableRow], unit: str, text: str) -> Draft:
    draft = Draft(known_as=[table.title, *(name for name, _ in rows[0].attributes)])
    names = [f"{row.label}{draft.cite_spans(view, row.spans, table.title)}" for row in rows[:_MOST_LISTED]]
    rest = "".join(draft.cite_spans(view, row.spans, table.title) for row in rows[_MOST_LISTED:])
    more = f"等{draft.count(len(rows), unit)}{rest}" if rest else ""
    draft.text = say("rows_of_kind", count=str(len(rows)), unit=unit, rows="、".join(names) + more)
    draft.text += f"{_sum(draft, view, rows) if _TOGETHER.search(text) else ''}。"
    draft.notes.append(f"在《{table.title}》的{len(table.rows)}行中数出")
    return draft


__all__ = ["of_kind"]

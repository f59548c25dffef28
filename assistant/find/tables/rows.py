"""The figures that a question compares with each other: one column of a table, or one section's list.

Finds them by what the question names around them; does not order, filter or word them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import in_unit
from assistant.find.figures.against_budget import budget_beside
from assistant.find.figures.bonds import kind_said
from assistant.find.figures.fund_amounts import fund_of_balance
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import (
    FUNDS,
    GENERAL_PARTS,
    figure_level,
    includes_otherwise,
    opposed,
    told_around,
)
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import (
    ASKS_FIELD,
    among_others,
    asks_place,
    column_of,
    compared_places,
    compares_own_level,
    place_of_row,
)
from assistant.find.tables.projects import MONTH, are_subjects, asks_project, narrowed, projects_of
from assistant.find.tables.row_depths import (
    beside_named,
    exceeds_named,
    inside_named,
    known_parts,
    listed_in_table,
    names_thing,
    of_noun,
    of_one_depth,
    told_of_named,
)
from assistant.find.tables.share_of_first import asks_share_of_first, without_base
from assistant.find.text.view import Labels, ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import likeness, plain
from assistant.question.named.mentions import Mention
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money, item_key

_TOTAL_ROW = re.compile(
    r"合计|总计|小计|^总(?:得)?分$|^全[省市区县州盟旗]|本级合计|共计|^[省市县区]级$|以上|收入$合|总额|总量|^其中|^本年(?:收入|支出)|结余|结转"
)
_CARRIED = re.compile(r"^(?!.*(?:合计|总计|小计)).*(?:结余|结转)")  # a part where prose lists it as one
_LEFT_OVER = re.compile("结余|结转")
_SIDES_AND_REST = frozenset({"收入", "支出", "结余"})
ASKS_MONTH = re.compile(r"(?:哪一?个?|几)月|(?<!\d)月份|[单每各逐分]月")
_BELOW_THE_LINE = re.compile(r"^转移性(?:支出|收入)")
ASKS_BODY = re.compile(
    r"哪(?:一|几|两|三)?(?:个|家)(?:下属|预算|所属|二级)?(?:单位|机构|部门|厅局|委办局|厅|局)|哪(?:一)?家|谁"
    r"|单位(?:里|中|当中)?哪(?:一)?个|(?:最[多高少低大小]的?|前)[两二三四五六七八九十\d]+[个家名位](?:单位|机构|部门|厅局|委办局|局)"
    r"|最[多高少低大小]的(?:下属|预算|所属|二级)?(?:单位|机构|部门)(?:是|为|有)?(?:哪|谁)"
)
_VERY_NAME = 0.1  # what a row that is called as the question calls it counts more
_LEAST_OPENING, _MOST_BEHIND = 3, 4
_SPENDS = re.compile(r"支出|花|开支")
_OF_SUBJECTS = re.compile(r"支出|花|开支|[类款项]级?科目")
_SOURCE = re.compile(  # where money comes from, and nothing that it goes to
    "(?:财政拨款|一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:拨款|资金)?|财政专户(?:管理)?资金|(?:其他|单位)资金"
)
_BODIES = re.compile("(?:单位|机构|部门)$")
_OF_BODIES = re.compile(r"单位(?:里|中|当中)?哪(?:一)?个")
_KINDS_OF_DEBT = re.compile("一般债|专项债|新增|再融资")
_USES = "(?:领域|用途|方向|行业|投向|去向)"
_USE = re.compile(
    rf"(?:哪|什么)[一几个些类]*{_USES}|{_USES}(?:里面?|当?中|上)?[^，。？]{{0,6}}(?:哪|什么)|最[^，。？]{{0,8}}{_USES}"
)
_OF_DEBT = re.compile("债|还本|付息|借款|发行")  # what nothing is spent on
_BONDS_USED = ("一般债", "专项债", "再融资")
_ALL_FUNDS = "全部资金"
_OTHER_FUNDS = FUNDS - {"一般公共预算"}  # of which nothing is asked that names none
_NO_FUND = re.compile(r"不(?:包)?(?:含|括|算)(?:政府性)?基金|(?:除去|除开|撇开|扣除|去掉)(?:政府性)?基金")
_ONE_SIDE = re.compile("(?:收入|支出)$")
_SIDES, _SIDE_SAID = ("收入", "支出"), 0.1
_UNASKED_KIND = 0.3  # what rows of one kind of debt lose where none is asked for
_RATE = re.compile(
    r"增幅|涨幅|降幅|跌幅|增速|增长率|完成率|执行率|得分率|[涨增升减降跌][加长少低]?(?:得最?(?:快|猛|厉害|狠|凶|大幅)|最[快猛])"
)
_CHANGE = re.compile(
    r"(?:涨|增|升|减|降|跌|(?<!多)少|砍|压)[加长少低缩减支收花]?(?:了|得|额|的)?(?:金额|数额|数|钱)?(?:是|又)?(?:最|第一)"
    r"|省(?:[下了出]的?|的(?=钱))钱?最"
)
_PERFORMANCE = re.compile(
    r"完成(?:预算)?的?(?:百分比|比例|程度)|(?:超(?:出|过|了)?(?:年初|全年)?(?:的)?预算|超支)得?(?:最|第一)"
    r"|[比较](?:年初|全年|调整后?)的?预算数?(?:多|超)[出过支了]*[得的]?最"
    r"|完成率|执行率|完成(?:年初|全年|调整)?(?:的)?预算|预算(?:的)?(?:完成|执行)"
)
_PEOPLE = re.compile(r"(?:人(?:数|员|手)?|编制数?|职工数?)(?:最|第一|排第)")  # whose people, and no money
_LEVEL = re.compile(
    r"([类款项])级|(?<!分)(类|款)科目|哪[一个几]*(类|款)|(?<=支出|收入)(类)别|最[大高多小低少]的?[一哪]?(类|款)(?![型级科])"
)
_OF_MONEY: tuple[Want, ...] = ("amount", "actual")
_SUBJECT = re.compile(r"科目|[类款项]级")
_ANY_SUBJECT = re.compile("哪(?:一|几|些)?个?(?:支出|经济|功能)?(?:分类)?科目")
_OF_COSTS = "3"  # 经济分类
_CLASSIFIED = re.compile("(?P<by>功能|经济)(?:分类|(?:分类)?(?:的?支出)?(?:[类款项]级?)?科目)")
_OF_ITS_BUDGET: tuple[Want, ...] = ("actual", "completion")  # that a subject of what is bought has none of
_CODE_LENGTH = {"类": 3, "款": 5, "项": 7}
_DEPTH = {"类": 0, "款": 1, "项": 2}
_WHOLE_ABOVE = re.compile(
    r"合计$|总计$|方面$|财政拨款支出$|^本年(?:支出|收入)|^(?:地方)?一般公共预算(?:支出|收入)$"
)
_KINDS_OF_ITEM = (
    (re.compile(r"税种|哪(?:一|个|些|几)?(?:个|种)?税"), re.compile("(?<!非)税(?:收入)?$")),
    (
        re.compile(r"哪一?[个项只种支笔](?:社会?保险?|保险)基金|险种"),
        re.compile(r"(?<!社会)保险(?:基金)?(?:收入|支出|[^收支]{0,6}(?:收支)?结余)?$"),
    ),
)


def ranked_want(case: Case) -> Want:
    """What the question orders by: an amount, a change, a rate, a completion or a share."""
    text = case.query.text
    if _PERFORMANCE.search(text):
        return "completion"
    if _PEOPLE.search(text):
        return "count"
    if "ratio" in case.query.wants:
        return "ratio"
    if _RATE.search(text):
        return "rate"
    if re.search("占比|比重|比例", text) and not asks_share_of_first(text):
        return "share"
    if "score" in case.query.wants and re.search(r"分", text):
        return "score"
    return "change" if _CHANGE.search(text) else "amount"


def kinds_of_debt(text: str) -> set[str]:
    """The words for kinds of debt or bonds that a text says (一般债, 新增)."""
    return set(_KINDS_OF_DEBT.findall(text))


def asks_class(case: Case) -> bool:
    """Whether a question asks which class of spending (哪一类支出), and no cost of any kind.

    Of all that a government spends, nothing named, no level need be said (哪项支出减得最多).
    """
    found = _LEVEL.search(case.query.text)
    classed = found is not None and "类" in found.groups()
    of_all = not case.linked.mentions and all(view.report.kind.startswith("政府") for view in case.views)
    return (classed or of_all) and bool(_SPENDS.search(case.query.text))


def are_classes(rows: Sequence[Match]) -> bool:
    """Whether rows are classes of the budget, and no kinds of cost (公务接待费)."""
    return any(_is_coded(row, _CODE_LENGTH["类"]) for row in rows)


def _classes_of(rows: list[Match]) -> list[Match]:
    """The rows that are classes of the budget; all of a table's of which but few are called so (农林水)."""
    classes = [row for row in rows if _is_coded(row, _CODE_LENGTH["类"])]
    few = 1 < len(classes) <= len(rows) / 2
    return rows if few and rows[0].figure.table is not None else classes


def asks_use(text: str) -> bool:
    """Whether a question asks which field, way or use money went to."""
    return bool(_USE.search(text))


def like_wants(want: Want) -> tuple[Want, ...]:
    """What a question orders or tests by, and what tells as much where a report gives only that."""
    return {"change": ("change", "rate", "ratio"), "rate": ("rate", "change", "ratio")}.get(want, (want,))


def comparable(case: Case, view: ReportView, want: Want, places: bool | None = None) -> list[Match]:
    """The run of figures of one kind that answers best to what the question names; [] when none does."""
    case = without_base(case)
    if ASKS_BODY.search(case.query.text) and not (asks_place(case) and len(view.places) > 1):
        if len(rows := _of_bodies(case, view, want)) > 1:
            return rows
        if any(row.cover for run in _runs(case, view, want, True) for row in run):
            places = True  # the bodies asked for are places
        elif want == "count" or len(view.bodies) > 1 or _OF_BODIES.search(case.query.text):
            return []  # no rows by body tell of the thing
    if want == "amount" and asks_project(case) and len(rows := _projects(case, view)) > 1:
        return narrowed(case, rows) or rows
    places = asks_place(case) if places is None else places
    one_level = not places and case.query.level in ("own", "whole")
    runs = _runs(case, view, want, places, one_level) or _runs(case, view, want, places)
    runs = _of_table_named(case, runs) or runs
    if want in _OF_ITS_BUDGET and _SUBJECT.search(case.query.text):
        runs = [run for run in runs if any(map(_is_coded, run))]
    if by := _CLASSIFIED.search(case.query.text):
        costs = [rows for run in runs if (rows := [row for row in run if _is_cost(row)])]
        if by["by"] == "经济" and costs:
            table = _of_block(max(costs, key=lambda run: _fit(case, view, want, run))[0].figure)
            return of_one_depth(case, [row for run in costs for row in run if _of_block(row.figure) == table])
        runs = [run for run in runs if not all(map(_is_cost, run))]
    if want == "amount" and asks_class(case):
        runs = [rows for run in runs if len(rows := _classes_of(run)) > 1] or runs
        of_all_funds = [rows for rows in runs if rows[0].figure.scope == _ALL_FUNDS]
        runs = runs if case.query.scope else of_all_funds or runs
    runs = runs if places else [_of_place_named(case, view, run) for run in runs]
    if want == "amount" and not places:
        runs = [run for run in runs if not exceeds_named(case, run)]
    if want == "amount" and asks_project(case):
        runs = [run for run in runs if not are_subjects(view, run)] or runs
    if ASKS_FIELD.search(case.query.text):
        runs = [run for run in runs if not _by_place(view, run)]
    if of_kind := [rows for run in runs if (rows := of_noun(case, run))]:
        return max(of_kind, key=len)
    measures = measures_for(want, view, case.query)
    if want == "amount" and not places and (told := told_of_named(case, view, measures)):
        return told
    parts = [] if places else [rows for run in runs if (rows := inside_named(case, run))]
    parts = parts or ([] if places else [rows for run in runs if (rows := known_parts(case, run))])
    if listed := listed_in_table(case, runs, parts):
        return listed
    if parts:
        return max(parts, key=lambda run: _fit(case, view, want, run))
    words = [mention for target in case.linked.targets for mention in target.mentions]
    kind_named = any(asked.search(case.query.text) for asked, _ in _KINDS_OF_ITEM)
    if not runs or (words and not kind_named and not any(row.cover for run in runs for row in run)):
        return _said_below(case, view, want)
    in_unit_asked = [run for run in runs if kind_named and run[0].figure.unit == case.query.unit]
    best = max(in_unit_asked or runs, key=lambda run: _fit(case, view, want, run))
    if beside_named(case, best):
        return _said_below(case, view, want)
    if among_others(case, view, best):
        return []
    placed = compared_places(case, view, best)
    if len(placed) >= 2:
        return placed
    if len(peers := _beside_left_out(case, view, best)) >= 2:
        return peers
    by_level = _LEVEL.search(case.query.text) and not any(row.figure.code for row in best)
    below = [row for row in best if any(_WHOLE_ABOVE.search(name) for name in row.figure.ancestors)]
    if kind_named and {row.figure.item[-2:] for row in best} <= _SIDES_AND_REST:
        return best  # funds of one side stand beside each other
    return below if by_level and len(below) >= 2 else of_one_depth(case, best)


def finest_subjects(case: Case, rows: Sequence[Match]) -> list[Match]:
    """The subjects below ranked ones that have none below them, where subjects of no level are asked for."""
    first, codes = rows[0], {row.figure.code for row in rows}
    if not _ANY_SUBJECT.search(case.query.text) or _LEVEL.search(case.query.text) or None in codes:
        return []
    below = {
        figure.code: Match(first.view, number, first.cover, first.score)
        for number, figure in enumerate(first.view.figures)
        if figure.code and figure.value is not None and _of_block(figure) == _of_block(first.figure)
        if figure.code not in codes and figure.code.startswith(tuple(map(str, codes)))
    }
    return [row for code, row in below.items() if sum(other.startswith(code) for other in below) == 1]


def rows_below(rows: Sequence[Match]) -> list[Match]:
    """What a column prints below its rows (其中：购置费, 运行费); none below subjects, which have levels."""
    first = rows[0]
    above = {first.view.labels[row.number].item for row in rows if not _is_coded(row)}
    return [
        Match(first.view, number, first.cover, first.score)
        for number, figure in enumerate(first.view.figures)
        if above.intersection(first.view.labels[number].ancestors) and figure.value is not None
        if figure.table == first.figure.table and _of_block(figure) == _of_block(first.figure)
    ]


def _of_block(figure: Figure) -> tuple[object, ...]:
    """What the figures of one table have in common that prints its rows in blocks side by side."""
    return (figure.headings[-1:] or figure.table, *column_of(figure)[1:])


def _is_cost(row: Match) -> bool:
    """Whether a row is of a kind of cost, by its code (30201)."""
    return (row.figure.code or "").startswith(_OF_COSTS)


def _projects(case: Case, view: ReportView) -> list[Match]:
    """The projects or purchases of a report without those that the question leaves aside."""
    return [row for row in projects_of(case, view) if not _left_out(case, view.labels[row.number])]


def _of_table_named(case: Case, runs: Sequence[list[Match]]) -> list[list[Match]]:
    """The runs of the table that the question names by its very title, or by its number among the annexes."""
    titles = {key for mention in case.linked.mentions if mention.kind == "title" for key in mention.keys}
    return [run for run in runs if titles & {item_key(title) for title in run[0].figure.headings[-1:]}]


def _by_place(view: ReportView, run: Sequence[Match]) -> bool:
    """Whether the rows are of places, none of which is a field of spending."""
    return any(view.labels[row.number].item in view.places for row in run) or (
        len({row.figure.item for row in run}) == 1 and len({row.figure.region for row in run}) > 1
    )


def _of_place_named(case: Case, view: ReportView, run: list[Match]) -> list[Match]:
    """Of rows of several places those of the one that the question names."""
    place = view.place_in(case.query.text)
    own = [row for row in run if place and row.figure.region == place]
    return own if len(own) >= 2 else run


def _said_below(case: Case, view: ReportView, want: Want) -> list[Match]:
    """The parts that the sentences right behind an opening tell, where it alone says the word asked."""
    words = [m.text for m in case.linked.mentions if m.kind == "word" and len(m.text) >= _LEAST_OPENING]
    measures = measures_for(want, view, case.query)
    for opening in view.sentences if words else ():
        if opening.is_row or opening.is_heading or not any(word in opening.text for word in words):
            continue
        behind = view.sentences[opening.number : opening.number + _MOST_BEHIND]
        spans = [span for each in behind if each.paragraph == opening.paragraph for span in each.spans]
        told = {id(figure) for figure in view.figures_in(spans)}
        groups: dict[tuple[object, ...], list[Match]] = {}
        for number, figure in enumerate(view.figures):
            if id(figure) in told and figure.ancestors and figure.value and figure.measure in measures:
                groups.setdefault((figure.measure, figure.ancestors), []).append(
                    Match(view, number, 1.0, 1.0)
                )
        if len(best := max(groups.values(), key=len, default=[])) >= 2:
            return best
    return []


def _of_bodies(case: Case, view: ReportView, want: Want) -> list[Match]:
    """The rows of one thing by body: of the thing named, else of the total of a table."""
    measures = measures_for(want, view, case.query)
    year, _ = case.year_for(view)
    groups: dict[tuple[object, ...], dict[str, Match]] = {}
    for number, label in enumerate(view.labels):
        figure = view.figures[number]
        if label.region not in view.bodies or figure.measure not in measures or figure.value is None:
            continue
        if figure.year not in (year, None) or (want == "amount" and not is_money(figure.unit)):
            continue
        if _wrong_side(case.query.text, figure):
            continue
        cover = _cover(case, view, number)
        key = (figure.table, label.item, figure.part, figure.measure, figure.year)
        groups.setdefault(key, {}).setdefault(label.region, Match(view, number, cover, cover))
    runs = [list(group.values()) for group in groups.values() if len(group) > 1]
    words = bool(case.linked.mentions)
    things = (m for m in case.linked.mentions if m.keys.isdisjoint(view.bodies))
    named = any(m.kind == "exact" and not _BODIES.search(m.text) for m in things)
    totals = [run for run in runs if not named and _TOTAL_ROW.search(run[0].figure.item)]
    runs = [run for run in runs if run[0].cover or not words] or totals

    def fit(run: Sequence[Match]) -> tuple[float, bool, bool, int, int]:
        figure = run[0].figure
        total = bool(_TOTAL_ROW.search(figure.item))
        return run[0].cover, total, not figure.part, len(run), -measures.index(figure.measure)

    return max(runs, key=fit, default=[])


def _fit(
    case: Case, view: ReportView, want: Want, run: Sequence[Match]
) -> tuple[float, bool, bool, bool, bool, bool, int, bool, float, int]:
    """How well a run answers: what stands around it, fund, year, level, the whole and no slice, measure."""
    figure = run[0].figure
    measures = measures_for(want, view, case.query)
    year, _ = case.year_for(view)
    whole = all(name in GENERAL_PARTS for name in figure.part.split("/") if name)
    named = any(mention.text in figure.part for mention in case.linked.mentions)
    named |= bool(figure.part) and all(part in case.query.text for part in figure.part.split("/"))
    mean = round(_mean_cover(run), 1)
    code = figure.code or ""
    of_kind = code.startswith("2") or (code and "经济" in case.query.text)  # a class of what is bought
    levelled = of_kind and _LEVEL.search(case.query.text) and _OF_SUBJECTS.search(case.query.text)
    kinds = kinds_of_debt(figure.item) - kinds_of_debt(case.query.text)
    mean -= _UNASKED_KIND * len(kinds) * ("债" in figure.item)
    mean += _VERY_NAME * any(kind in figure.part for kind in _BONDS_USED if kind in case.query.text)
    mean += 0.05 * bool(levelled)  # 哪一类花得最多: rows that have a level
    fund = figure.scope == case.query.scope if case.query.scope else figure.scope not in _OTHER_FUNDS
    total = _of_place(figure) and bool(_TOTAL_ROW.search(figure.item))  # all of a place before one kind
    mean += _VERY_NAME * (total and mean > 0)
    side = next((side for side in _SIDES if side in case.query.text), "") if not mean else ""
    of_side = bool(side) and all(row.figure.item.endswith(side) for row in run)
    placed = bool(side) and side in figure.item and figure.region in run[0].view.places
    mean += _SIDE_SAID * (placed or of_side)
    most = not mean and want == "amount" and is_money(figure.unit)  # 哪项支出最大 of all, not of a few
    return (
        mean,
        total,
        fund,
        figure.year in (year, None),
        figure_level(figure) in ((case.query.level,) if case.query.level else ("", "whole")),
        whole or named,
        -measures.index(figure.measure),
        most and figure.table is not None,
        float(max(in_unit(row.figure, "元").value for row in run)) if most else 0.0,
        len(run),
    )


def _thing(view: ReportView, number: int) -> str:
    """What the row of a place tells of: its name, or what stands above it where its name is the place.

    With the heads of its column, where the row has another column of that name under others.
    """
    label, own = view.labels[number], view.figures[number]
    if not label.region:
        return label.ancestors[-1]
    others = (view.labels[other] for other in view.by_group[own.group])
    twice = any(other.item == label.item and other.ancestors != label.ancestors for other in others)
    return "/".join((*label.ancestors, label.item)) if twice else label.item


def _mean_cover(run: Sequence[Match]) -> float:
    return sum(row.cover for row in run) / len(run)


def _runs(
    case: Case, view: ReportView, want: Want, places: bool, of_level: bool = False
) -> list[list[Match]]:
    measures = measures_for(want, view, case.query)
    groups: dict[tuple[object, ...], list[Match]] = {}
    totals = _totals(view, measures)
    own_too = compares_own_level(case)
    for number, figure in enumerate(view.figures):
        if figure.measure not in measures or not _comparable(case, view, figure, places):
            continue
        if want == "ratio" and not re.search(rf"上年|{(figure.year or 0) - 1}", figure.base):
            continue
        if _left_out(case, view.labels[number]) or includes_otherwise(case.query.text, view.labels[number]):
            continue
        if places and not place_of_row(view, number, own_too):
            continue
        if of_level and figure_level(figure) not in ("", case.query.level):
            continue
        if want in _OF_MONEY and "count" not in case.query.wants and not is_money(figure.unit):
            continue
        if want == "actual" and budget_beside(view, number) is None:
            continue  # compared by how far it is from its budget
        total = totals.get(column_of(figure), "")
        if _LEFT_OVER.search(total) and not _LEFT_OVER.search(case.query.text):
            continue
        cover = _cover(case, view, number, total)
        beside = (
            (_thing(view, number) if places else figure_level(figure)) if figure.table is not None else ""
        )
        groups.setdefault((*column_of(figure), beside), []).append(Match(view, number, cover, cover))
    runs = (_of_level(case, _without_whole(_once(view, run))) for run in groups.values())
    return [run for run in runs if len(run) > 1]


def _totals(view: ReportView, measures: Sequence[str]) -> dict[tuple[object, ...], str]:
    """The name of the one total of each column of a table, which its rows are parts of."""
    named: dict[tuple[object, ...], set[str]] = {}
    for figure, label in zip(view.figures, view.labels, strict=True):
        if figure.table is not None and figure.measure in measures and _TOTAL_ROW.search(figure.item):
            named.setdefault(column_of(figure), set()).add(label.item)
    return {column: next(iter(names)) for column, names in named.items() if len(names) == 1}


def _once(view: ReportView, run: Sequence[Match]) -> list[Match]:
    """The rows of a run, a thing that prose tells twice only once."""
    rows: dict[tuple[object, ...], Match] = {}
    for row in run:
        label, figure = view.labels[row.number], row.figure
        rows.setdefault((label.item, label.ancestors, label.region, figure.code or ""), row)
    return list(rows.values())


def _without_whole(run: list[Match]) -> list[Match]:
    """Of rows that tell one thing of places or bodies, those of one; the row of none is that of all."""
    of_one = [row for row in run if row.figure.region]
    one_thing = len({row.figure.item for row in run}) == 1
    return of_one if one_thing and len(of_one) > 1 else run


def _left_of_funds(case: Case, figure: Figure) -> bool:
    """Whether balances are compared, and a figure is that of one insurance fund among others."""
    return bool(_LEFT_OVER.search(case.query.text) and fund_of_balance(figure.item))


def _of_level(case: Case, run: list[Match]) -> list[Match]:
    """Of coded or nested rows those of the level that the question names (哪个项级科目), if any."""
    for asked, kind in _KINDS_OF_ITEM:
        if asked.search(case.query.text):
            return _outermost([row for row in run if kind.search(row.figure.item)])
    found = _LEVEL.search(case.query.text)
    level = next((name for name in found.groups() if name), "") if found else ""
    if level and "收入" not in case.query.text:
        run = [row for row in run if not row.figure.item.endswith("收入")]
    if found and found[1] and not any(row.figure.code or row.figure.ancestors for row in run):
        return [row for row in run if _is_coded(row, _CODE_LENGTH[level])]
    if not level or not any(row.figure.code or row.figure.ancestors for row in run):
        return run
    names = [mention for target in case.linked.targets for mention in target.mentions]
    called = _CODE_LENGTH[level] if found and found[1] else 0
    return [
        row
        for row in run
        if (
            len(row.figure.code) == _CODE_LENGTH[level]
            if row.figure.code
            else _depth(names, row) == _DEPTH[level] and (not called or _is_coded(row, called))
        )
    ]


def _is_coded(row: Match, length: int = 0) -> bool:
    """Whether a thing is a subject of the budget: its report, or the glossary, has a code for its name.

    That of a kind of cost (公务接待费 is 30217) makes it none. Of a level the code is as long as these are.
    """
    name, known = row.view.labels[row.number].item, load_glossary().by_key
    of_name = (at for at in row.view.by_name.get(name, ()) if row.view.labels[at].item == name)
    printed = [row.view.figures[at].code for at in of_name]
    codes = {*printed, known[name].code if name in known else ""} - {None, ""}
    return any(
        not str(code).startswith(_OF_COSTS) and (not length or len(str(code)) == length) for code in codes
    )


def _outermost(rows: list[Match]) -> list[Match]:
    """Rows of a kind that stand below no other of them (国内增值税 is a part of 增值税)."""
    names, known = {row.figure.item for row in rows}, load_glossary().by_key

    def below(figure: Figure) -> bool:
        bare = figure.item.removesuffix("收入")  # 土地增值税收入 is that tax, and no part of 增值税收入
        entry = known.get(figure.item) or known.get(bare)
        own = entry is not None and entry.name in (figure.item, bare)
        held = any(figure.item[at:] in names for at in range(1, len(figure.item)))
        return not names.isdisjoint(figure.ancestors) or (held and not own)

    return [row for row in rows if not below(row.figure)]


def _depth(names: Sequence[Mention], row: Match) -> int:
    """How many subjects stand above a row; a total above it, or a thing named without a code, is none."""
    above = [item_key(name) for name in row.figure.ancestors if not _WHOLE_ABOVE.search(name)]
    known = load_glossary().by_key
    coded = {name for name in above if name in known and known[name].code}
    return sum(name in coded or not names_thing(names, name) for name in above)


def _comparable(case: Case, view: ReportView, figure: Figure, places: bool) -> bool:
    year, strict = case.year_for(view)
    if figure.value is None or (strict and figure.year not in (year, None)):
        return False
    if bool(MONTH.fullmatch(figure.item)) != bool(ASKS_MONTH.search(case.query.text)):
        return False  # a month is no thing, and a thing no month
    if _BELOW_THE_LINE.search(figure.item) and "转移" not in case.query.text:
        return False
    if opposed(case.query.text, figure.item) or _of_other_bonds(case.query.text, view, figure):
        return False  # 一般债务 is nothing of 专项债券
    if asks_use(case.query.text) and _OF_DEBT.search(figure.item):
        return False  # what debt is called is nothing that it goes to
    if {case.query.scope, figure.scope} <= FUNDS and figure.scope != case.query.scope:
        return False  # another fund than the one named
    listed = figure.table is None and (
        (figure.ancestors and _CARRIED.search(figure.item)) or _left_of_funds(case, figure)
    )
    if _TOTAL_ROW.search(figure.item) and not listed and not (places and _of_place(figure)):
        return False
    if case.linked.left_out and _WHOLE_ABOVE.search(figure.item):
        return False  # what is left aside is a part of it
    if places and _TOTAL_ROW.search(figure.region):
        return False
    return not _wrong_side(case.query.text, figure)


def _of_other_bonds(text: str, view: ReportView, figure: Figure) -> bool:
    """Whether it is asked what bonds of one kind go to, and nothing around a figure speaks of that kind."""
    kinds = [kind for kind in _BONDS_USED if kind in text] if asks_use(text) else []
    sentence = view.stating(figure) if figure.table is None else None
    told = told_around(figure) + (sentence.text if sentence else "")
    return any(kind not in told for kind in kinds) or (bool(kinds) and opposed(text, figure.part))


def _of_place(figure: Figure) -> bool:
    """Whether the total of a column is that of the row of one place."""
    return figure.table is not None and bool(figure.region) and not _TOTAL_ROW.search(figure.region)


def _left_out(case: Case, label: Labels) -> bool:
    """Whether the question asks to leave this row aside (撇开…不算)."""
    if _NO_FUND.search(case.query.text) and ("基金" in label.item or "基金" in label.part):
        return True
    return any(
        likeness(mention, name) >= 0.9
        for mention in case.linked.left_out
        for name in (label.item, label.region)
    )


def _beside_left_out(case: Case, view: ReportView, run: Sequence[Match]) -> list[Match]:
    """The rows of the column under the same head as one that the question leaves aside."""
    column = column_of(run[0].figure)
    heads = {
        figure.ancestors
        for figure, label in zip(view.figures, view.labels, strict=True)
        if case.linked.left_out and column_of(figure) == column and _left_out(case, label)
    }
    return [row for row in run if row.figure.ancestors in heads]


def _wrong_side(question: str, figure: Figure) -> bool:
    """An income where the question compares expenditures, or the other way round."""
    spends, earns = bool(_SPENDS.search(question)), "收入" in question
    if spends == earns:
        return False
    if spends and figure.table is not None and _SOURCE.fullmatch(item_key(figure.item)):
        return True
    asked, other = ("支出", "收入") if spends else ("收入", "支出")
    names = figure.item + "".join((*figure.ancestors[:1], *figure.headings[-1:]))
    texts = (figure.part,) if asked in figure.part else (names, figure.part, figure.item)
    return any(other in text and asked not in text for text in texts)


def _cover(case: Case, view: ReportView, number: int, total: str = "") -> float:
    """How much of what the question names stands on the figure or around it, or on its column's total."""
    label = view.labels[number]
    around = (
        f"{label.headings}/{label.part}/{'/'.join(label.ancestors)}/{total}/{kind_said(view.figures[number])}"
    )
    words = [mention for target in case.linked.targets for mention in target.mentions]
    return sum(
        mention.weight + _VERY_NAME * (label.item in mention.keys)
        for mention in words
        if label.part in (kind for kind in _BONDS_USED if kind in mention.text)
        or any(key in around or key in label.item for key in _forms(mention))
    )


def _forms(mention: Mention) -> set[str]:
    """The names of a mention, with the stems of the long ones (政府采购 of 政府采购预算).

    And as the title of a table calls one side of a budget together with the other (一般公共预算收支).
    """
    keys = mention.keys | {mention.text}
    both = (f"{stem}收支" for key in keys if len(stem := _ONE_SIDE.sub("", key)) in range(4, len(key)))
    return {*keys, *both, *(stem for key in keys if len(stem := plain(key)) > 3)}

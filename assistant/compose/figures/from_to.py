"""从多少调到多少, 提高了多少: the value before and after a change that a report tells of one thing.

Pairs what stands as 调整前 and 调整后, the opening budget and the one of the year, or two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.calculate import difference, growth
from assistant.compose.wording import subject, value_clause, worked_rate
from assistant.draft import Draft
from assistant.find.figures.choose import OWN_BUDGET
from assistant.find.figures.kinship import related, same_item
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.penalties import TOTAL_ITEM, figure_level
from assistant.find.figures.quantities import ACTUALS, MOVES, agree
from assistant.find.figures.same_money import only_below
from assistant.find.figures.select import Match
from assistant.find.text.sentences import Sentence
from assistant.find.text.topic import speaking, topic_of
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG, Target
from assistant.templates import say
from index import Figure
from index.normalise import is_money

_PER = "(?:每一?个?[人月年天户亩生次])*的?"
_ASKED = re.compile(
    rf"[从由](?:原来的?|上年的?|20\d\d年度?的?)?{_PER}(?:多少|几)[^，。？]{{0,12}}?(?:成|到|为|至)了?(?:20\d\d年度?的?)?{_PER}(?:多少|几)"
    rf"|[提升调涨增加][高到整]?(?:成|到|为|至)了?{_PER}(?:多少|几)"
)
_BY_HOW_MUCH = re.compile(
    r"(?<!预算)(?<!预算数)(?:提高|上调|调高|调增|提升|增加|增长|上涨|涨|增|多|下调|调低|降低|下降|降|减少|减|少|调整|变动|变化)了?(?:出|掉)?(?:多少|几)"
    r"(?!个?百分|倍|成)|(?:提高|上调|上涨|涨|增加|下调|降低)的?(?:幅度|金额|数额)(?:是|有|为)?多[少大]"
    r"|比(?:年初|调整前|原来|原先|原预算)[^，。？]{0,8}[多少高低大小]了?(?:出来?)?(?:了|到)?(?:多少|几)"
    r"|追[加减]了?多少|调[整增减高低](?:了|的)*(?:幅度|比例|金额|数额)*(?:是|有|为|达)?(?:多[少大]|几|百分之)"
)
_OUTCOME = re.compile(
    r"[，、；？](?:但|而|那么?|又)*(?:年[底末终]|最[后终]|到头来|实际|结果|全年|到底|一共)*(?:上|又|只|才)?"
    r"(?:收|完成|执行|花|支|用|入库|实现|决算)(?:数|入|出|到|掉|上来)*(?:了|是|为)?(?:多少|几[万亿])"
)
_ADJUSTED = re.compile("(?:[上下]|年中|中期|追)?调[整增减高低]|追[加减]")
_WHETHER = re.compile(
    r"(?:有没有|有无|是否|是不是)(?:要|再|又)?(?:[作做]了?|进行|发生)?(?:过)?(?:调[整增减]|变[动化])|(?:调整|变动|变)过?了?(?:吗|没有?|么)(?=[，。？]|$)"
    r"|[动调]没[动调]|变没变"
)
AGAINST_YEAR = re.compile("[比较同跟和与](?:上一?年|去年|前一年|20)|同比")
_AGAINST_OPENING = re.compile("比(?:年初|调整前|原来|原先|原预算)|调[整增减]后?[^，。？]{0,8}[增减多少高低]")
_OF_BUDGET = re.compile("预算|调[整增减]")
_ONLY_TO = re.compile(r"^[^从由]*$")  # what it comes to, beside other things asked
_OVER_YEARS = re.compile(r"十[二三四五六]五|[两三四五六七八九十][个]?年(?!前|级)|期间")
_BEFORE, _AFTER = "调整前", "调整后"
_OPENING = ("年初预算数", "预算数")
_REVISED = "全年预算数"
_AS_GOOD = 0.1
_NAMED = 0.65  # the least that a level answers to of what is named
_MOVED = re.compile(
    r"[由从][^，。；]{0,8}\d[^，。；]*?[提升调增降减涨压砍缩][^，。；\d]{0,4}[到至为][^，。；\d]{0,4}\d"
)
_REFERS_BACK = re.compile("^(?:据此|为此|因此|[^，。]{0,12}(?:该|此|上述)(?:项目|经费|资金|专项|政策))")
_WHOLE = re.compile("盘子|收支(?:规模|总额|总量)|总收支|总规模|总(?:收入|支出)")
_IN_AND_OUT = re.compile("总?收入(?:总计)?[和与、及]总?支出|收支总")
_SURELY = 0.75  # the least of the topic that a quoted sentence speaks of
_LONGEST = 200


def from_to(case: Case) -> Draft | None:
    """Both values in one sentence, with the reason where it is asked; None where the report has no pair."""
    if not _ASKED.search(case.query.text):
        return _whether(case) or (_by_how_much(case) if _BY_HOW_MUCH.search(case.query.text) else None)
    if _OVER_YEARS.search(case.query.text) and (told := _in_words(case)):
        return told
    for view in case.views:
        pairs = [
            pair
            for target in case.linked.targets
            if (pair := _of_total_row(view, target) or _pair(case, view, target))
        ]
        if pairs and not (len(pairs) < len(case.linked.targets) and _ONLY_TO.search(case.query.text)):
            draft = Draft()
            for pair in dict.fromkeys(pairs):
                tell_move(draft, case, *pair)
                tell_outcome(draft, case, pair[1])
            return draft
    return _of_whole(case) or _in_words(case) or _level_after(case)


def tell_outcome(draft: Draft, case: Case, budget: Match) -> None:
    """What came of a budget, where a clause asks it after what the budget was moved from and to."""
    if not _OUTCOME.search(case.query.text) or "预算" not in budget.figure.measure:
        return
    for target in case.linked.targets:
        for match in levels_of(case, budget.view, target):
            of_it = (match.figure.year, match.figure.region) == (budget.figure.year, budget.figure.region)
            if match.figure.measure in ACTUALS and of_it and same_item(match.figure, budget.figure):
                draft.text += f"{value_clause(draft, match)}。"
                return


def _whether(case: Case) -> Draft | None:
    """The opening budget and that of the year, and that it was not adjusted where they are alike."""
    text = case.query.text
    asked = _WHETHER.search(text) and _OF_BUDGET.search(text) and not AGAINST_YEAR.search(text)
    if not asked or case.query.operation != "lookup" or case.query.wants_any("reason"):
        return None
    draft = Draft()
    for target in case.linked.targets:
        pairs = (by_budget(case, levels_of(case, view, target)) for view in case.views)
        pair = next((pair for pair in pairs if pair), None)
        if pair is None:
            return None
        tell_move(draft, case, *pair)
    return draft


def _by_how_much(case: Case) -> Draft | None:
    """The move of a level that one sentence tells before and after, where it tells no amount of the move."""
    draft = Draft()
    for target in case.linked.targets:
        for view in case.views:
            if row := _total_row(view, target) or _by_row(case, view, target):
                tell_move(draft, case, *row, moved=True)
                break
            levels = levels_of(case, view, target)
            adjusted = _ADJUSTED.search(case.query.text) and not AGAINST_YEAR.search(case.query.text)
            levels = [match for match in levels if _is_asked(case, match.figure)]
            pair = _by_part(levels) or (by_budget(case, levels) if adjusted else None)
            if pair and not _move_told(case, pair[1].figure, levels):
                tell_move(draft, case, *pair, moved=True)
                break
    if draft.text or not _AGAINST_OPENING.search(case.query.text) or AGAINST_YEAR.search(case.query.text):
        return draft if draft.text else None
    return _of_whole(case, moved=True)


def _is_asked(case: Case, level: Figure) -> bool:
    """Whether a level is of the year asked, and none of a budget where the move over a year is asked."""
    if level.part not in (_BEFORE, _AFTER):
        return True
    of_year = not case.query.years or level.year is None or level.year in case.query.years
    return of_year and not ("预算" in level.measure and AGAINST_YEAR.search(case.query.text))


def levels_of(case: Case, view: ReportView, target: Target) -> list[Match]:
    """What answers to a thing by its names, whether it is told of before a move or after.

    What is called by the very name asked goes before what is but like it.
    """
    matches = [match for match in case.matches(view, target) if match.cover >= _NAMED]
    keys = frozenset().union(*(m.keys for m in target.mentions if m.kind == "exact"))
    if own := [match for match in matches if view.labels[match.number].item in keys]:
        return own
    best = max((match.cover for match in matches), default=0.0)
    return [match for match in matches if match.cover >= best - _AS_GOOD]


def _level_after(case: Case) -> Draft | None:
    """The level that a thing came to, where none is told that it came from and the question asks none."""
    if not _ONLY_TO.search(case.query.text):
        return None
    draft = Draft()
    for target in case.linked.targets:
        for view in case.views:
            levels = levels_of(case, view, target)
            after = next((match for match in levels if match.figure.part == _AFTER), None)
            if after and not any(match.figure.part == "" for match in levels):
                told = draft.figure(view, after.figure)
                draft.text += f"{after.figure.item}调整为{told}{draft.cite(view, after.figure)}。"
                break
    return draft if draft.text else None


def _move_told(case: Case, after: Figure, matches: Sequence[Match]) -> bool:
    """Whether the move is told itself, as it is asked, where the level that it came to is or of a budget."""
    asked = "增减率" if "rate" in case.query.wants and "change" not in case.query.wants else "增减额"
    return any(
        (match.figure.measure, match.figure.item) == (asked, after.item)
        and (match.figure.spans == after.spans or match.figure.base in OWN_BUDGET)
        for match in matches
    )


def _of_whole(case: Case, moved: bool = False) -> Draft | None:
    """All income and all spending of a fund (总盘子) before and after the budget of the year was changed."""
    named = (mention.text for target in case.linked.targets for mention in target.mentions)
    fund_alone = all(name in (_BEFORE, _AFTER, f"{case.query.scope}预算") for name in named)
    if not _WHOLE.search(case.query.text) and not (case.query.scope and fund_alone):
        return None
    for view in case.views:
        told = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if _IN_AND_OUT.search(figure.item)
            and case.query.scope in figure.item
            and case.query.level in ("", figure_level(figure))
            and _is_asked(case, figure)
            and figure.part in (_BEFORE, _AFTER)
        ]
        if pair := _by_part(told):
            draft = Draft()
            tell_move(draft, case, *pair, moved=moved)
            return draft
    return None


def _pair(case: Case, view: ReportView, target: Target) -> tuple[Match, Match, str] | None:
    """The values of one thing before and after, with its name where its only subject below tells them."""
    matches = [match for match in case.matches(view, target) if match.score >= ENOUGH]
    near = [match for match in matches if match.score >= matches[0].score - _AS_GOOD]
    if (
        own := _by_part(near)
        or _by_part([match for match in matches if match.cover >= max(m.cover for m in matches)])
        or _by_row(case, view, target)
        or by_budget(case, near)
        or _over_a_year(case, view, matches)
    ):
        return *own, ""
    below = _over_a_year(case, view, only_below(matches[0])) if matches else None
    return (*below, matches[0].figure.item) if below else None


def _in_words(case: Case) -> Draft | None:
    """The sentence that says 由…提高到… of what is asked, quoted where no figures are known of it."""
    found = []
    for view in case.views:
        topic = topic_of(case.linked, view)
        near = set(speaking(view, topic))
        for said in told_moves(view):
            text = "".join(sentence.text for sentence in said)
            if len(text) <= _LONGEST and near & {sentence.number for sentence in said}:
                found.append((topic.cover(text), view, said))
    best = max(found, key=lambda each: each[0], default=None)
    return quote_move(*best[1:]) if best and best[0] >= _SURELY else None


def told_moves(view: ReportView) -> Iterator[list[Sentence]]:
    """The sentences that say 由…提高到…, each behind the one that names what it says this of (该项目由…)."""
    for sentence in view.sentences:
        if not sentence.is_row and _MOVED.search(sentence.text):
            before = view.sentences[max(sentence.number - 1, 0) : sentence.number]
            before = [other for other in before if other.paragraph == sentence.paragraph]
            yield [*before, sentence] if _REFERS_BACK.search(sentence.text) else [sentence]


def quote_move(view: ReportView, said: Sequence[Sentence]) -> Draft:
    """What is told of a move, in its own words."""
    draft = Draft()
    quote = "".join(sentence.text for sentence in said).rstrip("。")
    draft.text = say("quoted", quote=quote, cite=draft.cite_sentences(view, said))
    return draft


def _by_part(matches: Sequence[Match]) -> tuple[Match, Match] | None:
    """The levels before and after that one sentence gives."""
    for first in matches:
        for second in matches:
            a, b = first.figure, second.figure
            if (a.part, b.part) == (_BEFORE, _AFTER) and a.spans == b.spans and a.item == b.item:
                return first, second
    return None


def _by_row(case: Case, view: ReportView, target: Target) -> tuple[Match, Match] | None:
    """What a table prints in the columns 调整前 and 调整后 of the row that answers best."""
    named = [m for m in target.mentions if m.kind in STRONG and m.text not in (_BEFORE, _AFTER)]
    rows = (m for m in case.matches(view, target) if m.score >= ENOUGH and m.figure.table is not None)
    best = next((match for match in rows if match.figure.part in (_BEFORE, _AFTER)), None)
    item = view.labels[best.number].item if best else ""
    called = bool(named) and all(any(key in item for key in (m.text, *m.keys)) for m in named)
    return _columns(view, best.figure) if best and called else None


def _of_total_row(view: ReportView, target: Target) -> tuple[Match, Match, str] | None:
    pair = _total_row(view, target)
    return (*pair, "") if pair else None


def _total_row(view: ReportView, target: Target) -> tuple[Match, Match] | None:
    """What the total row of the table of a thing prints in both columns (X总收入 of 附表1 X总收入调整表)."""
    names = [m.text for m in target.mentions if _WHOLE.search(m.text)]
    for figure in view.figures if names else ():
        titled = any(name in title for name in names for title in figure.headings[-1:])
        if figure.part == _BEFORE and titled and TOTAL_ITEM.search(figure.item):
            return _columns(view, figure)
    return None


def _columns(view: ReportView, figure: Figure) -> tuple[Match, Match] | None:
    """The columns 调整前 and 调整后 of the table row of a figure."""
    row = {
        view.figures[number].part: Match(view, number, 1.0, 1.0)
        for number in view.by_group[figure.group]
        if view.figures[number].table == figure.table and view.figures[number].item == figure.item
    }
    first, second = row.get(_BEFORE), row.get(_AFTER)
    return (first, second) if first and second else None


def by_budget(case: Case, matches: Sequence[Match]) -> tuple[Match, Match] | None:
    """The budget of the year's beginning and the revised one of the same year."""
    for second in matches:
        b = second.figure
        if b.measure != _REVISED or b.value is None or (case.query.years and b.year not in case.query.years):
            continue
        for first in matches:
            a = first.figure
            alike = same_item(a, b) and (a.year, a.region) == (b.year, b.region)
            if a.measure == "预算数" and agree(a, b):
                continue  # the revised budget once more, by a shorter name
            if a.measure in _OPENING and a.value is not None and alike:
                return first, second
    return None


def _over_a_year(case: Case, view: ReportView, matches: Sequence[Match]) -> tuple[Match, Match] | None:
    """Last year's amount and this year's, as one sentence or row tells them."""
    year = max(case.query.years, default=view.report.year) or 0
    told = [match for match in matches if match.figure.value is not None and is_money(match.figure.unit)]
    now = [match for match in told if match.figure.year == year and match.figure.measure not in MOVES]
    before = [match for match in told if match.figure.year == year - 1 and match.figure.measure not in MOVES]
    pairs = [(first, second) for second in now for first in before if related(first.figure, second.figure)]
    apart = (first.figure.group != second.figure.group for first, second in pairs)
    return min(zip(apart, range(len(pairs)), pairs, strict=True), default=(True, 0, None))[2]


def tell_move(
    draft: Draft, case: Case, first: Match, second: Match, above: str = "", moved: bool = False
) -> None:
    name = subject(second.figure) if second.figure.part != _AFTER else second.figure.item
    name = f"{above}（{name}）" if above else name
    before, after = (draft.figure(match.view, match.figure) for match in (first, second))
    cites = [draft.cite(match.view, match.figure) for match in (first, second)]
    if first.figure.year == second.figure.year and first.figure.value == second.figure.value:
        draft.text += f"{name}没有调整，仍为{after}{''.join(dict.fromkeys(cites))}。"
        return
    turned = "调整为" if first.figure.year == second.figure.year else "变为"
    draft.text += f"{name}从{before}{cites[0]}{turned}{after}{cites[1]}"
    rate = growth(second.figure, first.figure) if "rate" in case.query.wants else None
    draft.text += f"，{worked_rate(draft, rate)}" if rate else ""
    if moved or ("change" in case.query.wants and first.figure.part == _BEFORE):
        gap, how = draft.work(difference(second.figure, first.figure))
        grown = (second.figure.value or 0) >= (first.figure.value or 0)
        draft.text += f"，{'增加' if grown else '减少'}{gap}（{how} = {gap}）"
    if "reason" in case.query.wants and second.figure.reason:
        reason = second.figure.reason.replace("\n", "").strip("。；").removeprefix("主要")
        draft.text += "，" + say("reason", reason=reason, cite=cites[1])
    draft.text += "。"


__all__ = ["by_budget", "from_to", "levels_of", "quote_move", "tell_move", "tell_outcome", "told_moves"]

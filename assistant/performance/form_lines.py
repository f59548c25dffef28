"""Rows of appraisal forms -> lines of an answer: targets, results, verdicts, lost points, goals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.calculate import difference, share, total_of
from assistant.draft import Draft
from assistant.find.text.view import ReportView
from assistant.performance.appraisal import Form, Row
from assistant.performance.goals import Goals
from assistant.performance.indicators import Hit, Named
from assistant.templates import say
from index import Figure

WHY = re.compile(
    r"(?<!评)为什么(?!等|档|级)|为何|原因|理由|缘[由故]|起因|何以|因为?(?:什么|啥|何)|怎么(?!样|办|改)|咋(?!样|办)|为啥|[差卡扣丢]在哪|(?:问题|毛病)(?:都|主要)*出在"
)
LOST = re.compile(
    r"扣|[丢失]掉?了?的?[这那]?(?:多少|几|[\d.]+)?分|没(?:有|能)?(?:拿|得|到)(?:到|满)?|(?:不|未)(?:是|到|足)?满分|"
    r"少(?:了)?[\d.]+分|差(?:了)?[\d.]+分|分数?都?(?:丢|失|掉)(?:在|了)|分(?:是|都|主要)*少在"
)
REACHED = re.compile(
    r"(?:达标|达到|完成|达成|实现)(?:目标|指标|计划)?(?:了)?(?:吗|没有|没？|了没)|(?:有没有|是否)(?:达|完成|实现)"
)
_ON_TIME = re.compile(  # 按目标时间到位了吗, 晚了没有
    r"(?:按[期时]|如期|准时|及时|按(?:目标|计划|规定|要求)?(?:的)?时[间限])[^，。？；]{0,10}?(?:吗|没有|没？|了没|是不是)"
    r"|(?:有没有|是否|是不是)[^，。？；]{0,6}?(?:按[期时]|如期|准时|及时|晚|迟|逾期|超期|延误|拖)"
    r"|(?:晚|迟|逾期|超期|延误|拖)[^，。？；]{0,4}(?:吗|没有|没？|了没)"
)
_DAY = re.compile(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号]|(?P<end>[底末]))?")
_LEVELS = re.compile(
    r"(?P<above>[\u4e00-\u9fff]{2,5}指标)[^，。？]{0,10}(?:哪|几|什么)[^，。？]{0,4}(?P<level>[二三]级)(?:绩效)?指标"
)
_APART = re.compile(
    r"比(?:目标|计划|指标|要求)[^，。？]{0,4}(?:多|少|高|低|超|快|慢)|(?:差|超|超出|超过|多出|超额|离|短)(?:了|于)?(?:[目指]标|计划|要求|预期|任务)?[值数]?(?:还|了|差)*(?:多少|几)|"
    r"(?<![最至])(?:多|少)(?:[\u4e00-\u9fff]{0,2}了)?(?:多少|几)"
)
_ASKS_DONE = re.compile(
    r"实际|完成|做到|达到了|往年|历年|上年|去年|以前|过去|20\d\d年|比(?!例|重|率)|(?<![最至])[多少](?:[\u4e00-\u9fff]{0,2}了)?(?:多少|几)"
)
_EARLIER = re.compile(r"往年|历年|上年|去年|以前|过去")
_SHARE_DONE = re.compile(r"百分之几|完成率|完成了?(?:目标|计划)?的?(?:多少|几成|比例)|几成")
_AT_MOST = re.compile(r"(?:≤|<|＜|不超过|不高于|不大于|不多于|小于)=?\s*\d")
_AT_LEAST = re.compile(r"(?:≥|>|＞|不低于|不少于|不小于|大于)=?\s*\d")
_LESS_IS_BETTER = re.compile("成本|费|价|元|时间|时限|期限|[天日]$|投诉|事故|死亡|次数")
_HOW_MANY_LOST = re.compile(r"(?:扣|[丢失])了?[^，。？]{0,2}(?:多少|几)分|(?:少|差)了?(?:多少|几)分")
_SECTION_TAIL = re.compile(r"(?:[（(][^）)]*[）)]|指标|类|部分)+$")
_OF_SECTION = r"(?:指标|[这部]分?|方面|一?块|类|上|里|又|都|总?共|各|分别|被)*(?:[扣丢失]|[、和与跟及])"
_REMEDY = re.compile(  # 外出务工的多，下年提前预约
    r"(?:^|[，。；])(?:\d{1,2}[.、])?(?:(?:改进|整改)?措施[：:]|(?=下一?[年步阶]|明年|次年|今后|后续|将?(?:进一步|继续|加[强大快]|强化)))"
)
_MOST_LOST = 6


def indicator_line(draft: Draft, hit: Hit, asked: str) -> str:
    """`“X”目标值6800条，实际完成7743条`, with verdict, score and reason where they are asked."""
    view, target, actual = hit.view, hit.row.get("目标值"), hit.row.get("完成值")
    pieces = []
    if opening := hit.row.get("年初目标值"):
        pieces.append(f"年初目标值{draft.figure(view, opening)}")
    if target:
        pieces.append(f"{'调整后' if opening else ''}目标值{draft.figure(view, target)}")
    if _EARLIER.search(asked) and hit.row.history:
        pieces.append(hit.row.history)
    before = _year_before(target, actual)
    if actual and not (before and not _ASKS_DONE.search(asked)):
        done = _done_in_years(hit.row, asked) or [actual]
        pieces += [f"{_when_done(target, result)}完成{draft.figure(view, result)}" for result in done]
        actual = done[-1]
    if target and actual and (not before or _APART.search(asked)):
        pieces += _compared(draft, hit, target, actual, asked)
    if re.search(r"分(?![之别项类])", asked):
        pieces += _points(draft, view, hit.row)
        pieces += _lost(draft, hit.row) if LOST.search(asked) else []
    if hit.row.reason and (WHY.search(asked) or not (target or actual)):
        pieces += reason_and_remedy(hit.row)
    pieces += [f"{name}：{text}" for name, text in hit.row.any.attributes if _beside(name, asked)]
    return say("indicator", name=hit.row.name, text="，".join(pieces), cite=draft.cite(view, hit.row.any))


def reason_and_remedy(row: Row) -> Iterator[str]:
    """Why a row came to its result; apart from it what is to be done, where one column prints both."""
    reason = row.reason.rstrip("。；")
    both = any("措施" in name and reason in text.replace("\n", "") for name, text in row.any.attributes)
    remedy = _REMEDY.search(reason) if both else None
    why = reason[: remedy.start()] if remedy else reason
    if why:
        yield say("gap_reason", reason=why)
    if remedy:
        yield say("gap_remedy", remedy=reason[remedy.end() :])


def levels_asked(draft: Draft, forms: Sequence[Named], text: str) -> list[str]:
    """The indicators of a lower level that a form sets under the one named (产出指标下面有哪几个二级指标)."""
    asked = _LEVELS.search(text)
    if asked is None:
        return []
    lines = []
    for view, form in forms:
        below: dict[str, Figure] = {}
        for row in form.indicators:
            path = [*row.any.ancestors, row.name]
            at = path.index(asked["above"]) + 1 if asked["above"] in path else 0
            if at and (asked["level"] == "三级" or at + 1 < len(path)):
                below.setdefault(path[-1] if asked["level"] == "三级" else path[at], row.any)
        cites = "".join(dict.fromkeys(draft.cite(view, figure) for figure in below.values()))
        lines += [f"{asked['above']}下的{asked['level']}指标有{'、'.join(below)}{cites}"] if below else []
    return lines


def _done_in_years(row: Row, asked: str) -> list[Figure]:
    """The results that a form prints of the years that the question names."""
    years = {int(year) for year in re.findall(r"20\d\d", asked)}
    return [figure for figure in row.all if figure.measure == "完成值" and figure.year in years]


def _when_done(target: Figure | None, result: Figure) -> str:
    """The words before 完成: the earlier year of a result, and that it was expected only."""
    expected = "预计" if "预计" in result.part else ""
    return f"{_year_before(target, result)}{expected}" or "实际"


def _year_before(target: Figure | None, actual: Figure | None) -> str:
    """The year that a result is of, where it is earlier than that of the target beside it."""
    earlier = target and actual and target.year and actual.year and actual.year < target.year
    return f"{actual.year}年" if earlier and actual else ""


def _beside(header: str, asked: str) -> bool:
    """Whether a question asks for what is printed beside an indicator: what its target rests on, its rule."""
    return any(word in header and word in asked for word in ("依据", "解释", "标准", "公式"))


def _compared(draft: Draft, hit: Hit, target: Figure, actual: Figure, asked: str) -> Iterator[str]:
    """Whether the target was reached, or kept in time, by how much it was missed or passed, and its share."""
    late = _is_late(target.printed, actual.printed)
    if late is not None and (_ON_TIME.search(asked) or REACHED.search(asked)):
        yield "没有按时，晚于目标时间" if late else "没有晚于目标时间"
    if target.value is None or actual.value is None or target.unit != actual.unit:
        return
    if REACHED.search(asked):
        yield "没有达到目标" if missed(hit.view, hit.row, target.value, actual.value) else "达到了目标"
    if _APART.search(asked) and actual.value != target.value:
        result, expression = draft.work(difference(actual, target))
        yield f"比目标{'多' if actual.value > target.value else '少'}{result}（{expression} = {result}）"
    if _SHARE_DONE.search(asked) and target.unit != "%" and (work := share(actual, target)):
        result, expression = draft.work(work)
        yield f"完成目标的{result}（{expression} = {result}）"


def _is_late(target: str, actual: str) -> bool | None:
    """Whether one day is after the last one allowed; None where the words do not tell."""
    by, done = _DAY.match(target.replace(" ", "")), _DAY.match(actual.replace(" ", ""))
    if by is None or done is None:
        return None
    years = {int(day["year"]) for day in (by, done) if day["year"]}
    if len(years) > 1:
        return int(done["year"]) > int(by["year"])
    if by["month"] != done["month"]:
        return int(done["month"]) > int(by["month"])
    last, day = (int(each["day"] or (31 if each["end"] else 0)) for each in (by, done))
    return day > last if last and day else None


def missed(view: ReportView, row: Row, target: Decimal, actual: Decimal) -> bool:
    """Whether a result is on the wrong side of its target by the sign of that, else whether it lost points.

    A target without a sign and without points is a least one, but of money and time less may be better.
    """
    figure = row.figures["目标值"]
    place = figure.at
    printed = view.page_texts.get(place.page, "")[max(place.start - 4, 0) : place.end] if place else ""
    if _AT_MOST.search(printed):
        return actual > target
    if _AT_LEAST.search(printed):
        return actual < target
    if row.get("分值") and row.get("得分"):
        return row.falls_short
    return not _LESS_IS_BETTER.search(f"{row.name}{figure.unit}") and actual < target


def _points(draft: Draft, view: ReportView, row: Row) -> list[str]:
    weight, score = row.get("分值"), row.get("得分")
    if weight is None or score is None:
        return []
    return [f"得{draft.figure(view, score)}（满分{draft.figure(view, weight)}）"]


def _lost(draft: Draft, row: Row) -> list[str]:
    """How many points a row lost, worked out; that it lost none."""
    weight, score = row.get("分值"), row.get("得分")
    if weight is None or score is None:
        return []
    if not row.falls_short:
        return [say("nothing_lost")]
    result, expression = draft.work(difference(weight, score))
    return [f"扣{result}（{expression} = {result}）"]


def lost_points(
    draft: Draft, forms: Sequence[Named], with_total: bool, with_project: bool, asked: str = ""
) -> Iterator[str]:
    """Rows that scored less than their weight, with values and reasons, and what they lost where asked."""
    said = 0
    for view, form in forms:
        if with_total and (total := form.total):
            yield total_line(draft, view, form, total)
        if sections := _sections_asked(form, asked):
            for name, rows in sections.items():
                yield from _lost_in(draft, view, form, (name, rows), with_project)
            continue
        for row in form.shortfalls:
            if said == _MOST_LOST:
                return
            said += 1
            how_many = "，".join(_lost(draft, row)) if _HOW_MANY_LOST.search(asked) else ""
            yield "，".join(filter(None, (lost_line(draft, view, form, row, with_project), how_many)))


def _sections_asked(form: Form, asked: str) -> dict[str, list[Row]]:
    """The scored rows of the sections of a form that a question names (产出、过程), by their names."""
    scored = [row for row in form.rows if row.get("分值") and row.get("得分") and not row.is_total]
    found: dict[str, list[Row]] = {}
    for row in scored:
        names = [_SECTION_TAIL.sub("", name) for name in row.any.ancestors[1:]]
        if section := next(filter(None, (_section_named(name, asked) for name in names)), ""):
            found.setdefault(section, []).append(row)
    if sum(map(len, found.values())) == len(scored):
        return {}
    return {name: found[name] for name in sorted(found, key=asked.find)}


def _section_named(name: str, asked: str) -> str:
    """A section as a question names it: whole, or by the kind that it ends in (生态效益: 效益扣了几分)."""
    ends = [name, name[-2:]] if len(name) > 1 else []
    return next((end for end in ends if re.search(f"{re.escape(end)}{_OF_SECTION}", asked)), "")


def _lost_in(
    draft: Draft, view: ReportView, form: Form, section: tuple[str, Sequence[Row]], with_project: bool
) -> Iterator[str]:
    """What a section lost: each row that fell short, and their sum; that it lost nothing."""
    name, rows = section
    works = []
    for row in rows:
        weight, score = row.get("分值"), row.get("得分")
        if row.falls_short and weight and score:
            yield "，".join((lost_line(draft, view, form, row, with_project), *_lost(draft, row)))
            works.append(difference(weight, score))
    if len(works) > 1:
        result, expression = draft.work(total_of(works))
        yield f"{name}共扣{result}（{expression} = {result}）"
    elif not works:
        yield f"{name}{say('nothing_lost')}" + draft.cite(view, rows[0].any)


def most_lost(draft: Draft, forms: Sequence[Named], least: bool) -> Iterator[tuple[Named, str]]:
    """The row that lost most points, or least, with its form; all of them where several lost as much."""
    lost = [
        (weight.value - score.value, view, form, row)
        for view, form in forms
        for row in form.shortfalls
        if (weight := row.get("分值"))
        and (score := row.get("得分"))
        and weight.value
        and score.value is not None
    ]
    most = (min if least else max)((points for points, *_ in lost), default=None)
    for points, view, form, row in lost:
        if points == most:
            line = lost_line(draft, view, form, row, len(forms) > 1)
            yield (view, form), "，".join((line, *_lost(draft, row)))


def lost_line(
    draft: Draft, view: ReportView, form: Form, row: Row, with_project: bool, template: str = "lost"
) -> str:
    name = f"{form.project}：{row.name}" if with_project else row.name
    pieces = _points(draft, view, row)
    for measure, word in (("完成率", "执行率"), ("目标值", "目标值"), ("完成值", "实际完成")):
        figure = row.get(measure)
        if figure is not None:
            pieces.append(f"{word}{draft.figure(view, figure)}")
    if row.reason:
        pieces += reason_and_remedy(row)
    return say(template, name=name, text="，".join(pieces), cite=draft.cite(view, row.any))


def total_line(draft: Draft, view: ReportView, form: Form, total: Row) -> str:
    score = total.get("得分")
    shown = draft.figure(view, score) if score else ""
    return say("total_score", project=form.project, score=shown, cite=draft.cite(view, total.any))


def goals_line(draft: Draft, goals: Goals, short: bool) -> str:
    """What was set out and what was done; first, whether results fell `short` or leave goals out."""
    section = goals.expected[0].headings[-1] if goals.expected[0].headings else ""
    cite = draft.cite_spans(goals.view, goals.spans, section)
    items = goals.items
    if goals.reached and len(items) > 1 and (missing := goals.unspoken()):
        quoted = "；".join(missing)
        return say("goals_missing", result=goals.result, missing=quoted, cite=cite)
    quote = "；".join([*items, goals.result] if goals.reached else items)
    return ("没有全部完成：" if short else "") + say("goals", quote=quote, cite=cite)

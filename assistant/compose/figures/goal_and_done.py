"""How many were set out to be done and how many were, where a report tells both in its prose.

Forms with a target and a result beside each other are told by performance/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.calculate import difference, share
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.penalties import GOALS
from assistant.find.figures.select import Match
from assistant.find.text.sentences import Sentence
from assistant.find.text.topic import speaking, topic_of
from assistant.find.text.word_index import share_said
from assistant.templates import say
from index.normalise import parse_number

_MUCH = "(?:多少|几)"
_ASKS_GOAL = re.compile(rf"(?:目标|计划|打算|原定|原本|原来|预计|预期|拟|年初)[^，。？]{{0,14}}?{_MUCH}")
_ASKS_DONE = re.compile(
    rf"(?:实际|最[后终]|结果|到底|真正|到头来|全年|年底|完成)[^，。？]{{0,14}}?{_MUCH}|[做办干]了{_MUCH}"
)
_OPENS_GOALS = re.compile(r"^[^，。；：\d]{0,8}目标[^，。；：\d]{0,4}[:：]")
_MONEY_GOAL = re.compile(
    r"目标(?:任务|值|数|额)?(?:为|是)?[（(]?(?:为|是)?\d[\d,.]*[万亿]?元[）)]?[^，。；]*"
)
_MONEY = re.compile(r"\d[\d,.]*[万亿]?元")
_ASKS_SHORT = re.compile(  # 改水的指标完成了吗，差多少户; 文艺下乡比计划多演了几场
    r"(?P<thing>[\u4e00-\u9fff]{2,10}?)(?:(?:的|这个|这项)?(?:指标|目标|任务|计划)[^。？]{0,10}?(?:完成|达到|实现|达标)[^。？]{0,8}?"
    rf"(?:差|少|缺|欠)(?:了)?{_MUCH}|(?:实际)?比(?:年初|原定|原来)?的?(?:计划|目标|任务)数?[多少超差][^，。？]{{0,4}}?{_MUCH})"
)
_SET_AND_DONE = (
    re.compile(  # 未完成指标为“改水120户”，实际完成96户
        r"(?:指标|目标|任务|计划)(?:[是为：]|完成)?“?(?P<thing>[^，。；：“”\d]{2,16})(?P<goal>\d[\d,.]*)(?P<unit>[^\d，。；”、]{1,2})”?，"
        r"(?:年[底末]|全年)?(?:实际|仅|只|共)*完成(?:了)?(?P<done>\d[\d,.]*)(?P=unit)"
    ),
    re.compile(  # “文艺下乡”项目：…；计划演出12场，实际演出15场
        r"计划(?P<does>[^，。；：“”\d]{0,10})(?P<goal>\d[\d,.]*)(?P<unit>[^\d，。；”、]{1,2})，"
        r"(?:全年)?实际(?:完成)?(?P=does)了?(?P<done>\d[\d,.]*)(?P=unit)"
    ),
)
_UNIT_ASKED = re.compile(rf"{_MUCH}(?P<unit>[\u4e00-\u9fff]{{1,2}}?)(?=[，。？、])")
_ASKS_SHARE = re.compile(
    r"(?:完成|达到|实现|达成|相当于|占)了?[^，。？]{0,6}?(?:目标|计划|任务)(?:任务|数|值)?的?(?:百分之|几成|多大比例)"
    r"|(?:目标|任务|计划)(?:数|值)?的?完成率"
)
_AS_TO_GOAL = re.compile(  # 发放146笔、2735万元，低于年度目标200笔
    r"(?P<done>\d[\d,.]*)(?P<unit>[万亿]?[^\d，。；”、（）\s]{1,2})(?:（[^）]*）|[、，][^，。；]*?)??，?(?:仍|还|均|都|已)?"
    r"(?:低于|少于|未达到?|没有达到|不及|高于|超过|超出|多于|达到)了?(?:年度|全年|年初|当年|既定|预期|预定)*的?"
    r"(?:目标|计划|任务)(?:任务|数|值)?[的为是（]*(?P<goal>\d[\d,.]*)(?P=unit)"
)
_LONGEST = 200
_SPOKEN_OF = 0.6
_NAMED = 0.7  # share of a thing's name
_NEAR = ENOUGH - 0.1  # 计划 and 实际 name nothing


def goal_and_done(case: Case) -> Draft | None:
    """The goal and what was done of one thing, counted or money; None where the prose tells but one."""
    text = case.query.text
    units = next(iter(counted_units(text)), ()) or _units_printed(case)
    asked = _ASKS_SHORT.search(case.linked.folded) if units else None
    if asked and (short := _short_of_goal(case, asked["thing"], units)):
        return short
    if _ASKS_SHARE.search(text) and (reached := _share_of_goal(case, units)):
        return reached
    if not _ASKS_GOAL.search(text) or not _ASKS_DONE.search(text):
        return None
    if not units:
        return _of_money(case) if "目标" in text else None
    if told := _in_one_sentence(case, units):
        return told
    for match, sentence in _counted(case, units):
        if _tells_both(sentence.text, match.figure.unit):
            draft = Draft()
            cite = draft.cite_sentence(match.view, sentence)
            draft.text = say("quoted", quote=sentence.text.rstrip("。"), cite=cite)
            return draft
    return _of_two_places(case, units)


def _units_printed(case: Case) -> tuple[str, ...]:
    """What is asked for behind 多少 as the unit that figures of a report are counted in (多少拍: 12万拍)."""
    asked = _UNIT_ASKED.search(case.query.text)
    units = (asked["unit"], f"万{asked['unit']}") if asked else ()
    return units if any(figure.unit in units for view in case.views for figure in view.figures) else ()


def _in_one_sentence(case: Case, units: tuple[str, ...]) -> Draft | None:
    """The sentence that sets how many were done against the goal of all that is named, in the unit asked."""
    named = (m.text for m in case.linked.targets[0].mentions if m.keys) if case.linked.targets else ()
    thing = "".join(named)
    for view in case.views if thing else ():
        for sentence in view.sentences:
            both = _set_and_done(sentence.text, thing, units)
            if both and not sentence.is_row and case.tells_year(view.figures_in(sentence.spans)):
                draft = Draft()
                cite = draft.cite_sentence(view, sentence)
                draft.text = say("quoted", quote=sentence.text.rstrip("。"), cite=cite)
                return draft
    return None


def _of_money(case: Case) -> Draft | None:
    """What a sentence says came of a thing, as far as the goal in money that it sets beside it."""
    for view in case.views:
        topic = topic_of(case.linked, view)
        for number in speaking(view, topic):
            sentence = view.sentences[number]
            goal = _MONEY_GOAL.search(sentence.text)
            if goal is None or sentence.is_row or not _MONEY.search(sentence.text, 0, goal.start()):
                continue
            told = sentence.text[: goal.end()]
            if (
                topic.cover(told) >= _SPOKEN_OF
                and len(told) <= _LONGEST
                and case.tells_year(view.figures_in(sentence.spans))
            ):
                draft = Draft()
                draft.text = say("quoted", quote=told, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def _short_of_goal(case: Case, thing: str, units: tuple[str, ...]) -> Draft | None:
    """By how many a goal was missed that one sentence sets against what was done, with all it says of it."""
    for view in case.views:
        for sentence in view.sentences:
            told = _set_and_done(sentence.text, thing, units)
            if told is None:
                continue
            figures = {figure.printed: figure for figure in view.figures_in(sentence.spans)}
            goal, done = figures.get(told["goal"]), figures.get(told["done"])
            if goal is None or done is None or goal.value is None or done.value is None:
                continue
            draft = Draft()
            work = difference(goal, done)
            result, expression = draft.work(work)
            missed = done.value < goal.value
            verdict = "没有完成，差" if missed else "完成了，" + ("比目标多" if work.value else "与目标相差")
            quote = say("says", quote=sentence.text.rstrip("。"), cite=draft.cite_sentence(view, sentence))
            draft.text = f"{verdict}{result}（{expression} = {result}）：{quote}。"
            return draft
    return None


def _set_and_done(sentence: str, thing: str, units: tuple[str, ...]) -> re.Match[str] | None:
    """Where a sentence sets how many of a thing were done against its goal, counted in some units.

    The thing is what the goal counts, or is named ahead of the goal.
    """
    for told in (told for form in _SET_AND_DONE for told in form.finditer(sentence)):
        counted = told.groupdict().get("thing")
        ahead = sentence[: told.start()]
        named = set(thing) <= set(counted) if counted else share_said(thing, ahead) >= _NAMED
        if told["unit"] in units and named:
            return told
    return None


def _share_of_goal(case: Case, units: tuple[str, ...]) -> Draft | None:
    """How much of a goal was done, where one sentence holds what was done against it, with all it says."""
    for target in case.linked.targets:
        for view in case.views:
            for match in case.matches(view, target):
                done = match.figure
                places = view.positions.within(done.spans[0])[:1] if done.spans and done.table is None else ()
                sentence = view.sentences[places[0]] if places and match.score >= _NEAR else None
                told = _AS_TO_GOAL.search(sentence.text) if sentence else None
                if sentence is None or told is None or (units and told["unit"] not in units):
                    continue
                if (told["done"], told["unit"]) != (done.printed, done.unit) or not case.tells_year([done]):
                    continue
                goal = replace(done, value=parse_number(told["goal"]), printed=told["goal"], measure="目标值")
                if goal.value and (work := share(done, goal)):
                    draft = Draft()
                    result, expression = draft.work(work)
                    cite = draft.cite_sentence(view, sentence)
                    quote = say("says", quote=sentence.text.rstrip("。"), cite=cite)
                    draft.text = f"完成目标的{result}（{expression} = {result}）：{quote}。"
                    return draft
    return None


def _counted(case: Case, units: tuple[str, ...]) -> Iterator[tuple[Match, Sentence]]:
    """What is counted of the thing asked, the likeliest first, each with the sentence that tells it."""
    for target in case.linked.targets:
        for view in case.views:
            for match in case.matches(view, target):
                figure = match.figure
                counts = figure.measure == "数量" and figure.unit in units and figure.table is None
                if match.score >= _NEAR and counts and figure.spans:
                    yield from (
                        (match, view.sentences[number])
                        for number in view.positions.within(figure.spans[0])[:1]
                    )


def _tells_both(sentence: str, unit: str) -> bool:
    """Whether a sentence gives a goal in the unit right behind what was done (种树60棵，目标为50棵)."""
    number = rf"\d[\d,.]*{re.escape(unit)}"
    behind = re.search(
        rf"{number}[，（(](?:年[度初])?(?:计划|目标)[数值]?(?:任务)?(?:为|是)?{number}", sentence
    )
    return bool(behind) and len(sentence) <= _LONGEST


def _of_two_places(case: Case, units: tuple[str, ...]) -> Draft | None:
    """A thing told by the goals set out and again by what was done, once in each place."""
    told = list({id(match.figure): (match, sentence) for match, sentence in _counted(case, units)}.values())
    if not told:
        return None
    lead = told[0][0].figure
    alike = [
        (match, sentence)
        for match, sentence in told
        if (match.figure.item, match.figure.unit, match.figure.year) == (lead.item, lead.unit, lead.year)
    ]
    goals = [match for match, sentence in alike if _sets_out(sentence)]
    done = [match for match, sentence in alike if not _sets_out(sentence)]
    if len(goals) != 1 or len({match.figure.value for match in done}) != 1:
        return None
    draft = Draft()
    goal, got = goals[0], done[0]
    values = [
        f"{draft.figure(each.view, each.figure)}{draft.cite(each.view, each.figure)}" for each in (goal, got)
    ]
    work = difference(got.figure, goal.figure)
    result, expression = draft.work(work)
    more = f"比目标{'多' if work.rises(got.figure) else '少'}{result}"
    apart = more if goal.figure.value != got.figure.value else "与目标持平"
    draft.text = f"{lead.item}的目标为{values[0]}，实际为{values[1]}，{apart}（{expression} = {result}）。"
    return draft


def _sets_out(sentence: Sentence) -> bool:
    """Whether a sentence is of the goals: by its heading, or by how it opens."""
    heading = sentence.headings[-1] if sentence.headings else ""
    return bool(GOALS.search(heading) or _OPENS_GOALS.match(sentence.text))


__all__ = ["goal_and_done"]

"""What is asked of appraisals and no answer tells: results, targets, scores, lost points, what was appraised.

Looks at what a draft cites; finds nothing itself.
"""

from __future__ import annotations

import re

from assistant.draft import Draft, Place
from assistant.find.figures.lookup import Case
from assistant.find.text.forms_of_speech import sets_goal
from assistant.performance.about_forms import asks_done, without_bodies
from assistant.performance.appraised import act_asked

_REALLY = re.compile("实际(?!需)")
_AIMS = re.compile(r"[≥≤＝]|力争|确保|不低于|不少于|不超过|目标|预期|计划")
_GOALS_HEAD = re.compile("绩效目标(?!.*(?:完成|实现|自评))")
_POINTS_LOST = re.compile(r"(?:扣|[丢失])掉?了?的?[这那]?(?:多少|几|[\d.]+)?分(?![别担散歧])")
_ASKS_MORE = re.compile("(?:什么|多少|几|哪)[^，。？；]*[，。？；]")  # another clause, told or not by itself
_BY_OTHERS = re.compile("(?:部门|财政|重点|第三方|中介)(?:重点|绩效)*评价")
_SCORED = re.compile("分|[优良]|等级|等次")
_POINTS = re.compile(r"\d\s*分(?!之)")
_HOW_MANY_POINTS = re.compile(
    r"[得打评]了?(?:多少|几)分(?=[，。？]|$)|得分(?:又|各|分别)?[是为有]?(?:多少|几分)"
)
_OF_WHOLE_BODY = re.compile(
    r"整体(?:支出)?(?:预算)?(?:的?绩效)?(?:自评价?|评价)?的?(?:得分|评分|分数|总分|等级|等次)(?=[，。？是为]|$)"
)
_TROUBLE_ASKED = re.compile(
    r"(?:存在|发现|暴露|查出)了?(?:的|着)?(?:主要|突出)?(?:什么|哪些|啥|哪几个|怎样的)*(?:问题|不足)"
)
_OF_TROUBLE = re.compile("问题|不足|困难|不够|不完善|不健全|不规范|不到位|滞后|薄弱|延[期误迟]|[未没]")
_OF_POINTS = re.compile(r"(?:\}|[\d.])分|[扣丢失得满评]分|分值|扣减|指标|达标|未达|问题|不足")
_TARGET_ASKED = re.compile("(?:目标|指标|任务)值?(?:[定设]的?|[是为有])*多少")
_BESIDE_TARGET = re.compile(  # 增收低于目标值: which it does not say
    r"(?:低于|高于|超过?|未达到?|没有?达到|不及|未完成|偏离)(?:预期|年度|年初|既定|绩效)?(?:目标|指标|任务)值?(?!\d)"
)
_TARGET_TOLD = re.compile(r"(?:目标|指标|任务|计划)[^，。；]{0,8}\d")


def result_untold(case: Case, draft: Draft) -> str:
    """The thing whose result is asked, where all that is told is what plans or goals aim at; "" otherwise."""
    if not (asks_done(case) and case.linked.targets and draft.places):
        return ""
    planned = all(view.is_plan for view in case.views)
    aims = {figure.measure for _, figure in draft.figures} == {"目标值"}
    if planned and (aims or all(map(_is_aim, draft.places))):
        return case.linked.name
    goals = _REALLY.search(case.query.asked) and all(map(sets_goal, draft.cited_texts()))
    return f"{case.linked.name}的实际数" if goals else ""


def _is_aim(place: Place) -> bool:
    """Whether what is cited of a plan is aimed at: by its own words, or as it stands in a form of goals."""
    return bool(_GOALS_HEAD.search(place.section)) or all(
        _AIMS.search(place.view.text_at(span)) for span in place.spans
    )


def target_untold(case: Case, draft: Draft) -> str:
    """The target that is asked, where all that is told is which side of it a result is on; "" otherwise."""
    asked = _TARGET_ASKED.search(case.query.asked)
    if asked is None or any(figure.measure == "目标值" for _, figure in draft.figures):
        return ""
    told = draft.cited_texts()
    beside = any(map(_BESIDE_TARGET.search, told)) and not any(map(_TARGET_TOLD.search, told))
    return f"{case.linked.name}的目标" if beside else ""


def appraisal_untold(case: Case, draft: Draft) -> str:
    """What was done to the projects that are counted, where an answer tells of none so treated."""
    asked = act_asked(without_bodies(case))
    told = (draft.text, *draft.cited_texts())
    return "" if asked is None or any(asked[1].search(text) for text in told) else asked[0]


def whole_score_untold(case: Case, draft: Draft) -> str:
    """The score, or grade, of a whole body that is asked, where but another is told; "" otherwise."""
    asked = _OF_WHOLE_BODY.search(case.query.asked)
    told = (draft.text, *draft.cited_texts(), *(place.section for place in draft.places))
    scored = any("整体" in text and _SCORED.search(text) for text in told)
    return asked.group() if asked and not scored else ""


def score_untold(case: Case, draft: Draft) -> str:
    """The score that alone is asked, where an answer tells no points, as of what was but graded.

    What others gave (部门评价) is not told by what a body gave itself.
    """
    by_others = _BY_OTHERS.search(case.query.asked)
    if by_others and "自评" not in case.query.asked and _HOW_MANY_POINTS.search(case.query.asked):
        places = (place.section for place in draft.places)
        said = "".join((draft.text, *draft.cited_texts(), *places))
        if "自评" in said and not _BY_OTHERS.search(said):
            return f"{by_others.group()}的得分"
    units = (*(figure.unit for _, figure in draft.figures), *(work.unit for work in draft.works))
    told = "分" in units or any(map(_POINTS.search, (draft.text, *draft.cited_texts())))
    alone = set(case.query.wants) <= {"amount", "score"} and not re.search("等级|等次", case.query.asked)
    asked = alone and _HOW_MANY_POINTS.search(case.query.asked)
    return f"{case.linked.name}的得分".removeprefix("的") if asked and not told else ""


def lost_untold(case: Case, draft: Draft) -> str:
    """The points lost of which the reason is asked, or what is wrong, where an answer speaks of none."""
    lost, wrong = _POINTS_LOST.search(case.query.asked), _TROUBLE_ASKED.search(case.query.asked)
    said = (draft.text, *draft.cited_texts())
    alone = wrong and not _ASKS_MORE.search(case.query.asked[: wrong.start()])
    if wrong and alone and not any(_OF_TROUBLE.search(text) for text in said):
        return case.query.asked[: wrong.start()] + "存在的问题"
    asked = lost if "reason" in case.query.wants else None
    return asked.group() if asked and not any(_OF_POINTS.search(text) for text in said) else ""

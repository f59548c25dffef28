"""Which forms a question names: by their project, by the score they print, or as the only ones there are.

Finds forms; does not read what they print of what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, share_said
from assistant.performance.appraisal import Form
from assistant.performance.indicators import Named, names_index
from assistant.question.named.short_names import said_shorter
from index.normalise import parse_number

_WHOLE = re.compile(r"整体支出|部门整体|整体绩效|单位整体|整体")
GOT = r"(?:一共|总共|最后|最终|总计)?(?:得|打|拿|评)(?:了|到|出)?(?:多少|几)分"
_POINTED = re.compile(rf"^(?:这个|这|该|本|整个)(?=项目)|{GOT}")
_FORM_WORDS = re.compile(
    r"由|实施|负责|承担|计划|实际|为啥|怎么样|怎样|咋样|部门|单位|项目|专项|整体|年度|总体|报告|支出|绩效|自评|评价|预算|执行|全年|年初|调整后?|指标|目标|完成|总?得?分数?|等级|情况|存在|问题"
    r"|改进|措施|什么时[候间]|何时|开始|结束|启动|完工|怎么|如何|为什么|为何|原因|数|率|比|少|多|是|的|各|和|与|分别|什么|几|哪些|哪|了|吗|有|今年|去年|20\d\d年?度?|[，。？?、]"
)
_SPOKEN_OF = re.compile(r"(?P<head>[\u4e00-\u9fff]{4,}?)的?(?:[这那该此]个?)?项目(?!支出|资金|库|单位|数)")
_HOW_MANY = re.compile(r"(?:多少|几)[万亿]?[\u4e00-\u9fff]?")
_FEW_WORDS = 1
_SHORTEST_HEAD = 4
_PROJECT_SAID = 0.35


def forms_named(views: Iterable[ReportView], text: str) -> list[Named]:
    """The forms of the project that the question names, or whose total score it prints."""
    numbers = {parse_number(found) for found in re.findall(r"\d+(?:\.\d+)?(?=\s*分)", text)} - {Decimal(100)}
    plain = re.sub(r"[的了，。？\s]", "", text)
    scored: list[tuple[float, Named]] = []
    for view in views:
        index = names_index(tuple(form.project for form in view.forms))
        asked = {gram: index.idf(gram) for gram in bigrams(plain) if gram in index.postings}
        found = index.scores(asked)
        for number, form in enumerate(view.forms):
            score = found.get(number, 0.0) if sum(gram in form.project for gram in asked) >= 2 else 0.0
            score = score or float(bool(said_shorter(plain, form.project)))
            score += 1.5 * (score_of(form) in numbers) + 3.0 * bool(
                _WHOLE.search(text) and "整体" in form.project
            )
            scored.append((score, (view, form)))
    best = max((score for score, _ in scored), default=0.0)
    return printed_once(named for score, named in scored if score == best) if best >= 1.0 else []


def printed_once(forms: Iterable[Named]) -> list[Named]:
    """Forms without those printed a second time."""
    kept: dict[tuple[object, ...], Named] = {}
    for view, form in forms:
        rows = tuple((row.name, *(figure.printed for figure in row.figures.values())) for row in form.rows)
        kept.setdefault((form.project, *rows), (view, form))
    return list(kept.values())


def score_of(form: Form) -> Decimal | None:
    figure = form.total.get("得分") if form.total else None
    return figure.value if figure else None


def only_form(forms: Sequence[Named], text: str) -> list[Named]:
    """The only form of a report, where a question says nothing but words of forms."""
    projects = {form.project for _, form in forms}
    other = _WHOLE.search(text) and not any("整体" in project for project in projects)
    names = [
        (view.report.title, view.report.organisation, form.project, *(row.name for row in form.funds))
        for view, form in forms
    ]
    said = {char for name in names for char in "".join(name)}
    rest = [char for char in _FORM_WORDS.sub("", _POINTED.sub("", text)) if char not in said]
    alone = len(projects) == 1 and len(rest) <= _FEW_WORDS
    return list(forms) if alone and not other else []


def points_at(project: str, text: str) -> bool:
    """Whether a question speaks of a project by some words of its name (步道养护那个项目)."""
    heads = (found["head"] for found in _SPOKEN_OF.finditer(text))
    return any(head[-size:] in project for head in heads for size in range(_SHORTEST_HEAD, len(head) + 1))


def names_project(project: str, text: str) -> bool:
    """Whether a question says a good part of a project's name, or nothing beside words of it."""
    rest = _FORM_WORDS.sub("", _HOW_MANY.sub("", text))
    within = sum(char in project for char in rest) >= 0.8 * len(rest) and len(rest) > 1
    return within or share_said(project, text) >= _PROJECT_SAID or bool(said_shorter(text, project))


__all__ = ["GOT", "forms_named", "names_project", "only_form", "points_at", "printed_once"]

"""Projects whose appraisal is told in sentences, without a form: score, lost points, problems.

对“甲项目”开展绩效自评，自评得分91分。存在问题：…，扣减5分。 Reads the score among the figures of
prose and the sentences that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence, without_mark
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.performance.form_lines import LOST
from assistant.performance.form_texts import ASKS_PROBLEMS, ASKS_REMEDIES, says
from assistant.performance.indicators import Hit, name_of
from assistant.performance.not_appraised import not_appraised
from assistant.question.named.mentions import STRONG
from assistant.question.named.short_names import said_shorter
from assistant.templates import say
from index import Figure
from index.normalise import item_key

_SCORE_OF = re.compile(r"(?P<name>.{4,}?)(?:支出)?(?:绩效)?(?:自评|评价)?(?:综合)?(?:得分|评分|总分)")
_AROUND = re.compile(r"^(?:部门|单位)(?=整体)|(?:服务|支出|专项)*(?:项目|经费|资金)?$")
_TELLS = re.compile(
    r"扣减?[^，。；]{0,16}\d|扣分|存在(?:的)?(?:主要)?问题|发现(?:的)?(?:主要)?问题|主要问题|不足|未达|原因"
)
_REMEDIES = re.compile(r"改进|整改|下一步")
_ANOTHER = re.compile(r"(?:自评|评价|绩效)[^，。；]{0,6}(?:得分|综述|结果)|开展(?:了)?绩效")
BY_OTHERS = re.compile("第三方|(?:部门|财政|重点|外部)(?:绩效)?评价|抽评|复评")
_SAID = 0.7  # share of a project's own name that a question says
_NEXT_SCORE = re.compile(r"；|[，、][^，。；、]*(?:得分|评分|总分)")
_WHY = re.compile(r"主要是|原因|由于|因为?|受|拖累|拉低")
_BECAUSE = re.compile("原因|由于|因(?![公此素而地])")
_OPENS_WHY = re.compile("主要[是系]|(?:主要)?原因|因|由于|系")
_PARTS = re.compile("[。；]")
_CLAUSE_SAID = 0.55  # share of an indicator's name that a clause says
_BLAMED = re.compile("扣分(?:的)?(?:主要)?(?:原因|因素)")
_NAMED_WHY = re.compile("(?:未完成|未达标|未达到|偏差|扣分|主要|其)?(?:的)?(?:主要)?原因(?:是|为|：|:|在于)")
_GROWTH = re.compile("(?:增长速度|增[长速幅]率?)$")  # told as 增长7%
_QUOTES = str.maketrans("", "", '“”"')
_FOLLOWING = 5

Scored = tuple[ReportView, Figure]


def told_in_prose(case: Case) -> Draft | None:
    """The score of a project, and what cost it points, where only sentences tell them."""
    text = case.query.text
    lost, problems = LOST.search(text), ASKS_PROBLEMS.search(text)
    if not (lost or problems):
        return None
    scores = [(view, figure) for view in case.views for figure in _scores(view)]
    scored = _named(scores, text)
    if lost and not scored and scores and (unknown := not_appraised((), text)):
        return Draft(
            status="not_stated", text=say("not_stated", subject=f"“{unknown}”", what="的自评") + "。"
        )
    if len({figure.item for _, figure in scored}) != 1:
        return None
    view, figure = scored[0]
    draft = Draft()
    sentence = next((s for s in view.sentences if _tells(s, figure)), None)
    own = _same_breath(sentence, figure) if sentence else ""
    score = say(
        "total_score", project=_name(figure), score=draft.figure(view, figure), cite=draft.cite(view, figure)
    )
    told = [say("says", quote=own, cite=draft.cite_sentence(view, sentence))] if sentence and own else []
    told += [
        says(draft, view, other)
        for other in _troubles(view, sentence, remedies=bool(ASKS_REMEDIES.search(text)))
    ]
    draft.text = (
        "；".join([score, *told] if lost or not told or case.query.wants_any("score") else told) + "。"
    )
    if not told:
        missing = "扣分的原因" if lost else "存在的问题"
        draft.text += say("not_stated", subject=f"“{_name(figure)}”", what=missing) + "。"
        draft.status = "partial"
    return draft


def score_in_prose(case: Case) -> Draft | None:
    """The part of a sentence that prints the score of the one project named, whatever it says of it."""
    keys = {key for mention in case.linked.mentions if mention.kind in STRONG for key in mention.keys}
    scores = [(view, figure) for view in case.views for figure in _scores(view)]
    scored = [(view, figure) for view, figure in scores if item_key(figure.item) in keys]
    scored = scored or _named(scores, case.query.text)
    if len({figure.item for _, figure in scored}) != 1:
        return None
    view, figure = scored[0]
    sentence = next((s for s in view.sentences if _tells(s, figure)), None)
    if sentence is None:
        return None
    part = next((part for part in sentence.text.split("；") if f"{figure.printed}分" in part), sentence.text)
    draft = Draft()
    cite = draft.cite_sentence(view, sentence)
    draft.text = say("quoted", quote=part.rstrip("。"), cite=cite)
    return draft


def score_by_others(draft: Draft, view: ReportView, project: str) -> list[str]:
    """The sentence on what others than the body itself (第三方, 部门评价) gave a project, if there is one."""
    return [says(draft, view, told) for _, told in scored_by_others(view, project)][:1]


def scored_by_others(view: ReportView, project: str) -> Iterator[tuple[Figure, Sentence]]:
    """The scores that others than the body itself gave a project, each with its sentence.

    A sentence with one score alone may name the project away from it (对“甲”开展部门评价，评价得分91分).
    """
    scores = list(_scores(view))
    for figure in scores:
        told = next((s for s in view.sentences if _tells(s, figure)), None)
        if told is None or not BY_OTHERS.search(told.text):
            continue
        alone = not any(_tells(told, other) for other in scores if other is not figure)
        if project.removesuffix("项目") in (told.text.translate(_QUOTES) if alone else _name(figure)):
            yield figure, told


def lost_in_prose(draft: Draft, view: ReportView, project: str) -> list[str]:
    """What the sentences that open with a project, or stand behind one that does, tell of its troubles."""
    for sentence in view.sentences:
        if sentence.is_row or not without_mark(sentence.text).lstrip("“").startswith(project):
            continue
        own = [sentence] if _TELLS.search(sentence.text) else []
        if told := [*own, *_troubles(view, sentence)]:
            return [says(draft, view, other) for other in told]
    return []


def blamed_in_prose(case: Case, name: str) -> Draft | None:
    """The sentence that blames a thing by name for points lost (扣分原因：甲项目推迟完工)."""
    for view in case.views:
        for sentence in view.sentences:
            blamed = None if sentence.is_row else _BLAMED.search(sentence.text)
            if blamed and name in sentence.text[blamed.end() :]:
                draft = Draft()
                draft.text = says(draft, view, sentence) + "。"
                return draft
    return None


def reason_in_prose(draft: Draft, hit: Hit) -> str:
    """The sentence that tells why an indicator came to its result: that names it, and prints the result."""
    actual = hit.row.get("完成值")
    if actual is None:
        return ""
    printed = re.compile(rf"(?<![\d.]){re.escape(actual.printed + actual.unit)}")
    core = _GROWTH.sub("", name_of(hit.row.name))
    for sentence in hit.view.sentences:
        if sentence.is_row or not (printed.search(sentence.text) and _WHY.search(sentence.text)):
            continue
        if share_said(core, sentence.text) >= _SAID:
            return says(draft, hit.view, sentence)
    return ""


def reason_in_form(draft: Draft, hit: Hit) -> str:
    """The sentence on the pages of a form with a clause on an indicator and its reason (甲点因…未撤销)."""
    core, pages = name_of(hit.row.name), hit.form.pages
    for sentence in hit.view.sentences:
        if sentence.page in pages and any(_blames(core, part) for part in _PARTS.split(sentence.text)):
            return says(draft, hit.view, sentence)
    return ""


def _blames(name: str, part: str) -> bool:
    """Whether a clause says most of a name and why, itself or in the clause that it goes on in."""
    clauses = part.split("，")
    behind = [*clauses[1:], ""]
    return any(
        share_said(name, clause) >= _CLAUSE_SAID and (_BECAUSE.search(clause) or _OPENS_WHY.match(following))
        for clause, following in zip(clauses, behind, strict=True)
    )


def reason_apart(draft: Draft, hit: Hit) -> str:
    """The sentence that opens as the reason (未完成原因：…), right behind the one that prints a result."""
    actual = hit.row.get("完成值")
    if actual is None:
        return ""
    sentences, core = hit.view.sentences, name_of(hit.row.name)
    for sentence in filter(lambda each: _NAMED_WHY.match(each.text), sentences):
        before = sentences[max(sentence.number - _FOLLOWING, 0) : sentence.number]
        own = [other.text for other in before if other.paragraph == sentence.paragraph] or [""]
        if f"{actual.printed}{actual.unit}" in own[-1] and share_said(core, "".join(own)) >= _SAID:
            return says(draft, hit.view, sentence)
    return ""


def _same_breath(sentence: Sentence, figure: Figure) -> str:
    """What a sentence goes on to tell of troubles right behind a score, ahead of the next score."""
    behind = sentence.text.partition(f"{figure.printed}分")[2]
    own = _NEXT_SCORE.split(behind)[0].strip("，。；、")
    return own if _TELLS.search(own) else ""


def _tells(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence is the one that prints a score."""
    near = any(
        own.page == span.page and own.start < span.end and span.start < own.end
        for own in sentence.spans
        for span in figure.spans
    )
    return near and f"{figure.printed}分" in sentence.text


def _scores(view: ReportView) -> Iterator[Figure]:
    return (
        figure
        for figure in view.figures
        if figure.measure == "得分" and figure.table is None and _SCORE_OF.fullmatch(figure.item)
    )


def _name(figure: Figure) -> str:
    match = _SCORE_OF.fullmatch(figure.item)
    return (match["name"] if match else figure.item).translate(_QUOTES)


def _named(scores: Sequence[Scored], text: str) -> list[Scored]:
    """The scores of the project that a question names: in full, else by most of its name, else for short."""
    ways: tuple[Callable[[str], bool], ...] = (
        lambda name: _AROUND.sub("", name) in text,
        lambda name: share_said(_AROUND.sub("", name), text) >= _SAID,
        lambda name: bool(said_shorter(text, name)),
    )
    found = ([scored for scored in scores if names(_name(scored[1]))] for names in ways)
    return next(filter(None, found), [])


def _troubles(view: ReportView, scored: Sentence | None, remedies: bool = False) -> list[Sentence]:
    """The sentences behind a score that tell of problems, and of remedies, up to the next project."""
    if scored is None:
        return []
    following = view.sentences[scored.number + 1 : scored.number + 1 + _FOLLOWING]
    own = takewhile(
        lambda other: other.paragraph == scored.paragraph and not _ANOTHER.search(other.text), following
    )
    return [
        other for other in own if _TELLS.search(other.text) or (remedies and _REMEDIES.search(other.text))
    ]


__all__ = [
    "BY_OTHERS",
    "blamed_in_prose",
    "lost_in_prose",
    "reason_apart",
    "reason_in_form",
    "reason_in_prose",
    "score_by_others",
    "score_in_prose",
    "scored_by_others",
    "told_in_prose",
]

"""How many projects an appraisal graded 优, 良, …, with what else the same section counts.

Reads the figures of prose; the forms of single projects are in performance.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.cite import quote_of
from assistant.compose.untold.absent import refuse
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.topic import topic_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.performance.indicators import clauses_of
from assistant.templates import say
from index import Figure
from index.normalise import compact_text

_GRADE = "(?:优秀?|良好?|中等?|较?差|不合格|合格|不及格)"
_GRADES_RUN = rf"{_GRADE}(?:”?(?:[、和与及]“?|“){_GRADE})*"
_ASKED = re.compile(
    rf"(?:[评得为是上成到出“]|(?<=[、，]))(?P<run>{_GRADES_RUN})”?(?:等?[级次]|档)?的"
    rf"|[评得]了?[为到]?“(?P<got>{_GRADES_RUN})”"
    rf"|(?P<counted>{_GRADES_RUN})”?(?:等?[级次]|档)?(?:的)?(?:项目)?(?:各|分别)?(?:有|是)?(?:几|多少)"
)
_APPRAISAL = re.compile(r"绩效|自评|评级|等[级次]|评价|评[为上成出]")
_WHICH = re.compile(r"哪[些几一]?[个项]?")
_HOW_MANY = re.compile("[几多][个项少]")
_ASKS_GRADE = re.compile(
    r"(?:什么|哪个?|几|啥)(?:等[级次]|档|评级)|(?:等[级次]|评级)(?:又|各|分别|是|为|呢)*(?:什么|哪|几|多少|怎|[，。？]|$)"
)
_LETTER = "[A-D]"
_ASKS_LETTER = re.compile(  # 哪一项没评上A
    rf"(?:哪|谁)[^，。？]{{0,12}}?(?P<not>没有?|未|不)?能?(?:被)?(?:评[上为到成了]*|[得拿达]?到了?|[得拿]了?|是|为)+“?(?P<of>{_LETTER})(?![A-Za-z])"
    rf"|(?P<none>没有?|未|不)?能?(?:被)?(?:评[上为到成了]*|[得拿达]?到了?|[得拿]了?|是|为)+“?(?P<behind>{_LETTER})”?级?的[^，。？]{{0,6}}?(?:哪|什么|谁)"
)
_OF_LETTER = re.compile(
    rf"(?:等[级次]|评级|结果|结论)[^，。；]{{0,4}}[为是][：“‘\"]*(?P<grade>{_LETTER})(?![A-Za-z])"
)
_GRADES = re.compile(r"(?:等[级次]|评级|结果|结论)[^，。；]{0,4}[为是][：“‘\"]*(?:[A-D]|优|良|中|差)")
_WHY_GRADED = re.compile(
    rf"(?:为什么|为何|为啥|怎么|咋|凭什么)[^，。？]{{0,6}}?[评得拿给定][了为成定个上到]*“?(?P<grade>{_GRADE})”?(?:等?[级次]|档)?(?:[，。？]|$)"
)
_EXPLAINS_GRADE = (
    "(?:因(?!此)|由于|原因|主要)[^。]*?评[为定成]+“?{grade}|评[为定成]+“?{grade}[^。]*?(?:因(?!此)|由于|主要)"
)
_ASKS_POINTS = re.compile("(?:多少|几)分(?![之钟])|[得评]分")
_POINTS = re.compile(r"(?:得分|评分|总分)[^，。；\d]{0,4}\d")
_TITLE = re.compile("(?:评价|自评)报告")  # of one appraisal
_SURELY = 0.5  # the least of the topic that a sentence speaks of, with its heading
_COUNTS = ("数量", "金额", "预算数", "决算数")
_OF_A_GRADE = re.compile(rf"“{_GRADE}”|[评得为]{_GRADE}(?:的|等|$)")


def graded(case: Case) -> Draft | None:
    """Counts of projects by the grades that a question names, and the section's counts asked beside."""
    text = case.query.text
    if not _APPRAISAL.search(text):
        return None
    if by_letter := _told_by_letter(case):
        return by_letter
    if not _ASKED.search(text):
        return None
    if _WHICH.search(text) and (told := _told_which(case)):
        return told
    for view in case.views:
        matches: list[Match] = []
        counted = [(clause, _of_grades(view, clause)) for clause in clauses_of(text)]
        known = next((found[0].figure for _, found in counted if found), None)
        for clause, found in counted if known else ():
            beside = not _ASKED.search(clause) and (matches or _HOW_MANY.search(clause))
            matches += _beside(view, known, clause) if beside and known else found
        if matches and _WHICH.search(text):
            return _named(view, matches)
        if matches:
            draft = Draft()
            draft.text = "；".join(value_clause(draft, match) for match in matches) + "。"
            return draft
    others = "count" in case.query.wants and any(_of_grade(view, "优") for view in case.views)
    return refuse(case, f"等级为{'、'.join(_grades_in(text))}的项目") if others else None


def _told_by_letter(case: Case) -> Draft | None:
    """The sentences that grade a thing with the letter asked, or another where it is denied."""
    asked = _ASKS_LETTER.search(case.query.text)
    if asked is None:
        return None
    letter, denied = asked["of"] or asked["behind"], bool(asked["not"] or asked["none"])
    for view in case.views:
        told = [
            (found["grade"], sentence)
            for sentence in view.sentences
            if not sentence.is_row and (found := _OF_LETTER.search(sentence.text))
        ]
        meant = [sentence for grade, sentence in told if (grade == letter) != denied]
        if meant and len(told) > len(meant):
            draft = Draft()
            draft.text = "".join(
                say("quoted", quote=sentence.text.rstrip("。"), cite=draft.cite_sentence(view, sentence))
                for sentence in meant
            )
            draft.notes.append(f"在{len(told)}处写明的等级中找出")
            return draft
    return None


def _told_which(case: Case) -> Draft | None:
    """The sentence that names what was graded so (评为“中”的项目为甲，主要原因是…), where one does."""
    for grade in _grades_in(case.query.text):
        graded_so = rf"[为得]“?{grade[:1]}(?:秀|好|等)?”?(?:等?[级次]|档)?的"
        names = re.compile(rf"{graded_so}(?:\d+个)?项目(?:分别)?[为是：]")
        for view in case.views:
            for sentence in view.sentences:
                if names.search(sentence.text):
                    cite = (draft := Draft()).cite_sentence(view, sentence)
                    draft.text = say("quoted", quote=sentence.text.rstrip("。"), cite=cite)
                    return draft
    return None


def grade_told(case: Case) -> Draft | None:
    """The sentence that grades the thing asked about, where reports tell of it without a form."""
    if not _ASKS_GRADE.search(case.query.text):
        return None
    return _surest(case, _GRADES)


def scored_under_title(case: Case) -> Draft | None:
    """The sentence with the points of an appraisal, under the title of a report on the thing asked about.

    Such a title alone names the project (绩效评价报告（甲项目）); the sentence says 经评价，项目得分90分.
    """
    if not _ASKS_POINTS.search(case.query.asked):
        return None
    return _surest(case, _POINTS, _TITLE)


def _surest(case: Case, form: re.Pattern[str], title: re.Pattern[str] | None = None) -> Draft | None:
    """The sentence of some form that speaks most of the thing asked about, where it surely does.

    With the heading above it, or with that above of a form of its own, which alone may name the thing.
    """
    told = [
        (topic.cover(f"{above}{sentence.text}"), view, sentence)
        for view in case.views
        for topic in [topic_of(case.linked, view)]
        for sentence in view.sentences
        if form.search(sentence.text) and not sentence.is_row
        for above in (filter(title.search, sentence.headings) if title else ["".join(sentence.headings[-1:])])
    ]
    best = max(told, key=lambda each: each[0], default=None)
    if best is None or best[0] < _SURELY:
        return None
    draft = Draft()
    draft.text = say("quoted", quote=best[2].text.rstrip("。"), cite=draft.cite_sentence(best[1], best[2]))
    return draft


def grade_explained(case: Case) -> Draft | None:
    """The sentence that says why a thing was graded so (因拨付滞后被评为“中”), where one does."""
    asked = _WHY_GRADED.search(case.query.text)
    explains = re.compile(_EXPLAINS_GRADE.format(grade=asked["grade"][:1])) if asked else None
    return _surest(case, explains) if explains else None


def _named(view: ReportView, matches: Sequence[Match]) -> Draft:
    """The sentences that name the projects which they count."""
    draft = Draft()
    told = {quote_of(view, match.figure.spans): draft.cite(view, match.figure) for match in matches}
    draft.text = "".join(say("quoted", quote=compact_text(quote), cite=cite) for quote, cite in told.items())
    return draft


def _grades_in(clause: str) -> list[str]:
    """The grades whose projects a clause asks for, in its order."""
    return [
        grade
        for found in _ASKED.finditer(clause)
        for grade in re.findall(_GRADE, found["run"] or found["got"] or found["counted"])
    ]


def _of_grades(view: ReportView, clause: str) -> list[Match]:
    return [match for grade in _grades_in(clause) for match in _of_grade(view, grade)]


def _of_grade(view: ReportView, grade: str) -> list[Match]:
    """The first count of things graded so."""
    short = grade[:1] if grade[0] in "优良中" else grade
    named = re.compile(rf"(?:“|为|评|得|^){short}(?:秀|好|等)?(?:”|的|等?[级次]|档|$)")
    for number, figure in enumerate(view.figures):
        if figure.measure == "数量" and figure.table is None and named.search(figure.item):
            return [Match(view, number, 1.0, 1.0)]
    return []


def _beside(view: ReportView, known: Figure, clause: str) -> Iterator[Match]:
    """The count of the same section whose name shares most with the clause."""
    asked = set(bigrams(clause))
    scored = [
        (len(asked & set(bigrams(figure.item))), -number)
        for number, figure in enumerate(view.figures)
        if figure.headings == known.headings
        and figure.measure in _COUNTS
        and not _OF_A_GRADE.search(figure.item)
        and figure is not known
    ]
    best = max(scored, default=(0, 0))
    if best[0]:
        yield Match(view, -best[1], 1.0, 1.0)

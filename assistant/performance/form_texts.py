"""What appraisal forms say in words -> lines of an answer: goals, results, problems, remedies, grade, who.

Knows which labels answer which words of a question. Does not know figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.text.extend import points_of
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.performance.appraisal import Form, Row, Said
from assistant.performance.indicators import Hit, Named, clauses_of, thing_of
from assistant.question.asked.query import content_pieces
from assistant.question.asked.words import HOW_MUCH
from assistant.templates import say

EXPECTED = re.compile(r"^(?!.*(?:完成|实现|达成|情况)).*目标")
REACHED = re.compile(r"(?:完成|实现|达成).*情况|目标.*(?:完成|实现|达成)|实际完成")
GRADE = re.compile(r"等级|等次|评级")
ASKS_GRADE = re.compile(r"等级|等次|评级|什么档|哪个?档|[优良中差]还是|评为|是(?:优|良|中|差)吗")
_TROUBLE = re.compile(r"问题|不足|未完成|原因|偏差")
ASKS_PROBLEMS = re.compile(r"问题|不足|短板|毛病|薄弱(?:之处|环节)|症结|欠缺")
ASKS_REMEDIES = re.compile(r"下一步|怎么(?:改|整改|改进)|如何(?:改|整改)|改进措施|(?:准备|打算)怎么")
_ASKED = (
    (ASKS_PROBLEMS, re.compile(r"问题|不足|(?:偏差|未完成).*原因")),
    (re.compile(r"改进|整改|怎么改|如何改|改善措施|下一步"), re.compile(r"改进|整改|措施|下一步")),
    (
        re.compile(
            r"(?:实施|承担|主管|牵头|预算|责任)(?:单位|部门|处室|科室)|(?:哪|什么)个?(?:单位|部门|处室|科室|局|中心|站)"
            r"|谁[来在]?(?:实施|负责|牵头|承担|管|干|做)"
        ),
        re.compile(r"(?:实施|承担|责任|牵头|预算|申报|填报).*(?:单位|部门|处室)|^(?:单位|部门)$|主管"),
    ),
    (
        re.compile(r"用途|用[在到于来去](?:哪|什么|做|干)?|干什么用|花[在到]|(?:怎么|咋|如何)(?:花|用|安排)"),
        re.compile(r"用途|实施内容|主要内容"),
    ),
    (
        re.compile(
            r"(?<![按照据])(?<!按照年度)(?<!按年度)(?:总体|年度|绩效|预期|整体|年初|设定)的?(?:绩效|总体)?目标(?!值|表|(?<=绩效目标)[里中])|目标(?:是|有|定)(?:什么|哪)"
        ),
        EXPECTED,
    ),
    (
        re.compile(
            r"完成(?:情况|得怎|得如何|了(?:哪些|什么))|实际完成(?!值|多少)|(?:做|干|办)了(?:哪些|什么)"
        ),
        REACHED,
    ),
    (
        re.compile(
            r"起止|什么时候(?:开始|启动|结束)|何时(?:开始|启动|结束)|(?:实施|项目)(?:期限|周期)|几年完成"
        ),
        re.compile(r"起止|期限|周期|(?:开始|结束)(?:时间|日期)"),
    ),
    (
        re.compile(r"成效|取得|主要绩效|效果(?:怎|如何)|评价结论|自评结论"),
        re.compile(r"结论|主要绩效|成效|效果"),
    ),
)
_GIVES_GRADE = re.compile(
    r"((?:自评|评价|绩效)?(?:等级|等次|评级|结果|结论)[^，。；]{0,4}?[为是：“]+(?:优秀?|良好?|中|差)”?)(?![\u4e00-\u9fff]{2})"
)
_TELLS_WHY = re.compile(r"原因|由于|因为|系.{2,20}所致")
_OPENS_TROUBLE = re.compile(
    r"^[^：，。]{0,8}(?:问题|不足|偏差|未(?:完成|达标|达到|实现)|扣分|原因)[^：，。]{0,12}：(?=.{3})"
    r"|^(?:备注|说明|注)：(?=.*(?:得分|扣|原因|由于|未达))"
)
_TROUBLE_SAID = re.compile(r"问题|原因")
_OF_ACCOUNTS = re.compile(r"(?:预算|决算)数|年初预算|[比较与]上年")
_LABELLED = re.compile(r"^[^：，。]{2,12}：")
_BEHIND = 6  # sentences behind a form that may still be of it
_SAYS_NOTHING = 1  # characters: 无
_CHARGE = re.compile(r"主管")
_DOES_WHAT = re.compile(  # 某项目主要整治哪三样乱象
    r"(?:这个|该)?(?:项目)?，?(?:主要|具体|重点|一共|都|要|会|想|拟|打算|准备|计划)*"
    r"(?P<does>(?![用是有由])[\u4e00-\u9fff]{2,4}?)(?:的是|了)?(?:哪|(?:些|几[样项种])?什么|啥)"
)


def texts_asked(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """The texts of the forms under the labels that a question asks for."""
    return [line for view, form in chosen for said in _asked(form, text) for line in _line(draft, view, said)]


def asks_texts(chosen: Sequence[Named], text: str) -> bool:
    """Whether a form has a text under a label that a question asks for."""
    return any(True for _, form in chosen for _ in _asked(form, text))


def _asked(form: Form, text: str) -> Iterator[Said]:
    counts = not form.indicators and bool(counted_units(text))
    for question, label in _ASKED:
        if not question.search(text) and not (label is REACHED and counts):
            continue
        found = form.said(label)
        if not _CHARGE.search(text):
            found = [said for said in found if not _CHARGE.search(said.label)] or found
        yield from found


def _line(draft: Draft, view: ReportView, said: Said) -> Iterator[str]:
    cite = draft.cite_spans(view, said.spans, said.section)
    yield say("form_text", project=said.project, label=said.label, text=said.text.rstrip("。；"), cite=cite)


def goals_beside(draft: Draft, hits: Sequence[Hit], text: str) -> list[str]:
    """The goals of a form in words, where they tell what a clause counts and no indicator does."""
    lines: list[str] = []
    for hit in hits[:1]:
        rows = "".join(other.row.name for other in hits)
        for said in hit.form.said(EXPECTED):
            for clause in clauses_of(text):
                names = [piece for piece in content_pieces(clause) if len(piece) > 1]
                told = bool(names) and all(name in said.text for name in names)
                if told and HOW_MUCH.search(clause) and not all(name in rows for name in names):
                    lines += [line for line in _line(draft, hit.view, said) if line not in lines]
    return lines


def goals_done(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """The clauses of a project's goal that say what it does, by the verb that the question asks with."""
    for view, form in chosen:
        named, _, rest = text.partition(form.project)
        asked = _DOES_WHAT.match(rest) if named != text else None
        for said in form.said(EXPECTED) if asked else ():
            told = [part for part in re.split("[，；。]", said.text) if asked and asked["does"] in part]
            if told:
                return list(_line(draft, view, replace(said, text="，".join(told))))
    return []


def grade_line(draft: Draft, view: ReportView, form: Form) -> str:
    """The grade that a form prints, or that a sentence about its project, or the only one, gives."""
    for said in form.said(GRADE):
        return next(_line(draft, view, said))
    alone = len({other.project for other in view.forms}) == 1
    about = "" if alone else "整体" if "整体" in form.project else form.project
    for sentence in view.sentences:
        start = sentence.text.find(about)
        match = _GIVES_GRADE.search(sentence.text, max(start, 0)) if start >= 0 else None
        if match and not sentence.is_row:
            cite = draft.cite_sentence(view, sentence)
            return say("form_grade", project=form.project, text=match.group(1), cite=cite)
    return ""


def problems_told(draft: Draft, view: ReportView, form: Form) -> str:
    """The problems or reasons that a form, or a sentence that opens with its project, tells."""
    for said in form.said(_TROUBLE):
        if len(said.text) > _SAYS_NOTHING:
            return next(_line(draft, view, said))
    for said in form.texts:
        for sentence in re.findall(r"[^。；]+", said.text):
            if _TELLS_WHY.search(sentence):
                return next(_line(draft, view, replace(said, text=sentence)))
    return next((says(draft, view, other) for other in _troubles_in_prose(view, form)), "")


def _troubles_in_prose(view: ReportView, form: Form) -> Iterator[Sentence]:
    """The sentences on problems, none of the accounts, of a paragraph behind the name of its project."""
    for sentence in view.sentences:
        if form.project not in sentence.text or sentence.is_row:
            continue
        for other in view.sentences[sentence.number : sentence.number + _BEHIND]:
            told = _TROUBLE_SAID.search(other.text) and not _OF_ACCOUNTS.search(other.text)
            if other.paragraph == sentence.paragraph and told:
                yield other


def troubles_behind(draft: Draft, view: ReportView, form: Form) -> str:
    """What is printed right behind a form under 偏差原因 or 主要问题."""
    return "；".join(says(draft, view, other) for other in _behind(view, form))


def reason_behind(draft: Draft, hit: Hit) -> str:
    """The sentence behind a form, or on its project's problems, that names an indicator or what it counts."""
    for sentence in (*_behind(hit.view, hit.form), *_troubles_in_prose(hit.view, hit.form)):
        if _speaks_of(sentence.text, hit.row):
            return says(draft, hit.view, sentence)
    return ""


def _speaks_of(text: str, row: Row) -> bool:
    """Whether a text names an indicator, or the thing that it counts (举办培训班期数: 培训班)."""
    core = thing_of(row.name)
    units = {figure.unit for figure in row.figures.values() if figure.unit}
    counted = next((core.removesuffix(unit) for unit in units if core.endswith(unit)), core)
    return row.name in text or any(len(name) > 2 and name in text for name in (core, counted))


def _behind(view: ReportView, form: Form) -> list[Sentence]:
    """The sentences right behind a form, ahead of the next one, of a paragraph that opens as trouble."""
    last = max(_places(form))
    after = min((place for other in view.forms for place in _places(other) if place > last), default=None)
    behind = [
        sentence
        for sentence in view.sentences
        if not sentence.is_row
        and last < (place := (sentence.page, sentence.spans[0].start))
        and (after is None or place < after)
    ]
    behind = sorted(behind, key=lambda sentence: (sentence.page, sentence.spans[0].start))[:_BEHIND]
    opened = {sentence.paragraph for sentence in behind if _OPENS_TROUBLE.search(sentence.text)}
    return [
        sentence
        for sentence in behind
        if sentence.paragraph in opened
        if _OPENS_TROUBLE.search(sentence.text) or not _LABELLED.search(sentence.text)
    ]


def _places(form: Form) -> list[tuple[int, int]]:
    """Where the figures of a form stand, by page and character."""
    return [
        (span.page, span.start)
        for row in (*form.rows, *form.funds)
        for figure in row.figures.values()
        for span in figure.spans
    ]


def says(draft: Draft, view: ReportView, sentence: Sentence) -> str:
    """A sentence of the report, quoted with the further points that it opens (一是…；二是…)."""
    run = points_of(view, sentence)
    said = run if run[0] is sentence else [sentence]
    quote = "".join(each.text for each in said).rstrip("。；")
    return say("says", quote=quote, cite=draft.cite_sentences(view, said))

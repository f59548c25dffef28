"""Questions about performance appraisal -> answers from the forms: targets, results, scores, lost points.

Finds the project and the indicators that a question speaks of; words what the form prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.appraisal import Form, Row
from assistant.draft import Draft
from assistant.lookup import Case, counted_units
from assistant.passages import probes_of
from assistant.templates import say
from assistant.view import ReportView, WordIndex, bigrams
from index import Figure
from index.normalise import parse_number

_ABOUT_FORMS = re.compile(
    r"绩效|自评|得分|评分|总分|扣|满分|丢分|失分|指标|目标|满意度|执行率|完成率|"
    r"计划.*实际|为什么比.*[多少高低]"
)
_LOST = re.compile(
    r"扣|丢分|失分|没(?:有|能)?(?:拿|得|到)(?:到|满)?|(?:不|未)(?:是|到|足)?满分|"
    r"少(?:了)?[\d.]+分|差(?:了)?[\d.]+分"
)
_ALL_DONE = re.compile(
    r"目标[^，。？]{0,8}(?:完成|实现|达到|达成)[^，。？]{0,4}(?:吗|没|情况|怎)|完成情况|"
    r"(?:都|全部)(?:完成|达标|实现)"
)
_WHOLE = re.compile(r"整体支出|部门整体|整体绩效|单位整体|整体")
_TOTAL = re.compile(r"总分|得(?:了)?(?:多少|几)?分|自评(?:分|得分|多少)|打(?:了)?(?:多少|几)分|多少分|几分")
_MONEY = re.compile(r"执行率|全年预算|执行数|年初预算|花了|执行了")
_MOST_LOST = 6
_NAMED = 0.42
_NAMED_IN_FORM = 0.25

Named = tuple[ReportView, Form]


@dataclass(frozen=True)
class Hit:
    """An indicator that a clause speaks of, with how surely."""

    view: ReportView
    form: Form
    row: Row
    score: float


def performance(case: Case) -> Draft | None:
    """The answer from the appraisal forms; None when the question is not about one."""
    views = [view for view in case.views if view.forms]
    text = case.query.text
    if not views or not _about_forms(case, views, text):
        return None
    draft = Draft()
    chosen = _forms_named(views, text)
    if _LOST.search(text) and "分" in text:
        lines = list(_lost(draft, chosen, views))
    elif chosen and _ALL_DONE.search(text):
        lines = _of_forms(draft, chosen, text)
    else:
        lines = _indicators(draft, case, views, chosen) or _of_forms(draft, chosen, text)
    if not lines and chosen and _TOTAL.search(text):
        return Draft(
            status="not_stated",
            text=say("not_stated", subject=chosen[0][1].project, what="的自评总分") + "。",
        )
    draft.text = "；".join(lines) + "。" if lines else ""
    return draft if lines else None


def _about_forms(case: Case, views: Sequence[ReportView], text: str) -> bool:
    """Whether the question uses the words of appraisal, or names a project that was appraised."""
    if _ABOUT_FORMS.search(text) or case.query.wants_any("score", "target", "result"):
        return True
    return any(len(form.project) > 4 and form.project in text for view in views for form in view.forms)


def _forms_named(views: Sequence[ReportView], text: str) -> list[Named]:
    """The forms of the project that the question names, or whose total score it prints."""
    numbers = {parse_number(found) for found in re.findall(r"\d+(?:\.\d+)?(?=\s*分)", text)} - {Decimal(100)}
    plain = re.sub(r"[的了，。？\s]", "", text)
    scored: list[tuple[float, Named]] = []
    for view in views:
        index = WordIndex([form.project for form in view.forms])
        asked = {gram: index.idf(gram) for gram in bigrams(plain) if gram in index.postings}
        found = index.scores(asked)
        for number, form in enumerate(view.forms):
            score = found.get(number, 0.0) if sum(gram in form.project for gram in asked) >= 2 else 0.0
            score += 1.5 * (_score_of(form) in numbers) + 3.0 * bool(
                _WHOLE.search(text) and "整体" in form.project
            )
            scored.append((score, (view, form)))
    best = max((score for score, _ in scored), default=0.0)
    return _printed_once(named for score, named in scored if score == best) if best >= 1.0 else []


def _printed_once(forms: Iterable[Named]) -> list[Named]:
    """Forms without those printed a second time."""
    kept: dict[tuple[object, ...], Named] = {}
    for view, form in forms:
        rows = tuple((row.name, *(figure.printed for figure in row.figures.values())) for row in form.rows)
        kept.setdefault((form.project, *rows), (view, form))
    return list(kept.values())


def _score_of(form: Form) -> Decimal | None:
    figure = form.total.get("得分") if form.total else None
    return figure.value if figure else None


def _indicators(draft: Draft, case: Case, views: Sequence[ReportView], chosen: Sequence[Named]) -> list[str]:
    """What the form says of the indicators that the clauses speak of, one line each."""
    lines: list[str] = []
    hits: list[Hit] = []
    for probe in probes_of(case.linked, case.query):
        clause = _without(chosen[0][1].project, probe.text) if chosen else probe.text
        hit = _best(chosen, clause, _NAMED_IN_FORM) if chosen else None
        hit = hit or _best([(view, form) for view in views for form in view.forms], clause, _NAMED)
        if hit and not any(hit.row is other.row for other in hits):
            hits.append(hit)
            lines.append(_indicator_line(draft, hit, case.query.text))
    return lines


def _without(project: str, clause: str) -> str:
    """A clause without the words that only name the project."""
    said = {gram for gram in bigrams(clause) if gram in project}
    covered = {place for place in range(len(clause) - 1) if clause[place : place + 2] in said}
    return "".join(
        "‖" if place in covered or place - 1 in covered else char for place, char in enumerate(clause)
    )


def _best(forms: Sequence[Named], clause: str, least: float) -> Hit | None:
    """The indicator that a clause names best."""
    units = {unit for units in counted_units(clause)[:1] for unit in units}
    rows = [(view, form, row) for view, form in forms for row in form.indicators]
    index = WordIndex([row.name for _, _, row in rows])
    hits = []
    for view, form, row in rows:
        score = _named(row.name, clause, index)
        value = row.get("完成值") or row.get("目标值")
        if score and units and value:
            score += 0.12 if value.unit in units else -0.1
        hits.append(Hit(view, form, row, score))
    best = max(hits, key=lambda hit: hit.score, default=None)
    return best if best and best.score >= least else None


def _named(name: str, text: str, index: WordIndex) -> float:
    """Share of an indicator's name that the clause says, by rarity; single characters count a little."""
    plain = re.sub(r"[（(][^）)]*[）)]|(?:数量|数|率|情况)$", "", name) or name
    grams = set(bigrams(plain))
    pairs = sum(index.idf(gram) for gram in grams if gram in text) / (sum(map(index.idf, grams)) or 1.0)
    chars = set(plain)
    singles = sum(char in text for char in chars) / len(chars)
    return 0.7 * pairs + 0.3 * singles


def _indicator_line(draft: Draft, hit: Hit, asked: str) -> str:
    """`“X”目标值6800条，实际完成7743条`, with score and reason where they are asked."""
    pieces = []
    if target := hit.row.get("目标值"):
        pieces.append(f"目标值{draft.figure(hit.view, target)}")
    if actual := hit.row.get("完成值"):
        pieces.append(f"实际完成{draft.figure(hit.view, actual)}")
    if re.search(r"分", asked):
        pieces += _points(draft, hit.view, hit.row)
    if hit.row.reason and re.search(r"为什么|为何|原因|怎么|咋|为啥", asked):
        pieces.append(say("gap_reason", reason=hit.row.reason.rstrip("。；")))
    return say("indicator", name=hit.row.name, text="，".join(pieces), cite=draft.cite(hit.view, hit.row.any))


def _points(draft: Draft, view: ReportView, row: Row) -> list[str]:
    weight, score = row.get("分值"), row.get("得分")
    if weight is None or score is None:
        return []
    return [f"得{draft.figure(view, score)}（满分{draft.figure(view, weight)}）"]


def _lost(draft: Draft, chosen: Sequence[Named], views: Sequence[ReportView]) -> Iterator[str]:
    """Rows that scored less than their weight, with values and reasons."""
    forms = chosen or [(view, form) for view in views for form in view.forms]
    said = 0
    for view, form in forms:
        if chosen and (total := form.total):
            yield _total_line(draft, view, form, total)
        for row in form.shortfalls:
            if said == _MOST_LOST:
                return
            said += 1
            yield _lost_line(draft, view, form, row, with_project=not chosen)


def _lost_line(draft: Draft, view: ReportView, form: Form, row: Row, with_project: bool) -> str:
    name = f"{form.project}：{row.name}" if with_project else row.name
    pieces = _points(draft, view, row)
    for measure, word in (("完成率", "执行率"), ("目标值", "目标值"), ("完成值", "实际完成")):
        figure = row.get(measure)
        if figure is not None:
            pieces.append(f"{word}{draft.figure(view, figure)}")
    if row.reason:
        pieces.append(say("gap_reason", reason=row.reason.rstrip("。；")))
    return say("lost", name=name, text="，".join(pieces), cite=draft.cite(view, row.any))


def _total_line(draft: Draft, view: ReportView, form: Form, total: Row) -> str:
    score = total.get("得分")
    shown = draft.figure(view, score) if score else ""
    return say("total_score", project=form.project, score=shown, cite=draft.cite(view, total.any))


def _of_forms(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """What is asked of whole forms: total score, money, whether the goals were reached."""
    lines = []
    for view, form in chosen:
        if (_TOTAL.search(text) or _ALL_DONE.search(text)) and form.total:
            lines.append(_total_line(draft, view, form, form.total))
        if _MONEY.search(text) and form.money:
            lines.append(_money_line(draft, view, form, form.money))
        if _ALL_DONE.search(text):
            lines += [
                _lost_line(draft, view, form, row, with_project=False) for row in form.shortfalls[:_MOST_LOST]
            ]
            lines += _goals(draft, view, form)
    return lines


def _money_line(draft: Draft, view: ReportView, form: Form, row: Row) -> str:
    pieces = []
    for measure in ("年初预算数", "全年预算数", "执行数", "完成率"):
        figure: Figure | None = row.get(measure)
        if figure is not None:
            word = "执行率" if measure == "完成率" else f"全年{measure}" if measure == "执行数" else measure
            pieces.append(f"{word}{draft.figure(view, figure)}")
    return say("form_money", project=form.project, text="，".join(pieces), cite=draft.cite(view, row.any))


def _goals(draft: Draft, view: ReportView, form: Form) -> list[str]:
    """The expected and the reached goals, as the form prints them under their heading."""
    head = next(
        (
            s
            for s in view.sentences
            if s.page in form.pages and re.search(r"预期目标.*实际完成", s.text) and not s.is_row
        ),
        None,
    )
    if head is None:
        return []
    found = []
    for sentence in view.sentences[head.number + 1 : head.number + 12]:
        columns = re.search(r"一级指标|二级指标", sentence.text)
        if sentence.is_row or (columns and columns.start() == 0):
            break
        found.append(sentence)
        if columns:
            break
    if not found:
        return []
    text = "".join(sentence.text for sentence in found)
    spans = tuple(span for sentence in found for span in sentence.spans)
    cite = draft.cite_spans(view, spans, found[0].headings[-1] if found[0].headings else "")
    return [say("goals", quote=re.sub(r"一级指标.*$", "", text).rstrip("。；"), cite=cite)]

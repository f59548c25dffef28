"""Lists made of figures: the parts of a whole with amounts and shares, items that meet a condition."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from assistant.cite import quote_of
from assistant.compose.quoted.used_for import use_behind
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.choose import OWN_BUDGET
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import FUNDS, GENERAL_PARTS
from assistant.find.figures.printings import titled_income
from assistant.find.figures.select import Match, match_of
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import asks_year_before
from assistant.question.named.likeness import likeness, plain, skeleton
from assistant.question.named.mentions import STRONG, Mention, Target
from assistant.question.targets.unnamed import side_asked
from assistant.templates import say
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money, item_key, parse_number

_FLAT = re.compile(r"持平|相同|一致|一样|没(?:有)?变|未变|一分没变")
_EACH = re.compile(r"各(?:是|有|为|买|花|占)?多少|分别(?:是|为|有)?多少|每[块项类样]多少")
_WHICH = re.compile(r"哪[些几]|(?<!为)什么|包括|几[块项类]")
_ALL_WHAT = re.compile(r"都(?:是|有|包括)(?:买|花|用|些)?[^，。？]{0,3}(?:什么|啥)")
_OF_WHOLE = re.compile("(?:预算|决算|支出|收入)?(?:数|资金|总额)?的?(?:构成|组成|结构|明细|由)")
_BY_KIND = re.compile(r"按(?:照)?(?:支出|收入)?(?:的)?(?P<kind>功能|用途|去向|类别|经济|级次|性质|来源|科目)")
_MADE_OF = re.compile(  # 由哪三项构成: of no more and no fewer
    r"由哪?(?P<many>[二两三四五六七八九])(?:个|大)?(?:项|部分|块|类)[^，。？]{0,4}[构组]成"
    r"|的(?P<of>[二两三四五六七八九])(?:个|大)?(?:项|部分|块|类)[构组]成"
)
_SHARED_OUT = re.compile("怎么分")
_SURE = 0.75
_SHORT = 0.8
_TO_WHAT = re.compile(r"[跟与和同比较](?P<base>[^，。？]{1,16}?)(?:相比)?的?(?:持平|相同|一致|一样|没|未变)")
_EXECUTED = re.compile("执行|决算|完成")
_AMOUNTS = ("决算数", "预算数", "执行数", "金额")
_ASKS_USE = re.compile(  # 都拿去还什么了
    "(?:拿[去来]|用[于来去在]|投[到向去]|花[在到])[^，。？]{0,4}(?:什么|啥|哪)"
)
_SUBJECT = re.compile("（[类款项]）|[(][类款项][)]")


def parts(case: Case) -> Draft | None:
    """What a whole is made of: its parts as the report lists them under it."""
    for target in [*_wholes_named(case), *_wholes(case)]:
        for view in case.views:
            found = _cut_as_asked(case, parts_of(case, view, target))
            said = _MADE_OF.search(case.query.text)
            many = int(parse_number(said["many"] or said["of"]) or 0) if said else 0
            told = found if many == len(found) else _told(found)
            if len(found) >= 2 and many in (0, len(told)):
                return _listed(case, target, told)
    return None


def shared_out(case: Case) -> Draft | None:
    """What each place gets of a sum (怎么分给各县市), where the report tells it place by place."""
    if not _SHARED_OUT.search(case.query.asked):
        return None
    runs = ((target, parts_of(case, view, target)) for target in case.linked.targets for view in case.views)
    told = ((target, run) for target, run in runs if len(run) > 1)
    return next(
        (_listed(case, target, run) for target, run in told if all(_goes_to_place(m.figure) for m in run)),
        None,
    )


def _wholes_named(case: Case) -> list[Target]:
    """The things whose make-up the question asks in so many words (甲的构成)."""
    named = (
        m for m in case.linked.mentions if m.kind in STRONG and _OF_WHOLE.match(case.linked.folded, m.end)
    )
    return [Target((mention,), text=mention.text) for mention in named]


def _wholes(case: Case) -> list[Target]:
    """What parts are asked of: the things named, else the side of the budget that the question speaks of."""
    targets = list(case.linked.targets)
    if any(mention.kind in STRONG for target in targets for mention in target.mentions):
        return targets
    side = side_asked(case.linked.folded, widely=True)
    asked = _WHICH.search(case.query.text) or (side and _OF_WHOLE.match(case.linked.folded, side.end))
    if side is None or side.text not in ("收入", "支出", "花") or not asked:
        return targets
    own = frozenset(f"{body}{side.order[0][:2]}" for body in ("单位", "部门", "单位预算", "部门预算", "预算"))
    return [*targets, Target((replace(side, keys=side.keys | own),), text=case.linked.folded)]


def _cut_as_asked(case: Case, found: list[Match]) -> list[Match]:
    """Of parts those of the kind asked (按功能, 按经济分类), where a sentence says that it gives these."""
    asked = _BY_KIND.search(case.query.text)
    if asked is None:
        return found
    kinds = "功能|用途" if asked["kind"] in ("功能", "用途", "去向", "类别") else asked["kind"]
    opened = re.compile(f"按[^，。；]{{0,6}}(?:{kinds})")
    cut = [match for match in found if opened.search(quote_of(match.view, match.figure.spans))]
    return cut if len(cut) >= 2 else found


def parts_of(case: Case, view: ReportView, target: Target) -> list[Match]:
    """The largest run of figures that one sentence, section or table puts below the target."""
    year, strict = case.year_for(view)
    asked_share = case.query.wants_any("share", "rate")
    coded = _coded(view, target)
    runs: dict[tuple[object, ...], dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        if figure.value is None or (strict and figure.year not in (year, None)):
            continue
        measures = () if asked_share else (*_AMOUNTS, "数量", *case.query.measures)
        if figure.measure not in ("占比", *measures) or figure.item in GENERAL_PARTS:
            continue
        score = _below(figure, target, coded)
        if score < _SURE:
            continue
        key = (
            figure.table,
            figure.headings,
            figure.year,
            figure.measure,
            figure.ancestors[-1:] or figure.base,
            figure.part,
        )
        runs.setdefault(key, {}).setdefault(_part_name(figure), Match(view, number, score, score))
    several = {key: run for key, run in runs.items() if len(run) > 1}
    full = [run for key, run in several.items() if (key[3] == "占比") == asked_share]
    full = full or list(several.values()) or _known_parts(case, view, target)
    best = max(full, key=partial(_fitness, case, target, year), default={})
    return _apart(list(best.values()))


def _part_name(figure: Figure) -> str:
    """What tells a part from the others of its whole: its item, or the place that gets its share of it."""
    return figure.region if _goes_to_place(figure) else figure.item


def _goes_to_place(figure: Figure) -> bool:
    return bool(figure.region) and figure.item in figure.ancestors


def _fitness(
    case: Case, target: Target, year: int | None, run: Mapping[str, Match]
) -> tuple[bool, bool, float, bool, bool, int]:
    """How well a run fits the target, whether it is of its fund, place, side and year, how long it is."""
    first = next(iter(run.values())).figure
    named = bool(first.region) and first.region in case.query.asked
    other_side = titled_income(first) and "收入" not in target.text
    own_year = first.year in (year, None)
    other_fund = first.scope in FUNDS and case.query.scope in FUNDS and first.scope != case.query.scope
    fit = round(sum(match.score for match in run.values()) / len(run), 1)
    return not other_fund, named, fit, not other_side, own_year, len(run)


def _told(found: Sequence[Match]) -> list[Match]:
    """Parts without those of nothing, where most of what a table lists has no amount."""
    filled = [match for match in found if match.figure.value]
    return filled if filled and 2 * len(filled) < len(found) else list(found)


def _apart(found: Sequence[Match]) -> list[Match]:
    """Each part once, without the parts of a part."""
    glossary = load_glossary()
    names = {match.view.labels[match.number].item.removesuffix("支出") for match in found}
    kept: dict[str, Match] = {}
    for match in found:
        name = match.view.labels[match.number].item
        entry = glossary.by_key.get(name)
        parent = glossary.by_id.get(entry.parent) if entry and entry.parent else None
        inside = parent is not None and not names.isdisjoint(parent.keys)
        if not inside:
            kept.setdefault(skeleton(plain(_part_name(match.figure))), match)
    return list(kept.values())


def _known_parts(case: Case, view: ReportView, target: Target) -> list[dict[str, Match]]:
    """Where nothing is printed as a part: the things that the glossary puts below, of one table or text."""
    glossary, year = load_glossary(), case.year_for(view)[0]
    entries = [glossary.by_id[m.entry] for m in target.mentions if m.entry in glossary.by_id]
    names = {key for entry in entries for child in glossary.children(entry) for key in child.keys}
    runs: dict[tuple[object, ...], dict[str, Match]] = {}
    for number, label in enumerate(view.labels) if names else ():
        figure = view.figures[number]
        fits = figure.value is not None and figure.year == year and not figure.part and is_money(figure.unit)
        if fits and label.item in names and figure.measure in ("决算数", "预算数", "执行数"):
            key = (
                figure.measure not in measures_for("amount", view, case.query)[:1],
                figure.table,
                figure.unit,
            )
            runs.setdefault(key, {}).setdefault(label.item, Match(view, number, 1.0, 1.0))
    kept = [run for key, run in runs.items() if len(run) > 1 and not key[0]]
    return kept or [run for run in runs.values() if len(run) > 1]


_IN_ALL = re.compile("(?:一共|总共|总计|合计)[^，。？；]*(?:多少|几)")


def asks_parts(case: Case) -> bool:
    """Whether the question asks what a whole is made of, outright or by 各多少 that is not of two years."""
    return (
        "parts" in case.query.wants
        or bool(_ALL_WHAT.search(case.query.text))
        or bool(
            _EACH.search(case.query.text)
            and _WHICH.search(case.query.text)
            and not asks_year_before(case.query.text)
        )
    )


def _coded(view: ReportView, target: Target) -> frozenset[str]:
    """The names that the report prints beside the codes that the question says."""
    codes = (mention.text for mention in target.mentions if mention.kind == "code")
    return frozenset(view.labels[number].item for code in codes for number in view.by_code.get(code, ()))


def _below(figure: Figure, target: Target, coded: frozenset[str]) -> float:
    """How surely the figure is a part of the target: something above it, or its base, is the target."""
    if coded and any(item_key(name) in coded for name in figure.ancestors[-1:]):
        return 1.0
    above = [(name, 1.0 if depth == 0 else 0.95) for depth, name in enumerate(reversed(figure.ancestors))]
    if figure.ancestors and figure.region:
        above.append((figure.region + figure.ancestors[-1], 1.0))
    if figure.ancestors and figure.scope in FUNDS:
        above.append((figure.scope + figure.ancestors[-1], 1.0))
    if figure.measure == "占比" and figure.base:
        above.append((figure.base, 1.0))
    strong = [mention for mention in target.mentions if mention.kind in ("exact", "everyday", "alike")]
    fits = [_fits(mention, item_key(name)) * sure for mention in strong for name, sure in above]
    if _goes_to_place(figure):  # a project called for short, where the parts are what each place gets of it
        fits += [_SHORT for mention in strong if item_key(figure.item).startswith(mention.text)]
    return max(fits, default=0.0)


def _fits(mention: Mention, name: str) -> float:
    """Likeness, where a word of the question that is only part of a name must stand in it.

    A whole may be named only as the base of its parts (占财政拨款总支出的), and nowhere as an item.
    """
    if mention.kind != "alike":
        return likeness(mention, name)
    if mention.text not in name:
        return 0.0
    named = replace(mention, keys=mention.keys | {name})
    return likeness(named, name)


def _whole_name(target: Target, found: Sequence[Match]) -> str:
    """What the parts are parts of, as the report names it."""
    figure = found[0].figure
    name = (figure.base if figure.measure == "占比" else "".join(figure.ancestors[-1:])) or target.name
    return f"{figure.scope}{name}" if name in ("总收入", "总支出") and figure.scope in FUNDS else name


def _listed(case: Case, target: Target, found: Sequence[Match]) -> Draft:
    draft = Draft()
    clauses = [_clause(draft, case, match) for match in found]
    parts = f"{_whole_name(target, found)}由{len(found)}部分组成：" + "；".join(clauses) + "。"
    whole = _sum_printed(found) if _IN_ALL.search(case.query.asked) else None
    draft.text = f"{value_clause(draft, whole)}。{parts}" if whole else parts
    return draft


def _sum_printed(found: Sequence[Match]) -> Match | None:
    """The figure that prints what the parts come to under the name of their whole."""
    first, view = found[0].figure, found[0].view
    values = [match.figure.value or 0 for match in found]
    whole = (
        figure
        for figure in view.figures
        if figure.item in first.ancestors and (figure.year, figure.unit) == (first.year, first.unit)
        if figure.measure == first.measure and figure.value == sum(values)
    )
    told = next(whole, None)
    return match_of(view, told) if told else None


def _clause(draft: Draft, case: Case, match: Match) -> str:
    figure, view = match.figure, match.view
    if figure.measure != "占比":
        use = use_behind(view, figure) if _ASKS_USE.search(case.query.text) else ""
        return value_clause(draft, match, with_year=False) + (f"，{use}" if use else "")
    amount = next(
        (other for other in view.row_of(figure) if other.item == figure.item and other.measure in _AMOUNTS),
        None,
    )
    value = draft.figure(view, amount) if amount else ""
    share = say(
        "share", whole=figure.base or "总额", share=draft.figure(view, figure), cite=draft.cite(view, figure)
    )
    return f"{figure.item}{value}，{share}" if value else f"{figure.item}{share}"


def items_like(case: Case) -> Draft | None:
    """Items whose figure did not change against the base that the question names."""
    if not _FLAT.search(case.query.text) or not re.search(r"哪些|哪几|几个|多少个", case.query.text):
        return None
    for view in case.views:
        found: dict[str, Match] = {}
        of_forms = frozenset[int]().union(*(form.tables for form in view.forms))
        for number, figure in enumerate(view.figures):
            if figure.table in of_forms:
                continue  # the money of a project's form is no item of the accounts
            flat = figure.direction == "持平" or (figure.measure == "完成率" and figure.value == 100)
            if not flat or not _like_base(figure.base, case.query.text) or figure.item in GENERAL_PARTS:
                continue
            found.setdefault(figure.item, Match(view, number, 1.0, 1.0))
        below = {name: match for name, match in found.items() if _is_below_named(case, match)}
        subjects = {
            name: match for name, match in found.items() if "科目" in case.query.text and _is_subject(match)
        }
        found = below or subjects or found
        if found:
            draft = Draft()
            names = [f"{name}{draft.cite(match.view, match.figure)}" for name, match in found.items()]
            draft.text = f"共{len(names)}项持平：" + "、".join(names) + "。"
            return draft
    return None


def _like_base(base: str, text: str) -> bool:
    """Whether a base is of the kind that a question compares with: executed, budgeted, the year before."""
    said = _TO_WHAT.search(text)
    if said and (executed := _EXECUTED.search(said["base"])):
        return bool(_EXECUTED.search(base)) or (base == "上年" and executed.group() == "决算")
    if said and "预算" not in said["base"]:
        return base not in OWN_BUDGET
    return ("预算" in base) == ("预算" in text)


def _is_subject(match: Match) -> bool:
    """Whether a figure is told of a subject, by its code or as class, item and line (类、款、项)."""
    return bool(match.figure.code) or any(
        _SUBJECT.search(match.view.text_at(span).replace("\n", "")) for span in match.figure.spans
    )


def _is_below_named(case: Case, match: Match) -> bool:
    """Whether an item stands below the thing that the question names (人大事务里哪些…)."""
    above = match.view.labels[match.number].ancestors
    return any(m.kind in STRONG and not m.keys.isdisjoint(above) for m in case.linked.mentions)

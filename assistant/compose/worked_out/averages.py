"""An amount for each of the things that it went to, or people for each group: divided and shown.

The thing to divide and what to divide it by come from the question's grammar; counts that the glossary
puts under what is divided (批次 under 公务接待费) come before others near it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.calculate import Worked, per_head, quotient
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.choose import ENOUGH, Ask, choose
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import MEASURES_OF, measures_for
from assistant.find.figures.quantities import ACTUALS, BUDGETS, agree, quantity_of, same_quantity, step
from assistant.find.figures.select import Match, sentence_of
from assistant.find.text.given_to import given_to
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Mention, Target
from assistant.question.targets.calculation import Calculation, average_asked
from assistant.question.targets.unnamed import side_asked
from index import Figure
from index.glossary import Entry, load_glossary
from index.normalise import is_money

_UNITS = {
    "批": ("批次", "批", "个"),
    "人次": ("人次", "人", "名", "万人次"),
    "人": ("人次", "人", "名", "万人次", "万人", "万名"),
    "辆": ("辆", "台"),
    "户": ("户", "万户"),
    "团": ("个", "团组", "批次", "批"),
    "平方米": ("平方米", "㎡"),
    "项目": ("个", "项"),
    "家": ("家", "个"),
    "期": ("期", "班次", "个", "次"),
    "次": ("次", "场", "个"),
    "台": ("台", "套", "辆"),
}
_CALLED = 0.75  # of the character pairs by which a question calls a count
_SHORT = 2  # characters of a word that many names have
_PEOPLE = ("人次", "人", "名")
_PRESENT = "(?:现有|全[省市区县校]|在[校读册园岗职编]|[（(]园[)）])"
_BOUGHT = re.compile(r"购置(?!及)|更新|新增")
_BUYS = re.compile(r"[买购添]|更新|新增")
_RUNS = re.compile("运行|运维|维护")
_SPENT = re.compile(r"[花用]了|[花用]掉|实际|决算|执行数")
_GUESTS = re.compile("接待|来访|来宾|外宾")
_ABROAD = re.compile(r"出国|出境|出访")
_GROUPED = {"团": _ABROAD, "批": re.compile(r"(?:接待|来访).*团组")}  # a group received is a batch
_MEANT = (  # what is divided where only what it is divided by is said
    (("团", "人", "人次"), _ABROAD, "因公出国（境）费"),
    (("期", "人", "人次"), re.compile(r"培训"), "培训费"),
    (("批", "人", "人次"), re.compile(r"接待|客|招待"), "公务接待费"),
    (("辆",), _BUYS, "公务用车购置费"),
    (("辆",), re.compile(r""), "公务用车运行维护费"),
)

_FOR_EACH = re.compile("(?:平均|均摊)?(?:到|给)?[每一]个?[\u4e00-\u9fff]{1,3}?(?=[每一]|$)|[每一][年月天日]")
_LEAST_NAME = 3


def average(case: Case) -> Draft | None:
    """What is asked for each of something: an amount, or people."""
    asked = average_asked(case.linked)
    if asked is None or asked.second is None:
        return None
    named, meant = asked.first.target, _meant(case, asked)
    told = _people_of_each if asked.of_people else _amount_of_each
    dividends = [*([named] if named.mentions else _side_alone(case, asked)), *_apart(case, asked)]
    spent = [meant] if meant else []
    short = meant is not None and any(_shortens(mention, meant) for mention in named.mentions)
    first = spent if short or _only_counts(case, asked, named) else []  # 一辆公车: not what it is worth
    for dividend in (*first, *dividends, *spent):
        if draft := told(case, asked, dividend):
            return draft
    return None


def _side_alone(case: Case, asked: Calculation) -> list[Target]:
    """All that came in or went out, where a question names but the people that it is divided among.

    Nothing of all, where it names a thing besides that no report prints.
    """
    unknown = (m.text for m in case.linked.mentions if m.kind == "word")
    if any(len(_FOR_EACH.sub("", text)) >= _LEAST_NAME for text in unknown):
        return []
    whose = asked.second.target.text if asked.second else ""
    side = side_asked(case.linked.folded, widely=True) if whose else None
    return [Target((side,), text=case.linked.folded)] if side else []


def _only_counts(case: Case, asked: Calculation, named: Target) -> bool:
    """Whether what is named is the very thing that the amount is divided by."""
    units = _UNITS.get(asked.second.unit, ()) if asked.second else ()
    best = next(iter(case.matches(case.views[0], named)), None) if named.mentions else None
    return best is not None and best.figure.measure == "数量" and best.figure.unit in units


def _shortens(mention: Mention, meant: Target) -> bool:
    """Whether a word is what the amount meant is called for short (一辆车的运行费)."""
    return any(mention.text in key and mention.text != key for key in meant.mentions[0].keys)


def _apart(case: Case, asked: Calculation) -> list[Target]:
    """The things named beside what it is divided by, each for itself."""
    return [target for target in case.apart if target.mentions[0] in asked.first.target.mentions]


def _meant(case: Case, asked: Calculation) -> Target | None:
    """The amount that is spent on what the question counts: receptions, cars."""
    unit = asked.second.unit if asked.second else ""
    text = case.query.text
    name = next((name for units, words, name in _MEANT if unit in units and words.search(text)), "")
    entry = load_glossary().by_key.get(name)
    if entry is None:
        return Target(case.linked.mentions) if case.linked.mentions else None
    return Target((Mention(entry.name, 0, 0, entry.keys, "everyday", 2.0, entry=entry.id),), text=text)


def _amount_of_each(case: Case, asked: Calculation, dividend: Target) -> Draft | None:
    divided = (_divided(case, asked, dividend, amount) for amount in _amounts(case, dividend))
    return next(filter(None, divided), None)


def _divided(case: Case, asked: Calculation, dividend: Target, amount: Match) -> Draft | None:
    """An amount for each of what its own report counts."""
    if _named_by_chance(amount, dividend) or _runs_what_is_bought(case, asked, amount):
        return None
    printings = _printings(amount, case.matches(amount.view, dividend))
    amount = min(printings, key=lambda each: step(each.figure))
    counts = (_count(case, each, asked, dividend) for each in (amount, *printings))
    count = _count_named(case, amount, asked) or next(filter(None, counts), None)
    work: Worked | None = per_head(amount.figure, count.figure, case.query.unit) if count else None
    return _told(amount, count, work) if count and work else None


def _runs_what_is_bought(case: Case, asked: Calculation, amount: Match) -> bool:
    """Whether an amount goes to running cars, where those bought are asked about (更新的车一辆多少钱)."""
    text, cars = case.query.text, asked.second is not None and asked.second.unit == "辆"
    return cars and bool(_BUYS.search(text) and _RUNS.search(amount.figure.item)) and not _RUNS.search(text)


def _named_by_chance(amount: Match, dividend: Target) -> bool:
    """Whether all that an amount has in common with what is divided is a short word of its name (补助)."""
    name = amount.view.labels[amount.number].item
    fitting = [mention for mention in dividend.mentions if mention.text in name or name in mention.keys]
    return bool(fitting) and all(m.kind == "alike" and len(m.text) <= _SHORT for m in fitting)


def _people_of_each(case: Case, asked: Calculation, dividend: Target) -> Draft | None:
    """People divided by the batches, groups or terms that one section counts with them."""
    unit = asked.second.unit if asked.second else ""
    for match in case.matches(case.views[0], dividend):
        beside = _counts_near(match)
        groups = [each for each in beside if each.figure.unit[:1] == unit[0] or _named_for(each, unit)]
        people = [each for each in beside if each.figure.unit in _PEOPLE]
        told = groups[0].figure.spans if groups else ()
        people.sort(key=lambda each: (each.figure.spans != told, _named_for(each, unit)))
        work = quotient(people[0].figure, groups[0].figure) if groups and people else None
        if work:
            return _told(people[0], groups[0], work)
    return None


def _named_for(match: Match, unit: str) -> bool:
    """Whether a count in 个 is of the unit by its name: 接待批次3978个."""
    return unit[0] in match.figure.item[-3:]


def _told(first: Match, second: Match, work: Worked) -> Draft:
    draft = Draft()
    clauses = [value_clause(draft, first), value_clause(draft, second)]
    result, expression = draft.work(work)
    each = work.operands[1].unit
    each = second.figure.item[-2:] if each == "个" and second.figure.item.endswith(("批次", "团组")) else each
    draft.text = f"平均每{each}{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


def _amounts(case: Case, target: Target) -> list[Match]:
    """The amount that fits best, then the same one in other reports of its body (text and tables apart)."""
    found: list[Match] = []
    for view in case.views:
        year, strict = case.year_for(view)
        ranked = choose(case.matches(view, target), Ask(_measures(case, view, year), year, strict))
        found += [match for match in ranked if is_money(match.figure.unit) and match.figure.value][:1]
    found = sorted((m for m in found if m.score >= ENOUGH), key=lambda match: match.score, reverse=True)
    return [
        match
        for match in found
        if match is found[0]
        or (
            (match.view.body == found[0].view.body and match.figure.year == found[0].figure.year)
            and agree(match.figure, found[0].figure)
        )
    ]


def _measures(case: Case, view: ReportView, year: int | None) -> tuple[str, ...]:
    """Measures of an amount: of what was spent first, where that is said or the year is over in a plan."""
    over = view.is_plan and year is not None and year < (view.report.year or year)
    spent = MEASURES_OF["actual"] if over or _SPENT.search(case.query.asked) else ()
    return (*spent, *(m for m in measures_for("amount", view, case.query) if m not in spent))


def _printings(match: Match, matches: Sequence[Match]) -> list[Match]:
    """The same amount wherever it is printed: in prose beside its counts, in a table in 元 most exactly."""
    same = [
        other
        for other in matches
        if other.view is match.view
        and other.figure.value is not None
        and same_quantity(match.figure, other.figure)
        and agree(match.figure, other.figure)
    ]
    return [match, *same]


def _counts_near(match: Match) -> list[Match]:
    """Counts of the year in the section of a figure, nearest first."""
    view, here = match.view, match.figure
    found = [
        Match(view, number, match.cover, match.score)
        for number, figure in enumerate(view.figures)
        if figure.measure == "数量"
        and figure.value
        and figure.headings == here.headings
        and figure.year == here.year
        and (plain(here.item)[:2] in figure.item or "接待" in here.item + figure.item)
    ]
    return sorted(found, key=lambda other: abs(other.number - match.number))


def _count(case: Case, amount: Match, asked: Calculation, dividend: Target) -> Match | None:
    """The count to divide by: of a unit asked, known to belong to the amount, else nearest to it."""
    unit = asked.second.unit if asked.second else ""
    units, view = _UNITS.get(unit, (unit,)), amount.view
    kin = {key for entry in _entries(dividend, amount) for key in _counted_under(entry)}
    counted = {view.labels[number].item for number, f in enumerate(view.figures) if f.measure == "数量"}
    if unit == "辆" and kin and kin.isdisjoint(counted):
        kin = {"车辆", *load_glossary().by_key["车辆总数"].keys}  # all that there are, where no more is told
    words = tuple(mention.text[:4] for mention in dividend.mentions)
    said = {key for mention in case.linked.mentions if not _calls_body(mention, view) for key in mention.keys}
    found = []
    for number, figure in enumerate(view.figures):
        if figure.measure != "数量" or figure.unit not in units or not figure.value:
            continue
        name = view.labels[number].item
        known = name in kin
        if not known and (figure.unit == "个" or unit == "团") and not _said(unit, figure.item):
            continue
        if bool(_BOUGHT.search(figure.item)) != bool(_BOUGHT.search(amount.figure.item)) and unit == "辆":
            continue  # what was bought this year is not what there is
        if "接待" in figure.item and "接待" not in amount.figure.item:
            continue  # those received were given nothing else
        if not _may_share(amount, figure):
            continue
        if not known and name not in said and not _belongs(number, amount):
            continue  # a like word, or the page, is all that is common to both
        away = abs(figure.spans[0].page - amount.figure.spans[0].page)
        near = _kinship(name, figure.item, amount, kin, words, away)
        told_together = figure.spans == amount.figure.spans
        bought = figure.unit == unit and bool(
            _BOUGHT.search(figure.item) and _BOUGHT.search(amount.figure.item)
        )
        if told_together and near > -2 and not (bought or _given_to(amount, figure)):
            continue
        if not told_together and _of_another_time(figure, amount.figure):
            continue
        nearer = 0.3 * abs(number - amount.number) - 2 if told_together else 0
        nearer -= 0.01 * len(set(amount.figure.item) & set(figure.item))  # 接待外宾 for 外宾接待费
        found.append((near + 0.01 * away + 0.2 * units.index(figure.unit) + nearer, number))
    if not found:
        return None
    distance, number = min(found)
    return Match(view, number, 1.0, 1.0) if distance <= 1 else None


def _belongs(number: int, amount: Match) -> bool:
    """Whether a count stands in the statement or section of an amount, or bears its name elsewhere."""
    count, told = amount.view.figures[number], amount.figure
    core = plain(told.item)  # 公务接待费, and 国内公务接待批次 counted elsewhere
    named = len(core) > _SHORT and core in count.item
    beside = count.headings == told.headings and not _told_of_other_money(number, amount)
    return named or count.spans == told.spans or beside


def _told_of_other_money(number: int, amount: Match) -> bool:
    """Whether prose comes to other money between an amount and a count, and not back to the first."""
    view, core = amount.view, quantity_of(amount.figure).name
    low, high = sorted((number, amount.number))
    between = (figure for figure in view.figures[low + 1 : high] if figure.table is None)
    other = any(
        is_money(figure.unit) and figure.measure in (*ACTUALS, *BUDGETS) and core not in figure.item
        for figure in between
    )
    return other and core[-2:] not in "".join(view.text_at(span) for span in view.figures[number].spans)


def _given_to(amount: Match, count: Figure) -> bool:
    """Whether the sentence of both tells the amount as given to what is counted; true of a row."""
    if count.table is not None:
        return True
    text = "".join(amount.view.text_at(span) for span in count.spans).replace("\n", "").replace(" ", "")
    places = [text.find(each.printed.replace(" ", "") + each.unit) for each in (amount.figure, count)]
    return min(places) < 0 or given_to(text, *places)


def _of_another_time(count: Figure, amount: Figure) -> bool:
    """Whether a count of another section is of another year than the amount."""
    years = {count.year, amount.year} - {None}
    return len(years) > 1 and count.headings != amount.headings


def _said(unit: str, item: str) -> bool:
    """Whether the name of a count says its unit, where 个 or 批 could be of anything."""
    grouped = _GROUPED.get(unit)
    return unit in ("项目", "家") or unit[0] in item or bool(grouped and grouped.search(item))


def _kinship(label: str, item: str, amount: Match, kin: set[str], words: Iterable[str], away: int) -> float:
    """How far a count is from an amount: known under it, like it in name, or by pages alone."""
    if label in kin:
        return -4.0
    stems = (plain(amount.figure.item)[:4], plain(amount.figure.item)[-2:], "接待", "公务用车")
    alike = any(stem in item for stem in stems if stem in amount.figure.item)
    named = any(word in item for word in words)
    return min(away, 3) - 3.0 if alike or named else float(away)


def _count_named(case: Case, amount: Match, asked: Calculation) -> Match | None:
    """The count of the people that the question names to share the amount among (在职人员人均)."""
    unit = asked.second.unit if asked.second else ""
    units = _UNITS[unit] if unit in ("人", "人次") else ()
    if told := _count_called(amount, asked.second.target.text if asked.second else "", _UNITS.get(unit, ())):
        return told
    for target in _apart(case, asked):
        if all(_calls_body(mention, amount.view) for mention in target.mentions):
            continue
        ask = Ask(MEASURES_OF["count"], amount.figure.year, False, money=False, units=units)
        counts = [m for m in choose(case.matches(amount.view, target), ask) if m.figure.unit in units]
        best = next(iter(counts), None)
        if best is None or best.score < ENOUGH or not best.figure.value:
            continue
        if _may_share(amount, best.figure) and not _of_another_time(best.figure, amount.figure):
            return best
    return None


def _may_share(amount: Match, count: Figure) -> bool:
    """Whether an amount may be divided by a count: what guests cost by guests alone."""
    if "接待" not in amount.figure.item:
        return True
    return bool(_GUESTS.search(count.item + sentence_of(amount.view, count)))


def _calls_body(mention: Mention, view: ReportView) -> bool:
    """Whether a word only calls the reporting body by the end of its name (支队人均), and no people of it."""
    return view.report.organisation.endswith(mention.text)


def _count_called(amount: Match, words: str, units: Sequence[str]) -> Match | None:
    """The count that a question tells to divide by in words of its own (按在园幼儿人数平摊)."""
    fitting = [
        number
        for number, figure in enumerate(amount.view.figures)
        if figure.measure == "数量" and figure.value and figure.unit in units
        if not _of_another_time(figure, amount.figure)
        if _is_called(figure.item, words)
    ]
    return Match(amount.view, fitting[0], 1.0, 1.0) if fitting else None


def _is_called(item: str, words: str) -> bool:
    """Whether a count is of what words call: by most of them, or with no more than 在校 to it."""
    if len(words) > _SHORT and share_said(words, item) >= _CALLED:
        return True
    own = re.sub(_PRESENT, "", words)
    return bool(own) and re.fullmatch(f"{_PRESENT}*{re.escape(own)}(?:人?数|总人?数)?", item) is not None


def _entries(dividend: Target, amount: Match) -> list[Entry]:
    glossary = load_glossary()
    named = [glossary.by_id[m.entry] for m in dividend.mentions if m.entry in glossary.by_id]
    printed = glossary.by_key.get(amount.view.labels[amount.number].item)
    return [*([printed] if printed else []), *named]


def _counted_under(entry: Entry) -> set[str]:
    """Names of the counts that the glossary puts below an item, at any depth."""
    glossary = load_glossary()
    below = glossary.children(entry)
    own = {key for child in below if child.kind == "count" for key in child.keys}
    return own.union(*(_counted_under(child) for child in below)) if below else own

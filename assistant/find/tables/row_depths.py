"""Of rows that a question compares those of one level: the parts of the thing named, or of one noun."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import GENERAL_PARTS
from assistant.find.figures.select import Match
from assistant.find.text.extend import numbered_below
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.question.named.likeness import likeness
from assistant.question.named.mentions import Mention
from index.glossary import Entry, load_glossary
from index.normalise import item_key

_SEVERAL = 2
_SUBJECTS = re.compile(r"(?<!功能)科目")
_SINGLE = re.compile(r"单[笔项个](?!位)")
_OF_MONEY = re.compile(r"^(?:新增|当年)|(?:资金|支出|收入|经费|项目)$")
_WHICH_PROJECT = re.compile(r"哪(?:一)?(?:个|项|些)(?:工程|项目)")
_IS_PROJECT = re.compile(r"^(?!其[他它余]).*(?:项目|工程|建设)")
_WITHIN = re.compile(
    r"(?:支出|收入|资金|经费|项目|方面|预算)*的?(?:[这那一]*[块项类款个]?部?分?)"
    r"(?:的?(?:各|这些|那些|所有)[个项类种款]?(?:项目|科目|收入|支出|税种|税费|事务)?)?(?:的(?=各|几)|里[面头]?|当?中|之中|[底以]?下面?|内部?|，|(?:花|投|用|支|安排|拿)得?的?最|最[多少大小高低]的(?:是哪)?一?[项笔类块]"
    r"|(?:主要|重点)?(?:投|用|花|给)?(?:向|到|在|于)?了?(?=哪(?:一|几|些)?个?(?:领域|方面|行业|科目|类)))"
)
_GIVEN_BELOW = re.compile(
    r"^(?:自治区|[省市区])?[对补](?:助)?(?:[市县区州镇乡]{1,3}|地市|地州|下级?)的?(?=[^，]{4})"
)
_MOST_OF = re.compile("最[多少大小高低]的前?(?:[几一两二三四五六七八九十]|\\d+)[项笔类块]的?$")  # 最多的三项X
_WHICH_PART = re.compile(r"哪一?(?:[项块笔](?!目|重点|具体|[^，。？]{0,4}工作)|部分)")  # of what is named
_COUNTED_NOUN = re.compile(
    r"(?:[几各两三四五六七八九十]|这些|那些)(?:条|座|所|个|家|处|项|笔|种|块)?(?P<noun>[\u4e00-\u9fff]{1,4}?)(?:里[面头]?|当中|之中|中)，?哪"
    r"|哪一?[个项](?!重点|具体|绩效|采购|支出|预算)(?P<kind>[\u4e00-\u9fff]{2,3}?)(?:类|的?建设|工程|方面)*的?项目"
)


def of_one_depth(case: Case, run: list[Match]) -> list[Match]:
    """Rows of one level: the children of the item named, else the outermost rows that are at least two."""
    names = _all_named(case)
    below = [
        row for row in run if any(names_thing(names, item_key(name)) for name in row.figure.ancestors[-1:])
    ]
    below = below if len(below) >= 2 else _below_said(case, run)
    below = of_noun(case, below) or of_noun(case, run) or below
    if len(below) >= 2:
        return below
    run = _others(case, run) or run
    run = _told_with(names, run)
    if listed := _listed(run):
        return listed
    if all(row.figure.table is None and row.figure.item.endswith("税") for row in run):
        return run  # taxes that prose tells of stand beside each other
    depths = Counter(len(row.figure.ancestors) for row in run if row.figure.item not in GENERAL_PARTS)
    level = next((depth for depth in sorted(depths) if depths[depth] >= 2), None)
    if _SINGLE.search(case.query.text):
        return _leaves(run)
    return _without_wholes([row for row in run if level is None or len(row.figure.ancestors) == level])


def _listed(run: Sequence[Match]) -> list[Match]:
    """The items of the list that one row of prose opens (98.3亿元，用于：), however deep each was read."""
    for row in run:
        below = {id(sentence) for sentence in list_opened_by(row)}
        heads = (row.figure.ancestors, (*row.figure.ancestors, row.figure.item))
        own = [each for each in run if below and id(each.view.stating(each.figure)) in below]
        if len(own) == len(run) - 1 >= _SEVERAL:
            return [each for each in own if each.figure.ancestors in heads]
    return []


def list_opened_by(row: Match) -> Sequence[Sentence]:
    """The items numbered below the sentence of prose that states a row, where it opens a list."""
    sentence = row.view.stating(row.figure) if row.figure.table is None else None
    opens = sentence is not None and sentence.text.endswith("：")
    return numbered_below(row.view, sentence) if sentence and opens else ()


def _without_wholes(rows: list[Match]) -> list[Match]:
    """Rows without one that is known to be the whole of several of the others (三公经费 above its parts)."""
    glossary = load_glossary()
    names = [item_key(row.figure.item) for row in rows]

    def is_whole(name: str) -> bool:
        entry = glossary.by_key.get(name)
        keys = {key for part in glossary.children(entry) for key in part.keys} if entry else set()
        return sum(other in keys for other in names) > 1

    parts = [row for row, name in zip(rows, names, strict=True) if not is_whole(name)]
    return parts if len(parts) >= _SEVERAL else rows


def _below_said(case: Case, run: Sequence[Match]) -> list[Match]:
    """The rows of prose under a whole whose name, without what it is money of, the question says."""
    said = case.linked.folded
    rows = [row for row in run if row.figure.table is None and row.figure.ancestors]
    return [
        row
        for row in rows
        if len(name := _OF_MONEY.sub("", item_key(row.figure.ancestors[-1]))) > 2 and name in said
    ]


def inside_named(case: Case, run: Sequence[Match]) -> list[Match]:
    """The rows right below the innermost thing that the question ranks within (体育支出里最多的)."""
    said = [mention for target in case.linked.targets for mention in target.mentions]
    names = said if _ranked_within(case) else []
    place = run[0].view.place_in(case.query.text)
    groups: dict[tuple[str, ...], list[Match]] = {}
    places = frozenset(run[0].view.places)
    placed = case.query.operation != "rank" and any(m.keys & places for m in case.linked.mentions)
    for row in run if names and not placed else ():
        own = not place or row.figure.region == place
        if own and row.figure.ancestors and names_thing(names, item_key(row.figure.ancestors[-1])):
            groups.setdefault(row.figure.ancestors, []).append(row)
    told = {path: rows for path, rows in groups.items() if len(rows) >= 2}
    return told[max(told, key=len)] if told else []


def listed_in_table(case: Case, runs: Sequence[list[Match]], told: Sequence[list[Match]]) -> list[Match]:
    """The rows of the table whose title is of the thing ranked within, if prose tells fewer parts."""
    if not told or any(row.figure.table is not None for rows in told for row in rows):
        return []
    names = {mention.text for mention in _ranked_within(case)}
    tables = [
        of_one_depth(case, run)
        for run in runs
        if run[0].figure.table is not None
        and any(name in item_key("".join(run[0].figure.headings[-1:])) for name in names)
    ]
    listed = max(tables, key=len, default=[])
    return listed if len(listed) > max(map(len, told)) else []


def known_parts(case: Case, run: Sequence[Match]) -> list[Match]:
    """The rows of what the thing within which the question ranks is known to be made of.

    A part that no row is of is told by its own parts (购车费 and 养车费 for what goes to cars). Where it is
    known to have but one part, or subjects (科目) are asked for, the rows right below its parts.
    """
    glossary, printed = load_glossary(), {item_key(row.figure.item) for row in run}
    wholes = _ranked_within(case) or (_all_named(case) if _WHICH_PART.search(case.query.text) else [])
    entries = [glossary.by_key.get(key) for mention in wholes for key in sorted(mention.keys)]
    parts = (part for entry in entries if entry for part in _parts_printed(entry, printed))
    keys = {key for part in parts for key in part.keys}
    spent = {key.removesuffix("支出") for key in keys}  # 教育 in a table of 支出
    own = [row for row in run if item_key(row.figure.item).removesuffix("支出") in spent]
    below = [row for row in run if row.figure.ancestors and item_key(row.figure.ancestors[-1]) in keys]
    told = own if len(own) >= 2 and not _SUBJECTS.search(case.query.text) else below
    return told if len(told) >= 2 else []


def _parts_printed(whole: Entry, printed: Set[str]) -> Iterator[Entry]:
    """The parts of a whole, of each that is not printed the parts of it that are."""
    for part in load_glossary().children(whole):
        below = () if part.keys & printed else tuple(_parts_printed(part, printed))
        yield from below if any(each.keys & printed for each in below) else (part,)


def beside_named(case: Case, run: Sequence[Match]) -> bool:
    """Whether rows but stand beside the thing of which a part is asked (三公经费…，哪一项): none is one."""
    others = _others(case, run)
    of_named = bool(_WHICH_PART.search(case.query.text)) and 0 < len(others) < len(run)
    return of_named and not any(row.cover for row in others)


def _others(case: Case, run: Sequence[Match]) -> list[Match]:
    """The rows of a run that are not the very thing named."""
    names = _all_named(case)
    return [row for row in run if not names_thing(names, row.view.labels[row.number].item)]


def _all_named(case: Case) -> list[Mention]:
    return [mention for target in case.linked.targets for mention in target.mentions]


def told_of_named(case: Case, view: ReportView, measures: Sequence[str]) -> list[Match]:
    """What the sentence that opens with the thing ranked within tells of its parts (甲收入方面，乙…，丙…)."""
    names = [name for mention in _ranked_within(case) for name in (mention.text, *mention.keys)]
    opens = re.compile(f"(?:其中，?)?(?:{'|'.join(map(re.escape, names))})(?:方面|中|里面?|内)[，：]")
    for sentence in view.sentences if names else ():
        if sentence.is_row or not opens.match(item_key(sentence.text)):
            continue
        told = {id(figure) for figure in view.figures_in(sentence.spans)}
        rows = {
            figure.item: Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if id(figure) in told and figure.measure in measures and figure.value is not None
        }
        if len(rows) >= 2:
            return list(rows.values())
    return []


def _ranked_within(case: Case) -> list[Mention]:
    """The things within which the question ranks: 体育支出 in 体育支出里最多的."""
    text = case.linked.folded
    return [m for m in _all_named(case) if _WITHIN.match(text, m.end) or _MOST_OF.search(text[: m.start])]


def exceeds_named(case: Case, run: Sequence[Match]) -> bool:
    """Whether a row stands beside the thing within which the question ranks and is more than it."""
    names = _ranked_within(case)
    if any(names_thing(names, item_key(name)) for row in run for name in row.figure.ancestors):
        return False  # some stand below it
    own = [row for row in run if names_thing(names, row.view.labels[row.number].item)]
    rest = [row for row in run if row not in own]
    return any(
        other.figure.value > row.figure.value
        for row in own
        for other in rest
        if row.figure.value is not None and other.figure.value is not None
    )


def of_noun(case: Case, run: Sequence[Match]) -> list[Match]:
    """Of the rows those called by the noun that the question counts (几条路里头哪条), where several are."""
    if _WHICH_PROJECT.search(case.query.text):
        listed = [row for row in run if row.figure.table is None and row.figure.ancestors]
        projects = [row for row in listed if not row.figure.part and _IS_PROJECT.search(row.figure.item)]
        return projects if len(projects) >= 2 else []
    asked = _COUNTED_NOUN.search(case.linked.folded)
    noun = (asked["noun"] or asked["kind"]) if asked else ""
    rows = [row for row in run if noun and noun in row.figure.item]
    return rows if len(rows) >= 2 else []


def _leaves(run: list[Match]) -> list[Match]:
    """The rows of single things: those that no other row stands below."""
    above = {row.figure.ancestors for row in run}
    return [row for row in run if (*row.figure.ancestors, row.figure.item) not in above]


def names_thing(mentions: Sequence[Mention], name: str) -> bool:
    """Whether a name is that of the very thing within which the question compares (三公经费里哪一项)."""
    bare = _GIVEN_BELOW.sub("", name)
    return any(
        max(likeness(mention, name), likeness(mention, bare)) >= 0.9
        or (len(mention.text) > 3 and name.startswith(mention.text))
        for mention in mentions
        if mention.kind in ("exact", "everyday", "code", "alike", "title")
    )


def _told_with(names: Sequence[Mention], rows: list[Match]) -> list[Match]:
    """Of prose only the parts that the sentence of the whole goes on to list, where it lists some."""
    first, view = rows[0].figure, rows[0].view
    wholes = {
        figure.spans
        for figure, label in zip(view.figures, view.labels, strict=True)
        if figure.table is None and figure.measure == first.measure and names_thing(names, label.item)
    }
    listed = [row for row in rows if row.figure.spans in wholes]
    return listed if len(listed) >= 2 else rows

"""Query + names of the reports in question -> the things it asks about.

Finds names in the question: exactly (report names, glossary, codes), in everyday words, by
likeness, and keeps the words that remain. Does not choose figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.find.text.view import ReportView
from assistant.question.asked.query import Query, content_pieces
from assistant.question.asked.scopes import done_with_debts
from assistant.question.everyday.counted_names import with_costs
from assistant.question.everyday.own_means import own_means_as_printed
from assistant.question.everyday.readings import (
    classes_bought,
    debt_mentions,
    everyday_mentions,
    formal_names_alone,
)
from assistant.question.named.bracketed import bracketed
from assistant.question.named.counted import counted_alone
from assistant.question.named.exact_names import exact_names
from assistant.question.named.folded import (
    annexes,
    fold,
    mask,
    mask_kind_of_body,
    mask_names,
    mask_words,
)
from assistant.question.named.glued_verbs import only_does
from assistant.question.named.grand_totals import sums_as_printed, totals_as_printed, wholes_compared
from assistant.question.named.joined import (
    bounded,
    costs_apart,
    in_other_order,
    insurance_as_printed,
    joined_names,
    limits_as_printed,
    negated,
    of_shared_head,
    of_side_asked,
    of_side_spent,
    of_whole_ahead,
    other_sides,
    posts_as_printed,
    taken_in,
)
from assistant.question.named.mentions import Linked, Mention
from assistant.question.named.own_bodies import own_bodies, with_body_before, zones_of_bodies
from assistant.question.named.remaining_words import remaining_words
from assistant.question.named.short_names import (
    abbreviates_head,
    contracts,
    cut_short,
    opens_both,
    second_part,
)
from assistant.question.named.weighed import (
    described,
    is_left_out,
    is_taken_along,
    said_again,
    without_choices,
    without_vague,
)
from assistant.question.targets.targets import targets_of
from assistant.question.targets.unnamed import whole_asked
from index.glossary import Glossary

_LEAST_WITH_MORE = 8
_TO_DO = re.compile(r"^(?:做|搞|办|抓|用于|用在)")
_CODE = re.compile(r"(?<![\d.,])\d{3,7}(?![\d.,]|年|万|亿|元|%|人|辆|个|家|分|条|项)")
_ASKING = re.compile(r"[哪几两三四五六七八九十](?:一|些)?个")  # 哪个税种, 三个税 name no 个税
_FUNDED_BY = re.compile(  # 一般公共预算财政拨款安排的X: a 口径 and no thing of its own
    r"(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:财政)?拨款(?:资金)?安排的(?!支出|收入|资金|钱)(?=[\u4e00-\u9fff]{3})"
)
_ALL_BODIES = re.compile(r"[省市县区州盟旗‖]直(?:各?(?:机关|单位|部门))+")  # those of the level, none by name
_SIDE = re.compile("收入|支出")
_COLUMN_BEHIND = re.compile("(?:预算|决算)数?$")
_OF_LEVEL = re.compile("^(?:自治区|[省市县区州盟旗])本?级(?=.{4})")
_GENERAL_END = re.compile("(?:经费|资金|费用?|专项|项目|工程|补助|支出)+$")
_SIDE_BEHIND = re.compile("(?:支出|费用?|资金)$")


_OF_A_WHOLE = ("amount", "budget", "actual", "change", "rate", "direction", "reason", "completion", "prior")
_OF_ONE_THING = ("lookup", "check", "compare")
_NO_POSTS = re.compile(r"(?<=预算)编制|(?<=决算)编制|编制(?=范围|说明|依据|方法|原则|的?预算|的?决算)")

_AS_PRINTED = (
    formal_names_alone,
    costs_apart,
    limits_as_printed,
    insurance_as_printed,
    posts_as_printed,
    own_means_as_printed,
    totals_as_printed,
    sums_as_printed,
    wholes_compared,
)


def link(
    query: Query, views: Sequence[ReportView], glossary: Glossary, organisations: Iterable[str] = ()
) -> Linked:
    """Find what the question names among the names of `views` and the glossary."""
    folded = fold(query.asked)
    for as_printed in _AS_PRINTED:
        folded = as_printed(folded, views)
    organisations = list(organisations)
    zones = zones_of_bodies(folded, views, organisations)
    masked = mask_names(mask(folded, zones), organisations, [view.money_items for view in views])
    masked = mask_kind_of_body(masked, organisations)
    masked = mask_words(_ALL_BODIES, mask_words(_FUNDED_BY, masked))
    contracted = _contracted(masked, views, glossary)
    if contracted:
        otherwise = [*in_other_order(masked, views), *exact_names(masked, views, glossary)]
        contracted = [one for one in contracted if not any(_within(one, other) for other in otherwise)]
    own = [*annexes(masked, views), *zones, *own_bodies(masked, views), *contracted]
    own += bracketed(mask(masked, own), views)
    own += debt_mentions(masked, mask(masked, own), views, glossary)
    own += classes_bought(masked, mask(masked, own), views, glossary)
    masked = mask(masked, own)
    joined = [*taken_in(masked, views), *joined_names(masked, views)]
    if any(each.kind == "alike" for each in joined):
        known = exact_names(masked, views, glossary)
        joined = [one for one in joined if not any(_within(one, other) for other in known)]
    joined += [*negated(masked, views), *bounded(masked, views)]
    masked = mask(masked, joined)
    exact = exact_names(mask_words(_ASKING, mask_words(_NO_POSTS, masked)), views, glossary)
    exact = with_costs(folded, exact, views)
    exact = of_side_spent(masked, [*joined, *exact, *other_sides(masked, exact)])
    masked = mask(masked, exact)
    reordered = in_other_order(masked, views)
    masked = mask(masked, reordered)
    codes = _codes(masked, views)
    masked = mask(masked, codes)
    everyday = everyday_mentions(folded, masked, views, glossary)
    masked = mask(masked, everyday)
    words = counted_alone(folded, remaining_words(masked, views, glossary), views)
    named = [*own, *exact, *everyday]
    words = [
        word
        for word in words
        if not said_again(word, named)
        and not any(word.end == thing.start and only_does(word.text, thing.text, views) for thing in named)
    ]
    found = sorted([*own, *exact, *reordered, *codes, *everyday, *words], key=lambda mention: mention.start)
    left_out = tuple(mention for mention in found if is_left_out(folded, mention))
    found = [mention for mention in found if not is_taken_along(folded, mention)]
    found = of_whole_ahead(folded, found, views)
    found = of_side_asked(folded, without_choices(folded, of_shared_head(found, views)))
    mentions = without_vague(folded, described(folded, [m for m in found if m not in left_out]))
    placed = bool(mentions) and all(_is_place(mention, views) for mention in mentions)
    unnamed = not mentions or (placed and _SIDE.search(folded))
    if unnamed and query.operation in _OF_ONE_THING and query.wants_any(*_OF_A_WHOLE):
        kinds = {view.report.kind for view in views}
        of_body = not any(kind.startswith("政府") for kind in kinds)
        of_sides = query.operation != "compare" or (query.against == "上年" and of_body)
        mentions += whole_asked(folded, kinds, glossary, of_sides=of_sides, of_place=placed)
    search = "".join([*(m.text for m in mentions), *(sorted(m.keys)[0] for m in everyday)])
    targets = with_body_before(targets_of(query, folded, mentions), views)
    return Linked(targets, tuple(mentions), search or folded, folded, left_out)


def _within(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end


def _is_place(mention: Mention, views: Sequence[ReportView]) -> bool:
    """Whether a mention is of a place whose rows reports print, and of nothing that is measured."""
    return any(key in view.places for view in views for key in mention.keys)


def _contracted(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """Whole pieces that are printed names with characters left out, before any part of them is taken."""
    found = []
    for piece in dict.fromkeys(part for each in content_pieces(text) for part in re.split(r"‖+", each)):
        named = {piece, _OF_LEVEL.sub("", piece)}  # 省级重点项目: 重点项目 of that level, and no other name
        named |= {_COLUMN_BEHIND.sub("", name) for name in named}  # X支出预算: what X支出 was budgeted at
        if piece in glossary.by_key or any(name in view.by_name for view in views for name in named):
            continue
        plain = _TO_DO.sub("", piece.removesuffix("项目"))
        short = _SIDE_BEHIND.sub("", plain)
        keys = frozenset(
            name
            for view in views
            for name in view.names
            if contracts(piece, name)
            or abbreviates_head(plain, name)
            or (opens_both(short, name) and second_part(name) not in glossary.by_key)
        )
        keys = keys or _with_a_word_more(piece, views) or _in_first_characters(plain, views, glossary)
        start = text.find(piece)
        if keys and start >= 0:
            found.append(Mention(piece, start, start + len(piece), keys, "exact", 3.0))
    return found


def _with_a_word_more(piece: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The one printed name that a piece shortens when a word inside it is left out (医保政策宣传管理)."""
    plain = _TO_DO.sub("", piece)
    if len(plain) < _LEAST_WITH_MORE:
        return frozenset()
    cuts = [at for at in range(2, len(plain) - 3) if "总" not in plain[at : at + 2]]  # a total is no part
    shorter = [plain[:at] + plain[at + 2 :] for at in cuts]
    names = [name for view in views for name in view.names if name.startswith(plain[0])]
    found = {name for name in names if any(contracts(rest, name) for rest in shorter)}
    return frozenset(found) if len(found) == 1 else frozenset()


def _in_first_characters(piece: str, views: Sequence[ReportView], glossary: Glossary) -> frozenset[str]:
    """The one thing of a report's own that a piece calls by characters of its name (运维: 运行维护).

    What is done with debts is told apart by such characters (付息 and 还本付息).
    """
    if done_with_debts(piece):
        return frozenset()
    said = {piece, _GENERAL_END.sub("", piece)}
    items = {name for view in views for name in view.money_items}
    names = {name for name in items if any(cut_short(word, name) or cut_short(name, word) for word in said)}
    return frozenset(names) if len(names) == 1 and names.isdisjoint(glossary.by_key) else frozenset()


def _codes(text: str, views: Sequence[ReportView]) -> list[Mention]:
    found = []
    for match in _CODE.finditer(text):
        code = match.group()
        if any(code in view.by_code for view in views) or len(code) in (5, 7):
            found.append(Mention(code, match.start(), match.end(), frozenset({code}), "code", 3.0))
    return found

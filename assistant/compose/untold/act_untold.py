"""When a thing was bought or set up, or for how much, where an answer only speaks of the thing.

甲车是哪年买的，花了多少钱: a sentence that counts the car among others tells neither, nor does the money of
a year when the thing was begun. A row of a table of purchases tells what a thing is bought for.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.asked.word_kinds import content_words

_ACTS = (
    ("购置", re.compile("[购买]|采买|添置|置办|配备")),
    ("建成", re.compile("建|竣工|落成|开工|完工|投用|投入使用|启用")),
    ("成立", re.compile("成立|设立|组建|挂牌|创办")),
)
_WHEN = re.compile(r"(?:哪一?年|哪个?月|几月|何时|什么时[候间])(?P<act>[^，。；？]{0,6})")
_DONE = re.compile(r"(?P<act>开始(?=.?[的了]?$)|..(?=[的了]?$))")
_BUYS = re.compile("采购(?!方式|形式|部门|人|代理)")
_COST = re.compile(r"(?:多少钱|几万|(?<![评估造])价[格钱]?)|花了?多少")
_DATE = re.compile(r"\d{4}\s*年(?!度|末|底)|\d\s*月|当年|今年|本年")
_MONEY = re.compile(r"\d[\d,.]*\s*(?:万亿|亿|万)?元(?!(?:[（(]含[）)])?(?:及|以)[上下])")
_SENTENCE = re.compile(r"[^。；\n]+")


def act_untold(case: Case, draft: Draft) -> str:
    """The time, and the price, of a thing's buying or making that nothing cited tells; "" otherwise."""
    asked = case.query.asked
    if (
        draft.works
        or not draft.places
        or not case.linked.name
        or (draft.figures and not (_of_one_year(case, draft) or _of_no_purchase(asked, draft)))
    ):
        return ""
    when = _WHEN.search(asked)
    done = when["act"] if when else asked
    of_act = next(((name, act) for name, act in _ACTS if act.search(done)), None) or _done(done)
    if of_act is None:
        return ""
    name, act = of_act
    timed = bool(when and act.search(when["act"]))
    bought = any("采购" in place.section for place in draft.places)
    priced = bool(name == "购置" and not bought and _COST.search(asked))
    told = [part for text in draft.cited_texts() for part in _SENTENCE.findall(text.replace("\n", ""))]
    acted = [part for part in told if act.search(part)]
    missing = [
        what
        for wanted, what, kind in ((timed, "时间", _DATE), (priced, "价格", _MONEY))
        if wanted and not any(kind.search(part) for part in acted)
    ]
    if not missing or len(missing) < timed + priced:
        return ""
    things = [m.text for target in case.linked.targets for m in target.mentions if not act.search(m.text)]
    return f"{next(iter(things), case.linked.name)}的{name}{'和'.join(missing)}"


def _of_one_year(case: Case, draft: Draft) -> bool:
    """Whether no number is asked for and those told are of one year, so that no two are compared."""
    return not case.query.wants and len({figure.year for _, figure in draft.figures}) == 1


def _of_no_purchase(asked: str, draft: Draft) -> bool:
    """Whether a sum to be bought for is asked, and no figure is called a purchase or stands among such."""
    names = ((figure.item, *figure.headings) for _, figure in draft.figures)
    return bool(_BUYS.search(asked)) and not any(_ACTS[0][1].search(name) for own in names for name in own)


def _done(behind: str) -> tuple[str, re.Pattern[str]] | None:
    """What a question asks the time of, right behind it (哪年启动的)."""
    done = _DONE.match(behind)
    if done is None or content_words(done["act"]) != [done["act"]]:
        return None
    return done["act"], re.compile(done["act"])


__all__ = ["act_untold"]

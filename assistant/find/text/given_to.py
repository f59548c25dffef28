"""Whether a sentence tells what an amount is for by the number beside it: 发放…万元、惠及…人.

Reads the words between the two; knows no question and no figure.
"""

from __future__ import annotations

import re

from assistant.question.asked.word_kinds import goes_on

_RECEIVES = re.compile(
    r"惠及|受益|[补资救援]助|补贴|支持|发放|扶持|保障|奖励|帮[扶助]|服务|覆盖|解决|兑[现付]|减[免负轻]|享受|涉及|"
    r"[建改修购]|安[排置]|共|其中|[用投]于|[为给向对使让]"
)
_BRINGS_ABOUT = re.compile(r"实现|带动|拉动|吸纳|撬动|新增|增加|达到?|年均|引进|培育")
_LISTED = re.compile(r"[，。；：、]")
_CLAUSES = re.compile(r"[，。；：]")
_ENDS = re.compile(r"[。；]")


def given_to(text: str, amount: int, count: int) -> bool:
    """Whether a number counts what an amount is for: in its clause, or as what the next one gives it to.

    What money brings about (实现就业…人) and what only stands in a list with it is no receiver.
    `amount` and `count` are where the two stand in `text`.
    """
    between = text[min(amount, count) : max(amount, count)]
    own = _LISTED.split(text[:count])[-1]
    if amount < count and not goes_on(own):
        own = _CLAUSES.split(between)[-1]  # 接待团组5个、来宾30人次: what is done is done with both
    if _BRINGS_ABOUT.search(own) or (amount < count and _BRINGS_ABOUT.search(between)):
        return False
    return not _LISTED.search(between) or (not _ENDS.search(between) and bool(_RECEIVES.search(own)))


__all__ = ["given_to"]

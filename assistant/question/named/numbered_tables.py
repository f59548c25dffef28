"""Tables that a question calls by their number (表5) said by the titles that the reports print behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from index.normalise import parse_number

_NUMBER = r"(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})"
_TITLED = re.compile(
    rf"(?:附|公开)?表\s*{_NUMBER}[\s:：、.．-]*(?P<title>[\u4e00-\u9fff“][^，。]*表)(?:（[^）]*）)?$"
)
_SAID = re.compile(
    rf"(?P<ahead>[\u4e00-\u9fff]?)(?<![附报图])表{_NUMBER}(?![\d-])(?=[和与跟、里中上的]|$|[，。？])"
)
_JOINS = "在和与跟同、的按从"


def calls_by_number(question: str) -> bool:
    """Whether a question calls a table by its number."""
    return _SAID.search(question) is not None


def with_titles(question: str, titles: Iterable[str]) -> str:
    """A question with each numbered table by its title, where the reports print one behind that number."""
    printed: dict[object, set[str]] = defaultdict(set)
    for title in titles:
        if found := _TITLED.match(title):
            printed[parse_number(found["number"])].add(found["title"])

    def titled(said: re.Match[str]) -> str:
        known = printed.get(parse_number(said["number"]), set())
        if len(known) != 1:
            return said[0]
        placed = "" if not said["ahead"] or said["ahead"] in _JOINS else "在"
        return f"{said['ahead']}{placed}{next(iter(known))}"

    return _SAID.sub(titled, question)


__all__ = ["calls_by_number", "with_titles"]

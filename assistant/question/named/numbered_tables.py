"""Tables that a question calls by their number (表5, 公开05表) said by the titles printed with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from index.normalise import parse_number

_NUMBER = r"(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})"
_TITLED = re.compile(
    rf"(?:附|公开)?表\s*{_NUMBER}[\s:：、.．-]*(?P<title>[\u4e00-\u9fff“][^，。]*表)(?:（[^）]*）)?$"
)
_MARK = re.compile(rf"\D*?{_NUMBER}表?")
_OFFICE = "(?:财政|部门|单位|收支|预算|决算|公开|财|预|决)"  # that counts its forms
_SAID = re.compile(
    rf"(?P<ahead>(?:(?!{_OFFICE})[\u4e00-\u9fff])?)"
    rf"(?:(?<![附报图])表{_NUMBER}(?![\d-])(?=[和与跟、里中上的]|$|[，。？])|{_OFFICE}{{1,4}}(?P<form>\d{{1,2}})表)"
)
_JOINS = "在和与跟同比、的按从"


def calls_by_number(question: str) -> bool:
    """Whether a question calls a table by its number."""
    return _SAID.search(question) is not None


def with_titles(question: str, tables: Iterable[tuple[str, str]]) -> str:
    """A question with each numbered table by its title, where the reports print one with that number.

    Args:
        question: as asked.
        tables: the number that stands apart from the title, "" for none, and the title.
    """
    printed: dict[object, set[str]] = defaultdict(set)
    for mark, title in tables:
        found = _TITLED.match(title)
        if number := found or _MARK.fullmatch(mark):
            printed[parse_number(number["number"])].add(found["title"] if found else title)

    def titled(said: re.Match[str]) -> str:
        known = printed.get(parse_number(said["number"] or said["form"]), set())
        if len(known) != 1:
            return said[0]
        placed = "" if not said["ahead"] or said["ahead"] in _JOINS else "在"
        return f"{said['ahead']}{placed}{next(iter(known))}"

    return _SAID.sub(titled, question)


__all__ = ["calls_by_number", "with_titles"]

"""A checked report in lines of text, for the command line and for models."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.records import Finding, ReportCheck

LONGEST_QUOTE = 120


def check_to_text(check: ReportCheck, with_rounding: bool = False) -> str:
    """What was checked, then each finding with its places; those off by rounding only when wanted."""
    return "\n".join(_lines(check, with_rounding))


def summary_of(check: ReportCheck) -> str:
    """How much was checked and held, in one line."""
    if not check.checked:
        return "没有找到可以核对的数"
    told = f"核对 {check.checked} 处：相符 {check.held}，对不上 {check.difference}"
    return f"{told}，只差末位 {check.rounding}" if check.rounding else told


def _lines(check: ReportCheck, with_rounding: bool) -> Iterator[str]:
    yield f"《{check.title or check.file}》{summary_of(check)}。"
    shown = [one for one in check.findings if with_rounding or one.level == "difference"]
    for number, finding in enumerate(shown, 1):
        yield from _told(number, finding)
    if check.rounding and not with_rounding:
        yield "只差末位的多由四舍五入造成，没有列出。"


def _told(number: int, finding: Finding) -> Iterator[str]:
    mark = "，只差末位" if finding.level == "rounding" else ""
    yield f"{number}. 〔{finding.name}{mark}〕{finding.text}"
    for place in finding.citations:
        quote = place.quote if len(place.quote) <= LONGEST_QUOTE else place.quote[: LONGEST_QUOTE - 1] + "…"
        yield f"   [{place.number}] {place.where}  “{quote}”"
    for note in finding.notes:
        yield f"   说明：{note}"

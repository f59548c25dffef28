"""Example questions made from what is loaded, so that each of them has an answer."""

from __future__ import annotations

from index import Index

_ASKED = (
    (
        "“三公”经费",
        ("“三公”经费", "三公经费", "“三公”经费支出"),
        "{name}“三公”经费比上年增加还是减少，原因是什么？",
    ),
    ("公务用车运行维护费", ("公务用车运行维护费", "公务用车运行费"), "公务用车运行维护费为何增加？"),
    ("公务接待费", ("公务接待费", "公务接待费支出"), "公务接待费一共花了多少？"),
    ("机关运行经费", ("机关运行经费", "机关运行经费支出"), "{name}机关运行经费是多少？"),
    ("项目支出", ("项目支出",), "项目支出占本年支出的比例是多少？"),
    ("一般公共预算收入", ("一般公共预算收入", "全市一般公共预算收入"), "{name}一般公共预算收入完成了多少？"),
)


def example_questions(index: Index, limit: int) -> list[str]:
    """Questions on items that the loaded reports print, newest reports first."""
    reports = sorted(index.catalogue.reports(), key=lambda report: -(report.year or 0))
    found: list[str] = []
    for report in reports[:8]:
        names = index.catalogue.item_names([report.id])
        start = f"{report.organisation}{report.year}年" if report.year and len(reports) > 1 else ""
        for _, spellings, question in _ASKED:
            if any(name in names for name in spellings):
                text = question.format(name=start)
                if text not in found:
                    found.append(text)
        if len(found) >= limit:
            break
    return found[:limit]

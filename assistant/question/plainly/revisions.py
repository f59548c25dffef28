"""Why a budget was revised within the year: 预算中途调低是因为什么, 预算怎么就调减了."""

from __future__ import annotations

from assistant.question.plainly.ways import END, Reader, Ways

_BUDGET = r"(?<=[入出])的?(?:年度|全年|年初)?预算数?"
_MEANWHILE = r"(?:在|于)?(?:年度?中间?|中途|执行(?:过程)?中|后来|期间|半路)?"
_WHY = r"(?:为什么|为何|为啥|怎么|咋|凭什么|因何)"
_REASON = (
    r"(?:(?:是|又是)?因为?(?:什么|啥)|的?(?:主要)?(?:原因|理由|缘由|依据)(?:是|有|在|在于)?(?:什么|哪些|哪里|哪儿|啥)?"
    rf"|，?(?:是)?(?:什么|啥)(?:原因|缘故)|，{_WHY})"
)
_BY = r"(?:又|就|会|要|被|给|得|进行了?|作了?|往)*"
_REVISED: Ways = tuple(
    way
    for said, read in (
        (r"(?:调[减低]|追减|下调|砍掉?)", "减"),
        (r"(?:调[增高]|追加|上调|加码)", "增"),
        (r"(?:调整|变动|变更)", "整"),
    )
    for way in (
        (rf"{_BUDGET}{_MEANWHILE}{_BY}{said}了?{_REASON}{END}", rf"为什么调{read}预算"),
        (rf"{_BUDGET}{_MEANWHILE}{_WHY}{_MEANWHILE}{_BY}{said}了?{END}", rf"为什么调{read}预算"),
    )
)

revisions = Reader(_REVISED)

"""What the report says it does not have or does not count is quoted, and no money is made of it."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("本单位为事业单位，不在机关运行经费统计范围内。", "declared_none"),
        ("本部门不单列机关运行经费，也不编列该项。", "declared_none"),
        ("机关运行经费是指为保障行政单位运行用于购买货物和服务的各项资金。", "not_stated"),
    ],
)
def test_a_thing_that_the_body_does_not_count(ask, make_view, state, sentence, status):
    view = make_view(state(sentence, heading="（六）机关运行经费"))
    answer = ask("机关运行经费有多少？", view)
    assert (answer.status == "declared_none") == (status == "declared_none"), answer
    assert status != "declared_none" or sentence.rstrip("。") in answer.text

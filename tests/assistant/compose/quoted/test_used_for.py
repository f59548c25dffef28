"""What a sum went to, where the question says the sum or the fund."""

import pytest


@pytest.fixture
def lottery(make_view, make_figure, state):
    return make_view(
        state(
            "彩票公益金安排的支出 15.00",
            make_figure("彩票公益金安排的支出", "15.00", code="22960"),
            table="政府性基金预算支出表",
        ),
        state("物业费15.00万元，用于办公楼保洁。", make_figure("物业费", "15.00")),
        state(
            "用于林业事业的彩票公益金支出15.00万元，主要用于苗木更新和护林员培训。",
            make_figure("用于林业事业的彩票公益金支出", "15.00"),
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "那15万彩票公益金打算用在哪些地方？",
        "15万元的彩票公益金花在了什么地方？",
        "彩票公益金打算花在什么地方？",
    ],
)
def test_the_sentence_of_the_sum_tells_its_use(ask, lottery, question):
    text = ask(question, lottery).text
    assert "苗木更新和护林员培训" in text and "办公楼" not in text, text


def test_the_use_is_told_by_the_sentence_behind_the_sum(ask, make_view, make_figure, state):
    view = make_view(
        state("林道养护基金 820.00", make_figure("林道养护基金", "820.00"), table="转移支付分项目决算表"),
        state(
            "五、林道养护基金820.00万元。主要用于支持各县林道修缮和桥涵更新。",
            make_figure("林道养护基金", "820.00"),
        ),
    )
    text = ask("林道养护基金有多少，用来做什么？", view).text
    assert "820.00万元" in text and "桥涵更新" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [("清理林区垃圾、山路保洁的钱安排了多少？", True), ("清理林区垃圾的钱安排了多少？", False)],
)
def test_the_sum_in_front_of_just_the_use_named_is_quoted(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state(
            "其他自然保护支出100.00万元。主要用于林区垃圾治理和重点山路保洁支出。",
            make_figure("其他自然保护支出", "100.00", measure="预算数"),
        ),
        kind="部门预算",
    )
    assert ("100.00万元" in ask(question, view).text) == told

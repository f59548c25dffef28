"""The measure against one difficulty that a report owns up to."""

import pytest

_DIFFICULT = "还存在以下问题：一是税收占比偏低；二是专项债券资金支出进度慢；三是往来款清理不及时。"
_TO_DO = "下一步将采取以下措施：一是培育优质税源；二是建立通报制度，收回资金；三是年底前清理完毕。"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("专项债券的钱花得慢，打算怎么治？", "通报制度"),
        ("往来款清理不及时，下一步怎么整改？", "年底前清理完毕"),
        ("针对税收占比低，采取了哪些措施？", "培育优质税源"),
    ],
)
def test_the_measure_with_the_number_of_the_difficulty(ask, make_view, state, question, told):
    view = make_view(state(_DIFFICULT), state(_TO_DO), kind="政府决算")
    text = ask(question, view).text
    assert told in text and text.startswith("针对"), text
    assert sum(measure in text for measure in ("通报制度", "清理完毕", "优质税源")) == 1, text


def test_points_of_their_own_paragraphs_under_headings(ask, make_view, state):
    difficulties = [
        state("一是预算编制不够精细。", heading="存在的主要问题"),
        state("二是校舍加固推进偏慢。", heading="存在的主要问题"),
    ]
    measures = [
        state("（一）建立三年滚动项目库。", heading="改进措施"),
        state("（二）加固项目倒排工期，七月底前开工。", heading="改进措施"),
    ]
    view = make_view(*difficulties, *measures, kind="部门决算")
    text = ask("校舍加固推进得慢，准备怎么解决？", view).text
    assert "倒排工期" in text and "项目库" not in text, text


@pytest.mark.parametrize(
    "question", ["绩效管理的毛病，下一步怎么改？", "云杉市林业局，绩效管理的毛病，下一步怎么改？"]
)
def test_all_measures_are_asked_whoever_is_named_in_front(ask, make_view, state, question):
    view = make_view(state(_DIFFICULT), state(_TO_DO), kind="政府决算")
    assert not ask(question, view).text.startswith("针对“")


@pytest.mark.parametrize(
    ("question", "mended"),
    [
        ("重点评价查出苗圃外包的哪些毛病，后来怎么改的？", True),
        ("重点评价指出苗圃外包有哪些问题，采取了什么措施？", True),
        ("重点评价指出苗圃外包有哪些问题？", False),
    ],
)
def test_what_was_done_about_troubles_is_told_behind_them_where_asked(
    ask, make_view, state, question, mended
):
    view = make_view(
        state(
            "对苗圃外包开展重点评价，指出的主要问题为：浇水不及时；合同没有扣款条款。"
            "针对问题，林场在续签合同时增加了扣款条款。"
        ),
        kind="部门决算",
    )
    text = ask(question, view).text
    assert "浇水不及时" in text and ("续签合同" in text) == mended, text

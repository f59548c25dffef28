"""The words of a question by which statements are compared."""

from assistant.find.text.words_said import words_of

REVENUE = "一般公共预算收入"


def test_a_known_name_makes_no_word_with_what_it_touches(make_case, make_view, make_figure, state):
    view = make_view(
        state(
            f"全市地方{REVENUE} 15.32 亿元。",
            make_figure(REVENUE, "15.32", unit="亿元", region="全市", measure="执行数"),
            heading="一、预算执行情况",
        ),
        kind="政府预算",
    )
    case = make_case("2031年全市一般公共预算收入是多少？", view)
    words = words_of(case.linked, view, case.linked.folded)
    assert "市一" not in words.weights
    assert {"全市", "一般", "收入"} <= words.weights.keys()
    assert words.cover(view.sentences[-1].text) == 1.0

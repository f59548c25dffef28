"""Tests of assistant.compose.worked_out.place_held, on an invented city and its zone."""

import pytest


@pytest.fixture
def city(make_view, make_figure, state):
    """Revenue of a city's own level: planned without its zone, done with it, the funds' with it too."""

    def money(item, printed, place, measure="执行数", scope="一般公共预算", year=2031):
        return make_figure(item, printed, unit="亿元", region=place, measure=measure, scope=scope, year=year)

    return make_view(
        state(
            "2031年，全市一般公共预算收入完成90.5亿元。",
            money("一般公共预算收入", "90.5", "全市"),
        ),
        state(
            "市级一般公共收入预算29.0亿元，实际完成30.9亿元（其中：杉木开发区4.3亿元）。",
            money("一般公共收入", "30.9", "市级"),
            money("一般公共收入", "4.3", "杉木开发区"),
        ),
        state(
            "市级政府性基金收入实际完成20.2亿元（其中：杉木开发区3.1亿元）。",
            money("政府性基金收入", "20.2", "市级", scope="政府性基金"),
            money("政府性基金收入", "3.1", "杉木开发区", scope="政府性基金"),
        ),
        state(
            "2032年，市级一般公共预算收入预期完成28.0亿元（不含杉木开发区）。",
            money("一般公共预算收入", "28.0", "市级", "预算数", year=2032),
        ),
        state(
            "2032年，杉木开发区一般公共预算收入预期完成5.0亿元。",
            money("一般公共预算收入", "5.0", "杉木开发区", "预算数", year=2032),
        ),
        kind="政府预算",
        organisation="青石市",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("2031年市级一般公共预算收入扣掉杉木开发区完成多少？", "30.9 − 4.3 = 26.6亿元", "3.1"),
        ("2031年市级一般公共预算收入不算杉木开发区是多少？", "30.9 − 4.3 = 26.6亿元", "3.1"),
        ("2031年市级一般公共预算收入除杉木开发区外完成多少？", "30.9 − 4.3 = 26.6亿元", "90.5"),
        ("杉木开发区不算，2031年市级政府性基金收入完成多少？", "20.2 − 3.1 = 17.1亿元", "4.3"),
        ("2031年市级一般公共预算收入含杉木开发区是多少？", "30.9亿元[1]，含杉木开发区", "4.3"),
        ("2032年市级一般公共预算收入，把杉木开发区也算进来一共多少？", "28.0 + 5.0 = 33.0亿元", "30.9"),
        ("连杉木开发区在内，2032年市级一般公共预算收入预期多少？", "28.0 + 5.0 = 33.0亿元", "30.9"),
        ("2032年市级一般公共预算收入加上杉木开发区预期多少？", "28.0 + 5.0 = 33.0亿元", "30.9"),
        ("2032年市级一般公共预算收入不含杉木开发区是多少？", "28.0亿元[1]，不含杉木开发区", "5.0"),
    ],
)
def test_an_amount_is_told_with_or_without_a_place_as_its_sentence_holds_it(ask, city, question, told, other):
    text = ask(question, city).text
    assert told in text and other not in text, text


@pytest.fixture
def with_and_without(make_view, make_figure, state):
    return make_view(
        state(
            "2031年，全域（含杉木托管区）林业收入完成950万元。",
            make_figure("林业收入", "950"),
        ),
        state(
            "按现行体制（不含杉木托管区），2031年林业收入完成720万元，林业支出640万元。",
            make_figure("林业收入", "720"),
            make_figure("林业支出", "640"),
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("不算杉木托管区，林业收入是多少？", "720万元", "950"),
        ("算上杉木托管区，林业收入是多少？", "950万元", "720"),
        ("杉木托管区的林业收入是多少？", "950 − 720 = 230万元", "与此不一致"),
    ],
)
def test_a_place_that_one_amount_takes_in_and_another_leaves_out(
    ask, with_and_without, question, told, other
):
    text = ask(question, with_and_without).text
    assert told in text and other not in text, text


def test_the_amount_of_all_others_is_not_told_as_that_of_the_place_left_out(ask, with_and_without):
    answer = ask("杉木托管区的林业支出是多少？", with_and_without)
    assert answer.status == "not_stated" and "640" not in answer.text

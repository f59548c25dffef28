"""One thing asked of several levels of government at once."""

import pytest

from assistant.compose.compared.per_level import per_level
from assistant.compose.compose import compose
from assistant.draft import Draft
from assistant.question.targets.level_parts import level_parts, levels_beside


@pytest.fixture
def told(make_case):
    """The numbers that the levels of a question are answered with, printed and worked out."""

    def answer(question, view):
        draft = per_level(question, lambda text: compose(make_case(text, view)))
        return draft and (
            [figure.printed for _, figure in draft.figures],
            [work.shown for work in draft.works],
        )

    return answer


@pytest.fixture
def grain(make_view, make_figure, state):
    """A table with a column for each level, and one of places with their own levels."""
    return make_view(
        state(
            "粮油储备支出 9.00 4.00 5.00",
            *(
                make_figure("粮油储备支出", value, region=level)
                for level, value in (("全市", "9.00"), ("市级（含功能区）", "4.00"), ("区县", "5.00"))
            ),
            table="2031年粮油储备支出情况表",
        ),
        *(
            state(
                f"{place} {value}",
                make_figure("专项债务余额", value, region=place, measure="余额"),
                table="债务余额分地区情况表",
            )
            for place, value in (("云岭州", "8.80"), ("云岭州本级", "1.10"), ("青石县", "3.00"))
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "printed", "worked"),
    [
        ("2031年全市粮油储备支出多少，其中市级多少？", ["9.00", "4.00"], []),
        ("2031年粮油储备支出一共多少？市里用了多少，区县用了多少？", ["9.00", "4.00", "5.00"], []),
        ("2031年粮油储备支出，市级留了多少，给县区多少？", ["4.00", "5.00"], []),
        ("2031年全市粮油储备支出多少，市级占百分之几？", ["9.00", "4.00"], ["44.44"]),
        ("云岭州2031年底专项债务余额多少，其中州本级多少？", ["8.80", "1.10"], []),
    ],
)
def test_the_levels_of_one_row(told, grain, question, printed, worked):
    assert told(question, grain) == (printed, worked)


def test_what_is_left_to_the_only_other_level(told, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{level}粮油储备支出{value}万元。", make_figure("粮油储备支出", value, region=level))
            for level, value in (("全市", "9.00"), ("市本级", "4.00"))
        ),
        kind="政府决算",
    )
    found = told("2031年全市粮油储备支出多少，市本级多少，县区多少？", view)
    assert found == (["9.00", "4.00"], ["5.00"])


def test_a_row_that_splits_a_whole_told_in_prose(told, make_view, make_figure, state):
    view = make_view(
        state("新增专项债务限额9.00万元。", make_figure("新增专项债务限额", "9.00", measure="限额")),
        *(
            state(
                f"专项债务限额 {own} {below}",
                make_figure("专项债务限额", own, region="本级", measure="限额"),
                make_figure("专项债务限额", below, region="下级", measure="限额"),
                table="债务限额下达表",
            )
            for own, below in (("7.00", "8.00"), ("4.00", "5.00"))
        ),
        kind="政府决算",
    )
    assert told("2031年新增专项债务限额多少，其中本级多少、市县多少？", view)[0] == ["9.00", "4.00", "5.00"]


def test_each_level_is_told(told, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{level}粮油储备支出完成预算的{rate}%。",
                make_figure("粮油储备支出", rate, measure="完成率", unit="%", base="预算数", region=level),
                heading=f"关于{level}支出情况的说明",
            )
            for level, rate in (("全省", "127"), ("省级", "245.8"))
        ),
        kind="政府决算",
    )
    question = "粮油储备支出，全省和省级各完成预算的百分之几？"
    assert told(question, view)[0] == ["127", "245.8"]


def test_one_level_is_answered_once(told, make_view, make_figure, state):
    view = make_view(
        state("全省粮油储备支出9.00万元。", make_figure("粮油储备支出", "9.00", region="全省")),
        kind="政府决算",
    )
    assert told("全省和省级粮油储备支出各多少？", view) is None


@pytest.mark.parametrize(
    "question",
    [
        "市本级教育支出多少？",
        "全市收入多少，市本级支出多少？",
        "全市教育支出多少，市本级卫生健康支出多少？",
        "市本级教育支出多少，其中市本级多少？",
    ],
)
def test_other_things_are_no_levels_of_one(question):
    assert level_parts(question) is None


def test_levels_named_side_by_side():
    asked = levels_beside("2031年省本级和市县专项债务余额各多少？")
    assert asked == ["2031年省本级专项债务余额各多少？", "2031年市县专项债务余额各多少？"]
    asked = levels_beside("市本级和区县的收入各比上年增减多少？")
    assert asked == ["市本级收入各比上年增减多少？", "区县收入各比上年增减多少？"]


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("县本级和松江新区，哪边收入里林业税的占比更高？两边各占多少？", "松江新区更高"),
        ("县本级和松江新区哪个林业税占比低？", "县本级更低"),
        ("县本级和松江新区的林业税占比各是多少？", ""),
    ],
)
def test_an_area_stands_beside_a_level(make_view, make_figure, state, make_case, question, more):
    def told(place, amount, share):
        return state(
            f"{place}林业税{amount}万元，占{place}收入的{share}%。",
            make_figure("林业税", amount, region=place),
            make_figure("林业税", share, region=place, measure="占比", unit="%", base=f"{place}收入"),
        )

    view = make_view(told("县本级", "149.00", "51"), told("松江新区", "120.00", "55.7"), kind="政府决算")
    draft = per_level(question, lambda text: compose(make_case(text, view)))
    assert draft and {"51", "55.7"} <= {figure.printed for _, figure in draft.figures}
    assert draft.text.rstrip("。").endswith(more)


def test_of_moves_none_is_the_higher_by_its_number():
    assert levels_beside("县本级和松江新区，哪边的收入增速更高？") == []


@pytest.fixture
def owed(make_view, state):
    """Answers in quotes alone: what is owed by the whole place, by its own level, and by none named."""
    view = make_view(
        state("全市法定债务年初258亿元，年末债务余额327亿元。"),
        state("市本级法定债务年初88亿元，年末债务余额92亿元。"),
        state("预计年末债务余额126亿元。"),
    )

    def quoting(number, quote):
        draft = Draft()
        draft.text = f"“{quote}”" + draft.cite_sentence(view, view.sentences[number])
        return draft

    return [
        quoting(number, quote) for number, quote in enumerate(("余额327亿元", "余额92亿元", "余额126亿元"))
    ]


def test_levels_that_sentences_alone_tell_are_quoted_each(owed):
    whole, own, _ = owed
    draft = per_level("全市欠了多少债，市本级欠多少？", lambda text: own if "本级" in text else whole)
    assert draft is not None and "327亿元" in draft.text and "92亿元" in draft.text


def test_a_sentence_of_another_level_or_none_tells_no_level(owed):
    whole, own, unknown = owed
    for first, second in ((unknown, own), (whole, unknown), (own, own)):
        each = {True: second, False: first}
        told = per_level("全市欠了多少债，市本级欠多少？", lambda text, each=each: each["本级" in text])
        assert told is None


@pytest.fixture
def told_of_whole(make_view, make_figure, state):
    """A thing that prose tells of the whole and of its own level, and another of the whole alone."""
    return make_view(
        *(
            state(
                f"{level}粮油储备余额{value}亿元。",
                make_figure("粮油储备余额", value, region=level, measure="余额", unit="亿元"),
            )
            for level, value in (("全市", "9.00"), ("市本级", "4.00"))
        ),
        state(
            "全市种子储备余额3.00亿元。",
            make_figure("种子储备余额", "3.00", region="全市", measure="余额", unit="亿元"),
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年末粮油储备余额里旗县区有多少亿元？",
        "2031年末县区粮油储备余额是多少？",
        "2031年粮油储备余额中，区县的有多少？",
    ],
)
def test_the_level_below_asked_alone_has_what_its_own_level_leaves_of_the_whole(
    told, told_of_whole, question
):
    assert told(question, told_of_whole) == (["9.00", "4.00"], ["5.00"])


def test_the_whole_is_not_told_for_the_level_below_without_another_number(make_case, told_of_whole):
    draft = per_level(
        "2031年末种子储备余额里旗县区有多少？", lambda text: compose(make_case(text, told_of_whole))
    )
    assert draft and draft.status == "partial" and "没有写明“旗县区种子储备余额”" in draft.text


def test_towns_have_not_all_that_a_city_leaves_and_what_is_passed_down_is_not_had(told, told_of_whole):
    assert told("2031年末乡镇粮油储备余额是多少？", told_of_whole)[1] == []
    assert told("2031年转贷县区的粮油储备余额是多少？", told_of_whole) is None

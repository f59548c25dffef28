"""Tests of assistant.compose.worked_out.debt_room, on invented tables of debt."""

import pytest

from assistant.compose.worked_out.debt_room import asks_room


@pytest.fixture
def limits(make_view, make_figure, state):
    """Makes a report whose one table prints the limit and the balance of special debt of each place."""

    def of(rows):
        return make_view(
            *(
                state(
                    f"{place} {limit} {balance}",
                    make_figure("专项债务限额", limit, measure="限额", unit="亿元", region=place),
                    make_figure("专项债务余额", balance, measure="余额", unit="亿元", region=place),
                    table="2031年政府债务限额、余额情况表",
                )
                for place, limit, balance in rows
            ),
            kind="政府决算",
            level="政府",
        )

    return of


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年各市州里，哪个的专项债务离限额空间最大，还有多少亿元？", "青溪市，离限额还有9.00亿元"),
        ("2031年哪个县的专项债务余额离限额最近？", "白石县，离限额还有1.00亿元"),
        ("哪个市州剩余的专项债务限额最多？", "青溪市，离限额还有9.00亿元"),
    ],
)
def test_the_place_whose_limit_leaves_most_or_least(ask, limits, question, told):
    rows = (
        ("自治区本级", "300.00", "250.00"),
        ("所属地（州、市）", "150.00", "137.00"),
        ("青溪市", "80.00", "71.00"),
        ("白石县", "40.00", "39.00"),
        ("云溪县", "30.00", "27.00"),
    )
    assert told in ask(question, limits(rows)).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个县的专项债务已经把限额用满了，限额和余额是多少？", "白石县，离限额还有0.00亿元"),
        ("专项债务限额一点没剩的是哪个县？", "白石县，离限额还有0.00亿元"),
        ("限额已经全部用光的县是哪一个？", "白石县，离限额还有0.00亿元"),
        ("哪个市的专项债务限额用完了？", "没有一个用满了限额，空间最小的是青溪市"),
        ("哪些县还有专项债务空间？", "云溪县，离限额还有3.00亿元"),
    ],
)
def test_the_places_that_have_used_up_their_limit(ask, limits, question, told):
    rows = (
        ("全市", "300.00", "250.00"),
        ("青溪市", "80.00", "71.00"),
        ("碧溪市", "90.00", "71.00"),
        ("白石县", "39.00", "39.00"),
        ("云溪县", "30.00", "27.00"),
    )
    text = ask(question, limits(rows)).text
    assert told in text and "300.00" not in text, text


def test_what_limits_of_both_kinds_leave_is_taken_together(ask, make_view, make_figure, state):
    rows = (("青溪市", "80", "70", "40", "38"), ("白石县", "50", "45", "60", "51"))
    kinds = ("一般债务", "专项债务")
    view = make_view(
        *(
            state(
                " ".join((place, *told)),
                *(
                    make_figure(f"{kind}{measure}", told[2 * at + side], measure=measure, region=place)
                    for at, kind in enumerate(kinds)
                    for side, measure in enumerate(("限额", "余额"))
                ),
                table="2031年政府债务限额、余额情况表",
            )
            for place, *told in rows
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask("哪个市县的债务限额空间最大？", view).text
    assert "白石县，离限额还有14万元（（50 − 45） + （60 − 51） = 14万元）" in text, text


@pytest.fixture
def kinds_below(make_view, make_figure, state):
    """A report whose prose tells the limit and the balance of the debt, and below each its two kinds."""
    spoken = (("限额", ("128600", "41200", "87400")), ("余额", ("127400", "40800", "86500")))
    return make_view(
        *(
            state(
                f"政府债务{measure}{whole}万元，其中一般债务{general}万元，专项债务{special}万元。",
                make_figure(f"政府债务{measure}", whole, measure=measure),
                make_figure("一般债务", general, measure=measure, ancestors=(f"政府债务{measure}",)),
                make_figure("专项债务", special, measure=measure, ancestors=(f"政府债务{measure}",)),
            )
            for measure, (whole, general, special) in spoken
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政府债务余额是多少，有没有超限额？其中专项债务多少？", ("1200万元", "专项债务余额为86500万元")),
        (
            "政府债务有没有超过限额，其中专项债务的限额和余额各是多少？",
            ("1200万元", "专项债务限额为87400万元", "专项债务余额为86500万元"),
        ),
        ("专项债务离限额还有多少？", ("900万元",)),
    ],
)
def test_the_room_is_of_the_debt_asked_and_a_kind_asked_beside_it_is_told(ask, kinds_below, question, told):
    text = ask(question, kinds_below).text
    assert all(each in text for each in told), text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("专项债务余额多少？", ("86500万元",)),
        ("一般债务余额和专项债务余额各多少？", ("40800万元", "86500万元")),
        ("一般债务限额是多少？", ("41200万元",)),
        ("专项债务余额占限额的比重？", ("专项债务限额", "98.97%")),
        ("一般债务余额多少，占限额的百分比？", ("40800万元", "一般债务限额", "99.03%")),
        ("政府债务余额占限额的百分数是多少？", ("政府债务限额", "99.07%")),
    ],
)
def test_a_kind_of_debt_told_below_the_whole_is_known_by_its_state(ask, kinds_below, question, told):
    answer = ask(question, kinds_below)
    assert answer.status == "answered"
    assert all(each in answer.text for each in told), answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("白石县2031年底的法定债务余额，离预计限额还有多少亿元？", "离限额还有3.00亿元"),
        ("2031年底白石县的债务余额距省里核定的限额还差多少？", "离限额还有3.00亿元"),
        ("白石县2031年专项债务离限额还有多少空间？", ""),
    ],
)
def test_what_stood_before_the_year_and_one_kind_alone_leave_no_room(
    ask, make_view, make_figure, state, question, told
):
    def balance(item, amount, kind):
        figure = make_figure(
            item, amount, measure="余额", unit="亿元", region="白石县", ancestors=(kind,) if kind else ()
        )
        return state(f"{kind}{item} {amount}", figure, table="2031年法定债务限额及增减变动表")

    limit = make_figure("法定债务限额", "40.00", measure="限额", unit="亿元", region="白石县")
    view = make_view(
        state("2031年法定债务限额 40.00", limit, table="2031年法定债务限额及增减变动表"),
        balance("期初余额", "30.00", "专项债务"),
        balance("期末余额", "32.00", "专项债务"),
        balance("期初余额", "33.00", "合计"),
        balance("期末余额", "37.00", "合计"),
        kind="政府决算",
        level="政府",
    )
    text = ask(question, view).text
    assert told in text and "10.00" not in text and "7.00亿" not in text.replace("37.00亿", ""), text


def test_both_kinds_of_debt_named_are_each_held_against_their_limit(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"全县{kind}债务{measure}{told}亿元。",
                make_figure(f"{kind}债务{measure}", told, measure=measure, unit="亿元", region="全县"),
            )
            for kind, measure, told in (
                ("一般", "限额", "24.00"),
                ("一般", "余额", "23.00"),
                ("专项", "限额", "43.00"),
                ("专项", "余额", "40.00"),
            )
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask("全县一般债务、专项债务余额各多少，超没超限额？", view).text
    assert "23.00亿元" in text and "40.00亿元" in text and text.count("没有超过限额") == 2, text


def test_what_is_used_and_finished_in_a_name_leaves_no_room_of_a_limit():
    assert not asks_room("2031年市本级能源节约利用完成全年预算数的百分之几？")
    assert asks_room("2031年专项债务限额用完了吗？")


@pytest.mark.parametrize(
    ("balance", "told"),
    [("43.00", "已经用满，离限额还有0.00亿元"), ("40.00", "没有用满，离限额还有3.00亿元")],
)
def test_whether_a_limit_is_used_up_is_said(ask, make_view, make_figure, state, balance, told):
    view = make_view(
        state(
            f"全市政府债务限额43.00亿元，余额{balance}亿元。",
            make_figure("政府债务限额", "43.00", measure="限额", unit="亿元", region="全市"),
            make_figure("政府债务余额", balance, measure="余额", unit="亿元", region="全市"),
        ),
        kind="政府决算",
        level="政府",
    )
    assert ask("2031年底全市政府债务限额用满了吗？余额是多少？", view).text.startswith(told)


def test_the_row_of_what_was_added_in_the_year_leaves_no_room(ask, make_view, make_figure, state):
    def row(name, region, *told):
        figures = (
            make_figure(f"专项债务{measure}", value, measure=measure, region=region)
            for measure, value in zip(("限额", "余额"), told, strict=True)
        )
        return state(f"{name} {' '.join(told)}", *figures, table="2031年债务限额和余额情况表")

    view = make_view(
        row("2031年新增", "新增", "1900", "1840"),
        row("2031年末", "", "10800", "10600"),
        kind="政府决算",
        level="政府",
    )
    assert "离限额还有200万元" in ask("2031年末专项债务离限额还剩多少空间？", view).text

import pytest

_KINDS = ("税收返还", "一般性转移支付", "专项转移支付")


@pytest.fixture
def of_places(make_view, make_figure, state):
    """Two places: kinds of a transfer in a table, and of one of them the whole in prose."""
    rows = [("东川市", "2.1", "60.5", "12.4"), ("西林市", "1.9", "44.0", "9.6")]
    tables = [
        state(
            " ".join(row),
            *(
                make_figure(kind, amount, unit="亿元", region=row[0], scope="")
                for kind, amount in zip(_KINDS, row[1:], strict=True)
            ),
            table="对市县税收返还和转移支付决算表",
        )
        for row in rows
    ]
    told = state(
        "从补助地区的转移支付资金看，东川市88.7亿元。",
        make_figure("省对市县转移支付资金", "88.7", unit="亿元", region="东川市", scope="一般公共预算"),
    )
    return make_view(*tables, told, kind="政府决算")


@pytest.mark.parametrize(
    "question",
    [
        "东川市2031年的转移支付是多少？",
        "东川市2031年转移支付总额是多少亿元？",
        "2031年下达给东川市的转移支付一共多少？",
        "2031年东川市拿到的转移支付规模多大，是多少亿元？",
    ],
)
def test_a_whole_that_prose_tells_is_no_kind_of_it(ask, of_places, question):
    assert "88.7" in ask(question, of_places).text


def test_a_kind_that_is_named_is_told(ask, of_places):
    assert "12.4" in ask("东川市2031年专项转移支付是多少？", of_places).text


def test_where_only_kinds_are_told_each_is(ask, of_places):
    text = ask("西林市2031年转移支付一共多少亿元？", of_places).text
    assert "44.0" in text and "9.6" in text, text


def test_a_kind_named_in_pieces_is_told_alone(ask, make_view, make_figure, state):
    row = state(
        "东川市 30.00 12.00 18.00",
        *(
            make_figure(kind, amount, unit="万元", region="东川市", scope="")
            for kind, amount in (
                ("专项债券", "30.00"),
                ("再融资专项债券", "18.00"),
                ("再融资一般债券", "12.00"),
            )
        ),
        table="地方政府债券发行表",
    )
    view = make_view(row, kind="政府决算")
    text = ask("2031年东川市发行的专项债券里，再融资的有多少？", view).text
    assert "18.00" in text and "12.00" not in text, text


def test_transfers_of_one_fund_or_kind_stay_below_the_whole(ask, make_view, make_figure, state):
    names = {"省对市县政府性基金转移支付": "9", "共同事权转移支付": "30", "省对市县税收返还和转移支付": "77"}
    view = make_view(*(state(f"{name}{v}万元。", make_figure(name, v)) for name, v in names.items()))
    assert "77万元" in ask("2031年省对市县转移支付总额是多少？", view).text
    assert "30万元" in ask("2031年共同事权转移支付是多少？", view).text

import pytest


def rows(make_figure, state, title, amounts, **fields):
    return [
        state(f"{item} {amount}", make_figure(item, amount, **fields), table=title)
        for item, amount in amounts.items()
    ]


AMOUNTS = {
    "教育支出": "31.00",
    "科学技术支出": "12.00",
    "住房保障支出": "8.50",
    "农林水支出": "77.20",
    "交通运输支出": "5.10",
}


def test_prose_against_the_table(check, make_view, make_figure, state):
    view = make_view(
        state("2031年度会议费支出5.40万元。", make_figure("会议费", "5.40", scope="一般公共预算")),
        *rows(make_figure, state, "机构运转支出表", {"会议费": "4.50"}, scope="一般公共预算"),
    )
    (finding,) = check(view).findings
    assert finding.kind == "text" and finding.level == "difference"
    assert "5.40 − 4.50 = 0.90万元" in finding.text
    assert [place.quote for place in finding.citations] == ["2031年度会议费支出5.40万元。", "会议费 4.50"]


def test_prose_that_gives_the_table_rounded_holds(check, make_view, make_figure, state):
    view = make_view(
        state("会议费支出4.5万元。", make_figure("会议费", "4.5")),
        *rows(make_figure, state, "机构运转支出表", {"会议费": "45,012"}, unit="元"),
    )
    checked = check(view)
    assert (checked.held, checked.findings) == (1, [])


@pytest.mark.parametrize(
    ("prose", "table"),
    [
        ({"scope": "一般公共预算"}, {"scope": "全部资金"}),
        ({"year": 2030}, {"year": 2031}),
        ({"measure": "年初预算数"}, {"measure": "决算数"}),
        ({"ancestors": ("教育支出",)}, {"ancestors": ("农林水支出",)}),
    ],
)
def test_what_is_not_the_same_is_not_compared(check, make_view, make_figure, state, prose, table):
    view = make_view(
        state("行政运行支出5.40万元。", make_figure("行政运行", "5.40", **prose)),
        *rows(make_figure, state, "支出决算表", {"行政运行": "4.50"}, **table),
    )
    assert check(view).checked == 0


def test_prose_that_a_narrower_slice_prints_is_no_finding(find, make_view, make_figure, state):
    view = make_view(
        state("林业支出4.50万元。", make_figure("林业支出", "4.50", scope="全部资金")),
        state(
            "林业支出 6.00 4.50",
            make_figure("林业支出", "6.00", scope="全部资金"),
            make_figure("林业支出", "4.50", part="财政拨款收入", scope="财政拨款"),
            table="收入决算表",
        ),
    )
    assert find(view) == []


def test_two_tables_that_mostly_agree(check, make_view, make_figure, state):
    fields = {"scope": "一般公共预算"}
    second = {**AMOUNTS, "农林水支出": "72.70"}
    view = make_view(
        *rows(make_figure, state, "财政拨款支出总表", AMOUNTS, **fields),
        *rows(make_figure, state, "一般公共预算支出表", second, **fields),
    )
    (finding,) = check(view).findings
    assert finding.kind == "tables" and "77.20 − 72.70 = 4.50万元" in finding.text


def test_two_tables_that_mostly_differ_mean_different_things(find, make_view, make_figure, state):
    fields = {"scope": "一般公共预算"}
    second = {item: f"{number}.00" for number, item in enumerate(AMOUNTS, 3)}
    view = make_view(
        *rows(make_figure, state, "财政拨款支出总表", AMOUNTS, **fields),
        *rows(make_figure, state, "一般公共预算支出表", second, **fields),
    )
    assert find(view) == []


def test_a_government_report_needs_a_section_that_mostly_agrees(find, make_view, make_figure, state):
    view = make_view(
        state("教育支出35.00亿元。", make_figure("教育支出", "35.00", scope="一般公共预算", unit="亿元")),
        *rows(make_figure, state, "全市支出表", {"教育支出": "31.00"}, scope="一般公共预算", unit="亿元"),
        level="政府",
    )
    assert find(view) == []


@pytest.mark.parametrize(("item", "found"), [("教育支出", 1), ("专项转移支付支出", 0)])
def test_what_goes_between_governments_may_be_received_or_handed_on(
    check, make_view, make_figure, state, item, found
):
    fields = {"scope": "一般公共预算"}
    printed = {**AMOUNTS, item: "31.00"}
    told = {**printed, item: "35.00"}
    prose = [
        state(f"{name}{amount}万元。", make_figure(name, amount, **fields)) for name, amount in told.items()
    ]
    view = make_view(*prose, *rows(make_figure, state, "全市支出表", printed, **fields), level="政府")
    assert len(check(view).findings) == found

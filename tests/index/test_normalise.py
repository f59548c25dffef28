"""Tests of index.normalise."""

from decimal import Decimal

import pytest

from index.normalise import compact, compact_text, item_key, longest_first, parse_number, to_yuan, years_in


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("社会保障和就 业支出 12.5 万元", "社会保障和就业支出12.5万元"),
        ("同 比 增 加\n３．２ ％", "同比增加3.2%"),
        ("Smart City 平台 2 个", "Smart City平台2个"),
        ("1.20 3.40", "1.20 3.40"),
        ("2 0 2 4 年", "2024年"),
        ('"三公"经费(项)', "“三公”经费（项）"),
        ("其中:甲,乙", "其中：甲，乙"),
        ("8:30", "8:30"),
        ("⽀出", "支出"),
        ("7,09\n0.99", "7,090.99"),
        ("支 出 67,8 46.24 万 元", "支出67,846.24万元"),
        ("67,846 46.24", "67,846 46.24"),
        ("1,2 3", "1,2 3"),
    ],
)
def test_compact_text(raw: str, expected: str) -> None:
    assert compact_text(raw) == expected


def test_compact_keeps_the_way_back() -> None:
    raw = "支 出 １２. ５ 万 元"
    short = compact(raw)
    start = short.text.index("12.5")
    low, high = short.raw_span(start, start + 4)
    assert raw[low:high] == "１２. ５"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,234.56", "1234.56"),
        ("1，234.56", "1234.56"),
        ("１２３", "123"),
        ("-1.2", "-1.2"),
        ("－1.2", "-1.2"),
        ("(1.2)", "-1.2"),
        ("▲3", "-3"),
        ("二〇二五", "2025"),
        ("十一", "11"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("三千二百万", "32000000"),
        ("两", "2"),
        ("0.00", "0.00"),
    ],
)
def test_parse_number(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("text", ["", "—", "万元", "1.2.3", "约5", "abc", "万"])
def test_not_a_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("unit", "yuan"), [("元", "1.5"), ("千元", "1500"), ("万元", "15000"), ("亿元", "150000000")]
)
def test_to_yuan(unit: str, yuan: str) -> None:
    assert to_yuan(Decimal("1.5"), unit) == Decimal(yuan)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024年度", 2024),
        ("２０２５ 年", 2025),
        ("二〇二五年", 2025),
        ("二○二三年", 2023),
        ("上年", 2023),
        ("去年决算", 2023),
        ("本年收入", 2024),
        ("收入 2024.50 万元", None),
        ("注：1.2023年度“三公”经费", 2023),
        ("2.2022年度支出", 2022),
        ("增长1.2023倍", None),
    ],
)
def test_the_first_year_that_a_text_names(text: str, year: int | None) -> None:
    assert next((mention.year for mention in years_in(compact_text(text), 2024)), None) == year


@pytest.mark.parametrize(
    ("text", "year"),
    [("“十三五”末", 2020), ("“十四五”规划期末年", 2025), ("到“十五五”末，", 2030), ("十六五末", 2035)],
)
def test_the_end_of_a_plan_is_its_last_year(text: str, year: int) -> None:
    assert [mention.year for mention in years_in(text, 2024)] == [year]


def test_years_in_tells_relative_from_absolute() -> None:
    assert [(m.year, m.relative) for m in years_in("2023年和上年", 2024)] == [(2023, False), (2023, True)]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("一般公共服务支出（类）档案事务（款）", "一般公共服务支出档案事务"),
        ("（一）“三公” 经费", "三公经费"),
        ("其中：办公费", "办公费"),
        ("1.办公费", "办公费"),
        ("其他支出(项)", "其他支出"),
    ],
)
def test_item_key(name: str, key: str) -> None:
    assert item_key(name) == key


def test_names_in_one_order_by_length():
    names = ["白桦县", "云杉市", "红松自治县"]
    assert longest_first(set(names)) == longest_first(reversed(names)) == ["红松自治县", "云杉市", "白桦县"]

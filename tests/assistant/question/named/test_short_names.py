import pytest

from assistant.question.named.short_names import (
    abbreviates,
    abbreviates_head,
    contracts,
    cut_short,
    opens_both,
    said_shorter,
    scopes_in,
    sides,
    stretch_of,
)


@pytest.mark.parametrize(
    ("word", "name", "short"),
    [
        ("文旅体育传媒支出", "文化旅游体育与传媒支出", True),
        ("国有资本经营支出", "国有资本经营预算支出", True),
        ("城乡居民养老保险上解上级", "城乡居民基本养老保险基金上解上级支出", True),
        ("优质高产棉田县级配套", "优质高产棉田建设县级配套项目", True),
        ("市对下转移支付", "市对下专项转移支付", False),
        ("会议费支出", "会议费支出", False),
        ("发改事务", "发展与改革事务", True),
        ("发改事务支出", "发展与改革事务", True),
        ("人社管理事务", "人力资源和社会保障管理事务", True),
        ("人社事务", "人大事务", False),
    ],
)
def test_long_names_without_single_characters(word, name, short):
    assert contracts(word, name) is short


@pytest.mark.parametrize(
    ("name", "both"),
    [
        ("财政拨款收入、支出总计", ("财政拨款收入总计", "财政拨款支出总计")),
        ("收入和支出预算总计", ("收入预算总计", "支出预算总计")),
        ("收入总计", ()),
        ("教育支出", ()),
    ],
)
def test_a_name_of_both_sides_stands_for_two_totals(name, both):
    assert sides(name) == both


@pytest.mark.parametrize(
    ("word", "name", "short"),
    [
        ("科技", "科学技术支出", True),
        ("社保", "社会保障和就业支出", True),
        ("教育", "教育支出", False),
        ("交通", "科学技术支出", False),
    ],
)
def test_two_characters_for_two_words(word, name, short):
    assert abbreviates(word, name) is short, (word, name)


def test_whose_money_a_name_speaks_of():
    assert scopes_in("一般公共预算财政拨款支出合计") == {"一般公共预算", "财政拨款"}
    assert scopes_in("本年支出合计") == frozenset()


@pytest.mark.parametrize(
    ("text", "said"),
    [("旅发大会要签几个项目", "旅发大会"), ("产业发展大会", ""), ("游客满意度", "")],
)
def test_a_long_name_is_said_with_characters_left_out(text, said):
    assert said_shorter(text, "第三届云杉森林旅游产业发展大会筹备") == said


@pytest.mark.parametrize(
    ("word", "name", "opens"),
    [
        ("护林防火", "护林补助金和防火专项金支出", True),
        ("护林巡查", "护林补助金和防火专项金支出", False),
        ("护林防火", "护林防火和巡查支出", False),
    ],
)
def test_a_word_opens_both_things_that_a_name_joins(word, name, opens):
    assert opens_both(word, name) is opens


@pytest.mark.parametrize(
    ("word", "name", "stretch"),
    [
        ("置换隐性债务", "置换存量隐性债务再融资债券", (0, 8)),
        ("隐性债务", "置换存量隐性债务再融资债券", (4, 8)),
        ("置换债券", "置换存量隐性债务再融资债券", None),
        ("新增债务", "置换存量隐性债务再融资债券", None),
    ],
)
def test_where_a_word_stands_in_a_longer_name(word, name, stretch):
    assert stretch_of(word, name) == stretch


@pytest.mark.parametrize(
    ("word", "name", "cut"),
    [
        ("非遗保护传承", "非物质文化遗产保护传承", True),
        ("社区保护传承", "非物质文化遗产保护传承", False),
        ("非遗传承", "非物质文化遗产传承", False),
    ],
)
def test_a_head_cut_to_two_characters(word, name, cut):
    assert abbreviates_head(word, name) is cut


@pytest.mark.parametrize(
    ("word", "name", "cut"),
    [
        ("巡护广播运维", "巡护广播体系运行维护", True),
        ("林道安防工程", "林道安全生命防护工程", True),
        ("林区供水改造", "林区供水管网改造", True),
        ("林区排水改造", "林区供水管网改造", False),
        ("巡护广播", "巡护广播体系运行维护", False),
        ("护林防火支出", "护林站和防火支出", False),
        ("广播体系运维", "巡护广播体系运行维护", False),
        ("巡护广播体系", "巡护广播体系运行维护", False),
    ],
)
def test_a_long_name_is_said_by_characters_of_its_words(word, name, cut):
    assert cut_short(word, name) is cut

import pytest

from index.layout.organisations import place_of, short_names


@pytest.mark.parametrize(
    ("organisation", "short"),
    [
        ("云杉市林业局", "林业局"),
        ("云杉市林业局", "市林业局"),
        ("松江省云杉市发展和改革委员会", "发改委"),
        ("云杉市青石区人民政府白云街道办事处", "白云街道"),
        ("松江省委办公厅", "省委办公厅"),
        ("中共云杉市委组织部", "组织部"),
        ("中共云杉市委组织部", "云杉市委组织部"),
        ("共青团云杉市委员会", "团市委"),
        ("云杉市人民政府办公室", "市政府办"),
        ("云杉高新技术产业开发区管理委员会", "云杉高新技术产业开发区管委会"),
        ("云杉市中级人民法院", "市中级法院"),
    ],
)
def test_shorter_names_of_a_body(organisation, short):
    assert short in short_names(organisation)


@pytest.mark.parametrize(
    ("organisation", "wrong"),
    [("松江省委办公厅", "委办公厅"), ("共青团云杉市委员会", "市委"), ("云杉市人民政府", "政府")],
)
def test_what_is_no_name_of_it(organisation, wrong):
    assert wrong not in short_names(organisation)


def test_shorter_names_of_a_place():
    assert short_names("云杉市") == ("云杉", "云杉市政府", "云杉市人民政府")


@pytest.mark.parametrize(
    ("organisation", "short"),
    [
        ("松江回族自治区", ("松江",)),
        ("云杉拉祜族佤族布朗族傣族自治县", ("云杉", "云杉县")),
        ("云杉塔吉克自治县", ("云杉", "云杉县")),
        ("云白朝鲜族自治县", ("云白", "云白县")),
        ("鄂温克族自治旗", ("鄂温克",)),
    ],
)
def test_an_autonomous_place_loses_its_peoples_too(organisation, short):
    assert short_names(organisation)[: len(short)] == short


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("云杉市林业局", "云杉市"),
        ("松江省云杉市青石区教育局", "青石区"),
        ("云杉拉祜族佤族布朗族傣族自治县民政局", "云杉拉祜族佤族布朗族傣族自治县"),
        ("云杉高新技术产业开发区管理委员会", ""),
        ("林业局", ""),
    ],
)
def test_the_innermost_place_at_the_head_of_a_name(name, place):
    assert place_of(name) == place


def test_a_development_zone_is_known_without_its_kind_and_committee():
    assert {"云杉开发区", "云杉经济开发区", "云杉经开区"} <= set(short_names("云杉经济开发区管委会"))


def test_a_place_named_like_a_people_keeps_its_name():
    assert short_names("西藏自治区")[0] == "西藏"
    assert short_names("云岭白族自治州")[:2] == ("云岭", "云岭州")

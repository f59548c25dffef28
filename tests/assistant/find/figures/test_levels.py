"""Which figures are of one place, and which are of two."""

import pytest

from assistant.find.figures.levels import of_two_places
from assistant.find.figures.select import match_of


@pytest.mark.parametrize(
    ("first", "second", "two"),
    [
        ("云岭州", "云岭自治州", False),
        ("云岭州", "云岭松族自治州", False),
        ("青石地区", "青石市", False),
        ("青石市", "青石市本级及市辖区", False),
        ("青石市", "青石县", True),
        ("青石市", "松林市", True),
        ("省本级", "松林市本级及市辖区", True),
        ("省本级", "全省", False),
    ],
)
def test_a_place_is_one_however_its_report_writes_it(make_view, make_figure, state, first, second, two):
    figures = [make_figure("债务余额", "9.00", region=region, measure="余额") for region in (first, second)]
    rows = [state(f"{figure.region} 9.00", figure, table="债务余额情况表") for figure in figures]
    places = [make_figure("债务余额", "9.00", region=name, measure="余额") for name in ("松林市", "青石市")]
    rows += [state(f"{figure.region} 9.00", figure, table="债务余额分市县表") for figure in places]
    view = make_view(*rows, organisation="白水省", kind="政府决算")
    matches = [match_of(view, view.figures[number]) for number in (0, 1)]
    assert of_two_places(*matches) is two

import pytest


@pytest.fixture
def buying(make_view, make_figure, state):
    def build(total, unit="万元"):
        return make_view(
            state(
                f"采购{total}{unit}，其中：货物41.30{unit}、服务4.56{unit}。",
                make_figure("采购", total, unit=unit),
                make_figure("货物", "41.30", unit=unit, ancestors=("采购",)),
                make_figure("服务", "4.56", unit=unit, ancestors=("采购",)),
            )
        )

    return build


@pytest.mark.parametrize(
    ("total", "found"),
    [
        ("45.86", []),
        ("45.85", [("parts", "rounding")]),
        ("45.40", [("parts", "difference")]),  # parts cannot be more than the whole
        ("49.00", []),  # there may be parts that are not listed
        ("30.00", []),  # far more than the whole: not its parts
    ],
)
def test_a_total_in_prose_against_the_parts_listed(find, buying, total, found):
    assert find(buying(total)) == found


def test_counts_are_added_up_too(check, buying):
    (finding,) = check(buying("45.40", "平方米")).findings
    assert "41.30 + 4.56 = 45.86平方米" in finding.text

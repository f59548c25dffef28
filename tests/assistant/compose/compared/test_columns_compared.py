"""In which places one column of a table is more than another."""

import pytest


@pytest.fixture
def places(make_view, make_figure, state):
    """Two grants to three counties, a row each."""
    rows = (("青石县", "90.00", "95.00"), ("白水县", "40.00", "7.00"), ("赤土县", "20.00", "3.00"))
    return make_view(
        *(
            state(
                f"{place} {fixed} {special}",
                make_figure("体制补助", fixed, region=place),
                make_figure("专项补助", special, region=place),
                table="对县区补助表",
            )
            for place, fixed, special in rows
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("专项补助比体制补助多的是哪个县？", ("青石县",), ("白水县", "赤土县")),
        ("哪些县的体制补助比专项补助多？", ("白水县", "赤土县"), ("青石县",)),
        ("专项补助比体制补助少的有哪几个县？", ("白水县", "赤土县"), ("青石县",)),
    ],
)
def test_one_column_against_another(ask, places, question, told, untold):
    text = ask(question, places).text
    assert all(place in text for place in told), text
    assert not any(place in text for place in untold), text

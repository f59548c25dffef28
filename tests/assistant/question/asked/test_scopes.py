"""Funds and levels of government that a text names outright."""

import pytest

from assistant.question.asked.scopes import government_level, scope_of


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("高新区无社会保险基金预算", "社会保险基金"),
        ("社保基金预算收入", "社会保险基金"),
        ("基金预算收入", "政府性基金"),
    ],
)
def test_the_budget_of_an_insurance_fund_is_no_government_fund(text, fund):
    assert scope_of(text) == fund


@pytest.mark.parametrize(
    ("text", "level"), [("云县市", ""), ("市县", "below"), ("各县市", "below"), ("对县市支出", "below")]
)
def test_a_city_whose_name_ends_in_county_is_no_level(text, level):
    assert government_level(text) == level

"""A question linked to an invented report."""

import pytest


@pytest.fixture
def linked(make_case, forestry):
    return lambda question: make_case(question, forestry).linked

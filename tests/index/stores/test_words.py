import pytest

from index.stores.words import text_to_terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("公务接待", ["公", "务", "接", "待", "公务", "务接", "接待"]),
        ("车", ["车"]),
        ("公 务\u3000车", ["公", "务", "车", "公务", "务车"]),
        ("2080505", ["2080505"]),
        ("1,969.70万元", ["1969.7", "万", "元", "万元"]),
        ("１２．５０％", ["12.5"]),
        ("0.00", ["0"]),
        ("PPP项目", ["ppp", "项", "目", "项目"]),
        ("", []),
    ],
)
def test_terms(text, terms):
    assert text_to_terms(text) == terms


def test_a_code_keeps_its_leading_zeros():
    assert text_to_terms("007") == ["007"]


def test_punctuation_parts_pairs():
    assert "费公" not in text_to_terms("接待费，公车")

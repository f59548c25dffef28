import csv
import io
import json

import pytest

from assistant import Assistant
from assistant.cli.commands import main
from index import Feedback


@pytest.fixture
def judged(tmp_path):
    """A folder in which one answer was judged."""
    word = Feedback(
        "1", "bad", "=应为3.20", "会议费？", "5万元[1]", "answered", "rules", (), "2031-01-02T03:04:05+00:00"
    )
    with Assistant.open(tmp_path) as assistant:
        assistant.judge(word)
    return tmp_path


def test_feedback_is_listed_and_never_runs_as_a_formula(judged, capsys):
    assert main(["feedback", "--data", str(judged)]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["评价"], row["意见"], row["问题"]) == ("答得不好", "'=应为3.20", "会议费？")


def test_feedback_for_programs_is_json(judged, capsys):
    main(["feedback", "--data", str(judged), "--json"])
    assert json.loads(capsys.readouterr().out)[0]["verdict"] == "bad"

import csv
import io
import json
import subprocess
import sys

import pytest
from openpyxl import load_workbook

from assistant.cli.commands import main

FILE = "青禾县档案馆2024年度部门决算.pdf"
HEAVY = {"torch", "chromadb", "gradio", "sentence_transformers", "langchain_core", "fastapi"}


@pytest.fixture
def run(capsys, filled_folder):
    """Runs a command on the filled data folder: (exit code, what it printed, what it said on the side)."""

    def run_command(*args, data=filled_folder):
        code = main([*map(str, args), "--data", str(data)])
        out, err = capsys.readouterr()
        return code, out, err

    return run_command


def test_help_is_chinese(capsys):
    assert main(["--help"]) == 0
    assert "列出已加入的报告" in capsys.readouterr().out


@pytest.mark.parametrize("args", [["--help"], ["reports"]])
def test_light_commands_load_nothing_heavy(args, filled_folder):
    code = f"import sys; from assistant.cli.commands import main; main({args!r}); print(*sys.modules)"
    environment = {"YUSUAN_DATA": str(filled_folder), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(done.stdout.splitlines()[-1].split()) == set()


def test_a_new_report_gets_one_line_and_a_summary(run, report_file, tmp_path):
    code, out, _ = run("index", report_file, data=tmp_path)
    assert code == 0
    assert out.splitlines()[0].startswith(f"新增  {FILE}（2 页")
    assert out.splitlines()[1].startswith("共 1 份：收入 1，未变 0，失败 0；2 页")


def test_the_same_report_again_is_unchanged(run, report_file):
    code, out, _ = run("index", report_file)
    assert (code, out.splitlines()[0]) == (0, f"未变  {FILE}")


def test_a_bad_file_says_why_and_the_rest_goes_on(run, broken_file, report_file):
    code, out, _ = run("index", broken_file, report_file)
    assert code == 1
    assert "失败  坏文件.pdf：" in out and f"未变  {FILE}" in out


def test_indexing_as_json_tells_speed(run, report_file):
    told = json.loads(run("index", report_file, "--json")[1])
    assert told["results"][0]["status"] == "unchanged"
    assert {"pages", "seconds", "pages_per_second"} <= set(told)


def test_reports_are_listed(run):
    code, out, _ = run("reports")
    assert code == 0
    assert FILE in out and "2024" in out


def test_reports_as_json(run):
    (report,) = json.loads(run("reports", "--json")[1])
    assert (report["file"], report["year"], report["page_count"]) == (FILE, 2024, 2)


def test_an_empty_data_folder_says_what_to_do(run, tmp_path):
    code, out, _ = run("reports", data=tmp_path)
    assert (code, out) == (0, "还没有报告。用 yusuan index 文件或文件夹 加入。\n")


def test_a_page_is_shown(run):
    code, out, _ = run("show", FILE, "--page", 2)
    assert code == 0 and "公务接待费支出1.80万元" in out


def test_a_page_that_is_not_there_is_an_error(run):
    code, _, err = run("show", FILE, "--page", 9)
    assert code == 1 and "共 2 页" in err


def test_an_unknown_report_has_exit_code_two(run):
    code, out, err = run("show", "没有.pdf")
    assert (code, out) == (2, "") and "没有.pdf" in err


def test_an_answer_shows_its_places(run):
    code, out, _ = run("ask", "公务用车运行维护费为何增加？", "--report", FILE)
    assert code == 0
    assert "6.30万元" in out and "车辆老化" in out
    assert f"[1] {FILE} 第 2 页" in out


def test_an_answer_as_json_follows_the_contract(run):
    answer = json.loads(run("ask", "公务接待费是多少？", "--json")[1])
    assert answer["status"] == "answered"
    assert answer["figures"][0]["printed"] == "1.80"
    assert answer["citations"][0]["page_start"] == 2


def test_figures_as_csv(run):
    rows = list(csv.DictReader(io.StringIO(run("figures", "--item", "公务接待费", "--format", "csv")[1])))
    assert ("1.80", "万元", "2") in {(row["数值"], row["单位"], row["页"]) for row in rows}


def test_figures_as_workbook_hold_numbers(run, tmp_path):
    target = tmp_path / "数据.xlsx"
    assert run("figures", "--item", "公务接待费", "--format", "xlsx", "--output", target)[0] == 0
    header, *rows = load_workbook(target).active.iter_rows(values_only=True)
    assert 1.8 in [row[header.index("数值")] for row in rows]


def test_a_workbook_needs_a_file(run):
    code, _, err = run("figures", "--format", "xlsx")
    assert code == 2 and "--output" in err


def test_a_deleted_report_is_gone(run, own_folder):
    assert run("delete", FILE, data=own_folder) == (0, f"已删除 {FILE}\n", "")
    assert run("reports", "--json", data=own_folder)[1] == "[]\n"


def test_deleting_an_unknown_report_deletes_nothing(run, own_folder):
    assert run("delete", FILE, "没有.pdf", data=own_folder)[0] == 2
    assert len(json.loads(run("reports", "--json", data=own_folder)[1])) == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["shwo"], "没有 shwo 这个命令"),
        (["show"], "缺少参数 report"),
        (["reports", "--jsno"], "没有 --jsno 这个选项"),
        (["ask", "问", "--engine", "x"], "--engine 的值不对"),
    ],
)
def test_wrong_use_is_explained_in_chinese(args, words, capsys):
    assert main(args) == 2
    assert words in capsys.readouterr().err


def test_check_tells_what_was_checked(run):
    code, out, _ = run("check")
    assert code == 0 and "核对 4 处：相符 4，对不上 0" in out


def test_check_of_named_reports_as_json(run):
    code, out, _ = run("check", FILE, "--json")
    (checked,) = json.loads(out)
    assert (code, checked["file"], checked["difference"]) == (0, FILE, 0)

"""A small report of an invented archive, drawn here, and an Assistant that has read it."""

import shutil

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from assistant import Assistant

PAGES = (
    """青禾县档案馆2024年度部门决算
    第一部分 部门概况
    一、主要职责
    负责全县档案的收集、整理和利用，组织档案数字化。
    第二部分 2024年度部门决算情况说明
    一、收入支出决算总体情况说明
    2024年度收入总计862.40万元，支出总计862.40万元。
    与上年相比，收入、支出总计各增加35.10万元，增长4.24%，
    主要原因是：新馆库房投入使用，物业费增加。""",
    """二、财政拨款“三公”经费支出决算情况说明
    2024年度“三公”经费支出决算数为8.10万元，
    比上年增加0.30万元，增长3.85%。其中：
    1.公务用车运行维护费支出6.30万元，比上年增加0.80万元，
    增长14.55%，主要原因是：两辆送档车辆老化，维修费增加。
    2.公务接待费支出1.80万元，比上年减少0.50万元，
    下降21.74%，主要原因是：接待批次减少。""",
)


def draw(path, pages=PAGES):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path), pagesize=(595, 842))
    for page in pages:
        canvas.setFont("STSong-Light", 14)
        for number, line in enumerate(page.splitlines()):
            canvas.drawString(70, 760 - 28 * number, line.strip())
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture(scope="session")
def draw_report():
    """Draws pages of text, one printed line a line, into a PDF."""
    return draw


@pytest.fixture(scope="session")
def report_file(tmp_path_factory):
    return draw(tmp_path_factory.mktemp("报告") / "青禾县档案馆2024年度部门决算.pdf")


@pytest.fixture(scope="session")
def broken_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("坏报告") / "坏文件.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    return path


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory, report_file):
    """A data folder that holds the report; only for tests that leave it as it is."""
    folder = tmp_path_factory.mktemp("数据")
    with Assistant.open(folder) as assistant:
        assistant.add([report_file])
    return folder


@pytest.fixture
def own_folder(filled_folder, tmp_path):
    """A copy of the filled folder, to be changed."""
    return shutil.copytree(filled_folder, tmp_path / "数据")


@pytest.fixture(scope="module")
def assistant(filled_folder):
    with Assistant.open(filled_folder) as assistant:
        yield assistant

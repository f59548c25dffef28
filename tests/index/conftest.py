"""Invented reports and an encoder that can be worked out by hand."""

from decimal import Decimal

import numpy as np
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from index.settings import Settings
from index.stores.store import Index
from index.stores.stored import ReportParts
from index.types import Chunk, Figure, Page, Paragraph, Report, Span, Table, TableCell, TableRow

SUBJECTS = "车接房教林水医路"


class CountingEncoder:
    """A text becomes the counts of eight characters (plus one for the rest), as a unit vector."""

    def __init__(self, identity="counting"):
        self.identity = identity
        self.embedded = []

    def embed(self, texts):
        self.embedded.extend(texts)
        rows = [[*(text.count(char) for char in SUBJECTS), 0.01] for text in texts]
        vectors = np.array(rows, dtype=np.float32).reshape(len(texts), len(SUBJECTS) + 1)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def embed_one(self, text):
        return self.embed([text])[0]


@pytest.fixture
def counting_encoder():
    return CountingEncoder


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path / "data")


@pytest.fixture
def index(settings):
    with Index.open(settings, encoder=CountingEncoder()) as opened:
        yield opened


@pytest.fixture
def draw_report():
    """Draws a one-column PDF: one string a line, a list of strings a page."""

    def draw(path, *pages):
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
        path.parent.mkdir(parents=True, exist_ok=True)
        canvas = Canvas(str(path), invariant=True)
        for lines in pages:
            canvas.setFont("STSong-Light", 12)
            for row, line in enumerate(lines):
                canvas.drawString(72, 760 - 24 * row, line)
            canvas.showPage()
        canvas.save()
        return path

    return draw


TEXT = "公务用车运行维护费支出3.20万元。公务接待费支出0.50万元。"


def make_figure(item="公务接待费", value="0.50", **changes):
    start = TEXT.index(value)
    fields = {
        "item": item,
        "measure": "决算数",
        "value": Decimal(value),
        "unit": "万元",
        "printed": value,
        "spans": (Span(1, 0, len(TEXT)),),
        "at": Span(1, start, start + len(value)),
        "group": 1,
        "year": 2031,
        "headings": ("七、“三公”经费",),
    }
    return Figure(**{**fields, **changes})


@pytest.fixture
def figure():
    return make_figure


@pytest.fixture
def parts():
    """Builds the parts of a report out of an id and what differs from the usual."""

    def build(report_id="a" * 16, **changes):
        report = Report(
            report_id,
            f"{report_id[:4]}.pdf",
            "云杉市林业局2031年度部门决算",
            "云杉市林业局",
            2031,
            "部门决算",
            "部门",
            1,
        )
        boxes = np.tile(np.array([72, 80, 84, 92], dtype=np.float32), (len(TEXT), 1))
        boxes[-1] = np.nan
        cell = TableCell("0.50", Span(1, 24, 28), (10.0, 20.0, 30.0, 40.0))
        row = TableRow("公务接待费", None, (), (cell, None), (Span(1, 17, 30),), (("备注", "无"),))
        table = Table(1, "“三公”经费支出决算表", "万元", (), (("决算数",), ("预算数",)), (row,), 1, 1)
        fields = {
            "report": report,
            "pages": (Page(1, TEXT, boxes, 595.0, 842.0, label="- 1 -"),),
            "paragraphs": (Paragraph(TEXT, (Span(1, 0, len(TEXT)),), ("七、“三公”经费",)),),
            "tables": (table,),
            "chunks": (
                Chunk("公务用车运行维护费支出3.20万元。", "prose", ("七、“三公”经费",), (Span(1, 0, 17),)),
                Chunk("公务接待费支出0.50万元。", "prose", ("七、“三公”经费",), (Span(1, 17, len(TEXT)),)),
            ),
            "figures": (make_figure("公务用车运行维护费", "3.20"), make_figure()),
        }
        return ReportParts(**{**fields, **changes})

    return build

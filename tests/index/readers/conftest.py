"""Invented pages, drawn with the faults that real ones have."""

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"


class Sheet:
    """A canvas that counts downwards from the top left corner."""

    def __init__(self, path, size=A4, **options):
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.path, self.height = path, size[1]
        self.canvas = Canvas(str(path), pagesize=size, invariant=True, **options)
        self.size = 10

    def text(self, x, y, words, size=10):
        """Write words with their baseline at y."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, self.height - y, words)

    def line(self, x0, y0, x1, y1):
        """Draw a hairline."""
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def table(self, xs, ys, rows, outer=True):
        """Rule a grid and write each row's words into its cells."""
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs if outer else xs[1:-1]:
            self.line(x, ys[0], x, ys[-1])
        for top, words in zip(ys, rows, strict=False):
            for x, word in zip(xs, words, strict=False):
                self.text(x + 3, top + 13, word)

    def next_page(self):
        """Start another page."""
        self.canvas.showPage()

    def save(self):
        """Write the file and tell where it is."""
        self.canvas.save()
        return self.path


@pytest.fixture
def sheet(tmp_path):
    return Sheet(tmp_path / "report.pdf")


@pytest.fixture
def wide_sheet(tmp_path):
    return Sheet(tmp_path / "report.pdf", landscape(A4))


@pytest.fixture
def small_sheet(tmp_path):
    return Sheet(tmp_path / "report.pdf", (320, 220))


@pytest.fixture
def without_recognition(monkeypatch):
    """As if the optional text recognition were not installed."""
    monkeypatch.setattr("index.readers.scan.is_available", lambda: False)


@pytest.fixture
def locked_sheet(tmp_path):
    return Sheet(tmp_path / "locked.pdf", encrypt="secret")


@pytest.fixture
def grid_texts():
    """The words of a page's only grid, row by row; None where a merged cell covers the place."""

    def texts(page):
        (grid,) = page.grids
        return [[cell and cell.text for cell in row] for row in grid.rows]

    return texts

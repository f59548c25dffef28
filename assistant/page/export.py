"""What leaves the page as a file: the figures of an answer, and a conversation with its citations.

Figures as CSV and XLSX, conversations as Markdown and DOCX. The only module of the page that
touches python-docx. Knows nothing of Gradio or of how the browser saves a file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.page.figures import COLUMNS, answer_to_figures, telling_columns, with_unit
from assistant.page.state import Exchange
from assistant.sheets import Cell, table_to_csv, table_to_xlsx
from assistant.types import Answer, AnswerFigure, Citation

FIGURE_HEADER = (*(column.title for column in COLUMNS), "数值", "计量单位", "报告文件", "页", "原文")
TITLE = "预算问答记录"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what XML cannot hold


@dataclass(frozen=True)
class Download:
    """A file for the browser to save."""

    name: str
    type: str
    content: bytes


def figures_to_file(exchange: Exchange, form: str) -> Download | None:
    """The figures of an answer as "csv" or "xlsx"; None when it has none."""
    if exchange.answer is None or not exchange.answer.figures:
        return None
    name = _file_name(exchange.question)
    rows = [_figure_to_cells(figure, exchange.answer) for figure in answer_to_figures(exchange.answer)]
    if form == "xlsx":
        return Download(f"{name}.xlsx", XLSX_TYPE, table_to_xlsx("数据", FIGURE_HEADER, rows))
    text = table_to_csv(FIGURE_HEADER, ([str(cell) for cell in row] for row in rows))
    return Download(f"{name}.csv", "text/csv;charset=utf-8", text.encode("utf-8-sig"))


def conversation_to_file(conversation: Sequence[Exchange], form: str, today: str) -> Download | None:
    """The answered questions as "docx" or "md"; None when nothing was answered."""
    answered = [exchange for exchange in conversation if exchange.answer]
    if not answered:
        return None
    name = f"{TITLE}-{today}"
    if form == "docx":
        return Download(f"{name}.docx", DOCX_TYPE, conversation_to_docx(answered, today))
    text = conversation_to_markdown(answered, today)
    return Download(f"{name}.md", "text/markdown;charset=utf-8", text.encode())


def conversation_to_markdown(conversation: Iterable[Exchange], today: str) -> str:
    """Question, answer, calculation, figures and citations of every exchange as Markdown."""
    lines = [f"# {TITLE}", "", f"导出日期：{today}", ""]
    for exchange in conversation:
        if exchange.answer is None:
            continue
        answer = exchange.answer
        lines += [f"## {_plain(exchange.question)}", ""]
        lines += [line for paragraph in answer.text.splitlines() for line in (_plain(paragraph), "")]
        lines += [line for said in _beside(answer) for line in (_plain(said), "")]
        if len(answer.figures) > 1:
            header, rows = _figure_table(answer)
            lines += [_row(header), _row("---" for _ in header), *map(_row, rows), ""]
        if answer.citations:
            lines += ["**出处**", ""]
            lines += [
                f"- [{one.number}] {_plain(_place(one))}\n  > {_plain(one.quote)}" for one in answer.citations
            ]
            lines.append("")
    return "\n".join(lines)


def conversation_to_docx(conversation: Iterable[Exchange], today: str) -> bytes:
    """The same as a Word document."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = Document()
    style = document.styles["Normal"]
    style.font.size = Pt(11)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    document.core_properties.title = TITLE
    document.core_properties.author = "预算问答"
    document.add_heading(TITLE, 0)
    document.add_paragraph(f"导出日期：{today}")
    for exchange in conversation:
        if exchange.answer is None:
            continue
        answer = exchange.answer
        document.add_heading(_clean(exchange.question), 1)
        for paragraph in (*answer.text.splitlines(), *_beside(answer)):
            document.add_paragraph(_clean(paragraph))
        if len(answer.figures) > 1:
            header, rows = _figure_table(answer)
            table = document.add_table(rows=0, cols=len(header), style="Table Grid")
            for texts in (header, *rows):
                for cell, text in zip(table.add_row().cells, texts, strict=True):
                    cell.text = _clean(text)
        if answer.citations:
            document.add_heading("出处", 2)
        for one in answer.citations:
            document.add_paragraph(_clean(f"[{one.number}] {_place(one)}"))
            document.add_paragraph(_clean(one.quote), style="Quote")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _beside(answer: Answer) -> list[str]:
    """Calculation and notes, a sentence each."""
    calculation = answer.calculation
    sums = calculation.expression.split("；") if calculation else []
    if calculation and len(sums) == 1:
        sums = [f"{calculation.expression} = {calculation.result}{calculation.unit}"]
    return [*(f"算式：{one}" for one in sums), *(f"说明：{note}" for note in answer.notes)]


def _figure_table(answer: Answer) -> tuple[list[str], list[list[str]]]:
    figures = answer_to_figures(answer)
    columns, _ = telling_columns(figures)
    header = [*(column.title for column in columns), "数值", "出处"]
    rows = [
        [
            *(column.cell(each) for column in columns),
            with_unit(each),
            f"[{each.citation}]" * bool(each.citation),
        ]
        for each in figures
    ]
    return header, rows


def _figure_to_cells(figure: AnswerFigure, answer: Answer) -> list[Cell]:
    place = next((one for one in answer.citations if one.number == figure.citation), None)
    where = [place.file, place.place or _pages(place), place.quote] if place else ["", "", ""]
    cells: list[Cell] = [column.cell(figure) for column in COLUMNS]
    return [*cells, Decimal(figure.value), figure.unit, *map(_clean, where)]


def _place(citation: Citation) -> str:
    section = f"，{citation.section}" if citation.section else ""
    return f"《{citation.title or citation.file}》（{citation.file}）{citation.where}{section}"


def _pages(citation: Citation) -> str:
    if citation.page_start == citation.page_end:
        return str(citation.page_start)
    return f"{citation.page_start}–{citation.page_end}"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell if cell == "---" else _plain(cell) for cell in cells) + " |"


def _plain(text: str) -> str:
    """Text on one line that Markdown does not take for markup; citation marks stay readable."""
    escaped = _MARKDOWN.sub(r"\\\1", " ".join(_clean(text).split()))
    return re.sub(r"\\\[(\d+)\\\]", r"[\1]", escaped)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _file_name(question: str) -> str:
    return re.sub(r"[^\w\u4e00-\u9fff-]+", "", question)[:30] or "数据"

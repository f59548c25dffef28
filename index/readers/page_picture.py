"""A PDF page as a picture, drawn by PDFium, for text recognition. Hold PDFIUM_LOCK around its use."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Picture = npt.NDArray[np.uint8]

DOTS_PER_POINT = 2.5  # 180 to the inch
MAX_PIXELS = 12_000_000
WHITE = 0xFFFFFFFF
INK = 0.0004  # of the picture: less is dust
DARK = 128


def draw_page(page: Any) -> Picture:
    """The page as displayed, (height, width, 3), never larger than MAX_PIXELS."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(DOTS_PER_POINT, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        memory = ctypes.cast(
            pdfium.FPDFBitmap_GetBuffer(bitmap), ctypes.POINTER(ctypes.c_ubyte * (stride * rows))
        )
        lines = np.frombuffer(memory.contents, dtype=np.uint8).reshape(rows, stride)
        return np.array(lines[:, : 3 * columns]).reshape(rows, columns, 3)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def to_grey(picture: Picture) -> Picture:
    """Brightness of each pixel."""
    grey: Picture = picture.mean(axis=2).astype(np.uint8)
    return grey


def is_blank(picture: Picture) -> bool:
    """Whether next to nothing is drawn on it."""
    return float((to_grey(picture) < DARK).mean()) < INK

"""Every error of index/, as one tree.

IndexingError
├── ReadingError               a file could not be turned into pages
│   ├── UnreadableFile         missing, empty, truncated or damaged
│   ├── EncryptedFile          needs a password
│   ├── UnsupportedFormat      a format that no reader takes
│   ├── NoTextLayer            pages are pictures of text
│   ├── UnmappedText           characters carry no meaning (font without a Unicode table)
│   ├── TooLarge               more than the limits allow
│   ├── ReadingStopped         took too long, or the reading process broke down
│   └── MissingReader          the optional package for this format is not installed
├── EncoderError               the embedding model could not be loaded
└── StoreError                 the catalogue or the chunk store refused
    ├── UnknownReport          no report of that id or file name
    ├── StoreBusy              another process is writing to the same data folder
    ├── StoreUnusable          a store cannot be opened, or another version wrote it
    └── BackupUnusable         a backup cannot be written, or is none

A message is Chinese and says four things: what failed, where, the likely cause, the next step.
`code` is stable and meant for programs.
"""

from __future__ import annotations


class IndexingError(Exception):
    """Root of all errors of index/.

    Args:
        what: what failed.
        where: file, page or report.
        cause: the likely cause, "" when unknown.
        advice: what to do next, "" when nothing helps.
    """

    code = "indexing_error"

    def __init__(self, what: str, where: str = "", cause: str = "", advice: str = "") -> None:
        self.what, self.where, self.cause, self.advice = what, where, cause, advice
        super().__init__(what, where, cause, advice)

    def __str__(self) -> str:
        head = f"{self.what}：{self.where}" if self.where else self.what
        tail = [f"可能原因：{self.cause}"] if self.cause else []
        tail += [f"建议：{self.advice}"] if self.advice else []
        return "。".join(part.rstrip("。") for part in [head, *tail]) + "。"


class ReadingError(IndexingError):
    """A file could not be turned into pages."""

    code = "reading_error"


class UnreadableFile(ReadingError):
    """Missing, empty, truncated or damaged."""

    code = "unreadable_file"


class EncryptedFile(ReadingError):
    """Needs a password."""

    code = "encrypted_file"


class UnsupportedFormat(ReadingError):
    """A format that no reader takes."""

    code = "unsupported_format"


class NoTextLayer(ReadingError):
    """The pages are pictures of text."""

    code = "no_text_layer"


class UnmappedText(ReadingError):
    """The characters carry no meaning: a font without a Unicode table."""

    code = "unmapped_text"


class TooLarge(ReadingError):
    """More bytes or pages than the limits allow."""

    code = "too_large"


class ReadingStopped(ReadingError):
    """Reading took too long, or the process that read broke down."""

    code = "reading_stopped"


class MissingReader(ReadingError):
    """The optional package for this format is not installed."""

    code = "missing_reader"


class StoreError(IndexingError):
    """The catalogue or the chunk store refused."""

    code = "store_error"


class UnknownReport(StoreError):
    """No report of that id or file name."""

    code = "unknown_report"


class StoreBusy(StoreError):
    """Another process is writing to the same data folder."""

    code = "store_busy"


class StoreUnusable(StoreError):
    """A store cannot be opened, or another version of the program wrote it."""

    code = "store_unusable"


class BackupUnusable(StoreError):
    """A backup cannot be written, or what should be one is none."""

    code = "backup_unusable"


class EncoderError(IndexingError):
    """The embedding model could not be loaded."""

    code = "encoder_error"

"""Where the data lies and how reports are indexed: one typed, immutable object.

Read once at the edge (a command line, a server start) and passed in as an argument. Every
field can be set by an environment variable of the same name with the prefix YUSUAN_, so
YUSUAN_DATA moves everything that is stored.
"""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.intake.limits import Limits


def _usual_data_folder() -> Path:
    return user_data_path("yusuan", appauthor=False)


class Settings(BaseSettings):
    """Settings of the index; unknown names are refused."""

    model_config = SettingsConfigDict(env_prefix="YUSUAN_", extra="forbid", frozen=True)

    data: Path = Field(default_factory=_usual_data_folder, description="folder that holds both stores")
    encoder: str = Field(
        default="", description="sentence-transformers id or folder; empty for the shipped model"
    )
    database: str = Field(default="", description="SQLAlchemy URL; empty for SQLite in the data folder")
    chroma: str = Field(default="", description="Chroma server, host:port; empty for the data folder")
    chunk_size: int = Field(default=420, ge=100, le=1200, description="characters of a chunk, about")
    batch_size: int = Field(default=8, ge=1, le=1024, description="chunks encoded in one go")

    max_megabytes: int = Field(default=300, ge=1, description="size of a report file, or of all in a ZIP")
    max_pages: int = Field(default=3000, ge=1, description="pages of a report")
    read_seconds: int = Field(
        default=300, ge=1, description="time to read a report without its scanned pages"
    )
    read_memory: int = Field(default=4096, ge=512, description="megabytes that reading a report may use")
    ocr: bool = Field(default=True, description="recognise scanned pages when yusuan[ocr] is installed")
    isolated: bool = Field(default=True, description="read reports in a process of their own")

    @field_validator("data")
    @classmethod
    def _absolute(cls, folder: Path) -> Path:
        return folder.expanduser().resolve()

    @property
    def limits(self) -> Limits:
        """What one report file may cost."""
        return Limits(
            megabytes=self.max_megabytes,
            pages=self.max_pages,
            seconds=self.read_seconds,
            memory=self.read_memory,
            recognise=self.ocr,
            isolated=self.isolated,
        )

    @property
    def database_url(self) -> str:
        """SQLAlchemy URL of the catalogue."""
        return self.database or f"sqlite:///{self.data / 'catalogue.sqlite'}"

    @property
    def chroma_folder(self) -> Path:
        """Folder of the embedded Chroma."""
        return self.data / "chroma"

    @property
    def files_folder(self) -> Path:
        """Folder of the kept copies of the report files."""
        return self.data / "files"

    @property
    def names_folder(self) -> Path:
        """Folder that tells where each kept file came from, should the catalogue be lost."""
        return self.data / "names"

    @property
    def lock_file(self) -> Path:
        """File locked by the one process that writes."""
        return self.data / "writing.lock"

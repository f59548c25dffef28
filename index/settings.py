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

    @field_validator("data")
    @classmethod
    def _absolute(cls, folder: Path) -> Path:
        return folder.expanduser().resolve()

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
    def lock_file(self) -> Path:
        """File locked by the one process that writes."""
        return self.data / "writing.lock"

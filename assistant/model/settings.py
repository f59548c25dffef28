"""Which chat model answers, and how long it may take: one typed, immutable object.

Read once at the edge. Every field can be set by an environment variable of the same name with
the prefix YUSUAN_MODEL_; without a name there is no chat model and the rules answer alone.
"""

from __future__ import annotations

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class ModelSettings(BaseSettings):
    """Settings of the model engine; unknown names are refused."""

    model_config = SettingsConfigDict(env_prefix="YUSUAN_MODEL_", extra="forbid", frozen=True)

    name: str = Field(default="", description="model to ask, as its provider calls it; empty for none")
    provider: str = Field(
        default="openai",
        description="provider of LangChain's init_chat_model; openai stands for every compatible endpoint",
    )
    url: str = Field(default="", description="base URL of the endpoint; empty for the provider's own")
    key: SecretStr = Field(default=SecretStr(""), description="API key; empty where none is needed")
    temperature: float = Field(default=0.0, ge=0, le=2)
    seconds: float = Field(default=60, gt=0, le=3600, description="longest time of one reply")
    total_seconds: float = Field(default=120, gt=0, le=7200, description="longest time of one answer")
    retries: int = Field(default=2, ge=0, le=10, description="repeats after a fault of the connection")
    reply_tokens: int = Field(default=800, ge=64, le=32_000, description="longest reply")
    total_tokens: int = Field(
        default=30_000, ge=500, description="all tokens that one answer may cost, about"
    )
    evidence_characters: int = Field(
        default=6000, ge=500, le=200_000, description="longest evidence shown to the model"
    )
    steps: int = Field(
        default=4, ge=0, le=20, description="model calls that may gather evidence by tools; 0 for none"
    )
    rules_first: bool = Field(default=True, description="where the rules are certain, they answer")
    cached_answers: int = Field(default=256, ge=0, description="answers kept until a report changes")

    @property
    def given(self) -> bool:
        """Whether a chat model is named."""
        return bool(self.name)

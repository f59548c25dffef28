"""The chat model that the model engine and the plain RAG are measured with: the configured one."""

from __future__ import annotations

from langchain_core.language_models import BaseChatModel


class NoChatModel(RuntimeError):
    """A run needs a chat model, and none can be had."""


def configured_model() -> BaseChatModel:
    """The chat model that the YUSUAN_MODEL_ settings name.

    Raises:
        NoChatModel: none is named, or it cannot be made.
    """
    from assistant.errors import ModelFailed
    from assistant.model.chat_model import ChatModel
    from assistant.model.settings import ModelSettings

    settings = ModelSettings()
    if not settings.given:
        raise NoChatModel(
            "没有配置对话模型。请设置 YUSUAN_MODEL_NAME、接口地址 YUSUAN_MODEL_URL、密钥 YUSUAN_MODEL_KEY；"
            "或用 --engine rules。"
        )
    try:
        return ChatModel(settings).model
    except ModelFailed as error:
        raise NoChatModel(str(error)) from error

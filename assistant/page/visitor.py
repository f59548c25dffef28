"""Who looks at the page, and what they may do: the same roles as for programs."""

from __future__ import annotations

import gradio as gr

from assistant.http.access import Caller


def may_manage(request: gr.Request) -> bool:
    """Whether the visitor may add and delete reports; access.py has told who it is."""
    state = request.request.state if request.request else None
    caller: Caller | None = getattr(state, "caller", None)
    return caller is None or caller.may("manage")

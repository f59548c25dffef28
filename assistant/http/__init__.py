"""The server: HTTP API, OpenAI-compatible routes, MCP, and who may call what."""

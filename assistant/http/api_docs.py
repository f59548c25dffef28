"""The HTTP API described on one page, from its own OpenAPI, with nothing loaded from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

Schema = Mapping[str, Any]

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


@dataclass(frozen=True)
class Field:
    """One parameter, or one key of a body."""

    name: str
    place: str
    kind: str
    is_required: bool
    description: str


@dataclass(frozen=True)
class Route:
    """One method on one address."""

    method: str
    path: str
    group: str
    summary: str
    description: str
    takes: tuple[Field, ...]
    gives: tuple[Field, ...]
    example: str


def openapi_to_html(openapi: Schema) -> str:
    """The whole API as HTML."""
    routes = list(_routes(openapi))
    groups = dict.fromkeys(route.group for route in routes)
    return _templates.get_template("api_docs.html").render(
        title=openapi["info"]["title"],
        description=openapi["info"]["description"].strip().split("\n\n"),
        groups=[(group, [route for route in routes if route.group == group]) for group in groups],
    )


def _routes(openapi: Schema) -> Iterator[Route]:
    for path, methods in openapi["paths"].items():
        for method, route in methods.items():
            body = _content(route.get("requestBody", {}))
            yield Route(
                method=method.upper(),
                path=path,
                group=route.get("tags", [""])[0],
                summary=route["summary"],
                description=route.get("description", ""),
                takes=(*_parameters(route), *_fields(body, openapi, "内容")),
                gives=tuple(_fields(_content(_success(route)), openapi, "")),
                example=_example(body, openapi),
            )


def _parameters(route: Schema) -> Iterator[Field]:
    places = {"path": "地址", "query": "查询"}
    for one in route.get("parameters", []):
        yield Field(
            one["name"],
            places.get(one["in"], one["in"]),
            _kind(one.get("schema", {})),
            one.get("required", False),
            one.get("description", ""),
        )


def _fields(schema: Schema, openapi: Schema, place: str) -> Iterator[Field]:
    whole = _resolved(schema, openapi)
    for name, one in whole.get("properties", {}).items():
        required = name in whole.get("required", [])
        yield Field(name, place, _kind(one), required, one.get("description", ""))


def _success(route: Schema) -> Schema:
    replies = route.get("responses", {})
    found: Schema = next((replies[code] for code in sorted(replies) if code.startswith("2")), {})
    return found


def _content(holder: Schema) -> Schema:
    kinds = list(holder.get("content", {}).values())
    found: Schema = kinds[0].get("schema", {}) if kinds else {}
    return found


def _resolved(schema: Schema, openapi: Schema) -> Schema:
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    found: Schema = openapi["components"]["schemas"][name] if name else schema
    return found


def _kind(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " | ".join(_kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"{_kind(schema.get('items', {}))}[]"
    return str(schema.get("type", ""))


def _example(body: Schema, openapi: Schema) -> str:
    properties = _resolved(body, openapi).get("properties", {})
    shown = {name: one["examples"][0] for name, one in properties.items() if one.get("examples")}
    return json.dumps(shown, ensure_ascii=False) if shown else ""

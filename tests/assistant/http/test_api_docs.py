"""The OpenAPI and the page made of it: complete, and in Chinese."""

import re

import pytest
from fastapi.testclient import TestClient

from assistant.http.api import create_app

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def client(assistant):
    with TestClient(create_app(assistant), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="module")
def openapi(client):
    return client.get("/openapi.json").json()


def operations(openapi):
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def records(openapi):
    """Schemas by name, without those that FastAPI makes of forms."""
    return {name: one for name, one in openapi["components"]["schemas"].items() if "Body_" not in name}


def fields(openapi):
    for name, schema in records(openapi).items():
        for field, described in schema.get("properties", {}).items():
            yield f"{name}.{field}", described


def is_structure(described):
    """Whether it refers to another schema, which has examples of its own."""
    return "$ref" in str(described)


def test_every_route_and_parameter_is_described_in_chinese(openapi):
    plain = [name for name, one in operations(openapi) if not CHINESE.search(one.get("description", ""))]
    plain += [
        f"{name} {parameter['name']}"
        for name, one in operations(openapi)
        for parameter in one.get("parameters", [])
        if not CHINESE.search(parameter.get("description", ""))
    ]
    assert plain == []


def test_every_field_is_described_in_chinese(openapi):
    assert [name for name, one in fields(openapi) if not CHINESE.search(one.get("description", ""))] == []


def test_every_record_is_described_in_chinese(openapi):
    assert [
        name for name, one in records(openapi).items() if not CHINESE.search(one.get("description", ""))
    ] == []


def test_every_simple_field_has_an_example(openapi):
    assert [name for name, one in fields(openapi) if not one.get("examples") and not is_structure(one)] == []


def test_every_fault_is_described_as_a_problem(openapi):
    wrong = [
        (name, status)
        for name, one in operations(openapi)
        for status, reply in one["responses"].items()
        if status >= "400" and "application/problem+json" not in reply.get("content", {})
    ]
    assert wrong == []


def test_examples_fit_their_schema(openapi):
    import jsonschema

    for name, schema in openapi["components"]["schemas"].items():
        for field, described in schema.get("properties", {}).items():
            for example in described.get("examples", []):
                whole = {**described, "components": openapi["components"]}
                assert not list(jsonschema.Draft202012Validator(whole).iter_errors(example)), (name, field)


def test_the_page_shows_what_an_answer_holds(client):
    page = client.get("/docs").text
    at = page.index("<code>/api/v1/ask</code>")
    ask = page[at : page.index("<code>/api/v1/search</code>")]
    assert "citations" in ask and "premise_corrected" in ask and "curl" in ask

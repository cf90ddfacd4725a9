"""Every error is a problem in plain words that names the field and the remedy, and shows nothing of the code."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


def problem(client: FlaskClient, path: str, status: int) -> dict[str, object]:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json"), answer.text
    body = answer.get_json()
    assert body["status"] == status
    assert body["detail"]
    for trace in ("Traceback", "pydantic", "neo4j.", "Neo.", 'File "'):
        assert trace not in answer.text
    return dict(body)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("/api/questions/who-connects?from=helth&to=housing", "health"),
        ("/api/questions/who-connects?from=health&to=housin", "housing"),
        ("/api/questions/introductions?from=faiht&to=housing", "faith"),
        ("/api/questions/who-conects", "who-connects"),
        ("/api/questions/introductions?person=Nadia Rahmann", "Nadia Rahman"),
        ("/api/people/Nadia Rahmann", "Nadia Rahman"),
        ("/api/people/Nadia Rahmann/network", "Nadia Rahman"),
    ],
)
def test_an_unknown_name_is_404_with_the_nearest_first(client: FlaskClient, path: str, nearest: str) -> None:
    body = problem(client, path, 404)
    assert isinstance(body["nearest"], list)
    assert body["nearest"][0] == nearest


@pytest.mark.parametrize(
    ("path", "field", "says"),
    [
        ("/api/questions/who-connects?from=health", "to", "is needed"),
        ("/api/questions/who-connects?from=health&to=housing&limit=0", "limit", "1 or more"),
        ("/api/questions/who-connects?from=health&to=housing&limit=101", "limit", "100 or less"),
        ("/api/questions/who-connects?from=health&to=housing&limit=ten", "limit", "whole number"),
        ("/api/questions/who-connects?from=health&to=housing&of=rooms", "of", "'people' or 'organisations'"),
        ("/api/questions/who-connects?from=health&to=housing&form=health", "form", "leave it out"),
        ("/api/questions/who-connects?from=health&from=care&to=housing", "from", "more than once"),
        ("/api/questions/gaps?as_of=31/12/2018", "as_of", "2018-12-31"),
        ("/api/questions/gaps?as_of=2018-02-30", "as_of", "2018-12-31"),
        ("/api/questions/gaps?as_of=0", "as_of", "2018-12-31"),
        ("/api/questions/gaps?as_of=1546300800", "as_of", "2018-12-31"),
        ("/api/questions/gaps?as_of=2018-12-31T00:00:00", "as_of", "2018-12-31"),
        ("/api/questions/gaps?as_of=20181231", "as_of", "2018-12-31"),
        ("/api/measures/holes?as_of=0", "as_of", "2018-12-31"),
        ("/api/explore?as_of=0", "as_of", "2018-12-31"),
        (
            "/api/questions/gaps?evidence=knows,hearsay",
            "evidence",
            "'knows', 'projects', 'events' or 'organisations'",
        ),
        ("/api/questions/gaps?level=ward", "level", "'sector' or 'group'"),
        ("/api/questions/introductions", "parameters", "either a person, or two sectors"),
        ("/api/questions/introductions?from=health", "parameters", "either a person, or two sectors"),
        ("/api/questions/introductions?person=x&from=health&to=care", "parameters", "either a person"),
        ("/api/people/Nadia Rahman/network?hops=3", "hops", "2 or less"),
        ("/api/people?q=", "q", "should not be empty"),
        ("/api/people?q=nad&limit=51", "limit", "50 or less"),
        ("/api/health?verbose=1", "verbose", "leave it out"),
    ],
)
def test_wrong_input_is_422_naming_the_field(client: FlaskClient, path: str, field: str, says: str) -> None:
    body = problem(client, path, 422)
    assert isinstance(body["fields"], dict)
    assert says in body["fields"][field]


def test_an_unknown_address_below_api_is_a_problem_and_elsewhere_the_page(client: FlaskClient) -> None:
    for path in ("/api", "/api/", "/api/nothing", "/api/questions/gaps/", "/favicon.png"):
        assert "/api/openapi.json" in str(problem(client, path, 404)["detail"])
    for path in ("/ask/gaps?level=group", "/apis", f"/{'x' * 256}", f"/ask/{'x' * 5_000}/gaps"):
        assert client.get(path).text.startswith("<!doctype html>")
    for path in ("/../../etc/passwd.txt", "/a%00b.js", f"/{'x' * 256}.js"):
        problem(client, path, 404)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/api/questions/gaps", "GET"),
        ("GET", "/api/ties", "POST"),
        ("GET", "/api/merges", "POST"),
        ("GET", "/api/members/p-nadia-rahman/offers", "PUT"),
        ("POST", "/", "GET"),
    ],
)
def test_another_method_is_405_and_says_which_are_allowed(
    client: FlaskClient, method: str, path: str, allowed: str
) -> None:
    answer = client.open(path, method=method)
    assert (answer.status_code, answer.mimetype) == (405, "application/problem+json")
    assert allowed in answer.headers["Allow"]
    assert method not in answer.headers["Allow"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("[" * 4_000 + "]" * 4_000, 422),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, 422),
        ("{", 400),
        ("", 400),
        ("\ud800", 400),
        ('{"revision": "1", "name": "\\ud800"}', 422),
        ("9" * 5_000, 400),
        ("null", 422),
        ("NaN", 422),
    ],
)
def test_a_body_that_is_no_row_is_refused_in_words(client: FlaskClient, body: str, status: int) -> None:
    answer = client.post(
        "/api/people", data=body.encode("utf-8", "surrogatepass"), content_type="application/json"
    )
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json"), answer.text
    assert "pydantic" not in answer.text


@pytest.mark.parametrize("day", [0, 1546300800, "0", "2018-12-31T00:00:00", True])
def test_days_in_a_body_are_written_out(client: FlaskClient, day: object) -> None:
    """Pydantic alone would take a number for seconds since 1970."""
    for method, path, field in (
        ("POST", "/api/projects", "started"),
        ("POST", "/api/events", "on"),
        ("PUT", f"/api/imports/{'0' * 32}/choices", "day"),
    ):
        answer = client.open(
            path, method=method, json={"name": "A", field: day} if method == "POST" else {field: day}
        )
        assert answer.status_code == 422, (path, answer.text)
        assert answer.get_json()["fields"] == {field: "should be a date such as 2018-12-31"}


def test_json_says_that_it_is_json(client: FlaskClient) -> None:
    """A form of another page can send any text, but not under this name."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = client.post("/api/people", data='{"name": "Nobody"}', content_type=kind)
        assert (answer.status_code, answer.mimetype) == (415, "application/problem+json")
        assert "Content-Type: application/json" in answer.get_json()["detail"]


def test_an_unexpected_fault_is_500_without_its_text_and_has_an_id_that_the_log_has(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr("api.routes.system.Sectors.read", fault)
    answer, other = client.get("/api/sectors"), client.get("/api/sectors")
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert "secret" not in answer.text
    id_ = answer.get_json()["instance"].rpartition("/")[2]
    assert id_ in answer.get_json()["detail"]
    assert id_ not in other.text
    (record,) = (one for one in caplog.records if id_ in one.getMessage())
    assert record.exc_info
    assert str(record.exc_info[1]) == "a secret of the inside"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("localhost:8000", 200),
        ("[::1]:8000", 200),
        ("127.0.0.2:8000", 200),
        ("weft.attacker.example", 400),
        ("127.0.0.1.attacker.example", 400),
        ("localhost@attacker.example", 400),
        ("192.168.1.2", 400),
        ("[::2]", 400),
        ("[::1", 400),
        ("", 400),
        ("a b", 400),
    ],
)
def test_a_host_name_that_is_not_this_machine_is_refused(client: FlaskClient, host: str, status: int) -> None:
    """A page elsewhere may point its own name at 127.0.0.1 to read what this serves."""
    assert client.get("/api/health", headers={"Host": host}).status_code == status

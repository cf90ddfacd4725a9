"""Backups of everything, and back: into another home, whatever is in the graph."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from threading import Event
from time import sleep

import neo4j
import pytest

from graph import opening
from graph.backup import archive, restoring
from graph.backup.making import back_up
from graph.backup.rows import tally_of
from graph.backup.sealing import ForRecipient, Key, Plain
from graph.changes import editing
from graph.changes.undo import undo
from graph.errors import BackupRefused, OrganisationsOnly, SchemaMismatch, UpdateInProgress, WeftError
from graph.exports import Asked, export
from graph.model import Viewer
from graph.settings import Settings
from graph.store import Store
from graph.typed_values import from_json
from tests.backups import KEY, PUBLIC, restored

LEAD = Viewer("lead")
EVERY_TYPE = """
CREATE (a:Odd:Other {
  text: 'a "b"; \\n c', none: '', whole: 9007199254740993, float: 1.0, third: 1.0/3, infinite: 1.0/0.0, yes: true,
  day: date('2024-02-29'), moment: datetime('2024-02-29T12:00:00.123456789+01:00'),
  zoned: datetime('2024-07-01T12:00:00[Europe/London]'), utc: datetime('2024-02-29T12:00:00Z'),
  local: localdatetime('2024-02-29T12:00:00'), time: time('12:00:01+02:00'),
  time_utc: time('12:00Z'), local_time: localtime('12:00:01'),
  long: duration('P1M2DT3.5S'), place: point({latitude: 53.4, longitude: -2.2}), spot: point({x: 1, y: 2, z: 3}),
  texts: ['a;b', ''], empty: [], days: [date('2024-01-01')], bytes: $bytes, floats: [1.0, 2.5]
})-[:TIED {since: date('2020-01-01'), strength: 3, share: 0.5}]->(b), (b)-[:TIED]->(b), (:Odd), (:Odd)
"""


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    """The home of the graph that is backed up, with a secret and an import that waits."""
    settings = Settings(home=tmp_path / "home", neo4j_uri="")
    for name, text in {
        "secrets/neo4j-password": "of this home",
        "secrets/pseudonyms": "a secret",
        "imports/0a/about.json": "{}",
        "imports/columns.json": "{}",
        "logs/weft.log": "not for others",
    }.items():
        (settings.home / name).parent.mkdir(parents=True, exist_ok=True)
        (settings.home / name).write_text(text)
    return settings


def run(store: Store, text: str, **parameters: object) -> list[neo4j.Record]:
    with neo4j.GraphDatabase.driver(store.uri, auth=(store.user, store.password)) as driver:
        return driver.execute_query(text, parameters).records


def test_everything_comes_back_with_its_type(
    written: Store, home: Settings, other: tuple[Settings, Store], tmp_path: Path
) -> None:
    run(written, EVERY_TYPE, bytes=b"\x00\xff")
    file = tmp_path / "map.weft"
    manifest = back_up(written, home, file, ForRecipient(PUBLIC), "admin")
    assert manifest.labels["Odd:Other"] == 1
    assert file.stat().st_mode & 0o777 == 0o600

    settings, store = other
    restored(store, settings, file, Key((KEY,)))

    assert tally_of(store) == tally_of(written)
    back = (
        "MATCH (n:Other) RETURN [key IN keys(n) | [key, valueType(n[key]), toStringOrNull(n[key])]] AS values"
    )
    (there,), (here,) = run(written, back), run(store, back)
    assert sorted(map(str, there["values"])) == sorted(map(str, here["values"]))
    schema = """SHOW INDEXES YIELD name, type, labelsOrTypes, properties
                WHERE type <> 'LOOKUP' AND NOT 'Lease' IN labelsOrTypes RETURN * ORDER BY name"""
    assert run(store, schema) == run(written, schema)
    files = {
        path.relative_to(settings.home).as_posix() for path in settings.home.rglob("*") if path.is_file()
    }
    assert files == {"secrets/pseudonyms", "imports/0a/about.json", "imports/columns.json"}
    for path in settings.home.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0

    with pytest.raises(
        BackupRefused, match=r"^Set WEFT_HOME to a new folder, or move .*pseudonyms out of the way"
    ):
        restored(store, settings, file, Key((KEY,)))
    with pytest.raises(BackupRefused, match=r"^Set WEFT_HOME to a new folder, .* holds something already"):
        restored(store, settings.model_copy(update={"home": tmp_path / "new"}), file, Key((KEY,)))
    with pytest.raises(BackupRefused, match=r"^Choose another name"):
        back_up(written, home, file, Plain(), "admin")


def test_what_is_written_otherwise_than_the_backup_has_it_is_noticed(
    case: Store,
    home: Settings,
    other: tuple[Settings, Store],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings, store = other
    back_up(case, home, tmp_path / "map.weft", Plain(), "admin")
    monkeypatch.setattr(
        restoring, "from_json", lambda value: None if value == "Nadia Rahman" else from_json(value)
    )
    with pytest.raises(BackupRefused, match=r"^Restore again, or use another backup"):
        restored(store, settings, tmp_path / "map.weft")


@pytest.mark.usefixtures("people_off")
def test_people_do_not_come_into_a_weft_that_keeps_none(
    case: Store, home: Settings, other: tuple[Settings, Store], tmp_path: Path
) -> None:
    settings, store = other
    back_up(case, home, tmp_path / "map.weft", Plain(), "admin")
    with pytest.raises(OrganisationsOnly, match=r"^Restore a backup without people"):
        restored(store, settings, tmp_path / "map.weft")
    assert tally_of(store).labels == {}


def test_a_newer_backup_is_refused_before_anything_is_written(
    case: Store,
    home: Settings,
    other: tuple[Settings, Store],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings, store = other
    monkeypatch.setattr(Store, "schema", lambda store: 10_000)
    back_up(case, home, tmp_path / "map.weft", Plain(), "admin")
    monkeypatch.undo()
    with pytest.raises(SchemaMismatch, match=r"^Use Weft \S+ or later"):
        restored(store, settings, tmp_path / "map.weft")


def test_a_backup_that_fails_leaves_no_file(
    case: Store, home: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive.Writer, "add_rows", fails)
    with pytest.raises(WeftError, match=r"^Free some disk space, or choose another place: .*No space left"):
        back_up(case, home, tmp_path / "map.weft", ForRecipient(PUBLIC), "admin")
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def exported(store: Store, home: Path) -> bytes:
    """All rows of the map, as `weft export csv` writes them."""
    out = BytesIO()
    export(LEAD, store, home, Asked("csv"), out)
    return out.getvalue()


def test_drill_a_backup_while_somebody_writes_is_restored_elsewhere_byte_for_byte(
    written: Store, home: Settings, other: tuple[Settings, Store], tmp_path: Path
) -> None:
    then: list[bytes] = []
    changes: list[str] = []
    refused, ended = Event(), Event()

    def writes() -> None:
        while not ended.is_set():
            try:
                name = f"Library {len(changes)}"
                changes.append(editing.add(written, LEAD, "organisations", {"name": name}).change)
            except UpdateInProgress:
                refused.set()
                sleep(0.05)

    def told(words: str) -> None:
        if not then:
            assert refused.wait(30)
            then.append(exported(written, home.home))

    with ThreadPoolExecutor(1) as beside:
        busy = beside.submit(writes)
        try:
            while not changes:
                sleep(0.05)
            back_up(written, home, tmp_path / "map.weft", ForRecipient(PUBLIC), "admin", told)
            known = len(changes)
            while len(changes) == known:  # the refused one can write again
                sleep(0.05)
        finally:
            ended.set()
        busy.result()
    run(written, "MATCH (n) WHERE NOT n:WeftTest AND NOT n:Graph DETACH DELETE n")

    settings, store = other
    restored(store, settings, tmp_path / "map.weft", Key((KEY,)))
    opening.prepare(store, settings)

    assert exported(store, settings.home) == then[0]
    undo(store, LEAD, changes[0])
    assert exported(store, settings.home) != then[0]

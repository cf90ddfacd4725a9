"""Every format that is written and read brings back what it says that it carries; a new one is tried as well."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from graph import formats, seeding
from graph.formats import Format
from graph.formats.files.incoming import File, Options
from graph.records.dataset import KINDS, Dataset, with_defaults
from tests.unit.records.random_datasets import datasets

BOTH_WAYS = [one for one in formats.every() if one.read and one.write]
WRITTEN = [one for one in formats.every() if one.write]


def written(form: Format, dataset: Dataset) -> bytes:
    assert form.write
    out = io.BytesIO()
    form.write(dataset, out)
    return out.getvalue()


def files(form: Format, data: bytes) -> list[File]:
    if form.suffix != ".zip":
        return [File(f"map{form.suffix}", data)]
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return [File(name, packed.read(name)) for name in packed.namelist()]


def read_again(form: Format, data: bytes) -> Dataset:
    given = files(form, data)
    for file in given:
        first = next(one for one in formats.every() if one.recognises(file))
        assert first.name == form.name, f"{file.name} is taken for {first.name}"
    assert form.read
    found = form.read(given, Options())
    assert not found.refused
    assert {kind: len(rows) for kind, rows in found.rows.items()} == {
        kind: len(origins) for kind, origins in found.origins.items()
    }
    return Dataset(**{kind: with_defaults(kind, rows) for kind, rows in found.rows.items()})


def carried(form: Format, dataset: Dataset) -> Dataset:
    """What is left of a dataset by the format's own word."""

    def kept(kind: str, row: Any) -> Any:
        lost = set(row._field_defaults) - set(form.carries[kind])
        return row._replace(**{name: row._field_defaults[name] for name in lost})

    return Dataset(
        **{kind: [kept(kind, row) for row in dataset.rows(kind)] for kind in KINDS if form.carries.get(kind)}
    )


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda form: form.name)
def test_the_case_comes_back(form: Format) -> None:
    case = seeding.south_manchester()
    assert read_again(form, written(form, case)) == carried(form, case)


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda form: form.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dataset=datasets())
def test_anything_comes_back(form: Format, dataset: Dataset) -> None:
    assert read_again(form, written(form, dataset)) == carried(form, dataset)


@pytest.mark.parametrize("form", WRITTEN, ids=lambda form: form.name)
def test_the_same_dataset_is_the_same_file(form: Format) -> None:
    case = seeding.south_manchester()
    assert written(form, case) == written(form, case)


@pytest.mark.parametrize("form", WRITTEN, ids=lambda form: form.name)
def test_what_a_source_called_things_leaves_in_no_file(form: Format) -> None:
    case = seeding.south_manchester()
    secret = Dataset(
        people=[one._replace(source_key="a-key-of-a-source") for one in case.people],
        organisations=[
            one._replace(source_key="a-key-of-a-source", sector="", place="") for one in case.organisations
        ],
    )
    secret = Dataset(
        people=[one._replace(sector="", place="") for one in secret.people],
        organisations=secret.organisations,
    )
    data = written(form, secret)
    for file in files(form, data):
        assert b"a-key-of-a-source" not in file.data


def test_formats_carry_only_what_there_is() -> None:
    for form in formats.every():
        for kind, fields in form.carries.items():
            assert set(fields) <= set(KINDS[kind]._fields), (form.name, kind)

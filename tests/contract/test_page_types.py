"""What the page knows of the API and of rows is what the code makes: types, and the fields of forms."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from api.app import create_app
from graph.store import Store
from tests.conftest import ROOT
from tests.contract.test_documentation import made_by


def test_the_types_of_the_page_are_the_ones_of_the_document(store: Store, tmp_path: Path) -> None:
    document = (
        create_app(store, tmp_path, tmp_path)
        .test_client()
        .get("/api/openapi.json", headers={"Host": "127.0.0.1"})
    )
    (tmp_path / "openapi.json").write_bytes(document.data)
    made = tmp_path / "schema.d.ts"
    node = Path(sys.executable).with_name("node")
    subprocess.run(
        [node, "scripts/api-types.js", tmp_path / "openapi.json", made], cwd=ROOT / "web", check=True
    )
    kept = ROOT / "web" / "src" / "lib" / "api" / "schema.d.ts"
    assert kept.read_text() == made.read_text(), "run “npm run api:types -- openapi.json” in web/"


def test_the_fields_of_forms_are_the_ones_of_the_rows() -> None:
    kept = ROOT / "web" / "src" / "lib" / "editing" / "fields.ts"
    assert kept.read_text() == made_by("fields").page(), "run “make reference”"

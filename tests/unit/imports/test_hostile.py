"""A few of the hostile files, each refused by its name, and the good one among them read; soak has them all."""

from __future__ import annotations

from graph.formats.files.incoming import File, Options
from graph.imports.reading import process
from tests.hostile.files import CORPUS, named

REFUSED = {
    "merge_cells_that_never_end": "It is not readable as a workbook.",
    "a_row_far_below": "and the limit is 2,000.",
    "entities_in_a_workbook": "It defines entities, which no workbook does.",
    "members_that_share_their_bytes": "Unpacked it is larger than 256 MB, or suspiciously small for it.",
    "a_member_that_lies_about_its_size": "It is damaged, or has a password.",
    "a_member_called_dot_dot": "“..” in it leads out of it.",
    "a_member_at_the_root": "“/etc/people.csv” in it leads out of it.",
    "a_member_on_a_drive": "in it leads out of it.",
    "nul_characters": "It holds a NUL character.",
    "lists_a_million_deep": "Weft cannot read this file.",
    "entities_in_graphml": "Weft does not read entities or document types, as they can do harm.",
    "an_entity_that_is_a_file": "Weft does not read entities or document types, as they can do harm.",
    "a_strength_of_a_million_digits": "is not a strength.",
}


def test_hostile_files_are_refused_by_name_and_the_good_one_is_read() -> None:
    files = [File(f"{name}-{made.name}", made.data) for name in REFUSED for made in [CORPUS[name]()]]
    dot = named(".", "./", "people.csv")()
    found = process.read([*files, dot], Options())
    for file, said in zip(files, REFUSED.values(), strict=True):
        assert said in " ".join(one.reason for one in found.refused if one.file.startswith(file.name)), (
            file.name
        )
    assert [row.name for row in found.rows["people"]] == ["Ann"]

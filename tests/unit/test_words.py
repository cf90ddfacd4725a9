"""The check of words: a listed word is found in what a file says, in every kind of file, and nowhere else."""

from __future__ import annotations

import importlib.util
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import ROOT


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("words", ROOT / "scripts" / "words.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


words: Any = loaded()

STYLE = """\
| avoid | write | why |
| --- | --- | --- |
| whom, whomever | who | as spoken |
| take … back | undo | the word on the button |
| part | role | columns keep it |
| kept answer | saved answer | the word on the page |
| is no day | is not a day | as spoken |

More text, with whom and part.
"""


def found(file: str, text: str) -> list[tuple[int, str, str]]:
    said = words.findings(file, text, words.entries(STYLE))
    return sorted((finding.line, finding.found, finding.write) for finding in said)


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("README.md", "# Weft\n\nWhom it serves.\n", 3),
        ("docs/guide/leads.md", "| a | b |\n| --- | --- |\n| x | whom they know |\n", 3),
        ("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- Whom one met.\n\n## 0.1.0\n\n- Whom.\n", 5),
        ("graph/a.py", '"""People.\n\nThose whom one knows.\n"""\n', 3),
        ("graph/a.py", "x = 1  # whom it is for\n", 1),
        ("graph/a.py", 'raise Error("Nobody whom Weft knows.")\n', 1),
        ("graph/a.py", 'raise Error(\n    f"{name} is whom?"\n)\n', 2),
        ("cypher/read/a.cypher", "// a: whom they know\nMATCH (n) RETURN n\n", 1),
        ("web/src/lib/a.ts", "const x = 'To whom it goes';\n", 1),
        ("web/src/lib/a.ts", "const x = `To whom ${it} goes`;\n", 1),
        ("web/src/lib/a.ts", "/**\n * For whom.\n */\n", 2),
        ("web/src/lib/a.svelte", '<script lang="ts">\n  // For whom.\n</script>\n', 2),
        ("web/src/lib/a.svelte", "<h1>\n  Whom do you know?\n</h1>\n", 2),
        ("web/src/lib/a.svelte", "<p>{name}, whom you know</p>\n", 1),
        ("web/src/lib/a.svelte", '<button aria-label="Whom to ask">?</button>\n', 1),
        ("web/src/lib/a.svelte", "<p>{one ? 'whom it names' : ''}</p>\n", 1),
    ],
)
def test_a_word_is_found_in_every_kind_of_file(file: str, text: str, line: int) -> None:
    assert [(at, word.lower(), write) for at, word, write in found(file, text)] == [
        (line, "whom", "write “who”")
    ]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "README.md",
            "Run `whom`:\n\n```sh\nwhom --part\n```\n\nSee [this](docs/whom.md); apart, whomsoever.\n",
        ),
        ("graph/a.py", 'part = row["part"]  # a field\nwhom(part, f"{part} x")\n'),
        ("cypher/read/a.cypher", "// returns: part string\nMATCH (n) RETURN n.part AS whom\n"),
        ("web/src/lib/a.ts", "import { part } from './part.ts';\nconst whom = part['part'];\n"),
        (
            "web/src/lib/a.svelte",
            '<div class="whom part" {part}>{#if part > whom}<Part part={1} />{/if}</div>\n',
        ),
    ],
)
def test_code_may_use_it_as_a_name(file: str, text: str) -> None:
    assert found(file, text) == []


def test_an_expression_is_found_across_lines_and_with_words_within() -> None:
    assert found(
        "a.md", "You take it\nback. They take exactly the same back, and take all of this and that back.\n"
    ) == [
        (1, "take it back", "write “undo”"),
        (2, "take exactly the same back", "write “undo”"),
    ]
    assert found("graph/a.py", "# one kept\n# answer\n") == [(1, "kept answer", "write “saved answer”")]


def test_there_is_no_day_is_fine() -> None:
    assert found("a.md", "There is no day.\n") == []
    assert found("a.md", "“12” is no day.\n") == [(1, "is no day", "write “is not a day”")]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a.md", "Whom. <!-- words: allow whom -->\n"),
        ("graph/a.py", 'x = "a part of whom"  # words: allow part, whom\n'),
        ("cypher/read/a.cypher", "// of whom // words: allow whom\n"),
        ("web/src/lib/a.ts", "const x = 'of whom'; // words: allow whom\n"),
        ("web/src/lib/a.svelte", "<p>of whom</p> <!-- words: allow whom -->\n"),
    ],
)
def test_a_line_may_allow_a_word(file: str, text: str) -> None:
    assert found(file, text) == []
    assert found(file, text.replace("words: allow", "words allow"))


def test_an_exception_holds_for_its_word_and_line_alone() -> None:
    text = "x = 1  # whom, a part of it # words: allow part\ny = 1  # a part\n"
    assert [(line, word) for line, word, _ in found("graph/a.py", text)] == [(1, "whom"), (2, "part")]


def test_an_exception_that_allows_nothing_is_found() -> None:
    assert found("graph/a.py", "x = 1  # words: allow whom\n") == [
        (1, "words: allow whom", "take this out, as the line has no such word")
    ]


def test_a_finding_says_where_what_and_what_to_write() -> None:
    (finding,) = words.findings("docs/a.md", "\nWhom?\n", words.entries(STYLE))
    assert str(finding) == "docs/a.md:2: “Whom”: write “who”"


def test_the_list_of_the_style_page_is_read_and_needed() -> None:
    listed = words.entries((ROOT / "docs" / "style.md").read_text(encoding="utf-8"))
    assert {"whom", "e-mail", "take … back", "kept answer"} <= {entry.avoid for entry in listed}
    assert all(entry.write.strip("write “”") for entry in listed)
    with pytest.raises(ValueError, match="table"):
        words.entries("# No list\n")


def test_what_is_read_are_documents_code_statements_and_the_page() -> None:
    files = set(words.files())
    assert {
        "README.md",
        "docs/guide/leads.md",
        "graph/errors.py",
        "cypher/read/brokers_of_people.cypher",
    } <= files
    assert {"web/src/routes/+page.svelte", "web/src/lib/words.ts"} <= files
    assert not files & {*words.LEFT_OUT, "tests/unit/test_words.py", "web/src/lib/words.test.ts"}
    assert all((ROOT / file).is_file() for file in words.LEFT_OUT)

"""Finds words that Weft does not use and names what to write instead; `make check` runs it.

The list is the table in docs/style.md. This reads documents, the page, messages, docstrings and comments. In code it
reads comments, and strings with a space in them: `"post"` may still name a column. A line that needs a listed word
allows it in a comment at its end: `words: allow WORD`.
"""

from __future__ import annotations

import io
import re
import sys
import tokenize
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
STYLE = "docs/style.md"
HEAD = "| avoid | write | why |"

READ = (
    *("*.md", "docs/**/*.md", "seeds/**/*.md", "cypher/**/*.cypher"),
    *("graph/**/*.py", "api/**/*.py", "scripts/*.py", "benchmarks/*.py"),
    *("web/src/**/*.svelte", "web/src/**/*.ts"),
)
LEFT_OUT = {
    STYLE: "has the list",
    "docs/reference.md": "is made from strings in the code",
    "docs/formats.md": "is made from strings in the code",
    "docs/benchmarks.md": "is made from strings in the code",
    "docs/suggestions.md": "is made from strings in the code",
    "web/src/lib/api/schema.d.ts": "is made from docstrings in the code",
    "graph/formats/columns/synonyms.py": "has the headers and cells of people's own files",
}
"""Files that are not read -> why."""

ALLOWED = re.compile(r"(?:#|//|<!--) words: allow (.+?)(?: -->)?$", re.MULTILINE)


class Entry(NamedTuple):
    """One thing to avoid, what to write, and what finds it."""

    avoid: str
    write: str
    words: list[str]
    """Of `avoid`, in lower case, without “…”."""
    pattern: re.Pattern[str]


class Finding(NamedTuple):
    """A listed word in a file."""

    file: str
    line: int
    found: str
    write: str

    def __str__(self) -> str:
        """One line that names the replacement."""
        return f"{self.file}:{self.line}: “{self.found}”: {self.write}"


def entries(style: str) -> list[Entry]:
    """The list in the text of the style page; a cell may hold several spellings with commas between.

    Raises:
        ValueError: the page has no such table.
    """
    rows = style.partition(HEAD)[2].partition("\n\n")[0].splitlines()[2:]
    if not rows:
        raise ValueError(f"{STYLE} needs the table that begins “{HEAD}”.")
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return [
        Entry(avoid.strip(), f"write “{write}”", avoid.lower().replace("…", "").split(), _pattern(avoid))
        for avoids, write, _ in cells
        for avoid in avoids.split(",")
    ]


def _pattern(avoid: str) -> re.Pattern[str]:
    """Whole words in upper or lower case, also across lines, not after “there”; “…” stands for one to three words."""
    words = [r"[\w’']+(?:\s+[\w’']+){0,2}" if word == "…" else re.escape(word) for word in avoid.split()]
    return re.compile(r"(?<![\w-])(?<!there )" + r"\s+".join(words) + r"(?![\w-])", re.IGNORECASE)


def findings(file: str, text: str, listed: list[Entry]) -> Iterator[Finding]:
    """The listed words in a file's prose, and exceptions that allow nothing."""
    allowed = {
        (text.count("\n", 0, match.start()) + 1, word.strip().lower())
        for match in ALLOWED.finditer(text)
        for word in match[1].split(",")
    }
    lower = text.lower()
    possible = [entry for entry in listed if all(word in lower for word in entry.words)]
    if not possible and not allowed:
        return  # telling prose from code takes far longer than this
    prose = PROSE[Path(file).suffix](ALLOWED.sub(_blank, text))
    if Path(file).name == "CHANGELOG.md":
        prose = unreleased(prose)
    used = set()
    for avoid, write, _, pattern in possible:
        for match in pattern.finditer(prose):
            here = prose.count("\n", 0, match.start()) + 1, avoid.lower()
            if here in allowed:
                used.add(here)
            else:
                yield Finding(file, here[0], " ".join(match[0].split()), write)
    for number, word in sorted(allowed - used):
        yield Finding(file, number, f"words: allow {word}", "take this out, as the line has no such word")


# What a file says in words, by kind of file: everything else is blanked, so that line numbers stay.


def _blank(match: re.Match[str] | str) -> str:
    return re.sub(r"[^\n]", " ", match if isinstance(match, str) else match[0])


def _without(pattern: str, text: str) -> str:
    return re.sub(pattern, _blank, text, flags=re.DOTALL | re.MULTILINE)


def _only(spans: Iterable[tuple[int, int]], text: str) -> str:
    """The text with all but these stretches blanked."""
    kept, at = [], 0
    for begin, end in spans:
        kept += [_blank(text[at:begin]), text[begin:end]]
        at = end
    return "".join([*kept, _blank(text[at:])])


def markdown(text: str) -> str:
    """A document without code, addresses of links and marks."""
    return _without(r"^```.*?^```|`[^`]*`|\]\([^)]*\)|[*_>]", text)


def unreleased(text: str) -> str:
    """Of the changelog, what is not released yet: the rest stays as it was published."""
    begin = text.index("## Unreleased")
    return _only([(begin, text.find("\n## ", begin) % (len(text) + 1))], text)


def python(text: str) -> str:
    """Comments, and strings with a space in them without what an f-string fills in."""
    starts = [0, *accumulate(len(line) for line in text.splitlines(keepends=True))]
    kinds = {tokenize.COMMENT, tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    said = _only(
        (
            (starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1])
            for token in tokenize.generate_tokens(io.StringIO(text).readline)
            if token.type in kinds and " " in token.string
        ),
        text,
    )
    return _without(r"\\.|`[^`\n]*`|\{[^{}\n]*\}|\b[rbf]*\"|[#*]", said)


def cypher(text: str) -> str:
    """Comments, without the names in a header."""
    spans = [match.span(1) for match in re.finditer(r"//(.*)", text)]
    return _without(r"^\s*(?:include|params|returns):.*?$|`[^`\n]*`", _only(spans, text))


_STRING = r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|\$\{(?:[^{}`]|`[^`]*`)*\}|[^`\\])*`"""
_SCRIPT = rf"(?<=[(,=:!&|])\s*/(?:\\.|[^/\\\n])+/|(?P<said>{_STRING})"  # quotes in a regular expression open nothing
_MARKUP = rf"class=\"[^\"]*\"|(?P<said><!--.*?-->|(?<=[>}}])[^<>{{}}\"]+(?=[<{{])|{_STRING})"


def _said(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    return (
        m.span() for m in re.finditer(pattern, text, re.DOTALL) if m["said"] and re.search(r"\s", m["said"])
    )


def _worded(spans: Iterable[tuple[int, int]], text: str) -> str:
    return _without(r"\\.|\$\{[^{}\n]*\}|//|[*'\"`]", _only(spans, text))


def typescript(text: str) -> str:
    """Comments, and strings with a space in them without what a template fills in."""
    return _worded(_said(_SCRIPT, text), text)


def svelte(text: str) -> str:
    """Text and attributes, and what the script and expressions say."""
    scripts = [match.span(1) for match in re.finditer(r"<script\b[^>]*>(.*?)</script>", text, re.DOTALL)]
    markup = _without(r"<(script|style)\b.*?</\1>", text)
    return _worded(sorted([*_said(_SCRIPT, _only(scripts, text)), *_said(_MARKUP, markup)]), text)


PROSE: dict[str, Callable[[str], str]] = {
    ".md": markdown,
    ".py": python,
    ".cypher": cypher,
    ".ts": typescript,
    ".svelte": svelte,
}


def files() -> list[str]:
    """The files that are read, from the root of the checkout; tests are not."""
    found = {path.relative_to(ROOT).as_posix() for pattern in READ for path in ROOT.glob(pattern)}
    return sorted(file for file in found - LEFT_OUT.keys() if ".test." not in file)


def main() -> int:
    """Print the findings; returns the exit status."""
    listed = entries((ROOT / STYLE).read_text(encoding="utf-8"))
    found = [
        str(finding)
        for file in files()
        for finding in findings(file, (ROOT / file).read_text(encoding="utf-8"), listed)
    ]
    if found:
        print(*found, sep="\n")
        print(
            f"Rewrite these {len(found)} by {STYLE}, or allow one at the end of its line: words: allow WORD"
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""The hostile files, one function each: what it does is its docstring, and its file is made when it is called.

Every fault that a file caused adds one here.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable

from graph.formats.files.incoming import File

MEGABYTE = 1_000_000
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml"

CORPUS: dict[str, Callable[[], File]] = {}
"""Name -> what makes the file."""


def hostile(name: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put a file into the corpus under its own name."""

    def put(make: Callable[[], bytes]) -> Callable[[], bytes]:
        CORPUS[make.__name__] = lambda: File(name, make())
        return make

    return put


def zipped(members: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with members of any name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, data in members:
            packed.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def workbook(
    sheets: Iterable[str], styles: str = "", strings: str = "", method: int = zipfile.ZIP_STORED
) -> bytes:
    """A workbook of sheets given as the XML within `worksheet`; stored, as otherwise the ratio refuses most."""
    xml = list(sheets)
    numbers = range(1, len(xml) + 1)
    types = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_XLSX}.{kind}+xml"/>'
        for part, kind in [
            ("workbook", "sheet.main"),
            ("styles", "styles"),
            ("sharedStrings", "sharedStrings"),
            *((f"worksheets/sheet{number}", "worksheet") for number in numbers),
        ]
    )
    rels = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    related += f'<Relationship Id="st" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    related += f'<Relationship Id="ss" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    first = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{rels}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{first}</Relationships>',
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>',
        "xl/styles.xml": f"<styleSheet {_MAIN}>{styles}</styleSheet>",
        "xl/sharedStrings.xml": f"<sst {_MAIN}>{strings}</sst>",
    }
    parts |= {
        f"xl/worksheets/sheet{n}.xml": f"<worksheet {_MAIN}>{x}</worksheet>"
        for n, x in zip(numbers, xml, strict=True)
    }
    return zipped(((name, text.encode()) for name, text in parts.items()), method)


def text_cell(at: str, text: str) -> str:
    """A cell with its text in it."""
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def rows(count: int, header: str = "Name", cell: str = "Ann {}") -> str:
    """A sheet of one column."""
    lines = [f'<row r="1">{text_cell("A1", header)}</row>']
    lines += [f'<row r="{n}">{text_cell(f"A{n}", cell.format(n))}</row>' for n in range(2, count + 2)]
    return f"<sheetData>{''.join(lines)}</sheetData>"


# Workbooks


@hostile("merged.xlsx")
def merge_cells_that_never_end() -> bytes:
    """A quadratic pattern took 31 seconds over it, and the server with it."""
    endless = "<mergeCells>" + "<mergeCell a" * 80_000 + "/></mergeCells>"
    return workbook([rows(3) + endless], method=zipfile.ZIP_DEFLATED)


@hostile("merged.xlsx")
def merge_cells_by_the_million() -> bytes:
    """Areas of one cell, more than anybody merges."""
    return workbook([rows(3) + "<mergeCells>" + '<mergeCell ref="A1:A1"/>' * 2_000_000 + "</mergeCells>"])


@hostile("merged.xlsx")
def a_merged_area_of_a_whole_sheet() -> bytes:
    """One value in 17 thousand million cells."""
    return workbook([rows(3) + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'])


@hostile("sheets.zip")
def two_hundred_and_sixty_workbooks() -> bytes:
    """283 KB that kept the importer for minutes: each of 260 workbooks is small, and they are many."""
    one = workbook([rows(4_000, cell="Ann {} of workbook")], method=zipfile.ZIP_DEFLATED)
    return zipped((f"{n}.xlsx", one) for n in range(260))


@hostile("sheets.xlsx")
def two_hundred_and_sixty_sheets() -> bytes:
    """The same as sheets of one workbook."""
    return workbook([rows(4_000)] * 260, method=zipfile.ZIP_DEFLATED)


@hostile("dimension.xlsx")
def a_dimension_that_lies() -> bytes:
    """A sheet of two rows that says it has 17 thousand million cells."""
    return workbook(['<dimension ref="A1:XFD1048576"/>' + rows(2)])


@hostile("below.xlsx")
def a_row_far_below() -> bytes:
    """Readers fill the rows between with empty ones."""
    return workbook([f'<sheetData><row r="1048576">{text_cell("XFD1048576", "x")}</row></sheetData>'])


@hostile("columns.xlsx")
def rows_as_wide_as_can_be() -> bytes:
    """2,000 rows whose last cell is the last there can be."""
    far = "".join(f'<row r="{n}">{text_cell(f"XFD{n}", "x")}</row>' for n in range(1, 2_001))
    return workbook([f"<sheetData>{far}</sheetData>"])


@hostile("long.xlsx")
def a_cell_of_many_megabytes() -> bytes:
    """In a workbook."""
    return workbook([f'<sheetData><row r="1">{text_cell("A1", "x" * 50 * MEGABYTE)}</row></sheetData>'])


@hostile("strings.xlsx")
def shared_strings_by_the_million() -> bytes:
    """Strings that no cell has."""
    return workbook([rows(2)], strings="<si><t/></si>" * 8_000_000)


@hostile("styles.xlsx")
def styles_by_the_million() -> bytes:
    """Styles that no cell has."""
    return workbook([rows(2)], styles="<cellXfs>" + "<xf/>" * 5_000_000 + "</cellXfs>")


@hostile("deep.xlsx")
def elements_half_a_million_deep() -> bytes:
    """Parsers that call themselves for each level run out of stack."""
    return workbook(["<sheetData>" + "<x>" * 500_000 + "</x>" * 500_000 + "</sheetData>"])


@hostile("entities.xlsx")
def entities_in_a_workbook() -> bytes:
    """A thousand million laughs."""
    return zipped([("xl/workbook.xml", _laughs("workbook")), ("[Content_Types].xml", b"<Types/>")])


# Zips


@hostile("bomb.zip")
def a_zip_bomb() -> bytes:
    """A gigabyte in a megabyte."""
    return zipped([("people.csv", b"Name,Org\n" + bytes(1_000 * MEGABYTE))])


@hostile("bombs.zip")
def a_bomb_of_many_members() -> bytes:
    """Each member is within the ratio, all together are not."""
    rows = b"".join(b"Ann %d,Elm\n" % n for n in range(100_000))
    return zipped((f"{n}.csv", b"Name,Org\n" + rows) for n in range(300))


@hostile("overlapping.zip")
def members_that_share_their_bytes() -> bytes:
    """A zip whose directory names one member 2,000 times: small, and huge unpacked."""
    data = b"Name,Org\n" + b"Ann,Elm\n" * 100_000
    one = zipped([("00000.csv", data)])
    central = one.index(b"PK\x01\x02")
    entry = one[central : one.index(b"PK\x05\x06")]
    entries = b"".join(entry.replace(b"00000", b"%05d" % n) for n in range(2_000))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2_000, 2_000, len(entries), central, 0)
    return one[:central] + entries + end


@hostile("lying.zip")
def a_member_that_lies_about_its_size() -> bytes:
    """It says 10 bytes and has ten million."""
    whole = bytearray(zipped([("people.csv", b"0" * 10 * MEGABYTE)]))
    central = whole.index(b"PK\x01\x02")
    struct.pack_into("<L", whole, central + 24, 10)
    struct.pack_into("<L", whole, 22, 10)
    return bytes(whole)


@hostile("zips.zip")
def zips_in_zips() -> bytes:
    """Six deep, ten each."""
    inner = zipped([("people.csv", b"Name,Org\nAnn,Elm\n")])
    for _ in range(5):
        inner = zipped((f"{n}.zip", inner) for n in range(10))
    return inner


@hostile("members.zip")
def a_hundred_thousand_members() -> bytes:
    """Empty ones."""
    return zipped((f"{n}.csv", b"") for n in range(100_000))


def named(*names: str) -> Callable[[], File]:
    """A zip of files with these names, each a good list."""
    return lambda: File("names.zip", zipped((name, b"Name,Organisation\nAnn,Elm\n") for name in names))


CORPUS |= {
    "a_member_called_dot": named(".", "./", "people.csv"),
    "a_member_called_dot_dot": named(".."),
    "a_member_without_a_name": named(""),
    "a_member_with_a_slash_for_a_name": named("/"),
    "a_member_at_the_root": named("/etc/people.csv"),
    "a_member_outside": named("../../people.csv"),
    "a_member_on_a_drive": named("C:\\people.csv"),
    "a_member_with_a_newline": named("a\nb.csv"),
    "a_member_with_a_long_name": named("n" * 60_000 + ".csv"),
    "a_member_that_turns_its_name_round": named("\u202evsc.elpoep"),
}


# Text


@hostile("nul.csv")
def nul_characters() -> bytes:
    """Between the letters of a name."""
    return b"Name,Organisation\nA\0nn,Elm\n"


@hostile("zeros.csv")
def nothing_but_nul_characters() -> bytes:
    """50 MB of them."""
    return bytes(50 * MEGABYTE)


@hostile("quote.csv")
def a_quotation_mark_that_never_ends() -> bytes:
    """The rest of the file is one cell."""
    return b'Name,Organisation\nAnn,"' + b"Elm\n" * (12 * MEGABYTE)


@hostile("quotes.csv")
def quotation_marks_only() -> bytes:
    """An even number of them, so that each pair is one in a cell."""
    return b"Name,Organisation\n" + b'"' * (50 * MEGABYTE)


@hostile("million.csv")
def a_million_people() -> bytes:
    """More than a city's programme knows, and within the bounds."""
    return b"Name,Organisation\n" + b"".join(b"Ann %d,Elm %d\n" % (n, n % 1_000) for n in range(1_000_000))


@hostile("many.csv")
def four_million_people() -> bytes:
    """More rows than all files may have."""
    return b"Name,Org\n" + b"".join(b"A%d,E\n" % n for n in range(4_000_000))


@hostile("refused.csv")
def a_million_refused_rows() -> bytes:
    """None of them can be read."""
    return b"Name,Organisation,Since\n" + b"".join(b"Ann %d,Elm,soon\n" % n for n in range(1_000_000))


@hostile("columns.csv")
def five_million_columns() -> bytes:
    """In one row."""
    return b"Name," + b"x," * (5 * MEGABYTE) + b"\n"


@hostile("names.csv")
def two_thousand_columns_of_long_names() -> bytes:
    """Every header is looked at in many ways."""
    header = b",".join(b"who works with whom and since when %d" % n + b" a" * 1_000 for n in range(1_999))
    return b"Name," + header + b"\n" + b"Ann," + b"3," * 1_998 + b"3\n"


@hostile("blank.csv")
def fifty_million_blank_rows() -> bytes:
    """Newlines."""
    return b"Name,Organisation\n" + b"\n" * (50 * MEGABYTE)


@hostile("list.csv")
def a_cell_of_forty_thousand_partners() -> bytes:
    """Every partner of a project is an organisation."""
    return b"Project,Partners\n" + (b"Tea," + b"a/" * 60_000 + b"\n") * 20


@hostile("days.csv")
def digits_that_may_be_days() -> bytes:
    """Patterns for days look at each of them."""
    return b"Name,Since\n" + b"".join(b"Ann %d,%s\n" % (n, b"1/" * 40_000) for n in range(50))


@hostile("same.csv")
def names_that_are_alike() -> bytes:
    """Every name is compared with every other."""
    return b"Name,Organisation\n" + b"".join(
        b"Annabel Leigh-Smith %d,The Elm Street Surgery Partnership %d\n" % (n, n) for n in range(20_000)
    )


@hostile("spaces.csv")
def a_name_of_spaces() -> bytes:
    """Patterns that end in spaces go back over them."""
    return b"Name,Organisation\n" + b"".join(b"Ann" + b" " * 100_000 + b"x,Elm\n" for _ in range(50))


@hostile("brackets.csv")
def brackets_that_never_close() -> bytes:
    """The same for what stands in brackets."""
    return b"Name,Organisation\n" + b"".join(b"Ann" + b" (" * 50_000 + b",Elm\n" for _ in range(50))


# JSON and XML


@hostile("deep.json")
def lists_a_million_deep() -> bytes:
    """Parsers that call themselves for each level run out of stack."""
    return b"[" * MEGABYTE + b"]" * MEGABYTE


@hostile("deep.json")
def elements_that_are_deep() -> bytes:
    """The same inside what Weft reads."""
    deep = b'{"a":' * 900 + b"1" + b"}" * 900
    return b'{"elements": [{"label": "Ann", "type": "Person", "tags": ' + deep + b'}], "connections": []}'


@hostile("million.json")
def lists_by_the_million() -> bytes:
    """Small as text, large in memory."""
    return b'{"elements": [' + b"[]," * (16 * MEGABYTE) + b'[]], "connections": []}'


@hostile("number.json")
def a_number_of_a_million_digits() -> bytes:
    """Its value takes quadratic time."""
    return b'{"elements": [{"label": "Ann", "x": ' + b"9" * MEGABYTE + b'}], "connections": []}'


@hostile("huge.csv")
def a_strength_of_a_million_digits() -> bytes:
    """The same in a table, and a smaller one that no database holds."""
    return b"from,to,strength\nann,bob," + b"9" * 100_000 + b"\nann,eve," + b"9" * 30 + b"\n"


def _laughs(root: str) -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><{root}>&l9;</{root}>'.encode()


@hostile("laughs.graphml")
def entities_in_graphml() -> bytes:
    """A thousand million laughs."""
    return _laughs("graphml")


@hostile("file.gexf")
def an_entity_that_is_a_file() -> bytes:
    """Reads what is not the reader's to give."""
    return b'<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>'


@hostile("deep.graphml")
def elements_of_xml_a_million_deep() -> bytes:
    """In GraphML."""
    return b"<graphml>" + b"<x>" * MEGABYTE + b"</x>" * MEGABYTE + b"</graphml>"


@hostile("attributes.graphml")
def an_element_with_a_million_attributes() -> bytes:
    """Parsers look for doubles among them."""
    attributes = b" ".join(b'a%d="1"' % n for n in range(MEGABYTE))
    return b"<graphml><graph><node id='n' " + attributes + b"/></graph></graphml>"


@hostile("nodes.graphml")
def nodes_by_the_million() -> bytes:
    """50 MB of nodes."""
    nodes = b"".join(b"<node id='%d'/>" % n for n in range(3_000_000))
    return b"<graphml><graph>" + nodes + b"</graph></graphml>"


# Anything


@hostile("random.csv")
def bytes_that_are_nothing() -> bytes:
    """Compressed ones, which look like chance."""
    return zlib.compress(b"".join(b"%d" % n for n in range(1_000_000)))


@hostile("text.csv")
def accents_in_no_encoding() -> bytes:
    """20 MB of bytes past 127."""
    return b"Name,Organisation\n" + bytes(range(128, 256)) * (20 * MEGABYTE // 128)

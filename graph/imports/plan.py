"""What an import would do: matched rows compared with the map, as a patch, with refused rows and why.

An empty cell keeps what the map has; an import deletes nothing.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.changes.record_pieces import PEOPLE_AT
from graph.formats.files.incoming import Incoming, Origin, Refused
from graph.imports.folding import folded
from graph.imports.known import NAMED, Known
from graph.imports.matching import Found, Likely, matched
from graph.records import tags
from graph.records.checks import problems, problems_within
from graph.records.dataset import (
    KINDS,
    AnyRow,
    Dataset,
    Employment,
    Key,
    Organisation,
    OrganisationTie,
    Sector,
    Tie,
    Value,
    column_name,
    key_of,
    only,
    with_defaults,
)
from graph.records.patch import Change, State, changed
from graph.records.readable_ids import free_id


@dataclass
class Plan:
    """What an import would do.

    Attributes:
        patch: what it would change.
        origins: where each change comes from, in the same order.
        unchanged: kind -> how many rows say what the map already says.
        refused: rows that are not imported.
        people: ids of everybody the rows are about or refer to, or who may be one of them.
    """

    patch: list[Change] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    unchanged: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    refused: list[Refused] = field(default_factory=list)
    likely: list[Likely] = field(default_factory=list)
    people: set[str] = field(default_factory=set)

    def counts(self) -> dict[str, dict[str, int]]:
        """Kind -> how many rows are new, changed, unchanged and refused; kinds without any are left out."""
        found = {
            kind: {"new": 0, "changed": 0, "unchanged": n, "refused": 0} for kind, n in self.unchanged.items()
        }
        for change in self.patch:
            found[change.kind]["changed" if change.before else "new"] += 1
        for one in self.refused:
            if one.kind in found:
                found[one.kind]["refused"] += 1
        return {kind: counts for kind, counts in found.items() if any(counts.values())}


def plan(
    incoming: Incoming,
    state: State,
    choices: Mapping[str, bool],
    sectors: Mapping[str, str],
    seed: str,
    former: Mapping[tuple[str, str], str] | None = None,
) -> Plan:
    """Work out what an import would do.

    Args:
        choices: id of a doubt about somebody -> whether the two are the same.
        sectors: organisation's id -> the sector that was chosen for it, by id or name; one not there yet is new.
        seed: makes the ids of new people, the same for the same seed.
        former: kind and key of a merged entry -> the id of the entry it is today.
    """
    chance = random.Random(seed)  # noqa: S311  (its ids are not secret, and must be the same again)
    found = matched(incoming, Known(state, former), choices, chance)
    out = Plan(refused=[*incoming.refused, *found.refused], likely=found.likely)
    rows = {kind: _merged(kind, found.rows.pop(kind), state, out) for kind in KINDS}
    _sort(rows, state, sectors)
    _main_employers(rows, state)
    out.people = _people(rows) | {one.other for one in out.likely if not one.other_file}
    _refuse(rows, state, out)
    for kind in KINDS:
        for key, one in rows[kind].items():
            before = state[kind].get(key)
            if before == one.row:
                out.unchanged[kind] += 1
                continue
            out.patch.append(Change(kind, key, before, one.row))
            out.origins.append(one.origin)
    _former_main_employers(rows, state, out)
    return out


_REFUSED_ITSELF = "correct the row that this refers to. It was refused, so this one was too."

Rows = dict[str, dict[Key, Found]]


def _people(rows: Rows) -> set[str]:
    found = {one.row[at] for kind, some in rows.items() for at in PEOPLE_AT[kind] for one in some.values()}
    return {id_ for id_ in found if isinstance(id_, str) and id_}


def _merged(kind: str, some: list[Found], state: State, out: Plan) -> dict[Key, Found]:
    """Rows by key, combined with the map and earlier rows; a row that contradicts another is refused."""
    rows: dict[Key, Found] = {}
    there = state[kind]
    # Fill in the parts of keys before keys are compared.
    given = with_defaults(kind, [one.row for one in some], only=("source", "part"))
    wrong = {one.row: one for one in problems_within(kind, list(enumerate(given)))}
    for number, (said, (_, origin)) in enumerate(zip(given, some, strict=True)):
        if problem := wrong.get(number):
            out.refused.append(Refused(*origin, column_name(problem.column), problem.text, kind))
            continue
        row = said
        if isinstance(said, Tie | OrganisationTie) and _undirected(kind, said):
            row = _as_there(kind, said, rows, there)
        key = key_of(kind, row)
        earlier = rows.get(key)
        if earlier is None:
            rows[key] = Found(row, origin)
            continue
        together, other = _together(earlier.row, row)
        if other and other != "source_key":
            reason = (
                f"keep one of the two rows. “{' '.join(str(part) for part in key if part)}” is already in row "
                f"{earlier.origin.line} of {earlier.origin.file}, with another {column_name(other)}."
            )
            out.refused.append(Refused(*origin, column_name(other), reason, kind))
        else:
            rows[key] = Found(together, earlier.origin)
    new = [(key, one) for key, one in rows.items() if key not in there]
    for (key, one), row in zip(new, with_defaults(kind, [one.row for _, one in new]), strict=True):
        if row is not one.row:
            rows[key] = Found(row, one.origin)
    for key in rows.keys() & there.keys():
        rows[key] = Found(_onto(there[key], rows[key].row), rows[key].origin)
    return rows


def _as_there(
    kind: str, row: Tie | OrganisationTie, rows: Mapping[Key, Found], there: Mapping[Key, AnyRow]
) -> Tie | OrganisationTie:
    """An undirected tie as it is in an earlier row or on the map, which may have its two the other way round."""
    other = row._replace(from_=row.to, to=row.from_)
    key, turned = key_of(kind, row), key_of(kind, other)
    if key in rows or key in there:
        return row
    found = rows[turned].row if turned in rows else there.get(turned)
    return other if isinstance(found, Tie | OrganisationTie) and _undirected(kind, found) else row


def _undirected(kind: str, row: Tie | OrganisationTie) -> bool:
    usual: bool = KINDS[kind]._field_defaults["undirected"]
    return usual if row.undirected is None else row.undirected


def _empty(value: Value) -> bool:
    return value is None or value == ""


def _together(first: AnyRow, second: AnyRow) -> tuple[AnyRow, str]:
    """Two rows about one thing as one, and the first field where they contradict each other, "" if there is none."""
    values: list[Value] = []
    contradicted = ""
    for name, a, b in zip(first._fields, first, second, strict=True):
        if name == "tags":
            values.append(tags.both(str(a), str(b)))
            continue
        if name == "undirected":  # what one of them says who said stays said
            usual = first._field_defaults[name]
            said = [usual if one is None else one for one in (a, b)]
            values.append(None if a is None and b is None else all(said))
            continue
        if not contradicted and a != b and not _empty(a) and not _empty(b):
            contradicted = name
        values.append(b if _empty(a) else a)
    return type(first)._make(values), contradicted


def _onto(before: AnyRow, row: AnyRow) -> AnyRow:
    """The row that the map will hold: empty cells keep what was there."""
    values = [b if _empty(a) else a for a, b in zip(row, before, strict=True)]
    row = type(row)._make(values)
    if isinstance(before, Tie | OrganisationTie) and not before.undirected and isinstance(row, type(before)):
        return row._replace(undirected=False)  # a list without directions unsays nothing
    return row


def _sort(rows: Rows, state: State, sectors: Mapping[str, str]) -> None:
    """Put organisations into the sectors that the user chose for them."""
    there = [*state["sectors"].values(), *(one.row for one in rows["sectors"].values())]
    ids = {folded(sector.name): sector.id for sector in only(Sector, there)}
    taken = set(ids.values())
    for key, (row, origin) in rows["organisations"].items():
        chosen = sectors.get(key[0], "").strip()
        if not chosen or not isinstance(row, Organisation):
            continue
        if chosen not in taken and folded(chosen) not in ids:
            new = Sector(free_id(chosen, "sector", taken), chosen)
            ids[folded(chosen)] = new.id
            taken.add(new.id)
            rows["sectors"][new.id,] = Found(new, origin)
        sector = chosen if chosen in taken else ids[folded(chosen)]
        rows["organisations"][key] = Found(row._replace(sector=sector), origin)


def _main_employers(rows: Rows, state: State) -> None:
    """If the files do not say which employer of somebody new is the main one, it is the first."""
    there = [*state["works_for"].values(), *(one.row for one in rows["works_for"].values())]
    has_main = {job.person for job in only(Employment, there) if job.main}
    for key, (job, origin) in rows["works_for"].items():
        if isinstance(job, Employment) and job.person not in has_main and job.main is None:
            rows["works_for"][key] = Found(job._replace(main=True), origin)
            has_main.add(job.person)


def _former_main_employers(rows: Rows, state: State, out: Plan) -> None:
    """If somebody gets another main employer, their former one is no longer the main one."""
    new = only(Employment, (one.row for one in rows["works_for"].values()))
    main = {job.person: key_of("works_for", job) for job in new if job.main}
    for job in only(Employment, state["works_for"].values()):
        key, now = key_of("works_for", job), main.get(job.person)
        if now and now != key and job.main and key not in rows["works_for"]:
            out.patch.append(changed("works_for", job, job._replace(main=False)))
            out.origins.append(rows["works_for"][now].origin)


def _refuse(rows: Rows, state: State, out: Plan) -> None:
    """Remove every row with a problem, and the rows that refer to it, until there are no problems."""
    known = {kind: {key[0] for key in state[kind]} for kind in NAMED}
    while True:
        keys = {kind: list(some) for kind, some in rows.items()}
        dataset = Dataset.of({kind: [one.row for one in some.values()] for kind, some in rows.items()})
        wrong = list(problems(dataset, {kind: range(len(some)) for kind, some in keys.items()}, known))
        if not wrong:
            return
        for problem in wrong:
            one = rows[problem.kind].pop(keys[problem.kind][problem.row], None)
            if one is not None:
                reason = _REFUSED_ITSELF if problem.refers else problem.text
                out.refused.append(Refused(*one.origin, column_name(problem.column), reason, problem.kind))

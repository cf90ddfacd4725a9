"""Values on the map that follow from its rows: main sectors that nobody stated, and people's labels.

People who stated no sector have the one of their main employer. The label of people who are not named is what at least
five people share, so one who takes or leaves a job title, ward or sector may change four others' labels. After a small
change only the people it can concern are updated; `everybody` updates all, which takes a while on a large map.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph import statements
from graph.directory.visibility import SHARED_BY, Described, called, describe, descriptions
from graph.records.dataset import Employment, Organisation, only
from graph.records.patch import Change
from graph.store import Row, Writing

UPDATE_MAIN_SECTORS = statements.get("write/update_main_sectors")
UPDATE_MAIN_SECTORS_OF = statements.get("write/update_main_sectors_of")
DESCRIBED = statements.get("identity/described")
DESCRIBED_OF = statements.get("identity/described_of")
DESCRIBED_LIKE = statements.get("identity/described_like")
MAINLY_EMPLOYED = statements.get("read/mainly_employed")
SHARED = statements.get("read/shared_by")
RELABEL = statements.get("write/relabel")

NAMED_BY = {"people", "works_for", "organisations", "sectors", "places"}
"""Kinds that affect people's main sectors and labels."""
FEW = 500
"""Up to so many people, those that a change may concern are updated one by one."""


class Group(NamedTuple):
    """What people may share: a job title in a ward, a job title anywhere (ward “”), or a sector."""

    post: str = ""
    ward: str = ""
    sector: str = ""


class DerivedValues:
    """Updates the values that follow from a small change: made before its rows are written, finished after."""

    def __init__(self, tx: Writing, rows: Sequence[Change]) -> None:
        self._tx = tx
        self._kinds = {change.kind for change in rows} & NAMED_BY
        self._of = self._concerned(rows) if not self._kinds & {"sectors", "places"} else None
        self._rewritten = {change.key[0] for change in rows if change.kind == "people" and change.after}
        self._before = self._described() if self._of and len(self._of) <= FEW else {}

    def finish(self) -> None:
        """Bring main sectors and labels up to date with what has been written."""
        if not self._kinds or self._of == []:
            return
        if self._of is None or len(self._of) > FEW:
            everybody(self._tx)
            return
        self._tx.run(UPDATE_MAIN_SECTORS_OF, ids=self._of)
        after = self._described()
        people = {id_: after[id_] for id_ in self._rewritten if id_ in after}
        people |= {id_: row for id_, row in after.items() if row[0] != self._before.get(id_, ("", ""))[0]}
        moved: Counter[Group] = Counter()
        for id_ in self._before.keys() | after.keys():
            for state, by in ((after, 1), (self._before, -1)):
                if id_ in state:
                    for group in _groups(state[id_][0]):
                        moved[group] += by
        shared = self._shared(group for group, by in moved.items() if by)
        crossed = [
            group
            for group, by in moved.items()
            if by and (shared[group] >= SHARED_BY) != (shared[group] - by >= SHARED_BY)
        ]
        if crossed:
            posts = [{"post": one.post, "ward": one.ward} for one in crossed if one.post]
            sectors = [one.sector for one in crossed if one.sector]
            people |= _people(self._tx.run(DESCRIBED_LIKE, posts=posts, sectors=sectors))
        hidden = [person for person, _ in people.values() if person.visibility != "named"]
        texts = _texts(self._shared(group for person in hidden for group in _groups(person)))
        labels = {id_: (called(person, texts), label) for id_, (person, label) in people.items()}
        self._tx.run(
            RELABEL, rows=[{"id": id_, "label": new} for id_, (new, old) in labels.items() if new != old]
        )

    def _concerned(self, rows: Sequence[Change]) -> list[str]:
        """Ids of the people whose main sector or label the rows may change directly."""
        people, organisations = set(), set()
        for kind, key, before, after in rows:
            both = [row for row in (before, after) if row is not None]
            if kind == "people" or any(job.main for job in only(Employment, both)):
                people.add(key[0])
            elif kind == "organisations" and (
                len(both) == 1 or len({one.sector for one in only(Organisation, both)}) > 1
            ):
                organisations.add(key[0])
        if organisations:
            found = self._tx.run(MAINLY_EMPLOYED, organisations=sorted(organisations))
            people |= {row["id"] for row in found}
        return sorted(people)

    def _described(self) -> dict[str, tuple[Described, str]]:
        return _people(self._tx.run(DESCRIBED_OF, ids=self._of))

    def _shared(self, groups: Iterable[Group]) -> Counter[Group]:
        """How many people share each of these, and others with the same job titles."""
        wanted = set(groups)
        posts, sectors = (
            sorted({one.post for one in wanted} - {""}),
            sorted({one.sector for one in wanted} - {""}),
        )
        found: Counter[Group] = Counter()
        if posts or sectors:
            for row in self._tx.run(SHARED, posts=posts, sectors=sectors):
                if row["ward"]:
                    found[Group(row["post"], row["ward"])] += row["people"]
                found[Group(row["post"], "", row["sector"])] += row["people"]
        return found


def everybody(tx: Writing) -> None:
    """Bring everybody's main sector and label up to date."""
    tx.run(UPDATE_MAIN_SECTORS)
    people = _people(tx.run(DESCRIBED))
    labels = describe(person for person, _ in people.values())
    tx.run(RELABEL, rows=[{"id": k, "label": v} for k, v in labels.items() if v != people[k][1]])


def _people(rows: Iterable[Row]) -> dict[str, tuple[Described, str]]:
    """The fields that describe people, and their label, by id."""
    return {
        row["id"]: (Described(**{name: row[name] for name in Described._fields}), row["label"])
        for row in rows
    }


def _groups(person: Described) -> list[Group]:
    groups = [Group(person.post, person.ward)] if person.post and person.ward else []
    groups += [Group(person.post)] if person.post else []
    return groups + ([Group(sector=person.sector)] if person.sector else [])


def _texts(shared: Mapping[Group, int]) -> Counter[str]:
    """The same by the words that describe them."""
    found: Counter[str] = Counter()
    for group, people in shared.items():
        person = Described("", "", "", *group)
        found[descriptions(person)[0]] += people
    return found

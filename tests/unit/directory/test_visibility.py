"""What people are called: by name only if they are named, else by what at least five share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.directory.visibility import Described, describe


def person(
    number: int, visibility: str = "unnamed", post: str = "", ward: str = "", sector: str = ""
) -> Described:
    return Described(f"p-{number}", f"Name {number}", visibility, post, ward, sector)


def test_the_named_are_called_by_name() -> None:
    assert describe([person(1, "named", "GP")]) == {"p-1": "Name 1"}


def test_the_finest_description_that_five_share() -> None:
    """Five GPs in Baguley, a sixth elsewhere, a nurse in their sector, and somebody otherwise unknown."""
    gps = [person(n, "unnamed" if n else "named", "GP", "Baguley", "Primary care") for n in range(5)]
    elsewhere = person(5, "listed", "GP", "Sharston", "Primary care")
    nurse = person(6, "unnamed", "Nurse", "Baguley", "Primary care")
    unknown = person(7)
    labels = describe([*gps, elsewhere, nurse, unknown])
    assert labels["p-0"] == "Name 0"
    assert labels["p-1"] == "GP in Baguley"
    assert labels["p-5"] == "GP"
    assert labels["p-6"] == "Someone in Primary care"
    assert labels["p-7"] == "Someone on the map"


def test_four_are_not_enough() -> None:
    four = [person(n, post="GP", sector="Primary care") for n in range(4)]
    assert set(describe(four).values()) == {"Someone on the map"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["named", "listed", "unnamed"]),
            st.sampled_from(["", "GP", "Nurse"]),
            st.sampled_from(["", "Baguley", "Sharston"]),
            st.sampled_from(["", "Housing", "Faith"]),
        ),
        max_size=40,
    )
)
def test_every_description_fits_at_least_five(people: list[tuple[str, str, str, str]]) -> None:
    """A reader who looks for the person behind a label finds at least five people it could be."""
    everybody = [person(number, *facts) for number, facts in enumerate(people)]
    labels = describe(everybody)
    for one in everybody:
        label = labels[one.id]
        if one.visibility == "named":
            assert label == one.name
            continue
        assert "Name" not in label
        fits = [
            other
            for other in everybody
            if label in {f"{other.post} in {other.ward}", other.post, f"Someone in {other.sector}"}
        ]
        assert label == "Someone on the map" or len(fits) >= 5

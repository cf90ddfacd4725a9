"""Who may do what, against the table as a person would write it down."""

from __future__ import annotations

import pytest

from graph.access import RIGHTS, Action, by, findable, may, reader, require, visible
from graph.errors import NotAllowed
from graph.model import Role, Viewer

EVERYBODY = ["named", "listed", "unnamed"]
MAY: dict[Role, str] = {
    "lead": "ASK SEE_EVERYBODY OPEN_MEMBER CHANGE READ_CHANGES IMPORT SAVE EXPORT EXPORT_NAMES",
    "admin": "ASK SEE_EVERYBODY OPEN_MEMBER CHANGE READ_CHANGES IMPORT SAVE EXPORT EXPORT_NAMES",
    "analyst": "ASK EXPORT",
    "member": "ASK OPEN_MEMBER",
}


@pytest.mark.parametrize("role", MAY)
def test_each_role_may_do_this_and_nothing_else(role: Role) -> None:
    viewer = Viewer(role, "p-me")
    assert {action.name for action in Action if may(viewer, action, about="p-me")} == set(MAY[role].split())
    assert set(RIGHTS) == set(MAY)


def test_a_member_opens_their_own_and_nobody_elses() -> None:
    member = Viewer("member", "p-me")
    require(member, Action.OPEN_MEMBER, about="p-me")
    for about in ("p-you", ""):
        with pytest.raises(NotAllowed):
            require(member, Action.OPEN_MEMBER, about=about)
    with pytest.raises(NotAllowed):  # somebody who is not on the map has nothing of their own
        require(Viewer("member"), Action.OPEN_MEMBER, about="")
    require(Viewer("lead"), Action.OPEN_MEMBER, about="p-you")


def test_a_refusal_says_who_may() -> None:
    with pytest.raises(NotAllowed) as refused:
        require(Viewer("analyst"), Action.IMPORT)
    assert refused.value.message == (
        "Ask a lead: only leads and administrators can import files, and cancel an import."
    )
    with pytest.raises(NotAllowed) as refused:
        require(Viewer("member", "p-me"), Action.OPEN_MEMBER, about="p-you")
    assert refused.value.message.startswith(
        "Ask a lead: only leads, administrators and the one concerned can open"
    )


def test_an_administrator_sees_as_a_lead_does_and_others_see_people_who_are_named() -> None:
    for viewer in (Viewer("lead"), Viewer("admin")):
        assert visible(viewer) == findable(viewer) == EVERYBODY
    for viewer in (Viewer("analyst"), Viewer("member", "p-me")):
        assert visible(viewer) == ["named"]
        assert findable(viewer) == ["named", "listed"]


def test_what_leaves_is_read_as_by_somebody_who_sees_what_everybody_may() -> None:
    lead = Viewer("lead", "p-me")
    assert reader(lead, "all") == lead
    assert visible(reader(lead, "public")) == ["named"]


def test_beside_what_somebody_did_stands_who_they_are_or_their_role() -> None:
    assert (by(Viewer("member", "p-me")), by(Viewer("lead"))) == ("p-me", "lead")

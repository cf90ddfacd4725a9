"""Who may do what: the only place that asks for somebody's role, and whether Weft keeps people at all.

Every service that takes a viewer first says by `require` which action it is, and whether it is about people. What
somebody may see of others follows from the same table. With WEFT_PEOPLE=off nobody may do anything about people.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal

from graph.errors import NotAllowed, OrganisationsOnly
from graph.model import Names, Role, Viewer, Visibility
from graph.settings import settings


class Action(Enum):
    """The actions, in words that follow “can”."""

    ASK = "ask questions and look at the map"
    SEE_EVERYBODY = "see everybody by name, with all their ties"
    OPEN_MEMBER = "open a member's network as that member does, and change what it says of them"
    CHANGE = "change the map for everybody, and undo changes"
    READ_CHANGES = "see what was changed, who did it and when"
    IMPORT = "import files, and cancel an import"
    SAVE = "save answers, and open those that were saved"
    EXPORT = "export the map pseudonymised"
    EXPORT_NAMES = "export the map with names"


Whose = Literal["anybody", "oneself"]
_EVERYTHING: dict[Action, Whose] = dict.fromkeys(Action, "anybody")

RIGHTS: dict[Role, dict[Action, Whose]] = {
    "lead": _EVERYTHING,
    "admin": _EVERYTHING,
    "analyst": {Action.ASK: "anybody", Action.EXPORT: "anybody"},
    "member": {Action.ASK: "anybody", Action.OPEN_MEMBER: "oneself"},
}
"""Role -> what it may do, about anybody or only about oneself. Everything else is refused."""

CALLED: dict[Role, str] = {
    "lead": "leads",
    "admin": "administrators",
    "analyst": "analysts",
    "member": "members",
}
_INSTEAD = {Action.EXPORT_NAMES: "Ask for a pseudonymised export"}
"""What to do about a refusal, apart from asking a lead."""


def keeps_people() -> bool:
    """Whether Weft keeps people, or organisations only (WEFT_PEOPLE)."""
    return settings().people == "on"


def may(viewer: Viewer, action: Action, about: str = "") -> bool:
    """Whether somebody may do something.

    Args:
        about: id of the person that the action is about, where it is about one.
    """
    whose = RIGHTS[viewer.role].get(action)
    return whose == "anybody" or (whose == "oneself" and about != "" and about == viewer.person_id)


def require(viewer: Viewer, action: Action, about: str = "", *, people: bool = False) -> None:
    """Refuse an action that somebody may not do.

    Args:
        about: id of the person that the action is about, where it is about one.
        people: whether the action is about people.

    Raises:
        OrganisationsOnly: it is about people, and Weft keeps none.
        NotAllowed: says which roles may.
    """
    if (people or action is Action.OPEN_MEMBER) and not keeps_people():
        raise OrganisationsOnly()
    if may(viewer, action, about):
        return
    who = [
        CALLED[role] if rights[action] == "anybody" else "the one concerned"
        for role, rights in RIGHTS.items()
        if action in rights
    ]
    remedy = _INSTEAD.get(action, "Ask a lead")
    listed = " and ".join([", ".join(who[:-1]), who[-1]] if len(who) > 1 else who)
    raise NotAllowed(f"{remedy}: only {listed} can {action.value}.")


def visible(viewer: Viewer) -> list[Visibility]:
    """The visibilities of people whose ties, reasons and pages somebody may see: all, or only named."""
    return ["named", "listed", "unnamed"] if may(viewer, Action.SEE_EVERYBODY) else ["named"]


def findable(viewer: Viewer) -> list[Visibility]:
    """The visibilities of people who are found by name: listed people agreed to that, and to no more."""
    return ["named", "listed", "unnamed"] if may(viewer, Action.SEE_EVERYBODY) else ["named", "listed"]


def reader(viewer: Viewer, names: Names) -> Viewer:
    """The viewer for something that leaves Weft: for `public`, one who sees only what everybody may see."""
    return viewer if names == "all" else Viewer("analyst")


def rater(viewer: Viewer) -> str:
    """Whose ratings of ties somebody sees: a member's own alone (their id), and everybody's (empty) otherwise."""
    return "" if may(viewer, Action.SEE_EVERYBODY) else viewer.person_id


def by(viewer: Viewer) -> str:
    """The author to record: the id of a person, or a role if there is no person or Weft keeps none."""
    return (viewer.person_id if keeps_people() else "") or viewer.role

"""Who may do what: the one place that asks which role somebody has.

Every service that takes a viewer says by `require`, as the first thing it does, which action it is. What somebody may
see of others follows from the same table.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal

from graph.errors import NotAllowed
from graph.model import Names, Role, Viewer, Visibility


class Action(Enum):
    """What there is to do, in words that go on from “can”."""

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
"""Role -> what it may do, about anybody or about oneself alone. What is not here is refused."""

CALLED: dict[Role, str] = {
    "lead": "leads",
    "admin": "administrators",
    "analyst": "analysts",
    "member": "members",
}
_INSTEAD = {Action.EXPORT_NAMES: "Ask for a pseudonymised export"}
"""What somebody can do about a refusal, other than to ask a lead."""


def may(viewer: Viewer, action: Action, about: str = "") -> bool:
    """Whether somebody may do something.

    Args:
        about: id of the person that the action is about, where it is about one.
    """
    whose = RIGHTS[viewer.role].get(action)
    return whose == "anybody" or (whose == "oneself" and about != "" and about == viewer.person_id)


def require(viewer: Viewer, action: Action, about: str = "") -> None:
    """Refuse what somebody may not do.

    Args:
        about: id of the person that the action is about, where it is about one.

    Raises:
        NotAllowed: says which roles may.
    """
    if may(viewer, action, about):
        return
    who = [
        CALLED[role] if rights[action] == "anybody" else "the one concerned"
        for role, rights in RIGHTS.items()
        if action in rights
    ]
    remedy = _INSTEAD.get(action, "Ask a lead")
    raise NotAllowed(f"{remedy}: only {', '.join(who[:-1])} and {who[-1]} can {action.value}.")


def visible(viewer: Viewer) -> list[Visibility]:
    """Whose ties, reasons and pages somebody may see, by visibility: everybody's, or those of people who are named."""
    return ["named", "listed", "unnamed"] if may(viewer, Action.SEE_EVERYBODY) else ["named"]


def findable(viewer: Viewer) -> list[Visibility]:
    """Who is found by name, by visibility: those who are listed agreed to that, and to no more."""
    return ["named", "listed", "unnamed"] if may(viewer, Action.SEE_EVERYBODY) else ["named", "listed"]


def reader(viewer: Viewer, names: Names) -> Viewer:
    """Who reads what is to leave Weft: for `public`, somebody who sees of people only what everybody may see."""
    return viewer if names == "all" else Viewer("analyst")


def by(viewer: Viewer) -> str:
    """Who is noted beside what they did: the id of a person, or a role where no person is meant."""
    return viewer.person_id or viewer.role

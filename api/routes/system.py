"""The system as a whole: whether it answers, and its sectors."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import home, store, viewer
from api.schemas import ChangeBody, HealthBody, NoParameters, SectorsBody
from graph import lease, statements
from graph.access import Action, keeps_people, may
from graph.backup import nightly
from graph.changes import transactions
from graph.directory.sectors import Sectors
from graph.errors import Locked
from graph.local import alerts
from graph.store import at_one_version

HEALTH = statements.get("read/health")

blueprint = APIBlueprint("system", __name__, url_prefix="/api", tag="System")


@blueprint.get("/health")
@blueprint.input(NoParameters, location="query")
@blueprint.output(HealthBody)
def health(query_data: NoParameters) -> HealthBody:
    """Whether Weft is ready, which graph this is, and what long piece of work is being done on it."""
    row = store().read_once(HEALTH)[0]
    held = lease.current(store())
    at_work = held if held and held["live"] else None
    if not at_work and transactions.half_written(store()):
        raise Locked()
    mends = may(viewer(), Action.IMPORT)
    return HealthBody(
        status="changing" if at_work else "ready",
        alerts=alerts.current(home()) if mends else [],
        last_backup=nightly.last_of(home()).at if mends else None,
        change=ChangeBody.model_validate(at_work) if at_work else None,
        version=row["version"],
        schema=row["schema"],
        people=row["people"],
        organisations=row["organisations"],
        people_kept=keeps_people(),
        demonstration=row["synthetic"],
    )


@blueprint.get("/sectors")
@blueprint.input(NoParameters, location="query")
@blueprint.output(SectorsBody)
@at_one_version
def sectors(query_data: NoParameters) -> SectorsBody:
    """All sectors, with how many people are in each, were asked and answered."""
    return SectorsBody(sectors=list(Sectors.read(store(), store().version())))

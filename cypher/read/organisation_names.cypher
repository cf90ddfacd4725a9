// organisation_names: every organisation by id, as pairs in one row, so that no limit leaves one without a name
// params:  none
// returns: named
MATCH (o:Organisation)
RETURN collect([o.id, o.name]) AS named

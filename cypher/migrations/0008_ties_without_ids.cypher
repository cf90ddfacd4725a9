// Each tie had an id until docs/decisions/0011; ids that are still there stay, and nothing reads them.
DROP CONSTRAINT tie_id IF EXISTS

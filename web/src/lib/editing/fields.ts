// Generated from graph/records/dataset.py by “make reference”; do not edit.

/** Kind of row -> its fields that are edited, in the order of the row. */
export const FIELDS = {
  scales: {
    name: {"label": "Name", "as": "text"},
  },
  organisations: {
    name: {"label": "Name", "as": "text"},
    kind: {"label": "Kind", "as": "text"},
    sector: {"label": "Sector", "as": "sector"},
    place: {"label": "Place", "as": "found", "finder": "place"},
    website: {"label": "Website", "as": "url"},
    tags: {"label": "Tags", "as": "text"},
  },
  people: {
    name: {"label": "Name", "as": "text"},
    post: {"label": "Job title", "as": "text"},
    sector: {"label": "Sector", "as": "sector"},
    visibility: {"label": "How others see them", "as": "choice", "values": ["named", "listed", "unnamed"]},
    place: {"label": "Place", "as": "found", "finder": "place"},
    email: {"label": "Email", "as": "email"},
    tags: {"label": "Tags", "as": "text"},
  },
  projects: {
    name: {"label": "Name", "as": "text"},
    description: {"label": "Description", "as": "lines"},
    status: {"label": "Status", "as": "text"},
    started: {"label": "Start", "as": "day"},
    ended: {"label": "End", "as": "day"},
    place: {"label": "Place", "as": "found", "finder": "place"},
    tags: {"label": "Tags", "as": "text"},
  },
  events: {
    name: {"label": "Name", "as": "text"},
    kind: {"label": "Kind", "as": "text"},
    on: {"label": "Day", "as": "day"},
    place: {"label": "Place", "as": "found", "finder": "place"},
  },
  works_for: {
    post: {"label": "Job title", "as": "text"},
    main: {"label": "Main employer", "as": "yes"},
    since: {"label": "Since", "as": "day"},
    until: {"label": "Until", "as": "day"},
  },
  works_on: {
    part: {"label": "Role", "as": "text"},
  },
  partners: {
    part: {"label": "Role", "as": "choice", "values": ["lead", "partner", "funder"]},
  },
  works_with: {
    kind: {"label": "Kind", "as": "text"},
    strength: {"label": "How closely they work together", "as": "level"},
    since: {"label": "Since", "as": "day"},
    until: {"label": "Until", "as": "day"},
    undirected: {"label": "Both ways", "as": "yes"},
  },
  grew_from: {
    said_by: {"label": "Who says so", "as": "found", "finder": "person"},
  },
  scores: {
    value: {"label": "Score", "as": "level"},
    on: {"label": "Day", "as": "day"},
  },
  ties: {
    strength: {"label": "How well they know each other", "as": "level"},
    since: {"label": "Since", "as": "day"},
    until: {"label": "Until", "as": "day"},
  },
} as const;

/** Kind of row that joins things -> the columns that identify a row, except edited ones. */
export const KEYS = {
  works_for: ["person", "organisation"],
  works_on: ["person", "project"],
  partners: ["organisation", "project"],
  works_with: ["from", "to", "source"],
  attended: ["person", "event"],
  organisations_attended: ["organisation", "event"],
  offers: ["person", "topic"],
  seeks: ["person", "topic"],
  grew_from: ["project", "from_kind", "from"],
  scores: ["organisation", "scale", "source"],
  ties: ["from", "to", "source"],
} as const;

// What the API says, by the names the page uses.

export type Kind = 'person' | 'organisation' | 'sector';

/** A person, organisation or sector in a table: what it is, where it is, and the words to show. */
export interface Thing {
  kind: Kind;
  id: string;
  label: string;
  also_in?: string[];
}

export type Value = Thing | number | string | null;
export type Row = Record<string, Value>;
export type ColumnType = 'person' | 'organisation' | 'sector' | 'text' | 'integer' | 'number' | 'verdict';

export interface Column {
  key: string;
  title: string;
  type: ColumnType;
  counted: string;
}

export type Role =
  'broker' | 'from' | 'to' | 'both' | 'other' | 'introducer' | 'a' | 'b' | 'centre' | 'contact';
export type TieKind = 'knows' | 'projects' | 'events' | 'gap' | 'suggested';

export interface MapNode {
  data: { id: string; kind: Kind; label: string; sector: string; role: Role };
}

export interface MapEdge {
  data: { id: string; source: string; target: string; kind: TieKind; strength: number | null };
}

export interface Elements {
  nodes: MapNode[];
  edges: MapEdge[];
  nodes_left_out: number;
  edges_left_out: number;
}

export interface Statement {
  name: string;
  statement: string;
  parameters: Record<string, unknown>;
  script: string;
}

export interface Coverage {
  sector: string;
  name: string;
  people: number;
  asked: number;
  answered: number;
}

export interface Basis {
  people: number;
  ties: number;
  evidence: string[];
  agreed: string;
  as_of: string;
  version: number;
  undated: number;
  coverage: Coverage[];
  left_out: Record<string, number>;
}

export interface Answer {
  question: string;
  parameters: Record<string, unknown>;
  sentence: string;
  columns: Column[];
  rows: Row[];
  total: number;
  truncated: boolean;
  elements: Elements;
  cypher: Statement[];
  basis: Basis;
}

export interface Question {
  name: string;
  title: string;
  asks: string;
  parameters: Record<string, unknown>;
}

export interface Health {
  status: string;
  version: number;
  schema: number;
  demonstration: boolean;
  people: number;
}

export interface Sector {
  id: string;
  name: string;
  part_of: string | null;
  people: number;
  organisations: number;
  asked: number;
  answered: number;
}

export interface FoundPerson {
  id: string;
  label: string;
  post: string;
  organisation: string;
  sector: string;
}

export interface Named {
  id: string;
  label: string;
}

export interface Person extends Named {
  post: string;
  visibility: string;
  synthetic: boolean;
  sector: (Named & { stated: boolean }) | null;
  organisations: (Named & { post: string; main: boolean })[];
  places: Named[];
  projects: (Named & { part: string })[];
  events: (Named & { on: string })[];
  offers: Named[];
  seeks: Named[];
  contacts: number;
}

export interface NetworkMember {
  person: Thing;
  organisation: Thing | null;
  sector: Thing | null;
  distance: number;
  strength: number | null;
  through: Thing | null;
  ways: number;
}

export interface Network {
  person: Named;
  hops: number;
  people: NetworkMember[];
  total: number;
  truncated: boolean;
  elements: Elements;
  basis: Basis;
}

// What the parts are shown with: made up here, so that the page looks the same whatever the graph holds.

import type { Answer, Elements, Problem, RowChange, Undone } from '#lib/api/types.ts';

const problem = (status: number, title: string, detail: string): Problem => ({
  type: 'about:blank',
  status,
  title,
  detail,
});

export const PROBLEMS = {
  'Wrong input': problem(422, 'Something in the request needs changing', 'limit: should be from 1 to 100.'),
  'Not there': problem(404, 'Not found', 'Try “health”: there is no sector “helth”.'),
  'Not allowed': problem(
    403,
    'This is not yours to see',
    'Go back to your own network, or ask the programme’s leads. Only they may see this page.',
  ),
  'Out of reach': problem(
    0,
    'Weft does not answer',
    'Check that Weft is still running, then try again: the page cannot reach it.',
  ),
};

const person = (id: string, label: string) => ({ kind: 'person', id, label, also_in: [] }) as const;

export const ELEMENTS: Elements = {
  nodes: [
    {
      data: { id: 'p-1', kind: 'person', label: 'Somebody Invented', sector: 'health', role: 'broker' },
    },
    { data: { id: 'p-2', kind: 'person', label: 'Another Invented', sector: 'housing', role: 'to' } },
    { data: { id: 'p-3', kind: 'person', label: 'Health visitor', sector: 'health', role: 'from' } },
  ],
  edges: [
    { data: { id: '1', source: 'p-1', target: 'p-2', kind: 'knows', strength: 4 } },
    { data: { id: '2', source: 'p-1', target: 'p-3', kind: 'projects', strength: null } },
  ],
  nodes_left_out: 0,
  edges_left_out: 0,
};

export const ANSWER = {
  question: 'sample',
  parameters: {},
  sentence: '',
  columns: [
    { key: 'person', title: 'Person', type: 'person', counted: 'Who it is.' },
    { key: 'pairs', title: 'Pairs', type: 'integer', counted: 'Pairs of people who meet only here.' },
    { key: 'share', title: 'Share', type: 'number', counted: 'Share of all pairs.' },
    { key: 'verdict', title: 'Verdict', type: 'verdict', counted: 'What it means.' },
  ],
  rows: [
    { person: person('p-1', 'Somebody Invented'), pairs: 475, share: 0.61, verdict: 'connected' },
    { person: person('p-2', 'Another Invented'), pairs: 20, share: 0.2, verdict: 'thin' },
    { person: person('p-3', 'Health visitor'), pairs: 0, share: null, verdict: 'not connected' },
  ],
  total: 3,
  truncated: false,
  elements: ELEMENTS,
  cypher: [],
  basis: {},
  steady: null,
} as unknown as Answer;

export const CHANGED: RowChange[] = [
  {
    kind: 'people',
    what: 'changed',
    about: 'Somebody Invented',
    cells: [{ column: 'post', before: 'Nurse', after: 'Matron' }],
    file: 'people.csv',
    line: 4,
  },
  {
    kind: 'works_for',
    what: 'new',
    about: 'Another Invented, Sample Homes',
    cells: [{ column: 'main', before: '', after: 'yes' }],
    file: '',
    line: 0,
  },
  { kind: 'ties', what: 'gone', about: 'Somebody Invented, Another Invented', cells: [], file: '', line: 0 },
];

export const UNDONE: Undone = {
  change: 'sample',
  rows: 12,
  left: [{ kind: 'organisations', about: 'Sample Homes', why: 'an employment refers to it since' }],
};

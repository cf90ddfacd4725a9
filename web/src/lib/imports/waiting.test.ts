import { expect, it } from 'vitest';
import type { Api, Outcome } from '#lib/api/client.ts';
import type { Choices, Preview, Problem, Running } from '#lib/api/types.ts';
import { kept, toSort, without } from './choices.ts';
import { reading } from './reading.svelte.ts';
import { Waiting } from './waiting.svelte.ts';

const preview = (more: Partial<Preview> = {}): Preview =>
  ({ id: 'i', version: 1, choices: kept(), unsorted: [], sorted: [], personal: [], ...more }) as Preview;
const running = (more: Partial<Running>): Running => ({
  state: 'applying',
  done: 0,
  total: 0,
  result: null,
  problem: '',
  ...more,
});
const problem = (status: number): Problem => ({ type: '', title: 'No', detail: 'Not so.', status });
const good = <T>(value: T) => ({ ok: true as const, value });
const bad = (status: number) => ({ ok: false as const, problem: problem(status) });

/** An import that waits, over an API of which the test gives what it needs. */
function waitingWith(api: Partial<Record<keyof Api, unknown>>): Waiting {
  const quick = { readSoFar: async () => good({ reading: false, file: '', rows: 0 }) };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
  const waiting = new Waiting({ ...quick, ...api } as unknown as Api, 'i', pause);
  waiting.take(good(preview()));
  return waiting;
}

it('sends what was chosen while a preview was on its way along with the next', async () => {
  const sent: Choices[] = [];
  const waiting = waitingWith({
    chooseImport: async (_: string, choices: Choices) => {
      sent.push(choices);
      return good(preview({ choices }));
    },
  });
  const first = waiting.same('a = b', true);
  await waiting.sort({ org: 'health' });
  await first;
  expect(sent.map(({ people, sectors }) => [people, sectors])).toEqual([
    [{ 'a = b': true }, {}],
    [{ 'a = b': true }, { org: 'health' }],
  ]);
  expect(waiting.working).toBe(false);
});

it('says how far the files are read again, and stops that', async () => {
  let stop: (outcome: Outcome<Preview>) => void = () => undefined;
  const waiting = waitingWith({
    chooseImport: () => new Promise<Outcome<Preview>>((resolve) => (stop = resolve)),
    readSoFar: async () => good({ reading: true, file: 'people.csv', rows: 12_000 }),
    stopReading: async () => {
      stop(bad(409));
      return good({ reading: true, file: 'people.csv', rows: 12_000 });
    },
  });
  const chosen = waiting.leavePeopleOut(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(waiting.reading && reading(waiting.reading)).toBe('Reading people.csv: 12,000 rows so far');
  waiting.reading?.stop();
  await chosen;
  expect([waiting.working, waiting.reading, waiting.problem]).toEqual([false, null, null]);
  expect(waiting.choices).toEqual(kept());
});

it('applies nothing while people in the files are not left out', async () => {
  const personal = [{ file: 'a.csv', column: 'Contact', cells: 2 }];
  const waiting = waitingWith({
    chooseImport: async (_: string, choices: Choices) => good(preview({ choices, personal })),
  });
  waiting.take(good(preview({ personal })));
  await waiting.apply();
  expect([waiting.blocked, waiting.applied, waiting.problem]).toEqual([true, null, null]);
  await waiting.leavePeopleOut(true);
  expect(waiting.blocked).toBe(false);
});

it('goes back to what the preview rests on when a choice is refused', async () => {
  const waiting = waitingWith({ chooseImport: async () => bad(422) });
  await waiting.readAs('people.csv', 'Who', 'name');
  expect(waiting.problem?.status).toBe(422);
  expect(waiting.choices.columns).toEqual({});
});

it('forgets about columns when a table is taken for something else', async () => {
  const waiting = waitingWith({
    chooseImport: async (_: string, choices: Choices) => good(preview({ choices })),
  });
  await waiting.readAs('a.csv', 'Who', 'name');
  await waiting.readAs('b.csv', 'Who', 'name');
  await waiting.takeFor('a.csv', 'attendance');
  expect(waiting.choices.columns).toEqual({ 'b.csv': { Who: 'name' } });
  expect(waiting.choices.shapes).toEqual({ 'a.csv': 'attendance' });
});

it('asks how far a long import is until it is done', async () => {
  const steps = [running({ done: 20_000, total: 50_000 }), running({ done: 40_000, total: 50_000 })];
  const result = { change: 'c', sentence: '50,000 rows are new.', rows: 50_000 };
  const waiting = waitingWith({
    applyImport: async () => good(steps[0]),
    importProgress: async () => good(steps.shift() ?? running({ state: 'applied', result })),
  });
  await waiting.apply();
  expect(steps).toEqual([]);
  expect(waiting.applied).toEqual(result);
  expect(waiting.running).toBe(null);
});

it('says that the map has moved, and shows the preview anew', async () => {
  const waiting = waitingWith({
    applyImport: async () => bad(409),
    waitingImport: async () => good(preview({ version: 2 })),
  });
  await waiting.apply();
  expect([waiting.moved, waiting.problem, waiting.preview?.version]).toEqual([true, null, 2]);
});

it('tells of another conflict in its own words', async () => {
  const waiting = waitingWith({
    applyImport: async () => bad(409),
    waitingImport: async () => good(preview()),
  });
  await waiting.apply();
  expect([waiting.moved, waiting.problem?.detail]).toEqual([false, 'Not so.']);
});

it('was stopped, and says that nothing of it is left', async () => {
  const waiting = waitingWith({
    applyImport: async () => good(running({ state: 'cancelled' })),
    waitingImport: async () => good(preview()),
  });
  await waiting.apply();
  expect(waiting.problem?.title).toBe('Stopped');
  expect(waiting.applied).toBe(null);
});

it('takes back what was applied, and brings it back', async () => {
  const waiting = waitingWith({
    applyImport: async () =>
      good(running({ state: 'applied', result: { change: 'c', sentence: '', rows: 1 } })),
    undoChange: async (change: string) => good({ change: `undo of ${change}`, rows: 1, left: [] }),
  });
  await waiting.apply();
  await waiting.undo('c');
  expect(waiting.undone?.change).toBe('undo of c');
  await waiting.bringBack('undo of c');
  expect(waiting.undone).toBe(null);
});

it('keeps a column for a reason, and no longer where there is none', () => {
  const once = kept(kept(), 'a.csv', 'Born', ' for a grant ');
  expect(once.kept).toEqual([{ file: 'a.csv', column: 'Born', reason: 'for a grant' }]);
  expect(kept(once, 'a.csv', 'Born', '  ').kept).toEqual([]);
  expect(without({ a: 1, b: 2 }, 'a')).toEqual({ b: 2 });
});

it('leaves an organisation that was sorted in its place', () => {
  const open = (id: string, name: string) => ({ id, name, guess: '' });
  const first = toSort([], preview({ unsorted: [open('b', 'RNIB eSight'), open('a', 'HMRC')] }));
  const chosen = preview({ unsorted: [open('b', 'RNIB eSight')], sorted: [{ id: 'a', name: 'HMRC' }] });
  expect(toSort(first, chosen).map(({ name }) => name)).toEqual(['RNIB eSight', 'HMRC']);
  expect(toSort([], chosen).map(({ name }) => name)).toEqual(['HMRC', 'RNIB eSight']);
  expect(toSort(first, preview())).toEqual([]);
});

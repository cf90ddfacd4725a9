import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Work that goes on until it is told to end, and says that it has begun. */
function held(begun: string[], name: string) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async () => {
    begun.push(name);
    await ended;
    return name;
  };
  return { work, end };
}

it('begins so many at once, and the next when one has ended, however it ended', async () => {
  const turns = new Turns(2);
  const begun: string[] = [];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => held(begun, name)) as [
    ReturnType<typeof held>,
    ReturnType<typeof held>,
    ReturnType<typeof held>,
  ];
  const first = turns.take(() => true, a.work);
  const fails = turns.take(
    () => true,
    async () => {
      await b.work();
      throw new Error('no');
    },
  );
  const last = turns.take(() => true, c.work);
  expect(begun).toEqual(['a', 'b']);
  b.end();
  await expect(fails).rejects.toThrow('no');
  c.end();
  expect(await last).toBe('c');
  a.end();
  expect(await first).toBe('a');
});

it('leaves out what nobody wants any more when its turn comes', async () => {
  const turns = new Turns(1);
  const begun: string[] = [];
  const a = held(begun, 'a');
  const first = turns.take(() => true, a.work);
  let wanted = true;
  const second = turns.take(() => wanted, held(begun, 'b').work);
  wanted = false;
  a.end();
  expect(await Promise.all([first, second])).toEqual(['a', null]);
  expect(begun).toEqual(['a']);
});

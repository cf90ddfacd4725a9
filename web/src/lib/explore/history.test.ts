import { expect, it } from 'vitest';
import { History } from './history.ts';

it('takes back deed by deed and does them again', () => {
  const history = new History<string>();
  history.did('nothing');
  history.did('one');
  expect(history.undo('two')).toBe('one');
  expect(history.undo('one')).toBe('nothing');
  expect(history.canUndo).toBe(false);
  expect(history.undo('nothing')).toBe('nothing');
  expect(history.redo('nothing')).toBe('one');
  expect(history.redo('one')).toBe('two');
  expect(history.canRedo).toBe(false);
});

it('forgets what was taken back once something else is done', () => {
  const history = new History<string>();
  history.did('nothing');
  history.undo('one');
  history.did('nothing');
  expect(history.canRedo).toBe(false);
  expect(history.undo('another')).toBe('nothing');
});

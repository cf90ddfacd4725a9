// An answer as text, table and picture for a document of one's own.

import type { Answer } from '#lib/api/types.ts';
import { numeric, type Brief } from './board.ts';
import { restsOn, stability } from './words.ts';

/** The question, the answer, the rows as a list, and the data behind it. */
export function asText(title: string, answer: Answer, { columns, rows, total }: Brief): string {
  const listed = rows.map((row, i) => {
    const [first = '', ...rest] = row.map((text, c) => said(columns[c]?.title ?? '', text, c));
    return `${i + 1}. ${[first, ...rest.filter(Boolean)].join('; ')}`;
  });
  const more = total > rows.length ? [`(the first ${rows.length} of ${total})`] : [];
  return [title, '', answer.sentence, '', ...listed, ...more, '', restsOn(answer), stability(answer)]
    .join('\n')
    .trim();
}

/** The first column speaks for itself; the others are told apart by their title, which may hold a sector's name. */
const said = (title: string, text: string, column: number) =>
  column === 0 || !text ? text : `${title.charAt(0).toLowerCase()}${title.slice(1)}: ${text}`;

/** The table as programs for documents and sheets take it: HTML for the one, tabs for the other. */
export function asTable({ columns, rows }: Brief): ClipboardItem {
  const table = document.createElement('table');
  const line = (cells: string[], tag: 'th' | 'td') => {
    const row = table.insertRow();
    cells.forEach((text, c) => {
      const cell = document.createElement(tag);
      cell.textContent = text;
      const column = columns[c];
      if (column && numeric(column)) cell.align = 'right';
      row.append(cell);
    });
  };
  line(
    columns.map(({ title }) => title),
    'th',
  );
  for (const row of rows) line(row, 'td');
  return new ClipboardItem({
    'text/html': new Blob([table.outerHTML], { type: 'text/html' }),
    'text/plain': new Blob([asTabs({ columns, rows, total: rows.length })], { type: 'text/plain' }),
  });
}

/** One line a row, tabs between; what would break a line or a cell becomes a space. */
export function asTabs({ columns, rows }: Brief): string {
  return [columns.map(({ title }) => title), ...rows]
    .map((cells) => cells.map((text) => text.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

/** A picture for the clipboard. */
export function asPicture(png: string): ClipboardItem {
  const bytes = Uint8Array.from(atob(png.slice(png.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) });
}

// Tables as CSV files that a spreadsheet opens.

/** Rows under a head; a cell that a spreadsheet would take for a formula is made text. */
export function csv(head: string[], rows: (string | number)[][]): Blob {
  const lines = [head, ...rows].map((cells) => cells.map(cell).join(','));
  // The mark at the start has Excel read it as UTF-8.
  return new Blob(['\ufeff', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

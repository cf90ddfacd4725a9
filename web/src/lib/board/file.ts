// The pages for the board as one file that needs nothing else: no scripts, no network, its styles and pictures inside.

import look from './paper.css?raw';

/** A document of what the sheet shows now, without the parts that do not go on paper. */
export function asFile(sheet: HTMLElement, title: string): Blob {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = 'en-GB';
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const width = page.createElement('meta');
  width.name = 'viewport';
  width.content = 'width=device-width, initial-scale=1';
  page.head.prepend(charset, width);
  const copy = page.importNode(sheet, true);
  for (const part of copy.querySelectorAll('.no-print')) part.remove();
  page.body.append(copy);
  // The policy of this page refuses a style element, even in a document of its own: it is written in as text.
  const [before = '', after = ''] = page.documentElement.outerHTML.split('</head>');
  return new Blob(['<!doctype html>\n', before, '<style>\n', look, '</style></head>', after, '\n'], {
    type: 'text/html',
  });
}

/** A name for the file from its title: letters, figures and dashes. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'weft'}.html`;
}

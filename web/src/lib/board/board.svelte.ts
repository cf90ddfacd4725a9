// The answers on the pages for the board, and their pictures, each fetched and drawn once.

import type { Api, Outcome } from '#lib/api/client.ts';
import type { SavedAnswer, Names } from '#lib/api/types.ts';
import { picture } from '#lib/map/controller.ts';
import type { Sectors } from '#lib/sectors/sectors.ts';

/** Of a picture, in pixels of the page: as wide as the paper and not so high that it takes the page. */
const SIZE = { width: 960, height: 430, scale: 2, colours: 'paper' };

export class Answers {
  /** By id, as far as they have come. */
  found = $state.raw<Record<string, Outcome<SavedAnswer>>>({});
  pictures = $state.raw<Record<string, string>>({});

  constructor(
    private readonly api: Api,
    private readonly names: Names,
    private readonly sectors: Sectors,
  ) {}

  async fetch(id: string): Promise<void> {
    if (this.found[id]) return;
    const outcome = await this.api.savedAnswer(id, this.names);
    this.found = { ...this.found, [id]: outcome };
  }

  /** A map of one node, or of none, shows nothing that the sentence does not say. */
  async draw(id: string): Promise<void> {
    const outcome = this.found[id];
    if (!outcome?.ok || this.pictures[id] || outcome.value.answer.elements.nodes.length < 2) return;
    const drawn = await picture(outcome.value.answer.elements, this.sectors, SIZE);
    this.pictures = { ...this.pictures, [id]: drawn };
  }
}

// The page of one member: what the API says about it, what was changed, and undo.

import type { Api, Outcome } from '#lib/api/client.ts';
import type {
  Home,
  Network,
  Dismissal,
  Problem,
  SeenAs,
  Suggested,
  Suggestion,
  Visibility,
} from '#lib/api/types.ts';
import { Latest } from '#lib/latest.svelte.ts';
import type { Done } from '#lib/parts/Undo.svelte';
import { date } from '#lib/words.ts';

export const FEW = 4;
export const MANY = 20;

export type Kind = 'offers' | 'seeks';

export class Me {
  home = new Latest<Outcome<Home>>();
  network = new Latest<Outcome<Network>>();
  suggested = new Latest<Outcome<Suggested>>();
  seen = new Latest<Outcome<{ views: SeenAs[] }>>();
  done = $state.raw<Done | null>(null);
  /** Why the last change was not kept. */
  problem = $state.raw<Problem | null>(null);
  private limit = $state(FEW);

  constructor(
    private readonly api: Api,
    readonly id: string,
  ) {}

  /** Whether only the first of each list of suggestions are asked for. */
  get few(): boolean {
    return this.limit === FEW;
  }

  /** Ask for everything again; what is shown stays until it is there. */
  read(limit = this.limit): void {
    this.limit = limit;
    void this.home.follow(this.api.member(this.id), false);
    void this.network.follow(this.api.memberNetwork(this.id), false);
    void this.seen.follow(this.api.seenAs(this.id), false);
    void this.suggest();
  }

  /** Ask for this many suggestions. */
  suggest(limit = this.limit): Promise<void> {
    this.limit = limit;
    return this.suggested.follow(this.api.suggestions(this.id, limit), false);
  }

  /** Suggest somebody no longer. */
  async dismiss(one: Suggestion, until: 'not now' | 'never'): Promise<void> {
    const { id, label } = one.who.person;
    const kept = await this.api.dismiss(this.id, id, until);
    if (!kept.ok) return this.refused(kept.problem);
    await this.suggest();
    const dismissal = kept.value.passed.find(({ who }) => who.person.id === id);
    const words = dismissal?.until
      ? `${label} is hidden until ${date(dismissal.until)}. Only you know.`
      : `${label} is hidden. Only you know.`;
    this.did(words, () => this.restoreSuggestion(id));
  }

  /** Suggest somebody again. */
  restoreSuggestion = async (id: string): Promise<void> => {
    const kept = await this.api.restoreSuggestion(this.id, id);
    if (!kept.ok) return this.refused(kept.problem);
    this.problem = null;
    await this.suggest();
  };

  /** Suggest somebody again that the member had hidden, with undo. */
  async suggestAgain(dismissal: Dismissal): Promise<void> {
    const { id, label } = dismissal.who.person;
    await this.restoreSuggestion(id);
    if (this.problem) return;
    this.did(`${label} may be suggested again.`, async () => {
      const back = await this.api.dismiss(this.id, id, dismissal.kind);
      if (!back.ok) return this.refused(back.problem);
      await this.suggest();
    });
  }

  /** Offer, or seek, these topics and no others. */
  async setTopics(kind: Kind, topics: string[], before: string[], words: string): Promise<void> {
    const kept = await this.api.setTopics(this.id, kind, topics);
    if (!kept.ok) return this.refused(kept.problem);
    this.read();
    this.did(words, async () => {
      const back = await this.api.setTopics(this.id, kind, before);
      if (!back.ok) return this.refused(back.problem);
      this.read();
    });
  }

  /** Change post, place and visibility. */
  async setDetails(now: Details, before: Details, words: string): Promise<void> {
    const kept = await this.api.setDetails(this.id, now);
    if (!kept.ok) return this.refused(kept.problem);
    this.read();
    this.did(words, async () => {
      const back = await this.api.setDetails(this.id, before);
      if (!back.ok) return this.refused(back.problem);
      this.read();
    });
  }

  private did(words: string, undo: Done['undo']): void {
    this.problem = null;
    this.done = { words, undo };
  }

  private refused(problem: Problem): void {
    this.problem = problem;
  }
}

export interface Details {
  post: string;
  visibility: Visibility;
  /** The id of a place; empty for none. */
  place: string;
}

// What Explore shows: the view, what was asked for it, and where everybody is. Each view is a step of the browser's history.

import type { Api, Outcome } from '#lib/api/client.ts';
import type { Answer, Explored, OfferedMeasure, Problem } from '#lib/api/types.ts';
import { change, together, type Change } from './change.ts';
import { byForces, getReady, type Working } from './forces.ts';

import type { Values } from './levels.ts';
import { byOpening, bySector, bySteps, type Places, type SectorOrder } from './layouts.ts';
import { asked, counted, PLAIN, read, written, type View } from './view.ts';

/** What Explore needs of the browser: its history, in which each view has its number. */
export interface Steps {
  write: (search: string, step: number, replace: boolean) => Promise<void>;
  go: (by: 1 | -1) => void;
}

type Ground = Pick<Explored, 'shown' | 'drawn'>;

export class Explore {
  view = $state.raw<View>(PLAIN);
  /** The view that is drawn: everything below is of this one, and changes with it at once. */
  seen = $state.raw<View>(PLAIN);
  /** What the filters let through now, and on the earlier day where two are compared. */
  shown = $state.raw<Explored | null>(null);
  before = $state.raw<Explored | null>(null);
  places = $state.raw<Places>(new Map());
  problem = $state.raw<Problem | null>(null);
  waiting = $state(true);
  /** The layout that is being worked out. */
  working = $state.raw<Working | null>(null);

  measures = $state.raw<OfferedMeasure[]>([]);
  size = $state.raw<Values | null>(null);
  colour = $state.raw<Values | null>(null);
  path = $state.raw<Outcome<Answer> | null>(null);

  readonly change = $derived<Change | null>(
    this.before && this.shown ? change(this.before, this.shown) : null,
  );

  private step = $state(0);
  private furthest = $state(0);
  private readonly asked = new Map<string, Promise<Outcome<unknown>>>();
  private readonly laid = new Map<string, Promise<Places | null>>();
  private turn = 0;
  private ground = '';
  private expected: string | null = null;
  private moving = false;

  /** `order` is the one in which sectors stand. */
  constructor(
    private readonly api: Api,
    private readonly order: SectorOrder,
    private readonly steps: Steps,
  ) {
    void api.measures().then((found) => found.ok && (this.measures = found.value.measures));
  }

  get canUndo(): boolean {
    return this.step > 0;
  }

  get canRedo(): boolean {
    return this.step < this.furthest;
  }

  /** Take what the address says, unless what was just written into it is still on its way there. */
  adopt(address: Pick<URLSearchParams, 'get'>, step: number): void {
    if (this.expected !== null) return;
    this.step = step;
    this.furthest = Math.max(this.furthest, step);
    this.moving = false;
    const view = read(address);
    if (!this.turn || written(view) !== written(this.view)) this.show(view);
  }

  /** Change the view: a step of the history. Moves by hand, one after another, are one. */
  set(changed: Partial<View>): void {
    const view = { ...this.view, ...changed };
    if (written(view) === written(this.view)) return;
    const moving = written({ ...view, pins: PLAIN.pins }) === written({ ...this.view, pins: PLAIN.pins });
    const replace = moving && this.moving;
    this.moving = moving;
    if (!replace) this.furthest = ++this.step;
    this.show(view);
    void this.put(written(view), replace);
  }

  /** Back to the view before; where there is none, to the usual one. */
  undo(): void {
    if (this.canUndo) this.steps.go(-1);
    else this.set(PLAIN);
  }

  redo(): void {
    if (this.canRedo) this.steps.go(1);
  }

  private async put(search: string, replace: boolean): Promise<void> {
    this.expected = search;
    await this.steps.write(search, this.step, replace);
    if (this.expected === search) this.expected = null;
  }

  private show(view: View): void {
    this.view = view;
    const turn = ++this.turn;
    void this.load(view, () => turn === this.turn);

    void this.find(view);
  }

  private async load(view: View, newest: () => boolean): Promise<void> {
    this.waiting = true;
    if (view.layout === 'force' && !view.around.length && !this.shown) getReady();
    const filtered = asked(view);
    const [now, before, whole, wholeBefore] = await Promise.all([
      this.explored(filtered),
      view.versus ? this.explored({ ...filtered, as_of: view.versus }) : null,
      this.explored(asked(view, false)),
      view.versus ? this.explored({ ...asked(view, false), as_of: view.versus }) : null,
    ]);
    if (!newest()) return;
    const refused = [now, before, whole, wholeBefore].find((outcome) => outcome && !outcome.ok);
    if (refused && !refused.ok) {
      [this.problem, this.waiting] = [refused.problem, false];
      return;
    }
    const [shown, earlier, all, allEarlier] = [now, before, whole, wholeBefore].map((o) =>
      o?.ok ? o.value : null,
    );
    if (!shown || !all) return;
    // People keep their place whatever is filtered, so they are placed among everybody where that can be drawn.
    const among = view.around.length || all.grouped ? [shown, earlier] : [all, allEarlier];
    const ground = among[1] ? together(among[1], among[0] as Explored) : (among[0] as Explored);
    const network = JSON.stringify([all.grouped ? filtered : asked(view, false), view.versus]);
    const [places, size, colour] = await Promise.all([
      this.placed(view, ground, network),
      this.measured(view, view.size, shown.of),
      this.measured(view, view.colour === 'groups' ? 'groups.community' : view.colour, shown.of),
    ]);
    if (!newest()) return;
    const unmeasured = [size, colour].find((outcome) => outcome && !outcome.ok);
    [this.problem, this.waiting] = [unmeasured && !unmeasured.ok ? unmeasured.problem : null, false];
    // The earlier day is the one to compare with, whichever of the two was chosen first.
    const [first, last] = earlier && earlier.as_of > shown.as_of ? [shown, earlier] : [earlier, shown];
    [this.seen, this.shown, this.before, this.places] = [view, last, first ?? null, places];
    [this.size, this.colour] = [size, colour].map((outcome) => (outcome?.ok ? outcome.value : null)) as [
      Values | null,
      Values | null,
    ];
  }

  /** Where everybody stands by the layout, worked out once for each network. */
  private async placed(view: View, ground: Ground, network: string): Promise<Places> {
    const centre = view.centre || view.around[0] || ground.shown[0]?.id || '';
    const key = JSON.stringify([view.layout, network, view.around, view.layout === 'steps' ? centre : '']);
    if (this.ground !== key) this.working?.stop();
    this.ground = key;
    const known = this.laid.get(key);
    const made = known ?? this.lay(view, ground, centre);
    this.laid.set(key, made);
    const places = await made;
    if (places) return places;
    this.laid.delete(key); // stopped: sectors stand at once
    return bySector(ground.shown, this.order);
  }

  private async lay(view: View, ground: Ground, centre: string): Promise<Places | null> {
    if (view.layout === 'sector') return bySector(ground.shown, this.order);
    if (view.layout === 'steps') return bySteps(ground.shown, ground.drawn, centre, this.order);
    if (view.around.length) return byOpening(ground.shown, ground.drawn, view.around);
    const working = byForces(ground);
    this.working = working;
    const places = await working.places;
    if (this.working === working) this.working = null;
    return places;
  }

  /** What a path is about: organisations where these alone are drawn. */
  private of(view: View): Record<string, string> {
    const level = view.level || this.shown?.level;
    const of = level === this.shown?.level ? this.shown?.of : level;
    return of === 'organisations' ? { of } : {};
  }

  /** A measure's values; null where none is wanted. */
  private async measured(view: View, wanted: string, of: Explored['of']): Promise<Outcome<Values> | null> {
    if (!wanted) return null;
    const [family = '', key = ''] = wanted.split('.');
    const query = { ...counted(view, false), ...(of === 'organisations' && { of }) };
    const found = await this.once(`measure ${family} ${JSON.stringify(query)}`, () =>
      this.api.measure(family, query),
    );
    if (!found.ok) return found;
    const rows = found.value.rows.flatMap((row): [string, number][] =>
      typeof row[key] === 'number' ? [[String(row['id']), row[key]]] : [],
    );
    return { ok: true, value: new Map(rows) };
  }

  private async find({ on, to, ...view }: View): Promise<void> {
    if (!on || !to) return void (this.path = null);
    const whole = { ...view, on, to };
    const query = { ...counted(whole, false), ...this.of(whole), from: on, to };
    this.path = null;
    const found = await this.once(`path ${JSON.stringify(query)}`, () => this.api.ask('path', query));
    if (this.view.on === on && this.view.to === to) this.path = found;
  }

  /** Names by id as they may leave Weft: of people who have not agreed to it only where `everybody` is wanted. */
  async labels(everybody: boolean): Promise<Outcome<Map<string, string>>> {
    const { seen } = this;
    const names = everybody ? 'all' : 'public';
    const days = [asked(seen), ...(seen.versus ? [{ ...asked(seen), as_of: seen.versus }] : [])];
    const found = await Promise.all(days.map((query) => this.explored({ ...query, names })));
    const refused = found.find((outcome) => !outcome.ok);
    if (refused && !refused.ok) return refused;
    const shown = found.flatMap((outcome) => (outcome.ok ? outcome.value.shown : []));
    return { ok: true, value: new Map(shown.map(({ id, label }) => [id, label])) };
  }

  private explored(query: Record<string, string>): Promise<Outcome<Explored>> {
    return this.once(`explore ${JSON.stringify(query)}`, () => this.api.explore(query));
  }

  /** Nothing is asked twice while the page is open, so that an undo shows at once. */
  private async once<T>(key: string, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const known = this.asked.get(key) as Promise<Outcome<T>> | undefined;
    const asking = known ?? ask();
    this.asked.set(key, asking);
    if (this.asked.size > MOST_KEPT) this.asked.delete(this.asked.keys().next().value ?? '');
    const found = await asking;
    if (!found.ok) this.asked.delete(key);
    return found;
  }
}

const MOST_KEPT = 40;

// What the API says, under the names that the page uses. The shapes are generated; a map's nodes and ties are
// spelt out here, as the document leaves them open.

import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type Health = Schemas['HealthBody'];
export type Question = Schemas['QuestionsBody.QuestionBody'];
export type Sector = Schemas['SectorsBody.Sector'];
export type FoundPerson = Schemas['PeopleBody.FoundPerson'];
export type Found = Schemas['FoundBody'];
export type FoundGroup = Schemas['FoundBody.FoundGroup'];
export type FoundKind = FoundGroup['kind'];
export type FoundThing = FoundGroup['found'][number];
export type Person = Schemas['PersonBody'];
export type Thing = Schemas['AnswerBody.Ref'];
export type Column = Schemas['AnswerBody.Column'];
export type Statement = Schemas['AnswerBody.ShownStatement'];
export type Stability = Schemas['AnswerBody.RankingStability'];
export type Basis = Schemas['AnswerBody.Basis'];
export type Answer = Omit<Schemas['AnswerBody.Answer'], 'elements'> & { elements: Elements };
export type Neighbour = Schemas['NetworkBody.Neighbour'];
export type Network = Omit<Schemas['NetworkBody.PersonNetwork'], 'elements'> & { elements: Elements };

// What is around an organisation or a project.
export type ThingNetwork = Schemas['ThingNetworkBody.ThingNetwork'];
export type Partner = Schemas['ThingNetworkBody.Partner'];
export type Way = Schemas['ThingNetworkBody.Way'];

export type Row = Answer['rows'][number];
export type Value = Row[string];

export type Kind = 'person' | 'organisation' | 'sector' | 'project' | 'event';
export type Role =
  'broker' | 'from' | 'to' | 'both' | 'other' | 'introducer' | 'a' | 'b' | 'centre' | 'contact' | 'cut_off';
export type TieKind =
  | 'knows'
  | 'projects'
  | 'events'
  | 'organisations'
  | 'ties'
  | 'gap'
  | 'suggested'
  | 'works_for'
  | 'works_on'
  | 'partners'
  | 'attended'
  | 'works_with';

export interface MapNode {
  data: { id: string; kind: Kind; label: string; sector: string; role: Role };
}

/** A tie that would go, and whether it is one of the last between two sectors. */
export type Lost = 'tie' | 'last';

export interface MapEdge {
  data: { id: string; source: string; target: string; kind: TieKind; strength: number | null; lost?: Lost };
}

export interface Elements {
  nodes: MapNode[];
  edges: MapEdge[];
  nodes_left_out: number;
  edges_left_out: number;
}

// Saved answers
type SavedSchema = Schemas['SavedAnswerBody.SavedAnswer'];
export type SavedSummary = Schemas['SavedSummaryBody.SavedSummary'];
export type SavedList = Schemas['SavedListBody'];
export type SavedAnswer = Omit<SavedSchema, 'answer'> & { answer: Answer };
export type Since = Schemas['SinceBody.Since'];
export type ChangedRow = Schemas['SinceBody.ChangedRow'];
export type Names = 'all' | 'public';
// A member's own page.
export type Home = Schemas['HomeBody'];
export type Sought = Home['sought'][number];
export type Lack = Home['lacks'][number];
export type Suggested = Schemas['SuggestedBody'];
export type Suggestion = Suggested['people'][number];
export type Offering = Sought['offered_by'][number];
export type Brief = Suggestion['who'];
export type Dismissal = Suggested['passed'][number];
export type SeenAs = Schemas['SeenBody']['views'][number];
export type Visibility = SeenAs['visibility'];
export type SectorMap = Schemas['MapBody.SectorMap'];
export type Part = Schemas['MapBody.Part'];
export type Pair = Schemas['MapBody.Pair'];
// Explore
export type Explored = Schemas['ExploredBody.Explored'];
export type Shown = Schemas['ExploredBody.Shown'];
export type Drawn = Schemas['ExploredBody.Tie'];
export type Choice = Schemas['ExploredBody.Choice'];
export type OfferedMeasure = Schemas['MeasuresBody.OfferedMeasure'];
export type Measured = Schemas['MeasureBody'];
// Data in, and what has been changed
export type Preview = Omit<Schemas['PreviewBody.Preview'], 'choices'> & { choices: Choices };
export type Choices = Schemas['Choices'];
export type KindCounts = Schemas['PreviewBody.KindCounts'];
export type RefusedRow = Schemas['PreviewBody.Refused'];
export type Likely = Schemas['PreviewBody.Likely'];
export type Unsorted = Schemas['PreviewBody.Unsorted'];
export type LeftOut = Schemas['PreviewBody.LeftOut'];
export type Personal = Schemas['PreviewBody.Personal'];
export type Taken = Schemas['PreviewBody.Taken'];
export type RowChange = Schemas['PreviewBody.RowChange'];
export type ReadSoFar = Schemas['ReadingBody'];
export type Running = Schemas['ProgressBody'];
export type Recorded = Schemas['ImportsBody.Recorded'];
export interface RecordedList {
  list: Recorded[];
  total: number;
}
export type Undone = Schemas['UndoneBody.Undone'];
// Editing and merging
/** Fields of a row, as many as are given. */
export type Cells = Record<string, string | number | boolean | null>;
export type Details = Omit<Schemas['PersonDetails'], 'row'> & { row: Cells };
export type Joined = Schemas['PersonDetails.JoinedBody'];
export type Saved = Schemas['SavedBody'];
export type MergeAsked = Schemas['MergeAsked'];
export type MergePreview = Schemas['MergeBody.Preview'];
export type Merged = Schemas['MergedBody.Merged'];
// Data out
export type ExportFormat = Schemas['FormatsBody.Offered'];

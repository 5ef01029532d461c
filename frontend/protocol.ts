// The wire between a page and the authority: one JSON object a message. Everything that comes in is checked here, once, so that the rest of
// the editor may trust its types; what does not fit is a BadFrame and moves nothing. `clientId` (wire) becomes `clientID` (CodeMirror) here only.

import { ChangeSet } from '@codemirror/state';
import type { Update } from '@codemirror/collab';

/// One update as it travels: `changes` is exactly `ChangeSet.toJSON()`.
export type WireUpdate = { clientId?: string; changes: unknown; origin?: string };

/// The unconfirmed updates of one page load: `seq` numbers the first of them, `version` is the one they start from.
export type Push = { clientId: string; seq: number; version: number; updates: WireUpdate[] };

/// Who else has the letter open, and where their caret stands at `version`.
export type Participant = {
  clientId: string;
  name: string;
  color: number;
  version: number;
  anchor: number;
  head: number;
  gone: boolean;
};

export type Severity = 'HINT' | 'INFORMATION' | 'WARNING' | 'ERROR';
export type Firmness = 'WARM' | 'NEUTRAL' | 'FIRM';

/// One rewrite: `edit` replaces the finding's scope.
export type CodeAction = { title: string; kind: Firmness; edit: string };

/// A finding about how words are likely to be heard, or about language.
export type Diagnostic = {
  kind: 'diagnostic';
  quote: string;
  scopeText: string;
  severity: Severity;
  code: string;
  source: string;
  engine: string;
  family: string;
  message: string;
  why: string;
  reference: string;
  actions: CodeAction[];
  questions: string[];
};

/// What an audience would answer, pinned to the words that it attacks.
export type Rebuttal = { kind: 'rebuttal'; number: number; quote: string; text: string };

/// A change that somebody proposes beside the text: `insert` for the scope.
export type Suggestion = {
  kind: 'suggestion';
  insert: string;
  scopeText: string;
  author: string;
  color: number;
  origin: string;
  reason: string;
};

export type Body = Diagnostic | Rebuttal | Suggestion;

/// Something that has its place in the text, as the server last saw it.
export type Placed = {
  id: string;
  topic: string;
  from: number;
  to: number;
  scopeFrom: number;
  scopeTo: number;
  stale: boolean;
  unplaced: boolean;
  body: Body;
};

export type RefusedCode =
  'read-only' | 'too-large' | 'bad-frame' | 'unknown-letter' | 'signed-out' | 'too-old' | 'unavailable';

export type Welcome = {
  type: 'welcome';
  epoch: string;
  version: number;
  role: string;
  text: string | null;
  updates: WireUpdate[] | null;
};
export type Updates = { type: 'updates'; version: number; updates: WireUpdate[] };
export type Accepted = { type: 'accepted'; clientId: string; seq: number; version: number };
export type Cursors = { type: 'cursors'; participants: Participant[] };
export type FindingsFrame = {
  type: 'findings';
  version: number;
  topic: string | null;
  all: boolean;
  put: Placed[];
  drop: string[];
};
export type Beat = { type: 'beat'; version: number };
export type Refused = { type: 'refused'; code: RefusedCode; retry: boolean; message: string };
/// A frame of a newer server: left alone.
export type Unknown = { type: 'unknown' };
export type ServerFrame = Welcome | Updates | Accepted | Cursors | FindingsFrame | Beat | Refused | Unknown;

export type ClientFrame =
  | { type: 'join'; clientId: string; epoch: string | null; version: number | null; name: string; color: number }
  | ({ type: 'push' } & Push)
  | { type: 'cursor'; version: number; anchor: number; head: number }
  | { type: 'window'; name: string; color: number };

/// The largest client frame in UTF-16 units that surely fits the server's 4 MiB of UTF-8.
export const FRAME_LIMIT = 1 << 20;
/// The longest letter in UTF-16 units.
export const LETTER_LIMIT = 2 << 20;

/// A frame that does not keep the protocol; it is dropped whole.
export class BadFrame extends Error {}

export function encode(frame: ClientFrame): string {
  return JSON.stringify(frame);
}

/// Reads one message of the server: binary UTF-8 or text.
export function decode(data: unknown): ServerFrame {
  const frame = fields(parse(data), 'frame');
  switch (frame.type) {
    case 'welcome':
      return welcome(frame);
    case 'updates':
      return { type: 'updates', version: count(frame.version, 'version'), updates: list(frame.updates, wireUpdate) };
    case 'accepted':
      return {
        type: 'accepted',
        clientId: text(frame.clientId, 'clientId'),
        seq: count(frame.seq, 'seq'),
        version: count(frame.version, 'version'),
      };
    case 'cursors':
      return { type: 'cursors', participants: list(frame.participants, participant) };
    case 'findings':
      return findings(frame);
    case 'beat':
      return { type: 'beat', version: count(frame.version, 'version') };
    case 'refused':
      return refused(frame);
    default:
      return { type: 'unknown' };
  }
}

/// The update as @codemirror/collab wants it.
export function toUpdate(update: WireUpdate): Update {
  return { clientID: update.clientId ?? '', changes: toChanges(update.changes) };
}

/// Checked construction of a change set from its JSON.
export function toChanges(json: unknown): ChangeSet {
  try {
    return ChangeSet.fromJSON(json);
  } catch {
    throw new BadFrame('changes');
  }
}

function parse(data: unknown): unknown {
  try {
    if (typeof data === 'string') return JSON.parse(data);
    if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return JSON.parse(new TextDecoder().decode(data));
  } catch {
    // Falls through to the one error below.
  }
  throw new BadFrame('not JSON');
}

function welcome(frame: Fields): Welcome {
  const body = typeof frame.text === 'string' ? frame.text : null;
  const updates = Array.isArray(frame.updates) ? list(frame.updates, wireUpdate) : null;
  if (body === null && updates === null) throw new BadFrame('welcome');
  return {
    type: 'welcome',
    epoch: text(frame.epoch, 'epoch'),
    version: count(frame.version, 'version'),
    role: text(frame.role, 'role').toLowerCase(),
    text: body,
    updates,
  };
}

function findings(frame: Fields): FindingsFrame {
  return {
    type: 'findings',
    version: count(frame.version, 'version'),
    topic: typeof frame.topic === 'string' ? frame.topic : null,
    all: frame.all === true,
    put: list(frame.put ?? [], placed).filter(item => item !== null),
    drop: list(frame.drop ?? [], id => text(id, 'drop')),
  };
}

const CODES: readonly string[] = [
  'read-only',
  'too-large',
  'bad-frame',
  'unknown-letter',
  'signed-out',
  'too-old',
  'unavailable',
];

function refused(frame: Fields): Refused {
  const code = CODES.includes(String(frame.code)) ? (frame.code as RefusedCode) : 'unavailable';
  return { type: 'refused', code, retry: frame.retry === true, message: String(frame.message ?? '') };
}

function wireUpdate(value: unknown): WireUpdate {
  const update = fields(value, 'update');
  return {
    changes: update.changes,
    ...(typeof update.clientId === 'string' && { clientId: update.clientId }),
    ...(typeof update.origin === 'string' && { origin: update.origin }),
  };
}

function participant(value: unknown): Participant {
  const from = fields(value, 'participant');
  const gone = from.gone === true;
  return {
    clientId: text(from.clientId, 'clientId'),
    name: optional(from.name),
    color: color(from.color),
    version: gone ? 0 : count(from.version, 'version'),
    anchor: gone ? 0 : count(from.anchor, 'anchor'),
    head: gone ? 0 : count(from.head, 'head'),
    gone,
  };
}

function placed(value: unknown): Placed | null {
  const item = fields(value, 'finding');
  const body = bodyOf(item);
  const from = count(item.from, 'from');
  const to = count(item.to, 'to');
  return (
    body && {
      id: text(item.id, 'id'),
      topic: optional(item.topic),
      from,
      to,
      scopeFrom: count(item.scopeFrom ?? from, 'scopeFrom'),
      scopeTo: count(item.scopeTo ?? to, 'scopeTo'),
      stale: item.stale === true,
      unplaced: item.unplaced === true,
      body,
    }
  );
}

function bodyOf(item: Fields): Body | null {
  switch (item.kind) {
    case 'diagnostic':
      return diagnostic(item);
    case 'rebuttal':
      return {
        kind: 'rebuttal',
        number: typeof item.number === 'number' ? item.number : 0,
        quote: optional(item.quote),
        text: optional(item.text),
      };
    case 'suggestion':
      return suggestion(item);
    default:
      return null;
  }
}

function suggestion(item: Fields): Suggestion {
  return {
    kind: 'suggestion',
    insert: optional(item.insert),
    scopeText: optional(item.scopeText),
    author: optional(item.author),
    color: color(item.color),
    origin: optional(item.origin),
    reason: optional(item.reason),
  };
}

const SEVERITIES: readonly string[] = ['HINT', 'INFORMATION', 'WARNING', 'ERROR'];

function diagnostic(item: Fields): Diagnostic {
  return {
    kind: 'diagnostic',
    quote: optional(item.quote),
    scopeText: optional(item.scopeText),
    severity: SEVERITIES.includes(String(item.severity)) ? (item.severity as Severity) : 'HINT',
    code: optional(item.code),
    source: optional(item.source),
    engine: optional(item.engine),
    family: optional(item.family),
    message: optional(item.message),
    why: optional(item.why),
    reference: optional(item.reference),
    actions: list(item.actions ?? [], action),
    questions: list(item.questions ?? [], optional),
  };
}

function action(value: unknown): CodeAction {
  const from = fields(value, 'action');
  const kind = from.kind === 'WARM' || from.kind === 'FIRM' ? from.kind : 'NEUTRAL';
  return { title: optional(from.title), kind, edit: text(from.edit, 'edit') };
}

type Fields = Record<string, unknown>;

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadFrame(what);
  return value as Fields;
}

function list<T>(value: unknown, item: (value: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new BadFrame('list');
  return value.map(item);
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new BadFrame(what);
  return value;
}

function optional(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new BadFrame(what);
  return value;
}

/// People have one of six colours; anything else becomes one of them.
export function color(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? ((((value - 1) % 6) + 6) % 6) + 1 : 6;
}

// Makes src/test/resources/vectors/*.json from the real @codemirror/state, so that both languages can replay them.
// Run in a folder that has @codemirror/state and @codemirror/collab installed:
//   node make-vectors.mjs OUTPUT_FOLDER
import { createRequire } from "node:module"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const require = createRequire(join(process.cwd(), "package.json"))
const { ChangeSet, MapMode, Text } = require("@codemirror/state")
const { rebaseUpdates } = require("@codemirror/collab")
const version = JSON.parse(readFileSync("node_modules/@codemirror/state/package.json", "utf8")).version
const out = process.argv[2] ?? "."
mkdirSync(out, { recursive: true })

// A small generator of its own, so that the same vectors come out everywhere.
function random(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const PIECES = ["a", "bc", " ", "\n", "\n\n", "word ", "é", "\u00a0", "😀", "\t", "\"", "\\", "line one\nline two", "e\u0301", "שלום"]

function piece(next, most) {
  let text = ""
  for (let i = next(most) + 1; i > 0; i--) text += PIECES[next(PIECES.length)]
  return text
}

function change(next, length) {
  const from = next(length + 1)
  const kind = next(3)
  const to = kind === 0 ? from : Math.min(length, from + next(8))
  return { from, to, insert: kind === 1 ? "" : piece(next, 3) }
}

function changes(next, length) {
  const specs = []
  for (let i = next(5); i > 0; i--) specs.push(change(next, length))
  return { specs, set: ChangeSet.of(specs, length) }
}

const doc = (text) => Text.of(text.split("\n"))
const MODES = { SIMPLE: MapMode.Simple, TRACK_DEL: MapMode.TrackDel, TRACK_BEFORE: MapMode.TrackBefore, TRACK_AFTER: MapMode.TrackAfter }

function positions(set) {
  const mapped = {}
  for (const [name, mode] of Object.entries(MODES)) {
    mapped[name] = [-1, 1].map((assoc) => Array.from({ length: set.length + 1 }, (_, pos) => set.mapPos(pos, assoc, mode)))
  }
  return mapped
}

function visited(set, individual) {
  const told = []
  set.iterChanges((fromA, toA, fromB, toB, inserted) => told.push([fromA, toA, fromB, toB, inserted.toString()]), individual)
  return told
}

function gaps(set) {
  const told = []
  set.iterGaps((fromA, fromB, length) => told.push([fromA, fromB, length]))
  return told
}

function algebra(seed) {
  const next = random(seed)
  const text = next(12) === 0 ? "" : piece(next, 12)
  const a = changes(next, text.length)
  const b = changes(next, text.length)
  const afterA = a.set.apply(doc(text))
  const c = changes(next, afterA.length)
  return {
    seed,
    text,
    a: { changes: a.specs, json: a.set.toJSON() },
    b: { changes: b.specs, json: b.set.toJSON() },
    c: { changes: c.specs, json: c.set.toJSON() },
    desc: a.set.desc.toJSON(),
    applied: afterA.toString(),
    inverted: a.set.invert(doc(text)).toJSON(),
    composed: a.set.compose(c.set).toJSON(),
    composedDesc: a.set.desc.composeDesc(c.set.desc).toJSON(),
    mapped: a.set.map(b.set).toJSON(),
    mappedBefore: a.set.map(b.set, true).toJSON(),
    mappedDesc: a.set.desc.mapDesc(b.set.desc).toJSON(),
    mappedDescBefore: a.set.desc.mapDesc(b.set.desc, true).toJSON(),
    positions: positions(a.set),
    visited: visited(a.set, false),
    individual: visited(a.set, true),
    gaps: gaps(a.set),
  }
}

// One logged update at a time: rebasing over several at once depends on how they were grouped, and a peer groups them as its frames
// came, so that peers and authority would drift apart.
const rebaseOneByOne = (updates, over) => over.reduce((rest, update) => rebaseUpdates(rest, [update]), updates)

// A push made at an old version, some of it taken already, and what is left of it at the head.
function rebase(seed) {
  const next = random(seed)
  const text = piece(next, 8)
  let mine = doc(text)
  const updates = []
  for (let i = next(4) + 1; i > 0; i--) {
    const set = ChangeSet.of(change(next, mine.length), mine.length)
    mine = set.apply(mine)
    updates.push({ clientID: "me", changes: set })
  }
  const over = []
  let taken = next(updates.length + 1)
  let head = doc(text)
  for (let i = next(5) + taken; i > 0; i--) {
    const own = taken > 0 && (i <= taken || next(2) === 0)
    const set = own ? rebaseOneByOne(updates, over)[0].changes : ChangeSet.of(change(next, head.length), head.length)
    if (own) taken--
    head = set.apply(head)
    over.push({ clientID: own ? "me" : "other", changes: set })
  }
  const json = (list) => list.map((update) => ({ clientId: update.clientID, changes: update.changes.toJSON() }))
  return { seed, text, updates: json(updates), over: json(over), rebased: json(rebaseOneByOne(updates, over)) }
}

const write = (name, value) => writeFileSync(join(out, name), JSON.stringify(value) + "\n")
const range = (count, make) => Array.from({ length: count }, (_, i) => make(i + 1))
write("algebra.json", { source: "@codemirror/state " + version, cases: range(400, algebra) })
write("rebase.json", { source: "@codemirror/state " + version, cases: range(300, rebase) })

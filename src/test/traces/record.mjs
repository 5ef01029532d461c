// Records src/test/resources/traces/*.json.gz: sessions of seeded writers in the real CodeMirror, with pauses, slips, moves, pastes,
// undone steps and several hands at once. Both languages replay them to the exact text.
// Run in a folder that has @codemirror/state, /commands and /collab installed:
//   node record.mjs OUTPUT_FOLDER
import { createRequire } from "node:module"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { Writer } from "./writer.mjs"

const require = createRequire(join(process.cwd(), "package.json"))
const { EditorState, Text } = require("@codemirror/state")
const { history } = require("@codemirror/commands")
const { collab, getSyncedVersion, receiveUpdates, rebaseUpdates, sendableUpdates } = require("@codemirror/collab")
const out = process.argv[2] ?? "."
mkdirSync(out, { recursive: true })

const START = "Dear members of the Council,\n\nwe write to you about the footbridge at Weir Lane.\n\nWith kind regards,\n"

function keep(name, session) {
  const file = join(out, `${name}.json.gz`)
  writeFileSync(file, gzipSync(JSON.stringify(session), { level: 9 }))
  console.log(`${file}: ${(session.updates ?? session.pushes).length} entries, ${session.end.length} units at the end`)
}

function editor(doc, ...extensions) {
  return EditorState.create({ doc, extensions: [history(), EditorState.allowMultipleSelections.of(true), ...extensions] })
}

// One writer: `updates` are [milliseconds since the one before, changes].
function alone(name, seed, count, habits) {
  const writer = new Writer(require, seed, habits)
  let state = editor(START)
  let waited = 0
  const updates = []
  while (updates.length < count) {
    waited += writer.pause()
    state = writer.act(state, (transaction) => {
      if (!transaction.docChanged) return
      updates.push([waited, transaction.changes.toJSON()])
      waited = 0
    })
  }
  keep(name, { about: "one writer", seed, start: START, end: state.doc.toString(), updates })
}

// Several writers, each some way from the server: `pushes` are [writer, version, [changes, ...]] in the order in which they arrived.
// An authority that rebases one update at a time ends at `end`.
function together(name, seed, count, latencies) {
  const log = []
  const pushes = []
  let doc = Text.of(START.split("\n"))
  let now = 0
  const queue = []
  const later = (at, run) => queue.push({ at, run, order: queue.length })
  const clients = latencies.map((latency, number) => {
    const writer = new Writer(require, seed * 100 + number, { paste: 2 })
    return { number, latency, writer, state: editor(START, collab({ clientID: `w${number}` })), inFlight: false }
  })
  const settle = (client, upTo) => {
    const from = getSyncedVersion(client.state)
    for (const update of log.slice(from, upTo)) client.state = client.state.update(receiveUpdates(client.state, [update])).state
  }
  const arrive = (client, version, updates) => {
    let mine = updates
    for (const over of log.slice(version)) mine = rebaseUpdates(mine, [over])
    pushes.push([client.number, version, updates.map((update) => update.changes.toJSON())])
    for (const update of mine) {
      doc = update.changes.apply(doc)
      log.push(update)
    }
    const upTo = log.length
    for (const other of clients) {
      later(now + other.latency, () => {
        settle(other, upTo)
        if (other === client) client.inFlight = false
        push(other)
      })
    }
  }
  const push = (client) => {
    const updates = sendableUpdates(client.state)
    if (client.inFlight || !updates.length) return
    client.inFlight = true
    const version = getSyncedVersion(client.state)
    const sent = updates.map(({ clientID, changes }) => ({ clientID, changes }))
    later(now + client.latency, () => arrive(client, version, sent))
  }
  const typing = (client) => {
    if (log.length < count) {
      client.state = client.writer.act(client.state, () => {})
      push(client)
      later(now + client.writer.pause(), () => typing(client))
    }
  }
  clients.forEach((client) => later(client.number, () => typing(client)))
  while (queue.length) {
    let next = 0
    for (let i = 1; i < queue.length; i++) if (queue[i].at < queue[next].at) next = i
    const [{ at, run }] = queue.splice(next, 1)
    now = at
    run()
  }
  const end = doc.toString()
  for (const client of clients) {
    if (client.state.doc.toString() !== end || sendableUpdates(client.state).length) throw new Error(`writer ${client.number} ended elsewhere`)
  }
  keep(name, { about: "several writers", seed, start: START, end, versions: log.length, pushes })
}

alone("letter", 1, 6000, {})
alone("rewriting", 2, 5000, { move: 6, paste: 4, cursors: 4, undo: 4 })
together("two-hands", 3, 4000, [25, 400])
together("five-hands", 4, 5000, [5, 40, 90, 250, 1200])

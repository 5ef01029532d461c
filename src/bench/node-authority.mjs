// A minimal authority in memory, as a peer for the load client: it rebases one update at a time, sends a frame an update to everyone,
// and keeps nothing. Run in a folder that has ws, @codemirror/state and @codemirror/collab installed:
//   node node-authority.mjs PORT TEXT_FILE
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const require = createRequire(join(process.cwd(), "package.json"))
const { WebSocketServer } = require("ws")
const { ChangeSet, Text } = require("@codemirror/state")
const { rebaseUpdates } = require("@codemirror/collab")

const [port, file] = process.argv.slice(2)
let doc = Text.of(readFileSync(file, "utf8").split("\n"))
const log = []
const sockets = new Set()

function push(frame) {
  let updates = frame.updates.map((update) => ({ clientID: frame.clientId, changes: ChangeSet.fromJSON(update.changes) }))
  for (const over of log.slice(frame.version)) updates = rebaseUpdates(updates, [over])
  const base = log.length
  for (const update of updates) {
    doc = update.changes.apply(doc)
    log.push(update)
  }
  const sent = updates.map((update) => ({ clientId: update.clientID, changes: update.changes.toJSON() }))
  const bytes = Buffer.from(JSON.stringify({ type: "updates", version: base, updates: sent }))
  for (const socket of sockets) socket.send(bytes)
}

new WebSocketServer({ port: Number(port), perMessageDeflate: false }).on("connection", (socket) => {
  socket.on("message", (data) => {
    const frame = JSON.parse(data)
    if (frame.type === "push") push(frame)
    if (frame.type === "join") {
      socket.send(Buffer.from(JSON.stringify({ type: "welcome", epoch: "e", version: log.length, role: "editor", text: doc.toString() })))
      sockets.add(socket)
    }
  })
  socket.on("close", () => sockets.delete(socket))
})
console.log("listening")

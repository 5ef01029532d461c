// Hocuspocus with its defaults and one document in memory, as a peer for the load client; it keeps nothing. Run in a folder that has
// @hocuspocus/server and yjs installed:
//   node hocuspocus.mjs PORT TEXT_FILE
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const require = createRequire(join(process.cwd(), "package.json"))
const { Server } = require("@hocuspocus/server")
const Y = require("yjs")

const [port, file] = process.argv.slice(2)
// The load client names places in the text by this id.
const WRITER = 1

const server = new Server({
  port: Number(port),
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ document }) {
    const doc = new Y.Doc()
    doc.clientID = WRITER
    doc.getText("letter").insert(0, readFileSync(file, "utf8"))
    Y.applyUpdate(document, Y.encodeStateAsUpdate(doc))
    return document
  },
})
await server.listen()
console.log("listening")

// What CodeMirror's own change sets cost on recorded sessions: the twin of AlgebraBenchmark. Prints a line of JSON a benchmark, with the
// milliseconds of a whole session. Run in a folder that has @codemirror/state installed:
//   node algebra.mjs FILE.json.gz...
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { gunzipSync } from "node:zlib"

const require = createRequire(join(process.cwd(), "package.json"))
const { ChangeSet, Text } = require("@codemirror/state")
const COMPOSED = 64
const text = (string) => Text.of(string.split("\n"))
let sink

function session(file) {
  const recorded = JSON.parse(gunzipSync(readFileSync(file)))
  if (recorded.updates) return { start: recorded.start, changes: recorded.updates.map(([, changes]) => ChangeSet.fromJSON(changes)) }
  let length = recorded.startContent.length
  const changes = recorded.txns.flatMap(({ patches }) =>
    patches.map(([at, deleted, insert]) => {
      const change = ChangeSet.of({ from: at, to: at + deleted, insert: text(insert) }, length)
      length = change.newLength
      return change
    }),
  )
  return { start: recorded.startContent, changes }
}

function benchmarks({ start, changes }) {
  const json = changes.map((change) => JSON.stringify(change))
  const beside = []
  let before = text(start)
  for (const change of changes) {
    beside.push(change.invert(before))
    before = change.apply(before)
  }
  return {
    replay() {
      let doc = text(start)
      for (const change of changes) doc = change.apply(doc)
      sink = doc.toString()
    },
    replayFromJson() {
      let doc = text(start)
      for (const change of json) doc = ChangeSet.fromJSON(JSON.parse(change)).apply(doc)
      sink = doc.toString()
    },
    compose() {
      for (let from = 0; from < changes.length; from += COMPOSED) {
        let all = changes[from]
        for (let i = from + 1; i < Math.min(changes.length, from + COMPOSED); i++) all = all.compose(changes[i])
        sink = all
      }
    },
    map() {
      for (let i = 1; i < changes.length; i++) sink = changes[i].map(beside[i - 1])
    },
  }
}

// The best of so many iterations of a second, as milliseconds a run.
function best(body, iterations) {
  let least = Infinity
  for (let i = 0; i < iterations; i++) {
    const began = performance.now()
    let times = 0
    while (times === 0 || performance.now() - began < 1000) {
      body()
      times++
    }
    least = Math.min(least, (performance.now() - began) / times)
  }
  return least
}

for (const file of process.argv.slice(2)) {
  const name = basename(file, ".json.gz")
  const recorded = session(file)
  for (const [benchmark, body] of Object.entries(benchmarks(recorded))) {
    best(body, 3)
    const millis = best(body, 5)
    console.log(JSON.stringify({ session: name, benchmark, changes: recorded.changes.length, millis }))
  }
}
if (sink === undefined) console.error("no files")

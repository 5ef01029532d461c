// Somebody who writes: types words with slips, goes back, selects, cuts, pastes elsewhere, undoes, writes in several places at once.

const WORDS =
  "the council could keep this bridge open because children cross it each morning and nobody has asked the people who live here " +
  "whether another winter of detours would be fair we counted bicycles for a week in March repairs cost less than the study did " +
  "please tell us what you would need to hear before June café naïve Straße 橋 мост 🌉 👩‍🔧 don't it's “open” – and so on"
const PIECES = WORDS.split(" ")
const PASTED = ["- first\n- second\n- third\n", "The report says:\n\n> It will hold.\n", "https://example.org/weir-lane", "\u00a0", "e\u0301galite\u0301 "]

// How often each act comes, beside typing; a session may have other habits.
const HABITS = { type: 60, correct: 8, move: 3, cut: 1, paste: 1, undo: 1, redo: 1, line: 2, cursors: 1, deleteWord: 2 }

export class Writer {
  constructor(require, seed, habits) {
    this.commands = require("@codemirror/commands")
    this.EditorSelection = require("@codemirror/state").EditorSelection
    this.state = seed >>> 0
    this.acts = Object.entries({ ...HABITS, ...habits })
    this.total = this.acts.reduce((sum, [, weight]) => sum + weight, 0)
    this.clipboard = ""
    this.word = ""
  }

  // mulberry32: the same everywhere.
  below(most) {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }

  // Milliseconds until the next key: mostly quick, sometimes a thought.
  pause() {
    return this.below(40) === 0 ? 500 + this.below(8000) : 60 + this.below(220)
  }

  // Does one thing in the editor; `seen` is told of each transaction.
  act(state, seen) {
    let current = state
    const target = {
      get state() {
        return current
      },
      dispatch(...specs) {
        const transaction = specs.length === 1 && specs[0].startState ? specs[0] : current.update(...specs)
        current = transaction.state
        seen(transaction)
      },
    }
    if (this.word) this.key(target)
    else this[this.choose()](target)
    return current
  }

  choose() {
    let at = this.below(this.total)
    for (const [name, weight] of this.acts) if ((at -= weight) < 0) return name
    return "type"
  }

  type(target) {
    this.word = PIECES[this.below(PIECES.length)] + (this.below(12) === 0 ? ". " : " ")
    this.key(target)
  }

  // One character of the word at hand, at every caret.
  key({ state, dispatch }) {
    const [first] = this.word
    this.word = this.word.slice(first.length)
    dispatch(state.replaceSelection(this.below(30) === 0 ? "x" : first))
  }

  correct(target) {
    for (let i = this.below(4); i >= 0; i--) this.commands.deleteCharBackward(target)
  }

  deleteWord(target) {
    this.commands[this.below(2) ? "deleteGroupBackward" : "deleteGroupForward"](target)
  }

  move({ state, dispatch }) {
    const at = this.place(state)
    const head = this.below(3) ? at : this.place(state, at)
    dispatch({ selection: { anchor: at, head } })
  }

  // Somewhere between two characters, near to `about` when it is given.
  place(state, about) {
    const at = about === undefined ? this.below(state.doc.length + 1) : Math.min(state.doc.length, about + this.below(60))
    const before = state.sliceDoc(Math.max(0, at - 1), at)
    return /[\ud800-\udbff]/.test(before) ? at - 1 : at
  }

  cut({ state, dispatch }) {
    const from = this.place(state)
    const to = this.place(state, from)
    this.clipboard = state.sliceDoc(from, to)
    dispatch({ changes: { from, to }, selection: { anchor: from } })
  }

  paste({ state, dispatch }) {
    const text = this.clipboard || PASTED[this.below(PASTED.length)]
    this.clipboard = ""
    const at = this.place(state)
    dispatch({ changes: { from: at, insert: text }, selection: { anchor: at + text.length } })
  }

  undo(target) {
    for (let i = this.below(3); i >= 0; i--) this.commands.undo(target)
  }

  redo(target) {
    this.commands.redo(target)
  }

  line(target) {
    const acts = ["insertNewline", "moveLineUp", "moveLineDown", "copyLineDown", "indentMore", "splitLine"]
    this.commands[acts[this.below(acts.length)]](target)
  }

  // Two to four carets; the next words go to all of them.
  cursors({ state, dispatch }) {
    const carets = Array.from({ length: 2 + this.below(3) }, () => this.EditorSelection.cursor(this.place(state)))
    dispatch({ selection: this.EditorSelection.create(carets) })
  }
}

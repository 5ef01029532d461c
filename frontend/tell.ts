// Events of the element: all that the page around hears of the editor.

import { Facet } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

export type Tell = (name: string, detail: unknown) => void;

/// Where the editor's events go: the custom element dispatches them.
export const teller = Facet.define<Tell, Tell>({
  combine: tells => (name, detail) => tells.forEach(tell => tell(name, detail)),
});

export function tell(view: EditorView, name: string, detail: unknown = {}): void {
  view.state.facet(teller)(name, detail);
}

/**
 * Where the writer's words are, said by the window itself: the server cannot tell that it is gone. Listens to what the
 * editor of this page says of itself and shows it, short in the top bar and whole in the status bar.
 */

type State = 'synced' | 'syncing' | 'offline' | 'read-only' | 'refused';
type Told = { state: State; message: string; pending: number; kept: boolean };

const WORDS: Record<State, string> = {
  synced: 'In sync',
  syncing: 'Syncing',
  offline: 'Offline',
  'read-only': 'Read-only',
  refused: 'Not in step',
};
const ICONS: Record<State, string> = {
  synced: 'cloud',
  syncing: 'refresh',
  offline: 'offline',
  'read-only': 'eye',
  refused: 'offline',
};

class Sync extends HTMLElement {
  private readonly hear = (event: Event): void => this.show((event as CustomEvent<Told>).detail);

  connectedCallback(): void {
    document.addEventListener('status-changed', this.hear);
    this.hidden = true;
  }

  disconnectedCallback(): void {
    document.removeEventListener('status-changed', this.hear);
  }

  /** No letter is open: there is nothing to say. */
  rest(): void {
    this.hidden = true;
  }

  private show(told: Told): void {
    this.hidden = false;
    this.title = told.message;
    if (this.getAttribute('place') === 'top') {
      this.className = `sync is-${told.state}`;
      this.say(ICONS[told.state], WORDS[told.state]);
    } else {
      this.className = told.state === 'offline' || told.state === 'refused' ? 'is-off' : '';
      this.say(told.state === 'synced' ? 'check' : 'clock', whole(told));
    }
  }

  private say(icon: string, words: string): void {
    const mark = document.createElement('i');
    mark.className = `ic ic-${icon} ic-14`;
    mark.setAttribute('aria-hidden', 'true');
    const label = document.createElement('span');
    label.className = 'lb';
    label.textContent = words;
    this.replaceChildren(mark, label);
  }
}

/** Saved is said only when the server has it; "kept in this browser" only when that write has succeeded. */
function whole(told: Told): string {
  if (told.state === 'synced') return `Saved ${clock()}`;
  const kept = told.pending > 0 && told.kept ? ' Kept in this browser.' : '';
  const message = told.message.endsWith('.') ? told.message : `${told.message}.`;
  return told.state === 'offline' || told.state === 'refused' ? message + kept : told.message;
}

function clock(): string {
  return new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
}

customElements.define('rj-sync', Sync);

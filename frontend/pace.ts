/// Runs at most once in `every` ms, the first time at once and the last asking never lost.
export class Pace {
  private readonly every: number;
  private readonly run: () => void;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private asked = false;

  constructor(every: number, run: () => void) {
    this.every = every;
    this.run = run;
  }

  ask(): void {
    this.asked = true;
    if (this.timer === null) this.timer = setTimeout(() => this.go(), 0);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.asked = false;
  }

  private go(): void {
    this.timer = null;
    if (!this.asked) return;
    this.asked = false;
    this.run();
    this.timer = setTimeout(() => this.go(), this.every);
  }
}

export class Authority {
  constructor(text?: string, options?: { epoch?: string; role?: string });
  doc: { toString(): string; length: number };
  epoch: string;
  role: string;
  log: { clientId: string; changes: unknown; origin?: string }[];
  seqs: Map<string, number>;
  unavailable: boolean;
  placed: Map<string, Record<string, unknown>>;
  readonly version: number;
  hear(client: unknown, frame: unknown): void;
  leave(client: unknown): void;
  put(items: Record<string, unknown>[], drop?: string[]): void;
}

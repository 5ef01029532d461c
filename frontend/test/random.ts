// Seeded chance: a failing run is run again with its seed.

/// mulberry32: small, fast and the same everywhere.
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function below(next: () => number, most: number): number {
  return Math.floor(next() * most);
}

/// The seeds of a random test: REJOINDER_SEED alone, or the first `count`.
export function seeds(count: number): number[] {
  const one = process.env.REJOINDER_SEED;
  return one ? [Number(one)] : Array.from({ length: count }, (_, i) => i + 1);
}

/// Runs a body for each seed and names the seed when it fails.
export function forSeeds(count: number, body: (next: () => number, seed: number) => void): void {
  for (const seed of seeds(count)) {
    try {
      body(random(seed), seed);
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
}

/// What a body costs in milliseconds of this process: a busy machine does not slow it.
export function cost(body: () => void): number {
  const before = process.cpuUsage();
  body();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

// The stops of a timeline, and the way from one to the next.

/// A version one can stop at: where on the scale, what is said there, and whether it is one of the listed versions.
export type Stop = { at: number; version: number; says: string; listed: boolean };

/// The last stop that is not after the version; the first when there is none.
export function stopOf(stops: readonly Stop[], version: number): number {
  const after = stops.findIndex(stop => stop.version > version);
  return after < 0 ? Math.max(0, stops.length - 1) : Math.max(0, after - 1);
}

/// The stop closest to a place on the scale.
export function nearest(stops: readonly Stop[], at: number): number {
  let best = 0;
  for (let i = 1; i < stops.length; i++)
    if (Math.abs(stops[i]!.at - at) < Math.abs(stops[best]!.at - at)) best = i;
  return best;
}

/// The next stop that way, or the next listed one; the last one there is when there is no further.
export function next(stops: readonly Stop[], from: number, delta: 1 | -1, listed: boolean): number {
  for (let i = from + delta; i >= 0 && i < stops.length; i += delta) if (!listed || stops[i]!.listed) return i;
  return delta < 0 ? 0 : Math.max(0, stops.length - 1);
}

/// What a key does to a handle that stands at `from`; null when it is not one of its keys.
export function keyed(stops: readonly Stop[], from: number, key: string, shift: boolean): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return next(stops, from, -1, shift);
    case 'ArrowRight':
    case 'ArrowUp':
      return next(stops, from, 1, shift);
    case 'PageDown':
      return next(stops, from, -1, true);
    case 'PageUp':
      return next(stops, from, 1, true);
    case 'Home':
      return 0;
    case 'End':
      return Math.max(0, stops.length - 1);
    default:
      return null;
  }
}

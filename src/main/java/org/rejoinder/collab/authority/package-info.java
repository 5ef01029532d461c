/// The authority of each open letter: one loop that takes pushes, makes them durable, and tells everyone.
///
/// Updates are moved over one another **one at a time**, here and in the browser (`receiveUpdates` with a
/// single update). Moving over several that were composed first depends on how they were grouped: where an
/// insertion meets the edge of a deletion, composing forgets which came first. A page receives them grouped as
/// its frames came, which the authority cannot know, so pages and authority would drift apart (seen in 2 to 9
/// of 100 random schedules; none when both go one by one).
///
/// After a tick the loop rests for as long as its fan-out took, at most 25 ms; with more than fifty windows up
/// to three times as long, though no more than 6 ms for that, since the frames of a tick are what a crowd costs
/// (at a hundred typists a seventh of the processor time, for two milliseconds). Resting for the commit as well
/// would make everybody wait twice for a disk that hesitates once. One who types alone waits for nothing: the
/// rest is over before the next key.
///
/// A window that waits longer for an answer sends more keys at once, and each of them has to pass all that came
/// meanwhile: keys times updates, so that a crowd that was slow once became slower with every tick and never
/// recovered. Keys that lie together are therefore moved together past everything that lies apart from them
/// (`Rebase`), and what is told whole (findings, to a window that fell behind) is encoded once for all.
@NullMarked
package org.rejoinder.collab.authority;

import org.jspecify.annotations.NullMarked;

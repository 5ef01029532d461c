/// The log of updates as it lies on the disk: a row an update, a text every few hundred.
///
/// H2 writes what a tick changed as one chunk of whole pages, and takes the room of an older chunk again once
/// that one is RETENTION_TIME old. So while somebody types, the file is as long as the ticks of that time: at
/// 1,500 ticks a second and 16 kB a tick, a RETENTION_TIME of 1,000 ms made a file of 20 to 30 MB, and 100 ms
/// make one of 3 to 6 MB. (Compressed pages would halve it again, for a twentieth of the processor time.) The
/// time is no guard against losing power, as H2 counts it from when a chunk was written, not from when it fell
/// out of use; that guard is the sync of each tick.
@NullMarked
package org.rejoinder.collab.log;

import org.jspecify.annotations.NullMarked;

package org.rejoinder.ui.map;

import org.rejoinder.assistant.Coverage;
import org.rejoinder.text.Range;
import org.rejoinder.ui.map.Chart.Thread;

/// What can be done with the map.
interface MapActs {

    boolean mayEdit();

    /// Chooses a thread by its label (R1), the empty one for none.
    void choose(String label);

    /// Goes to the text in the workbench.
    void open(Range range);

    void pin(Thread thread, Coverage.State state);

    void unpin(Thread thread);

    void pickAudience();
}

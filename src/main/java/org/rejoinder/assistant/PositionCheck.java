package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.letter.Positions;

/// Holds a change that is proposed against what the author said they ask, and do not ask.
public interface PositionCheck {

    /// What somebody should know before they take it: a plain sentence for each line of the card it goes against,
    /// none when it keeps to the card. `before` is what it replaces, empty where it only adds.
    List<String> against(Positions.Card card, String before, String after);
}

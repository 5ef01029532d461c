package org.rejoinder.ui.exchange;

import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.exchange.Round.Row;
import org.rejoinder.ui.parts.Menu;

/// What can be done on the page of an exchange.
interface Acts {

    boolean mayEdit();

    Menu menu();

    void as(String audienceId);

    void askWho();

    void round(int number);

    void writeReply();

    void writeRejoinder();

    void letThemAnswer();

    void stop();

    void open(Letter letter, Range at);

    void keep(Row row, Point point);

    void takeBack(Row row);

    void putIn(Row row);

    void seeEdits();
}

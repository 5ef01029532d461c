package org.rejoinder.ui.start;

/// What can be done while talking a letter through.
interface TalkActs {

    boolean mayEdit();

    void answer(Question question, String said);

    void putOff(Question question);

    void takeUpAgain();

    /// Changes a line of the card.
    void change(Question question, String said);

    void pickVoice();

    void compose();

    /// Ends the draft that is being written.
    void stop();

    void startOver();
}

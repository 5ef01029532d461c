package org.rejoinder.assistant.argument;

import java.util.List;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.argument.correspondence.AnswerWriter;
import org.rejoinder.assistant.argument.correspondence.ApproachWriter;
import org.rejoinder.assistant.argument.correspondence.PointReader;
import org.rejoinder.assistant.argument.correspondence.RejoinderWriter;
import org.rejoinder.assistant.argument.correspondence.ReplyWriter;
import org.rejoinder.assistant.argument.correspondence.StartWriter;
import org.rejoinder.assistant.argument.correspondence.UnderstandingWriter;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// The correspondent that needs no network and no key: the same letter always gets the same answer.
@Component
public class BuiltInCorrespondent implements Correspondent {

    private final ReplyWriter replies;
    private final PointReader points;
    private final RejoinderWriter rejoinders;
    private final AnswerWriter answers;
    private final UnderstandingWriter understandings;
    private final ApproachWriter approaches;
    private final StartWriter starts;

    BuiltInCorrespondent(
            ReplyWriter replies,
            PointReader points,
            RejoinderWriter rejoinders,
            AnswerWriter answers,
            UnderstandingWriter understandings,
            ApproachWriter approaches,
            StartWriter starts) {
        this.replies = replies;
        this.points = points;
        this.rejoinders = rejoinders;
        this.answers = answers;
        this.understandings = understandings;
        this.approaches = approaches;
        this.starts = starts;
    }

    @Override
    public Draft reply(LetterText letter, Audience audience, Tone tone, Progress progress) {
        return replies.write(letter, audience, tone, progress);
    }

    @Override
    public List<Point> points(LetterText letter, LetterText reply, Audience audience) {
        return points.read(letter, reply, audience);
    }

    @Override
    public Draft rejoinder(
            LetterText letter, LetterText reply, Audience audience, List<Point> points, Progress progress) {
        return rejoinders.write(letter, reply, audience, points, progress);
    }

    @Override
    public Answer answer(LetterText letter, Rebuttal rebuttal, Audience audience) {
        return answers.write(letter, rebuttal, audience);
    }

    @Override
    public Understanding understand(LetterText letter, Audience audience) {
        return understandings.write(letter, audience);
    }

    @Override
    public Approach approach(String question, Audience audience) {
        return approaches.write(question, audience);
    }

    @Override
    public Draft start(Position position, Audience audience, Progress progress) {
        return starts.write(position, audience, progress);
    }
}

package org.rejoinder.assistant.model;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.letter.Audience;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Lets the model write where one is set, and the built-in correspondent otherwise. Letters are watched as they
/// come; when a model breaks off in the middle, the built-in letter takes the place of what was there. Pages
/// come whole, so what is not there in a moment is made by the built-in engine, and the model's is shown when
/// the page is read again.
@Component
@Primary
class RoutedCorrespondent implements Correspondent {

    private final ObjectProvider<Correspondent> all;
    private final ModelCorrespondent model;
    private final Fallback fallback;
    private final OpenLetters open;

    RoutedCorrespondent(
            ObjectProvider<Correspondent> all, ModelCorrespondent model, Fallback fallback, OpenLetters open) {
        this.all = all;
        this.model = model;
        this.fallback = fallback;
        this.open = open;
    }

    @Override
    public Draft reply(LetterText letter, Audience audience, Tone tone, Progress progress) {
        return written(progress, told -> model.reply(letter, audience, tone, told), told -> builtIn()
                .reply(letter, audience, tone, told));
    }

    @Override
    public List<Point> points(LetterText letter, LetterText reply, Audience audience) {
        return soon(letter, () -> model.points(letter, reply, audience), () -> builtIn()
                .points(letter, reply, audience));
    }

    @Override
    public Draft rejoinder(
            LetterText letter, LetterText reply, Audience audience, List<Point> points, Progress progress) {
        return written(progress, told -> model.rejoinder(letter, reply, audience, points, told), told -> builtIn()
                .rejoinder(letter, reply, audience, points, told));
    }

    @Override
    public Answer answer(LetterText letter, Rebuttal rebuttal, Audience audience) {
        return soon(letter, () -> model.answer(letter, rebuttal, audience), () -> builtIn()
                .answer(letter, rebuttal, audience));
    }

    @Override
    public Understanding understand(LetterText letter, Audience audience) {
        return soon(letter, () -> model.understand(letter, audience), () -> builtIn()
                .understand(letter, audience));
    }

    @Override
    public Approach approach(String question, Audience audience) {
        return soon(LetterText.of("", "", "", question), () -> model.approach(question, audience), () -> builtIn()
                .approach(question, audience));
    }

    @Override
    public Draft start(Position position, Audience audience, Progress progress) {
        return written(progress, told -> model.start(position, audience, told), told -> builtIn()
                .start(position, audience, told));
    }

    private <T> T soon(LetterText about, Supplier<T> byModel, Supplier<T> byBuiltIn) {
        return fallback.soon(Which.STRONG, open.idOf(about), byModel, byBuiltIn);
    }

    /// Words that already stand in the panel are replaced by the draft that is returned; a second letter is not
    /// told after them.
    private Draft written(Progress progress, Function<Progress, Draft> byModel, Function<Progress, Draft> byBuiltIn) {
        boolean[] begun = {false};
        Progress watched = new Progress(
                piece -> {
                    begun[0] = true;
                    progress.text().accept(piece);
                },
                progress.cancelled());
        return fallback.first(
                Which.STRONG,
                () -> byModel.apply(watched),
                () -> byBuiltIn.apply(begun[0] ? new Progress(piece -> {}, progress.cancelled()) : progress));
    }

    private Correspondent builtIn() {
        return all.stream()
                .filter(other -> other != this)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no built-in correspondent."));
    }
}

package org.rejoinder.assistant.model;

import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.assistant.Correspondent.Answer;
import org.rejoinder.assistant.Correspondent.Approach;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Link;
import org.rejoinder.assistant.Correspondent.Point;
import org.rejoinder.assistant.Correspondent.Position;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.Correspondent.Understanding;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.model.call.Errand;
import org.rejoinder.assistant.model.call.Heard;
import org.rejoinder.assistant.model.call.Kept;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.task.LinkTags;
import org.rejoinder.assistant.model.task.Material;
import org.rejoinder.assistant.model.task.Tasks;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// Letters and pages by a model. Each throws `Trouble` when the model does not deliver; a cancelled letter
/// comes back unfinished.
@Component
class ModelCorrespondent {

    private static final int LONGEST_MATERIAL = 120_000;
    private static final int MOST_ANSWERS = 300;

    private final Tasks tasks;
    private final Errands errands;
    private final Questions questions;
    private final OpenLetters open;
    private final Fallback fallback;
    private final Vetting vetting;
    private final Kept<Object> kept = new Kept<>(MOST_ANSWERS);

    ModelCorrespondent(
            Tasks tasks, Errands errands, Questions questions, OpenLetters open, Fallback fallback, Vetting vetting) {
        this.tasks = tasks;
        this.errands = errands;
        this.questions = questions;
        this.open = open;
        this.fallback = fallback;
        this.vetting = vetting;
    }

    Draft reply(LetterText letter, Audience audience, Tone tone, Progress progress) {
        Material material =
                new Material().audience(audience).letter("LETTER", letter).say("TONE: " + tone);
        return draft(
                "reply",
                "Reply from " + audience.name(),
                letter,
                material,
                letter.paragraphs().size(),
                progress);
    }

    Draft rejoinder(LetterText letter, LetterText reply, Audience audience, List<Point> points, Progress progress) {
        Material material = new Material()
                .audience(audience)
                .letter("LETTER", letter)
                .letter("REPLY", reply)
                .show("POINTS", points.stream().map(ModelCorrespondent::row).collect(Collectors.joining("\n")));
        return draft(
                "rejoinder", "Rejoinder", letter, material, reply.paragraphs().size(), progress);
    }

    Draft start(Position position, Audience audience, Progress progress) {
        Material material = new Material().audience(audience).show("POSITION", PositionText.of(position));
        LetterText none = LetterText.of(position.title(), position.who(), audience.name(), "");
        String title = position.title().isBlank() ? "To " + audience.name() : position.title();
        return draft("start", title, none, material, 0, progress);
    }

    List<Point> points(LetterText letter, LetterText reply, Audience audience) {
        return kept("points", letter, audience, letter.text() + "\u0000" + reply.text(), errand -> {
            Material material =
                    new Material().audience(audience).letter("LETTER", letter).letter("REPLY", reply);
            List<Point> points = Rows.points(tasks.points(errand, checked(material)), letter, reply);
            if (points.isEmpty()) {
                throw fallback.unusable(Which.STRONG, "found no point in the reply.");
            }
            return points;
        });
    }

    Answer answer(LetterText letter, Rebuttal rebuttal, Audience audience) {
        return kept("answer", letter, audience, letter.text() + "\u0000" + rebuttal.text(), errand -> {
            Material material =
                    new Material().audience(audience).letter("LETTER", letter).show("OBJECTION", rebuttal.text());
            Answer answer = Rows.answer(tasks.answer(errand, checked(material)), letter, engine());
            if (!vetting.respectful(answer.text())) {
                throw fallback.unusable(Which.STRONG, "wrote nothing that could stand in the letter.");
            }
            return answer;
        });
    }

    Understanding understand(LetterText letter, Audience audience) {
        return kept("understand", letter, audience, letter.text(), errand -> {
            Material material = new Material().audience(audience).letter("LETTER", letter);
            Understanding found = Rows.understanding(tasks.understand(errand, checked(material)), letter, engine());
            if (found.reasons().isEmpty()) {
                throw fallback.unusable(Which.STRONG, "gave no reason why they may see it differently.");
            }
            return found;
        });
    }

    Approach approach(String question, Audience audience) {
        LetterText none = LetterText.of("", "", "", question);
        return kept("approach", none, audience, question, errand -> {
            Material material = new Material().audience(audience).show("QUESTION", question);
            Approach found = Rows.approach(tasks.approach(errand, checked(material)), engine());
            if (found.questions().isEmpty()) {
                throw fallback.unusable(Which.STRONG, "found no open question.");
            }
            return found;
        });
    }

    private Draft draft(
            String task, String title, LetterText about, Material material, int paragraphs, Progress progress) {
        LinkTags tags = new LinkTags(progress.text());
        Progress tagged = new Progress(tags::take, progress.cancelled());
        Errand errand = errands.letter(task, open.idOf(about), tagged);
        try {
            Heard heard = tasks.write(errand, checked(material));
            refuse(heard);
            return draft(title, read(heard.text()), paragraphs, unfinished(heard));
        } catch (Trouble trouble) {
            if (trouble.kind() == Kind.CANCELLED) {
                tags.end();
                return draft(title, tags, paragraphs, true);
            }
            throw trouble;
        }
    }

    private Draft draft(String title, LinkTags tags, int paragraphs, boolean unfinished) {
        List<Link> links = tags.links().stream()
                .filter(link -> link.answers() >= 1 && link.answers() <= paragraphs)
                .toList();
        return new Draft(title, tags.text().strip(), engine(), links, unfinished);
    }

    /// The tags of the answer as it was in the end: thoughts may have been told before it.
    private static LinkTags read(String letter) {
        LinkTags tags = new LinkTags(piece -> {});
        tags.take(letter);
        tags.end();
        return tags;
    }

    private static boolean unfinished(Heard heard) {
        FinishReason reason = heard.response().finishReason();
        return reason == null || reason == FinishReason.LENGTH;
    }

    private void refuse(Heard heard) {
        if (Refusal.looksLikeOne(heard.text())) {
            throw fallback.unusable(Which.STRONG, "declined to write this letter.");
        }
    }

    private <T> T kept(String task, LetterText about, Audience audience, String words, Function<Errand, T> ask) {
        String key = questions.key(task, Which.STRONG, audience, words);
        @SuppressWarnings("unchecked")
        T answer = (T) kept.get(key, () -> ask.apply(errands.quiet(task, Which.STRONG, open.idOf(about), () -> false)));
        return answer;
    }

    private static String checked(Material material) {
        String text = material.toString();
        if (text.length() > LONGEST_MATERIAL) {
            throw new Trouble(Kind.TOO_LONG, "The letter is too long for a model.");
        }
        return text;
    }

    private String engine() {
        return fallback.model(Which.STRONG);
    }

    private static String row(Point point) {
        return point.number() + ". " + point.treatment() + " “" + point.quote() + "” " + point.text();
    }
}

package org.rejoinder.assistant.model.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.model.output.structured.Description;
import java.util.List;

/// The flat records that models answer with. Whatever they quote is looked up in the text before it counts.
public final class Records {

    private Records() {}

    @Description("One to three wordings of the passage")
    public record Wordings(@JsonProperty(required = true) List<Wording> wordings) {}

    public record Wording(
            @JsonProperty(required = true) @Description("WARM, NEUTRAL or FIRM")
            String firmness,

            @JsonProperty(required = true) @Description("What this wording does, at most 60 characters")
            String title,

            @JsonProperty(required = true) @Description("The new wording of the whole passage")
            String text) {}

    @Description("Passages that are likely to make the reader stop listening; none is a good answer")
    public record Remarks(@JsonProperty(required = true) List<Remark> remarks) {}

    public record Remark(
            @JsonProperty(required = true) @Description("The exact words, copied from the paragraph")
            String quote,

            @JsonProperty(required = true) @Description("CONSIDER, SOFTEN or REWORK")
            String severity,

            @JsonProperty(required = true) @Description("Kind of phrasing, one or two words, as blame or absolute")
            String family,

            @JsonProperty(required = true) @Description("What the words do to a reader, at most 80 characters")
            String message,

            @JsonProperty(required = true) @Description("The reason in one calm sentence")
            String why,

            @JsonProperty(required = true) @Description("The whole sentence reworded warmly, or empty")
            String warm,

            @JsonProperty(required = true) @Description("The whole sentence reworded neutrally, or empty")
            String neutral,

            @JsonProperty(required = true) @Description("The whole sentence reworded firmly, or empty")
            String firm) {}

    public record Objections(@JsonProperty(required = true) List<Objection> objections) {}

    public record Objection(
            @JsonProperty(required = true) @Description("The exact sentence of the letter that it attacks")
            String quote,

            @JsonProperty(required = true) @Description("The objection in the audience's voice, 1 to 3 sentences")
            String text,

            @JsonProperty(required = true) @Description("REBUT, UNDERCUT or UNDERMINE")
            String attack,

            @JsonProperty(required = true) @Description("1 (weak) to 5 (strong)")
            int strength,

            @JsonProperty(required = true) @Description("The argument scheme it attacks, in a few words")
            String scheme,

            @JsonProperty(required = true) @Description("Why it is strong, one sentence")
            String why,

            @JsonProperty(required = true) @Description("What would answer it, one sentence")
            String answeredBy) {}

    public record ClaimRows(@JsonProperty(required = true) List<ClaimRow> claims) {}

    public record ClaimRow(
            @JsonProperty(required = true) @Description("The exact sentence of the letter")
            String quote,

            @JsonProperty(required = true) @Description("CLAIM, GROUND, REQUEST, CONCESSION or VALUE")
            String part) {}

    public record Coverings(@JsonProperty(required = true) List<Covering> coverings) {}

    public record Covering(
            @JsonProperty(required = true) @Description("The number of the objection")
            int objection,

            @JsonProperty(required = true) @Description("OPEN, MENTIONED, ANSWERED or CONCEDED")
            String state,

            @JsonProperty(required = true) @Description("The exact sentence of the letter that meets it, or empty")
            String quote) {}

    public record PointRows(@JsonProperty(required = true) List<PointRow> points) {}

    public record PointRow(
            @JsonProperty(required = true) @Description("The exact sentence of the reply")
            String quote,

            @JsonProperty(required = true) @Description("The paragraph of the letter that left it open, 0 for none")
            int letterParagraph,

            @JsonProperty(required = true) @Description("The point in two to four words")
            String label,

            @JsonProperty(required = true) @Description("EVIDENCE, SCOPE, REFRAMED, CONCEDED, QUESTION or PARKED")
            String treatment,

            @JsonProperty(required = true) @Description("What the rejoinder says to it, 1 to 3 sentences")
            String text,

            @JsonProperty(required = true) @Description("Why it is met in this way, one sentence")
            String reason) {}

    public record AnswerRow(
            @JsonProperty(required = true) @Description("The paragraph, with [slots] for what only the author knows")
            String text,

            @JsonProperty(required = true) @Description("The number of the paragraph it belongs after")
            int afterParagraph,

            @JsonProperty(required = true) @Description("Why there, one sentence")
            String reason) {}

    public record UnderstandingRow(
            @JsonProperty(required = true) @Description("Two or three sentences")
            String summary,

            @JsonProperty(required = true) List<ReasonRow> reasons,
            @JsonProperty(required = true) List<String> wordsToUse,
            @JsonProperty(required = true) List<String> wordsToAvoid) {}

    public record ReasonRow(
            @JsonProperty(required = true) @Description("At most six words")
            String title,

            @JsonProperty(required = true) @Description("Why they may see it differently")
            String text,

            @JsonProperty(required = true) @Description("The value behind it, one word")
            String value,

            @JsonProperty(required = true) @Description("How the author can meet it")
            String howToMeet,

            @JsonProperty(required = true) @Description("The exact words of the letter that touch it, or empty")
            String quote) {}

    public record ApproachRow(
            @JsonProperty(required = true) List<QuestionRow> questions,
            @JsonProperty(required = true) List<StepRow> plan) {}

    public record QuestionRow(
            @JsonProperty(required = true) @Description("An open question")
            String text,

            @JsonProperty(required = true) @Description("What it opens, one sentence")
            String why) {}

    public record StepRow(
            @JsonProperty(required = true) @Description("At most five words")
            String title,

            @JsonProperty(required = true) @Description("What to do and say, 1 to 3 sentences")
            String text) {}

    public record Reply(
            @JsonProperty(required = true) @Description("The answer to the question, plain Markdown")
            String answer,

            @JsonProperty(required = true) @Description("Changes to the letter, only when asked for or clearly useful")
            List<Change> proposals) {}

    public record Change(
            @JsonProperty(required = true) @Description("The exact words of the letter, once in it")
            String quote,

            @JsonProperty(required = true) @Description("The words that replace them")
            String replacement,

            @JsonProperty(required = true) @Description("Why, one sentence")
            String reason) {}
}

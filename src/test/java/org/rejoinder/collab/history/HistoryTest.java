package org.rejoinder.collab.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.collab.History;
import org.rejoinder.collab.RunningCollab;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.collab.wire.WireClient;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest extends RunningCollab {

    @Autowired
    private History history;

    @Autowired
    private Suggestions suggestions;

    private String changed() {
        users.save(ANN);
        users.save(BEN);
        String letter = letter("We demand an answer.\n");
        letterbox
                .push(letter, 1, ChangeSet.replace(21, 3, 9, "request"), BEN, "finding:f1:R07")
                .join();
        letterbox
                .write(letter, 2, "We request an answer.\nThank you.\n", ANN, null)
                .join();
        return letter;
    }

    @Test
    void tellsWhoWroteWhat() {
        History.Attribution attribution = history.attribution(changed());

        assertThat(attribution.version()).isEqualTo(3);
        assertThat(attribution.spans())
                .extracting(span -> span.range(), span -> span.authorName(), span -> String.valueOf(span.origin()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Range(0, 3), "Ann", "null"),
                        org.assertj.core.groups.Tuple.tuple(new Range(3, 10), "Ben", "finding:f1:R07"),
                        org.assertj.core.groups.Tuple.tuple(new Range(10, 33), "Ann", "null"));
    }

    @Test
    void tellsWhoTouchedWhatBetweenTwoVersions() {
        String letter = changed();
        letterbox.push(letter, 3, ChangeSet.replace(33, 21, 31, ""), BEN, null).join();

        assertThat(history.touched(letter, 1, 3))
                .extracting(History.Span::range, History.Span::authorName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Range(3, 10), "Ben"),
                        org.assertj.core.groups.Tuple.tuple(new Range(22, 33), "Ann"));
        assertThat(history.touched(letter, 3, 4)).singleElement().satisfies(gone -> {
            assertThat(gone.range()).isEqualTo(new Range(20, 21));
            assertThat(gone.authorName()).isEqualTo("Ben");
        });
        assertThat(history.touched(letter, 1, 4))
                .as("earlier and later ends, in any order")
                .isNotEmpty();
        assertThat(history.touched(letter, 1, 2))
                .extracting(History.Span::version)
                .containsExactly(2L);
        assertThat(history.touched(letter, 4, 4)).isEmpty();
        assertThatThrownBy(() -> history.touched(letter, 0, 9)).hasMessageContaining("versions 0 to 4");
    }

    @Test
    void namesComparesAndRestores() {
        String letter = changed();
        history.name(letter, 1, " First draft ", ANN);
        history.name(letter, 1, "Very first draft", ANN);

        assertThat(history.named(letter)).hasSize(1);
        assertThat(history.named(letter).getFirst().name()).isEqualTo("Very first draft");
        assertThat(history.compare(letter, 1, 3))
                .extracting(History.Difference::removed, History.Difference::inserted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("demand", "request"),
                        org.assertj.core.groups.Tuple.tuple("", "Thank you.\n"));
        assertThat(history.restore(letter, 1, BEN).join()).isEqualTo(4);
        assertThat(letterbox.head(letter).text()).isEqualTo("We demand an answer.\n");
        assertThat(letterbox.updates(letter, 3, 4).getFirst().origin()).isEqualTo("restore:1");
        assertThat(history.at(letter, 3).text()).endsWith("Thank you.\n");
        assertThatThrownBy(() -> history.name(letter, 9, "Later", ANN)).hasMessageContaining("versions 0 to 4");
        assertThatThrownBy(() -> history.name(letter, 1, " ", ANN)).hasMessageContaining("1 to 200");
        history.unname(letter, 1);
        assertThat(history.named(letter)).isEmpty();
    }

    @Test
    void tellsTheWayInSteps() {
        String letter = changed();

        assertThat(history.steps(letter, 10))
                .extracting(History.Step::authorName)
                .containsExactly("Ann", "Ben", "Ann");
        List<History.Step> coarse = history.steps(letter, 1);
        assertThat(coarse).hasSize(1);
        assertThat(coarse.getFirst().from()).isZero();
        assertThat(coarse.getFirst().to()).isEqualTo(3);
    }

    @Test
    void copiesAnOldVersionAsANewLetter() {
        String letter = changed();
        String copy = history.copy(letter, 1, "As it was", ANN).join();

        assertThat(letterbox.head(copy).text()).isEqualTo("We demand an answer.\n");
        assertThat(letters.find(copy).orElseThrow().title()).isEqualTo("As it was");
    }

    @Test
    void exportsEverythingAsJson() throws IOException, InterruptedException {
        String letter = changed();
        history.name(letter, 2, "Softer “one”", ANN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        history.export(letter, out);
        String body = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/letters/" + letter + "/history"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(body);
        JsonNode json = JsonMapper.builder().build().readTree(body);
        assertThat(json.get("named").get(0).get("name").asString()).isEqualTo("Softer “one”");
        String text = "";
        for (JsonNode update : json.get("updates")) {
            text = ChangeSet.fromJson(update.get("changes").toString()).apply(text);
        }
        assertThat(text)
                .isEqualTo(json.get("text").asString())
                .isEqualTo(letterbox.head(letter).text());
        assertThat(json.get("updates").get(1).get("author").asString()).isEqualTo("Ben");
    }

    @Test
    void suggestionsKeepTheirPlaceUntilSomebodyDecides() {
        String letter = letter("We demand an answer.\n");
        try (WireClient window = window(letter, "suggested")) {
            Suggestion one = suggestions.propose(
                    new Suggestions.Proposal(letter, 1, new Range(3, 9), "ask for", "rebuttal:R2", "Softer"), BEN);
            window.await(
                    "findings",
                    frame -> frame.toString().contains("\"insert\":\"ask for\"")
                            && frame.toString().contains("\"author\":\"Ben\""));
            window.type(0, 0, "Dear all. ");
            window.await("its own", window::isLevel);
            assertThat(letterbox
                            .placements(letter, Suggestions.TOPIC)
                            .placed()
                            .getFirst()
                            .range())
                    .isEqualTo(new Range(13, 19));
            suggestions.decline(one.id(), ANN);
            window.await("findings", frame -> frame.get("drop").toString().contains(one.id()));
            assertThat(suggestions.open(letter)).isEmpty();
            suggestions.reopen(one.id());
            window.await("findings", frame -> frame.toString().contains("\"from\":13,\"to\":19"));
            window.type(ChangeSet.replace(window.text().length(), 13, 19, "ask for"), "suggestion:" + one.id());
            long frames = window.version();
            window.await(
                    "gone",
                    () -> suggestions.find(one.id()).orElseThrow().state() == Suggestion.State.ACCEPTED
                            || window.version() < frames);
        }
        assertThatThrownBy(() ->
                        suggestions.propose(new Suggestions.Proposal(letter, 1, new Range(3, 99), "x", "", ""), BEN))
                .hasMessageContaining("not in the letter");
    }
}

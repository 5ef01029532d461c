package org.rejoinder.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.collab.wire.FaultyNetwork;
import tools.jackson.databind.json.JsonMapper;

/// Real browsers in a network that is late, slow, deaf, mute, stalled and cut. Ten minutes of it with
/// `-Drejoinder.network.seconds=600`; other weather: `-Drejoinder.seed=7`.
@ExtendWith(House.class)
class NetworkIT {

    private static final int SECONDS = Integer.getInteger("rejoinder.network.seconds", 30);
    private static final long SEED = Long.getLong("rejoinder.seed", 31);

    private static final String PAGE_SOCKET = "v-r=push";
    private static final String CALL = "v-r=uidl";

    private final Diary diary = new Diary();

    @Test
    void whatTwoWriteIsAllThereAndAllTheSame() throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(House.server().port(), SEED)) {
            Workbench ada = new Workbench(House.window());
            String letter = ada.newLetter(House.server(), "In bad weather");
            ada.type("middle ");
            ada.awaitSaved();
            String address = "http://localhost:" + network.port() + letter;
            ada.open(address).awaitText("middle");
            Workbench ben = new Workbench(House.window());
            ben.open(address).awaitText("middle");
            diary.keep("Ada", ada.page());
            diary.keep("Ben", ben.page());
            ada.letterText().focus();
            ada.press("Control+Home");
            ben.typeAtEnd("");
            int words = write(network, ada, ben);
            long clear = System.nanoTime();
            diary.orElse(() -> agree(letter, ada, ben, words));
            System.out.printf(
                    "Two wrote %d words each through %d s of bad weather, seed %d; all there %.1f s after it%n",
                    words, SECONDS, SEED, (System.nanoTime() - clear) / 1e9);
        }
    }

    /// A browser opens its sockets to one server one after the other, and waits minutes for each.
    @Test
    void aPageSocketThatHangsKeepsTheLetterFromNothing() {
        try (FaultyNetwork network = new FaultyNetwork(House.server().port(), SEED)) {
            Workbench ada = new Workbench(House.window());
            String letter = ada.newLetter(House.server(), "Behind a socket that hangs");
            diary.keep("Ada", ada.page());
            network.swallow(PAGE_SOCKET, Integer.MAX_VALUE);
            ada.open("http://localhost:" + network.port() + letter);
            diary.orElse(() -> {
                ada.awaitSaved();
                ada.type("Written all the same. ");
                ada.awaitSaved();
            });
            assertThat(text(letter)).isEqualTo("Written all the same. ");
        }
    }

    @Test
    void aClickWhoseCallIsLostIsDoneInTheEnd() {
        try (FaultyNetwork network = new FaultyNetwork(House.server().port(), SEED)) {
            Workbench ada = new Workbench(House.window());
            String letter = ada.newLetter(House.server(), "A click into the void");
            diary.keep("Ada", ada.page());
            ada.open("http://localhost:" + network.port() + letter).ready();
            List<String> failed = new CopyOnWriteArrayList<>();
            ada.page().onRequestFailed(request -> failed.add(request.url()));
            network.swallow(CALL, 1);
            diary.orElse(() -> {
                ada.run("Choose who might answer");
                ada.pick("City council");
            });
            assertThat(failed).anyMatch(url -> url.contains(CALL));
        }
    }

    private static int write(FaultyNetwork network, Workbench ada, Workbench ben) throws InterruptedException {
        Thread weather = Thread.ofVirtual().start(() -> network.play(SECONDS * 1_000L));
        int words = 0;
        while (weather.isAlive()) {
            ada.page().keyboard().type("a" + words + " ");
            ben.page().keyboard().type("b" + words + " ");
            words++;
            weather.join(100);
        }
        return words;
    }

    private static void agree(String letter, Workbench ada, Workbench ben, int words) {
        ada.awaitText("a" + (words - 1) + " ");
        ben.awaitText("b" + (words - 1));
        ada.awaitSaved();
        ben.awaitSaved();
        assertThat(text(letter)).as("seed %d", SEED).isEqualTo(words("a", words) + "middle " + words("b", words));
        ada.awaitText("b" + (words - 1));
        ben.awaitText("a0 ");
    }

    private static String words(String of, int count) {
        return IntStream.range(0, count).mapToObj(i -> of + i + " ").collect(Collectors.joining());
    }

    private static String text(String letter) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(House.server().url("/api" + letter)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.builder().build().readTree(body).get("text").asString();
        } catch (IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }
}

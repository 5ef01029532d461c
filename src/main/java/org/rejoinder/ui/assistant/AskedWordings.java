package org.rejoinder.ui.assistant;

import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.ui.desk.Bench;

/// The wordings that the writer asked for last. Those of a model that took its time take the place of the
/// built-in ones, which stood in meanwhile.
final class AskedWordings {

    private static final int MOST_TRIES = 4;

    private final Bench bench;
    private Optional<Diagnostic> asked = Optional.empty();
    private int tries = MOST_TRIES;

    AskedWordings(Bench bench) {
        this.bench = bench;
    }

    Optional<Diagnostic> now() {
        return asked;
    }

    void are(Optional<Diagnostic> wordings) {
        asked = wordings;
        tries = 0;
    }

    void drop(String id) {
        asked = asked.filter(each -> !each.id().equals(id));
    }

    /// Looks once more when a model may have answered meanwhile; `better` hears when it has.
    void again(Consumer<Diagnostic> better) {
        asked.filter(each -> each.engine().equals(EngineStatus.BUILT_IN) && tries < MOST_TRIES && modelIsSet())
                .ifPresent(first -> bench.desk().rephraser().ifPresent(rephraser -> {
                    tries++;
                    String id = bench.letter().id();
                    bench.away(() -> ask(rephraser, id, first), later -> replace(later, better));
                }));
    }

    private boolean modelIsSet() {
        return bench.desk()
                .models()
                .filter(models -> models.settings().slot(Which.QUICK).configured())
                .isPresent();
    }

    private Optional<Diagnostic> ask(Rephraser rephraser, String id, Diagnostic first) {
        String text = bench.desk().letterbox().head(id).text();
        boolean there =
                first.scope().to() <= text.length() && first.scope().of(text).equals(first.scopeText());
        return there ? rephraser.rephrase(text, first.scope()) : Optional.empty();
    }

    private void replace(Optional<Diagnostic> later, Consumer<Diagnostic> better) {
        later.filter(each -> !each.engine().equals(EngineStatus.BUILT_IN))
                .filter(each -> asked.filter(first -> first.scopeText().equals(each.scopeText()))
                        .isPresent())
                .ifPresent(each -> {
                    asked = Optional.of(each);
                    better.accept(each);
                });
    }
}

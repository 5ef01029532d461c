package org.rejoinder.assistant.argument.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.assistant.argument.words.Once;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All that is kept as data under `schemes/`, read at first use.
@Component
public class Knowledge {

    private final YAMLMapper yaml = YAMLMapper.builder().build();
    private final Supplier<List<Scheme>> schemes = Once.of(() -> read("schemes/A*.yaml", Scheme.class).stream()
            .sorted(Comparator.comparingInt(
                    scheme -> Integer.parseInt(scheme.id().substring(1))))
            .toList());
    private final Supplier<List<Commonplace>> commonplaces =
            Once.of(() -> List.of(one("schemes/commonplaces.yaml", Commonplace[].class)));
    private final Supplier<List<StepObjections>> steps =
            Once.of(() -> List.of(one("schemes/steps.yaml", StepObjections[].class)));
    private final Supplier<Asking> asking = Once.of(() -> one("schemes/asking.yaml", Asking.class));
    private final Supplier<List<Addressee>> addressees =
            Once.of(() -> List.of(one("schemes/addressees.yaml", Addressee[].class)));
    private final Supplier<List<Move>> moves = Once.of(() -> read("schemes/moves/*.yaml", Move[].class).stream()
            .flatMap(Arrays::stream)
            .toList());
    private final Supplier<List<Thing>> things = Once.of(() -> read("schemes/things/*.yaml", Thing[].class).stream()
            .flatMap(Arrays::stream)
            .toList());
    private final Supplier<List<Field>> fields = Once.of(() -> read("schemes/fields/*.yaml", Field.class));

    private final Supplier<List<Reason>> reasons = Once.of(() -> resources("schemes/answers/*.txt").stream()
            .map(Reasons::in)
            .flatMap(List::stream)
            .toList());

    /// A1 to A17, in order.
    public List<Scheme> schemes() {
        return schemes.get();
    }

    /// K01 to K20, in order.
    public List<Commonplace> commonplaces() {
        return commonplaces.get();
    }

    /// What is objected to a step of this kind.
    public Optional<StepObjections> step(String step) {
        return steps.get().stream().filter(each -> each.steps().contains(step)).findFirst();
    }

    public List<Field> fields() {
        return fields.get();
    }

    public Asking asking() {
        return asking.get();
    }

    public List<Addressee> addressees() {
        return addressees.get();
    }

    public List<Move> moves() {
        return moves.get();
    }

    public List<Thing> things() {
        return things.get();
    }

    /// What people say on the known questions, with what is answered to it.
    public List<Reason> reasons() {
        return reasons.get();
    }

    public Optional<Commonplace> commonplace(String id) {
        return commonplaces().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Scheme> scheme(String id) {
        return schemes().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private <T> List<T> read(String pattern, Class<T> type) {
        return resources(pattern).stream()
                .map(resource -> parse(resource, type))
                .toList();
    }

    private static List<Resource> resources(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T one(String path, Class<T> type) {
        return parse(new PathMatchingResourcePatternResolver().getResource("classpath:" + path), type);
    }

    private <T> T parse(Resource resource, Class<T> type) {
        try (InputStream in = resource.getInputStream()) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getDescription(), e);
        }
    }
}

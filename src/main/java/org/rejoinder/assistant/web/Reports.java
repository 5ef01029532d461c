package org.rejoinder.assistant.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.web.CheckFiles.Located;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/// Findings of files for people, programs and code hosts (SARIF 2.1.0).
final class Reports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reports() {}

    static String line(Located f) {
        Diagnostic d = f.diagnostic();
        return f.file() + ":" + f.line() + ":" + f.column() + ": " + name(d.severity()) + " " + d.code() + " "
                + d.message() + ": “" + d.quote().replace('\n', ' ') + "”";
    }

    static String json(List<Located> found) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of("findings", found.stream().map(Reports::object).toList()));
    }

    private static Map<String, Object> object(Located f) {
        Diagnostic d = f.diagnostic();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", f.file());
        object.put("line", f.line());
        object.put("column", f.column());
        object.put("endLine", f.endLine());
        object.put("endColumn", f.endColumn());
        object.put("severity", name(d.severity()));
        object.put("rule", d.code());
        object.put("source", d.source());
        object.put("family", d.family());
        object.put("message", d.message());
        object.put("why", d.why());
        object.put("quote", d.quote());
        object.put("sentence", d.scopeText());
        object.put("rewrites", d.actions().stream().map(CodeAction::edit).toList());
        object.put("questions", d.questions());
        return object;
    }

    static String sarif(List<Located> found) {
        Map<String, Object> rules = new LinkedHashMap<>();
        found.forEach(f -> rules.putIfAbsent(
                f.diagnostic().code(),
                Map.of(
                        "id", f.diagnostic().code(),
                        "shortDescription", Map.of("text", f.diagnostic().family()),
                        "fullDescription",
                                Map.of(
                                        "text",
                                        f.diagnostic().why().isEmpty()
                                                ? f.diagnostic().family()
                                                : f.diagnostic().why()))));
        Map<String, Object> driver = Map.of("name", "Rejoinder", "rules", List.copyOf(rules.values()));
        Map<String, Object> run = Map.of(
                "tool", Map.of("driver", driver),
                "columnKind", "utf16CodeUnits",
                "results", found.stream().map(Reports::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(log);
    }

    private static Map<String, Object> result(Located f) {
        Diagnostic d = f.diagnostic();
        Map<String, Object> region = Map.of(
                "startLine", f.line(), "startColumn", f.column(), "endLine", f.endLine(), "endColumn", f.endColumn());
        return Map.of(
                "ruleId", d.code(),
                "level", level(d.severity()),
                "message", Map.of("text", d.message() + (d.why().isEmpty() ? "" : ". " + d.why())),
                "locations",
                        List.of(Map.of(
                                "physicalLocation",
                                Map.of("artifactLocation", Map.of("uri", uri(f.file())), "region", region))));
    }

    /// A file's name as SARIF wants it: a blank or a letter beyond ASCII is written in per cent, and a colon does
    /// not make a scheme.
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        String written = UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return path.indexOf(':') >= 0 && !path.startsWith("/") ? "./" + written : written;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT, INFORMATION -> "note";
        };
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}

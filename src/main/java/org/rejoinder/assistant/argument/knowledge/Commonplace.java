package org.rejoinder.assistant.argument.knowledge;

import java.util.List;

/// A counter that works across subjects (K01 to K20).
///
/// `gist` says it in one sentence (what embeddings compare), `terms` are words that speak of it, `values` the
/// audience values it rests on,
/// `steps` the kinds of step it is natural against (empty: any), `frames` its wordings with slots.
public record Commonplace(
        String id,
        String name,
        String gist,
        List<String> terms,
        List<String> values,
        List<String> steps,
        List<String> questions,
        String answeredBy,
        List<String> frames) {}

package org.rejoinder.assistant.argument.knowledge;

import java.util.List;
import java.util.Map;

/// What is objected to steps of certain kinds, whatever their subject: by commonplace, the most usual first,
/// each in several wordings.
public record StepObjections(List<String> steps, Map<String, List<String>> objections) {}

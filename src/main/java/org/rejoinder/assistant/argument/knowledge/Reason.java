package org.rejoinder.assistant.argument.knowledge;

import java.util.List;

/// A reason that people give on a well-known question, and what is answered to that very reason.
///
/// `topic` is the id of the question, `pro` tells whether the reason speaks for its motion. The answers are ordered,
/// those given most often first.
public record Reason(String topic, boolean pro, String says, List<String> answers) {}

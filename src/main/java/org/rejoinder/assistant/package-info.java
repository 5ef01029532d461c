/// What stands beside the text: diagnostics with rewrites, rebuttals with coverage, the checklist. It offers
/// and steps back.
///
/// The parts (`language`, `empathy`, `argument`, `model`, `web`) are hidden; the base package is what other
/// rooms may know.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "account", "letter", "collab"})
package org.rejoinder.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

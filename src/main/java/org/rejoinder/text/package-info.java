/// The text of a letter and its changes: pure, immutable, free of frameworks.
///
/// `ChangeSet` and `ChangeDesc` are the twin of the change algebra of `@codemirror/state`, with exactly its
/// JSON, so that the browser and the server speak of one thing. Offsets count UTF-16 units and a line break is
/// one, which is what a Java `String` counts too; CRLF becomes LF at the door.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.rejoinder.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Schemes, commonplaces, topics and fields as data, loaded once from `schemes/`.
///
/// A stranger's letter is met with what is known of its subject first and with what the reasons it argues with
/// invite (`moves/`), then with what is known of its field, of who is asked and of the kind of step it asks for;
/// the more general the source, the lower its rebuttals rank, but where no question is known well, what is asked of the
/// step itself comes first. How people ask without "should" is data too (`asking.yaml`). What people answer to a reason
/// is another thing than what else is said against its side, and is kept for each reason by itself (`answers/`), in
/// plain lines: as YAML it would double the time of the first reading.
@NullMarked
package org.rejoinder.assistant.argument.knowledge;

import org.jspecify.annotations.NullMarked;

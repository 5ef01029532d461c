package org.rejoinder.assistant.argument.knowledge;

import java.util.List;

/// Something people quarrel about whatever the question (dogs, exams, parking): `con` is said where a letter
/// stands up for it, `pro` where a letter stands against it.
///
/// `names` bring it to mind. Each point is a full sentence that names what it speaks of, so it stands alone.
public record Thing(List<String> names, List<String> con, List<String> pro) {

    public String id() {
        return names.getFirst();
    }
}

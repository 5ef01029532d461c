package org.rejoinder.assistant.argument.knowledge;

import java.util.List;

/// A field of public life (schools, housing, …): the words that tell it, what is said there against tightening,
/// against loosening or
/// spending, against either; and its well-known questions.
///
/// `people` are who bears things in it, in the plural.
public record Field(
        String id,
        String name,
        List<String> cues,
        List<String> people,
        List<String> tighten,
        List<String> loosen,
        List<String> any,
        List<Topic> topics) {

    public Field {
        tighten = tighten == null ? List.of() : tighten;
        loosen = loosen == null ? List.of() : loosen;
        any = any == null ? List.of() : any;
        topics = topics == null ? List.of() : topics;
        people = people == null ? List.of() : people;
    }

    /// A question people argue about: `names` bring it to mind, `motion` is what `pro` speaks for and `con`
    /// against.
    ///
    /// `yes` and `no` are words that show which side a letter is on. The points are ordered, those raised most
    /// often first.
    public record Topic(
            String id,
            List<String> names,
            String motion,
            List<String> yes,
            List<String> no,
            List<String> pro,
            List<String> con) {

        public Topic {
            yes = yes == null ? List.of() : yes;
            no = no == null ? List.of() : no;
        }
    }
}

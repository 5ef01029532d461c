package org.rejoinder.assistant.argument.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/// How people ask for a thing without saying "should". `verbs` are what one asks others to do.
public record Asking(String verbs, List<Way> ways) {

    /// A manner of asking: `plainly` says with "should" what `pattern` finds. `example` asks in this way and is read as
    /// `read`; the sentences of `not` do not.
    public record Way(String pattern, String plainly, String example, String read, List<String> not) {}

    /// The pattern of a way, `VERB` in it replaced by the verbs.
    public Pattern pattern(Way way) {
        String verb = "(?:re-?)?(?:" + verbs.strip().replaceAll("\\s+", "|") + ")";
        return Pattern.compile(way.pattern().replace("VERB", verb));
    }
}

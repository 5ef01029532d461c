package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.text.Range;

/// Tells the writer's own words from those they only mention: quotations, what others are reported to have
/// said, titles, what is denied.
final class OwnVoice {

    private static final Pattern QUOTED = Pattern.compile(
            "“[^“”]{1,600}”|\"[^\"]{1,600}\"|«[^«»]{1,600}»|„[^„“”]{1,600}[“”]|(?<![\\p{L}\\p{N}])‘[^‘]{1,400}?’(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])'[^'\\n]{2,200}'(?![\\p{L}\\p{N}])");
    private static final String REPORTER =
            "(?:he|she|critics?|opponents?|supporters?|some|others|somebody|someone|people|many|few|newspapers?|the press|headlines?|the campaign|the firm|the minister|my \\w+|our \\w+|one \\w+|a \\w+|those|nobody|no one|commentators?|users?|residents|witnesses|reviewers?|readers|papers?|letters?)";
    private static final Pattern REPORTED = Pattern.compile(
            "(?i)(?:\\b" + REPORTER
                    + "\\b[^.;:!?]{0,40}\\b(?:said|says|say|claims?|claimed|argues?|argued|told|tells|called|calls|call|described|describes|wrote|writes|asked|shouted|accused|accuses|complained|suggested|insisted|put it)\\b"
                    + "|\\b(?:was|were|been|being|is|are|am|'m|get|got) (?:once |often |also |even |recently )?(?:called|told|described|accused|labell?ed|dismissed|branded|asked)\\b"
                    + "|\\baccording to\\b|\\bas if to say\\b|\\bthe (?:word|term|phrase|label|title|song|film|book|novel|play|story|headline|heading|message|line|claim|idea|rumou?r|accusation|charge|myth)s?\\b)[^.;!?]{0,80}$");
    private static final Pattern DENIED = Pattern.compile(
            "(?i)(?:\\b(?:not|never|nobody|neither|nor|without|hardly|no one|nothing|no longer)\\b|n['’]t\\b|\\bno (?=\\w+ $))(?:\\s+(?!but\\b|only\\b)[\\w'’]+){0,4}\\s*$");
    private static final Pattern DENIAL_OF_CLAIM = Pattern.compile(
            "(?i)\\b(?:do not|don['’]t|did not|didn['’]t|never|would not|wouldn['’]t|cannot|can['’]t|am not|'m not|are not|is not|isn['’]t) (?:mean|meant|say|saying|said|think|believe|suggest|suggesting|claim|claiming|accuse|accusing|imply|implying|assume|call|calling|want to (?:say|suggest|imply))\\b[^.;!?]{0,80}$");
    private static final Pattern OWNED = Pattern.compile(
            "(?i)\\b(?:it seems to (?:me|us) that|it (?:troubles|saddens|worries) (?:me|us) that|(?:my|our) impression is that|(?:I|we) have the impression that|from where (?:I|we) stand,?)\\s[^.;!?]{0,80}$");
    private static final Pattern TITLE =
            Pattern.compile("(?<![*_\\p{L}\\p{N}])([*_])(?=\\p{Lu})([^*_\\n]{3,90})\\1(?![*_\\p{L}\\p{N}])");
    private static final Pattern SMALL =
            Pattern.compile("(?:a|an|the|of|and|or|in|on|to|for|with|from|by|at|is|but|as|not)");

    private OwnVoice() {}

    /// The quotations in a paragraph's plain text.
    static List<Range> quotations(String plain) {
        Matcher quoted = QUOTED.matcher(plain);
        return quoted.results()
                .map(found -> new Range(found.start(), found.end()))
                .toList();
    }

    /// The text with its quotations emptied: what somebody else said in them is not the writer's manner. A single word
    /// in quotation marks is, more often than not.
    static String unquoted(String plain) {
        return QUOTED.matcher(plain)
                .replaceAll(
                        found -> found.group().indexOf(' ') < 0 ? Matcher.quoteReplacement(found.group()) : " that ");
    }

    /// The titles of books, films and the like, emphasised in the source.
    static List<Range> titles(String source) {
        return TITLE.matcher(source)
                .results()
                .filter(found -> isTitle(found.group(2)))
                .map(found -> new Range(found.start(), found.end()))
                .toList();
    }

    private static boolean isTitle(String words) {
        for (String word : words.split("\\s+")) {
            if (!Character.isUpperCase(word.codePointAt(0))
                    && !SMALL.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }

    /// Whether the words stand inside a statement that the speaker owns as a view or a feeling.
    static boolean owned(String before) {
        return OWNED.matcher(before).find();
    }

    /// Whether what comes before the words makes them somebody else's, or takes them back.
    static boolean reported(String before) {
        return REPORTED.matcher(before).find()
                || DENIAL_OF_CLAIM.matcher(before).find();
    }

    static boolean denied(String before) {
        return DENIED.matcher(before).find();
    }
}

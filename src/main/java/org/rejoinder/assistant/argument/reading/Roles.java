package org.rejoinder.assistant.argument.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.text.Paragraph;

/// The part each paragraph plays in the letter: one word or two for the outline.
final class Roles {

    private static final Pattern GREETING = Pattern.compile(
            "(?is)^\\W*(dear|hello|hi|to (the|all|our|my|everyone|whom)|good (morning|evening)|friends)\\b.{0,120}");
    private static final Pattern CLOSE = Pattern.compile(
            "(?is)^\\W*(yours|sincerely|(kind|best|warm|with) ?(\\w+ )?(regards|wishes|thanks|respect|gratitude|hope)|regards|respectfully|in (solidarity|friendship|hope)|cordially|thank you for (reading|your (time|attention|consideration)))\\b.{0,200}");
    private static final Pattern SOURCES =
            Pattern.compile("(?is)^\\W*(sources?|references?|further reading|notes|links)\\b.*");
    private static final Pattern PS = Pattern.compile("(?is)^\\W*p\\.? ?s\\b.*");
    private static final Pattern THANKS = Pattern.compile(
            "\\b(thank you|thanks to you|grateful|we appreciate|i appreciate|gratitude|admire|acknowledge the)\\b");
    private static final Pattern COMMON = Pattern.compile(
            "\\b(we (all|both)|like you|you and (i|we)|we share|shared|together with you|common ground|as you do|same (goal|hope|thing)|we know (that )?(the|you|how))\\b");
    private static final Pattern WORRY = Pattern.compile(
            "\\b(worr(y|ied|ies)|concern(s|ed)?|afraid|fear|trouble[sd]?|risk|danger|harm|threat|uneasy|alarm)");
    private static final Pattern STORY = Pattern.compile(
            "\\b((my|our) (\\w+ )?(mother|father|daughter|son|neighbou?r|friend|sister|brother|grandmother|grandfather|student|patient|colleague|wife|husband|child)|last (week|month|year|winter|summer|spring|autumn|march|may)|one (evening|morning|night|day|afternoon)|when i (was|first)|i (remember|met|watched|saw|walked|sat|stood)|she (told|said|had|was|works|studies)|he (told|said|had|was|works|studies))\\b");
    private static final Pattern INVITE = Pattern.compile(
            "\\b(i invite|we invite|join us|i would welcome|we would welcome|look forward|write to (us|me)|tell (us|me)|hear from you|come and|meet (us|with us)|happy to (meet|talk|discuss)|open to|let us talk|your (thoughts|views|reply))\\b");
    private static final Pattern NOT_ASKING = Pattern.compile(
            "\\b((am|are) not (asking|calling|suggesting|proposing|saying|against|advocating)|(do|does) not (ask|mean|want|propose|suggest|raise)|this is not (a|about)|don't (ask|mean|want))\\b");

    private Roles() {}

    static List<String> of(LetterText letter, List<Statement> statements) {
        List<String> roles = new ArrayList<>();
        for (Paragraph paragraph : letter.paragraphs()) {
            List<Statement> said = statements.stream()
                    .filter(each -> each.paragraph() == paragraph.number())
                    .toList();
            roles.add(role(paragraph, letter, said, roles));
        }
        return List.copyOf(roles);
    }

    private static String role(Paragraph paragraph, LetterText letter, List<Statement> said, List<String> before) {
        String text = paragraph.text();
        int number = paragraph.number();
        int count = letter.paragraphs().size();
        if (paragraph.kind() == Paragraph.Kind.HEADING) {
            return number == 1 ? "Title" : "Heading";
        }
        if (paragraph.kind() == Paragraph.Kind.QUOTE || paragraph.kind() == Paragraph.Kind.CODE) {
            return "Quotation";
        }
        if (number <= 3
                && !before.contains("Greeting")
                && text.length() < 140
                && GREETING.matcher(text).matches()) {
            return "Greeting";
        }
        if (SOURCES.matcher(text).matches()) {
            return "Sources";
        }
        if (PS.matcher(text).matches()) {
            return "Postscript";
        }
        if (number > count / 2 && (CLOSE.matcher(text).matches() || before.contains("Close") && text.length() < 160)) {
            return "Close";
        }
        return body(text.toLowerCase(java.util.Locale.ROOT).replace('’', '\''), said, before, number, count);
    }

    private static String body(String text, List<Statement> said, List<String> before, int number, int count) {
        boolean first = before.stream().allMatch(role -> role.matches("Greeting|Title|Heading"));
        if (has(said, Part.CONCESSION) && !first) {
            return "Answer";
        }
        if (NOT_ASKING.matcher(text).find()) {
            return "Answer";
        }
        if (has(said, Part.REQUEST) && !first) {
            return INVITE.matcher(text).find() && number >= count - 3 ? "Invitation" : "Request";
        }
        if (INVITE.matcher(text).find() && number > count / 2) {
            return "Invitation";
        }
        if (first && count > 3) {
            return "Opening";
        }
        if (THANKS.matcher(text).find() || COMMON.matcher(text).find()) {
            return "Common ground";
        }
        if (STORY.matcher(text).find()) {
            return "Story";
        }
        if (WORRY.matcher(text).find() && !text.matches("(?s).*\\d.*")) {
            return "Concern";
        }
        if (text.matches("(?s).*\\d.*") || has(said, Part.GROUND)) {
            return "Evidence";
        }
        return has(said, Part.VALUE) ? "Values" : "Argument";
    }

    private static boolean has(List<Statement> said, Part... parts) {
        for (Statement each : said) {
            if (List.of(parts).contains(each.part())) {
                return true;
            }
        }
        return false;
    }
}

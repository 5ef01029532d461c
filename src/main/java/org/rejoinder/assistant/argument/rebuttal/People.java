package org.rejoinder.assistant.argument.rebuttal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.language.Token;

/// The people a letter speaks of, in the plural: "drivers", "parents". Who bears a thing is best named in the
/// letter's own word.
final class People {

    private static final Pattern PEOPLE = Pattern.compile(
            "children|parents|pupils|students|families|neighbou?rs|residents|patients|women|men|girls|boys|citizens|clients|guests|artists|"
                    + "scientists|tourists|cyclists|activists|members|voters|authors|doctors|visitors|actors|tenants|immigrants|migrants|"
                    + "applicants|participants|athletes|nurses|employees|refugees|friends|guides|cooks|fans|teenagers|adults|"
                    + "taxpayers|inmates|victims|survivors|addicts|offenders|officials|\\p{L}{3,}(?:kers|chers|vers|ders|ners|yers|mers|wers|pers|sers|lers|bers|gers|rers|holders|goers)");
    private static final Pattern THINGS = Pattern.compile(
            "others|fingers|chambers|numbers|members of|papers|computers|letters|orders|powers|rivers|borders|towers|flowers|covers|layers|prayers|dinners|"
                    + "winners|corners|banners|markers|trailers|lockers|speakers|stickers|shelters|counters|centers|letters|offers|drawers|"
                    + "servers|routers|printers|telescopes|answers|summers|winters|fibers|fibres|matters|farmers' markets|trousers|jumpers|"
                    + "spoilers|trackers|scanners|planners|rollers|fillers|stoppers|diners' club|boosters|folders|readers|scalpers|toppers|hangers|members|quarters|sleepers|loafers|sneakers|slippers|boilers|coolers|freezers|mixers|sweepers|newspapers|wrappers|containers|leaders'");

    private static final Pattern PERSONS = Pattern.compile(
            "child|woman|man|girl|boy|parent|person|people|audiences?|teacher|worker|student|pupil|citizen|voter|refugee|migrant|"
                    + "immigrant|employee|officer|officials?|politicians?|judges?|celebrit(?:y|ies)|criminals?|prisoners?|priests?|soldiers?|"
                    + "humans?|humanity|society|communit(?:y|ies)|countr(?:y|ies)|governments?|states?|everyone|public|users?|customers?|"
                    + "newcomers|minorit(?:y|ies)|youth|elderly|rich|poor");

    private People() {}

    /// Whether a word names people or bodies: one neither bans nor keeps nor uses them.
    static boolean named(String head) {
        String word = head.toLowerCase(Locale.ROOT);
        return PERSONS.matcher(word).matches()
                || PEOPLE.matcher(word).matches() && !THINGS.matcher(word).matches();
    }

    static Optional<String> in(LetterReading reading, String object) {
        String asked = object.toLowerCase(Locale.ROOT);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sentence sentence : reading.sentences()) {
            for (Token token : sentence.tokens()) {
                String word = token.text().toLowerCase(Locale.ROOT);
                if (token.plural()
                        && PEOPLE.matcher(word).matches()
                        && !THINGS.matcher(word).matches()) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(each -> !asked.contains(each.getKey()))
                .filter(each -> each.getValue() > 1 || !each.getKey().matches("men|women|boys|girls|animals"))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}

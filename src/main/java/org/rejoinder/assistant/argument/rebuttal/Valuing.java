package org.rejoinder.assistant.argument.rebuttal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.assistant.argument.words.Token;

/// Whether a sentence speaks well or ill of the thing it names, without asking for anything: "a false hope",
/// "brings the town together".
final class Valuing {

    private static final Set<String> ILL = stems(
            "threat threaten threatens danger dangerous risk risky unsafe harm harmful hurt damage destroy ruin kill suffer"
                    + " suffering pain cruel cruelty abuse unfair unjust injustice discriminate discriminatory wrong immoral"
                    + " unethical expensive costly cost waste wasteful burden useless pointless fail failure ineffective worse"
                    + " worst bad false fake mislead misleading scam fraud lie exploit corrupt noise noisy pollute pollution"
                    + " addictive addiction crime violence violent nuisance stress stressful problem trouble hate awful"
                    + " terrible disgusting obnoxious antiquated outdated discourage undermine weaken erode lose loss debt"
                    + " rigid arbitrary intrusive invade invasion humiliate disrupt distract distraction expose");
    private static final Set<String> WELL = stems(
            "help helpful benefit beneficial improve improvement effective efficient useful safe safer safety good great"
                    + " better best excellent valuable value successful success succeed work fair fairness just right"
                    + " freedom protect protection save enjoy enjoyable fun exciting love beautiful important essential"
                    + " necessary vital healthy health encourage support strengthen unite bring create creative inspire"
                    + " opportunity convenient affordable cheap cheaper reliable proven respect respectful polite clean"
                    + " quiet prevent reduce empower educate reward simple huge fan easy");
    private static final Set<String> TURNING = Set.of(
            "not", "n't", "no", "never", "neither", "nor", "without", "cannot", "hardly", "little", "less", "few",
            "nothing");
    private static final int BEFORE = 4;

    /// What is said of a ban is not said of what it bans.
    private static final Set<String> MEASURES = stems(
            "ban banning banned prohibition prohibit restriction restrict regulation limit law rule fine penalty tax levy charge cap");

    private Valuing() {}

    private static Set<String> stems(String words) {
        return Arrays.stream(words.split(" ")).map(Stems::stem).collect(Collectors.toUnmodifiableSet());
    }

    /// 1 when well, -1 when ill, 0 when it does not show.
    static int of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (tokens.stream().anyMatch(each -> MEASURES.contains(Stems.stem(each.lower())))) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int sign = sign(tokens.get(i));
            sum += turned(tokens, i) ? -sign : sign;
        }
        return Integer.signum(sum);
    }

    private static int sign(Token token) {
        String stem = Stems.stem(token.lower());
        return ILL.contains(stem) ? -1 : WELL.contains(stem) ? 1 : 0;
    }

    private static boolean turned(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - BEFORE), at).stream().anyMatch(each -> TURNING.contains(each.lower()));
    }
}

package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.Set;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.assistant.language.Token;

/// Whether a sentence stands for the thing it speaks of or against it: "drop uniforms" is against, "allow no
/// screens" too.
final class Posture {

    private static final Set<String> AGAINST = stems(
            "ban prohibit abolish end stop drop scrap limit restrict cap curb reduce remove forbid outlaw eliminate phase defund cancel"
                    + " oppose against illegal criminalize criminalise reject harm harmful wrong cruel outdated immoral unethical dangerous"
                    + " replace abandon quit avoid useless overrated pointless evil bad worse worthless hypocritical negligent banned dropped capped stopped curbed cancelled forbidden silenced discouraged dimmed taxed weaken marketing greenwashing overpriced regulate block repeal dismantle weaken slow deprecate discontinue nix deny disagree misguided unnecessary needless ill-conceived tax close fewer less cull");
    private static final Set<String> FOR = stems(
            "allow legal legalize legalise permit build expand fund subsidize subsidise require mandatory compulsory introduce extend"
                    + " support favor favour encourage adopt promote benefit beneficial good great better right free accept welcome defend justified necessary"
                    + " protect need increase create start record mandate force essential teach embrace invest deserve decriminalize decriminalise more keep reopen restore");
    private static final Set<String> FLIPS =
            Set.of("not", "n't", "no", "never", "neither", "nor", "without", "stop", "cannot", "hardly");

    private static final Set<String> LAMENTING = Set.of(
            "dismayed",
            "appalled",
            "disappointed",
            "worried",
            "concerned",
            "angry",
            "shocked",
            "opposed",
            "tired",
            "sick",
            "pushback",
            "opposition");

    private static final Set<String> LIFTING = Set.of(
            "amend",
            "relax",
            "lift",
            "end",
            "ease",
            "loosen",
            "repeal",
            "reverse",
            "reconsider",
            "overturn",
            "scrap",
            "remove",
            "drop",
            "abolish",
            "oppose",
            "against",
            "change",
            "soften");

    private static final int AROUND = 6;

    private Posture() {}

    private static Set<String> stems(String words) {
        return Set.copyOf(new java.util.HashSet<>(
                List.of(words.split("\\s+")).stream().map(Stems::stem).toList()));
    }

    /// 1 when for, -1 when against, 0 when it does not show.
    static int of(Sentence sentence) {
        return among(sentence.tokens());
    }

    /// The same for the words around a place in the sentence, where what is said of the thing there mostly
    /// stands.
    static int near(Sentence sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        int first = 0;
        int last = tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            first = tokens.get(i).to() <= from ? Math.max(first, i - AROUND + 1) : first;
            last = tokens.get(i).from() >= to ? Math.min(last, i + AROUND + 1) : last;
        }
        return among(tokens.subList(Math.min(first, last), last));
    }

    private static int among(List<Token> tokens) {
        int sum = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean without =
                    tokens.get(i).is("free") && i > 0 && tokens.get(i - 1).noun();
            int sign = without ? -1 : sign(tokens.get(i));
            boolean nothing = i + 1 < tokens.size() && tokens.get(i + 1).is("no");
            boolean turned = nothing || flipped(tokens, i) || bans(tokens.get(i)) && lifted(tokens, i);
            boolean ofBan = lifts(tokens, i) || !bans(tokens.get(i)) && sign < 0 && blamed(tokens, i);
            sum += turned ? -sign : ofBan ? 0 : sign;
        }
        return Integer.signum(sum);
    }

    /// Who wants a ban amended or ended stands up for what it bans.
    private static boolean lifted(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - 5), at).stream().anyMatch(Posture::lifting)
                || tokens.subList(0, at).stream().anyMatch(each -> LAMENTING.contains(each.lower()))
                || tokens.subList(at + 1, tokens.size()).stream()
                        .anyMatch(each -> !bans(each) && sign(each) < 0 && !lifting(each));
    }

    private static boolean lifts(List<Token> tokens, int at) {
        int last = Math.min(tokens.size(), at + 6);
        return lifting(tokens.get(at)) && tokens.subList(at + 1, last).stream().anyMatch(Posture::bans);
    }

    /// "A ban would eliminate choice": what is said against a ban is not said against what it bans.
    private static boolean blamed(List<Token> tokens, int at) {
        return tokens.subList(0, at).stream().anyMatch(Posture::bans);
    }

    private static boolean lifting(Token token) {
        return LIFTING.contains(token.lower());
    }

    private static boolean bans(Token token) {
        return token.is("ban", "bans", "prohibition", "restriction", "restrictions") && token.noun();
    }

    private static int sign(Token token) {
        if (token.is("support") && token.noun()) {
            return 0;
        }
        String stem = Stems.stem(token.lower());
        return AGAINST.contains(stem) ? -1 : FOR.contains(stem) ? 1 : 0;
    }

    private static boolean flipped(List<Token> tokens, int at) {
        boolean flipped = false;
        for (int i = Math.max(0, at - 3); i < at; i++) {
            flipped ^= FLIPS.contains(tokens.get(i).lower());
        }
        return flipped;
    }
}

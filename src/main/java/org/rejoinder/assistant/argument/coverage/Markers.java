package org.rejoinder.assistant.argument.coverage;

import java.util.Locale;
import java.util.regex.Pattern;

/// The marks by which a sentence concedes, takes up an objection, turns against it, or gives a reason.
final class Markers {

    private static final Pattern TAKES_UP = Pattern.compile(
            "\\b(some (of you |people |will |may |might |would |critics |neighbou?rs )?(will |may |might |would |have )?(say|said|argue|argued|object|objected|worry|worried|claim|believe|fear|ask|asked|point)|critics|opponents|skeptics|sceptics|detractors|you (may|might|will|could) (well |also |rightly |fairly )?(say|object|argue|ask|worry|wonder|fear|point|answer|reply)|(i|we) (understand|recogni[sz]e|reali[sz]e|know|accept|admit|see|acknowledge|hear|have heard|are told|do not (deny|doubt|dismiss|pretend))|the (usual |common |main |other |first |second |obvious |strongest |best )?(objection|counter-?argument|worry|fear|concern|question)|(one|it) (could|can|may|might) be? ?(argue|said|argued|object)|it is (often |sometimes )?(said|argued|claimed|feared)|people (say|worry|ask|fear)|those who (say|argue|oppose|worry|fear|believe)|what about|(is|are) (a )?(fair|real|reasonable|legitimate|serious) (worry|concern|question|objection|point|worries|concerns)|the worry|rather than|not because|(i|we) (am|are|do) not (asking|ask|suggest|suggesting|calling|proposing|mean|want|saying|raise))\\b");
    private static final Pattern CONCEDES = Pattern.compile(
            "\\b(admittedly|granted|of course|to be fair|it is true|it's true|true,|you are right|you're right|they are right|they have a point|fair point|(i|we) (agree|concede|grant|admit|accept|do not deny)|no doubt|undeniabl[ey]|certainly|indeed|that is (true|fair|so)|rightly)\\b");
    private static final Pattern TURNS = Pattern.compile(
            "\\b(but|however|yet|still|nevertheless|nonetheless|even so|even then|even if|though|although|while|whereas|in fact|on the contrary|instead|rather|that said|at the same time|despite|in spite of|not true|is wrong|myth|misunderstand\\w*|does not (mean|follow|change|have to)|need not|that is why|this is why|for that reason|the answer is)\\b");
    private static final Pattern REASONS = Pattern.compile(
            "\\b(because|since|so that|therefore|as a result|for example|for instance|such as|according to|in \\d{4}|costs?|(we|i|they|it|which|that) (will|would|can|could|offer|propose|promise|commit|have (offered|agreed|set|found|asked|counted|raised))|if (you|we|it|they|the)|only (if|when|on|for)|already|at no cost|by (\\w+ing))\\b|\\d|https?://");
    private static final Pattern PRAISE = Pattern.compile(
            "\\b(thank (you|the)|thanks (to|for)|grateful|gratitude|admir(e|ation)|applaud|(acknowledge|recogni[sz]e) the (\\w+ )?(work|effort|good|achievement)\\w*|appreciate (the|your|all)|congratulat\\w+|proud of|(great|good|wonderful|incredible|important|impressive) work)\\b");
    private static final Pattern EVIDENCE = Pattern.compile(
            "\\d|https?://|\\b(for example|for instance|such as|according to|stud(y|ies)|survey|figures?|counted|measured|found that|reported|percent|per cent|half|a third|a quarter|twice|last (year|month|week|winter|summer|spring|autumn|term)|(in|since|by|until) (january|february|march|april|may|june|july|august|september|october|november|december)|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)\\b");
    private static final Pattern GRANTS_ONLY = Pattern.compile(
            "\\b((you are|you're|they are|critics are) (quite |entirely )?right (that|to|about|on)|(i|we) (concede|grant|accept|admit) (that|the|this|it|there)?|(i|we) (do not|don't) (pretend|deny|claim to know)|(we|i) (have no|do not have an?) answer|that is a (real|fair) (cost|loss|price|point)|(we|i) (know|understand) (what|how much) (this|it|that) (would |will )?costs?|(we|i) would be sorry|(this|it) (has|comes at|will have) a (price|cost)|(it may|may) well be (that|so)|(we|i) (may|might) be wrong"
                    + "|(nobody|no one|(i|we) can ?not|(i|we) can't) (can )?promise|(nobody|no one) knows|(i|we) (do not|don't) know (how|whether|if)|(will|shall|would) not (talk|explain|wish) (it|that|this) away|(not|never) (going to |want to )?(pretend|claim)|(true|real) (cost|loss|price)|that is a loss|(have|has|is) no (full |good |ready |real )?(answer|solution)|(not|n't) have an? (full |good |ready |real )?(answer|solution)|(i am|i'm|we are|we're) sorry (about|for|that))\\b");
    private static final Pattern PURPOSE = Pattern.compile(
            "\\b((i|we) (am |are )?(write|writing|ask|asking|propose|proposing|urge|petition|beg|call on|would like|want|believe|support)|(i|we) (am|are|would be) (for|against|in favou?r)|dear|hello|motion|petition|this proposal|to the (members|board|council|committee)|should|ought to|please)\\b");

    private Markers() {}

    static boolean takesUp(String lower) {
        return TAKES_UP.matcher(lower).find() || CONCEDES.matcher(lower).find();
    }

    static boolean concedes(String lower) {
        return GRANTS_ONLY.matcher(lower).find();
    }

    static boolean turns(String lower) {
        return TURNS.matcher(lower).find();
    }

    static boolean reasons(String lower) {
        return REASONS.matcher(lower).find();
    }

    /// Whether it gives a figure, a case or a source.
    static boolean evidence(String lower) {
        return EVIDENCE.matcher(lower).find();
    }

    /// Whether it says what the whole text is for.
    static boolean purpose(String lower) {
        return PURPOSE.matcher(lower).find();
    }

    static boolean praises(String lower) {
        return PRAISE.matcher(lower).find();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}

package org.rejoinder.assistant.argument.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.assistant.argument.reading.Proposal.Step;

/// Which verb asks for which kind of step.
final class Steps {

    private static final Map<String, Step> BY_VERB = new HashMap<>();

    static {
        put(
                Step.BAN,
                "ban prohibit outlaw forbid abolish eliminate end stop criminalize criminalise remove scrap eradicate drop bar block"
                        + " repeal censor dissolve cease quit discontinue reject abandon ditch axe avoid refuse fight combat oppose resist outgrow"
                        + " retire boycott deprecate nix deny rid hide");
        put(
                Step.RESTRICT,
                "restrict limit regulate cap reduce control license lower curb cut minimize minimise supervise monitor slow tighten"
                        + " censor moderate ration lessen discourage deter shrink weaken silence mute dim soften scale");
        put(
                Step.REQUIRE,
                "require mandate oblige force enforce compel insist impose demand ensure test screen vaccinate conscript enrol label");
        put(Step.TAX, "tax charge price fine levy toll");
        put(
                Step.PUNISH,
                "punish fire jail sanction imprison execute prosecute expel deport penalize penalise boycott hold");
        put(Step.DELAY, "pause delay postpone wait suspend halt hold freeze defer");
        put(Step.CLOSE, "close shut cancel withdraw divest privatize privatise leave defund sell demolish dismantle");
        put(
                Step.SPEND,
                "fund spend invest subsidize subsidise pay provide support finance hire give offer raise increase sponsor guarantee"
                        + " distribute compensate reimburse donate staff buy help promote encourage refund strengthen reward");
        put(
                Step.BUILD,
                "build expand construct add create establish develop install plant launch introduce set start found plan explore");
        put(Step.OPEN, "open restore reopen extend resume return bring revive");
        put(
                Step.ALLOW,
                "allow legalize legalise permit let decriminalize decriminalise recognize recognise lift accept welcome admit free"
                        + " relax enable tolerate embrace grant");
        put(
                Step.PUBLISH,
                "publish disclose release report share open-source reveal name announce explain count measure show record study");
        put(
                Step.REPLACE,
                "replace switch move adopt convert shift change reform rename transition redesign rewrite use teach make turn");
        put(Step.KEEP, "protect preserve keep save maintain retain defend continue stay uphold respect conserve");
        put(Step.EXEMPT, "exempt excuse waive except forgive spare");
        put(
                Step.PRAISE,
                "take try wear eat drink read practise practice join visit celebrate follow choose prefer own ride walk speak learn");
    }

    /// Verbs that mean something else with a particle: "give up meat" gives nothing.
    private static final Map<String, Step> WITH_PARTICLE = Map.ofEntries(
            Map.entry("give up", Step.BAN),
            Map.entry("give back", Step.OPEN),
            Map.entry("phase out", Step.BAN),
            Map.entry("phase in", Step.BUILD),
            Map.entry("roll back", Step.BAN),
            Map.entry("roll out", Step.BUILD),
            Map.entry("scale back", Step.RESTRICT),
            Map.entry("cut back", Step.RESTRICT),
            Map.entry("cut down", Step.RESTRICT),
            Map.entry("turn off", Step.BAN),
            Map.entry("turn down", Step.BAN),
            Map.entry("take down", Step.BAN),
            Map.entry("take away", Step.BAN),
            Map.entry("throw out", Step.BAN),
            Map.entry("leave out", Step.BAN),
            Map.entry("rule out", Step.BAN),
            Map.entry("move away", Step.BAN),
            Map.entry("get rid", Step.BAN),
            Map.entry("do away", Step.BAN),
            Map.entry("set up", Step.BUILD),
            Map.entry("bring back", Step.OPEN),
            Map.entry("crack down", Step.PUNISH),
            Map.entry("break up", Step.BAN));

    private Steps() {}

    private static void put(Step step, String verbs) {
        for (String verb : verbs.split("\\s+")) {
            BY_VERB.putIfAbsent(verb, step);
        }
    }

    /// The step a verb asks for, its complement considered: "make it illegal" is a ban.
    static Step of(String verb, String rest) {
        String tail = rest.toLowerCase(Locale.ROOT);
        Step together = WITH_PARTICLE.get(verb.toLowerCase(Locale.ROOT) + " " + tail.split(" ", 2)[0]);
        if (together != null) {
            return together;
        }
        boolean declares =
                verb.isEmpty() || verb.matches("make|keep|be|become|remain|stay|leave|declare|render|consider");
        return declares ? declared(verb, tail) : known(verb).orElseGet(() -> declared(verb, tail));
    }

    private static Step declared(String verb, String tail) {
        if (tail.matches(".*\\b(illegal|unlawful|a crime|banned|prohibited|abolished|outlawed)\\b.*")) {
            return Step.BAN;
        }
        if (tail.matches(".*\\b(mandatory|compulsory|obligatory|required)\\b.*")) {
            return Step.REQUIRE;
        }
        if (tail.matches(".*\\b(legal|legalized|legalised|allowed|optional|voluntary|permitted)\\b.*")) {
            return Step.ALLOW;
        }
        if (tail.matches(".*\\b(opt-in|off by default|disabled)\\b.*")) {
            return Step.RESTRICT;
        }
        if (verb.matches("make|keep|be") && tail.matches(".*\\bfree\\b.*")) {
            return Step.SPEND;
        }
        return known(verb).orElse(Step.CHANGE);
    }

    static Optional<Step> known(String verb) {
        String plain = verb.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_VERB.getOrDefault(plain, BY_VERB.get(plain.replaceFirst("^re-", ""))));
    }
}

package org.rejoinder.assistant.argument.reading;

import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;

/// Which part a sentence plays, by its markers; the first that fits holds.
final class Parts {

    private static final Pattern OTHER = Pattern.compile(
            "^(dear|hello|hi|to the|sincerely|yours|kind regards|best regards|with (warm |best |kind )?(regards|thanks|respect)|respectfully|regards|thank you|thanks)\\b.{0,80}$|^[\\p{L} .,\\-]{0,40}$");
    private static final Pattern CONCESSION = Pattern.compile(
            "\\b(admittedly|granted|of course|to be fair|it is true|it's true|that said|some (of you |people |will |may |might |would |critics )?(will |may |might |would |have )?(say|argue|object|worry|claim|believe|said|fear|ask)|critics|opponents|skeptics|sceptics|you (may|might|will|could) (also |well |rightly |fairly )?(say|object|argue|ask|worry|wonder|fear|feel|think|answer|reply)|(board members|councillors|residents|readers|many|others|people) (may|might|will) (also |well )?(say|object|argue|ask|worry|wonder|fear|feel|think)|(it|that) is a (serious|fair|real) (point|worry|question|objection)|i (understand|recognise|recognize|realise|realize|know|accept|admit|see|acknowledge|grant|appreciate) (that|why|how|the)|we (understand|recognise|recognize|realise|realize|know|accept|admit|see|acknowledge|grant|appreciate) (that|why|how|the|there)|the (usual |common |main |other )?(objection|counterargument|counter-argument|worry|fear)|you are right|you're right|no doubt|on the other hand|one could argue|it (can|could|may|might) be argued)\\b");
    private static final Pattern REQUEST = Pattern.compile(
            "\\b(please|(write|writing|wrote) to (ask|request|urge|invite|propose)|(i|we) (therefore |now |also |do |would like to )?(ask|urge|request|invite|propose|call on|call for|appeal|suggest|recommend|encourage|beg|petition|demand)|would you (be willing|consider)|could you|let us|let's|you (must|should|could|need to|ought to)|our (request|ask|proposal)|what (i|we) (ask|want|propose))\\b");
    private static final Pattern OUGHT = Pattern.compile(
            "\\b(should|must|ought to|needs? to|have to|has to|it is (time|vital|essential|important|necessary|crucial)|is (wrong|right|unfair|immoral|better|worse|the best|the only))\\b");
    private static final Pattern GROUND = Pattern.compile(
            "\\b(because|since \\p{L}+ (is|are|was|were|have|has|can|do|does)|for example|for instance|such as|according to|studies|study|research|survey|data|evidence|statistics?|percent|per cent|last (year|month|week|winter|summer|spring|autumn|march|may|june|july|august|september|october|november|december|january|february|april)|as a result|therefore|this (means|shows|leads|causes|would|will)|which (means|leads|causes|makes)|shows? that|found that|in \\d{4}|due to|thanks to|leads? to|results? in|causes?)\\b|\\d+( ?%|\\b)|https?://");
    private static final Pattern VALUE = Pattern.compile(
            "\\b(we (all )?(value|care|believe in|share|cherish|want the same|both want)|fairness|justice|freedom|liberty|dignity|equality|responsibility|safety of|our (shared )?values|common good|trust|respect for|the right to|human rights?|integrity|solidarity)\\b");
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(i|we) (believe|think|feel|argue|maintain|hold|worry|fear|am convinced|are convinced|contend|would argue)\\b|\\b(in my (view|opinion)|clearly|obviously|the truth is|the fact is|my (concern|view|argument) is|will|would|could|may|might|cannot|can't|is|are|does|do|has|have)\\b");

    private Parts() {}

    static Part of(Sentence sentence) {
        String lower = sentence.lower().strip();
        if (lower.split("\\s+").length < 3
                || OTHER.matcher(lower).find() && !lower.matches(".*\\b(is|are|should|must|ban|can|will)\\b.*")) {
            return Part.OTHER;
        }
        if (CONCESSION.matcher(lower).find()) {
            return Part.CONCESSION;
        }
        if (REQUEST.matcher(lower).find()) {
            return Part.REQUEST;
        }
        if (OUGHT.matcher(lower).find()) {
            return Part.CLAIM;
        }
        if (GROUND.matcher(lower).find()) {
            return Part.GROUND;
        }
        if (VALUE.matcher(lower).find()) {
            return Part.VALUE;
        }
        boolean question = lower.endsWith("?");
        boolean said = CLAIM.matcher(lower).find()
                || sentence.tokens().stream().anyMatch(each -> each.tagged("VBZ", "VBP", "VBD", "MD"));
        return said && !question ? Part.CLAIM : Part.OTHER;
    }
}

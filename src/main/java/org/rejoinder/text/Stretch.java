package org.rejoinder.text;

/// The one stretch in which two texts differ: from `from` to `toBefore` in the one, to `toAfter` in the other;
/// what lies before and behind is the same.
public record Stretch(int from, int toBefore, int toAfter) {

    private static final int STEP = 1_024;

    /// Compares in steps, so that long equal texts cost little.
    public static Stretch between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int from = 0;
        while (from + STEP <= most && before.regionMatches(from, after, from, STEP)) {
            from += STEP;
        }
        while (from < most && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        int behind = 0;
        while (behind + STEP <= most - from
                && before.regionMatches(before.length() - behind - STEP, after, after.length() - behind - STEP, STEP)) {
            behind += STEP;
        }
        while (behind < most - from
                && before.charAt(before.length() - 1 - behind) == after.charAt(after.length() - 1 - behind)) {
            behind++;
        }
        return new Stretch(from, before.length() - behind, after.length() - behind);
    }

    /// By how much what lies behind has moved.
    public int moves() {
        return toAfter - toBefore;
    }
}

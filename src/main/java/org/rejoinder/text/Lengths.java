package org.rejoinder.text;

/// The checks that keep changes from being applied to texts that they were not made for.
final class Lengths {

    private Lengths() {}

    static int checked(long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A change of " + length + " units is more than a text can hold.");
        }
        return (int) length;
    }

    static void follows(ChangeDesc first, ChangeDesc next) {
        if (first.newLength() != next.length()) {
            throw new IllegalArgumentException("A change of a text of " + next.length()
                    + " units cannot follow one that leaves " + first.newLength() + ".");
        }
    }

    static void same(ChangeDesc one, ChangeDesc other) {
        if (one.length() != other.length()) {
            throw new IllegalArgumentException("The two changes start from different texts: " + one.length() + " and "
                    + other.length() + " units.");
        }
    }

    static void fits(ChangeDesc change, int length) {
        if (change.length() != length) {
            throw new IllegalArgumentException(
                    "A change of a text of " + change.length() + " units does not fit one of " + length + ".");
        }
    }
}

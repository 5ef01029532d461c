package org.rejoinder.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/// What two rows of tokens have in common, in order: the shortest way from one to the other after E. Myers, "An
/// O(ND) Difference Algorithm and Its Variations" (1986), in its linear-space form. A stretch that differs in
/// more than `most` places is given up on and counts as different throughout, which bounds the time.
final class Sequences {

    private final int[] a;
    private final int[] b;
    private final int most;
    private final BitSet keptA = new BitSet();
    private final BitSet keptB = new BitSet();
    private final int[] forth;
    private final int[] back;
    private final Deque<int[]> stretches = new ArrayDeque<>();

    Sequences(int[] a, int[] b, int most) {
        this.a = a;
        this.b = b;
        this.most = most;
        int width = 2 * (Math.min(most, a.length + b.length) + 2);
        this.forth = new int[width];
        this.back = new int[width];
        compare();
    }

    boolean keepsOld(int i) {
        return keptA.get(i);
    }

    boolean keepsNew(int i) {
        return keptB.get(i);
    }

    private void compare() {
        stretches.push(new int[] {0, a.length, 0, b.length});
        while (!stretches.isEmpty()) {
            int[] s = stretches.pop();
            trimmed(s[0], s[1], s[2], s[3]);
        }
    }

    private void trimmed(int fromA, int toA, int fromB, int toB) {
        int x = fromA;
        int y = fromB;
        while (x < toA && y < toB && a[x] == b[y]) {
            keptA.set(x++);
            keptB.set(y++);
        }
        int u = toA;
        int v = toB;
        while (u > x && v > y && a[u - 1] == b[v - 1]) {
            keptA.set(--u);
            keptB.set(--v);
        }
        if (x < u && y < v) {
            split(x, u, y, v);
        }
    }

    /// Finds a place that a shortest way goes through, and compares what is before it and after it.
    private void split(int fromA, int toA, int fromB, int toB) {
        int n = toA - fromA;
        int m = toB - fromB;
        int delta = n - m;
        int bound = Math.min((n + m + 1) / 2, forth.length / 2 - 2);
        int zero = forth.length / 2;
        forth[zero + 1] = 0;
        back[zero + 1] = 0;
        for (int d = 0; d <= bound; d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && forth[zero + k - 1] < forth[zero + k + 1])
                        ? forth[zero + k + 1]
                        : forth[zero + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && a[fromA + x] == b[fromB + x - k]) {
                    x++;
                }
                forth[zero + k] = x;
                int mirrored = delta - k;
                if ((delta & 1) != 0 && Math.abs(mirrored) <= d - 1 && x >= n - back[zero + mirrored]) {
                    halves(fromA, toA, fromB, toB, x, x - k);
                    return;
                }
            }
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && back[zero + k - 1] < back[zero + k + 1])
                        ? back[zero + k + 1]
                        : back[zero + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && a[toA - 1 - x] == b[toB - 1 - x + k]) {
                    x++;
                }
                back[zero + k] = x;
                int mirrored = delta - k;
                if ((delta & 1) == 0 && Math.abs(mirrored) <= d && forth[zero + mirrored] >= n - x) {
                    halves(fromA, toA, fromB, toB, n - x, m - x + k);
                    return;
                }
            }
        }
    }

    private void halves(int fromA, int toA, int fromB, int toB, int x, int y) {
        boolean whole = (x == 0 && y == 0) || (x == toA - fromA && y == toB - fromB);
        if (!whole && x >= 0 && y >= 0 && x <= toA - fromA && y <= toB - fromB) {
            stretches.push(new int[] {fromA, fromA + x, fromB, fromB + y});
            stretches.push(new int[] {fromA + x, toA, fromB + y, toB});
        }
    }
}

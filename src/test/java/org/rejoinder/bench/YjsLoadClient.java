package org.rejoinder.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The same crowd as in `LoadClient` at a Hocuspocus: just enough of Yjs to type sentences, character by
/// character, between two characters of the first text. Everyone has an id of their own and numbers their
/// characters, so when one was typed follows from its id and number.
///
/// Usage: `YjsLoadClient PORT PATH CONNECTED TYPING WARM_UP_SECONDS SECONDS SERVER_PID TEXT_LENGTH`.
public final class YjsLoadClient {

    /// A document of this run's own: ids and numbers begin anew with it.
    private static final byte[] LETTER =
            ("letter-" + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);

    private static final int WRITER = 1;
    private static final int FIRST_EDITOR = 1_000;
    private static final int SYNC = 0;
    private static final int AUTH = 2;
    private static final int STEP_1 = 0;
    private static final int STEP_2 = 1;
    private static final int UPDATE = 2;
    private static final int STRING = 4;
    private static final int AFTER = 0x80;
    private static final int BEFORE = 0x40;

    private final Crowd<Editor> crowd = new Crowd<>();
    private final int port;
    private final String path;
    private final int length;

    private YjsLoadClient(int port, String path, int length) throws IOException {
        this.port = port;
        this.path = path;
        this.length = length;
    }

    public static void main(String[] args) throws IOException {
        YjsLoadClient client = new YjsLoadClient(Integer.parseInt(args[0]), args[1], Integer.parseInt(args[7]));
        client.crowd.run(number -> client.new Editor(number), args);
    }

    private final class Editor extends Typist {

        private final int number;
        private final List<Long> typed = new ArrayList<>();
        private int counted;
        private boolean welcomed;

        /// The character of the first text before which it types.
        private final int place;

        Editor(int number) throws IOException {
            super(crowd.selector, port, path);
            this.number = number;
            this.place = crowd.random.nextInt(1, length);
        }

        @Override
        void opened() throws IOException {
            sendBinary(message(AUTH, 0, new byte[] {'t'}));
            sendBinary(message(SYNC, STEP_1, new byte[] {0}));
        }

        @Override
        void press(long at) throws IOException {
            ByteBuffer update = ByteBuffer.allocate(64);
            update.put((byte) 1).put((byte) 1);
            number(update, FIRST_EDITOR + number);
            number(update, typed.size());
            update.put((byte) (STRING | AFTER | BEFORE));
            number(update, typed.isEmpty() ? WRITER : FIRST_EDITOR + number);
            number(update, typed.isEmpty() ? place - 1 : typed.size() - 1);
            number(update, WRITER);
            number(update, place);
            update.put((byte) 1).put((byte) Crowd.typed(number, typed.size())).put((byte) 0);
            typed.add(at);
            sendBinary(message(SYNC, UPDATE, taken(update)));
        }

        @Override
        void heard(byte[] data, int from, int size) {
            ByteBuffer in = ByteBuffer.wrap(data, from, size);
            skip(in, number(in));
            if (number(in) != SYNC) {
                return;
            }
            int step = number(in);
            if (step == UPDATE) {
                number(in);
                update(in, System.nanoTime());
                crowd.tally.frame(System.nanoTime(), size);
            } else if (step == STEP_2 && !welcomed) {
                welcomed = true;
                crowd.welcomed++;
                crowd.welcomeBytes = size;
            }
        }

        private void update(ByteBuffer in, long now) {
            for (int clients = number(in); clients > 0; clients--) {
                int structs = number(in);
                int client = number(in);
                int at = number(in);
                for (; structs > 0; structs--) {
                    int end = at + struct(in);
                    for (; at < end && client >= FIRST_EDITOR; at++) {
                        seen(crowd.editors.get(client - FIRST_EDITOR), at, now);
                    }
                    at = end;
                }
            }
        }

        private void seen(Editor author, int at, long now) {
            if (at == author.counted) {
                author.counted++;
                crowd.tally.edit(now);
            }
            if (author != this) {
                crowd.tally.delivered(now, author.typed.get(at));
            }
        }
    }

    /// Reads one piece of text, that of the first writer or a character; how many characters it has.
    private static int struct(ByteBuffer in) {
        int info = in.get();
        if ((info & 0x1f) != STRING) {
            throw new IllegalStateException("Nobody typed this: " + info);
        }
        for (int side : new int[] {AFTER, BEFORE}) {
            if ((info & side) != 0) {
                number(in);
                number(in);
            }
        }
        if ((info & (AFTER | BEFORE)) == 0) {
            number(in);
            skip(in, number(in));
        }
        int size = number(in);
        skip(in, size);
        return size;
    }

    private static byte[] message(int type, int step, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(content.length + 32);
        number(out, LETTER.length);
        out.put(LETTER);
        number(out, type);
        number(out, step);
        number(out, content.length);
        return taken(out.put(content));
    }

    private static byte[] taken(ByteBuffer from) {
        byte[] bytes = new byte[from.flip().remaining()];
        from.get(bytes);
        return bytes;
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }

    /// Seven bits a byte, the lowest first.
    private static void number(ByteBuffer out, int value) {
        int rest = value;
        for (; rest > 0x7f; rest >>>= 7) {
            out.put((byte) (0x80 | rest & 0x7f));
        }
        out.put((byte) rest);
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}

package org.rejoinder.collab.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system for H2 (`jdbc:h2:watched:/folder/name`) that counts how often a file is forced to the disk,
/// and that can be full or read-only.
public final class WatchedDisk extends FilePathWrapper {

    /// How often a file was forced to the disk.
    public static final AtomicInteger SYNCS = new AtomicInteger();

    private static volatile String fault = "";

    /// From now on every write fails with this message; none when it is empty.
    public static void failing(String message) {
        fault = message;
    }

    public static void register() {
        FilePath.register(new WatchedDisk());
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Watched(super.open(mode));
    }

    private static void check() throws IOException {
        if (!fault.isEmpty()) {
            throw new IOException(fault);
        }
    }

    private static final class Watched extends FileBaseDefault {

        private final FileChannel channel;

        Watched(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return channel.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            check();
            return channel.write(from, at);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            check();
            channel.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            check();
            SYNCS.incrementAndGet();
            channel.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}

package fi.palvelutarjotin.deploy.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The right to run the database and the index of a data folder; one process has it at a time. The operating system takes
 * it back when the process ends, however it ends.
 */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Who holds the lock, as it has announced itself.
     *
     * @param address where it answers; null when it does not, or not yet
     */
    public record Holder(String command, @Nullable String address) {

        /** Where it answers, to be put into a sentence. */
        public String place() {
            return address == null ? "an address not told yet" : address;
        }
    }

    /** Takes the lock; empty when another process holds it. */
    public static Optional<DataLock> tryTake(DataFolder folder, String command) {
        try {
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                var lock = new DataLock(channel);
                lock.announce(new Holder(command, null));
                return Optional.of(lock);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Reads who holds the lock. Only for who does not: closing the file again would give the lock back. */
    public static Holder holder(DataFolder folder) {
        var announced = new Properties();
        try {
            announced.load(new StringReader(Files.readString(folder.lock())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Holder(announced.getProperty("command", "another"), announced.getProperty("address"));
    }

    /** Tells other processes who holds the lock. */
    public void announce(Holder holder) {
        var address = holder.address() == null ? "" : "address=" + holder.address() + "\n";
        var text = "command=" + holder.command() + "\n" + address;
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

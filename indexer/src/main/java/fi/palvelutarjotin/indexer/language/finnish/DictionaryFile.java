package fi.palvelutarjotin.indexer.language.finnish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cells and symbols of a dictionary in Voikko's format 5 ({@code mor.vfst}): a finite state transducer from letters
 * to letters and tags.
 *
 * <p>A cell is eight bytes: input symbol (16 bits), output symbol (16), target state (24) and how many more cells the
 * state has (8; {@value #LONG_STATE} says that the next cell holds the number instead). A state is known by the number
 * of its first cell. Its cells are in the order of their input symbols: first those that read nothing, then letters,
 * last the mark of a final state.
 */
final class DictionaryFile {

    static final int START = 0;
    static final int FINAL = 0xFFFF;
    static final int EPSILON = 0;
    static final int LONG_STATE = 255;

    private static final int MAGIC = 0x00013A6E;
    private static final int MAGIC_TOO = 0x000351FA;
    private static final int HEADER_BYTES = 16;
    private static final int CELL_BYTES = 8;
    private static final int LARGEST_FILE = 64 << 20;

    private final long[] cells;
    private final List<String> symbols;

    private DictionaryFile(long[] cells, List<String> symbols) {
        this.cells = cells;
        this.symbols = symbols;
    }

    /** Reads a dictionary; one that is damaged or of another format is refused with the reason. */
    static DictionaryFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("the file is too large for a dictionary");
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < HEADER_BYTES + 2 || bytes.getInt(0) != MAGIC || bytes.getInt(4) != MAGIC_TOO) {
            throw new IOException("the file is not a Voikko dictionary of format 5");
        }
        if (bytes.get(8) != 0) {
            throw new IOException("the dictionary has weights, as spelling dictionaries have; mor.vfst is needed");
        }
        bytes.position(HEADER_BYTES);
        var symbols = symbols(bytes);
        bytes.position(Math.ceilDiv(bytes.position(), CELL_BYTES) * CELL_BYTES);
        var cells = new long[bytes.remaining() / CELL_BYTES];
        bytes.asLongBuffer().get(cells);
        var read = new DictionaryFile(cells, symbols);
        read.check();
        return read;
    }

    private static List<String> symbols(ByteBuffer bytes) throws IOException {
        var count = Short.toUnsignedInt(bytes.getShort());
        var symbols = new ArrayList<String>(count);
        while (symbols.size() < count) {
            var start = bytes.position();
            do {
                if (!bytes.hasRemaining()) {
                    throw new IOException("the dictionary is cut short");
                }
            } while (bytes.get() != 0);
            symbols.add(new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.UTF_8));
        }
        return List.copyOf(symbols);
    }

    /** Every state lies inside the file, has its cells in order and leads to states: reading words relies on all that. */
    private void check() throws IOException {
        var states = new BitSet(cells.length);
        for (var state = 0; state < cells.length; state = last(state) + 1) {
            if (last(state) < state || last(state) >= cells.length) {
                throw new IOException("the dictionary is cut short");
            }
            states.set(state);
        }
        for (var state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            var before = -1;
            for (var cell = state; cell <= last(state); cell = next(state, cell)) {
                var leads = input(cell) == FINAL || states.get(target(cell)) && output(cell) < symbols.size();
                if (input(cell) < before || !leads) {
                    throw new IOException("the dictionary is damaged at cell " + cell);
                }
                before = input(cell);
            }
        }
        if (states.isEmpty()) {
            throw new IOException("the dictionary is cut short");
        }
    }

    /** Tells this dictionary from another. */
    int fingerprint() {
        return Arrays.hashCode(cells);
    }

    List<String> symbols() {
        return symbols;
    }

    /** The last cell of a state. */
    int last(int state) {
        var more = (int) (cells[state] >>> 56);
        return more < LONG_STATE ? state + more : state + 1 + (int) cells[Math.min(state + 1, cells.length - 1)];
    }

    /** The cell after one of a state. */
    int next(int state, int cell) {
        return cell == state && isLong(state) ? cell + 2 : cell + 1;
    }

    /** Whether the state's second cell is not a cell but holds their number. */
    boolean isLong(int state) {
        return cells[state] >>> 56 == LONG_STATE;
    }

    int input(int cell) {
        return (int) cells[cell] & 0xFFFF;
    }

    int output(int cell) {
        return (int) (cells[cell] >>> 16) & 0xFFFF;
    }

    int target(int cell) {
        return (int) (cells[cell] >>> 32) & 0xFFFFFF;
    }
}

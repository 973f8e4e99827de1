package fi.palvelutarjotin.indexer.language.finnish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds dictionary files, right ones and wrong ones. */
final class TinyDictionary {

    /**
     * A way on.
     *
     * @param in the symbol it reads, {@link DictionaryFile#FINAL} at the end of a word
     * @param to the state it leads to
     */
    record Arc(int in, int out, int to) {

        static final Arc END = new Arc(DictionaryFile.FINAL, 0, 0);
    }

    private static final int CELL_BYTES = 8;

    private final List<String> symbols;
    private final List<List<Arc>> states = new ArrayList<>();

    /**
     * @param symbols flags first, then letters; the empty one before them is added here
     */
    TinyDictionary(String... symbols) {
        this.symbols = new ArrayList<>(List.of(""));
        this.symbols.addAll(List.of(symbols));
    }

    /** Knows "aa", which it reads as [A]aa, and "ab" where the flag is set on the way. */
    static TinyDictionary sample() {
        return new TinyDictionary("@P.F.ON@", "@R.F.ON@", "a", "b", "[A]")
                .state(new Arc(0, 5, 1), new Arc(1, 0, 1))
                .state(new Arc(3, 3, 2))
                .state(new Arc(2, 0, 3), new Arc(3, 3, 4))
                .state(new Arc(4, 4, 4))
                .state(Arc.END);
    }

    TinyDictionary state(Arc... arcs) {
        states.add(List.of(arcs));
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header());
        symbols.forEach(symbol -> {
            out.writeBytes(symbol.getBytes(StandardCharsets.UTF_8));
            out.write(0);
        });
        while (out.size() % CELL_BYTES != 0) {
            out.write(0);
        }
        states.forEach(state -> writeState(out, state));
        return out.toByteArray();
    }

    private byte[] header() {
        return little(18)
                .putInt(0, 0x00013A6E)
                .putInt(4, 0x000351FA)
                .putShort(16, (short) symbols.size())
                .array();
    }

    private void writeState(ByteArrayOutputStream out, List<Arc> arcs) {
        var isLong = arcs.size() > DictionaryFile.LONG_STATE;
        for (var at = 0; at < arcs.size(); at++) {
            var more = at > 0 ? 0 : isLong ? DictionaryFile.LONG_STATE : arcs.size() - 1;
            out.writeBytes(cell(arcs.get(at), more));
            if (at == 0 && isLong) {
                out.writeBytes(little(CELL_BYTES).putInt(0, arcs.size() - 1).array());
            }
        }
    }

    private byte[] cell(Arc arc, int more) {
        return little(CELL_BYTES)
                .putShort(0, (short) arc.in())
                .putShort(2, (short) arc.out())
                .putInt(4, firstCell(arc.to()) | more << 24)
                .array();
    }

    private int firstCell(int state) {
        return states.subList(0, state).stream()
                .mapToInt(arcs -> arcs.size() > DictionaryFile.LONG_STATE ? arcs.size() + 1 : arcs.size())
                .sum();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    FinnishDictionary open() throws IOException {
        return open(bytes());
    }

    static FinnishDictionary open(byte[] bytes) throws IOException {
        var file = write(bytes);
        try {
            return FinnishDictionary.open(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Path write(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("mor", ".vfst"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

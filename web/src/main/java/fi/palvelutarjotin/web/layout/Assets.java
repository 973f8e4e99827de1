package fi.palvelutarjotin.web.layout;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/** The addresses of style sheets and pictures, with a mark of their content: a browser may keep them for ever. */
@Singleton
public final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The address of a file under {@code static/}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String address(String path) {
        return addresses.computeIfAbsent(path, known -> "/static/" + known + "?v=" + mark(known));
    }

    private static String mark(String path) {
        try (var stream = Assets.class.getClassLoader().getResourceAsStream("static/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no static file " + path);
            }
            var sum = new CRC32C();
            sum.update(stream.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

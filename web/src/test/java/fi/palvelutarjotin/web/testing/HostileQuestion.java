package fi.palvelutarjotin.web.testing;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * A question made to cost much or to break something.
 *
 * @param name what it is made of
 * @param words the words, in another order or form for each number, so that no answer from memory helps
 */
public record HostileQuestion(String name, IntFunction<String> words) {

    /** The words as they are asked at a time, any number from 0. */
    public String asked(int time) {
        return words.apply(time);
    }

    /** The same as a part of an address; halves of characters stay halves, as a careless client sends them. */
    public String encoded(int time) {
        var address = new StringBuilder();
        asked(time).codePoints().forEach(letter -> {
            if (letter >= 'a' && letter <= 'z') {
                address.append((char) letter);
            } else {
                for (var octet : octets(letter)) {
                    address.append("%%%02X".formatted(octet & 0xff));
                }
            }
        });
        return address.toString();
    }

    @Override
    public String toString() {
        return name;
    }

    private static byte[] octets(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE
                ? new byte[] {(byte) 0xed, (byte) (0x80 | letter >> 6 & 0x3f), (byte) (0x80 | letter & 0x3f)}
                : Character.toString(letter).getBytes(StandardCharsets.UTF_8);
    }
}

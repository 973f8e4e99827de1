package fi.palvelutarjotin.catalog.need;

import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Writes words as {@code {"fi":["…","…"],"sv":["…"]}}: the shape in the database and in the API. */
@Singleton
final class LocalizedWordsSerde implements Serde<LocalizedWords> {

    @Override
    public LocalizedWords deserialize(Decoder decoder, DecoderContext context, Argument<? super LocalizedWords> type)
            throws IOException {
        var lists = new EnumMap<Language, List<String>>(Language.class);
        try (var object = decoder.decodeObject()) {
            for (var key = object.decodeKey(); key != null; key = object.decodeKey()) {
                var language = Language.find(key);
                if (language.isPresent()) {
                    lists.put(language.get(), words(object));
                } else {
                    object.skipValue();
                }
            }
        }
        return new LocalizedWords(lists);
    }

    private static List<String> words(Decoder object) throws IOException {
        var words = new ArrayList<String>();
        try (var array = object.decodeArray()) {
            while (array.hasNextArrayValue()) {
                words.add(array.decodeString());
            }
        }
        return words;
    }

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends LocalizedWords> type, LocalizedWords value)
            throws IOException {
        try (var object = encoder.encodeObject(type)) {
            for (var list : value.lists().entrySet()) {
                object.encodeKey(list.getKey().code());
                try (var array = object.encodeArray(Argument.STRING)) {
                    for (var word : list.getValue()) {
                        array.encodeString(word);
                    }
                }
            }
        }
    }
}

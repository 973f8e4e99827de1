package fi.palvelutarjotin.catalog.text;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumMap;

/** Writes a text as {@code {"fi":"…","sv":"…"}}: the shape in the database and in the API. */
@Singleton
final class LocalizedTextSerde implements Serde<LocalizedText> {

    @Override
    public LocalizedText deserialize(Decoder decoder, DecoderContext context, Argument<? super LocalizedText> type)
            throws IOException {
        var texts = new EnumMap<Language, String>(Language.class);
        try (var object = decoder.decodeObject()) {
            for (var key = object.decodeKey(); key != null; key = object.decodeKey()) {
                var language = Language.find(key);
                if (language.isPresent()) {
                    texts.put(language.get(), object.decodeString());
                } else {
                    object.skipValue();
                }
            }
        }
        return new LocalizedText(texts);
    }

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends LocalizedText> type, LocalizedText value)
            throws IOException {
        try (var object = encoder.encodeObject(type)) {
            for (var text : value.texts().entrySet()) {
                object.encodeKey(text.getKey().code());
                object.encodeString(text.getValue());
            }
        }
    }
}

package fi.palvelutarjotin.catalog.referral;

import fi.palvelutarjotin.catalog.text.IdentityNumbers;
import fi.palvelutarjotin.catalog.text.Language;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a client, and only as long as it is needed: no identity code, no address of a home, nothing of
 * health. It is sealed wherever it is stored.
 *
 * @param name as the client gives it; a first name will do
 * @param way how to be reached
 * @param contact a telephone number or an e-mail address, as the way asks
 * @param time when to be reached, in the client's words; may be empty
 * @param municipality where help is sought: whose link worker looks after it; null when it is not known
 * @param themes codes of what help is about
 * @param words the client's own; may be empty
 * @param exercise what they told an exercise adviser beforehand; null when nothing
 * @param protectedPerson whether the client has a non-disclosure for personal safety (turvakielto, act 661/2009 § 36)
 */
@Serdeable
public record ClientDetails(
        String name,
        ContactWay way,
        String contact,
        String time,
        Language language,
        @Nullable String municipality,
        List<String> themes,
        String words,
        @Nullable ExerciseWishes exercise,
        boolean protectedPerson) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_CONTACT = 254;
    public static final int LONGEST_TIME = 120;
    public static final int LONGEST_WORDS = 500;
    public static final int MOST_THEMES = 5;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\".]{2,63}");

    public ClientDetails {
        name = name.strip();
        contact = contact.strip();
        time = time.strip();
        words = words.strip();
        themes = List.copyOf(themes);
    }

    /** With nothing told to an exercise adviser. */
    public ClientDetails(
            String name,
            ContactWay way,
            String contact,
            String time,
            Language language,
            @Nullable String municipality,
            List<String> themes,
            String words,
            boolean protectedPerson) {
        this(name, way, contact, time, language, municipality, themes, words, null, protectedPerson);
    }

    /** What can be wrong with what was given. */
    public enum Fault {
        NO_NAME,
        NO_CONTACT,
        NOT_A_TELEPHONE,
        NOT_AN_ADDRESS,
        TOO_LONG,
        TOO_MANY_THEMES,
        IDENTITY_NUMBER
    }

    /** What is wrong with it; nothing when it may be kept. */
    public Set<Fault> faults() {
        var faults = EnumSet.noneOf(Fault.class);
        if (name.isEmpty()) {
            faults.add(Fault.NO_NAME);
        }
        contactFault().ifPresent(faults::add);
        if (name.length() > LONGEST_NAME
                || contact.length() > LONGEST_CONTACT
                || time.length() > LONGEST_TIME
                || words.length() > LONGEST_WORDS) {
            faults.add(Fault.TOO_LONG);
        }
        if (themes.size() > MOST_THEMES) {
            faults.add(Fault.TOO_MANY_THEMES);
        }
        if (Stream.of(name, contact, time, words).anyMatch(IdentityNumbers::areIn)) {
            faults.add(Fault.IDENTITY_NUMBER);
        }
        return faults;
    }

    private Optional<Fault> contactFault() {
        if (contact.isEmpty()) {
            return Optional.of(Fault.NO_CONTACT);
        }
        var mail = way == ContactWay.MAIL;
        return (mail ? MAIL : TELEPHONE).matcher(contact).matches()
                ? Optional.empty()
                : Optional.of(mail ? Fault.NOT_AN_ADDRESS : Fault.NOT_A_TELEPHONE);
    }

    /** The same with another way to be reached. */
    public ClientDetails withContact(ContactWay otherWay, String otherContact) {
        return new ClientDetails(
                name, otherWay, otherContact, time, language, municipality, themes, words, exercise, protectedPerson);
    }

    /** The same with other words. */
    public ClientDetails withWords(String otherWords) {
        return new ClientDetails(
                name, way, contact, time, language, municipality, themes, otherWords, exercise, protectedPerson);
    }

    /** The same with what an exercise adviser is told beforehand. */
    public ClientDetails withExercise(ExerciseWishes wishes) {
        return new ClientDetails(
                name, way, contact, time, language, municipality, themes, words, wishes, protectedPerson);
    }

    /** Nothing of a person in a log line. */
    @Override
    public String toString() {
        return "ClientDetails[]";
    }
}

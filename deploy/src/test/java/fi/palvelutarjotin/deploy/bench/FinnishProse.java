package fi.palvelutarjotin.deploy.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Finnish that reads like listings do: word frequencies, inflection and compounds as there, sense only now and then. */
final class FinnishProse {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w)(?:\\.(\\w+))?}");
    private static final List<String> FIRST_NAMES = List.of(
            "Aino", "Anneli", "Antti", "Eeva", "Elina", "Hannu", "Helena", "Juha", "Kaisa", "Kari", "Laura", "Leena",
            "Maija", "Marja", "Markku", "Mikko", "Minna", "Olli", "Pekka", "Päivi", "Riitta", "Sari", "Tiina", "Timo");
    private static final List<String> LAST_NAMES = List.of(
            "Aalto",
            "Ahonen",
            "Hakala",
            "Heikkinen",
            "Hiltunen",
            "Järvinen",
            "Karjalainen",
            "Kettunen",
            "Korhonen",
            "Koskinen",
            "Laine",
            "Lehtonen",
            "Mäkelä",
            "Mäkinen",
            "Niemi",
            "Nieminen",
            "Ojala",
            "Rantanen",
            "Salonen",
            "Toivonen",
            "Tuominen",
            "Virtanen");

    private final Dice dice;
    private final String municipality;

    FinnishProse(Dice dice, String municipality) {
        this.dice = dice;
        this.municipality = municipality;
    }

    String name() {
        return filled(dice.one(FinnishWords.NAMES));
    }

    /** So many sentences, in paragraphs of a few. */
    String text(int sentences) {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ").append(filled(dice.one(FinnishWords.SENTENCES)));
        }
        return text.toString();
    }

    /** A word as somebody would type it into a search field: mostly as it stands in a dictionary. */
    String searched() {
        var noun = dice.zipf(FinnishNouns.ALL);
        return dice.percent(20) ? noun.form(dice.one(List.of("p", "g", "ps"))) : noun.name();
    }

    String compound() {
        return compoundNoun().name();
    }

    private FinnishNouns.Noun compoundNoun() {
        return dice.zipf(FinnishNouns.ALL).after(dice.zipf(FinnishNouns.ALL));
    }

    private String filled(String pattern) {
        var text = SLOT.matcher(pattern).replaceAll(slot -> word(slot.group(1), slot.group(2)));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String word(String part, String form) {
        return switch (part) {
            case "N" -> (dice.percent(45) ? compoundNoun() : dice.zipf(FinnishNouns.ALL)).form(form);
            case "C" -> compoundNoun().form(form);
            case "A" -> dice.zipf(FinnishWords.ADJECTIVES).form(form);
            case "V" -> dice.zipf(FinnishWords.VERBS).form(form);
            case "M" -> municipality;
            case "P" -> dice.zipf(FIRST_NAMES) + " " + dice.zipf(LAST_NAMES);
            case "T" -> dice.between(8, 20) + "." + (dice.percent(50) ? "00" : "30");
            case "K" -> Integer.toString(dice.between(2, 60));
            default -> throw new IllegalArgumentException("no such slot: " + part);
        };
    }
}

package fi.palvelutarjotin.web.testing;

import fi.palvelutarjotin.indexer.search.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is asked by those who want to see the search break, or come to it by mistake. */
public final class HostileQuestions {

    private static final int LONGEST = SearchRequest.LONGEST_WORDS;

    /** Real words of two to four letters, which Finnish compounds may be made of without an end. */
    private static final List<String> SHORT = words("""
            yö aie uutis aie työ suo tie jää maa puu kuu luu syy pää sää ilo isä äiti ala asu elo etu
            juna koti kala hoito apu ryhmä""");

    private static final List<String> COMMON = words("""
            ryhmä toiminta palvelu apu tuki neuvonta kerho hoito perhe lapsi koti ikääntynyt liikunta
            nuori vanhus terveys työ asuminen kuntoutus sosiaali""");

    private static final List<String> SMALL = words("""
            ja on ei se että tai kun jos niin mutta minä sinä hän me te he mikä missä mistä miten kuka
            joka ole olen kuin myös vain vielä""");

    private static final List<String> MISSPELT = words("""
            kuntosalli uimahalii päiväkotti kirjsato liikuntaa neuvla terveyskesus hammaslääkri
            vanhuspalevlu omaishoitjaa perheneuvlola mielentervyes jalkapalllo kuoroharoitus
            toimeentulotuik asumispaleelu kotipalevlut vertaistuikryhmä muistisairasu ateriapalevlu
            kuljetuspavelu nuorisotalllo lastenvaluja velkaneuvnota päihdeklinika kriisikeksus""");

    private static final List<String> PLACES = words("""
            Akaa Espoo Hamina Imatra Joensuu Kajaani Lahti Mikkeli Nokia Oulu Pori Rauma Salo Turku
            Utajärvi Vaasa Ylöjärvi Äänekoski Helsinki Tuusula Kerava Järvenpää Vantaa Kuopio Kouvola
            Kotka Kemi Tornio Inari Utsjoki Hanko Loviisa Porvoo Sipoo Nurmijärvi Hyvinkää Riihimäki
            Forssa Heinola Iisalmi Varkaus""");

    private static final List<String> NEEDS = phrases("""
            yksinäinen|masennus|alkoholiongelma|velkaantunut|lääkäriaika|unettomuus|omaishoitaja|avioero
            työtön|muistisairaus|selkäkipu|vuokrarästi|koulukiusaaminen|väkivalta|peliriippuvuus
            hammassärky|asunnoton|suru|ahdistus|lihavuus|huono kuulo|uupumus""");

    private static final List<String> CONDITIONS = phrases("""
            yli 65-vuotias|alle 3-vuotias|huomenna illalla|ensi maanantaina klo 9|viikonloppuna
            Helsingissä|Tampereella|ilmainen|etänä|pyörätuolilla|ruotsiksi|aamulla|vauvaikäinen""");

    private static final List<String> SYNTAX = words("""
            +(a*OR.*){1,9}~2^9 /(a+)+$/ AND NOT title:"x*y"~5 [*TO*] \\\\ ((((( -" ?*?*?* name_fi:* _exists_:id
            {!func} ';drop-table-listing;-- <b> ${7*7} %s%n [[${7*7}]] #{site.name} {0}""");

    private static final List<String> SWEDISH = words("""
            barn vård tjänst arbets plats hem stöd råd hjälp skol hälso grupp dag""");

    public static final List<HostileQuestion> ALL = List.of(
            question("ten thousand letters", time -> joined(COMMON, time, " ", 10_000)),
            question("one thousand words", time -> joined(SMALL, time, " ", 4_000)),
            question("words of one letter", time -> letters(time)),
            question("one word like a compound", time -> joined(COMMON, time, "", LONGEST)),
            question("one chain of short words", time -> joined(SHORT, time, "", LONGEST)),
            question("chains of short words, 100 letters", time -> chains(time, 100)),
            question("chains of short words, 80 letters", time -> chains(time, 80)),
            question("chains of short words, 60 letters", time -> chains(time, 60)),
            question("chains of short words, 40 letters", time -> chains(time, 40)),
            question("chains of short words, 20 letters", time -> chains(time, 20)),
            question(
                    "the same letters again and again",
                    time -> cut("yöaieuutisaie".repeat(30).substring(time % 13), 80 - time / 13)),
            question(
                    "one letter again and again",
                    time -> cut("aeiouyäö".substring(time % 8, time % 8 + 1).repeat(300), LONGEST - time % 60)),
            question(
                    "Swedish chain", time -> joined(SWEDISH, time, "", 60) + " " + joined(SWEDISH, time + 300, "", 60)),
            question("hyphens", time -> joined(SHORT, time, "-", LONGEST)),
            question("syntax of queries", time -> joined(SYNTAX, time, " ", LONGEST)),
            question(
                    "broken surrogates",
                    time -> joined(List.of("\ud83d", "uinti", "\udc00x", "a\ud83da"), time, " ", 60 + time)),
            question(
                    "signs beyond 16 bits",
                    time -> joined(List.of("😀", "👩‍👩‍👧", "𝔘𝔦𝔫𝔱𝔦", "🏊"), time, "", LONGEST - time)),
            question("combining marks", time -> cut("uinti" + "\u0301\u0308\u0323".repeat(100), LONGEST - time % 60)),
            question(
                    "right to left",
                    time -> joined(
                            List.of("\u202eמרכז", "مساعدة", "\u200fעזרה", "رياضة\u202c"), time, " ", LONGEST - time)),
            question("NULs", time -> joined(List.of("uinti", "\0", "a\0b", "\u0001", "\uffff"), time, "\0", 60 + time)),
            question("blanks only", time -> " ".repeat(LONGEST - time % 60)),
            question("common words", time -> joined(COMMON, time, " ", LONGEST)),
            question(
                    "one common word sixteen times",
                    time -> (COMMON.get(time % COMMON.size()) + " ").repeat(16) + " ".repeat(time)),
            question("small words only", time -> joined(SMALL, time, " ", LONGEST)),
            question("misspelt words", time -> joined(MISSPELT, time, " ", LONGEST)),
            question("misspelt, in other ways each time", time -> slipped(time)),
            question("municipalities", time -> joined(PLACES, time, " ", LONGEST)),
            question("needs", time -> joined(NEEDS, time, " ", LONGEST)),
            question("conditions", time -> joined(CONDITIONS, time, " ", LONGEST)),
            question(
                    "numbers",
                    time -> IntStream.range(time, time + 40)
                            .mapToObj(n -> Integer.toString(n * 7919))
                            .collect(Collectors.joining(" "))),
            question("one long number", time -> cut("9".repeat(LONGEST), LONGEST - time % 60)));

    private HostileQuestions() {}

    private static List<String> words(String words) {
        return List.of(words.split("\\s+"));
    }

    private static List<String> phrases(String phrases) {
        return List.of(phrases.split("[|\n]+"));
    }

    private static HostileQuestion question(String name, IntFunction<String> words) {
        return new HostileQuestion(name, words);
    }

    /** Pieces in an order of their own for each number, as long as is asked for. */
    private static String joined(List<String> pieces, int time, String between, int length) {
        var order = new ArrayList<>(pieces);
        Collections.shuffle(order, new Random(time));
        var text = new StringBuilder();
        for (var at = 0; text.length() < length; at++) {
            text.append(at == 0 ? "" : between).append(order.get(at % order.size()));
        }
        return cut(text.toString(), length);
    }

    /** Words of so many letters each, all different. */
    private static String chains(int time, int letters) {
        return IntStream.range(0, LONGEST / (letters + 1))
                .mapToObj(number -> joined(SHORT, time * 100 + number, "", letters))
                .collect(Collectors.joining(" "));
    }

    private static String letters(int time) {
        return IntStream.range(0, LONGEST / 2)
                .mapToObj(number -> Character.toString('a' + (number * (time + 1)) % 26))
                .collect(Collectors.joining(" ", "", " ".repeat(time % 2)));
    }

    /** Common words with two letters that change places, elsewhere each time. */
    private static String slipped(int time) {
        var random = new Random(time);
        var words = new StringBuilder();
        while (words.length() < LONGEST) {
            var word = COMMON.get(random.nextInt(COMMON.size())) + COMMON.get(random.nextInt(COMMON.size()));
            var at = 1 + random.nextInt(word.length() - 2);
            words.append(word, 0, at)
                    .append(word.charAt(at + 1))
                    .append(word.charAt(at))
                    .append(word, at + 2, word.length());
            words.append(' ');
        }
        return cut(words.toString(), LONGEST);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}

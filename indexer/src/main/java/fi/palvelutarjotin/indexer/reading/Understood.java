package fi.palvelutarjotin.indexer.reading;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import java.time.DayOfWeek;
import java.util.List;

/**
 * One thing that was understood of a typed query.
 *
 * <p>A reading is an offer, never an order: who types "Salo" may mean a surname. Whoever uses it shows it, and lets the
 * reader take it away.
 */
public sealed interface Understood {

    /** The words from which it was understood; no word is behind two readings. */
    TypedWords typed();

    UnderstoodKind kind();

    /**
     * In a municipality; the name of an abolished one stands for its successor.
     *
     * @param code of a municipality in force
     * @param mended whether the name was understood only by mending a letter or its dots
     */
    record InMunicipality(TypedWords typed, String code, boolean mended) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.MUNICIPALITY;
        }
    }

    /**
     * In a wellbeing services county, or in a region that people know and that today is several of them: Uusimaa, Savo.
     *
     * @param codes of the counties, at least one, rising
     * @param mended whether the name was understood only by mending a letter or its dots
     */
    record InCounty(TypedWords typed, List<String> codes, boolean mended) implements Understood {

        public InCounty {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("a region without a county: " + typed.text());
            }
            codes = codes.stream().sorted().distinct().toList();
        }

        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.COUNTY;
        }
    }

    /** Near the one who asks, wherever that is. */
    record NearMe(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.NEAR_ME;
        }
    }

    /** For a target group of the catalogue. */
    record ForGroup(TypedWords typed, String targetGroup) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.GROUP;
        }
    }

    /** About a theme of the catalogue, of either level. */
    record AboutTheme(TypedWords typed, String theme) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.THEME;
        }
    }

    /** Free of charge. */
    record Free(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.FREE;
        }
    }

    /** Without going anywhere, over the net. */
    record Online(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.ONLINE;
        }
    }

    /** On a day of the week, every week or the next one. */
    record OnWeekday(TypedWords typed, DayOfWeek weekday) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.WEEKDAY;
        }
    }

    /** In a part of the day. */
    record AtTimeOfDay(TypedWords typed, PartOfDay partOfDay) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.PART_OF_DAY;
        }
    }

    /** On Saturday or Sunday. */
    record AtWeekend(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.WEEKEND;
        }
    }

    /** From today until the coming Sunday. */
    record ThisWeek(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.THIS_WEEK;
        }
    }

    /** Today, in Finnish local time. */
    record Today(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.TODAY;
        }
    }

    /** Tomorrow, in Finnish local time. */
    record Tomorrow(TypedWords typed) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.TOMORROW;
        }
    }

    /**
     * For an age, or for all between two.
     *
     * @param from years, 0…{@link #OLDEST}
     * @param to years, included; {@link #OLDEST} where no end was typed, as in "70+"
     */
    record ForAge(TypedWords typed, int from, int to) implements Understood {

        public static final int OLDEST = 120;

        public ForAge {
            if (from < 0 || from > to || to > OLDEST) {
                throw new IllegalArgumentException("no ages of people: %d–%d".formatted(from, to));
            }
        }

        /** The one age to ask with: the typed one nearest to where the range begins or, for "under 7", ends. */
        public int years() {
            return from == 0 ? to : from;
        }

        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.AGE;
        }
    }

    /** Where a fact makes taking part possible. */
    record WithAccess(TypedWords typed, AccessibilityFact fact) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.ACCESS;
        }
    }

    /**
     * Held in a language.
     *
     * @param code of {@code codelists/languages.csv}
     */
    record InLanguage(TypedWords typed, String code) implements Understood {
        @Override
        public UnderstoodKind kind() {
            return UnderstoodKind.LANGUAGE;
        }
    }
}

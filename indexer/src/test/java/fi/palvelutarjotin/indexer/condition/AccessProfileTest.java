package fi.palvelutarjotin.indexer.condition;

import static fi.palvelutarjotin.catalog.place.AccessibilityFact.GUIDE_DOG;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.INDUCTION_LOOP;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.ROLLATOR;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.STEPS;
import static fi.palvelutarjotin.catalog.place.AccessibilityFact.WHEELCHAIR;
import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.place.AccessibilityFact;
import fi.palvelutarjotin.catalog.place.Place;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessProfileTest {

    private static Place place(AccessibilityFact... facts) {
        return new Place(LocalizedText.EMPTY, LocalizedText.EMPTY, null, null, null, null, Set.of(facts));
    }

    @Test
    void aFactThatIsMissingIsNotKnown() {
        assertThat(AccessProfile.WHEELCHAIR_USER.of(List.of(place(INDUCTION_LOOP))))
                .isEqualTo(AccessFit.UNKNOWN);
        assertThat(AccessProfile.HEARING.of(List.of())).isEqualTo(AccessFit.UNKNOWN);
    }

    @Test
    void whereAWheelchairGetsInAWalkingFrameDoesAndNotTheOtherWayRound() {
        assertThat(AccessProfile.WALKING.of(List.of(place(WHEELCHAIR)))).isEqualTo(AccessFit.FITS);
        assertThat(AccessProfile.WHEELCHAIR_USER.of(List.of(place(ROLLATOR)))).isEqualTo(AccessFit.UNKNOWN);
    }

    @Test
    void aHindranceOutweighsWhatHelpsAndBindsOnlyWhomItHinders() {
        var contradictory = List.of(place(WHEELCHAIR, STEPS, GUIDE_DOG));

        assertThat(AccessProfile.WHEELCHAIR_USER.of(contradictory)).isEqualTo(AccessFit.SHORTCOMING);
        assertThat(AccessProfile.SIGHT.of(contradictory)).isEqualTo(AccessFit.FITS);
    }

    @Test
    void ofSeveralPlacesTheBestDecides() {
        assertThat(AccessProfile.WALKING.of(List.of(place(STEPS), place()))).isEqualTo(AccessFit.UNKNOWN);
        assertThat(AccessProfile.WALKING.of(List.of(place(STEPS), place(), place(ROLLATOR))))
                .isEqualTo(AccessFit.FITS);
    }
}

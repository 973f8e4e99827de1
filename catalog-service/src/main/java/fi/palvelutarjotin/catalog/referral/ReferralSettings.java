package fi.palvelutarjotin.catalog.referral;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How long is kept what clients told.
 *
 * @param monthsAfterEnd after a referral has ended in whatever way
 * @param monthsWithoutMove where nobody has ended it
 */
@ConfigurationProperties("palvelutarjotin.referral")
public record ReferralSettings(
        @Bindable(defaultValue = "6") int monthsAfterEnd,
        @Bindable(defaultValue = "12") int monthsWithoutMove) {

    private static final int LONGEST = 60;

    public ReferralSettings {
        check("months-after-end", monthsAfterEnd);
        check("months-without-move", monthsWithoutMove);
    }

    private static void check(String name, int months) {
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.referral.%s takes a number of months from 1 to %d."
                            .formatted(name, LONGEST));
        }
    }
}

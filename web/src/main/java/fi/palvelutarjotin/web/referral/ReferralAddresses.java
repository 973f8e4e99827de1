package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.layout.Addresses;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** The addresses of these pages. Those with a token are secrets: no page of others links to them. */
final class ReferralAddresses {

    private ReferralAddresses() {}

    /** The form for a request, about some listings. */
    static String request(Language language, Collection<UUID> listings) {
        return listings.stream()
                .map(listing -> RequestForm.LISTING + "=" + listing)
                .collect(Collectors.joining("&", Addresses.front(language) + "/request?", ""));
    }

    /** The client's own view. */
    static String own(Language language, String token) {
        return Addresses.front(language) + "/own/" + token;
    }

    /** Where a receiver answers. */
    static String answer(Language language, String token) {
        return Addresses.front(language) + "/answer/" + token;
    }

    /** The desk of somebody who has signed in. */
    static String desk(Language language) {
        return Addresses.front(language) + "/desk";
    }

    /** The slips of what was given on paper together. */
    static String slips(Language language, UUID referral) {
        return desk(language) + "/" + referral + "/slip";
    }

    /** Where the code of a slip is typed in, with it in it: it names nobody and opens nothing. */
    static String redeem(Language language, String code) {
        return Addresses.front(language) + "/slip?code=" + code;
    }

    /** Where a referral is led on to somebody else. */
    static String onward(Language language, UUID referral) {
        return desk(language) + "/" + referral + "/onward";
    }

    /** The form of a referral, about some listings. */
    static String refer(Language language, Collection<UUID> listings) {
        return listings.stream()
                .map(listing -> RequestForm.LISTING + "=" + listing)
                .collect(Collectors.joining("&", Addresses.front(language) + "/refer?", ""));
    }

    /** The form of a referral to a municipality's desk. */
    static String referTo(Language language, UUID receiver) {
        return Addresses.front(language) + "/refer?" + ReferForm.DESK + "=" + receiver;
    }
}

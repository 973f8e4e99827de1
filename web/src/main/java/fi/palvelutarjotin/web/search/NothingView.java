package fi.palvelutarjotin.web.search;

import java.util.List;

/**
 * Where to go on from a search that found nothing: never nowhere.
 *
 * @param ways other searches, each of which finds something; sometimes none
 * @param typeOtherwise whether the words may be at fault: without any way out, nothing else is to blame
 * @param people whom one can call; without the county's own guidance, the page says where else to ask
 * @param hasGuidance whether the county's guidance is among them
 */
public record NothingView(List<Way> ways, boolean typeOtherwise, List<Person> people, boolean hasGuidance) {

    public NothingView {
        ways = List.copyOf(ways);
        people = List.copyOf(people);
    }

    /** Another search, with how many it finds. */
    public record Way(String text, String address) {}

    /** Somebody to call; the address is a {@code tel:}. */
    public record Person(String name, String phone, String address) {}
}

package fi.palvelutarjotin.indexer.feed.ptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.feed.Collected;
import fi.palvelutarjotin.indexer.feed.ReadOutcome;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PtvWebTest {

    private static final String BASE = "https://ptv.example/api/v11/";
    private static final PtvFormat FORMAT = new PtvFormat(new Municipalities());
    private static final String GD = "d0000000-0000-0000-0000-000000000001";

    private final Collected read = new Collected();

    private static String id(String kind, int number) {
        return "%s0000000-0000-0000-0000-00000000000%d".formatted(kind, number);
    }

    private static String service(int number, String more) {
        return "{'id':'%s','serviceNames':[{'language':'fi','value':'P%d','type':'Name'}]%s}"
                .formatted(id("5", number), number, more);
    }

    private static String page(int number, int count, String... ids) {
        var items = String.join(
                ",", Arrays.stream(ids).map("{'id':'%s','name':'n'}"::formatted).toList());
        return "{'pageNumber':%d,'pageSize':2,'pageCount':%d,'itemList':[%s]}".formatted(number, count, items);
    }

    private static Inputs.Web web(String... addressesAndBodies) {
        var web = Inputs.Web.at("https://ptv.example/api/v11");
        for (var i = 0; i < addressesAndBodies.length; i += 2) {
            web.page(BASE + addressesAndBodies[i], addressesAndBodies[i + 1].replace('\'', '"'));
        }
        return web;
    }

    private static Inputs.Web twoPages() {
        var channel =
                "{'id':'%s','serviceChannelType':'Phone','serviceChannelNames':[],'services':[{'service':{'id':'%s'}}],"
                                .formatted(id("c", 1), id("5", 1))
                        + "'phoneNumbers':[{'type':'Phone','number':'112','language':'fi'}]}";
        var first = service(
                1,
                ",'serviceChannels':[{'serviceChannel':{'id':'%s'}}],'organizations':[{'roleType':'Responsible','organization':{'id':'%s'}}]"
                        .formatted(id("c", 1), id("a", 1)));
        return web(
                "Service?page=1",
                page(1, 2, id("5", 1), id("5", 2)),
                "Service?page=2",
                page(2, 2, id("5", 3)),
                "Service/list?guids=" + id("5", 1) + "," + id("5", 2),
                "[" + first + "," + service(2, ",'generalDescriptionId':'" + GD + "'") + "]",
                "Service/list?guids=" + id("5", 3),
                "[]",
                "Service/list?guids=" + id("5", 1),
                "[" + first + "]",
                "Service/serviceWithGD/" + id("5", 2),
                service(2, ",'serviceDescriptions':[{'language':'fi','value':'Yleistä','type':'GD_Description'}]"),
                "ServiceChannel/list?guids=" + id("c", 1),
                "[" + channel + "]",
                "Organization/list?guids=" + id("a", 1),
                "[{'id':'%s','organizationNames':[{'language':'fi','value':'Väki ry','type':'Name'}]}]"
                        .formatted(id("a", 1)));
    }

    @Test
    void everyPageIsReadWithItsChannelsOrganisationsAndGeneralDescriptions() throws IOException {
        assertThat(FORMAT.read(twoPages(), read)).isEqualTo(ReadOutcome.SNAPSHOT);
        assertThat(read.records)
                .extracting(FeedRecord::id)
                .containsExactlyInAnyOrder(id("5", 1), id("5", 2), id("5", 3), id("c", 1), id("a", 1));
        assertThat(read.content(id("5", 1)).contacts().getFirst().value()).isEqualTo("112");
        assertThat(read.content(id("5", 2)).description().in(Language.FI)).contains("Yleistä");
        assertThat(read.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason)
                .containsExactly("PTV lists the service but does not give it");
        assertThat(read.checkpoints).hasSize(2);
    }

    @Test
    void aBrokenRunGoesOnAfterTheLastPage() throws IOException {
        var web = twoPages();
        FORMAT.read(web, read);
        var again = twoPages().resumingFrom(read.checkpoints.getFirst());
        FORMAT.read(again, new Collected());
        assertThat(again.asked).containsExactly(BASE + "Service?page=2", BASE + "Service/list?guids=" + id("5", 3));
    }

    @Test
    void changesAreChangedServicesThoseOfChangedChannelsAndThoseTakenAway() throws IOException {
        var since = "&date=2026-11-20T10:00:00";
        var web = twoPages()
                .page(
                        BASE + "ServiceChannel?page=1" + since,
                        page(1, 1, id("c", 1)).replace('\'', '"'))
                .page(BASE + "Service?page=1" + since, page(1, 1, id("5", 1)).replace('\'', '"'))
                .page(
                        BASE + "Service?page=1" + since + "&status=Archived",
                        page(1, 1, id("5", 7)).replace('\'', '"'))
                .page(
                        BASE + "Service?page=1" + since + "&status=Withdrawn",
                        page(1, 0).replace('\'', '"'))
                .changedSince("2026-11-20T10:00:00.123Z");
        assertThat(FORMAT.read(web, read)).isEqualTo(ReadOutcome.CHANGES);
        assertThat(read.all(FeedRecord.Accepted.class))
                .extracting(FeedRecord::id)
                .containsExactly(id("5", 1));
        assertThat(read.all(FeedRecord.Unpublished.class))
                .filteredOn(change -> change.id().equals(id("5", 7)))
                .extracting(FeedRecord.Unpublished::reason)
                .containsExactly("Archived at its source");
    }

    @Test
    void pagesThatGoRoundEndTheReading() {
        var web = web(
                "Service?page=1", page(1, 9, "x"),
                "Service?page=2", page(1, 9, "x"));
        assertThatThrownBy(() -> FORMAT.read(web, read))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The pages go round: page 2 has only what earlier pages had");
        assertThat(read.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason)
                .containsExactly("The list has an entry without a valid id");
    }

    @Test
    void anEmptyPageBeforeTheLastEndsTheReading() {
        assertThatThrownBy(() -> FORMAT.read(web("Service?page=1", page(1, 5)), read))
                .isInstanceOf(IOException.class)
                .hasMessage("Page 1 of 5 is empty: " + BASE + "Service?page=1");
    }

    @Test
    void aPageThatIsNoListOfIdsIsAFaultOfTheFeed() {
        assertThatThrownBy(() -> FORMAT.read(web("Service?page=1", "{'pageCount':'many','itemList':[{}]}"), read))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be understood");
    }

    @Test
    void oneServiceWhoseGeneralDescriptionIsMissingDoesNotStopTheOthers() throws IOException {
        var web = twoPages();
        web.pages.remove(BASE + "Service/serviceWithGD/" + id("5", 2));
        FORMAT.read(web, read);
        assertThat(read.all(FeedRecord.Rejected.class))
                .extracting(FeedRecord.Rejected::reason)
                .contains("The service's general description could not be fetched");
    }
}

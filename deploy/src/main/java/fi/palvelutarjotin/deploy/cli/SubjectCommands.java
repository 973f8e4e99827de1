package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.referral.Actor;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.SubjectRequests;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.deploy.Failure;
import fi.palvelutarjotin.web.referral.KeptFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a client asks for of what is kept of them: to be given it, and to be forgotten. */
record SubjectCommands(OpenCatalogue catalogue, Console console) {

    /** What was sent together with the referral that a code or an id names. */
    UUID find(Optional<String> code, Optional<UUID> id) {
        if (code.isPresent() == id.isPresent()) {
            throw Failure.usage("Either --code or --id.");
        }
        var requests = catalogue.get(SubjectRequests.class);
        return code.map(requests::findByCode)
                .orElseGet(() -> requests.findById(id.orElseThrow()))
                .orElseThrow(
                        () -> Failure.usage(
                                "There is no such referral. A code has eight signs, as 7K3M-9Q2X; nothing is kept of a wrong one."));
    }

    /** Writes all that is kept into a new file that only its owner reads. */
    void export(UUID handover, Path file, Language language) {
        var isText = file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        PrivateFile.checkFree(file);
        var kept = catalogue
                .get(SubjectRequests.class)
                .read(handover, Actor.of(Party.COORDINATOR))
                .orElseThrow();
        var files = catalogue.get(KeptFiles.class);
        PrivateFile.write(file, isText ? files.text(kept, language) : files.json(kept));
        console.print(
                "Written: %s. Referrals: %d, with what the client told: %d.",
                file, kept.referrals().size(), kept.kept());
        console.print("Only you can read the file. The client sees on their own page that it was read.");
    }

    /** Tells what an erasure would destroy, and what would stay. */
    void tell(UUID handover) {
        var all = catalogue.get(SubjectRequests.class).of(handover);
        for (var referral : all) {
            console.print(
                    "%s  %s  %s%s%s",
                    referral.writtenCode(),
                    Printable.line(referral.receiver().name()),
                    referral.state().code(),
                    referral.state().isOpen() ? ", would be taken back and its receiver told" : "",
                    referral.kept() ? ", its key would be destroyed" : ", nothing of the client is kept");
        }
        console.print("What stays: codes, states and times, and what is counted. They tell of nobody.");
    }

    void delete(UUID handover, boolean agreed) {
        tell(handover);
        if (!agreed && !Asking.agrees("This cannot be undone. Go on? (yes/no) ", "deploy/run referrals delete")) {
            throw Failure.of("Nothing was deleted.");
        }
        catalogue.get(SubjectRequests.class).forget(handover);
        console.print("Deleted: nobody can read what the client told any more.");
    }
}

package fi.palvelutarjotin.web.referral;

import fi.palvelutarjotin.catalog.account.Role;
import fi.palvelutarjotin.catalog.referral.Party;
import fi.palvelutarjotin.catalog.referral.Referral;
import fi.palvelutarjotin.catalog.referral.ReferralKind;
import fi.palvelutarjotin.catalog.referral.Referrals;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.web.account.Allowed;
import fi.palvelutarjotin.web.account.SignedIn;
import fi.palvelutarjotin.web.layout.PublicId;
import fi.palvelutarjotin.web.paper.Pdf;
import fi.palvelutarjotin.web.problem.ErrorAnswers;
import fi.palvelutarjotin.web.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client takes along: slips with a code from whoever referred on paper, and a letter to keep. */
@Hidden
@Controller("/{language:fi|sv|en|se}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SlipController {

    private final DeskParties parties;
    private final Referrals referrals;
    private final SlipPages pages;
    private final Pdf pdf;
    private final ErrorAnswers errors;

    SlipController(DeskParties parties, Referrals referrals, SlipPages pages, Pdf pdf, ErrorAnswers errors) {
        this.parties = parties;
        this.referrals = referrals;
        this.pages = pages;
        this.pdf = pdf;
        this.errors = errors;
    }

    /** The slips of what was given on paper together, for who gave them. */
    @Get("/desk/{id}/slip")
    @Produces(MediaType.TEXT_HTML)
    @Allowed({Role.PROFESSIONAL, Role.LINK_WORKER, Role.COORDINATING_LINK_WORKER})
    @Nullable
    HttpResponse<?> slips(String language, String id, SignedIn who) {
        return find(who, id)
                .<HttpResponse<?>>map(first -> {
                    var page = pages.slips(first, together(first), reader(language));
                    Map<String, Object> model = Map.of("page", page, "frame", page.frame());
                    return SecretPages.headers(HttpResponse.ok(new ModelAndView<>("referral/slips", model)));
                })
                .orElse(null);
    }

    @Get("/desk/{id}/slip.pdf")
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    @Allowed({Role.PROFESSIONAL, Role.LINK_WORKER, Role.COORDINATING_LINK_WORKER})
    @Nullable
    HttpResponse<?> slipsOnPaper(String language, String id, SignedIn who, HttpRequest<?> request) {
        return find(who, id)
                .map(first -> paper(pages.slips(first, together(first), reader(language)), "slips", request))
                .orElse(null);
    }

    /** The client's letter, for whoever has the client's link. */
    @Get("/own/{token}/letter.pdf")
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    @Nullable
    HttpResponse<?> letter(String language, String token, HttpRequest<?> request) {
        var own = referrals.ofClient(token);
        return own.isEmpty() ? null : paper(pages.letter(token, own, reader(language)), "letter", request);
    }

    private HttpResponse<?> paper(SlipPage page, String name, HttpRequest<?> request) {
        return pdf.of("referral/paper", Map.of("page", page, "frame", page.frame()), false, request)
                .<HttpResponse<?>>map(made -> SecretPages.headers(HttpResponse.ok(made)
                        .contentType(MediaType.APPLICATION_PDF_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")))
                .orElseGet(() -> errors.answer(request, ProblemKind.UNAVAILABLE));
    }

    private Optional<Referral> find(SignedIn who, String id) {
        return PublicId.parse(id)
                .flatMap(found -> parties.find(who, found))
                .filter(mine -> mine.actor().party() == Party.SENDER)
                .map(DeskParties.Mine::referral)
                .filter(referral -> referral.kind() == ReferralKind.PAPER);
    }

    private List<Referral> together(Referral first) {
        return referrals.ofHandover(first.handover());
    }

    private static Language reader(String language) {
        return Language.find(language).orElseThrow();
    }
}

package fi.palvelutarjotin.web.referral;

import io.micronaut.http.MutableHttpResponse;

/** Pages whose address is a secret: kept by nobody, indexed by nobody, told to no other page. */
final class SecretPages {

    private SecretPages() {}

    static <T> MutableHttpResponse<T> headers(MutableHttpResponse<T> response) {
        return response.header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer");
    }
}

package fi.palvelutarjotin.web.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands mail over to the operator's mail server. */
@Singleton
public final class Mailer {

    private static final String CHARSET = "UTF-8";
    private static final int PATIENCE_MILLIS = 20_000;

    private final MailSettings settings;
    private final Clock clock;
    private final Session session;

    Mailer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        session = Session.getInstance(properties(settings), authenticator(settings));
    }

    /** Whether there is a mail server to send through. */
    public boolean isReady() {
        return settings.host().isPresent() && settings.from().isPresent();
    }

    /**
     * Sends a mail now.
     *
     * @throws MailFailure when the server is away or refuses
     */
    public void send(Mail mail) throws MailFailure {
        try {
            Transport.send(message(mail));
        } catch (MessagingException e) {
            throw new MailFailure(e);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var from = settings.from().orElseThrow();
        var id = "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}", " "), CHARSET);
        message.setText(mail.text(), CHARSET);
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {mail.language().code()});
        // No out-of-office answer to this, please (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private static Properties properties(MailSettings settings) {
        var security = settings.security().orElse("starttls");
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host().orElse(""));
        properties.put("mail.smtp.port", Integer.toString(settings.portOrUsual()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (var patience : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + patience, Integer.toString(PATIENCE_MILLIS));
        }
        return properties;
    }

    private static @Nullable Authenticator authenticator(MailSettings settings) {
        if (settings.username().isEmpty()) {
            return null;
        }
        var account = new PasswordAuthentication(
                settings.username().get(), settings.password().orElse(""));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return account;
            }
        };
    }
}

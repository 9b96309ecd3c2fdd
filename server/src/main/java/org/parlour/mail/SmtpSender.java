package org.parlour.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.parlour.mail.NotSent.Why;

/// Sends by SMTP. Except on this machine the line is safe or nothing is sent.
public final class SmtpSender implements Sender {

  private static final String PATIENCE_MILLIS = "15000";
  private static final int FOR_EVER = 500;
  private static final int CONNECTION_LOST = -1;

  private final MailSettings settings;
  private final InstantSource clock;
  private final Session session;

  public SmtpSender(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(MailSettings settings) {
    var all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      all.put("mail.smtp." + wait, PATIENCE_MILLIS);
    }
    all.put("mail.smtp.auth", String.valueOf(settings.user() != null));
    all.put("mail.smtp.ssl.enable", String.valueOf(settings.tlsFromStart()));
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    all.put("mail.smtp.starttls.enable", "true");
    boolean mayBePlain = settings.tlsFromStart() || settings.isLoopback();
    all.put("mail.smtp.starttls.required", String.valueOf(!mayBePlain));
    return all;
  }

  @Override
  public void send(Letter letter) throws NotSent {
    try (var transport = session.getTransport()) {
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      var message = written(letter);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException wrong) {
      throw new NotSent(why(wrong));
    }
  }

  private MimeMessage written(Letter letter) throws MessagingException {
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@parlour>");
          }
        };
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("List-Unsubscribe", "<" + letter.stopAt() + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    message.setText(letter.text(), "UTF-8");
    message.saveChanges();
    return message;
  }

  /// What the server said about the address comes first: it hangs behind what it said of the whole.
  private static Why why(MessagingException wrong) {
    for (@Nullable Exception next = wrong; next != null; next = after(next)) {
      if (next instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= FOR_EVER ? Why.NO_SUCH_ADDRESS : Why.NOT_NOW;
      }
    }
    return switch (wrong) {
      case AuthenticationFailedException _ -> Why.NAME_REFUSED;
      case MailConnectException _ -> Why.UNREACHABLE;
      case SMTPSenderFailedException _ -> Why.REFUSED;
      case SMTPSendFailedException sent when sent.getReturnCode() != CONNECTION_LOST -> Why.NOT_NOW;
      default ->
          isAboutSafety(wrong) ? Why.NOT_SAFE : isSilence(wrong) ? Why.UNREACHABLE : Why.REFUSED;
    };
  }

  private static @Nullable Exception after(Exception wrong) {
    return wrong instanceof MessagingException more ? more.getNextException() : null;
  }

  /// The line broke, or whoever took it said nothing.
  private static boolean isSilence(MessagingException wrong) {
    return wrong.getCause() instanceof IOException
        || String.valueOf(wrong.getMessage()).contains("response: " + CONNECTION_LOST);
  }

  private static boolean isAboutSafety(MessagingException wrong) {
    return wrong.getCause() instanceof SSLException
        || String.valueOf(wrong.getMessage()).contains("STARTTLS");
  }
}

package org.parlour.cli;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import org.parlour.web.Settings;

/// What the console says when the doors are open.
final class Welcome {

  private final String address;

  Welcome(Settings settings, int port) {
    var url = settings.publicUrl();
    address =
        url != null
            ? url.toString().replaceAll("/$", "")
            : "http://" + reachableAt(settings.address()) + ":" + port;
  }

  void print(String hostLinkCode) {
    System.out.println();
    System.out.println("Parlour is open.  " + address);
    System.out.println();
    System.out.println(qr(address));
    System.out.println("Host link: " + address + "/host#" + hostLinkCode);
    System.out.println(
        "It works once, in the next 15 minutes. ./parlour host-link prints another.");
    System.out.flush();
  }

  /// The address that phones in the hall can reach; this machine's own when it has no other.
  private static String reachableAt(String listening) {
    if (!listening.equals("0.0.0.0")) {
      return listening;
    }
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
          .filter(found -> found instanceof Inet4Address && found.isSiteLocalAddress())
          .map(found -> String.valueOf(found.getHostAddress()))
          .findFirst()
          .orElse("localhost");
    } catch (SocketException _) {
      return "localhost";
    }
  }

  /// Two rows of squares to a line, so that the squares are square.
  private static String qr(String link) {
    try {
      var bits = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 1, 1);
      var text = new StringBuilder();
      for (int y = 0; y < bits.getHeight(); y += 2) {
        text.append("  ");
        for (int x = 0; x < bits.getWidth(); x++) {
          text.append(square(dark(bits, x, y), dark(bits, x, y + 1)));
        }
        text.append(System.lineSeparator());
      }
      return text.toString();
    } catch (WriterException tooLong) {
      throw new IllegalStateException("An address fits into a QR code.", tooLong);
    }
  }

  private static boolean dark(BitMatrix bits, int x, int y) {
    return y < bits.getHeight() && bits.get(x, y);
  }

  /// Light squares are drawn, because most consoles are dark.
  private static char square(boolean above, boolean below) {
    if (above) {
      return below ? ' ' : '▄';
    }
    return below ? '▀' : '█';
  }
}

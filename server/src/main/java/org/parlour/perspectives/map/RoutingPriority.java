package org.parlour.perspectives.map;

/// How strongly a statement asks to be shown next: more when few have seen it, when people agree
/// with it, when few pass, and when it tells people apart. After the weights of Pol.is.
final class RoutingPriority {

  private static final double META = 49;

  private RoutingPriority() {}

  /// The weight of one statement.
  ///
  /// @param extremity how far one agree moves a person on the Pol.is map
  static double of(int agrees, int disagrees, int seen, double extremity, boolean isMeta) {
    if (isMeta) {
      return META;
    }
    double passes = Shares.share(seen - agrees - disagrees, seen);
    double newness = 1 + 8 * StrictMath.pow(2, -seen / 5.0);
    double root = (1 - passes) * (extremity + 1) * Shares.share(agrees, seen) * newness;
    return root * root;
  }
}

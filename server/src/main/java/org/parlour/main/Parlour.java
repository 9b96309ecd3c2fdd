package org.parlour.main;

import org.parlour.cli.Commands;
import org.parlour.cli.HouseOpener;

/// Where `./parlour` begins.
public final class Parlour {

  private Parlour() {}

  public static void main(String[] arguments) {
    HouseOpener opener = (data, settings) -> House.open(data, settings, System.getenv());
    System.exit(Commands.run(arguments, opener, House.EVENTS));
  }
}

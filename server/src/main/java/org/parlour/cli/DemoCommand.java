package org.parlour.cli;

import picocli.CommandLine.Command;

/// Opens the house with the demo gathering already under way.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Opens the house with \"Good Days at Millbrook Hall\" already under way.")
final class DemoCommand extends StartCommand {

  DemoCommand(HouseOpener opener) {
    super(opener);
  }

  @Override
  void prepare(OpenHouse house) {
    System.out.println("Demo gathering: type the code " + house.layOutDemo());
  }
}

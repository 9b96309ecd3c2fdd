package org.parlour.cli;

import java.util.List;
import org.parlour.kernel.Event;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All commands, and how they end: with 0, or with one clear sentence and something else.
@Command(
    name = "parlour",
    mixinStandardHelpOptions = true,
    description = "A front room for coproduction.",
    synopsisSubcommandLabel = "COMMAND")
public final class Commands {

  private static final int WRONG = 2;

  private Commands() {}

  /// Runs one command.
  ///
  /// @return the process's exit code
  public static int run(
      String[] arguments, HouseOpener opener, List<Class<? extends Event>> events) {
    var line = new CommandLine(new Commands());
    line.addSubcommand(new StartCommand(opener));
    line.addSubcommand(new DemoCommand(opener));
    line.addSubcommand(new HostLinkCommand());
    line.addSubcommand(new ImportCommand(opener));
    line.addSubcommand(new ExportCommand(opener));
    line.addSubcommand(new WarmUpCommand(opener));
    line.addSubcommand(new BackupCommand());
    line.addSubcommand(new RestoreCommand());
    line.addSubcommand(new VerifyCommand(events));
    line.addSubcommand(new MapCommand());
    line.addSubcommand(new SharesCommand());
    line.setExecutionExceptionHandler((wrong, _, _) -> {
      System.err.println(sentence(wrong));
      return WRONG;
    });
    return line.execute(arguments);
  }

  private static String sentence(Exception wrong) {
    var message = wrong.getMessage();
    return message == null || message.isBlank() ? wrong.getClass().getSimpleName() : shown(message);
  }

  /// A sentence may quote a file, and a console obeys what it is shown: control characters go.
  private static String shown(String message) {
    return message.replaceAll("[\\p{Cntrl}\u0080-\u009F&&[^\n]]", " ");
  }
}

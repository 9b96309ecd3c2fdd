package org.parlour.files;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a file, line by line, collected while it is read.
///
/// After twenty problems more would not help anybody, so reading stops: [#add] throws.
public final class FileProblems {

  /// So many are listed at most.
  public static final int LISTED_MAX = 20;

  private final String file;
  private final List<String> listed = new ArrayList<>();

  /// @param file the name people know the file by
  public FileProblems(String file) {
    this.file = file;
  }

  /// A file that cannot be used, with every reason that was found.
  public static final class Unusable extends Exception {

    private final List<String> problems;

    private Unusable(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = List.copyOf(problems);
    }

    /// One sentence for each problem, at most twenty and a last one that says there are more.
    public List<String> problems() {
      return problems;
    }
  }

  /// Something wrong with the whole file.
  public void add(String sentence) throws Unusable {
    list(file + ": " + sentence);
  }

  /// Something wrong in one line.
  ///
  /// @param line counted from 1
  public void add(long line, String sentence) throws Unusable {
    list(file + " line " + line + ": " + sentence);
  }

  /// Something wrong in one place of a line.
  ///
  /// @param line counted from 1
  /// @param column which value of the line, counted from 1
  public void add(long line, int column, String sentence) throws Unusable {
    list(file + " line " + line + ", column " + column + ": " + sentence);
  }

  private void list(String problem) throws Unusable {
    if (listed.size() == LISTED_MAX) {
      listed.add(file + " has more problems than these " + LISTED_MAX + ".");
      throw new Unusable(listed);
    }
    listed.add(problem);
  }

  /// Whether nothing wrong was found so far.
  public boolean none() {
    return listed.isEmpty();
  }

  /// To be asked at the end of the file.
  public void throwIfAny() throws Unusable {
    if (!none()) {
      throw new Unusable(listed);
    }
  }
}

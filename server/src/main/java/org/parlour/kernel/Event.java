package org.parlour.kernel;

/// A fact of one gathering. Stored for ever: a component is never renamed or removed, only added,
/// and each kind and version has a golden file.
///
/// Components are ids, enums, numbers, booleans, lists of these, and [SealedContent]. Never a
/// `String`, so that nobody's words can slip past the seal.
public interface Event {

  /// Which version of its kind this record is. Older versions are lifted when read.
  default int version() {
    return 1;
  }

  /// An event whose sealed content lies under the key of one contribution, so that it is gone when
  /// that contribution is taken back. Sealed content of any other event lies under the gathering's
  /// own key.
  interface About extends Event {

    ContributionId contribution();
  }

  /// An event that gives something new. The gathering alone keeps who gave it, who may see it, and
  /// whether it was taken back, for every kind of contribution.
  interface Gives extends About {

    /// Who made it, and under which permission.
    Provenance provenance();

    /// Whether somebody else made it, on paper, and its author only typed it in. An author like
    /// that keeps it and can take it back; is never shown as its maker; and cannot let more people
    /// see it, because that is for whoever made it to say.
    default boolean typedIn() {
      return false;
    }
  }
}

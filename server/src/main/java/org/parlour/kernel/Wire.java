package org.parlour.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a component of a view or of news goes over the wire when it says little. Usually a null is
/// left out and everything else is said.
public final class Wire {

  private Wire() {}

  /// Said also when it is null, because "nothing" is what the page must hear.
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.METHOD})
  public @interface EvenNull {}

  /// Left out while it is false, 0 or empty, because it nearly always is.
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.METHOD})
  public @interface UnlessUsual {}
}

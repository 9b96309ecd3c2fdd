package org.parlour.kernel;

/// The only reasons for which a host may turn something over.
public enum HideReason {
  PRIVATE_INFORMATION,
  THREAT,
  HATE,
  ASKED_BY_AUTHOR
}

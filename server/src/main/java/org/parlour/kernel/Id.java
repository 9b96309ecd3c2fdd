package org.parlour.kernel;

import java.util.UUID;

/// The name of one thing: 128 bits that mean nothing by themselves.
///
/// On the wire and in the journal it is the UUID's text, never an object.
public interface Id {

  UUID value();
}

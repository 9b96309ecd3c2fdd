package org.parlour.kernel;

/// Why something was not done: not now, not you, not any more. A person reads it.
///
/// Each feature closes its own family of records. On the wire a refusal is its key
/// (`board.dots-spent`: the feature's name and the record's, in kebab case) and its components. The
/// pages have one sentence per key and language.
public interface Refusal {}

package org.parlour.journal;

/// A key that was made for an append and is not kept yet. Two are never equal.
record NewKey(KeyName name, ContentKey key) {}

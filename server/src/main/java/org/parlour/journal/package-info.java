/// What is stored and how: the codec that seals what people made, the SQLite and PostgreSQL stores
/// with the vault of keys beside them, and backup. Implements the kernel's `Journal` and
/// `Register`.
///
/// It knows no feature: `main` hands in the families of events.
@NullMarked
package org.parlour.journal;

import org.jspecify.annotations.NullMarked;

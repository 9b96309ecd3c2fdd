/// The few types every feature needs: ids, decisions, what people made, the station's contract, and
/// the ports of the journal, the vault and the live room. It knows no station and no framework.
@NullMarked
package org.parlour.kernel;

import org.jspecify.annotations.NullMarked;

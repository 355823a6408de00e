/// A crowd that hides (C3): people gather, some cover up, cameras see less of them and mistake more
/// of others, and an authority that takes itself for blind orders records on everybody who was
/// near.
@NullMarked
package org.glasshouse.engine.assembly;

import org.jspecify.annotations.NullMarked;

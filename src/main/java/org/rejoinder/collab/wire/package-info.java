/// The socket of a letter and the HTTP interface beside it: the only place that knows of sockets and of JSON.
///
/// To what ARCHITECTURE.md says of the wire this adds: a `join` may carry the `name` and `color` of the window,
/// and `{"type":"window", "name":"…","color":3}` changes them at any time; `findings` frames name their
/// `topic`; the `version` of a `welcome` is the one that its text or its updates lead to.
@NullMarked
package org.rejoinder.collab.wire;

import org.jspecify.annotations.NullMarked;

/// Where letters, folders, audiences and decisions are kept: plain SQL that H2 and PostgreSQL share.
///
/// A change is one transaction; the past-tense record is published when it has returned, so a listener never
/// reads what might be rolled back. Nobody wraps these calls in a transaction of their own.
@NullMarked
package org.rejoinder.letter.store;

import org.jspecify.annotations.NullMarked;

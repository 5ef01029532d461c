/// Stand-ins for what the screens show, so that they can be tried without an engine.
package org.rejoinder.ui.fake;

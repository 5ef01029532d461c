/// What models are asked to do: an AI service, a prompt and flat records for each task.
@NullMarked
package org.rejoinder.assistant.model.task;

import org.jspecify.annotations.NullMarked;

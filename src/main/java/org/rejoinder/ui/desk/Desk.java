package org.rejoinder.ui.desk;

import java.util.Optional;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Conversation;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Findings;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.collab.History;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.SetAsides;
import org.springframework.stereotype.Component;

/// The rooms below, as the pages use them.
@Component("workingDesk")
public record Desk(
        Letters letters,
        Audiences audiences,
        SetAsides setAsides,
        Letterbox letterbox,
        Suggestions suggestions,
        Proposing proposing,
        History history,
        Findings findings,
        Advocate advocate,
        Correspondent correspondent,
        Optional<Rephraser> rephraser,
        Optional<Conversation> conversation,
        Optional<Models> models,
        Live live) {}

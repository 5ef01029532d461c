-- What an author said of their own position before a letter was written: one card a letter.

CREATE TABLE letter_position (
    letter_id   VARCHAR(80) PRIMARY KEY,
    audience_id VARCHAR(64),
    said_title  TEXT NOT NULL,
    said_who    TEXT NOT NULL,
    said_why    TEXT NOT NULL,
    said_share  TEXT NOT NULL,
    said_worry  TEXT NOT NULL,
    said_seen   TEXT NOT NULL,
    said_ask    TEXT NOT NULL,
    said_not    TEXT NOT NULL,
    said_change TEXT NOT NULL,
    saved_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

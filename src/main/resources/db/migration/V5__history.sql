-- Versions that somebody gave a name, and changes that somebody proposes beside the text.

CREATE TABLE letter_named_version (
    letter_id  VARCHAR(64)  NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    by_user_id VARCHAR(64)  NOT NULL,
    named_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (letter_id, version)
);

CREATE TABLE letter_suggestion (
    id          VARCHAR(64)   PRIMARY KEY,
    letter_id   VARCHAR(64)   NOT NULL,
    version     BIGINT        NOT NULL,
    range_from  INTEGER       NOT NULL,
    range_to    INTEGER       NOT NULL,
    scope_text  TEXT          NOT NULL,
    insert_text TEXT          NOT NULL,
    author_id   VARCHAR(64)   NOT NULL,
    author_name VARCHAR(80)   NOT NULL,
    color       INTEGER       NOT NULL,
    origin      VARCHAR(200)  NOT NULL,
    reason      VARCHAR(4000) NOT NULL,
    state       VARCHAR(16)   NOT NULL,
    decided_by  VARCHAR(64),
    made_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    decided_at  TIMESTAMP(3) WITH TIME ZONE
);

CREATE INDEX letter_suggestion_letter ON letter_suggestion (letter_id, state);

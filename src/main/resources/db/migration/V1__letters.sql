-- People, letters, folders, audiences and what writers set aside. The text of letters is kept by the log of updates.

CREATE TABLE account_user (
    id         VARCHAR(64) PRIMARY KEY,
    name       VARCHAR(80) NOT NULL,
    color      INTEGER     NOT NULL,
    role       VARCHAR(16) NOT NULL,
    token_hash VARCHAR(64) UNIQUE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE account_secret (
    name   VARCHAR(40)  PRIMARY KEY,
    secret VARCHAR(100) NOT NULL
);

CREATE TABLE folder (
    id          VARCHAR(64)  PRIMARY KEY,
    name        VARCHAR(200) NOT NULL,
    parent_id   VARCHAR(64) REFERENCES folder (id),
    binned_at   TIMESTAMP WITH TIME ZONE,
    binned_with VARCHAR(64)
);

CREATE INDEX folder_parent ON folder (parent_id);

CREATE TABLE letter (
    id                  VARCHAR(64)  PRIMARY KEY,
    title               VARCHAR(200) NOT NULL,
    folder_id           VARCHAR(64) REFERENCES folder (id),
    letter_from         VARCHAR(400) NOT NULL,
    letter_to           VARCHAR(400) NOT NULL,
    audience_id         VARCHAR(64),
    kind                VARCHAR(16)  NOT NULL,
    answers_letter_id   VARCHAR(64),
    answers_version     BIGINT,
    answers_audience_id VARCHAR(64),
    created_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    binned_at           TIMESTAMP WITH TIME ZONE,
    binned_with         VARCHAR(64)
);

CREATE INDEX letter_folder ON letter (folder_id);
CREATE INDEX letter_answers ON letter (answers_letter_id);

CREATE TABLE audience (
    id       VARCHAR(64)  PRIMARY KEY,
    name     VARCHAR(200) NOT NULL,
    profile  TEXT         NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE set_aside (
    id           VARCHAR(64)   PRIMARY KEY,
    reach        VARCHAR(16)   NOT NULL,
    letter_id    VARCHAR(64),
    code         VARCHAR(200)  NOT NULL,
    words        TEXT          NOT NULL,
    reason       VARCHAR(4000) NOT NULL,
    pinned_value VARCHAR(200)  NOT NULL,
    by_user_id   VARCHAR(64)   NOT NULL,
    by_name      VARCHAR(80)   NOT NULL,
    set_at       TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX set_aside_letter ON set_aside (letter_id);

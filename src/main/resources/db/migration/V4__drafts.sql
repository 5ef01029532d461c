-- Which file a letter is kept in step with, and how both stood when they last said the same. `hash` is empty while there is no file.

CREATE TABLE draft_file (
    letter_id   VARCHAR(64)   PRIMARY KEY,
    path        VARCHAR(4000) NOT NULL,
    version     BIGINT        NOT NULL,
    hash        VARCHAR(64)   NOT NULL,
    title       VARCHAR(200)  NOT NULL,
    letter_from VARCHAR(400)  NOT NULL,
    letter_to   VARCHAR(400)  NOT NULL,
    audience_id VARCHAR(64)
);

CREATE INDEX draft_file_path ON draft_file (path);
CREATE INDEX draft_file_hash ON draft_file (hash);

CREATE TABLE draft_folder (
    folder_id VARCHAR(64)   PRIMARY KEY,
    path      VARCHAR(4000) NOT NULL
);

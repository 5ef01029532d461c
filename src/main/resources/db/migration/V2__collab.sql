-- Every change of every letter, in the order in which the authority took them: inserted and read by range, never changed.

CREATE TABLE letter_update (
    letter_id   VARCHAR(64)  NOT NULL,
    version     BIGINT       NOT NULL,
    client_id   VARCHAR(64)  NOT NULL,
    client_seq  BIGINT       NOT NULL,
    author_id   VARCHAR(64)  NOT NULL,
    changes     TEXT         NOT NULL,
    origin      VARCHAR(200),
    accepted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (letter_id, version),
    UNIQUE (letter_id, client_id, client_seq)
);

-- The text at some versions, so that opening a letter reads one of them and the few updates after it. `escaped` tells that the text
-- is kept as a JSON string, because it holds half of a surrogate pair, which UTF-8 cannot.
CREATE TABLE letter_snapshot (
    letter_id VARCHAR(64) NOT NULL,
    version   BIGINT      NOT NULL,
    text      TEXT        NOT NULL,
    escaped   BOOLEAN     NOT NULL,
    PRIMARY KEY (letter_id, version)
);

-- Which history the versions of a letter belong to. Emptied when a backup is restored: every letter then begins another epoch, and
-- browsers that were ahead of the backup learn that theirs are not these versions.
CREATE TABLE letter_epoch (
    letter_id VARCHAR(64) PRIMARY KEY,
    epoch     VARCHAR(36) NOT NULL
);

-- The Envoyage database. Offsets are half-open code-point offsets into articles.text.
-- Dates are ISO 8601 as db/dates.py writes them: 2023-12-04, 2023-12, 2023-W49, 2023, 2023-12-07/2023-12-09.
-- first_day and last_day are the plain days, both included, for sorting and filtering.

CREATE TABLE builds (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    created TEXT NOT NULL,
    version TEXT NOT NULL,
    pipeline TEXT NOT NULL,
    articles INTEGER NOT NULL,
    skipped INTEGER NOT NULL
) STRICT;

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    title TEXT,
    outlet TEXT,
    dct TEXT,
    dct_basis TEXT CHECK (dct_basis IN ('stated', 'relative', 'computed', 'inferred')),
    dct_first_day TEXT,
    dct_last_day TEXT,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    text TEXT NOT NULL,
    CHECK ((dct IS NULL) = (dct_basis IS NULL)),
    CHECK (dct_first_day <= dct_last_day)
) STRICT;
CREATE INDEX articles_by_day ON articles (dct_first_day);
-- What is counted over articles, without reading the pages of their texts.
CREATE INDEX articles_counted ON articles (id, outlet, dct_first_day, dct_last_day);

CREATE TABLE zones (
    article TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL CHECK (kind IN ('date', 'title', 'body', 'boilerplate', 'dct')),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    PRIMARY KEY (article, start, end, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label IN ('PERSON', 'OFFICE', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT')),
    country TEXT,
    offices TEXT NOT NULL DEFAULT '',     -- one a line, most frequent first
    mentions INTEGER NOT NULL DEFAULT 0,  -- counted when the build ends
    articles INTEGER NOT NULL DEFAULT 0,
    visits INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entities_by_count ON entities (label, mentions DESC);

CREATE TABLE aliases (
    entity TEXT NOT NULL REFERENCES entities (id),
    name TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    mention INTEGER NOT NULL REFERENCES mentions (id),  -- one place where it stands
    PRIMARY KEY (entity, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    text TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label IN ('PERSON', 'OFFICE', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT')),
    entity TEXT REFERENCES entities (id),
    country TEXT,
    recognizer TEXT NOT NULL
) STRICT;
CREATE INDEX mentions_in_article ON mentions (article, start);
CREATE INDEX mentions_of_entity ON mentions (entity, article);

CREATE TABLE timexes (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    text TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
    value TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    basis TEXT NOT NULL CHECK (basis IN ('stated', 'relative', 'computed', 'inferred')),
    CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX timexes_in_article ON timexes (article, start);

CREATE TABLE visits (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,                   -- the label: who, to where
    visitor TEXT NOT NULL REFERENCES entities (id),
    office TEXT,
    origin TEXT,
    destination TEXT NOT NULL,
    places TEXT NOT NULL DEFAULT '',      -- one a line
    start TEXT,
    start_basis TEXT CHECK (start_basis IN ('stated', 'relative', 'computed', 'inferred')),
    end TEXT,
    end_basis TEXT CHECK (end_basis IN ('stated', 'relative', 'computed', 'inferred')),
    first_day TEXT,
    last_day TEXT,
    precision TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'ongoing', 'completed', 'cancelled', 'postponed')),
    host TEXT,
    sources INTEGER NOT NULL CHECK (sources > 0),
    conflicts INTEGER NOT NULL DEFAULT 0,
    CHECK ((start IS NULL) = (start_basis IS NULL)),
    CHECK ((end IS NULL) = (end_basis IS NULL)),
    CHECK ((first_day IS NULL) = (last_day IS NULL)),
    CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX visits_by_day ON visits (first_day, last_day);
CREATE INDEX visits_of_visitor ON visits (visitor, first_day);
CREATE INDEX visits_to ON visits (destination, first_day);

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id),
    visit TEXT NOT NULL REFERENCES visits (id),
    visitor TEXT NOT NULL REFERENCES entities (id),
    visitor_as_written TEXT NOT NULL,
    office TEXT,
    origin TEXT,
    destination TEXT NOT NULL,
    places TEXT NOT NULL DEFAULT '',
    start TEXT,
    start_basis TEXT CHECK (start_basis IN ('stated', 'relative', 'computed', 'inferred')),
    end TEXT,
    end_basis TEXT CHECK (end_basis IN ('stated', 'relative', 'computed', 'inferred')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'ongoing', 'completed', 'cancelled', 'postponed')),
    host TEXT,
    purpose TEXT,
    CHECK ((start IS NULL) = (start_basis IS NULL)),
    CHECK ((end IS NULL) = (end_basis IS NULL))
) STRICT;
CREATE INDEX reports_of_visit ON reports (visit, article);
CREATE INDEX reports_in_article ON reports (article);

CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    visit TEXT NOT NULL REFERENCES visits (id),
    counterpart TEXT NOT NULL,
    entity TEXT REFERENCES entities (id),
    date TEXT,
    date_basis TEXT CHECK (date_basis IN ('stated', 'relative', 'computed', 'inferred')),
    first_day TEXT,
    last_day TEXT,
    CHECK ((date IS NULL) = (date_basis IS NULL))
) STRICT;
CREATE INDEX meetings_of_visit ON meetings (visit);
CREATE INDEX meetings_with ON meetings (entity);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    report TEXT REFERENCES reports (id),
    meeting TEXT REFERENCES meetings (id),
    field TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    text TEXT NOT NULL,
    CHECK ((report IS NULL) <> (meeting IS NULL))
) STRICT;
CREATE INDEX evidence_of_report ON evidence (report);
CREATE INDEX evidence_of_meeting ON evidence (meeting);
CREATE INDEX evidence_in_article ON evidence (article, start);

CREATE TABLE conflicts (
    id TEXT PRIMARY KEY,
    visit TEXT NOT NULL REFERENCES visits (id),
    field TEXT NOT NULL
) STRICT;
CREATE INDEX conflicts_of_visit ON conflicts (visit);

CREATE TABLE conflict_values (
    conflict TEXT NOT NULL REFERENCES conflicts (id),
    report TEXT NOT NULL REFERENCES reports (id),
    value TEXT NOT NULL,
    PRIMARY KEY (conflict, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_values_of_report ON conflict_values (report);

CREATE TABLE topics (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE topic_mentions (
    topic TEXT NOT NULL REFERENCES topics (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    text TEXT NOT NULL,
    PRIMARY KEY (topic, article, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_mentions_in_article ON topic_mentions (article, start);

CREATE TABLE visit_topics (
    visit TEXT NOT NULL REFERENCES visits (id),
    topic TEXT NOT NULL REFERENCES topics (id),
    PRIMARY KEY (visit, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_topics_of_topic ON visit_topics (topic);

CREATE TABLE visit_outlets (              -- the papers that report a visit: filled when the build ends
    visit TEXT NOT NULL REFERENCES visits (id),
    outlet TEXT NOT NULL,
    PRIMARY KEY (visit, outlet)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_outlets_of_outlet ON visit_outlets (outlet);

CREATE VIRTUAL TABLE articles_fts USING fts5 (title, text, content = 'articles', tokenize = 'porter unicode61');

-- Views for people who browse the file (Datasette, DB Browser).
CREATE VIEW calendar AS
SELECT v.id, e.name AS visitor, v.office, v.origin, v.destination, replace(v.places, char(10), ', ') AS places,
       v.start, v.end, v.status, v.sources, v.conflicts
FROM visits v JOIN entities e ON e.id = v.visitor
ORDER BY v.first_day;

CREATE VIEW facts AS
SELECT v.name AS visit, x.field, x.text AS words, a.title AS article_title, x.article, x.start, x.end
FROM evidence x
LEFT JOIN reports r ON r.id = x.report
LEFT JOIN meetings m ON m.id = x.meeting
JOIN visits v ON v.id = coalesce(r.visit, m.visit)
JOIN articles a ON a.id = x.article
ORDER BY v.first_day, v.id, x.article, x.start;

CREATE VIEW disagreements AS
SELECT v.name AS visit, c.field, cv.value, r.article
FROM conflicts c
JOIN visits v ON v.id = c.visit
JOIN conflict_values cv ON cv.conflict = c.id
JOIN reports r ON r.id = cv.report
ORDER BY v.first_day, c.id, cv.value;

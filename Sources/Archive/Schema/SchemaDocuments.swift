extension Schema {
  /// Documents: the JSON of each extraction, and the tables derived from the one in force.
  static let documents = """
    CREATE TABLE body(
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE person(
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document(
      id INTEGER PRIMARY KEY,
      public_id TEXT NOT NULL UNIQUE,
      original INTEGER NOT NULL REFERENCES original(id),
      ordinal INTEGER NOT NULL CHECK(ordinal >= 1),
      pipeline TEXT NOT NULL,
      kind TEXT NOT NULL,
      first_page INTEGER NOT NULL, last_page INTEGER NOT NULL,
      body INTEGER REFERENCES body(id),
      date TEXT,
      level INTEGER NOT NULL DEFAULT 0 CHECK(level BETWEEN 0 AND 3),
      extraction INTEGER REFERENCES extraction(id),  -- NULL: a later run no longer finds it
      UNIQUE(original, ordinal)
    ) STRICT;

    -- Every extraction; those no longer in force are the document's history.
    CREATE TABLE extraction(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id),
      run INTEGER REFERENCES run(id),
      made_at TEXT NOT NULL,
      settings TEXT NOT NULL,                        -- the pipeline's key: what would change the result
      newest_reading INTEGER NOT NULL,               -- 0: no page was read
      record TEXT NOT NULL                           -- the document's JSON
    ) STRICT;
    CREATE INDEX extraction_document ON extraction(document);

    CREATE TABLE meeting(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      body INTEGER REFERENCES body(id),
      classification TEXT, date TEXT, start_time TEXT, end_time TEXT, location TEXT,
      presiding_officer TEXT, clerk TEXT, first_page INTEGER, last_page INTEGER,
      confidence INTEGER
    ) STRICT;
    CREATE INDEX meeting_document ON meeting(document);
    CREATE INDEX meeting_date ON meeting(date);

    CREATE TABLE attendee(
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id),
      as_written TEXT, role TEXT, status TEXT NOT NULL, arrived TEXT, left_at TEXT,
      is_member INTEGER, confidence INTEGER
    ) STRICT;
    CREATE INDEX attendee_meeting ON attendee(meeting);
    CREATE INDEX attendee_person ON attendee(person);

    CREATE TABLE agenda_item(
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, item TEXT NOT NULL, description TEXT
    ) STRICT;
    CREATE INDEX agenda_item_meeting ON agenda_item(meeting);

    -- The id grows with the meeting's date: SearchID.
    CREATE TABLE motion(
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
      document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      body INTEGER REFERENCES body(id),
      level INTEGER NOT NULL,
      page INTEGER, identifier TEXT, text TEXT NOT NULL,
      mover INTEGER REFERENCES person(id), seconder INTEGER REFERENCES person(id),
      agenda_item TEXT, result TEXT CHECK(result IN ('pass', 'fail')),
      result_as_written TEXT, extended_result TEXT, confidence INTEGER
    ) STRICT;
    CREATE INDEX motion_meeting ON motion(meeting);
    CREATE INDEX motion_document ON motion(document);
    CREATE INDEX motion_mover ON motion(mover, result);
    CREATE INDEX motion_seconder ON motion(seconder, result);

    CREATE TABLE vote_count(
      motion INTEGER NOT NULL REFERENCES motion(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, option TEXT NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY(motion, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vote(
      id INTEGER PRIMARY KEY,
      motion INTEGER NOT NULL REFERENCES motion(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, option TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person(id), as_written TEXT, confidence INTEGER
    ) STRICT;
    CREATE INDEX vote_motion ON vote(motion);
    CREATE INDEX vote_person ON vote(person, option, motion);

    CREATE TABLE bill(
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      identifier TEXT NOT NULL, key TEXT NOT NULL, classification TEXT NOT NULL,
      title TEXT, action TEXT, confidence INTEGER
    ) STRICT;
    CREATE INDEX bill_meeting ON bill(meeting);
    CREATE INDEX bill_key ON bill(key);

    CREATE TABLE field(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, name TEXT NOT NULL,
      value TEXT, key TEXT, as_written TEXT, state TEXT, valid INTEGER, confidence INTEGER
    ) STRICT;
    CREATE INDEX field_document ON field(document);
    CREATE INDEX field_value ON field(name, key);

    -- `subject` names the table whose row `subject_id` it speaks of: 'meeting', 'attendee', 'agenda_item',
    -- 'motion', 'vote', 'bill', 'field'.
    CREATE TABLE flag(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      subject TEXT NOT NULL, subject_id INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX flag_document ON flag(document);
    CREATE INDEX flag_code ON flag(code);

    CREATE TABLE evidence(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      subject TEXT NOT NULL, subject_id INTEGER NOT NULL,
      field TEXT NOT NULL, page INTEGER NOT NULL,
      boxes TEXT NOT NULL,                           -- JSON: [[left, top, right, bottom], …]
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX evidence_document ON evidence(document);
    CREATE INDEX evidence_subject ON evidence(subject, subject_id);

    CREATE TABLE issue(
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      page INTEGER NOT NULL, line INTEGER NOT NULL, problem TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX issue_document ON issue(document);
    """
}

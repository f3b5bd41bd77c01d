extension Schema {
  /// Which pages have the common words, and where the pairs of them stand, so that questions of common words cost no
  /// more than others. Everything here is derived from the pages' text and may be thrown away: PageBlocks.
  static let blocks = """
    -- Words that very many pages have, numbered; from 60000 on the tags that filters ask for.
    CREATE TABLE common_word(number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

    -- Pages taken together, in the order of their ids; a page's place among them is its slot, from 0.
    CREATE TABLE page_block(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      first INTEGER NOT NULL, last INTEGER NOT NULL,   -- searched_page ids
      pages INTEGER NOT NULL CHECK(pages > 0),
      whole INTEGER NOT NULL CHECK(whole IN (0, 1)),   -- 1: made when all blocks were made anew
      ids BLOB NOT NULL                                -- searched_page ids: PageBlockCodec
    ) STRICT;
    -- Slots whose pages went, or came again in another form.
    CREATE TABLE block_gone(
      block INTEGER NOT NULL REFERENCES page_block(id) ON DELETE CASCADE, slot INTEGER NOT NULL,
      PRIMARY KEY(block, slot)
    ) STRICT, WITHOUT ROWID;
    -- id: block * 65536 + the word's number.
    CREATE TABLE block_word(id INTEGER PRIMARY KEY, pages BLOB NOT NULL) STRICT;
    -- Two common words side by side. id: block * 4294967296 + the first's number * 65536 + the second's.
    CREATE TABLE block_pair(id INTEGER PRIMARY KEY, pages BLOB NOT NULL, places BLOB NOT NULL) STRICT;

    -- The pages that no block holds yet, once there are blocks.
    CREATE VIRTUAL TABLE fresh_search USING fts5(text, joined, tags, content='', tokenize='\(tokenizer)');
    """
}

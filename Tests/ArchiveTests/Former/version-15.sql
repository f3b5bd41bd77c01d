PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 files and pages');
INSERT INTO grdb_migrations VALUES('2 documents');
INSERT INTO grdb_migrations VALUES('3 search');
INSERT INTO grdb_migrations VALUES('4 history');
INSERT INTO grdb_migrations VALUES('5 near words');
INSERT INTO grdb_migrations VALUES('6 twins');
INSERT INTO grdb_migrations VALUES('7 unfinished work');
INSERT INTO grdb_migrations VALUES('8 agenda items');
INSERT INTO grdb_migrations VALUES('9 blocks of pages');
INSERT INTO grdb_migrations VALUES('10 breaks by their words');
INSERT INTO grdb_migrations VALUES('11 uncounted pages');
INSERT INTO grdb_migrations VALUES('12 words as codes');
INSERT INTO grdb_migrations VALUES('13 near words in blocks');
INSERT INTO grdb_migrations VALUES('14 levels by page, motions by result and vote');
INSERT INTO grdb_migrations VALUES('15 days and words of pages beside minutes');
CREATE TABLE run(
  id INTEGER PRIMARY KEY,
  pipeline TEXT NOT NULL,
  command TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT                          -- NULL: going on, or killed
) STRICT;
INSERT INTO run VALUES(1,'minutes','run','2026-11-28T15:21:19Z','2026-11-28T15:21:21Z');
CREATE TABLE original(
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK(length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK(bytes >= 0),
  received_at TEXT NOT NULL,
  page_count INTEGER CHECK(page_count >= 1),   -- NULL: not counted yet, or it could not be
  problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
  CHECK((problem_kind IS NULL) = (problem_reason IS NULL)
    AND (problem_kind IS NULL) = (problem_advice IS NULL))
) STRICT;
INSERT INTO original VALUES(1,'5733c67b2096f27da150288ed5b40742557fa823df444933b96c0cee1787a98d',22216,'2026-11-28T15:21:20Z',1,NULL,NULL,NULL);
CREATE TABLE receipt(
  id INTEGER PRIMARY KEY,
  original INTEGER REFERENCES original(id),    -- NULL: it could not be read at all
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  received_at TEXT NOT NULL,
  problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
  CHECK((original IS NULL) = (problem_kind IS NOT NULL))
) STRICT;
INSERT INTO receipt VALUES(1,1,'windlestone-1942.tif','/srv/scans/windlestone-1942.tif','2026-11-28T15:21:20Z',NULL,NULL,NULL);
CREATE TABLE run_receipt(
  run INTEGER NOT NULL REFERENCES run(id),
  receipt INTEGER NOT NULL REFERENCES receipt(id),
  PRIMARY KEY(run, receipt)
) STRICT, WITHOUT ROWID;
INSERT INTO run_receipt VALUES(1,1);
CREATE TABLE engine(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, model TEXT NOT NULL, settings TEXT NOT NULL,
  UNIQUE(name, model, settings)
) STRICT;
INSERT INTO engine VALUES(1,'tesseract 5.3.0','eng 6ead683e79425982, typewriting 92249afe4f20ac25','looks 9, text layer auto');
CREATE TABLE page(
  id INTEGER PRIMARY KEY,
  original INTEGER NOT NULL REFERENCES original(id),
  number INTEGER NOT NULL CHECK(number >= 1),
  state TEXT NOT NULL CHECK(state IN ('waiting', 'done', 'blank', 'failed')),
  reading INTEGER REFERENCES reading(id),      -- the one in force
  problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
  UNIQUE(original, number),
  CHECK((state IN ('done', 'blank')) = (reading IS NOT NULL) OR state = 'waiting'),
  CHECK((state = 'failed') = (problem_kind IS NOT NULL))
) STRICT;
INSERT INTO page VALUES(1,1,1,'done',1,NULL,NULL,NULL);
CREATE TABLE reading(
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES page(id),
  engine INTEGER NOT NULL REFERENCES engine(id),
  run INTEGER REFERENCES run(id),
  read_at TEXT NOT NULL,
  seconds REAL NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL,
  dpi INTEGER NOT NULL, dpi_is_assumed INTEGER NOT NULL CHECK(dpi_is_assumed IN (0, 1)),
  rotation INTEGER NOT NULL, skew REAL NOT NULL,
  source TEXT NOT NULL,
  is_blank INTEGER NOT NULL CHECK(is_blank IN (0, 1)),
  confidence INTEGER,                          -- in thousandths; NULL: no words
  notes TEXT NOT NULL,                         -- a JSON array
  text TEXT NOT NULL,                          -- a line feed after each line
  layout BLOB NOT NULL                         -- boxes and scores of the words: PageLayout
) STRICT;
INSERT INTO reading VALUES(1,1,1,1,'2026-11-28T15:21:21Z',1.4925667359999998939,1700,2200,200,0,0,0.63000000000000000444,'ocr',0,972,'["hard edges softened","look for typewriting: kept"]',replace('FEBRUARY 13, 1142 having been a holiday, the City Council of the\ncity of Windlestone met in adjourned regular session in the Council Room on\nMonday, February 16, 1942, at the hour of 8:00 P. M.\n\nCouncilman Garmond moved, seconded by Councilman Ingersby, that the\nreading of the minutes be dispensed with. Carried.\n\nA letter from the State Defense Council about blackouts was read and\nplaced on file.\n\nRoll call: Mayor Ellsbury, present; Councilmen Garmond, Holm and\nIngersby, present; Councilman Farrowby, absent. Mayor Ellsbury in the chair.\n\nCouncilman Garmond offered a motion, seconded by Councilman\nIngersby, that the Clerk be instructed to advertise for bids for one new dump\ntruck. Unanimously carried.\n\nThe matter of the leaking roof of the municipal garage was discussed\nat length.\n\nCouncilman Holm offered a motion, seconded by Councilman Ingersby,\nthat the purchase of a typewriter from Zenith Pump Works at a price of\n$79,154.00 be confirmed. Unanimously carried.\n\nNo further business appearing, upon motion duly seconded the Council\nadjourned at 9:45 P. M., subject to the call of the Mayor. Carried.\n\nAttest: Nettie Jellicoe, City Clerk\n','\n',char(10)),X'010900a403f802be13be010103e405f802ce10460c00008c022edc07a29601240a522ada07ea96013a0a7626d1028a4d2a06c00134dc07969601260e820128dc0796960126161e1edc07f09601240cfa0136dc07809601360e5c2edc07f096012612840134c507e092012214e4012ed8078096012a1a3a28dc078c97012c18562adc07d89601a403b803be13480d0000860134dc0798960122043e28a407e291012200ec02309407ca8d0124126222dc07ae96012e0a3826dc07a29601260aa20232d807dc95012e10e20130dc07c896012610e4012edc07e696012a143a2adc07a4960128165c2cdc07da96012618e4012ad807f09601261c840128d807be960126263a22dc07d89601a603fc03b40d3a0b0000da0134d807c096012e06880232d807fa96012c0a4c2cda07e296013a0c8e0128da07b0970134123820dc078c9701320c5428dc07de96012a0c80012adc079e970126103a28dc07f896012c127e28be07ce900124143826aa06b4880130163224aa06b4880100a4038405f0137e0102e0058405b41148090000cc022ebc07e491012608e4012a9a079e8e012608ba0130dc07849701320a84022cdc0794970124104030dc079097012410ce022cba07cc91012816960232a107fa8e0134167e2ad907e695012a1a5828dc07aa9701a403c205940d40080000e40136dc07f896012404402adc07ea960128065c2adc07a896012404e60130dc07949701260c3e28dc07d49601260aa80236dc07d49601240e9a012adc07a097015010fe012ed707dc940100a003cc069614740102e005cc06d611420c00042026e205f082012600c2012cc40792940128067e28cf07fe94012c08582acf07fe9401280aa00128d807849701280ce20128d807e29601260ce4012ed807c096012812a2012adc07b896012414a8022ad607ca9501241c6424dc07be9701261a7c28dc07e8960128186028dc07d09601a0038c07e80334030000c40134e606fe8c01280a3c1edc07e0960126009a012ed607c4950100a4039208f4138a010102e0059208ce10460900007c2ad807f8940128049c012cce07f89401300c9e012ed807fc950128089a0234d807b296013412fe012eda07ec95012c12ca022ab907bc91012618fc012eb207e090012e1884012cd807cc9501221c6028d607cc9501a403d808f413440a00009402309e07ce8e013606fa012cd807d895012e02ca0230bb07e29101220ca20230a007ec8e012c0ede012adc07b896015212a2012ed807f896012610860234d807cc960128103a2adc079896012a145a2cdc079896012814bc012cdb07fa9501009c03de098614b8010103da05de09ae0f42080000cc022cba07ca91012606e6012ab107d490012606e4012cd807de950122121e1edc078e9701240ade0132d807da9501300e84022adc07f69601240e4434dc07a297012010ce022ed8079c9601a2039e0a80144c0e00029602309807808e0138027628da07f095012e005a2adc079a96012406a4012ad807e69601280a3a28dc07f896012c04c60234dc07c0960128103c26dc079a9701240ca60230dc07a8960128105e2adc07ae9601261084012edc07ba960128165a2adc07ba9601281e6022dc07f6960126206220dc07a296012218860134dc07da96019c03e20a980734030000ba0128ca07d494014e00ea0234d807a69601260480022cd107989501009a03e60b9614740102da05e60bd611480c00005a2ad807c295012808c60126dc0780960128043a2adc07e296012c065a2adb07fc95012a06e60138dc07dc9601200a80012adc07ba9601280c3e2adc07829601280e5e2cdc07bc9601220eaa0236dc07ec9601241ac4012edc07fe9501241a6226dc078e97012616aa022edc079496019a03a60cbe02340200083c20dc078e97012c00d60134b107e09201009603ae0dca13c2010103d805ae0d88114c090000c80230d807a09601280480012ed807b696012406e4012cd0078c950126121e1ed807d695012208de0134db07f69501320e86022edc07e2960122124232dc07a496012012ca0230bc07e491012e1a980232a2078e8f019a03ec0d96124c0e00007e2adc07b0960128045a2adc07b096012a06840232dc07949601280a3a28dc07c4960128101e1edc079497012a0cc40230dc07929601280c80012edc07a497012810c0012cd807ec96012614840134d807aa97012218a20128d807de9601261c3e26d707d0950126201e1edc07f696012218a40134dc07ee9601281e3e28dc07b497019603b00eee0b40050000c60232da07c4960124084028dc078497012804c0022edc078e9601520ce80234d807c295012610fc012adc07a89601009203ba0f941486010102d605ba0fd011440a00023c26d807e096012802e2012adb07fc95012600860230dc07a497012606be0236dc07829701301484012cdc07909601220cc6012cdc07aa9601240e860136dc07de9601221286022cdc07d096012a125a2cdc078a96012618e2012cd807e496019203f80fce11480d0000a60234dc07e49601260c4022dc07d89601280a800126c3078e9101280c3424d706ea8b012e0c542ed606de8b01320ae20134d507c295012c143822dc07ca96012c105828dc07bc960128107c2adc07b697012e143a28dc07bc96012614602ad907e695012616ba0132d8079695014e1880022ccf07ee930100d00582118a093c0101d00582118a093c050002dc012ad807c895012e00c6012ed807f896012204a00230d8078096013008840134d807ae9601240ca00128d807909601');
CREATE TABLE body(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO body VALUES(1,'City Council','city council');
CREATE TABLE person(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES(1,'Ellsbury','ellsbury');
INSERT INTO person VALUES(2,'Garmond','garmond');
INSERT INTO person VALUES(3,'Holm','holm');
INSERT INTO person VALUES(4,'Ingersby','ingersby');
INSERT INTO person VALUES(5,'Farrowby','farrowby');
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
INSERT INTO document VALUES(1,'5733c67b2096',1,1,'minutes','minutes',1,1,1,'1942-02-16',0,1);
CREATE TABLE extraction(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id),
  run INTEGER REFERENCES run(id),
  made_at TEXT NOT NULL,
  settings TEXT NOT NULL,                        -- the pipeline's key: what would change the result
  newest_reading INTEGER NOT NULL,               -- 0: no page was read
  record TEXT NOT NULL                           -- the document's JSON
) STRICT;
INSERT INTO extraction VALUES(1,1,1,'2026-11-28T15:21:21Z',replace('# A box of minutes: every page is read, and the meetings in it are extracted.\nname: minutes\nreads: minutes\nlanguage: eng\nseconds-a-page: 180\n','\n',char(10)),1,'{"fields":[],"issues":[],"kind":"minutes","meetings":[{"attendance":[{"as_written":"Mayor Ellsbury","confidence":0.966,"evidence":[{"boxes":[[552,525,792,551]],"field":"name","page":1,"text":"Mayor Ellsbury,"}],"is_member":true,"name":"Ellsbury","role":"Mayor","status":"present"},{"as_written":"Councilmen Garmond","confidence":0.966,"evidence":[{"boxes":[[967,530,1277,556]],"field":"name","page":1,"text":"Councilmen Garmond,"}],"is_member":true,"name":"Garmond","role":"Councilman","status":"present"},{"as_written":"Holm","confidence":0.966,"evidence":[{"boxes":[[1300,533,1366,555]],"field":"name","page":1,"text":"Holm"}],"is_member":true,"name":"Holm","role":"Councilman","status":"present"},{"as_written":"Ingersby","confidence":0.966,"evidence":[{"boxes":[[210,556,348,580]],"field":"name","page":1,"text":"Ingersby,"}],"is_member":true,"name":"Ingersby","role":"Councilman","status":"present"},{"as_written":"Councilman Farrowby","confidence":0.966,"evidence":[{"boxes":[[523,557,850,586]],"field":"name","page":1,"text":"Councilman Farrowby,"}],"is_member":true,"name":"Farrowby","role":"Councilman","status":"absent"}],"classification":"adjourned","clerk":"Nettie Jellicoe","confidence":0.843,"date":"1942-02-16","end_time":"21:45","evidence":[{"boxes":[[1121,197,1318,223]],"field":"organization","page":1,"text":"City Council"},{"boxes":[[661,225,806,250]],"field":"classification","page":1,"text":"adjourned"},{"boxes":[[211,254,635,282]],"field":"date","page":1,"text":"Monday, February 16, 1942,"},{"boxes":[[911,263,1069,283]],"field":"start_time","page":1,"text":"8:00 P. M."},{"boxes":[[1210,232,1409,254]],"field":"location","page":1,"text":"Council Room"},{"boxes":[[1024,564,1255,590]],"field":"presiding_officer","page":1,"text":"Mayor Ellsbury"},{"boxes":[[419,1025,594,1049]],"field":"end_time","page":1,"text":"9:45 P. M.,"},{"boxes":[[493,1089,753,1115]],"field":"clerk","page":1,"text":"Nettie Jellicoe,"}],"location":"Council Room","motions":[{"confidence":0.938,"evidence":[{"boxes":[[368,322,667,347]],"field":"mover","page":1,"text":"Councilman Garmond"},{"boxes":[[1002,330,1328,358]],"field":"seconder","page":1,"text":"Councilman Ingersby,"},{"boxes":[[1438,335,1482,355],[210,353,885,385]],"field":"motion_text","page":1,"text":"the reading of the minutes be dispensed with."},{"boxes":[[925,361,1052,384]],"field":"result","page":1,"text":"Carried."}],"motion_text":"the reading of the minutes be dispensed with","mover":"Garmond","result":"pass","result_as_written":"Carried.","seconder":"Ingersby"},{"confidence":0.943,"evidence":[{"boxes":[[365,623,665,647]],"field":"mover","page":1,"text":"Councilman Garmond"},{"boxes":[[1181,631,1348,654],[209,656,348,680]],"field":"seconder","page":1,"text":"Councilman Ingersby,"},{"boxes":[[458,655,1489,693],[206,689,299,709]],"field":"motion_text","page":1,"text":"the Clerk be instructed to advertise for bids for one new dump truck."},{"boxes":[[338,689,666,715]],"field":"result","page":1,"text":"Unanimously carried."}],"motion_text":"the Clerk be instructed to advertise for bids for one new dump truck","mover":"Garmond","result":"pass","result_as_written":"Unanimously carried.","seconder":"Ingersby"},{"confidence":0.948,"evidence":[{"boxes":[[364,855,612,880]],"field":"mover","page":1,"text":"Councilman Holm"},{"boxes":[[1128,864,1456,893]],"field":"seconder","page":1,"text":"Councilman Ingersby,"},{"boxes":[[288,888,1368,924],[203,920,596,945]],"field":"motion_text","page":1,"text":"the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed."},{"boxes":[[637,926,962,952]],"field":"result","page":1,"text":"Unanimously carried."}],"motion_text":"the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed","mover":"Holm","result":"pass","result_as_written":"Unanimously carried.","seconder":"Ingersby"},{"confidence":0.948,"evidence":[{"boxes":[[1314,998,1491,1023],[201,1020,348,1046]],"field":"motion_text","page":1,"text":"the Council adjourned"},{"boxes":[[1200,1032,1328,1054]],"field":"result","page":1,"text":"Carried."}],"motion_text":"the Council adjourned","result":"pass","result_as_written":"Carried."}],"organization":"City Council","pages":[1,1],"presiding_officer":"Ellsbury","start_time":"20:00"}],"scan":{"name":"windlestone-1942.tif","pages":1,"sha256":"5733c67b2096f27da150288ed5b40742557fa823df444933b96c0cee1787a98d"}}');
CREATE TABLE meeting(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  body INTEGER REFERENCES body(id),
  classification TEXT, date TEXT, start_time TEXT, end_time TEXT, location TEXT,
  presiding_officer TEXT, clerk TEXT, first_page INTEGER, last_page INTEGER,
  confidence INTEGER
) STRICT;
INSERT INTO meeting VALUES(1,1,0,1,'adjourned','1942-02-16','20:00','21:45','Council Room','Ellsbury','Nettie Jellicoe',1,1,843);
CREATE TABLE attendee(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id),
  as_written TEXT, role TEXT, status TEXT NOT NULL, arrived TEXT, left_at TEXT,
  is_member INTEGER, confidence INTEGER
) STRICT;
INSERT INTO attendee VALUES(1,1,0,1,'Mayor Ellsbury','Mayor','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(2,1,1,2,'Councilmen Garmond','Councilman','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(3,1,2,3,'Holm','Councilman','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(4,1,3,4,'Ingersby','Councilman','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(5,1,4,5,'Councilman Farrowby','Councilman','absent',NULL,NULL,1,966);
CREATE TABLE agenda_item(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, item TEXT NOT NULL, description TEXT
) STRICT;
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
INSERT INTO motion VALUES(199748485120,1,1,0,1,0,1,NULL,'the reading of the minutes be dispensed with',2,4,NULL,'pass','Carried.',NULL,938);
INSERT INTO motion VALUES(199748485121,1,1,1,1,0,1,NULL,'the Clerk be instructed to advertise for bids for one new dump truck',2,4,NULL,'pass','Unanimously carried.',NULL,943);
INSERT INTO motion VALUES(199748485122,1,1,2,1,0,1,NULL,'the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed',3,4,NULL,'pass','Unanimously carried.',NULL,948);
INSERT INTO motion VALUES(199748485123,1,1,3,1,0,1,NULL,'the Council adjourned',NULL,NULL,NULL,'pass','Carried.',NULL,948);
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
CREATE TABLE bill(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  identifier TEXT NOT NULL, key TEXT NOT NULL, classification TEXT NOT NULL,
  title TEXT, action TEXT, confidence INTEGER
) STRICT;
CREATE TABLE field(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, name TEXT NOT NULL,
  value TEXT, key TEXT, as_written TEXT, state TEXT, valid INTEGER, confidence INTEGER
) STRICT;
CREATE TABLE flag(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  subject TEXT NOT NULL, subject_id INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE TABLE evidence(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  subject TEXT NOT NULL, subject_id INTEGER NOT NULL,
  field TEXT NOT NULL, page INTEGER NOT NULL,
  boxes TEXT NOT NULL,                           -- JSON: [[left, top, right, bottom], …]
  text TEXT NOT NULL
) STRICT;
INSERT INTO evidence VALUES(1,1,'meeting',1,'organization',1,'[[1121,197,1318,223]]','City Council');
INSERT INTO evidence VALUES(2,1,'meeting',1,'classification',1,'[[661,225,806,250]]','adjourned');
INSERT INTO evidence VALUES(3,1,'meeting',1,'date',1,'[[211,254,635,282]]','Monday, February 16, 1942,');
INSERT INTO evidence VALUES(4,1,'meeting',1,'start_time',1,'[[911,263,1069,283]]','8:00 P. M.');
INSERT INTO evidence VALUES(5,1,'meeting',1,'location',1,'[[1210,232,1409,254]]','Council Room');
INSERT INTO evidence VALUES(6,1,'meeting',1,'presiding_officer',1,'[[1024,564,1255,590]]','Mayor Ellsbury');
INSERT INTO evidence VALUES(7,1,'meeting',1,'end_time',1,'[[419,1025,594,1049]]','9:45 P. M.,');
INSERT INTO evidence VALUES(8,1,'meeting',1,'clerk',1,'[[493,1089,753,1115]]','Nettie Jellicoe,');
INSERT INTO evidence VALUES(9,1,'attendee',1,'name',1,'[[552,525,792,551]]','Mayor Ellsbury,');
INSERT INTO evidence VALUES(10,1,'attendee',2,'name',1,'[[967,530,1277,556]]','Councilmen Garmond,');
INSERT INTO evidence VALUES(11,1,'attendee',3,'name',1,'[[1300,533,1366,555]]','Holm');
INSERT INTO evidence VALUES(12,1,'attendee',4,'name',1,'[[210,556,348,580]]','Ingersby,');
INSERT INTO evidence VALUES(13,1,'attendee',5,'name',1,'[[523,557,850,586]]','Councilman Farrowby,');
INSERT INTO evidence VALUES(14,1,'motion',199748485120,'mover',1,'[[368,322,667,347]]','Councilman Garmond');
INSERT INTO evidence VALUES(15,1,'motion',199748485120,'seconder',1,'[[1002,330,1328,358]]','Councilman Ingersby,');
INSERT INTO evidence VALUES(16,1,'motion',199748485120,'motion_text',1,'[[1438,335,1482,355],[210,353,885,385]]','the reading of the minutes be dispensed with.');
INSERT INTO evidence VALUES(17,1,'motion',199748485120,'result',1,'[[925,361,1052,384]]','Carried.');
INSERT INTO evidence VALUES(18,1,'motion',199748485121,'mover',1,'[[365,623,665,647]]','Councilman Garmond');
INSERT INTO evidence VALUES(19,1,'motion',199748485121,'seconder',1,'[[1181,631,1348,654],[209,656,348,680]]','Councilman Ingersby,');
INSERT INTO evidence VALUES(20,1,'motion',199748485121,'motion_text',1,'[[458,655,1489,693],[206,689,299,709]]','the Clerk be instructed to advertise for bids for one new dump truck.');
INSERT INTO evidence VALUES(21,1,'motion',199748485121,'result',1,'[[338,689,666,715]]','Unanimously carried.');
INSERT INTO evidence VALUES(22,1,'motion',199748485122,'mover',1,'[[364,855,612,880]]','Councilman Holm');
INSERT INTO evidence VALUES(23,1,'motion',199748485122,'seconder',1,'[[1128,864,1456,893]]','Councilman Ingersby,');
INSERT INTO evidence VALUES(24,1,'motion',199748485122,'motion_text',1,'[[288,888,1368,924],[203,920,596,945]]','the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed.');
INSERT INTO evidence VALUES(25,1,'motion',199748485122,'result',1,'[[637,926,962,952]]','Unanimously carried.');
INSERT INTO evidence VALUES(26,1,'motion',199748485123,'motion_text',1,'[[1314,998,1491,1023],[201,1020,348,1046]]','the Council adjourned');
INSERT INTO evidence VALUES(27,1,'motion',199748485123,'result',1,'[[1200,1032,1328,1054]]','Carried.');
CREATE TABLE issue(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  page INTEGER NOT NULL, line INTEGER NOT NULL, problem TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE searched_page(
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL UNIQUE REFERENCES page(id),
  reading INTEGER NOT NULL REFERENCES reading(id),
  document INTEGER REFERENCES document(id),      -- NULL: no document takes it up
  body INTEGER REFERENCES body(id),
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,
  joined TEXT NOT NULL,                          -- words parted by a line's end, whole, with neighbours
  tags TEXT NOT NULL                             -- words that filters look for: PageTags
) STRICT;
INSERT INTO searched_page VALUES(199748485120,1,1,1,1,'minutes',0,'','xxall xxkindminutes xxbody1 xxday19420216');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','page_search','page_search',0,'CREATE VIRTUAL TABLE page_search USING fts5(
  text, joined, tags, content=''page_content'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'page_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO page_search_data VALUES(1,X'01813a0004');
INSERT INTO page_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO page_search_data VALUES(137438953473,X'0000066e0330303085e88fc0800004247801043131343285e88fc08000020402013385e88fc0800002030202353485e88fc0800004811902013685e88fc08000021d020339343285e88fc08000021e0102343585e88fc0800004812c0102373985e88fc0800004811801013885e88fc08000022301013985e88fc0800004812b01016185e88fc080000c073327290c090204626f757485e88fc08000023f030473656e7485e88fc0800002540208646a6f75726e656485e88fc080000613811803077665727469736585e88fc08000026902026e6485e88fc0800004430e02087070656172696e6785e88fc0800004812202017485e88fc08000081f62171803047465737485e88fc080000481370102626585e88fc08000063434370302656e85e88fc080000206020369647385e88fc08000026b02086c61636b6f75747385e88fc08000024002077573696e65737385e88fc0800004812102017985e88fc08000062b3729010463616c6c85e88fc0800004486c0305727269656485e88fc0800008373d2e1a02046861697285e88fc080000259020369747985e88fc08000080a06812e02046c65726b85e88fc0800004655802086f6e6669726d656485e88fc0800004811c0305756e63696c85e88fc08000080b0f286c08036d616e85e88fc080000e2707280a0922090902656e85e88fc08000024c0107646566656e736585e88fc08000023d0208697363757373656485e88fc08000027e040670656e73656485e88fc0800002350203756c7985e88fc0800004812503026d7085e88fc08000026f0108656c6c736275727985e88fc08000044a0e0108666172726f77627985e88fc08000025302076562727561727985e88fc0800004021c0203696c6585e88fc08000024602026f7285e88fc08000046a040203726f6d85e88fc08000043a58020675727468657285e88fc08000048120010667617261676585e88fc08000027c04046d6f6e6485e88fc08000062827100106686176696e6785e88fc08000020502066f6c6964617985e88fc08000020804016d85e88fc08000044e360302757285e88fc0800002210102696e85e88fc0800006120643030667657273627985e88fc08000082d2514290308737472756374656485e88fc08000026701086a656c6c69636f6585e88fc0800004813901076c65616b696e6785e88fc08000027703046e67746885e88fc0800004810003047474657285e88fc08000023901016d85e88fc080000626810a0205617474657285e88fc0800002740303796f7285e88fc0800006490e620202657485e88fc0800002110206696e7574657385e88fc08000023302056f6e64617985e88fc08000021b030474696f6e85e88fc08000065e2921030376656485e88fc0800002290208756e69636970616c85e88fc08000027b01066e657474696585e88fc0800004813803017785e88fc08000026e02016f85e88fc0800004811f01026f6685e88fc08000120c0515114606160c1e0305666572656485e88fc08000045c2902016e85e88fc08000041a2d03016585e88fc08000026d01017085e88fc080000625810a02056c6163656485e88fc0800002440206726573656e7485e88fc08000044b08030369636585e88fc080000481160203756d7085e88fc08000048112030672636861736585e88fc0800004810c01047265616485e88fc0800002420503696e6785e88fc080000230030567756c617285e88fc08000021402036f6c6c85e88fc08000024703026f6685e88fc08000027804016d85e88fc08000021901087365636f6e64656485e88fc08000082a37292203057373696f6e85e88fc08000021502047461746585e88fc08000023c020675626a65637485e88fc0800004812f01047468617485e88fc08000062e372903016585e88fc080002009060c0b11050b1f0e110506131e0c0502016f85e88fc0800004684a02047275636b85e88fc080000270020979706577726974657285e88fc0800004810f010b756e616e696d6f75736c7985e88fc0800004712e0203706f6e85e88fc08000048123010377617385e88fc0800004413e020a696e646c6573746f6e6585e88fc0800002100302746885e88fc08000023602046f726b7385e88fc0800004811301057878616c6c85e88fc08000060102020305626f64793185e88fc0800006010204030b646179313934323032313685e88fc0800006010205030b6b696e646d696e7574657385e88fc080000601020301067a656e69746885e88fc08000048111040d0e0b0d0b0d0d0d0b0c100e0e14110d130e0f0e0c0d12120d0f120e100f1312130c1112100e0c1312120d0d0e11101010100c0c0e131213110f0e0d0f0f0c100f100d12110b0c14100c0b0d0f110e0e110e0d0f0d0c0b150f0e11101a0c0e14160e0e140c0f11111717');
CREATE TABLE IF NOT EXISTS 'page_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO page_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'page_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO page_search_docsize VALUES(199748485120,X'813a0004');
CREATE TABLE IF NOT EXISTS 'page_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO page_search_config VALUES('usermerge',2);
INSERT INTO page_search_config VALUES('version',4);
CREATE TABLE page_break(
  id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE,
  next INTEGER NOT NULL,                         -- the next page's searched_page.id
  text TEXT NOT NULL, tags TEXT NOT NULL
) STRICT;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','break_search','break_search',0,'CREATE VIRTUAL TABLE break_search USING fts5(
  text, tags, content=''page_break'', content_rowid=''id'', tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'break_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO break_search_data VALUES(1,X'');
INSERT INTO break_search_data VALUES(10,X'00000001000000');
CREATE TABLE IF NOT EXISTS 'break_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'break_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'break_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO break_search_config VALUES('usermerge',2);
INSERT INTO break_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','motion_search','motion_search',0,'CREATE VIRTUAL TABLE motion_search USING fts5(
  text, identifier, result, content=''motion_content'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'motion_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO motion_search_data VALUES(1,X'042a0006');
INSERT INTO motion_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO motion_search_data VALUES(137438953473,X'000002240330303085e88fc080020211010331353485e88fc0800202100102373985e88fc08002020f01016185e88fc080020405090208646a6f75726e656485e88fc08003020403077665727469736585e88fc08001020702017485e88fc08002020b0102626585e88fc080000207010204010212020369647385e88fc08001020901076361727269656485e88fc080000601020201060102030106010203010601020202046c65726b85e88fc08001020302086f6e6669726d656485e88fc0800202130305756e63696c85e88fc080030203010964697370656e73656485e88fc0800002080203756d7085e88fc08001020d0103666f7285e88fc080010408040203726f6d85e88fc080020207010a696e737472756374656485e88fc08001020501076d696e7574657385e88fc08000020601036e657785e88fc08001020c01026f6685e88fc0800002040204040c02026e6585e88fc08001020b0105707269636585e88fc08002020d0203756d7085e88fc080020209030672636861736585e88fc080020203010772656164696e6785e88fc080000203010374686585e88fc0800004020501020201020201020202016f85e88fc08001020602047275636b85e88fc08001020e020979706577726974657285e88fc080020206010b756e616e696d6f75736c7985e88fc0800106010202010601020201047769746885e88fc08000020902046f726b7385e88fc08002020a01067a656e69746885e88fc080020208040c0d0c0c12110b120d220e120f130d0e0d14110d100c0f0d1011170b0e131c0e0e');
CREATE TABLE IF NOT EXISTS 'motion_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO motion_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'motion_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO motion_search_docsize VALUES(199748485120,X'080001');
INSERT INTO motion_search_docsize VALUES(199748485121,X'0d0002');
INSERT INTO motion_search_docsize VALUES(199748485122,X'120002');
INSERT INTO motion_search_docsize VALUES(199748485123,X'030001');
CREATE TABLE IF NOT EXISTS 'motion_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO motion_search_config VALUES('usermerge',2);
INSERT INTO motion_search_config VALUES('version',4);
CREATE TABLE word(
  text TEXT PRIMARY KEY,
  level0 INTEGER NOT NULL DEFAULT 0, level1 INTEGER NOT NULL DEFAULT 0,
  level2 INTEGER NOT NULL DEFAULT 0, level3 INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO word VALUES('00',1,0,0,0);
INSERT INTO word VALUES('1142',1,0,0,0);
INSERT INTO word VALUES('13',1,0,0,0);
INSERT INTO word VALUES('154',1,0,0,0);
INSERT INTO word VALUES('16',1,0,0,0);
INSERT INTO word VALUES('1942',1,0,0,0);
INSERT INTO word VALUES('45',1,0,0,0);
INSERT INTO word VALUES('79',1,0,0,0);
INSERT INTO word VALUES('8',1,0,0,0);
INSERT INTO word VALUES('9',1,0,0,0);
INSERT INTO word VALUES('a',1,0,0,0);
INSERT INTO word VALUES('about',1,0,0,0);
INSERT INTO word VALUES('absent',1,0,0,0);
INSERT INTO word VALUES('adjourned',1,0,0,0);
INSERT INTO word VALUES('advertise',1,0,0,0);
INSERT INTO word VALUES('and',1,0,0,0);
INSERT INTO word VALUES('appearing',1,0,0,0);
INSERT INTO word VALUES('at',1,0,0,0);
INSERT INTO word VALUES('attest',1,0,0,0);
INSERT INTO word VALUES('be',1,0,0,0);
INSERT INTO word VALUES('been',1,0,0,0);
INSERT INTO word VALUES('bids',1,0,0,0);
INSERT INTO word VALUES('blackouts',1,0,0,0);
INSERT INTO word VALUES('business',1,0,0,0);
INSERT INTO word VALUES('by',1,0,0,0);
INSERT INTO word VALUES('call',1,0,0,0);
INSERT INTO word VALUES('carried',1,0,0,0);
INSERT INTO word VALUES('chair',1,0,0,0);
INSERT INTO word VALUES('city',1,0,0,0);
INSERT INTO word VALUES('clerk',1,0,0,0);
INSERT INTO word VALUES('confirmed',1,0,0,0);
INSERT INTO word VALUES('council',1,0,0,0);
INSERT INTO word VALUES('councilman',1,0,0,0);
INSERT INTO word VALUES('councilmen',1,0,0,0);
INSERT INTO word VALUES('defense',1,0,0,0);
INSERT INTO word VALUES('discussed',1,0,0,0);
INSERT INTO word VALUES('dispensed',1,0,0,0);
INSERT INTO word VALUES('duly',1,0,0,0);
INSERT INTO word VALUES('dump',1,0,0,0);
INSERT INTO word VALUES('ellsbury',1,0,0,0);
INSERT INTO word VALUES('farrowby',1,0,0,0);
INSERT INTO word VALUES('february',1,0,0,0);
INSERT INTO word VALUES('file',1,0,0,0);
INSERT INTO word VALUES('for',1,0,0,0);
INSERT INTO word VALUES('from',1,0,0,0);
INSERT INTO word VALUES('further',1,0,0,0);
INSERT INTO word VALUES('garage',1,0,0,0);
INSERT INTO word VALUES('garmond',1,0,0,0);
INSERT INTO word VALUES('having',1,0,0,0);
INSERT INTO word VALUES('holiday',1,0,0,0);
INSERT INTO word VALUES('holm',1,0,0,0);
INSERT INTO word VALUES('hour',1,0,0,0);
INSERT INTO word VALUES('in',1,0,0,0);
INSERT INTO word VALUES('ingersby',1,0,0,0);
INSERT INTO word VALUES('instructed',1,0,0,0);
INSERT INTO word VALUES('jellicoe',1,0,0,0);
INSERT INTO word VALUES('leaking',1,0,0,0);
INSERT INTO word VALUES('length',1,0,0,0);
INSERT INTO word VALUES('letter',1,0,0,0);
INSERT INTO word VALUES('m',1,0,0,0);
INSERT INTO word VALUES('matter',1,0,0,0);
INSERT INTO word VALUES('mayor',1,0,0,0);
INSERT INTO word VALUES('met',1,0,0,0);
INSERT INTO word VALUES('minutes',1,0,0,0);
INSERT INTO word VALUES('monday',1,0,0,0);
INSERT INTO word VALUES('motion',1,0,0,0);
INSERT INTO word VALUES('moved',1,0,0,0);
INSERT INTO word VALUES('municipal',1,0,0,0);
INSERT INTO word VALUES('nettie',1,0,0,0);
INSERT INTO word VALUES('new',1,0,0,0);
INSERT INTO word VALUES('no',1,0,0,0);
INSERT INTO word VALUES('of',1,0,0,0);
INSERT INTO word VALUES('offered',1,0,0,0);
INSERT INTO word VALUES('on',1,0,0,0);
INSERT INTO word VALUES('one',1,0,0,0);
INSERT INTO word VALUES('p',1,0,0,0);
INSERT INTO word VALUES('placed',1,0,0,0);
INSERT INTO word VALUES('present',1,0,0,0);
INSERT INTO word VALUES('price',1,0,0,0);
INSERT INTO word VALUES('pump',1,0,0,0);
INSERT INTO word VALUES('purchase',1,0,0,0);
INSERT INTO word VALUES('read',1,0,0,0);
INSERT INTO word VALUES('reading',1,0,0,0);
INSERT INTO word VALUES('regular',1,0,0,0);
INSERT INTO word VALUES('roll',1,0,0,0);
INSERT INTO word VALUES('roof',1,0,0,0);
INSERT INTO word VALUES('room',1,0,0,0);
INSERT INTO word VALUES('seconded',1,0,0,0);
INSERT INTO word VALUES('session',1,0,0,0);
INSERT INTO word VALUES('state',1,0,0,0);
INSERT INTO word VALUES('subject',1,0,0,0);
INSERT INTO word VALUES('that',1,0,0,0);
INSERT INTO word VALUES('the',1,0,0,0);
INSERT INTO word VALUES('to',1,0,0,0);
INSERT INTO word VALUES('truck',1,0,0,0);
INSERT INTO word VALUES('typewriter',1,0,0,0);
INSERT INTO word VALUES('unanimously',1,0,0,0);
INSERT INTO word VALUES('upon',1,0,0,0);
INSERT INTO word VALUES('was',1,0,0,0);
INSERT INTO word VALUES('windlestone',1,0,0,0);
INSERT INTO word VALUES('with',1,0,0,0);
INSERT INTO word VALUES('works',1,0,0,0);
INSERT INTO word VALUES('xxall',1,0,0,0);
INSERT INTO word VALUES('zenith',1,0,0,0);
CREATE TABLE correction(
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(public_id),
  place TEXT NOT NULL,                           -- "meetings[0].motions[3].mover"
  was TEXT, becomes TEXT,                        -- JSON values; NULL: absent
  who TEXT NOT NULL, why TEXT NOT NULL, made_at TEXT NOT NULL
) STRICT;
CREATE TABLE audit(
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  run INTEGER REFERENCES run(id),
  action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
  seal TEXT NOT NULL CHECK(length(seal) = 64)
) STRICT;
INSERT INTO audit VALUES(1,'2026-11-28T15:21:21Z',1,'document stored','5733c67b2096','minutes','ae5803b5585fb059542926c76b928dbb888a785bc0a7c1b1b022337de2138857');
CREATE TABLE page_mark(
  mark INTEGER NOT NULL, page INTEGER NOT NULL REFERENCES page(id), PRIMARY KEY(mark, page)
) STRICT, WITHOUT ROWID;
INSERT INTO page_mark VALUES(69847263500111863,1);
INSERT INTO page_mark VALUES(78116193924022715,1);
INSERT INTO page_mark VALUES(85700307507422007,1);
INSERT INTO page_mark VALUES(108222136894305378,1);
INSERT INTO page_mark VALUES(146970414216012239,1);
INSERT INTO page_mark VALUES(164304039592998139,1);
INSERT INTO page_mark VALUES(201566448343903747,1);
INSERT INTO page_mark VALUES(212489511979876166,1);
CREATE TABLE page_twin(
  page INTEGER NOT NULL REFERENCES page(id), twin INTEGER NOT NULL REFERENCES page(id),
  likeness INTEGER NOT NULL CHECK(likeness BETWEEN 0 AND 1000),  -- in thousandths
  PRIMARY KEY(page, twin), CHECK(twin < page)
) STRICT, WITHOUT ROWID;
CREATE TABLE unfinished(work TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','agenda_search','agenda_search',0,'CREATE VIRTUAL TABLE agenda_search USING fts5(
  item, description, content=''agenda_content'', content_rowid=''id'', tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'agenda_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO agenda_search_data VALUES(1,X'000000');
INSERT INTO agenda_search_data VALUES(10,X'00000001000000');
CREATE TABLE IF NOT EXISTS 'agenda_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'agenda_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'agenda_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO agenda_search_config VALUES('usermerge',2);
INSERT INTO agenda_search_config VALUES('version',4);
CREATE TABLE common_word(number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE page_block(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first INTEGER NOT NULL, last INTEGER NOT NULL,   -- searched_page ids
  pages INTEGER NOT NULL CHECK(pages > 0),
  whole INTEGER NOT NULL CHECK(whole IN (0, 1)),   -- 1: made when all blocks were made anew
  ids BLOB NOT NULL                                -- searched_page ids: PageBlockCodec
) STRICT;
CREATE TABLE block_gone(
  block INTEGER NOT NULL REFERENCES page_block(id) ON DELETE CASCADE, slot INTEGER NOT NULL,
  PRIMARY KEY(block, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE block_word(id INTEGER PRIMARY KEY, pages BLOB NOT NULL) STRICT;
CREATE TABLE block_pair(id INTEGER PRIMARY KEY, pages BLOB NOT NULL, places BLOB NOT NULL) STRICT;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','fresh_search','fresh_search',0,'CREATE VIRTUAL TABLE fresh_search USING fts5(text, joined, tags, content='''', tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'fresh_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO fresh_search_data VALUES(1,X'');
INSERT INTO fresh_search_data VALUES(10,X'00000001000000');
CREATE TABLE IF NOT EXISTS 'fresh_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'fresh_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'fresh_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO fresh_search_config VALUES('usermerge',2);
INSERT INTO fresh_search_config VALUES('version',4);
CREATE TABLE break_pair(
  last TEXT NOT NULL, first TEXT NOT NULL,    -- the words on both sides of the break
  before TEXT NOT NULL, after TEXT NOT NULL,  -- their neighbours; empty where there is none
  id INTEGER NOT NULL REFERENCES page_break(id) ON DELETE CASCADE,
  PRIMARY KEY(last, first, before, after, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE uncounted_page(id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE) STRICT;
CREATE TABLE page_codes(
  id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE, codes BLOB NOT NULL
) STRICT;
INSERT INTO page_codes VALUES(199748485120,X'ba00001b7d8bf10d2fc7c2c90e460fa25942690fdd301e1dcd9aa877c0bd0d269b0d7e36cd9aa877c0bd0d7e36b69dc0834734bc4464d41f949b42dc26fe60bc4464cd9aa80d269b7f32d0756c0ef8a0891b7d8b72052aa9457841a60bcd9aa84ffa4b0d7e36a249b46522a58aeaefbd10e113f170d53a33a77311e8df41c7f70613f1700a7423529d9fcd9aa8ce8f0a0d7e36cd9aa8a120c553c662f12a3bd792a662cc74690fddd04e36e6c7f5cd9aa830f21b4b83010d269b6bf8958bbb8ed7f2945c858e740d882ccda6756c0e03b83b36833b5781412e8a4c09806953e2060df864d53a33849082740d880a742353e20613f170677f1da9d6042e8a4c098069bc4464cd9aa885f89613f170d53a3302cf20690fdd0d3ddee8df41c7f70613f1700a7423529d9fcd9aa887882f53c66231f53bd9cf5346d681dc1ea1d8e8bedc1ea1865f602c8fa44dd1eeed9ccef47af662cc74cd9aa86123170d7e36cd9aa81866dd2ac3cf0d7e36cd9aa82bce9173626fd7f2949daef041a60bbe4ba213f17084908202cf20690fdd0d3ddee8df41c7f70613f1700a7423529d9fcd9aa83f94710d7e36690fdd55f3c4e6c7f5c90a8c2b5319191ef441a60b690fdd7ecb0c0d7e361bbebbcb00dd6522a553c662d0a970f47af662cc74fc9501adc92a31017df045a909e68d0d3dde50251fe8df41cd9aa80d269bd41f9441a60b714bb5f89a328aeaefbd10e1cec89ad9cf53cd9aa85781410d7e36cd9aa82e8a4c62cc74df40204ead33ade1bc77c0bd87882f');
CREATE TABLE near_block(id INTEGER PRIMARY KEY, signatures BLOB NOT NULL, words BLOB NOT NULL) STRICT;
INSERT INTO near_block VALUES(12884901888,X'09200000204002001010080010204000106000009000080001004400',X'616e64666f726d65746e65776f6e65746865776173');
INSERT INTO near_block VALUES(17179869184,X'122000800a010400050800100401080108081001089010003009000020500200805800008040120000901008190002000048021020400280005002808100088000e0100080014800',X'6265656e6269647363616c6c6369747964756c7964756d7066696c6566726f6d686f6c6d686f757270756d7072656164726f6c6c726f6f66726f6f6d7468617475706f6e77697468');
INSERT INTO near_block VALUES(21474836480,X'0340180085010200140c020001500201185020001481020011000c8004041a000044460001088050',X'61626f75746368616972636c65726b6d61796f726d6f76656470726963657374617465747275636b776f726b737878616c6c');
INSERT INTO near_block VALUES(25769803776,X'13200c0011000c8051000218c1212000d028080010080a8011100a800970000100710880102108801d88000090210802',X'616273656e74617474657374676172616765686176696e676c656e6774686c65747465726d61747465726d6f6e6461796d6f74696f6e6e6574746965706c616365647a656e697468');
INSERT INTO near_block VALUES(30064771072,X'1d0102200469102038200480b0001a204970020089490001512d000010311c003840028810a00e8059210200510812201061044016021c00',X'63617272696564636f756e63696c646566656e7365667572746865726761726d6f6e64686f6c696461796c65616b696e676d696e757465736f66666572656470726573656e7472656164696e67726567756c617273657373696f6e7375626a656374');
INSERT INTO near_block VALUES(34359738368,X'1221144012081611234042213300122152210601144b0090958016001c6004c0',X'627573696e657373656c6c7362757279666172726f7762796665627275617279696e6765727362796a656c6c69636f6570757263686173657365636f6e646564');
INSERT INTO near_block VALUES(38654705664,X'1962124019012e8051a10208074c1c003c7102001c01144018a104c005b91040',X'61646a6f75726e6564616476657274697365617070656172696e67626c61636b6f757473636f6e6669726d656464697363757373656464697370656e7365646d756e69636970616c');
INSERT INTO near_block VALUES(42949672960,X'05791060147910601c211e8010814aa1',X'636f756e63696c6d616e636f756e63696c6d656e696e737472756374656474797065777269746572');
INSERT INTO near_block VALUES(47244640256,X'0179144918694cc0',X'756e616e696d6f75736c7977696e646c6573746f6e65');
CREATE TABLE misreading(
  printed TEXT NOT NULL, read TEXT NOT NULL, times REAL NOT NULL, PRIMARY KEY(printed, read)
) STRICT, WITHOUT ROWID;
INSERT INTO misreading VALUES('','',1.0);
DELETE FROM sqlite_sequence;
CREATE UNIQUE INDEX receipt_place ON receipt(path, coalesce(original, 0));
CREATE INDEX receipt_original ON receipt(original);
CREATE INDEX receipt_name ON receipt(name);
CREATE INDEX page_unfinished ON page(state) WHERE state IN ('waiting', 'failed');
CREATE INDEX reading_page ON reading(page);
CREATE INDEX extraction_document ON extraction(document);
CREATE INDEX meeting_document ON meeting(document);
CREATE INDEX meeting_date ON meeting(date);
CREATE INDEX attendee_meeting ON attendee(meeting);
CREATE INDEX attendee_person ON attendee(person);
CREATE INDEX agenda_item_meeting ON agenda_item(meeting);
CREATE INDEX motion_meeting ON motion(meeting);
CREATE INDEX motion_document ON motion(document);
CREATE INDEX motion_mover ON motion(mover, result);
CREATE INDEX motion_seconder ON motion(seconder, result);
CREATE INDEX vote_motion ON vote(motion);
CREATE INDEX vote_person ON vote(person, option, motion);
CREATE INDEX bill_meeting ON bill(meeting);
CREATE INDEX bill_key ON bill(key);
CREATE INDEX field_document ON field(document);
CREATE INDEX field_value ON field(name, key);
CREATE INDEX flag_document ON flag(document);
CREATE INDEX flag_code ON flag(code);
CREATE INDEX evidence_document ON evidence(document);
CREATE INDEX evidence_subject ON evidence(subject, subject_id);
CREATE INDEX issue_document ON issue(document);
CREATE INDEX searched_page_document ON searched_page(document);
CREATE VIEW page_content AS
  SELECT s.id AS id, r.text AS text, s.joined AS joined, s.tags AS tags
  FROM searched_page s JOIN reading r ON r.id = s.reading;
CREATE VIEW motion_content AS
  SELECT id, text, coalesce(identifier, '') AS identifier,
    coalesce(result_as_written, '') AS result FROM motion;
CREATE INDEX correction_document ON correction(document);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
  BEGIN SELECT raise(ABORT, 'an audit entry is never changed'); END;
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
  BEGIN SELECT raise(ABORT, 'an audit entry is never removed'); END;
CREATE TRIGGER correction_is_not_changed BEFORE UPDATE ON correction
  BEGIN SELECT raise(ABORT, 'a correction is never changed, only followed by another'); END;
CREATE TRIGGER correction_is_not_removed BEFORE DELETE ON correction
  BEGIN SELECT raise(ABORT, 'a correction is never removed'); END;
CREATE INDEX page_twin_other ON page_twin(twin);
CREATE VIEW agenda_content AS SELECT id, item, coalesce(description, '') AS description FROM agenda_item;
CREATE INDEX break_pair_break ON break_pair(id);
CREATE INDEX meeting_body ON meeting(body);
CREATE INDEX motion_result ON motion(result);
CREATE INDEX vote_option ON vote(option, motion);
PRAGMA writable_schema=OFF;
COMMIT;

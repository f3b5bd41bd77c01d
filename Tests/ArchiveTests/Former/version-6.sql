PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 files and pages');
INSERT INTO grdb_migrations VALUES('2 documents');
INSERT INTO grdb_migrations VALUES('3 search');
INSERT INTO grdb_migrations VALUES('4 history');
INSERT INTO grdb_migrations VALUES('5 near words');
INSERT INTO grdb_migrations VALUES('6 twins');
CREATE TABLE run(
  id INTEGER PRIMARY KEY,
  pipeline TEXT NOT NULL,
  command TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT                          -- NULL: going on, or killed
) STRICT;
INSERT INTO run VALUES(1,'forms minutes','run','2026-11-21T21:45:25Z','2026-11-21T21:49:14Z');
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
INSERT INTO original VALUES(40,'5733c67b2096f27da150288ed5b40742557fa823df444933b96c0cee1787a98d',22216,'2026-11-21T21:45:28Z',1,NULL,NULL,NULL);
CREATE TABLE receipt(
  id INTEGER PRIMARY KEY,
  original INTEGER REFERENCES original(id),    -- NULL: it could not be read at all
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  received_at TEXT NOT NULL,
  problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
  CHECK((original IS NULL) = (problem_kind IS NOT NULL))
) STRICT;
INSERT INTO receipt VALUES(40,40,'windlestone-1942.tif','windlestone-1942.tif','2026-11-21T21:45:28Z',NULL,NULL,NULL);
CREATE TABLE run_receipt(
  run INTEGER NOT NULL REFERENCES run(id),
  receipt INTEGER NOT NULL REFERENCES receipt(id),
  PRIMARY KEY(run, receipt)
) STRICT, WITHOUT ROWID;
INSERT INTO run_receipt VALUES(1,40);
CREATE TABLE engine(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, model TEXT NOT NULL, settings TEXT NOT NULL,
  UNIQUE(name, model, settings)
) STRICT;
INSERT INTO engine VALUES(1,'tesseract 5.3.0','eng 6ead683e79425982','looks 1, text layer auto');
INSERT INTO engine VALUES(2,'text layer','','');
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
INSERT INTO page VALUES(60,40,1,'done',61,NULL,NULL,NULL);
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
INSERT INTO reading VALUES(61,60,1,1,'2026-11-21T21:49:11Z',8.868351022000000583,1700,2200,200,0,0,0.66000000000000003108,'ocr',0,971,'[]',replace('FEBRUARY 13, iv42 having been a holiday, the City Council of the\ncity of Windlestone met in adjourned regular session in the Council Room on\nMonday, February 16, 1942, at the hour of 8:00 P. M.\n\nCouncilman Garmond moved, seconded by Councilman Ingersby, that the\nreading of the minutes be dispensed with. carried.\n\nA letter from the State Defense Council about blackouts was read and\nplaced on file.\n\nRoll call: Mayor Ellsbury, present; Councilmen Garmond, Holm and\nIngersby, present; Councilman Farrowby, absent. Mayor Ellsbury in the chair.\n\nCouncilman Garmond offered a motion, seconded by Councilman\nIngersby, that the Clerk be instructed to advertise for bids for one new dump\ntruck. Unanimously carried.\n\nThe matter of the leaking roof of the municipal garage was discussed\nat length.\n\nCouncilman Holm offered a motion, seconded by Councilman Ingersby,\nthat the purchase of a typewriter from Zenith Pump Works at a price of\n$79,154.00 be confirmed. Unanimously carried.\n\nNo further business appearing, upon motion duly seconded the council\nadjourned at 9:45 P. M., subject to the call of the Mayor, Carried,\n\nAttest: Nettie Jellicoe, City Clerk\n','\n',char(10)),X'010900a603fa02bc13bc010103e405fa02ce10440c00008c022ade078696012408522ac607f68f013a0a74228d07b088012e04be0132de07b09401260c820126de07a8940128161c1cde07a89401240cfa0132de07b09401360e5a2ade078c96012812820132de079e96012414e4012ade07ac96012c1a3824de07ac96012a185826de07b09701a603ba03bc13440d0000840130fd05987524043c24d407e291012400ea022cc107a08f0124106422de07f295012a083a26de07a29701280aa00230de07ae95012e10e2012cde07a49601280ee2012cde07c296012a123a28de07f2950126165e28de078e97012816e2012ade07f49501261c840124de07ea96012826381ede07ba9601a603fe03b40d380b0000d80132de07b49601300688022ede07d096012c084a2ade07e496013a0a900128de07f6950134123a1cde07f695012e0c5424de07e895012c0c800126de07aa960128103826de07ce96012e127c24bb07b28e0124143822e905c47230163222ac07b68c0100a4038405ee137e0102e2058405b01148090000ca022cd407de9101280ae20126ca07b89001260aba012ede07f29301340c820228de079696012412402cde078296012610ca022aa107848b012a16960232c7078a900134187e28de078495012a1c5624de07849501a403c405920d3e080000e40132de078a960126043e26de0786960128065a26de07f496012602e4012ede07fa9401280c3c26de07fa94012a0aa60234de07fa9601260c98012ade07f295015210fa012ade078a940100a003ce069614720102e005ce06d6113e0c00042022d107b091012600c20128d107b0910128047e26de07ac97012a065828de07aa97012a089e0126de07f296012a0ae20128de07a89601280ae2012cde079296012a12a00126de079296012412a80228de07829601241c6220de07fe960128187c26de079697012a165e26de07889701a0038c07e60334030002c40132cc07e090012a0c3a1cde07c09601260098012ede07e4930100a4039408f21386010102e0059408ce10440900007e28d107b491012804980128d107b49101320a9e012ede078c96012808980232de07c295013610fc012cde07a496013010c8022ade078296012816fa012ebe07f28e012e1684012ade07ac9401241a5e26de07989501a403d808f213420a000094022ed206c280013606f8012ade07ee96013202c8022ed407e49101220ca00230c507e68f01300eda0128de078497015412a2012ede078e96012612860230f40684850128123a26de078a96012a145a2ade07d295012814ba012ade07a69701009c03de098414b6010103da05de09ae0f40080000cc022ac907a490012608e40128c907a490012a08e00128de07f8960126121c1cde07b69601240ade0130de07d696013210820226de07bc960124104430de078c96012210cc022cde07909701a203a00afe13480e000094022ede068882013c027624de07b896012c005a28de07b896012604a2012ade07e0960128083826de07e295012e02c60232de07a69401280e3a26de07849601280aa4022ede07ba9601280e5e28de07ae9701260e82012cde07f295012a165a26de07f29501281e5e20de07e495012820621ede07ee95012218840130de07ce96019c03e20a960732030000ba0126dd078693014e02ec0230de07d894012604fc012ae706a88301009a03e80b9614700102da05e80bd611440c00005828de07fa95012a06c60126de07fa950128023a28de07fc96012c065a26de07fc96012a06e40134de07e89501220a800128de07e895012a0c3c26de07949701280e5c28de07b69601260ea80232de07ca9501261ac2012ade07989701241a6022de07f896012a14a8022cde078496019a03a80cbc02300200043c20de07c096012a00d60130de07b69401009803ae0dc813c0010103d805ae0d88114a090000c8022ede07c09601280682012cde07a696012408e2012ade07ee940128141c1cde07a494012208de0134de07a49401320e86022cde0788970122124232de07c495012214c8022cd207c891012e1c98022e9603ce459a03ee0d9412480e00007e26de07da960128045a26de07fa96012a04820230de07a896012c0a3826de07b296012a0e1c1cde07ca9601280ac60230de07ca96012a0c7c2ade07f695012a10c00128de07f695012612840132de07ac96012218a20126de07ec9501281c3a22de07ae95012a201c1cdc07e892012218a20130dc07e892012c1e3a24de07d694019803b00eea0b3e050000c20232de07b89501260a4024de078e96012806be022c9e07d68a01540ce80232de07d494012610fa012ade07e09501009403ba0f921484010102d605ba0fd011420a00043a22de07c097012a04e00128de07da9601280086022ede07f096012806bc0234de07e89601301484012ade07d69601220ec6012ade07e496012410860132de07b09601241284022ad807ac92012a145828de07a694012a18e0012ade07ee96019403f80fca11460d0000a40232de07ee9501260c4020de07e893012a0a7c24c8079c90012a0e3222af06f67b300e542ab607ea8d01340ae00132de07bc96012a143a20de07c294012c125624de07c294012a127c26de07ee96012e143a26de079c970126146028de078897012818b6012edb06d481015018fe012a14ae0800d00584118a09380101d00584118a0938050000dc0128de07de94012e00c4012cde0782970126029e0230de07ee96013006840132de07e89601260a9e0126de07d49601');
CREATE TABLE body(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE person(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES(28,'Ingersby','ingersby');
INSERT INTO person VALUES(31,'Garmond','garmond');
INSERT INTO person VALUES(89,'Holm','holm');
INSERT INTO person VALUES(141,'Ellsbury','ellsbury');
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
INSERT INTO document VALUES(40,'5733c67b2096',40,1,'forms minutes','minutes',1,1,NULL,NULL,0,40);
CREATE TABLE extraction(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id),
  run INTEGER REFERENCES run(id),
  made_at TEXT NOT NULL,
  settings TEXT NOT NULL,                        -- the pipeline's key: what would change the result
  newest_reading INTEGER NOT NULL,               -- 0: no page was read
  record TEXT NOT NULL                           -- the document's JSON
) STRICT;
INSERT INTO extraction VALUES(40,40,1,'2026-11-21T21:49:11Z',replace('# A drawer of filled forms: each page is held against the templates; one that fits none is kept as text.\nname: forms\nreads: forms\nlanguage: eng\nseconds-a-page: 180\ntemplates:\n  - forms/dog-licence.yaml\n  - forms/building-permit.yaml\n  - forms/records-request.yaml\n  - forms/lost-property.yaml\n  - forms/business-licence.yaml\n# The Town of Brackwater''s application for a dog licence.\n#\n# Positions are points (1/72 inch) of the blank form from its top-left corner: [left, top, right, bottom].\n# The anchors are printed words that find the form on the scan; a field''s box is the room in which it is\n# written; a checkbox''s box is its printed frame.\n\nform: dog-licence\ntitle: Application for Dog Licence\nrevisions: ["TC-12 (Rev. 3/86)"]\npage: [612, 792]\n\nanchors:\n  - {text: "TOWN OF BRACKWATER", at: [232.0, 39.6, 377.4, 48.2]}\n  - {text: "APPLICATION FOR DOG LICENCE", at: [170.0, 58.7, 432.3, 70.2]}\n  - {text: "Return to the Town Clerk with proof of vaccination.", at: [235.2, 80.2, 410.2, 87.7]}\n  - {text: "Licence No.", at: [54.0, 111.3, 102.2, 118.0]}\n  - {text: "Date of application", at: [318.0, 111.3, 393.6, 119.9]}\n  - {text: "This application is for:", at: [54.0, 139.3, 142.3, 147.9]}\n  - {text: "New licence", at: [185.0, 139.3, 234.2, 146.0]}\n  - {text: "Renewal", at: [293.0, 139.3, 328.5, 146.0]}\n  - {text: "Transfer of ownership", at: [391.0, 139.3, 478.8, 147.9]}\n  - {text: "1. OWNER", at: [54.0, 170.3, 108.5, 178.0]}\n  - {text: "Name of owner", at: [54.0, 199.3, 115.9, 206.0]}\n  - {text: "Street address", at: [54.0, 225.3, 113.3, 232.0]}\n  - {text: "Town", at: [54.0, 251.8, 75.4, 258.0]}\n  - {text: "ZIP code", at: [354.0, 251.3, 390.2, 258.0]}\n  - {text: "Telephone", at: [54.0, 277.3, 96.0, 285.9]}\n  - {text: "2. DOG", at: [54.0, 314.3, 91.4, 322.0]}\n  - {text: "Name of dog", at: [54.0, 343.3, 106.3, 351.9]}\n  - {text: "Breed", at: [318.0, 343.3, 342.2, 350.0]}\n  - {text: "Colour", at: [54.0, 369.3, 80.9, 376.0]}\n  - {text: "Weight (lb)", at: [318.0, 369.3, 361.9, 377.9]}\n  - {text: "Male", at: [143.0, 397.3, 162.7, 404.0]}\n  - {text: "Female", at: [213.0, 397.3, 243.5, 404.0]}\n  - {text: "Spayed or neutered:", at: [318.0, 397.3, 400.6, 405.9]}\n  - {text: "Service dog (attach certificate)", at: [143.0, 421.3, 266.1, 429.9]}\n  - {text: "3. RABIES VACCINATION", at: [54.0, 454.3, 186.0, 462.0]}\n  - {text: "Veterinary clinic", at: [54.0, 483.3, 117.8, 491.9]}\n  - {text: "Date vaccinated", at: [54.0, 509.3, 119.5, 516.0]}\n  - {text: "Expires", at: [318.0, 509.3, 348.5, 517.9]}\n  - {text: "Vaccine", at: [54.0, 535.3, 85.7, 542.0]}\n  - {text: "Lot number", at: [318.0, 535.3, 364.3, 542.0]}\n  - {text: "Licence fee", at: [54.0, 579.3, 100.6, 586.0]}\n  - {text: "I certify that the statements above are true and that the dog is kept at the address given.", at: [54.0, 618.2, 362.6, 625.7]}\n  - {text: "Signature of owner", at: [54.0, 657.3, 130.6, 665.9]}\n  - {text: "FOR OFFICE USE ONLY: the licence is not valid without the seal of the town.", at: [54.0, 714.2, 325.4, 720.0]}\n\nfields:\n  - {name: licence_number, box: [110, 105, 260, 122], pattern: ''D-[0-9]{4}-[0-9]{4}''}\n  - {name: application_date, type: date, box: [404, 105, 558, 122], required: true, range: [1950-01-01, 2049-12-31]}\n  - {name: owner_name, type: name, box: [128, 193, 558, 210], required: true}\n  - {name: address, type: address, box: [128, 219, 558, 236], required: true}\n  - {name: town, box: [128, 245, 330, 262]}\n  - {name: postcode, type: postcode, box: [404, 245, 558, 262]}\n  - {name: phone, type: phone, box: [128, 271, 330, 288]}\n  - {name: dog_name, box: [128, 337, 300, 354], required: true}\n  - {name: breed, box: [354, 337, 558, 354]}\n  - {name: colour, box: [128, 363, 300, 380]}\n  - {name: weight, type: number, box: [374, 363, 450, 380], range: [1, 350]}\n  - {name: service_dog, type: checkbox, box: [128, 419, 139, 430]}\n  - {name: clinic, box: [136, 477, 558, 494], required: true}\n  - {name: vaccination_date, type: date, box: [136, 503, 300, 520], required: true, range: [1950-01-01, 2049-12-31]}\n  - {name: vaccination_expiry, type: date, box: [368, 503, 558, 520], range: [1950-01-01, 2049-12-31]}\n  - {name: vaccine, box: [136, 529, 300, 546]}\n  - {name: lot, box: [384, 529, 558, 546], pattern: ''[0-9A-Z-]+''}\n  - {name: fee, type: money, box: [136, 573, 250, 590], range: [0, 500]}\n  - {name: signature, type: signature, box: [144, 648, 430, 664.5], required: true}\n\ngroups:\n  - name: kind\n    choose: one\n    boxes:\n      - {value: new, box: [170, 137, 181, 148]}\n      - {value: renewal, box: [278, 137, 289, 148]}\n      - {value: transfer, box: [376, 137, 387, 148]}\n  - name: sex\n    choose: one\n    boxes:\n      - {value: male, box: [128, 395, 139, 406]}\n      - {value: female, box: [198, 395, 209, 406]}\n  - name: sterilised\n    choose: one\n    boxes:\n      - {value: yes, box: [418, 395, 429, 406]}\n      - {value: no, box: [478, 395, 489, 406]}\n\nrules:\n  - {later: vaccination_expiry, than: vaccination_date}\n# The County of Windermoor''s application for a building permit: a grid of framed cells.\n# Positions are points of the blank form: [left, top, right, bottom]. dog-licence.yaml explains more.\n\nform: building-permit\ntitle: Building Permit Application\nrevisions: [B-4]\npage: [612, 792]\n\nanchors:\n  - {text: "COUNTY OF WINDERMOOR", at: [54, 42.3, 205, 50.2]}\n  - {text: "Department of Buildings", at: [54, 55.8, 155, 65.4]}\n  - {text: "BUILDING PERMIT APPLICATION", at: [290, 47, 555.9, 58.2]}\n  - {text: "PERMIT NUMBER", at: [58, 84.4, 115.4, 89]}\n  - {text: "DATE OF APPLICATION", at: [204, 84.4, 280.8, 89]}\n  - {text: "PARCEL IDENTIFICATION NO.", at: [384, 84.4, 481.9, 89]}\n  - {text: "PROPERTY OWNER", at: [58, 116.4, 120.9, 121]}\n  - {text: "OWNER''S TELEPHONE", at: [384, 116.4, 456.7, 121]}\n  - {text: "MAILING ADDRESS OF OWNER", at: [58, 148.4, 159.8, 153]}\n  - {text: "ADDRESS OF THE WORK", at: [58, 180.4, 138.4, 185]}\n  - {text: "LEGAL DESCRIPTION (LOT, BLOCK, SUBDIVISION)", at: [58, 212.4, 223.1, 218.4]}\n  - {text: "Class of work (mark all that apply)", at: [54, 269.8, 192.2, 277.9]}\n  - {text: "New building", at: [74, 285.8, 124.2, 294.2]}\n  - {text: "Addition", at: [174, 285.8, 206.6, 292]}\n  - {text: "Alteration", at: [260, 285.8, 297.4, 292]}\n  - {text: "Repair", at: [354, 285.8, 378.5, 293.9]}\n  - {text: "Demolition", at: [434, 285.8, 476, 292]}\n  - {text: "Use of building (mark one)", at: [54, 309.8, 159.4, 317.9]}\n  - {text: "Dwelling", at: [74, 325.8, 108.1, 334.2]}\n  - {text: "Commercial", at: [174, 325.8, 219.6, 332]}\n  - {text: "Industrial", at: [260, 325.8, 295.5, 332]}\n  - {text: "Farm", at: [354, 326, 373.4, 332]}\n  - {text: "Public", at: [434, 325.8, 457.5, 332]}\n  - {text: "DESCRIBE THE PROPOSED WORK", at: [58, 354.4, 167, 359]}\n  - {text: "VALUATION OF WORK ($)", at: [58, 397.7, 142.7, 404.4]}\n  - {text: "FLOOR AREA (SQ. FT.)", at: [234, 398.4, 306, 404.4]}\n  - {text: "PERMIT FEE ($)", at: [384, 397.7, 433.9, 404.4]}\n  - {text: "GENERAL CONTRACTOR", at: [58, 430.4, 139.6, 435]}\n  - {text: "CONTRACTOR''S TELEPHONE", at: [294, 430.4, 388.3, 435]}\n  - {text: "CONTRACTOR''S LICENCE", at: [434, 430.4, 517.3, 435]}\n  - {text: "WORK WILL BEGIN", at: [58, 462.4, 121.4, 467]}\n  - {text: "WORK WILL BE FINISHED", at: [310, 462.4, 394.5, 467]}\n  - {text: "Other permits needed:", at: [54, 507.8, 143, 515.7]}\n  - {text: "Plumbing", at: [174, 506.8, 209.8, 515.2]}\n  - {text: "Electrical", at: [260, 506.8, 295.5, 513]}\n  - {text: "The applicant agrees to comply with the Building Code and to call for all required inspections.", at: [54, 541.8, 403.9, 550.2]}\n  - {text: "Applicant''s signature", at: [54, 583.8, 131.8, 592.2]}\n  - {text: "DO NOT WRITE BELOW THIS LINE", at: [226, 633.8, 380.8, 640]}\n  - {text: "Reviewed by the Inspector of Buildings before the permit is issued. Form B-4.", at: [54, 658.5, 305, 665.7]}\n\nfields:\n  - {name: permit_number, box: [59, 93.5, 196, 109.5], pattern: ''[0-9]{4}-[0-9]{3}''}\n  - {name: application_date, box: [205, 93.5, 376, 109.5], type: date, required: true, range: [1950-01-01, 2049-12-31]}\n  - {name: parcel, box: [385, 93.5, 554, 109.5], pattern: ''[0-9]{2}-[0-9]{2}-[0-9]{3}-[0-9]{3}''}\n  - {name: owner_name, box: [59, 125.5, 376, 141.5], type: name, required: true}\n  - {name: owner_phone, box: [385, 125.5, 554, 141.5], type: phone}\n  - {name: owner_address, box: [59, 157.5, 554, 173.5], type: address}\n  - {name: site_address, box: [59, 189.5, 554, 205.5], type: address, required: true}\n  - {name: legal_description, box: [59, 221, 554, 249.5], lines: true}\n  - {name: work_description, box: [59, 363, 554, 391.5], lines: true, required: true}\n  - {name: valuation, box: [59, 407.5, 226, 423.5], type: money, required: true, range: [1, 50000000]}\n  - {name: floor_area, box: [235, 407.5, 376, 423.5], type: number, range: [1, 500000]}\n  - {name: fee, box: [385, 407.5, 554, 423.5], type: money}\n  - {name: contractor, box: [59, 439.5, 286, 455.5], required: true}\n  - {name: contractor_phone, box: [295, 439.5, 426, 455.5], type: phone}\n  - {name: contractor_licence, box: [435, 439.5, 554, 455.5], pattern: ''C[0-9]{5}''}\n  - {name: start_date, box: [59, 471.5, 302, 487.5], type: date, range: [1950-01-01, 2049-12-31]}\n  - {name: completion_date, box: [311, 471.5, 554, 487.5], type: date, range: [1950-01-01, 2049-12-31]}\n  - {name: signature, box: [150, 575, 430, 590.5], type: signature, required: true}\n\ngroups:\n  - name: work\n    choose: any\n    boxes:\n      - {value: new, box: [60, 284, 70, 294]}\n      - {value: addition, box: [160, 284, 170, 294]}\n      - {value: alteration, box: [246, 284, 256, 294]}\n      - {value: repair, box: [340, 284, 350, 294]}\n      - {value: demolition, box: [420, 284, 430, 294]}\n  - name: use\n    choose: one\n    boxes:\n      - {value: residence, box: [60, 324, 70, 334]}\n      - {value: commercial, box: [160, 324, 170, 334]}\n      - {value: industrial, box: [246, 324, 256, 334]}\n      - {value: agricultural, box: [340, 324, 350, 334]}\n      - {value: public, box: [420, 324, 430, 334]}\n  - name: trades\n    choose: any\n    boxes:\n      - {value: plumbing, box: [160, 505, 170, 515]}\n      - {value: electrical, box: [246, 505, 256, 515]}\n\nrules:\n  - {later: completion_date, than: start_date}\n  - {later: start_date, than: application_date}\n# The City of Saltmarsh Landing''s request for public records: labels below the lines, circles to choose.\n# Positions are points of the blank form: [left, top, right, bottom]. dog-licence.yaml explains more.\n\nform: records-request\ntitle: Request for Public Records\npage: [612, 792]\n\nanchors:\n  - {text: "City of Saltmarsh Landing", at: [60, 44.4, 218.9, 56.9]}\n  - {text: "Office of the City Clerk", at: [60, 62.8, 157.7, 72.2]}\n  - {text: "REQUEST FOR PUBLIC RECORDS", at: [60, 89.4, 305.3, 103.1]}\n  - {text: "Name of person making the request (please print)", at: [60, 145.5, 223.7, 152.4]}\n  - {text: "Today''s date", at: [400, 145.5, 442.5, 152.4]}\n  - {text: "Organization or firm, if any", at: [60, 181.5, 147.6, 188.4]}\n  - {text: "Mailing address", at: [60, 217.5, 112.1, 224.4]}\n  - {text: "City or town", at: [312, 217.5, 351.4, 224.4]}\n  - {text: "ZIP", at: [472, 218, 483.8, 223]}\n  - {text: "Daytime telephone", at: [60, 253.5, 121.9, 260.4]}\n  - {text: "E-mail", at: [270, 253.5, 291.1, 259]}\n  - {text: "Describe the records as exactly as you can: subject, department, dates.", at: [60, 282.8, 402.2, 292.2]}\n  - {text: "I would like:", at: [60, 405, 114.2, 412]}\n  - {text: "Copies", at: [154, 405.3, 182.1, 413.9]}\n  - {text: "To inspect the records", at: [234, 405.3, 324.5, 413.9]}\n  - {text: "To inspect first, then choose copies", at: [374, 405.3, 517.3, 413.9]}\n  - {text: "Send copies by:", at: [60, 433, 132.7, 441.9]}\n  - {text: "Mail", at: [154, 433.3, 170.6, 440]}\n  - {text: "I will pick them up", at: [234, 433.3, 306, 441.9]}\n  - {text: "E-mail", at: [374, 433.3, 399.7, 440]}\n  - {text: "Copies cost 25 cents a page. Tell me first if the cost will be more than", at: [60, 469.3, 341.3, 477.9]}\n  - {text: "The City answers within ten business days. Some records are exempt from disclosure by law.", at: [60, 500, 407.3, 507.7]}\n  - {text: "Signature", at: [60, 565.5, 91.7, 572.4]}\n  - {text: "Bring or mail this request to Room 104, City Hall, Saltmarsh Landing.", at: [60, 614, 315.6, 621.7]}\n\nfields:\n  - {name: requester_name, box: [60, 127.5, 372, 143.5], type: name, required: true}\n  - {name: request_date, box: [400, 127.5, 552, 143.5], type: date, required: true, range: [1950-01-01, 2049-12-31]}\n  - {name: organisation, box: [60, 163.5, 552, 179.5]}\n  - {name: address, box: [60, 199.5, 300, 215.5], type: address}\n  - {name: town, box: [312, 199.5, 460, 215.5]}\n  - {name: postcode, box: [472, 199.5, 552, 215.5], type: postcode}\n  - {name: phone, box: [60, 235.5, 250, 251.5], type: phone}\n  - {name: email, box: [270, 235.5, 552, 251.5], type: email}\n  - {name: description, box: [60, 301.5, 552, 377.5], lines: true, required: true}\n  - {name: fee_limit, box: [352, 463.5, 440, 479.5], type: money}\n  - {name: signature, box: [60, 545, 330, 560.5], type: signature}\n\ngroups:\n  - name: wants\n    choose: one\n    shape: circle\n    boxes:\n      - {value: copies, box: [140, 404, 150, 414]}\n      - {value: inspection, box: [220, 404, 230, 414]}\n      - {value: both, box: [360, 404, 370, 414]}\n  - name: delivery\n    choose: at-most-one\n    shape: circle\n    boxes:\n      - {value: mail, box: [140, 432, 150, 442]}\n      - {value: pickup, box: [220, 432, 230, 442]}\n      - {value: email, box: [360, 432, 370, 442]}\n# The Hollow Oak police''s report of lost or stolen property: a table with a total, and circles.\n# Positions are points of the blank form: [left, top, right, bottom]. dog-licence.yaml explains more.\n\nform: lost-property\ntitle: Lost or Stolen Property Report\npage: [612, 792]\n\nanchors:\n  - {text: "HOLLOW OAK POLICE DEPARTMENT", at: [60, 42.3, 260.6, 50]}\n  - {text: "LOST OR STOLEN PROPERTY REPORT", at: [60, 63.4, 342, 74.2]}\n  - {text: "Report No.", at: [396, 43.8, 440.2, 51.9]}\n  - {text: "Date of report", at: [376, 69.3, 432.2, 77.9]}\n  - {text: "The property was:", at: [60, 101.3, 133.2, 109.9]}\n  - {text: "Lost", at: [165, 101.8, 182.3, 108]}\n  - {text: "Stolen", at: [231, 101.3, 256.7, 108]}\n  - {text: "Date of loss", at: [60, 131.3, 108.2, 138]}\n  - {text: "Approximate time", at: [300, 131.3, 371, 139.9]}\n  - {text: "Place", at: [60, 157.3, 82.6, 164]}\n  - {text: "REPORTED BY", at: [60, 191, 132.7, 198]}\n  - {text: "Full name", at: [60, 217.3, 99.8, 224]}\n  - {text: "Phone", at: [350, 217.3, 376.2, 224]}\n  - {text: "Address", at: [60, 243.3, 93.4, 250]}\n  - {text: "PROPERTY", at: [60, 277, 115.4, 284]}\n  - {text: "Item", at: [64, 298.5, 80.1, 304]}\n  - {text: "Make", at: [194, 298.2, 213.4, 304]}\n  - {text: "Model", at: [290, 298.2, 312.6, 304]}\n  - {text: "Serial number", at: [376, 298.2, 428.3, 304]}\n  - {text: "Value ($)", at: [480, 298, 512.6, 305.7]}\n  - {text: "Total value", at: [424, 429.3, 471.8, 436]}\n  - {text: "Is the property insured?", at: [60, 429.3, 156.2, 437.9]}\n  - {text: "Not known", at: [281, 429.3, 324, 436]}\n  - {text: "Circumstances of the loss", at: [60, 463.3, 164.6, 470]}\n  - {text: "Making a false report is an offence under the laws of this state.", at: [60, 560.2, 277, 567.7]}\n  - {text: "Signed", at: [60, 597.3, 88.1, 605.9]}\n  - {text: "Officer receiving this report keeps the original; the yellow copy goes to the owner.", at: [60, 644.2, 341.8, 651.7]}\n\nfields:\n  - {name: report_number, box: [446, 37.5, 552, 53.5], pattern: ''[0-9]{2}-[0-9]{5}''}\n  - {name: report_date, box: [438, 63.5, 552, 79.5], type: date, required: true, range: [1950-01-01, 2049-12-31]}\n  - {name: loss_date, box: [116, 125.5, 270, 141.5], type: date, required: true, range: [1950-01-01, 2049-12-31]}\n  - {name: loss_time, box: [380, 125.5, 552, 141.5], type: time}\n  - {name: place, box: [116, 151.5, 552, 167.5]}\n  - {name: reporter_name, box: [116, 211.5, 330, 227.5], type: name, required: true}\n  - {name: reporter_phone, box: [384, 211.5, 552, 227.5], type: phone}\n  - {name: reporter_address, box: [116, 237.5, 552, 253.5], type: address}\n  - {name: total, box: [479, 423.5, 550, 439.5], type: money}\n  - {name: circumstances, box: [60, 479.5, 552, 535.5], lines: true}\n  - {name: signature, box: [100, 589, 380, 604.5], type: signature, required: true}\n\ngroups:\n  - name: kind\n    choose: one\n    shape: circle\n    boxes:\n      - {value: lost, box: [150, 99, 161, 110]}\n      - {value: stolen, box: [216, 99, 227, 110]}\n  - name: insured\n    choose: one\n    shape: circle\n    boxes:\n      - {value: yes, box: [170, 427, 181, 438]}\n      - {value: no, box: [220, 427, 231, 438]}\n      - {value: unknown, box: [266, 427, 277, 438]}\n\ntables:\n  - name: items\n    rows: 5\n    pitch: 22\n    columns:\n      - {name: item, box: [62, 313, 188, 330.5]}\n      - {name: maker, box: [192, 313, 284, 330.5]}\n      - {name: model, box: [288, 313, 370, 330.5]}\n      - {name: serial, box: [374, 313, 474, 330.5]}\n      - {name: value, box: [478, 313, 550, 330.5], type: money}\n\nrules:\n  - {later: report_date, than: loss_date}\n  - {sum: [items.value], equals: total}\n# The Township of Elderbrook''s application for a business licence, on A4 paper: labels above the lines.\n# Positions are points of the blank form: [left, top, right, bottom]. dog-licence.yaml explains more.\n\nform: business-licence\ntitle: Application for a Business Licence\npage: [595, 842]\n\nanchors:\n  - {text: "Township of Elderbrook", at: [50, 44.6, 198.6, 56.6]}\n  - {text: "Application for a Business Licence", at: [50, 65.8, 331.8, 81.6]}\n  - {text: "Account number", at: [400, 42.2, 457.1, 48]}\n  - {text: "This is", at: [50, 105.3, 79, 112]}\n  - {text: "A new business", at: [63.5, 120.8, 127.1, 127.5]}\n  - {text: "A renewal", at: [63.5, 137.8, 103.8, 144.5]}\n  - {text: "A change of address or owner", at: [63.5, 154.8, 185.4, 163.4]}\n  - {text: "Form of ownership", at: [230, 105.3, 312.3, 113.9]}\n  - {text: "Sole proprietor", at: [243.5, 120.8, 303.3, 129.4]}\n  - {text: "Partnership", at: [243.5, 137.8, 290.1, 146.4]}\n  - {text: "Corporation", at: [243.5, 154.8, 291, 163.4]}\n  - {text: "Co-operative", at: [243.5, 171.8, 295.6, 180.4]}\n  - {text: "Inspections needed", at: [400, 105.3, 485, 113.9]}\n  - {text: "Food handling", at: [413.5, 120.8, 470.9, 129.4]}\n  - {text: "Liquor", at: [413.5, 137.8, 438.7, 146.4]}\n  - {text: "Outdoor signs", at: [413.5, 154.8, 470.4, 163.4]}\n  - {text: "Business name (assumed or trade name)", at: [50, 202.2, 193.8, 209.7]}\n  - {text: "Owner or registered agent", at: [320, 202.2, 411, 209.7]}\n  - {text: "Address of the premises", at: [50, 242.2, 134.7, 249.7]}\n  - {text: "Postal code of premises", at: [420, 242.2, 503.8, 249.7]}\n  - {text: "Mailing address, if different", at: [50, 282.2, 143.1, 289.7]}\n  - {text: "Postal code for mail", at: [420, 282.2, 488.6, 288]}\n  - {text: "Business telephone", at: [50, 322.2, 118.4, 329.7]}\n  - {text: "Electronic mail", at: [250, 322.2, 300.9, 328]}\n  - {text: "Nature of the business", at: [50, 362.2, 128.5, 368]}\n  - {text: "Number of employees", at: [420, 362.2, 496.6, 369.7]}\n  - {text: "Provincial registration number", at: [50, 402.2, 153.4, 409.7]}\n  - {text: "Opening date", at: [250, 402.2, 296.8, 409.7]}\n  - {text: "Licence fee paid", at: [420, 402.2, 476.9, 409.7]}\n  - {text: "Is the business allowed in this zone?", at: [50, 455.3, 210.8, 462]}\n  - {text: "I declare that the information given here is complete, and I will report any change within thirty days.", at: [50, 500, 416.5, 507.7]}\n  - {text: "Signature of applicant", at: [50, 530.2, 125.4, 537.7]}\n  - {text: "Date signed", at: [360, 530.2, 401.8, 537.7]}\n  - {text: "Return with the fee to the Township Office, 1 Orchard Court, Elderbrook.", at: [50, 606, 318.1, 613.7]}\n  - {text: "Licences end on the thirty-first of December and are not transferable.", at: [50, 624, 305.8, 631.7]}\n\nfields:\n  - {name: account, box: [400, 51.5, 545, 67.5], pattern: ''BL-[0-9]{5}''}\n  - {name: assumed_name, box: [50, 211.5, 300, 227.5], required: true}\n  - {name: owner_name, box: [320, 211.5, 545, 227.5], type: name, required: true}\n  - {name: premises_address, box: [50, 251.5, 400, 267.5], type: address, required: true}\n  - {name: premises_postcode, box: [420, 251.5, 545, 267.5], type: postcode}\n  - {name: mailing_address, box: [50, 291.5, 400, 307.5], type: address}\n  - {name: mailing_postcode, box: [420, 291.5, 545, 307.5], type: postcode}\n  - {name: phone, box: [50, 331.5, 230, 347.5], type: phone}\n  - {name: email, box: [250, 331.5, 545, 347.5], type: email}\n  - {name: nature, box: [50, 371.5, 400, 387.5]}\n  - {name: employees, box: [420, 371.5, 545, 387.5], type: number, range: [0, 5000]}\n  - {name: state_id, box: [50, 411.5, 230, 427.5], pattern: ''[0-9]{3} [0-9]{3} [0-9]{3}''}\n  - {name: opening_date, box: [250, 411.5, 390, 427.5], type: date, range: [1950-01-01, 2049-12-31]}\n  - {name: fee, box: [420, 411.5, 545, 427.5], type: money}\n  - {name: signature, box: [50, 537, 330, 552.5], type: signature, required: true}\n  - {name: application_date, box: [360, 539.5, 545, 555.5], type: date, required: true, range: [1950-01-01, 2049-12-31]}\n\ngroups:\n  - name: application\n    choose: one\n    boxes:\n      - {value: new, box: [50, 120, 59.5, 129.5]}\n      - {value: renewal, box: [50, 137, 59.5, 146.5]}\n      - {value: change, box: [50, 154, 59.5, 163.5]}\n  - name: ownership\n    choose: one\n    boxes:\n      - {value: sole, box: [230, 120, 239.5, 129.5]}\n      - {value: partnership, box: [230, 137, 239.5, 146.5]}\n      - {value: corporation, box: [230, 154, 239.5, 163.5]}\n      - {value: cooperative, box: [230, 171, 239.5, 180.5]}\n  - name: inspections\n    choose: any\n    boxes:\n      - {value: food, box: [400, 120, 409.5, 129.5]}\n      - {value: liquor, box: [400, 137, 409.5, 146.5]}\n      - {value: signs, box: [400, 154, 409.5, 163.5]}\n  - name: zoning\n    choose: one\n    boxes:\n      - {value: yes, box: [230, 453.5, 239.5, 463]}\n      - {value: no, box: [290, 453.5, 299.5, 463]}\n','\n',char(10)),61,'{"fields":[],"issues":[],"kind":"minutes","meetings":[{"end_time":"21:45","evidence":[{"boxes":[[420,1025,594,1048]],"field":"end_time","page":1,"text":"9:45 P. M.,"}],"motions":[{"confidence":0.349,"evidence":[{"boxes":[[369,322,667,346]],"field":"mover","page":1,"text":"Councilman Garmond"},{"boxes":[[1003,330,1328,358]],"field":"seconder","page":1,"text":"Councilman Ingersby,"},{"boxes":[[1354,334,1481,354],[210,354,374,379]],"field":"motion_text","page":1,"text":"that the reading of"},{"boxes":[[394,355,1051,385]],"field":"result","page":1,"text":"the minutes be dispensed with. carried."}],"motion_text":"that the reading of","mover":"Garmond","result":"pass","result_as_written":"the minutes be dispensed with. carried.","seconder":"Ingersby","votes":[{"as_written":"Mayor Ellsbury","confidence":0.53,"evidence":[{"boxes":[[1024,565,1255,589]],"field":"voter_name","page":1,"text":"Mayor Ellsbury"}],"option":"absent","voter_name":"Ellsbury"}]},{"confidence":0.349,"evidence":[{"boxes":[[365,623,664,647]],"field":"mover","page":1,"text":"Councilman Garmond"},{"boxes":[[1182,631,1348,653],[209,656,347,679]],"field":"seconder","page":1,"text":"Councilman Ingersby,"},{"boxes":[[377,656,1488,692],[206,689,299,708]],"field":"motion_text","page":1,"text":"that the Clerk be instructed to advertise for bids for one new dump truck."},{"boxes":[[338,690,665,714]],"field":"result","page":1,"text":"Unanimously carried."}],"motion_text":"that the Clerk be instructed to advertise for bids for one new dump truck.","mover":"Garmond","result":"pass","result_as_written":"Unanimously carried.","seconder":"Ingersby"},{"confidence":0.349,"evidence":[{"boxes":[[364,855,613,880]],"field":"mover","page":1,"text":"Councilman Holm"},{"boxes":[[1129,865,1456,892]],"field":"seconder","page":1,"text":"Councilman Ingersby,"},{"boxes":[[205,887,1367,923],[204,920,595,945]],"field":"motion_text","page":1,"text":"that the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed."},{"boxes":[[637,926,961,951]],"field":"result","page":1,"text":"Unanimously carried."}],"motion_text":"that the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed.","mover":"Holm","result":"pass","result_as_written":"Unanimously carried.","seconder":"Ingersby"},{"confidence":0.97,"evidence":[{"boxes":[[1314,999,1491,1022],[202,1020,1327,1055]],"field":"motion_text","page":1,"text":"the council adjourned at 9:45 P. M., subject to the call of the Mayor, Carried,"}],"motion_text":"the council adjourned at 9:45 P. M., subject to the call of the Mayor, Carried,"}],"pages":[1,1]}],"scan":{"name":"windlestone-1942.tif","pages":1,"sha256":"5733c67b2096f27da150288ed5b40742557fa823df444933b96c0cee1787a98d"}}');
CREATE TABLE meeting(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  body INTEGER REFERENCES body(id),
  classification TEXT, date TEXT, start_time TEXT, end_time TEXT, location TEXT,
  presiding_officer TEXT, clerk TEXT, first_page INTEGER, last_page INTEGER,
  confidence INTEGER
) STRICT;
INSERT INTO meeting VALUES(30,40,0,NULL,NULL,NULL,NULL,'21:45',NULL,NULL,NULL,1,1,NULL);
CREATE TABLE attendee(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id),
  as_written TEXT, role TEXT, status TEXT NOT NULL, arrived TEXT, left_at TEXT,
  is_member INTEGER, confidence INTEGER
) STRICT;
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
INSERT INTO motion VALUES(11,30,40,0,NULL,0,1,NULL,'that the reading of',31,28,NULL,'pass','the minutes be dispensed with. carried.',NULL,349);
INSERT INTO motion VALUES(12,30,40,1,NULL,0,1,NULL,'that the Clerk be instructed to advertise for bids for one new dump truck.',31,28,NULL,'pass','Unanimously carried.',NULL,349);
INSERT INTO motion VALUES(13,30,40,2,NULL,0,1,NULL,'that the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed.',89,28,NULL,'pass','Unanimously carried.',NULL,349);
INSERT INTO motion VALUES(14,30,40,3,NULL,0,1,NULL,'the council adjourned at 9:45 P. M., subject to the call of the Mayor, Carried,',NULL,NULL,NULL,NULL,NULL,NULL,970);
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
INSERT INTO vote VALUES(276,11,0,'absent',141,'Mayor Ellsbury',530);
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
INSERT INTO evidence VALUES(1744,40,'meeting',30,'end_time',1,'[[420,1025,594,1048]]','9:45 P. M.,');
INSERT INTO evidence VALUES(1745,40,'motion',11,'mover',1,'[[369,322,667,346]]','Councilman Garmond');
INSERT INTO evidence VALUES(1746,40,'motion',11,'seconder',1,'[[1003,330,1328,358]]','Councilman Ingersby,');
INSERT INTO evidence VALUES(1747,40,'motion',11,'motion_text',1,'[[1354,334,1481,354],[210,354,374,379]]','that the reading of');
INSERT INTO evidence VALUES(1748,40,'motion',11,'result',1,'[[394,355,1051,385]]','the minutes be dispensed with. carried.');
INSERT INTO evidence VALUES(1749,40,'vote',276,'voter_name',1,'[[1024,565,1255,589]]','Mayor Ellsbury');
INSERT INTO evidence VALUES(1750,40,'motion',12,'mover',1,'[[365,623,664,647]]','Councilman Garmond');
INSERT INTO evidence VALUES(1751,40,'motion',12,'seconder',1,'[[1182,631,1348,653],[209,656,347,679]]','Councilman Ingersby,');
INSERT INTO evidence VALUES(1752,40,'motion',12,'motion_text',1,'[[377,656,1488,692],[206,689,299,708]]','that the Clerk be instructed to advertise for bids for one new dump truck.');
INSERT INTO evidence VALUES(1753,40,'motion',12,'result',1,'[[338,690,665,714]]','Unanimously carried.');
INSERT INTO evidence VALUES(1754,40,'motion',13,'mover',1,'[[364,855,613,880]]','Councilman Holm');
INSERT INTO evidence VALUES(1755,40,'motion',13,'seconder',1,'[[1129,865,1456,892]]','Councilman Ingersby,');
INSERT INTO evidence VALUES(1756,40,'motion',13,'motion_text',1,'[[205,887,1367,923],[204,920,595,945]]','that the purchase of a typewriter from Zenith Pump Works at a price of $79,154.00 be confirmed.');
INSERT INTO evidence VALUES(1757,40,'motion',13,'result',1,'[[637,926,961,951]]','Unanimously carried.');
INSERT INTO evidence VALUES(1758,40,'motion',14,'motion_text',1,'[[1314,999,1491,1022],[202,1020,1327,1055]]','the council adjourned at 9:45 P. M., subject to the call of the Mayor, Carried,');
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
INSERT INTO searched_page VALUES(6,60,61,40,NULL,'minutes',0,'','xxall xxkindminutes');
CREATE TABLE IF NOT EXISTS 'page_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO page_search_data VALUES(1,X'01813a0002');
INSERT INTO page_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO page_search_data VALUES(137438953473,X'00000439033030300604247801023133060203020235340604811902013606021d020339343206021e010234350604812c01023739060481180101380602230101390604812b010161060c073327290c090204626f757406023f030473656e740602540208646a6f75726e6564060613811803077665727469736506026902026e640604430e02087070656172696e670604812202017406081f621718030474657374060481370102626506063434370302656e060206020369647306026b02086c61636b6f75747306024002077573696e6573730604812102017906062b3729010463616c6c0604486c030572726965640608373d2e1a020468616972060259020369747906080a06812e02046c65726b0604655802086f6e6669726d65640604811c0305756e63696c06080b0f286c08036d616e060e2707280a0922090902656e06024c0107646566656e736506023d0208697363757373656406027e040670656e7365640602350203756c790604812503026d7006026f0108656c6c736275727906044a0e0108666172726f7762790602530207656272756172790604021c0203696c6506024602026f7206046a040203726f6d06043a58020675727468657206048120010667617261676506027c04046d6f6e6406062827100106686176696e6706020502066f6c6964617906020804016d06044e36030275720602210102696e0606120643030667657273627906082d25142903087374727563746564060267020376343206020401086a656c6c69636f650604813901076c65616b696e6706027703046e6774680604810003047474657206023901016d060626810a020561747465720602740303796f720606490e62020265740602110206696e7574657306023302056f6e64617906021b030474696f6e06065e292103037665640602290208756e69636970616c06027b01066e65747469650604813803017706026e02016f0604811f01026f6606120c0515114606160c1e0305666572656406045c2902016e06041a2d03016506026d010170060625810a02056c616365640602440206726573656e7406044b080303696365060481160203756d700604811203067263686173650604810c0104726561640602420503696e67060230030567756c617206021402036f6c6c06024703026f6606027804016d06021901087365636f6e64656406082a37292203057373696f6e06021502047461746506023c020675626a6563740604812f01047468617406062e3729030165062009060c0b11050b1f0e110506131e0c0502016f0604684a02047275636b06027002097970657772697465720604810f010b756e616e696d6f75736c790604712e0203706f6e0604812301037761730604413e020a696e646c6573746f6e650602100302746806023602046f726b730604811301057878616c6c0606010202030b6b696e646d696e75746573060601020301067a656e69746806048111040807080608080806070b09090f0c080e090a0907080d0d080a0d090b0a0e0d0e070c0d0b09070e0d0d0808090c0b0b0b0b0707090e0d080e0c0a09080a0a070b0a0b080d0c06070f0b0706080a0c09090c09080a080706100a090c0b1507090f1109090f070a0c12');
CREATE TABLE IF NOT EXISTS 'page_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO page_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'page_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO page_search_docsize VALUES(6,X'813a0002');
CREATE TABLE IF NOT EXISTS 'page_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO page_search_config VALUES('version',4);
CREATE TABLE page_break(
  id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE,
  next INTEGER NOT NULL,                         -- the next page's searched_page.id
  text TEXT NOT NULL, tags TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS 'break_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO break_search_data VALUES(1,X'000000');
INSERT INTO break_search_data VALUES(10,X'00000000000000');
CREATE TABLE IF NOT EXISTS 'break_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'break_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'break_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO break_search_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS 'motion_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO motion_search_data VALUES(1,X'0435000a');
INSERT INTO motion_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO motion_search_data VALUES(137438953473,X'000001cd033030300d021201033135340d0211010234350e0207010237390d02100101390e02060101610d0406090208646a6f75726e65640e02040307766572746973650c02080201740d020c010205010262650b0601020401020501021302036964730c020a010463616c6c0e020d030572726965640b060102070106010203010601020301021102046c65726b0c020402086f6e6669726d65640d02140305756e63696c0e0203010964697370656e7365640b060102050203756d700c020e0103666f720c0409040203726f6d0d0208010a696e73747275637465640c020601016d0e0209020461796f720e02100206696e757465730b0601020301036e65770c020d01026f660b02050204050c01020e02026e650c020c0101700e02080204726963650d020e0203756d700d020a03067263686173650d0204010772656164696e670b020401077375626a6563740e020a0104746861740b02020102020102020301650b08030102020102030102030106020c0502016f0c020702020b02047275636b0c020f02097970657772697465720d0207010b756e616e696d6f75736c790c0601020201060102020104776974680b0601020602046f726b730d020b01067a656e6974680d0209040708070706070d0c090f080919090d0a100809080f06090d080e070609080b0c0c0f1409090e170b09');
CREATE TABLE IF NOT EXISTS 'motion_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO motion_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'motion_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO motion_search_docsize VALUES(11,X'040006');
INSERT INTO motion_search_docsize VALUES(12,X'0e0002');
INSERT INTO motion_search_docsize VALUES(13,X'130002');
INSERT INTO motion_search_docsize VALUES(14,X'100000');
CREATE TABLE IF NOT EXISTS 'motion_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO motion_search_config VALUES('version',4);
CREATE TABLE word(
  text TEXT PRIMARY KEY,
  level0 INTEGER NOT NULL DEFAULT 0, level1 INTEGER NOT NULL DEFAULT 0,
  level2 INTEGER NOT NULL DEFAULT 0, level3 INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO word VALUES('00',1,0,0,0);
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
INSERT INTO word VALUES('iv42',1,0,0,0);
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
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','page_search','page_search',0,'CREATE VIRTUAL TABLE page_search USING fts5(
  text, joined, tags, content=''page_content'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'')');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','break_search','break_search',0,'CREATE VIRTUAL TABLE break_search USING fts5(
  text, tags, content=''page_break'', content_rowid=''id'', tokenize=''unicode61 remove_diacritics 2'')');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','motion_search','motion_search',0,'CREATE VIRTUAL TABLE motion_search USING fts5(
  text, identifier, result, content=''motion_content'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE near_word(
  key TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(key, text)
) STRICT, WITHOUT ROWID;
INSERT INTO near_word VALUES('<Cbik','city');
INSERT INTO near_word VALUES('<Daaii','call');
INSERT INTO near_word VALUES('<Dbaan','been');
INSERT INTO near_word VALUES('<Dbaik','clerk');
INSERT INTO near_word VALUES('<Dbibs','bids');
INSERT INTO near_word VALUES('<Dbnik','duly');
INSERT INTO near_word VALUES('<Dbnnb','dump');
INSERT INTO near_word VALUES('<Dbnnb','pump');
INSERT INTO near_word VALUES('<Diaab','read');
INSERT INTO near_word VALUES('<Diaai','roof');
INSERT INTO near_word VALUES('<Diaan','room');
INSERT INTO near_word VALUES('<Diaii','roll');
INSERT INTO near_word VALUES('<Diian','from');
INSERT INTO near_word VALUES('<Diiia','file');
INSERT INTO near_word VALUES('<Dinai','that');
INSERT INTO near_word VALUES('<Dinks','iv42');
INSERT INTO near_word VALUES('<Dnain','holm');
INSERT INTO near_word VALUES('<Dnani','hour');
INSERT INTO near_word VALUES('<Dnban','upon');
INSERT INTO near_word VALUES('<Dniin','with');
INSERT INTO near_word VALUES('<Eabani','about');
INSERT INTO near_word VALUES('<Eanaii','chair');
INSERT INTO near_word VALUES('<Ebiiaa','price');
INSERT INTO near_word VALUES('<Eiinak','truck');
INSERT INTO near_word VALUES('<Ekkaii','xxall');
INSERT INTO near_word VALUES('<Enaiks','works');
INSERT INTO near_word VALUES('<Enakai','mayor');
INSERT INTO near_word VALUES('<Enanab','moved');
INSERT INTO near_word VALUES('<Enannb','having');
INSERT INTO near_word VALUES('<Esanin','zenith');
INSERT INTO near_word VALUES('<Esiaia','state');
INSERT INTO near_word VALUES('<Faannbi','council');
INSERT INTO near_word VALUES('<Fabsani','absent');
INSERT INTO near_word VALUES('<Faiiasi','attest');
INSERT INTO near_word VALUES('<Fbaiaba','garage');
INSERT INTO near_word VALUES('<Fbiaaab','placed');
INSERT INTO near_word VALUES('<Fiaabnb','reading');
INSERT INTO near_word VALUES('<Fiaaknb','leaking');
INSERT INTO near_word VALUES('<Fiaiiai','letter');
INSERT INTO near_word VALUES('<Fianbin','length');
INSERT INTO near_word VALUES('<Fnaiiai','matter');
INSERT INTO near_word VALUES('<Fnaiian','motion');
INSERT INTO near_word VALUES('<Fnaiiia','nettie');
INSERT INTO near_word VALUES('<Fnanbak','holiday');
INSERT INTO near_word VALUES('<Fnanbak','monday');
INSERT INTO near_word VALUES('<Fnnnias','minutes');
INSERT INTO near_word VALUES('<Gaaiiiab','carried');
INSERT INTO near_word VALUES('<Gaiiaiab','offered');
INSERT INTO near_word VALUES('<Gbaiansa','defense');
INSERT INTO near_word VALUES('<Gbainanb','garmond');
INSERT INTO near_word VALUES('<Gbiasani','present');
INSERT INTO near_word VALUES('<Gbnsnass','business');
INSERT INTO near_word VALUES('<Giabniai','regular');
INSERT INTO near_word VALUES('<Giainaaa','jellicoe');
INSERT INTO near_word VALUES('<Giniinai','further');
INSERT INTO near_word VALUES('<Gnbaisbk','ingersby');
INSERT INTO near_word VALUES('<Gnnnbbai','municipal');
INSERT INTO near_word VALUES('<Gsassian','session');
INSERT INTO near_word VALUES('<Gsnbiaai','subject');
INSERT INTO near_word VALUES('<Habbaainb','appearing');
INSERT INTO near_word VALUES('<Habiannab','adjourned');
INSERT INTO near_word VALUES('<Haiisbnik','ellsbury');
INSERT INTO near_word VALUES('<Hbnianasa','purchase');
INSERT INTO near_word VALUES('<Hiabinaik','february');
INSERT INTO near_word VALUES('<Hiaiianbk','farrowby');
INSERT INTO near_word VALUES('<Hsaaanbab','seconded');
INSERT INTO near_word VALUES('<Iaaniiinab','confirmed');
INSERT INTO near_word VALUES('<Iaannbinan','councilman');
INSERT INTO near_word VALUES('<Iaannbinan','councilmen');
INSERT INTO near_word VALUES('<Iabnaiiisa','advertise');
INSERT INTO near_word VALUES('<Ibiaakanis','blackouts');
INSERT INTO near_word VALUES('<Ibisanssab','discussed');
INSERT INTO near_word VALUES('<Ibisbansab','dispensed');
INSERT INTO near_word VALUES('<Insiinaiab','instructed');
INSERT INTO near_word VALUES('<Jikbaniiiai','typewriter');
INSERT INTO near_word VALUES('<Jnnannansik','unanimously');
INSERT INTO near_word VALUES('<Jnnbiasiana','windlestone');
INSERT INTO near_word VALUES('>Ckib','city');
INSERT INTO near_word VALUES('>Daiii','file');
INSERT INTO near_word VALUES('>Dbaai','read');
INSERT INTO near_word VALUES('>Dbnnb','dump');
INSERT INTO near_word VALUES('>Dbnnb','pump');
INSERT INTO near_word VALUES('>Diaai','roof');
INSERT INTO near_word VALUES('>Diani','that');
INSERT INTO near_word VALUES('>Diiaa','call');
INSERT INTO near_word VALUES('>Diiai','roll');
INSERT INTO near_word VALUES('>Dinan','hour');
INSERT INTO near_word VALUES('>Dkiab','clerk');
INSERT INTO near_word VALUES('>Dkinb','duly');
INSERT INTO near_word VALUES('>Dnaab','been');
INSERT INTO near_word VALUES('>Dnaai','room');
INSERT INTO near_word VALUES('>Dnabn','upon');
INSERT INTO near_word VALUES('>Dnaii','from');
INSERT INTO near_word VALUES('>Dnian','holm');
INSERT INTO near_word VALUES('>Dniin','with');
INSERT INTO near_word VALUES('>Dsbib','bids');
INSERT INTO near_word VALUES('>Dskni','iv42');
INSERT INTO near_word VALUES('>Eaaiib','price');
INSERT INTO near_word VALUES('>Eaiais','state');
INSERT INTO near_word VALUES('>Ebanan','moved');
INSERT INTO near_word VALUES('>Ebnnan','having');
INSERT INTO near_word VALUES('>Eiakan','mayor');
INSERT INTO near_word VALUES('>Eiiakk','xxall');
INSERT INTO near_word VALUES('>Eiiana','chair');
INSERT INTO near_word VALUES('>Einaba','about');
INSERT INTO near_word VALUES('>Ekanii','truck');
INSERT INTO near_word VALUES('>Eninas','zenith');
INSERT INTO near_word VALUES('>Eskian','works');
INSERT INTO near_word VALUES('>Fabaiab','garage');
INSERT INTO near_word VALUES('>Faiiian','nettie');
INSERT INTO near_word VALUES('>Fbaaaib','placed');
INSERT INTO near_word VALUES('>Fbnbaai','reading');
INSERT INTO near_word VALUES('>Fbnkaai','leaking');
INSERT INTO near_word VALUES('>Fiaiiai','letter');
INSERT INTO near_word VALUES('>Fiaiian','matter');
INSERT INTO near_word VALUES('>Fibnnaa','council');
INSERT INTO near_word VALUES('>Finasba','absent');
INSERT INTO near_word VALUES('>Fisaiia','attest');
INSERT INTO near_word VALUES('>Fkabnan','holiday');
INSERT INTO near_word VALUES('>Fkabnan','monday');
INSERT INTO near_word VALUES('>Fnaiian','motion');
INSERT INTO near_word VALUES('>Fnibnai','length');
INSERT INTO near_word VALUES('>Fsainnn','minutes');
INSERT INTO near_word VALUES('>Gaaaniai','jellicoe');
INSERT INTO near_word VALUES('>Gasnaiab','defense');
INSERT INTO near_word VALUES('>Gbaiaiia','offered');
INSERT INTO near_word VALUES('>Gbaiiiaa','carried');
INSERT INTO near_word VALUES('>Gbnaniab','garmond');
INSERT INTO near_word VALUES('>Giaaibns','subject');
INSERT INTO near_word VALUES('>Giabbnnn','municipal');
INSERT INTO near_word VALUES('>Giainbai','regular');
INSERT INTO near_word VALUES('>Gianiini','further');
INSERT INTO near_word VALUES('>Ginasaib','present');
INSERT INTO near_word VALUES('>Gkbsiabn','ingersby');
INSERT INTO near_word VALUES('>Gnaissas','session');
INSERT INTO near_word VALUES('>Gssansnb','business');
INSERT INTO near_word VALUES('>Hasanainb','purchase');
INSERT INTO near_word VALUES('>Hbabnaaas','seconded');
INSERT INTO near_word VALUES('>Hbannaiba','adjourned');
INSERT INTO near_word VALUES('>Hbniaabba','appearing');
INSERT INTO near_word VALUES('>Hkbnaiiai','farrowby');
INSERT INTO near_word VALUES('>Hkianibai','february');
INSERT INTO near_word VALUES('>Hkinbsiia','ellsbury');
INSERT INTO near_word VALUES('>Iasiiianba','advertise');
INSERT INTO near_word VALUES('>Ibaianiisn','instructed');
INSERT INTO near_word VALUES('>Ibaniiinaa','confirmed');
INSERT INTO near_word VALUES('>Ibasnabsib','dispensed');
INSERT INTO near_word VALUES('>Ibassnasib','discussed');
INSERT INTO near_word VALUES('>Inanibnnaa','councilman');
INSERT INTO near_word VALUES('>Inanibnnaa','councilmen');
INSERT INTO near_word VALUES('>Isinakaaib','blackouts');
INSERT INTO near_word VALUES('>Janaisaibnn','windlestone');
INSERT INTO near_word VALUES('>Jiaiiinabki','typewriter');
INSERT INTO near_word VALUES('>Jkisnannann','unanimously');
CREATE TABLE page_mark(
  mark INTEGER NOT NULL, page INTEGER NOT NULL REFERENCES page(id), PRIMARY KEY(mark, page)
) STRICT, WITHOUT ROWID;
INSERT INTO page_mark VALUES(69847263500111863,60);
INSERT INTO page_mark VALUES(78116193924022715,60);
INSERT INTO page_mark VALUES(85700307507422007,60);
INSERT INTO page_mark VALUES(108222136894305378,60);
INSERT INTO page_mark VALUES(146970414216012239,60);
INSERT INTO page_mark VALUES(200177906230772568,60);
INSERT INTO page_mark VALUES(201566448343903747,60);
INSERT INTO page_mark VALUES(212489511979876166,60);
CREATE TABLE page_twin(
  page INTEGER NOT NULL REFERENCES page(id), twin INTEGER NOT NULL REFERENCES page(id),
  likeness INTEGER NOT NULL CHECK(likeness BETWEEN 0 AND 1000),  -- in thousandths
  PRIMARY KEY(page, twin), CHECK(twin < page)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX correction_document ON correction(document);
CREATE VIEW page_content AS
  SELECT s.id AS id, r.text AS text, s.joined AS joined, s.tags AS tags
  FROM searched_page s JOIN reading r ON r.id = s.reading;
CREATE VIEW motion_content AS
  SELECT id, text, coalesce(identifier, '') AS identifier,
    coalesce(result_as_written, '') AS result FROM motion;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
  BEGIN SELECT raise(ABORT, 'an audit entry is never changed'); END;
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
  BEGIN SELECT raise(ABORT, 'an audit entry is never removed'); END;
CREATE TRIGGER correction_is_not_changed BEFORE UPDATE ON correction
  BEGIN SELECT raise(ABORT, 'a correction is never changed, only followed by another'); END;
CREATE TRIGGER correction_is_not_removed BEFORE DELETE ON correction
  BEGIN SELECT raise(ABORT, 'a correction is never removed'); END;
CREATE INDEX page_twin_other ON page_twin(twin);
PRAGMA writable_schema=OFF;
COMMIT;

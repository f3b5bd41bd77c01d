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
CREATE TABLE run(
  id INTEGER PRIMARY KEY,
  pipeline TEXT NOT NULL,
  command TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT                          -- NULL: going on, or killed
) STRICT;
INSERT INTO run VALUES(1,'minutes','run','2026-11-28T11:12:05Z','2026-11-28T11:12:08Z');
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
INSERT INTO original VALUES(1,'b78a457a8c5cd9278e564ded94a52d574021a907cd324239a383d0ff367bcbc7',73425,'2026-11-28T11:12:06Z',3,NULL,NULL,NULL);
CREATE TABLE receipt(
  id INTEGER PRIMARY KEY,
  original INTEGER REFERENCES original(id),    -- NULL: it could not be read at all
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  received_at TEXT NOT NULL,
  problem_kind TEXT, problem_reason TEXT, problem_advice TEXT,
  CHECK((original IS NULL) = (problem_kind IS NOT NULL))
) STRICT;
INSERT INTO receipt VALUES(1,1,'beside.pdf','/srv/scans/beside.pdf','2026-11-28T11:12:06Z',NULL,NULL,NULL);
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
INSERT INTO page VALUES(2,1,2,'done',3,NULL,NULL,NULL);
INSERT INTO page VALUES(3,1,3,'done',2,NULL,NULL,NULL);
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
INSERT INTO reading VALUES(1,1,1,1,'2026-11-28T11:12:06Z',0.46623893900000001888,1700,2200,200,0,0,0.0,'text-layer',0,990,'[]',replace('TOWN OF BRACKWATER\n\nAPPLICATION FOR DOG LICENCE\n\nForm TC-12 (Rev. 3/86) Return to the Town Clerk with proof of vaccination.\n\nLicence No. D-2006-6619 Date of application 9/28/2006\n\nThis application is for: New licence LJ Renewal (J Transfer of ownership\n\n1. OWNER\n\nName ofowner Rollo Winterbourne\n\nStreetaddress 4521 Tanner''s Avenue\n\nTown Brackwater ziP code 56133\n\nTelephone (938) 555-0152\n\n2. DOG\n\nName of dog Maple Breed Labrador Retriever\n\nColour Brown and white Weight (Ib) 81\n\nSex: XX] male (J Female Spayed or neutered: [_] Yes No\n\n] Service dog (attach certificate)\n\n3. RABIES VACCINATION\n\nVeterinary clinic Hollow Oak Veterinary\n\nDate vaccinated 6/28/2006 Expires June 28, 2009\n\nVaccine Nobivac 3 Lot number 77892A\n\nLicence fee 51.50\n\n| certify that the statements above are true and that the dog is kept at the address given.\n\nSignature of owner AVAVAUNAVAVA\n\nFOR OFFICE USE ONLY: the licence is not valid without the seal of the town.\n','\n',char(10)),X'011700880ad201b206440101880ad201b20644030000ce0144de07a09c0112005c44de07a09c011600e00344de07a09c0100b207b802b60b5c0101b207b802b60b5c040000da045cde07a09c011e00b6015cde07a09c012000c6015cde07a09c011e0084035cde07a09c0100ac06ae03b20b3a0101ac06ae03b20b3a0d0000663ade07a09c010c007a3ade07a09c010a00683ade07a09c010e00623ade07a09c01160086013ade07a09c010800263ade07a09c010a003e3ade07a09c010e006a3ade07a09c010a00663ade07a09c010c004e3ade07a09c010e00623ade07a09c010c00223ade07a09c010e00e4013ade07a09c0100ae02d6048012440101ae02d604801244070000ac0144de07a09c0110004c44de07a09c013800980344de07a09c01e205006844de07a09c010e002c44de07a09c010e00f20144de07a09c015a00ca0244de07a09c0100ae02e005ba12560101ae02e005ba12560c00005e56de07a09c010c00f20156de07a09c0110002256de07a09c0110004656de07a09c01f401006456de07a09c010e009c0156de07a09c01f201004256de07a09c011400c40156de07a09c018602004256de07a09c011600bc0156de07a09c010e002a56de07a09c011000e60156de07a09c0100ae02a807ac02400101ae02a807ac02400200003040de07a09c011200ea0140de07a09c0100ae02c608c8083c0101ae02c608c8083c04000084013cde07a09c011000c0013cde07a09c015800b8013cde07a09c012600be033cde07a09c0100ae02da0986093a0101ae02da0986093a040000ca023ade07a09c015a008c013ade07a09c012c00a6023ade07a09c012800dc013ade07a09c0100ac02ca0ade105e0101ac02ca0ade105e05000082015ede07a09c01a80200f2025ede07a09c01e60600505ede07a09c010e006e5ede07a09c016000b0015ede07a09c0100ac02e20bb0075e0101ac02e20bb0075e030000f0015ede07a09c01be0100b0015ede07a09c013000a2025ede07a09c0100ac02c80dd201400101ac02c80dd201400200003440de07a09c0112008c0140de07a09c0100ae02de0ea812440101ae02de0ea81244070000840144de07a09c0110002a44de07a09c010e005444de07a09c01900100b80144de07a09c01d20600840144de07a09c014e00a60244de07a09c012a00cc0244de07a09c0100ac02d40fbe0e600101ac02d40fbe0e60070000940160de07a09c019a0200b60160de07a09c012a006c60de07a09c012600ba0160de07a09c01e003009e0160de07a09c010e004860de07a09c014e004260de07a09c0100a602e610ce136e0101a602e610ce136e0b00006a6ede07a09c01b40200466ede07a09c0112006e6ede07a09c01be0100466ede07a09c011400a8016ede07a09c019e0300aa016ede07a09c010e002e6ede07a09c010e00d6016ede07a09c015e00446ede07a09c011400566ede07a09c01f60100406ede07a09c0100c405841286065c0101c405841286065c050000445cde07a09c011400a8015cde07a09c010c00545cde07a09c0112009c015cde07a09c010c00ec015cde07a09c0100ac02d213e8053e0101ac02d213e8053e030000343ede07a09c011200e6013ede07a09c011200aa033ede07a09c0100ac02dc14ea095e0101ac02dc14ea095e050000d8015ede07a09c0114007a5ede07a09c017600e0015ede07a09c0126006c5ede07a09c012a00f2025ede07a09c0100ae02dc15c211640101ae02dc15c211640700006864de07a09c010c00f40164de07a09c017a00c80264de07a09c01900500a60164de07a09c01820100940164de07a09c012a005e64de07a09c0138008c0164de07a09c0100ac02f0169810600101ac02f016981060060000b40160de07a09c01a00200820260de07a09c012e001a60de07a09c019e05004660de07a09c011000aa0160de07a09c01800100dc0160de07a09c0100ae02881992053a0101ae02881992053a030000aa013ade07a09c011000463ade07a09c01de0100b4013ade07a09c0100ae02d81a980d3c0101ae02d81a980d3c1200000a3cde07a09c010c00763cde07a09c010c00463cde07a09c010e003c3cde07a09c010c00d6013cde07a09c010a007a3cde07a09c010800403cde07a09c010c004c3cde07a09c010a004a3cde07a09c010c00463cde07a09c010e003c3cde07a09c010a004a3cde07a09c010c00203cde07a09c010a00523cde07a09c010c00263cde07a09c010a003e3cde07a09c010c009a013cde07a09c010e00703cde07a09c0100ae029e1ca609600101ae029e1ca60960040000d60160de07a09c010e002c60de07a09c010e008a0160de07a09c018e0100f00460de07a09c0100ae02f81ed80b300101ae02f81ed80b300f00005c30de07a09c010c009e0130de07a09c0110005630de07a09c011000820130de07a09c010e003c30de07a09c010a008c0130de07a09c010a001e30de07a09c010e003a30de07a09c010e005a30de07a09c010a008c0130de07a09c010a003c30de07a09c010c005030de07a09c010c002430de07a09c010c003c30de07a09c010a006830de07a09c01');
INSERT INTO reading VALUES(2,3,1,1,'2026-11-28T11:12:07Z',0.73205688599999996224,1700,2200,200,0,0,0.0,'text-layer',0,990,'[]',replace('Motion carried 2-3.\n\nThe Clerk reported that the bonds would mature on the ist\nday of July, 1999.\n\nMotion was made by Councilman Vanterpool, seconded by\nCouncilman Thackeray, to close Third Street on the day of the\n\nVoting aye: Thackeray, Sedgewell, Rathbourne,\nharvest parade.\nMotion carried 6-0.\nVoting nay: None.\nWhitcombe and Vanterpool.\n\n6. ADJOURN\n\nOn motion by Councilwoman Sedgewell, seconded by Councilman\nRathbourne, the meeting was adjourned at 9:40 P. M. Carried.\n\nHazel Birchall, City Secretary\n','\n',char(10)),X'0107008003fa02e6054601018003fa02e60546030006ee0140de07a09c012c04920240de07a09c0130008a0142de07a09c01008403e403a413b0010102ca04e403de11620b0014724ede07a09c012e12c4014ede07a09c012a10c0024ede07a09c012a0c9a014ede07a09c012e0a744ede07a09c012a0ac4014cde07a09c012c08c8014cde07a09c012804ec014ede07a09c012e024c4ede07a09c012c00724ede07a09c0132006a4cde07a09c018403c404c00550040006724ade07a09c012c044c4ade07a09c012e02b4014cde07a09c014000b4014cde07a09c01008603ae058213a6010102ca04ae05c81062080014ec014ede07a09c012c12724cde07a09c0130109c014ede07a09c012c0e4a4ede07a09c01300a8a0350de07a09c012806a80350de07a09c013e04ba024ede07a09c012a00504ede07a09c018603f0058213640b00148a0350de07a09c012e10fc0250de07a09c013a0e4a4ede07a09c01300cc2014ede07a09c012c0ac4014ede07a09c012e08e8014ede07a09c0130064a4cde07a09c012c04724ede07a09c013002724ede07a09c012e024a4cde07a09c012e00724ede07a09c01008603b6069614a4010105aa08b606f60d64050010f00154de07a09c012c0e8e0152de07a09c013608800356de07a09c013a04800356de07a09c013800a40356de07a09c018603ca06c80456020004900252de07a09c012e008a0252de07a09c01b611f206e60556030006ec0150de07a09c012c02960250de07a09c013000880150de07a09c01ba0bfa069e0554030004ee0150de07a09c012e028e0150de07a09c013a00ba0150de07a09c0186038007d8075a030006e00254de07a09c0132067050de07a09c012a00ac0354de07a09c01008a03ac08b2033e01018a03ac08b2033e0200023e3cde07a09c015e0096023cde07a09c01008a038c09fa13a8010102d0048c09b412640800164c4ede07a09c012c16ec014cde07a09c012c124c4ede07a09c012e0edc0350de07a09c012c0afc0250de07a09c013e08ba024ede07a09c012c044a4ede07a09c012e008a0350de07a09c018a03d009ce12640a0012a40352de07a09c013a107250de07a09c012c0e980250de07a09c012a0c7450de07a09c012c06e40254de07a09c012c064a50de07a09c013204960150de07a09c012e024250de07a09c0136024250de07a09c013800ae0250de07a09c01009e0cb20bf4097a01019e0cb20bf4097a04000ac20170de07a09c011a06e80272de07a09c013004a60170de07a09c013000aa0372de07a09c01');
INSERT INTO reading VALUES(3,2,1,1,'2026-11-28T11:12:07Z',1.4460414509999999221,1700,2200,200,0,0,0.0,'text-layer',0,990,'[]',replace('MINUTES OF THE CITY COUNCIL\nCity of Brackenford, November 13, 1979\n\nMayor Yarborough called the regular meeting to order at 7:00\n\nP. M. in the Council Chambers and gave the invocation.\n\nPresent: Mayor Yarborough .\nCouncil Members Thackeray, Sedgewell and Rathbourne,\nWhitcombe and Vanterpool\nAbsent: Councilman Quimbley\n\n1. MINUTES\n\nMotion was made by Councilman Rathbourne, seconded by\nCouncilman Vanterpool, to approve the minutes of October 30,\n\n1979. Motion carried 5-0.\n\n2. BIDS\n\nMotion was made by Councilwoman Sedgewell, seconded by\nCouncilman Thackeray, to award the contract for Eighth Avenue\n\nEast to the Harbinger Insurance Agency in the amount of\nVoting aye: Thackeray, Sedgewell and Rathbourne.\n$68,352.00.\nMotion carried 4-1.\nVoting nay: Whitcombe and Vanterpool.\n\n3. APPOINTMENTS\n\nMotion was made by Councilman Thackeray, seconded by\nCouncilwoman Sedgewell, to appoint Wendell Hobhouse to the Zoning\nVoting aye: Thackeray, Sedgewell, Quimbley, Rathbourne\nBoard.\nMotion carried.\nVoting nay: Vanterpool.\nand Whitcombe.\n\nJosephine Prewitt inquired about the progress of the park\n\ncommittee and was told that a report would be made at the next\n\nmeeting.\n\nCouncilwoman Sedgewell made a motion, which Councilman\nThackeray seconded, to waive the building permit fee for the\nThe motion carried by a vote of 5 to 0.\nplayground shelter.\n\n4. ORDINANCE\n\nOrdinance No. 79-14, an ordinance providing for the licen-\nsing of peddlers and solicitors, was read for the first time.\nMotion was made by Councilman Vanterpool, seconded by\nCouncilwoman Sedgewell, to pass the ordinance on first reading.\nVoting aye: Thackeray, Sedgewell, Whitcombe and Vanterpool.\nMotion carried 4-1.\nVoting nay: Rathbourne.\n\n5. STREETS\n\nMotion was made by Councilwoman Sedgewell, seconded by\nCouncilman Rathbourne, to set a public hearing on the rezoning of\nVoting aye: Sedgewell and\nLot .135 on Blacksmith Alley.\nVoting nay: Thackeray, Whitcombe and Vanterpool.\nRathbourne.\n','\n',char(10)),X'011400aa07ea02e60b980101028209ea02b6084e05000494024ade07a09c012802564cde07a09c012602724ade07a09c012e02a0014ade07a09c01280096024cde07a09c01aa07b003e60b520600049c014ede07a09c012c044a4ede07a09c012e04ca034cde07a09c013c02ba024cde07a09c013400604ede07a09c01400092014ede07a09c0100d404ac04d812580101d404ac04d812580a0008c00150de07a09c012e068e0350de07a09c012e06ea0150de07a09c012e047050de07a09c0130048e0250de07a09c012e02980250de07a09c012c024850de07a09c013002c00150de07a09c0130004850de07a09c013200940150de07a09c01008e03fe04de104601018e03fe04de10460a00064040de07a09c0138064040de07a09c013c044642de07a09c0130047040de07a09c012e04920240de07a09c012e02b80242de07a09c012e027440de07a09c012e02980140de07a09c0130007240de07a09c013200a20340de07a09c01008c03bc05ee13960201048c03bc05a01158040008ae0250de07a09c01b20106c00150de07a09c0132068a0350de07a09c01c008000450de07a09c01ec06fc058e105406000694024ede07a09c012c0492024ede07a09c012e04fe024ede07a09c013e02e0024ede07a09c012e00724ede07a09c012e00a4034ede07a09c01ec06bc06bc0750030002e4024ede07a09c012e00744ede07a09c0128008e034ede07a09c018e038207d4095003000288024ede07a09c01d6010090034ede07a09c012a00bc024cde07a09c01009403a808ae033a01019403a808ae033a0200003a3ade07a09c016000940238de07a09c010092039409ca1298010102d6049409c41054080006ec014ede07a09c012a06744ede07a09c012e069c014cde07a09c012e044a4ede07a09c01300488034ede07a09c012a02a6034ede07a09c014002ba024cde07a09c012c004a4ede07a09c019203da09ca125209000688034cde07a09c012806aa034ade07a09c013a044c4ade07a09c012c0494024ade07a09c0130026e4ade07a09c012c0294024ade07a09c013000484cde07a09c0130008e024ade07a09c013600604ade07a09c01009403a80afa074401019403a80afa0744040004b20140de07a09c016002ee0142de07a09c012c02920240de07a09c0132008a0142de07a09c01009403c40bb4023a01019403c40bb4023a0200023a38de07a09c01640096013ade07a09c01009203ac0c80139e010102d804ac0cee105a080008ee0152de07a09c0126067454de07a09c012e069c0152de07a09c0130064c52de07a09c012c04da0354de07a09c012c04fc0252de07a09c013e02bc0252de07a09c012a004e54de07a09c019203f20c8013580900088a0350de07a09c012a06800350de07a09c013e044850de07a09c012e04c20150de07a09c012e047050de07a09c013002b80250de07a09c0132026c50de07a09c013000ec0150de07a09c012c00ea0150de07a09c01008e03b80dfa12d80101059003b80d9411540a00069c014ede07a09c0130064a4ede07a09c012c06724cde07a09c013004dc024ede07a09c013804da024cde07a09c013002ec014ede07a09c013002484cde07a09c012a00724ede07a09c013000e8014ede07a09c0130004a4cde07a09c019607840ef20e52060006f0014cde07a09c012c0490014ede07a09c013804fc024ede07a09c013c02e0024ede07a09c013000724ede07a09c012e00a6034ede07a09c0194038c0ea4034c010000a4034cde07a09c01a80fbc0eea0550030002ec014ede07a09c012e0292024cde07a09c0130008e014ede07a09c018e03c00eba0b50050004f0014cde07a09c012c0290014ede07a09c013602e4024ede07a09c012e00724ede07a09c012800ac034ede07a09c01009603e40ff4043e01019603e40ff4043e0200003c3ede07a09c015e00da033ede07a09c01009403d410a2149e020107da04d4109c1054080006ec014ede07a09c012a06724ede07a09c012e069c014cde07a09c0130044a4ede07a09c012c048a034ede07a09c012e02fc024ede07a09c013e02bc024cde07a09c012a004c4ede07a09c0194039611a21454090008dc034cde07a09c012a06fe024ede07a09c013e04484ede07a09c012e0490024ede07a09c012e0290024ede07a09c013402b8024ede07a09c013000484ede07a09c012e00724ede07a09c013000e8014ede07a09c01ce05e211f01056060006f00150de07a09c012e068e0150de07a09c013804fe0250de07a09c013c02fa0250de07a09c013a02d80250de07a09c013c008a0350de07a09c019603ea11dc0150010000dc0150de07a09c01fa0f9e12c8044e020000ec014ede07a09c012e00ae024ede07a09c019008a0128a0750030002f0014ede07a09c012c0290014cde07a09c013400aa034ede07a09c019403a4129e044e020000724ede07a09c012a0082034ede07a09c0100da04a213e611560101da04a213e61156090008e2024ede07a09c01300690024ede07a09c013406b8024cde07a09c012a04c2014ede07a09c013004724cde07a09c012c02bc024ede07a09c012e024a4cde07a09c013002704cde07a09c012c009e014ede07a09c01009403ee13a8134801019403ee13a813480d0008e20240de07a09c0130087240de07a09c0128067442de07a09c013206980140de07a09c013006960140de07a09c0130042442de07a09c012c04e80140de07a09c012a04c80140de07a09c012e024842de07a09c012c029c0140de07a09c012e024840de07a09c0132027240de07a09c012e00980142de07a09c01009003ba14b4024e01019003ba14b4024e010000b4024ede07a09c01009403ac15dc12da010104dc04ac15ee1054070006de034ede07a09c012c04e0024ede07a09c012a04a0014cde07a09c012e02224ede07a09c012c0286024ede07a09c013802c4014cde07a09c012e008e034ede07a09c019403f015dc12540a0006e4024ede07a09c013006d2024cde07a09c013c044a4ede07a09c012804c8014ede07a09c012e02724ede07a09c012e02bc024ede07a09c012a02e8014cde07a09c0136006e4ede07a09c0130006e4ede07a09c013000724cde07a09c01dc09ae16880c540a00047450de07a09c012a04ee0150de07a09c012e04920250de07a09c012c024c50de07a09c012e022250de07a09c012c029a0150de07a09c0130024a50de07a09c0130001c50de07a09c0132004850de07a09c0132003c50de07a09c019403b416e805520200028a0350de07a09c013000ae0250de07a09c01009803da1780043c01019803da1780043c0200003e3cde07a09c016000e2023cde07a09c01009403c818d013a4030107dc04c818881254090008e2024cde07a09c012e06664ede07a09c014006da014ede07a09c0138044c4ede07a09c012e04e2024ede07a09c012e02e2024ede07a09c013402684ede07a09c013402704cde07a09c013200e2014ede07a09c0198038c19f412540b000698014ede07a09c0130064a4ede07a09c012c06ba024ede07a09c012e04724ede07a09c012e04a4034ede07a09c013a02724ede07a09c0130029e014ede07a09c013002684cde07a09c013000744ede07a09c013400ba014ede07a09c012e00b8014cde07a09c019603d019c41054080006ec014ede07a09c012a06724cde07a09c012c049e014ede07a09c0130044a4ede07a09c012e0488034ede07a09c012a02a8034ede07a09c013e00ba024ede07a09c012a004e4cde07a09c0198038e1ac61358090008da0350de07a09c012c06fc0250de07a09c013c044a50de07a09c012e049a0150de07a09c012e047050de07a09c013004e20250de07a09c0130024a50de07a09c013202ba0150de07a09c013400ac0250de07a09c019403dc1aac1256070006ee0150de07a09c012e068e0150de07a09c013606800350de07a09c013c04fa0250de07a09c013802e80250de07a09c012e027450de07a09c012a00aa0350de07a09c01fe0a9a1be8054e030002ec014cde07a09c012c0296024ade07a09c012e008c014cde07a09c0194039e1b8c074e030002f0014cde07a09c012c028c014ade07a09c013c00a8034cde07a09c01009a03c01cae033c01019a03c01cae033c0200003c3cde07a09c01620090023cde07a09c01009803b01da414a2020106de04b01dec1054080006ec014ede07a09c012a06744cde07a09c012c04a0014ede07a09c012a044c4ede07a09c012e04dc034cde07a09c012c02fe024ede07a09c013c00bc024ede07a09c0128004c4cde07a09c019803f01da414560b00088a034ede07a09c012c08a6034cde07a09c013c064a4ede07a09c0130066e4cde07a09c013204224ede07a09c012a04ea014ede07a09c01300492024ede07a09c012e024c4ede07a09c012c02724ede07a09c012e02be024ede07a09c012a004c4ede07a09c01c40cb61ee80750040002f0014ede07a09c012c0290014cde07a09c013a00e0024ede07a09c013000724cde07a09c019803ba1ed00850050002724ede07a09c011c0284014ede07a09c012c024e4cde07a09c012e008a034ede07a09c012a00e2014cde07a09c019e07fe1ef20e52060006f0014cde07a09c012a0492014ede07a09c013404fe024ede07a09c013a02e4024ede07a09c013000724ede07a09c012800ac034ede07a09c019803841fa8034e010000a8034ede07a09c01');
CREATE TABLE body(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO body VALUES(1,'City Council','city council');
CREATE TABLE person(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES(1,'Yarborough','yarborough');
INSERT INTO person VALUES(2,'Thackeray','thackeray');
INSERT INTO person VALUES(3,'Sedgewell','sedgewell');
INSERT INTO person VALUES(4,'Rathbourne','rathbourne');
INSERT INTO person VALUES(5,'Whitcombe','whitcombe');
INSERT INTO person VALUES(6,'Vanterpool','vanterpool');
INSERT INTO person VALUES(7,'Quimbley','quimbley');
INSERT INTO person VALUES(8,'Lot','lot');
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
INSERT INTO document VALUES(1,'b78a457a8c5c',1,1,'minutes','minutes',1,3,1,'1979-11-13',0,1);
CREATE TABLE extraction(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id),
  run INTEGER REFERENCES run(id),
  made_at TEXT NOT NULL,
  settings TEXT NOT NULL,                        -- the pipeline's key: what would change the result
  newest_reading INTEGER NOT NULL,               -- 0: no page was read
  record TEXT NOT NULL                           -- the document's JSON
) STRICT;
INSERT INTO extraction VALUES(1,1,1,'2026-11-28T11:12:08Z',replace('# A box of minutes: every page is read, and the meetings in it are extracted.\nname: minutes\nreads: minutes\nlanguage: eng\nseconds-a-page: 180\n','\n',char(10)),3,'{"fields":[],"issues":[],"kind":"minutes","meetings":[{"agenda_items":[{"description":"MINUTES","evidence":[{"boxes":[[202,532,231,561]],"field":"order","page":2,"text":"1."}],"order":"1"},{"description":"BIDS","evidence":[{"boxes":[[202,739,231,767]],"field":"order","page":2,"text":"2."}],"order":"2"},{"description":"APPOINTMENTS","evidence":[{"boxes":[[203,1010,233,1041]],"field":"order","page":2,"text":"3."}],"order":"3"},{"description":"ORDINANCE","evidence":[{"boxes":[[204,1517,235,1547]],"field":"order","page":2,"text":"4."}],"order":"4"},{"description":"STREETS","evidence":[{"boxes":[[205,1824,235,1854]],"field":"order","page":2,"text":"5."}],"order":"5"},{"description":"ADJOURN","evidence":[{"boxes":[[197,535,228,565]],"field":"order","page":3,"text":"6."}],"order":"6"}],"attendance":[{"as_written":"Mayor Yarborough","confidence":0.966,"evidence":[{"boxes":[[438,353,756,393]],"field":"name","page":2,"text":"Mayor Yarborough"}],"is_member":true,"name":"Yarborough","role":"Mayor","status":"present"},{"as_written":"Council Members Thackeray","confidence":0.966,"evidence":[{"boxes":[[438,384,949,424]],"field":"name","page":2,"text":"Council Members Thackeray,"}],"is_member":true,"name":"Thackeray","role":"Council Member","status":"present"},{"as_written":"Sedgewell","confidence":0.966,"evidence":[{"boxes":[[980,383,1156,422]],"field":"name","page":2,"text":"Sedgewell"}],"is_member":true,"name":"Sedgewell","role":"Council Member","status":"present"},{"as_written":"Rathbourne","confidence":0.966,"evidence":[{"boxes":[[1259,382,1469,421]],"field":"name","page":2,"text":"Rathbourne,"}],"is_member":true,"name":"Rathbourne","role":"Council Member","status":"present"},{"as_written":"Whitcombe","confidence":0.966,"evidence":[{"boxes":[[438,415,616,454]],"field":"name","page":2,"text":"Whitcombe"}],"is_member":true,"name":"Whitcombe","role":"Council Member","status":"present"},{"as_written":"Vanterpool","confidence":0.966,"evidence":[{"boxes":[[717,414,916,453]],"field":"name","page":2,"text":"Vanterpool"}],"is_member":true,"name":"Vanterpool","role":"Council Member","status":"present"},{"as_written":"Councilman Quimbley","confidence":0.966,"evidence":[{"boxes":[[438,449,817,488]],"field":"name","page":2,"text":"Councilman Quimbley"}],"is_member":true,"name":"Quimbley","role":"Councilman","status":"absent"}],"bills":[{"action":"reading-1","classification":"ordinance","confidence":0.899,"evidence":[{"boxes":[[302,1575,694,1614]],"field":"identifier","page":2,"text":"Ordinance No. 79-14,"}],"identifier":"Ordinance No. 79-14","title":"an ordinance providing for the licensing of peddlers and solicitors"}],"classification":"regular","clerk":"Hazel Birchall","confidence":0.931,"date":"1979-11-13","end_time":"21:40","evidence":[{"boxes":[[877,181,1116,219]],"field":"organization","page":2,"text":"CITY COUNCIL"},{"boxes":[[888,216,1224,255]],"field":"date","page":2,"text":"November 13, 1979"},{"boxes":[[1420,278,1494,318],[199,322,291,354]],"field":"start_time","page":2,"text":"7:00 P. M."},{"boxes":[[298,281,616,322]],"field":"presiding_officer","page":2,"text":"Mayor Yarborough"},{"boxes":[[859,280,994,320]],"field":"classification","page":2,"text":"regular"},{"boxes":[[459,320,775,353]],"field":"location","page":2,"text":"Council Chambers"},{"boxes":[[1018,617,1209,658]],"field":"end_time","page":3,"text":"9:40 P. M."},{"boxes":[[783,732,1073,790]],"field":"clerk","page":3,"text":"Hazel Birchall,"}],"location":"Council Chambers","motions":[{"agenda_item":"1","confidence":0.948,"counts":[{"option":"yes","value":5},{"option":"no","value":0}],"evidence":[{"boxes":[[681,587,1109,627]],"field":"mover","page":2,"text":"Councilman Rathbourne,"},{"boxes":[[201,624,630,662]],"field":"seconder","page":2,"text":"Councilman Vanterpool,"},{"boxes":[[719,621,1390,660],[202,662,291,694]],"field":"motion_text","page":2,"text":"approve the minutes of October 30, 1979."},{"boxes":[[339,660,711,694]],"field":"result","page":2,"text":"Motion carried 5-0."},{"boxes":[[642,660,711,693]],"field":"counts","page":2,"text":"5-0."}],"motion_text":"approve the minutes of October 30, 1979","mover":"Rathbourne","result":"pass","result_as_written":"Motion carried 5-0.","seconder":"Vanterpool"},{"agenda_item":"2","confidence":0.948,"counts":[{"option":"yes","value":4},{"option":"no","value":1}],"evidence":[{"boxes":[[681,792,1130,834]],"field":"mover","page":2,"text":"Councilwoman Sedgewell,"},{"boxes":[[201,828,611,869]],"field":"seconder","page":2,"text":"Councilman Thackeray,"},{"boxes":[[701,825,1417,867],[200,860,1298,902]],"field":"motion_text","page":2,"text":"award the contract for Eighth Avenue East to the Harbinger Insurance Agency in the amount of"},{"boxes":[[980,926,1353,966]],"field":"result","page":2,"text":"Motion carried 4-1."},{"boxes":[[1282,926,1353,965]],"field":"counts","page":2,"text":"4-1."}],"flags":[{"code":"tally-differs-from-roll-call","detail":"The minutes count 4 for, and name 3: Thackeray, Sedgewell, Rathbourne.","evidence":[{"boxes":[[980,926,1353,966]],"field":"result","page":2,"text":"Motion carried 4-1."},{"boxes":[[1282,926,1353,965]],"field":"counts","page":2,"text":"4-1."}]}],"motion_text":"award the contract for Eighth Avenue East to the Harbinger Insurance Agency in the amount of","mover":"Sedgewell","result":"pass","result_as_written":"Motion carried 4-1.","seconder":"Thackeray","votes":[{"as_written":"Thackeray","confidence":0.976,"evidence":[{"boxes":[[701,900,891,939]],"field":"voter_name","page":2,"text":"Thackeray,"}],"option":"yes","voter_name":"Thackeray"},{"as_written":"Sedgewell","confidence":0.976,"evidence":[{"boxes":[[921,899,1097,938]],"field":"voter_name","page":2,"text":"Sedgewell"}],"option":"yes","voter_name":"Sedgewell"},{"as_written":"Rathbourne","confidence":0.976,"evidence":[{"boxes":[[1201,898,1412,937]],"field":"voter_name","page":2,"text":"Rathbourne."}],"option":"yes","voter_name":"Rathbourne"},{"as_written":"Whitcombe","confidence":0.976,"evidence":[{"boxes":[[440,929,618,968]],"field":"voter_name","page":2,"text":"Whitcombe"}],"option":"no","voter_name":"Whitcombe"},{"as_written":"Vanterpool","confidence":0.976,"evidence":[{"boxes":[[718,928,932,967]],"field":"voter_name","page":2,"text":"Vanterpool."}],"option":"no","voter_name":"Vanterpool"}]},{"agenda_item":"3","confidence":0.948,"evidence":[{"boxes":[[681,1067,1091,1107]],"field":"mover","page":2,"text":"Councilman Thackeray,"},{"boxes":[[202,1102,652,1141]],"field":"seconder","page":2,"text":"Councilwoman Sedgewell,"},{"boxes":[[742,1099,1499,1140]],"field":"motion_text","page":2,"text":"appoint Wendell Hobhouse to the Zoning"},{"boxes":[[1021,1167,1313,1206]],"field":"result","page":2,"text":"Motion carried."}],"flags":[{"code":"vote-by-absent-member","detail":"Quimbley is recorded as voting, and as absent.","evidence":[{"boxes":[[1040,1138,1212,1178]],"field":"voter_name","page":2,"text":"Quimbley,"}]}],"motion_text":"appoint Wendell Hobhouse to the Zoning","mover":"Thackeray","result":"pass","result_as_written":"Motion carried.","seconder":"Sedgewell","votes":[{"as_written":"Thackeray","confidence":0.976,"evidence":[{"boxes":[[601,1139,792,1179]],"field":"voter_name","page":2,"text":"Thackeray,"}],"option":"yes","voter_name":"Thackeray"},{"as_written":"Sedgewell","confidence":0.976,"evidence":[{"boxes":[[822,1138,1011,1178]],"field":"voter_name","page":2,"text":"Sedgewell,"}],"option":"yes","voter_name":"Sedgewell"},{"as_written":"Quimbley","confidence":0.976,"evidence":[{"boxes":[[1040,1138,1212,1178]],"field":"voter_name","page":2,"text":"Quimbley,"}],"option":"yes","voter_name":"Quimbley"},{"as_written":"Vanterpool","confidence":0.976,"evidence":[{"boxes":[[760,1168,973,1207]],"field":"voter_name","page":2,"text":"Vanterpool."}],"option":"no","voter_name":"Vanterpool"}]},{"agenda_item":"3","confidence":0.948,"counts":[{"option":"yes","value":5},{"option":"no","value":0}],"evidence":[{"boxes":[[302,1368,739,1408]],"field":"mover","page":2,"text":"Councilwoman Sedgewell"},{"boxes":[[1182,1366,1381,1405],[202,1403,380,1442]],"field":"seconder","page":2,"text":"Councilman Thackeray"},{"boxes":[[660,1400,1319,1441]],"field":"motion_text","page":2,"text":"waive the building permit fee for"},{"boxes":[[1343,1400,1400,1438],[622,1431,1394,1473],[202,1434,574,1475]],"field":"result","page":2,"text":"the The motion carried by a vote of 5 to 0. playground shelter."},{"boxes":[[1264,1431,1394,1471]],"field":"counts","page":2,"text":"5 to 0."}],"motion_text":"waive the building permit fee for","mover":"Sedgewell","result":"pass","result_as_written":"the The motion carried by a vote of 5 to 0. playground shelter.","seconder":"Thackeray"},{"agenda_item":"4","confidence":0.948,"counts":[{"option":"yes","value":4},{"option":"no","value":1}],"evidence":[{"boxes":[[584,1641,1013,1681]],"field":"mover","page":2,"text":"Councilman Vanterpool,"},{"boxes":[[204,1674,653,1715]],"field":"seconder","page":2,"text":"Councilwoman Sedgewell,"},{"boxes":[[743,1671,1455,1713]],"field":"motion_text","page":2,"text":"pass the ordinance on first reading."},{"boxes":[[703,1741,1075,1780]],"field":"result","page":2,"text":"Motion carried 4-1."},{"boxes":[[1005,1741,1075,1779]],"field":"counts","page":2,"text":"4-1."}],"motion_text":"pass the ordinance on first reading","mover":"Vanterpool","result":"pass","result_as_written":"Motion carried 4-1.","seconder":"Sedgewell","votes":[{"as_written":"Thackeray","confidence":0.976,"evidence":[{"boxes":[[442,1713,634,1753]],"field":"voter_name","page":2,"text":"Thackeray,"}],"option":"yes","voter_name":"Thackeray"},{"as_written":"Sedgewell","confidence":0.976,"evidence":[{"boxes":[[664,1712,853,1752]],"field":"voter_name","page":2,"text":"Sedgewell,"}],"option":"yes","voter_name":"Sedgewell"},{"as_written":"Whitcombe","confidence":0.976,"evidence":[{"boxes":[[881,1711,1061,1751]],"field":"voter_name","page":2,"text":"Whitcombe"}],"option":"yes","voter_name":"Whitcombe"},{"as_written":"Vanterpool","confidence":0.976,"evidence":[{"boxes":[[1163,1710,1376,1750]],"field":"voter_name","page":2,"text":"Vanterpool."}],"option":"yes","voter_name":"Vanterpool"},{"as_written":"Rathbourne","confidence":0.976,"evidence":[{"boxes":[[444,1743,656,1781]],"field":"voter_name","page":2,"text":"Rathbourne."}],"option":"no","voter_name":"Rathbourne"}]},{"agenda_item":"5","confidence":0.948,"counts":[{"option":"yes","value":2},{"option":"no","value":3}],"evidence":[{"boxes":[[684,1881,1135,1920]],"field":"mover","page":2,"text":"Councilwoman Sedgewell,"},{"boxes":[[204,1916,634,1955]],"field":"seconder","page":2,"text":"Councilman Rathbourne,"},{"boxes":[[725,1912,1502,1953]],"field":"motion_text","page":2,"text":"set a public hearing on the rezoning of"},{"boxes":[[192,189,563,224]],"field":"result","page":3,"text":"Motion carried 2-3."},{"boxes":[[494,189,563,222]],"field":"counts","page":3,"text":"2-3."}],"flags":[{"code":"outcome-differs-from-count","detail":"It is recorded as passed with 2 for and 3 against.","evidence":[{"boxes":[[192,189,563,224]],"field":"result","page":3,"text":"Motion carried 2-3."},{"boxes":[[494,189,563,222]],"field":"counts","page":3,"text":"2-3."}]},{"code":"name-not-in-attendance","detail":"“Lot” is not among those who are listed.","evidence":[{"boxes":[[204,1950,261,1989]],"field":"name","page":2,"text":"Lot"}]}],"motion_text":"set a public hearing on the rezoning of","mover":"Sedgewell","result":"pass","result_as_written":"Motion carried 2-3.","seconder":"Rathbourne","votes":[{"as_written":"Sedgewell","confidence":0.976,"evidence":[{"boxes":[[1045,1947,1221,1986]],"field":"voter_name","page":2,"text":"Sedgewell"}],"option":"yes","voter_name":"Sedgewell"},{"as_written":"Lot","confidence":0.976,"evidence":[{"boxes":[[204,1950,261,1989]],"field":"voter_name","page":2,"text":"Lot"}],"option":"yes","voter_name":"Lot"},{"as_written":"Thackeray","confidence":0.976,"evidence":[{"boxes":[[703,1985,894,2024]],"field":"voter_name","page":2,"text":"Thackeray,"}],"option":"no","voter_name":"Thackeray"},{"as_written":"Whitcombe","confidence":0.976,"evidence":[{"boxes":[[923,1984,1101,2023]],"field":"voter_name","page":2,"text":"Whitcombe"}],"option":"no","voter_name":"Whitcombe"},{"as_written":"Vanterpool","confidence":0.976,"evidence":[{"boxes":[[1202,1983,1416,2022]],"field":"voter_name","page":2,"text":"Vanterpool."}],"option":"no","voter_name":"Vanterpool"}]},{"agenda_item":"5","confidence":0.948,"counts":[{"option":"yes","value":6},{"option":"no","value":0}],"evidence":[{"boxes":[[675,346,1104,388]],"field":"mover","page":3,"text":"Councilman Vanterpool,"},{"boxes":[[195,384,605,426]],"field":"seconder","page":3,"text":"Councilman Thackeray,"},{"boxes":[[695,376,1412,421]],"field":"motion_text","page":3,"text":"close Third Street on the day of the"},{"boxes":[[1115,441,1486,484]],"field":"result","page":3,"text":"Motion carried 6-0."},{"boxes":[[1418,441,1486,481]],"field":"counts","page":3,"text":"6-0."}],"flags":[{"code":"tally-differs-from-roll-call","detail":"The minutes count 6 for, and name 3: Thackeray, Sedgewell, Rathbourne.","evidence":[{"boxes":[[1115,441,1486,484]],"field":"result","page":3,"text":"Motion carried 6-0."},{"boxes":[[1418,441,1486,481]],"field":"counts","page":3,"text":"6-0."}]}],"motion_text":"close Third Street on the day of the","mover":"Vanterpool","result":"pass","result_as_written":"Motion carried 6-0.","seconder":"Thackeray","votes":[{"as_written":"Thackeray","confidence":0.976,"evidence":[{"boxes":[[773,415,965,458]],"field":"voter_name","page":3,"text":"Thackeray,"}],"option":"yes","voter_name":"Thackeray"},{"as_written":"Sedgewell","confidence":0.976,"evidence":[{"boxes":[[994,413,1186,456]],"field":"voter_name","page":3,"text":"Sedgewell,"}],"option":"yes","voter_name":"Sedgewell"},{"as_written":"Rathbourne","confidence":0.976,"evidence":[{"boxes":[[1214,411,1424,454]],"field":"voter_name","page":3,"text":"Rathbourne,"}],"option":"yes","voter_name":"Rathbourne"}]},{"agenda_item":"6","confidence":0.948,"evidence":[{"boxes":[[557,587,1007,629]],"field":"mover","page":3,"text":"Councilwoman Sedgewell,"},{"boxes":[[1277,582,1474,622],[197,625,407,666]],"field":"seconder","page":3,"text":"Councilman Rathbourne,"},{"boxes":[[436,619,934,664]],"field":"motion_text","page":3,"text":"the meeting was adjourned"},{"boxes":[[1237,616,1388,656]],"field":"result","page":3,"text":"Carried."}],"motion_text":"the meeting was adjourned","mover":"Sedgewell","result":"pass","result_as_written":"Carried.","seconder":"Rathbourne"}],"organization":"City Council","pages":[2,3],"presiding_officer":"Yarborough","start_time":"19:00"}],"scan":{"name":"beside.pdf","pages":3,"sha256":"b78a457a8c5cd9278e564ded94a52d574021a907cd324239a383d0ff367bcbc7"}}');
CREATE TABLE meeting(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  body INTEGER REFERENCES body(id),
  classification TEXT, date TEXT, start_time TEXT, end_time TEXT, location TEXT,
  presiding_officer TEXT, clerk TEXT, first_page INTEGER, last_page INTEGER,
  confidence INTEGER
) STRICT;
INSERT INTO meeting VALUES(1,1,0,1,'regular','1979-11-13','19:00','21:40','Council Chambers','Yarborough','Hazel Birchall',2,3,931);
CREATE TABLE attendee(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id),
  as_written TEXT, role TEXT, status TEXT NOT NULL, arrived TEXT, left_at TEXT,
  is_member INTEGER, confidence INTEGER
) STRICT;
INSERT INTO attendee VALUES(1,1,0,1,'Mayor Yarborough','Mayor','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(2,1,1,2,'Council Members Thackeray','Council Member','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(3,1,2,3,'Sedgewell','Council Member','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(4,1,3,4,'Rathbourne','Council Member','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(5,1,4,5,'Whitcombe','Council Member','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(6,1,5,6,'Vanterpool','Council Member','present',NULL,NULL,1,966);
INSERT INTO attendee VALUES(7,1,6,7,'Councilman Quimbley','Councilman','absent',NULL,NULL,1,966);
CREATE TABLE agenda_item(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, item TEXT NOT NULL, description TEXT
) STRICT;
INSERT INTO agenda_item VALUES(1,1,0,'1','MINUTES');
INSERT INTO agenda_item VALUES(2,1,1,'2','BIDS');
INSERT INTO agenda_item VALUES(3,1,2,'3','APPOINTMENTS');
INSERT INTO agenda_item VALUES(4,1,3,'4','ORDINANCE');
INSERT INTO agenda_item VALUES(5,1,4,'5','STREETS');
INSERT INTO agenda_item VALUES(6,1,5,'6','ADJOURN');
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
INSERT INTO motion VALUES(214202056704,1,1,0,1,0,2,NULL,'approve the minutes of October 30, 1979',4,6,'1','pass','Motion carried 5-0.',NULL,948);
INSERT INTO motion VALUES(214202056705,1,1,1,1,0,2,NULL,'award the contract for Eighth Avenue East to the Harbinger Insurance Agency in the amount of',3,2,'2','pass','Motion carried 4-1.',NULL,948);
INSERT INTO motion VALUES(214202056706,1,1,2,1,0,2,NULL,'appoint Wendell Hobhouse to the Zoning',2,3,'3','pass','Motion carried.',NULL,948);
INSERT INTO motion VALUES(214202056707,1,1,3,1,0,2,NULL,'waive the building permit fee for',3,2,'3','pass','the The motion carried by a vote of 5 to 0. playground shelter.',NULL,948);
INSERT INTO motion VALUES(214202056708,1,1,4,1,0,2,NULL,'pass the ordinance on first reading',6,3,'4','pass','Motion carried 4-1.',NULL,948);
INSERT INTO motion VALUES(214202056709,1,1,5,1,0,2,NULL,'set a public hearing on the rezoning of',3,4,'5','pass','Motion carried 2-3.',NULL,948);
INSERT INTO motion VALUES(214202056710,1,1,6,1,0,3,NULL,'close Third Street on the day of the',6,2,'5','pass','Motion carried 6-0.',NULL,948);
INSERT INTO motion VALUES(214202056711,1,1,7,1,0,3,NULL,'the meeting was adjourned',3,4,'6','pass','Carried.',NULL,948);
CREATE TABLE vote_count(
  motion INTEGER NOT NULL REFERENCES motion(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, option TEXT NOT NULL, value INTEGER NOT NULL,
  PRIMARY KEY(motion, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO vote_count VALUES(214202056704,0,'yes',5);
INSERT INTO vote_count VALUES(214202056704,1,'no',0);
INSERT INTO vote_count VALUES(214202056705,0,'yes',4);
INSERT INTO vote_count VALUES(214202056705,1,'no',1);
INSERT INTO vote_count VALUES(214202056707,0,'yes',5);
INSERT INTO vote_count VALUES(214202056707,1,'no',0);
INSERT INTO vote_count VALUES(214202056708,0,'yes',4);
INSERT INTO vote_count VALUES(214202056708,1,'no',1);
INSERT INTO vote_count VALUES(214202056709,0,'yes',2);
INSERT INTO vote_count VALUES(214202056709,1,'no',3);
INSERT INTO vote_count VALUES(214202056710,0,'yes',6);
INSERT INTO vote_count VALUES(214202056710,1,'no',0);
CREATE TABLE vote(
  id INTEGER PRIMARY KEY,
  motion INTEGER NOT NULL REFERENCES motion(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, option TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), as_written TEXT, confidence INTEGER
) STRICT;
INSERT INTO vote VALUES(1,214202056705,0,'yes',2,'Thackeray',976);
INSERT INTO vote VALUES(2,214202056705,1,'yes',3,'Sedgewell',976);
INSERT INTO vote VALUES(3,214202056705,2,'yes',4,'Rathbourne',976);
INSERT INTO vote VALUES(4,214202056705,3,'no',5,'Whitcombe',976);
INSERT INTO vote VALUES(5,214202056705,4,'no',6,'Vanterpool',976);
INSERT INTO vote VALUES(6,214202056706,0,'yes',2,'Thackeray',976);
INSERT INTO vote VALUES(7,214202056706,1,'yes',3,'Sedgewell',976);
INSERT INTO vote VALUES(8,214202056706,2,'yes',7,'Quimbley',976);
INSERT INTO vote VALUES(9,214202056706,3,'no',6,'Vanterpool',976);
INSERT INTO vote VALUES(10,214202056708,0,'yes',2,'Thackeray',976);
INSERT INTO vote VALUES(11,214202056708,1,'yes',3,'Sedgewell',976);
INSERT INTO vote VALUES(12,214202056708,2,'yes',5,'Whitcombe',976);
INSERT INTO vote VALUES(13,214202056708,3,'yes',6,'Vanterpool',976);
INSERT INTO vote VALUES(14,214202056708,4,'no',4,'Rathbourne',976);
INSERT INTO vote VALUES(15,214202056709,0,'yes',3,'Sedgewell',976);
INSERT INTO vote VALUES(16,214202056709,1,'yes',8,'Lot',976);
INSERT INTO vote VALUES(17,214202056709,2,'no',2,'Thackeray',976);
INSERT INTO vote VALUES(18,214202056709,3,'no',5,'Whitcombe',976);
INSERT INTO vote VALUES(19,214202056709,4,'no',6,'Vanterpool',976);
INSERT INTO vote VALUES(20,214202056710,0,'yes',2,'Thackeray',976);
INSERT INTO vote VALUES(21,214202056710,1,'yes',3,'Sedgewell',976);
INSERT INTO vote VALUES(22,214202056710,2,'yes',4,'Rathbourne',976);
CREATE TABLE bill(
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  identifier TEXT NOT NULL, key TEXT NOT NULL, classification TEXT NOT NULL,
  title TEXT, action TEXT, confidence INTEGER
) STRICT;
INSERT INTO bill VALUES(1,1,0,'Ordinance No. 79-14','79-14','ordinance','an ordinance providing for the licensing of peddlers and solicitors','reading-1',899);
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
INSERT INTO flag VALUES(1,1,'motion',214202056705,'tally-differs-from-roll-call','The minutes count 4 for, and name 3: Thackeray, Sedgewell, Rathbourne.');
INSERT INTO flag VALUES(2,1,'motion',214202056706,'vote-by-absent-member','Quimbley is recorded as voting, and as absent.');
INSERT INTO flag VALUES(3,1,'motion',214202056709,'outcome-differs-from-count','It is recorded as passed with 2 for and 3 against.');
INSERT INTO flag VALUES(4,1,'motion',214202056709,'name-not-in-attendance','“Lot” is not among those who are listed.');
INSERT INTO flag VALUES(5,1,'motion',214202056710,'tally-differs-from-roll-call','The minutes count 6 for, and name 3: Thackeray, Sedgewell, Rathbourne.');
CREATE TABLE evidence(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  subject TEXT NOT NULL, subject_id INTEGER NOT NULL,
  field TEXT NOT NULL, page INTEGER NOT NULL,
  boxes TEXT NOT NULL,                           -- JSON: [[left, top, right, bottom], …]
  text TEXT NOT NULL
) STRICT;
INSERT INTO evidence VALUES(1,1,'meeting',1,'organization',2,'[[877,181,1116,219]]','CITY COUNCIL');
INSERT INTO evidence VALUES(2,1,'meeting',1,'date',2,'[[888,216,1224,255]]','November 13, 1979');
INSERT INTO evidence VALUES(3,1,'meeting',1,'start_time',2,'[[1420,278,1494,318],[199,322,291,354]]','7:00 P. M.');
INSERT INTO evidence VALUES(4,1,'meeting',1,'presiding_officer',2,'[[298,281,616,322]]','Mayor Yarborough');
INSERT INTO evidence VALUES(5,1,'meeting',1,'classification',2,'[[859,280,994,320]]','regular');
INSERT INTO evidence VALUES(6,1,'meeting',1,'location',2,'[[459,320,775,353]]','Council Chambers');
INSERT INTO evidence VALUES(7,1,'meeting',1,'end_time',3,'[[1018,617,1209,658]]','9:40 P. M.');
INSERT INTO evidence VALUES(8,1,'meeting',1,'clerk',3,'[[783,732,1073,790]]','Hazel Birchall,');
INSERT INTO evidence VALUES(9,1,'attendee',1,'name',2,'[[438,353,756,393]]','Mayor Yarborough');
INSERT INTO evidence VALUES(10,1,'attendee',2,'name',2,'[[438,384,949,424]]','Council Members Thackeray,');
INSERT INTO evidence VALUES(11,1,'attendee',3,'name',2,'[[980,383,1156,422]]','Sedgewell');
INSERT INTO evidence VALUES(12,1,'attendee',4,'name',2,'[[1259,382,1469,421]]','Rathbourne,');
INSERT INTO evidence VALUES(13,1,'attendee',5,'name',2,'[[438,415,616,454]]','Whitcombe');
INSERT INTO evidence VALUES(14,1,'attendee',6,'name',2,'[[717,414,916,453]]','Vanterpool');
INSERT INTO evidence VALUES(15,1,'attendee',7,'name',2,'[[438,449,817,488]]','Councilman Quimbley');
INSERT INTO evidence VALUES(16,1,'agenda_item',1,'order',2,'[[202,532,231,561]]','1.');
INSERT INTO evidence VALUES(17,1,'agenda_item',2,'order',2,'[[202,739,231,767]]','2.');
INSERT INTO evidence VALUES(18,1,'agenda_item',3,'order',2,'[[203,1010,233,1041]]','3.');
INSERT INTO evidence VALUES(19,1,'agenda_item',4,'order',2,'[[204,1517,235,1547]]','4.');
INSERT INTO evidence VALUES(20,1,'agenda_item',5,'order',2,'[[205,1824,235,1854]]','5.');
INSERT INTO evidence VALUES(21,1,'agenda_item',6,'order',3,'[[197,535,228,565]]','6.');
INSERT INTO evidence VALUES(22,1,'motion',214202056704,'mover',2,'[[681,587,1109,627]]','Councilman Rathbourne,');
INSERT INTO evidence VALUES(23,1,'motion',214202056704,'seconder',2,'[[201,624,630,662]]','Councilman Vanterpool,');
INSERT INTO evidence VALUES(24,1,'motion',214202056704,'motion_text',2,'[[719,621,1390,660],[202,662,291,694]]','approve the minutes of October 30, 1979.');
INSERT INTO evidence VALUES(25,1,'motion',214202056704,'result',2,'[[339,660,711,694]]','Motion carried 5-0.');
INSERT INTO evidence VALUES(26,1,'motion',214202056704,'counts',2,'[[642,660,711,693]]','5-0.');
INSERT INTO evidence VALUES(27,1,'motion',214202056705,'mover',2,'[[681,792,1130,834]]','Councilwoman Sedgewell,');
INSERT INTO evidence VALUES(28,1,'motion',214202056705,'seconder',2,'[[201,828,611,869]]','Councilman Thackeray,');
INSERT INTO evidence VALUES(29,1,'motion',214202056705,'motion_text',2,'[[701,825,1417,867],[200,860,1298,902]]','award the contract for Eighth Avenue East to the Harbinger Insurance Agency in the amount of');
INSERT INTO evidence VALUES(30,1,'motion',214202056705,'result',2,'[[980,926,1353,966]]','Motion carried 4-1.');
INSERT INTO evidence VALUES(31,1,'motion',214202056705,'counts',2,'[[1282,926,1353,965]]','4-1.');
INSERT INTO evidence VALUES(32,1,'vote',1,'voter_name',2,'[[701,900,891,939]]','Thackeray,');
INSERT INTO evidence VALUES(33,1,'vote',2,'voter_name',2,'[[921,899,1097,938]]','Sedgewell');
INSERT INTO evidence VALUES(34,1,'vote',3,'voter_name',2,'[[1201,898,1412,937]]','Rathbourne.');
INSERT INTO evidence VALUES(35,1,'vote',4,'voter_name',2,'[[440,929,618,968]]','Whitcombe');
INSERT INTO evidence VALUES(36,1,'vote',5,'voter_name',2,'[[718,928,932,967]]','Vanterpool.');
INSERT INTO evidence VALUES(37,1,'motion',214202056706,'mover',2,'[[681,1067,1091,1107]]','Councilman Thackeray,');
INSERT INTO evidence VALUES(38,1,'motion',214202056706,'seconder',2,'[[202,1102,652,1141]]','Councilwoman Sedgewell,');
INSERT INTO evidence VALUES(39,1,'motion',214202056706,'motion_text',2,'[[742,1099,1499,1140]]','appoint Wendell Hobhouse to the Zoning');
INSERT INTO evidence VALUES(40,1,'motion',214202056706,'result',2,'[[1021,1167,1313,1206]]','Motion carried.');
INSERT INTO evidence VALUES(41,1,'vote',6,'voter_name',2,'[[601,1139,792,1179]]','Thackeray,');
INSERT INTO evidence VALUES(42,1,'vote',7,'voter_name',2,'[[822,1138,1011,1178]]','Sedgewell,');
INSERT INTO evidence VALUES(43,1,'vote',8,'voter_name',2,'[[1040,1138,1212,1178]]','Quimbley,');
INSERT INTO evidence VALUES(44,1,'vote',9,'voter_name',2,'[[760,1168,973,1207]]','Vanterpool.');
INSERT INTO evidence VALUES(45,1,'motion',214202056707,'mover',2,'[[302,1368,739,1408]]','Councilwoman Sedgewell');
INSERT INTO evidence VALUES(46,1,'motion',214202056707,'seconder',2,'[[1182,1366,1381,1405],[202,1403,380,1442]]','Councilman Thackeray');
INSERT INTO evidence VALUES(47,1,'motion',214202056707,'motion_text',2,'[[660,1400,1319,1441]]','waive the building permit fee for');
INSERT INTO evidence VALUES(48,1,'motion',214202056707,'result',2,'[[1343,1400,1400,1438],[622,1431,1394,1473],[202,1434,574,1475]]','the The motion carried by a vote of 5 to 0. playground shelter.');
INSERT INTO evidence VALUES(49,1,'motion',214202056707,'counts',2,'[[1264,1431,1394,1471]]','5 to 0.');
INSERT INTO evidence VALUES(50,1,'motion',214202056708,'mover',2,'[[584,1641,1013,1681]]','Councilman Vanterpool,');
INSERT INTO evidence VALUES(51,1,'motion',214202056708,'seconder',2,'[[204,1674,653,1715]]','Councilwoman Sedgewell,');
INSERT INTO evidence VALUES(52,1,'motion',214202056708,'motion_text',2,'[[743,1671,1455,1713]]','pass the ordinance on first reading.');
INSERT INTO evidence VALUES(53,1,'motion',214202056708,'result',2,'[[703,1741,1075,1780]]','Motion carried 4-1.');
INSERT INTO evidence VALUES(54,1,'motion',214202056708,'counts',2,'[[1005,1741,1075,1779]]','4-1.');
INSERT INTO evidence VALUES(55,1,'vote',10,'voter_name',2,'[[442,1713,634,1753]]','Thackeray,');
INSERT INTO evidence VALUES(56,1,'vote',11,'voter_name',2,'[[664,1712,853,1752]]','Sedgewell,');
INSERT INTO evidence VALUES(57,1,'vote',12,'voter_name',2,'[[881,1711,1061,1751]]','Whitcombe');
INSERT INTO evidence VALUES(58,1,'vote',13,'voter_name',2,'[[1163,1710,1376,1750]]','Vanterpool.');
INSERT INTO evidence VALUES(59,1,'vote',14,'voter_name',2,'[[444,1743,656,1781]]','Rathbourne.');
INSERT INTO evidence VALUES(60,1,'motion',214202056709,'mover',2,'[[684,1881,1135,1920]]','Councilwoman Sedgewell,');
INSERT INTO evidence VALUES(61,1,'motion',214202056709,'seconder',2,'[[204,1916,634,1955]]','Councilman Rathbourne,');
INSERT INTO evidence VALUES(62,1,'motion',214202056709,'motion_text',2,'[[725,1912,1502,1953]]','set a public hearing on the rezoning of');
INSERT INTO evidence VALUES(63,1,'motion',214202056709,'result',3,'[[192,189,563,224]]','Motion carried 2-3.');
INSERT INTO evidence VALUES(64,1,'motion',214202056709,'counts',3,'[[494,189,563,222]]','2-3.');
INSERT INTO evidence VALUES(65,1,'vote',15,'voter_name',2,'[[1045,1947,1221,1986]]','Sedgewell');
INSERT INTO evidence VALUES(66,1,'vote',16,'voter_name',2,'[[204,1950,261,1989]]','Lot');
INSERT INTO evidence VALUES(67,1,'vote',17,'voter_name',2,'[[703,1985,894,2024]]','Thackeray,');
INSERT INTO evidence VALUES(68,1,'vote',18,'voter_name',2,'[[923,1984,1101,2023]]','Whitcombe');
INSERT INTO evidence VALUES(69,1,'vote',19,'voter_name',2,'[[1202,1983,1416,2022]]','Vanterpool.');
INSERT INTO evidence VALUES(70,1,'motion',214202056710,'mover',3,'[[675,346,1104,388]]','Councilman Vanterpool,');
INSERT INTO evidence VALUES(71,1,'motion',214202056710,'seconder',3,'[[195,384,605,426]]','Councilman Thackeray,');
INSERT INTO evidence VALUES(72,1,'motion',214202056710,'motion_text',3,'[[695,376,1412,421]]','close Third Street on the day of the');
INSERT INTO evidence VALUES(73,1,'motion',214202056710,'result',3,'[[1115,441,1486,484]]','Motion carried 6-0.');
INSERT INTO evidence VALUES(74,1,'motion',214202056710,'counts',3,'[[1418,441,1486,481]]','6-0.');
INSERT INTO evidence VALUES(75,1,'vote',20,'voter_name',3,'[[773,415,965,458]]','Thackeray,');
INSERT INTO evidence VALUES(76,1,'vote',21,'voter_name',3,'[[994,413,1186,456]]','Sedgewell,');
INSERT INTO evidence VALUES(77,1,'vote',22,'voter_name',3,'[[1214,411,1424,454]]','Rathbourne,');
INSERT INTO evidence VALUES(78,1,'motion',214202056711,'mover',3,'[[557,587,1007,629]]','Councilwoman Sedgewell,');
INSERT INTO evidence VALUES(79,1,'motion',214202056711,'seconder',3,'[[1277,582,1474,622],[197,625,407,666]]','Councilman Rathbourne,');
INSERT INTO evidence VALUES(80,1,'motion',214202056711,'motion_text',3,'[[436,619,934,664]]','the meeting was adjourned');
INSERT INTO evidence VALUES(81,1,'motion',214202056711,'result',3,'[[1237,616,1388,656]]','Carried.');
INSERT INTO evidence VALUES(82,1,'bill',1,'identifier',2,'[[302,1575,694,1614]]','Ordinance No. 79-14,');
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
INSERT INTO searched_page VALUES(214202056704,1,1,1,1,'minutes',0,'','xxall xxkindminutes xxbody1 xxday19791113');
INSERT INTO searched_page VALUES(214202056705,2,3,1,1,'minutes',0,'providing for the licensing of peddlers and','xxall xxkindminutes xxbody1 xxday19791113');
INSERT INTO searched_page VALUES(214202056706,3,2,1,1,'minutes',0,'','xxall xxkindminutes xxbody1 xxday19791113');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','page_search','page_search',0,'CREATE VIRTUAL TABLE page_search USING fts5(
  text, joined, tags, content=''page_content'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'page_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO page_search_data VALUES(1,X'038414070c');
INSERT INTO page_search_data VALUES(10,X'000000010101020001010102');
INSERT INTO page_search_data VALUES(137438953473,X'00000ede023030869dfbc0800106488104010232020130869dfbc080010417590203313532869dfbc080000242010131869dfbc08000022f01083143810f020132869dfbc08000020b020133869dfbc08001020b030135869dfbc0800104821d020134869dfbc080010481520203393739869dfbc08001040c3a03023939869dfbc080020214010132869dfbc0800002430102490102040203303036869dfbc08000061b094d040139869dfbc080000271020138869dfbc0800006214d06010133869dfbc08000060d5615010278010205020130869dfbc08001024302023532869dfbc08001026d010134869dfbc0800106715e33020130869dfbc08002024a0203353231869dfbc080000236010135869dfbc08001084781033d020130869dfbc08000027b020131869dfbc08000027a02023535869dfbc080000241020436313333869dfbc08000023e010136869dfbc08000026b0204310a0203363139869dfbc08000021c020138869dfbc08001026c010137869dfbc08001021602053738393261869dfbc080000277020139869dfbc0800104815101023831869dfbc080000252020136869dfbc08000020e010139869dfbc08000022002024902023338869dfbc080000240010161869dfbc080010a81270e144e0204626f7574869dfbc0800104811c04027665869dfbc08000048100030473656e74869dfbc08001022e0206646472657373869dfbc0800004810b03056a6f75726e869dfbc08002023a08026564869dfbc080020247020567656e6379869dfbc08001026102046c6c6579869dfbc0800104822002056d6f756e74869dfbc08001026402016e869dfbc08001048153030164869dfbc08000044e37011c1e0d05400e230e3b20230c010108010237020a70706c69636174696f6e869dfbc0800006051c0704046f696e74869dfbc0800104810508056d656e7473869dfbc0800102790404726f7665869dfbc08001023e02027265869dfbc08000048101020174869dfbc080000481090106158119010248030474616368869dfbc08000025f020b76617661756e6176617661869dfbc080000481100304656e7565869dfbc08000023901025b020477617264869dfbc08001025602027965869dfbc080010867276c2501022901026265869dfbc0800104812a0203696473869dfbc08001024a0306726368616c6c869dfbc08002024f02096c61636b736d697468869dfbc0800104821f02046f617264869dfbc0800104811103036e6473869dfbc08002020b020a7261636b656e666f7264869dfbc08001020906057761746572869dfbc080000404390303656564869dfbc08000024903036f776e869dfbc08000024d020775696c64696e67869dfbc0800104813c020179869dfbc0800116360616062d064525061f06010818062306010663616c6c6564869dfbc08001020f03057272696564869dfbc080010a462c25323c0106032f1f020a65727469666963617465869dfbc080000260070179869dfbc08000027c020768616d62657273869dfbc08001021d0203697479869dfbc0800104050401025002046c65726b869dfbc0800002130202070304696e6963869dfbc08000026503036f7365869dfbc08002022002036f6465869dfbc08000023d03046c6f7572869dfbc08000024c03076d6d6974746565869dfbc0800104812203066e7472616374869dfbc0800102580305756e63696c869dfbc080010606180b08036d616e869dfbc08001102f0a061a2d3a342701061906270805776f6d616e869dfbc080010a4f35303e1f01023e010164869dfbc08000021a0203617465869dfbc08000041d4e030179869dfbc0800204111602026f67869dfbc080000a073f05192a010465617374869dfbc08001025c02056967687468869dfbc08001025a0206787069726573869dfbc08000026e0103666565869dfbc0800002790104813e03046d616c65869dfbc080000257020469727374869dfbc080010681621302026f72869dfbc080000606226d010e5968190c01010304016d869dfbc080000209010467617665869dfbc08001021f02046976656e869dfbc0800004810c010968617262696e676572869dfbc08001025f040476657374869dfbc08002022d03037a656c869dfbc08002024e0206656172696e67869dfbc0800104821302076f62686f757365869dfbc0800104810703046c6c6f77869dfbc08000026601026962869dfbc08000025102016e869dfbc08001041a4a0306717569726564869dfbc0800104811b0307737572616e6365869dfbc0800102600308766f636174696f6e869dfbc080010221020173869dfbc0800006256412030174869dfbc08002021001016a869dfbc08000042b2d02086f73657068696e65869dfbc080010481190203756c79869dfbc08002021303026e65869dfbc08000026f01046b657074869dfbc0800004810801086c61627261646f72869dfbc08000024a02046963656e869dfbc0800104815806026365869dfbc080000a0812125220060473696e67869dfbc080010601010502016a869dfbc08000022902026f74869dfbc0800002750104821c01016d869dfbc08001021901024c0203616465869dfbc080010e351a313109362301021703026c65869dfbc0800002550303706c65869dfbc080000248030474757265869dfbc08002020d0303796f72869dfbc08001040d180206656574696e67869dfbc080010612811f01024503056d62657273869dfbc0800102260206696e75746573869dfbc080010602321002056f74696f6e869dfbc0800116331408260d1a2410241a0b010802151c0f01046e616d65869dfbc08000043116030179869dfbc080010874236e23010234020765757465726564869dfbc08000025a030177869dfbc08000022703027874869dfbc0800104812e02016f869dfbc080000419450104815003056269766163869dfbc08000027303026e65869dfbc080020235030174869dfbc08000048118030676656d626572869dfbc08001020a0205756d626572869dfbc08000027601036f616b869dfbc080000267020663746f626572869dfbc080010242020166869dfbc080000e03150a111b4a11011603073b263c2a153f01010601041216030466696365869dfbc0800004811203056f776e6572869dfbc08000023202016e869dfbc08001088172240c01060e171a03026c79869dfbc08000048114020172869dfbc0800002590303646572869dfbc0800102140406696e616e6365869dfbc080010a814e03071f0204776e6572869dfbc08000043061060473686970869dfbc08000022e010170869dfbc08001021801024b02056172616465869dfbc08002022e04016b869dfbc0800104812103027373869dfbc0800104816f02076564646c657273869dfbc080010a815b0101070304726d6974869dfbc0800104813d02096c617967726f756e64869dfbc0800104814b0206726573656e74869dfbc080010222040477697474869dfbc0800104811a03066f6772657373869dfbc0800104811e04026f66869dfbc0800002150406766964696e67869dfbc080010a8155010102020575626c6963869dfbc0800104821201087175696d626c6579869dfbc080010430610106726162696573869dfbc08000026203087468626f75726e65869dfbc080010e2a103527740e1b01042c190203656164869dfbc0800104815f0503696e67869dfbc08001048174030567756c6172869dfbc08001021103056e6577616c869dfbc08000022a0304706f7274869dfbc0800104812807026564869dfbc080020208030774726965766572869dfbc08000024b040375726e869dfbc08000020f030176869dfbc08000020c03067a6f6e696e67869dfbc0800104821602046f6c6c6f869dfbc080000233010173869dfbc080000238020365616c869dfbc0800004811c0306636f6e646564869dfbc080010c391a313a342301041b270406726574617279869dfbc080020251030764676577656c6c869dfbc0800114282a1b1c0d253e0d141201042b1603057276696365869dfbc08000025d030174869dfbc08001048210030178869dfbc080000253020668656c746572869dfbc0800104814c020869676e6174757265869dfbc0800004810d03026e67869dfbc0800104815902096f6c696369746f7273869dfbc0800104815d02057061796564869dfbc0800002580209746174656d656e7473869dfbc08000027f030472656574869dfbc080020222070761646472657373869dfbc080000235070173869dfbc08001048204010674616e6e6572869dfbc080000237020163869dfbc08000020a0208656c6570686f6e65869dfbc08000023f02086861636b65726179869dfbc0800110272f1619102c422e01041e0e040174869dfbc08000047d0901048126010209030165869dfbc080000e116f09070d0805012c040e0d07211a09072816050f100703180c1127010104010c06060717051f0303697264869dfbc080020221040173869dfbc0800002230203696d65869dfbc0800104816302016f869dfbc0800002100114132c1a0a29063312272301021f03026c64869dfbc080010481250302776e869dfbc080000802122a67020772616e73666572869dfbc08000022c03027565869dfbc080000481020103757365869dfbc08000048113010a76616363696e61746564869dfbc08000026a0903696f6e869dfbc0800004174e070165869dfbc08000027203036c6964869dfbc0800004811903086e746572706f6f6c869dfbc080010e2d113d2155142d01041a20020965746572696e617279869dfbc0800004640602036f7465869dfbc080010481460403696e67869dfbc0800110660f1a0b630d1a0b0104280d01057761697665869dfbc0800104813a030173869dfbc080010e341a312b3c09230104163202056569676874869dfbc08000025003056e64656c6c869dfbc08001048106020468696368869dfbc08001048135040674636f6d6265869dfbc080010a2b4c25632d010236050165869dfbc08000024f020b696e746572626f75726e65869dfbc08000023403027468869dfbc08000021405036f7574869dfbc0800004811a02046f756c64869dfbc0800104812901020c01027878869dfbc0800002540303616c6c869dfbc0800006010202010601020201060102020305626f647931869dfbc080000601020401060102040106010204030b6461793139373931313133869dfbc08000060102050106010205010601020504100c0d110b0b0c0c0e0c110f0b0d130b0c0d0b0d0e0b0b0c0e0f0d0b0b0f0c0c0b0e0c0f0f0d0e110f0c0f0f0f0c1f160f0f0e0d140e16110e120d0d10140f0d14100d0d121b1018140b1111110e0d0d0e12101119160b0e0c100e0f10110e10170b0e0f130e0d11120e0c0c1111120d0b0c130d0c0f120f10100b100e160c0d0e0e150f121f0f11110b0d100f0c0c100f0d10220f0f130d0b0d140f0e0e0f0c0d150f14100f110c141013101c0e0e0f0f0f0c110d0b110e0b0e19101e0f0c0b11130d140f130e110c100b121d13310d0b0e1a0d0f110d0e140e0b0e1c140e1810150f100f170b150c0e120c191b');
INSERT INTO page_search_data VALUES(137438953474,X'000000650e3078786b696e646d696e75746573869dfbc080000601020301060102030106010203010a796172626f726f756768869dfbc08001040e1802026573869dfbc08000025b01037a6970869dfbc08000023c02056f6e696e67869dfbc0800104810a0423150c0d');
CREATE TABLE IF NOT EXISTS 'page_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO page_search_idx VALUES(1,X'',2);
INSERT INTO page_search_idx VALUES(1,X'3078786b',4);
CREATE TABLE IF NOT EXISTS 'page_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO page_search_docsize VALUES(214202056704,X'811e0004');
INSERT INTO page_search_docsize VALUES(214202056705,X'82260704');
INSERT INTO page_search_docsize VALUES(214202056706,X'500004');
CREATE TABLE IF NOT EXISTS 'page_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO page_search_config VALUES('usermerge',2);
INSERT INTO page_search_config VALUES('version',4);
CREATE TABLE page_break(
  id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE,
  next INTEGER NOT NULL,                         -- the next page's searched_page.id
  text TEXT NOT NULL, tags TEXT NOT NULL
) STRICT;
INSERT INTO page_break VALUES(214202056704,214202056705,replace('ONLY: the licence is not valid without the seal of the town.\nMINUTES OF THE CITY COUNCIL City of Brackenford, November 13, 1979 Mayor','\n',char(10)),'xxall xxkindminutes xxbody1 xxday19791113');
INSERT INTO page_break VALUES(214202056705,214202056706,replace('Lot .135 on Blacksmith Alley. Voting nay: Thackeray, Whitcombe and Vanterpool. Rathbourne.\nMotion carried 2-3. The Clerk reported that the bonds would mature on','\n',char(10)),'xxall xxkindminutes xxbody1 xxday19791113');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','break_search','break_search',0,'CREATE VIRTUAL TABLE break_search USING fts5(
  text, tags, content=''page_break'', content_rowid=''id'', tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'break_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO break_search_data VALUES(1,X'023108');
INSERT INTO break_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO break_search_data VALUES(137438953473,X'000002b503303133869dfbc080000217030135869dfbc0800102030203393739869dfbc080000218010132869dfbc080010210010133869dfbc0800102110105616c6c6579869dfbc08001020602026e64869dfbc08001020b010a626c61636b736d697468869dfbc08001020502046f6e6473869dfbc080010217020a7261636b656e666f7264869dfbc080000215010763617272696564869dfbc08001020f0203697479869dfbc0800004110402046c65726b869dfbc08001021302066f756e63696c869dfbc08000021201026973869dfbc08000020501076c6963656e6365869dfbc08000020402026f74869dfbc08001020201066d6174757265869dfbc0800102190303796f72869dfbc0800002190206696e75746573869dfbc08000020e02056f74696f6e869dfbc08001020e01036e6179869dfbc08001020802026f74869dfbc080000206030676656d626572869dfbc08000021601026f66869dfbc08000060b060702016e869dfbc0800104041803026c79869dfbc080000202010a72617468626f75726e65869dfbc08001020d020765706f72746564869dfbc08001021401047365616c869dfbc08000020a0109746861636b65726179869dfbc080010209040174869dfbc080010215030165869dfbc0800008030805060104120602036f776e869dfbc08000020d010576616c6964869dfbc08000020703086e746572706f6f6c869dfbc08001020c02056f74696e67869dfbc080010207010977686974636f6d6265869dfbc08001020a02066974686f7574869dfbc08000020802046f756c64869dfbc08001021801057878616c6c869dfbc080000601010201060101020305626f647931869dfbc08000060101040106010104030b6461793139373931313133869dfbc08000060101050106010105030b6b696e646d696e75746573869dfbc08000060101030106010103040c0b0d0b0b0f0c140e14110e0e100c110c100d100f0d0c100e0c0c14110e130b120d0f120f13100e16161c');
CREATE TABLE IF NOT EXISTS 'break_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO break_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'break_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO break_search_docsize VALUES(214202056704,X'1804');
INSERT INTO break_search_docsize VALUES(214202056705,X'1904');
CREATE TABLE IF NOT EXISTS 'break_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO break_search_config VALUES('usermerge',2);
INSERT INTO break_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','motion_search','motion_search',0,'CREATE VIRTUAL TABLE motion_search USING fts5(
  text, identifier, result, content=''motion_content'', content_rowid=''id'',
  tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'motion_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO motion_search_data VALUES(1,X'083d0024');
INSERT INTO motion_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO motion_search_data VALUES(137438953473,X'000003e4023030869dfbc0800006010205030601020c0306010205010131869dfbc080010601020503060102050203393739869dfbc080000208010132869dfbc0800506010204010133869dfbc0800506010205020130869dfbc080000207010134869dfbc08001060102040306010204010135869dfbc0800006010204030601020a010136869dfbc0800606010204010161869dfbc08003060102070202030208646a6f75726e6564869dfbc080070205020567656e6379869dfbc08001020d02056d6f756e74869dfbc080010210020670706f696e74869dfbc0800202020404726f7665869dfbc080000202020576656e7565869dfbc080010207020477617264869dfbc08001020201086275696c64696e67869dfbc080030204020179869dfbc0800306010206010763617272696564869dfbc0800006010203010601020301060102030106010205010601020301060102030106010203010601020202046c6f7365869dfbc08006020202076f6e7472616374869dfbc0800102040103646179869dfbc080060207010465617374869dfbc08001020802056967687468869dfbc0800102060103666565869dfbc080030206020469727374869dfbc08004020602026f72869dfbc080010205020207010968617262696e676572869dfbc08001020b0206656172696e67869dfbc08005020502076f62686f757365869dfbc0800202040102696e869dfbc08001020e0307737572616e6365869dfbc08001020c01076d656574696e67869dfbc0800702030206696e75746573869dfbc08000020402056f74696f6e869dfbc080000601020201060102020106010202010601020401060102020106010202010601020201076f63746f626572869dfbc080000206020166869dfbc080000205010211020601020902020901020802016e869dfbc08004020501020601020502087264696e616e6365869dfbc080040204010470617373869dfbc080040202020565726d6974869dfbc08003020502096c617967726f756e64869dfbc080030601020d020575626c6963869dfbc080050204010772656164696e67869dfbc08004020703067a6f6e696e67869dfbc0800502080103736574869dfbc080050202020668656c746572869dfbc080030601020e02057472656574869dfbc0800602040103746865869dfbc0800002030106030907010206010a0301020203010203010207010406050102020303697264869dfbc08006020302016f869dfbc080010209010205010601020b0104766f7465869dfbc080030601020801057761697665869dfbc080030202030173869dfbc0800702040206656e64656c6c869dfbc08002020301067a6f6e696e67869dfbc0800202070417120d0d0d0b12120d10120f0f100e0f0e120d360e110d0e0f0d0e0f1310110c1111102f111911120e0f150f11100d120f290d13100f0b10');
CREATE TABLE IF NOT EXISTS 'motion_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO motion_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'motion_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO motion_search_docsize VALUES(214202056704,X'070004');
INSERT INTO motion_search_docsize VALUES(214202056705,X'100004');
INSERT INTO motion_search_docsize VALUES(214202056706,X'060002');
INSERT INTO motion_search_docsize VALUES(214202056707,X'06000d');
INSERT INTO motion_search_docsize VALUES(214202056708,X'060004');
INSERT INTO motion_search_docsize VALUES(214202056709,X'080004');
INSERT INTO motion_search_docsize VALUES(214202056710,X'080004');
INSERT INTO motion_search_docsize VALUES(214202056711,X'040001');
CREATE TABLE IF NOT EXISTS 'motion_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO motion_search_config VALUES('usermerge',2);
INSERT INTO motion_search_config VALUES('version',4);
CREATE TABLE word(
  text TEXT PRIMARY KEY,
  level0 INTEGER NOT NULL DEFAULT 0, level1 INTEGER NOT NULL DEFAULT 0,
  level2 INTEGER NOT NULL DEFAULT 0, level3 INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO word VALUES('0',2,0,0,0);
INSERT INTO word VALUES('00',1,0,0,0);
INSERT INTO word VALUES('0152',1,0,0,0);
INSERT INTO word VALUES('1',2,0,0,0);
INSERT INTO word VALUES('12',1,0,0,0);
INSERT INTO word VALUES('13',1,0,0,0);
INSERT INTO word VALUES('135',1,0,0,0);
INSERT INTO word VALUES('14',1,0,0,0);
INSERT INTO word VALUES('1979',1,0,0,0);
INSERT INTO word VALUES('1999',1,0,0,0);
INSERT INTO word VALUES('2',3,0,0,0);
INSERT INTO word VALUES('2006',1,0,0,0);
INSERT INTO word VALUES('2009',1,0,0,0);
INSERT INTO word VALUES('28',1,0,0,0);
INSERT INTO word VALUES('3',3,0,0,0);
INSERT INTO word VALUES('30',1,0,0,0);
INSERT INTO word VALUES('352',1,0,0,0);
INSERT INTO word VALUES('4',1,0,0,0);
INSERT INTO word VALUES('40',1,0,0,0);
INSERT INTO word VALUES('4521',1,0,0,0);
INSERT INTO word VALUES('5',1,0,0,0);
INSERT INTO word VALUES('50',1,0,0,0);
INSERT INTO word VALUES('51',1,0,0,0);
INSERT INTO word VALUES('555',1,0,0,0);
INSERT INTO word VALUES('56133',1,0,0,0);
INSERT INTO word VALUES('6',2,0,0,0);
INSERT INTO word VALUES('6619',1,0,0,0);
INSERT INTO word VALUES('68',1,0,0,0);
INSERT INTO word VALUES('7',1,0,0,0);
INSERT INTO word VALUES('77892a',1,0,0,0);
INSERT INTO word VALUES('79',1,0,0,0);
INSERT INTO word VALUES('81',1,0,0,0);
INSERT INTO word VALUES('86',1,0,0,0);
INSERT INTO word VALUES('9',2,0,0,0);
INSERT INTO word VALUES('938',1,0,0,0);
INSERT INTO word VALUES('a',1,0,0,0);
INSERT INTO word VALUES('about',1,0,0,0);
INSERT INTO word VALUES('above',1,0,0,0);
INSERT INTO word VALUES('absent',1,0,0,0);
INSERT INTO word VALUES('address',1,0,0,0);
INSERT INTO word VALUES('adjourn',1,0,0,0);
INSERT INTO word VALUES('adjourned',1,0,0,0);
INSERT INTO word VALUES('agency',1,0,0,0);
INSERT INTO word VALUES('alley',1,0,0,0);
INSERT INTO word VALUES('amount',1,0,0,0);
INSERT INTO word VALUES('an',1,0,0,0);
INSERT INTO word VALUES('and',3,0,0,0);
INSERT INTO word VALUES('application',1,0,0,0);
INSERT INTO word VALUES('appoint',1,0,0,0);
INSERT INTO word VALUES('appointments',1,0,0,0);
INSERT INTO word VALUES('approve',1,0,0,0);
INSERT INTO word VALUES('are',1,0,0,0);
INSERT INTO word VALUES('at',3,0,0,0);
INSERT INTO word VALUES('attach',1,0,0,0);
INSERT INTO word VALUES('avavaunavava',1,0,0,0);
INSERT INTO word VALUES('avenue',2,0,0,0);
INSERT INTO word VALUES('award',1,0,0,0);
INSERT INTO word VALUES('aye',2,0,0,0);
INSERT INTO word VALUES('be',1,0,0,0);
INSERT INTO word VALUES('bids',1,0,0,0);
INSERT INTO word VALUES('birchall',1,0,0,0);
INSERT INTO word VALUES('blacksmith',1,0,0,0);
INSERT INTO word VALUES('board',1,0,0,0);
INSERT INTO word VALUES('bonds',1,0,0,0);
INSERT INTO word VALUES('brackenford',1,0,0,0);
INSERT INTO word VALUES('brackwater',1,0,0,0);
INSERT INTO word VALUES('breed',1,0,0,0);
INSERT INTO word VALUES('brown',1,0,0,0);
INSERT INTO word VALUES('building',1,0,0,0);
INSERT INTO word VALUES('by',2,0,0,0);
INSERT INTO word VALUES('called',1,0,0,0);
INSERT INTO word VALUES('carried',2,0,0,0);
INSERT INTO word VALUES('certificate',1,0,0,0);
INSERT INTO word VALUES('certify',1,0,0,0);
INSERT INTO word VALUES('chambers',1,0,0,0);
INSERT INTO word VALUES('city',2,0,0,0);
INSERT INTO word VALUES('clerk',2,0,0,0);
INSERT INTO word VALUES('clinic',1,0,0,0);
INSERT INTO word VALUES('close',1,0,0,0);
INSERT INTO word VALUES('code',1,0,0,0);
INSERT INTO word VALUES('colour',1,0,0,0);
INSERT INTO word VALUES('committee',1,0,0,0);
INSERT INTO word VALUES('contract',1,0,0,0);
INSERT INTO word VALUES('council',1,0,0,0);
INSERT INTO word VALUES('councilman',2,0,0,0);
INSERT INTO word VALUES('councilwoman',2,0,0,0);
INSERT INTO word VALUES('d',1,0,0,0);
INSERT INTO word VALUES('date',1,0,0,0);
INSERT INTO word VALUES('day',1,0,0,0);
INSERT INTO word VALUES('dog',1,0,0,0);
INSERT INTO word VALUES('east',1,0,0,0);
INSERT INTO word VALUES('eighth',1,0,0,0);
INSERT INTO word VALUES('expires',1,0,0,0);
INSERT INTO word VALUES('fee',2,0,0,0);
INSERT INTO word VALUES('female',1,0,0,0);
INSERT INTO word VALUES('first',1,0,0,0);
INSERT INTO word VALUES('for',2,0,0,0);
INSERT INTO word VALUES('form',1,0,0,0);
INSERT INTO word VALUES('gave',1,0,0,0);
INSERT INTO word VALUES('given',1,0,0,0);
INSERT INTO word VALUES('harbinger',1,0,0,0);
INSERT INTO word VALUES('harvest',1,0,0,0);
INSERT INTO word VALUES('hazel',1,0,0,0);
INSERT INTO word VALUES('hearing',1,0,0,0);
INSERT INTO word VALUES('hobhouse',1,0,0,0);
INSERT INTO word VALUES('hollow',1,0,0,0);
INSERT INTO word VALUES('ib',1,0,0,0);
INSERT INTO word VALUES('in',1,0,0,0);
INSERT INTO word VALUES('inquired',1,0,0,0);
INSERT INTO word VALUES('insurance',1,0,0,0);
INSERT INTO word VALUES('invocation',1,0,0,0);
INSERT INTO word VALUES('is',1,0,0,0);
INSERT INTO word VALUES('ist',1,0,0,0);
INSERT INTO word VALUES('j',1,0,0,0);
INSERT INTO word VALUES('josephine',1,0,0,0);
INSERT INTO word VALUES('july',1,0,0,0);
INSERT INTO word VALUES('june',1,0,0,0);
INSERT INTO word VALUES('kept',1,0,0,0);
INSERT INTO word VALUES('labrador',1,0,0,0);
INSERT INTO word VALUES('licen',1,0,0,0);
INSERT INTO word VALUES('licence',1,0,0,0);
INSERT INTO word VALUES('licensing',1,0,0,0);
INSERT INTO word VALUES('lj',1,0,0,0);
INSERT INTO word VALUES('lot',2,0,0,0);
INSERT INTO word VALUES('m',2,0,0,0);
INSERT INTO word VALUES('made',2,0,0,0);
INSERT INTO word VALUES('male',1,0,0,0);
INSERT INTO word VALUES('maple',1,0,0,0);
INSERT INTO word VALUES('mature',1,0,0,0);
INSERT INTO word VALUES('mayor',1,0,0,0);
INSERT INTO word VALUES('meeting',2,0,0,0);
INSERT INTO word VALUES('members',1,0,0,0);
INSERT INTO word VALUES('minutes',1,0,0,0);
INSERT INTO word VALUES('motion',2,0,0,0);
INSERT INTO word VALUES('name',1,0,0,0);
INSERT INTO word VALUES('nay',2,0,0,0);
INSERT INTO word VALUES('neutered',1,0,0,0);
INSERT INTO word VALUES('new',1,0,0,0);
INSERT INTO word VALUES('next',1,0,0,0);
INSERT INTO word VALUES('no',2,0,0,0);
INSERT INTO word VALUES('nobivac',1,0,0,0);
INSERT INTO word VALUES('none',1,0,0,0);
INSERT INTO word VALUES('not',1,0,0,0);
INSERT INTO word VALUES('november',1,0,0,0);
INSERT INTO word VALUES('number',1,0,0,0);
INSERT INTO word VALUES('oak',1,0,0,0);
INSERT INTO word VALUES('october',1,0,0,0);
INSERT INTO word VALUES('of',3,0,0,0);
INSERT INTO word VALUES('office',1,0,0,0);
INSERT INTO word VALUES('ofowner',1,0,0,0);
INSERT INTO word VALUES('on',2,0,0,0);
INSERT INTO word VALUES('only',1,0,0,0);
INSERT INTO word VALUES('or',1,0,0,0);
INSERT INTO word VALUES('order',1,0,0,0);
INSERT INTO word VALUES('ordinance',1,0,0,0);
INSERT INTO word VALUES('owner',1,0,0,0);
INSERT INTO word VALUES('ownership',1,0,0,0);
INSERT INTO word VALUES('p',2,0,0,0);
INSERT INTO word VALUES('parade',1,0,0,0);
INSERT INTO word VALUES('park',1,0,0,0);
INSERT INTO word VALUES('pass',1,0,0,0);
INSERT INTO word VALUES('peddlers',1,0,0,0);
INSERT INTO word VALUES('permit',1,0,0,0);
INSERT INTO word VALUES('playground',1,0,0,0);
INSERT INTO word VALUES('present',1,0,0,0);
INSERT INTO word VALUES('prewitt',1,0,0,0);
INSERT INTO word VALUES('progress',1,0,0,0);
INSERT INTO word VALUES('proof',1,0,0,0);
INSERT INTO word VALUES('providing',1,0,0,0);
INSERT INTO word VALUES('public',1,0,0,0);
INSERT INTO word VALUES('quimbley',1,0,0,0);
INSERT INTO word VALUES('rabies',1,0,0,0);
INSERT INTO word VALUES('rathbourne',2,0,0,0);
INSERT INTO word VALUES('read',1,0,0,0);
INSERT INTO word VALUES('reading',1,0,0,0);
INSERT INTO word VALUES('regular',1,0,0,0);
INSERT INTO word VALUES('renewal',1,0,0,0);
INSERT INTO word VALUES('report',1,0,0,0);
INSERT INTO word VALUES('reported',1,0,0,0);
INSERT INTO word VALUES('retriever',1,0,0,0);
INSERT INTO word VALUES('return',1,0,0,0);
INSERT INTO word VALUES('rev',1,0,0,0);
INSERT INTO word VALUES('rezoning',1,0,0,0);
INSERT INTO word VALUES('rollo',1,0,0,0);
INSERT INTO word VALUES('s',1,0,0,0);
INSERT INTO word VALUES('seal',1,0,0,0);
INSERT INTO word VALUES('seconded',2,0,0,0);
INSERT INTO word VALUES('secretary',1,0,0,0);
INSERT INTO word VALUES('sedgewell',2,0,0,0);
INSERT INTO word VALUES('service',1,0,0,0);
INSERT INTO word VALUES('set',1,0,0,0);
INSERT INTO word VALUES('sex',1,0,0,0);
INSERT INTO word VALUES('shelter',1,0,0,0);
INSERT INTO word VALUES('signature',1,0,0,0);
INSERT INTO word VALUES('sing',1,0,0,0);
INSERT INTO word VALUES('solicitors',1,0,0,0);
INSERT INTO word VALUES('spayed',1,0,0,0);
INSERT INTO word VALUES('statements',1,0,0,0);
INSERT INTO word VALUES('street',1,0,0,0);
INSERT INTO word VALUES('streetaddress',1,0,0,0);
INSERT INTO word VALUES('streets',1,0,0,0);
INSERT INTO word VALUES('tanner',1,0,0,0);
INSERT INTO word VALUES('tc',1,0,0,0);
INSERT INTO word VALUES('telephone',1,0,0,0);
INSERT INTO word VALUES('thackeray',2,0,0,0);
INSERT INTO word VALUES('that',3,0,0,0);
INSERT INTO word VALUES('the',3,0,0,0);
INSERT INTO word VALUES('third',1,0,0,0);
INSERT INTO word VALUES('this',1,0,0,0);
INSERT INTO word VALUES('time',1,0,0,0);
INSERT INTO word VALUES('to',3,0,0,0);
INSERT INTO word VALUES('told',1,0,0,0);
INSERT INTO word VALUES('town',1,0,0,0);
INSERT INTO word VALUES('transfer',1,0,0,0);
INSERT INTO word VALUES('true',1,0,0,0);
INSERT INTO word VALUES('use',1,0,0,0);
INSERT INTO word VALUES('vaccinated',1,0,0,0);
INSERT INTO word VALUES('vaccination',1,0,0,0);
INSERT INTO word VALUES('vaccine',1,0,0,0);
INSERT INTO word VALUES('valid',1,0,0,0);
INSERT INTO word VALUES('vanterpool',2,0,0,0);
INSERT INTO word VALUES('veterinary',1,0,0,0);
INSERT INTO word VALUES('vote',1,0,0,0);
INSERT INTO word VALUES('voting',2,0,0,0);
INSERT INTO word VALUES('waive',1,0,0,0);
INSERT INTO word VALUES('was',2,0,0,0);
INSERT INTO word VALUES('weight',1,0,0,0);
INSERT INTO word VALUES('wendell',1,0,0,0);
INSERT INTO word VALUES('which',1,0,0,0);
INSERT INTO word VALUES('whitcombe',2,0,0,0);
INSERT INTO word VALUES('white',1,0,0,0);
INSERT INTO word VALUES('winterbourne',1,0,0,0);
INSERT INTO word VALUES('with',1,0,0,0);
INSERT INTO word VALUES('without',1,0,0,0);
INSERT INTO word VALUES('would',2,0,0,0);
INSERT INTO word VALUES('xx',1,0,0,0);
INSERT INTO word VALUES('xxall',3,0,0,0);
INSERT INTO word VALUES('yarborough',1,0,0,0);
INSERT INTO word VALUES('yes',1,0,0,0);
INSERT INTO word VALUES('zip',1,0,0,0);
INSERT INTO word VALUES('zoning',1,0,0,0);
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
INSERT INTO audit VALUES(1,'2026-11-28T11:12:08Z',1,'document stored','b78a457a8c5c','minutes','a9b9742767faed41936bc597cc8a06591b978735616270a7f9f46115e54f4096');
CREATE TABLE page_mark(
  mark INTEGER NOT NULL, page INTEGER NOT NULL REFERENCES page(id), PRIMARY KEY(mark, page)
) STRICT, WITHOUT ROWID;
INSERT INTO page_mark VALUES(5227783146543959,2);
INSERT INTO page_mark VALUES(6595173910690926,2);
INSERT INTO page_mark VALUES(10777643719869154,2);
INSERT INTO page_mark VALUES(25177954412827231,2);
INSERT INTO page_mark VALUES(51827759533416578,2);
INSERT INTO page_mark VALUES(55307978116945614,1);
INSERT INTO page_mark VALUES(55910131756846314,2);
INSERT INTO page_mark VALUES(56514770912085575,1);
INSERT INTO page_mark VALUES(58229744078127944,3);
INSERT INTO page_mark VALUES(59816572903911151,1);
INSERT INTO page_mark VALUES(69954009568553446,1);
INSERT INTO page_mark VALUES(92881293874863127,2);
INSERT INTO page_mark VALUES(197164687206480546,2);
INSERT INTO page_mark VALUES(240231586910196439,1);
INSERT INTO page_mark VALUES(258311804127294356,1);
INSERT INTO page_mark VALUES(273044089227957480,3);
INSERT INTO page_mark VALUES(311123153064746596,1);
INSERT INTO page_mark VALUES(331807505560608440,3);
INSERT INTO page_mark VALUES(340711922154215446,3);
INSERT INTO page_mark VALUES(352331658028744273,3);
INSERT INTO page_mark VALUES(361406682866623631,3);
INSERT INTO page_mark VALUES(447737499863210308,3);
INSERT INTO page_mark VALUES(649113799153880674,1);
INSERT INTO page_mark VALUES(942781144620225335,3);
CREATE TABLE page_twin(
  page INTEGER NOT NULL REFERENCES page(id), twin INTEGER NOT NULL REFERENCES page(id),
  likeness INTEGER NOT NULL CHECK(likeness BETWEEN 0 AND 1000),  -- in thousandths
  PRIMARY KEY(page, twin), CHECK(twin < page)
) STRICT, WITHOUT ROWID;
CREATE TABLE unfinished(work TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','agenda_search','agenda_search',0,'CREATE VIRTUAL TABLE agenda_search USING fts5(
  item, description, content=''agenda_content'', content_rowid=''id'', tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'agenda_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO agenda_search_data VALUES(1,X'060606');
INSERT INTO agenda_search_data VALUES(10,X'000000010101010001010101');
INSERT INTO agenda_search_data VALUES(137438953473,X'0000007f023031010202010132020202010133030202010134040202010135050202010136060202010761646a6f75726e0606010102020b70706f696e746d656e74730306010102010462696473020601010201076d696e75746573010601010201096f7264696e616e636504060101020107737472656574730506010102040606060606060e120b0e10');
CREATE TABLE IF NOT EXISTS 'agenda_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO agenda_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'agenda_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO agenda_search_docsize VALUES(1,X'0101');
INSERT INTO agenda_search_docsize VALUES(2,X'0101');
INSERT INTO agenda_search_docsize VALUES(3,X'0101');
INSERT INTO agenda_search_docsize VALUES(4,X'0101');
INSERT INTO agenda_search_docsize VALUES(5,X'0101');
INSERT INTO agenda_search_docsize VALUES(6,X'0101');
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
INSERT INTO break_pair VALUES('town','minutes','the','of',214202056704);
INSERT INTO break_pair VALUES('rathbourne','motion','vanterpool','carried',214202056705);
CREATE TABLE uncounted_page(id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE) STRICT;
CREATE TABLE page_codes(
  id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE, codes BLOB NOT NULL
) STRICT;
INSERT INTO page_codes VALUES(214202056704,X'9e0000425a680d7e366b976b19967bdc1ea1b2aa4f7ef067f6bf203da347460c2edb3a44877dafa09156afebc5d9cf53cd9aa8425a6887882fd792a6e8f60a0d7e36a006b67ef067fc95019604d81aeaa764f79f52a1f20d7e3619967b714bb5c023cf1aeaa7f4f2f519967bd76e19dc1ea12c8fa47ef067cbfc65e2833cd81ce6ef57ae0d7e36901dd71979add6707cb465ce959a50c2b854f31181b37b4825a5f42a08a4c7e8ec75f5c9425a686b976bbd4c65b8de5cba54c33a01193fe59769f32e3cabb7f043aeb2aa4fb465ce0d7e36b2aa4ff80e213efcbae15d0aeca4fe6fb67eab79ec740d8887a4251708dff04b6821a953e0b97189e3dd14daffd81ce6263a7ea0402da15302c6be6cd61bfbfc9501d7faa7b2aa4f668b80f8a8fb877daf89bfdfa006b6bff3a096a3bf552a58a8946dbff3a052a1f21d122dac7aaac023cf1aeaa7da8ef027ad65c023cf27feaeee9011442706877daf05612fa2665ed846387ef067db6761ed7d555e7c5417fb9b529d9fcd9aa849a0543a897a1e24b8a80bd5740d88529d9fcd9aa8b2aa4fd76e19bd5ea141a60bcd9aa8b79bbac649b29fe9600d7e36d6707c2d5ea8dc1ea167d6d25bb37cf0f92acd9aa87ef067d76e1935a7588c89f7c61e4bcd9aa8fb3e200d7e36cd9aa8425a68');
INSERT INTO page_codes VALUES(214202056705,X'260100a120c50d7e36cd9aa877c0bd0d269b77c0bd0d7e36d09b6cf5739bf10d2f9d397d2e8a4c4e0df8697715cd9aa89b42dc3b10f5d9cf539030a541a60b7374ab6522a58aeaefbd10e1bc4464cd9aa80d269b82aacc740d880047d4cd9aa85881d153e2062e8a4c4e0df80d269b1b0ead683107aa460e740d8886a0c6bb881c740d88d91dd9a9d60413f1703877801979ada120c50d3dded7f294707af7c7f70613f17086a0c6e8df41c7f70613f170d91dd9d9cf53bc9c9dcd9aa8a120c50d7e36df81f51d05be9d397d0d3dde62cc74d577a94a7facf043aed8e8be0d3dded7f294707af7c7f7066e2aecaa460ee8df41c7f70613f170683107d9cf53dbae68cd9aa8d3461ddc1ea1c2301c75f5c9378da7d9cf53cd9aa86b7b03ebe69941b85fbc4464cd9aa8d8964f0d7e36bdff866c0dfd683107aa460e740d8886a0c642bb339ed0da6522a50d3dde62cc740676a81979adbdff86052da0bb881c740d88d91dd9877daf9e14890d3dded7f294707af7c7f70613f170683107e8df41c7f7066e2aecaa460ed9cf5395999c43ade9f8208ed9cf53cd9aa89710fbbdff866c0dfd683107aa460e38778086a0c66a7ab80d3dde62cc74bdff86052da0d91dd9740d88bb881c414f5b33a1e61032a26bf895cd9aa8d0f4b30d7e36cd9aa8032bca4d7f7d740d88d7f29495c86c529d9f690fddf84dbb419c7d53c662707af741a60bcd9aa8b9af493b10f56e2aecaa460e707af7690fdd0d3ddee2d28113f170683107e8df41d9cf5303e1cdcd9aa8eb249a6874a9db6761dc1ea1cd9aa8cd9aa80d3dde62cc74c7f706690fdd7a2bd30d7e36d577a9d9cf534a7fac66175fd29e150676a80af9340af934fc95011bbebb9401342f8b7d0af934bb42e9dc1ea1cd9aa81d0dc6f635da0d7e365e2052740d888769dcd7f2945c858edc1ea1cd9aa80feb82fe621a0d3dded7f294707af7c7f70613f170d91dd9e8df41c7f7066e2aecaa460ed9cf53a78deccd9aa80af934756c0e0feb82ce8f0abdff866c0dfd683107aa460ebb881c740d88d91dd90d3dde62cc740676a81979adbdff86052da086a0c6d577a9f476600d3dded7f294707af7c7f7066e2aecaa460ee8df41c7f70613f17086a0c6d9cf53449565690fdd21ca2e8b79dd756c0ecd9aa8cefe8a0d7e36bdff866c0dfdaa460e740d8805612f72a3e0756c0e79e0fba0ab13bdff86052da0683107bb881c740d88d91dd986a0c6bb42e9dc1ea1cd9aa8b5a9270d7e365e2052740d88');
INSERT INTO page_codes VALUES(214202056706,X'5000000d3dde62cc74f043ae877dafcd9aa887882fb979d4529d9fcd9aa8092828419c7deb3265756c0ecd9aa873d614645d6e0d7e36349347b0217f0d3dded7f294707af7c7f70613f170d91dd9e8df41c7f70613f170683107d9cf5312f2a93733298af4c9756c0ecd9aa8645d6e0d7e36cd9aa8bdff866c0dfd683107aa460e86a0c69a4f1a57a6b50d3dde62cc74ac7aaa4a7facbdff86052da0a7d37ebb881c740d88d91dd9ac7aaaaa8973756c0e0d3ddec7f7066e2aecaa460ee8df41c7f70613f17086a0c6cd9aa83b10f5d7f294d41f9441a60b714bb5d395318aeaefbd10e162cc74336f7443662e77c0bd0a6826');
CREATE TABLE near_block(id INTEGER PRIMARY KEY, signatures BLOB NOT NULL, words BLOB NOT NULL) STRICT;
INSERT INTO near_block VALUES(12884901888,X'0920000011000200110000010900000148400000300000802040020000010c0000480800012000011020400000600800014400001000220010000c00100084009000080010001400010044001000040100810002',X'616e64617265617965646179646f67666565666f726973746c6f746e61796e65776e6f746f616b7265767365747365787468657573657761737965737a6970');
INSERT INTO near_block VALUES(17179869184,X'0a010400040108011c4000001900080011000c002050020051002000000a1001102210001084080019100000111800001130000010208800106000400068000101840200018004401900020011080400402104008100088080010c0010110800084808000060480010001a001040280080014800',X'6269647363697479636f64656461746565617374666f726d676176656a756c796a756e656b6570746d6164656d616c656e616d656e6578746e6f6e656f6e6c797061726b70617373726561647365616c73696e67746861747468697374696d65746f6c64746f776e74727565766f746577697468');
INSERT INTO near_block VALUES(21474836480,X'034018001340200011080011090042080b4002000a6004001a00028002604200140c02001448040020010e005021200091080002142900001198000001500201184002201060420020c002800048029088010a00090920001101600084014020900148000848500001088050',X'61626f757461626f7665616c6c65796177617264626f617264626f6e6473627265656462726f776e636c65726b636c6f73656669727374676976656e68617a656c6c6963656e6d61706c656d61796f726f726465726f776e657270726f6f66726f6c6c6f746869726476616c6964776169766577686963687768697465776f756c647878616c6c');
INSERT INTO near_block VALUES(25769803776,X'0100000413200c00552000010170180085000888112030801d0800100429006004481280d0010820311800808048409011101a000071088012301200344100081980020810910a00068910001301060010c00a2010201a201980040110000e8011200a4040612800d001480040610042',X'373738393261616273656e746167656e6379616d6f756e746174746163686176656e756563616c6c6564636c696e6963636f6c6f757265696768746866656d616c65686f6c6c6f776d61747572656d6f74696f6e6e756d6265726f66666963657061726164657065726d69747075626c69637261626965737265706f727472657475726e73706179656473747265657474616e6e6572766f74696e677765696768747a6f6e696e67');
INSERT INTO near_block VALUES(30064771072,X'190006400962120001e1080811c022081d01022034010a01046910201081868091002e00d1210200142900a050310880121006a010311c000761200016400a803060428010a00e8010814a805921020051081220112842801401268090080e8010000ec0152120201828409080415880',X'6164647265737361646a6f75726e6170706f696e74617070726f76656361727269656463657274696679636f756e63696c657870697265736861727665737468656172696e676c6963656e63656d656574696e676d656d626572736d696e757465736e6f62697661636f63746f6265726f666f776e657270726573656e747072657769747472656164696e67726567756c617272656e6577616c736572766963657368656c7465727374726565747376616363696e6577656e64656c6c776974686f7574');
INSERT INTO near_block VALUES(34359738368,X'870902104a2910409710060005600aa0924014a0182113400b48022818201a8012702280188806c050c006601219110118c00aa0506102421c6004c031200e20',X'6269726368616c6c6275696c64696e676368616d62657273636f6e7472616374686f62686f757365696e7175697265646c61627261646f726e657574657265646e6f76656d626572706564646c65727370726f67726573737175696d626c65797265706f7274656472657a6f6e696e677365636f6e6465647472616e73666572');
INSERT INTO near_block VALUES(38654705664,X'19621240145108a0d32102201521164090e30480542904401d61024090e1460048e1224010012aa015000ea15808449051211e0090e8088095040a0996514800',X'61646a6f75726e6564636f6d6d697474656568617262696e676572696e737572616e63656a6f73657068696e656c6963656e73696e676f7264696e616e63656f776e65727368697070726f766964696e67726574726965766572736563726574617279736564676577656c6c7369676e617475726574656c6570686f6e65746861636b6572617977686974636f6d6265');
INSERT INTO near_block VALUES(42949672960,X'871d0c0017044a2805791060056128c049e8120193601a2004490ec011300cc01d21282811e82a8011212aa1c34012a1',X'626c61636b736d697468627261636b7761746572636f756e63696c6d616e696e766f636174696f6e706c617967726f756e6472617468626f75726e65736f6c696369746f727373746174656d656e747376616363696e6174656476616e746572706f6f6c7665746572696e617279796172626f726f756768');
INSERT INTO near_block VALUES(47244640256,X'05e908483f64022035010ae005612868',X'6170706c69636174696f6e627261636b656e666f7264636572746966696361746576616363696e6174696f6e');
INSERT INTO near_block VALUES(51539607552,X'11f10cc801203018057950e012615ae0',X'6170706f696e746d656e74736176617661756e6176617661636f756e63696c776f6d616e77696e746572626f75726e65');
INSERT INTO near_block VALUES(55834574848,X'19000ee0',X'73747265657461646472657373');
CREATE TABLE misreading(
  printed TEXT NOT NULL, read TEXT NOT NULL, times REAL NOT NULL, PRIMARY KEY(printed, read)
) STRICT, WITHOUT ROWID;
INSERT INTO misreading VALUES('','',3.0);
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

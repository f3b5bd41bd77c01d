import Testing

import Extraction

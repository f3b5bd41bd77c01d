import Testing

import Quality

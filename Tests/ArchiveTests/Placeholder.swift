import Testing

import Archive
